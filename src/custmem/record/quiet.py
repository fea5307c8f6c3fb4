"""A while in which nothing cheerful is said, of a customer or of one person in their life; and that it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.dates import iso

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def record_quiet(
    book: sqlite3.Connection,
    customer_id: int,
    person_id: int | None,
    today: date,
    *,
    until_on: date | None = None,
    over: bool = False,
) -> int:
    """Record that nothing cheerful is said until a day, or until it is said to be over; returns the mark's id."""
    (key,) = book.execute(
        "INSERT INTO quiet (customer_id, person_id, since_on, until_on, over_on) "
        "VALUES (:customer_id, :person_id, :today, :until_on, :over_on) RETURNING id",
        {
            "customer_id": customer_id,
            "person_id": person_id,
            "today": today.isoformat(),
            "until_on": iso(until_on),
            "over_on": today.isoformat() if over else None,
        },
    ).fetchone()
    return int(key)


def note_is_plain(book: sqlite3.Connection, fact_id: int) -> None:
    """Record that a note takes nothing away: whoever it speaks of is spoken of as before."""
    book.execute("UPDATE fact SET mood = 'plain' WHERE id = :id", {"id": fact_id})
