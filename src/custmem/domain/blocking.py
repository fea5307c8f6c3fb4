"""Which customers are worth comparing: those who share something that few do, and never everybody with everybody.

Each way of blocking puts customers under keys; only those under one key are compared. A block that is too large is
parted by something else that its customers may share, and what is still too large tells nobody from anybody.
"""

from __future__ import annotations

from functools import lru_cache

from custmem.domain.who import NATIONAL_DIGITS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from custmem.domain.profile import Profile
    from custmem.domain.rarity import Rarity

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
