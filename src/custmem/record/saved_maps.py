"""What was said of a kind of file once, kept under a name: which column is what, and how its dates and numbers go."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from custmem.record.settings import change_settings

if TYPE_CHECKING:
    import sqlite3

_KEY = "import_map:"
LONGEST_NAME, _LONGEST = 40, 2000


def save_map(book: sqlite3.Connection, name: str, said: dict[str, object]) -> bool:
    """Keep what was said of a file; False where it is too long to be kept."""
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    if len(text) > _LONGEST:
        return False
    change_settings(book, {_KEY + name: text})
    return True


def saved_map(book: sqlite3.Connection, name: str) -> dict[str, object] | None:
    """Return what was kept under a name, or None."""
    row = book.execute("SELECT value FROM setting WHERE key = :key", {"key": _KEY + name}).fetchone()
    return dict(json.loads(row[0])) if row else None


def names_of_maps(book: sqlite3.Connection) -> list[str]:
    """Return the names under which something is kept."""
    rows = book.execute(
        "SELECT key FROM setting WHERE substr(key, 1, 11) = :start ORDER BY key", {"start": _KEY}
    )
    return [key.removeprefix(_KEY) for (key,) in rows]
