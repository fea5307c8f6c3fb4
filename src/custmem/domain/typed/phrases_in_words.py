"""Days, recipients and occasions among typed words; and the doubt where they may be read in two ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.data.typed_words import FIRST_WORDS, OCCASIONS, POSSESSIVES
from custmem.domain.relations import RELATIONS
from custmem.domain.text.dates import StillToCome, parse_day, parse_occasion
from custmem.domain.value import NamedTuple
from custmem.errors import BadDate, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


class Doubt(NamedTuple):
    """One question to whoever typed a line.

    `what` names the thing that can be read two ways, `reading` the likeliest way in words, and `line` what to type so
    that it is read in no other way.
    """

    what: str
    reading: str
    line: str


class Doubtful(UsageError):
    """A line that can be read two ways: a script is told what to type, and a person is asked."""

    def __init__(self, doubts: Sequence[Doubt]) -> None:
        first = doubts[0]
        super().__init__(
            first.what,
            _("did you mean {reading}? type: {line}").format(reading=first.reading, line=first.line),
        )
        self.doubts = tuple(doubts)


_MOST_WORDS = 4
_PREPOSITIONS = ("on", "by", "until", "till", "from", "since")


_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th) (?=birthday|anniversary|wedding)", re.IGNORECASE)
_OF_WHOM = re.compile(rf"({'|'.join(OCCASIONS)}) of (.+)", re.IGNORECASE)
_WITHOUT_APOSTROPHE = {
    "mothers day": "mother's day",
    "fathers day": "father's day",
    "valentines day": "valentine's day",
}


def day_at(words: Sequence[str], today: date, *, day_first: bool, lean: str) -> tuple[date, int] | None:
    """Return the day that the first words say, and how many words it takes; None where they say none.

    A preposition before it is taken, too: `on 3 march`, `by fri`. A bare number is no day.
    """
    skipped = 1 if words and words[0].lower() in _PREPOSITIONS else 0
    for many in range(min(_MOST_WORDS, len(words) - skipped), 0, -1):
        said = " ".join(words[skipped : skipped + many]).strip(" ,;.!") or "-"
        if said.replace(" ", "").isdigit():
            continue
        try:
            day = parse_day(_as_typed(said, words, skipped + many), today, day_first=day_first, lean=lean)
        except BadDate:
            continue
        return day, skipped + many
    return None


def occasion_at(words: Sequence[str], today: date, *, day_first: bool) -> tuple[str, int] | None:
    """Return the day that recurs in the first words, as it was typed, and how many words that takes."""
    skipped = 1 if words and words[0].lower() in FIRST_WORDS else 0
    for many in range(min(_MOST_WORDS, len(words) - skipped), 0, -1):
        said = " ".join(words[skipped : skipped + many]).strip(",; ")
        if not said:
            continue
        try:
            parse_occasion(said, today, day_first=day_first)
        except StillToCome:
            raise
        except BadDate:
            continue
        return said, skipped + many
    return None


def _as_typed(said: str, words: Sequence[str], end: int) -> str:
    """Return a day with the full stop that belongs to it: `12.6.` is a day, and `12.6` is, too."""
    return f"{said}." if words[end - 1].endswith(".") and said[-1:].isdigit() else said


def is_relation(phrase: str) -> bool:
    """Say whether a phrase begins with a relation, after a possessive or without: `her nephew Luca`, `husband`."""
    words = without_possessive(phrase).lower().split()
    return any(" ".join(words[:many]).replace(" ", "-") in RELATIONS for many in (3, 2, 1) if words[:many])


def without_possessive(phrase: str) -> str:
    """Return a phrase without the word that says whose it is: `her nephew Luca` is nephew Luca."""
    first, _, rest = phrase.strip().partition(" ")
    return without_possessive(rest) if rest and first.lower() in POSSESSIVES else phrase.strip()


def recipient_and_occasion(phrase: str) -> tuple[str, str]:
    """Return for whom and for what a thing is, from what follows `for`: `nephew Luca's birthday`, `christmas`."""
    plain = _ORDINAL.sub("", without_possessive(phrase))
    plain = _OF_WHOM.sub(lambda found: f"{without_possessive(found[2])}'s {found[1]}", plain)
    lowered = plain.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    lowered = _WITHOUT_APOSTROPHE.get(lowered, lowered)
    for occasion in sorted(OCCASIONS, key=len, reverse=True):
        if lowered == occasion:
            return "", occasion
        if lowered.endswith(f" {occasion}"):
            whose = plain[: -len(occasion) - 1].strip()
            for ending in ("'s", "s'", "\N{RIGHT SINGLE QUOTATION MARK}s"):
                if whose.endswith(ending):
                    return without_possessive(
                        whose[: -len(ending)] + ("s" if ending == "s'" else "")
                    ), occasion
            if is_relation(whose):
                return whose, occasion
    return plain, ""
