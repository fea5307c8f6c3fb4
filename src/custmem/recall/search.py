"""Who is meant: found by handle, id, e-mail, phone, card, nickname or any part of a name, former ones too.

One search for everybody who asks for a customer. Exact words come before their beginnings, a customer's own names
before other forms of them, whoever came last before the others; whether it is one clear match is decided in
`custmem.domain.customers.identification`. Those who are only spelt alike are found by `custmem.recall.misspelt`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.customers.identification import (
    LEAST_PHONE_DIGITS,
    NATIONAL_DIGITS,
    PHONE_RUN,
    Match,
    card_key,
    email_key,
    id_from,
    looks_like_phone,
    phone_digits,
    same_phone,
)
from custmem.domain.text.names import AFTER, bare_words, fold, folded_words, other_names, query_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence


def called_before(book: sqlite3.Connection, typed: str, matches: list[Match]) -> list[Match]:
    """Return the matches by the former handle or name of theirs, from before a merge, that was typed whole."""
    wanted = sorted(query_words(typed))
    listed = ", ".join(str(match.id) for match in matches)
    called = {match.id: match for match in matches}
    for key, handle, name in book.execute(
        f"SELECT customer_id, handle, name FROM former_customer WHERE customer_id IN ({listed})"
    ):
        if handle == typed.strip().lower():
            called[key] = called[key]._replace(handle=handle)
        if sorted(query_words(name)) == wanted:
            called[key] = called[key]._replace(name=name)
    return list(called.values())


def key_before(book: sqlite3.Connection, code: str, customer_id: int | None) -> tuple[int, str] | None:
    """Return whose and which thing a code means that is from before a merge, if it is such a code.

    Only this customer's are looked at if one is given.
    """
    row: tuple[int, str] | None = book.execute(
        "SELECT customer_id, now_key FROM former_key WHERE code = :code "
        "AND (:customer_id IS NULL OR customer_id = :customer_id) ORDER BY customer_id DESC LIMIT 1",
        {"code": code.lower(), "customer_id": customer_id},
    ).fetchone()
    return row


MOST_MATCHES = 50
NAMES = "('name', 'nickname', 'handle')"
COLUMNS = "customer.id, customer.handle, customer.name, customer.nickname, customer.archived_on IS NOT NULL"
LAST_HERE_FIRST = (
    "customer.archived_on IS NOT NULL, customer.last_visit_on DESC, customer.visits DESC, customer.id DESC"
)
_LOOKED_AT = 300
_MOST_WORDS = 40
"""Nobody has more of them: who types more has pasted something else."""
_END, _ELSEWHERE = 1, 4
_LENGTHS_OF_GOODS = range(3, 61)
"""Shorter words are in everything, and longer ones in nothing that was sold."""


def found(book: sqlite3.Connection, typed: str, most: int = MOST_MATCHES) -> list[Match]:
    """Return every customer who fits what was typed, by the first way of naming that fits anybody, best first."""
    text = typed.strip()
    customer_id = id_from(text)
    numbered = by_id(book, customer_id) if customer_id is not None else []
    if text.startswith("#") and customer_id is not None:
        return numbered
    if "@" in text:
        return by_email(book, text, most)
    fits = by_card(book, text) if any(char.isdigit() for char in text) else []
    if not fits and looks_like_phone(text):
        fits = by_phone(book, text)
    if numbered:
        return [*numbered, *(match for match in fits if match.id != numbered[0].id)]
    return fits or by_words(book, text, most) or by_other_words(book, text, most)


def by_id(book: sqlite3.Connection, customer_id: int) -> list[Match]:
    """Return the customer with this id, or who was made one with the customer who had it."""
    rows = book.execute(
        f"SELECT {COLUMNS} FROM customer WHERE id = :id "
        f"UNION ALL SELECT {COLUMNS} FROM former_customer AS former "
        "JOIN customer ON customer.id = former.customer_id WHERE former.id = :id",
        {"id": customer_id},
    )
    return matches(rows, "id", f"#{customer_id}")


def by_email(book: sqlite3.Connection, typed: str, most: int = MOST_MATCHES) -> list[Match]:
    """Return the customers with this e-mail address, or else with one that begins so."""
    key = email_key(typed)
    return _by_key(book, "email", key, key, most) or _by_key(book, "email", key, key + AFTER, most)


def by_card(book: sqlite3.Connection, typed: str) -> list[Match]:
    """Return the customers with exactly this card number, but for spaces, dashes and case."""
    return _by_key(book, "card", card_key(typed), card_key(typed), MOST_MATCHES)


def _by_key(book: sqlite3.Connection, kind: str, first: str, last: str, most: int) -> list[Match]:
    rows = book.execute(
        f"SELECT {COLUMNS} FROM search_word JOIN customer ON customer.id = search_word.customer_id "
        f"WHERE search_word.kind = :kind AND word BETWEEN :first AND :last ORDER BY {LAST_HERE_FIRST} LIMIT :most",
        {"kind": kind, "first": first, "last": last, "most": most},
    )
    return matches(rows, kind, first)


def by_phone(book: sqlite3.Connection, typed: str) -> list[Match]:
    """Return the customers whose phone number ends in these digits, or is the end of them.

    Where there is none, those with the digits at the beginning of their number, and then anywhere in it.
    """
    digits = phone_digits(typed)
    if len(digits) < LEAST_PHONE_DIGITS:
        return []
    run = digits[:PHONE_RUN]
    rows = book.execute(
        f"SELECT {COLUMNS}, value FROM (SELECT customer_id FROM search_word "
        "WHERE kind = 'phone' AND word BETWEEN :run AND :after UNION SELECT customer_id FROM search_word "
        "WHERE kind = 'phone' AND word = :end) AS called JOIN customer ON customer.id = called.customer_id "
        "JOIN contact_point AS point ON point.customer_id = customer.id AND point.kind = 'phone' "
        f"ORDER BY {LAST_HERE_FIRST} LIMIT :most",
        {"run": run, "after": run + AFTER, "end": digits[-NATIONAL_DIGITS:], "most": _LOOKED_AT},
    ).fetchall()
    placed = [(_place(phone_digits(row[-1]), digits), at, row[:-1]) for at, row in enumerate(rows)]
    least = min(placed, default=(_ELSEWHERE,))[0]
    wanted = (
        row for place, _, row in sorted(placed) if place < _ELSEWHERE and (place <= _END) == (least <= _END)
    )
    return matches(wanted, "phone", digits)


def _place(kept: str, typed: str) -> int:
    """Return where in a kept number the typed digits stand, the most telling place first."""
    if kept == typed:
        return 0
    if same_phone(kept, typed):
        return _END
    if kept.startswith(typed):
        return 2
    return 3 if typed in kept else _ELSEWHERE


def by_words(book: sqlite3.Connection, typed: str, most: int = MOST_MATCHES) -> list[Match]:
    """Return the customers with a word of the name for each typed word: all words whole first, then begun."""
    wanted = query_words(typed)
    if not wanted:
        return []
    whole = _by_ranges(book, [[(word, word)] for word in wanted], most)
    begun = _by_ranges(book, [[(word, word + AFTER)] for word in wanted], most)
    best_first = sorted(whole, key=lambda row: not _is_all(row, wanted))
    return matches((*best_first, *begun), "name", " ".join(wanted))[:most]


def by_other_words(book: sqlite3.Connection, typed: str, most: int = MOST_MATCHES) -> list[Match]:
    """Return the customers whom other words for what was typed fit.

    First without titles (Frau Bianchi), then with every form of a given name (Bill for William, Lucy for Lucia), at
    last without the particles that a family may have or not (von Berg).
    """
    for words in dict.fromkeys(bare_words(typed, particles) for particles in (True, False)):
        if words and words != query_words(typed):
            plain = _by_ranges(book, [[(word, word + AFTER)] for word in words], most)
            if plain:
                return matches(plain, "name", " ".join(words))
        others = [other_names(word) for word in words]
        if any(others):
            begun = [(word, word + AFTER) for word in words]
            forms = [
                [own, *((form, form) for form in forms)] for own, forms in zip(begun, others, strict=True)
            ]
            fits = _by_ranges(book, forms, most)
            if fits:
                return matches(fits, "short-name", " ".join(words))
    return []


def by_told(book: sqlite3.Connection, typed: str, most: int = MOST_MATCHES) -> list[Match]:
    """Return the customers of whom these words were told: the name of somebody close, a note's or a tag's."""
    wanted = folded_words(typed)
    for kind in ("person", "note", "tag"):
        rows = (
            _by_ranges(book, [[(word, word + AFTER)] for word in wanted], most, f"('{kind}')")
            if wanted
            else []
        )
        if rows:
            return matches(rows, kind, " ".join(wanted))
    return []


_LATELY_TOLD = 20_000
"""So many of the latest purchases, wishes and addresses are looked through."""
_LATELY = "SELECT customer_id FROM {0} WHERE id > (SELECT coalesce(max(id), 0) - :lately FROM {0})"
_ASKED = re.compile(
    r"^who (?:bought|has|had|wants|wanted|likes|lives in|lives at|is from)(?: the| a| an)? ", re.IGNORECASE
)
_ESCAPED = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})


def by_goods(book: sqlite3.Connection, typed: str, most: int = MOST_MATCHES) -> list[Match]:
    """Return the customers who bought such a thing lately, wish for it, or live there, whoever came last first.

    What is private or a surprise finds nobody. `who bought the gruffalo` asks for gruffalo.
    """
    words = _ASKED.sub("", typed.strip()).split()
    if not words or len(words) > _MOST_WORDS or not all(len(word) in _LENGTHS_OF_GOODS for word in words):
        return []
    values: dict[str, object] = {f"word{n}": f"%{word.translate(_ESCAPED)}%" for n, word in enumerate(words)}

    def _has_words(column: str) -> str:
        return " AND ".join(f"{column} LIKE :word{n} ESCAPE '\\'" for n in range(len(words)))

    bought = (
        "SELECT purchase.customer_id FROM purchase_line JOIN purchase ON purchase.id = purchase_line.purchase_id "
        "WHERE purchase_line.id > (SELECT coalesce(max(id), 0) - :lately FROM purchase_line) "
        f"AND purchase.private = 0 AND purchase.surprise = 0 AND {_has_words('item')}"
    )
    for by, ids in (
        ("purchase", bought),
        (
            "wish",
            _LATELY.format("wish") + f" AND closed_on IS NULL AND private = 0 AND {_has_words('text')}",
        ),
        (
            "address",
            _LATELY.format("contact_point") + f" AND kind = 'address' AND {_has_words('value')}",
        ),
    ):
        rows = book.execute(
            f"SELECT {COLUMNS} FROM customer WHERE archived_on IS NULL AND id IN ({ids}) "
            f"ORDER BY {LAST_HERE_FIRST} LIMIT :most",
            {**values, "lately": _LATELY_TOLD, "most": most},
        ).fetchall()
        if rows:
            return matches(rows, by, " ".join(words))
    return []


def _by_ranges(
    book: sqlite3.Connection, wanted: Sequence[Sequence[tuple[str, str]]], most: int, kinds: str = NAMES
) -> list[tuple[int, str, str, str | None, int]]:
    """Return the rows of customers with a word in one of the ranges of each wanted word, those last here first."""
    if len(wanted) > _MOST_WORDS:
        return []
    longest_first = sorted(wanted, key=lambda ranges: -len(ranges[0][0]))
    values: dict[str, object] = {"most": most}
    conditions = []
    for number, ranges in enumerate(longest_first):
        either = []
        for at, (first, last) in enumerate(ranges):
            values |= {f"first{number}_{at}": first, f"last{number}_{at}": last}
            either.append(f"(kind IN {kinds} AND word BETWEEN :first{number}_{at} AND :last{number}_{at})")
        conditions.append(" OR ".join(either))
    others = "".join(
        f" AND EXISTS (SELECT 1 FROM search_word WHERE customer_id = customer.id AND ({condition}))"
        for condition in conditions[1:]
    )
    return book.execute(
        f"SELECT {COLUMNS} FROM customer WHERE id IN (SELECT customer_id FROM search_word WHERE {conditions[0]})"
        f"{others} ORDER BY {LAST_HERE_FIRST} LIMIT :most",
        values,
    ).fetchall()


def _is_all(row: tuple[int, str, str, str | None, int], wanted: Sequence[str]) -> bool:
    """Say whether the wanted words are all of the name or the nickname, or the handle."""
    _, handle, name, nickname, _ = row
    own = (name, nickname or "", handle)
    return any(sorted(query_words(text)) == sorted(wanted) for text in own if text)


def matches(rows: Iterable[tuple[int, str, str, str | None, int]], by: str, words: str) -> list[Match]:
    """Return rows as matches, each customer once, with what was found by what."""
    once: dict[int, Match] = {}
    for key, handle, name, nickname, archived in rows:
        once.setdefault(key, Match(key, handle, name, nickname, bool(archived), by, words))
    return list(once.values())


def only_one_named(book: sqlite3.Connection, name: str, *, but: int) -> int | None:
    """Return the only customer who goes by this whole name, other than one; None where there are none or several."""
    wanted = fold(name)
    same = [match.id for match in found(book, name) if fold(match.name) == wanted and match.id != but]
    return same[0] if len(same) == 1 else None
