"""Who may have something due today: a first sieve on indices, so that a morning never reads the whole book.

What comes through is only a candidate: `custmem.domain.followups` decides from the customer's memory. The windows
here are never narrower than the rules' own, and a test holds the two against each other. The sieves stand in the
order of the rules' scores, and each lets the best customers through first, so that a morning can stop early.
"""

from __future__ import annotations

from datetime import date, timedelta

from custmem.domain import keys
from custmem.domain.codes import code_of, looks_like_code
from custmem.domain.dates import shift_months
from custmem.domain.followups import (
    EVENT_DAYS,
    LAPSED_DAYS,
    OCCASION_LATE_DAYS,
    OVERDUE_DAYS,
)
from custmem.domain.loyalty import closing_days
from custmem.domain.rules import BUILT_IN, CARD
from custmem.domain.rules_applied import always_significant, asking_rules
from custmem.domain.steps import SATISFACTION_DAYS, THANK_DAYS
from custmem.domain.value import NamedTuple
from custmem.recall.orders import called_for_today, orders_owed, orders_with_code, wishes_with_code
from custmem.recall.stamps import MAY_LOSE_A_REWARD, REDEEMED_BY

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from custmem.domain.rules import Rule
    from custmem.domain.shop import Shop

MOST_EACH = 60
"""Of one kind of kindness only so many of the best customers are looked at in one morning."""
PAGES_KEPT_DAYS = 14
"""A code from a printed page is understood for so long, should its thing have left the agenda."""
_WITH_TAG = " AND EXISTS (SELECT 1 FROM purchase_line WHERE purchase_id = purchase.id AND lower(tag) = lower(:{name}))"
_FIRST = (
    " AND NOT EXISTS (SELECT 1 FROM purchase AS other WHERE other.customer_id = purchase.customer_id "
    "AND other.total_minor >= 0 AND (other.on_date, other.id) < (purchase.on_date, purchase.id))"
)
_LIVING = "customer.dead = 0 AND customer.archived_on IS NULL"


class Due(NamedTuple):
    """A customer who may have the thing of this key due."""

    customer_id: int
    key: str


class Sieve(NamedTuple):
    """One kind of kindness as a question: its rows are a customer's id and what the key is made from.

    `window` alone can be counted on an index; `condition` leaves out what must not be spoken of.
    """

    columns: str
    table: str
    window: str
    condition: str
    values: Mapping[str, Any]
    key: Callable[..., str]


class Kindness:
    """The candidates for kindness, best kind and best customers first, each kind asked for when it is reached."""

    def __init__(
        self, book: sqlite3.Connection, shop: Shop, today: date, *, everything: bool = False
    ) -> None:
        self._book = book
        self._today = today
        self._most = -1 if everything else MOST_EACH
        self._waiting = list(sieves(shop, today))
        self._unseen = 0
        self._left = 0

    def batches(self) -> Iterator[list[Due]]:
        """Yield the open candidates of one kind after the other."""
        while self._waiting:
            sieve = self._waiting.pop(0)
            found, beyond = _best(self._book, sieve, self._most)
            closed = _closed_keys(self._book, [due.key for due in found], self._today)
            self._unseen += beyond
            yield [due for due in found if due.key not in closed]

    def customer_ids(self) -> Iterator[int]:
        """Yield each candidate customer once."""
        met: set[int] = set()
        for batch in self.batches():
            for position, due in enumerate(batch):
                if due.customer_id not in met:
                    met.add(due.customer_id)
                    self._left = len(batch) - position - 1
                    yield due.customer_id
            self._left = 0

    def unseen(self) -> int:
        """Return how many candidates were not looked at: a count on indices, which may hold some
        that are closed or must stay unsaid.
        """
        return self._left + self._unseen + sum(_count(self._book, sieve) for sieve in self._waiting)


def owed_today(
    book: sqlite3.Connection, today: date, notice_days: int = BUILT_IN["promise"].days
) -> list[Due]:
    """Return every promise that is due within the notice that the shop's rule gives, and every order that may ask
    for something.
    """
    rows = book.execute(
        "SELECT customer_id, id FROM promise WHERE closed_on IS NULL AND due_on <= :until ORDER BY due_on, id",
        {"until": (today + timedelta(notice_days)).isoformat()},
    )
    orders = [Due(customer_id, keys.order(key)) for customer_id, key in orders_owed(book, today)]
    return [*(Due(customer_id, keys.promise(key)) for customer_id, key in rows), *orders]


