"""Whether a book is damaged in a way that no one command would notice: asked once something has gone wrong.

SQLite's own check sees pages and constraints. A bit flipped in a letter, a day or the text of a trigger is as good to
it as any other, and meets a person as a mistake of custmem's.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing

from custmem.book.checking import refuse_damaged, refuse_orphans
from custmem.book.making import fill
from custmem.book.opening import SCHEMA_VERSION, to_copy, version_of
from custmem.errors import BookDamaged, BookError

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
