"""How a greeting looks: at most five lines of 72 columns, readable in three seconds."""

from __future__ import annotations

from custmem.domain.text import fit, shown, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from custmem.domain.greeting import Greeting
    from custmem.domain.points import Point
    from custmem.show.style import Style

COLUMNS = 72
LINES = 5
ALERTS = 2
_CODE_COLUMNS = 6


def lines(greeting: Greeting, style: Style) -> list[str]:
    """Return who stands there, alerts, the best points with their codes, what they like, and the last purchase.

    The last lines give way first. A point whose reason does not fit beside it takes a second line while there is room.
    """
    said = [style("bold", _fitted(greeting.header))]
    said += [_alert(alert, style) for alert in greeting.alerts[:ALERTS]]
    ends = _ends(greeting)
    points = [
        point for point in greeting.points if point.kind != "learn" or not (ends or len(greeting.points) > 1)
    ]
    if points:
        reserved = min(len(ends), max(0, LINES - len(said) - 2))
        said += _points(points, LINES - len(said) - reserved, style)
    return said + ends[: LINES - len(said)]


def data(greeting: Greeting) -> dict[str, Any]:
    """Return the greeting's JSON: never spend, tier, stage or anything private."""
    customer = greeting.memory.customer
    last = greeting.last_purchase
    return {
        "customer": {
            "id": customer.id,
            "handle": customer.handle,
            "name": customer.name,
            "address_as": greeting.address_as,
            "pronounce": greeting.pronounce,
            "looks": greeting.looks,
        },
        "visits": {
            "count": greeting.visits,
            "last_on": greeting.last_on.isoformat() if greeting.last_on else None,
            "days_since": greeting.days_since,
        },
        "alerts": [point_data(alert) for alert in greeting.alerts],
        "talking_points": [point_data(point) for point in greeting.points],
        "usual": list(greeting.usual),
        "last_purchase": {
            "on": last.on.isoformat(),
            "items": list(last.items),
            "for": last.recipient,
            "text": last.text,
        }
        if last
        else None,
        "loyalty": None,
    }


def rows(greeting: Greeting) -> list[tuple[object, ...]]:
    """Return a row for each thing to say: what it is, its code, the sentence, the reason."""
    found: list[tuple[object, ...]] = [("customer", f"#{greeting.memory.customer.id}", greeting.header, "")]
    found += [("alert", alert.code, alert.text, alert.because) for alert in greeting.alerts]
    found += [(point.kind, point.code, point.text, point.because) for point in greeting.points]
    found += [("usual", "", usual, "") for usual in greeting.usual]
    if greeting.last_purchase:
        found.append(("last_purchase", "", greeting.last_purchase.text, ""))
    return found


def point_data(point: Point) -> dict[str, Any]:
    """Return a point or an alert as JSON has it."""
    return {
        "code": point.code,
        "kind": point.kind,
        "text": point.text,
        "because": point.because,
        "about": point.about,
    }


def _alert(alert: Point, style: Style) -> str:
    code = "" if alert.kind == "allergy" else f"{alert.code}  "
    return style("red", _fitted(f"! {code}{alert.text}"))


def _points(points: list[Point], room: int, style: Style) -> list[str]:
    """Return the points in so many lines, the best with its reason in full."""
    said: list[str] = []
    for position, point in enumerate(points):
        left = room - len(said)
        if left <= 0:
            break
        whole = f"{shown(point.text)} ({shown(point.because)})"
        code = style("green", point.code)
        if (
            width(whole) <= COLUMNS - _CODE_COLUMNS
            or left == 1
            or (position and left <= len(points) - position)
        ):
            said.append(f"{code}  {fit(whole, COLUMNS - _CODE_COLUMNS)}")
        else:
            said.append(f"{code}  {fit(shown(point.text), COLUMNS - _CODE_COLUMNS)}")
            said.append(
                " " * _CODE_COLUMNS + style("dim", fit(f"({shown(point.because)})", COLUMNS - _CODE_COLUMNS))
            )
    return said


def _ends(greeting: Greeting) -> list[str]:
    ends = []
    if greeting.usual:
        ends.append(_fitted(" · ".join(greeting.usual)))
    if greeting.last_purchase:
        ends.append(_fitted(greeting.last_purchase.text))
    return ends


def _fitted(text: str) -> str:
    return fit(shown(text), COLUMNS)
