"""The backups beside a book: where they lie, what each is of, and how one is made."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from custmem.book.backup_names import LOCK, folder_of, parsed

if TYPE_CHECKING:
    from datetime import date

REASONS = ("daily", "upgrade", "import", "merge", "forget", "restore", "asked")
"""Why a backup was made: by itself, before a migration, an import, …, or because somebody asked for it."""
_EARLIER = ".before-"
"""What custmem called the copy that it kept before a migration, before there were backups."""


class Backup(NamedTuple):
    """A backup of the book: the shop's day when it was made, its number on that day, and why it was made."""

    path: str
    day: str
    number: int
    reason: str
    encrypted: bool


def backups_of(path: str) -> list[Backup]:
    """Return the book's backups, newest first; what else lies in their folder is left out."""
    folder = folder_of(path)
    found = []
    for name in _names(folder):
        told = parsed(name)
        if told is not None and told[2] in REASONS:
            found.append(Backup(os.path.join(folder, name), *told))
    return sorted(found, key=lambda backup: (backup.day, backup.number, backup.reason), reverse=True)


def copies_of(path: str) -> list[str]:
    """Return every file custmem owns that holds this book or a part of it, but for the book itself.

    Backups, drafts that a crash left, damaged books that a restore kept aside, and what earlier versions kept before
    a migration. A book's own `-journal` is SQLite's and is gone once the book has been opened to write.
    """
    folder = folder_of(path)
    in_folder = [os.path.join(folder, name) for name in _names(folder) if name != LOCK]
    beside, name = os.path.split(os.path.abspath(path))
    earlier = [os.path.join(beside, other) for other in _names(beside) if other.startswith(name + _EARLIER)]
    return sorted(copy for copy in (*in_folder, *earlier) if os.path.isfile(copy))


def back_up(path: str, day: date, reason: str) -> Backup:
    """Copy the book as it is now, check the copy, and put it among the backups; those past their time are removed.

    Raises NoBook, BookDamaged, BookLocked, BookReadOnly, DiskFull.
    """
    raise NotImplementedError


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []
