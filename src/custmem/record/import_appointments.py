"""Appointments and visits from a file into the book: told from those already in it, then written.

An appointment is known again by the source's own number for it, else by what it is (customer, day, time, text) and by
how many like it came before it in the file. What a newer file tells of it, another day or that it was called off,
wins.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.incoming import APPOINTMENTS, CANCELLED, MISSED, VISITS, AppointmentRow, VisitRow
from custmem.domain.messages.book_confirmations import said_of_erased
from custmem.language import _
from custmem.recall.settings import shop_of
from custmem.record.customer_stats import refresh_customers
from custmem.record.erased_marks import mark_of_appointment, marks_in
from custmem.record.facts import NewFact, remember_fact
from custmem.record.import_buyers import Buyers, Meeting
from custmem.record.import_report import Origin, Tally
from custmem.record.import_sales import count_other
from custmem.record.staged_sales import NOBODY, digest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from custmem.domain.incoming import ImportReport
    from custmem.record.writing import Writing

_AT_ONCE = 500
_AFTER_NUMBER = re.compile(r"[0-9a-f]{16}\.[0-9]+")
"""What stands behind a booking's number in a key: the service, and which of several alike."""


class _Booked(NamedTuple):
    line: int
    person: int
    key: str
    on: str
    at: str | None
    text: str
    state: str
    content: str
    number: str = ""


class _Held(NamedTuple):
    """An appointment of the book."""

    id: int
    key: str
    on: str
    at: str | None
    text: str
    cancelled_on: str | None


def import_appointments(writing: Writing, rows: Iterable[object], origin: Origin) -> ImportReport:
    """Take in appointments, and those who have one and are not in the book yet."""
    tally = Tally()
    booked = StagedAppointments(writing.book, origin, tally)
    buyers = Buyers(origin)
    days: set[date] = set()
    states: Counter[str] = Counter()
    for row in rows:
        if not isinstance(row, AppointmentRow):
            count_other(tally, row)
            continue
        person, key = buyers.number(row)
        if person == NOBODY:
            tally.reject(row.line, "names no customer")
            continue
        days.add(row.on)
        states[row.state] += 1
        booked.add(row, person, key)
    tally.first_day, tally.last_day = (min(days), max(days)) if days else (None, None)
    booked.settle_known()
    meeting = Meeting(writing.book, origin, tally, booked)
    meeting.meet(buyers.people, shop_of(writing.book).usual_gap_days)
    tally.added = booked.write(meeting.customers)
    if states[CANCELLED] or states[MISSED]:
        tally.remark(
            1,
            _("of these appointments {cancelled} are called off, and to {missed} nobody came").format(
                cancelled=states[CANCELLED], missed=states[MISSED]
            ),
        )
    writing.said = f"imported {tally.added} appointments from {origin.source}, {tally.updated} updated"
    return tally.report(APPOINTMENTS, origin)


