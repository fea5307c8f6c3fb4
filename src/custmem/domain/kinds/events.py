"""What happens once in a life: good wishes in the two weeks before, a question in the six weeks after."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain import keys, phrases
from custmem.domain.kinds.point import Point
from custmem.domain.silence import is_surprise
from custmem.domain.teller import is_grave

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.memory import LifeEvent
    from custmem.domain.teller import Teller

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
