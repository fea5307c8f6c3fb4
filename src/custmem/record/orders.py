"""A special order: placed, arrived, told, handed over, called off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.dates import iso

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def record_order(
    book: sqlite3.Connection,
    customer_id: int,
    item: str,
    expected_on: date | None,
    today: date,
    *,
    private: bool = False,
) -> int:
    """Record what was ordered for a customer and when it is expected, and return its id."""
    (order_id,) = book.execute(
        "INSERT INTO special_order (customer_id, item, ordered_on, expected_on, private) "
        "VALUES (:customer_id, :item, :today, :expected, :private) RETURNING id",
        {
            "customer_id": customer_id,
            "item": item,
            "today": today.isoformat(),
            "expected": iso(expected_on),
            "private": private,
        },
    ).fetchone()
    return int(order_id)


def record_here(book: sqlite3.Connection, order_id: int, on: date) -> None:
    """Record that an order arrived; a chase that was put off is over, so that they are told at once."""
    book.execute(
        "UPDATE special_order SET arrived_on = :on WHERE id = :id", {"on": on.isoformat(), "id": order_id}
    )
    book.execute(
        "DELETE FROM decision WHERE key = :key AND verdict = 'snoozed'", {"key": keys.order(order_id)}
    )


def record_collected(book: sqlite3.Connection, order_id: int, on: date) -> None:
    """Record that an order was handed over; it was here by then, whether that was noted or not."""
    book.execute(
        "UPDATE special_order SET collected_on = :on, arrived_on = COALESCE(arrived_on, :on) WHERE id = :id",
        {"on": on.isoformat(), "id": order_id},
    )


def settle_order(book: sqlite3.Connection, key: str, verdict: str, today: date) -> str:
    """Do what a decision about an order means, and return the key that it is kept under.

    Done, or asked at the counter: they were told, once it is here, or else the supplier was asked; told before, they
    were reminded. Skipped: it is called off, which alone closes the order itself.
    """
    order_id = int(key.split(":")[1])
    arrived_on, told_on = book.execute(
        "SELECT arrived_on, told_on FROM special_order WHERE id = :id", {"id": order_id}
    ).fetchone()
    values = {"today": today.isoformat(), "id": order_id}
    if verdict == "skipped":
        book.execute("UPDATE special_order SET cancelled_on = :today WHERE id = :id", values)
        return key
    if arrived_on is None:
        return keys.order_chased(order_id, today)
    if told_on is not None:
        return keys.order_reminded(order_id, today)
    book.execute("UPDATE special_order SET told_on = :today WHERE id = :id", values)
    return keys.order_told(order_id)
