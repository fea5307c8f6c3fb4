"""Two customers who are one: joined when that is said, never by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.precaution import back_up_before
from custmem.cli.answer import Answer
from custmem.cli.clock import utc_now
from custmem.cli.who import customer_meant, with_customer
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import confirmations
from custmem.errors import Conflict, Interrupted
from custmem.recall.settings import shop_of
from custmem.record.merge import doubts_about, merge_customers
from custmem.record.writing import Writing
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    import sqlite3

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.record.merge import Merged

_SAID = {
    "visit": "visit",
    "purchase": "purchase",
    "fact": "fact",
    "person": "person",
    "occasion": "occasion",
    "life_event": "event",
    "promise": "promise",
}
"""What is counted in the echo, by table."""


def merge(desk: Desk, who: str, other: str, *, dry_run: bool) -> Answer:
    """Join the second customer into the first; at a terminal it is shown first and asked about.

    Raises Conflict when the book speaks against it and nobody said yes.
    """
    one, second = (with_customer(desk, typed, _this_one) for typed in (who, other))
    agreed = dry_run or desk.options.yes
    if desk.may_ask and not agreed:
        _ask(desk, one, second)
        agreed = True
    if not dry_run:
        back_up_before(desk.path, desk.today, "merge")
    echo, _ = _merged(desk, one, second, agreed=agreed, rehearsal=dry_run)
    return Answer(echo_view, echo, is_echo=True)


def _this_one(_book: sqlite3.Connection, match: Match) -> Match:
    return match


def _ask(desk: Desk, one: Match, other: Match) -> None:
    """Show what would be joined, tried and taken back, and ask; nothing is held open meanwhile.

    Raises Interrupted when the answer is no.
    """
    from custmem.show.asking import confirmed, tell

    tried, doubts = _merged(desk, one, other, agreed=True, rehearsal=True)
    tell([tried.said, *doubts])
    if not confirmed("join them?"):
        raise Interrupted("stopped")


def _merged(desk: Desk, one: Match, other: Match, *, agreed: bool, rehearsal: bool) -> tuple[Echo, list[str]]:
    """Join them, and return what speaks against it.

    In the transaction it is looked again who they are: another till may have been quicker. Raises Conflict when the
    book speaks against it and nobody agreed.
    """
    with Writing(desk.path, "merge", utc_now(), rehearsal=rehearsal, is_long=True) as writing:
        first, second = (customer_meant(writing.book, f"#{match.id}", desk).id for match in (one, other))
        doubts = doubts_about(writing.book, first, second)
        if doubts and not agreed:
            raise Conflict(
                f"{one.handle} and {other.handle} are not joined: {doubts[0]}",
                "give --yes to join them all the same",
            )
        merged = merge_customers(writing.book, first, second, shop_of(writing.book), desk.today)
        writing.said = _said(merged, rehearsal=rehearsal)
    record = {
        "customer": brief(merged.customer),
        "joined": brief(merged.other),
        "moved": merged.moved,
        "same": merged.same,
        "notes": list(merged.notes),
        "doubts": doubts,
        "dry_run": rehearsal,
    }
    return Echo(writing.said, record), doubts


def _said(merged: Merged, *, rehearsal: bool) -> str:
    brought = {noun: merged.moved[table] + merged.same[table] for table, noun in _SAID.items()}
    other = merged.other
    return confirmations.said_merged(
        merged.customer.name, other.name, other.handle, brought, rehearsal=rehearsal
    )
