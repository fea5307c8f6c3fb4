"""What was written, command by command."""

from __future__ import annotations

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


def is_something_lost(book: sqlite3.Connection) -> bool:
    """Say whether anything was taken back that can't be brought back, because something was written since."""
    return book.execute("SELECT 1 FROM change WHERE undone_after IS NOT NULL LIMIT 1").fetchone() is not None


def _change(row: tuple[int, str, str, str, int, int | None]) -> Change:
    key, at, command, said, undone, returnable = row
    when = datetime.fromisoformat(at).replace(tzinfo=UTC)
    return Change(key, when, command, said, bool(undone), bool(returnable))
