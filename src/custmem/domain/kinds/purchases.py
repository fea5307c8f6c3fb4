"""What was bought: a present is asked after from its day on, a significant purchase from a few days after."""

from __future__ import annotations

from custmem.domain import keys, phrases, wording
from custmem.domain.gifts import ask_from, gift_day_said, is_gift, is_silenced, may_be_spoken_of, recipient
from custmem.domain.kinds.point import PointRule, Window
from custmem.domain.names import fold
from custmem.domain.relations import RELATIONS
from custmem.domain.rules_applied import is_significant
from custmem.domain.teller import is_closed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.kinds.point import Point
    from custmem.domain.memory import Person, Purchase
    from custmem.domain.teller import Teller


def _gifts(teller: Teller) -> Iterator[Point]:
    """Something bought for a person or an occasion; 3 days after the sale when the day of the occasion is unknown."""
    for purchase in teller.memory.purchases:
        if not is_gift(purchase) or is_closed(keys.purchase(purchase.id), teller):  # asked after by a call
            continue
        days = ASK_GIFT.window.around(ask_from(purchase, teller.memory))
        things = _what_to_ask_after(purchase, days, teller)
        if things is None:
            continue
        person = recipient(purchase, teller.memory)
        yield ASK_GIFT.point(
            keys.gift(purchase.id),
            gift_question(purchase, things, teller),
            phrases.because_gift(
                _gender_of_recipient(purchase, person),
                purchase.occasion,
                gift_day_said(purchase, teller.memory),
                purchase.on,
                teller.today,
            ),
            days,
            about=whom_for(purchase, teller) or things or None,
            person_id=person.id if person else None,
            topic=things or "the present",
        )


def _significant(teller: Teller) -> Iterator[Point]:
    """A significant purchase."""
    for purchase in teller.memory.purchases:
        if is_gift(purchase):
            continue
        days = ASK_PURCHASE.window.around(purchase.on)
        things = _what_to_ask_after(purchase, days, teller)
        if things and is_significant(purchase, teller.shop):
            yield ASK_PURCHASE.point(
                keys.purchase(purchase.id),
                phrases.ask_purchase(things, teller.whose),
                phrases.because_bought(purchase.on, teller.today),
                days,
                about=things,
                topic=things,
            )


def _what_to_ask_after(purchase: Purchase, days: tuple[date, date], teller: Teller) -> str | None:
    """Return the things of a purchase that may be asked after; None where nothing of it may, or not today."""
    memory = teller.memory
    if purchase.total_minor < 0 or teller.passes_over(*days):
        return None
    if not may_be_spoken_of(purchase, memory, teller.today) or is_silenced(purchase, memory, teller.silence):
        return None
    things = teller.things(purchase)
    return things if things or not any(line.item for line in purchase.lines) else None


def gift_question(purchase: Purchase, things: str, teller: Teller) -> str:
    """Return the question whether a present was liked."""
    whom = whom_for(purchase, teller)
    if whom:
        return phrases.ask_gift(whom, things)
    return phrases.ask_gift_for_occasion(purchase.occasion or "occasion", things)


def whom_for(purchase: Purchase, teller: Teller) -> str | None:
    """Name whom a purchase was for, if that is known."""
    owner = teller.owner(recipient(purchase, teller.memory))
    return owner or wording.recipient_phrase(purchase.for_text or "", teller.whose) or None


def _gender_of_recipient(purchase: Purchase, person: Person | None) -> str | None:
    if person:
        return phrases.whose_of(person.relation)
    first = fold(purchase.for_text or "").split()[:1]
    return phrases.whose_of(first[0]) if first and first[0] in RELATIONS else None


ASK_GIFT = PointRule(
    "ask_gift", _gifts, 85, Window("its occasion", 0, 180), retired_by=("asked", "done"), fades=True
)
ASK_PURCHASE = PointRule(
    "ask_purchase",
    _significant,
    60,
    Window("the sale", 4, 365),
    retired_by=("asked", "done"),
    fades=True,
    is_cheerful=True,
)
RULES = (ASK_GIFT, ASK_PURCHASE)
