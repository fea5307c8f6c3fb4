"""Making a book: beside its place, moved into it whole, for its owner's eyes only."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from custmem.book import making
from custmem.book.making import make
from custmem.book.opening import APPLICATION_ID
from custmem.errors import BookReadOnly
from factories import TODAY, dump, is_whole, names_beside, process_environment, rows, typed

if TYPE_CHECKING:
    from pathlib import Path

ODD_NAMES = [
    "a book.db",
    "what?.db",
    "50%.db",
    "#1.db",
    "a?mode=memory#b%20c&d.db",
    "böck 書.db",
    "'quoted'.db",
    ";.db",
]


def test_a_new_book_has_its_mark_its_settings_and_one_change(tmp_path: Path) -> None:
    assert make(str(tmp_path / "book.db"), {"currency": "SEK"}) is True
    with closing(sqlite3.connect(tmp_path / "book.db")) as book:
        assert book.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert book.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert book.execute("SELECT key, value FROM setting").fetchall() == [("currency", "SEK")]
    assert [change["command"] for change in rows(tmp_path / "book.db", "change")] == ["init"]
    assert is_whole(tmp_path / "book.db")


def test_the_file_and_its_folder_are_the_owner_s_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make(str(tmp_path / "new" / "book.db"), {})
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new" / "book.db", tmp_path / "new")]
    assert modes == [0o600, 0o700]


def test_a_book_that_is_there_is_left_as_it_is(book_path: Path) -> None:
    before = book_path.read_bytes()
    assert make(str(book_path), {"currency": "SEK"}) is False
    assert book_path.read_bytes() == before
    assert [path.name for path in book_path.parent.iterdir()] == [book_path.name]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_path_may_have_any_characters(name: str, tmp_path: Path) -> None:
    book = tmp_path / "shop" / name
    assert typed("add", "Lucia Bianchi", book=book).status == 0
    assert typed("greet", "bianchi", book=book).status == typed("visit", "bianchi", book=book).status == 0
    assert [path.name for path in book.parent.iterdir()] == [name]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_folder_may_have_any_characters(name: str, tmp_path: Path) -> None:
    assert make(str(tmp_path / name / "book.db"), {}) is True
    assert typed("list", book=tmp_path / name / "book.db").status == 0


def test_what_fails_halfway_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(making, "open_change", fail)
    with pytest.raises(Exception, match=r"disk|book"):
        make(str(tmp_path / "new" / "book.db"), {})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_can_t_be_made_is_read_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BookReadOnly):
        make(str(tmp_path / "file" / "book.db"), {})


@pytest.mark.blackbox
def test_first_use_by_several_processes_at_once_makes_one_whole_book(tmp_path: Path) -> None:
    book = tmp_path / "shop" / "book.db"
    names = [f"Customer {letter * 3}son" for letter in "ABCD"]
    line = [sys.executable, "-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), "add"]
    running = [
        subprocess.Popen(
            [*line, name], env=process_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for name in names
    ]
    said = [process.communicate(timeout=60) for process in running]
    assert [process.returncode for process in running] == [0] * len(names), said
    assert sorted(customer["name"] for customer in rows(book, "customer")) == names
    assert names_beside(book) == ["book.db"]
    assert is_whole(book)
    assert [change["command"] for change in rows(book, "change")].count("init") == 1
    assert dump(book)["setting"]
