"""Sorting out who is in the book twice: the likely pairs listed, and two who are two people kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.who import customer_meant, with_customer
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import confirmations
from custmem.errors import UsageError
from custmem.recall.duplicates import likely_pairs
from custmem.record.customers import keep_apart
from custmem.show import duplicates as duplicates_view
from custmem.show import echo

if TYPE_CHECKING:
    import sqlite3

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match


def duplicates(
    desk: Desk, who: str, *, apart: tuple[str, str] | None = None, limit: int | None = None
) -> Answer:
    """List who is likely in the book twice, or remember that two customers are two people."""
    if apart:
        if who:
            raise UsageError(
                "--not takes two customers, and here is a third", "quote a name of several words"
            )
        return _keep_apart(desk, *apart)
    if limit is not None and limit < 1:
        raise UsageError("--limit is at least 1", "leave it out for all of them")
    if not who:
        with desk.reading() as book:
            return Answer(
                duplicates_view, duplicates_view.Duplicates(likely_pairs(book, limit=limit), desk.today)
            )

    def act(book: sqlite3.Connection, match: Match) -> duplicates_view.Duplicates:
        return duplicates_view.Duplicates(likely_pairs(book, match.id, limit), desk.today, match.name)

    return Answer(duplicates_view, with_customer(desk, who, act))


def _keep_apart(desk: Desk, typed: str, other: str) -> Answer:
    """Remember that two customers are two people; each is settled before anything is written."""
    first, second = (with_customer(desk, each, _itself) for each in (typed, other))
    if first.id == second.id:
        raise UsageError(f"{first.handle} is one customer", "name two, by handle or #id")
    with desk.writing("duplicates") as writing:
        a, b = (customer_meant(writing.book, f"#{match.id}", desk) for match in (first, second))
        keep_apart(writing.book, a.id, b.id, desk.today)
        writing.said = confirmations.said_two_people(a.name, a.handle, b.name, b.handle)
    record = {"a": brief(a), "b": brief(b), "said_on": desk.today.isoformat()}
    return Answer(echo, Echo(writing.said, record), is_echo=True)


def _itself(_book: sqlite3.Connection, match: Match) -> Match:
    return match
