"""What SQLite's errors mean to the person whose book it is: one line each, never a customer's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.backup_files import backups_of
from custmem.errors import BookDamaged, BookError, BookLocked, BookReadOnly, CustmemError, DiskFull
from custmem.language import _

if TYPE_CHECKING:
    import sqlite3


def explained(error: sqlite3.Error, path: str) -> BookError | CustmemError:
    """Return the error a person can act on; an error that only a fault of ours can cause stays one."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return BookLocked(
            _("the book {path} is held by another program").format(path=path),
            _("try again in a moment; nothing was changed"),
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "no such table" in str(error):
        return BookDamaged(
            _("the book {path} is damaged or is not a book").format(path=path),
            _("{next_step}; nothing was changed").format(next_step=next_step(path)),
        )
    if name.startswith("SQLITE_FULL"):
        return DiskFull(_("the disk is full"), _("make room and try again; nothing was changed"))
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return BookReadOnly(
            _("the book {path} can't be opened for this").format(path=path),
            _("check the file's and its folder's rights"),
        )
    if name.startswith("SQLITE_IOERR"):
        return BookError(
            _("the disk failed while the book {path} was in use").format(path=path),
            _("check the disk; nothing was changed"),
        )
    return CustmemError(
        _("the book was asked something it does not know"), _("this is custmem's fault: please report it")
    )


def next_step(path: str) -> str:
    """Return what to do about a book that can't be used: its newest backup is named, if there is one."""
    newest = next(iter(backups_of(path)), None)
    if newest is None:
        return _("name another book with --book, or restore a backup from elsewhere: custmem restore FILE")
    return _("custmem restore latest brings back the backup of {day}").format(day=newest.day)
