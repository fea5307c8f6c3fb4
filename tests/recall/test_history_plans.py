"""The history is asked by its newest end, and what can't return is found by an index, however long the book is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.journal import drop_old_ways
from custmem.recall.history import history, is_something_lost
from custmem.record.undo import Turning, take_back
from factories import NOW

if TYPE_CHECKING:
    from pathlib import Path


def test_no_statement_of_the_history_or_of_undo_reads_a_whole_table(story_book: Path) -> None:
    asked: list[str] = []
    with Turning(str(story_book), "undo", NOW) as writing:
        book = writing.book
        book.set_trace_callback(asked.append)
        history(book, 20)
        is_something_lost(book)
        drop_old_ways(book)
        take_back(book, 2)
        book.set_trace_callback(None)
        questions = [sql for sql in asked if sql.startswith(("SELECT", "DELETE", "UPDATE"))]
        plans = {sql: book.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in questions}
    assert len(plans) > 9
    scans = [(sql, step) for sql, plan in plans.items() for *_, step in plan if step.startswith("SCAN ")]
    assert [(sql, step) for sql, step in scans if "CONSTANT ROW" not in step and "INDEX" not in step] == []
