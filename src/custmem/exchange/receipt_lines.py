"""Who bought, as a line of a sale tells it."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.data.import_layouts import OWN
from custmem.domain.incoming import NAME_LIMIT, is_nothing, is_sum
from custmem.domain.text.cleaning import quoted
from custmem.exchange.cells import Spoilt, Unusable, card_of, emails_of, identifier, name_of, phones_of
from custmem.exchange.numbers import taken_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from custmem.exchange.columns import Columns


BUYER_FIELDS = ("external_id", "email", "phone", "name", "first_name", "last_name")
_REMEMBERED = 20_000


class Buyer(NamedTuple):
    """Who bought, in the order of a `PurchaseRow`; what is not told is empty."""

    external_id: str = ""
    email: str = ""
    phone: str = ""
    name: str = ""


class BuyerReader:
    """Reads who bought from a row's cells, once for all lines that tell the same."""

    def __init__(self, columns: Columns) -> None:
        self._read_as = _READ if columns.program != OWN else {**_READ, "name": _own_name}
        self._fields = [
            (at, columns.places[field], self._read_as[field])
            for at, field in enumerate(BUYER_FIELDS)
            if field in columns.places
        ]
        places = [place for _, each, _ in self._fields for place in each]
        self._raw: Callable[[Sequence[str]], object] = itemgetter(*places) if places else lambda _cells: ()
        self._known: dict[object, Buyer] = {}

    def read(self, cells: Sequence[str]) -> Buyer:
        """Return who bought. Raises Unusable."""
        raw = self._raw(cells)
        buyer = self._known.get(raw)
        if buyer is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            buyer = self._known[raw] = self._read(cells)
        return buyer

    def _read(self, cells: Sequence[str]) -> Buyer:
        told = [""] * len(BUYER_FIELDS)
        for at, places, read in self._fields:
            told[at] = self._first(cells, places, read)
        number, email, phone, name, first, last = told
        if is_sum(name) or is_sum(number):
            raise Unusable(f"is a row of totals ({quoted(name or number)}), not a sale")
        name = name or f"{first} {last}".strip()[:NAME_LIMIT]
        if number == "0" and (name or email or phone):  # a web shop's number for guests
            number = ""
        return Buyer(number, email, phone, name)

    def _first(self, cells: Sequence[str], places: Sequence[int], read: Callable[[str], list[str]]) -> str:
        """Return the first value in a field's columns; an e-mail or phone that is none is passed over."""
        for place in places:
            if cells[place]:
                try:
                    found = read(cells[place])
                except Spoilt:
                    if len(self._fields) == 1 or read is _name:  # nothing else tells who it was
                        raise
                    continue
                except Unusable:
                    continue
                if found and found[0]:
                    return found[0]
        return ""


def _number(cell: str) -> list[str]:
    try:
        number = identifier(cell, NAME_LIMIT, "customer's number")
        return [] if is_nothing(number) else [card_of(number, NAME_LIMIT)]
    except Spoilt:
        raise
    except Unusable as error:
        raise Spoilt(str(error)) from error


def _own_name(cell: str) -> list[str]:
    """Return a name that custmem itself wrote."""
    return [name_of(cell, NAME_LIMIT, flip=False)]


def _name(cell: str) -> list[str]:
    try:
        name = name_of(cell, NAME_LIMIT)
    except Unusable as error:
        raise Spoilt(str(error)) from error
    return [] if is_nothing(name) else [name]


_READ: dict[str, Callable[[str], list[str]]] = {
    "external_id": _number,
    "email": emails_of,
    "phone": phones_of,
    "name": _name,
    "first_name": _name,
    "last_name": _name,
}


_ENOUGH = 3
"""So many receipts of several lines show that a sum on each of them is the receipt's."""


def as_they_stand(columns: Columns, rows: Sequence[Sequence[str]]) -> Columns:
    """Return the columns of a file of sales after a look at how its first rows tell receipts of several lines."""
    receipt, date, item = (columns.place(field) for field in ("receipt", "date", "item"))
    if columns.program:
        return columns
    if _is_grouped(columns, rows):
        return columns._replace(grouped=True)
    goes_on = item is not None and any(
        not (receipt is not None and row[receipt].strip())
        and not (date is not None and row[date].strip())
        and row[item].strip()
        and not is_sum(row[item])
        and not _tells_who(columns, row)
        for row in rows[1:]
    )
    if goes_on:
        columns = columns._replace(continued=True)
    if receipt is None:
        return columns
    amount = columns.place("amount")
    if amount is None or "receipt_total" in columns.places:
        return columns
    receipts = [
        list(lines) for number, lines in groupby(rows, key=lambda row: row[receipt]) if number.strip()
    ]
    of_several = [lines for lines in receipts if len(lines) > 1]
    if goes_on and any(not row[amount].strip() for row in rows if not row[receipt].strip()):
        return _as_receipts(columns)
    told_alike = of_several and all(len({line[amount] for line in lines}) == 1 for lines in of_several)
    if told_alike and (_is_contradicted(columns, of_several) or _is_told_again(columns, of_several)):
        return _as_receipts(columns)
    return columns


def is_head(columns: Columns, row: Sequence[str]) -> bool:
    """Say whether a row tells a customer and nothing else."""
    who = {place for field in BUYER_FIELDS for place in columns.places.get(field, ())}
    filled = {place for place, cell in enumerate(row) if cell.strip()}
    return bool(filled) and filled <= who and not any(is_sum(row[place]) for place in filled)


def _is_grouped(columns: Columns, rows: Sequence[Sequence[str]]) -> bool:
    """Say whether customers stand in rows of their own, above lines that tell none."""
    date = columns.place("date")
    if date is None or not any(is_head(columns, row) for row in rows):
        return False
    told = [_tells_who(columns, row) for row in rows if row[date].strip()]
    return bool(told) and not any(told)


def _tells_who(columns: Columns, row: Sequence[str]) -> bool:
    return any(row[place].strip() for field in BUYER_FIELDS for place in columns.places.get(field, ()))


def _is_contradicted(columns: Columns, receipts: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Say whether the sums can't be those of lines: price times quantity gives others."""
    price, quantity = columns.place("unit_price"), columns.place("quantity")
    if price is None:
        return False
    lines = [line for lines in receipts for line in lines]
    amount = columns.places["amount"][0]
    wrong = 0
    for line in lines:
        told, each = _quantity(line[amount]), _quantity(line[price])
        number = 1.0 if quantity is None else _quantity(line[quantity])
        if told is None or each is None or number is None:
            return False
        wrong += abs(told - each * number) > 0.011
    return wrong * 2 > len(lines)


def _is_told_again(columns: Columns, receipts: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Say whether so many receipts have one sum on all of their lines, of different things, that it is theirs."""
    item, amount = columns.place("item"), columns.places["amount"][0]
    if item is None or columns.place("unit_price") is not None:
        return False
    of_different = [lines for lines in receipts if len({line[item] for line in lines}) > 1]
    return len(of_different) >= _ENOUGH and len({lines[0][amount] for lines in of_different}) >= _ENOUGH


def _as_receipts(columns: Columns) -> Columns:
    """Return the columns with the amount as what the receipt cost."""
    places: Mapping[str, tuple[int, ...]] = {
        ("receipt_total" if field == "amount" else field): found for field, found in columns.places.items()
    }
    return columns._replace(places=places)


def _quantity(cell: str) -> float | None:
    found = taken_apart(cell)
    if found is None:
        return None
    try:
        number = float(found.core.replace(",", "."))
    except ValueError:
        return None
    return -number if found.negative else number
