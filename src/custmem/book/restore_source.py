"""A file that the book is to be restored from: opened without a change to it, and looked through before it is used."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, contextmanager
from stat import S_ISREG
from typing import TYPE_CHECKING

from custmem.book.backup_names import DRAFT
from custmem.book.checking import refuse_damaged, refuse_orphans
from custmem.book.encryption import MARK, decrypted
from custmem.book.faults import explained
from custmem.book.opening import SCHEMA_VERSION, refuse_no_book, uri, version_of
from custmem.errors import BookDamaged, BookLocked, BookNewer, NotFound, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEXT = "nothing was changed; custmem backup --list names the backups"
_JOURNALS = ("-journal", "-wal")


@contextmanager
def opened_whole(file: str, identity: str | None, folder: str) -> Iterator[sqlite3.Connection]:
    """Lend a whole book that lies in a file, in one view; drafts of it are made in `folder`.

    Raises NotFound, UsageError for an encrypted one without the file of its key, BookDamaged for what is no book or
    no whole one, BookNewer, BadData for another's key.
    """
    _refuse_no_file(file)
    with open(file, "rb") as opened:
        is_encrypted = opened.read(len(MARK)) == MARK
    if is_encrypted:
        source = _decrypted(file, identity)
        drafts = []
    elif any(os.path.exists(file + journal) for journal in _JOURNALS):
        drafts = _copied(file, folder)
        source = sqlite3.connect(drafts[0], isolation_level=None)  # takes back what was half written
    else:
        drafts = []
        source = sqlite3.connect(uri(file, "ro"), isolation_level=None, uri=True)
    try:
        _look_through(source, file, is_file=not is_encrypted)
        yield source
    finally:
        source.close()
        for draft in drafts:
            if os.path.exists(draft):
                os.unlink(draft)


def _refuse_no_file(file: str) -> None:
    try:
        is_file = S_ISREG(os.stat(file).st_mode)
        readable = os.access(file, os.R_OK)
    except (OSError, ValueError):
        raise NotFound(f"there is no file {file}", "custmem backup --list names the backups") from None
    if not (is_file and readable):
        raise BookDamaged(f"{file} is no file that can be read", _NEXT)


def _decrypted(file: str, identity: str | None) -> sqlite3.Connection:
    if identity is None:
        raise UsageError(f"the backup {file} is encrypted", "name the file of its key with --identity")
    with open(file, "rb") as secret:
        plain = decrypted(secret.read(), identity)
    source = sqlite3.connect(":memory:", isolation_level=None)
    source.deserialize(plain)
    return source


def _copied(file: str, folder: str) -> list[str]:
    """Copy a file and what SQLite left beside it: the file itself stays as it is."""
    draft = os.path.join(folder, f"{DRAFT}restore-{os.getpid()}")
    pairs = [(file + end, draft + end) for end in ("", *_JOURNALS) if os.path.exists(file + end)]
    for original, copy in pairs:
        handle = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(original, "rb") as whole, open(handle, "wb") as into:
            shutil.copyfileobj(whole, into)
    return [copy for _, copy in pairs]


def _look_through(source: sqlite3.Connection, file: str, *, is_file: bool) -> None:
    """Refuse what is unfit; whatever SQLite makes of it, it is the file's fault, unless somebody holds it."""
    try:
        _refuse_unfit(source, file, is_file=is_file)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        fault = explained(error, file) if isinstance(error, sqlite3.Error) else None
        raise (fault if isinstance(fault, BookLocked) else _damaged(file)) from error
    except BookDamaged as error:
        raise BookDamaged(error.message, _NEXT) from error


def _refuse_unfit(source: sqlite3.Connection, file: str, *, is_file: bool) -> None:
    """Read the whole of it through, in the one view that it is then copied from."""
    source.execute("BEGIN")
    refuse_no_book(source, file, is_file=is_file)
    if version_of(source, file) > SCHEMA_VERSION:
        raise BookNewer(f"{file} was written by a newer custmem", "update custmem; nothing was changed")
    refuse_damaged(source, file)
    refuse_orphans(source, file)
    _refuse_misbuilt(source, file)


def _refuse_misbuilt(source: sqlite3.Connection, file: str) -> None:
    """Build its tables, indices and triggers once more, without rows.

    SQLite reads less closely what it opens to read only: a table's faulty rule would show once it was the book.
    """
    built = source.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
        "ORDER BY type <> 'table', rowid"
    ).fetchall()
    try:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
            for (statement,) in built:
                model.execute(statement)
    except sqlite3.Error as error:
        raise _damaged(file) from error


def _damaged(file: str) -> BookDamaged:
    return BookDamaged(f"{file} is damaged or is not a book", _NEXT)
