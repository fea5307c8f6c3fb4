"""How much it says that two customers share a word: little for Smith, much for a name that few in the book have.

Bits are binary logarithms of how many times less often two strangers agree (Newcombe 1959; Winkler's frequency-based
weights), counted in the book itself.
"""

from __future__ import annotations

from math import log2

from custmem.domain.who import NATIONAL_DIGITS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from custmem.domain.profile import Profile

_AS_IF = 200
"""A small book is read as if this many more customers were in it, of whom each name has one in 400."""
_AS_IF_OF_ONE_NAME = 0.5
_SHARED_BY_MANY = 10
"""A phone, e-mail or card that more customers have than this is the shop's own, or a till's filler."""
_ESTABLISHED = 3


class Rarity:
    """How often each word of a name, each word of an address and each way to reach somebody is in the book."""

    def __init__(
        self,
        customers: int,
        names: Mapping[str, int],
        *,
        leanings: Mapping[str, int],
        address_words: Mapping[str, int],
        reached: Mapping[str, int],
    ) -> None:
        self.customers = customers
        self._names = names
        self._leanings = leanings
        self._address_words = address_words
        self.reached = reached
        self._of_all = log2(customers + _AS_IF)

    def named(self, word: str) -> int:
        """Return how many have this word in their names."""
        return self._names.get(word, 0)

    def name_bits(self, word: str) -> float:
        """Return what it says that two names have this word in common."""
        return self._of_all - log2(max(0, self._names.get(word, 1) - 1) + _AS_IF_OF_ONE_NAME)

    def address_bits(self, word: str) -> float:
        """Return what it says that two addresses have this word in common."""
        return self._of_all - log2(max(0, self._address_words.get(word, 1) - 1) + _AS_IF_OF_ONE_NAME)

    def is_established(self, word: str) -> bool:
        """Say whether so many are called this that it is a name of its own, and no slip of the finger."""
        return self._names.get(word, 0) >= _ESTABLISHED

    def leaning(self, word: str) -> int:
        """Return how many more are called this first than last: above 0 it is a given name, below a family name."""
        return self._leanings.get(word, 0)

    def is_shared_by_many(self, value: str) -> bool:
        """Say whether a phone, e-mail or card belongs to so many that it tells nobody from anybody."""
        return self.reached.get(value, 0) > _SHARED_BY_MANY


def counted(profiles: Sequence[Profile]) -> Rarity:
    """Return how rare everything is among these customers."""
    names: dict[str, int] = {}
    leanings: dict[str, int] = {}
    address_words: dict[str, int] = {}
    reached: dict[str, int] = {}
    for profile in profiles:
        words = profile.words
        for word in set(words):
            names[word] = names.get(word, 0) + 1
        if len(words) > 1:
            leanings[words[0]] = leanings.get(words[0], 0) + 1
            leanings[words[-1]] = leanings.get(words[-1], 0) - 1
        for address in profile.addresses:
            for word in address.words:
                address_words[word] = address_words.get(word, 0) + 1
        for value in ways_to_reach(profile):
            reached[value] = reached.get(value, 0) + 1
    return Rarity(len(profiles), names, leanings=leanings, address_words=address_words, reached=reached)


def ways_to_reach(profile: Profile) -> Iterator[str]:
    """Yield what only one customer or one family should have: the ends of phones, e-mails, cards."""
    yield from (phone[-NATIONAL_DIGITS:] for phone in profile.phones)
    yield from profile.emails
    yield from profile.cards
