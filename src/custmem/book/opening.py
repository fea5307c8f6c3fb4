"""Opening the book: once to read, once to write, and never as something it is not.

The book is one plain SQLite file in rollback-journal mode with `synchronous=EXTRA`, the pair that lost nothing
in simulated power cuts (docs/decisions/0001-one-file-that-loses-nothing.md). A reader never takes a write lock
and can't write; a writer takes its lock at once, so that what it read is still so when it writes.
"""

from __future__ import annotations

import os
import sqlite3
from stat import S_ISDIR, S_ISREG
from time import monotonic
from typing import TYPE_CHECKING

from custmem.book.backup_files import drop_other_names
from custmem.book.faults import explained, next_step
from custmem.errors import BookDamaged, BookNewer, BookOlder, BookReadOnly, NoBook
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Callable


APPLICATION_ID = 0x43555354
SCHEMA_VERSION = "0006"
READ_WAIT_SECONDS = 5.0
WRITE_WAIT_SECONDS = 20.0
TRY_SECONDS = 0.25
"""SQLite waits so long for a lock before it gives the word back; a till's wait is made of such tries."""


def to_read(path: str, wait_seconds: float = READ_WAIT_SECONDS) -> sqlite3.Connection:
    """Open the book for questions only, in one consistent view; close it before printing or asking.

    Raises NoBook, BookNewer, BookDamaged, BookLocked, BookReadOnly.
    """
    return _opened(path, lambda book: _read_locked(book, wait_seconds))


def to_write(path: str) -> sqlite3.Connection:
    """Open the book with the write lock held; commit or roll back, then close.

    Raises NoBook, BookNewer, BookDamaged, BookLocked, BookReadOnly, DiskFull.
    """
    return _opened(path, _write_locked)


def to_copy(path: str) -> sqlite3.Connection:
    """Open the book, which may be an earlier one's, to be copied as it is now; close it soon: writers wait.

    Raises NoBook, BookDamaged, BookNewer, BookLocked, BookReadOnly.
    """
    return _opened(path, lambda book: _read_locked(book, WRITE_WAIT_SECONDS), _refuse_newer)


def to_replace(path: str) -> sqlite3.Connection:
    """Open the book, which may be an earlier one's, alone until it is closed, with no transaction begun.

    Raises NoBook, BookDamaged, BookNewer, BookLocked, BookReadOnly.
    """
    return _opened(path, _alone, _refuse_newer)


def _opened(
    path: str,
    begin: Callable[[sqlite3.Connection], None],
    check: Callable[[sqlite3.Connection, str], None] | None = None,
) -> sqlite3.Connection:
    """Connect, begin with the lock held, and refuse what is no book; nothing is left open after an error."""
    book = _connect(path)
    try:
        begin(book)
        (check or _check)(book, path)
    except sqlite3.Error as error:
        book.close()
        raise explained(error, path) from error
    except BaseException:
        book.close()
        raise
    return book


def _read_locked(book: sqlite3.Connection, wait_seconds: float) -> None:
    book.execute("PRAGMA query_only = ON")
    book.execute("BEGIN")
    _locked(book, _begin_reading, wait_seconds)


def _alone(book: sqlite3.Connection) -> None:
    """Keep the file to this connection alone, beyond the end of each transaction."""
    _locked(book, prepare_writer, WRITE_WAIT_SECONDS)
    book.execute("PRAGMA locking_mode = EXCLUSIVE")
    _locked(book, _begin_alone, WRITE_WAIT_SECONDS)
    book.execute("COMMIT")


def _begin_alone(book: sqlite3.Connection) -> None:
    book.execute("BEGIN EXCLUSIVE")


def _write_locked(book: sqlite3.Connection) -> None:
    _locked(book, prepare_writer, WRITE_WAIT_SECONDS)
    _locked(book, _begin_writing, WRITE_WAIT_SECONDS)


def to_fill(path: str) -> sqlite3.Connection:
    """Open a file that need not be a book yet, to give it the newest shape; no transaction is begun."""
    book = sqlite3.connect(uri(path), timeout=WRITE_WAIT_SECONDS, isolation_level=None, uri=True)
    prepare_writer(book)
    return book


def prepare_writer(book: sqlite3.Connection) -> None:
    """Set what SQLite keeps per connection and every writer needs: durability, foreign keys, true erasing."""
    book.execute("PRAGMA synchronous = EXTRA")
    book.execute("PRAGMA foreign_keys = ON")
    book.execute("PRAGMA secure_delete = ON")


def prepare_long_writer(book: sqlite3.Connection) -> None:
    """Let what is written wait in memory, up to 256 MiB, until it is committed.

    Once the cache spills into the file, SQLite holds every reader off until the end. Ctrl-C is heard in the midst
    of a statement, too: Python looks for it whenever SQLite reports progress.
    """
    book.execute("PRAGMA cache_size = -262144")
    book.set_progress_handler(lambda: None, _STEPS)


