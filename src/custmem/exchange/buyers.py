"""Who bought, as a line of a sale tells it."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.incoming import NAME_LIMIT
from custmem.exchange.cells import Rounded, Unusable, emails_of, identifier, phones_of, text_of

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
        self._places = {field: columns.places[field] for field in BUYER_FIELDS if field in columns.places}
        places = [place for each in self._places.values() for place in each]
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
        whole, first, last = (self._text(cells, field) for field in ("name", "first_name", "last_name"))
        name = whole or f"{first} {last}".strip()[:NAME_LIMIT]
        number = self._first(
            cells, "external_id", lambda cell: [identifier(cell, NAME_LIMIT, "customer's number")]
        )
        email = self._first(cells, "email", emails_of)
        phone = self._first(cells, "phone", phones_of)
        if number == "0" and (name or email or phone):  # a web shop's number for guests
            number = ""
        return Buyer(number, email, phone, name)

    def _text(self, cells: Sequence[str], field: str) -> str:
        return "".join(text_of(cells[place], NAME_LIMIT, "customer") for place in self._places.get(field, ()))

    def _first(self, cells: Sequence[str], field: str, read: Callable[[str], list[str]]) -> str:
        """Return the first value in a field's columns. Raises Unusable where there is none but a spoilt one."""
        unusable: Unusable | None = None
        for place in self._places.get(field, ()):
            try:
                found = next(iter(read(cells[place])), "") if cells[place] else ""
            except Rounded:
                raise
            except Unusable as error:
                unusable = error
                continue
            if found:
                return found
        if unusable is not None and field == "external_id":
            raise unusable
        return ""
