"""No search reads a whole table: each of its statements goes through an index, however many customers there are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from custmem.recall.misspelt import nearest
from custmem.recall.search import by_told, found

if TYPE_CHECKING:
    from pathlib import Path

TYPED = (
    *("#2", "rossi", "anna rossi", "lucy", "mrs bianchi", "von bianchi", "lucia@example.org", "lucia@"),
    *("055123456", "123", "4400 17", "atlas", "furniture", "luca", "annarosi", "micheal smiht", "bi anchi"),
)


@pytest.mark.parametrize("typed", TYPED)
def test_every_statement_of_a_search_uses_an_index(typed: str, story_book: Path) -> None:
    asked: list[str] = []
    with closing(sqlite3.connect(story_book)) as book:
        book.set_trace_callback(asked.append)
        for search in (found, by_told, nearest):
            search(book, typed)
        book.set_trace_callback(None)
        plans = {sql: book.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in asked}
    assert plans
    # What is made on the way, the words looked for or the rows found by an index, is read from end to end.
    made_on_the_way = ("SCAN CONSTANT ROW", "SCAN near", "SCAN called", "SCAN (", "SCAN 2 CONSTANT")
    scans = [
        (sql, step)
        for sql, plan in plans.items()
        for *_, step in plan
        if step.startswith("SCAN ") and not step.startswith(made_on_the_way) and "CONSTANT ROW" not in step
    ]
    assert scans == []
