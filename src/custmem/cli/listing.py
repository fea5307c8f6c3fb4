"""The list of the customers in the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.domain.text.cleaning import clean
from custmem.errors import UsageError
from custmem.recall.customers import Sorting, customers_in_book
from custmem.recall.search import found as fitting
from custmem.show import roll

if TYPE_CHECKING:
    from custmem.cli.desk import Desk


def list_customers(
    desk: Desk, query: str, *, sort: str = "name", archived: bool = False, limit: int | None = None
) -> Answer:
    """List the customers in the book, or those whose names fit."""
    sortings = {"name": Sorting.NAME, "last": Sorting.LAST, "visits": Sorting.VISITS}
    if sort not in sortings:
        raise UsageError(f'the list can\'t be sorted by "{clean(sort, limit=60)}"', "by name, last or visits")
    with desk.reading() as book:
        only = [match.id for match in fitting(book, query)] if query.strip() else None
        found = customers_in_book(book, only, sortings[sort], archived=archived, limit=limit)
    return Answer(roll, roll.Roll(found, desk.today, desk.on_screen))
