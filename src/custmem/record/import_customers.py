"""Customers from a file into the book, one row after the other: known again and completed, or new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.incoming import CUSTOMERS, CustomerRow, is_shared, is_walk_in, key_of, known_as, with_name
from custmem.domain.messages.book_confirmations import said_erased_before
from custmem.language import _
from custmem.record.customer_completion import Completion, facts_of, occasions_of, points_of, tags_of
from custmem.record.customer_matching import (
    Known,
    Recognition,
    Strangers,
    is_compatible,
    marks_of,
    only_compatible,
)
from custmem.record.erased_marks import mark_of_number, marks_in
from custmem.record.import_report import Origin, Tally
from custmem.record.import_sales import count_other, nothing_collected
from custmem.record.new_customers import Newcomer, Newcomers

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from custmem.domain.incoming import ImportReport
    from custmem.record.writing import Writing

_AT_ONCE = 2000


def import_customers(writing: Writing, rows: Iterable[object], origin: Origin) -> ImportReport:
    """Take in customers. Who is in the book already is completed, never overwritten.

    Somebody is known again by the source's own number for them; else by an e-mail or phone that is one customer's
    alone and a name that can be theirs. Nobody is known by the name alone: the report says who may be the same.
    """
    tally = Tally()
    taking = TakingIn(writing.book, origin, tally)
    with nothing_collected():
        for row in rows:
            if isinstance(row, CustomerRow):
                taking.take(row)
            else:
                count_other(tally, row)
        taking.write()
    writing.said = f"imported {tally.added} new customers from {origin.source}, {tally.updated} updated"
    return tally.report(CUSTOMERS, origin)


class TakingIn:
    """Customers coming in, one row after the other."""

    def __init__(self, book: sqlite3.Connection, origin: Origin, tally: Tally) -> None:
        self._book, self._origin, self._tally = book, origin, tally
        self._recognition = Recognition(book, origin.source)
        self._newcomers = Newcomers(book, origin.today)
        self._marks = marks_in(book)
        self._strangers = Strangers(book, origin.source)
        self._waiting: set[str] = set()
        self._namesakes: dict[str, dict[int, int]] = {}

    def take(self, row: CustomerRow) -> None:
        """Add a customer, or complete the page of one who is known."""
        reachable = row.emails or row.phones
        if not reachable and any(
            is_walk_in(text, self._origin.walk_ins) for text in (row.name, row.external_id)
        ):
            self._tally.reject(row.line, _("is the till's account for walk-in customers"))
            return
        key = self._key_of(row)
        marks = marks_of(key, row.emails, row.phones)
        if len(self._newcomers) >= _AT_ONCE or not self._waiting.isdisjoint(marks):
            self.write()
        is_stranger = self._strangers.is_one(marks)
        self._strangers.meet(marks)
        if is_stranger:
            self._add(row, key)
            self._waiting |= marks
            return
        known = self._recognition.by_key(key)
        if known is not None and is_shared(key) and not is_compatible(row.name, known):
            # One e-mail or phone for a whole family: the name tells them apart.
            key = with_name(key, row.name)
            known = self._recognition.by_key(key)
        if known is None and mark_of_number(self._origin.source, key) in self._marks:
            self._tally.reject(row.line, said_erased_before())
            return
        reached_so = self._reached_as(row) if known is None else []
        known = known or only_compatible(row.name, reached_so)
        if known is not None:
            self._complete(known, row, key)
            return
        self._add(row, key)
        self._waiting |= marks
        if reached_so:
            self._tally.remark(
                row.line,
                _("has the e-mail or phone of {handle}, but another name").format(
                    handle=reached_so[0].handle
                ),
            )

    def write(self) -> None:
        """Write those who still wait."""
        self._newcomers.write()
        self._waiting.clear()

    def _key_of(self, row: CustomerRow) -> str:
        """Return what this source knows a customer by; of several rows of the same name alone each has its own."""
        email, phone = (next(iter(values), "") for values in (row.emails, row.phones))
        key = key_of(row.external_id, email, phone, known_as(row))
        if not key.startswith("name:"):
            return key
        if row.birthday:
            key += " " + "-".join(str(part) for part in row.birthday if part)
        seen = self._namesakes.setdefault(key, {})
        at = seen.setdefault(hash(row[1:]), len(seen))
        return f"{key}#{at + 1}" if at else key

    def _reached_as(self, row: CustomerRow) -> list[Known]:
        """Return the customers with an e-mail or phone of this row who can be meant."""
        found = [known for email in row.emails for known in self._recognition.by_email(email)]
        found += [known for phone in row.phones for known in self._recognition.by_phone(phone)]
        return self._recognition.possible(found, row.external_id)

    def _add(self, row: CustomerRow, key: str) -> None:
        name = known_as(row)
        same = self._recognition.handles_named(row.name) if row.name else []
        handle = self._newcomers.add(
            Newcomer(
                name=name,
                source=self._origin.source,
                external_id=key,
                nickname=row.nickname or None,
                language=row.language or None,
                since_on=row.since,
                points=tuple(points_of(row)),
                facts=tuple(dict.fromkeys(facts_of(row))),
                occasions=tuple(occasions_of(row)),
                persons=row.persons,
                consents=row.consents,
                tags=tags_of(row),
            )
        )
        if same:
            self._tally.remark(
                row.line, _("may be the same as {handle}: the name is all they share").format(handle=same[0])
            )
        self._recognition.note(handle, name)
        self._tally.added += 1

    def _complete(self, known: Known, row: CustomerRow, key: str) -> None:
        completion = Completion(self._book, known, self._origin.today, self._newcomers.free_handle)
        changed = completion.write(row)
        bound = self._recognition.bind(known, key)
        for reason in completion.remarks:
            self._tally.remark(row.line, reason)
        if changed or bound:
            self._tally.updated += 1
        else:
            self._tally.unchanged += 1
