"""Who may want an item: a sieve on the search index and on the latest sales, before their memories are looked at.

Facts, tags and open wishes are found through the index. Items bought are not in the index; of them the latest sales of
the last year are looked at. Of both no more is read in a large book than in a small one.
"""

from __future__ import annotations

from datetime import timedelta
from math import log

from custmem.domain.matching import fitting, singular, telling, words_of
from custmem.domain.value import NamedTuple
from custmem.domain.wanting import BOUGHT, RANKS, TASTE, WISHED

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date

MOST_CANDIDATES = 100
MOST_OF_A_WORD = 2_000
"""All of whom one word is told are thought of while they are fewer.

Of more, those in whom there is a better reason are enough if they are as many as are looked at; else those who were
here last: so a word that half of a large town is told of costs no more than one of a street.
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
_HOW_MANY = (
    "SELECT count(*) FROM (SELECT customer_id FROM search_word "
    "WHERE kind = :kind AND word = :form LIMIT :most) AS told"
)
_OF_WORD = (
    "SELECT customer_id FROM search_word JOIN customer ON customer.id = search_word.customer_id "
    "WHERE search_word.kind = :kind AND search_word.word = :form AND customer.dead = 0 "
    "AND customer.archived_on IS NULL LIMIT :most"
)
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
    for word in telling(words_of(item)):
        told, number = _told(book, word, today)
        rarity = log(1 + (customers or 0) / (1 + number))
        for customer_id, by in told.items():
            scores[customer_id] = scores.get(customer_id, 0) + _SAID[by] * (1 + rarity)
            reasons[customer_id] = min(by, reasons.get(customer_id, by), key=RANKS.index)
    for customer_id in _bought_like(book, item, today):
        scores[customer_id] = scores.get(customer_id, 0) + 1
    most = sorted(scores, key=lambda key: (-scores[key], key))[:MOST_CANDIDATES]
    likely = [Likely(key, reasons.get(key, BOUGHT), scores[key]) for key in most]
    return sorted(likely, key=lambda each: each.best)


def _told(book: sqlite3.Connection, word: str, today: date) -> tuple[dict[int, str], int]:
    """Return the customers of whom a word is told, in the singular or the plural, and how many they are at least.

    Each comes with the best that it may mean.
    """
    forms = [form for form in (word, f"{word}s", f"{word}es", f"{word[:-1]}ies") if singular(form) == word]
    told: dict[int, str] = {}
    number = 0
    for kind, by in _TOLD.items():
        better = len(told)
        for form in forms:
            asked = {"kind": kind, "form": form, "most": MOST_OF_A_WORD}
            (how_many,) = book.execute(_HOW_MANY, asked).fetchone()
            number = max(number, how_many)
            if how_many < MOST_OF_A_WORD:
                customers = book.execute(_OF_WORD, asked).fetchall()
            elif better < MOST_CANDIDATES:
                customers = _some_told(book, asked, today)
            else:
                continue
            for (customer_id,) in customers:
                told.setdefault(customer_id, by)
    return told, max(number, len(told))


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
