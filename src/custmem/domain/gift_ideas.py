"""What would please a customer as a small gift: what they like, wish for, or bought last; never what speaks against it.

Nothing is suggested that an allergy or a dislike speaks against, nothing that they were given before, nothing private.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.contraindications import is_limited
from custmem.domain.customers.suppression import matter_of
from custmem.domain.letters import known
from custmem.domain.messages import phrases
from custmem.domain.messages.orders import because_wished
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.rule_context import Teller

MOST_IDEAS = 5
_LAST_PURCHASES_DAYS = 365


class GiftIdea(NamedTuple):
    """Something that would please, and why."""

    text: str
    because: str


def gift_ideas(teller: Teller) -> list[GiftIdea]:
    """Return a few ideas for a gift, the likeliest to please first; none for the dead."""
    if teller.memory.customer.dead or teller.silence.everything:
        return []
    found: list[GiftIdea] = []
    seen: set[str] = set()
    for idea in _all_ideas(teller):
        is_good = known.may_be_written(idea.text, teller) and not is_limited(
            idea.text, teller.memory, teller.today
        )
        if is_good and fold(idea.text) not in seen and not _was_given(idea.text, teller):
            seen.add(fold(idea.text))
            found.append(idea)
    return found[:MOST_IDEAS]


def _all_ideas(teller: Teller) -> Iterator[GiftIdea]:
    for wish in teller.memory.wishes:
        if not wish.private and wish.person_id is None:
            yield GiftIdea(wish.text, because_wished(wish.text, None, wish.made_on, teller.today))
    for taste in known.tastes(teller):
        yield GiftIdea(taste, phrases.preference("likes", taste))
    for purchase, things in known.purchases(teller, within=_LAST_PURCHASES_DAYS):
        if not purchase.for_text:
            yield GiftIdea(things, phrases.because_bought(purchase.on, teller.today))


def _was_given(item: str, teller: Teller) -> bool:
    """Say whether they were given the same before, by the words that matter: `a box of tea` is `box of tea`."""
    wanted = matter_of(item)
    return any(matter_of(gift.item) == wanted for gift in teller.memory.gifts)
