"""Days of a life: birthdays and the like each year, life events before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.suppression import is_surprise
from custmem.domain.greeting.talking_point import PointRule, Window
from custmem.domain.messages import phrases, wording
from custmem.domain.rule_context import is_grave, may_celebrate, tastes_for, years_on
from custmem.domain.text.dates import last_on, next_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.customers.memory import LifeEvent, Occasion
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller


def _occasions(teller: Teller) -> Iterator[Point]:
    """A birthday, anniversary or name day, theirs or of somebody close to them."""
    for occasion in teller.memory.occasions:
        yield from _occasion_points(occasion, teller)


def _occasion_points(occasion: Occasion, teller: Teller) -> Iterator[Point]:
    """Wish well around an occasion, its last one and its next; years are counted only when known."""
    if not may_celebrate(occasion, teller):
        return
    today = teller.today
    person = teller.memory.person(occasion.person_id)
    owner = teller.owner(person)
    for day in sorted(
        {last_on(occasion.month, occasion.day, today), next_on(occasion.month, occasion.day, today)}
    ):
        count = years_on(occasion, day)
        nearness = _NEAREST - 2 * min(_NEAREST // 2, abs((day - today).days))
        because = phrases.because_day(
            occasion.kind, occasion.month, occasion.day, occasion.year if count else None
        )
        yield OCCASION.point(
            keys.occasion_day(occasion.id, day.year),
            phrases.occasion_wish(occasion.kind, owner, teller.whose, count, day, today),
            phrases.because_with_tastes(because, tastes_for(occasion, teller) if day >= today else ()),
            OCCASION.window.around(day),
            about=owner,
            more=nearness + (_THEIR_OWN if owner is None else 0),
            person_id=occasion.person_id,
            topic=wording.occasion_name(occasion.kind, None),
        )


_NEAREST = 20
_THEIR_OWN = 10
OCCASION = PointRule("occasion", _occasions, 66, Window("the day", -7, 3), retired_by=("asked", "done"))


def _before(teller: Teller) -> Iterator[Point]:
    """A life event or a time away to come, unless it is a sad one or a surprise: these are asked after once over."""
    for event in _spoken(teller):
        if is_grave(event) or is_surprise(event.text):
            continue
        owner = teller.owner(teller.memory.person(event.person_id))
        is_trip = event.kind == "away"
        opens_on, closes_on = WISH_LUCK.window.around(event.starts_on, event.ends_on)
        yield WISH_LUCK.point(
            keys.event_before(event.id),
            phrases.wish_trip(event.text, teller.whose)
            if is_trip and event.person_id is None
            else phrases.wish_luck(event.text, owner, teller.whose),
            phrases.because_event(event.starts_on, event.ends_on, teller.today),
            (opens_on, event.starts_on if is_trip else closes_on),
            about=owner,
            person_id=event.person_id,
            topic=event.text,
        )


def _after(teller: Teller) -> Iterator[Point]:
    """A life event or a time away that is over; a sad one as a kind word."""
    for event in _spoken(teller):
        owner = teller.owner(teller.memory.person(event.person_id))
        because = phrases.because_event(event.starts_on, event.ends_on, teller.today)
        if is_grave(event):
            text = phrases.kind_word(event.text, owner)
        elif event.kind == "away":
            text = phrases.ask_trip(event.text, owner)
            because = phrases.back_since(event.ends_on, teller.today)
        else:
            text = phrases.ask_event(event.text, owner)
        yield ASK_EVENT.point(
            keys.event_after(event.id),
            text,
            because,
            ASK_EVENT.window.around(event.ends_on),
            about=owner,
            person_id=event.person_id,
            topic=event.text,
        )


def _spoken(teller: Teller) -> Iterator[LifeEvent]:
    for event in teller.memory.events:
        if not (event.private or teller.silence.covers_event(event)):
            yield event


WISH_LUCK = PointRule("wish_luck", _before, 90, Window("its day", -14, 0), fades=True)
ASK_EVENT = PointRule(
    "ask_event", _after, 84, Window("its last day", 1, 42), retired_by=("asked", "done"), fades=True
)
RULES = (WISH_LUCK, ASK_EVENT, OCCASION)
"""What this family may say."""
