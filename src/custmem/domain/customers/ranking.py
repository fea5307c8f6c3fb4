"""Who is gone and how likely they return, and what each customer is worth: the back room's two rankings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.returning import ELSEWHERE, Returning, chance, silence_after, silence_of
from custmem.domain.customers.rhythm import missed_after, paused_days, put_off
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from custmem.domain.customers.reaching import Reached

TOP_PERCENT = 20
MOST_OF_SALES = 80
_GAPS_AHEAD = 3
"""The chance is that of a return within so many of the shop's usual gaps."""


class History(NamedTuple):
    """What is known of somebody's visits up to a day: the days themselves, or in a large book what is kept of them."""

    visits: int
    first_on: date
    last_on: date
    usual_gap_days: int | None
    days: Sequence[date] | None = None
    overdue_on: date | None = None


class Standing(NamedTuple):
    """How somebody stands: days since they came, whether that is too long, and the chance that they return."""

    days_since: int
    is_gone: bool
    score: float


class Gone(NamedTuple):
    """A customer in the list of those who are gone, or of all, with why, how to reach them and what they liked."""

    id: int
    handle: str
    name: str
    visits: int
    last_on: date
    usual_gap_days: int | None
    standing: Standing
    because: str
    reach: Reached
    liked: str | None


class Worth(NamedTuple):
    """What a customer spent in a period, net of what came back, on how many days, and when last; of what share."""

    id: int
    handle: str
    name: str
    spent_minor: int
    visits: int
    last_on: date
    share: float


class Ranking(NamedTuple):
    """Customers by their worth, best first; how many bought, what all of them spent, and the shop's own 80/20 line:
    what share the top fifth brings, and how many customers bring four fifths.
    """

    customers: tuple[Worth, ...]
    buyers: int
    total_minor: int
    top_share: float
    most_bring: int


def learned_here(returning: Returning | None, usual_gap_days: int | None) -> Returning:
    """Return what a shop has learned of returns, or what holds elsewhere at its own gap."""
    return returning or ELSEWHERE._replace(gap=float(usual_gap_days or ELSEWHERE.gap))


def standing_of(
    history: History, learned: Returning, pauses: Sequence[tuple[date, date]], today: date
) -> Standing:
    """Return how somebody stands on a day; days on which clocks stand still are not counted."""
    days_since = (today - history.last_on).days
    elapsed = max(0, days_since - paused_days(pauses, history.last_on, today))
    if history.days is None:
        silence = silence_of(
            history.visits, history.first_on, history.last_on, history.usual_gap_days, learned.gap
        )
    else:
        silence = silence_after(history.days, learned.gap)
    overdue_on = history.overdue_on or missed_after(history.last_on, silence, learned)
    is_gone = put_off(history.last_on, overdue_on, pauses) <= today
    within = max(1, round(_GAPS_AHEAD * learned.gap))
    return Standing(days_since, is_gone, round(chance(silence, elapsed, within, learned), 4))


def ranked(worth: Sequence[Worth], most: int | None = None) -> Ranking:
    """Return customers ranked by what they spent; shares are per cent of what all of them spent."""
    best = sorted(worth, key=lambda each: (-each.spent_minor, each.id))
    total, top_share, most_bring = shared_out([each.spent_minor for each in best])
    shared = (each._replace(share=percent(each.spent_minor, total)) for each in best[:most])
    return Ranking(tuple(shared), len(best), total, top_share, most_bring)


def shared_out(spent: Sequence[int]) -> tuple[int, float, int]:
    """Return what was spent in all, the share of the top fifth in per cent, and how many bring four fifths; given what
    each spent, most first.
    """
    total = sum(spent)
    top = sum(spent[: -(-len(spent) * TOP_PERCENT // 100)])
    sofar = most_bring = 0
    for each in spent:
        if 100 * sofar >= MOST_OF_SALES * total:
            break
        sofar += each
        most_bring += 1
    return total, percent(top, total), most_bring


def percent(part: int, whole: int) -> float:
    """Return a part of a whole in per cent; 0 of nothing."""
    return round(100 * part / whole, 4) if whole > 0 else 0.0
