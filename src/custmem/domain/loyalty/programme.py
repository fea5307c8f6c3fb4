"""The shop's loyalty programme: what is on a customer's card on a day, and until when it holds.

Stamps, or points, live for as many months as the programme says, or for ever. A reward takes the oldest stamps that
still lived on its day; what is taken back are the newest. Nothing of this is kept: a card is the sum of its ledger.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain.messages.loyalty import STAMPS
from custmem.domain.messages.loyalty import programme as said_programme
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
    """So many stamps for a reward; `months` is how long a stamp lives, None for ever.

    `unit` is what they are called, `by` what a sale stamps by, `start` how many are on a new card, and `double` the
    days on which a sale counts twice (`custmem.domain.loyalty.earning`).
    """

    needed: int
    reward: str
    months: int | None
    unit: str = STAMPS
    by: str = ""
    start: int = 0
    double: str = ""

    @property
    def said(self) -> str:
        """What the programme is, in words."""
        return said_programme(self.needed, self.reward, self.months, self.unit, self.start)


class Holder(NamedTuple):
    """The customer whose card it is, in a list of cards."""

    id: int
    handle: str
    name: str


class Card(NamedTuple):
    """A customer's card on a day: stamps that live, whether it is full, since when, until which day, how often it
    was redeemed before, and how many stamps are lost first, after which day.
    """

    stamps: int
    needed: int
    full_since: date | None
    full_until: date | None
    redeemed: int
    next_lost: int = 0
    next_lost_after: date | None = None

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
        settings["loyalty_unit"] or STAMPS,
        settings["loyalty_by"],
        int(settings["loyalty_start"] or 0),
        settings["loyalty_double"],
    )


class Entry(NamedTuple):
    """A line of a card's statement: what came (above zero) or went, and how many are there afterwards.

    `kind` is that of the ledger, or `lost` for stamps that lived no more, of which the ledger says nothing.
    """

    on: date
    kind: str
    number: int
    balance: int
    id: int = 0
    why: str | None = None


LOST = "lost"


def card_on(day: date, stamped: Sequence[Stamped], programme: Programme) -> Card:
    """Return a customer's card on a day, from what was stamped and redeemed, oldest first."""
    living = _living_after(day, stamped, programme, [])
    stamps = sum(number for _, number in living)
    full = stamps >= programme.needed
    full_since = _day_of(programme.needed, living) if full else None
    full_until = _last_day(_day_of(stamps - programme.needed + 1, living), programme) if full else None
    lost_after = _last_day(living[0][0], programme) if living else None
    lost = sum(number for on, number in living if _last_day(on, programme) == lost_after)
    redeemed = sum(entry.kind == "redeemed" and entry.on <= day for entry in stamped)
    return Card(
        *(stamps, programme.needed, full_since, full_until, redeemed),
        *((lost, lost_after) if lost_after else (0, None)),
    )


def statement(day: date, stamped: Sequence[Stamped], programme: Programme) -> list[Entry]:
    """Return every line of a customer's card up to a day, oldest first; the last balance is what the card holds."""
    entries: list[Entry] = []
    _living_after(day, stamped, programme, entries)
    return entries


def _living_after(
    day: date, stamped: Sequence[Stamped], programme: Programme, entries: list[Entry]
) -> list[tuple[date, int]]:
    """Return the stamps that live on a day, oldest first; put what came and went into the entries."""
    living: list[tuple[date, int]] = []
    for entry in stamped:
        if entry.on > day:
            break
        living = _less_the_lost(entry.on, living, programme, entries)
        before = sum(number for _, number in living)
        if entry.kind == "stamp":
            living.append((entry.on, entry.number))
        elif entry.kind == "redeemed":
            living = _without(entry.number, living)
        else:
            living = _without(entry.number, living[::-1])[::-1]
        after = sum(number for _, number in living)
        entries.append(Entry(entry.on, entry.kind, after - before, after, entry.id, entry.why))
    return _less_the_lost(day, living, programme, entries)


def _less_the_lost(
    day: date, living: Sequence[tuple[date, int]], programme: Programme, entries: list[Entry]
) -> list[tuple[date, int]]:
    """Return what lives on a day of what lived; what was lost before it goes into the entries, a line a day."""
    left = list(living)
    while left and (last := _last_day(left[0][0], programme)) is not None and last < day:
        lost = sum(number for on, number in left if _last_day(on, programme) == last)
        left = [(on, number) for on, number in left if _last_day(on, programme) != last]
        after = last + timedelta(1)
        entries.append(Entry(after, LOST, -lost, sum(number for _, number in left)))
    return left


def half_of(programme: Programme) -> int:
    """Return from how many stamps on a customer is near a reward."""
    return (programme.needed + 1) // 2


def closing_days(today: date, programme: Programme) -> tuple[date, date] | None:
    """Return from which to which day a stamp was given that soon lives no more; None where they live for ever."""
    if programme.months is None:
        return None
    month_ends = timedelta(3)
    return (
        shift_months(today, -programme.months) - month_ends,
        shift_months(today + timedelta(REWARD_LEAD_DAYS), -programme.months) + month_ends,
    )


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
