"""What the morning page says of itself, how much can wait and what it is, and of the shop's own season."""

from __future__ import annotations

from custmem.domain import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMED = {
    "thank_you": ("word of thanks", "words of thanks"),
    "satisfaction": ("question whether all is well", "questions whether all is well"),
    "occasion": ("birthday or other day", "birthdays and other days"),
    "event": ("life event", "life events"),
    "overdue": ("customer overdue", "customers overdue"),
    "lapsed": ("customer long away", "customers long away"),
    "season": ("word on the season", "words on the season"),
}


def season(name: str, whose: str, things: str) -> str:
    """Say a word on the shop's own season to somebody who bought in the last one."""
    return f"{name}: show {wording.whom(whose)} what is new; last time it was {things}"


def can_wait(number: int, kinds: Mapping[str, int]) -> str:
    """Say how much can wait, and of what: `5 more can wait (3 birthdays and other days, 2 words of thanks)`."""
    named = ", ".join(f"{count} {_kind(kind, count)}" for kind, count in kinds.items() if kind and count)
    return f"{number} more can wait ({named})" if named else f"{number} more can wait"


def _kind(kind: str, count: int) -> str:
    plain = kind.replace("_", " ")
    singular, plural = _NAMED.get(kind, (plain, f"{plain}s"))
    return singular if count == 1 else plural
