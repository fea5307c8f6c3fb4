"""Days that recur: birthdays, anniversaries, name days, theirs or those of people close to them."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain import keys, phrases, wording
from custmem.domain.dates import last_on, next_on
from custmem.domain.kinds.point import Point
from custmem.domain.teller import may_celebrate, tastes_for, years_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.memory import Occasion
    from custmem.domain.teller import Teller

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
