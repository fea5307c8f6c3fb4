"""What the book knows of a period as a whole, asked in sums: of a large book no row of a sale is looked at one by one.

Walk-in accounts are never people: what they paid counts in the sales alone. Private things count in sums, and their
words are never told.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.customers.ranking import shared_out
from custmem.domain.insights import (
    Day,
    Finished,
    Gifts,
    Guest,
    Insights,
    Period,
    Share,
    Voices,
    guests_of,
    is_new,
    period_of,
    said_alike,
    weekdays_of,
    weeks_of,
    word_of,
)
from custmem.domain.loyalty.programme import card_on
from custmem.recall.commitments import day_or_none, stamped
from custmem.recall.customers import ON_CARD, walk_ins
from custmem.recall.open_commitments import LIVING, causes

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from custmem.domain.insights import Said, Word
    from custmem.domain.loyalty.programme import Programme
    from custmem.domain.shop import Shop

PRAISE_SHOWN = 8
FIVE_STARS = 5
WHY = "why"
"""The kind under which `remember WHO why TEXT` keeps why somebody buys here."""
_FIRST = "SELECT min(on_date) FROM {table}"
_LAST = "SELECT max(on_date) FROM {table} WHERE on_date <= :until"
_TAKEN = (
    "SELECT on_date, sum(total_minor), sum(total_minor >= 0) FROM purchase "
    "WHERE on_date BETWEEN :since AND :until GROUP BY on_date"
)
_TAKEN_BEFORE = "SELECT sum(total_minor) FROM purchase WHERE on_date BETWEEN :since AND :until"
_BOUGHT = (
    "SELECT on_date, count(DISTINCT customer_id) FROM purchase WHERE on_date BETWEEN :since AND :until "
    "AND customer_id IS NOT NULL AND total_minor >= 0 AND customer_id NOT IN "
    "(SELECT value FROM json_each(:nobody)) GROUP BY on_date"
)
_WITHOUT_BUYING = (
    "on_date BETWEEN :since AND :until AND NOT EXISTS (SELECT 1 FROM purchase "
    "WHERE purchase.customer_id = visit.customer_id AND purchase.on_date = visit.on_date AND total_minor >= 0)"
)
_CAME = (
    f"SELECT on_date, count(*) FROM visit WHERE {_WITHOUT_BUYING} "
    "AND customer_id NOT IN (SELECT value FROM json_each(:nobody)) GROUP BY on_date"
)
_SPENT_BY = (  # with the plus it is read customer by customer, each in one piece
    "SELECT customer_id, sum(total_minor) FILTER (WHERE on_date >= :from_day), "
    "min(on_date) FILTER (WHERE on_date >= :from_day AND total_minor >= 0), "
    "max(on_date) FILTER (WHERE on_date >= :from_day AND total_minor >= 0), "
    "max(on_date < :from_day AND total_minor >= 0) FROM purchase "
    "WHERE customer_id IS NOT NULL AND +on_date BETWEEN :since AND :until GROUP BY customer_id"
)
_CAME_BY = (
    "SELECT customer_id, min(on_date) FILTER (WHERE on_date >= :from_day), "
    "max(on_date) FILTER (WHERE on_date >= :from_day), max(on_date < :from_day) FROM visit "
    f"WHERE {_WITHOUT_BUYING} GROUP BY customer_id"
)
_PEOPLE = "SELECT id, first_visit_on, since_on FROM customer"
_PROMISED = (
    "SELECT due_on, closed_on, verdict = 'skipped' FROM promise "
    "LEFT JOIN decision ON decision.key = 'promise:' || promise.id WHERE due_on BETWEEN :since AND :until"
)
_REMARKS = "SELECT kind, stars, text FROM remark WHERE said_on BETWEEN :since AND :until ORDER BY said_on DESC, id DESC"
_UNMET = (
    "SELECT text, count(*), min(made_on) FROM wish JOIN customer ON customer.id = customer_id "
    "WHERE closed_on IS NULL AND private = 0 AND made_on <= :until AND (person_id IS NULL OR NOT EXISTS "
    f"(SELECT 1 FROM person WHERE person.id = wish.person_id AND person.private)) AND {LIVING} GROUP BY text"
)
_REASONS = (
    "SELECT text, count(*), min(learned_on) FROM fact JOIN customer ON customer.id = customer_id "
    "WHERE kind = 'note' AND label = :why AND private = 0 AND person_id IS NULL AND retired_on IS NULL "
    f"AND learned_on <= :until AND (until_on IS NULL OR until_on >= :until) AND {LIVING} GROUP BY text"
)
_LEFT = (
    "SELECT outcome, count(*), min(decided_on) FROM (SELECT outcome, max(decided_on) AS decided_on FROM decision "
    "JOIN customer ON customer.id = customer_id WHERE kind IN ('overdue', 'lapsed') AND verdict = 'skipped' "
    "AND outcome IS NOT NULL AND decided_on BETWEEN :since AND :until "
    "AND (last_visit_on IS NULL OR last_visit_on <= decided_on) AND dead = 0 GROUP BY customer_id) GROUP BY outcome"
)
_GIVEN = (
    "SELECT count(*) FILTER (WHERE given_on >= :since), "
    "COALESCE(sum(cost_minor) FILTER (WHERE given_on >= :since), 0), "
    "COALESCE(sum(cost_minor) FILTER (WHERE given_on >= :year), 0) FROM gift "
    "WHERE given_on BETWEEN min(:since, :year) AND :until"
)
_CARDS = (
    "SELECT customer_id, max(kind = 'redeemed'), count(*) FILTER (WHERE kind = 'redeemed' AND on_date >= :since), "
    f"{ON_CARD} FROM stamp WHERE on_date <= :until GROUP BY customer_id"
)


def insights_on(book: sqlite3.Connection, shop: Shop, today: date, since: date | None = None) -> Insights:
    """Return what the book knows of the time since a day, or of this week and the 52 before it."""
    nobody = walk_ins(book)
    period = period_of(since, today, *_known(book, today))
    guests = _guests(book, period, nobody)
    days = _days(book, period, guests, nobody)
    spent = sorted(
        (each.spent_minor for each in guests.values() if each.spent_minor is not None), reverse=True
    )
    named, of_sales, most_bring = shared_out(spent)
    return Insights(
        shop=shop.name,
        currency=shop.currency,
        period=period,
        weeks=weeks_of(period, days),
        weekdays=weekdays_of(days),
        sales_minor=sum(day.sales_minor for day in days.values()),
        named_minor=named,
        before_minor=_taken_before(book, period),
        guests=guests_of(guests.values(), period),
        share=Share(len(spent), of_sales, most_bring),
        word=_word(book, period),
        voices=_voices(book, period),
        complaints=tuple(causes(book, period.since, period.until)),
        unmet=_said(book, _UNMET, period),
        reasons=_said(book, _REASONS, period),
        left=_said(book, _LEFT, period),
        gifts=_gifts(book, period, shop.gift_budget_minor),
        programme=_programme(book, period, shop.programme),
    )


def _span(period: Period) -> dict[str, str]:
    return {"since": period.since.isoformat(), "until": period.until.isoformat()}


def _known(book: sqlite3.Connection, today: date) -> tuple[date | None, date | None]:
    """Return the first day of which the book knows anything, and the last one up to today."""
    tables, given = ("purchase", "visit"), {"until": today.isoformat()}
    first = [book.execute(_FIRST.format(table=table)).fetchone()[0] for table in tables]
    last = [book.execute(_LAST.format(table=table), given).fetchone()[0] for table in tables]
    return day_or_none(min(filter(None, first), default=None)), day_or_none(
        max(filter(None, last), default=None)
    )


def _guests(book: sqlite3.Connection, period: Period, nobody: set[int]) -> dict[int, Guest]:
    """Return the customers who came or paid in the period or in the one before it."""
    span = {**_span(period), "since": period.before[0].isoformat(), "from_day": period.since.isoformat()}
    found = {key: tuple(row) for key, *row in book.execute(_SPENT_BY, span) if key not in nobody}
    for key, first, last, before in book.execute(_CAME_BY, span):
        if key not in nobody:
            spent, *ends, earlier = found.get(key, (None, None, None, 0))
            ends = [day for day in (*ends, first, last) if day]
            found[key] = spent, min(ends, default=None), max(ends, default=None), before or earlier
    return {
        key: Guest(
            *(found[key][0], bool(found[key][1]), found[key][1] != found[key][2], bool(found[key][3])),
            *(day_or_none(first), date.fromisoformat(known)),
        )
        for key, first, known in book.execute(_PEOPLE)
        if key in found
    }


def _days(
    book: sqlite3.Connection, period: Period, guests: Mapping[int, Guest], nobody: set[int]
) -> dict[date, Day]:
    """Return what each day brought on which there was anything."""
    span = {**_span(period), "nobody": str(sorted(nobody))}
    taken = {day: (minor, number) for day, minor, number in book.execute(_TAKEN, _span(period))}
    came = dict(book.execute(_BOUGHT, span))
    for day, number in book.execute(_CAME, span):
        came[day] = came.get(day, 0) + number
    new: dict[date, int] = {}
    for guest in guests.values():
        if guest.came and guest.first_on and is_new(guest, period):
            new[guest.first_on] = new.get(guest.first_on, 0) + 1
    days = {day: date.fromisoformat(day) for day in {*taken, *came}}
    return {
        on: Day(*taken.get(day, (0, 0)), came.get(day, 0), new.get(on, 0)) for day, on in sorted(days.items())
    }


def _taken_before(book: sqlite3.Connection, period: Period) -> int | None:
    """Return what was taken in the days before the period; None where the book does not know all of them."""
    if not period.knows_before:
        return None
    first, last = period.before
    (minor,) = book.execute(_TAKEN_BEFORE, {"since": first.isoformat(), "until": last.isoformat()}).fetchone()
    return int(minor or 0)


def _word(book: sqlite3.Connection, period: Period) -> Word:
    return word_of(
        [
            (date.fromisoformat(due), day_or_none(closed), bool(dropped))
            for due, closed, dropped in book.execute(_PROMISED, _span(period))
        ],
        period.until,
    )


def _voices(book: sqlite3.Connection, period: Period) -> Voices:
    stars = [0] * FIVE_STARS
    praised: list[str] = []
    praises = 0
    for kind, given, text in book.execute(_REMARKS, _span(period)):
        if kind == "rating":
            stars[given - 1] += 1
        praises += kind == "praise"
        if text and (kind == "praise" or given == FIVE_STARS):
            praised.append(text)
    return Voices(tuple(stars), tuple(dict.fromkeys(praised))[:PRAISE_SHOWN], praises)


def _said(book: sqlite3.Connection, query: str, period: Period) -> tuple[Said, ...]:
    return said_alike(_told(book, query, {**_span(period), "why": WHY}))


def _told(book: sqlite3.Connection, query: str, given: Mapping[str, str]) -> Iterator[tuple[str, int, date]]:
    for text, number, on in book.execute(query, given):
        yield text, number, date.fromisoformat(on)


def _gifts(book: sqlite3.Connection, period: Period, budget: int | None) -> Gifts:
    year = period.until.year
    row = book.execute(_GIVEN, {**_span(period), "year": f"{year}-01-01"}).fetchone()
    number, cost, in_year = map(int, row)
    return Gifts(number, cost, year, in_year, budget)


def _programme(book: sqlite3.Connection, period: Period, programme: Programme | None) -> Finished | None:
    """Return who of those with a card filled one; one redeemed before the programme was changed was full, too."""
    holders = finished = redeemed = 0
    for key, ever, number, on_card in book.execute(_CARDS, _span(period)):
        holders += bool(ever) or on_card > 0  # a card from which all was taken back is none
        redeemed += number
        if ever:
            finished += 1
        elif programme is not None and on_card >= programme.needed:
            finished += card_on(period.until, stamped(book, key), programme).is_full
    return Finished(holders, finished, redeemed) if holders or programme else None
