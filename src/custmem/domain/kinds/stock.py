"""What came into the shop and they would like: what they asked for themselves, and what is new and to their taste."""

from __future__ import annotations

from datetime import date, timedelta

from custmem.domain import keys, phrases_of_orders
from custmem.domain.kinds.point import Point
from custmem.domain.matching import words_of
from custmem.domain.wanting import (
    fitting_tastes,
    fitting_wishes,
    spoken_tastes,
    spoken_wishes,
    why_tasted,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.teller import Teller

NEW_DAYS = 30
WISH_SCORE = 87
NEW_SCORE = 55


def wish_points(teller: Teller) -> Iterator[Point]:
    """Show them what they asked for, while it is in stock."""
    wishes = spoken_wishes(teller)
    for arrival in teller.memory.stock if wishes else ():
        for wish in fitting_wishes(arrival.item, words_of(arrival.item), wishes, teller):
            owner = teller.owner(teller.memory.person(wish.person_id))
            because = phrases_of_orders.because_wished(wish.text, owner, wish.made_on, teller.today)
            yield Point(
                kind="wish_arrived",
                key=keys.wish_arrived(wish.id, arrival.id),
                text=phrases_of_orders.wish_arrived(arrival.item, teller.whose),
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
            text=phrases_of_orders.new_for_them(arrival.item, teller.whose),
            because=phrases_of_orders.in_since(because, arrival.arrived_on, teller.today),
            about=owner or arrival.item,
            score=NEW_SCORE,
            opens_on=arrival.arrived_on,
            closes_on=arrival.arrived_on + timedelta(NEW_DAYS),
            person_id=fact.person_id,
            topic=arrival.item,
        )
