"""A file's rows as lines of sales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.incoming import ITEM_LIMIT, RECEIPT_LIMIT, TAG_LIMIT, PurchaseRow, Remark
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold
from custmem.exchange.buyers import BUYER_FIELDS, BuyerReader
from custmem.exchange.cells import Unusable, identifier, text_of
from custmem.exchange.column import Made
from custmem.exchange.days import SaleDays
from custmem.exchange.numbers import MoneyColumn, NumberColumn, minor_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from custmem.exchange.columns import Columns
    from custmem.exchange.terms import Terms

_ONE = 1000
_NOTHING_SOLD = frozenset(
    "voided void cancelled canceled failed expired abandoned trash draft checkoutdraft refunded".split()
)
_ONCE_A_RECEIPT = ("date", "currency", "status", "cancelled", *BUYER_FIELDS)
"""What a file may tell on the first line of a receipt alone."""
_NO_CATEGORY = ("None", "Uncategorized")
_NOTHING_LEFT_OUT: list[Remark] = []


class PurchaseReader:
    """Reads rows as lines of sales. Show it every row with `see` first, so that it learns how they are written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._columns = columns
        self._date = columns.places["date"][0]
        self._item, self._variant, self._quantity = map(columns.place, ("item", "variant", "quantity"))
        self._receipt, self._tag = map(columns.place, ("receipt", "tag"))
        self._days = SaleDays(terms.today, day_first=terms.day_first)
        self._numbers = NumberColumn()
        self._quantities = Made(self._quantity_of)
        self._items = Made(lambda cell: text_of(cell, ITEM_LIMIT, "item"))
        self._receipts = Made(lambda cell: identifier(cell, RECEIPT_LIMIT, "receipt"))
        self._tags = Made(_tag_of)
        self._paid = _Paid(columns, terms.currency)
        self._buyers = BuyerReader(columns)
        self._unsold = _Unsold(columns)
        self._carried = _Carried(columns)

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its dates and numbers are to be read."""
        self._days.see(cells[self._date])
        if self._quantity is not None:
            self._numbers.see(cells[self._quantity])
        self._paid.see(cells)

    def guesses(self) -> Iterator[int]:
        """Yield the places of columns whose order of day and month nothing tells."""
        if self._days.days.is_guess:
            yield self._date

    def read(self, line: int, cells: Sequence[str]) -> tuple[PurchaseRow, list[Remark]]:
        """Return the line of a sale, and remarks on it. Raises Unusable."""
        if self._columns.continued:
            cells = self._carried.completed(cells)
        if self._unsold.is_told:
            self._unsold.refuse(cells)
        on = self._days.read(cells[self._date])
        item = "" if self._item is None else self._items.read(cells[self._item])
        if item and self._variant is not None and cells[self._variant]:
            item = text_of(f"{item}, {cells[self._variant]}", ITEM_LIMIT, "item")
        quantity = _ONE if self._quantity is None else self._quantities.read(cells[self._quantity])
        amount, currency = self._paid.read(cells, quantity)
        if amount is None and not item:
            raise Unusable("has neither an item nor an amount")
        receipt = "" if self._receipt is None else self._receipts.read(cells[self._receipt])
        tag = "" if self._tag is None else self._tags.read(cells[self._tag])
        buyer = self._buyers.read(cells)
        row = PurchaseRow(line, on, item, quantity, amount or 0, currency, receipt, tag, *buyer)
        if amount is None and self._paid.is_told:
            return row, [Remark(line, "has no amount; it was taken as 0")]
        return row, _NOTHING_LEFT_OUT

    def _quantity_of(self, cell: str) -> int:
        """Return a quantity in thousandths, one where there is none."""
        if _is_blank(cell):
            return _ONE
        quantity = int((self._numbers.read(cell) * _ONE).to_integral_value())
        if not quantity:
            raise Unusable("the quantity is zero")
        return quantity


class _Paid:
    """What a line cost: as it stands there, or the price times the quantity, less the discount."""

    def __init__(self, columns: Columns, currency: str) -> None:
        self._currency = currency
        self._amount, self._price, self._discount, self._code = map(
            columns.place, ("amount", "unit_price", "discount", "currency")
        )
        self._amounts, self._prices, self._discounts = (MoneyColumn(currency) for _ in range(3))
        self._minor: Made[int | None] = Made(lambda cell: self._minor_of(cell, currency))
        self._codes = Made(self._code_of)
        self.is_told = self._amount is not None or self._price is not None

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its amounts are written."""
        if self._amount is not None:
            self._amounts.see(cells[self._amount])
        if self._price is not None:
            self._prices.see(cells[self._price])
        if self._discount is not None:
            self._discounts.see(cells[self._discount])

    def read(self, cells: Sequence[str], quantity_milli: int) -> tuple[int | None, str]:
        """Return the cost in minor units, None where nothing tells it, and the currency."""
        currency = self._currency if self._code is None else self._codes.read(cells[self._code])
        if self._amount is not None:
            cell = cells[self._amount]
            own = currency == self._currency
            amount = self._minor.read(cell) if own else self._minor_of(cell, currency)
            if amount is not None:
                return amount, currency
        if self._price is None or _is_blank(cells[self._price]):
            return None, currency
        cost: Decimal = self._prices.read(cells[self._price]) * quantity_milli / _ONE
        if self._discount is not None and not _is_blank(cells[self._discount]):
            cost -= self._discounts.read(cells[self._discount])
        return minor_units(cost, currency), currency

    def _minor_of(self, cell: str, currency: str) -> int | None:
        return None if _is_blank(cell) else minor_units(self._amounts.read(cell), currency)

    def _code_of(self, cell: str) -> str:
        code = text_of(cell, 1000, "currency").upper()
        if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise Unusable(f"{quoted(code)} is not a currency's code")
        return code or self._currency


class _Unsold:
    """Orders that came to nothing, as web shops list them too."""

    def __init__(self, columns: Columns) -> None:
        self._status, self._cancelled = map(columns.place, ("status", "cancelled"))
        self.is_told = self._status is not None or self._cancelled is not None

    def refuse(self, cells: Sequence[str]) -> None:
        """Raise Unusable for what was not sold in the end."""
        if self._cancelled is not None and cells[self._cancelled].strip():
            raise Unusable("was cancelled: nothing was sold")
        if self._status is not None and fold(cells[self._status]).replace(" ", "") in _NOTHING_SOLD:
            raise Unusable(f"is {quoted(cells[self._status])}: nothing was sold")


class _Carried:
    """What only the first line of a receipt tells, carried on to the others."""

    def __init__(self, columns: Columns) -> None:
        self._receipt = columns.place("receipt")
        self._places = [place for field in _ONCE_A_RECEIPT for place in columns.places.get(field, ())]
        self._told: dict[int, str] = {}
        self._last = ""

    def completed(self, cells: Sequence[str]) -> list[str]:
        """Return a row with what is carried on to it."""
        whole = list(cells)
        receipt = "" if self._receipt is None else cells[self._receipt]
        if not receipt or receipt != self._last:
            self._told = {place: cells[place] for place in self._places if cells[place]}
            self._last = receipt
        for place, cell in self._told.items():
            whole[place] = whole[place] or cell
        return whole


def _is_blank(cell: str) -> bool:
    return not cell or cell.strip() in ("", "-", "--")


def _tag_of(cell: str) -> str:
    tag = text_of(cell[: 4 * TAG_LIMIT], 4 * TAG_LIMIT, "tag")[:TAG_LIMIT].strip()
    return "" if tag in _NO_CATEGORY else tag
