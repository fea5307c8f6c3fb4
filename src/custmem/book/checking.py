"""Whether the file is whole: what SQLite finds wrong with its pages, and rows that belong to nothing."""

from __future__ import annotations

from custmem.book.faults import next_step
from custmem.errors import BookDamaged

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3


def refuse_damaged(book: sqlite3.Connection, path: str) -> None:
    """Read the whole file through.

    Raises BookDamaged; what SQLite says of it is left out, because it may name what is in the book.
    """
    if book.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
        raise BookDamaged(f"the book {path} is damaged", next_step(path))


def refuse_orphans(book: sqlite3.Connection, path: str) -> None:
    """Look for rows that belong to a customer, person, purchase or change that is not there.

    Raises BookDamaged.
    """
    if book.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise BookDamaged(f"the book {path} is damaged: something in it belongs to nobody", next_step(path))
