"""What `greet --why` says of each point: why it is said today, or what keeps it from being said."""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def why_alert() -> str:
    """Say why an alert is said."""
    return "always said while it holds"


def why_said(place: int) -> str:
    """Say that a point is among the best."""
    return f"said: the {wording.ordinal(place)} in rank today"


def why_too_much() -> str:
    """Say that a point would be one too many of its sort."""
    return "left out: one of its sort is said already"


def why_outranked(chosen: int) -> str:
    """Say that better points took the room."""
    return f"left out: {wording.counted(chosen, 'better point')} took the room"


def why_closed(verdict: str, on: date, today: date) -> str:
    """Say that a point was dealt with."""
    return f"over: {verdict} {wording.on_day(on, today)}"


def why_put_off(until: date, today: date) -> str:
    """Say that a point was put off."""
    return f"waits: put off until {wording.plain_day(until, today)}"


def why_early(opens_on: date, today: date) -> str:
    """Say that a point has its time still to come."""
    return f"waits: not before {wording.plain_day(opens_on, today)}"


def why_late(closes_on: date, today: date) -> str:
    """Say that a point has had its time."""
    return f"over: its time was until {wording.plain_day(closes_on, today)}"


def why_faded(visits: int) -> str:
    """Say that a point was left unused for so long that it faded."""
    return f"faded: {wording.counted(visits, 'visit')} without being used"
