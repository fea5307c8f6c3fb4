"""The morning page: what today asks for, and who is likely to come. It takes the express road."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.domain.followups.agenda import COUNTED, LIKELY_LOOKED_AT
from custmem.domain.followups.agenda import agenda as agenda_of
from custmem.domain.followups.purchases import followed, spoken_of
from custmem.recall.commitments import in_stock
from custmem.recall.due import Kindness, likely_today, owed_today
from custmem.recall.memories import memories_of, memory_of
from custmem.recall.open_commitments import booked_on
from custmem.recall.returning import pauses_on
from custmem.recall.settings import shop_of
from custmem.show import agenda as agenda_view

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection
    from datetime import date

    from custmem.cli.desk import Desk
    from custmem.domain.followups.agenda import Agenda
    from custmem.domain.shop import Shop


def agenda(desk: Desk, *, everything: bool = False) -> Answer:
    """Say what today asks for and who is likely to come."""
    with desk.reading() as book:
        shop = shop_of(book)
        found = agenda_on(book, shop, desk.today, everything=everything)
    return Answer(agenda_view, agenda_view.Page(found, shop, everything))


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
    kindness = Kindness(book, shop, day, everything=everything, kinds=kinds)
    bought, spoken = followed(shop, day), spoken_of(shop, day)
    booked = {customer_id for customer_id, _ in booked_on(book, day)}  # who are spoken to, too
    owed = {due.customer_id for due in owed_today(book, day, shop.rules)} - booked
    stock = tuple(in_stock(book))  # for guests alone: nobody is called for what is new
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
        counted=0 if kindness.are_many() else COUNTED,
    )
    unseen = kindness.unseen_kinds()
    waiting = {
        kind: found.held_back_kinds.get(kind, 0) + unseen.get(kind, 0)
        for kind in dict.fromkeys((*found.held_back_kinds, *unseen))
    }
    return found._replace(held_back=found.held_back + sum(unseen.values()), held_back_kinds=waiting)
