"""The shop's loyalty programme: what is on a customer's card on a day, and until when it holds.

Stamps live for as many months as the programme says, or for ever. A reward takes the oldest stamps that still lived
on its day.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain.text.dates import shift_months
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from custmem.domain.customers.memory import Stamped


REWARD_LEAD_DAYS = 14
"""A reward that would be lost is spoken of so many days before."""
THE_REWARD = "the reward"


class Programme(NamedTuple):
    """So many stamps for a reward; `months` is how long a stamp lives, None for ever."""

    needed: int
    reward: str
    months: int | None


class Holder(NamedTuple):
    """The customer whose card it is, in a list of cards."""

    id: int
    handle: str
    name: str


class Card(NamedTuple):
    """A customer's card on a day: stamps that live, whether it is full, since when, until which day, and how often
    it was redeemed before.
    """

    stamps: int
    needed: int
    full_since: date | None
    full_until: date | None
    redeemed: int

    @property
    def is_full(self) -> bool:
        """Whether a reward is due."""
        return self.full_since is not None

    @property
    def missing(self) -> int:
        """How many stamps are missing to a reward."""
        return max(0, self.needed - self.stamps)


def programme_from(settings: Mapping[str, str]) -> Programme | None:
    """Read the programme from the shop's settings; None where there is none."""
    if not settings["loyalty_stamps"]:
        return None
    months = settings["loyalty_months"]
    return Programme(
        int(settings["loyalty_stamps"]),
        settings["loyalty_reward"] or THE_REWARD,
        int(months) if months else None,
    )


def card_on(day: date, stamped: Sequence[Stamped], programme: Programme) -> Card:
    """Return a customer's card on a day, from what was stamped and redeemed, oldest first."""
    living: list[tuple[date, int]] = []
    redeemed = 0
    for entry in stamped:
        if entry.on > day:
            break
        if entry.kind == "stamp":
            living.append((entry.on, entry.number))
        else:
            living = _without(entry.number, _living_on(entry.on, living, programme))
            redeemed += 1
    living = _living_on(day, living, programme)
    stamps = sum(number for _, number in living)
    full = stamps >= programme.needed
    full_since = _day_of(programme.needed, living) if full else None
    full_until = _last_day(_day_of(stamps - programme.needed + 1, living), programme) if full else None
    return Card(stamps, programme.needed, full_since, full_until, redeemed)


def closing_days(today: date, programme: Programme) -> tuple[date, date] | None:
    """Return from which to which day a stamp was given that soon lives no more; None where they live for ever."""
    if programme.months is None:
        return None
    month_ends = timedelta(3)
    return (
        shift_months(today, -programme.months) - month_ends,
        shift_months(today + timedelta(REWARD_LEAD_DAYS), -programme.months) + month_ends,
    )


def _living_on(day: date, given: Sequence[tuple[date, int]], programme: Programme) -> list[tuple[date, int]]:
    return [(on, number) for on, number in given if (_last_day(on, programme) or day) >= day]


def _last_day(given_on: date | None, programme: Programme) -> date | None:
    if given_on is None or programme.months is None:
        return None
    return shift_months(given_on, programme.months)


def _without(taken: int, living: Sequence[tuple[date, int]]) -> list[tuple[date, int]]:
    left = []
    for on, number in living:
        used = min(taken, number)
        taken -= used
        if number > used:
            left.append((on, number - used))
    return left


def _day_of(place: int, living: Sequence[tuple[date, int]]) -> date | None:
    """Return the day on which the stamp at this place, from 1, was given."""
    for on, number in living:
        place -= number
        if place <= 0:
            return on
    return None
