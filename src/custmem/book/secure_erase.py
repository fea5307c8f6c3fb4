"""Nothing of what was erased stays in a file: the book is packed anew, and its copies are rewritten or removed.

While an erasure is under way, the ids of whom it is about (and nothing else of them) lie among the backups, so that one
that was cut short is finished.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from custmem.book.backup_files import DRAFT, PLAIN, UNFINISHED, copies_of, folder_of, names_in
from custmem.book.backups import unwritable
from custmem.book.copying import make_last
from custmem.book.faults import explained
from custmem.book.making import flush_folder
from custmem.book.opening import SCHEMA_VERSION, prepare_writer, refuse_no_book, to_write, version_of
from custmem.book.placing import EXPORT
from custmem.errors import BookDamaged, BookError, DiskFull
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


SAFETY = "-forget"
"""How a copy's name ends, before its suffix, that was made for the time of an erasure only."""


def pack(path: str) -> None:
    """Write the book's pages anew, so that none holds what was erased. Raises BookLocked, DiskFull."""
    book = to_write(path)
    try:
        book.execute("ROLLBACK")
        book.execute("VACUUM")
    except sqlite3.Error as error:
        raise explained(error, path) from error
    finally:
        book.close()


def copies_to_rewrite(path: str) -> list[str]:
    """Return the copies of a book that custmem owns, those that were made for an erasure last."""
    beside = os.path.dirname(folder_of(path))
    exported = [os.path.join(beside, name) for name in names_in(beside) if name.startswith(EXPORT)]
    return sorted([*copies_of(path), *exported], key=lambda copy: (is_for_erasure(copy), copy))


def is_for_erasure(copy: str) -> bool:
    """Say whether a copy was only made in case an erasure failed."""
    return f"{SAFETY}." in os.path.basename(copy)


def read_copy(copy: str, question: Callable[[sqlite3.Connection], object]) -> bool:
    """Ask a copy something, if it is a plain book of today's shape; returns whether it is.

    Raises BookError where that can't be known: a disk that is full, or fails, says nothing of the copy.
    """
    if not copy.endswith(PLAIN) or os.path.basename(copy).startswith(DRAFT):
        return False
    try:
        with closing(sqlite3.connect(copy, isolation_level=None)) as book:
            refuse_no_book(book, copy)
            if version_of(book, copy) != SCHEMA_VERSION:
                return False
            question(book)
    except (BookDamaged, UnicodeDecodeError):
        return False
    except (sqlite3.Error, OSError) as error:
        return _refuse_all_but_damage(error, copy)
    return True


def rewrite_copy(copy: str, erase: Callable[[sqlite3.Connection], bool]) -> bool:
    """Change a copy beside its place, pack it and put it there; False where it is damaged, or `erase` said no.

    Raises BookError where the disk is full or fails: the copy is as it was then, and may be as good as any.
    """
    draft = os.path.join(os.path.dirname(copy), f"{DRAFT}{os.path.basename(copy)}")
    changed_ns = os.stat(copy).st_mtime_ns
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(copy, "rb") as whole, open(handle, "wb") as into:
            shutil.copyfileobj(whole, into)
        if not _erased(draft, erase):
            return False
        make_last(draft, changed_ns)
        os.replace(draft, copy)
        flush_folder(os.path.dirname(copy))
    except (sqlite3.Error, OSError) as error:
        return _refuse_all_but_damage(error, copy)
    finally:
        if os.path.exists(draft):
            os.unlink(draft)
    return True


def _refuse_all_but_damage(error: sqlite3.Error | OSError, copy: str) -> bool:
    """Return False for what damage causes; raise BookError for what a full or failing disk does."""
    fault = unwritable(error, copy) if isinstance(error, OSError) else explained(error, copy)
    if isinstance(fault, BookDamaged) or not isinstance(fault, BookError):
        return False  # a row that no rule of the book lets in, say
    why = (
        _("the copy {copy} could not be rewritten: the disk is full")
        if isinstance(fault, DiskFull)
        else _("the copy {copy} could not be rewritten: it is held, or can't be written")
    )
    fault.message, fault.hint = why.format(copy=copy), _("mend that and try again")
    raise fault from error


def _erased(draft: str, erase: Callable[[sqlite3.Connection], bool]) -> bool:
    book = sqlite3.connect(draft, isolation_level=None)
    try:
        prepare_writer(book)
        book.execute("BEGIN IMMEDIATE")
        if not erase(book):
            return False
        book.execute("COMMIT")
        book.execute("VACUUM")
    finally:
        book.close()
    return True


def begin_unfinished(path: str, ids: Iterable[int]) -> None:
    """Note whose erasure is under way, on disk."""
    folder = folder_of(path)
    handle = os.open(os.path.join(folder, UNFINISHED), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, " ".join(map(str, ids)).encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    flush_folder(folder)


def unfinished(path: str) -> tuple[int, ...]:
    """Return the ids of whom an erasure is about that was cut short; none where there was none."""
    try:
        with open(os.path.join(folder_of(path), UNFINISHED), "rb") as noted:
            return tuple(int(word) for word in noted.read(10_000).split() if word.isdigit())
    except OSError:
        return ()


def drop_unfinished(path: str) -> None:
    """Let go of an erasure that came to nothing, and of what was kept for it."""
    for copy in copies_to_rewrite(path):
        if is_for_erasure(copy):
            remove_copy(copy)
    end_unfinished(path)


def end_unfinished(path: str) -> None:
    """Let go of what was noted, once nothing is left to be done."""
    noted = os.path.join(folder_of(path), UNFINISHED)
    if os.path.exists(noted):
        os.unlink(noted)
        flush_folder(folder_of(path))


def remove_copy(copy: str) -> None:
    """Take a copy away."""
    os.unlink(copy)
    flush_folder(os.path.dirname(copy))
