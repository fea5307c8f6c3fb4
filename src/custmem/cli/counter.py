"""At the counter: who is this, and what to say. These verbs read, and take the express road."""

from __future__ import annotations

from custmem.cli.answer import Answer
from custmem.cli.who import TOLD_APART, with_customer
from custmem.domain.greeting import greeting
from custmem.domain.telling_apart import told_apart
from custmem.recall.customers import customers_with_ids
from custmem.recall.memories import memories_of, memory_of
from custmem.recall.search import by_told
from custmem.recall.search import found as fitting
from custmem.recall.settings import shop_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from custmem.cli.desk import Desk
    from custmem.domain.greeting import Greeting
    from custmem.domain.who import Match
    from custmem.show.page import Page


def greet(desk: Desk, who: Sequence[str], *, full: bool = False, why: bool = False) -> Answer:
    """Say what to say to the customer who just walked in; all of it for the back room, or with the reasons."""
    if full or why:
        from custmem.cli.back_of_the_card import greet_in_back_room

        return greet_in_back_room(desk, " ".join(who), why=why)
    from custmem.show import greeting as greeting_view

    def ask(book: sqlite3.Connection, match: Match) -> Greeting:
        return greeting(memory_of(book, match.id), shop_of(book), desk.today)

    return Answer(greeting_view, with_customer(desk, " ".join(who), ask))


def find(desk: Desk, words: Sequence[str]) -> Answer:
    """List the customers who fit, or else those with the nearest names."""
    from custmem.show import customers as customers_view

    typed = " ".join(words)
    with desk.reading() as book:
        matches = fitting(book, typed) or by_told(book, typed)
        if all(match.by in _UNSURE for match in matches):
            from custmem.recall.misspelt import nearest  # only when nobody is called that

            matches += nearest(book, typed)
        found = list(dict.fromkeys(match.id for match in matches))
        customers = customers_with_ids(book, found)
        few = list(memories_of(book, found)) if len(found) <= TOLD_APART else []
    told = {memory.customer.id: differs for memory, differs in told_apart(few, desk.today)}
    return Answer(customers_view, customers_view.Listing(customers, told, desk.today, matches))


_UNSURE = ("short-name", "person", "note", "tag")
"""Ways of finding somebody beside which a misspelt name is worth a thought."""


def show(desk: Desk, who: Sequence[str], *, private: bool = False) -> Answer:
    """Show all that is known of a customer; private things only when asked for."""
    from custmem.show import page as page_view

    def ask(book: sqlite3.Connection, match: Match) -> Page:
        return page_view.Page(memory_of(book, match.id, whole=True), shop_of(book), desk.today, private)

    return Answer(page_view, with_customer(desk, " ".join(who), ask))
