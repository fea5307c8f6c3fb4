"""What is said of a complaint: at the counter, in the morning, and once it was put right.

The sentences are made as in `phrases`: whole, from plain values that may be said.
"""

from __future__ import annotations

from custmem.domain import wording
from custmem.domain.catalogue import _, by_whose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def own_failure(text: str | None, promised: str | None, fix_by: date | None, today: date) -> str:
    """Say that a complaint comes before all else; without its words where they touch what must not be said."""
    return _("Own the failure first: {matter}").format(matter=_matter(text, promised, fix_by, today))


def put_right(text: str | None, promised: str | None, fix_by: date | None, today: date) -> str:
    """Say in the morning what is still to be put right."""
    return _("Put right: {matter}").format(matter=_matter(text, promised, fix_by, today))


def _matter(text: str | None, promised: str | None, fix_by: date | None, today: date) -> str:
    """Name a complaint, what was promised and by when, as a list."""
    parts = [text or _("a complaint is open (custmem show has it)")]
    if text and promised:
        parts.append(_("promised: {promise}").format(promise=promised))
    if fix_by:
        pattern = _("due {on_day}") if fix_by >= today else _("was due {on_day}")
        parts.append(pattern.format(on_day=wording.on_day(fix_by, today)))
    return "; ".join(parts)


def because_complained(made_on: date, today: date) -> str:
    """Say when somebody complained."""
    if made_on > today:
        return _("complained")
    return _("complained {on_day}").format(on_day=wording.on_day(made_on, today))


def all_well(text: str | None) -> str:
    """Ask whether all is well since a complaint was put right."""
    if not text:
        return _("Ask whether all is well now since the complaint")
    return _("Ask whether all is well now: {complaint}").format(complaint=text)


def because_put_right(resolved_on: date, resolution: str | None, today: date) -> str:
    """Say when a complaint was put right, and how."""
    pattern = _("put right {on_day}: {how}") if resolution else _("put right {on_day}")
    return pattern.format(on_day=wording.on_day(resolved_on, today), how=resolution)


def came_back(whose: str) -> str:
    """Thank somebody who came back after something went wrong."""
    return by_whose(
        whose,
        her=_("Thank her for coming back after what went wrong"),
        his=_("Thank him for coming back after what went wrong"),
        their=_("Thank them for coming back after what went wrong"),
    )
