"""Is a newcomer in the book already? Asked before a second page is begun, through the index, whatever the book's size.

The same comparison as for `duplicates`, with everybody who shares a phone, an e-mail or a card, or is called alike.
"""

from __future__ import annotations

from custmem.domain.linkage import odds_in, twin
from custmem.domain.rarity import Rarity, counted
from custmem.recall.misspelt import nearest
from custmem.recall.profiles import profiles_in
from custmem.recall.search import by_card, by_email, by_phone, by_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from custmem.domain.linkage import Likeness
    from custmem.domain.profile import Profile
    from custmem.domain.who import Match

_MOST_ALIKE = 30
_MOST_COUNTED = 3000
_MOST_TOLD = 5
_ADDRESS_SHARE = 100
"""No index counts the words of addresses: each is taken to be in one address of a hundred."""


def likely_twins(book: sqlite3.Connection, name: str, newcomer: Profile) -> list[tuple[Match, Likeness]]:
    """Return the customers who may be this newcomer, the likeliest first, each with how likely and why."""
    found = {match.id: match for match in _candidates(book, name, newcomer) if match.id != newcomer.id}
    profiles = list(profiles_in(book, sorted(found)))
    rarity = _rarity(book, [newcomer, *profiles])
    odds = odds_in(rarity.customers)
    twins = ((found[each.id], twin(newcomer, each, rarity, odds)) for each in profiles)
    likely = [(match, each) for match, each in twins if each is not None]
    return sorted(likely, key=lambda pair: -pair[1].score)[:_MOST_TOLD]


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
