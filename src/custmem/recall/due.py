"""Who may have something due today: a first sieve on indices, so that a morning never reads the whole book.

What comes through is only a candidate: `custmem.domain.followups` decides from the customer's memory. The windows
here are never narrower than the rules' own, and a test holds the two against each other.
"""

from __future__ import annotations

from datetime import date, timedelta

from custmem.domain import keys
from custmem.domain.codes import code_of
from custmem.domain.dates import shift_months
from custmem.domain.followups import (
    AGAIN_AFTER_MONTHS,
    EVENT_DAYS,
    LAPSED_DAYS,
    OCCASION_LATE_DAYS,
    OVERDUE_DAYS,
    SATISFACTION_AFTER_DAYS,
    SATISFACTION_DAYS,
    THANK_DAYS,
)
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from custmem.domain.shop import Shop

CLOSED_SLACK_DAYS = 8
"""Closed days can move a due day by at most a week."""
MOST_EACH = 60
"""Of one kind of kindness only so many of the best customers are looked at in one morning."""
LIKELY_LOOKED_AT = 40
_LIVING = "customer.dead = 0 AND customer.archived_on IS NULL"


class Due(NamedTuple):
    """A customer who may have the thing of this key due."""

    customer_id: int
    key: str


class DueToday(NamedTuple):
    """The candidates: everything owed, the best of the kindness, and how many customers were not even looked at."""

    owed: tuple[Due, ...]
    kind: tuple[Due, ...]
    unseen: int

    def customer_ids(self) -> list[int]:
        """Return each candidate customer once, the owed first."""
        return list(dict.fromkeys(due.customer_id for due in (*self.owed, *self.kind)))


def due_today(book: sqlite3.Connection, shop: Shop, today: date, *, everything: bool = False) -> DueToday:
    """Return the candidates for this day's agenda; `everything` looks at all of them."""
    most = -1 if everything else MOST_EACH
    owed = tuple(Due(customer_id, keys.promise(key)) for customer_id, key in _promises(book, today))
    kind: list[Due] = []
    unseen = 0
    for sieve in _SIEVES:
        found, left = sieve(book, shop, today, most)
        kind.extend(found)
        unseen += left
    decided = _closed_keys(book, [due.key for due in kind], today)
    return DueToday(owed, tuple(due for due in kind if due.key not in decided), unseen)


def customer_of_code(book: sqlite3.Connection, code: str, shop: Shop, today: date) -> list[Due]:
    """Return what a code can mean among the things open today, and if none fits, among all of the last year."""
    wanted = code.lower()
    for reach in (due_today(book, shop, today), *_past_days(book, shop, today)):
        found = {due for due in (*reach.owed, *reach.kind) if code_of(due.key) == wanted}
        if found:
            return sorted(found)
    return [
        Due(customer_id, keys.promise(key))
        for customer_id, key in _all_promises(book)
        if code_of(keys.promise(key)) == wanted
    ]


def _past_days(book: sqlite3.Connection, shop: Shop, today: date) -> Iterator[DueToday]:
    """Yield what was due on earlier days, for a code from an old page: each later reach is wider."""
    yield due_today(book, shop, today, everything=True)
    for days in (7, 30, 90, 180, 365):
        yield due_today(book, shop, today - timedelta(days), everything=True)


def likely_today(book: sqlite3.Connection, today: date) -> list[int]:
    """Return the customers whose rhythm says that they may come about today, the best first."""
    near = {"since": today - timedelta(3), "until": today + timedelta(3), "most": LIKELY_LOOKED_AT}
    rows = book.execute(
        f"SELECT id FROM customer WHERE expected_on BETWEEN :since AND :until AND {_LIVING} "
        "ORDER BY spent_minor DESC, id LIMIT :most",
        _iso(near),
    )
    return [row[0] for row in rows]


def _promises(book: sqlite3.Connection, today: date) -> Iterable[Any]:
    return book.execute(
        "SELECT customer_id, id FROM promise WHERE closed_on IS NULL AND due_on <= :until ORDER BY due_on, id",
        {"until": (today + timedelta(1)).isoformat()},
    ).fetchall()


def _all_promises(book: sqlite3.Connection) -> Iterable[Any]:
    return book.execute("SELECT customer_id, id FROM promise WHERE closed_on IS NULL").fetchall()


def _occasions(book: sqlite3.Connection, shop: Shop, today: date, most: int) -> tuple[list[Due], int]:
    """Occasions from a few days ago to the card's lead time ahead; 29 February is kept on the 28th elsewhere."""
    first = today - timedelta(OCCASION_LATE_DAYS + CLOSED_SLACK_DAYS)
    days = [
        first + timedelta(number)
        for number in range(OCCASION_LATE_DAYS + CLOSED_SLACK_DAYS + shop.lead_days + 1)
    ]
    dated: dict[tuple[int, int], date] = {}
    for day in days:
        dated[(day.month, day.day)] = day
        if (day.month, day.day) == (2, 28):
            dated[(2, 29)] = day
    wanted = " OR ".join(f"(month = {month} AND day = {day})" for month, day in sorted(dated))
    rows, left = _best(
        book,
        "occasion.customer_id, occasion.id, month, day",
        "occasion JOIN customer ON customer.id = occasion.customer_id",
        f"({wanted}) AND occasion.private = 0 AND {_LIVING}",
        {},
        most,
    )
    found = []
    for customer_id, key, month, day_of_month in rows:
        day = dated[(month, day_of_month)]
        step = keys.occasion_card if day > today else keys.occasion_day
        found.append(Due(customer_id, step(key, day.year)))
    return found, left


