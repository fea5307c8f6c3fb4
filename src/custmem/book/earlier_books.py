"""Books of the three shapes before the first revision, poured into it once; what Alembic does comes after.

No custmem with those shapes was ever released: this module, its specimens and their tests may go when the first
release that was is a year old.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

FIRST = "0004"
"""The first revision that Alembic knows."""
_FIRST_BOOK = os.path.join(os.path.dirname(__file__), "migrations", "first_book.sql")
_DERIVED = ("search_word", "spelling", "unindexed")
"""The search index, which is made anew: everybody is marked."""
_ALL_UNINDEXED = "INSERT INTO unindexed (customer_id) SELECT id FROM customer"
_ASKED = (
    "UPDATE complaint SET asked_on = (SELECT decided_on FROM decision WHERE key = "
    "'complaint:' || complaint.id || ':check' AND verdict <> 'snoozed')"
)
_FIRST_BOUGHT = (
    "UPDATE referral SET first_bought_on = (SELECT min(on_date) FROM purchase "
    "WHERE purchase.customer_id = referral.customer_id AND total_minor >= 0)"
)
_ASKED_TAKEN_BACK = (
    "INSERT INTO journal (change_id, undo_sql) SELECT change_id, "
    "'UPDATE complaint SET asked_on = NULL WHERE id = ' || complaint.id FROM decision "
    "JOIN complaint ON decision.key = 'complaint:' || complaint.id || ':check' "
    "JOIN journal ON undo_sql = 'DELETE FROM decision WHERE id = ' || decision.id "
    "WHERE decision.verdict <> 'snoozed'"
)
"""Taking back that a customer was asked takes the day back with it."""


def first_shape() -> list[str]:
    """Return the statements that make the tables and indices of the first revision, parents before their children."""
    with open(_FIRST_BOOK, encoding="utf-8") as file:
        return [statement for part in file.read().split(";\n") if (statement := part.strip())]


def pour_into_first_shape(book: sqlite3.Connection) -> None:
    """Give a book of an earlier shape the first revision's, inside the caller's transaction; leave any other alone.

    Its tables are set aside, made anew, filled with what both have, and dropped; the caller renews the triggers.
    """
    held = _names(book, "table")
    if "alembic_version" not in held or _version(book) >= FIRST:
        return
    book.execute("PRAGMA defer_foreign_keys = ON")  # a person may be a customer, and a customer follows
    for kind in ("trigger", "index"):
        for name in _names(book, kind):
            book.execute(f"DROP {kind} {name}")
    held.remove("alembic_version")
    for table in held:
        book.execute(f"ALTER TABLE {table} RENAME TO old_{table}")
    for statement in first_shape():
        book.execute(statement)
    for table in held:
        if table not in _DERIVED:
            _pour(book, table)
    for table in reversed(_names(book, "table")):  # the children first
        if table in held:
            book.execute(f"DROP TABLE old_{table}")
    _fill(book)


def _pour(book: sqlite3.Connection, table: str) -> None:
    known = _columns(book, table)
    shared = ", ".join(name for name in _columns(book, f"old_{table}") if name in known)
    book.execute(f"INSERT INTO {table} ({shared}) SELECT {shared} FROM old_{table}")
    numbers = {"new": table, "old": f"old_{table}"}
    book.execute("DELETE FROM sqlite_sequence WHERE name = :new", {"new": table})
    book.execute(
        "INSERT INTO sqlite_sequence (name, seq) SELECT :new, seq FROM sqlite_sequence WHERE name = :old",
        numbers,
    )


def _fill(book: sqlite3.Connection) -> None:
    """Fill in what those shapes did not keep yet, unjournaled, as it was always so."""
    for table in _DERIVED:  # which the first of them journaled
        for way_back in ("DELETE FROM", "INSERT INTO", "UPDATE"):
            book.execute(f"DELETE FROM journal WHERE undo_sql LIKE '{way_back} {table} %'")
    for statement in (_ALL_UNINDEXED, _ASKED, _FIRST_BOUGHT, _ASKED_TAKEN_BACK):
        book.execute(statement)
    book.execute("UPDATE alembic_version SET version_num = :first", {"first": FIRST})


def _names(book: sqlite3.Connection, kind: str) -> list[str]:
    rows = book.execute(
        "SELECT name FROM sqlite_master WHERE type = :kind AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
        "ORDER BY rowid",
        {"kind": kind},
    )
    return [name for (name,) in rows]


def _columns(book: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in book.execute(f"PRAGMA table_info({table})")]


def _version(book: sqlite3.Connection) -> str:
    (version,) = book.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(version)
