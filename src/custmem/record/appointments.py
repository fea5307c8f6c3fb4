"""Appointments: a day, and maybe a time, agreed with a customer; called off, or moved to another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def record_appointment(
    book: sqlite3.Connection, customer_id: int, text: str, on: date, at: str | None, today: date
) -> int:
    """Record what was agreed and for when, and return its id."""
    (appointment_id,) = book.execute(
        "INSERT INTO appointment (customer_id, text, on_date, at_time, made_on) "
        "VALUES (:customer_id, :text, :on, :at, :today) RETURNING id",
        {
            "customer_id": customer_id,
            "text": text,
            "on": on.isoformat(),
            "at": at,
            "today": today.isoformat(),
        },
    ).fetchone()
    return int(appointment_id)


def settle_appointment(
    book: sqlite3.Connection, key: str, verdict: str, until_on: date | None, today: date
) -> None:
    """Let a decision about an appointment take its effect: one skipped is called off, one put off moves."""
    appointment_id = int(key.partition(":")[2])
    if verdict == "skipped":
        book.execute(
            "UPDATE appointment SET cancelled_on = :today WHERE id = :id",
            {"today": today.isoformat(), "id": appointment_id},
        )
    elif verdict == "snoozed" and until_on is not None:
        book.execute(
            "UPDATE appointment SET on_date = :until WHERE id = :id",
            {"until": until_on.isoformat(), "id": appointment_id},
        )
