"""How the shop reached out to a customer: by a call, a letter, in person; and a call that nobody answered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain.letters.letter import LETTER
from custmem.domain.shop import next_open_day
from custmem.record.decisions import Verdict, decide, record_contact

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.shop import Shop

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
