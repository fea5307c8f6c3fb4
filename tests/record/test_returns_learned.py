"""What is learned of returns: while a file comes in, and after an answer, under the change that it follows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from custmem.recall.settings import shop_of
from custmem.record.learning import is_stale, learn_if_stale
from factories import typed

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 6, 12)
NOW = datetime(2026, 6, 12, 9, tzinfo=UTC)


def sales(path: Path, customers: int, visits: int, every: int) -> Path:
    """A file of customers who come every so many days, the last time on one of the last days."""
    lines = ["customer,date,item,amount"]
    for number in range(customers):
        for visit in range(visits):
            day = TODAY - timedelta(number % every + every * visit)
            lines.append(f"KUND{number:02},{day},tea,4.50")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_file_teaches_while_it_comes_in_and_says_from_when_on_each_is_missed(
    book_path: Path, tmp_path: Path
) -> None:
    typed("import", str(sales(tmp_path / "sales.csv", 30, 6, 14)), book=book_path, today=TODAY)
    with closing(sqlite3.connect(book_path)) as read:
        learned = shop_of(read).returning
        unmissed = read.execute("SELECT count(*) FROM customer WHERE overdue_on IS NULL").fetchone()
        assert learned is not None
        assert learned.gap == 14
        assert unmissed == (0,)
        assert not is_stale(read)


def test_what_is_learned_after_an_answer_goes_back_with_what_taught_it(
    book_path: Path, tmp_path: Path
) -> None:
    typed("import", str(sales(tmp_path / "sales.csv", 30, 6, 14)), book=book_path, today=TODAY)
    with closing(sqlite3.connect(book_path)) as write:
        before = dict(write.execute("SELECT key, value FROM setting"))
    typed("add", "Lucia Bianchi", book=book_path, today=TODAY)
    for number in range(40):
        typed(
            "sold",
            "bianchi",
            "tea",
            "4.50",
            "--on",
            str(TODAY - timedelta(number)),
            book=book_path,
            today=TODAY,
        )
    assert learn_if_stale(str(book_path), NOW, TODAY)
    assert not learn_if_stale(str(book_path), NOW, TODAY)
    with closing(sqlite3.connect(book_path)) as read:
        assert (
            dict(read.execute("SELECT key, value FROM setting"))["learned_returning"]
            != before["learned_returning"]
        )
        assert read.execute("SELECT count(*) FROM change WHERE finished = 0").fetchone() == (0,)
    typed("undo", "41", book=book_path, today=TODAY)
    with closing(sqlite3.connect(book_path)) as read:
        assert (
            dict(read.execute("SELECT key, value FROM setting"))["learned_returning"]
            == before["learned_returning"]
        )
