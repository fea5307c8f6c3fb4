"""What happens once in a life: good wishes in the two weeks before, a question in the six weeks after.

Only what is known to be glad is wished for; sad days get a quiet word afterwards, secrets none, and of all else it is
only said that it is, or was.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys, phrases
from custmem.domain.kinds.point import Point
from custmem.domain.moods import GLAD, PLAIN, SAD, SECRET, is_hushed_event, mood_of
from custmem.domain.silence import is_surprise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.memory import LifeEvent
    from custmem.domain.teller import Teller

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
