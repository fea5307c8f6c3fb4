"""The search index, kept in line with the pages: who was changed is indexed anew before the change is committed.

Nobody calls this after a change of name: triggers mark whose words are out of date (`custmem.book.unindexed`), and
the writing indexes them before it commits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.record.index_words import index_again

if TYPE_CHECKING:
    import sqlite3

_AT_ONCE = 500


def index_unindexed(book: sqlite3.Connection) -> None:
    """Make the words of all who are marked anew, and take the marks away."""
    while marked := book.execute(
        "SELECT customer_id FROM unindexed LIMIT :most", {"most": _AT_ONCE}
    ).fetchall():
        index_again(book, [customer_id for (customer_id,) in marked])


def rebuild_index(book: sqlite3.Connection) -> None:
    """Make everybody's words anew from their pages."""
    for table in ("search_word", "spelling", "unindexed"):
        book.execute(f"DELETE FROM {table}")
    book.execute("INSERT INTO unindexed (customer_id) SELECT id FROM customer")
    index_unindexed(book)
