"""One command's writing: one transaction, filed as one change, on disk or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from custmem.book import opening
from custmem.errors import BookLocked, CustmemError, Duplicate, NoBook
from custmem.record.writing import Writing
from factories import NOW, Shop, dump

if TYPE_CHECKING:
    from pathlib import Path

SETTING = "INSERT INTO setting (key, value) VALUES ('test', 'written')"


def has_setting(path: Path) -> bool:
    """Say whether the test's row is in the book."""
    with closing(sqlite3.connect(path)) as book:
        return book.execute("SELECT 1 FROM setting WHERE key = 'test'").fetchone() is not None


def test_leaving_without_an_error_commits_one_change_with_what_was_said(shop: Shop) -> None:
    with Writing(str(shop.path), "visit", datetime(2026, 6, 12, 9, 30, 1, 5, tzinfo=UTC)) as writing:
        writing.book.execute(SETTING)
        writing.said = "done so"
    assert has_setting(shop.path)
    change = shop.rows("change")[-1]
    assert (change["command"], change["said"], change["undone"], change["at"]) == (
        *("visit", "done so", 0),
        "2026-06-12 09:30:01.000005",
    )
    assert [entry["change_id"] for entry in shop.rows("journal")][-1] == change["id"]


@pytest.mark.parametrize("error", [ValueError("ours"), Duplicate("theirs"), KeyboardInterrupt()])
def test_leaving_by_an_error_takes_everything_back_and_passes_the_error_on(
    error: BaseException, shop: Shop
) -> None:
    before, changes = dump(shop.path), shop.rows("change")

    def write() -> None:
        with Writing(str(shop.path), "visit", NOW) as writing:
            writing.book.execute(SETTING)
            raise error

    with pytest.raises(type(error)):
        write()
    assert (dump(shop.path), shop.rows("change")) == (before, changes)


def test_an_error_of_sqlite_is_explained_without_its_data(shop: Shop) -> None:
    with pytest.raises(CustmemError) as caught, Writing(str(shop.path), "visit", NOW) as writing:
        writing.book.execute("INSERT INTO setting (key, value) VALUES ('Lucia Bianchi', NULL)")
    assert "Lucia" not in f"{caught.value.message} {caught.value.hint}"
    assert isinstance(caught.value.__cause__, sqlite3.IntegrityError)


@pytest.mark.parametrize("failing", [False, True])
def test_the_lock_is_free_again_afterwards(failing: bool, shop: Shop) -> None:
    try:
        with Writing(str(shop.path), "visit", NOW) as writing:
            writing.book.execute(SETTING)
            if failing:
                raise ValueError
    except ValueError:
        pass
    with closing(sqlite3.connect(shop.path, timeout=0.01, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")


def test_a_change_is_seen_by_nobody_before_it_is_whole(shop: Shop) -> None:
    with Writing(str(shop.path), "visit", NOW) as writing:
        writing.book.execute(SETTING)
        assert not has_setting(shop.path)
    assert has_setting(shop.path)


def test_two_writers_at_once_are_refused_once_patience_is_over(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WRITE_WAIT_SECONDS", 0.01)
    with (
        Writing(str(shop.path), "visit", NOW),
        pytest.raises(BookLocked),
        Writing(str(shop.path), "note", NOW),
    ):
        pass


def test_a_reader_that_stays_makes_the_commit_give_up_in_words(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WRITE_WAIT_SECONDS", 0.01)
    with closing(sqlite3.connect(shop.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM setting").fetchone()
        with pytest.raises(BookLocked), Writing(str(shop.path), "visit", NOW) as writing:
            writing.book.execute(SETTING)
    assert not has_setting(shop.path)


def test_there_is_no_writing_without_a_book(tmp_path: Path) -> None:
    with pytest.raises(NoBook), Writing(str(tmp_path / "none.db"), "visit", NOW):
        pass


def test_a_rehearsal_keeps_nothing_not_even_its_line_of_history(shop: Shop) -> None:
    before, changes = dump(shop.path), shop.rows("change")
    with Writing(str(shop.path), "merge", NOW, rehearsal=True, is_long=True) as writing:
        writing.book.execute(SETTING)
        assert writing.book.execute("SELECT value FROM setting WHERE key = 'test'").fetchone() == ("written",)
    assert (dump(shop.path), shop.rows("change")) == (before, changes)


def test_what_is_long_waits_in_memory_and_is_kept_as_any_other_change(shop: Shop) -> None:
    with Writing(str(shop.path), "import", NOW, is_long=True) as writing:
        assert writing.book.execute("PRAGMA cache_size").fetchone() == (-262144,)
        writing.book.execute(SETTING)
    assert has_setting(shop.path)
