"""The back room's transaction."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlmodel import select

from custmem.book.tables import Setting
from custmem.errors import BookLocked, CustmemError, NoBook
from custmem.record.backroom import BackRoom
from factories import NOW

if TYPE_CHECKING:
    from pathlib import Path


def held(path: Path, query: str = "SELECT value FROM setting WHERE key = 'hat'") -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as book:
        return book.execute(query).fetchall()


def room(path: Path, *, rehearsal: bool = False) -> BackRoom:
    return BackRoom(str(path), "import", NOW, rehearsal=rehearsal)


def test_leaving_without_an_error_keeps_all_as_one_change(book_path: Path) -> None:
    with room(book_path) as back:
        back.session.add(Setting(key="hat", value="red"))
        back.said = "a hat"
    assert held(book_path) == [("red",)]
    assert held(book_path, "SELECT command, said FROM change ORDER BY id DESC LIMIT 1") == [
        ("import", "a hat")
    ]
    assert held(book_path, "SELECT undo_sql FROM journal ORDER BY id DESC LIMIT 1") == [
        ("DELETE FROM setting WHERE key = 'hat'",)
    ]


def test_the_session_and_the_lent_connection_see_each_other_s_writing(book_path: Path) -> None:
    with room(book_path) as back:
        back.book.execute("INSERT INTO setting (key, value) VALUES ('hat', 'red')")
        assert back.session.exec(select(Setting.value).where(Setting.key == "hat")).one() == "red"
        back.session.add(Setting(key="coat", value="blue"))
        back.session.flush()
        assert back.book.execute("SELECT value FROM setting WHERE key = 'coat'").fetchone() == ("blue",)


def test_an_error_keeps_nothing_and_nobody_else_can_commit(book_path: Path) -> None:
    def broken() -> None:
        with room(book_path) as back:
            back.session.add(Setting(key="hat", value="red"))
            back.session.commit()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert held(book_path) == []


def test_a_rehearsal_keeps_nothing_not_even_its_line_of_history(book_path: Path) -> None:
    before = held(book_path, "SELECT count(*) FROM change")
    with room(book_path, rehearsal=True) as back:
        back.session.add(Setting(key="hat", value="red"))
    assert held(book_path) == []
    assert held(book_path, "SELECT count(*) FROM change") == before


def test_an_error_of_the_book_is_one_line_without_anybody_s_data(book_path: Path) -> None:
    with pytest.raises(CustmemError) as caught, room(book_path) as back:
        back.session.add_all(
            [Setting(key="hat", value="a secret"), Setting(key="currency", value="a secret")]
        )
    told: list[str] = []
    error: BaseException | None = caught.value
    while error:
        told.append(str(error))
        error = error.__cause__
    assert "secret" not in " ".join(told)
    with pytest.raises(CustmemError), room(book_path) as back:
        back.session.connection().exec_driver_sql("SELECT nothing")


def test_a_book_that_is_not_there_or_is_held_is_told_so(
    book_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NoBook), room(tmp_path / "none"):
        pass
    monkeypatch.setattr("custmem.book.opening.WRITE_WAIT_SECONDS", 0.01)
    with room(book_path), pytest.raises(BookLocked), room(book_path):
        pass
