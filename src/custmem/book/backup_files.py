"""The backups beside a book: where they lie, what they are called, which have outlived their use.

`book.db.backups/2026-06-12-07-daily.db` was made on that day by this computer's clock, as the seventh copy of the book
at all: the running number says which is newer, whatever the clock did in between. With `.age` at its end it is
encrypted. A book is known by its real place, so that a link to it leads to the same backups.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


SUFFIX = ".backups"
LOCK = ".lock"
STATES = ".copied"
"""What the book was like when each backup was made (`custmem.book.book_state`)."""
UNFINISHED = ".forgetting"
UNDER_WAY = ".under-way-"
"""How a note begins of something that is being made elsewhere (`custmem.book.placing`)."""
TYPED = ".typed-"
"""How a note begins of when somebody last typed a command at one terminal."""
NOTES = (LOCK, STATES, UNFINISHED, UNDER_WAY, TYPED)
"""How the names of what lies among the backups begin and is no copy of the book."""
NEW_BOOK = ".new-book-"
"""How the name of a new book begins until it is whole, beside its place."""
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


def is_anything_left(path: str) -> bool:
    """Say whether a note is there of something that is being made elsewhere, or was when its maker was killed."""
    return any(name.startswith(UNDER_WAY) for name in names_in(folder_of(path)))


def next_number(names: list[str]) -> int:
    """Return the number of the next copy of a book among those of these names, damaged ones included."""
    told = (parsed(name.replace(DAMAGED, PLAIN)) for name in names)
    return number_after({each[1] for each in told if each is not None})


_NOBODY_S = 10**8
"""No shop ever makes so many copies: what has such a number was named by somebody else, and nothing follows it."""


def number_after(taken: set[int]) -> int:
    """Return the number of the next copy where there are those of these numbers."""
    number = 1 + max((each for each in taken if each < _NOBODY_S), default=0)
    while number in taken:
        number += 1
    return number


REASONS = ("daily", "upgrade", "import", "merge", "forget", "restore", "asked")
"""Why a backup was made: by itself, before a migration, an import, …, or because somebody asked for it."""
_EARLIER = ".before-"
"""What custmem called the copy that it kept before a migration, before there were backups."""


class Backup(NamedTuple):
    """A backup of the book: the day when it was made by the clock, its running number, and why it was made."""

    path: str
    day: str
    number: int
    reason: str
    encrypted: bool
    size: int = 0


def backups_of(path: str) -> list[Backup]:
    """Return the book's backups, the last made first; what else lies in their folder is left out.

    Their numbers say which was made last: clocks fall back, and times are carried along by whatever copies a file.
    """
    folder = folder_of(path)
    found = [backup_at(os.path.join(folder, name)) for name in names_in(folder)]
    return sorted(
        (backup for backup in found if backup is not None),
        key=lambda backup: (backup.number, backup.day),
        reverse=True,
    )


def copies_of(path: str) -> list[str]:
    """Return every file custmem owns that holds this book or a part of it, but for the book itself.

    Backups, drafts that a crash left, damaged books that a restore kept aside, and what earlier versions kept before
    a migration. A book's own `-journal` is SQLite's and is gone once the book has been opened to write.
    """
    folder = folder_of(path)
    in_folder = [os.path.join(folder, name) for name in names_in(folder) if not name.startswith(NOTES)]
    beside, name = os.path.split(os.path.realpath(path))
    earlier = [os.path.join(beside, other) for other in names_in(beside) if other.startswith(name + _EARLIER)]
    return sorted(copy for copy in (*in_folder, *earlier) if os.path.isfile(copy))


def backup_at(file: str) -> Backup | None:
    """Return what a file among the backups is by its name; None for any other file, and for one that is just gone."""
    told = parsed(os.path.basename(file))
    if told is None or told[2] not in REASONS:
        return None
    try:
        date.fromisoformat(told[0])
        size = os.stat(file).st_size
    except (OSError, ValueError):
        return None
    return Backup(file, *told, size)


def orphaned_folders(path: str) -> list[str]:
    """Return the folders of backups, in the book's folder and beside a link that leads to it, that no book uses.

    A book was moved or renamed, or was once known by the name of a link: `forget` does not reach what is in them.
    """
    places = {os.path.dirname(os.path.realpath(path)), os.path.dirname(os.path.abspath(path))}
    found = [
        os.path.join(place, name)
        for place in sorted(places)
        for name in names_in(place)
        if name.endswith(SUFFIX)
    ]
    return [folder for folder in found if os.path.isdir(folder) and not _is_in_use(folder)]


def _is_in_use(folder: str) -> bool:
    book = folder.removesuffix(SUFFIX)
    is_a_book_s = os.path.isfile(book) and not os.path.islink(book)
    return is_a_book_s or not any(parsed(name) for name in names_in(folder))


def names_in(folder: str) -> list[str]:
    """Return the names in a folder, in their order; nothing for a folder that is not there."""
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


DAILY = "daily"
DAYS, WEEKS, MONTHS = 7, 4, 12
OF_OTHER_REASONS = 5
"""So many of each other reason are kept, the newest ones."""


def outlived(backups: Sequence[Backup]) -> list[Backup]:
    """Return the backups to be removed of these, which are given newest first; never the one that was made last.

    Of the daily ones stay those of the 7 newest days, then the last of each of 4 weeks, then of 12 months, of what
    is older still; so what was the last of its week is there when it is to be the last of its month. What is older
    is what was made before, whatever day the clock showed: a clock that was wrong for a week fills no place for long.
    """
    kept = set(backups[:1])
    older = [backup for backup in backups if backup.reason == DAILY]
    for span, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        last = _last_of_each(span, most, older)
        kept.update(last)
        older = (
            [backup for backup in older[older.index(last[-1]) + 1 :] if backup.day != last[-1].day]
            if last
            else []
        )
    of_reason: dict[str, int] = {}
    for backup in backups:
        of_reason[backup.reason] = of_reason.get(backup.reason, 0) + 1
        if backup.reason != DAILY and of_reason[backup.reason] <= OF_OTHER_REASONS:
            kept.add(backup)
    return [backup for backup in backups if backup not in kept]


def _last_of_each(
    span: Callable[[Backup], object], most: int, newest_first: Iterable[Backup]
) -> list[Backup]:
    """Return the last backup of each of so many days, weeks or months."""
    last: dict[object, Backup] = {}
    for backup in newest_first:
        last.setdefault(span(backup), backup)
    return list(last.values())[:most]


def _day(backup: Backup) -> object:
    return backup.day


def _week(backup: Backup) -> object:
    return date.fromisoformat(backup.day).isocalendar()[:2]


def _month(backup: Backup) -> object:
    return backup.day[:7]


def drop_other_names(path: str) -> bool:
    """Remove what a maker that was killed between two steps left: its draft, which is the book by another name.

    Returns whether there was such a one.
    """
    place = os.path.realpath(path)
    beside, backups = os.path.dirname(place), folder_of(path)
    drafts = [(beside, NEW_BOOK), (backups, DRAFT)]
    found = [
        os.path.join(folder, name)
        for folder, prefix in drafts
        if os.path.isdir(folder)
        for name in os.listdir(folder)
        if name.startswith(prefix)
    ]
    same = False
    for name in found:
        with suppress(OSError):  # gone by now
            if os.path.samefile(name, place):
                os.unlink(name)
                same = True
    return same
