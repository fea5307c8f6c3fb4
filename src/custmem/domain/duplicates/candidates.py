"""Which customers are worth comparing, by what tells one from another and how rare it is.

Bits are binary logarithms of how many times less often two strangers agree (Newcombe 1959; Winkler's frequency-based
weights), counted in the book itself.

Each way of blocking puts customers under keys; only those under one key are compared. A block that is too large is
parted by something else that its customers may share, and what is still too large tells nobody from anybody.
"""

from __future__ import annotations

from functools import lru_cache
from math import log2
from typing import TYPE_CHECKING

from custmem.domain.customers.identification import (
    NATIONAL_DIGITS,
    card_key,
    email_key,
    looks_like_phone,
    phone_digits,
)
from custmem.domain.text.names import fold, generation_of, query_words, words_in_order
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence


_LEAST_POSTCODE = 4


class Address(NamedTuple):
    """A postal address in words: what is nearer than the town, the numbers beside it, and the town."""

    street: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    place: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """All of its words."""
        return self.street | self.numbers | self.place


class Profile(NamedTuple):
    """A customer as they are compared. `birthday` is (year, month, day), the year 0 where it is not known."""

    id: int
    words: tuple[str, ...] = ()
    nicknames: frozenset[str] = frozenset()
    birthday: tuple[int, int, int] | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    generation: str = ""


def profile_of(
    key: int,
    name: str,
    *,
    nickname: str = "",
    number: str = "",
    birthday: tuple[int, int, int] | None = None,
    points: Iterable[tuple[str, str]] = (),
) -> Profile:
    """Return a customer as they are compared; `number` is the one another program gave them, which is no name.

    `points` are pairs of kind and value of ways to reach them.
    """
    reached: dict[str, list[str]] = {"phone": [], "email": [], "card": [], "address": []}
    for kind, value in points:
        reached[kind].append(value)
    return Profile(
        key,
        name_in_order(name) if not is_nameless(name, number) else (),
        frozenset(query_words(nickname)) if nickname else frozenset(),
        birthday,
        _kept(phone_digits, reached["phone"]),
        _kept(email_key, reached["email"]),
        _kept(card_key, reached["card"]),
        tuple(map(address_of, reached["address"])),
        generation_of(name),
    )


def is_nameless(name: str, number: str) -> bool:
    """Say whether a customer goes by a number, an e-mail or a phone for want of a name."""
    return name == number or "@" in name or looks_like_phone(name)


