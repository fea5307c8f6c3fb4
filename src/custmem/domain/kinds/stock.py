"""What came into the shop and they would like: what they asked for themselves, and what is new and to their taste."""

from __future__ import annotations

from custmem.domain import keys, phrases_of_orders
from custmem.domain.kinds.point import PointRule, Window
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

    from custmem.domain.kinds.point import Point
    from custmem.domain.teller import Teller


def _wished_for(teller: Teller) -> Iterator[Point]:
    """A wish that something in stock fits."""
    wishes = spoken_wishes(teller) if teller.memory.stock and teller.memory.wishes else ()
    for arrival in teller.memory.stock if wishes else ():
        for wish in fitting_wishes(arrival.item, words_of(arrival.item), wishes, teller):
            owner = teller.owner(teller.memory.person(wish.person_id))
            because = phrases_of_orders.because_wished(wish.text, owner, wish.made_on, teller.today)
            yield WISH_ARRIVED.point(
                keys.wish_arrived(wish.id, arrival.id),
                phrases_of_orders.wish_arrived(arrival.item, teller.whose),
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
            phrases_of_orders.new_for_them(arrival.item, teller.whose),
            phrases_of_orders.in_since(because, arrival.arrived_on, teller.today),
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
RULES = (WISH_ARRIVED, NEW_FOR_YOU)
