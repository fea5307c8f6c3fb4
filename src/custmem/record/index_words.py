"""The words by which a customer is found, made from their page. What is private is left out, and so are the dead."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from custmem.domain.names import folded_words, words
from custmem.domain.spelling import LONGEST_SPELT, kept
from custmem.domain.who import LEAST_PHONE_DIGITS, PHONE_RUN, card_key, email_key, phone_digits

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

SPELT = ("name", "nickname")
"""The kinds of words that are found when they are misspelt, too."""


def index_again(book: sqlite3.Connection, customer_ids: Iterable[int]) -> None:
    """Make the words of these customers anew, and take their marks away."""
    listed = ", ".join(map(str, customer_ids))
    held = set(
        book.execute(
            f"SELECT kind, word, customer_id FROM search_word WHERE customer_id IN ({listed})"
        ).fetchall()
    )
    wanted = set(words_of_all(book, listed))
    book.executemany("DELETE FROM search_word WHERE kind = ? AND word = ? AND customer_id = ?", held - wanted)
    news = sorted(wanted - held)
    book.executemany("INSERT INTO search_word (kind, word, customer_id) VALUES (?, ?, ?)", news)
    _spell(book, {word for kind, word, _ in news if kind in SPELT})
    _unspell(book, {word for kind, word, _ in held - wanted if kind in SPELT})
    book.execute(f"DELETE FROM unindexed WHERE customer_id IN ({listed})")


def index_tags(book: sqlite3.Connection, bought: Iterable[tuple[str, int]]) -> None:
    """Add to customers' words what they bought of: tags of new purchases and ids, those of one tag together."""
    for tag, buyers in groupby(bought, key=lambda row: row[0]):
        ids = [customer_id for _, customer_id in buyers]
        for word in _told_words(tag):
            book.executemany(
                "INSERT OR IGNORE INTO search_word (kind, word, customer_id) VALUES ('tag', ?, ?)",
                ((word, customer_id) for customer_id in ids),
            )


def words_of_all(book: sqlite3.Connection, listed: str) -> Iterator[tuple[str, str, int]]:
    """Yield (kind, word, customer's id) for each of the customers whose ids are listed."""
    for key, handle, name, nickname in book.execute(
        f"SELECT id, handle, name, nickname FROM customer WHERE id IN ({listed})"
    ).fetchall():
        yield from ((kind, word, key) for kind, word in name_words(handle, name, nickname))
    for key, kind, value in book.execute(
        f"SELECT customer_id, kind, value FROM contact_point WHERE customer_id IN ({listed})"
    ).fetchall():
        yield from ((kind, word, key) for word in point_words(kind, value))
    for key, handle, name in book.execute(
        f"SELECT customer_id, handle, name FROM former_customer WHERE customer_id IN ({listed})"
    ).fetchall():
        yield from ((_FORMERLY[kind], word, key) for kind, word in name_words(handle, name, None))
    for kind, query in _TOLD.items():
        for key, text in book.execute(query.format(listed)).fetchall():
            yield from ((kind, word, key) for word in _told_words(text or ""))


_FORMERLY = {"handle": "handle", "name": "nickname"}
"""As what a customer is found by what they were called before a merge."""
_LONGEST_WORD = 60
_TOLD = {
    "person": "SELECT customer_id, name FROM person WHERE customer_id IN ({}) AND private = 0 AND dead = 0",
    "note": "SELECT customer_id, text FROM fact WHERE customer_id IN ({}) AND private = 0 AND retired_on IS NULL",
    "wish": "SELECT customer_id, text FROM wish WHERE customer_id IN ({}) AND private = 0 AND closed_on IS NULL",
    "tag": (
        "SELECT DISTINCT customer_id, tag FROM purchase JOIN purchase_line "
        "ON purchase_line.purchase_id = purchase.id "
        "WHERE customer_id IN ({}) AND private = 0 AND surprise = 0 AND tag IS NOT NULL"
    ),
}


def _told_words(text: str) -> list[str]:
    return [word for word in folded_words(text) if len(word) <= _LONGEST_WORD]


def name_words(handle: str, name: str, nickname: str | None) -> Iterator[tuple[str, str]]:
    """Yield each word by which a customer's own names are found, with its kind."""
    yield from (("handle", word) for word in _handle_words(handle))
    told = latin(name)
    for word in words(name) if told is name else (*words(name), *words(told)):
        yield "name", word
    for word in words(nickname or ""):
        yield "nickname", word


def point_words(kind: str, value: str) -> Iterator[str]:
    """Yield what a phone, e-mail or card is found by; of a phone each run of digits, by what it begins with."""
    if kind == "phone":
        digits = phone_digits(value)
        for start in range(max(1, len(digits) - LEAST_PHONE_DIGITS + 1)):
            yield digits[start : start + PHONE_RUN]
    elif kind in _KEYS and (key := _KEYS[kind](value)):
        yield key


_KEYS = {"email": email_key, "card": card_key}


def _handle_words(handle: str) -> Iterable[str]:
    """Yield a handle as it is, and as it is folded when it is typed: `rossi-anna` is `rossianna`."""
    return (handle, handle.replace("-", "")) if "-" in handle else (handle,)


def latin(name: str) -> str:
    """Return a name in Latin letters, so that `Анна` is found by `anna`; the transliteration is anyascii's."""
    if name.isascii() or all(ord(char) < 0x250 for char in name):
        return name
    from anyascii import anyascii  # costs 20 ms, for the few names that need it

    return str(anyascii(name))


def _spell(book: sqlite3.Connection, news: set[str]) -> None:
    """Keep the spellings of words that nobody was called before; a word is its own first spelling."""
    query = "SELECT 1 FROM spelling WHERE spelling = :spelling AND word = :word"
    unknown = [
        word
        for word in news
        if book.execute(query, {"spelling": word[:LONGEST_SPELT], "word": word}).fetchone() is None
    ]
    book.executemany(
        "INSERT OR IGNORE INTO spelling (spelling, word) VALUES (?, ?)",
        sorted((variant, word) for word in unknown for variant in kept(word)),
    )


def _unspell(book: sqlite3.Connection, gone: set[str]) -> None:
    """Take away the spellings of words that nobody is called any more."""
    kinds = ", ".join(f"'{kind}'" for kind in SPELT)
    for word in sorted(gone):
        query = f"SELECT 1 FROM search_word WHERE kind IN ({kinds}) AND word = :word LIMIT 1"
        if book.execute(query, {"word": word}).fetchone() is None:
            book.executemany(
                "DELETE FROM spelling WHERE spelling = ? AND word = ?",
                [(variant, word) for variant in kept(word)],
            )
