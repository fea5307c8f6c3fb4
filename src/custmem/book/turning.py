"""Turning a change: what it wrote goes back to what was there before, and with a second turn it is there again."""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

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
