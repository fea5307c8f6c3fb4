"""Which letter says what a follow-up asks for, so that the page can name the line to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.letters.kinds import kind_named

if TYPE_CHECKING:
    from custmem.domain.followups.followup import FollowUp

LETTER = "letter"
_BY_KIND = {
    "thank_you": "thank-you",
    "satisfaction": "check-back",
    "overdue": "miss-you",
    "lapsed": "miss-you",
    "season": "season",
    "order": "order",
}


def letter_line(item: FollowUp, handle: str) -> str | None:
    """Return the line that drafts the letter which a follow-up asks for; None where it asks for none."""
    kind = kind_named(item.letter or _BY_KIND.get(item.kind, ""))
    if item.channel != LETTER or item.to_supplier or kind is None:
        return None
    return f"custmem letter {handle} {kind.name}"
