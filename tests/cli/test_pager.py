"""What is longer than the screen goes through the person's pager, and an open pager holds nobody up."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from factories import Run, Shop

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGER = """
import pathlib, sqlite3, sys
folder, book = pathlib.Path(sys.argv[1]), sys.argv[2]
(folder / "paged").write_bytes(sys.stdin.buffer.read())
with sqlite3.connect(book, timeout=0) as other_till:
    other_till.execute("BEGIN EXCLUSIVE")
(folder / "free").touch()
"""
"""Keeps what it is given, and sees whether another till could write while it is open."""


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shop: Shop) -> Callable[[int], None]:
    """Sit before a terminal of so many rows, with a pager that keeps what it is given."""
    (tmp_path / "pager.py").write_text(PAGER)
    for number in range(30):
        shop.customer(f"Anna Number{number}")

    def sit(rows: int) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setenv("LINES", str(rows))
        monkeypatch.setenv("PAGER", f"{sys.executable} {tmp_path}/pager.py {tmp_path} {shop.path}")

    return sit


def test_a_long_list_goes_through_the_pager_and_the_book_is_free_meanwhile(
    at_a_terminal: Callable[[int], None], run: Run, tmp_path: Path
) -> None:
    at_a_terminal(24)
    ran = run("list", "--color", "never")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert len((tmp_path / "paged").read_text("utf-8").splitlines()) == 32
    assert (tmp_path / "free").exists()


def test_what_the_screen_holds_needs_no_pager(
    at_a_terminal: Callable[[int], None], run: Run, tmp_path: Path
) -> None:
    at_a_terminal(60)
    assert len(run("list").out.splitlines()) == 32
    assert not (tmp_path / "paged").exists()


@pytest.mark.parametrize("form", ["--json", "--plain"])
def test_a_script_s_answer_never_goes_through_a_pager(
    form: str, at_a_terminal: Callable[[int], None], run: Run, tmp_path: Path
) -> None:
    at_a_terminal(3)
    assert run("list", form).out
    assert not (tmp_path / "paged").exists()


@pytest.mark.parametrize("pager", ["", "cat", "/no/such/pager", "'unclosed"])
def test_without_a_pager_it_is_printed_as_it_is(
    pager: str, at_a_terminal: Callable[[int], None], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_terminal(5)
    monkeypatch.setenv("PAGER", pager)
    ran = run("list")
    assert (ran.status, ran.err, len(ran.out.splitlines())) == (0, "", 32)


def test_a_pager_that_is_left_early_is_no_failure(
    at_a_terminal: Callable[[int], None], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_terminal(5)
    monkeypatch.setenv("PAGER", "true")
    assert (run("list").status, run("--help").status) == (0, 0)
