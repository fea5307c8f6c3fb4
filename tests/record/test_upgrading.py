"""A book of an earlier custmem is backed up, brought up to date by any command, and is whole afterwards."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlmodel import SQLModel

from custmem.book.backups import backups_of
from custmem.book.migrating import MIGRATIONS
from custmem.book.opening import SCHEMA_VERSION, to_read, to_write
from custmem.errors import BookOlder, DiskFull
from custmem.record.upgrading import upgrade
from factories import SPECIMENS, dump, in_its_columns, is_whole, rows, typed

if TYPE_CHECKING:
    from collections.abc import Callable

DERIVED = ("change", "journal", "journal_run", "search_word", "spelling", "unindexed", "alembic_version")


@pytest.fixture(params=SPECIMENS, ids=lambda path: path.stem)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A book as an earlier custmem wrote it: two customers, told, bought, promised and corrected."""
    path = tmp_path / "book.db"
    with closing(sqlite3.connect(path)) as book:
        book.executescript(request.param.read_text())
    return path


def test_there_is_a_specimen_of_every_shape_that_ever_was() -> None:
    shapes = {path.name[1:5] for path in Path(MIGRATIONS, "versions").glob("v0*.py")}
    kept = {path.stem for path in SPECIMENS[0].parent.glob("*.sql")}
    assert kept - {SCHEMA_VERSION} == {"0001", "0002", "0003"} | shapes - {SCHEMA_VERSION}


@pytest.mark.parametrize("open_", [to_read, to_write])
def test_opening_it_says_that_it_is_older_and_leaves_it_alone(
    open_: Callable[[str], sqlite3.Connection], older: Path
) -> None:
    before = older.read_bytes()
    with pytest.raises(BookOlder):
        open_(str(older))
    assert older.read_bytes() == before


def test_the_first_command_brings_it_up_to_date_and_answers(older: Path) -> None:
    as_it_was = dump(older)
    ran = typed("find", "novak", "--json", book=older)
    assert [customer["handle"] for customer in ran.data["customers"]] == ["novakova"]
    assert is_whole(older)
    assert rows(older, "alembic_version") == [{"version_num": SCHEMA_VERSION}]
    now = dump(older)
    for table in set(as_it_was) - set(DERIVED):
        assert in_its_columns(now[table], as_it_was[table]) == as_it_was[table], table
    assert set(now) == set(SQLModel.metadata.tables) - {"change", "journal"} | {"alembic_version"}


def test_it_has_the_very_shape_of_a_new_book(older: Path, book_path: Path) -> None:
    upgrade(str(older))
    assert _shape(older) == _shape(book_path)


def _shape(path: Path) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(path)) as book:
        return set(book.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def test_ids_go_on_from_the_last_that_was_ever_given_out(older: Path) -> None:
    query = "SELECT name, seq FROM sqlite_sequence"
    with closing(sqlite3.connect(older)) as book:
        before = dict(book.execute(query).fetchall())
    upgrade(str(older))
    with closing(sqlite3.connect(older)) as book:
        after = dict(book.execute(query).fetchall())
    del before["journal"], after["journal"]  # which the filling-in adds to
    assert before == {table: after[table] for table in before}


def test_the_book_as_it_was_is_among_its_backups_for_nobody_else_to_read(older: Path) -> None:
    as_it_was = dump(older, without=())
    upgrade(str(older))
    (backup,) = backups_of(str(older))
    assert (backup.reason, dump(Path(backup.path), without=())) == ("upgrade", as_it_was)
    assert {path.stat().st_mode & 0o777 for path in (Path(backup.path), Path(backup.path).parent)} == {
        0o600,
        0o700,
    }


def test_everybody_in_it_is_found_and_the_index_is_what_a_new_one_would_be(older: Path) -> None:
    upgrade(str(older))
    for what, handle in (
        ("harbour", "novakova"),
        ("7712", "obrien"),
        ("novkaova", "novakova"),
        ("222333", "novakova"),
    ):
        found = typed("find", what, "--json", book=older).data["customers"]
        assert [customer["handle"] for customer in found] == [handle], what
    assert rows(older, "unindexed") == []


def test_after_a_failure_it_is_as_it_was(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_it_was = dump(older, without=())

    def fail(_: sqlite3.Connection) -> None:
        raise DiskFull("the disk is full", "make room")

    monkeypatch.setattr("custmem.record.upgrading.index_unindexed", fail)
    ran = typed("find", "novak", "--json", book=older)
    assert ran.status == 7
    assert dump(older, without=()) == as_it_was


def test_two_who_bring_it_up_to_date_at_once_are_no_more_than_one(older: Path) -> None:
    upgrade(str(older))
    once = dump(older, without=())
    upgrade(str(older))
    assert dump(older, without=()) == once


def test_a_folder_that_can_t_be_written_is_one_line(older: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    older.parent.chmod(0o500)
    ran = typed("find", "novak", book=older)
    assert (ran.status, ran.err.count("\n")) == (7, 1)


def test_what_an_earlier_custmem_wrote_can_be_taken_back_and_brought_back(older: Path) -> None:
    changes = typed("history", "--limit", "99", "--json", book=older).data["changes"]
    before = dump(older)
    steps = str(max(change["undo"] or 0 for change in changes))
    assert len(typed("undo", steps, "--json", book=older).data["changes"]) == len(changes) - 1
    assert (rows(older, "customer"), rows(older, "search_word"), is_whole(older)) == ([], [], True)
    assert typed("redo", steps, book=older).status == 0
    assert (dump(older), is_whole(older)) == (before, True)


@pytest.mark.parametrize(
    "older", [path for path in SPECIMENS if path.stem == "0003"], indirect=True, ids=lambda path: path.stem
)
def test_the_days_that_are_kept_now_are_filled_and_go_with_what_they_were_kept_for(older: Path) -> None:
    upgrade(str(older))
    asked = {row["id"]: row["asked_on"] for row in rows(older, "complaint")}
    assert asked == {1: "2026-11-30", 2: None}
    assert [row["first_bought_on"] for row in rows(older, "referral")] == ["2026-11-27"]
    assert (
        typed("undo", "2", book=older).status == 0
    )  # the second complaint put right, and asking after the first
    assert {row["id"]: row["asked_on"] for row in rows(older, "complaint")} == {1: None, 2: None}
    assert typed("redo", "2", book=older).status == 0
    assert {row["id"]: row["asked_on"] for row in rows(older, "complaint")} == asked
