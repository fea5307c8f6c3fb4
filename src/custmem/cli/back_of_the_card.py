"""The back of the card: a greeting in full, or with its reasons, for the owner alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.who import with_customer
from custmem.domain.greeting.greeting import greeting
from custmem.domain.greeting.reasons import FullCard, full_card, reasons
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.show import full_card as full_view
from custmem.show import why as why_view

if TYPE_CHECKING:
    import sqlite3

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match


def greet_in_back_room(desk: Desk, who: str, *, why: bool) -> Answer:
    """Return the greeting with the reasons for what is said and what is not, or else the full card."""

    def explained(book: sqlite3.Connection, match: Match) -> why_view.Explained:
        memory, shop = memory_of(book, match.id), shop_of(book)
        return why_view.Explained(greeting(memory, shop, desk.today), reasons(memory, shop, desk.today))

    def in_full(book: sqlite3.Connection, match: Match) -> FullCard:
        return full_card(memory_of(book, match.id), shop_of(book), desk.today)

    if why:
        return Answer(why_view, with_customer(desk, who, explained))
    return Answer(full_view, with_customer(desk, who, in_full))
