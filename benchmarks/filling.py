"""A generated shop put into a book: two files through the command `import`, the rest through the record functions.

This module runs with the custmem of a clean environment: `python -m benchmarks.filling BOOK SEED SIZE [PURCHASES]`.
"""

from __future__ import annotations

import csv
import sys
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from benchmarks.shop import CUSTOMER_COLUMNS, PURCHASE_COLUMNS, TODAY, customers, purchases, told
from custmem.book.opening import prepare_long_writer
from custmem.domain import keys
from custmem.domain.loyalty.programme import Programme
from custmem.domain.text.dates import MonthDay
from custmem.record.commitments import (
    record_appointment,
    record_arrival,
    record_here,
    record_order,
    record_wish,
)
from custmem.record.decisions import Verdict, decide, record_promise
from custmem.record.facts import (
    NewEvent,
    NewFact,
    remember_event,
    remember_fact,
    remember_occasion,
    remember_person,
)
from custmem.record.feedback import (
    NewComplaint,
    Resolution,
    record_complaint,
    record_referral,
    record_remark,
    resolve_complaint,
)
from custmem.record.ledger import put_stamps
from custmem.record.settings import change_settings
from custmem.record.writing import Writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from benchmarks.shop import Told

NOW = datetime(2026, 6, 12, 7, 0, tzinfo=UTC)


def write_customers(path: Path, seed: int, size: int) -> None:
    """Write the file of customers, as another program would have exported it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(CUSTOMER_COLUMNS)
        rows.writerows(customer.cells for customer in customers(seed, size))


def write_purchases(path: Path, seed: int, size: int, most: int | None = None) -> None:
    """Write the till's file of sales."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(PURCHASE_COLUMNS)
        rows.writerows(purchase.cells for purchase in purchases(seed, size, most))


def remember_all(book_path: str, seed: int, size: int) -> None:
    """Write down what is known of customers beyond the files, in one transaction.

    Customers were imported in the order of their numbers into an empty book, so that numbers are ids.
    """
    with Writing(book_path, "benchmark", NOW) as writing:
        prepare_long_writer(writing.book)
        change_settings(writing.book, {"loyalty_stamps": "10"})
        for each in told(seed, size):
            _WRITERS.get(each.kind, _fact)(writing.book, each, TODAY + timedelta(each.days))


def _fact(book: sqlite3.Connection, each: Told, day: date) -> None:
    remember_fact(book, each.customer, NewFact(each.kind, each.texts[0]), day)


def _person(book: sqlite3.Connection, each: Told, day: date) -> None:
    relation, name, born = each.texts
    key = remember_person(book, each.customer, relation, name, day)
    year, month, of_month = map(int, born.split("-"))
    remember_occasion(book, each.customer, key, "birthday", MonthDay(month, of_month, year), day)


def _event(book: sqlite3.Connection, each: Told, day: date) -> None:
    remember_event(book, each.customer, NewEvent("event", each.texts[0], day, day), TODAY - timedelta(60))


def _promise(book: sqlite3.Connection, each: Told, day: date) -> None:
    record_promise(book, each.customer, each.texts[0], day, TODAY - timedelta(5))


def _order(book: sqlite3.Connection, each: Told, day: date) -> None:
    key = record_order(book, each.customer, each.texts[0], max(day, TODAY), TODAY - timedelta(9))
    if day <= TODAY:
        record_here(book, key, day)


def _complaint(book: sqlite3.Connection, each: Told, day: date) -> None:
    text, cause = each.texts
    record_complaint(book, each.customer, NewComplaint(text, day, cause), TODAY - timedelta(1))


def _resolved(book: sqlite3.Connection, each: Told, day: date) -> None:
    text, cause = each.texts
    key = record_complaint(book, each.customer, NewComplaint(text, None, cause), day)
    at = NOW.strftime("%Y-%m-%d %H:%M:%S.%f")
    resolve_complaint(book, each.customer, key, Resolution("a new one"), day + timedelta(2), at)
    checked = Verdict(keys.complaint_check(key), "complaint_check", "done", outcome="all is well")
    decide(book, each.customer, checked, day + timedelta(9), at)


def _appointment(book: sqlite3.Connection, each: Told, day: date) -> None:
    text, at = each.texts
    record_appointment(book, each.customer, text, day, at, TODAY - timedelta(5))


def _wish(book: sqlite3.Connection, each: Told, day: date) -> None:
    record_wish(book, each.customer, each.texts[0], day)


def _stamp(book: sqlite3.Connection, each: Told, day: date) -> None:
    put_stamps(book, each.customer, int(each.texts[0]), day, Programme(10, "", None))


def _remark(book: sqlite3.Connection, each: Told, day: date) -> None:
    kind, text = each.texts
    record_remark(book, each.customer, kind, text, day)


def _referral(book: sqlite3.Connection, each: Told, day: date) -> None:
    record_referral(book, each.customer, int(each.texts[0]), day)


def _arrival(book: sqlite3.Connection, each: Told, day: date) -> None:
    record_arrival(book, each.texts[0], day)


_WRITERS: Mapping[str, Callable[[sqlite3.Connection, Told, date], None]] = {
    "person": _person,
    "event": _event,
    "promise": _promise,
    "order": _order,
    "complaint": _complaint,
    "resolved": _resolved,
    "appointment": _appointment,
    "wish": _wish,
    "stamp": _stamp,
    "remark": _remark,
    "referral": _referral,
    "arrival": _arrival,
}


if __name__ == "__main__":
    remember_all(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
