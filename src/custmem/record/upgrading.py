"""A book of an earlier custmem, brought up to date: kept aside as it was, then migrated in one transaction."""

from __future__ import annotations

import os
import sqlite3

from sqlalchemy.exc import DBAPIError

from custmem.book.faults import explained
from custmem.book.making import migrating
from custmem.book.opening import SCHEMA_VERSION, WRITE_WAIT_SECONDS, uri
from custmem.record.index import index_unindexed


def upgrade(path: str) -> None:
    """Migrate the book to the shape this custmem works with; after an error it is as it was.

    What it was before lies beside it, named after the shape it was brought to. Raises BookLocked, BookReadOnly,
    BookDamaged, DiskFull.
    """
    try:
        _keep_aside(path, f"{path}.before-{SCHEMA_VERSION}")
        with migrating(path) as book:
            index_unindexed(book)
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise explained(error.orig, path) from error
        raise
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _keep_aside(path: str, aside: str) -> None:
    """Copy the book as it is, by SQLite's own backup; a copy that is there already is older and is kept."""
    if os.path.exists(aside):
        return
    draft = f"{aside}.draft"
    try:
        old = sqlite3.connect(uri(path), timeout=WRITE_WAIT_SECONDS, uri=True)
        copy = sqlite3.connect(os.path.abspath(draft))
        try:
            old.backup(copy)
        finally:
            copy.close()
            old.close()
        os.replace(draft, aside)
    except BaseException:
        for left in (draft, f"{draft}-journal"):
            if os.path.exists(left):
                os.unlink(left)
        raise
