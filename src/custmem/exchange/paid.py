"""What a line of a sale cost: as it stands there, or the price times the quantity, or a part of its receipt's sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import quoted
from custmem.exchange.cells import Unusable, text_of
from custmem.exchange.column import Made
from custmem.exchange.numbers import MoneyColumn, minor_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from custmem.domain.incoming import PurchaseRow
    from custmem.exchange.columns import Columns
    from custmem.exchange.terms import Terms

_ONE = 1000
_FIELDS = ("amount", "unit_price", "discount", "refunded", "receipt_total", "outstanding")


class Paid:
    """Reads what rows cost. Show it every row with `see` first, so that it learns how amounts are written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._currency = terms.currency
        self._places = {field: columns.places[field][0] for field in _FIELDS if field in columns.places}
        self._code = None if terms.currency_given else columns.place("currency")
        self._receipt = columns.place("receipt")
        self._kept = {
            field: MoneyColumn(
                terms.currency,
                decimal=terms.decimal,
                any_sign=terms.currency_given,
                delimiter=terms.delimiter,
            )
            for field in self._places
        }
        self.columns = tuple(self._kept.values())
        for column in self.columns:
            column.share(self.columns)
        self._amount, self._price, self._discount = map(
            self._places.get, ("amount", "unit_price", "discount")
        )
        self._minor: Made[int | None] = Made(lambda cell: self._minor_of("amount", cell, terms.currency))
        self._codes = Made(self._code_of)
        self.is_told = bool({"amount", "unit_price", "receipt_total"} & set(self._places))
        self.line_is_told = bool({"amount", "unit_price"} & set(self._places))
        self.refunds = "refunded" in self._places
        self.owes = "outstanding" in self._places
        self.by_receipt = "receipt_total" in self._places and self._receipt is not None
        self._open: tuple[str, int, PurchaseRow, int] | None = None

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its amounts are written."""
        for field, place in self._places.items():
            self._kept[field].see(cells[place])

    def two_ways(self) -> Iterator[tuple[int, str]]:
        """Yield the places of columns that can be read two ways, with an example."""
        for field, column in self._kept.items():
            if column.two_ways:
                yield self._places[field], column.two_ways

    def read(self, cells: Sequence[str], quantity_milli: int) -> tuple[int | None, str]:
        """Return the cost in minor units, None where nothing tells it, and the currency."""
        currency = self._currency if self._code is None else self._codes.read(cells[self._code])
        if self._amount is not None:
            cell = cells[self._amount]
            own = currency == self._currency
            amount = self._minor.read(cell) if own else self._minor_of("amount", cell, currency)
            if amount is not None:
                return amount, currency
        if self._price is None or is_blank(cells[self._price]):
            return None, currency
        cost: Decimal = self._kept["unit_price"].read(cells[self._price]) * quantity_milli / _ONE
        if self._discount is not None and not is_blank(cells[self._discount]):
            cost -= self._taken_off(cells[self._discount], cost)
        return minor_units(cost, currency), currency

    def refunded(self, cells: Sequence[str]) -> int:
        """Return what was paid back of a row, in minor units."""
        return abs(self._minor_of("refunded", cells[self._places["refunded"]], self._currency) or 0)

    def owed(self, cells: Sequence[str]) -> int:
        """Return what of a row is still to be paid, in minor units."""
        return self._minor_of("outstanding", cells[self._places["outstanding"]], self._currency) or 0

    def completed(self, cells: Sequence[str], rows: Sequence[PurchaseRow]) -> Iterator[PurchaseRow]:
        """Yield the lines of a receipt and, before the next one's, what it cost beside them.

        A sum told on each of its lines is the receipt's all the same.
        """
        first = rows[0]
        number = first.receipt
        told = self._minor_of("receipt_total", cells[self._places["receipt_total"]], first.currency)
        if self._open is None or number != self._open[0] or not number:
            yield from self.rest()
            self._open = (number, told or 0, first, 0) if told is not None else None
            if self._amount is None and self._price is None:  # nothing tells what each line cost
                rows = [first._replace(amount_minor=told or 0), *rows[1:]]
        lines = sum(row.amount_minor for row in rows)
        if self._open is not None:
            number, total, opening, so_far = self._open
            self._open = (number, total, opening, so_far + lines)
        yield from rows

    def rest(self) -> Iterator[PurchaseRow]:
        """Yield what the last receipt cost beside its lines, if its sum is another than theirs."""
        if self._open is not None:
            _, total, opening, so_far = self._open
            self._open = None
            if total != so_far:
                yield opening._replace(item="", quantity_milli=_ONE, amount_minor=total - so_far, tag="")

    def _taken_off(self, cell: str, cost: Decimal) -> Decimal:
        """Return a discount, which may be so many per cent."""
        plain = cell.strip()
        if plain.endswith("%"):
            return abs(cost * self._kept["discount"].read(plain[:-1].strip()) / 100)
        return abs(self._kept["discount"].read(cell))

    def _minor_of(self, field: str, cell: str, currency: str) -> int | None:
        return None if is_blank(cell) else minor_units(self._kept[field].read(cell), currency)

    def _code_of(self, cell: str) -> str:
        code = text_of(cell, 1000, "currency").upper()
        if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise Unusable(f"{quoted(code)} is not a currency's code")
        return code or self._currency


def is_blank(cell: str) -> bool:
    """Say whether a cell has nothing in it."""
    return not cell or cell.strip() in ("", "-", "--")
