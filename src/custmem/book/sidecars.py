"""Small files beside the book: when a command was last typed, and when the page last reached the paper."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from custmem.book.backup_files import TYPED, folder_of
from custmem.book.journal import INSTANT

if TYPE_CHECKING:
    from datetime import datetime


def note_typed(path: str, terminal: int, began: datetime, ended: datetime) -> None:
    """Note when a command began and ended at this terminal; where that can't be noted, `undo` asks once more."""
    with suppress(OSError):
        folder = folder_of(path)
        if not os.path.isdir(folder):
            os.mkdir(folder, mode=0o700)
        handle = os.open(_note(folder, terminal), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(handle, "w", encoding="ascii") as note:
            note.write(f"{began.strftime(INSTANT)}\n{ended.strftime(INSTANT)}\n")


def is_of_last_typed(path: str, terminal: int, at: datetime) -> bool:
    """Say whether what was written at this instant was written by the command that was typed last at this terminal."""
    try:
        with open(_note(folder_of(path), terminal), encoding="ascii") as note:
            began, ended = note.read(100).split("\n")[:2]
    except (OSError, ValueError):
        return False
    return began <= at.strftime(INSTANT) <= ended


def _note(folder: str, terminal: int) -> str:
    return os.path.join(folder, f"{TYPED}{terminal:x}")


_SUFFIX = ".printed"
_LONGEST_REASON = 200
_SCHEDULED = "scheduled"


class PrintLog(NamedTuple):
    """The last day on which the page was printed, or nothing was due; the last on which it could not be, and why.

    `scheduled` says that it is to be printed every morning by itself.
    """

    printed_on: date | None = None
    failed_on: date | None = None
    why: str = ""
    scheduled: bool = False


def log_path(book_path: str) -> str:
    """Return where the log of a book's printing lies."""
    return os.path.abspath(book_path) + _SUFFIX


def read_log(book_path: str) -> PrintLog:
    """Return what is known of the last printing; what can't be read is not known."""
    try:
        with open(log_path(book_path), encoding="utf-8") as file:
            printed, failed, why, scheduled = (*file.read().split("\n"), "", "", "", "")[:4]
        return PrintLog(_day(printed), _day(failed), why[:_LONGEST_REASON], scheduled == _SCHEDULED)
    except (OSError, ValueError):
        return PrintLog()


def note_printed(book_path: str, today: date) -> None:
    """Note that today's page was printed: what failed before is made good."""
    _write(book_path, PrintLog(printed_on=today, scheduled=read_log(book_path).scheduled))


def note_failure(book_path: str, today: date, why: str) -> None:
    """Note that today's page could not be printed, so that the next one can say so."""
    _write(
        book_path, read_log(book_path)._replace(failed_on=today, why=" ".join(why.split())[:_LONGEST_REASON])
    )


def note_scheduled(book_path: str, today: date) -> None:
    """Note that from now on each morning's page is expected."""
    _write(book_path, read_log(book_path)._replace(printed_on=today, scheduled=True))


def forget_log(book_path: str) -> None:
    """Remove the log, once nothing is printed by itself any more."""
    with suppress(OSError):
        os.unlink(log_path(book_path))


def _write(book_path: str, log: PrintLog) -> None:
    """Write the log; where that is impossible, a page is not kept from being printed for it."""
    lines = (
        log.printed_on.isoformat() if log.printed_on else "",
        log.failed_on.isoformat() if log.failed_on else "",
    )
    with suppress(OSError):
        handle = os.open(log_path(book_path), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write("\n".join((*lines, log.why, _SCHEDULED if log.scheduled else "")))


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None
