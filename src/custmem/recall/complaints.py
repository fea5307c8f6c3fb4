"""Complaints: which are owed an answer, and which one a code means."""

from __future__ import annotations

from datetime import date, timedelta

from custmem.domain import keys
from custmem.domain.codes import code_of, looks_like_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_OPEN = "SELECT customer_id, id FROM complaint WHERE resolved_on IS NULL ORDER BY made_on, id"
_UNASKED = (
    "SELECT customer_id, id FROM complaint "
    "WHERE resolved_on <= :until AND asked_on IS NULL ORDER BY resolved_on, id"
)


def complaints_owed(book: sqlite3.Connection, today: date, check_days: int) -> Iterator[tuple[int, str]]:
    """Yield whose complaint is open, or to be asked about so many days after it was put right, each with its key."""
    until = (today - timedelta(check_days)).isoformat()
    yield from ((customer_id, keys.complaint(key)) for customer_id, key in book.execute(_OPEN))
    rows = book.execute(_UNASKED, {"until": until})
    yield from ((customer_id, keys.complaint_check(key)) for customer_id, key in rows)


def complaints_with_code(book: sqlite3.Connection, code: str) -> list[tuple[int, str]]:
    """Return whose complaint, open or still to be asked about, has this code, each with its key."""
    if not looks_like_code(code):
        return []
    owed = complaints_owed(book, date.max, 0)
    return [(customer_id, key) for customer_id, key in owed if code_of(key) == code.lower()]


def open_with_code(book: sqlite3.Connection, code: str) -> list[tuple[int, int]]:
    """Return whose open complaint has this code, each with its id."""
    rows = book.execute(_OPEN).fetchall()
    return [(whose, key) for whose, key in rows if code_of(keys.complaint(key)) == code.lower()]
