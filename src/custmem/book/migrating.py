"""Bringing a book to the newest shape, and the triggers that follow from its tables.

The index is derived from a customer's page; the writer makes the words of all who are marked anew before its
transaction ends (`custmem.record.search_index`). A change that is taken back marks the same customers again.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool

import custmem.book.tables  # noqa: F401  (registers the tables in the metadata)
from custmem.book.earlier_books import pour_into_first_shape
from custmem.book.journal import triggers
from custmem.book.opening import APPLICATION_ID, to_fill
from custmem.book.tables import Customer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection


_NAMED = ("handle", "name", "nickname")
_OF_ONE = ("contact_point", "former_customer", "person", "fact", "wish")


def marking_triggers() -> Iterator[str]:
    """Yield the statements that renew every trigger that marks a customer as unindexed."""
    yield from _trigger("customer", "INSERT", _marked("new.id"))
    yield from _trigger("customer", "UPDATE", _marked("new.id"), of=_NAMED)
    yield from _trigger("customer", "DELETE", _marked("old.id"))
    for table in _OF_ONE:
        yield from _trigger(table, "INSERT", _marked("new.customer_id"))
        yield from _trigger(table, "UPDATE", _marked("new.customer_id") + _marked("old.customer_id"))
        yield from _trigger(table, "DELETE", _marked("old.customer_id"))
    yield from _trigger("purchase", "UPDATE", _buyer("new.id"), of=("customer_id", "private"))
    yield from _trigger("purchase_line", "INSERT", _buyer("new.purchase_id"), when="new.tag IS NOT NULL")
    yield from _trigger("purchase_line", "UPDATE", _buyer("new.purchase_id"), of=("purchase_id", "tag"))
    yield from _trigger("purchase_line", "DELETE", _buyer("old.purchase_id"), when="old.tag IS NOT NULL")


def _trigger(table: str, event: str, body: str, *, of: tuple[str, ...] = (), when: str = "") -> Iterator[str]:
    name = f"unindexed_{table}_{event.lower()}"
    columns = f" OF {', '.join(of)}" if of else ""
    condition = f" WHEN {when}" if when else ""
    yield f"DROP TRIGGER IF EXISTS {name}"
    yield f"CREATE TRIGGER {name} AFTER {event}{columns} ON {table}{condition} BEGIN {body}END"


def _marked(customer_id: str) -> str:
    return f"INSERT INTO unindexed (customer_id) SELECT {customer_id} WHERE {_UNMARKED.format(customer_id)}; "


def _buyer(purchase_id: str) -> str:
    return (
        "INSERT INTO unindexed (customer_id) SELECT customer_id FROM purchase "
        f"WHERE id = {purchase_id} AND customer_id IS NOT NULL AND {_UNMARKED.format('purchase.customer_id')}; "
    )


# Not OR IGNORE: the statement that fires a trigger would have its own way of handling conflicts put in its place.
_UNMARKED = "NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = {})"


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
    for statement in (*triggers(Customer.metadata), *marking_triggers()):
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
