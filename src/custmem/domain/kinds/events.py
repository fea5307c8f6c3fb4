"""What happens once in a life: good wishes in the two weeks before, a question in the six weeks after."""

from __future__ import annotations

from custmem.domain import keys, phrases
from custmem.domain.kinds.point import PointRule, Window
from custmem.domain.silence import is_surprise
from custmem.domain.teller import is_grave

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.kinds.point import Point
    from custmem.domain.memory import LifeEvent
    from custmem.domain.teller import Teller


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
RULES = (WISH_LUCK, ASK_EVENT)
