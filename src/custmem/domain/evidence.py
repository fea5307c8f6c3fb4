"""What one field says of two customers: that they are one person, two strangers, or two of one household.

Each weight is a binary logarithm of a likelihood ratio: how many times more often one person's two pages agree (or
differ) like this than two strangers' pages do, and than those of two people of one household do
(Fellegi and Sunter 1969, with the household as a third class).
"""

from __future__ import annotations

from custmem.domain.value import NamedTuple


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

OF_NAMES = frozenset((SAME_NAME, PART_OF_NAME, LIKE_NAME, SHORT_NAME, SWAPPED_NAME))
AGREEING = OF_NAMES | frozenset(
    (
        *(SAME_BIRTHDAY, LIKE_BIRTHDAY),
        *(SAME_PHONE, LIKE_PHONE, SAME_EMAIL, LIKE_EMAIL, SAME_CARD, SAME_ADDRESS, LIKE_ADDRESS, SAME_TOWN),
    )
)
"""What speaks for one person; the other codes speak for two."""
