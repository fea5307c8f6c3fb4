"""What a person decided before."""

from __future__ import annotations

from datetime import date

from custmem.domain.memory import Decision

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3


def decision_with_code(book: sqlite3.Connection, code: str) -> Decision | None:
    """Return the newest decision about a thing with this code, if there is one."""
    row = book.execute(
        "SELECT key, code, kind, verdict, until_on, outcome, decided_on FROM decision WHERE code = :code "
        "ORDER BY id DESC LIMIT 1",
        {"code": code},
    ).fetchone()
    if row is None:
        return None
    key, code, kind, verdict, until_on, outcome, decided_on = row
    until = date.fromisoformat(until_on) if until_on else None
    return Decision(key, code, kind, verdict, until, outcome, date.fromisoformat(decided_on))
