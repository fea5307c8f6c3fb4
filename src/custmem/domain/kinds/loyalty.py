"""A full card: its reward is offered until it is redeemed."""

from __future__ import annotations

from custmem.domain import keys, phrases_of_loyalty
from custmem.domain.kinds.point import Point
from custmem.domain.loyalty import THE_REWARD, card_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.teller import Teller

REWARD_SCORE = 50


def reward_alerts(teller: Teller) -> Iterator[Point]:
    """Yield `reward_ready`, after all that is owed."""
    programme, customer = teller.shop.programme, teller.memory.customer
    if programme is None:
        return
    card = card_on(teller.today, teller.memory.stamped, programme)
    if card.full_since is None:
        return
    yield Point(
        kind="reward_ready",
        key=keys.reward(customer.id, card.redeemed),
        text=phrases_of_loyalty.reward_ready(teller.spoken(programme.reward) or THE_REWARD, teller.whose),
        because=phrases_of_loyalty.because_full(card.stamps, card.needed, card.full_until, teller.today),
        about=None,
        score=REWARD_SCORE,
        opens_on=card.full_since,
        closes_on=teller.today,
        fades=False,
    )
