"""Who was in the shop on a day: they bought something, or a visit was noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

_SEEN = (
    "SELECT customer_id FROM purchase WHERE on_date = :day AND customer_id IS NOT NULL "
    "UNION SELECT customer_id FROM visit WHERE on_date = :day ORDER BY customer_id"
)


def seen_on(book: sqlite3.Connection, day: date) -> list[int]:
    """Return the ids of the customers who were here on a day."""
    return [customer_id for (customer_id,) in book.execute(_SEEN, {"day": day.isoformat()})]
