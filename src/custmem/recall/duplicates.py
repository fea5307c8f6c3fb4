"""Who in the book is likely one person: every page is read once, and compared with the few that share something."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from custmem.domain.blocking import worth_comparing
from custmem.domain.incoming import is_derived
from custmem.domain.likely_pair import LikelyPair, Number
from custmem.domain.linkage import LISTED, chance, compare, least_bits, odds_learned
from custmem.domain.rarity import counted
from custmem.recall.customers import customers_with_ids
from custmem.recall.profiles import profiles_in

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from custmem.domain.linkage import Comparison
    from custmem.domain.memory import Customer

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
