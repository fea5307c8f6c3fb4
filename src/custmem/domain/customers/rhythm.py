"""How often a customer comes, and when their silence begins to mean something.

The usual gap is the median of a customer's own recent gaps, drawn toward the shop's while there are few.
A customer is overdue past one and a half gaps and lapsed at two: a salon's own rule of thumb, which keeps
slow but loyal customers out of it (a client of eight weeks who takes nine or ten is not late).
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


GAPS_KEPT = 20
"""Older gaps say nothing about how somebody comes now."""
GAPS_THAT_STAND_ALONE = 6
SHOP_WEIGHT = 1
"""The shop's usual gap counts as much as this many gaps of the customer's own."""
ENOUGH_GAPS = 2
"""With fewer gaps of their own nobody has a rhythm to be late against."""
GRACE_DAYS = 4
"""Even a daily customer may stay away this long before it means anything."""
VISITS_FOR_A_WEEKDAY = 4


class Rhythm(NamedTuple):
    """A customer's visits: how many days, the first and last, the usual gap, and what follows from it."""

    visits: int
    first_on: date | None
    last_on: date | None
    usual_gap_days: int | None
    usual_weekday: int | None
    expected_on: date | None
    overdue_on: date | None
    lapsed_on: date | None


def rhythm_of(
    days: Sequence[date], shop_gap_days: int | None, away: Sequence[tuple[date, date]] = ()
) -> Rhythm:
    """Return the rhythm of these visit days (distinct, oldest first).

    `away` are the first and last days of times they told to be away: nobody is expected or missed meanwhile.
    """
    if not days:
        return Rhythm(0, None, None, None, None, None, None, None)
    recent = days[-GAPS_KEPT - 1 :]
    gaps = [(later - earlier).days for earlier, later in pairwise(recent)]
    if len(gaps) < ENOUGH_GAPS:
        return Rhythm(len(days), days[0], days[-1], None, None, None, None, None)
    gap = usual_gap(gaps, shop_gap_days)
    late = max(round(1.5 * gap), _long_but_usual(gaps), gap + GRACE_DAYS)
    gone = max(2 * gap, late + 2)
    last = days[-1]
    return Rhythm(
        visits=len(days),
        first_on=days[0],
        last_on=last,
        usual_gap_days=gap,
        usual_weekday=usual_weekday(recent),
        expected_on=_put_off(last, gap, away),
        overdue_on=_put_off(last, late + 1, away),
        lapsed_on=_put_off(last, gone, away),
    )


def _put_off(last: date, days: int, away: Sequence[tuple[date, date]]) -> date:
    """Return the day so many days after the last visit, not counting those they are away."""
    day = last + timedelta(days)
    counted_from = last + timedelta(1)
    for starts_on, ends_on in sorted(away):
        if starts_on <= day and ends_on >= counted_from:
            day += timedelta((ends_on - max(starts_on, counted_from)).days + 1)
            counted_from = ends_on + timedelta(1)
    return day


def usual_gap(gaps: Sequence[int], shop_gap_days: int | None) -> int:
    """Return the usual gap in days, at least 1: the median, drawn toward the shop's where gaps are few."""
    own = median(gaps)
    if shop_gap_days is None or len(gaps) >= GAPS_THAT_STAND_ALONE:
        return max(1, round(own))
    return max(1, round((own * len(gaps) + shop_gap_days * SHOP_WEIGHT) / (len(gaps) + SHOP_WEIGHT)))


def usual_weekday(days: Sequence[date]) -> int | None:
    """Return the weekday (0 is Monday) of at least two visits in three, when there are enough to say."""
    if len(days) < VISITS_FOR_A_WEEKDAY:
        return None
    counts = [0] * 7
    for day in days:
        counts[day.weekday()] += 1
    best = counts.index(max(counts))
    return best if 3 * counts[best] >= 2 * len(days) else None


def median(numbers: Sequence[int]) -> float:
    """Return the median of at least one number."""
    ranked = sorted(numbers)
    middle = len(ranked) // 2
    if len(ranked) % 2:
        return ranked[middle]
    return (ranked[middle - 1] + ranked[middle]) / 2


def _long_but_usual(gaps: Sequence[int]) -> int:
    """Return the gap that one in five of theirs reaches: they have been away so long before and come back."""
    ranked = sorted(gaps)
    return ranked[(4 * (len(ranked) - 1)) // 5]
