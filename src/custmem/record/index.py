"""The search index: the words by which a customer is found, kept with every change of name, phone, e-mail or card."""

from __future__ import annotations

from custmem.domain.names import spellings, words
from custmem.domain.who import card_key, email_key, reversed_phone

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator


def index_customer(book: sqlite3.Connection, customer_id: int) -> None:
    """Bring a customer's words in the index in line with their page."""
    (handle, name, nickname) = book.execute(
        "SELECT handle, name, nickname FROM customer WHERE id = :id", {"id": customer_id}
    ).fetchone()
    points = book.execute(
        "SELECT kind, value FROM contact_point WHERE customer_id = :id", {"id": customer_id}
    ).fetchall()
    wanted = set(customer_words(handle, name, nickname, points))
    held = set(
        book.execute(
            "SELECT word, kind FROM search_word WHERE customer_id = :id", {"id": customer_id}
        ).fetchall()
    )
    for word, kind in sorted(held - wanted):
        book.execute(
            "DELETE FROM search_word WHERE word = :word AND customer_id = :id AND kind = :kind",
            {"word": word, "id": customer_id, "kind": kind},
        )
    for word, kind in sorted(wanted - held):
        book.execute(
            "INSERT INTO search_word (word, customer_id, kind) VALUES (:word, :id, :kind)",
            {"word": word, "id": customer_id, "kind": kind},
        )
        if kind in ("name", "nickname"):
            _index_spellings(book, word)


def customer_words(
    handle: str, name: str, nickname: str | None, points: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Yield each word of a customer with its kind, as the index keeps it."""
    yield handle, "handle"
    if "-" in handle:
        yield handle.replace("-", ""), "handle"  # as a typed `rossi-anna` is folded
    told = latin(name)
    for word in words(name) if told is name else (*words(name), *words(told)):
        yield word, "name"
    for word in words(nickname or ""):
        yield word, "nickname"
    keys = {"email": email_key, "phone": reversed_phone, "card": card_key}
    for kind, value in points:
        key = keys[kind](value) if kind in keys else ""
        if key:
            yield key, kind


def latin(name: str) -> str:
    """Return a name in Latin letters, so that `Анна` is found by `anna`; the transliteration is anyascii's."""
    if name.isascii() or all(ord(char) < 0x250 for char in name):
        return name
    from anyascii import anyascii  # costs 20 ms, for the few names that need it

    return str(anyascii(name))


def _index_spellings(book: sqlite3.Connection, word: str) -> None:
    known = "SELECT 1 FROM spelling WHERE spelling = :spelling AND word = :word"
    if book.execute(
        known, {"spelling": max(spellings(word), key=len, default=word), "word": word}
    ).fetchone():
        return
    book.executemany(
        "INSERT INTO spelling (spelling, word) VALUES (?, ?)",
        [(variant, word) for variant in sorted(spellings(word))],
    )
