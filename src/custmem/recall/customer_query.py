"""A query for a set of customers, asked of the book: each term becomes a condition on the customer's row.

A query never finds the dead, and nothing private decides whom it finds: a set is printed, exported and written to.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from custmem.domain.customers.query import ANYTHING, NAMED, NOTHING, STAGES, Bounds, Listed, parse_query
from custmem.domain.customers.rhythm import put_off
from custmem.domain.text.names import fold, query_words
from custmem.recall.customers import ON_CARD
from custmem.recall.memories import CUSTOMER_COLUMNS, customer_from
from custmem.recall.rankings import pauses_on
from custmem.recall.search import found as named_so
from custmem.recall.settings import shop_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from custmem.domain.customers.query import Term
    from custmem.domain.shop import Shop


def customers_fitting(
    book: sqlite3.Connection, terms: Sequence[Term], shop: Shop, today: date, *, archived: bool = False
) -> list[Listed]:
    """Return the customers whom all terms fit, in no order; without terms the whole book, those put away or not."""
    asking = _Asking(book, shop, today)
    conditions = ["archived_on IS NOT NULL" if archived else "archived_on IS NULL"]
    if terms:
        conditions += ["dead = 0", *(asking.condition(term) for term in terms)]
    rows = book.execute(
        f"SELECT {asking.stage}, {CUSTOMER_COLUMNS} FROM customer WHERE {' AND '.join(conditions)}",
        asking.values,
    ).fetchall()
    found = [(stage, customer_from(row)) for stage, *row in rows]
    told = _Told(book, [customer.id for _, customer in found])
    return [
        Listed(
            customer,
            told.points.get((customer.id, "phone")),
            told.points.get((customer.id, "email")),
            told.points.get((customer.id, "address")),
            told.birthdays.get(customer.id),
            tuple(told.tags.get(customer.id, ())),
            stage,
        )
        for stage, customer in found
    ]


def ids_fitting(book: sqlite3.Connection, query: str, today: date) -> list[int]:
    """Return the ids of the customers whom a query of `list` means, by name; everybody's where it is blank.

    Raises UsageError.
    """
    shop = shop_of(book)
    terms = parse_query(query, today, shop.currency, day_first=shop.day_first)
    fitting = customers_fitting(book, terms, shop, today)
    return [each.customer.id for each in sorted(fitting, key=lambda each: fold(each.customer.name))]


class _Told:
    """What is known of customers besides their row, by their ids; a large set reads the tables whole."""

    def __init__(self, book: sqlite3.Connection, customer_ids: Sequence[int]) -> None:
        listed = json.dumps(list(customer_ids))
        theirs = "customer_id IN (SELECT value FROM json_each(:ids))"
        self.points: dict[tuple[int, str], str] = {}
        for key, kind, value in book.execute(
            f"SELECT customer_id, kind, value FROM contact_point WHERE {theirs} ORDER BY id", {"ids": listed}
        ):
            self.points.setdefault((key, kind), value)
        self.birthdays: dict[int, str] = {}
        for key, year, month, day in book.execute(
            "SELECT customer_id, year, month, day FROM occasion "
            f"WHERE {theirs} AND kind = 'birthday' AND person_id IS NULL AND private = 0 ORDER BY id DESC",
            {"ids": listed},
        ):
            self.birthdays[key] = f"{year}-{month:02}-{day:02}" if year else f"{month:02}-{day:02}"
        self.tags: dict[int, list[str]] = {}
        for key, tag in book.execute(
            f"SELECT customer_id, tag FROM customer_tag WHERE {theirs} ORDER BY tag", {"ids": listed}
        ):
            self.tags.setdefault(key, []).append(tag)


_BOUGHT_ITEMS = "SELECT DISTINCT item FROM purchase_line UNION SELECT DISTINCT tag FROM purchase_line"
_AHEAD = "SELECT customer_id FROM appointment WHERE on_date >= :today AND cancelled_on IS NULL"
_FACTS = ("likes", "dislikes", "usual", "size", "needs", "allergy", "note")
_DAYS = {"first": "first_visit_on", "last": "last_visit_on", "since": "since_on"}
_NUMBERS = {"visits": "visits", "gap": "usual_gap_days", "spent": "spent_minor"}
_OPEN = {
    ("complaint", "open"): "EXISTS (SELECT 1 FROM complaint WHERE {mine} AND resolved_on IS NULL)",
    ("complaint", "any"): "EXISTS (SELECT 1 FROM complaint WHERE {mine})",
    ("complaint", "none"): "NOT EXISTS (SELECT 1 FROM complaint WHERE {mine})",
    ("promise", "open"): "EXISTS (SELECT 1 FROM promise WHERE {mine} AND closed_on IS NULL)",
    ("promise", "none"): "NOT EXISTS (SELECT 1 FROM promise WHERE {mine} AND closed_on IS NULL)",
    ("order", "open"): "EXISTS (SELECT 1 FROM special_order WHERE {mine} AND {waiting})",
    (
        "order",
        "here",
    ): "EXISTS (SELECT 1 FROM special_order WHERE {mine} AND {waiting} AND arrived_on IS NOT NULL)",
    ("order", "none"): "NOT EXISTS (SELECT 1 FROM special_order WHERE {mine} AND {waiting})",
    ("referred", "yes"): "EXISTS (SELECT 1 FROM referral WHERE by_id = customer.id)",
    ("referred", "no"): "NOT EXISTS (SELECT 1 FROM referral WHERE by_id = customer.id)",
}
_MINE = "customer_id = customer.id"
_WAITING = "collected_on IS NULL AND cancelled_on IS NULL"
_MORE_NAMES = 100_000


class _Asking:
    """Conditions in the making, with the values that they are asked with."""

    def __init__(self, book: sqlite3.Connection, shop: Shop, today: date) -> None:
        self._book = book
        self.values: dict[str, object] = {"today": today.isoformat()}
        pauses = pauses_on(book, shop, today)
        self._missed = "overdue_on <= :today"
        if pauses:
            self._missed = "missed(last_visit_on, overdue_on)"
            book.create_function("missed", 2, _missing(pauses, today), deterministic=True)
        book.create_function("folded", 1, fold, deterministic=True)
        self._overdue = f"(overdue_on IS NOT NULL AND {self._missed} AND id NOT IN ({_AHEAD}))"
        self.stage = (
            f"CASE WHEN visits = 0 THEN '{STAGES[0]}' WHEN {self._overdue} THEN '{STAGES[4]}' "
            f"WHEN visits <= 2 THEN '{STAGES[1]}' "
            f"WHEN visits >= 6 AND last_visit_on >= date(first_visit_on, '+180 days') THEN '{STAGES[3]}' "
            f"ELSE '{STAGES[2]}' END"
        )

    def condition(self, term: Term) -> str:
        """Return the condition of a term: one of its values fits, or none may."""
        fits = " OR ".join(f"({self._fits(term.field, value)})" for value in term.values)
        return f"NOT COALESCE(({fits}), 0)" if term.negated else f"({fits})"

    def _fits(self, field: str, value: str | Bounds) -> str:
        if isinstance(value, Bounds):
            return self._within(field, value)
        if (field, value) in _OPEN:
            return _OPEN[field, value].format(mine=_MINE, waiting=_WAITING)
        if field == NAMED:
            return self._among(match.id for match in named_so(self._book, value, _MORE_NAMES))
        if field == "stage":
            return f"{self.stage} = {self._value(value)}"
        if field == "overdue":
            return self._overdue if value == "yes" else f"NOT {self._overdue}"
        if field == "consent":
            return self._agreed(value)
        if field == "bought":
            return self._bought(value)
        if field in ("handle", "language"):
            return f"folded(COALESCE({field}, '')) = {self._value(fold(value))}"
        return self._told(field, value)

    def _within(self, field: str, bounds: Bounds) -> str:
        if field == "birthday":
            day = "month * 100 + day"
            inside = self._between(day, bounds)
            if isinstance(bounds.low, int) and isinstance(bounds.high, int) and bounds.low > bounds.high:
                inside = f"({day} >= {bounds.low} OR {day} <= {bounds.high})"
            return (
                f"EXISTS (SELECT 1 FROM occasion WHERE {_MINE} AND kind = 'birthday' AND person_id IS NULL "
                f"AND private = 0 AND {inside})"
            )
        if field == "stamps":
            return self._between(f"COALESCE((SELECT {ON_CARD} FROM stamp WHERE {_MINE}), 0)", bounds)
        column = _DAYS.get(field) or _NUMBERS[field]
        return f"{column} IS NULL" if bounds.never else self._between(column, bounds)

    def _between(self, what: str, bounds: Bounds) -> str:
        parts = [] if bounds.low is None else [f"{what} >= {self._value(bounds.low)}"]
        if bounds.high is not None:
            parts.append(f"{what} <= {self._value(bounds.high)}")
        return f"({' AND '.join(parts) or '1'})"

    def _told(self, field: str, value: str) -> str:
        """Return that something of this kind was told that holds the words; `any` and `none` ask whether it was."""
        table, text = {
            "tag": ("customer_tag WHERE 1", "tag"),
            "wish": ("wish WHERE private = 0 AND closed_on IS NULL", "text"),
            "person": ("person WHERE private = 0", "relation || ' ' || COALESCE(name, '')"),
            "city": ("contact_point WHERE kind = 'address'", "value"),
            "address": ("contact_point WHERE kind = 'address'", "value"),
            "phone": ("contact_point WHERE kind = 'phone'", "value"),
            "email": ("contact_point WHERE kind = 'email'", "value"),
        }.get(field, (f"fact WHERE kind = '{field}' AND private = 0 AND retired_on IS NULL", "text"))
        if field in _FACTS:
            table += " AND person_id IS NULL"
        if value.casefold() in (NOTHING, "no"):
            return f"NOT EXISTS (SELECT 1 FROM {table} AND {_MINE})"
        if value.casefold() in (ANYTHING, "yes"):
            return f"EXISTS (SELECT 1 FROM {table} AND {_MINE})"
        if field == "tag":
            tag = self._value(" ".join(value.casefold().split()))
            return f"id IN (SELECT customer_id FROM {table} AND tag = {tag})"
        if field == "phone":
            digits = "".join(char for char in value if char.isdigit())
            bare = "replace(replace(replace(value, ' ', ''), '-', ''), '/', '')"
            return (
                f"id IN (SELECT customer_id FROM {table} AND instr({bare}, {self._value(digits or value)}))"
            )
        words = query_words(value) if field == "city" else (fold(value),)
        inside = " AND ".join(f"instr(' ' || folded({text}), {self._value(word)})" for word in words if word)
        return f"id IN (SELECT customer_id FROM {table} AND {inside or '0'})"

    def _agreed(self, channel: str) -> str:
        """Return that they said yes to being reached so, or to being reached at all without a no to this way."""
        way = self._value(channel)
        said = f"SELECT 1 FROM consent WHERE {_MINE} AND channel"
        return (
            f"EXISTS ({said} = {way} AND answer IN ('yes', 'preferred')) OR (EXISTS ({said} = 'any' "
            f"AND answer IN ('yes', 'preferred')) AND NOT EXISTS ({said} = {way} AND answer = 'no'))"
        )

    def _bought(self, value: str) -> str:
        """Return that they bought something called or tagged so; what there is is looked through once."""
        wanted = fold(value)
        items = [item for (item,) in self._book.execute(_BOUGHT_ITEMS) if item and wanted in fold(item)]
        listed = f"(SELECT value FROM json_each({self._value(json.dumps(items))}))"
        return (
            "id IN (SELECT customer_id FROM purchase JOIN purchase_line ON purchase_id = purchase.id "
            f"WHERE private = 0 AND amount_minor >= 0 AND (item IN {listed} OR tag IN {listed}))"
        )

    def _among(self, customer_ids: Iterable[int]) -> str:
        return f"id IN (SELECT value FROM json_each({self._value(json.dumps(sorted(set(customer_ids))))}))"

    def _value(self, value: object) -> str:
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"


def _missing(pauses: Sequence[tuple[date, date]], today: date) -> Callable[[str, str], bool]:
    def _is_missed(last: str | None, overdue: str | None) -> bool:
        if last is None or overdue is None:
            return False
        return put_off(type(today).fromisoformat(last), type(today).fromisoformat(overdue), pauses) <= today

    return _is_missed
