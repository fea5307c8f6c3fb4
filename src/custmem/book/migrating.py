"""Bringing a book to the newest shape, whatever shape it has: Alembic's revisions, then the triggers."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

import custmem.book.tables  # noqa: F401  (registers the tables in the metadata)
from custmem.book.earlier_books import pour_into_first_shape
from custmem.book.journal import triggers
from custmem.book.opening import APPLICATION_ID, to_fill
from custmem.book.unindexed import marking_triggers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

MIGRATIONS = os.path.join(os.path.dirname(__file__), "migrations")


@contextmanager
def migrating(path: str) -> Iterator[sqlite3.Connection]:
    """Bring a file to the newest shape, lend it for what else belongs to that, and commit: all or nothing."""
    engine = create_engine(
        "sqlite://", creator=lambda: to_fill(path), poolclass=NullPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin_writing)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection)
        yield _driver(connection)


def migrate(connection: Connection) -> None:
    """Bring the book to the newest shape inside the caller's transaction, and renew the triggers."""
    pour_into_first_shape(_driver(connection))
    config = Config()
    config.set_main_option("script_location", MIGRATIONS.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    for statement in (*triggers(SQLModel.metadata), *marking_triggers()):
        connection.exec_driver_sql(statement)


def _driver(connection: Connection) -> sqlite3.Connection:
    book = connection.connection.driver_connection
    assert isinstance(book, sqlite3.Connection)
    return book


def _begin_writing(connection: Connection) -> None:
    """Take the write lock at once: a migration that began by reading would fail instead of waiting."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def shape_of(book: sqlite3.Connection) -> Iterator[str]:
    """Yield the statements that give an empty file the shape of this book: what `custmem.book.making` begins with."""
    (mark,) = book.execute("PRAGMA application_id").fetchone()
    yield f"PRAGMA application_id = {mark}"
    yield from (
        sql
        for (sql,) in book.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
            "ORDER BY type = 'trigger', type = 'index', rowid"
        )
    )
    (version,) = book.execute("SELECT version_num FROM alembic_version").fetchone()
    yield f"INSERT INTO alembic_version (version_num) VALUES ('{version}')"
