"""What is asked of the book to say who is likely to come back: histories to learn from, and how quiet it was."""

from __future__ import annotations

import json
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from custmem.domain.customers.memory import ContactPoint
from custmem.domain.customers.ranking import Gone, History, Ranking, Worth, learned_here, ranked, standing_of
from custmem.domain.customers.reaching import reached_by
from custmem.domain.customers.retention import KEY, Outdated, reasons
from custmem.domain.customers.returning import ENOUGH_GAPS, learned_from
from custmem.domain.customers.rhythm import rhythm_of, since_the_last_entry
from custmem.domain.messages import visits as visit_messages
from custmem.domain.shop import closed_weeks
from custmem.recall.customers import walk_ins

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from custmem.domain.customers.returning import Returning
    from custmem.domain.customers.rhythm import Span
    from custmem.domain.shop import Shop


SAMPLED_VISITS = 16_000
"""So many visits teach as much as all of a large book do, in seconds."""
_STRIDE = 2_654_435_761
_SPREAD = 4_294_967_296
"""Ids are spread by Knuth's multiplicative hash, so that the sample is the same at each learning and of no age."""


def histories_sampled(book: sqlite3.Connection, today: date) -> list[list[date]]:
    """Return the visit days of customers, oldest first, of as many as there are visits to learn from."""
    (visits,) = book.execute("SELECT COALESCE(sum(visits), 0) FROM customer").fetchone()
    share = _SPREAD if visits <= SAMPLED_VISITS else int(_SPREAD * SAMPLED_VISITS / visits)
    sampled = f"(SELECT id FROM customer WHERE visits > 0 AND (id * {_STRIDE}) % {_SPREAD} < :share)"
    rows = book.execute(
        f"SELECT customer_id, on_date FROM purchase WHERE customer_id IN {sampled} "
        f"AND on_date <= :today UNION SELECT customer_id, on_date FROM visit WHERE customer_id IN {sampled} "
        "AND on_date <= :today ORDER BY customer_id, on_date",
        {"share": share, "today": today.isoformat()},
    )
    return [[date.fromisoformat(on) for _, on in mine] for _, mine in groupby(rows, key=lambda row: row[0])]


def pauses_on(book: sqlite3.Connection, shop: Shop, today: date) -> tuple[Span, ...]:
    """Return the days up to this one on which clocks stand still: those without an entry, and closed weeks."""
    closed = tuple(closed_weeks(shop, today))
    if shop.quiet is None:
        return closed
    return (*shop.quiet.pauses, *since_the_last_entry(shop.quiet, last_entry_on(book, today), today), *closed)


def last_entry_on(book: sqlite3.Connection, today: date) -> date | None:
    """Return the last day up to this one on which the book knows of a visit."""
    last = [
        day
        for table in ("purchase", "visit")
        for (day,) in book.execute(
            f"SELECT max(on_date) FROM {table} WHERE on_date <= :today", {"today": today.isoformat()}
        )
        if day is not None
    ]
    return date.fromisoformat(max(last)) if last else None


DAY_BY_DAY = 200_000
"""A book with more visits is ranked by the kept figures, which says nearly as much in a tenth of the time."""
_LIVING = "dead = 0 AND archived_on IS NULL"
_PEOPLE = f"SELECT id, handle, name FROM customer WHERE {_LIVING}"
_KEPT = (
    "SELECT id, visits, first_visit_on, last_visit_on, usual_gap_days, overdue_on FROM customer "
    f"WHERE last_visit_on IS NOT NULL AND {_LIVING}"
)
_DAYS = (
    "SELECT customer_id, on_date FROM purchase WHERE customer_id IS NOT NULL "
    "AND on_date <= :today UNION SELECT customer_id, on_date FROM visit WHERE on_date <= :today "
    "ORDER BY customer_id, on_date"
)
_EXPECTED = (
    "SELECT customer_id FROM appointment WHERE on_date >= :today AND cancelled_on IS NULL UNION "
    "SELECT customer_id FROM life_event WHERE kind = 'away' AND person_id IS NULL "
    "AND starts_on <= :today AND ends_on >= :today"
)
_LIKES = (
    "SELECT customer_id, text FROM fact WHERE kind = 'likes' AND person_id IS NULL AND private = 0 "
    "AND retired_on IS NULL AND customer_id IN (SELECT value FROM json_each(:ids)) ORDER BY id"
)
_LAST_ITEM = (
    "SELECT customer.id, purchase_line.item FROM customer "
    "JOIN purchase ON purchase.customer_id = customer.id AND purchase.on_date = customer.last_visit_on "
    "JOIN purchase_line ON purchase_id = purchase.id "
    "WHERE customer.id IN (SELECT value FROM json_each(:ids)) AND purchase.private = 0 AND amount_minor >= 0 "
    "AND item <> '' ORDER BY amount_minor"
)


def gone_on(book: sqlite3.Connection, shop: Shop, today: date, *, everybody: bool = False) -> list[Gone]:
    """Return everybody who is gone, the likeliest to return first; or `everybody` who ever came, ranked so."""
    now = {"today": today.isoformat()}
    pauses = pauses_on(book, shop, today)
    learned = _learned(book, shop, today)
    expected = {key for (key,) in book.execute(_EXPECTED, now)}
    people = {key: (handle, name) for key, handle, name in book.execute(_PEOPLE)}
    found: list[Gone] = []
    for key, history in _histories(book, shop, learned, today):
        if key not in people:
            continue
        standing = standing_of(history, learned, pauses, today)
        if key in expected:
            standing = standing._replace(is_gone=False)
        if standing.is_gone or everybody:
            gap, last = history.usual_gap_days, history.last_on
            because = (
                visit_messages.because_rhythm(gap, last, today)
                if gap
                else visit_messages.because_few(history.visits, last, today)
            )
            found.append(
                Gone(
                    key, *people[key], history.visits, last, gap, standing, because, reached_by({}, ()), None
                )
            )
    found.sort(key=lambda gone: (-gone.standing.score, gone.standing.days_since, gone.id))
    return _told(book, found)


