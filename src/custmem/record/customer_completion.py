"""A customer's page, completed by what a file tells: it adds and fills blanks, and never takes away.

What was typed by hand can't be told from what an earlier import wrote, so it is kept wherever the two may differ.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from custmem.domain.customers.identification import card_key, email_key, handle_base, phone_digits, same_phone
from custmem.domain.customers.query import tag_from
from custmem.domain.incoming import FACT_KINDS, NewFact
from custmem.domain.messages.wording import occasion_name
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold
from custmem.errors import UsageError
from custmem.language import _
from custmem.record.customers import edit_customer, record_consents, tag_customer
from custmem.record.facts import NewFact as Told
from custmem.record.facts import remember_fact, remember_occasion, remember_person, retire_fact
from custmem.record.search_index import latin

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from custmem.domain.incoming import CustomerRow
    from custmem.domain.text.dates import MonthDay
    from custmem.record.customer_matching import Known

_POINTS = "points"
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


def facts_of(row: CustomerRow) -> Iterator[NewFact]:
    """Yield the facts of a row."""
    if row.address_as:
        yield NewFact("address-as", row.address_as)
    for note in row.notes:
        yield NewFact("note", note)
    if row.company:
        yield NewFact("note", f"company: {row.company}")
    for fact in row.facts:
        if fact.kind in FACT_KINDS:
            yield fact
        else:
            yield NewFact("note", fact.text, fact.private, fact.kind)
    if row.points:
        yield NewFact("note", row.points, label=_POINTS)


def occasions_of(row: CustomerRow) -> Iterator[tuple[str, MonthDay]]:
    """Yield the days of a row that recur every year."""
    if row.birthday:
        yield "birthday", row.birthday
    if row.anniversary:
        yield "anniversary", row.anniversary
    if row.nameday:
        yield "nameday", row.nameday._replace(year=None)


def tags_of(row: CustomerRow) -> tuple[str, ...]:
    """Return the words a row sorts a customer under, as the shop's own are kept."""
    found: dict[str, None] = {}
    for tag in row.tags:
        with suppress(UsageError):  # what can't be typed as a tag can't be asked for as one
            found[tag_from(tag)] = None
    return tuple(found)


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
            *[self._add_fact(fact) for fact in facts_of(row)],
            *[self._add_occasion(kind, day) for kind, day in occasions_of(row)],
            *[self._add_person(relation, name) for relation, name in row.persons],
            self._answer(row.consents),
            bool(tag_customer(self._book, self._known.id, tags_of(row), self._today)),
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

    def _add_fact(self, fact: NewFact) -> bool:
        """Remember a fact, but for one that was heard before: retired or corrected, it stays so."""
        kind, text, private, label = fact
        held = self._book.execute(
            "SELECT id, text, source, retired_on FROM fact "
            "WHERE customer_id = :id AND person_id IS NULL AND kind = :kind AND COALESCE(label, '') = :label",
            {**self._mine, "kind": kind, "label": label},
        ).fetchall()
        if any(fold(text) == fold(other) for _, other, _, _ in held):
            return False
        if kind == "address-as" and any(source != "import" and not retired for *_, source, retired in held):
            return False
        if label == _POINTS:  # the newer count takes the place of the one before
            for key, _other, source, retired in held:
                if source == "import" and not retired:
                    retire_fact(self._book, key, self._today)
        told = Told(kind, text, source="import", private=private, label=label or None)
        remember_fact(self._book, self._known.id, told, self._today)
        return True

    def _add_person(self, relation: str, name: str) -> bool:
        """Remember somebody in their life, but for one who is known by this name under any relation."""
        held = self._book.execute("SELECT name FROM person WHERE customer_id = :id", self._mine).fetchall()
        if any(other and fold(other) == fold(name) for (other,) in held):
            return False
        remember_person(self._book, self._known.id, relation, name, self._today)
        return True

    def _answer(self, consents: Iterable[tuple[str, str]]) -> bool:
        """Keep what they said about being reached. No file turns a no into a yes."""
        held = dict(
            self._book.execute(
                "SELECT channel, answer FROM consent WHERE customer_id = :id", self._mine
            ).fetchall()
        )
        told = {
            channel: answer for channel, answer in consents if held.get(channel) not in (answer, "preferred")
        }
        for channel in [channel for channel, answer in told.items() if answer == "yes"]:
            if "no" in (held.get(channel), held.get("any")):
                del told[channel]
                self.remarks.append(f"may be reached by {channel} by the file; the no in the book was kept")
        if told:
            record_consents(self._book, self._known.id, {**held, **told}, self._today)
        return bool(told)

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
