"""A file's rows as appointments, and as visits: days on which somebody is expected, or came."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from custmem.domain.data.status_words import BOOKED, CALLED_OFF, MISSED, NO, RETURNED
from custmem.domain.incoming import (
    CANCELLED,
    ITEM_LIMIT,
    RECEIPT_LIMIT,
    AppointmentRow,
    Remark,
    VisitRow,
    is_sum,
)
from custmem.domain.incoming import MISSED as IS_MISSED
from custmem.domain.messages.file_doubts import said_table_for
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.dates import parse_time
from custmem.errors import BadDate
from custmem.exchange.cells import Unusable, identifier, text_of, undone
from custmem.exchange.column_values import Made
from custmem.exchange.days import BookedDays, SaleDays
from custmem.exchange.headers import key
from custmem.exchange.payment import IS_MISSED as STATUS_MISSED
from custmem.exchange.payment import IS_OFF, IS_REFUNDED, said_by_stems
from custmem.exchange.receipt_lines import BuyerReader
from custmem.exchange.row_reader import RowReader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from custmem.exchange.columns import Columns
    from custmem.exchange.row_reader import Terms

_NOTHING_LEFT_OUT: list[Remark] = []
_TIME_IN_DAY = re.compile(
    r"[T ]([0-9]{1,2}[:.][0-9]{2})(?::[0-9]{2})?(?:\.[0-9]+)?\s*([ap]\.?m\.?)?", re.IGNORECASE
)
_HOURS = re.compile(
    r"(?:kl\.?|um|at|a|ore|v)?\s?([0-9]{1,2})(?:\s?[h:.]\s?([0-9]{2}))?\s?(?:h|uhr|hod\.?|sati|u)?",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\s*[-–]\s*[0-9]{1,2}[:.][0-9]{2}.*")


class AppointmentReader(RowReader[AppointmentRow]):
    """Reads rows as appointments. Show it every row with `see` first, so that it learns how days are written."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._date = columns.places["date"][0]
        self._text = columns.places["text"][0]
        self._time, self._status, self._cancelled = map(columns.place, ("time", "status", "cancelled"))
        self._receipt = columns.place("receipt")
        self._days = BookedDays(terms.today, day_first=terms.day_first, given=terms.order_given)
        self._times = Made(_time_of)
        self._texts = Made(lambda cell: text_of(cell, ITEM_LIMIT, "appointment"))
        self._buyers = BuyerReader(columns)
        self._unknown: Counter[str] = Counter()

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its days are to be read."""
        self._days.see(cells[self._date])

    def guesses(self) -> Iterator[int]:
        """Yield the places of columns whose order of day and month nothing tells."""
        if self._days.days.is_guess:
            yield self._date

    def said(self) -> Iterator[str]:
        """Yield what was met on the way, once all rows were read."""
        if self._unknown:
            words = ", ".join(f"{quoted(word)} ({times})" for word, times in self._unknown.most_common(10))
            yield f"what these say of a booking is not known, and they were taken as booked: {words}"

    def read(self, line: int, cells: Sequence[str]) -> tuple[tuple[AppointmentRow, ...], list[Remark]]:
        """Return the appointment, and remarks on it. Raises Unusable."""
        on = self._days.read(cells[self._date])
        if self._time is not None and self._time != self._date:
            at = self._times.read(cells[self._time])
        else:
            at = _time_beside(cells[self._date])
        text = self._texts.read(cells[self._text])
        if text.isascii() and text.isdigit():
            text = said_table_for(text)
        if not text:
            raise Unusable("does not say what the appointment is for")
        if is_sum(text):
            raise Unusable(f"is a row of totals ({quoted(text)}), not an appointment")
        number = (
            ""
            if self._receipt is None
            else identifier(cells[self._receipt], RECEIPT_LIMIT, "booking's number")
        )
        row = AppointmentRow(line, on, at, text, number, self._state(cells), *self._buyers.read(cells))
        return (row,), _NOTHING_LEFT_OUT

    def _state(self, cells: Sequence[str]) -> str:
        if self._cancelled is not None and key(cells[self._cancelled]) not in (*NO, ""):
            return CANCELLED
        if self._status is None or not cells[self._status].strip():
            return ""
        word = key(cells[self._status])
        if word in MISSED:
            return IS_MISSED
        if word in CALLED_OFF or word in RETURNED:
            return CANCELLED
        by_stems = None if word in BOOKED else said_by_stems(cells[self._status])
        if by_stems in (STATUS_MISSED, IS_OFF, IS_REFUNDED):
            return IS_MISSED if by_stems == STATUS_MISSED else CANCELLED
        if word not in BOOKED and by_stems is None:
            self._unknown[cells[self._status].strip()] += 1
        return ""


class VisitReader(RowReader[VisitRow]):
    """Reads rows as visits: a customer and a day."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._date = columns.places["date"][0]
        self._days = SaleDays(terms.today, day_first=terms.day_first, given=terms.order_given)
        self._buyers = BuyerReader(columns)

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its days are to be read."""
        self._days.see(cells[self._date])

    def guesses(self) -> Iterator[int]:
        """Yield the places of columns whose order of day and month nothing tells."""
        if self._days.days.is_guess:
            yield self._date

    def read(self, line: int, cells: Sequence[str]) -> tuple[tuple[VisitRow, ...], list[Remark]]:
        """Return the visit. Raises Unusable."""
        on = self._days.read(cells[self._date])
        return (VisitRow(line, on, *self._buyers.read(cells)),), _NOTHING_LEFT_OUT


def _time_of(cell: str) -> str:
    plain = _UNTIL.sub("", undone(cell).strip())
    if not plain:
        return ""
    if _TIME_IN_DAY.search(plain) and len(plain) > len("12:00:00 a.m."):
        return _time_beside(plain)
    hours = _HOURS.fullmatch(plain)
    try:
        return parse_time(f"{hours[1]}:{hours[2] or '00'}" if hours else plain)
    except BadDate as error:
        raise Unusable(f"{quoted(plain)} is not a time of day") from error


def _time_beside(cell: str) -> str:
    """Return the time that stands beside a day, or nothing."""
    found = _TIME_IN_DAY.search(cell)
    if not found:
        return ""
    try:
        time = parse_time(f"{found[1]} {found[2]}" if found[2] else found[1])
    except BadDate:
        return ""
    return "" if time == "00:00" else time