def _learned(book: sqlite3.Connection, shop: Shop, today: date) -> Returning:
    """Return what was learned; anew where the book has days after this one, of which nothing was known yet."""
    (latest,) = book.execute("SELECT max(last_visit_on) FROM customer").fetchone()
    if latest is None or latest <= today.isoformat():
        return learned_here(shop.returning, shop.usual_gap_days)
    histories = histories_sampled(book, today)
    last = last_entry_on(book, today)
    if last is None or sum(len(days) - 1 for days in histories) < ENOUGH_GAPS:
        return learned_here(None, shop.usual_gap_days)
    return learned_from(histories, last)


def _histories(
    book: sqlite3.Connection, shop: Shop, learned: Returning, today: date
) -> Iterator[tuple[int, History]]:
    """Yield each customer's history up to the day: day by day, or from a large book's kept figures."""
    visits, latest = book.execute(
        "SELECT COALESCE(sum(visits), 0), max(last_visit_on) FROM customer"
    ).fetchone()
    if visits > DAY_BY_DAY and latest <= today.isoformat():
        for key, number, first, last, gap, overdue in book.execute(_KEPT):
            ends = date.fromisoformat(first), date.fromisoformat(last)
            yield key, History(number, *ends, gap, None, date.fromisoformat(overdue) if overdue else None)
        return
    rows = book.execute(_DAYS, {"today": today.isoformat()})
    for key, mine in groupby(rows, key=lambda row: row[0]):
        days = [date.fromisoformat(on) for _, on in mine]
        rhythm = rhythm_of(days, shop.usual_gap_days, (), learned if shop.returning else None)
        yield (
            key,
            History(len(days), days[0], days[-1], rhythm.usual_gap_days, days, rhythm.overdue_on),
        )


def _told(book: sqlite3.Connection, found: Sequence[Gone]) -> list[Gone]:
    """Return them with how to reach each, and with what they like, or bought when they were last here."""
    ids = {"ids": json.dumps([gone.id for gone in found])}
    points: dict[int, list[ContactPoint]] = {}
    for key, *point in book.execute(
        "SELECT customer_id, id, kind, label, value FROM contact_point "
        "WHERE customer_id IN (SELECT value FROM json_each(:ids)) ORDER BY id",
        ids,
    ):
        points.setdefault(key, []).append(ContactPoint(*point))
    consents: dict[int, dict[str, str]] = {}
    for key, channel, answer in book.execute("SELECT customer_id, channel, answer FROM consent"):
        consents.setdefault(key, {})[channel] = answer
    liked: dict[int, str] = dict(book.execute(_LAST_ITEM, ids))
    likes: Mapping[int, str] = dict(book.execute(_LIKES, ids))
    return [
        gone._replace(
            reach=reached_by(consents.get(gone.id, {}), points.get(gone.id, ())),
            liked=likes.get(gone.id) or liked.get(gone.id),
        )
        for gone in found
    ]


def best_since(
    book: sqlite3.Connection, today: date, since: date | None = None, most: int | None = None
) -> Ranking:
    """Return the customers by what they spent up to a day, net of returns, and what share the best of them bring."""
    rows = book.execute(
        "SELECT customer_id, handle, name, sum(total_minor), count(DISTINCT on_date), max(on_date) "
        "FROM purchase JOIN customer ON customer.id = customer_id "
        "WHERE on_date BETWEEN :since AND :today GROUP BY customer_id",
        {"since": since.isoformat() if since else "", "today": today.isoformat()},
    )
    nobody = walk_ins(book)
    worth = [
        Worth(key, handle, name, spent, days, date.fromisoformat(last), 0.0)
        for key, handle, name, spent, days, last in rows
        if key not in nobody
    ]
    return ranked(worth, most)


_OUTDATED = (
    "SELECT id, handle, name, COALESCE(last_visit_on, since_on) AS last_on, "
    "(SELECT count(*) FROM promise WHERE customer_id = customer.id AND closed_on IS NULL) + "
    "(SELECT count(*) FROM complaint WHERE customer_id = customer.id AND resolved_on IS NULL) + "
    "(SELECT count(*) FROM special_order WHERE customer_id = customer.id AND collected_on IS NULL "
    "AND cancelled_on IS NULL) + "
    "(SELECT COALESCE(sum(amount_minor), 0) > 0 FROM voucher WHERE customer_id = customer.id), "
    "(SELECT count(*) FROM appointment WHERE customer_id = customer.id AND cancelled_on IS NULL "
    "AND on_date >= :today), "
    "(SELECT count(*) FROM stamp WHERE customer_id = customer.id), visits "
    "FROM customer WHERE COALESCE(last_visit_on, since_on) < :before ORDER BY last_on, id"
)


def kept_for(book: sqlite3.Connection) -> int | None:
    """Return for how many months the shop keeps customers who do not come any more, if it has said so."""
    row = book.execute("SELECT value FROM setting WHERE key = :key", {"key": KEY}).fetchone()
    return int(row[0]) if row and row[0] else None


def outdated(book: sqlite3.Connection, before: date, today: date) -> list[Outdated]:
    """Return the customers who were here last before a day, the longest away first."""
    rows = book.execute(_OUTDATED, {"before": before.isoformat(), "today": today.isoformat()})
    return [
        Outdated(key, handle, name, date.fromisoformat(last_on), reasons(owed, coming, stamps, visits))
        for key, handle, name, last_on, owed, coming, stamps, visits in rows
    ]
