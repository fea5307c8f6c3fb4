"""The folder a new book is made in: one maker at a time, and nothing left of what came to nothing."""

from __future__ import annotations

import errno
import fcntl
import os
from typing import TYPE_CHECKING

import pytest

from custmem.book import making
from custmem.book.making import Folder
from custmem.errors import BookLocked, BookReadOnly

if TYPE_CHECKING:
    from pathlib import Path


def _take(path: Path, text: str = "a book", *, with_parents: bool = True) -> bool:
    with Folder(str(path), with_parents=with_parents) as held, held.draft() as draft:
        with open(draft, "w", encoding="utf-8") as file:
            file.write(text)
        return held.take_in(draft)


def test_a_draft_takes_its_place_and_nothing_else_is_left(tmp_path: Path) -> None:
    assert _take(tmp_path / "shop" / "book.db") is True
    assert [(path.name, path.read_text()) for path in (tmp_path / "shop").iterdir()] == [
        ("book.db", "a book")
    ]


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "book.db").write_text("older")
    assert _take(tmp_path / "book.db") is False
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("book.db", "older")]


def test_a_folder_that_can_t_be_held_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on some drives of a network: the draft is linked into its place, which fails if something is there."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(fcntl, "flock", refuse)
    assert [_take(tmp_path / "book.db"), _take(tmp_path / "book.db", "another")] == [True, False]
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("book.db", "a book")]


def test_the_draft_of_a_maker_that_was_killed_is_swept_away(tmp_path: Path) -> None:
    (tmp_path / ".new-book-killed").write_text("half")
    (tmp_path / ".new-book-killed-journal").write_text("half")
    assert _take(tmp_path / "book.db") is True
    assert [path.name for path in tmp_path.iterdir()] == ["book.db"]


def test_who_waits_too_long_for_another_maker_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "WRITE_WAIT_SECONDS", 0.05)
    with Folder(str(tmp_path / "book.db"), with_parents=True), pytest.raises(BookLocked):
        _take(tmp_path / "book.db")


def test_the_folders_of_a_book_that_came_to_nothing_go_with_it(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), Folder(str(tmp_path / "a" / "b" / "book.db"), with_parents=True):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_of_a_named_book_only_its_own_folder_is_made(tmp_path: Path) -> None:
    assert _take(tmp_path / "shop" / "book.db", with_parents=False) is True
    with pytest.raises(BookReadOnly, match="there is no folder"):
        _take(tmp_path / "drive" / "shop" / "book.db", with_parents=False)
    assert [path.name for path in tmp_path.iterdir()] == ["shop"]


def test_a_failing_disk_is_an_error_of_the_book_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "the drive is gone")

    monkeypatch.setattr(os, "rename", fail)
    with pytest.raises(BookReadOnly):
        _take(tmp_path / "book.db")
    assert list(tmp_path.iterdir()) == []
