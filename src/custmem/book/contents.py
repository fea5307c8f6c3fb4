"""What the book holds, table by table: all that is not derived, in an order in which a new book can take it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Boolean, Date, DateTime, Integer

import custmem.book.tables  # noqa: F401  (registers the tables in the metadata)
from custmem.book.journal import JOURNALLESS, is_numbered
from custmem.book.tables import Customer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from sqlalchemy import Column


TEXT, NUMBER, FLAG, DAY, INSTANT = "text", "number", "flag", "day", "instant"
_KINDS = ((Boolean, FLAG), (Integer, NUMBER), (DateTime, INSTANT), (Date, DAY))


class Held(NamedTuple):
    """A column of a table: what kind of value it holds, of a text how many characters at most, whether it may be
    blank, and whether it is an id, the table's own or another's.
    """

    name: str
    kind: str
    limit: int
    optional: bool
    refers: bool


class Contents(NamedTuple):
    """A table: its columns, the ones that tell its rows apart, and whether its ids are never used twice."""

    name: str
    columns: tuple[Held, ...]
    key: tuple[str, ...]
    numbered: bool


def contents() -> list[Contents]:
    """Return every table that is neither derived nor the journal; a table comes after those that it refers to."""
    return [
        Contents(
            table.name,
            tuple(map(_held, table.columns)),
            tuple(column.name for column in table.primary_key),
            is_numbered(table),
        )
        for table in Customer.metadata.sorted_tables
        if table.name not in JOURNALLESS
    ]


def _held(column: Column[Any]) -> Held:
    told = getattr(column.type, "impl", column.type)  # what SQLModel's own type of an instant is built on
    kind = next((kind for of, kind in _KINDS if isinstance(told, of)), TEXT)
    limit = getattr(column.type, "length", None) or _WORD
    is_id = column.primary_key or bool(column.foreign_keys)
    return Held(column.name, kind, limit, bool(column.nullable), is_id)


_WORD = 120
"""The most of a text whose column names no limit: a word of a fixed set, or a currency."""


def rows_of(book: sqlite3.Connection, table: Contents) -> Iterator[dict[str, Any]]:
    """Yield a table's rows in the order of their keys, without what is blank."""
    names = [column.name for column in table.columns]
    query = f"SELECT {', '.join(names)} FROM {table.name} ORDER BY {', '.join(table.key)}"
    for row in book.execute(query):
        yield {name: value for name, value in zip(names, row, strict=True) if value is not None}


def last_ids(book: sqlite3.Connection) -> dict[str, int]:
    """Return by table the last id that was ever given out, also to what is there no more."""
    return dict(book.execute("SELECT name, seq FROM sqlite_sequence").fetchall())


def set_last_id(book: sqlite3.Connection, table: str, last_id: int | None) -> None:
    """Let a table count on from there."""
    book.execute("DELETE FROM sqlite_sequence WHERE name = :table", {"table": table})
    if last_id is not None:
        book.execute(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :last)",
            {"table": table, "last": last_id},
        )


def insertion(table: Contents) -> str:
    """Return the statement that puts one row into a table, its values named after the columns."""
    names = [column.name for column in table.columns]
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
