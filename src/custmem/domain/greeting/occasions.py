"""Days of a life: birthdays and the like each year, life events before and after.

Only what is known to be glad is wished for; sad days get a quiet word afterwards, secrets none, and of all else it is
only said that it is, or was.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.moods import GLAD, PLAIN, SAD, SECRET, is_hushed_event, mood_of
from custmem.domain.customers.suppression import is_surprise
from custmem.domain.greeting.talking_point import Point
from custmem.domain.messages import phrases, wording
from custmem.domain.rule_context import may_celebrate, tastes_for, years_on
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
        if not (event.private or teller.silence.covers_event(event) or mood_of(event) == SECRET):
            yield from _event_points(event, teller)


def _event_points(event: LifeEvent, teller: Teller) -> Iterator[Point]:
    today = teller.today
    owner = teller.owner(teller.memory.person(event.person_id))
    because = phrases.because_event(event.starts_on, event.ends_on, today)
    wish = said_before(event, owner, teller)
    if wish is not None:
        yield Point(
            kind="wish_luck",
            key=keys.event_before(event.id),
            text=wish,
            because=because,
            about=owner,
            score=90,
            opens_on=event.starts_on - timedelta(EVENT_BEFORE_DAYS),
            closes_on=event.starts_on if event.kind == "away" else event.ends_on,
            fades=False,
            person_id=event.person_id,
            topic=event.text,
        )
    if event.kind == "away" and mood_of(event) == GLAD:
        because = phrases.back_since(event.ends_on, today)
    yield Point(
        kind="ask_event",
        key=keys.event_after(event.id),
        text=said_after(event, owner, teller),
        because=because,
        about=owner,
        score=84,
        opens_on=event.ends_on + timedelta(1),
        closes_on=event.ends_on + timedelta(EVENT_AFTER_DAYS),
        person_id=event.person_id,
        topic=event.text,
    )


def said_before(event: LifeEvent, owner: str | None, teller: Teller) -> str | None:
    """Return what is said before a life event; nothing of a sad one, of a surprise, or of what is not read aloud."""
    mood = mood_of(event)
    if mood == SAD or is_surprise(event.text) or is_hushed_event(event):
        return None
    if mood == PLAIN:
        return phrases.in_the_diary(event.text, owner, teller.whose, over=False)
    if event.kind == "away" and owner is None:
        return phrases.wish_trip(event.text, teller.whose)
    return phrases.wish_luck(event.text, owner, teller.whose)


def said_after(event: LifeEvent, owner: str | None, teller: Teller) -> str:
    """Return what is said once a life event is over: a question, a quiet word, or only that it was."""
    mood, handle = mood_of(event), teller.memory.customer.handle
    if is_hushed_event(event):
        sad = phrases.kind_word_unsaid(owner, handle)
        return sad if mood == SAD else phrases.ask_how_they_are(owner, teller.whose, handle)
    if mood == SAD:
        return phrases.kind_word(event.text, owner)
    if is_surprise(event.text):
        return phrases.ask_event(event.text, owner)
    if mood == PLAIN:
        return phrases.in_the_diary(event.text, owner, teller.whose, over=True)
    return (
        phrases.ask_trip(event.text, owner) if event.kind == "away" else phrases.ask_event(event.text, owner)
    )
