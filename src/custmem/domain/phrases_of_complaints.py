"""What is said of a complaint: at the counter, in the morning, and once it was put right.

The sentences are made as in `phrases`: whole, from plain values that may be said.
"""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

_UNSAID = "a complaint is open (custmem show has it)"


def own_failure(text: str | None, promised: str | None, fix_by: date | None, today: date) -> str:
    """Say that a complaint comes before all else; without its words where they touch what must not be said."""
    return f"Own the failure first: {_matter(text, promised, fix_by, today)}"


def put_right(text: str | None, promised: str | None, fix_by: date | None, today: date) -> str:
    """Say in the morning what is still to be put right."""
    return f"Put right: {_matter(text, promised, fix_by, today)}"


def _matter(text: str | None, promised: str | None, fix_by: date | None, today: date) -> str:
    parts = [text or _UNSAID]
    if text and promised:
        parts.append(f"promised: {promised}")
    if fix_by:
        due = "due" if fix_by >= today else "was due"
        parts.append(f"{due} {wording.on_day(fix_by, today)}")
    return "; ".join(parts)


def because_complained(made_on: date, today: date) -> str:
    """Say when somebody complained."""
    return f"complained {wording.on_day(made_on, today)}" if made_on <= today else "complained"


def all_well(text: str | None) -> str:
    """Ask whether all is well since a complaint was put right."""
    return (
        f"Ask whether all is well now: {text}" if text else "Ask whether all is well now since the complaint"
    )


def because_put_right(resolved_on: date, resolution: str | None, today: date) -> str:
    """Say when a complaint was put right, and how."""
    how = f": {resolution}" if resolution else ""
    return f"put right {wording.on_day(resolved_on, today)}{how}"


def came_back(whose: str) -> str:
    """Thank somebody who came back after something went wrong."""
    return f"Thank {wording.whom(whose)} for coming back after what went wrong"
