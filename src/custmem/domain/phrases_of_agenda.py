"""What the morning page says of itself, how much can wait and what it is, and of the shop's own season."""

from __future__ import annotations

from custmem.domain import wording
from custmem.domain.catalogue import _, by_whose, plural

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def season(name: str, whose: str, things: str) -> str:
    """Say a word on the shop's own season to somebody who bought in the last one."""
    return by_whose(
        whose,
        her=_("{season}: show her what is new; last time it was {things}"),
        his=_("{season}: show him what is new; last time it was {things}"),
        their=_("{season}: show them what is new; last time it was {things}"),
    ).format(season=name, things=things)


def can_wait(number: int, kinds: Mapping[str, int]) -> str:
    """Say how much can wait, and of what: `5 more can wait (3 birthdays and other days, 2 words of thanks)`."""
    named = wording.listed([_counted(kind, count) for kind, count in kinds.items() if kind and count])
    if not named:
        return plural("{number} more can wait", "{number} more can wait", number).format(number=number)
    return plural("{number} more can wait ({kinds})", "{number} more can wait ({kinds})", number).format(
        number=number, kinds=named
    )


def _counted(kind: str, number: int) -> str:
    """Count follow-ups of a kind; one that a rule of the shop's own made has the name that it was given."""
    patterns = {
        "thank_you": plural("{number} word of thanks", "{number} words of thanks", number),
        "satisfaction": plural(
            "{number} question whether all is well", "{number} questions whether all is well", number
        ),
        "occasion": plural("{number} birthday or other day", "{number} birthdays and other days", number),
        "event": plural("{number} life event", "{number} life events", number),
        "gift": plural("{number} gift", "{number} gifts", number),
        "reward": plural("{number} reward that would be lost", "{number} rewards that would be lost", number),
        "overdue": plural("{number} customer overdue", "{number} customers overdue", number),
        "lapsed": plural("{number} customer long away", "{number} customers long away", number),
        "season": plural("{number} word on the season", "{number} words on the season", number),
    }
    other = plural("{number} {kind}", "{number} {kind}s", number)
    return patterns.get(kind, other).format(number=number, kind=kind.replace("_", " "))
