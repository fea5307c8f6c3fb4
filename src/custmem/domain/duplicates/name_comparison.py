"""Two names compared word by word: the same, swapped, shortened, misspelt, in part, or another's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from custmem.domain.duplicates.comparisons import (
    LIKE_NAME,
    OTHER_FIRST_NAME,
    OTHER_LAST_NAME,
    OTHER_NAME,
    PART_OF_NAME,
    SAME_NAME,
    SHORT_NAME,
    SILENT,
    SWAPPED_NAME,
    Evidence,
)
from custmem.domain.text.likeness import distance
from custmem.domain.text.names import other_names
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.domain.duplicates.candidates import Profile, Rarity


_GIVEN, _FAMILY = "given", "family"
# What each kind of agreement says against a household: brothers have other given names and the same family name.
_HOUSEHOLD_GIVEN = 6.5
_HOUSEHOLD_FAMILY = 0.25


class Kind(NamedTuple):
    """How two words of names are alike: the bits taken off the rarer agreement, and what it says in a household."""

    code: str
    cost: float
    given: float


_EXACT = Kind(SAME_NAME, 0.0, _HOUSEHOLD_GIVEN)
_SHORT = Kind(SHORT_NAME, 3.0, 3.0)
_SLIP = Kind(LIKE_NAME, 3.5, 4.0)
_TWO_SLIPS = Kind(LIKE_NAME, 6.0, 3.0)
_ALIKE = Kind(LIKE_NAME, 6.0, -4.5)
_INITIAL = Kind(SHORT_NAME, 7.0, 0.0)
_SPLIT = Kind(LIKE_NAME, 3.5, 4.0)

_MOST_OTHER_LETTERS = 4
"""Two slips bring in two other letters and take away two."""
_INITIAL_BITS = 3.0

_OTHER_GIVEN = Evidence(OTHER_FIRST_NAME, -6.5, -6.5)
_OTHER_FAMILY = Evidence(OTHER_LAST_NAME, -4.0, -2.0)
_OTHER_MIDDLE = Evidence(OTHER_FIRST_NAME, -1.0, -1.0)
_NOTHING_ALIKE = Evidence(OTHER_NAME, -10.0, -7.0)


def compare_names(a: Profile, b: Profile, rarity: Rarity) -> Evidence:
    """Return what the names of two customers say; a nameless page says nothing."""
    if not a.words or not b.words:
        return SILENT
    pairs, rest, other_rest = _aligned(a, b)
    if not pairs or (rest and other_rest):
        joined = _joined(a, b, rarity)
        if joined:
            return joined
    if not pairs:
        return _NOTHING_ALIKE
    strangers = household = 0.0
    codes = []
    for x, y, kind in pairs:
        bits, home = _agreement(a, b, x, y, kind, rarity)
        strangers += bits
        household += home
        codes.append(kind.code)
    for x, y in zip(rest, other_rest, strict=False):
        found = _conflict(a, b, x, y, rarity)
        strangers += found.strangers
        household += found.household
        codes.append(found.code)
    return Evidence(_said(a, b, codes, bool(rest) != bool(other_rest)), strangers, household)


def _said(a: Profile, b: Profile, codes: Sequence[str], is_part: bool) -> str:
    """Return the one code that says most: what differs before what is alike before what is the same."""
    for code in (OTHER_FIRST_NAME, OTHER_LAST_NAME, SHORT_NAME, LIKE_NAME):
        if code in codes:
            return code
    if is_part or len(a.words) != len(b.words):
        return PART_OF_NAME
    return SAME_NAME if a.words == b.words else SWAPPED_NAME


def _aligned(a: Profile, b: Profile) -> tuple[list[tuple[int, int, Kind]], list[int], list[int]]:
    """Return the places of words that are alike, and of those left over on either side."""
    if a.words == b.words:
        return [(at, at, _EXACT) for at in range(len(a.words))], [], []
    rest, other_rest = list(range(len(a.words))), list(range(len(b.words)))
    pairs = []
    for x in list(rest):
        for y in other_rest:
            if a.words[x] == b.words[y]:
                pairs.append((x, y, _EXACT))
                rest.remove(x)
                other_rest.remove(y)
                break
    while rest and other_rest:
        near = [
            (kind.cost, abs(x - y), x, y, kind)
            for x in rest
            for y in other_rest
            if (kind := _kind(a, b, a.words[x], b.words[y]))
        ]
        if not near:
            break
        _, _, x, y, kind = min(near)
        pairs.append((x, y, kind))
        rest.remove(x)
        other_rest.remove(y)
    return pairs, rest, other_rest


def _kind(a: Profile, b: Profile, x: str, y: str) -> Kind | None:
    if x in b.nicknames or y in a.nicknames:
        return _SHORT
    return likeness(x, y) if x < y else likeness(y, x)


@lru_cache(maxsize=100_000)
def likeness(x: str, y: str) -> Kind | None:
    """Return how two words of names are alike, None when they are not."""
    if len(x) > len(y):
        x, y = y, x
    if len(x) == 1:
        return _INITIAL if y[0] == x else None
    if x in _other_names(y) or y in _other_names(x):
        return _SHORT
    if len(x) >= 3 and _is_gendered(x, y):
        return _ALIKE
    if len(x) >= 3 and _other_names(x) and _other_names(y):
        # Peter and Petra are a name each, and no slip of the finger.
        slips = 1 if len(x) <= 4 else 2
        return _ALIKE if distance(x, y, slips) <= slips else None
    if len(y) - len(x) > 2 or len(set(x).symmetric_difference(y)) > _MOST_OTHER_LETTERS:
        return _SHORT if len(x) >= 3 and y.startswith(x) else None
    if len(x) >= 3 and distance(x, y, 1) == 1:
        return _SLIP if len(x) >= 4 else _ALIKE
    if len(x) >= 5 and distance(x, y, 2) == 2:
        return _TWO_SLIPS
    if len(x) >= 3 and y.startswith(x):
        return _SHORT
    return None


def _is_gendered(x: str, y: str) -> bool:
    """Say whether two words differ by the vowel that makes a man's name a woman's: Mario, Maria; Martin, Martina."""
    if y[-1] not in "aeo" or y[-1] == y[-2]:
        return False
    return x == y[:-1] or (x[:-1] == y[:-1] and x[-1] in "aeo")


@lru_cache(maxsize=20_000)
def _other_names(word: str) -> frozenset[str]:
    return frozenset(other_names(word))


def _agreement(a: Profile, b: Profile, x: int, y: int, kind: Kind, rarity: Rarity) -> tuple[float, float]:
    left, right = a.words[x], b.words[y]
    bits = min(rarity.name_bits(left), rarity.name_bits(right)) - kind.cost
    if len(left) == 1:
        bits = min(bits, _INITIAL_BITS)
    if kind is _SLIP and rarity.is_established(left) and rarity.is_established(right):
        kind, bits = _ALIKE, bits + _SLIP.cost - _ALIKE.cost
    home = kind.given if _role(a, b, x, y, rarity) == _GIVEN else _HOUSEHOLD_FAMILY
    return max(0.0, bits), home


def _conflict(a: Profile, b: Profile, x: int, y: int, rarity: Rarity) -> Evidence:
    role = _role(a, b, x, y, rarity)
    if role == _FAMILY:
        return _OTHER_FAMILY
    return _OTHER_GIVEN if role == _GIVEN else _OTHER_MIDDLE


def _role(a: Profile, b: Profile, x: int, y: int, rarity: Rarity) -> str:
    """Return what a word is in two names: told by its place, and where they disagree by its place in others' names."""
    places = {_place(a, x), _place(b, y)} - {""}
    if len(places) == 1:
        return places.pop()
    if "middle" in places:
        return "middle"
    leaning = rarity.leaning(a.words[x]) + rarity.leaning(b.words[y])
    return _GIVEN if leaning > 0 else _FAMILY


def _place(profile: Profile, at: int) -> str:
    last = len(profile.words) - 1
    if not last:
        return ""
    if at == 0:
        return _GIVEN
    return _FAMILY if at == last else "middle"


def _joined(a: Profile, b: Profile, rarity: Rarity) -> Evidence | None:
    """Return what names say that are one but for a space: "ja ck matthews" is jack matthews."""
    left, right = "".join(a.words), "".join(b.words)
    if len(a.words) == len(b.words) or min(len(left), len(right)) < 6 or distance(left, right, 1) > 1:
        return None
    whole, parted = (a, b) if len(a.words) < len(b.words) else (b, a)
    bits = sum(max(rarity.name_bits(word) for word in profile.words) for profile in (whole, parted)) / 2
    return Evidence(LIKE_NAME, bits, _SPLIT.given)
