"""Which appointments are on a day, and which one a code means."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain import keys
from custmem.domain.codes import code_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import date

UNDERSTOOD_DAYS = 14
"""The code of an appointment that has passed is understood for so long, as that of anything on a printed page."""
_ON_DAY = "SELECT customer_id, id FROM appointment WHERE on_date = :day AND cancelled_on IS NULL ORDER BY at_time, id"
_SINCE = "SELECT customer_id, id FROM appointment WHERE on_date >= :day AND cancelled_on IS NULL ORDER BY on_date, id"


def booked_on(book: sqlite3.Connection, day: date) -> Iterator[tuple[int, int]]:
    """Yield the customer and the id of each appointment of a day, in order of time."""
    yield from book.execute(_ON_DAY, {"day": day.isoformat()})


def booked_with_code(book: sqlite3.Connection, code: str, today: date) -> Iterator[tuple[int, int]]:
    """Yield the customer and the id of each appointment, passed lately or to come, that has this code."""
    since = today - timedelta(UNDERSTOOD_DAYS)
    for customer_id, appointment_id in book.execute(_SINCE, {"day": since.isoformat()}):
        if code_of(keys.appointment(appointment_id)) == code.lower():
            yield customer_id, appointment_id
