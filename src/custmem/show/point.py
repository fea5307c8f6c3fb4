"""How a talking point or an alert looks in JSON, wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from custmem.domain.greeting.talking_point import Point


def point_data(point: Point) -> dict[str, Any]:
    """Return a point or an alert as JSON has it."""
    return {
        "code": point.code,
        "kind": point.kind,
        "text": point.text,
        "because": point.because,
        "about": point.about,
    }
