"""The shop's word: appointments, special orders, wishes, and what came into stock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.text.dates import iso

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


def move_order(book: sqlite3.Connection, order_id: int, expected_on: date, today: date) -> None:
    """Give an order that is on its way another day to be expected on; whoever ordered it is to be told."""
    book.execute(
        "UPDATE special_order SET expected_on = :expected_on, moved_on = :today WHERE id = :id",
        {"expected_on": expected_on.isoformat(), "today": today.isoformat(), "id": order_id},
    )


def settle_order(book: sqlite3.Connection, key: str, verdict: str, today: date) -> str:
    """Do what a decision about an order means, and return the key that it is kept under.

    Done, or asked at the counter: they were told, once it is here, or else the supplier was asked; told before, they
    were reminded. Skipped: it is called off, which alone closes the order itself.
    """
    order_id = int(key.split(":")[1])
    arrived_on, told_on, moved_on = book.execute(
        "SELECT arrived_on, told_on, moved_on FROM special_order WHERE id = :id", {"id": order_id}
    ).fetchone()
    values = {"today": today.isoformat(), "id": order_id}
    if verdict == "skipped":
        book.execute("UPDATE special_order SET cancelled_on = :today WHERE id = :id", values)
        return key
    if arrived_on is None and moved_on is not None:
        book.execute("UPDATE special_order SET moved_on = NULL WHERE id = :id", values)
        return keys.order_moved(order_id, today)
    if arrived_on is None:
        return keys.order_chased(order_id, today)
    if told_on is not None:
        return keys.order_reminded(order_id, today)
    book.execute("UPDATE special_order SET told_on = :today WHERE id = :id", values)
    return keys.order_told(order_id)


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
