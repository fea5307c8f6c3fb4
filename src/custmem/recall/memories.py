"""How the shop reached out to a customer, and what was written to them in letters."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from custmem.domain.customers.memory import (
    RECENT_PURCHASES,
    ContactPoint,
    Customer,
    Decision,
    Fact,
    LifeEvent,
    Line,
    Memory,
    Occasion,
    Person,
    Promise,
    Purchase,
    Quiet,
)
from custmem.domain.letters.letter import LETTER, Written
from custmem.recall.commitments import EVERYTHING, day, day_or_none, in_stock, visit_days, word_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from typing import Any

    from custmem.domain.customers.memory import Arrival
    from custmem.domain.followups.purchases import Followed


_LETTERS = (
    "SELECT on_date, about, text FROM contact WHERE customer_id = :id AND about LIKE :letters AND text IS NOT NULL "
    "ORDER BY on_date DESC, id DESC"
)


def letters_written(book: sqlite3.Connection, customer_id: int) -> tuple[Written, ...]:
    """Return the letters that were sent to a customer and noted, newest first."""
    rows = book.execute(_LETTERS, {"id": customer_id, "letters": f"{LETTER}%"})
    return tuple(Written(day(on), about.removeprefix(LETTER), text) for on, about, text in rows)


RECENT_VISITS = 40

CUSTOMER_COLUMNS = (
    "id, handle, name, nickname, language, since_on, archived_on, dead, died_on, visits, first_visit_on, "
    "last_visit_on, usual_gap_days, usual_weekday, expected_on, overdue_on, lapsed_on, spent_minor"
)
_CUSTOMER = f"SELECT {CUSTOMER_COLUMNS} FROM customer WHERE id = :id"
_CONTACT_POINTS = "SELECT id, kind, label, value FROM contact_point WHERE customer_id = :id ORDER BY id"
_PERSONS = (
    "SELECT person.id, person.relation, person.name, person.known_as_id, "
    "person.dead OR COALESCE(known.dead, 0), COALESCE(person.died_on, known.died_on), person.private, "
    "person.learned_on, person.source "
    "FROM person LEFT JOIN customer AS known ON known.id = person.known_as_id "
    "WHERE person.customer_id = :id ORDER BY person.id"
)
_FACTS = (
    "SELECT id, person_id, kind, text, learned_on, source, guess, once, private, until_on, label, mood FROM fact "
    "WHERE customer_id = :id AND retired_on IS NULL ORDER BY id"
)
_OCCASIONS = (
    "SELECT id, person_id, kind, month, day, year, private, learned_on, source, mood FROM occasion "
    "WHERE customer_id = :id ORDER BY id"
)
_EVENTS = (
    "SELECT id, person_id, kind, text, starts_on, ends_on, private, learned_on, source, mood FROM life_event "
    "WHERE customer_id = :id ORDER BY id"
)
_QUIET = "SELECT id, person_id, since_on, until_on, over_on FROM quiet WHERE customer_id = :id ORDER BY id"
# Each half is a look-up on its own index: a regular of many years has hundreds of purchases.
_SOLD = (
    "SELECT bought.id, on_date, currency, total_minor, for_text, person_id, occasion, surprise, private, receipt, "
    "mood, line.item, line.quantity_milli, line.amount_minor, line.tag "
    "FROM purchase AS bought LEFT JOIN purchase_line AS line ON line.purchase_id = bought.id "
    "WHERE bought.id IN (SELECT id FROM purchase WHERE customer_id = :id "
    "AND (for_text IS NOT NULL OR occasion IS NOT NULL) UNION ALL {}) "
    "ORDER BY bought.on_date DESC, bought.id DESC, line.id"
)
_RECENT = _SOLD.format(
    "SELECT id FROM "
    "(SELECT id FROM purchase WHERE customer_id = :id ORDER BY on_date DESC, id DESC LIMIT :most) AS latest"
)
_FOLLOWED = _SOLD.format(
    "SELECT id FROM purchase WHERE customer_id = :id AND on_date >= :since AND (total_minor >= :least OR EXISTS "
    "(SELECT 1 FROM purchase_line WHERE purchase_id = purchase.id AND amount_minor < 0))"
)
_PROMISES = (
    "SELECT id, text, made_on, due_on, at_time, every FROM promise WHERE customer_id = :id AND closed_on IS NULL "
    "ORDER BY due_on, id"
)
_DECISIONS = (
    "SELECT key, code, kind, verdict, until_on, outcome, decided_on FROM decision WHERE customer_id = :id"
)
_LAST_CONTACT = "SELECT max(on_date) FROM contact WHERE customer_id = :id"


def memory_of(book: sqlite3.Connection, customer_id: int, *, whole: bool = False) -> Memory:
    """Return what is remembered of a customer; `whole` reads every purchase and not only the recent ones.

    Raises LookupError when there is no such customer.
    """
    row = book.execute(_CUSTOMER, {"id": customer_id}).fetchone()
    if row is None:
        raise LookupError(customer_id)
    return _memory(book, customer_from(row), tuple(in_stock(book)), whole=whole)


def memories_of(
    book: sqlite3.Connection,
    customer_ids: Iterable[int],
    followed: Followed | None = None,
    stock: tuple[Arrival, ...] | None = None,
) -> Iterator[Memory]:
    """Yield what is remembered of each of these customers, in their order; unknown ids are passed over.

    Of the purchases only those that are `followed`, if that is enough; of what is in stock only this `stock`.
    """
    if stock is None:
        stock = tuple(in_stock(book))
    for customer_id in customer_ids:
        row = book.execute(_CUSTOMER, {"id": customer_id}).fetchone()
        if row is not None:
            yield _memory(book, customer_from(row), stock, followed=followed)


def customer_from(row: Any) -> Customer:
    """Return a customer from a row of `CUSTOMER_COLUMNS`."""
    (key, handle, name, nickname, language, since, archived, dead, died, *kept) = row
    visits, first, last, gap, weekday, expected, overdue, lapsed, spent = kept
    return Customer(
        key,
        handle,
        name,
        nickname,
        language,
        day(since),
        day_or_none(archived),
        bool(dead),
        day_or_none(died),
        visits,
        day_or_none(first),
        day_or_none(last),
        gap,
        weekday,
        day_or_none(expected),
        day_or_none(overdue),
        day_or_none(lapsed),
        spent,
    )


def _memory(
    book: sqlite3.Connection,
    customer: Customer,
    stock: tuple[Arrival, ...],
    *,
    whole: bool = False,
    followed: Followed | None = None,
) -> Memory:
    mine = {"id": customer.id}
    if followed is None:
        most = EVERYTHING if whole else RECENT_PURCHASES
        sold = book.execute(_RECENT, {**mine, "most": most}).fetchall()
    else:
        since = followed.since.isoformat()
        sold = book.execute(_FOLLOWED, {**mine, "least": followed.least_minor, "since": since}).fetchall()
    return Memory(
        customer=customer,
        contact_points=tuple(ContactPoint(*row) for row in book.execute(_CONTACT_POINTS, mine)),
        persons=tuple(map(_person, book.execute(_PERSONS, mine))),
        facts=tuple(map(_fact, book.execute(_FACTS, mine))),
        occasions=tuple(map(_occasion, book.execute(_OCCASIONS, mine))),
        events=tuple(map(_event, book.execute(_EVENTS, mine))),
        purchases=tuple(_purchases(sold)),
        promises=tuple(map(_promise, book.execute(_PROMISES, mine))),
        decisions={row[0]: _decision(row) for row in book.execute(_DECISIONS, mine)},
        visit_days=visit_days(book, customer.id, EVERYTHING if whole else RECENT_VISITS),
        last_contact_on=day_or_none(book.execute(_LAST_CONTACT, mine).fetchone()[0]),
        stock=stock,
        quiet=tuple(map(_quiet, book.execute(_QUIET, mine))),
        **word_of(book, customer.id),
    )


def _purchases(rows: Iterable[Any]) -> Iterator[Purchase]:
    """Yield the purchases, newest first, from rows of one line each."""
    for _, lines in groupby(rows, key=lambda row: row[0]):
        sold = list(lines)
        key, on, currency, total, for_text, person_id, occasion, surprise, private, receipt, mood = sold[0][
            :11
        ]
        yield Purchase(
            key,
            date.fromisoformat(on),
            currency,
            total,
            for_text,
            person_id,
            occasion,
            bool(surprise),
            bool(private),
            receipt,
            tuple(Line(*row[11:]) for row in sold if row[11] is not None),
            mood,
        )


def _person(row: Any) -> Person:
    key, relation, name, known_as_id, dead, died_on, private, learned_on, source = row
    return Person(
        key,
        relation,
        name,
        known_as_id,
        bool(dead),
        day_or_none(died_on),
        bool(private),
        day(learned_on),
        source,
    )


def _fact(row: Any) -> Fact:
    key, person_id, kind, text, learned_on, source, guess, once, private, until_on, label, mood = row
    learned = day(learned_on)
    return Fact(
        key,
        person_id,
        kind,
        text,
        learned,
        source,
        bool(guess),
        bool(once),
        bool(private),
        day_or_none(until_on),
        label,
        mood,
    )


def _occasion(row: Any) -> Occasion:
    key, person_id, kind, month, day_of_month, year, private, learned_on, source, mood = row
    learned = day(learned_on)
    return Occasion(key, person_id, kind, month, day_of_month, year, bool(private), learned, source, mood)


def _quiet(row: Any) -> Quiet:
    key, person_id, since_on, until_on, over_on = row
    return Quiet(key, person_id, day(since_on), day_or_none(until_on), day_or_none(over_on))


def _event(row: Any) -> LifeEvent:
    key, person_id, kind, text, starts_on, ends_on, private, learned_on, source, mood = row
    starts, ends = day(starts_on), day(ends_on)
    return LifeEvent(key, person_id, kind, text, starts, ends, bool(private), day(learned_on), source, mood)


def _promise(row: Any) -> Promise:
    key, text, made_on, due_on, at, every = row
    return Promise(key, text, day(made_on), day(due_on), at, every)


def _decision(row: Any) -> Decision:
    key, code, kind, verdict, until_on, outcome, decided_on = row
    return Decision(key, code, kind, verdict, day_or_none(until_on), outcome, day(decided_on))
