"""What comes into the shop and may please somebody, until it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def record_arrival(book: sqlite3.Connection, item: str, on: date) -> int:
    """Record that an item came into stock, and return its id."""
    (arrival_id,) = book.execute(
        "INSERT INTO arrival (item, arrived_on) VALUES (:item, :on) RETURNING id",
        {"item": item, "on": on.isoformat()},
    ).fetchone()
    return int(arrival_id)


def record_gone(book: sqlite3.Connection, arrival_id: int, today: date) -> None:
    """Record that an item is in stock no more."""
    book.execute(
        "UPDATE arrival SET gone_on = :today WHERE id = :id", {"today": today.isoformat(), "id": arrival_id}
    )
