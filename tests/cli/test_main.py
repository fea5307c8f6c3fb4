"""The boundary: every error becomes one line and a status, and a stream that fails is no traceback."""

from __future__ import annotations

import errno
import io
import sqlite3
import sys
from typing import TYPE_CHECKING

import pytest

import custmem.cli.customers
from custmem.record import writing
from factories import Run, Shop, dump

if TYPE_CHECKING:
    from pathlib import Path


class Broken(io.StringIO):
    """A stream on which nothing can be written."""

    def __init__(self, error: OSError, place: Path) -> None:
        super().__init__()
        self._error = error
        self._place = place.open("w")

    def write(self, _text: str) -> int:
        """Fail as the system would."""
        raise self._error

    def fileno(self) -> int:
        """Return the handle that is pointed at nothing afterwards."""
        return self._place.fileno()

    def close(self) -> None:
        """Close the handle too."""
        self._place.close()
        super().close()


@pytest.mark.parametrize("form", [(), ("--json",), ("--plain",)])
def test_an_answer_that_finds_no_room_is_told_on_stderr_with_status_7(
    form: tuple[str, ...], run: Run, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.customer("Lucia Bianchi")
    monkeypatch.setattr(sys, "stdout", Broken(OSError(errno.ENOSPC, "secret"), tmp_path / "out"))
    ran = run("greet", "bianchi", *form)
    assert (ran.status, ran.err.count("\n"), "secret" in ran.err) == (7, 1, False)
    sys.stdout.close()


def test_a_reader_who_left_is_no_failure(
    run: Run, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.customer("Lucia Bianchi")
    monkeypatch.setattr(sys, "stdout", Broken(BrokenPipeError(), tmp_path / "out"))
    assert run("greet", "bianchi") == (0, "", "")
    sys.stdout.close()


@pytest.mark.parametrize(("name", "status"), [("stdout", 7), ("stderr", 0)])
def test_a_stream_that_is_not_there_is_no_traceback(
    name: str, status: int, run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.customer("Lucia Bianchi")
    monkeypatch.setattr(sys, name, None)
    assert run("greet", "bianchi").status == status
    assert run("greet", "nobody").status == 3


def test_talk_on_a_broken_stderr_changes_nothing(
    run: Run, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", Broken(OSError(errno.EIO, ""), tmp_path / "err"))
    assert run("greet", "nobody").status == 3
    sys.stderr.close()


@pytest.mark.parametrize(
    ("message", "code", "status"),
    [("no such table: customer", "book_damaged", 7), ("near secret: syntax error", "internal", 1)],
)
def test_an_error_of_sqlite_that_nobody_foresaw_is_explained_all_the_same(
    message: str, code: str, status: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError(message)

    monkeypatch.setattr(custmem.cli.customers, "customers_fitting", fail)
    ran = run("list", "--json")
    assert (ran.status, ran.error["code"], "secret" in ran.out) == (status, code, False)


def test_a_change_that_can_t_even_be_opened_leaves_the_book_as_it_was(
    run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.customer("Lucia Bianchi")
    before = dump(shop.path, without=())

    def fail(*_: object) -> int:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(writing, "open_change", fail)
        ran = run("visit", "bianchi")
    assert (ran.status, ran.out, "Traceback" in ran.err) == (1, "", False)
    assert dump(shop.path, without=()) == before
    assert run("visit", "bianchi").status == 0
