"""Who sent whom, what was given before, and who is to be thanked for a newcomer's first purchase."""

from __future__ import annotations

from datetime import date, timedelta

from custmem.domain import keys
from custmem.domain.codes import code_of
from custmem.domain.names import fold
from custmem.domain.rules import THANKS_FOR_SENT

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_CLOSED_WEEK_DAYS = 7
"""A week in which the shop is open on one day can move a day by so many."""
_FIRST_BOUGHT = "SELECT by_id, id FROM referral WHERE first_bought_on BETWEEN :since AND :until ORDER BY id"


def thanks_owed(book: sqlite3.Connection, today: date, days_back: int = 0) -> Iterator[tuple[int, str]]:
    """Yield who may be to thank for a first purchase today, or on one of so many days before, each with its key."""
    since = today - timedelta(
        THANKS_FOR_SENT.days + THANKS_FOR_SENT.listed_days + _CLOSED_WEEK_DAYS + days_back
    )
    rows = book.execute(_FIRST_BOUGHT, {"since": since.isoformat(), "until": today.isoformat()})
    for by_id, referral_id in rows:
        yield by_id, keys.referral_bought(referral_id)


def thanks_with_code(
    book: sqlite3.Connection, code: str, today: date, days_back: int
) -> list[tuple[int, str]]:
    """Return who is to be thanked under this code, each with the key."""
    return [
        (whose, key) for whose, key in thanks_owed(book, today, days_back) if code_of(key) == code.lower()
    ]


def sender_of(book: sqlite3.Connection, customer_id: int) -> tuple[int, int, str] | None:
    """Return the referral's id, and the id and the handle of who sent a customer, if that was said."""
    row = book.execute(
        "SELECT referral.id, customer.id, customer.handle FROM referral JOIN customer ON customer.id = by_id "
        "WHERE customer_id = :id",
        {"id": customer_id},
    ).fetchone()
    return (int(row[0]), int(row[1]), str(row[2])) if row else None


def given_before(book: sqlite3.Connection, customer_id: int, item: str) -> date | None:
    """Return the last day on which the shop gave a customer this very thing."""
    rows = book.execute(
        "SELECT item, given_on FROM gift WHERE customer_id = :id ORDER BY given_on DESC", {"id": customer_id}
    )
    wanted = fold(item)
    return next((date.fromisoformat(day) for known, day in rows if fold(known) == wanted), None)
