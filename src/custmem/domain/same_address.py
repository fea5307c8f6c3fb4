"""Two postal addresses compared word by word: the same door, nearly the same, the same town, or another place."""

from __future__ import annotations

from functools import lru_cache

from custmem.domain.edit_distance import distance
from custmem.domain.evidence import (
    LIKE_ADDRESS,
    OTHER_ADDRESS,
    SAME_ADDRESS,
    SAME_TOWN,
    SILENT,
    Evidence,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.domain.profile import Address
    from custmem.domain.rarity import Rarity

_MOST_OF_STREET = 11.0
_MOST_OF_NUMBER = 4.0
_MOST_OF_TOWN = 7.0
MOST_OF_ADDRESS = 16.0
_SLIP = 2.5
_OTHER_NUMBER = -2.0
_OTHER_STREET = -2.0
_OTHER_TOWN = -1.5
_SAME_STREET = 6.0


def compare_addresses(a: Sequence[Address], b: Sequence[Address], rarity: Rarity) -> Evidence:
    """Return what the addresses of two customers say: of several the two that agree best."""
    if not a or not b:
        return SILENT
    return max((_compare(x, y, rarity) for x in a for y in b), key=lambda found: found.strangers)


def _compare(a: Address, b: Address, rarity: Rarity) -> Evidence:
    if a == b and a.street and a.numbers:
        street = min(_MOST_OF_STREET, sum(map(rarity.address_bits, a.street)))
        return Evidence(SAME_ADDRESS, min(MOST_OF_ADDRESS, street + _MOST_OF_NUMBER + _MOST_OF_TOWN), 0.0)
    street = _agreement(a.street, b.street, rarity)
    number = _number(a.numbers, b.numbers, rarity)
    town = _town(a.place, b.place, rarity)
    if street >= _SAME_STREET:
        said = SAME_ADDRESS if number > 0 and town >= 0 else LIKE_ADDRESS
        return Evidence(said, min(MOST_OF_ADDRESS, min(_MOST_OF_STREET, street) + number + town), 0.0)
    is_elsewhere = bool(a.street and b.street)
    if is_elsewhere:
        street, number = street + _OTHER_STREET, min(number, 0.0)
    total = min(MOST_OF_ADDRESS, street + number + town)
    if total <= 0:
        return Evidence(OTHER_ADDRESS, max(-3.0, total), 0.0)
    return Evidence(SAME_TOWN if is_elsewhere or not number else LIKE_ADDRESS, total, 0.0)


def _number(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> float:
    if not a or not b:
        return 0.0
    if shared := a & b:
        return min(_MOST_OF_NUMBER, max(map(rarity.address_bits, shared)))
    return _OTHER_NUMBER


def _town(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> float:
    """Return what postcode, town and region say together: as much as the rarest, since they go together."""
    if not a or not b:
        return 0.0
    found = _matches(a, b, rarity)
    return min(_MOST_OF_TOWN, max(found)) if found else _OTHER_TOWN


def _agreement(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> float:
    return sum(_matches(a, b, rarity))


def _matches(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> list[float]:
    """Return the bits of each word that both have, or nearly have."""
    shared = a & b
    found = [rarity.address_bits(word) for word in shared]
    if len(shared) < len(a) and len(shared) < len(b):
        others = b - shared
        for word in a - shared:
            near = [other for other in others if _is_near(word, other)]
            found += [
                max(0.0, min(rarity.address_bits(word), rarity.address_bits(other)) - _SLIP)
                for other in near[:1]
            ]
    return found


@lru_cache(maxsize=100_000)
def _is_near(a: str, b: str) -> bool:
    shorter = min(len(a), len(b))
    if shorter < 4 or a.isdigit() != b.isdigit():
        return False
    slips = 2 if shorter >= 8 else 1
    if abs(len(a) - len(b)) > slips or len(set(a).symmetric_difference(b)) > 2 * slips:
        return False
    return distance(a, b, slips) <= slips
