"""Two customers who are one: joined when that is said, never by itself."""

from __future__ import annotations

from custmem.cli.answer import Answer
from custmem.cli.clock import utc_now
from custmem.cli.who import with_customer
from custmem.domain import echoes
from custmem.domain.echo import Echo, brief
from custmem.errors import Conflict, Interrupted
from custmem.recall.settings import shop_of
from custmem.record.backroom import BackRoom
from custmem.record.merging import doubts_about, merge_customers
from custmem.show import echo as echo_view

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from custmem.cli.desk import Desk
    from custmem.domain.who import Match
    from custmem.record.merging import Merged

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
    doubts = with_customer(desk, f"#{one.id}", lambda book, match: doubts_about(book, match.id, second.id))
    if not (dry_run or desk.options.yes):
        _agreed(desk, one, second, doubts)
    echo = _merged(desk, one, second, doubts, rehearsal=dry_run)
    return Answer(echo_view, echo, is_echo=True)


def _this_one(_book: sqlite3.Connection, match: Match) -> Match:
    return match


def _agreed(desk: Desk, one: Match, other: Match, doubts: list[str]) -> None:
    """Ask at a terminal, with nothing held open; a script is refused what the book speaks against.

    Raises Conflict, or Interrupted when the answer is no.
    """
    if not desk.may_ask:
        if doubts:
            raise Conflict(
                f"{one.handle} and {other.handle} are not joined: {doubts[0]}",
                "give --yes to join them all the same",
            )
        return
    from custmem.show.asking import confirmed, tell

    tell([_merged(desk, one, other, doubts, rehearsal=True).said, *doubts])
    if not confirmed("join them?"):
        raise Interrupted("stopped")


def _merged(desk: Desk, one: Match, other: Match, doubts: list[str], *, rehearsal: bool) -> Echo:
    with BackRoom(desk.path, "merge", utc_now(), rehearsal=rehearsal) as room:
        shop = shop_of(room.book)
        merged = merge_customers(room.book, one.id, other.id, shop, desk.today)
        room.said = _said(merged, rehearsal=rehearsal)
    record = {
        "customer": brief(merged.customer),
        "joined": brief(merged.other),
        "moved": merged.moved,
        "same": merged.same,
        "notes": list(merged.notes),
        "doubts": doubts,
        "dry_run": rehearsal,
    }
    return Echo(room.said, record)


def _said(merged: Merged, *, rehearsal: bool) -> str:
    brought = {noun: merged.moved[table] + merged.same[table] for table, noun in _SAID.items()}
    other = merged.other
    return echoes.said_merged(merged.customer.name, other.name, other.handle, brought, rehearsal=rehearsal)
