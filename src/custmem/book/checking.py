"""Whether the file is whole: what SQLite finds wrong with its pages, and rows that belong to nothing."""

from __future__ import annotations

from custmem.book.faults import next_step
from custmem.errors import BookDamaged

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3


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
        raise BookDamaged(f"the book {path} is damaged", next_step(path))


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
        raise BookDamaged(f"the book {path} is damaged: something in it belongs to nobody", next_step(path))
