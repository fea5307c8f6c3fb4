"""What is better kept to oneself: what speaks of health, faith, trouble, politics, bodies, or insults somebody.

Two uses: whoever writes such a thing is warned, since a page may be read; and the card at the counter, which may be
read over the shoulder, never holds it. What a need asks of the shopkeeper stays on the card (`a chair`), its reason
does not.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from custmem.domain.data import hushed_words
from custmem.domain.text.lexicon import lexicon
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


INSULT, BODY = "an insult", "the body"
MATTERS = {
    "health": hushed_words.HEALTH,
    "religion": hushed_words.FAITH,
    "politics": hushed_words.POLITICS,
    "money trouble": hushed_words.MONEY,
    "private trouble": hushed_words.TROUBLE,
    BODY: hushed_words.BODIES,
    INSULT: hushed_words.INSULTS,
}
GRAVE_MATTERS = frozenset(("health", "money trouble", "private trouble"))
"""What the shopkeeper had better know before a greeting, and the card doesn't say."""
_PARTS = re.compile(r"(\s*[,;:()]+\s*|\s+[-\u2013\u2014]+\s+|\.\s+)")


def delicate(text: str, *, of_people: bool = True) -> tuple[str, ...]:
    """Return what a text speaks of that is better kept private, in the order of the table; nothing for most texts.

    Of things (`of_people` false) fewer words do: a crazy golfer is insulted, and crazy golf insults nobody.
    """
    return _matters(fold(text), of_people)


@cache
def _matters(said: str, of_people: bool) -> tuple[str, ...]:
    words = lexicon(hushed_words.NOT_HUSHED).read_over(said.split())
    return tuple(matter for matter, listed in MATTERS.items() if _speaks_of(words, listed, of_people))


def _speaks_of(words: list[str], listed: str, of_people: bool) -> bool:
    return any(
        of_people or not _only_of_people(words[place.start : place.end])
        for place in lexicon(listed).found(words)
    )


def _only_of_people(said: list[str]) -> bool:
    return " ".join(said) in hushed_words.ONLY_OF_PEOPLE.splitlines()


def is_unkind(text: str, *, guess: bool) -> bool:
    """Say whether words must not stand where the customer may read them: an insult, or a guess at delicate things."""
    matters = delicate(text)
    return bool(matters) if guess else not {INSULT, BODY}.isdisjoint(matters)


def may_be_read(text: str) -> bool:
    """Say whether a thing, an item or a taste, may be read over the shoulder."""
    return not delicate(text, of_people=False)


def aloud(text: str, *, of_people: bool) -> str | None:
    """Return what of a text may be read over the shoulder, without the reasons: `a chair, she is having chemo`.

    None where nothing is left, or where somebody is insulted.
    """
    matters = delicate(text, of_people=of_people)
    if not matters:
        return text
    if INSULT in matters:
        return None
    kept = "".join(_kept(text, of_people)).strip(" ,;:.-\u2013\u2014(")
    return kept if fold(kept) else None


def _kept(text: str, of_people: bool) -> Iterator[str]:
    """Yield the parts of a text that may be read, each with what parts it from the one before; the rest is cut off."""
    parts = _PARTS.split(text)
    between = ""
    for part, behind in zip(parts[::2], [*parts[1::2], ""], strict=True):
        said = part if not delicate(part, of_people=of_people) else _before_reason(part, of_people)
        if said and not delicate(said, of_people=of_people) and fold(said):
            yield f"{between}{said}"
            between = behind if ")" not in behind and "(" not in behind else " "


def _before_reason(part: str, of_people: bool) -> str:
    """Return what stands before a reason that is hushed by itself: `behind with his rent` gives none."""
    found = _reason().search(part)
    if found is None or not delicate(part[found.start() :], of_people=of_people):
        return ""
    return part[: found.start()].rstrip()


@cache
def _reason() -> re.Pattern[str]:
    reasons = [line.strip() for line in hushed_words.REASONS.splitlines() if line.strip()]
    listed = "|".join(sorted((re.escape(line) for line in reasons), key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)
