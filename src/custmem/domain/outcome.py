"""What an outcome in words says of taste: `she loves the blue one`, `he hates lilies`; to be confirmed."""

from __future__ import annotations

from custmem.domain.text import clean

_LIKES = (" loves ", " likes ", " adores ", " prefers ", " is fond of ", " love ", " like ", " prefer ")
_DISLIKES = (
    *(" hates ", " dislikes ", " doesn't like ", " does not like ", " can't stand ", " hate ", " dislike "),
    *(" don't like ", " do not like ", " doesn't want ", " does not want "),
)
_ENDS = (". ", "; ", ", ", " but ", " and will ", " and wants ", " because ")
_SAY_NOTHING = frozenset(("it", "them", "that", "this", "him", "her", "to", "the idea", "the call"))
_LONGEST = 80


def taste_in(outcome: str) -> tuple[str, str] | None:
    """Return the kind of fact and its text that an outcome holds, or None; what is not wanted is looked for first."""
    said = f" {clean(outcome)} ".replace("\u2019", "'")
    low = said.lower()
    for kind, ways in (("dislikes", _DISLIKES), ("likes", _LIKES)):
        for way in ways:
            _, found, _ = low.partition(way)
            if found:
                return _text(kind, said[low.index(way) + len(way) :])
    return None


def _text(kind: str, rest: str) -> tuple[str, str] | None:
    """Return what is liked or not, up to where the sentence turns to something else."""
    for end in _ENDS:
        rest = rest.partition(end)[0]
    text = rest.strip(" .!;,")
    first = text.lower().partition(" ")[0]
    if not text or len(text) > _LONGEST or text.lower() in _SAY_NOTHING or first in _SAY_NOTHING:
        return None
    return kind, text
