"""What must be seen before anything is said or handed over: allergies first, then what is owed."""

from __future__ import annotations

from custmem.domain.kinds.table import made

TYPE_CHECKING = False
if TYPE_CHECKING:
    from custmem.domain.kinds.point import Point
    from custmem.domain.teller import Teller


def alerts(teller: Teller) -> list[Point]:
    """Return today's alerts, best first: allergies, then promises, overdue ones before the rest."""
    found = made(teller, alerts=True)
    return sorted(found, key=lambda alert: (-alert.score, alert.closes_on, alert.key))