def _events(book: sqlite3.Connection, _shop: Shop, today: date, most: int) -> tuple[list[Due], int]:
    rows, left = _best(
        book,
        "life_event.customer_id, life_event.id",
        "life_event JOIN customer ON customer.id = life_event.customer_id",
        f"ends_on BETWEEN :since AND :until AND kind = 'event' AND private = 0 AND {_LIVING}",
        {"since": today - timedelta(EVENT_DAYS + CLOSED_SLACK_DAYS), "until": today - timedelta(1)},
        most,
    )
    return [Due(customer_id, keys.event_after(key)) for customer_id, key in rows], left


def _purchases(
    book: sqlite3.Connection,
    today: date,
    most: int,
    least_minor: int,
    after: date,
    days: int,
    key: Callable[[int], str],
) -> tuple[list[Due], int]:
    rows, left = _best(
        book,
        "purchase.customer_id, purchase.id",
        "purchase JOIN customer ON customer.id = purchase.customer_id",
        "on_date BETWEEN :since AND :until AND total_minor >= :least AND purchase.private = 0 "
        f"AND {_LIVING} AND customer.last_visit_on <= :latest",
        {
            "since": after - timedelta(days + CLOSED_SLACK_DAYS),
            "until": after,
            "least": least_minor,
            "latest": today,
        },
        most,
    )
    return [Due(customer_id, key(purchase_id)) for customer_id, purchase_id in rows], left


def _thanks(book: sqlite3.Connection, shop: Shop, today: date, most: int) -> tuple[list[Due], int]:
    least, day = shop.significant_minor, today - timedelta(1)
    return _purchases(book, today, most, least, day, THANK_DAYS, keys.thanks)


def _satisfaction(book: sqlite3.Connection, shop: Shop, today: date, most: int) -> tuple[list[Due], int]:
    least, day = shop.significant_minor, today - timedelta(SATISFACTION_AFTER_DAYS)
    return _purchases(book, today, most, least, day, SATISFACTION_DAYS, keys.purchase)


def _satisfaction_again(
    book: sqlite3.Connection, shop: Shop, today: date, most: int
) -> tuple[list[Due], int]:
    least, day = shop.largest_minor, shift_months(today, -AGAIN_AFTER_MONTHS)
    return _purchases(book, today, most, least, day, SATISFACTION_DAYS, keys.purchase_again)


def _overdue(book: sqlite3.Connection, _shop: Shop, today: date, most: int) -> tuple[list[Due], int]:
    return _missed(book, "overdue_on", today, OVERDUE_DAYS, most, keys.overdue)


def _lapsed(book: sqlite3.Connection, _shop: Shop, today: date, most: int) -> tuple[list[Due], int]:
    return _missed(book, "lapsed_on", today, LAPSED_DAYS, most, keys.lapsed)


def _missed(
    book: sqlite3.Connection, column: str, today: date, days: int, most: int, key: Callable[[int, date], str]
) -> tuple[list[Due], int]:
    rows, left = _best(
        book,
        "customer.id, last_visit_on",
        "customer",
        f"{column} BETWEEN :since AND :until AND {_LIVING}",
        {"since": today - timedelta(days + CLOSED_SLACK_DAYS), "until": today},
        most,
    )
    return [Due(customer_id, key(customer_id, date.fromisoformat(last))) for customer_id, last in rows], left


def _best(
    book: sqlite3.Connection, columns: str, tables: str, condition: str, values: dict[str, Any], most: int
) -> tuple[list[Any], int]:
    """Return the rows of the best customers, at most so many, and how many more there are."""
    rows = book.execute(
        f"SELECT {columns} FROM {tables} WHERE {condition} ORDER BY customer.spent_minor DESC, customer.id LIMIT :most",
        _iso({**values, "most": most}),
    ).fetchall()
    if most < 0 or len(rows) < most:
        return rows, 0
    (count,) = book.execute(f"SELECT count(*) FROM {tables} WHERE {condition}", _iso(values)).fetchone()
    return rows, count - len(rows)


def _closed_keys(book: sqlite3.Connection, wanted: list[str], today: date) -> set[str]:
    """Return those of the keys that a person has dealt with, or put off beyond today."""
    closed: set[str] = set()
    for start in range(0, len(wanted), 500):
        chunk = wanted[start : start + 500]
        rows = book.execute(
            f"SELECT key, until_on FROM decision WHERE key IN ({', '.join('?' * len(chunk))})", chunk
        )
        closed.update(key for key, until_on in rows if until_on is None or until_on > today.isoformat())
    return closed


def _iso(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, int) else str(value) for name, value in values.items()}


_SIEVES = (_occasions, _events, _thanks, _satisfaction, _satisfaction_again, _lapsed, _overdue)
