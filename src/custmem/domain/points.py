"""Talking points: what may be said to this customer, each from its first day to its last, used once.

A draft is a point before the day decides: `greeting` keeps those that are open today, `asked` finds any of them
by its code even after its time. Their kinds are in one table (`custmem.domain.kinds.table`).
"""

from __future__ import annotations

from custmem.domain.kinds.table import made
from custmem.domain.teller import is_closed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from custmem.domain.kinds.point import Point
    from custmem.domain.teller import Teller

VISITS_TO_FADE = 2
BESIDE_A_COMPLAINT = frozenset(("thank_return", "confirm"))
"""What may be said while a complaint is open; all else would sound as if nothing had happened."""


def open_points(teller: Teller, but: Collection[str] = ()) -> list[Point]:
    """Return the points that may be said today, best first; of equals what is nearest to today.

    Those of some kinds may be left out.
    """
    made_today = made(teller._replace(only_open=True), alerts=False, but=but)
    return in_order((point for point in made_today if _is_open(point, teller)), teller)


def in_order(points: Iterable[Point], teller: Teller) -> list[Point]:
    """Return points in the order in which they are said; of equals, as their family yields them."""
    return sorted(points, key=lambda point: (-point.score, _remoteness(point, teller.today)))


def _remoteness(point: Point, today: date) -> int:
    day = point.closes_on if point.kind == "wish_luck" else point.opens_on
    return abs((day - today).days)


def all_points(teller: Teller) -> Iterator[Point]:
    """Yield every point there is to this memory, whatever the day, that may be said at all."""
    yield from made(teller, alerts=False)


def may_stand_beside_a_complaint(point: Point) -> bool:
    """Say whether a point sounds right while a complaint is open: a quiet word does, a birthday wish doesn't."""
    return point.kind in BESIDE_A_COMPLAINT


def visits_missed(point: Point, teller: Teller) -> int:
    """Return on how many visits before today a point could have been used and was not."""
    return sum(1 for day in teller.memory.visit_days if point.opens_on <= day < teller.today)


def _is_open(point: Point, teller: Teller) -> bool:
    if teller.silence.quiet or (teller.memory.has_open_complaint and not may_stand_beside_a_complaint(point)):
        return False
    if not point.opens_on <= teller.today <= point.closes_on or is_closed(point.key, teller):
        return False
    return not point.fades or visits_missed(point, teller) < VISITS_TO_FADE
