"""Where a book's backups lie and what they are called; asked after every command, so it loads next to nothing.

`book.db.backups/2026-06-12-07-daily.db` was made on that day by this computer's clock, as the seventh copy of the book
at all: the running number says which is newer, whatever the clock did in between. With `.age` at its end it is
encrypted. A book is known by its real place, so that a link to it leads to the same backups.
"""

from __future__ import annotations

import os
from datetime import date

SUFFIX = ".backups"
LOCK = ".lock"
STATES = ".copied"
"""What the book was like when each backup was made (`custmem.book.book_state`)."""
UNFINISHED = ".forgetting"
UNDER_WAY = ".under-way-"
"""How a note begins of something that is being made elsewhere (`custmem.book.under_way`)."""
TYPED = ".typed-"
"""How a note begins of when somebody last typed a command at one terminal."""
NOTES = (LOCK, STATES, UNFINISHED, UNDER_WAY, TYPED)
"""How the names of what lies among the backups begin and is no copy of the book."""
DRAFT = ".draft-"
"""How a copy's name begins until it is checked and put in its place."""
WORDS = ".words-"
"""How the name of a folder begins in which somebody is writing in their editor."""
PLAIN, ENCRYPTED, DAMAGED = ".db", ".db.age", ".damaged"
_DAY = "0000-00-00"


def clock_day() -> str:
    """Return this computer's day, by which copies are labelled: never one that somebody typed."""
    return date.today().isoformat()  # noqa: DTZ011 (the shop's own day is meant)


def folder_of(path: str) -> str:
    """Return the folder of a book's backups, beside the book itself; it may not be there yet."""
    return os.path.realpath(path) + SUFFIX


def name_of(day: str, number: int, reason: str, suffix: str = PLAIN) -> str:
    """Return what a backup is called."""
    return f"{day}-{number:02}-{reason}{suffix}"


def parsed(name: str) -> tuple[str, int, str, bool] | None:
    """Return the day, the running number, the reason and whether it is encrypted; None for any other file."""
    encrypted = name.endswith(ENCRYPTED)
    stem = name.removesuffix(ENCRYPTED if encrypted else PLAIN)
    day, dash, rest = stem[:10], stem[10:11], stem[11:]
    number, second, reason = rest.partition("-")
    shape = "".join("0" if sign.isdigit() else sign for sign in day)
    is_named = stem != name and shape == _DAY and dash == second == "-" and reason.isalpha()
    if not (is_named and name.isascii() and number.isdigit() and len(number) < _LONGEST_NUMBER):
        return None
    return day, int(number), reason, encrypted


_LONGEST_NUMBER = 10
"""Digits: a file that somebody else named may have any number."""


def next_number(names: list[str]) -> int:
    """Return the number of the next copy of a book among those of these names, damaged ones included."""
    told = (parsed(name.replace(DAMAGED, PLAIN)) for name in names)
    return 1 + max((each[1] for each in told if each is not None), default=0)


def is_daily_due(path: str) -> bool:
    """Say whether the day's own backup is missing and the book has changed since each of its backups.

    A book that can't be changed from here, or is not there, needs none.
    """
    folder = folder_of(path)
    try:
        names = os.listdir(folder)
    except OSError:
        names = []
    day = clock_day()
    if any(name.startswith(day) and "-daily." in name for name in names):
        return False
    if not (os.access(os.path.dirname(folder), os.W_OK) and os.access(path, os.W_OK)):
        return False
    from custmem.book.book_state import is_unchanged  # once a day, or on a day on which nothing was changed

    return not is_unchanged(path)
