"""Stamps put on a customer's card, and a full card turned into its reward."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def record_stamps(book: sqlite3.Connection, customer_id: int, number: int, today: date) -> int:
    """Put so many stamps on a customer's card, and return the row's id."""
    return _record(book, customer_id, "stamp", number, today)


def record_reward(book: sqlite3.Connection, customer_id: int, needed: int, today: date) -> int:
    """Take from a customer's card what a reward costs, and return the row's id."""
    return _record(book, customer_id, "redeemed", needed, today)


def _record(book: sqlite3.Connection, customer_id: int, kind: str, number: int, today: date) -> int:
    (stamp_id,) = book.execute(
        "INSERT INTO stamp (customer_id, kind, number, on_date) VALUES (:customer_id, :kind, :number, :today) "
        "RETURNING id",
        {"customer_id": customer_id, "kind": kind, "number": number, "today": today.isoformat()},
    ).fetchone()
    return int(stamp_id)
