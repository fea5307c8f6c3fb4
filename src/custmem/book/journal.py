"""The undo journal: triggers that no road to the book can go round, and a change turned back or forth.

For every table one trigger each on insert, update and delete writes the SQL that takes the row's change back,
filed under the line of `change` that is open; the writer opens it when its transaction begins and finishes it at the
end, and a write with no change open is refused. The method is
SQLite's own (https://www.sqlite.org/undoredo.html); the triggers are generated from the tables' metadata.
`custmem.book.journal` goes those ways.

An import of a million lines would otherwise file two million ways back, a fifth of its time and of the book.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from sqlalchemy import MetaData, Table


JOURNALLESS = ("change", "journal", "journal_run", "search_word", "spelling", "unindexed")
"""The journal itself, and what is derived from the other tables and made anew with them."""
INSTANT = "%Y-%m-%d %H:%M:%S.%f"
"""How an instant is written, in UTC: as SQLAlchemy reads it back."""
THIS_CHANGE = "(SELECT id FROM change WHERE finished = 0)"
_IN_NO_RUN = "WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = '{name}' AND new.id >= first_id) "
"""New rows of a run are filed as one (`custmem.book.journal`)."""


def triggers(metadata: MetaData) -> Iterator[str]:
    """Yield the statements that renew every journal trigger, for each table that is journaled."""
    for table in metadata.sorted_tables:
        if table.name not in JOURNALLESS:
            yield from _triggers_of(table)


def _triggers_of(table: Table) -> Iterator[str]:
    """Yield the triggers of a table, in as few words as can be: each opening of the book reads them all."""
    columns = [column.name for column in table.columns]
    key = [column.name for column in table.primary_key]
    restored, this_row = _equal(columns, ", "), _equal(key, " AND ")
    values = ", ".join("%Q" for _ in columns)
    ways_back = {
        "insert": (f"DELETE FROM {table.name} WHERE {this_row}", _of("new", key)),
        "update": (
            f"UPDATE {table.name} SET {restored} WHERE {this_row}",
            f"{_of('old', columns)}, {_of('new', key)}",
        ),
        "delete": (
            f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({values})",
            _of("old", columns),
        ),
    }
    for event, (form, told) in ways_back.items():
        name = f"journal_{table.name}_{event}"
        when = _IN_NO_RUN.format(name=table.name) if event == "insert" and is_numbered(table) else ""
        yield f"DROP TRIGGER IF EXISTS {name}"
        yield (
            f"CREATE TRIGGER {name} AFTER {event.upper()} ON {table.name} {when}BEGIN "
            f"INSERT INTO journal (change_id, undo_sql) VALUES ({THIS_CHANGE}, printf('{form}', {told})); END"
        )


def _equal(columns: list[str], between: str) -> str:
    return between.join(f"{column} = %Q" for column in columns)


def _of(version: str, columns: list[str]) -> str:
    return ", ".join(f"{version}.{column}" for column in columns)


def is_numbered(table: Table) -> bool:
    """Say whether a table gives its ids itself, and none of them twice."""
    return bool(table.dialect_options["sqlite"]["autoincrement"])


def open_change(book: sqlite3.Connection, command: str, at: str) -> int:
    """Begin a change: all that this transaction writes is filed under it. `at` is a UTC instant."""
    found = book.execute(
        "INSERT INTO change (at, command, said, undone, finished) VALUES (:at, :command, '', 0, 0) RETURNING id",
        {"at": at, "command": command},
    ).fetchone()
    return int(found[0])


def close_change(book: sqlite3.Connection, change_id: int, said: str) -> None:
    """End a change with what was said of it."""
    book.execute(
        "UPDATE change SET said = :said, finished = 1 WHERE id = :id", {"said": said, "id": change_id}
    )


_LAST_ID = "SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = :name), 0)"
_FILE = f"INSERT INTO journal (change_id, undo_sql) VALUES ({THIS_CHANGE}, :undo_sql)"


@contextmanager
def in_one_run(book: sqlite3.Connection, table: str) -> Iterator[int]:
    """File what is inserted into a numbered table meanwhile as one: rows of ids that the table gives anew.

    The table's trigger passes over these ids for so long; afterwards nothing is left but the one way back. Yields
    the last id that the table gave.
    """
    (last,) = book.execute(_LAST_ID, {"name": table}).fetchone()
    book.execute(
        "INSERT INTO journal_run (name, first_id) VALUES (:name, :first)", {"name": table, "first": last + 1}
    )
    yield int(last)
    book.execute("DELETE FROM journal_run WHERE name = :name", {"name": table})
    (newest,) = book.execute(_LAST_ID, {"name": table}).fetchone()
    if newest > last:
        way_back = f"DELETE FROM {table} WHERE id BETWEEN {last + 1} AND {newest}"
        book.execute(_FILE, {"undo_sql": way_back})


_AT_ONCE = 1000
_WAYS = "SELECT id, undo_sql FROM journal WHERE change_id = :id AND id <= :last ORDER BY id DESC LIMIT :most"
_TURNED = (
    "UPDATE change SET finished = 1, undone = 1 - undone, "
    "undone_after = CASE undone WHEN 0 THEN (SELECT max(id) FROM change) END WHERE id = :id"
)
_TOO_OLD = "undone_after < (SELECT max(id) FROM change)"
_LITERAL = re.compile(r"(X?'(?:[^']|'')*'|\bNULL\b|-?\b[0-9][0-9.e+-]*)", re.ASCII)
"""A value as SQLite's quote() writes it; the names in the journal's statements never look like one."""


def turn(book: sqlite3.Connection, change_id: int) -> int:
    """Take a change back or, where that was done already, bring it back, inside the caller's transaction.

    Its ways back are gone newest first while it is open again: so the triggers file under it, row by row, the ways
    forth, and turning it once more is the undoing of that. Returns how many rows went. A change may have filed a
    million, which are never in memory at once. Foreign keys are checked at the end, because rows return in an order
    of their own.
    """
    book.execute("PRAGMA defer_foreign_keys = ON")
    this = {"id": change_id}
    book.execute("UPDATE change SET finished = 0 WHERE id = :id", this)
    (last,) = book.execute("SELECT max(id) FROM journal WHERE change_id = :id", this).fetchone()
    turned = 0
    while ways := book.execute(_WAYS, {**this, "last": last, "most": _AT_ONCE}).fetchall():
        _go(book, (undo_sql for _, undo_sql in ways))
        gone = {**this, "first": ways[-1][0], "last": ways[0][0]}
        book.execute("DELETE FROM journal WHERE change_id = :id AND id BETWEEN :first AND :last", gone)
        last = gone["first"] - 1  # what is filed from now on comes after, and is left alone
        turned += len(ways)
    book.execute(_TURNED, this)
    return turned


def drop_old_ways(book: sqlite3.Connection) -> None:
    """Let go of what was taken back before the last thing was written: it can't be brought back any more."""
    book.execute(f"DELETE FROM journal WHERE change_id IN (SELECT id FROM change WHERE {_TOO_OLD})")
    book.execute(f"UPDATE change SET undone_after = NULL WHERE {_TOO_OLD}")


def _go(book: sqlite3.Connection, ways: Iterable[str]) -> None:
    """Go these ways in their order, those that are alike in one go.

    SQLite compiles the triggers of a table, and of each that hangs on it, with every statement anew: taken one by one,
    an import of 70,000 lines took a minute to go back.
    """
    for alike, group in groupby(map(_parted, ways), key=itemgetter(0)):
        if alike.startswith("INSERT"):
            book.execute(f"{alike} VALUES {', '.join(row for _, row in group)}")
        else:
            book.executemany(alike, (_values(literals) for _, literals in group))


def _parted(way: str) -> tuple[str, Any]:
    """Return what a way has in common with those like it, and what is its own: its row, or its values."""
    if way.startswith("INSERT"):
        into, _, row = way.partition(" VALUES ")
        return into, row
    parts = _LITERAL.split(way)
    return "?".join(parts[::2]), parts[1::2]


def _values(literals: Iterable[str]) -> tuple[object, ...]:
    return tuple(map(_value, literals))


def _value(literal: str) -> object:
    match literal[0]:
        case "'":
            return literal[1:-1].replace("''", "'")
        case "N":
            return None
        case "X":
            return bytes.fromhex(literal[2:-1])
    return float(literal) if "." in literal else int(literal)
