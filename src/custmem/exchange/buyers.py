"""Who bought, as a line of a sale tells it."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.data.import_layouts import OWN
from custmem.domain.incoming import NAME_LIMIT, is_nothing, is_sum
from custmem.domain.text.cleaning import quoted
from custmem.exchange.cells import Spoilt, Unusable, card_of, emails_of, identifier, name_of, phones_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
