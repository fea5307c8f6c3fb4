"""Who was in the shop on a day: they bought something, or a visit was noted."""

from __future__ import annotations

from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from custmem.domain.followups.agenda import COUNTED, LIKELY_LOOKED_AT, falling_due
from custmem.domain.followups.agenda import agenda as agenda_of
from custmem.domain.followups.purchases import followed, spoken_of
from custmem.recall.commitments import in_stock
from custmem.recall.due import Kindness, likely_today, owed_today
from custmem.recall.memories import memories_of, memory_of
from custmem.recall.open_commitments import arriving_on, booked_on
from custmem.recall.rankings import pauses_on

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator
    from datetime import date

    from custmem.domain.followups.agenda import Agenda
    from custmem.domain.shop import Shop


_LATEST = 1000
"""So many visits noted last are looked at: those of a day are noted on it, and no index has them by day."""
_SEEN = (
    "SELECT customer_id FROM purchase WHERE on_date = :day AND customer_id IS NOT NULL UNION SELECT customer_id "
    "FROM (SELECT customer_id, on_date FROM visit ORDER BY id DESC LIMIT :latest) AS latest WHERE on_date = :day "
    "ORDER BY customer_id"
)


def seen_on(book: sqlite3.Connection, day: date) -> list[int]:
    """Return the ids of the customers who were here on a day."""
    return [
        customer_id for (customer_id,) in book.execute(_SEEN, {"day": day.isoformat(), "latest": _LATEST})
    ]


LOOKED_AHEAD_DAYS = 30
COMING_UP = 5
"""A page with nothing on it says what the next few things are, within a month."""


def agenda_on(
    book: sqlite3.Connection,
    shop: Shop,
    day: date,
    *,
    everything: bool = False,
    kinds: Collection[str] = (),
) -> Agenda:
    """Return the agenda of a day; only of these kinds, if any are named."""
    shop = shop._replace(pauses=pauses_on(book, shop, day))
    kindness = Kindness(book, shop, day, everything=everything, kinds=kinds, only_reachable=not everything)
    bought, spoken = followed(shop, day), spoken_of(shop, day)
    booked = {customer_id for customer_id, _ in booked_on(book, day)}  # who are spoken to, too
    owed = {due.customer_id for due in owed_today(book, day, shop.rules)} - booked
    stock = tuple(in_stock(book))  # for guests alone: nobody is called for what is new
    are_many = kindness.are_many()
    found = agenda_of(
        chain(
            memories_of(book, sorted(booked), spoken, stock),
            memories_of(book, sorted(owed), bought, ()),
        ),
        memories_of(book, kindness.customer_ids(), bought, ()),
        memories_of(book, likely_today(book, day, LIKELY_LOOKED_AT), spoken, stock),
        shop,
        day,
        whole=lambda memory: memory_of(book, memory.customer.id),
        everything=everything,
        kinds=kinds,
        counted=0 if are_many else COUNTED,
    )
    unseen = kindness.unseen_kinds()
    waiting = {
        kind: found.held_back_kinds.get(kind, 0) + unseen.get(kind, 0)
        for kind in dict.fromkeys((*found.held_back_kinds, *unseen))
    }
    last = shop.pauses[-1] if shop.pauses else None
    return found._replace(
        held_back=found.held_back + sum(unseen.values()),
        held_back_kinds=waiting,
        is_exact=not unseen,
        at_counter=found.at_counter + (0 if everything else kindness.unreachable()),
        arriving=tuple(arriving_on(book, day)),
        quiet_since=last[0] if last and last[1] == day and day > last[0] else None,
    )


def coming_up(book: sqlite3.Connection, shop: Shop, today: date) -> Iterator[Agenda]:
    """Yield the next days on which something falls due, until there are a few things to say what is next."""
    listed: set[str] = set()
    for number in range(1, LOOKED_AHEAD_DAYS + 1):
        due = falling_due(agenda_on(book, shop, today + timedelta(number)), listed)
        if due.blocks:
            listed |= {item.key for block in due.blocks for item in block.items}
            yield due
        if len(listed) >= COMING_UP:
            return
