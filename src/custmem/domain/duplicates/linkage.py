"""Are two customers one person? Probabilistic record linkage, from what their pages say.

The weights of all fields are summed, for one person against two strangers and against two people of one household,
and with how often each is met in a book give the chance that the two are one (docs/decisions/0010-duplicates.md).
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from custmem.domain.duplicates.comparisons import (
    AGREEING,
    MOST_OF_ADDRESS,
    OF_NAMES,
    SAME_CARD,
    SAME_EMAIL,
    SAME_NAME,
    SAME_PHONE,
    SWAPPED_NAME,
    compare_addresses,
    compare_birthdays,
    compare_cards,
    compare_emails,
    compare_generations,
    compare_phones,
)
from custmem.domain.duplicates.name_comparison import compare_names
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from custmem.domain.customers.memory import Customer
    from custmem.domain.duplicates.candidates import Profile, Rarity
    from custmem.domain.duplicates.comparisons import Evidence


LISTED = 0.6
"""From this chance on two customers are listed as one person."""
_AS_IF = 100
"""Every book is read as if it had this many customers more, some of them twice and some of one household."""
_AS_IF_DUPLICATES = 10
_AS_IF_HOUSEHOLDS = 20
_CERTAIN = 40.0
_ROUNDS = 12
_STEP = 0.25
_MARGIN = 4.0


class Comparison(NamedTuple):
    """What two pages say: bits for one person against two strangers, and against two of one household, and why."""

    strangers: float
    household: float
    reasons: tuple[str, ...]


class Odds(NamedTuple):
    """Bits for one person before anything is compared, against two strangers and against two of one household."""

    strangers: float
    household: float


class Likeness(NamedTuple):
    """How likely two customers are one person, 0 to 1, and why, the strongest reason first."""

    score: float
    reasons: tuple[str, ...]


def compare(a: Profile, b: Profile, rarity: Rarity, least: float = -_CERTAIN) -> Comparison | None:
    """Return what the pages of two customers say; None as soon as it can't reach `least` bits any more.

    What is quickly compared comes first, and the address, word by word, last.
    """
    found = [
        compare_birthdays(a.birthday, b.birthday),
        compare_phones(a.phones, b.phones, rarity),
        compare_emails(a.emails, b.emails, rarity),
        compare_cards(a.cards, b.cards, rarity),
        compare_names(a, b, rarity),
        compare_generations(a.generation, b.generation),
    ]
    strangers = sum(map(_against_strangers, found))
    if strangers + (MOST_OF_ADDRESS if a.addresses and b.addresses else 0.0) < least:
        return None
    found.append(compare_addresses(a.addresses, b.addresses, rarity))
    strangers += found[-1].strangers
    if strangers < least:
        return None
    said = sorted((each for each in found if each.code), key=_against_strangers, reverse=True)
    reasons = [each.code for each in said if each.code in AGREEING]
    reasons += [each.code for each in said if each.code not in AGREEING]
    return Comparison(strangers, sum(each.household for each in found), tuple(reasons))


def least_bits(customers: int) -> float:
    """Return the bits against strangers below which no two in a book of so many customers can be listed."""
    return log2(customers + _AS_IF) - _MARGIN


def _against_strangers(each: Evidence) -> float:
    return each.strangers


def odds_in(customers: int, duplicates: float = 0.0, households: float = 0.0) -> Odds:
    """Return the odds in a book of so many customers that is known to hold so many pairs of either kind."""
    twice = duplicates + _AS_IF_DUPLICATES
    strangers = log2(twice / (customers + _AS_IF) / max(2, customers))
    return Odds(strangers, log2(twice / (households + _AS_IF_HOUSEHOLDS)))


def odds_learned(customers: int, compared: Iterable[Comparison]) -> Odds:
    """Return the odds that explain best what was compared: expectation maximisation over the three classes."""
    heaps: dict[tuple[int, int], int] = {}
    for each in compared:
        heap = (round(each.strangers / _STEP), round(each.household / _STEP))
        heaps[heap] = heaps.get(heap, 0) + 1
    odds = odds_in(customers)
    for _ in range(_ROUNDS):
        duplicates = households = 0.0
        for (strangers, household), pairs in heaps.items():
            one = 2.0 ** _within(strangers * _STEP + odds.strangers)
            two = one / 2.0 ** _within(household * _STEP + odds.household)
            duplicates += pairs * one / (1.0 + one + two)
            households += pairs * two / (1.0 + one + two)
        odds = odds_in(customers, duplicates, households)
    return odds


def chance(compared: Comparison, odds: Odds) -> float:
    """Return how likely it is one person."""
    against = 2.0 ** -_within(compared.strangers + odds.strangers)
    against += 2.0 ** -_within(compared.household + odds.household)
    return float(1.0 / (1.0 + against))


def _within(bits: float) -> float:
    return max(-_CERTAIN, min(_CERTAIN, bits))


_WARNED_OF = frozenset((SAME_NAME, SWAPPED_NAME, SAME_PHONE, SAME_EMAIL, SAME_CARD))


def twin(newcomer: Profile, known: Profile, rarity: Rarity, odds: Odds) -> Likeness | None:
    """Return how likely a newcomer is a customer who is known; None where nobody need be asked.

    Asked about is whoever has this very name, phone, e-mail or card, although a family may share them: a second page
    costs more than a question. So is who would be listed, unless a name nearly the same is all they share.
    """
    compared = compare(newcomer, known, rarity)
    if compared is None:
        return None
    score = chance(compared, odds)
    shared = AGREEING.intersection(compared.reasons)
    is_asked = bool(shared & _WARNED_OF or (score >= LISTED and shared - OF_NAMES))
    return Likeness(score, compared.reasons) if is_asked else None


class LikelyPair(NamedTuple):
    """Two customers, the one longer in the book first; how likely they are one person, 0 to 1; and why."""

    a: Customer
    b: Customer
    score: float
    reasons: tuple[str, ...]
    numbers: tuple[Number, Number]


class Number(NamedTuple):
    """The number that another program gave a customer, and which program; None where there is none."""

    source: str | None = None
    external_id: str | None = None
