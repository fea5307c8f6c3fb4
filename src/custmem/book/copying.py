"""A copy of a book that is known to be good: taken in one view, compared with it, read through, put in its place.

It is made in two steps, so that the book need be held for the first alone.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from custmem.book.backup_files import DRAFT, ENCRYPTED, PLAIN
from custmem.book.check import refuse_damaged
from custmem.book.encryption import MARK, encrypted
from custmem.book.making import flush_folder
from custmem.book.opening import refuse_no_book, uri
from custmem.errors import BookError, Conflict
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


_IN_MEMORY = ":memory:"
CLOSELY_BELOW_PAGES = 16384
"""A copy of fewer pages (64 MiB) is checked as closely as SQLite can; a larger one would take minutes."""


class Held(NamedTuple):
    """What a book held when it was copied: so many rows a table, and for whom its backups are to be encrypted."""

    rows: Mapping[str, int]
    recipient: str


class Draft(NamedTuple):
    """A copy that nobody has looked at yet: a file, or in memory where it must be on no disk as it is."""

    held: Held
    file: str
    in_memory: sqlite3.Connection | None

    def drop(self) -> None:
        """Leave nothing of it."""
        if self.in_memory is not None:
            self.in_memory.close()
        if os.path.exists(self.file):
            os.unlink(self.file)


def new_draft(folder: str) -> str:
    """Return a place in a folder for a draft; nothing is there yet."""
    return os.path.join(folder, f"{DRAFT}{os.urandom(8).hex()}")


def drafted(book: sqlite3.Connection, file: str) -> Draft:
    """Copy a book that is open in one view into a new file; the draft is checked and named by `put`."""
    held = _held(book)
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    draft = Draft(held, file, sqlite3.connect(_IN_MEMORY) if held.recipient else None)
    try:
        if draft.in_memory is not None:
            book.backup(draft.in_memory)
        else:
            _copy(book, file)
    except BaseException:
        draft.drop()
        raise
    return draft


def put(draft: Draft, path: str, place: Callable[[str], str]) -> str:
    """Check a copy of the book at `path`, bring it to the disk under the name that `place` has for its suffix.

    Returns where it is, after a last look that it is there and opens: something is about to be written over because
    of it. Raises BookDamaged when the book was damaged, BookError when the copy is not like it, Conflict when
    something else is at its place; OSError.
    """
    try:
        if draft.in_memory is not None:
            verify(draft.in_memory, draft.held, path)
            with open(draft.file, "wb") as file:
                file.write(encrypted(draft.in_memory, draft.held.recipient))
            target = place(ENCRYPTED)
        else:
            _verify_file(draft, path)
            target = place(PLAIN)
        make_last(draft.file)
        _name(draft.file, target)
        flush_folder(os.path.dirname(target))
    finally:
        draft.drop()
    if not is_fit(target):
        raise BookError(
            _("the backup of {path} is not there as it was written").format(path=path),
            _("check the disk; nothing was changed"),
        )
    return target


def is_fit(copy: str, *, closely: bool = False) -> bool:
    """Say whether a copy is there and opens as a book; closely, whether it is whole, too.

    An encrypted one is taken at its word, as nobody has its key here.
    """
    try:
        if copy.endswith(ENCRYPTED):
            with open(copy, "rb") as secret:
                return secret.read(len(MARK)) == MARK
        with closing(sqlite3.connect(uri(copy, "ro"), isolation_level=None, uri=True)) as book:
            refuse_no_book(book, copy)
            book.execute("SELECT count(*) FROM setting").fetchone()
            if closely:
                refuse_damaged(book, copy, closely=_pages(book) < CLOSELY_BELOW_PAGES)
    except (OSError, sqlite3.Error, BookError, UnicodeDecodeError):
        return False
    return True


def verify(copy: sqlite3.Connection, held: Held, path: str) -> None:
    """Read a copy through, and compare it with what the book held; raises as `put`."""
    refuse_damaged(copy, path, closely=_pages(copy) < CLOSELY_BELOW_PAGES)
    if _held(copy) != held:
        raise BookError(
            _("the backup of {path} is not like the book").format(path=path),
            _("check the disk; it was not kept"),
        )


def make_last(file: str, modified_ns: int | None = None) -> None:
    """Bring a file to the disk, with this time of change if one is given."""
    handle = os.open(file, os.O_RDONLY)
    try:
        if modified_ns is not None:
            os.utime(handle, ns=(modified_ns, modified_ns))
        os.fsync(handle)
    finally:
        os.close(handle)


def _pages(book: sqlite3.Connection) -> int:
    (pages,) = book.execute("PRAGMA page_count").fetchone()
    return int(pages)


def _held(book: sqlite3.Connection) -> Held:
    tables = [name for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = {name: int(book.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in tables}
    found = book.execute("SELECT value FROM setting WHERE key = 'backup_recipient'").fetchone()
    return Held(rows, found[0] if found else "")


def _copy(book: sqlite3.Connection, file: str) -> None:
    """Copy into an empty file; nothing is brought to the disk yet, so that the book is held for a short while."""
    into = sqlite3.connect(file, isolation_level=None)
    try:
        into.execute("PRAGMA journal_mode = OFF")
        into.execute("PRAGMA synchronous = OFF")
        book.backup(into)
    finally:
        into.close()


def _verify_file(draft: Draft, path: str) -> None:
    copy = sqlite3.connect(draft.file, isolation_level=None)
    try:
        verify(copy, draft.held, path)
    finally:
        copy.close()


def _name(file: str, target: str) -> None:
    """Give a file its name unless that is taken; a disk without links (a memory stick) is asked first instead."""
    try:
        os.link(file, target)
    except FileExistsError:
        raise _taken(target) from None
    except OSError:
        if os.path.lexists(target):
            raise _taken(target) from None
        os.rename(file, target)


def _taken(target: str) -> Conflict:
    return Conflict(
        _("there is a file {target} already").format(target=target), _("name another, or a folder")
    )
