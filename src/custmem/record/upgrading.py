"""A book of an earlier custmem, brought up to date: backed up as it was, then migrated in one transaction."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from custmem.book.backups import back_up
from custmem.book.faults import explained
from custmem.book.migrating import migrating
from custmem.book.opening import SCHEMA_VERSION, to_copy, version_of
from custmem.record.search_index import index_unindexed


def upgrade(path: str) -> None:
    """Migrate the book to the shape this custmem works with; after an error it is as it was.

    What it was before is among its backups. Somebody else may have been quicker: then nothing is done. Raises
    BookLocked, BookReadOnly, BookDamaged, DiskFull.
    """
    if _version(path) >= SCHEMA_VERSION:
        return
    back_up(path, "upgrade")
    try:
        with migrating(path) as book:
            index_unindexed(book)
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise explained(error.orig, path) from error
        raise
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _version(path: str) -> str:
    book = to_copy(path)
    try:
        return version_of(book, path)
    finally:
        book.close()
