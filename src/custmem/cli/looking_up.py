"""Who is this, and what is known of them. These verbs read, and take the express road."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.who import TOLD_APART, apart, with_customer
from custmem.recall.customers import customers_with_ids
from custmem.recall.numbered import numbers_of
from custmem.recall.search import by_told
from custmem.recall.search import found as fitting

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.show.page import Page


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
        several = apart(book, found, desk.today) if 1 < len(found) <= TOLD_APART else []
    told = {memory.customer.id: differs for memory, differs in several}
    return Answer(customers_view, customers_view.Listing(customers, told, desk.today, matches))


_UNSURE = ("short-name", "person", "note", "tag")
"""Ways of finding somebody beside which a misspelt name is worth a thought."""


def show(desk: Desk, who: Sequence[str], *, private: bool = False) -> Answer:
    """Show all that is known of a customer; private things only when asked for."""
    from custmem.recall.memories import memory_of
    from custmem.recall.settings import shop_of
    from custmem.show import page

    def ask(book: sqlite3.Connection, match: Match) -> Page:
        memory = memory_of(book, match.id, whole=True)
        return page.Page(memory, shop_of(book), desk.today, private, numbers_of(book, match.id))

    return Answer(page, with_customer(desk, " ".join(who), ask))
