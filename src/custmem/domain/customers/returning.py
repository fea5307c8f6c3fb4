"""How likely a customer is to come back, and after how many days of silence that begins to mean something.

After each visit somebody is expected back with a hazard that depends on how long ago it was, measured in the shop's
usual gap and in their own, on how often they came, and on how long ago that is against how long they have been coming.
The weights are fitted on the shop's own history (`fitting`), drawn toward what was found in other shops; those stand
until there is enough of it. What else was tried is told in docs/decisions/0020-coming-back.md.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import exp, log, log1p
from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 54, 86, 138, 221, 354, 566, 906, 1450, 2320)
"""The bounds of the steps, in days, within which a hazard is taken for constant."""
HORIZON_DAYS = 365
"""Whoever has not come for a year is taken for somebody who does not come back, when a limit is drawn."""
OWN_PART = 0.65
"""How much a customer's own limit counts against the one that all customers of the shop share."""
STILL_TO_COME = 0.2
"""A customer's own limit: four in five of their returns have happened by then."""
GAPS_KEPT = 20
"""Older gaps say nothing about how somebody comes now."""
WEIGHTS = 13
_LEAST_RATE, _MOST_RATE = -30.0, 3.0


class Silence(NamedTuple):
    """What a customer's visits say of the silence after the last: how many days they came, the logarithms of their
    own gap and of the last one, and over how many days they have been coming.
    """

    visits: int
    own: float
    last: float
    tenure: int


class Returning(NamedTuple):
    """What a shop has learned of how its customers come back: its usual gap in days, the weights of the hazard, and
    the factor by which the limits are set so that one in ten of the gaps that end with a return is longer.
    """

    gap: float
    weights: tuple[float, ...]
    factor: float


def silence_after(days: Sequence[date], gap: float) -> Silence:
    """Return what these visit days (distinct, oldest first, at least one) say of the silence after the last."""
    recent = days[-GAPS_KEPT - 1 :]
    usual = last = log(gap)
    total = usual
    for earlier, later in pairwise(recent):
        last = log((later - earlier).days)
        total += last
    return Silence(len(days), total / len(recent), last, (days[-1] - days[0]).days)


def silence_of(visits: int, first_on: date, last_on: date, usual_gap_days: int | None, gap: float) -> Silence:
    """Return what the kept figures say of the silence after the last visit, where not every day is looked at."""
    tenure = (last_on - first_on).days
    own = log(usual_gap_days) if usual_gap_days else log(gap)
    if usual_gap_days is None and tenure:
        own = (own + log(tenure)) / 2
    return Silence(visits, own, own, tenure)


def terms(silence: Silence, day: float, gap: float) -> tuple[float, ...]:
    """Return what the logarithm of the hazard so many days into a silence is a weighted sum of."""
    visits, own, last, tenure = silence
    usual = log(gap)
    often = log(visits)
    since = log(day) - usual
    beyond = log(day) - own
    late = max(beyond, 0.0)
    gone = visits * log1p(day / (tenure + gap))
    faded = log(gone)
    return (
        1.0,
        since,
        since * since,
        beyond,
        late * late,
        often,
        often * beyond,
        own - usual,
        last - own,
        1.0 if visits == 1 else 0.0,
        min(gone, 8.0),
        faded,
        faded * faded,
    )


def hazards(silence: Silence, gap: float, weights: tuple[float, ...]) -> list[float]:
    """Return how many returns a day are expected in each of the steps of a silence."""
    return [
        exp(min(max(sum(map(float.__mul__, weights, terms(silence, middle, gap))), _LEAST_RATE), _MOST_RATE))
        / gap
        for middle in _MIDDLES
    ]


def chance(silence: Silence, since: int, within: int, learned: Returning) -> float:
    """Return how likely, from 0 to 1, somebody comes within so many days who has not come for so many."""
    return 1.0 - exp(-_expected(hazards(silence, learned.gap, learned.weights), since, since + within))


def late_after(silence: Silence, learned: Returning) -> int:
    """Return after how many days of silence a customer is overdue: at least 1."""
    return max(1, round(learned.factor * limit_of(silence, learned)))


def limit_of(silence: Silence, learned: Returning) -> float:
    """Return a customer's own limit as it counts beside the shop's, before the shop's factor."""
    alike = Silence(silence.visits, round(silence.own, 1), round(silence.last, 1), _rounded(silence.tenure))
    return float(_own_limit(alike, learned.gap, learned.weights) ** OWN_PART)


@lru_cache(4096)
def _own_limit(silence: Silence, gap: float, weights: tuple[float, ...]) -> float:
    """Return the day by which four in five of those who come back after such a silence have come."""
    rates = hazards(silence, gap, weights)
    survived, sofar = [1.0], 0.0
    for rate, low, high in zip(rates, STEPS, STEPS[1:], strict=False):
        if low >= HORIZON_DAYS:
            break
        sofar += rate * (min(high, HORIZON_DAYS) - low)
        survived.append(exp(-sofar))
    left = survived[-1] + STILL_TO_COME * (1.0 - survived[-1])
    step = next(at for at, share in enumerate(survived) if share <= left)
    before, after = survived[step - 1], survived[step]
    low, high = STEPS[step - 1], min(STEPS[step], HORIZON_DAYS)
    return low + (high - low) * (before - left) / max(before - after, 1e-9)


def returning_written(learned: Returning) -> str:
    """Return what is kept of it: the gap, the factor, and the weights."""
    return " ".join(f"{number:g}" for number in (learned.gap, learned.factor, *learned.weights))


def returning_read(written: str) -> Returning | None:
    """Return what was kept; None where it is of another make, and is to be learned anew."""
    try:
        gap, factor, *weights = map(float, written.split())
    except ValueError:
        return None
    return Returning(gap, tuple(weights), factor) if len(weights) == WEIGHTS else None


def _rounded(tenure: int) -> int:
    """Return a span of days to a tenth, so that many silences are alike."""
    return round(exp(round(log1p(tenure), 1)) - 1)


def _expected(rates: Sequence[float], since: int, until: int) -> float:
    total = 0.0
    for rate, low, high in zip(rates, STEPS, STEPS[1:], strict=False):
        overlap = min(high, until) - max(low, since)
        if overlap > 0:
            total += rate * overlap
    return total


_MIDDLES = tuple((low + high + 1) / 2 for low, high in pairwise(STEPS))
