"""Every command as its help shows it, on a prepared book: no list of ours, so that a new command can't be forgotten."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import warnings
from contextlib import closing
from importlib import import_module
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, NamedTuple

import pytest

from custmem.book.backup_files import folder_of
from custmem.cli import interrupts
from custmem.cli.index import COMMANDS
from custmem.cli.main import entry
from factories import TODAY, Ran, made, tables, typed

_EXAMPLES = import_module("contract.test_examples")
"""What makes an example's assumptions true is said once, where each example is tried."""

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

_WHEN = ("at", "created_at", "learned_at", "decided_at")
"""Columns that say at which moment something was typed."""
RECEIPTS = "Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n"


AGAIN = {"export": ("--yes",)}
"""What is typed with an example that is tried more than once: the first time has left a file."""


class Line(NamedTuple):
    """One command's example: its words, a book on which it runs, and what the book holds before and after.

    `writes` says whether it writes into the book itself; `backup` and `export` write beside it.
    """

    words: tuple[str, ...]
    book: Path
    before: dict[str, list[str]]
    after: dict[str, list[str]]
    writes: bool

    @property
    def name(self) -> str:
        """The command."""
        return self.words[0]

    def copied(self, folder: Path) -> Path:
        """Return a copy of the prepared book in a folder of its own."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _copied(self.book, folder / "book.db")


AT_A_TERMINAL = "counter"
"""The command that is refused without a terminal; its session is tried among the commands' own tests."""


def every_command(told_book: Path, folder: Path) -> list[Line]:
    """Return each command's first example; the folder has the files that examples name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        patch.setenv("TMPDIR", str(folder))
        patch.setattr(tempfile, "tempdir", None)
        (folder / "receipts.csv").write_text(RECEIPTS)
        patch.chdir(folder)
        for command in COMMANDS:
            made(command.name)  # so that a fork need not load it
        return [
            _line(command.name, told_book, folder) for command in COMMANDS if command.name != AT_A_TERMINAL
        ]


def _line(name: str, told_book: Path, folder: Path) -> Line:
    book = folder / f"{name}.db"
    shutil.copy(told_book, book)

    def run(*words: str, today: date | None = TODAY, book: Path | None = book) -> Ran:
        assert book is not None
        return typed(*words, book=book, today=today or TODAY)

    words = _EXAMPLES.prepared(_EXAMPLES.examples_of(run(name, "--help").out)[0], run)
    words += AGAIN.get(name, ())
    before = held(book)
    done = _copied(book, folder / f"{name}-done.db")
    os.utime(done, ns=(0, 0))
    ran = typed(*words, book=done)
    assert (ran.status, ran.err) == (0, ""), ran
    return Line(tuple(words), book, before, held(done), done.stat().st_mtime_ns != 0)


def _copied(book: Path, copy: Path) -> Path:
    """Return a copy of a book, with those of its backups."""
    if Path(folder_of(str(book))).exists():
        shutil.copytree(folder_of(str(book)), folder_of(str(copy)), dirs_exist_ok=True)
    return Path(shutil.copy(book, copy))


def held(book: Path) -> dict[str, list[str]]:
    """Return everything in a book but the moments at which it was typed, and the journal of changes."""
    found = {}
    with closing(sqlite3.connect(book)) as connection:
        for table in tables(book):
            if table not in ("change", "journal"):
                columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
                asked = ", ".join(f'"{column}"' for column in columns if column not in _WHEN)
                found[table] = sorted(map(repr, connection.execute(f"SELECT {asked} FROM {table}")))
    return found


class Forked:
    """One line typed in a fork of this process, which has loaded everything: what takes time there is the work."""

    def __init__(
        self, *words: str, book: Path, today: date = TODAY, prepare: Callable[[], None] | None = None
    ) -> None:
        self._said, says = os.pipe()
        self._told, tells = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        self.pid = os.fork()
        if self.pid == 0:
            try:
                sys.settrace(None)  # who is interrupted while coverage is measured keeps its lock for ever
                os.setsid()
                os.close(self._said)
                os.close(self._told)
                os.dup2(says, 1)
                os.dup2(tells, 2)
                sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
                sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
                sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 (the process is over soon)
                gc.freeze()  # what is loaded is of no interest to a fork's own tidying
                warnings.simplefilter("ignore")  # as a shop's interpreter has it
                if prepare is not None:
                    prepare()
                os.environ["CUSTMEM_NO_INPUT"] = "1"
                sys.argv = ["custmem", "--today", today.isoformat(), "--book", str(book), *words]
                interrupts.leave_at_once()
                signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
                entry()
            finally:
                os._exit(99)  # the fork must end here
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        os.close(says)
        os.close(tells)

    def killed_after(self, seconds: float, by: signal.Signals = signal.SIGKILL) -> None:
        """Let it work for so long, then send its whole group the signal, whatever it is at."""
        deadline = monotonic() + seconds
        while (left := deadline - monotonic()) > 0:
            sleep(min(left, 0.001))
        try:
            os.killpg(self.pid, by)
        except (ProcessLookupError, PermissionError):  # not a group yet
            os.kill(self.pid, by)

    def ended(self) -> Ran:
        """Wait for its end; the status is negative for a signal."""
        with (
            os.fdopen(self._said, encoding="utf-8", errors="replace") as said,
            os.fdopen(self._told, encoding="utf-8", errors="replace") as told,
        ):
            out, err = said.read(), told.read()
        _, status = os.waitpid(self.pid, 0)
        return Ran(os.waitstatus_to_exitcode(status), out, err)


def seconds_of(lines: Sequence[str], book: Path, folder: Path) -> float:
    """Return how long a line takes when nobody disturbs it, on a copy of the book."""
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / "timed.db"
    took = []
    for _ in range(2):
        if book.exists():
            shutil.copy(book, copy)
        began = monotonic()
        Forked(*lines, book=copy).ended()
        took.append(monotonic() - began)
        copy.unlink(missing_ok=True)
    return min(took)
