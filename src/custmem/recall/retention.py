"""Customers who have not been here for long."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.customers.retention import KEY, Outdated, reasons

if TYPE_CHECKING:
    import sqlite3

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
