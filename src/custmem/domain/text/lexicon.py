"""Word lists as the rules read them: an entry a line, found in a text as whole words, never by resemblance."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from custmem.domain.data.word_families import FAMILIES
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


ANY_WORDS = "*"
_GAP = 4
"""So many words may stand where an entry has a star."""
READ_OVER = "~"
"""What stands in a text for words that are read over."""
_ENDINGS = (
    *(
        ("ies", "y"),
        ("ied", "y"),
        ("ement", ""),
        ("ment", ""),
        ("ing", ""),
        ("ion", ""),
        ("ed", ""),
        ("es", ""),
    ),
    *(("s", ""), ("e", "")),
)
"""English endings, the longest first, and what stands in their place."""
_LEAST = 3
"""So many letters of a word are left when its ending is taken off."""


class Found(NamedTuple):
    """Where an entry stands in a text: from the word `start` up to, and without, the word `end`."""

    start: int
    end: int


class Lexicon(NamedTuple):
    """Entries by their first word, the longest first."""

    entries: Mapping[str, tuple[tuple[str, ...], ...]]

    def found(self, words: Sequence[str]) -> Iterator[Found]:
        """Yield each place where an entry stands; of several that begin at one place the longest."""
        at = 0
        while at < len(words):
            end = self._end_from(words, at)
            if end is None:
                at += 1
            else:
                yield Found(at, end)
                at = max(at + 1, end)

    def said_in(self, words: Sequence[str]) -> bool:
        """Say whether a text holds an entry."""
        return next(self.found(words), None) is not None

    def read_over(self, words: Sequence[str]) -> list[str]:
        """Return a text with one blank sign for each entry in it."""
        left = list(words)
        for place in reversed(list(self.found(words))):
            left[place.start : place.end] = [READ_OVER]
        return left

    def _end_from(self, words: Sequence[str], at: int) -> int | None:
        for entry in self.entries.get(words[at], ()):
            end = _end_of(entry, words, at)
            if end is not None:
                return end
        return None


def _end_of(entry: Sequence[str], words: Sequence[str], at: int) -> int | None:
    """Return where an entry ends that begins at a word of a text; None where it does not stand there."""
    for place, part in enumerate(entry):
        if part == ANY_WORDS:
            rest = entry[place + 1 :]
            ends = (_end_of(rest, words, at + gap) for gap in range(_GAP + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(words) or words[at] != part:
            return None
        at += 1
    return at


@cache
def lexicon(*lists: str) -> Lexicon:
    """Return the entries of one or several lists of the folder `data`."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for line in "\n".join(lists).splitlines():
        entry = tuple(line.split())
        if entry:
            by_first.setdefault(entry[0], []).append(entry)
    return Lexicon(
        {first: tuple(sorted(set(each), key=lambda e: -len(e))) for first, each in by_first.items()}
    )


@cache
def family_of(word: str) -> frozenset[str]:
    """Return the words that speak of the same as a word (`data.word_families`); the word alone for most."""
    families = (frozenset(family.split()) for family in FAMILIES.split("\n\n"))
    return frozenset((word,)).union(*(family for family in families if word in family))


def is_form_of(word: str, other: str) -> bool:
    """Say whether two folded words are forms of one: `divorce` and `divorced`, by their endings, or by their family."""
    return is_same_word(word, other) or other in family_of(word)


def is_same_word(word: str, other: str) -> bool:
    """Say whether two folded words are one but for their endings."""
    return word == other or (word[0] == other[0] and stem(word) == stem(other))


@cache
def stem(word: str) -> str:
    """Return a word without its ending, where enough is left to be one: `graduat` of `graduation`, `graduating`."""
    while True:
        shorter = _without_ending(word)
        if shorter == word:
            return word
        word = shorter


def _without_ending(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST and not word.endswith("ss"):
            return _single(word.removesuffix(ending) + instead)
    return word


def _single(word: str) -> str:
    """Return a word with its last letter once: what is `planned` is a plan."""
    return word[:-1] if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "aeiou" else word


_AFTER_DOING = frozenset(
    "a abroad an and at away back engaged for from her his home house in into married my off on out over round school "
    "the their through to university up with work".split()
)
"""What follows where somebody does something: `moving house`, `going to Rome`; a `driving test` is a thing."""
_AND = re.compile(r" and (?:the |[0-9]+ )")
_HEAD_ENDS = re.compile(r",| (?:of|for|with|in|from|by|to|and|at|on|without)\b|\(")
_SINGLE_IN_S = ("ss", "us", "is", "ous")
_SINGLE = frozenset(
    "lens atlas canvas gas news series chaos christmas mathematics cosmos bias pancreas".split()
)
"""One thing whose word ends like several."""
_THINGS = frozenset("christening evening hearing meeting opening wedding".split())
"""What may be followed by such a word, and is a thing all the same: `the wedding in Jamaica`."""
_SHORTEST_DOING = 5


def are_many(things: str) -> bool:
    """Say whether things are several, or one that is said like several: `the ring and the pen`, `red shoes`."""
    if _AND.search(things):
        return True
    head = _HEAD_ENDS.split(things)[0].split()
    last = head[-1] if head else ""
    return last.islower() and last.endswith("s") and not last.endswith(_SINGLE_IN_S) and last not in _SINGLE


def is_doing(text: str) -> bool:
    """Say whether an event is told as what somebody does: `moving house`, and not `wedding` or `driving test`."""
    first, *rest = [*text.split(), ""]
    is_verb = first.islower() and first.endswith("ing") and len(first) > _SHORTEST_DOING
    return is_verb and rest[0].lower() in _AFTER_DOING and first not in _THINGS
