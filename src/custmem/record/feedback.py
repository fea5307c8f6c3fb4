"""What a customer said of the shop, whom they sent, and what the shop gave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.text.dates import iso
from custmem.domain.value import NamedTuple
from custmem.record.customer_stats import keep_first_bought
from custmem.record.decisions import Verdict, decide

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


class NewComplaint(NamedTuple):
    """What went wrong, by when it is to be put right, its cause, and what was promised on the spot."""

    text: str
    fix_by: date | None = None
    cause: str | None = None
    promised: str | None = None


class Resolution(NamedTuple):
    """How a complaint was put right; what is None stays as it was, the cost is in minor units."""

    text: str
    cause: str | None = None
    apology: str | None = None
    promised: str | None = None
    cost_minor: int | None = None
    currency: str | None = None
    prevention: str | None = None


def record_complaint(book: sqlite3.Connection, customer_id: int, new: NewComplaint, today: date) -> int:
    """Record a complaint and return its id."""
    (complaint_id,) = book.execute(
        "INSERT INTO complaint (customer_id, text, made_on, fix_by, cause, promised) "
        "VALUES (:customer_id, :text, :today, :fix_by, :cause, :promised) RETURNING id",
        {
            "customer_id": customer_id,
            "text": new.text,
            "today": today.isoformat(),
            "fix_by": iso(new.fix_by),
            "cause": new.cause,
            "promised": new.promised,
        },
    ).fetchone()
    return int(complaint_id)


def resolve_complaint(
    book: sqlite3.Connection, customer_id: int, complaint_id: int, how: Resolution, today: date, at: str
) -> None:
    """Record how a complaint was put right; its code says from now on that it is done."""
    book.execute(
        "UPDATE complaint SET resolved_on = :today, resolution = :text, cause = COALESCE(:cause, cause), "
        "apology = :apology, promised = COALESCE(:promised, promised), cost_minor = :cost, currency = :currency, "
        "prevention = :prevention WHERE id = :id",
        {
            "id": complaint_id,
            "today": today.isoformat(),
            "text": how.text,
            "cause": how.cause,
            "apology": how.apology,
            "promised": how.promised,
            "cost": how.cost_minor,
            "currency": how.currency,
            "prevention": how.prevention,
        },
    )
    key = keys.complaint(complaint_id)
    decide(book, customer_id, Verdict(key, "complaint", "done", outcome=how.text), today, at)


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
