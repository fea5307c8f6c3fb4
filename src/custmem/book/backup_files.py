"""The backups beside a book: where they lie, what they are called, which have outlived their use.

`book.db.backups/2026-06-12-01-daily.db` is the first backup made on that day of the shop, and the daily one; with
`.age` at its end it is encrypted.

The time of change of a backup is the book's when it was copied, so that a glance tells whether the book has changed
since (docs/decisions/0016-backups.md).
"""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


LOCK = ".lock"
DRAFT = ".draft-"
"""How a copy's name begins until it is checked and put in its place."""
PLAIN, ENCRYPTED, DAMAGED = ".db", ".db.age", ".damaged"
_DAY = "0000-00-00"


def folder_of(path: str) -> str:
    """Return the folder of a book's backups, beside the book; it may not be there yet."""
    return os.path.abspath(path) + ".backups"


def name_of(day: str, number: int, reason: str, suffix: str = PLAIN) -> str:
    """Return what a backup is called."""
    return f"{day}-{number:02}-{reason}{suffix}"


def parsed(name: str) -> tuple[str, int, str, bool] | None:
    """Return the day, the number on that day, the reason and whether it is encrypted; None for any other file."""
    encrypted = name.endswith(ENCRYPTED)
    stem = name.removesuffix(ENCRYPTED if encrypted else PLAIN)
    day, dash, rest = stem[:10], stem[10:11], stem[11:]
    number, second, reason = rest.partition("-")
    shape = "".join("0" if sign.isdigit() else sign for sign in day)
    is_named = stem != name and shape == _DAY and dash == second == "-" and reason.isalpha()
    if not (is_named and name.isascii() and number.isdigit()):
        return None
    return day, int(number), reason, encrypted


def is_daily_due(path: str, day: str) -> bool:
    """Say whether the day's own backup is missing and the book has changed since each of its backups.

    A book that can't be changed from here, or is not there, needs none.
    """
    folder = folder_of(path)
    try:
        names = os.listdir(folder)
    except OSError:
        names = []
    if any(name.startswith(day) and "-daily." in name for name in names):
        return False
    try:
        changed_ns = os.stat(path).st_mtime_ns
        copied_ns = [os.stat(os.path.join(folder, name)).st_mtime_ns for name in names if parsed(name)]
    except OSError:
        return False
    return (
        changed_ns not in copied_ns
        and os.access(os.path.dirname(folder), os.W_OK)
        and os.access(path, os.W_OK)
    )


REASONS = ("daily", "upgrade", "import", "merge", "forget", "restore", "asked")
"""Why a backup was made: by itself, before a migration, an import, …, or because somebody asked for it."""
_EARLIER = ".before-"
"""What custmem called the copy that it kept before a migration, before there were backups."""


class Backup(NamedTuple):
    """A backup of the book: the shop's day when it was made, its number on that day, and why it was made.

    `changed_ns` is when what it holds was last changed, in nanoseconds as a file system counts them.
    """

    path: str
    day: str
    number: int
    reason: str
    encrypted: bool
    changed_ns: int = 0
    size: int = 0


def backups_of(path: str) -> list[Backup]:
    """Return the book's backups, newest first; what else lies in their folder is left out."""
    folder = folder_of(path)
    found = [backup_at(os.path.join(folder, name)) for name in names_in(folder)]
    return sorted(
        (backup for backup in found if backup is not None),
        key=lambda backup: (backup.changed_ns, backup.day, backup.number),
        reverse=True,
    )


def copies_of(path: str) -> list[str]:
    """Return every file custmem owns that holds this book or a part of it, but for the book itself.

    Backups, drafts that a crash left, damaged books that a restore kept aside, and what earlier versions kept before
    a migration. A book's own `-journal` is SQLite's and is gone once the book has been opened to write.
    """
    folder = folder_of(path)
    in_folder = [os.path.join(folder, name) for name in names_in(folder) if name != LOCK]
    beside, name = os.path.split(os.path.abspath(path))
    earlier = [os.path.join(beside, other) for other in names_in(beside) if other.startswith(name + _EARLIER)]
    return sorted(copy for copy in (*in_folder, *earlier) if os.path.isfile(copy))


def backup_at(file: str) -> Backup | None:
    """Return what a file among the backups is by its name; None for any other file, and for one that is just gone."""
    told = parsed(os.path.basename(file))
    if told is None or told[2] not in REASONS:
        return None
    try:
        date.fromisoformat(told[0])
        found = os.stat(file)
    except (OSError, ValueError):
        return None
    return Backup(file, *told, found.st_mtime_ns, found.st_size)


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
    """Return the backups to be removed of these, which are given newest first; never the newest one.

    Of the daily ones stay those of the 7 newest days, then the last of each of 4 weeks, then of 12 months, of what
    is older still; so what was the last of its week is there when it is to be the last of its month.
    """
    kept = set(backups[:1])
    older = sorted((backup for backup in backups if backup.reason == DAILY), key=_label, reverse=True)
    for span, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        last = _last_of_each(span, most, older)
        kept.update(last)
        older = [backup for backup in older if last and backup.day < last[-1].day]
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


def _label(backup: Backup) -> tuple[str, int]:
    return backup.day, backup.number


def _day(backup: Backup) -> object:
    return backup.day


def _week(backup: Backup) -> object:
    return date.fromisoformat(backup.day).isocalendar()[:2]


def _month(backup: Backup) -> object:
    return backup.day[:7]
