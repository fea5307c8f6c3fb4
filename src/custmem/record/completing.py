"""A customer's page, completed by what a file tells: it adds and fills blanks, and never takes away.

What was typed by hand can't be told from what an earlier import wrote, so it is kept wherever the two may differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.identification import card_key, email_key, handle_base, phone_digits, same_phone
from custmem.domain.messages.wording import occasion_name
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold
from custmem.language import _
from custmem.record.customers import edit_customer
from custmem.record.facts import NewFact, remember_fact, remember_occasion
from custmem.record.search_index import latin

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from datetime import date

    from custmem.domain.incoming import CustomerRow
    from custmem.domain.text.dates import MonthDay
    from custmem.record.recognition import Known

_SURE_PHONE = 7
"""Digits from which on two numbers that end alike are one, with or without the country's code."""


def points_of(row: CustomerRow) -> Iterator[tuple[str, str]]:
    """Yield the ways to reach a customer, as pairs of kind and value."""
    for kind, values in (
        ("phone", row.phones),
        ("email", row.emails),
        ("card", row.cards),
        ("address", row.addresses),
    ):
        for value in values:
            yield kind, value


def facts_of(row: CustomerRow) -> Iterator[tuple[str, str]]:
    """Yield the facts of a row, as pairs of kind and text."""
    if row.address_as:
        yield "address-as", row.address_as
    for note in row.notes:
        yield "note", note
    if row.company:
        yield "note", f"company: {row.company}"


def occasions_of(row: CustomerRow) -> Iterator[tuple[str, MonthDay]]:
    """Yield the days of a row that recur every year."""
    if row.birthday:
        yield "birthday", row.birthday
    if row.anniversary:
        yield "anniversary", row.anniversary


class Completion:
    """What one row of a file adds to one customer's page; `remarks` says what of it was not taken over.

    `free_handle` finds a handle for whoever gets a name at last.
    """

    def __init__(
        self, book: sqlite3.Connection, known: Known, today: date, free_handle: Callable[[str], str]
    ) -> None:
        self._free_handle = free_handle
        self._book = book
        self._known = known
        self._today = today
        self._mine = {"id": known.id}
        self.remarks: list[str] = []

    def write(self, row: CustomerRow) -> bool:
        """Write what is new; False when nothing is."""
        changes = [
            self._edit(row),
            self._add_points(row),
            *[self._add_fact(kind, text) for kind, text in facts_of(row)],
            *[self._add_occasion(kind, day) for kind, day in occasions_of(row)],
        ]
        return any(changes)

    def _edit(self, row: CustomerRow) -> bool:
        (nickname, language) = self._book.execute(
            "SELECT nickname, language FROM customer WHERE id = :id", self._mine
        ).fetchone()
        fields: dict[str, str | int | None] = {}
        if row.name and self._is_news(row.name):
            fields["name"] = row.name
            if self._known.is_nameless:
                fields["handle"] = self._free_handle(row.name)
        if row.nickname and not nickname:
            fields["nickname"] = row.nickname
        if row.language and not language:
            fields["language"] = row.language
        if fields:
            edit_customer(self._book, self._known.id, fields)
        return bool(fields)

    def _is_news(self, name: str) -> bool:
        """Say whether the file has a better name than the book.

        One that only lacks words of the book's, or differs in case and accents, is not; one that was changed by
        hand is kept: it shows in the handle, which still is what a first name made it. So is the name of two pages
        made one.
        """
        told, held = set(fold(name).split()), set(fold(self._known.name).split())
        if self._known.is_joined:
            return False
        if self._known.is_nameless:
            return name != self._known.name
        if told <= held:
            return False
        if _gave_handle(self._known.name, self._known.handle):
            return True
        self.remarks.append(
            _("is called {name} in the file; the name in the book was kept").format(name=quoted(name))
        )
        return False

    def _add_points(self, row: CustomerRow) -> bool:
        held = self._book.execute(
            "SELECT kind, value FROM contact_point WHERE customer_id = :id", self._mine
        ).fetchall()
        added = False
        for kind, value in points_of(row):
            if any(_is_same_point(kind, value, other) for held_kind, other in held if held_kind == kind):
                continue
            if kind == "address" and any(held_kind == kind for held_kind, _ in held):
                self.remarks.append(_("has another address in the file; both were kept"))
            self._book.execute(
                "INSERT INTO contact_point (customer_id, kind, value) VALUES (:id, :kind, :value)",
                {**self._mine, "kind": kind, "value": value},
            )
            held.append((kind, value))
            added = True
        return added

    def _add_fact(self, kind: str, text: str) -> bool:
        """Remember a fact, but for one that was heard before: retired or corrected, it stays so."""
        held = self._book.execute(
            "SELECT text, source, retired_on FROM fact WHERE customer_id = :id AND person_id IS NULL AND kind = :kind",
            {**self._mine, "kind": kind},
        ).fetchall()
        if any(fold(text) == fold(other) for other, _, _ in held):
            return False
        if kind == "address-as" and any(source != "import" and not retired for _, source, retired in held):
            return False
        remember_fact(self._book, self._known.id, NewFact(kind, text, source="import"), self._today)
        return True

    def _add_occasion(self, kind: str, day: MonthDay) -> bool:
        held = self._book.execute(
            "SELECT month, day, year, source FROM occasion "
            "WHERE customer_id = :id AND person_id IS NULL AND kind = :kind",
            {**self._mine, "kind": kind},
        ).fetchone()
        if held is not None:
            month, of_month, year, source = held
            same_day = (month, of_month) == (day.month, day.day)
            if same_day and (year is not None or day.year is None):
                return False
            if not same_day and (source != "import" or self._known.is_joined):
                self.remarks.append(
                    _("has another {occasion} in the file; the one in the book was kept").format(
                        occasion=occasion_name(kind, None)
                    )
                )
                return False
        remember_occasion(self._book, self._known.id, None, kind, day, self._today, source="import")
        return True


def _gave_handle(name: str, handle: str) -> bool:
    """Say whether a handle is one that this name would be given."""
    bases = handle_base(latin(name))
    stem, _, number = handle.rpartition("-")
    return handle in bases or (stem == bases[-1] and number.isdigit())


def _is_same_point(kind: str, value: str, other: str) -> bool:
    if kind == "phone":
        shorter, longer = sorted((phone_digits(value), phone_digits(other)), key=len)
        if len(shorter) < _SURE_PHONE:
            return shorter == longer
        return same_phone(longer, shorter)
    if kind == "email":
        return email_key(value) == email_key(other)
    if kind == "card":
        return card_key(value) == card_key(other)
    return fold(value) == fold(other)
