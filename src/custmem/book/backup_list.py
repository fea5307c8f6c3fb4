"""The backups beside a book: what there is, newest first, and every other copy of the book that custmem owns.

The time of change of a backup is the book's when it was copied, so that a glance tells whether the book has changed
since (docs/decisions/0016-backups.md).
"""

from __future__ import annotations

import os
from datetime import date
from typing import NamedTuple

from custmem.book.backup_names import LOCK, folder_of, parsed

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
