"""Days as the book has them, ISO texts, read as dates; and those on which a customer came in."""

from __future__ import annotations

from datetime import date

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

EVERYTHING = 1_000_000
_VISIT_DAYS = (
    "SELECT on_date FROM visit WHERE customer_id = :id UNION "
    "SELECT on_date FROM purchase WHERE customer_id = :id AND total_minor >= 0 "
    "ORDER BY on_date DESC LIMIT :most"
)


def day(value: object) -> date:
    """Return the day that is always there."""
    return date.fromisoformat(str(value))


def day_or_none(value: object) -> date | None:
    """Return the day, or None where there is none."""
    return None if value is None else day(value)


def visit_days(book: sqlite3.Connection, customer_id: int, most: int = EVERYTHING) -> tuple[date, ...]:
    """Return the distinct days on which a customer came in, newest first."""
    rows = book.execute(_VISIT_DAYS, {"id": customer_id, "most": most})
    return tuple([date.fromisoformat(on) for (on,) in rows])  # a list takes half of a generator's time
