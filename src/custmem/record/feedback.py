"""What a customer said of the shop, whom they sent, and what the shop gave them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.letters.letter import LETTER
from custmem.domain.shop import next_open_day
from custmem.domain.text.dates import iso
from custmem.domain.value import NamedTuple
from custmem.record.customer_stats import keep_first_bought
from custmem.record.decisions import Verdict, decide, record_contact

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.shop import Shop


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


BY = {"call": "call", "message": "message", "email": "email", "letter": "letter", "met": "counter"}
"""What is typed, and as which channel it is kept."""
_LONGEST_TEXT = 2000
_TRIED = "tried:"


def record_reached(
    book: sqlite3.Connection, customer_id: int, by: str, text: str | None, today: date, at: str
) -> None:
    """Record that a customer was reached, whatever it was about."""
    record_contact(book, customer_id, BY[by], "contacted", text, today, at)


def record_letter(
    book: sqlite3.Connection, customer_id: int, kind: str, by: str, text: str, today: date, at: str
) -> None:
    """Record a letter with its words, so that the next one says something else."""
    record_contact(book, customer_id, by, f"{LETTER}{kind}", text[:_LONGEST_TEXT], today, at)


def was_sent(book: sqlite3.Connection, customer_id: int, kind: str, today: date) -> bool:
    """Say whether a letter of this kind was noted as sent on this very day."""
    row = book.execute(
        "SELECT 1 FROM contact WHERE customer_id = :id AND about = :about AND on_date = :today",
        {"id": customer_id, "about": f"{LETTER}{kind}", "today": today.isoformat()},
    ).fetchone()
    return row is not None


def record_attempt(
    book: sqlite3.Connection,
    customer_id: int,
    item: FollowUp,
    said: str,
    shop: Shop,
    today: date,
    at: str,
) -> tuple[date, int]:
    """Record that nobody answered and put the thing off to the next open day.

    Returns that day, and how often it was tried.
    """
    until = next_open_day(today + timedelta(1), shop)
    decide(book, customer_id, Verdict(item.key, item.kind, "snoozed", until_on=until), today, at)
    channel = item.channel if item.channel in BY.values() else "call"
    record_contact(book, customer_id, channel, f"{_TRIED}{item.key}", said, today, at)
    (times,) = book.execute(
        "SELECT count(*) FROM contact WHERE customer_id = :id AND about = :about",
        {"id": customer_id, "about": f"{_TRIED}{item.key}"},
    ).fetchone()
    return until, int(times)
