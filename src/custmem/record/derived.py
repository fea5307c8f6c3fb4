"""What is derived from the pages, compared with what they say now, a stretch of the book at a time.

Each question looks at so much of the book as is read in a moment, and says from where to go on; so a whole book is
compared in little memory, and nobody who writes waits for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.spelling import kept
from custmem.domain.value import NamedTuple
from custmem.recall.settings import shop_of
from custmem.recall.stamps import ON_CARD
from custmem.record.index_words import SPELT, words_of_all
from custmem.record.kept import KEPT_COLUMNS, histories_kept

if TYPE_CHECKING:
    import sqlite3
    from typing import Any

AT_ONCE = 1000
_ALL_KINDS = ", ".join(f"'{kind}'" for kind in SPELT)
_OF_HISTORY = ("visits", "first_visit_on", "last_visit_on", "usual_weekday", "spent_minor")
"""The kept figures that follow from a customer's own history alone; the others change with what the shop learns."""


class Stretch(NamedTuple):
    """What differs in a stretch of the book, and from where to go on; None at the end of the book."""

    differing: tuple[Any, ...]
    after: Any


def words_differing(book: sqlite3.Connection, after: int | None) -> Stretch:
    """Return the customers who are not found by just the words that their page gives, in the order of their ids."""
    values = {"after": after or 0, "most": AT_ONCE}
    ids: set[int] = set()
    for query in (
        "SELECT id FROM customer WHERE id > :after ORDER BY id LIMIT :most",
        "SELECT DISTINCT customer_id FROM search_word WHERE customer_id > :after ORDER BY customer_id LIMIT :most",
        "SELECT customer_id FROM unindexed WHERE customer_id > :after ORDER BY customer_id LIMIT :most",
    ):
        ids.update(key for (key,) in book.execute(query, values))
    looked_at = sorted(ids)[:AT_ONCE]
    listed = ", ".join(map(str, looked_at))
    query = f"SELECT kind, word, customer_id FROM search_word WHERE customer_id IN ({listed})"
    unlike = set(book.execute(query).fetchall()) ^ set(words_of_all(book, listed))
    waiting = book.execute(f"SELECT customer_id FROM unindexed WHERE customer_id IN ({listed})").fetchall()
    differing = {key for _, _, key in unlike} | {key for (key,) in waiting}
    return Stretch(tuple(sorted(differing)), looked_at[-1] if len(ids) >= AT_ONCE else None)


def spellings_missing(book: sqlite3.Connection, after: str | None) -> Stretch:
    """Return the words of names that would not be found when they are misspelt."""
    words: set[str] = set()
    for kind in SPELT:
        words.update(
            word
            for (word,) in book.execute(
                "SELECT DISTINCT word FROM search_word WHERE kind = :kind AND word > :after "
                "ORDER BY word LIMIT :most",
                {"kind": kind, "after": after or "", "most": AT_ONCE},
            )
        )
    looked_at = sorted(words)[:AT_ONCE]
    query = "SELECT 1 FROM spelling WHERE spelling = ? AND word = ?"
    differing = [
        word
        for word in looked_at
        if any(book.execute(query, (variant, word)).fetchone() is None for variant in kept(word))
    ]
    return Stretch(tuple(differing), looked_at[-1] if len(words) >= AT_ONCE else None)


def spellings_in_excess(book: sqlite3.Connection, after: tuple[str, str] | None) -> Stretch:
    """Return the words with a spelling that is none of theirs, or that nobody is called any more."""
    spelling, word = after or ("", "")
    rows = book.execute(
        "SELECT spelling, word FROM spelling WHERE (spelling, word) > (:spelling, :word) "
        "ORDER BY spelling, word LIMIT :most",
        {"spelling": spelling, "word": word, "most": AT_ONCE},
    ).fetchall()
    query = f"SELECT 1 FROM search_word WHERE kind IN ({_ALL_KINDS}) AND word = ? LIMIT 1"
    differing = [
        told
        for variant, told in rows
        if variant not in kept(told) or book.execute(query, (told,)).fetchone() is None
    ]
    return Stretch(tuple(differing), rows[-1] if len(rows) == AT_ONCE else None)


def figures_differing(book: sqlite3.Connection, after: int | None) -> Stretch:
    """Return the customers on whose row something else is kept than their visits and purchases come to."""
    columns = ", ".join(_OF_HISTORY)
    held = {
        key: figures
        for key, *figures in book.execute(
            f"SELECT id, {columns} FROM customer WHERE id > :after ORDER BY id LIMIT :most",
            {"after": after or 0, "most": AT_ONCE},
        )
    }
    listed = ", ".join(map(str, held))
    history = book.execute(
        f"SELECT customer_id, on_date, total_minor FROM purchase WHERE customer_id IN ({listed}) "
        f"UNION ALL SELECT customer_id, on_date, NULL FROM visit WHERE customer_id IN ({listed}) "
        f"UNION ALL SELECT id, NULL, 0 FROM customer WHERE id IN ({listed}) ORDER BY customer_id, on_date"
    )
    places = [KEPT_COLUMNS.index(column) for column in _OF_HISTORY]
    gap = shop_of(book).usual_gap_days
    differing = [
        key
        for key, figures in histories_kept(history, gap, {})
        if [figures[place] for place in places] != held[key]
    ]
    return Stretch(tuple(differing), max(held) if len(held) == AT_ONCE else None)


def sums_differing(book: sqlite3.Connection, after: int | None) -> Stretch:
    """Return the purchases whose total is not the sum of their lines, those that have lines."""
    rows = book.execute(
        "SELECT purchase.id, total_minor, (SELECT sum(amount_minor) FROM purchase_line "
        "WHERE purchase_id = purchase.id) FROM purchase WHERE purchase.id > :after ORDER BY purchase.id LIMIT :most",
        {"after": after or 0, "most": 10 * AT_ONCE},
    ).fetchall()
    differing = tuple(key for key, total, lines in rows if lines is not None and lines != total)
    return Stretch(differing, rows[-1][0] if len(rows) == 10 * AT_ONCE else None)


def cards_overdrawn(book: sqlite3.Connection, after: int | None) -> Stretch:
    """Return the customers of whose cards more stamps were redeemed than were put on them."""
    rows = book.execute(
        f"SELECT customer_id, {ON_CARD} FROM stamp WHERE customer_id > :after GROUP BY customer_id "
        "ORDER BY customer_id LIMIT :most",
        {"after": after or 0, "most": AT_ONCE},
    ).fetchall()
    return Stretch(
        tuple(key for key, on_card in rows if on_card < 0), rows[-1][0] if len(rows) == AT_ONCE else None
    )