def owed_with_code(book: sqlite3.Connection, code: str) -> list[Due]:
    """Return the open promises, orders and wishes with this code, whenever they are due."""
    return [
        *promises_with_code(book, code),
        *(Due(order.customer_id, keys.order(order.id)) for order in orders_with_code(book, code)),
        *(Due(customer_id, keys.wish(key)) for customer_id, key in wishes_with_code(book, code)),
    ]


def promises_with_code(book: sqlite3.Connection, code: str) -> list[Due]:
    """Return the open promises with this code, whenever they are due."""
    rows = book.execute("SELECT customer_id, id FROM promise WHERE closed_on IS NULL ORDER BY due_on, id")
    promises = [Due(customer_id, keys.promise(key)) for customer_id, key in rows]
    return [due for due in promises if code_of(due.key) == code.lower()]


def kindness_with_code(book: sqlite3.Connection, code: str, shop: Shop, today: date) -> Iterator[Due]:
    """Yield the kind things that a code can mean, in the order of today's page, then of the last fortnight's.

    A page never shows one code for two kind things, so the first of these that is really due is meant.
    """
    if not looks_like_code(code):
        return
    for page in _pages(book, shop, today):
        for batch in page.batches():
            yield from (due for due in batch if code_of(due.key) == code.lower())


def _pages(book: sqlite3.Connection, shop: Shop, today: date) -> Iterator[Kindness]:
    for days in range(PAGES_KEPT_DAYS + 1):
        yield Kindness(book, shop, today - timedelta(days))
    yield Kindness(book, shop, today, everything=True)


def likely_today(book: sqlite3.Connection, today: date, most: int) -> list[int]:
    """Return the customers who may come today: told of an order first, then by rhythm and weekday, the best first.

    Those with a usual weekday are expected on the one nearest to their gap; each day is one seek on the index.
    """
    near = [(today + timedelta(days), today.weekday()) for days in range(-3, 4)]
    found: list[tuple[int, int]] = []
    for day, weekday in (*near, (today, None)):
        kept = "IS NULL" if weekday is None else "= :weekday"
        found += book.execute(
            f"SELECT -spent_minor, id FROM customer WHERE expected_on = :day AND usual_weekday {kept} "
            f"AND last_visit_on < :today AND {_LIVING} ORDER BY spent_minor DESC LIMIT :most",
            {"day": day.isoformat(), "weekday": weekday, "today": today.isoformat(), "most": most},
        ).fetchall()
    called_for = called_for_today(book, today, most)
    return list(dict.fromkeys((*called_for, *(customer_id for _, customer_id in sorted(found)))))[:most]


def sieves(shop: Shop, today: date) -> Iterator[Sieve]:
    """Yield the sieves in the order of the scores that the rules give; a closed week can move a day by a week."""
    slack = 7 if shop.closed_weekdays else 0
    rules = shop.rules
    if (rule := rules["occasion-day"]).on:
        for days in range(OCCASION_LATE_DAYS + slack + 1):
            yield _occasions(today - timedelta(rule.days + days), keys.occasion_day)
    if (rule := rules["event"]).on:
        yield _events(today - timedelta(rule.days), EVENT_DAYS + slack)
    if (rule := rules["thank-you"]).on:
        until = today - timedelta(rule.days)
        yield from _significant(shop, rule, until, THANK_DAYS + slack, keys.thanks)
    if (rule := rules[CARD]).on:
        for days in range(1, rule.days + 1):
            yield _occasions(today + timedelta(days), keys.occasion_card)
    for rule in asking_rules(shop):
        until = today - timedelta(rule.days)
        yield _purchases(rule, 0, until, SATISFACTION_DAYS + slack, keys.purchase)
    if (rule := rules["satisfaction"]).on:
        until = today - timedelta(rule.days)
        yield from _significant(shop, rule, until, SATISFACTION_DAYS + slack, keys.purchase)
    yield from _rewards(shop, today)
    if (rule := rules["satisfaction-again"]).on:
        again = shift_months(today, -rule.days)
        month_ends = 3  # 29, 30 and 31 November are all asked after on 28 February
        days = SATISFACTION_DAYS + slack + 2 * month_ends
        yield _purchases(rule, shop.largest_minor, again + timedelta(month_ends), days, keys.purchase_again)
    if (rule := rules["overdue"]).on:
        yield _missed("overdue_on", today - timedelta(rule.days), OVERDUE_DAYS + slack, keys.overdue)
    if (rule := rules["lapsed"]).on:
        yield _missed("lapsed_on", today - timedelta(rule.days), LAPSED_DAYS + slack, keys.lapsed)


