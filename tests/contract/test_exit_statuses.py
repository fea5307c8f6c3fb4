"""Every error code with its exit status, each met on the way a person would meet it."""

from __future__ import annotations

import inspect
import os
import sqlite3
from contextlib import closing
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

import custmem.cli.customers
from custmem import errors
from custmem.book import opening
from factories import Run, Shop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factories import Ran

STATUSES = {
    "internal": 1,
    "usage": 2,
    "bad_date": 2,
    "bad_money": 2,
    "not_found": 3,
    "ambiguous": 4,
    "conflict": 5,
    "duplicate": 5,
    "declined": 5,
    "bad_data": 6,
    "book_unusable": 7,
    "no_book": 7,
    "book_locked": 7,
    "book_damaged": 7,
    "book_newer": 7,
    "book_older": 7,
    "book_read_only": 7,
    "disk_full": 7,
    "output_failed": 7,
    "interrupted": 130,
}


def test_the_codes_and_statuses_are_exactly_these() -> None:
    classes = [
        found
        for _, found in inspect.getmembers(errors, inspect.isclass)
        if issubclass(found, errors.CustmemError)
    ]
    assert {found.code: found.exit_status for found in classes} == STATUSES
    assert len({found.code for found in classes}) == len(classes)


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("usage", "grete bianchi"),
        ("usage", "sold bianchi"),
        ("usage", "promise bianchi tea"),
        ("usage", "remember bianchi likse tea"),
        ("usage", "list --sort shoe-size"),
        ("usage", "list --limit 0"),
        ("usage", "add"),
        ("usage", "greet --no-such-option"),
        ("usage", "edit bianchi"),
        ("usage", "merge bianchi"),
        ("usage", "--color mauve greet bianchi"),
        ("bad_date", "visit bianchi --on 31.2."),
        ("bad_date", "visit bianchi --on tomorrow"),
        ("bad_date", "promise bianchi tea --by yesterday"),
        ("bad_date", "--today 2026-13-01 greet bianchi"),
        ("bad_money", "sold bianchi tea 1.234"),
        ("bad_money", "sold bianchi tea $5"),
        ("not_found", "greet nobody"),
        ("not_found", "show #99"),
        ("not_found", "asked bianchi xxxx"),
        ("not_found", "done xxxx"),
        ("not_found", "edit bianchi --drop fact:99"),
        ("not_found", "merge bianchi nobody"),
        ("not_found", "remember bianchi likes tea --about uncle"),
        ("ambiguous", "visit ross"),
        ("ambiguous", "merge ross bianchi"),
        ("conflict", "init"),
        ("conflict", "merge bianchi bianchi"),
        ("conflict", "merge bianchi grete"),
        ("duplicate", "archive ivo"),
        ("duplicate", "edit bianchi --handle santos"),
        ("duplicate", "sold bianchi pen 2 --receipt R1"),
    ],
)
def test_a_line_that_fails_says_its_code_and_exits_with_its_status(
    code: str, line: str, run: Run, story_book: Path
) -> None:
    ran = run(*line.split(), "--json", book=story_book)
    assert (STATUSES[code], code) == (ran.status, ran.error["code"])
    _is_one_helpful_line(run(*line.split(), book=story_book), STATUSES[code])


def _is_one_helpful_line(ran: Ran, status: int) -> None:
    """Nothing on stdout; on stderr one line with subject and next step, then only candidates."""
    assert (status, "") == (ran.status, ran.out)
    first, *candidates = ran.err.splitlines()
    assert first.startswith("custmem: ")
    assert "; " in first or "? " in first
    assert all(line.startswith("  ") for line in candidates)
    assert "Traceback" not in ran.err
    assert "Error:" not in ran.err


def test_adding_somebody_twice_is_a_duplicate(run: Run, story_book: Path) -> None:
    ran = run("add", "Lucia Bianchi", "--json", book=story_book)
    assert (ran.status, ran.error["code"]) == (5, "duplicate")
    assert [candidate["handle"] for candidate in ran.error["candidates"]] == ["bianchi"]


@pytest.mark.skipif(find_spec("custmem.cli.imports") is None, reason="there is no import yet")
def test_a_file_that_is_no_table_is_bad_data(run: Run, tmp_path: Path) -> None:
    (tmp_path / "photo.csv").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    ran = run("import", str(tmp_path / "photo.csv"), "--json")
    assert (ran.status, ran.error["code"]) == (6, "bad_data")


def test_without_a_book_reading_says_how_to_start_one(run: Run, tmp_path: Path) -> None:
    ran = run("greet", "rossi", book=tmp_path / "none.db")
    _is_one_helpful_line(ran, 7)
    assert "custmem init" in ran.err
    assert run("agenda", "--json", book=tmp_path / "none.db").error["code"] == "no_book"
    assert not (tmp_path / "none.db").exists()


def _garbage(path: Path) -> None:
    path.write_bytes(b"this was never a book\n" * 500)


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _another_program_s(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")


def _overwritten_in_the_middle(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 20_000)


DAMAGES = [_garbage, _emptied, _truncated, _another_program_s, _overwritten_in_the_middle]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__.strip("_"))
@pytest.mark.parametrize(
    "line",
    ["greet bianchi", "agenda", "list", "visit bianchi", "add Petra", "sold bianchi tea 4", "check"],
)
def test_a_damaged_book_is_refused_and_left_as_it_is(
    damage: object, line: str, run: Run, story_book: Path
) -> None:
    assert callable(damage)
    damage(story_book)
    before = story_book.read_bytes()
    ran = run(*line.split(), "--json", book=story_book)
    assert (ran.status, ran.error["code"]) == (7, "book_damaged")
    _is_one_helpful_line(run(*line.split(), book=story_book), 7)
    assert story_book.read_bytes() == before


