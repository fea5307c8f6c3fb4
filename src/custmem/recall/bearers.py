"""How many are found by a word of the search index, as far as it matters."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

_NUMBER = (
    "SELECT count(*) FROM (SELECT customer_id FROM search_word "
    "WHERE kind = :kind AND word = :word LIMIT :most) AS found"
)


def number_of_bearers(book: sqlite3.Connection, kind: str, word: str, most: int) -> int:
    """Return how many customers have this word of this kind; of very many it is enough to know that they are `most`."""
    (number,) = book.execute(_NUMBER, {"kind": kind, "word": word, "most": most}).fetchone()
    return int(number)
