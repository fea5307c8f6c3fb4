"""A file's rows as lines of sales."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.incoming import ITEM_LIMIT, NAME_LIMIT, RECEIPT_LIMIT, TAG_LIMIT, PurchaseRow, Remark
from custmem.domain.names import fold
from custmem.domain.text import quoted
from custmem.exchange.cells import Unusable, emails_of, identifier, phones_of, text_of
from custmem.exchange.column import Column
from custmem.exchange.days import SaleDays
from custmem.exchange.numbers import MoneyColumn, NumberColumn, minor_units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from custmem.exchange.columns import Columns
    from custmem.exchange.terms import Terms

_ONE = 1000
_NOTHING_SOLD = frozenset(
    "voided void cancelled canceled failed expired abandoned trash draft checkoutdraft refunded".split()
)
_OF_THE_CUSTOMER = ("external_id", "email", "phone", "name", "first_name", "last_name")
_ONCE_A_RECEIPT = ("date", "currency", "status", "cancelled", *_OF_THE_CUSTOMER)
"""What a file may tell on the first line of a receipt alone."""
_NO_CATEGORY = ("None", "Uncategorized")
_SOMEBODY = 20_000


class _Customer(NamedTuple):
    external_id: str
    email: str
    phone: str
    name: str


class _Texts(Column[str]):
    """A column of texts, each made safe once."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def _read(self, cell: str) -> str:
        return self._make(cell)


