"""A wish: told, and granted once they have what they wished for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def record_wish(
    book: sqlite3.Connection,
    customer_id: int,
    text: str,
    today: date,
    *,
    person_id: int | None = None,
    private: bool = False,
) -> int:
    """Record what a customer, or a person in their life, would like, and return its id."""
    (wish_id,) = book.execute(
        "INSERT INTO wish (customer_id, person_id, text, made_on, private) "
        "VALUES (:customer_id, :person_id, :text, :today, :private) RETURNING id",
        {
            "customer_id": customer_id,
            "person_id": person_id,
            "text": text,
            "today": today.isoformat(),
            "private": private,
        },
    ).fetchone()
    return int(wish_id)


def close_wish(book: sqlite3.Connection, wish_id: int, today: date) -> None:
    """End a wish: it was granted, or is none any more."""
    book.execute(
        "UPDATE wish SET closed_on = :today WHERE id = :id AND closed_on IS NULL",
        {"today": today.isoformat(), "id": wish_id},
    )
