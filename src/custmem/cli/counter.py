"""At the counter: what to say to the customer who just walked in. It takes the express road."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.who import with_customer
from custmem.domain.greeting.greeting import greeting
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.domain.greeting.greeting import Greeting


def greet(desk: Desk, who: Sequence[str], *, full: bool = False, why: bool = False) -> Answer:
    """Say what to say to the customer who just walked in; all of it for the back room, or with the reasons."""
    if full or why:
        from custmem.cli.back_of_the_card import greet_in_back_room

        return greet_in_back_room(desk, " ".join(who), why=why)
    from custmem.show import greeting as greeting_view

    def ask(book: sqlite3.Connection, match: Match) -> Greeting:
        return greeting(memory_of(book, match.id), shop_of(book), desk.today)

    return Answer(greeting_view, with_customer(desk, " ".join(who), ask))
