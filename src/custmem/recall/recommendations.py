"""Who may want an item: a sieve on the search index and on the latest sales, before their memories are looked at.

Facts, tags and open wishes are found through the index. Items bought are not in the index; of them the latest sales of
the last year are looked at. Of both no more is read in a large book than in a small one.
"""

from __future__ import annotations

from datetime import timedelta
from math import log
from typing import TYPE_CHECKING

from custmem.domain.recommendations import BOUGHT, RANKS, TASTE, WISHED, fitting, singular, telling, words_of
from custmem.domain.value import NamedTuple
from custmem.recall.misspelt import number_of_bearers

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date


MOST_CANDIDATES = 100
MOST_OF_A_WORD = 2_000
"""All of whom one word is told are thought of while they are fewer.

Of more, those are whom another word of the item found; and where no more have a better reason than are looked at, those
who were here last: so a word that half of a large town is told of costs no more than one of a street.
"""
LATEST_BUYERS = 2_000
LEAST_HERE_LAST = 50
"""Where fewer of very many bought lately, others of them are thought of, too."""
LATEST_SALES = 3_000
"""Their items are read one by one, the dearest part of the answer: a hundred days where 30 customers buy a day."""
_YEAR = 365
_TOLD = {"wish": WISHED, "note": TASTE, "tag": BOUGHT}
"""By what somebody of whom a word is told in this way would want a thing, at best."""
_SAID = {WISHED: 3.0, TASTE: 2.0, BOUGHT: 1.0}
"""What they asked for says more than what was told of them, and that more than what they bought."""
_OF_WORD = (
    "SELECT customer_id FROM search_word JOIN customer ON customer.id = search_word.customer_id "
    "WHERE search_word.kind = :kind AND search_word.word = :form AND customer.dead = 0 "
    "AND customer.archived_on IS NULL LIMIT :most"
)
_OF_THESE = "SELECT customer_id FROM search_word WHERE kind = :kind AND word = :form AND customer_id IN ({})"
_HERE_LAST = (
    "SELECT search_word.customer_id FROM (SELECT customer_id FROM purchase "
    "WHERE on_date <= :today AND customer_id IS NOT NULL ORDER BY on_date DESC LIMIT :latest) AS latest "
    "CROSS JOIN search_word ON search_word.kind = :kind AND search_word.word = :form "
    "AND search_word.customer_id = latest.customer_id"
)
_LATEST = (
    "SELECT sold.id, item, tag FROM (SELECT id FROM purchase WHERE on_date BETWEEN :since AND :today "
    "AND customer_id IS NOT NULL AND total_minor >= 0 ORDER BY on_date DESC LIMIT :latest) AS sold "
    "CROSS JOIN purchase_line ON purchase_line.purchase_id = sold.id"
)
_SPOKEN = "SELECT customer_id FROM purchase WHERE id IN ({}) AND private = 0 AND surprise = 0"


class Likely(NamedTuple):
    """A customer who may want an item, by what at best, and how much speaks for it."""

    customer_id: int
    by: str
    score: float

    @property
    def best(self) -> tuple[tuple[int, bool], float, int]:
        """Where they stand among all if the best reason there may be is one."""
        return ((RANKS.index(self.by), False), -self.score, self.customer_id)


def who_may_want(book: sqlite3.Connection, item: str, today: date) -> list[Likely]:
    """Return the customers for whom most speaks that they want an item, those with the best reason first.

    A word counts the more, the fewer in the book it is told of.
    """
    scores: dict[int, float] = {}
    reasons: dict[int, str] = {}
    (customers,) = book.execute("SELECT max(id) FROM customer").fetchone()
    told, numbers = _told(book, telling(words_of(item)), today)
    for word, by_customer in told.items():
        rarity = log(1 + (customers or 0) / (1 + max(numbers[word], len(by_customer))))
        for customer_id, by in by_customer.items():
            scores[customer_id] = scores.get(customer_id, 0) + _SAID[by] * (1 + rarity)
            reasons[customer_id] = _better(by, reasons.get(customer_id, by))
    for customer_id in _bought_like(book, item, today):
        scores[customer_id] = scores.get(customer_id, 0) + 1
    most = sorted(scores, key=lambda key: (-scores[key], key))[:MOST_CANDIDATES]
    likely = [Likely(key, reasons.get(key, BOUGHT), scores[key]) for key in most]
    return sorted(likely, key=lambda each: each.best)


def _better(by: str, other: str) -> str:
    return min(by, other, key=RANKS.index)


def _told(
    book: sqlite3.Connection, words: Iterable[str], today: date
) -> tuple[dict[str, dict[int, str]], dict[str, int]]:
    """Return for each word the customers of whom it is told, with the best that it may mean, and how many they are.

    What is told of few is looked up first; of what is told of very many, those are found whom the others found.
    """
    told: dict[str, dict[int, str]] = {word: {} for word in words}
    numbers = dict.fromkeys(told, 0)
    common: list[tuple[str, dict[str, object]]] = []
    ways = [(word, kind, form) for word in told for kind in _TOLD for form in _forms(word)]
    for word, kind, form in ways:
        asked: dict[str, object] = {"kind": kind, "form": form, "most": MOST_OF_A_WORD}
        how_many = number_of_bearers(book, kind, form, MOST_OF_A_WORD)
        numbers[word] = max(numbers[word], how_many)
        if how_many == MOST_OF_A_WORD:
            common.append((word, asked))
        elif how_many:
            for (customer_id,) in book.execute(_OF_WORD, asked):
                told[word].setdefault(customer_id, _TOLD[kind])
    for word, asked in common:
        by = _TOLD[str(asked["kind"])]
        others = set().union(*told.values()).difference(told[word])
        listed = ", ".join(map(str, sorted(others)))
        found = book.execute(_OF_THESE.format(listed), asked).fetchall()
        if len(told[word]) < MOST_CANDIDATES:
            found += _some_told(book, asked, today)
        for (customer_id,) in found:
            told[word][customer_id] = _better(by, told[word].get(customer_id, by))
    return told, numbers


def _forms(word: str) -> list[str]:
    """Return a word's singular and plural as they may be written."""
    return [form for form in (word, f"{word}s", f"{word}es", f"{word[:-1]}ies") if singular(form) == word]


def _some_told(book: sqlite3.Connection, asked: dict[str, object], today: date) -> list[tuple[int]]:
    """Return some of very many of whom a word is told: those among the latest buyers, and others if they are few."""
    latest = {**asked, "today": today.isoformat(), "latest": LATEST_BUYERS}
    found: list[tuple[int]] = book.execute(_HERE_LAST, latest).fetchall()
    return found if len(found) >= LEAST_HERE_LAST else found + book.execute(_OF_WORD, asked).fetchall()


def _bought_like(book: sqlite3.Connection, item: str, today: date) -> Iterable[int]:
    """Return who bought something like it among the latest sales; what is like it is decided once for each text."""
    since = (today - timedelta(_YEAR)).isoformat()
    values = {"since": since, "today": today.isoformat(), "latest": LATEST_SALES}
    lines = book.execute(_LATEST, values).fetchall()
    texts = {sold for _, sold, _ in lines}.union(tag for _, _, tag in lines if tag)
    like = fitting(texts, item)
    alike = {sale for sale, sold, tag in lines if sold in like or tag in like}
    if not alike:
        return ()
    listed = ", ".join(map(str, alike))
    return {whose for (whose,) in book.execute(_SPOKEN.format(listed))}
