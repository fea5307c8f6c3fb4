"""What is asked of the book to say who is likely to come back: histories to learn from, and how quiet it was."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from custmem.domain.customers.pauses import since_the_last_entry
from custmem.domain.shop import closed_weeks

if TYPE_CHECKING:
    import sqlite3

    from custmem.domain.customers.pauses import Span
    from custmem.domain.shop import Shop

SAMPLED_VISITS = 16_000
"""So many visits teach as much as all of a large book do, in seconds."""
_STRIDE = 2_654_435_761
_SPREAD = 4_294_967_296
"""Ids are spread by Knuth's multiplicative hash, so that the sample is the same at each learning and of no age."""


def histories_sampled(book: sqlite3.Connection, today: date) -> list[list[date]]:
    """Return the visit days of customers, oldest first, of as many as there are visits to learn from."""
    (visits,) = book.execute("SELECT COALESCE(sum(visits), 0) FROM customer").fetchone()
    share = _SPREAD if visits <= SAMPLED_VISITS else int(_SPREAD * SAMPLED_VISITS / visits)
    sampled = f"(SELECT id FROM customer WHERE visits > 0 AND (id * {_STRIDE}) % {_SPREAD} < :share)"
    rows = book.execute(
        f"SELECT customer_id, on_date FROM purchase WHERE customer_id IN {sampled} "
        f"AND on_date <= :today UNION SELECT customer_id, on_date FROM visit WHERE customer_id IN {sampled} "
        "AND on_date <= :today ORDER BY customer_id, on_date",
        {"share": share, "today": today.isoformat()},
    )
    return [[date.fromisoformat(on) for _, on in mine] for _, mine in groupby(rows, key=lambda row: row[0])]


def pauses_on(book: sqlite3.Connection, shop: Shop, today: date) -> tuple[Span, ...]:
    """Return the days up to this one on which clocks stand still: those without an entry, and closed weeks."""
    closed = tuple(closed_weeks(shop, today))
    if shop.quiet is None:
        return closed
    return (*shop.quiet.pauses, *since_the_last_entry(shop.quiet, last_entry_on(book, today), today), *closed)


def last_entry_on(book: sqlite3.Connection, today: date) -> date | None:
    """Return the last day up to this one on which the book knows of a visit."""
    last = [
        day
        for table in ("purchase", "visit")
        for (day,) in book.execute(
            f"SELECT max(on_date) FROM {table} WHERE on_date <= :today", {"today": today.isoformat()}
        )
        if day is not None
    ]
    return date.fromisoformat(max(last)) if last else None
