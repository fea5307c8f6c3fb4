"""Days of a life: birthdays and the like each year, life events before and after."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.suppression import is_surprise
from custmem.domain.greeting.talking_point import Point
from custmem.domain.messages import phrases, wording
from custmem.domain.rule_context import is_grave, may_celebrate, tastes_for, years_on
from custmem.domain.text.dates import last_on, next_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.customers.memory import LifeEvent, Occasion
    from custmem.domain.rule_context import Teller


OCCASION_BEFORE_DAYS = 7
OCCASION_AFTER_DAYS = 3


def occasion_points(teller: Teller) -> Iterator[Point]:
    """Yield `occasion`."""
    for occasion in teller.memory.occasions:
        yield from _occasion_points(occasion, teller)


def _occasion_points(occasion: Occasion, teller: Teller) -> Iterator[Point]:
    """Wish well from a week before an occasion to three days after; years are counted only when known."""
    if not may_celebrate(occasion, teller):
        return
    today = teller.today
    person = teller.memory.person(occasion.person_id)
    owner = teller.owner(person)
    for day in sorted(
        {last_on(occasion.month, occasion.day, today), next_on(occasion.month, occasion.day, today)}
    ):
        count = years_on(occasion, day)
        closeness = 20 - 2 * min(10, abs((day - today).days))
        because = phrases.because_day(
            occasion.kind, occasion.month, occasion.day, occasion.year if count else None
        )
        yield Point(
            kind="occasion",
            key=keys.occasion_day(occasion.id, day.year),
            text=phrases.occasion_wish(occasion.kind, owner, teller.whose, count, day, today),
            because=phrases.because_with_tastes(
                because, tastes_for(occasion, teller) if day >= today else ()
            ),
            about=owner,
            score=(76 if owner is None else 66) + closeness,
            opens_on=day - timedelta(OCCASION_BEFORE_DAYS),
            closes_on=day + timedelta(OCCASION_AFTER_DAYS),
            fades=False,
            person_id=occasion.person_id,
            topic=wording.occasion_name(occasion.kind, None),
        )


EVENT_BEFORE_DAYS = 14
EVENT_AFTER_DAYS = 42


def event_points(teller: Teller) -> Iterator[Point]:
    """Yield `wish_luck` and `ask_event`."""
    for event in teller.memory.events:
        yield from _event_points(event, teller)


def _event_points(event: LifeEvent, teller: Teller) -> Iterator[Point]:
    """Wish well in the two weeks before a life event, ask in the six weeks after it; gently when it is sad."""
    today = teller.today
    if event.private or teller.silence.covers_event(event):
        return
    person = teller.memory.person(event.person_id)
    owner = teller.owner(person)
    because = phrases.because_event(event.starts_on, event.ends_on, today)
    grave = is_grave(event)
    if not (grave or is_surprise(event.text)):  # asked after once it is over
        wish = (
            phrases.wish_trip(event.text, teller.whose)
            if event.kind == "away" and person is None
            else phrases.wish_luck(event.text, owner, teller.whose)
        )
        yield Point(
            kind="wish_luck",
            key=keys.event_before(event.id),
            text=wish,
            because=because,
            about=owner,
            score=90,
            opens_on=event.starts_on - timedelta(EVENT_BEFORE_DAYS),
            closes_on=event.starts_on if event.kind == "away" else event.ends_on,
            person_id=event.person_id,
            topic=event.text,
        )
    if grave:
        text = phrases.kind_word(event.text, owner)
    elif event.kind == "away":
        text = phrases.ask_trip(event.text, owner)
        because = phrases.back_since(event.ends_on, today)
    else:
        text = phrases.ask_event(event.text, owner)
    yield Point(
        kind="ask_event",
        key=keys.event_after(event.id),
        text=text,
        because=because,
        about=owner,
        score=84,
        opens_on=event.ends_on + timedelta(1),
        closes_on=event.ends_on + timedelta(EVENT_AFTER_DAYS),
        person_id=event.person_id,
        topic=event.text,
    )
