"""The undo journal: triggers that no road to the book can go round.

For every table one trigger each on insert, update and delete writes the SQL that takes the row's change back,
filed under the line of `change` that is open; the writer opens it when its transaction begins and finishes it at the
end, and a write with no change open is refused. The method is
SQLite's own (https://www.sqlite.org/undoredo.html); the triggers are generated from the tables' metadata.
`custmem.book.turning` goes those ways.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from sqlalchemy import MetaData, Table

JOURNALLESS = ("change", "journal", "journal_run", "search_word", "spelling", "unindexed")
"""The journal itself, and what is derived from the other tables and made anew with them."""
INSTANT = "%Y-%m-%d %H:%M:%S.%f"
"""How an instant is written, in UTC: as SQLAlchemy reads it back."""
THIS_CHANGE = "(SELECT id FROM change WHERE finished = 0)"
_IN_NO_RUN = "WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = '{name}' AND new.id >= first_id) "
"""New rows of a run are filed as one (`custmem.book.runs`)."""


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
