"""The whole book as one document: to take along, to look through, or to begin a new book with."""

from __future__ import annotations

import os
import tempfile
from typing import IO, TYPE_CHECKING

from custmem.book.contents import contents, last_ids, rows_of
from custmem.book.opening import SCHEMA_VERSION
from custmem.book.secure_erase import EXPORT_DRAFT
from custmem.cli.answer import Answer
from custmem.domain.customers.identification import Echo
from custmem.domain.messages import book_confirmations
from custmem.domain.text.cleaning import quoted
from custmem.errors import BookReadOnly, Conflict, DiskFull, UsageError
from custmem.exchange.book_document import document, in_envelope
from custmem.show import echo, whole_book

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from typing import Annotated, Any

    import typer

    from custmem.cli.context import Context

_IN_MEMORY = 1 << 24
_FULL = 28
"""ENOSPC, as every system numbers it."""


def export(
    context: Context,
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="where to; without it, it is printed")] = "",
) -> Answer:
    """The whole book as one JSON document.

    Private things are in it, too. A new book takes it in with custmem import.

    Example: custmem export book.json
    """
    if file:
        return _into_file(context, os.path.expanduser(file))
    # What is printed waits aside until the book is closed: a pager that is left open holds nobody up.
    aside = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 (closed when it has been printed)
    pieces, _ = _document(context)
    try:
        for piece in in_envelope(pieces) if context.options.json else pieces:
            aside.write(piece.encode())
    except OSError as error:
        raise _failed(error, tempfile.gettempdir()) from error
    return Answer(whole_book, whole_book.Exported(aside), warnings=(book_confirmations.private_too(),))


def _document(context: Context) -> tuple[Iterator[str], dict[str, int]]:
    """Return the document in pieces, to be read once, and by table how many rows it has when that is done."""
    counts: dict[str, int] = {}
    return _pieces(context, counts), counts


def _pieces(context: Context, counts: dict[str, int]) -> Iterator[str]:
    with context.reading() as book:
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


def _into_file(context: Context, path: str) -> Answer:
    """Write the document beside its place and put it there when it is whole and on disk."""
    if "\0" in path:
        raise UsageError(f"{quoted(path)} can't be a file's name", "name the file: custmem export book.json")
    if os.path.isdir(path):
        raise UsageError(f"{quoted(path)} is a folder", "name the file in it: custmem export book.json")
    if os.path.exists(path) and not os.path.isfile(path):
        raise UsageError(f"{quoted(path)} is a device, not a file", "name a file: custmem export book.json")
    if os.path.exists(path) and os.path.exists(context.path) and os.path.samefile(path, context.path):
        raise Conflict(f"{quoted(path)} is the book itself", "name another file")
    if os.path.lexists(path) and not context.options.yes:
        raise Conflict(f"there is a file {quoted(path)} already", "name another, or write over it with --yes")
    folder = os.path.dirname(os.path.abspath(path))
    pieces, counts = _document(context)
    try:
        handle, draft = tempfile.mkstemp(prefix=EXPORT_DRAFT, dir=folder)
        try:
            with os.fdopen(handle, "wb") as written:
                for piece in pieces:
                    written.write(piece.encode())
                written.write(b"\n")
                _flush(written)
            os.replace(draft, path)
        except BaseException:
            os.unlink(draft)
            raise
    except OSError as error:
        raise _failed(error, folder) from error
    said = book_confirmations.said_exported(path, counts["customer"], counts["purchase"])
    rows = sum(counts.values())
    return Answer(echo, Echo(said, {"file": path, "rows": rows, "tables": counts}), is_echo=True)


def _flush(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _failed(error: OSError, folder: str) -> BookReadOnly | DiskFull:
    if error.errno == _FULL:
        return DiskFull("the disk is full", "make room and try again; nothing was written")
    return BookReadOnly(f"nothing can be written into {folder}", "check the folder's rights, or name another")