def name_in_order(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, the given name first: before a comma stands the family name."""
    family, comma, given = name.partition(",")
    return (*words_in_order(given), *words_in_order(family)) if comma else words_in_order(name)


def address_of(text: str) -> Address:
    """Return an address in words. A part with a postcode is the town's, and all that follow it.

    Without a postcode the last of several parts is the town, and a single one that has no number.
    """
    parts = [words for part in text.replace("\n", ",").split(",") if (words := fold(part).split())]
    has_code = (at for at, words in enumerate(parts) if at and any(map(_is_postcode, words)))
    town = next(has_code, len(parts) - 1 if len(parts) > 1 or not _has_digit(text) else len(parts))
    near = [word for words in parts[:town] for word in words]
    return Address(
        frozenset(word for word in near if not _has_digit(word)),
        frozenset(word for word in near if _has_digit(word)),
        frozenset(word for words in parts[town:] for word in words),
    )


def _is_postcode(word: str) -> bool:
    return len(word) >= _LEAST_POSTCODE and word.isdigit()


def _has_digit(text: str) -> bool:
    return not text.isalpha() and any(map(str.isdigit, text))


def _kept(key: Callable[[str], str], values: Sequence[str]) -> tuple[str, ...]:
    """Return each value as it is compared, once."""
    return tuple(dict.fromkeys(filter(None, map(key, values)))) if values else ()


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


MOST_IN_A_BLOCK = 8
_RARE = 6
_LONG_LOCAL_PART = 6


def worth_comparing(profiles: Sequence[Profile], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Yield the places of each two customers who share a key, the smaller first, each two once."""
    seen: set[int] = set()
    for keys in WAYS:
        for a, b in _pairs(_blocks(profiles, range(len(profiles)), keys, rarity), profiles, rarity):
            packed = a * len(profiles) + b
            if packed not in seen:
                seen.add(packed)
                yield a, b


def _pairs(
    blocks: Iterable[list[int]], profiles: Sequence[Profile], rarity: Rarity
) -> Iterator[tuple[int, int]]:
    for block in blocks:
        if len(block) <= MOST_IN_A_BLOCK:
            yield from _each_two(block)
            continue
        for part in _blocks(profiles, block, _traits, rarity):
            if len(part) <= MOST_IN_A_BLOCK:
                yield from _each_two(part)


def _each_two(block: list[int]) -> Iterator[tuple[int, int]]:
    for at, a in enumerate(block):
        for b in block[at + 1 :]:
            yield a, b


def _blocks(
    profiles: Sequence[Profile],
    places: Iterable[int],
    keys: Callable[[Profile, Rarity], Iterable[Hashable]],
    rarity: Rarity,
) -> Iterator[list[int]]:
    """Yield the places of customers under each key, where there are several."""
    first: dict[Hashable, int] = {}
    several: dict[Hashable, list[int]] = {}
    for at in places:
        for key in keys(profiles[at], rarity):
            earlier = first.setdefault(key, at)
            if earlier != at:
                block = several.setdefault(key, [earlier])
                if block[-1] != at:
                    block.append(at)
    return iter(several.values())


def _by_phone(profile: Profile, _: Rarity) -> Iterator[Hashable]:
    return (phone[-NATIONAL_DIGITS:] for phone in profile.phones)


def _by_email(profile: Profile, _: Rarity) -> Iterator[Hashable]:
    for email in profile.emails:
        local, _at, _domain = email.partition("@")
        yield email
        if len(local) >= _LONG_LOCAL_PART:
            yield (local,)


def _by_card(profile: Profile, _: Rarity) -> Iterable[Hashable]:
    return profile.cards


def _by_name(profile: Profile, _: Rarity) -> Iterator[Hashable]:
    """Yield each two words of a name, as they sound; a name of one word is its own."""
    words = sorted(map(sound, profile.words))
    if len(words) == 1:
        yield words[0]
    for at, word in enumerate(words):
        for other in words[at + 1 :]:
            yield word, other
    if len(words) > 1:
        yield "".join(map(sound, profile.words)), ""


def _by_rare_name(profile: Profile, rarity: Rarity) -> Iterator[Hashable]:
    return (word for word in profile.words if 1 < rarity.named(word) <= _RARE)


def _by_birthday(profile: Profile, _: Rarity) -> Iterator[Hashable]:
    """Yield the birthday with each initial; a nameless one with none."""
    if profile.birthday:
        for word in profile.words:
            yield profile.birthday, word[0]
        if len(profile.words) < 2:
            yield profile.birthday


def _by_name_and_birthday(profile: Profile, _: Rarity) -> Iterator[Hashable]:
    """Yield each word of a name with each two parts of the birthday, of which one may be wrong."""
    if profile.birthday:
        year, month, day = profile.birthday
        for word in profile.words:
            yield word, month, day
            if year:
                yield word, year, -month
                yield word, -year, day


def _by_door(profile: Profile, rarity: Rarity) -> Iterator[Hashable]:
    """Yield the rarest word of the street with each number; without a number, with the rarest word of the town."""
    for address in profile.addresses:
        street = _rarest(address.street, rarity)
        if street:
            yield from ((street, number) for number in address.numbers)
            yield street, profile.words[:1], _rarest(address.place, rarity)


def _rarest(words: frozenset[str], rarity: Rarity) -> str:
    return max(words, key=lambda word: (rarity.address_bits(word), word), default="")


WAYS = (
    *(_by_phone, _by_email, _by_card, _by_name, _by_rare_name, _by_birthday, _by_name_and_birthday),
    _by_door,
)


def _traits(profile: Profile, _: Rarity) -> Iterator[Hashable]:
    """Yield what parts a block that is too large: whatever else its customers may share."""
    if profile.birthday:
        year, month, day = profile.birthday
        yield from (("day", month, day), ("year", year))
    yield from profile.words
    for address in profile.addresses:
        yield from (("address", word) for word in address.words)


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """Return a word as it sounds across languages: its first letter, then its consonants, each once."""
    plain = (
        word.replace("sch", "s").replace("ch", "k").replace("ph", "f").replace("th", "t").translate(_SOUNDS)
    )
    kept = plain[:1]
    for char in plain[1:]:
        if char not in "aeiouyh" and char != kept[-1]:
            kept += char
    return kept or word


_SOUNDS = str.maketrans(
    {"c": "k", "q": "k", "z": "s", "w": "v", "d": "t", "j": "i", "y": "i", "b": "p", "g": "k"}
)
