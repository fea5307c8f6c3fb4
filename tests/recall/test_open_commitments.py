"""The sieve of orders is never narrower than the rules, and it goes through indices."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.followup_rules import BUILT_IN
from custmem.domain.followups.followups import due_today
from custmem.domain.rule_context import teller_for
from custmem.recall.due import likely_today, owed_today
from custmem.recall.memories import memory_of
from custmem.recall.open_commitments import called_for_today, open_orders, orders_owed
from custmem.recall.settings import shop_of
from custmem.record.commitments import record_here, record_order, settle_order
from factories import TODAY, Shop

if TYPE_CHECKING:
    from pathlib import Path

FORTNIGHT = range(-2, 40)


@pytest.mark.parametrize("expected", [None, TODAY, TODAY + timedelta(9)])
@pytest.mark.parametrize("arrived", [None, TODAY + timedelta(3)])
@pytest.mark.parametrize("told", [False, True])
def test_every_order_that_the_rules_find_due_comes_through(
    expected: date | None, arrived: date | None, told: bool, shop: Shop, book_path: Path
) -> None:
    customer = shop.customer()

    def act(book: sqlite3.Connection) -> None:
        key = record_order(book, customer.id, "globe", expected, TODAY)
        if arrived:
            record_here(book, key, arrived)
        if arrived and told:
            settle_order(book, f"order:{key}", "done", arrived)

    shop.change(act)
    days = [TODAY + timedelta(number) for number in FORTNIGHT]
    with closing(sqlite3.connect(book_path)) as book:
        memory = memory_of(book, customer.id)
        due = [day for day in days if due_today(teller_for(memory, shop_of(book), day))]
        through = [day for day in days if owed_today(book, day, BUILT_IN)]
        likely = [day for day in days if likely_today(book, day, 8)]
    assert due
    assert set(due) <= set(through)
    assert bool(likely) is bool(arrived and told)


def test_the_sieves_of_orders_look_at_open_orders_alone(book_path: Path) -> None:
    asked: list[str] = []
    with closing(sqlite3.connect(book_path)) as book:
        book.set_trace_callback(asked.append)
        orders_owed(book, TODAY)
        called_for_today(book, TODAY, 8)
        open_orders(book)
        book.set_trace_callback(None)
        plans = [book.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in asked]
    steps = [step for plan in plans for *_, step in plan if "special_order" in step]
    assert steps
    assert [step for step in steps if "ix_special_order_open" not in step] == []