_STEPS = 1_000_000
"""Of SQLite's machine between two reports of progress: some hundredths of a second."""


def _begin_reading(book: sqlite3.Connection) -> None:
    book.execute("SELECT 1 FROM sqlite_master LIMIT 1")


def _begin_writing(book: sqlite3.Connection) -> None:
    book.execute("BEGIN IMMEDIATE")


def _locked(
    book: sqlite3.Connection, take: Callable[[sqlite3.Connection], None], wait_seconds: float
) -> None:
    """Do what needs the file to be free, as often as it takes; Ctrl-C is heard between two tries.

    Committing, later, waits for readers as long, in SQLite's own way.
    """
    deadline = monotonic() + wait_seconds
    while True:
        try:
            take(book)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > deadline:
                raise
        else:
            break
    book.execute(f"PRAGMA busy_timeout = {round(wait_seconds * 1000)}")


def _connect(path: str) -> sqlite3.Connection:
    look(path)
    try:
        return sqlite3.connect(uri(path), timeout=TRY_SECONDS, isolation_level=None, uri=True)
    except sqlite3.Error as error:
        raise explained(error, path) from error


def look(path: str) -> int:
    """Return the size of the file in bytes; refuse a place without one, or that can't be looked at.

    A book of several names (hard links) is refused, too: SQLite keeps its journal beside the name that was typed, and
    whoever opens the book by another would not find it. Raises NoBook, BookReadOnly.
    """
    refuse_folder_name(path)
    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoBook(
            _("there is no book at {path} yet").format(path=path),
            _("start one with: custmem init, or look round with: custmem demo"),
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise BookReadOnly(
            _("the book {path} can't be looked at").format(path=path),
            _("check its drive, its folder's rights and its name"),
        ) from error
    if S_ISDIR(found.st_mode):
        raise BookReadOnly(
            _("{path} is a folder, not a book").format(path=path), _("name the file in it with --book")
        )
    if not S_ISREG(found.st_mode):
        raise BookReadOnly(
            _("{path} is a device, not a book").format(path=path), _("name another book with --book")
        )
    if found.st_nlink > 1:
        _refuse_several_names(path)
    return found.st_size


def refuse_folder_name(path: str) -> None:
    """Refuse a name that only a folder can have, such as one with a slash at its end. Raises BookReadOnly."""
    if path.rpartition("/")[2] in ("", ".", ".."):
        raise BookReadOnly(
            _("{path} is the name of a folder, not of a book").format(path=path),
            _("name the file in it with --book"),
        )


def _refuse_several_names(path: str) -> None:
    if not (drop_other_names(path) and os.stat(path).st_nlink == 1):
        raise BookReadOnly(
            _("the book {path} has several names (hard links), and would be damaged by any other").format(
                path=path
            ),
            _("remove all but one of them; find ~ -samefile {path} lists them").format(path=path),
        )


def uri(path: str, mode: str = "rw") -> str:
    """Return the file's URI; `rw` (and `ro`, to read only) never makes a new file of a mistyped name."""
    quoted = os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file:{quoted}?mode={mode}"


def _check(book: sqlite3.Connection, path: str) -> None:
    """Refuse a file that is no book, is cut short, or that another version of custmem wrote."""
    _refuse_newer(book, path)
    if version_of(book, path) < SCHEMA_VERSION:
        raise BookOlder(
            _("the book {path} is of an earlier custmem").format(path=path),
            _("any command brings it up to date"),
        )


def _refuse_newer(book: sqlite3.Connection, path: str) -> None:
    refuse_no_book(book, path)
    if version_of(book, path) > SCHEMA_VERSION:
        raise BookNewer(
            _("the book {path} was written by a newer custmem").format(path=path),
            _("update custmem; nothing was written to it"),
        )


def refuse_no_book(book: sqlite3.Connection, path: str, *, is_file: bool = True) -> None:
    """Refuse what is no book of any version, or a file that is cut short.

    Raises BookDamaged.
    """
    (mark,) = book.execute("PRAGMA application_id").fetchone()
    if mark != APPLICATION_ID:
        raise BookDamaged(
            _("{path} is empty or is not a book of custmem's").format(path=path), next_step(path)
        )
    if not is_file:
        return
    (pages,) = book.execute("PRAGMA page_count").fetchone()
    (page_size,) = book.execute("PRAGMA page_size").fetchone()
    if os.path.getsize(path) < pages * page_size:
        raise BookDamaged(_("the book {path} is cut short").format(path=path), next_step(path))


def version_of(book: sqlite3.Connection, path: str) -> str:
    """Return which shape a book has, as four digits.

    Raises BookDamaged where it says something else.
    """
    found = book.execute("SELECT version_num FROM alembic_version").fetchall()
    version = found[0][0] if len(found) == 1 else None
    if not (isinstance(version, str) and len(version) == 4 and version.isascii() and version.isdigit()):
        raise BookDamaged(
            _("the book {path} is damaged: it does not say its version").format(path=path), next_step(path)
        )
    return version
