"""The whole book as one document: to take along, to look through, or to begin a new book with."""

from __future__ import annotations

import os
import tempfile
from itertools import chain
from typing import TYPE_CHECKING

from custmem.book.contents import contents, last_ids, rows_of
from custmem.book.opening import SCHEMA_VERSION
from custmem.book.placing import refuse_place, write_whole
from custmem.cli.answer import Answer
from custmem.domain.customers.identification import Echo
from custmem.domain.messages import book_confirmations
from custmem.errors import BookReadOnly, DiskFull
from custmem.exchange.book_document import document, in_envelope
from custmem.show import echo, whole_book

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from typing import Any

    from custmem.cli.desk import Desk

_IN_MEMORY = 1 << 24
_FULL = 28
"""ENOSPC, as every system numbers it."""


def export(desk: Desk, file: str = "") -> Answer:
    """Write the whole book into a file, or print it.

    What is printed waits aside until the book is closed, so that a pager that is left open holds nobody up.
    Raises Conflict for a file that is there already, BookReadOnly, DiskFull.
    """
    if file:
        return _into_file(desk, os.path.expanduser(file))
    aside = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 (closed when it has been printed)
    pieces, _ = _document(desk)
    try:
        for piece in in_envelope(pieces) if desk.options.json else pieces:
            aside.write(piece.encode())
    except OSError as error:
        raise _failed(error, tempfile.gettempdir()) from error
    return Answer(whole_book, whole_book.Exported(aside), warnings=(book_confirmations.private_too(),))


def _document(desk: Desk) -> tuple[Iterator[str], dict[str, int]]:
    """Return the document in pieces, to be read once, and by table how many rows it has when that is done."""
    counts: dict[str, int] = {}
    return _pieces(desk, counts), counts


def _pieces(desk: Desk, counts: dict[str, int]) -> Iterator[str]:
    with desk.reading() as book:
        yield from document(SCHEMA_VERSION, _tables(book, counts))


def _tables(
    book: sqlite3.Connection, counts: dict[str, int]
) -> Iterator[tuple[str, int | None, Iterable[dict[str, Any]]]]:
    last = last_ids(book)
    for table in contents():
        yield table.name, last.get(table.name), _counted(rows_of(book, table), table.name, counts)


def _counted(rows: Iterable[dict[str, Any]], name: str, counts: dict[str, int]) -> Iterator[dict[str, Any]]:
    counts[name] = 0
    for row in rows:
        counts[name] += 1
        yield row


def _into_file(desk: Desk, path: str) -> Answer:
    """Write the document beside its place and put it there when it is whole and on disk."""
    refuse_place(desk.path, path, over=desk.options.yes)
    pieces, counts = _document(desk)
    write_whole(desk.path, path, (piece.encode() for piece in chain(pieces, ("\n",))))
    said = book_confirmations.said_exported(path, counts["customer"], counts["purchase"])
    rows = sum(counts.values())
    return Answer(echo, Echo(said, {"file": path, "rows": rows, "tables": counts}), is_echo=True)


def _failed(error: OSError, folder: str) -> BookReadOnly | DiskFull:
    if error.errno == _FULL:
        return DiskFull("the disk is full", "make room and try again; nothing was written")
    return BookReadOnly(f"nothing can be written into {folder}", "check the folder's rights, or name another")
