"""The day's backup, made by itself once the day's first answer is out; nobody waits for it at the counter.

Where it is switched off that is asked after every command, so what makes a backup is loaded only once it is wanted.
"""

from __future__ import annotations

import os

from custmem.book.opening import to_read
from custmem.domain.shop import ON
from custmem.errors import BookLocked, BookOlder, CustmemError
from custmem.language import _
from custmem.recall.settings import settings_of

SMALL = 32 * 1024 * 1024
"""A book of so many bytes is copied before the command ends; a larger one by a process of its own."""


def back_up_by_itself(path: str) -> str:
    """Make the day's backup unless the shop switched it off; returns what went wrong, in one line, or nothing."""
    try:
        if not _is_wanted(path):
            return ""
        if os.path.getsize(path) < SMALL:
            _back_up(path)
        else:
            _by_a_process_of_its_own(path)
    except (BookLocked, BookOlder):
        return ""  # somebody else makes it just now, or the next command will
    except CustmemError as error:
        return _("today's backup was not made: {problem}; {hint}").format(
            problem=error.message, hint=error.hint
        )
    except OSError as error:
        return _("today's backup was not made: {problem}; see custmem check").format(
            problem=os.strerror(error.errno or 0)
        )
    return ""


def _is_wanted(path: str) -> bool:
    book = to_read(path)
    try:
        return settings_of(book)["backups"] == ON
    finally:
        book.close()


def _back_up(path: str) -> None:
    from custmem.book.backups import back_up  # loads what copies and checks a book

    back_up(path, "daily", wait_seconds=0)


def _by_a_process_of_its_own(path: str) -> None:
    """Let a child make it, which outlives this command and the terminal, and speaks to nobody."""
    if os.fork():
        return
    try:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nowhere, number)
        _back_up(path)
    except BaseException:  # noqa: BLE001 (nobody is there to be told; the next check says how old the backups are)
        os._exit(1)
    os._exit(0)
