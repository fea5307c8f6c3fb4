"""How a talking point or an alert looks in JSON, wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import phrases
from custmem.domain.text.cleaning import fit, shown, width, wrap
from custmem.domain.text.dates import iso
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from typing import Any

    from custmem.domain.greeting.greeting import Greeting
    from custmem.domain.greeting.talking_point import Point
    from custmem.show.screen import Style


def point_data(point: Point) -> dict[str, Any]:
    """Return a point or an alert as JSON has it."""
    return {
        "code": point.code,
        "kind": point.kind,
        "text": point.text,
        "because": point.because,
        "about": point.about,
    }


COLUMNS = 72
LINES = 5
ALERTS = 2
_AFTER_USUAL = ("welcome_new", "milestone")


class _Unit(NamedTuple):
    """One thing to say: what stands before it, its text in full, how it is set, and the reason for it."""

    mark: str
    text: str
    style: str
    reason: str = ""

    def lines(self, most: int, style: Style) -> list[str]:
        """Return it in at most so many lines of 72 columns, cut where they are too few."""
        columns = style.room(COLUMNS)
        room = columns - width(self.mark)
        wrapped = self._wrapped(room)
        if len(wrapped) > most and columns == COLUMNS:  # on a narrower screen the same words take more lines
            wrapped = [*wrapped[: most - 1], fit(" ".join(wrapped[most - 1 :]), room)]
        mark = self.mark if self.style else style("green", self.mark)
        said = [mark + wrapped[0], *(" " * width(self.mark) + line for line in wrapped[1:])]
        return [style(self.style, line) if self.style else line for line in said]

    def needs(self) -> int:
        """Return how many lines it takes in full."""
        return len(self._wrapped(COLUMNS - width(self.mark)))

    def _wrapped(self, room: int) -> list[str]:
        """Return all its lines, the reason on one of its own where it does not fit beside the text."""
        if not self.reason:
            return wrap(self.text, room)
        reason = f"({self.reason})"
        beside = f"{self.text} {reason}"
        apart = [self.text, reason]
        is_better_apart = width(beside) > room and all(width(line) <= room for line in apart)
        return apart if is_better_apart else wrap(beside, room)


def lines(greeting: Greeting, style: Style) -> list[str]:
    """Return who stands there, alerts, the best points with their codes, what they like, and the last purchase.

    Five lines are given out one after the other: what is owed and the best point first and in full, then what they
    like, the next point, the last purchase; whoever gets none is left for another day.
    """
    head = _Unit("", fit(shown(greeting.header), COLUMNS), "bold")
    alerts = _alerts(greeting, 1 if greeting.quiet else ALERTS)
    points = [_point(point) for point in _said_points(greeting)]
    usual = [_Unit("", shown(" · ".join(greeting.usual)), "")] if greeting.usual else []
    last = [_Unit("", said, "") for said in _last_line(greeting)]
    marks = [_Unit("", shown(mark), "red") for mark in greeting.marks if mark not in greeting.header]
    if greeting.quiet:
        return [line for unit in (head, *(alerts or marks or usual)[:1]) for line in unit.lines(1, style)]
    first = points[:1]
    if greeting.points and greeting.points[0].kind in _AFTER_USUAL:  # what they take outranks a welcome
        first, usual = [*usual, *first], []
    claims = [
        head,
        *alerts,
        *marks,
        *first,
        *_more(first),
        *_more(alerts),
        *usual,
        *points[1:2],
        *_more(usual),
    ]
    claims += [*last, *_more(points[1:2]), *points[2:]]
    given = claims[:LINES]
    units = [head, *alerts, *marks, *points, *(usual or first[: len(first) - len(points[:1])]), *last]
    return [line for unit in units if unit in given for line in unit.lines(given.count(unit), style)]


def _last_line(greeting: Greeting) -> list[str]:
    """Return the last purchase with the card beside it, where both fit a line, else the purchase first."""
    card = greeting.loyalty.text if greeting.loyalty and not greeting.loyalty.ready else ""
    loyalty = " · ".join(filter(None, (card, *greeting.pays)))
    parts = [
        shown(part) for part in (greeting.last_purchase and greeting.last_purchase.text, loyalty) if part
    ]
    joined = " · ".join(parts)
    return [joined] if joined and width(joined) <= COLUMNS else parts


def _more(units: list[_Unit]) -> list[_Unit]:
    """Return each of these once more for every further line that it needs."""
    return [unit for unit in units for _ in range(unit.needs() - 1)]


def _said_points(greeting: Greeting) -> list[Point]:
    """Return the points for a screen: what is not known yet is left out where there is anything else to say."""
    quiet = not (greeting.usual or greeting.last_purchase) and len(greeting.points) == 1
    return [point for point in greeting.points if point.kind != "learn" or quiet]


def _alerts(greeting: Greeting, most: int) -> list[_Unit]:
    """Return the first alerts; the last of them counts the rest and says what kinds they are."""
    shown_ones = [_alert(alert) for alert in greeting.alerts[:most]]
    rest = greeting.alerts[most:]
    if rest:
        kinds = list(dict.fromkeys(phrases.alert_kind(alert.kind) for alert in rest))
        last = shown_ones[-1]
        more = phrases.and_more("", kinds, len(rest))
        room = COLUMNS - width(last.mark) - width(more)
        shown_ones[-1] = last._replace(text=phrases.and_more(fit(last.text, room), kinds, len(rest)))
    return shown_ones


def _alert(alert: Point) -> _Unit:
    code = "" if alert.kind == "allergy" else f"{alert.code}  "
    return _Unit(f"! {code}", shown(alert.text), "red")


def _point(point: Point) -> _Unit:
    return _Unit(f"{point.code}  ", shown(point.text), "", shown(point.because))


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
            "with": list(greeting.company),
        },
        "visits": {
            "count": greeting.visits,
            "last_on": iso(greeting.last_on),
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
        "loyalty": loyalty_data(greeting),
        "marks": list(greeting.marks),
    }


def loyalty_data(greeting: Greeting) -> dict[str, Any] | None:
    """Return their card as JSON; None where the shop has no programme."""
    loyalty = greeting.loyalty
    if loyalty is None:
        return None
    return {
        "stamps": loyalty.stamps,
        "needed": loyalty.needed,
        "reward": loyalty.reward,
        "ready": loyalty.ready,
        **({"pays": list(greeting.pays)} if greeting.pays else {}),
    }


def rows(greeting: Greeting) -> list[tuple[object, ...]]:
    """Return a row for each thing to say: what it is, its code, the sentence, the reason."""
    found: list[tuple[object, ...]] = [("customer", f"#{greeting.memory.customer.id}", greeting.header, "")]
    found += [("mark", "", mark, "") for mark in greeting.marks]
    found += [("alert", alert.code, alert.text, alert.because) for alert in greeting.alerts]
    found += [(point.kind, point.code, point.text, point.because) for point in greeting.points]
    found += [("usual", "", usual, "") for usual in greeting.usual]
    if greeting.last_purchase:
        found.append(("last_purchase", "", greeting.last_purchase.text, ""))
    if greeting.loyalty and greeting.loyalty.text:
        found.append(("loyalty", "", greeting.loyalty.text, ""))
    found += [("loyalty", "", said, "") for said in greeting.pays]
    return found
