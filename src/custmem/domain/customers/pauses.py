"""Days of which the book knows nothing, or on which the shop was shut for longer: clocks stand still on them.

A till whose sales are imported once a month, a fortnight of holidays, a shopkeeper who was ill: nobody stayed away in
that time, there was nothing to come to or nobody to write it down. Only a book that is written nearly every day can
tell such a stretch from a quiet one.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