class PurchaseReader:
    """Reads rows as lines of sales. Show it every row with `see` first, so that it learns how they are written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._columns = columns
        self._currency = terms.currency
        self._date, self._item, self._variant = map(columns.place, ("date", "item", "variant"))
        self._amount, self._price, self._discount = map(columns.place, ("amount", "unit_price", "discount"))
        self._quantity, self._money, self._receipt = map(columns.place, ("quantity", "currency", "receipt"))
        self._tag, self._status, self._cancelled = map(columns.place, ("tag", "status", "cancelled"))
        self._days = SaleDays(terms.today, day_first=terms.day_first)
        self._amounts, self._prices, self._discounts = (MoneyColumn(terms.currency) for _ in range(3))
        self._quantities = NumberColumn()
        self._items = _Texts(lambda cell: text_of(cell, ITEM_LIMIT, "item"))
        self._tags = _Texts(_tag_of)
        self._receipts = _Texts(lambda cell: identifier(cell, RECEIPT_LIMIT, "receipt"))
        self._currencies = _Texts(self._currency_of)
        self._who = [(field, columns.places[field]) for field in _OF_THE_CUSTOMER if field in columns.places]
        self._who_places = [place for _, places in self._who for place in places]
        self._customers: dict[tuple[str, ...], _Customer] = {}
        self._carried: dict[int, str] = {}
        self._last_receipt = ""

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its dates and numbers are to be read."""
        if self._date is not None:
            self._days.see(cells[self._date])
        for place, column in (
            (self._amount, self._amounts),
            (self._price, self._prices),
            (self._discount, self._discounts),
            (self._quantity, self._quantities),
        ):
            if place is not None:
                column.see(cells[place])

    def guesses(self) -> Iterator[int]:
        """Yield the places of columns whose order of day and month nothing tells."""
        if self._date is not None and self._days.days.is_guess:
            yield self._date

    def read(self, line: int, cells: Sequence[str]) -> tuple[PurchaseRow, list[Remark]]:
        """Return the line of a sale, and remarks on it. Raises Unusable."""
        if self._columns.continued:
            cells = self._with_carried(cells)
        self._refuse_unsold(cells)
        item = self._items.read(cells[self._item]) if self._item is not None else ""
        if item and self._variant is not None and cells[self._variant]:
            item = text_of(f"{item}, {cells[self._variant]}", ITEM_LIMIT, "item")
        quantity = self._quantity_in(cells)
        currency = self._currencies.read(cells[self._money]) if self._money is not None else self._currency
        amount = self._amount_in(cells, quantity)
        remarks = _NO_REMARKS
        if amount is None and not item:
            raise Unusable("has neither an item nor an amount")
        if amount is None and self._amount is not None:
            remarks = [Remark(line, "has no amount; it was taken as 0")]
        row = PurchaseRow(
            line,
            self._days.read(cells[self._date] if self._date is not None else ""),
            item,
            quantity,
            minor_units(amount, currency) if amount is not None else 0,
            currency,
            self._receipts.read(cells[self._receipt]) if self._receipt is not None else "",
            self._tags.read(cells[self._tag]) if self._tag is not None else "",
            *self._customer_in(cells),
        )
        return row, remarks

    def _refuse_unsold(self, cells: Sequence[str]) -> None:
        if self._cancelled is not None and cells[self._cancelled].strip():
            raise Unusable("was cancelled: nothing was sold")
        if self._status is not None and fold(cells[self._status]).replace(" ", "") in _NOTHING_SOLD:
            raise Unusable(f"is {quoted(cells[self._status])}: nothing was sold")

    def _quantity_in(self, cells: Sequence[str]) -> int:
        """Return the quantity in thousandths, one where there is none."""
        cell = cells[self._quantity].strip() if self._quantity is not None else ""
        if not cell:
            return _ONE
        quantity = int((self._quantities.read(cell) * _ONE).to_integral_value())
        if not quantity:
            raise Unusable("the quantity is zero")
        return quantity

    def _amount_in(self, cells: Sequence[str], quantity_milli: int) -> Decimal | None:
        """Return what the line cost: as it stands there, or the price times the quantity."""
        if self._amount is not None and not _is_blank(cells[self._amount]):
            return self._amounts.read(cells[self._amount])
        if self._price is None or _is_blank(cells[self._price]):
            return None
        cost = self._prices.read(cells[self._price]) * quantity_milli / _ONE
        if self._discount is not None and not _is_blank(cells[self._discount]):
            cost -= self._discounts.read(cells[self._discount])
        return cost

    def _customer_in(self, cells: Sequence[str]) -> _Customer:
        raw = tuple([cells[place] for place in self._who_places])
        customer = self._customers.get(raw)
        if customer is None:
            if len(self._customers) >= _SOMEBODY:
                self._customers.clear()
            customer = self._customers[raw] = self._read_customer(cells)
        return customer

    def _read_customer(self, cells: Sequence[str]) -> _Customer:
        found = {field: [cells[place] for place in places] for field, places in self._who}
        (number, first, last, whole) = (
            text_of("".join(found.get(field, ())), NAME_LIMIT, "customer")
            for field in ("external_id", "first_name", "last_name", "name")
        )
        email = next((email for cell in found.get("email", ()) for email in emails_of(cell)), "")
        phone = next((phone for cell in found.get("phone", ()) for phone in phones_of(cell)), "")
        number = identifier(number, NAME_LIMIT, "customer's number")
        if number == "0" and (email or phone or whole):  # a web shop's number for guests
            number = ""
        return _Customer(number, email, phone, whole or f"{first} {last}".strip()[:NAME_LIMIT])

    def _with_carried(self, cells: Sequence[str]) -> list[str]:
        """Return a row with what only the first line of its receipt tells."""
        whole = list(cells)
        receipt = cells[self._receipt] if self._receipt is not None else ""
        if not receipt or receipt != self._last_receipt:
            self._carried = {
                place: cells[place]
                for field in _ONCE_A_RECEIPT
                for place in self._columns.places.get(field, ())
                if cells[place]
            }
            self._last_receipt = receipt
        for place, cell in self._carried.items():
            whole[place] = whole[place] or cell
        return whole

    def _currency_of(self, cell: str) -> str:
        code = text_of(cell, NAME_LIMIT, "currency").upper()
        if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise Unusable(f"{quoted(code)} is not a currency's code")
        return code or self._currency


_NO_REMARKS: list[Remark] = []


def _is_blank(cell: str) -> bool:
    return not cell or cell.strip() in ("", "-", "--")


def _tag_of(cell: str) -> str:
    tag = text_of(cell[: 4 * TAG_LIMIT], 4 * TAG_LIMIT, "tag")[:TAG_LIMIT].strip()
    return "" if tag in _NO_CATEGORY else tag
