"""What birthday, phone, e-mail, card and address say of two customers: one person, two, or one household.

Each weight is a binary logarithm of a likelihood ratio: how many times more often one person's two pages agree (or
differ) like this than two strangers' pages do, and than those of two people of one household do
(Fellegi and Sunter 1969, with the household as a third class).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from custmem.domain.customers.identification import NATIONAL_DIGITS
from custmem.domain.text.likeness import distance
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.domain.duplicates.candidates import Address, Rarity


class Evidence(NamedTuple):
    """Bits for one person against two strangers, and against two of one household; `code` says what agrees or not."""

    code: str
    strangers: float
    household: float


SILENT = Evidence("", 0.0, 0.0)
"""A field that one of the two lacks says nothing."""

SAME_NAME = "same_name"
PART_OF_NAME = "part_of_name"
LIKE_NAME = "like_name"
SHORT_NAME = "short_name"
SWAPPED_NAME = "swapped_name"
OTHER_FIRST_NAME = "other_first_name"
OTHER_LAST_NAME = "other_last_name"
OTHER_NAME = "other_name"
SAME_BIRTHDAY = "same_birthday"
LIKE_BIRTHDAY = "like_birthday"
OTHER_BIRTHDAY = "other_birthday"
SAME_PHONE = "same_phone"
LIKE_PHONE = "like_phone"
OTHER_PHONE = "other_phone"
SAME_EMAIL = "same_email"
LIKE_EMAIL = "like_email"
OTHER_EMAIL = "other_email"
SAME_CARD = "same_card"
OTHER_CARD = "other_card"
SAME_ADDRESS = "same_address"
LIKE_ADDRESS = "like_address"
SAME_TOWN = "same_town"
OTHER_ADDRESS = "other_address"
OTHER_GENERATION = "other_generation"

OF_NAMES = frozenset((SAME_NAME, PART_OF_NAME, LIKE_NAME, SHORT_NAME, SWAPPED_NAME))
AGREEING = OF_NAMES | frozenset(
    (
        *(SAME_BIRTHDAY, LIKE_BIRTHDAY),
        *(SAME_PHONE, LIKE_PHONE, SAME_EMAIL, LIKE_EMAIL, SAME_CARD, SAME_ADDRESS, LIKE_ADDRESS, SAME_TOWN),
    )
)
"""What speaks for one person; the other codes speak for two."""


if TYPE_CHECKING:
    Birthday = tuple[int, int, int]

# Strangers share a birthday once in some 22,000 (60 years of days), and the day of the year once in 365. In a
# household one in fifty does: twins. Each day has about 35 neighbours one digit off, and of those who have two pages
# one in five has such a slip: it often is why there are two.
_SAME = Evidence(SAME_BIRTHDAY, 14.0, 5.0)
_SAME_DAY_OF_YEAR = Evidence(SAME_BIRTHDAY, 8.0, 4.5)
_ONE_DIGIT = Evidence(LIKE_BIRTHDAY, 7.0, 4.0)
_SWAPPED = Evidence(LIKE_BIRTHDAY, 8.0, 4.0)
_TWO_OF_THREE = Evidence(LIKE_BIRTHDAY, 4.5, 1.5)
_ONE_OF_THREE = Evidence(OTHER_BIRTHDAY, -4.0, -4.0)
_OTHER = Evidence(OTHER_BIRTHDAY, -7.5, -7.5)
_A_GENERATION_APART = Evidence(OTHER_BIRTHDAY, -9.0, -9.0)
A_GENERATION = 18
"""Birthdays so many years apart are a parent's and a child's, however alike the days and the names are."""
# Who is called junior on one page and nothing on the other may be one person; junior and senior never are.
_OTHER_GENERATION = Evidence(OTHER_GENERATION, -16.0, -16.0)
_UNSAID_GENERATION = Evidence(OTHER_GENERATION, -9.0, -9.0)


def compare_generations(a: str, b: str) -> Evidence:
    """Return what `jr`, `sr` or a number behind a name says; no such word on both pages says nothing."""
    if a == b:
        return SILENT
    return _OTHER_GENERATION if a and b else _UNSAID_GENERATION


def compare_birthdays(a: Birthday | None, b: Birthday | None) -> Evidence:
    """Return what two birthdays say; the year 0 is a year that is not known."""
    if a is None or b is None:
        return SILENT
    if a == b:
        return _SAME if a[0] else _SAME_DAY_OF_YEAR
    if not a[0] or not b[0]:
        return _without_year(a, b)
    if abs(a[0] - b[0]) >= A_GENERATION and not is_slip(a[0], b[0]):
        return _A_GENERATION_APART
    differing = [(left, right) for left, right in zip(a, b, strict=True) if left != right]
    if len(differing) == 1:
        return _ONE_DIGIT if is_slip(*differing[0]) else _TWO_OF_THREE
    if a[1:] == b[:0:-1]:
        return _SWAPPED if a[0] == b[0] else _ONE_OF_THREE
    return _ONE_OF_THREE if len(differing) == 2 else _OTHER


def is_slip(left: int, right: int) -> bool:
    """Say whether two numbers differ by one digit, or by two that changed places."""
    a, b = f"{left:04}", f"{right:04}"
    wrong = [at for at in range(4) if a[at] != b[at]]
    if len(wrong) == 2:
        first, second = wrong
        return second == first + 1 and a[first] == b[second] and a[second] == b[first]
    return len(wrong) == 1


def _without_year(a: Birthday, b: Birthday) -> Evidence:
    if a[1:] == b[1:]:
        return _SAME_DAY_OF_YEAR
    return _ONE_OF_THREE if a[1] == b[1] or a[2] == b[2] else _OTHER


_SAME_PHONE = Evidence(SAME_PHONE, 18.0, 0.5)
_SAME_SHORT_PHONE = Evidence(SAME_PHONE, 8.0, 0.5)
_LIKE_PHONE = Evidence(LIKE_PHONE, 7.0, 0.0)
_OTHER_PHONE = Evidence(OTHER_PHONE, -1.5, -0.5)
_SAME_EMAIL = Evidence(SAME_EMAIL, 20.0, 2.5)
_LIKE_EMAIL = Evidence(LIKE_EMAIL, 9.0, 1.0)
_SAME_BEFORE_AT = Evidence(LIKE_EMAIL, 2.0, 0.5)
_OTHER_EMAIL = Evidence(OTHER_EMAIL, -1.5, -1.5)
_SAME_CARD = Evidence(SAME_CARD, 20.0, 4.0)
_OTHER_CARD = Evidence(OTHER_CARD, -1.0, -1.0)
_LONG_LOCAL_PART = 7


def compare_phones(a: Sequence[str], b: Sequence[str], rarity: Rarity) -> Evidence:
    """Return what the phone numbers of two customers say; a country code may be missing on either side."""
    if not a or not b:
        return SILENT
    ends = {phone[-NATIONAL_DIGITS:] for phone in a}.intersection(phone[-NATIONAL_DIGITS:] for phone in b)
    if ends:
        known = [end for end in ends if len(end) == NATIONAL_DIGITS and not rarity.is_shared_by_many(end)]
        if known:
            return _SAME_PHONE
        return SILENT if all(map(rarity.is_shared_by_many, ends)) else _SAME_SHORT_PHONE
    return _LIKE_PHONE if any(_is_slip(x, y) for x in a for y in b) else _OTHER_PHONE


def _is_slip(a: str, b: str) -> bool:
    return min(len(a), len(b)) > NATIONAL_DIGITS and distance(a, b, 1) == 1


def compare_emails(a: Sequence[str], b: Sequence[str], rarity: Rarity) -> Evidence:
    """Return what the e-mail addresses of two customers say."""
    if not a or not b:
        return SILENT
    shared = set(a).intersection(b)
    if shared:
        return SILENT if all(map(rarity.is_shared_by_many, shared)) else _SAME_EMAIL
    return max((_compare_email(x, y) for x in a for y in b), key=lambda found: found.strangers)


def _compare_email(a: str, b: str) -> Evidence:
    local, _, domain = a.partition("@")
    other_local, _, other_domain = b.partition("@")
    slips = 2 if len(local) > _LONG_LOCAL_PART else 1
    if _digits(local) != _digits(other_local) or distance(local, other_local, slips) > slips:
        return _OTHER_EMAIL
    if distance(domain, other_domain, 2) <= 2:
        return _LIKE_EMAIL
    return _SAME_BEFORE_AT if local == other_local and len(local) >= _LONG_LOCAL_PART else _OTHER_EMAIL


def _digits(text: str) -> list[str]:
    """Return the digits by which those of one name tell their addresses apart."""
    return [char for char in text if char.isdigit()]


def compare_cards(a: Sequence[str], b: Sequence[str], rarity: Rarity) -> Evidence:
    """Return what the card numbers of two customers say."""
    if not a or not b:
        return SILENT
    shared = set(a).intersection(b)
    if shared:
        return SILENT if all(map(rarity.is_shared_by_many, shared)) else _SAME_CARD
    return _OTHER_CARD


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
