"""A special order handed over: it is closed, and a decision says so to whoever types its code again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.record.decisions import Verdict, decide
from custmem.record.orders import record_collected

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def collect(book: sqlite3.Connection, customer_id: int, order_id: int, on: date, at: str) -> None:
    """Record that an order was collected; that they came in is recorded by whoever knows how."""
    record_collected(book, order_id, on)
    decide(book, customer_id, Verdict(keys.order(order_id), "collected", "done"), on, at)
