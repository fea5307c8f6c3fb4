"""The book put back as a backup has it: at any moment it is the old one or the new one, and the old one is kept."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from custmem.book.backup_list import backups_of, names_in
from custmem.book.backup_names import DAMAGED, DRAFT, folder_of, name_of, parsed
from custmem.book.backup_turn import turn
from custmem.book.backups import keep, modified_ns
from custmem.book.checking import refuse_damaged
from custmem.book.copying import drafted, make_last
from custmem.book.faults import explained
from custmem.book.folder import flush_folder, no_folder
from custmem.book.opening import to_replace, uri, version_of
from custmem.book.restore_source import opened_whole
from custmem.errors import BadData, BookDamaged, BookReadOnly, Conflict, NoBook, NotFound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

LATEST = "latest"
_JOURNAL = "-journal"


class Found(NamedTuple):
    """A file that the book can be restored from: how many customers it knows, and its shape's number."""

    file: str
    customers: int
    version: str
    changed_ns: int


def found(path: str, wanted: str, identity: str | None, *, with_parents: bool = False) -> Found:
    """Look the file through that a book is to be restored from: `latest`, a backup's name, or any file.

    The latest is the newest that is good. What is missing of the book's folder is made, as by `turn`. Raises NotFound,
    BookReadOnly where nobody can look, Conflict for the book itself, and as `opened_whole`.
    """
    if wanted == LATEST:
        return _latest(path, identity)
    beside = os.path.join(folder_of(path), os.path.basename(wanted))
    file = beside if wanted == os.path.basename(wanted) and os.path.exists(beside) else wanted
    if os.path.exists(path) and os.path.exists(file) and os.path.samefile(path, file):
        raise Conflict(f"{wanted} is the book itself", "custmem backup --list names the backups")
    return _looked_through(path, file, identity, with_parents=with_parents)


def restore(path: str, source: Found, identity: str | None, today: date) -> str | None:
    """Put the book back as it is in a file; returns where the present one is kept, None when there was none.

    A book that can be opened is written over in one transaction while nobody else is at it, so that nobody is left
    writing into a file without a name; only one that can't be is replaced. Raises BookLocked, BookReadOnly, DiskFull,
    BookNewer, Conflict for a file that never was a book, and as `opened_whole`.
    """
    try:
        with turn(path) as folder, opened_whole(source.file, identity, folder) as whole:
            try:
                book = to_replace(path)
            except NoBook:
                _place(whole, path, folder)
                return None
            except BookDamaged:
                _refuse_another_program_s(path)
                return _replace(whole, path, folder, today)
            with closing(book):
                return _write_over(whole, book, path, folder, today)
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _latest(path: str, identity: str | None) -> Found:
    unfit: BookDamaged | BadData | None = None
    for backup in backups_of(path):
        try:
            return _looked_through(path, backup.path, identity)
        except (BookDamaged, BadData) as error:
            unfit = unfit or error
    raise unfit or _none_found(path)


def _none_found(path: str) -> BookReadOnly | NotFound:
    """Return what it means that no backup is found: that there is none, or that nobody can look."""
    backups = folder_of(path)
    beside = os.path.dirname(backups)
    if not os.path.lexists(beside):
        return no_folder(beside)
    for folder in (beside, backups):
        if os.path.lexists(folder) and not os.access(folder, os.R_OK | os.X_OK):
            return BookReadOnly(f"the folder {folder} can't be looked into", "check its rights")
    return NotFound(f"there is no backup of {path} yet", "custmem backup makes one")


def _looked_through(path: str, file: str, identity: str | None, *, with_parents: bool = False) -> Found:
    with turn(path, with_parents=with_parents) as folder, opened_whole(file, identity, folder) as whole:
        (customers,) = whole.execute("SELECT count(*) FROM customer").fetchone()
        return Found(file, customers, version_of(whole, file), modified_ns(file))


def _write_over(
    whole: sqlite3.Connection, book: sqlite3.Connection, path: str, folder: str, today: date
) -> str:
    """Write over a book that nobody else is at; a crash in the midst is taken back by whoever opens it next."""
    try:
        refuse_damaged(book, path)
    except BookDamaged:
        kept = _kept_as_it_is(path, folder, today)
    else:
        kept = keep(drafted(book, folder), path, today, "restore", modified_ns(path)).path
    whole.backup(book)
    return kept


def _replace(whole: sqlite3.Connection, path: str, folder: str, today: date) -> str:
    """Put a book in the place of one that can't be opened, which is kept aside with what SQLite left beside it."""
    kept = _kept_as_it_is(path, folder, today)
    if os.path.exists(path + _JOURNAL):
        os.unlink(path + _JOURNAL)  # or it would be played back into the new book
        flush_folder(os.path.dirname(folder))
    draft = _drafted(whole, folder)
    os.replace(draft, path)
    flush_folder(os.path.dirname(folder))
    return kept


def _place(whole: sqlite3.Connection, path: str, folder: str) -> None:
    """Put a book where there is none."""
    draft = _drafted(whole, folder)
    try:
        os.link(draft, path)
    except FileExistsError:
        raise Conflict(f"somebody else just made the book {path}", "restore once more") from None
    finally:
        os.unlink(draft)
    flush_folder(os.path.dirname(folder))


def _drafted(whole: sqlite3.Connection, folder: str) -> str:
    draft = os.path.join(folder, f"{DRAFT}book")
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(draft, isolation_level=None)) as into:
        whole.backup(into)
    make_last(draft, modified_ns(draft))
    return draft


def _kept_as_it_is(path: str, folder: str, today: date) -> str:
    """Copy a damaged book byte by byte, and its journal; it is not named as a backup, since it is none."""
    label = today.isoformat()
    numbers = [told[1] for told in _numbered(folder) if told[0] == label]
    kept = os.path.join(folder, name_of(label, max(numbers, default=0) + 1, "restore", DAMAGED))
    for end in ("", _JOURNAL):
        if os.path.exists(path + end):
            handle = os.open(kept + end, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(path + end, "rb") as damaged, open(handle, "wb") as into:
                shutil.copyfileobj(damaged, into)
            make_last(kept + end, modified_ns(path + end))
    flush_folder(folder)
    return kept


def _numbered(folder: str) -> Iterator[tuple[str, int, str, bool]]:
    for name in names_in(folder):
        told = parsed(name.replace(DAMAGED, ".db"))
        if told is not None:
            yield told


def _refuse_another_program_s(path: str) -> None:
    """Refuse to replace what is whole and another program's.

    Raises Conflict.
    """
    try:
        with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as other:
            names = {name for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            is_another_s = bool(names) and "alembic_version" not in names
    except sqlite3.Error:
        return
    if is_another_s:
        raise Conflict(f"{path} is another program's, not a book", "name the book with --book")
