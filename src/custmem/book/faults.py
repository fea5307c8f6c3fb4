"""What SQLite's errors mean to the person whose book it is: one line each, never a customer's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.backup_list import backups_of
from custmem.errors import BookDamaged, BookError, BookLocked, BookReadOnly, CustmemError, DiskFull

if TYPE_CHECKING:
    import sqlite3

_UNTOUCHED = "nothing was changed"


def explained(error: sqlite3.Error, path: str) -> BookError | CustmemError:
    """Return the error a person can act on; an error that only a fault of ours can cause stays one."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return BookLocked(
            f"the book {path} is held by another program", f"try again in a moment; {_UNTOUCHED}"
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "no such table" in str(error):
        return BookDamaged(f"the book {path} is damaged or is not a book", f"{next_step(path)}; {_UNTOUCHED}")
    if name.startswith("SQLITE_FULL"):
        return DiskFull("the disk is full", f"make room and try again; {_UNTOUCHED}")
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return BookReadOnly(
            f"the book {path} can't be opened for this", "check the file's and its folder's rights"
        )
    if name.startswith("SQLITE_IOERR"):
        return BookError(f"the disk failed while the book {path} was in use", f"check the disk; {_UNTOUCHED}")
    return CustmemError(
        "the book was asked something it does not know", "this is custmem's fault: please report it"
    )


def next_step(path: str) -> str:
    """Return what to do about a book that can't be used: its newest backup is named, if there is one."""
    newest = next(iter(backups_of(path)), None)
    if newest is None:
        return "name another book with --book, or restore a backup from elsewhere: custmem restore FILE"
    return f"custmem restore latest brings back the backup of {newest.day}"
