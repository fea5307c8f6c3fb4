"""What became of a sale, as its row's words tell it: sold, brought back, called off, not paid yet."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from custmem.domain.data.status_words import (
    CALLED_OFF,
    MISSED,
    NO,
    NOT_SOLD,
    NOT_YET,
    PARTLY_REFUNDED,
    REFUNDED,
    RETURNED,
    SOLD,
    STEMS,
    YES,
)
from custmem.domain.incoming import is_nothing
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold
from custmem.exchange.cells import Unusable, text_of
from custmem.exchange.column_values import Made
from custmem.exchange.numbers import MoneyColumn, minor_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from custmem.domain.incoming import PurchaseRow
    from custmem.exchange.columns import Columns
    from custmem.exchange.row_reader import Terms


IS_SOLD, IS_RETURN, IS_REFUNDED, IS_PARTLY_REFUNDED, IS_OFF, IS_NOT_YET, IS_MISSED = range(7)
_FIELDS = ("status", "type", "cancelled", "is_return")


class Statuses:
    """Reads what became of each row; `unknown` counts the words of a status that nobody knows."""

    def __init__(self, columns: Columns) -> None:
        self._places = [
            (field if at == 0 or field != "status" else "status beside", place)
            for field in _FIELDS
            for at, place in enumerate(columns.places.get(field, ()))
        ]
        self.is_told = bool(self._places)
        self.unknown: Counter[str] = Counter()
        self._known: dict[tuple[str, ...], tuple[int, str]] = {}
        self._odd: dict[tuple[str, ...], str] = {}

    def read(self, cells: Sequence[str]) -> tuple[int, str]:
        """Return what became of a row, one of the `IS_` above, and the word that tells it, in quotes."""
        told = tuple(cells[place].strip() for _, place in self._places)
        if told not in self._known:
            self._known[told] = self._decided(told)
        if told in self._odd:
            self.unknown[self._odd[told]] += 1
        return self._known[told]

    def _decided(self, told: tuple[str, ...]) -> tuple[int, str]:
        verdict, said = IS_SOLD, ""
        for (field, _), text in zip(self._places, told, strict=True):
            if not text:
                continue
            found = _meant(field, text)
            if found is None:
                self._odd[told] = text
            elif found != IS_SOLD and verdict in (IS_SOLD, IS_RETURN):
                verdict, said = found, "cancelled" if field == "cancelled" else quoted(text)
        return verdict, said


def said_by_stems(text: str) -> int | None:
    """Return what a status means by how its words begin; None where nothing tells, or two things do."""
    words = f" {fold(text)} "
    met = {
        about
        for about, stems in _STEMS.items()
        if any(f" {stem} " in words if about == "not" else f" {stem}" in words for stem in stems)
    }
    if "missed" in met:
        return IS_MISSED
    if "partly" in met and met & {"refunded", "paid"}:
        return IS_PARTLY_REFUNDED if "refunded" in met else IS_NOT_YET
    if "not yet" in met:
        return IS_NOT_YET if not met & {"refunded", "off"} else None
    if "not" in met:
        return None
    return IS_REFUNDED if "refunded" in met else IS_OFF if "off" in met else None


_STEMS = {about: tuple(word.strip() for word in words.split(",")) for about, words in STEMS.items()}


def _meant(field: str, text: str) -> int | None:
    """Return what a cell of a column means; None where nobody knows."""
    word = fold(text).replace(" ", "")
    if field == "cancelled":  # a day, mostly
        return IS_SOLD if word in NO or is_nothing(text) or not word.strip("0") else IS_OFF
    if field == "is_return":
        return IS_RETURN if word in YES or word in RETURNED or word in REFUNDED else IS_SOLD
    if field == "type":
        found = said_by_stems(text)
        if word in RETURNED or word in REFUNDED or found == IS_REFUNDED:
            return IS_RETURN
        return IS_OFF if word in NOT_SOLD or found == IS_OFF else IS_SOLD
    word = word.removeprefix("wc") if text.casefold().startswith("wc-") else word  # WooCommerce's own
    for words, meant in (
        (PARTLY_REFUNDED, IS_PARTLY_REFUNDED),
        (REFUNDED, IS_REFUNDED),
        (RETURNED, IS_RETURN),
        (CALLED_OFF, IS_OFF),
        (MISSED, IS_OFF),
        (NOT_YET, IS_NOT_YET),
        (SOLD, IS_SOLD),
    ):
        if word in words:
            found = meant
            break
    else:
        by_stems = said_by_stems(text)
        found = IS_OFF if by_stems == IS_MISSED else by_stems
    if (
        field == "status beside"
    ):  # the first tells whether it is paid; another one, only that it came to nothing
        return found if found in (IS_OFF, IS_REFUNDED, IS_RETURN, IS_PARTLY_REFUNDED) else IS_SOLD
    return IS_SOLD if found is None and (word.isdigit() or word in YES) else found


_ONE = 1000
_MONEY_FIELDS = ("amount", "unit_price", "discount", "refunded", "receipt_total", "outstanding")


class Paid:
    """Reads what rows cost. Show it every row with `see` first, so that it learns how amounts are written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._currency = terms.currency
        self._places = {field: columns.places[field][0] for field in _MONEY_FIELDS if field in columns.places}
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
