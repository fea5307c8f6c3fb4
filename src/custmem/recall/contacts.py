"""How the shop reached out to a customer, and what was written to them in letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.letters.letter import LETTER, Written
from custmem.recall.commitments import day

if TYPE_CHECKING:
    import sqlite3

_LETTERS = (
    "SELECT on_date, about, text FROM contact WHERE customer_id = :id AND about LIKE :letters AND text IS NOT NULL "
    "ORDER BY on_date DESC, id DESC"
)


def letters_written(book: sqlite3.Connection, customer_id: int) -> tuple[Written, ...]:
    """Return the letters that were sent to a customer and noted, newest first."""
    rows = book.execute(_LETTERS, {"id": customer_id, "letters": f"{LETTER}%"})
    return tuple(Written(day(on), about.removeprefix(LETTER), text) for on, about, text in rows)
