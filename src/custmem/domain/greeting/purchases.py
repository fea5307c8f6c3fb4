"""What was bought and what came in: presents and large things asked after, arrivals that would please."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.gifts import (
    ask_from,
    gift_day_said,
    is_gift,
    is_silenced,
    may_be_spoken_of,
    recipient,
)
from custmem.domain.customers.moods import SAD, SECRET, mood_of_purchase
from custmem.domain.customers.sensitive_topics import may_be_read
from custmem.domain.greeting.talking_point import PointRule, Window
from custmem.domain.messages import orders, phrases, wording
from custmem.domain.recommendations import (
    fitting_tastes,
    fitting_wishes,
    spoken_tastes,
    spoken_wishes,
    why_tasted,
    words_of,
)
from custmem.domain.relations import RELATIONS
from custmem.domain.rule_context import is_closed, is_significant
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Person, Purchase
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller


SAD_DAYS = 42
"""So long after its day a quiet word is for."""


def _gifts(teller: Teller) -> Iterator[Point]:
    """Something bought for a person or an occasion; 3 days after the sale when the day of the occasion is unknown."""
    for purchase in teller.memory.purchases:
        if not is_gift(purchase) or is_closed(keys.purchase(purchase.id), teller):  # asked after by a call
            continue
        days = ASK_GIFT.window.around(ask_from(purchase, teller.memory))
        things = _what_to_ask_after(purchase, days, teller)
        if things is None:
            continue
        if mood_of_purchase(purchase) == SAD:
            yield from _kind_word(purchase, teller)
            continue
        person = recipient(purchase, teller.memory)
        yield ASK_GIFT.point(
            keys.gift(purchase.id),
            gift_question(purchase, things, teller),
            phrases.because_gift(
                _gender_of_recipient(purchase, person),
                purchase.occasion if may_be_read(purchase.occasion or "") else None,
                gift_day_said(purchase, teller.memory),
                purchase.on,
                teller.today,
            ),
            days,
            about=whom_for(purchase, teller) or things or None,
            person_id=person.id if person else None,
            topic=things or "the present",
        )


def _kind_word(purchase: Purchase, teller: Teller) -> Iterator[Point]:
    """A quiet word after what was bought for something sad, where it is said what that was; no question."""
    if purchase.occasion:
        opens_on = ask_from(purchase, teller.memory)
        yield ASK_GIFT.point(
            keys.gift(purchase.id),
            phrases.kind_word(purchase.occasion, None)
            if may_be_read(purchase.occasion)
            else phrases.kind_word_unsaid(None, teller.memory.customer.handle),
            phrases.because_told(purchase.on, teller.today),
            (opens_on, opens_on + timedelta(SAD_DAYS)),
            topic=purchase.occasion,
        )


def is_cheerful(purchase: Purchase) -> bool:
    """Say whether a purchase may be thanked for and asked after: not what was for a funeral, nor for a secret."""
    return mood_of_purchase(purchase) not in (SAD, SECRET)


def _significant(teller: Teller) -> Iterator[Point]:
    """A significant purchase."""
    for purchase in teller.memory.purchases:
        if is_gift(purchase) or not is_cheerful(purchase):
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
    if purchase.total_minor < 0 or teller.passes_over(*days) or mood_of_purchase(purchase) == SECRET:
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
    "ask_gift",
    _gifts,
    85,
    Window("its occasion", 0, 180),
    retired_by=("asked", "done"),
    fades=True,
    is_cheerful=True,
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


def _wished_for(teller: Teller) -> Iterator[Point]:
    """A wish that something in stock fits."""
    wishes = spoken_wishes(teller) if teller.memory.stock and teller.memory.wishes else ()
    for arrival in teller.memory.stock if wishes else ():
        for wish in fitting_wishes(arrival.item, words_of(arrival.item), wishes, teller):
            owner = teller.owner(teller.memory.person(wish.person_id))
            because = orders.because_wished(wish.text, owner, wish.made_on, teller.today)
            yield WISH_ARRIVED.point(
                keys.wish_arrived(wish.id, arrival.id),
                orders.wish_arrived(arrival.item, teller.whose),
                because,
                WISH_ARRIVED.window.around(max(arrival.arrived_on, wish.made_on)),
                about=owner or arrival.item,
                person_id=wish.person_id,
                topic=arrival.item,
            )


def _new(teller: Teller) -> Iterator[Point]:
    """Something new in stock, to their taste or that of somebody close to them; never what they have."""
    if not (teller.memory.stock and teller.memory.facts):
        return
    wishes, tastes = spoken_wishes(teller), spoken_tastes(teller)
    for arrival in teller.memory.stock if tastes else ():
        days = NEW_FOR_YOU.window.around(arrival.arrived_on)
        if teller.passes_over(*days):
            continue
        words = words_of(arrival.item)
        fact = next(fitting_tastes(arrival.item, words, tastes, teller), None)
        if fact is None or any(fitting_wishes(arrival.item, words, wishes, teller)):
            continue
        owner = teller.owner(teller.memory.person(fact.person_id))
        because = why_tasted(fact, teller)
        yield NEW_FOR_YOU.point(
            keys.new_for_them(teller.memory.customer.id, arrival.id),
            orders.new_for_them(arrival.item, teller.whose),
            orders.in_since(because, arrival.arrived_on, teller.today),
            days,
            about=owner or arrival.item,
            person_id=fact.person_id,
            topic=arrival.item,
        )


WISH_ARRIVED = PointRule(
    "wish_arrived",
    _wished_for,
    87,
    Window("it came in", closes=None),
    fades=True,
    is_cheerful=True,
)
NEW_FOR_YOU = PointRule(
    "new_for_you", _new, 55, Window("it came in", 0, 30), fades=True, is_cheerful=True, sort="news"
)
RULES = (WISH_ARRIVED, ASK_GIFT, ASK_PURCHASE, NEW_FOR_YOU)
"""What this family may say."""
