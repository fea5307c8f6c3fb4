"""Who may want an item: a sieve on the search index and on the latest sales, before their memories are looked at.

Facts, tags and open wishes are found through the index, however large the book is. Items bought are not in the index;
of them the latest sales of the last year are looked at, so that the answer costs the same in a book of any size.
"""

from __future__ import annotations

from datetime import timedelta
from math import log

from custmem.domain.matching import fits, singular, telling, words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import date

MOST_CANDIDATES = 100
LATEST_SALES = 10_000
_MOST_OF_A_WORD = 2_000
"""Of those of whom one word is told, so many who were here last are thought of."""
_YEAR = 365
_TOLD = ("wish", "note", "tag")
_SAID = {"wish": 3.0, "note": 2.0, "tag": 1.0}
"""What they asked for says more than what was told of them, and that more than what they bought."""


def who_may_want(book: sqlite3.Connection, item: str, today: date) -> dict[int, float]:
    """Return the customers who may want an item with what speaks for them, the likeliest first.

    A word counts the more, the fewer in the book it is told of.
    """
    spoken_for: dict[int, float] = {}
    (customers,) = book.execute("SELECT max(id) FROM customer").fetchone()
    for word in telling(words_of(item)):
        kinds: dict[int, str] = {}
        for kind in _TOLD:
            for customer_id in _told_of(book, kind, word):
                kinds.setdefault(customer_id, kind)
        rarity = log(1 + (customers or 0) / (1 + len(kinds)))
        for customer_id, kind in kinds.items():
            spoken_for[customer_id] = spoken_for.get(customer_id, 0) + _SAID[kind] * (1 + rarity)
    for customer_id in _bought_like(book, item, today):
        spoken_for[customer_id] = spoken_for.get(customer_id, 0) + 1
    best = sorted(spoken_for, key=lambda key: (-spoken_for[key], key))[:MOST_CANDIDATES]
    return {customer_id: spoken_for[customer_id] for customer_id in best}


def _told_of(book: sqlite3.Connection, kind: str, word: str) -> Iterator[int]:
    """Yield the customers of whom a word is told in this way, in the singular or the plural."""
    forms = {word, f"{word}s", f"{word}es", f"{word[:-1]}ies"}
    values: dict[str, object] = {f"form{number}": form for number, form in enumerate(sorted(forms))}
    rows = book.execute(
        "SELECT word, customer_id FROM search_word JOIN customer ON customer.id = search_word.customer_id "
        f"WHERE search_word.kind = :kind AND word IN ({', '.join(f':{name}' for name in values)}) "
        "AND customer.dead = 0 AND customer.archived_on IS NULL "
        "ORDER BY customer.last_visit_on DESC, customer.id LIMIT :most",
        {**values, "kind": kind, "most": _MOST_OF_A_WORD},
    ).fetchall()
    yield from (customer_id for told, customer_id in rows if singular(told) == word)


def _bought_like(book: sqlite3.Connection, item: str, today: date) -> Iterator[int]:
    """Yield who bought something like it among the latest sales; what is like it is decided once for each item."""
    values = {
        "since": (today - timedelta(_YEAR)).isoformat(),
        "today": today.isoformat(),
        "most": LATEST_SALES,
    }
    lines = book.execute(
        "SELECT customer_id, item, tag FROM (SELECT id, customer_id FROM purchase "
        "WHERE on_date BETWEEN :since AND :today AND customer_id IS NOT NULL AND private = 0 AND surprise = 0 "
        "AND total_minor >= 0 ORDER BY on_date DESC LIMIT :most) AS sold "
        "JOIN purchase_line ON purchase_line.purchase_id = sold.id",
        values,
    ).fetchall()
    texts = {sold for _, sold, _ in lines}.union(tag for _, _, tag in lines)
    like = {text for text in texts if text and fits(text, item)}
    yield from dict.fromkeys(whose for whose, sold, tag in lines if sold in like or tag in like)
