"""Every kind of thing a greeting may say, and which of them may be said today, best first.

To add a kind is to add a function that yields `Point`s in the file of its family, and a line here. A family is loaded
once a memory has something for it: of most customers there are no orders and no complaints.

A draft is a point before the day decides: `greeting` keeps those that are open today, `asked` finds any of them
by its code even after its time. Their kinds are in one table (`custmem.domain.greeting.talking_points`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.greeting.obligations import (
    allergy_alerts,
    appointment_alerts,
    complaint_alerts,
    order_alerts,
    promise_alerts,
    return_points,
    reward_alerts,
)
from custmem.domain.greeting.occasions import event_points, occasion_points
from custmem.domain.greeting.purchases import new_points, purchase_points, wish_points
from custmem.domain.greeting.questions import learning_points, uncertain_points
from custmem.domain.greeting.visits import praise_points, referral_points, visit_points
from custmem.domain.rule_context import is_closed
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import date

    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller


class Kind(NamedTuple):
    """A kind of talking point or alert: `rank` is the least score of its points, the higher the earlier."""

    name: str
    made_by: Callable[[Teller], Iterator[Point]]
    rank: int
    window: str
    retired_by: str
    is_alert: bool = False
    one_a_visit: bool = False


def _appointments(teller: Teller) -> Iterator[Point]:
    if teller.memory.appointments:
        yield from appointment_alerts(teller)


def _complaints(teller: Teller) -> Iterator[Point]:
    if teller.memory.complaints:
        yield from complaint_alerts(teller)


def _returns(teller: Teller) -> Iterator[Point]:
    if teller.memory.complaints:
        yield from return_points(teller)


def _doubts(teller: Teller) -> Iterator[Point]:
    if teller.memory.facts:
        yield from uncertain_points(teller)


def _events(teller: Teller) -> Iterator[Point]:
    if teller.memory.events:
        yield from event_points(teller)


def _learning(teller: Teller) -> Iterator[Point]:
    yield from learning_points(teller)


def _rewards(teller: Teller) -> Iterator[Point]:
    if teller.memory.stamped:
        yield from reward_alerts(teller)


def _allergies(teller: Teller) -> Iterator[Point]:
    if any(fact.kind == "allergy" for fact in teller.memory.facts):
        yield from allergy_alerts(teller)


def _promises(teller: Teller) -> Iterator[Point]:
    if teller.memory.promises:
        yield from promise_alerts(teller)


def _occasions(teller: Teller) -> Iterator[Point]:
    if teller.memory.occasions:
        yield from occasion_points(teller)


def _orders(teller: Teller) -> Iterator[Point]:
    if teller.memory.orders:
        yield from order_alerts(teller)


def _purchases(teller: Teller) -> Iterator[Point]:
    if teller.memory.purchases:
        yield from purchase_points(teller)


def _wishes(teller: Teller) -> Iterator[Point]:
    if teller.memory.stock and teller.memory.wishes:
        yield from wish_points(teller)


def _news(teller: Teller) -> Iterator[Point]:
    if teller.memory.stock and teller.memory.facts:
        yield from new_points(teller)


def _praise(teller: Teller) -> Iterator[Point]:
    if teller.memory.remarks:
        yield from praise_points(teller)


def _referrals(teller: Teller) -> Iterator[Point]:
    if teller.memory.sent:
        yield from referral_points(teller)


def _visits(teller: Teller) -> Iterator[Point]:
    yield from visit_points(teller)


KINDS = (
    Kind("allergy", _allergies, 99, "always", "nothing", is_alert=True),
    Kind("order_here", _orders, 95, "until it is collected", "collected", is_alert=True),
    Kind("appointment", _appointments, 91, "its day", "done, skip", is_alert=True),
    Kind("promise", _promises, 70, "until it is kept", "done", is_alert=True),
    Kind("complaint_open", _complaints, 95, "until it is put right", "resolve", is_alert=True),
    Kind("complaint_check", _complaints, 80, "from the day after it was put right", "asked", is_alert=True),
    Kind("reward_ready", _rewards, 50, "until it is redeemed", "redeem", is_alert=True),
    Kind("wish_luck", _events, 90, "the two weeks before, and the days of it", "asked"),
    Kind("wish_arrived", _wishes, 87, "while it is in stock", "asked"),
    Kind("ask_gift", _purchases, 85, "half a year from its occasion, or 3 days after the sale", "asked"),
    Kind("ask_event", _events, 84, "the six weeks after", "asked, done"),
    Kind("occasion", _occasions, 46, "a week before to three days after", "asked, done"),
    Kind("thank_return", _returns, 82, "that visit", "asked"),
    Kind("thank_referral", _referrals, 74, "until it is said", "asked"),
    Kind("thank_praise", _praise, 72, "a year from the day after", "asked"),
    Kind("ask_purchase", _purchases, 60, "a year from 4 days after the sale", "asked, done"),
    Kind("welcome_back", _visits, 58, "that visit", "asked"),
    Kind("new_for_you", _news, 55, "30 days from its arrival, while it is in stock", "asked"),
    Kind("milestone", _visits, 40, "that visit", "asked"),
    Kind("welcome_new", _visits, 30, "that visit", "asked"),
    Kind("confirm", _doubts, 20, "one a visit", "asked", one_a_visit=True),
    Kind("learn", _learning, 4, "one a visit, from the third on", "asked", one_a_visit=True),
)


def made(teller: Teller, *, alerts: bool, but: Collection[str] = ()) -> Iterator[Point]:
    """Yield every alert, or every talking point, there is to this memory, whatever the day, that may be said at all.

    Kinds that nobody asks for are left out.
    """
    if not teller.memory.customer.dead:
        wanted = (kind for kind in KINDS if kind.is_alert == alerts and kind.name not in but)
        for make in dict.fromkeys(kind.made_by for kind in wanted):
            yield from make(teller)


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


def alerts(teller: Teller) -> list[Point]:
    """Return today's alerts, best first: allergies, then promises, overdue ones before the rest."""
    found = made(teller, alerts=True)
    return sorted(found, key=lambda alert: (-alert.score, alert.closes_on, alert.key))
