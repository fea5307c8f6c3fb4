"""Whether the file is whole, and whether a damaged book is behind an error.

SQLite's own check sees pages and constraints. A bit flipped in a letter, a day or the text of a trigger is as good to
it as any other, and meets a person as a mistake of custmem's.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from typing import TYPE_CHECKING

from custmem.book.backup_files import copies_of, folder_of, names_in
from custmem.book.faults import next_step
from custmem.book.making import fill
from custmem.book.opening import SCHEMA_VERSION, to_copy, version_of
from custmem.errors import BookDamaged, BookError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Collection


def refuse_damaged(book: sqlite3.Connection, path: str, *, closely: bool = True) -> None:
    """Read the whole file through; closely, its indices are compared with the rows and every letter is read, too.

    Raises BookDamaged; what SQLite says of it is left out, because it may name what is in the book.
    """
    try:
        check = "integrity_check" if closely else "quick_check"
        is_whole = book.execute(f"PRAGMA {check}(1)").fetchall() == [("ok",)]
        is_whole = is_whole and (not closely or _is_legible(book))
    except UnicodeDecodeError:
        is_whole = False
    if not is_whole:
        raise BookDamaged(_("the book {path} is damaged").format(path=path), next_step(path))


def _is_legible(book: sqlite3.Connection) -> bool:
    """Read all text as the UTF-8 it must be, which SQLite takes for granted."""
    tables = [name for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    try:
        for table in tables:
            for _ in book.execute(f'SELECT * FROM "{table}"'):
                pass
    except Exception as error:
        if "UTF-8" in str(error):
            return False
        raise
    return True


def refuse_orphans(book: sqlite3.Connection, path: str) -> None:
    """Look for rows that belong to a customer, person, purchase or change that is not there.

    Raises BookDamaged.
    """
    if book.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise BookDamaged(
            _("the book {path} is damaged: something in it belongs to nobody").format(path=path),
            next_step(path),
        )


def open_to_others(path: str) -> list[str]:
    """Return what of the book and its backups somebody else on this computer could read or write."""
    folder = folder_of(path)
    in_folder = (os.path.join(folder, name) for name in names_in(folder))
    ours = dict.fromkeys((os.path.realpath(path), folder, *in_folder, *copies_of(path)))
    return [each for each in ours if os.path.exists(each) and os.stat(each).st_mode & 0o077]


def close_to_others(files: Collection[str]) -> bool:
    """Make these their owner's alone; returns whether they are."""
    try:
        for file in files:
            os.chmod(file, os.stat(file).st_mode & 0o700)
    except OSError:  # another's, or a disk that can only be read, or that knows no rights
        return False
    return not any(os.stat(file).st_mode & 0o077 for file in files)


_TEXT = "({0} IS NOT NULL AND typeof({0}) <> 'text')"
_NUMBER = "({0} IS NOT NULL AND typeof({0}) NOT IN ('integer', 'real'))"
_DAY = "({0} IS NOT NULL AND date({0}) IS NOT {0})"
_SCHEMA = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
)


def is_damaged(path: str) -> bool:
    """Say whether anything in the file is not as custmem could have written it; False where it can't be looked at."""
    try:
        with closing(to_copy(path)) as book:
            refuse_damaged(book, path)
            refuse_orphans(book, path)
            return _holds_the_impossible(book) or _is_built_otherwise(book, path)
    except (BookDamaged, UnicodeDecodeError, sqlite3.DatabaseError):
        return True
    except (BookError, OSError):
        return False


def _holds_the_impossible(book: sqlite3.Connection) -> bool:
    """Look for a number where there is a text, and for a day that no calendar has."""
    tables = [name for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        columns = book.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
        kinds = {"DATE": _DAY, "INTEGER": _NUMBER, "BOOLEAN": _NUMBER}
        doubts = [kinds.get(kind, _TEXT).format(name) for name, kind in columns if kind]
        if doubts and book.execute(f"SELECT 1 FROM {table} WHERE {' OR '.join(doubts)} LIMIT 1").fetchone():
            return True
    return False


def _is_built_otherwise(book: sqlite3.Connection, path: str) -> bool:
    """Compare tables, indices and triggers with those of a new book, when it is of today's shape."""
    if version_of(book, path) != SCHEMA_VERSION:
        return False
    with tempfile.TemporaryDirectory(prefix="custmem-") as folder:
        file = os.path.join(folder, "new.db")
        with open(file, "xb"):
            pass  # SQLite is never let make a file
        fill(file, {})
        with closing(sqlite3.connect(file)) as new:
            expected = new.execute(_SCHEMA).fetchall()
    return bool(book.execute(_SCHEMA).fetchall() != expected)
