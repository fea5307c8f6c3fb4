"""Making a book: filled beside its place, then moved into it, so that nobody ever meets half a book.

A new book gets the newest shape at once, from a file that is made from the tables and their migrations
(`docs/generate.py`): to load those would take most of a second, at the very first thing that anybody types.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from custmem.book.faults import explained
from custmem.book.folder import Folder
from custmem.book.journal import INSTANT, close_change, open_change
from custmem.book.opening import to_fill

if TYPE_CHECKING:
    from collections.abc import Mapping

NEWEST = os.path.join(os.path.dirname(__file__), "migrations", "newest.sql")
"""The statements that make an empty file a book of the newest shape."""


def make(path: str, settings: Mapping[str, str], *, with_parents: bool = True) -> bool:
    """Make a new book with these settings; False when somebody else made it in the same moment.

    The file is 0600, and its folder is made 0700 where it is missing; without `with_parents`, the folder it is in
    must be there. After an error nothing is left of either. Raises BookReadOnly, BookLocked, DiskFull.
    """
    with Folder(path, with_parents=with_parents) as folder:
        if folder.is_taken():
            return False
        try:
            with folder.draft() as draft:
                fill(draft, settings)
                return folder.take_in(draft)
        except sqlite3.Error as error:
            raise explained(error, path) from error


def fill(path: str, settings: Mapping[str, str]) -> None:
    """Give an empty file the newest shape, the journal armed, and write its settings: all or nothing."""
    with open(NEWEST, encoding="utf-8") as file:
        shape = file.read()
    with closing(to_fill(path)) as book:
        book.executescript(f"BEGIN IMMEDIATE;\n{shape}")
        change_id = open_change(book, "init", datetime.now(UTC).strftime(INSTANT))
        book.executemany("INSERT INTO setting (key, value) VALUES (?, ?)", sorted(settings.items()))
        close_change(book, change_id, "the book was made")
        book.execute("COMMIT")
