"""The backups beside a book: what there is, newest first, and every other copy of the book that custmem owns."""

from __future__ import annotations

import os
from datetime import date
from typing import NamedTuple

from custmem.book.backup_names import NOTES, SUFFIX, folder_of, parsed

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
