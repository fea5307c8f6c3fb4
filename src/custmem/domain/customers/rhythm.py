"""Days of which the book knows nothing, or on which the shop was shut for longer: clocks stand still on them.

A till whose sales are imported once a month, a fortnight of holidays, a shopkeeper who was ill: nobody stayed away in
that time, there was nothing to come to or nobody to write it down. Only a book that is written nearly every day can
tell such a stretch from a quiet one.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from custmem.domain.customers.returning import late_after, silence_after
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from custmem.domain.customers.returning import Returning, Silence


Span = tuple[date, date]
ENOUGH_DAYS = 30
"""So many days with a visit show how long a stretch without one is usual here."""
LATELY = 400
"""So many stretches are looked at to learn what is usual."""
MOSTLY_DAILY = 3
"""A book that is written more seldom than that knows nothing of the days between."""
LEAST_PAUSE_DAYS = 6


class Quiet(NamedTuple):
    """How many days without anybody are still usual in this shop, and the longer stretches there were."""

    usual_days: int
    pauses: tuple[Span, ...] = ()


def quiet_of(days: Sequence[date]) -> Quiet | None:
    """Return what the days with a visit (distinct, oldest first) say of those between; None while they say nothing."""
    if len(days) < ENOUGH_DAYS:
        return None
    stretches = sorted((later - earlier).days for earlier, later in pairwise(days[-LATELY:]))
    if stretches[len(stretches) // 2] > MOSTLY_DAILY:
        return None
    usual = max(LEAST_PAUSE_DAYS, 3 * stretches[len(stretches) * 19 // 20])
    return Quiet(usual, tuple(_unknown(*pair) for pair in pairwise(days) if (pair[1] - pair[0]).days > usual))


def _unknown(last: date, first: date) -> Span:
    return last + timedelta(1), first - timedelta(1)


def since_the_last_entry(quiet: Quiet | None, last: date | None, today: date) -> tuple[Span, ...]:
    """Return the days up to today of which the book knows nothing, if it is left alone for longer than usual."""
    if quiet is None or last is None or (today - last).days <= quiet.usual_days:
        return ()
    return ((last + timedelta(1), today),)


def paused_days(pauses: Iterable[Span], after: date, until: date) -> int:
    """Return how many of the days after the one and up to the other lie in pauses, each once."""
    counted = after
    total = 0
    for starts_on, ends_on in sorted(pauses):
        begin, end = max(starts_on, counted + timedelta(1)), min(ends_on, until)
        if begin <= end:
            total += (end - begin).days + 1
            counted = end
    return total


def put_off(last: date, due: date, pauses: Iterable[Span]) -> date:
    """Return the day on which something is due that was counted from the last visit, the pauses not counted."""
    counted_from = last + timedelta(1)
    for starts_on, ends_on in sorted(pauses):
        if starts_on <= due and ends_on >= counted_from:
            due += timedelta((ends_on - max(starts_on, counted_from)).days + 1)
            counted_from = ends_on + timedelta(1)
    return due


def pauses_written(quiet: Quiet | None) -> str:
    """Return what is kept of the stretches: `6 2026-08-01..2026-08-15`."""
    if quiet is None:
        return ""
    return " ".join((str(quiet.usual_days), *(f"{first}..{last}" for first, last in quiet.pauses)))


def pauses_read(written: str) -> Quiet | None:
    """Return the stretches that were kept."""
    usual, *spans = written.split() or ("",)
    if not usual.isdigit():
        return None
    ends = (span.partition("..")[::2] for span in spans)
    return Quiet(
        int(usual), tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in ends)
    )


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
A_YEAR_OR_SO = 300
"""Whoever comes once a year comes in their month, or is missed after it."""
A_MONTH = 31
LATER_BY_DAYS = 14
"""Lapsed comes at least so long after overdue."""


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
    days: Sequence[date],
    shop_gap_days: int | None,
    away: Sequence[tuple[date, date]] = (),
    learned: Returning | None = None,
) -> Rhythm:
    """Return the rhythm of these visit days (distinct, oldest first), by what the shop has learned, if it has.

    `away` are the first and last days of times they told to be away: nobody is expected or missed meanwhile.
    """
    if not days:
        return Rhythm(0, None, None, None, None, None, None, None)
    recent = days[-GAPS_KEPT - 1 :]
    gaps = [(later - earlier).days for earlier, later in pairwise(recent)]
    last = days[-1]
    gap = usual_gap(gaps, shop_gap_days) if len(gaps) >= ENOUGH_GAPS else None
    late = _late(days, gaps, gap, learned)
    gone = None if late is None else max(2 * (gap or 0), late + max(LATER_BY_DAYS, late // 3))
    return Rhythm(
        visits=len(days),
        first_on=days[0],
        last_on=last,
        usual_gap_days=gap,
        usual_weekday=usual_weekday(recent) if gap else None,
        expected_on=put_off(last, last + timedelta(gap), away) if gap else None,
        overdue_on=None if late is None else put_off(last, last + timedelta(late + 1), away),
        lapsed_on=None if gone is None else put_off(last, last + timedelta(gone), away),
    )


def _late(
    days: Sequence[date], gaps: Sequence[int], gap: int | None, learned: Returning | None
) -> int | None:
    """Return how many days of silence are still no reason to worry; None where nobody knows."""
    if gap is not None and min(gaps) >= A_YEAR_OR_SO:
        return max(gap, _long_but_usual(gaps)) + A_MONTH
    if learned is not None:
        limit = late_after(silence_after(days, learned.gap), learned)
        return max(limit, (gap or 0) + max(GRACE_DAYS, (gap or 0) // 7))
    return None if gap is None else max(round(1.5 * gap), _long_but_usual(gaps), gap + GRACE_DAYS)


def missed_after(last_on: date, silence: Silence, learned: Returning) -> date:
    """Return from which day on somebody is overdue of whom no such day is kept."""
    return last_on + timedelta(late_after(silence, learned) + 1)


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
