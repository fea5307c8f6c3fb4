"""Every kind of thing a greeting may say, and which of them may be said today, best first.

To add a kind is to write its function and its rule in the file of its family. Of points with one score and one day
those come first whose rule does.

A draft is a point before the day decides: `greeting` keeps those that are open today, `asked` finds any of them
by its code even after its time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.greeting import obligations, occasions, purchases, questions, visits
from custmem.domain.rule_context import is_closed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller


RULES = (
    *occasions.RULES,
    *purchases.RULES,
    *obligations.RULES,
    *visits.RULES,
    *questions.RULES,
)
RULE_OF = {rule.kind: rule for rule in RULES}
"""The rule of each kind."""


def made(teller: Teller, *, alerts: bool, but: Collection[str] = ()) -> Iterator[Point]:
    """Yield every alert, or every talking point, there is to this memory, whatever the day, that may be said at all.

    Kinds that nobody asks for are left out. Of the dead there is only what they are still owed.
    """
    if teller.is_dead:
        if alerts:
            yield from obligations.left_to_settle(teller)
        return
    for rule in RULES:
        if rule.is_alert == alerts and rule.kind not in but:
            yield from rule.made_by(teller)


VISITS_TO_FADE = 2


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


def visits_missed(point: Point, teller: Teller) -> int:
    """Return on how many visits before today a point could have been used and was not."""
    return sum(1 for day in teller.memory.visit_days if point.opens_on <= day < teller.today)


def _is_open(point: Point, teller: Teller) -> bool:
    rule = RULE_OF[point.kind]
    if teller.silence.quiet or (rule.is_cheerful and teller.memory.has_open_complaint):
        return False
    if not point.opens_on <= teller.today <= point.closes_on or is_closed(point.key, teller):
        return False
    return not rule.fades or visits_missed(point, teller) < VISITS_TO_FADE


def alerts(teller: Teller) -> list[Point]:
    """Return today's alerts, best first: allergies, then promises, overdue ones before the rest."""
    found = made(teller, alerts=True)
    return sorted(found, key=lambda alert: (-alert.score, alert.closes_on, alert.key))
