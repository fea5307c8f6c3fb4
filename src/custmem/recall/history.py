"""What was written, command by command."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from custmem.domain.history import Change, History, counted_through

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


_ENDS = "SELECT (SELECT min(id) FROM change), (SELECT max(id) FROM change)"
_RETURNABLE = "SELECT count(*) FROM change WHERE undone_after = :newest"
_NEWEST_FIRST = (
    "SELECT id, at, command, said, undone, undone_after = :newest "
    "FROM change WHERE id <= :newest ORDER BY id DESC"
)

_WAYS = "SELECT undo_sql FROM journal WHERE change_id = :id ORDER BY id DESC LIMIT :most"
_BY_ID = "SELECT name FROM customer WHERE id = :id"
_HAS = "SELECT 1 FROM pragma_table_info(:table) WHERE name = :column"
_STATEMENT = re.compile(
    r"INSERT INTO (?P<inserted>\w+) \((?P<columns>[\w, ]+)\) VALUES \((?P<values>.*)\)$"
    r"|(UPDATE|DELETE FROM) (?P<table>\w+) .*WHERE id (= |BETWEEN )'?(?P<first>\d+)'?( AND '?(?P<last>\d+)'?)?$",
    re.DOTALL | re.ASCII,
)
"""What the journal's triggers write (`custmem.book.journal`)."""
_LITERAL = re.compile(r"'(?:[^']|'')*'|[^',\s]+")
_MOST_WAYS, _MOST_PAGES = 500, 3

_MOST = 1_000_000_000
"""No book has so many changes, and a number may be typed that Python counts no further than."""


def history(book: sqlite3.Connection, limit: int) -> History:
    """Return the newest changes, at most so many."""
    found = list(islice(changes(book), min(limit, _MOST) + 1))
    return History(found[:limit], len(found) > limit)


def changes(book: sqlite3.Connection) -> Iterator[Change]:
    """Yield every change, newest first; they are read as they are asked for."""
    first, newest = book.execute(_ENDS).fetchone()
    (returnable,) = book.execute(_RETURNABLE, {"newest": newest}).fetchone()
    rows = book.execute(_NEWEST_FIRST, {"newest": newest})
    yield from counted_through(map(_change, rows), first, returnable)


def with_pages(book: sqlite3.Connection, change: Change) -> Change:
    """Return a change with the names on the pages that it touched, a few of them, as its ways back tell."""
    names: dict[str, None] = {}
    for (way,) in book.execute(_WAYS, {"id": change.id, "most": _MOST_WAYS}).fetchall():
        names.update(dict.fromkeys(_named_in(book, way)))
    listed = tuple(names)[:_MOST_PAGES]
    return change._replace(pages=listed, more_pages=len(names) - len(listed))


def _named_in(book: sqlite3.Connection, way: str) -> list[str]:
    """Return whose page a statement of the journal is about: it says so itself, or the row that it names does."""
    told = _STATEMENT.match(way)
    if told is None:
        return []
    if told["columns"]:
        row = dict(
            zip(told["columns"].split(", "), map(_bare, _LITERAL.findall(told["values"])), strict=False)
        )
        if told["inserted"] == "customer":
            return [row["name"]]
        return _names(book, _BY_ID, {"id": row.get("customer_id")})
    table = told["table"]
    owner = "id" if table == "customer" else "customer_id"
    if not book.execute(_HAS, {"table": table, "column": owner}).fetchone():
        return []
    query = f"SELECT {owner} FROM {table} WHERE id BETWEEN :first AND :last"
    values = {"first": told["first"], "last": told["last"] or told["first"]}
    return _names(book, f"SELECT name FROM customer WHERE id IN ({query}) LIMIT {_MOST_WAYS}", values)


def _names(book: sqlite3.Connection, query: str, values: dict[str, str | None]) -> list[str]:
    return [name for (name,) in book.execute(query, values)]


def _bare(literal: str) -> str:
    return literal[1:-1].replace("''", "'") if literal.startswith("'") else literal


def is_something_lost(book: sqlite3.Connection) -> bool:
    """Say whether anything was taken back that can't be brought back, because something was written since."""
    return book.execute("SELECT 1 FROM change WHERE undone_after IS NOT NULL LIMIT 1").fetchone() is not None


def _change(row: tuple[int, str, str, str, int, int | None]) -> Change:
    key, at, command, said, undone, returnable = row
    when = datetime.fromisoformat(at).replace(tzinfo=UTC)
    return Change(key, when, command, said, bool(undone), bool(returnable))
