"""When the page last reached the paper: kept beside the book, made good by the next page, never in the way."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.book.sidecars import PrintLog, forget_log, log_path, note_failure, note_printed, read_log

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 6, 12)


def test_a_failure_is_kept_until_a_page_is_printed(tmp_path: Path) -> None:
    book = str(tmp_path / "book.db")
    assert read_log(book) == PrintLog()
    note_printed(book, DAY)
    note_failure(book, date(2026, 6, 13), "no\npaper")
    assert read_log(book) == PrintLog(DAY, date(2026, 6, 13), "no paper")
    note_printed(book, date(2026, 6, 14))
    assert read_log(book) == PrintLog(date(2026, 6, 14))
    forget_log(book)
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_is_none_is_not_known(tmp_path: Path) -> None:
    book = str(tmp_path / "book.db")
    for written in ("", "tuesday\n\n", "\0\n\xff", "2026-06-12"):
        (tmp_path / "book.db.printed").write_text(written)
        assert read_log(book).failed_on is None


def test_where_it_cant_be_kept_nothing_fails() -> None:
    note_failure("/proc/nowhere/book.db", DAY, "no paper")
    assert log_path("/x/book.db") == "/x/book.db.printed"