class StagedAppointments:
    """Appointments on their way into the book; persons are numbered by the caller, from 1."""

    def __init__(self, book: sqlite3.Connection, origin: Origin, tally: Tally) -> None:
        self._book, self._source, self._tally = book, origin.source, tally
        self._day, self._today = origin.today, origin.today.isoformat()
        self._seen: dict[str, int] = {}
        self._booked: list[_Booked] = []

    def add(self, row: AppointmentRow, person: int, buyer: str) -> None:
        """Take an appointment; `buyer` is the digest of whose it is."""
        on = row.on.isoformat()
        plain = f"{buyer}.{on}.{row.at}.{digest(row.text)}"
        number = self._seen[plain] = self._seen.get(plain, 0) + 1
        content = f"{plain}.{number}"
        # A booking's number may be that of several services.
        key = f"#{row.number}.{digest(row.text)}" if row.number else content
        if row.number:
            again = self._seen[key] = self._seen.get(key, 0) + 1
            key = f"{key}.{again}"
        self._booked.append(
            _Booked(row.line, person, key, on, row.at or None, row.text, row.state, content, row.number)
        )

    def settle_known(self) -> None:
        """Bring those that are in the book up to date, and leave only what is new."""
        held, erased = self._held(), marks_in(self._book)
        new, gone = [], []
        numbers = Counter(booked.number for booked in self._booked)
        for booked in self._booked:
            known = held.get(booked.key) or held.get(booked.content)
            if known is None and booked.number and numbers[booked.number] == 1:
                known = self._held_as(booked.number)
            if known is None and erased and self._is_erased(booked, erased):
                gone.append(booked.line)
            elif known is None:
                new.append(booked)
            elif self._change(known, booked):
                self._tally.updated += 1
            else:
                self._tally.unchanged += 1
        self._booked = new
        self._tally.unchanged += len(gone)
        if gone:
            self._tally.remark(gone[0], said_of_erased(len(gone)))

    def _is_erased(self, booked: _Booked, marks: frozenset[str]) -> bool:
        return any(mark_of_appointment(self._source, key) in marks for key in (booked.key, booked.content))

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
            "INSERT INTO appointment (customer_id, text, on_date, at_time, made_on, cancelled_on, source, external_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (customers[b.person], b.text, b.on, b.at, self._today, self._off(b), self._source, b.key)
                for b in self._booked
            ],
        )
        for booked in self._booked:
            if booked.state == MISSED:
                self._note_missed(customers[booked.person], booked)
        return len(self._booked)

    def _held(self) -> dict[str, _Held]:
        found: dict[str, _Held] = {}
        keys = sorted({key for booked in self._booked for key in (booked.key, booked.content)})
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            rows = self._book.execute(
                "SELECT id, external_id, on_date, at_time, text, cancelled_on FROM appointment "
                f"WHERE source = ? AND external_id IN ({marks})",
                (self._source, *some),
            )
            found.update((row[1], _Held(*row)) for row in rows)
        return found

    def _held_as(self, number: str) -> _Held | None:
        """Return the one appointment of a booking's number: another service under it is what became of it."""
        before = f"#{number}."
        rows = self._book.execute(
            "SELECT id, external_id, on_date, at_time, text, cancelled_on FROM appointment "
            "WHERE source = ? AND external_id > ? AND external_id < ? AND cancelled_on IS NULL",
            (self._source, before, f"#{number}/"),
        ).fetchall()
        found = [_Held(*row) for row in rows if _AFTER_NUMBER.fullmatch(row[1][len(before) :])]
        return found[0] if len(found) == 1 else None

    def _change(self, held: _Held, told: _Booked) -> bool:
        """Write what the newer file tells of an appointment; False when that is nothing new."""
        off = self._off(told)
        same = (held.on, held.at, held.text) == (told.on, told.at, told.text)
        if same and bool(held.cancelled_on) == bool(off):
            return False
        self._book.execute(
            "UPDATE appointment SET on_date = :on, at_time = :at, text = :text, cancelled_on = :off WHERE id = :id",
            {
                "on": told.on,
                "at": told.at,
                "text": told.text,
                "off": held.cancelled_on or off if off else None,
            }
            | {"id": held.id},
        )
        if off and not held.cancelled_on:
            self._tally.remark(told.line, f"the appointment on {held.on} is called off by this newer file")
            if told.state == MISSED:
                query = "SELECT customer_id FROM appointment WHERE id = :id"
                self._note_missed(self._book.execute(query, {"id": held.id}).fetchone()[0], told)
        elif not same:
            was, now = (f"{day} {at or ''}".strip() for day, at in ((held.on, held.at), (told.on, told.at)))
            self._tally.remark(told.line, f"the appointment was on {was} and is on {now} by this newer file")
        return True

    def _off(self, booked: _Booked) -> str | None:
        """Return the day on which an appointment came to nothing, as far as a file tells it."""
        return min(booked.on, self._today) if booked.state else None

    def _note_missed(self, customer_id: int, booked: _Booked) -> None:
        text = f"did not come to the appointment on {booked.on}: {booked.text}"
        remember_fact(
            self._book, customer_id, NewFact("note", text[:2000], source="import", private=True), self._day
        )


def import_visits(writing: Writing, rows: Iterable[object], origin: Origin) -> ImportReport:
    """Take in days on which somebody came, and those who are not in the book yet."""
    tally = Tally()
    visits = StagedVisits(writing.book)
    buyers = Buyers(origin)
    days: set[date] = set()
    for row in rows:
        if not isinstance(row, VisitRow):
            count_other(tally, row)
            continue
        person, _key = buyers.number(row)
        if person == NOBODY:
            tally.reject(row.line, "names no customer")
            continue
        days.add(row.on)
        visits.add(row, person)
    tally.first_day, tally.last_day = (min(days), max(days)) if days else (None, None)
    meeting = Meeting(writing.book, origin, tally, visits)
    gap = shop_of(writing.book).usual_gap_days
    meeting.meet(buyers.people, gap)
    tally.added, tally.unchanged = visits.write(meeting.customers)
    if tally.added:
        refresh_customers(writing.book, sorted(set(meeting.customers.values())), gap)
    writing.said = f"imported {tally.added} visits from {origin.source}"
    return tally.report(VISITS, origin)


class StagedVisits:
    """Visits on their way into the book; persons are numbered by the caller, from 1."""

    def __init__(self, book: sqlite3.Connection) -> None:
        self._book = book
        self._visits: list[tuple[int, int, str]] = []

    def add(self, row: VisitRow, person: int) -> None:
        """Take a visit."""
        self._visits.append((row.line, person, row.on.isoformat()))

    def persons(self) -> list[tuple[int, str]]:
        """Return each person and the day they are known from."""
        first: dict[int, str] = {}
        for _line, person, on in self._visits:
            first[person] = min(first.get(person, on), on)
        return sorted(first.items())

    def history(self) -> Iterator[tuple[int, str, int]]:
        """Yield nothing: figures are computed when all is written."""
        return iter(())

    def leave_out(self, person: int) -> list[int]:
        """Take a person's visits out again and return their lines."""
        lines = [line for line, other, _ in self._visits if other == person]
        self._visits = [visit for visit in self._visits if visit[1] != person]
        return lines

    def write(self, customers: Mapping[int, int]) -> tuple[int, int]:
        """Write the visits; returns how many are new, and how many were known or on a day with a purchase."""
        (before,) = self._book.execute("SELECT count(*) FROM visit").fetchone()
        self._book.executemany(
            "INSERT INTO visit (customer_id, on_date) VALUES (?, ?) ON CONFLICT (customer_id, on_date) DO NOTHING",
            [(customers[person], on) for _line, person, on in self._visits],
        )
        (after,) = self._book.execute("SELECT count(*) FROM visit").fetchone()
        return after - before, len(self._visits) - (after - before)
