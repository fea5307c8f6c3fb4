"""Who in the book is likely one person, or already in it when somebody new is added.

The same comparison as for `duplicates`, with everybody who shares a phone, an e-mail or a card, or is called alike.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from custmem.domain.duplicates.candidates import Rarity, counted, name_in_order, profile_of, worth_comparing
from custmem.domain.duplicates.linkage import (
    LISTED,
    LikelyPair,
    Number,
    chance,
    compare,
    least_bits,
    odds_in,
    odds_learned,
    twin,
)
from custmem.domain.incoming import is_derived
from custmem.domain.text.names import fold
from custmem.recall.customers import customers_with_ids
from custmem.recall.misspelt import nearest
from custmem.recall.search import by_card, by_email, by_phone, by_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Customer
    from custmem.domain.duplicates.candidates import Profile
    from custmem.domain.duplicates.linkage import Comparison, Likeness


_COLUMNS = "customer.id, customer.name, customer.nickname, customer.external_id"
_BIRTHDAYS = (
    "SELECT customer_id, year, month, day FROM occasion "
    "WHERE kind = 'birthday' AND person_id IS NULL AND private = 0"
)
_POINTS = "SELECT customer_id, kind, value FROM contact_point"


def profiles_in(book: sqlite3.Connection, ids: Sequence[int] | None = None) -> Iterator[Profile]:
    """Yield what is compared of every customer, or of these, by id."""
    chosen = "" if ids is None else f"({', '.join(str(int(key)) for key in ids)})"
    birthdays = {
        key: (year or 0, month, day)
        for key, year, month, day in book.execute(
            _BIRTHDAYS + (f" AND customer_id IN {chosen}" if chosen else "")
        )
    }
    points: dict[int, list[tuple[str, str]]] = {}
    for key, kind, value in book.execute(_POINTS + (f" WHERE customer_id IN {chosen}" if chosen else "")):
        points.setdefault(key, []).append((kind, value))
    rows = book.execute(
        f"SELECT {_COLUMNS} FROM customer {f'WHERE id IN {chosen} ' if chosen else ''}ORDER BY id"
    )
    for key, name, nickname, number in rows:
        yield profile_of(
            key,
            name,
            nickname=nickname or "",
            number=number or "",
            birthday=birthdays.get(key),
            points=points.get(key, ()),
        )


_APART = (
    "SELECT customer_id, other_id FROM not_same "
    "UNION SELECT min(customer_id, known_as_id), max(customer_id, known_as_id) FROM person "
    "WHERE known_as_id > 0 AND private = 0"
)
"""Those who were said to be two people: outright, or as somebody in the other's life."""


def likely_pairs(
    book: sqlite3.Connection, only: int | None = None, limit: int | None = None
) -> list[LikelyPair]:
    """Return the customers who are likely one person, the likeliest first; of one customer only, where one is named.

    Two who were said to be two people are left out, and two who are both put away.
    """
    was_on = gc.isenabled()
    gc.disable()  # there are no rings to be found among so many small values, and looking costs a third of the time
    try:
        ranked = _ranked(book, only)
    finally:
        if was_on:
            gc.enable()
    wanted = [each for each in ranked if only is None or only in each[1:3]]
    return _with_customers(book, wanted[:limit])


Ranked = tuple[float, int, int, tuple[str, ...]]


def _ranked(book: sqlite3.Connection, only: int | None) -> list[Ranked]:
    """Return score, both ids and reasons of each two who are listed; none where nobody is like the one named.

    How likely those like them are the same is learned from all who are like somebody.
    """
    profiles = list(profiles_in(book))
    rarity = counted(profiles)
    least = least_bits(len(profiles))
    compared: list[tuple[Comparison, int, int]] = []
    worth = list(worth_comparing(profiles, rarity))
    if only is not None:
        theirs = ((a, b) for a, b in worth if only in (profiles[a].id, profiles[b].id))
        if not any(compare(profiles[a], profiles[b], rarity, least) for a, b in theirs):
            return []
    for a, b in worth:
        found = compare(profiles[a], profiles[b], rarity, least)
        if found:
            compared.append((found, profiles[a].id, profiles[b].id))
    odds = odds_learned(len(profiles), (found for found, _, _ in compared))
    apart = set(book.execute(_APART).fetchall())
    away = {key for (key,) in book.execute("SELECT id FROM customer WHERE archived_on IS NOT NULL")}
    ranked = [
        (score, a, b, found.reasons)
        for found, a, b in compared
        if (score := chance(found, odds)) >= LISTED and (a, b) not in apart and not (a in away and b in away)
    ]
    return sorted(ranked, key=lambda each: (-each[0], each[1], each[2]))


