"""Who was in the shop on a day: they bought something, or a visit was noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

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
