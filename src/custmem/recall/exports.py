"""What leaves the book in a list: what is private, retired or put away stays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.exported import ExportedCustomer, ExportedDay, ExportedFact, ExportedLine
from custmem.domain.text.dates import MonthDay

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from typing import Any

_CUSTOMERS = (
    "SELECT id, handle, name, COALESCE(nickname, ''), COALESCE(language, ''), since_on, dead FROM customer "
    "WHERE archived_on IS NULL ORDER BY id"
)
_POINTS = "SELECT customer_id, kind, value FROM contact_point ORDER BY customer_id, id"
_OCCASIONS = (
    "SELECT customer_id, kind, month, day, year FROM occasion WHERE person_id IS NULL AND private = 0 "
    "ORDER BY customer_id, id"
)
_TAGS = "SELECT customer_id, '', tag FROM customer_tag ORDER BY customer_id, id"
_FACTS = (
    "SELECT customer_id, COALESCE(label, kind), text FROM fact WHERE person_id IS NULL AND private = 0 "
    "AND retired_on IS NULL ORDER BY customer_id, id"
)
_PERSONS = (
    "SELECT customer_id, relation, name FROM person WHERE private = 0 AND dead = 0 AND name IS NOT NULL "
    "ORDER BY customer_id, id"
)
_CONSENTS = "SELECT customer_id, channel, answer FROM consent ORDER BY customer_id, id"
_SALES = (
    "SELECT purchase.on_date, COALESCE(receipt, ''), COALESCE(handle, ''), COALESCE(name, ''), item, quantity_milli, "
    "amount_minor, currency, COALESCE(tag, '') FROM purchase JOIN purchase_line ON purchase_id = purchase.id "
    "LEFT JOIN customer ON customer.id = customer_id WHERE private = 0 ORDER BY purchase.id, purchase_line.id"
)
_ALL_FACTS = (
    "SELECT handle, customer.name, COALESCE(relation || COALESCE(' ' || person.name, ''), ''), "
    "COALESCE(label, kind), text, fact.learned_on, fact.source "
    "FROM fact JOIN customer ON customer.id = fact.customer_id "
    "LEFT JOIN person ON person.id = person_id WHERE fact.private = 0 AND retired_on IS NULL "
    "AND archived_on IS NULL AND COALESCE(person.private, 0) = 0 ORDER BY fact.id"
)
_YEARLY = (
    "SELECT occasion.id, kind, customer.name, COALESCE(person.name, relation, ''), month, day, year "
    "FROM occasion JOIN customer ON customer.id = occasion.customer_id LEFT JOIN person ON person.id = person_id "
    "WHERE occasion.private = 0 AND archived_on IS NULL AND customer.dead = 0 "
    "AND COALESCE(person.dead, 0) = 0 AND COALESCE(person.private, 0) = 0 ORDER BY occasion.id"
)
_PROMISED = (
    "SELECT promise.id, name, text, due_on FROM promise JOIN customer ON customer.id = customer_id "
    "WHERE closed_on IS NULL ORDER BY promise.id"
)
_BOOKED = (
    "SELECT appointment.id, name, text, on_date, COALESCE(at_time, '') FROM appointment "
    "JOIN customer ON customer.id = customer_id WHERE cancelled_on IS NULL AND on_date >= :since "
    "ORDER BY appointment.id"
)


def exported_customers(book: sqlite3.Connection) -> Iterator[ExportedCustomer]:
    """Yield the customers who are not put away, as they may be told of to other programs."""
    points, occasions = _by_customer(book, _POINTS), _by_customer(book, _OCCASIONS)
    tags, facts, persons = (_by_customer(book, query) for query in (_TAGS, _FACTS, _PERSONS))
    consents = _by_customer(book, _CONSENTS)
    for key, handle, name, nickname, language, since, dead in book.execute(_CUSTOMERS):
        ways = points.get(key, [])
        days = {kind: MonthDay(*day) for kind, *day in occasions.get(key, [])}
        yield ExportedCustomer(
            id=key,
            handle=handle,
            name=name,
            nickname=nickname,
            language=language,
            since=date.fromisoformat(since),
            phones=tuple(value for kind, value in ways if kind == "phone"),
            emails=tuple(value for kind, value in ways if kind == "email"),
            cards=tuple(value for kind, value in ways if kind == "card"),
            addresses=tuple(value for kind, value in ways if kind == "address"),
            birthday=days.get("birthday"),
            anniversary=days.get("anniversary"),
            nameday=days.get("nameday"),
            tags=tuple(tag for _, tag in tags.get(key, [])),
            facts=tuple((kind, text) for kind, text in facts.get(key, [])),
            persons=tuple((relation, person) for relation, person in persons.get(key, [])),
            consents=tuple((channel, answer) for channel, answer in consents.get(key, [])),
            dead=bool(dead),
        )


def exported_sales(book: sqlite3.Connection) -> Iterator[ExportedLine]:
    """Yield the lines of all sales that are not private, in the order of the book."""
    for on, *told in book.execute(_SALES):
        yield ExportedLine(date.fromisoformat(on), *told)


def exported_facts(book: sqlite3.Connection) -> Iterator[ExportedFact]:
    """Yield what is known of customers and of those in their lives."""
    for handle, customer, about, kind, text, learned_on, source in book.execute(_ALL_FACTS):
        yield ExportedFact(handle, customer, about, kind, text, date.fromisoformat(learned_on), source)


def exported_days(book: sqlite3.Connection, today: date) -> Iterator[ExportedDay]:
    """Yield what a calendar of the shop holds: occasions, open promises, and appointments from today on."""
    for key, kind, customer, person, month, day, year in book.execute(_YEARLY):
        yield ExportedDay(kind, f"occasion-{key}", customer, person, month, day, year)
    for key, customer, text, due_on in book.execute(_PROMISED):
        due = date.fromisoformat(due_on)
        yield ExportedDay("promise", f"promise-{key}", customer, text, due.month, due.day, due.year)
    for key, customer, text, on_date, at in book.execute(_BOOKED, {"since": today.isoformat()}):
        on = date.fromisoformat(on_date)
        yield ExportedDay("appointment", f"appointment-{key}", customer, text, on.month, on.day, on.year, at)


def _by_customer(book: sqlite3.Connection, query: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for key, *told in book.execute(query):
        found.setdefault(key, []).append(told)
    return found


def quiet_ones(book: sqlite3.Connection, today: date) -> set[int]:
    """Return the customers who are to be left in peace for a while."""
    rows = book.execute(
        "SELECT customer_id FROM quiet WHERE person_id IS NULL AND over_on IS NULL AND since_on <= :today "
        "AND (until_on IS NULL OR until_on >= :today)",
        {"today": today.isoformat()},
    )
    return {key for (key,) in rows}
