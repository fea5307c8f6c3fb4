"""What a customer said of the shop, whom they sent, and what the shop gave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.record.kept import keep_first_bought

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def record_remark(
    book: sqlite3.Connection, customer_id: int, kind: str, text: str, today: date, stars: int | None = None
) -> int:
    """Record praise, a suggestion, or a rating with its stars, and return its id."""
    (remark_id,) = book.execute(
        "INSERT INTO remark (customer_id, kind, text, stars, said_on) "
        "VALUES (:customer_id, :kind, :text, :stars, :today) RETURNING id",
        {"customer_id": customer_id, "kind": kind, "text": text, "stars": stars, "today": today.isoformat()},
    ).fetchone()
    return int(remark_id)


def record_referral(book: sqlite3.Connection, customer_id: int, by_id: int, today: date) -> int:
    """Record who sent a customer, in place of whoever was said before, and return its id."""
    book.execute("DELETE FROM referral WHERE customer_id = :id", {"id": customer_id})
    (referral_id,) = book.execute(
        "INSERT INTO referral (customer_id, by_id, said_on) VALUES (:customer_id, :by_id, :today) RETURNING id",
        {"customer_id": customer_id, "by_id": by_id, "today": today.isoformat()},
    ).fetchone()
    keep_first_bought(book, customer_id)
    return int(referral_id)


def record_gift(
    book: sqlite3.Connection, customer_id: int, item: str, cost_minor: int, currency: str, today: date
) -> int:
    """Record what the shop gave a customer and what it cost the shop, and return its id."""
    (gift_id,) = book.execute(
        "INSERT INTO gift (customer_id, item, cost_minor, currency, given_on) "
        "VALUES (:customer_id, :item, :cost, :currency, :today) RETURNING id",
        {
            "customer_id": customer_id,
            "item": item,
            "cost": cost_minor,
            "currency": currency,
            "today": today.isoformat(),
        },
    ).fetchone()
    return int(gift_id)
