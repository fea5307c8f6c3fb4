"""A file's rows as appointments: what a booking program lists of days to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.incoming import ITEM_LIMIT, AppointmentRow, Remark
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.dates import parse_time
from custmem.domain.text.names import fold
from custmem.errors import BadDate
from custmem.exchange.buyers import BuyerReader
from custmem.exchange.cells import Unusable, text_of, undone
from custmem.exchange.column import Made
from custmem.exchange.days import BookedDays

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from custmem.exchange.columns import Columns
    from custmem.exchange.terms import Terms

_CALLED_OFF = frozenset("cancelled canceled noshow deleted declined rejected rescheduled".split())
_NOTHING_LEFT_OUT: list[Remark] = []


class AppointmentReader:
    """Reads rows as appointments. Show it every row with `see` first, so that it learns how days are written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._date = columns.places["date"][0]
        self._text = columns.places["text"][0]
        self._time, self._status, self._cancelled = map(columns.place, ("time", "status", "cancelled"))
        self._days = BookedDays(terms.today, day_first=terms.day_first)
        self._times = Made(_time_of)
        self._texts = Made(lambda cell: text_of(cell, ITEM_LIMIT, "appointment"))
        self._buyers = BuyerReader(columns)

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its days are to be read."""
        self._days.see(cells[self._date])

    def guesses(self) -> Iterator[int]:
        """Yield the places of columns whose order of day and month nothing tells."""
        if self._days.days.is_guess:
            yield self._date

    def read(self, line: int, cells: Sequence[str]) -> tuple[AppointmentRow, list[Remark]]:
        """Return the appointment, and remarks on it. Raises Unusable."""
        if self._cancelled is not None and cells[self._cancelled].strip():
            raise Unusable("was called off")
        if self._status is not None and fold(cells[self._status]).replace(" ", "") in _CALLED_OFF:
            raise Unusable(f"is {quoted(cells[self._status])}: nobody is expected")
        on = self._days.read(cells[self._date])
        at = self._times.read(cells[self._time]) if self._time is not None else ""
        text = self._texts.read(cells[self._text])
        if not text:
            raise Unusable("does not say what the appointment is for")
        return AppointmentRow(line, on, at, text, *self._buyers.read(cells)), _NOTHING_LEFT_OUT


def _time_of(cell: str) -> str:
    plain = undone(cell).strip()
    if not plain:
        return ""
    try:
        return parse_time(plain)
    except BadDate as error:
        raise Unusable(f"{quoted(plain)} is not a time of day") from error
