"""A complaint: what went wrong for a customer, and how it was put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.dates import iso
from custmem.domain.value import NamedTuple
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
        "apology = :apology, promised = COALESCE(:promised, promised), cost_minor = :cost, currency = :currency "
        "WHERE id = :id",
        {
            "id": complaint_id,
            "today": today.isoformat(),
            "text": how.text,
            "cause": how.cause,
            "apology": how.apology,
            "promised": how.promised,
            "cost": how.cost_minor,
            "currency": how.currency,
        },
    )
    key = keys.complaint(complaint_id)
    decide(book, customer_id, Verdict(key, "complaint", "done", outcome=how.text), today, at)
