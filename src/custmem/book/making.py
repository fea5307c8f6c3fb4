"""Making a book: migrated beside its place, then moved into it, so that nobody ever meets half a book."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

import custmem.book.tables  # noqa: F401  (registers the tables in the metadata)
from custmem.book.faults import explained
from custmem.book.folder import Folder
from custmem.book.journal import INSTANT, close_change, open_change, triggers
from custmem.book.opening import APPLICATION_ID, WRITE_WAIT_SECONDS, prepare_writer, uri
from custmem.book.unindexed import marking_triggers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection

MIGRATIONS = os.path.join(os.path.dirname(__file__), "migrations")


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
    """Migrate an empty file to the newest shape, arm the journal and write its settings: all or nothing."""
    with migrating(path) as book:
        change_id = open_change(book, "init", datetime.now(UTC).strftime(INSTANT))
        book.executemany("INSERT INTO setting (key, value) VALUES (?, ?)", sorted(settings.items()))
        close_change(book, change_id, "the book was made")


@contextmanager
def migrating(path: str) -> Iterator[sqlite3.Connection]:
    """Bring a file to the newest shape, lend it for what else belongs to that, and commit: all or nothing."""
    engine = create_engine(
        "sqlite://", creator=lambda: _connected(path), poolclass=NullPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin_writing)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection)
        book = connection.connection.driver_connection
        assert isinstance(book, sqlite3.Connection)
        yield book


def migrate(connection: Connection) -> None:
    """Bring the book to the newest shape inside the caller's transaction, and renew the triggers."""
    config = Config()
    config.set_main_option("script_location", MIGRATIONS.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    for statement in (*triggers(SQLModel.metadata), *marking_triggers()):
        connection.exec_driver_sql(statement)


def _connected(path: str) -> sqlite3.Connection:
    book = sqlite3.connect(uri(path), timeout=WRITE_WAIT_SECONDS, isolation_level=None, uri=True)
    prepare_writer(book)
    return book


def _begin_writing(connection: Connection) -> None:
    """Take the write lock at once: a migration that began by reading would fail instead of waiting."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
