"""How the full card looks: for the back room, never for a screen that a customer can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import shown, wrap
from custmem.domain.text.dates import iso
from custmem.show import greeting as card
from custmem.show.point import point_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from custmem.domain.greeting.reasons import FullCard
    from custmem.show.style import Style


def lines(full: FullCard, style: Style) -> Iterator[str]:
    """Yield who they are, every alert and point with its reason, what they like, and what is for the owner alone."""
    greeting = full.greeting
    yield style("bold", shown(greeting.header))
    for alert in greeting.alerts:
        yield from _said(f"! {alert.code}  {shown(alert.text)}", style, "red")
    for point in greeting.points:
        yield from _said(f"{point.code}  {shown(point.text)} ({shown(point.because)})", style, "")
    if greeting.usual:
        yield from _said(shown(" · ".join(greeting.usual)), style, "")
    if greeting.last_purchase:
        yield from _said(shown(greeting.last_purchase.text), style, "")
    yield style("dim", "-- for the back room --")
    yield from _said(full.figures, style, "")
    for private in full.private:
        yield from _said(shown(private), style, "")


def _said(text: str, style: Style, color: str) -> Iterator[str]:
    """Yield a text in lines, those after the first one a little further in."""
    first, *rest = wrap(text, card.COLUMNS - _INDENT)
    for line in (first, *(" " * _INDENT + more for more in rest)):
        yield style(color, line) if color else line


_INDENT = 6


def data(full: FullCard) -> dict[str, Any]:
    """Return the greeting's JSON with every point, and `full`: what is private, what they spent, their rhythm."""
    more = {
        "private": list(full.private),
        "spent": {"minor": full.spent.minor, "currency": full.spent.currency},
        "usual_gap_days": full.usual_gap_days,
        "expected_on": iso(full.expected_on),
    }
    points = [point_data(point) for point in full.greeting.points]
    return {**card.data(full.greeting), "talking_points": points, "full": more}


def rows(full: FullCard) -> Iterator[tuple[object, ...]]:
    """Yield the greeting's rows, then the figures and what is private."""
    yield from card.rows(full.greeting)
    yield ("figures", "", full.figures, "")
    for private in full.private:
        yield ("private", "", private, "")
