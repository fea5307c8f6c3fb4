"""Days that recur: birthdays, anniversaries, name days, theirs or those of people close to them."""

from __future__ import annotations

from custmem.domain import keys, phrases, wording
from custmem.domain.dates import last_on, next_on
from custmem.domain.kinds.point import PointRule, Window
from custmem.domain.teller import may_celebrate, tastes_for, years_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.kinds.point import Point
    from custmem.domain.memory import Occasion
    from custmem.domain.teller import Teller


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
RULES = (OCCASION,)
