"""What a code means: the code stands on a page, of this morning or of one within a fortnight."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.keys import code_of, looks_like_code
from custmem.recall.commitments import thanks_with_code
from custmem.recall.due import Due, Kindness, closed_keys
from custmem.recall.open_commitments import (
    booked_with_code,
    complaints_with_code,
    orders_with_code,
    wishes_with_code,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from custmem.domain.shop import Shop


PAGES_KEPT_DAYS = 14
"""A code from a printed page is understood for so long, should its thing have left the agenda."""


def owed_with_code(book: sqlite3.Connection, code: str, today: date) -> list[Due]:
    """Return what is owed and has this code, whenever it is due."""
    booked = booked_with_code(book, code, today)
    return [
        *promises_with_code(book, code),
        *(Due(order.customer_id, keys.order(order.id)) for order in orders_with_code(book, code)),
        *(Due(customer_id, keys.appointment(key)) for customer_id, key in booked),
        *(Due(customer_id, key) for customer_id, key in complaints_with_code(book, code)),
    ]


def promises_with_code(book: sqlite3.Connection, code: str) -> list[Due]:
    """Return the open promises with this code, whenever they are due."""
    rows = book.execute("SELECT customer_id, id FROM promise WHERE closed_on IS NULL ORDER BY due_on, id")
    promises = [Due(customer_id, keys.promise(key)) for customer_id, key in rows]
    return [due for due in promises if code_of(due.key) == code.lower()]


def kindness_with_code(book: sqlite3.Connection, code: str, shop: Shop, today: date) -> Iterator[Due]:
    """Yield the kind things that a code can mean: on today's page, then wishes, then on the last fortnight's pages.

    A page never shows one code for two kind things, so the first of these that is really due is meant. A wish is on no
    page, and of wishes there are many.
    """
    if not looks_like_code(code):
        return
    thanks = [Due(*found) for found in thanks_with_code(book, code, today, PAGES_KEPT_DAYS)]
    closed = closed_keys(book, [due.key for due in thanks], today)
    yield from (due for due in thanks if due.key not in closed)
    pages = _pages(book, shop, today)
    yield from _with_code(next(pages), code)
    yield from (Due(customer_id, keys.wish(key)) for customer_id, key in wishes_with_code(book, code))
    for page in pages:
        yield from _with_code(page, code)


def _with_code(page: Kindness, code: str) -> Iterator[Due]:
    for batch in page.batches():
        yield from (due for due in batch if code_of(due.key) == code.lower())


def _pages(book: sqlite3.Connection, shop: Shop, today: date) -> Iterator[Kindness]:
    for days in range(PAGES_KEPT_DAYS + 1):
        yield Kindness(book, shop, today - timedelta(days))
    yield Kindness(book, shop, today, everything=True)