def _significant(
    shop: Shop, rule: Rule, until: date, days: int, key: Callable[[int], str]
) -> Iterator[Sieve]:
    """Purchases that are significant by their total, and those that are by a tag at any price."""
    yield _purchases(rule, shop.significant_minor, until, days, key)
    for tag in always_significant(shop.rules):
        yield _purchases(rule, 0, until, days, key, tag=tag)


def _rewards(shop: Shop, today: date) -> Iterator[Sieve]:
    """Customers some of whose stamps soon live no more, if they may have a full card."""
    days = closing_days(today, shop.programme) if shop.programme else None
    if shop.programme and days:
        since, until = days
        yield Sieve(
            f"customer.id, customer.id, {REDEEMED_BY}",
            "customer",
            f"customer.id IN ({MAY_LOSE_A_REWARD})",
            "1",
            {"since": since, "until": until, "needed": shop.programme.needed, "today": today},
            keys.reward_ends,
        )


def _occasions(day: date, key: Callable[[int, int], str]) -> Sieve:
    """Occasions kept on one day; those of 29 February on the 28th where the year has none."""
    kept = "month = :month AND day = :day"
    if (day.month, day.day) == (2, 28) and (day + timedelta(1)).month == 3:
        kept = "month = 2 AND day IN (28, 29)"
    return Sieve(
        "occasion.customer_id, occasion.id",
        "occasion",
        kept,
        "occasion.private = 0",
        {"month": day.month, "day": day.day},
        lambda occasion_id: key(occasion_id, day.year),
    )


def _events(until: date, days: int) -> Sieve:
    return Sieve(
        "life_event.customer_id, life_event.id",
        "life_event",
        "ends_on BETWEEN :since AND :until",
        "life_event.kind = 'event' AND life_event.private = 0",
        {"since": until - timedelta(days), "until": until},
        keys.event_after,
    )


def _purchases(
    rule: Rule, least_minor: int, until: date, days: int, key: Callable[[int], str], *, tag: str = ""
) -> Sieve:
    """Purchases of at least so much that meet a rule's conditions: each day is one seek on the index, past all
    that is small.
    """
    listed = ", ".join(f"'{until - timedelta(number)}'" for number in range(days + 1))
    window = f"on_date IN ({listed}) AND total_minor >= :least AND customer_id IS NOT NULL"
    tags = {name: wanted for name, wanted in (("tag", tag), ("of_tag", rule.tag)) if wanted}
    window += "".join(_WITH_TAG.format(name=name) for name in tags)
    return Sieve(
        "purchase.customer_id, purchase.id",
        "purchase",
        window,
        "purchase.private = 0" + (_FIRST if rule.first else ""),
        {"least": max(least_minor, rule.least_minor), **tags},
        key,
    )


def _missed(column: str, today: date, days: int, key: Callable[[int, date], str]) -> Sieve:
    return Sieve(
        "customer.id, customer.id, last_visit_on",
        "customer",
        f"{column} BETWEEN :since AND :until",
        "1",
        {"since": today - timedelta(days), "until": today},
        lambda customer_id, last: key(customer_id, date.fromisoformat(last)),
    )


def _best(book: sqlite3.Connection, sieve: Sieve, most: int) -> tuple[list[Due], int]:
    """Return the candidates who are the best customers, at most so many, and how many more there are."""
    joined = "" if sieve.table == "customer" else f" JOIN customer ON customer.id = {sieve.table}.customer_id"
    rows = book.execute(
        f"SELECT {sieve.columns} FROM {sieve.table}{joined} "
        f"WHERE {sieve.window} AND {sieve.condition} AND {_LIVING} "
        "ORDER BY customer.spent_minor DESC, customer.id LIMIT :most",
        _iso({**sieve.values, "most": most}),
    ).fetchall()
    beyond = _count(book, sieve) - len(rows) if len(rows) == most else 0
    return [Due(row[0], sieve.key(*row[1:])) for row in rows], beyond


def _count(book: sqlite3.Connection, sieve: Sieve) -> int:
    (count,) = book.execute(
        f"SELECT count(*) FROM {sieve.table} WHERE {sieve.window}", _iso(sieve.values)
    ).fetchone()
    return int(count)


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


def _iso(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, int) else str(value) for name, value in values.items()}
