"""Many appointments taken in at once: told from those already in the book, then written.

An appointment is known by what it is (customer, day, time, text) and by how many like it came before it in the file,
so a second import of it finds each in the book.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.record.erased_marks import mark_of_appointment, marks_in
from custmem.record.many_sales import digest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping
    from datetime import date

    from custmem.domain.incoming import AppointmentRow

_AT_ONCE = 500


class _Booked(NamedTuple):
    line: int
    person: int
    key: str
    on: str
    at: str | None
    text: str


class ManyAppointments:
    """Appointments on their way into the book; persons are numbered by the caller, from 1."""

    def __init__(self, book: sqlite3.Connection, source: str, today: date) -> None:
        self._book, self._source, self._today = book, source, today.isoformat()
        self._seen: dict[str, int] = {}
        self._booked: list[_Booked] = []
        self.erased: list[int] = []

    def add(self, row: AppointmentRow, person: int, buyer: str) -> None:
        """Take an appointment; `buyer` is the digest of whose it is."""
        on = row.on.isoformat()
        plain = f"{buyer}.{on}.{row.at}.{digest(row.text)}"
        number = self._seen[plain] = self._seen.get(plain, 0) + 1
        self._booked.append(_Booked(row.line, person, f"{plain}.{number}", on, row.at or None, row.text))

    def keep_new(self) -> int:
        """Leave only what is not in the book yet; returns how many are in it already.

        Afterwards `erased` are those among them that were of somebody who was erased since.
        """
        known: set[str] = set()
        for start in range(0, len(self._booked), _AT_ONCE):
            keys = [booked.key for booked in self._booked[start : start + _AT_ONCE]]
            marks = ", ".join("?" * len(keys))
            rows = self._book.execute(
                f"SELECT external_id FROM appointment WHERE source = ? AND external_id IN ({marks})",
                (self._source, *keys),
            )
            known.update(key for (key,) in rows)
        before = len(self._booked)
        erased = marks_in(self._book)
        self._booked = [booked for booked in self._booked if booked.key not in known]
        if erased:
            gone = {b.line for b in self._booked if mark_of_appointment(self._source, b.key) in erased}
            self._booked = [booked for booked in self._booked if booked.line not in gone]
            self.erased = sorted(gone)
        return before - len(self._booked)

    def persons(self) -> list[tuple[int, str]]:
        """Return each person with new appointments and the day they are known from, today at the latest."""
        first: dict[int, str] = {}
        for booked in self._booked:
            day = min(booked.on, self._today)
            first[booked.person] = min(first.get(booked.person, day), day)
        return sorted(first.items())

    def history(self) -> Iterator[tuple[int, str, int]]:
        """Yield nothing: an appointment is no visit."""
        return iter(())

    def leave_out(self, person: int) -> list[int]:
        """Take a person's new appointments out again and return their lines."""
        lines = [booked.line for booked in self._booked if booked.person == person]
        self._booked = [booked for booked in self._booked if booked.person != person]
        return lines

    def write(self, customers: Mapping[int, int]) -> int:
        """Write the new appointments and return how many; `customers` are the ids by person."""
        self._book.executemany(
            "INSERT INTO appointment (customer_id, text, on_date, at_time, made_on, source, external_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (customers[b.person], b.text, b.on, b.at, self._today, self._source, b.key)
                for b in self._booked
            ],
        )
        return len(self._booked)
