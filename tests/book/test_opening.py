"""Opening a book: a reader that can't write, a writer that has its lock, and nothing that is no book."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from custmem.book import opening
from custmem.book.opening import to_read, to_write
from custmem.errors import BookDamaged, BookLocked, BookNewer, BookReadOnly, NoBook
from factories import Shop

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WAYS = pytest.mark.parametrize("way", [to_read, to_write])


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a lock here."""
    monkeypatch.setattr(opening, "READ_WAIT_SECONDS", 0.01)
    monkeypatch.setattr(opening, "WRITE_WAIT_SECONDS", 0.01)


def test_a_writer_has_what_durability_and_true_erasing_need(book_path: Path) -> None:
    with closing(to_write(str(book_path))) as book:
        pragmas = {
            name: book.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("synchronous", "foreign_keys", "secure_delete", "journal_mode")
        }
    assert pragmas == {"synchronous": 3, "foreign_keys": 1, "secure_delete": 1, "journal_mode": "delete"}


def test_a_reader_can_t_write(book_path: Path) -> None:
    with closing(to_read(str(book_path))) as book, pytest.raises(sqlite3.OperationalError, match="readonly"):
        book.execute("DELETE FROM setting")


def test_a_reader_sees_one_moment_though_another_writes_meanwhile(shop: Shop) -> None:
    with closing(to_read(str(shop.path))) as book:
        before = book.execute("SELECT count(*) FROM change").fetchone()
        with pytest.raises(BookLocked):
            shop.settings(shop="Corner Books")  # waits until the reader is done, and gives up in words
        assert book.execute("SELECT count(*) FROM change").fetchone() == before


def test_two_readers_at_once_are_no_trouble(book_path: Path) -> None:
    with closing(to_read(str(book_path))) as one, closing(to_read(str(book_path))) as other:
        count = "SELECT count(*) FROM setting"
        assert one.execute(count).fetchone() == other.execute(count).fetchone()


def test_a_writer_takes_its_lock_at_once(book_path: Path) -> None:
    with closing(to_write(str(book_path))), pytest.raises(BookLocked):
        to_write(str(book_path))


def test_a_reader_is_not_held_up_by_a_writer_that_has_not_committed(book_path: Path) -> None:
    with closing(to_write(str(book_path))) as writer:
        writer.execute(
            "INSERT INTO change (at, command, said, undone) VALUES ('2026-06-12 09:30:00', 'x', '', 0)"
        )
        with closing(to_read(str(book_path))) as reader:
            assert reader.execute("SELECT count(*) FROM change").fetchone() == (1,)


@WAYS
def test_what_is_not_there_is_no_book_and_is_not_made(
    way: Callable[[str], sqlite3.Connection], tmp_path: Path
) -> None:
    with pytest.raises(NoBook):
        way(str(tmp_path / "none.db"))
    assert not (tmp_path / "none.db").exists()


@WAYS
@pytest.mark.parametrize(
    "content", [b"", b"\0" * 8192, b"SQLite format 3\0", b"PK\x03\x04 a letter", b"x" * 100_000]
)
def test_what_is_no_book_is_refused(
    way: Callable[[str], sqlite3.Connection], content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    with pytest.raises(BookDamaged):
        way(str(path))
    assert path.read_bytes() == content


@WAYS
@pytest.mark.parametrize("kept", [1, 100, 4096, -4096, -1])
def test_a_book_that_was_cut_short_is_refused(
    way: Callable[[str], sqlite3.Connection], kept: int, story_book: Path
) -> None:
    whole = story_book.read_bytes()
    story_book.write_bytes(whole[:kept])
    with pytest.raises(BookDamaged):
        way(str(story_book))


@WAYS
def test_a_newer_book_is_refused(way: Callable[[str], sqlite3.Connection], book_path: Path) -> None:
    with closing(sqlite3.connect(book_path)) as book:
        book.execute("UPDATE alembic_version SET version_num = '9999'")
        book.commit()
    with pytest.raises(BookNewer):
        way(str(book_path))


@WAYS
def test_a_folder_is_no_book(way: Callable[[str], sqlite3.Connection], tmp_path: Path) -> None:
    with pytest.raises(BookReadOnly):
        way(str(tmp_path))


@WAYS
def test_a_refused_book_is_closed_again(way: Callable[[str], sqlite3.Connection], book_path: Path) -> None:
    with closing(sqlite3.connect(book_path)) as book:
        book.execute("UPDATE alembic_version SET version_num = '9999'")
        book.commit()
    with pytest.raises(BookNewer):
        way(str(book_path))
    with closing(sqlite3.connect(book_path, timeout=0.01, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
