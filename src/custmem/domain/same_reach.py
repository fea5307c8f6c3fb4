"""Phones, e-mail addresses and cards compared: a family shares the first two, and nobody the third."""

from __future__ import annotations

from custmem.domain.edit_distance import distance
from custmem.domain.evidence import (
    LIKE_EMAIL,
    LIKE_PHONE,
    OTHER_CARD,
    OTHER_EMAIL,
    OTHER_PHONE,
    SAME_CARD,
    SAME_EMAIL,
    SAME_PHONE,
    SILENT,
    Evidence,
)
from custmem.domain.who import NATIONAL_DIGITS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.domain.rarity import Rarity

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
