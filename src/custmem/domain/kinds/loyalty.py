"""A full card: its reward is offered until it is redeemed."""

from __future__ import annotations

from custmem.domain import keys, phrases_of_loyalty
from custmem.domain.kinds.point import PointRule, Window
from custmem.domain.loyalty import THE_REWARD, card_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.kinds.point import Point
    from custmem.domain.teller import Teller


def _full_card(teller: Teller) -> Iterator[Point]:
    """A full card of the loyalty programme; it comes after all that is owed."""
    if not teller.memory.stamped:
        return
    programme, customer = teller.shop.programme, teller.memory.customer
    if programme is None:
        return
    card = card_on(teller.today, teller.memory.stamped, programme)
    if card.full_since is None:
        return
    yield REWARD_READY.point(
        keys.reward(customer.id, card.redeemed),
        phrases_of_loyalty.reward_ready(teller.spoken(programme.reward) or THE_REWARD, teller.whose),
        phrases_of_loyalty.because_full(card.stamps, card.needed, card.full_until, teller.today),
        REWARD_READY.window.around(card.full_since),
    )


REWARD_READY = PointRule(
    "reward_ready",
    _full_card,
    50,
    Window("it is full", closes=None),
    retired_by=("redeem",),
    is_alert=True,
)
RULES = (REWARD_READY,)
