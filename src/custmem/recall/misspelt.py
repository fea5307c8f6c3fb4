"""Who may be meant by a name that nobody has: those whose names are spelt or sound most like it.

Three steps, each on an index: the words of names that are near a typed word; the customers with the most telling of
these words; and these few compared with what was typed, word by word (`custmem.domain.text.likeness`).
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from custmem.domain.text.likeness import (
    SLIP,
    UNLIKE,
    Reading,
    likelihood,
    looked_up,
    readings,
    slips,
    unlikelihood,
)
from custmem.domain.text.names import AFTER, bare_words, other_names, query_words
from custmem.recall.search import COLUMNS, LAST_HERE_FIRST, matches

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from custmem.domain.customers.identification import Match


_NUMBER = (
    "SELECT count(*) FROM (SELECT customer_id FROM search_word "
    "WHERE kind = :kind AND word = :word LIMIT :most) AS found"
)


def number_of_bearers(book: sqlite3.Connection, kind: str, word: str, most: int) -> int:
    """Return how many customers have this word of this kind; of very many it is enough to know that they are `most`."""
    (number,) = book.execute(_NUMBER, {"kind": kind, "word": word, "most": most}).fetchone()
    return int(number)


MOST_NEAREST = 5
_FINE = 6
"""Likelihoods that differ by less are the same; of equals, who has no other name comes first."""
_NAMED = "('name', 'nickname')"
_MOST_COMPARED = 60
_MOST_POSTINGS = 1500
_MOST_BEGUN = 20
_MOST_WORDS, _LONGEST_WORD = 8, 40
"""No name is longer; what is behind is not looked at."""


def nearest(book: sqlite3.Connection, typed: str, most: int = MOST_NEAREST) -> list[Match]:
    """Return the customers whose names are nearest to what was typed, the likeliest first, then who came last."""
    words = [word[:_LONGEST_WORD] for word in (bare_words(typed) or query_words(typed))[:_MOST_WORDS]]
    if not words:
        return []
    read = readings(words, lambda strings: set(_counts(book, set(strings))))
    near = _Nearness(book, {word for reading in read for word in reading.words})
    best: dict[int, tuple[float, int, int]] = {}
    for reading in filter(near.makes_sense, read):
        for at, (key, name) in enumerate(_compared(book, near.weights(reading))):
            unlike = -likelihood(reading, near.cost, near.slips, name)
            if unlike < -UNLIKE:
                more = int(len(name) > len(reading.words))
                best[key] = min(best.get(key, (unlike, more, at)), (round(unlike, _FINE), more, at))
    if not best:
        return []
    chosen = sorted(best, key=best.__getitem__)[:most]
    listed = ", ".join(map(str, chosen))
    rows = book.execute(f"SELECT {COLUMNS} FROM customer WHERE id IN ({listed})").fetchall()
    by_id = {row[0]: row for row in rows}
    return matches((by_id[key] for key in chosen), "spelling", " ".join(words))


class _Nearness:
    """How near words of names are to the typed ones, and what a typed word costs that is none of the name."""

    def __init__(self, book: sqlite3.Connection, typed: Iterable[str]) -> None:
        self._others = {word: other_names(word) for word in typed}
        self._slips: dict[tuple[str, str], float | None] = {}
        self._near = {word: self._near_words(book, word) for word in self._others}
        every = {*self._others, *(name for names in self._near.values() for name in names)}
        self._counts = _counts(book, every)
        (customers,) = book.execute("SELECT max(id) FROM customer").fetchone()
        self.cost = {word: unlikelihood(self._called(word), customers or 0) for word in self._others}

    def _called(self, typed: str) -> float:
        """Return of how many customers one would expect to hear this word, as it is typed or meant."""
        heard = (
            self._counts.get(name, 0) * exp(-SLIP * (self.slips(typed, name) or 0))
            for name in self._near[typed]
        )
        return sum(heard)

    def slips(self, typed: str, word: str) -> float | None:
        """Return the `likeness.slips` between a typed word and a name's; each pair is looked at once."""
        pair = (typed, word)
        if pair not in self._slips:
            self._slips[pair] = slips(typed, word, self._others[typed])
        return self._slips[pair]

    def makes_sense(self, reading: Reading) -> bool:
        """Say whether a reading is what was typed, or each of its words is near a name."""
        return not reading.slips or all(self._near[word] for word in reading.words)

    def weights(self, reading: Reading) -> list[tuple[int, str, float]]:
        """Return (number of the typed word, word of a name, how much it tells), the most telling first.

        Words of so many names that they tell little are left out, once there are enough others.
        """
        found = []
        for number, typed in enumerate(reading.words):
            for name in self._near[typed]:
                tells = self.cost[typed] - SLIP * (self.slips(typed, name) or 0)
                if tells > 0 and self._counts.get(name):
                    found.append((number, name, tells))
        found.sort(key=lambda weight: (-weight[2], weight[1]))
        kept: list[tuple[int, str, float]] = []
        postings = 0
        for weight in found:
            count = self._counts[weight[1]]
            if not kept or postings + count <= _MOST_POSTINGS:
                kept.append(weight)
                postings += count
        return kept

    def _near_words(self, book: sqlite3.Connection, typed: str) -> list[str]:
        keys = sorted(looked_up(typed))
        marks = ", ".join("?" * len(keys))
        rows = book.execute(
            f"SELECT DISTINCT word FROM spelling WHERE spelling IN ({marks})", keys
        ).fetchall()
        begun = book.execute(
            "SELECT DISTINCT word FROM search_word WHERE kind = 'name' AND word BETWEEN ? AND ? LIMIT ?",
            (typed, typed + AFTER, _MOST_BEGUN),
        ).fetchall()
        names = {word for (word,) in (*rows, *begun)}.union(self._others[typed])
        return [name for name in names if self.slips(typed, name) is not None]


def _counts(book: sqlite3.Connection, words: set[str]) -> dict[str, int]:
    """Return how many customers are called by each of these words, as far as any are."""
    listed = sorted(words)
    rows = book.execute(
        f"SELECT word, count(*) FROM search_word WHERE kind IN {_NAMED} "
        f"AND word IN ({', '.join('?' * len(listed))}) GROUP BY word",
        listed,
    )
    return dict(rows.fetchall())


def _compared(
    book: sqlite3.Connection, weights: Sequence[tuple[int, str, float]]
) -> Iterator[tuple[int, list[str]]]:
    """Yield (id, words of their names) of the customers whose names tell most, the best first."""
    if not weights:
        return
    values = ", ".join("(?, ?, ?)" for _ in weights)
    rows = book.execute(
        f"WITH near (number, word, tells) AS (VALUES {values}) SELECT customer.id FROM ("
        "SELECT customer_id, max(tells) AS tells FROM near CROSS JOIN search_word "
        f"WHERE search_word.kind IN {_NAMED} AND search_word.word = near.word GROUP BY customer_id, number"
        ") JOIN customer ON customer.id = customer_id GROUP BY customer.id "
        f"ORDER BY sum(tells) DESC, {LAST_HERE_FIRST} LIMIT {_MOST_COMPARED}",
        [value for weight in weights for value in weight],
    ).fetchall()
    names: dict[int, list[str]] = {key: [] for (key,) in rows}
    for key, word in book.execute(
        f"SELECT customer_id, word FROM search_word WHERE kind IN {_NAMED} "
        f"AND customer_id IN ({', '.join(map(str, names))})"
    ):
        names[key].append(word)
    yield from names.items()
