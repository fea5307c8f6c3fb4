"""What SQLite's errors mean to the person whose book it is."""

from __future__ import annotations

import sqlite3

import pytest

from custmem.book.faults import explained
from custmem.errors import BookDamaged, BookError, BookLocked, BookReadOnly, CustmemError, DiskFull


def fault(name: str, message: str = "near secret data") -> sqlite3.Error:
    """Return an error as the sqlite3 module raises it."""
    error = sqlite3.OperationalError(message)
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        *(("SQLITE_BUSY", BookLocked), ("SQLITE_BUSY_SNAPSHOT", BookLocked), ("SQLITE_LOCKED", BookLocked)),
        *(
            ("SQLITE_CORRUPT", BookDamaged),
            ("SQLITE_CORRUPT_INDEX", BookDamaged),
            ("SQLITE_NOTADB", BookDamaged),
        ),
        *(
            ("SQLITE_FULL", DiskFull),
            ("SQLITE_READONLY", BookReadOnly),
            ("SQLITE_READONLY_DIRECTORY", BookReadOnly),
        ),
        *(("SQLITE_CANTOPEN", BookReadOnly), ("SQLITE_PERM", BookReadOnly), ("SQLITE_IOERR_READ", BookError)),
        *(("SQLITE_CONSTRAINT_CHECK", CustmemError), ("SQLITE_ERROR", CustmemError), ("", CustmemError)),
    ],
)
def test_an_error_of_sqlite_is_one_a_person_can_act_on(name: str, meant: type[CustmemError]) -> None:
    error = explained(fault(name), "/shop/book.db")
    assert type(error) is meant
    assert error.message
    assert error.hint


@pytest.mark.parametrize("name", ["SQLITE_BUSY", "SQLITE_CORRUPT", "SQLITE_CONSTRAINT_CHECK", "SQLITE_IOERR"])
def test_its_words_name_the_book_and_never_what_sqlite_said(name: str) -> None:
    error = explained(fault(name), "/shop/book.db")
    assert "secret" not in f"{error.message} {error.hint}"
    assert "/shop/book.db" in error.message or error.exit_status == 1


def test_a_book_without_its_tables_is_damaged() -> None:
    assert type(explained(fault("SQLITE_ERROR", "no such table: customer"), "/shop/book.db")) is BookDamaged
