"""The book put back as a backup has it: at any moment it is the old one or the new one, and the old one is kept."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import ExitStack, closing
from hashlib import file_digest
from typing import NamedTuple

from custmem.book.backup_list import backups_of, names_in
from custmem.book.backup_names import DAMAGED, clock_day, folder_of, name_of, next_number
from custmem.book.backup_turn import turn
from custmem.book.backups import keep
from custmem.book.checking import refuse_damaged
from custmem.book.copying import drafted, make_last, new_draft
from custmem.book.faults import explained
from custmem.book.folder import Folder, flush_folder, no_folder
from custmem.book.opening import to_replace, uri, version_of
from custmem.book.restore_source import opened_whole
from custmem.errors import BadData, BookDamaged, BookError, BookReadOnly, Conflict, NoBook, NotFound

LATEST = "latest"
_JOURNAL = "-journal"


class Found(NamedTuple):
    """A file that the book can be restored from: how many customers it knows, and its shape's number."""

    file: str
    customers: int
    version: str


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


def restore(path: str, source: Found, identity: str | None) -> str | None:
    """Put the book back as it is in a file; returns where the present one is kept, None when there was none.

    What is kept is there and opens before anything is written over. A book that can be opened is written over in one
    transaction while nobody else is at it, so that nobody is left writing into a file without a name; only one that
    can't be is replaced. A link to the book stays a link: the file behind it is put back. Raises BookLocked,
    BookReadOnly, DiskFull, BookNewer, Conflict for a file that never was a book, and as `opened_whole`.
    """
    path = os.path.realpath(path)
    try:
        with (
            ExitStack() as handles,
            turn(path) as folder,
            opened_whole(source.file, identity, folder) as whole,
        ):
            try:
                book = to_replace(path)
            except NoBook:
                _place(whole, path, folder)
                return None
            except BookDamaged:
                _refuse_another_program_s(path)
                return _replace(whole, path, folder, handles)
            with closing(book):
                return _write_over(whole, book, path, folder, handles)
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
        return Found(file, customers, version_of(whole, file))


def _write_over(
    whole: sqlite3.Connection, book: sqlite3.Connection, path: str, folder: str, handles: ExitStack
) -> str:
    """Write over a book that nobody else is at; a crash in the midst is taken back by whoever opens it next."""
    try:
        refuse_damaged(book, path)
    except BookDamaged:
        kept = _kept_as_it_is(path, folder, handles)
    else:
        kept = keep(drafted(book, new_draft(folder)), path, "restore").path
    whole.backup(book)
    return kept


def _replace(whole: sqlite3.Connection, path: str, folder: str, handles: ExitStack) -> str:
    """Put a book in the place of one that can't be opened, which is kept aside with what SQLite left beside it."""
    kept = _kept_as_it_is(path, folder, handles)
    if os.path.exists(path + _JOURNAL):
        os.unlink(path + _JOURNAL)  # or it would be played back into the new book
        flush_folder(os.path.dirname(folder))
    draft = _drafted(whole, folder)
    os.replace(draft, path)
    flush_folder(os.path.dirname(folder))
    return kept


def _place(whole: sqlite3.Connection, path: str, folder: str) -> None:
    """Put a book where there is none, as a new one is put: also on a disk without links, such as a memory stick's."""
    draft = _drafted(whole, folder)
    try:
        with Folder(path, with_parents=False) as beside:
            if not beside.take_in(draft):
                raise Conflict(f"somebody else just made the book {path}", "restore once more")
    finally:
        if os.path.exists(draft):
            os.unlink(draft)


def _drafted(whole: sqlite3.Connection, folder: str) -> str:
    draft = new_draft(folder)
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(draft, isolation_level=None)) as into:
        whole.backup(into)
    make_last(draft)
    return draft


def _kept_as_it_is(path: str, folder: str, handles: ExitStack) -> str:
    """Copy a damaged book byte by byte, and its journal; it is not named as a backup, since it is none.

    The `handles` on them are closed by the caller, at the end: to close one here would let go of SQLite's lock. Raises
    BookError where the copy is not the same: it is about to be all that is left.
    """
    kept = os.path.join(folder, name_of(clock_day(), next_number(names_in(folder)), "restore", DAMAGED))
    for end in ("", _JOURNAL):
        if os.path.exists(path + end):
            damaged = handles.enter_context(open(path + end, "rb"))  # noqa: SIM115 (it is the context's)
            with open(os.open(kept + end, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as into:
                shutil.copyfileobj(damaged, into)
            make_last(kept + end)
            damaged.seek(0)
            with open(kept + end, "rb") as copy:
                if file_digest(copy, "sha256").digest() != file_digest(damaged, "sha256").digest():
                    raise BookError(
                        f"the damaged book {path} could not be kept aside",
                        "check the disk; nothing was changed",
                    )
    flush_folder(folder)
    return kept


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
