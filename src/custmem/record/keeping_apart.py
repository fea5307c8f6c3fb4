"""Two customers who look alike and are two people: said once, kept for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def keep_apart(book: sqlite3.Connection, customer_id: int, other_id: int, today: date) -> None:
    """Remember that these two are two people; a second time changes nothing."""
    first, second = sorted((customer_id, other_id))
    book.execute(
        "INSERT INTO not_same (customer_id, other_id, said_on) VALUES (:first, :second, :today) "
        "ON CONFLICT (customer_id, other_id) DO NOTHING",
        {"first": first, "second": second, "today": today.isoformat()},
    )
