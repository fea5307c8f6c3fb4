"""Who is meant: customers found by handle, #id, e-mail, phone, card, nickname or any part of the name.

Every typed word is the beginning of a word of the name, in any order, accents and case ignored. What fits is
returned; whether it is one clear match is decided in `custmem.domain.who`.
"""

from __future__ import annotations

from custmem.domain.names import distance, query_words, spellings
from custmem.domain.who import NATIONAL_DIGITS, Match, phone_digits, same_phone

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from typing import Any

_AFTER = "\U0010ffff"
MOST_MATCHES = 50
MOST_NEAREST = 5
_NAMES = "('name', 'nickname', 'handle')"
_LOOKED_AT = 300
_RUN_LENGTH = 9
_COLUMNS = "customer.id, customer.handle, customer.name, customer.nickname, customer.archived_on IS NOT NULL"
_ORDER = (
    "ORDER BY customer.archived_on IS NOT NULL, customer.last_visit_on DESC, customer.id DESC LIMIT :most"
)


def by_id(book: sqlite3.Connection, customer_id: int) -> list[Match]:
    """Return the customer with this id, or who had it before a merge, if there is one."""
    row = book.execute(
        "SELECT customer_id FROM former_customer WHERE id = :id", {"id": customer_id}
    ).fetchone()
    mine = {"id": row[0] if row else customer_id}
    return _matches(book.execute(f"SELECT {_COLUMNS} FROM customer WHERE id = :id", mine))


def by_key(book: sqlite3.Connection, kind: str, typed: str) -> list[Match]:
    """Return the customers with exactly this folded e-mail or card number."""
    return _matches(
        book.execute(
            f"SELECT {_COLUMNS} FROM search_word JOIN customer ON customer.id = search_word.customer_id "
            f"WHERE search_word.kind = :kind AND word = :word {_ORDER}",
            {"word": typed.lower(), "kind": kind, "most": MOST_MATCHES},
        )
    )


def by_phone(book: sqlite3.Connection, typed: str) -> list[Match]:
    """Return the customers with these digits anywhere in a phone number, or with an end of them as a whole number.

    Best first: the whole number, its end, its beginning, the rest.
    """
    digits = phone_digits(typed)
    run = digits[:_RUN_LENGTH]
    rows = book.execute(
        f"SELECT {_COLUMNS}, value FROM search_word JOIN customer ON customer.id = search_word.customer_id "
        "JOIN contact_point AS point ON point.customer_id = customer.id AND point.kind = 'phone' "
        "WHERE search_word.kind = 'phone' AND (word >= :run AND word < :after OR word = :end) "
        f"{_ORDER}",
        {"run": run, "after": run + _AFTER, "end": digits[-NATIONAL_DIGITS:], "most": _LOOKED_AT},
    ).fetchall()
    ranked = [(_place(phone_digits(row[-1]), digits), row) for row in rows]
    return _matches(row[:-1] for place, row in sorted(ranked, key=_first) if place < _ELSEWHERE)


def _place(kept: str, typed: str) -> int:
    """Return where in a kept number the typed digits stand, the most telling place first."""
    if kept == typed:
        return 0
    if same_phone(kept, typed):
        return 1
    if kept.startswith(typed):
        return 2
    return 3 if typed in kept else _ELSEWHERE


_ELSEWHERE = 4


def _first(ranked: tuple[int, object]) -> int:
    return ranked[0]


def by_words(book: sqlite3.Connection, typed: str, most: int = MOST_MATCHES) -> list[Match]:
    """Return the customers with a word beginning with each typed word, those last here first."""
    wanted = sorted(query_words(typed), key=len, reverse=True)
    if not wanted:
        return []
    values: dict[str, object] = {"most": most}
    for number, word in enumerate(wanted):
        values[f"word{number}"] = word
        values[f"end{number}"] = word + _AFTER
    others = "".join(
        " AND EXISTS (SELECT 1 FROM search_word AS other WHERE other.customer_id = customer.id "
        f"AND other.word >= :word{number} AND other.word < :end{number} AND other.kind IN {_NAMES})"
        for number in range(1, len(wanted))
    )
    return _matches(
        book.execute(
            f"SELECT {_COLUMNS} FROM customer WHERE id IN (SELECT customer_id FROM search_word "
            f"WHERE word >= :word0 AND word < :end0 AND kind IN {_NAMES}){others} {_ORDER}",
            values,
        )
    )


def nearest(book: sqlite3.Connection, typed: str, most: int = MOST_NEAREST) -> list[Match]:
    """Return the customers whose names are spelt nearly like what was typed, the nearest first."""
    wanted = query_words(typed)
    candidates: dict[int, None] = {}
    for word in wanted:
        for near in _near_words(book, word):
            rows = book.execute(
                f"SELECT customer_id FROM search_word WHERE word = :word AND kind IN {_NAMES} LIMIT :most",
                {"word": near, "most": _LOOKED_AT},
            )
            candidates.update((row[0], None) for row in rows)
    ranked = sorted(
        (sum(min(_letters_off(word, mine) for mine in own) for word in wanted), key)
        for key, own in _name_words(book, list(candidates)).items()
    )
    found = []
    for remoteness, key in ranked[:most]:
        if remoteness < _too_far(wanted):
            found.extend(by_id(book, key))
    return found


def _name_words(book: sqlite3.Connection, customer_ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the words of each of these customers' names."""
    found: dict[int, list[str]] = {}
    for start in range(0, len(customer_ids), 500):
        chunk = customer_ids[start : start + 500]
        rows = book.execute(
            f"SELECT customer_id, word FROM search_word WHERE kind IN {_NAMES} "
            f"AND customer_id IN ({', '.join('?' * len(chunk))})",
            chunk,
        )
        for customer_id, word in rows:
            found.setdefault(customer_id, []).append(word)
    return found


def _near_words(book: sqlite3.Connection, word: str) -> list[str]:
    """Return the words of names that are at most one or two letters away; see `names.spellings`."""
    variants = sorted(spellings(word))
    rows = book.execute(
        f"SELECT DISTINCT word FROM spelling WHERE spelling IN ({', '.join('?' * len(variants))})", variants
    )
    return [near for (near,) in rows if distance(word, near, _slips(word)) <= _slips(word)]


def _slips(word: str) -> int:
    """Return how many letters may be wrong: one in a short word, two in a longer one."""
    return 1 if len(word) <= 4 else 2


def _letters_off(word: str, mine: str) -> int:
    return 0 if mine.startswith(word) else min(3, distance(word, mine, 2))


def _too_far(wanted: Sequence[str]) -> int:
    """Return from which remoteness on a name is no longer near: every word missing is no match at all."""
    return 3 * len(wanted)


def _matches(rows: Any) -> list[Match]:
    once = {row[0]: row for row in rows}
    return [
        Match(key, handle, name, nickname, bool(archived))
        for key, handle, name, nickname, archived in once.values()
    ]
