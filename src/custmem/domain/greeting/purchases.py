"""What was bought and what came in: presents and large things asked after, arrivals that would please."""

from __future__ import annotations

from datetime import date, timedelta
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
from custmem.domain.greeting.talking_point import Point
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

    from custmem.domain.customers.memory import Memory, Person, Purchase
    from custmem.domain.rule_context import Teller


GIFT_DAYS = 180
PURCHASE_FROM_DAYS = 4
PURCHASE_DAYS = 365
SAD_DAYS = 42


def purchase_points(teller: Teller) -> Iterator[Point]:
    """Yield `ask_gift` and `ask_purchase`, once each."""
    for purchase in teller.memory.purchases:
        yield from _purchase_points(purchase, teller)


def _purchase_points(purchase: Purchase, teller: Teller) -> Iterator[Point]:
    """A present is asked after from its day on; a significant purchase from a few days after, for a year."""
    memory, today = teller.memory, teller.today
    if purchase.total_minor < 0 or not may_be_spoken_of(purchase, memory, today):
        return
    opens, closes = _window(purchase, memory)
    if teller.passes_over(opens, closes) or not (is_gift(purchase) or is_significant(purchase, teller.shop)):
        return
    things = teller.things(purchase)
    if is_silenced(purchase, memory, teller.silence) or (
        any(line.item for line in purchase.lines) and not things
    ):
        return
    mood = mood_of_purchase(purchase)
    if mood == SECRET:
        return
    if mood == SAD:
        yield from _sad_point(purchase, opens, closes, teller)
    elif is_gift(purchase):
        if not is_closed(keys.purchase(purchase.id), teller):  # asked after by a call
            yield _gift_point(purchase, things, opens, closes, teller)
    elif things:
        yield Point(
            kind="ask_purchase",
            key=keys.purchase(purchase.id),
            text=phrases.ask_purchase(things, teller.whose),
            because=phrases.because_bought(purchase.on, today),
            about=things,
            score=60,
            opens_on=opens,
            closes_on=closes,
            topic=things,
        )


def is_cheerful(purchase: Purchase) -> bool:
    """Say whether a purchase may be thanked for and asked after: not what was for a funeral, nor for a secret."""
    return mood_of_purchase(purchase) not in (SAD, SECRET)


def _sad_point(purchase: Purchase, opens: date, closes: date, teller: Teller) -> Iterator[Point]:
    """A quiet word after what was bought for something sad, where it is said what that was; no question."""
    if not purchase.occasion:
        return
    yield Point(
        kind="ask_gift",
        key=keys.gift(purchase.id),
        text=phrases.kind_word(purchase.occasion, None),
        because=phrases.because_told(purchase.on, teller.today),
        about=None,
        score=84,
        opens_on=opens,
        closes_on=min(closes, opens + timedelta(SAD_DAYS)),
        topic=purchase.occasion,
    )


def _window(purchase: Purchase, memory: Memory) -> tuple[date, date]:
    if is_gift(purchase):
        opens = ask_from(purchase, memory)
        return opens, opens + timedelta(GIFT_DAYS)
    return purchase.on + timedelta(PURCHASE_FROM_DAYS), purchase.on + timedelta(PURCHASE_DAYS)


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


def _gift_point(purchase: Purchase, things: str, opens: date, closes: date, teller: Teller) -> Point:
    person = recipient(purchase, teller.memory)
    because = phrases.because_gift(
        _gender_of_recipient(purchase, person),
        purchase.occasion,
        gift_day_said(purchase, teller.memory),
        purchase.on,
        teller.today,
    )
    return Point(
        kind="ask_gift",
        key=keys.gift(purchase.id),
        text=gift_question(purchase, things, teller),
        because=because,
        about=whom_for(purchase, teller) or things or None,
        score=85,
        opens_on=opens,
        closes_on=closes,
        person_id=person.id if person else None,
        topic=things or "the present",
    )


def _gender_of_recipient(purchase: Purchase, person: Person | None) -> str | None:
    if person:
        return phrases.whose_of(person.relation)
    first = fold(purchase.for_text or "").split()[:1]
    return phrases.whose_of(first[0]) if first and first[0] in RELATIONS else None


NEW_DAYS = 30
WISH_SCORE = 87
NEW_SCORE = 55


def wish_points(teller: Teller) -> Iterator[Point]:
    """Show them what they asked for, while it is in stock."""
    wishes = spoken_wishes(teller)
    for arrival in teller.memory.stock if wishes else ():
        for wish in fitting_wishes(arrival.item, words_of(arrival.item), wishes, teller):
            owner = teller.owner(teller.memory.person(wish.person_id))
            because = orders.because_wished(wish.text, owner, wish.made_on, teller.today)
            yield Point(
                kind="wish_arrived",
                key=keys.wish_arrived(wish.id, arrival.id),
                text=orders.wish_arrived(arrival.item, teller.whose),
                because=because,
                about=owner or arrival.item,
                score=WISH_SCORE,
                opens_on=max(arrival.arrived_on, wish.made_on),
                closes_on=date.max,
                person_id=wish.person_id,
                topic=arrival.item,
            )


def new_points(teller: Teller) -> Iterator[Point]:
    """Show them what is new and to their taste, or to that of somebody close to them; never what they have."""
    wishes, tastes = spoken_wishes(teller), spoken_tastes(teller)
    newest, oldest = teller.today, teller.today - timedelta(NEW_DAYS)
    for arrival in teller.memory.stock if tastes else ():
        if teller.only_open and not oldest <= arrival.arrived_on <= newest:
            continue
        words = words_of(arrival.item)
        fact = next(fitting_tastes(arrival.item, words, tastes, teller), None)
        if fact is None or any(fitting_wishes(arrival.item, words, wishes, teller)):
            continue
        owner = teller.owner(teller.memory.person(fact.person_id))
        because = why_tasted(fact, teller)
        yield Point(
            kind="new_for_you",
            key=keys.new_for_them(teller.memory.customer.id, arrival.id),
            text=orders.new_for_them(arrival.item, teller.whose),
            because=orders.in_since(because, arrival.arrived_on, teller.today),
            about=owner or arrival.item,
            score=NEW_SCORE,
            opens_on=arrival.arrived_on,
            closes_on=arrival.arrived_on + timedelta(NEW_DAYS),
            person_id=fact.person_id,
            topic=arrival.item,
        )
