"""How likely a customer is to come back, and after how many days of silence that begins to mean something.

After each visit somebody is expected back with a hazard that depends on how long ago it was, measured in the shop's
usual gap and in their own, on how often they came, and on how long ago that is against how long they have been coming.
The weights are fitted on the shop's own history (`fitting`), drawn toward what was found in other shops; those stand
until there is enough of it. What else was tried is told in docs/decisions/0020-coming-back.md.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from math import exp, log, log1p
from operator import mul
from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
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


ENOUGH_GAPS = 30
"""With fewer gaps that ended, what was found in other shops stands."""
REGULAR_VISITS = 4
"""The limits are set by the gaps of customers who came so often."""
TOO_LATE = 0.14
"""So large a part of their gaps is longer than the limit."""
PULL = 10.0
"""The weights of other shops count as much as so many returns."""
_WEIGHTS_ELSEWHERE = (
    *(-0.58893, -0.24115, -0.04552, -0.1632, -0.31281, 0.27933, 0.09019),
    *(-0.69545, -0.01357, -0.32779, -0.39318, 0.62786, 0.04152),
)
ELSEWHERE = Returning(30.0, _WEIGHTS_ELSEWHERE, 4.4)
"""What stands before a shop has a history: fitted on shops of several kinds."""
FACTOR_PULL = 100
"""The factor of other shops counts as much as so many gaps."""
_MOST_ROUNDS = 12
_CLOSE = 1e-3


def learned_from(histories: Sequence[Sequence[date]], today: date) -> Returning:
    """Return what these customers' visit days (distinct, oldest first) teach as of a day.

    The usual gap of a shop with hardly any history is the median there is, or that of other shops.
    """
    gaps = sorted(_days(pair) for days in histories for pair in pairwise(days))
    if len(gaps) < ENOUGH_GAPS:
        return ELSEWHERE._replace(gap=float(gaps[len(gaps) // 2])) if gaps else ELSEWHERE
    gap = max(1.0, float(gaps[len(gaps) // 2]))
    learned = Returning(gap, _fitted(list(_counted(histories, today, gap)), ELSEWHERE.weights), 1.0)
    return learned._replace(factor=_factor(histories, today, learned))


def _counted(
    histories: Iterable[Sequence[date]], today: date, gap: float
) -> Iterator[tuple[tuple[float, ...], float, float]]:
    """Yield the terms of each step that was lived through, for how many usual gaps in all, and how many came in it."""
    lived: dict[tuple[int, int, int, int], list[list[float]]] = {}
    for days in histories:
        for silence, length, returned in _silences(days, today, gap):
            alike = (
                min(silence.visits, 50),
                round(5 * silence.own),
                round(5 * silence.last),
                round(5 * log(1 + silence.tenure)),
            )
            steps = lived.setdefault(alike, [])
            while STEPS[len(steps)] < length and len(steps) < len(STEPS) - 1:
                steps.append([0.0, 0.0])
            for step, (low, high) in zip(steps, pairwise(STEPS), strict=False):
                if length <= low:
                    break
                step[0] += min(length, high) - low
                if returned and length <= high:
                    step[1] += 1
    for (visits, own, last, tenure), steps in lived.items():
        silence = Silence(visits, own / 5, last / 5, round(exp(tenure / 5) - 1))
        for (exposure, returns), (low, high) in zip(steps, pairwise(STEPS), strict=False):
            yield terms(silence, (low + high + 1) / 2, gap), exposure / gap, returns


def _silences(days: Sequence[date], today: date, gap: float) -> Iterator[tuple[Silence, int, bool]]:
    """Yield each silence of a customer, how many days it lasted, and whether it ended."""
    logs = [log(_days(pair)) for pair in pairwise(days)]
    usual = log(gap)
    for position, day in enumerate(days):
        recent = logs[max(0, position - GAPS_KEPT) : position]
        own = (usual + sum(recent)) / (len(recent) + 1)
        silence = Silence(position + 1, own, recent[-1] if recent else usual, (day - days[0]).days)
        if position + 1 < len(days):
            yield silence, (days[position + 1] - day).days, True
        elif day < today:
            yield silence, (today - day).days, False


def _fitted(
    cells: Sequence[tuple[tuple[float, ...], float, float]], before: Sequence[float]
) -> tuple[float, ...]:
    """Return the weights most likely to have brought these returns, drawn toward those of other shops."""
    columns = [list(column) for column in zip(*(cell[0] for cell in cells), strict=True)]
    exposures, returns = [cell[1] for cell in cells], [cell[2] for cell in cells]
    pulls = [PULL * _variance(column, exposures) for column in columns]
    weights = list(before)
    reached = _likelihood(columns, exposures, returns, weights, before, pulls)[0]
    for _ in range(_MOST_ROUNDS):
        _, expected = _likelihood(columns, exposures, returns, weights, before, pulls)
        missed = [had - foreseen for had, foreseen in zip(returns, expected, strict=True)]
        slope = [
            _dot(column, missed) - pull * (now - usual)
            for column, pull, now, usual in zip(columns, pulls, weights, before, strict=True)
        ]
        step = _solved(_curvature(columns, expected, pulls), slope)
        size = 1.0
        while True:
            tried = [now + size * move for now, move in zip(weights, step, strict=True)]
            likelihood, _ = _likelihood(columns, exposures, returns, tried, before, pulls)
            if likelihood >= reached or size < _CLOSE:
                break
            size /= 2
        weights = tried
        if likelihood - reached < _CLOSE * max(1.0, sum(returns) / 1000):
            break
        reached = likelihood
    return tuple(round(weight, 5) for weight in weights)


def _likelihood(
    columns: Sequence[Sequence[float]],
    exposures: Sequence[float],
    returns: Sequence[float],
    weights: Sequence[float],
    before: Sequence[float],
    pulls: Sequence[float],
) -> tuple[float, list[float]]:
    """Return the penalised logarithm of the likelihood, and how many returns are expected in each cell."""
    rates = [0.0] * len(returns)
    for column, weight in zip(columns, weights, strict=True):
        rates = [rate + weight * term for rate, term in zip(rates, column, strict=True)]
    rates = [min(rate, 20.0) for rate in rates]
    expected = list(map(mul, exposures, map(exp, rates)))
    pulled = sum(pull * (now - usual) ** 2 for pull, now, usual in zip(pulls, weights, before, strict=True))
    return _dot(returns, rates) - sum(expected) - pulled / 2, expected


def _curvature(
    columns: Sequence[Sequence[float]], expected: Sequence[float], pulls: Sequence[float]
) -> list[list[float]]:
    size = len(columns)
    matrix = [[0.0] * size for _ in range(size)]
    for row, column in enumerate(columns):
        weighted = list(map(mul, column, expected))
        for other in range(row, size):
            matrix[row][other] = matrix[other][row] = _dot(weighted, columns[other])
        matrix[row][row] += pulls[row] + 1e-6
    return matrix


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Return the solution of a symmetric positive system, by elimination."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for pivot in range(size):
        for below in range(pivot + 1, size):
            part = rows[below][pivot] / rows[pivot][pivot]
            rows[below] = [one - part * other for one, other in zip(rows[below], rows[pivot], strict=True)]
    found = [0.0] * size
    for row in reversed(range(size)):
        known = sum(map(mul, rows[row][row + 1 : size], found[row + 1 :]))
        found[row] = (rows[row][size] - known) / rows[row][row]
    return found


def _variance(column: Sequence[float], weights: Sequence[float]) -> float:
    total = sum(weights)
    mean = _dot(column, weights) / total
    return _dot(((term - mean) ** 2 for term in column), weights) / total


def _dot(one: Iterable[float], other: Iterable[float]) -> float:
    return float(sum(map(mul, one, other)))


def _factor(histories: Sequence[Sequence[date]], today: date, learned: Returning) -> float:
    """Return the factor with which so few of the regular customers' gaps are longer than their limit.

    A long gap has had less time to end by today than a short one, and counts for those that could not.
    """
    opened = sorted((today - day).days for days in histories for day in days)
    ratios = []
    for days in histories:
        if len(days) >= REGULAR_VISITS:
            for silence, length, returned in _silences(days, today, learned.gap):
                if returned:
                    might_have_ended = (len(opened) - bisect_left(opened, length)) / len(opened)
                    ratios.append((length / limit_of(silence, learned), 1 / max(might_have_ended, 0.02)))
    ratios.sort()
    left = TOO_LATE * sum(weight for _, weight in ratios)
    factor = ELSEWHERE.factor
    for ratio, weight in reversed(ratios):
        left -= weight
        if left <= 0:
            factor = ratio
            break
    own_part = len(ratios) / (len(ratios) + FACTOR_PULL)
    return round(exp(own_part * log(factor) + (1 - own_part) * log(ELSEWHERE.factor)), 3)


def _days(pair: tuple[date, date]) -> int:
    return (pair[1] - pair[0]).days