def _with_customers(book: sqlite3.Connection, ranked: Sequence[Ranked]) -> list[LikelyPair]:
    ids = sorted({key for _, a, b, _ in ranked for key in (a, b)})
    customers: dict[int, Customer] = {each.id: each for each in customers_with_ids(book, ids)}
    numbers = {key: _number(book, key) for key in ids}
    return [
        LikelyPair(customers[a], customers[b], score, reasons, (numbers[a], numbers[b]))
        for score, a, b, reasons in ranked
    ]


def _number(book: sqlite3.Connection, key: int) -> Number:
    source, number = book.execute(
        "SELECT source, external_id FROM customer WHERE id = :id", {"id": key}
    ).fetchone()
    return Number() if number is None or is_derived(number) else Number(source, number)


_MOST_ALIKE = 30
_MOST_COUNTED = 3000
_MOST_TOLD = 5
_ADDRESS_SHARE = 100
"""No index counts the words of addresses: each is taken to be in one address of a hundred."""


def likely_twins(book: sqlite3.Connection, name: str, newcomer: Profile) -> list[tuple[Match, Likeness]]:
    """Return the customers who may be this newcomer, the likeliest first, each with how likely and why.

    A name of two words is one word in another's spelling: Anne Sophie is Anne-Sophie.
    """
    likely = {match.id: (match, each) for match, each in _twins_of(book, name, newcomer)}
    letters = _in_one_word(name)
    for spelt in _spelt_otherwise(name):
        for match, each in _twins_of(book, spelt, newcomer._replace(words=name_in_order(spelt))):
            if _in_one_word(match.name) == letters:
                likely.setdefault(match.id, (match, each))
    return sorted(likely.values(), key=lambda pair: -pair[1].score)[:_MOST_TOLD]


def _in_one_word(name: str) -> str:
    return fold(name).replace(" ", "")


def _spelt_otherwise(name: str) -> Iterator[str]:
    words = name.split()
    if "-" in name:
        yield name.replace("-", " ")
    for at in range(len(words) - 1):
        yield " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def _twins_of(book: sqlite3.Connection, name: str, newcomer: Profile) -> list[tuple[Match, Likeness]]:
    found = {match.id: match for match in _candidates(book, name, newcomer) if match.id != newcomer.id}
    profiles = list(profiles_in(book, sorted(found)))
    rarity = _rarity(book, [newcomer, *profiles])
    odds = odds_in(rarity.customers)
    twins = ((found[each.id], twin(newcomer, each, rarity, odds)) for each in profiles)
    return [(match, each) for match, each in twins if each is not None]


def _candidates(book: sqlite3.Connection, name: str, newcomer: Profile) -> Iterator[Match]:
    for phone in newcomer.phones:
        yield from by_phone(book, phone)
    for email in newcomer.emails:
        yield from by_email(book, email)
    for card in newcomer.cards:
        yield from by_card(book, card)
    if newcomer.words:
        yield from by_words(book, " ".join(newcomer.words), _MOST_ALIKE)
        if any((newcomer.birthday, newcomer.phones, newcomer.emails, newcomer.addresses)):
            # A name nearly the same is asked about only where something else is shared.
            yield from nearest(book, name, _MOST_ALIKE)


def _rarity(book: sqlite3.Connection, profiles: Iterable[Profile]) -> Rarity:
    """Return how rare is what these customers are called; a name of very many is counted no further."""
    all_of_them = list(profiles)
    (customers,) = book.execute("SELECT coalesce(max(id), 0) + 1 FROM customer").fetchone()
    counts = {word: 1 + _named(book, word) for word in {word for each in all_of_them for word in each.words}}
    words = {word for each in all_of_them for address in each.addresses for word in address.words}
    share = 2 + customers // _ADDRESS_SHARE
    reached = counted(all_of_them).reached
    return Rarity(customers, counts, leanings={}, address_words=dict.fromkeys(words, share), reached=reached)


def _named(book: sqlite3.Connection, word: str) -> int:
    (count,) = book.execute(
        "SELECT count(*) FROM (SELECT 1 FROM search_word WHERE kind = 'name' AND word = :word LIMIT :most)",
        {"word": word, "most": _MOST_COUNTED},
    ).fetchone()
    return int(count)
