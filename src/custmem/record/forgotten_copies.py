"""A customer forgotten in the book's copies, too: each is rewritten without them, or else removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.journal import close_change, open_change
from custmem.book.wiping import (
    copies_to_rewrite,
    end_unfinished,
    is_for_erasure,
    pack,
    read_copy,
    remove_copy,
    rewrite_copy,
    unfinished,
)
from custmem.domain.forgetting import Copies
from custmem.domain.names import fold
from custmem.errors import BookError
from custmem.record.forgetting import SAID, erase
from custmem.record.index import index_unindexed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def finish_forgetting(path: str, ids: tuple[int, ...], living: frozenset[int], at: str) -> Copies:
    """Do what follows once the book's own rows are gone: pack it, rewrite its copies, and let go of the note of it.

    `living` are the ids in the book. It can be cut short anywhere, and be done again. For whoever has the turn among
    the backups. A copy that is good and can't be rewritten now, on a full disk say, is never given up for that.
    Raises BookLocked, BookReadOnly, DiskFull.
    """
    try:
        pack(path)
        copies = forget_in_copies(path, ids, living, at)
    except BookError as error:
        error.message = f"all rows of the customer are gone, but {error.message}"
        error.hint = "custmem check packs the book and rewrites its backups once that is mended"
        raise
    end_unfinished(path)
    return copies


def forget_in_copies(path: str, ids: tuple[int, ...], living: frozenset[int], at: str) -> Copies:
    """Rewrite every copy of the book without the customer, or remove it."""
    copies = copies_to_rewrite(path)
    names: set[str] = set()
    for copy in copies:
        read_copy(copy, lambda book: names.update(_names(book, ids)))
    rewritten = removed = 0
    for copy in copies:
        if is_for_erasure(copy):
            remove_copy(copy)
        elif read_copy(copy, _whole) and rewrite_copy(
            copy, lambda book: _erased(book, ids, living, names, at)
        ):
            rewritten += 1
        else:
            remove_copy(copy)
            removed += 1
    return Copies(rewritten, removed)


def cut_short(path: str, book: sqlite3.Connection) -> tuple[int, ...]:
    """Return the ids of an erasure that was cut short after the book's own rows were gone.

    One that was cut short before that has not begun: nothing went.
    """
    ids = unfinished(path)
    return () if ids and ids[0] in ids_in(book) else ids


def ids_in(book: sqlite3.Connection) -> frozenset[int]:
    """Return the ids of everybody in the book, also those from before pages were joined."""
    return frozenset(
        key for (key,) in book.execute("SELECT id FROM customer UNION ALL SELECT id FROM former_customer")
    )


def _names(book: sqlite3.Connection, ids: Iterable[int]) -> list[str]:
    listed = ", ".join(map(str, ids))
    return [
        fold(name) for (name,) in book.execute(f"SELECT name FROM customer WHERE id IN ({listed})").fetchall()
    ]


def _whole(book: sqlite3.Connection) -> None:
    book.execute("SELECT count(*) FROM customer").fetchone()


def _erased(
    book: sqlite3.Connection, ids: tuple[int, ...], living: frozenset[int], names: set[str], at: str
) -> bool:
    """Erase the customer in a copy; False where their page can't be told from somebody else's there."""
    listed = ", ".join(map(str, ids))
    joined = f"SELECT 1 FROM former_customer WHERE (id IN ({listed})) <> (customer_id IN ({listed})) LIMIT 1"
    if book.execute(joined).fetchone() is not None:
        return False
    change_id = open_change(book, "forget", at)
    erase(book, ids)
    index_unindexed(book)
    close_change(book, change_id, SAID)
    book.execute("DELETE FROM journal")
    others = book.execute("SELECT id, name FROM customer").fetchall()
    return not any(key not in living and fold(name) in names for key, name in others)
