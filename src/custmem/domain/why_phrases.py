"""What `greet --why` says of each point: why it is said today, or what keeps it from being said."""

from __future__ import annotations

from custmem.domain import wording
from custmem.domain.catalogue import _, plural

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def why_alert() -> str:
    """Say why an alert is said."""
    return _("always said while it holds")


def why_said(place: int) -> str:
    """Say that a point is among the best."""
    return _("said: the {ordinal} in rank today").format(ordinal=wording.ordinal(place))


def why_too_much() -> str:
    """Say that a point would be one too many of its sort."""
    return _("left out: one of its sort is said already")


def why_outranked(chosen: int) -> str:
    """Say that better points took the room."""
    return plural(
        "left out: {number} better point took the room",
        "left out: {number} better points took the room",
        chosen,
    ).format(number=chosen)


def why_closed(verdict: str, on: date, today: date) -> str:
    """Say that a point was dealt with."""
    patterns = {
        "done": _("over: done {on_day}"),
        "asked": _("over: asked {on_day}"),
        "skipped": _("over: skipped {on_day}"),
    }
    return patterns[verdict].format(on_day=wording.on_day(on, today))


def why_put_off(until: date, today: date) -> str:
    """Say that a point was put off."""
    return _("waits: put off until {day}").format(day=wording.plain_day(until, today))


def why_early(opens_on: date, today: date) -> str:
    """Say that a point has its time still to come."""
    return _("waits: not before {day}").format(day=wording.plain_day(opens_on, today))


def why_late(closes_on: date, today: date) -> str:
    """Say that a point has had its time."""
    return _("over: its time was until {day}").format(day=wording.plain_day(closes_on, today))


def why_faded(visits: int) -> str:
    """Say that a point was left unused for so long that it faded."""
    return plural(
        "faded: {number} visit without being used", "faded: {number} visits without being used", visits
    ).format(number=visits)
