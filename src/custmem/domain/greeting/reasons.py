"""Why a greeting says what it says, and what it leaves out.

What must not be said at all, private things, avoided topics, surprises, is not among them: a list of what is kept
silent would say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.greeting.greeting import few, is_too_much
from custmem.domain.greeting.talking_points import (
    RULE_OF,
    VISITS_TO_FADE,
    alerts,
    all_points,
    in_order,
    visits_missed,
)
from custmem.domain.messages import phrases as why_phrases
from custmem.domain.rule_context import teller_for
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from custmem.domain.customers.memory import Memory
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller
    from custmem.domain.shop import Shop


class Reason(NamedTuple):
    """One alert or point, whether it is said today, and why or why not."""

    point: Point
    said: bool
    why: str


def reasons(memory: Memory, shop: Shop, today: date) -> list[Reason]:
    """Return every alert and point there is, those that may be said today first, in the order of their rank."""
    teller = teller_for(memory, shop, today)
    owed = [Reason(alert, True, why_phrases.why_alert()) for alert in alerts(teller)]
    every = in_order(all_points(teller), teller)
    kept = {point.key: _why_not_open(point, teller) for point in every}
    open_today = [point for point in every if kept[point.key] is None]
    chosen = few(open_today)
    told = [_of_open(point, chosen) for point in open_today]
    closed = [Reason(point, False, kept[point.key] or "") for point in every if kept[point.key] is not None]
    return [*owed, *told, *closed]


def _of_open(point: Point, chosen: Sequence[Point]) -> Reason:
    if point in chosen:
        return Reason(point, True, why_phrases.why_said(chosen.index(point) + 1))
    if any(is_too_much(point, other) for other in chosen):
        return Reason(point, False, why_phrases.why_too_much())
    return Reason(point, False, why_phrases.why_outranked(len(chosen)))


def _why_not_open(point: Point, teller: Teller) -> str | None:
    """Return what keeps a point from being said today, or None."""
    today = teller.today
    decision = teller.memory.decisions.get(point.key)
    if decision is not None and decision.verdict != "snoozed":
        return why_phrases.why_closed(decision.verdict, decision.decided_on, today)
    if decision is not None and (decision.until_on or today) > today:
        return why_phrases.why_put_off(decision.until_on or today, today)
    if today < point.opens_on:
        return why_phrases.why_early(point.opens_on, today)
    if today > point.closes_on:
        return why_phrases.why_late(point.closes_on, today)
    if RULE_OF[point.kind].fades and visits_missed(point, teller) >= VISITS_TO_FADE:
        return why_phrases.why_faded(VISITS_TO_FADE)
    return None