@pytest.mark.parametrize("line", ["greet bianchi", "agenda", "visit bianchi", "init --closed sun"])
def test_a_newer_book_is_refused_and_left_as_it_is(line: str, run: Run, story_book: Path) -> None:
    with closing(sqlite3.connect(story_book)) as book:
        book.execute("UPDATE alembic_version SET version_num = '9999'")
        book.commit()
    before = story_book.read_bytes()
    ran = run(*line.split(), "--json", book=story_book)
    assert (ran.status, ran.error["code"]) == (7, "book_newer")
    _is_one_helpful_line(run(*line.split(), book=story_book), 7)
    assert story_book.read_bytes() == before


@pytest.fixture
def held_by_another(story_book: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A book that another program keeps to itself for longer than anybody waits."""
    monkeypatch.setattr("custmem.cli.context.to_read", lambda path, _: opening.to_read(path, 0.01))
    monkeypatch.setattr(opening, "WRITE_WAIT_SECONDS", 0.01)
    with closing(sqlite3.connect(story_book, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield story_book


@pytest.mark.parametrize("line", ["greet bianchi", "visit bianchi", "sold bianchi tea 4.50"])
def test_a_book_held_by_another_program_is_locked(line: str, run: Run, held_by_another: Path) -> None:
    ran = run(*line.split(), "--json", book=held_by_another)
    assert (ran.status, ran.error["code"]) == (7, "book_locked")
    _is_one_helpful_line(run(*line.split(), book=held_by_another), 7)


def test_a_book_can_t_be_made_where_its_folder_can_t_be(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("not a folder")
    ran = run("add", "Petra", "--json", book=tmp_path / "a-file" / "book.db")
    assert (ran.status, ran.error["code"]) == (7, "book_read_only")


def test_a_folder_is_no_book(run: Run, tmp_path: Path) -> None:
    ran = run("greet", "rossi", "--json", book=tmp_path)
    assert (ran.status, ran.error["code"]) == (7, "book_read_only")


@pytest.mark.skipif(
    os.geteuid() == 0, reason="root may write everywhere; tests/blackbox mounts a folder read-only"
)
def test_a_read_only_book_can_be_read_and_not_written(run: Run, story_book: Path) -> None:
    story_book.chmod(0o400)
    story_book.parent.chmod(0o500)
    try:
        assert run("greet", "bianchi", book=story_book).status == 0
        ran = run("visit", "bianchi", "--json", book=story_book)
        assert (ran.status, ran.error["code"]) == (7, "book_read_only")
    finally:
        story_book.parent.chmod(0o700)


def test_a_full_disk_says_so_and_changes_nothing(
    run: Run, story_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = story_book.read_bytes()
    prepare = opening.prepare_writer

    def without_room(book: sqlite3.Connection) -> None:
        prepare(book)
        (pages,) = book.execute("PRAGMA page_count").fetchone()
        book.execute(f"PRAGMA max_page_count = {pages}")

    monkeypatch.setattr(opening, "prepare_writer", without_room)
    words = ("note", "bianchi", "a long story " * 150)
    while (ran := run(*words, "--json", book=story_book)).status == 0:
        before = story_book.read_bytes()
    assert (ran.status, ran.error["code"]) == (7, "disk_full")
    _is_one_helpful_line(run(*words, book=story_book), 7)
    assert story_book.read_bytes() == before


def test_a_fault_of_ours_is_one_line_without_anybody_s_data(
    run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("Lucia Bianchi, 055 123 456")

    monkeypatch.setattr(custmem.cli.customers, "customers_fitting", fail)
    ran = run("list")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert "Lucia" not in ran.err
    assert "Traceback" not in ran.err
    assert run("list", "--json").error["code"] == "internal"


def test_a_fault_of_ours_shows_where_it_happened_to_who_asks_for_it_and_no_value(
    run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("Lucia Bianchi")

    monkeypatch.setattr(custmem.cli.customers, "customers_fitting", fail)
    monkeypatch.setenv("CUSTMEM_DEBUG", "1")
    ran = run("list")
    assert (ran.status, ran.out, "\nRuntimeError\n" in ran.err) == (1, "", True)
    assert "test_exit_statuses.py" in ran.err
    assert "Bianchi\n" not in ran.err


@pytest.mark.parametrize("line", [("greet", "bianchi"), ("list",)])
def test_an_interrupt_leaves_with_130_and_no_noise(
    line: tuple[str, ...], run: Run, story_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> sqlite3.Connection:
        raise KeyboardInterrupt

    monkeypatch.setattr("custmem.cli.context.to_read", interrupted)
    ran = run(*line, book=story_book)
    assert ran == (130, "", "")


def test_what_was_typed_is_shown_without_its_control_codes(run: Run) -> None:
    ran = run("greet", "ro\x1b[31mssi\x07\u202e")
    assert (ran.status, ran.out) == (3, "")
    assert not any(code in ran.err for code in ("\x1b", "\x07", "\u202e"))


def test_what_is_no_text_in_the_terminal_s_encoding_is_a_usage_error(run: Run, shop: Shop) -> None:
    ran = run("add", "Lucia \udcff", "--json")
    assert (ran.status, ran.error["code"], shop.rows("customer")) == (2, "usage", [])
