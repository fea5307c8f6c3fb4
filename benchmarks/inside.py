"""Run inside a clean environment: one line of custmem, and what it took that cannot be seen from outside.

`loaded` counts the modules beyond the bare interpreter's; `read` counts the rows that SQLite handed over and the steps
that its machine made for them, where what is read and thrown away counts, too. Each is a run of its own, so that
looking at one changes nothing of the other. What was counted is printed on stderr as JSON.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

STEPS_AT_ONCE = 100


def loaded(words: list[str]) -> dict[str, Any]:
    """Return how many modules a line loads, and whether the heavy ones are among them."""
    before = frozenset(sys.modules)
    status = _run(words)
    news = frozenset(sys.modules) - before
    return {"status": status, "modules": len(news), **{name: name in news for name in ("typer", "sqlmodel")}}


def read(words: list[str]) -> dict[str, Any]:
    """Return how many rows a line is handed by SQLite, and how many steps those took."""
    import sqlite3

    counts = {"rows": 0, "steps": 0}
    connect = sqlite3.connect

    def row(_cursor: object, row: tuple[object, ...]) -> tuple[object, ...]:
        counts["rows"] += 1
        return row

    def step() -> None:
        counts["steps"] += STEPS_AT_ONCE

    def counting(*given: Any, **named: Any) -> Any:
        book = connect(*given, **named)
        book.row_factory = row
        book.set_progress_handler(step, STEPS_AT_ONCE)
        return book

    sqlite3.connect = counting
    return {"status": _run(words), **counts}


def _run(words: list[str]) -> int:
    import os

    from custmem.cli.main import main

    status = main(words, os.environ)
    sys.stdout.flush()
    return status


if __name__ == "__main__":
    counted = {"loaded": loaded, "read": read}[sys.argv[1]](sys.argv[2:])
    import json

    print(json.dumps(counted), file=sys.stderr)
