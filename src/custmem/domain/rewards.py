"""A reward that would be lost: the customer is told in time."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain import keys
from custmem.domain.loyalty import REWARD_LEAD_DAYS, THE_REWARD, card_on
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.teller import Teller


class Ending(NamedTuple):
    """A full card that soon is none: from when to speak of it, and its last day."""

    key: str
    text: str
    because: str
    due_on: date
    until: date


def reward_ending(teller: Teller) -> Ending | None:
    """Return the reward that would be lost, whether soon or later; None where there is none, or it never is."""
    programme, today = teller.shop.programme, teller.today
    if programme is None:
        return None
    card = card_on(today, teller.memory.stamped, programme)
    until, since = card.full_until, card.full_since
    if until is None or since is None:
        return None
    reward = teller.spoken(programme.reward) or THE_REWARD
    from custmem.domain import phrases_of_loyalty  # for the few whose card is full

    return Ending(
        key=keys.reward_ends(teller.memory.customer.id, card.redeemed),
        text=phrases_of_loyalty.reward_expires(reward, until, teller.whose, today),
        because=phrases_of_loyalty.because_full(card.stamps, card.needed, None, today),
        due_on=max(since, until - timedelta(REWARD_LEAD_DAYS)),
        until=until,
    )
