"""Names: folded so that they are found, taken apart into words, and read for a title."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category, combining, normalize

from custmem.domain.data.name_words import (
    ANY_TITLES,
    GENERATIONS,
    HER_TITLES,
    HIS_DOTTED,
    HIS_TITLES,
    HYPHENS,
    SPELLED_OUT,
    WHOLE_LETTERS,
)
from custmem.domain.data.name_words import APOSTROPHES as APOSTROPHES
from custmem.domain.data.name_words import PARTICLES as PARTICLES
from custmem.domain.data.name_words import SUFFIXES as SUFFIXES
from custmem.domain.data.nicknames import NICKNAMES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal


_JOINED = str.maketrans("", "", APOSTROPHES + HYPHENS)
_FOLDED = str.maketrans({**WHOLE_LETTERS, "\u02b9": " ", "\u02bb": " ", "\u02bc": " "})
_ASCII_FOLDED = {code: " " for code in range(128) if not chr(code).isalnum()}
_SPELLED = str.maketrans(SPELLED_OUT)
TITLES = HER_TITLES | HIS_TITLES | ANY_TITLES


def fold(text: str) -> str:
    """The text for matching: no case, no accents, letters and digits of any script, single spaces."""
    if text.isascii():
        if text.isalnum():
            return text.lower()
        plain = text.lower().translate(_ASCII_FOLDED)
    else:
        # Twice: casefold leaves the mathematical capitals, which only then come apart as plain ones.
        caseless = normalize("NFKD", normalize("NFKD", text).casefold())
        plain = "".join(map(_folded_letter, caseless.translate(_FOLDED)))
    return " ".join(plain.split())


def is_plain_title(text: str) -> bool:
    """Say whether this is Mrs, Herr or the like, which is said before any name, and no Dr."""
    return fold(text) in HER_TITLES | HIS_TITLES


def words(name: str) -> tuple[str, ...]:
    """The folded words to find a name by, without repeats.

    Its parts, the parts joined over apostrophes and hyphens (O'Brien: o, brien, obrien), a name with its particles
    (van der Berg: vanderberg), and all of these as German and the Nordic languages spell them out (Müller: muller,
    mueller).
    """
    found = _parts_and_joined(name) + _with_particles(name)
    if not name.isascii():
        composed = normalize("NFC", name).lower()
        spelled = composed.translate(_SPELLED)
        if spelled != composed:
            found += _parts_and_joined(spelled)
    return tuple(dict.fromkeys(found))


AFTER = "\U0010ffff"
"""Behind every word that begins as the one it is added to."""


def folded_words(text: str) -> tuple[str, ...]:
    """The folded words of a text, without repeats."""
    return tuple(dict.fromkeys(fold(text).split()))


def holds_phrase(folded: str, phrases: Iterable[str]) -> bool:
    """Whether a folded text holds one of these phrases, in whole words."""
    said = f" {folded} "
    return any(f" {phrase} " in said for phrase in phrases)


def bare_words(text: str, particles: bool = True) -> tuple[str, ...]:
    """The words of what was typed to find someone, without titles and suffixes, or without particles as well."""
    needless = TITLES | SUFFIXES if particles else TITLES | SUFFIXES | PARTICLES
    return query_words(" ".join(part for part in text.split() if bare(part) not in needless))


def query_words(text: str) -> tuple[str, ...]:
    """The folded words of what was typed to find someone; each is among the `words` of that very name."""
    return tuple(dict.fromkeys(fold(text.translate(_JOINED)).split()))


def words_in_order(name: str) -> tuple[str, ...]:
    """The folded words of a name as they stand there, without titles, suffixes and particles; O'Brien is one word."""
    plain = [word for part in name.split() if (word := bare(part))]
    start, end = 0, len(plain)
    while start < end and plain[start] in TITLES:
        start += 1
    while end > start and plain[end - 1] in SUFFIXES:
        end -= 1
    kept = plain[start:end] or plain
    return (*kept[:1], *(word for word in kept[1:-1] if word not in PARTICLES), *kept[1:][-1:])


def generation_of(name: str) -> str:
    """Which of a family's bearers of one name: `jr`, `sr`, `ii` …; empty where the name does not say."""
    return next((GENERATIONS[word] for part in name.split()[1:] if (word := bare(part)) in GENERATIONS), "")


_AND = frozenset(("and", "&", "+", "und", "og", "och", "e", "y", "et", "i", "a"))


def possessive_from(address_as: str) -> Literal["her", "his", "their"]:
    """Whose: told by the title a customer is addressed by, where that is the first word."""
    first, *rest = [*address_as.split(), ""]
    title = bare(first)
    if any(word in _AND for word in rest) or any(bare(word) in TITLES for word in rest[1:]):
        return "their"  # Mr and Mrs Weber
    if title in HER_TITLES:
        return "her"
    return "his" if title in HIS_TITLES or first.lower() in HIS_DOTTED else "their"


def _parts_and_joined(name: str) -> list[str]:
    joined = name.translate(_JOINED)
    return fold(name).split() + (fold(joined).split() if joined != name else [])


def _with_particles(name: str) -> list[str]:
    """Each run of particles joined to the word behind it."""
    found, run = [], ""
    for part in fold(name).split():
        if part in PARTICLES:
            run += part
            continue
        if run:
            found.append(run + part)
        run = ""
    return found


def _folded_letter(char: str) -> str:
    if char.isalnum():
        return char
    kind = category(char)
    if kind[0] == "M":
        # From Devanagari to Khmer the vowel signs are marks too, and a word without them is another word.
        vowel_sign = "\u0900" <= char < "\u1800" and not combining(char)
        return char if vowel_sign else ""
    return "" if kind == "Cf" else " "


def bare(part: str) -> str:
    """A word's letters alone: Sig.ra is sigra."""
    return fold(part.replace(".", "").translate(_JOINED)).replace(" ", "")


_LINES = NICKNAMES.replace("\n    ", " ").replace("\n", " \n ")
"""Every word with a blank on both sides, so that one search finds whole words only."""


def other_names(word: str) -> tuple[str, ...]:
    """Return the other words that somebody called this folded word may go by, in the order of the table.

    >>> other_names("gosia")
    ('malgorzata', 'margaret')
    """
    if not word.isalpha():
        return ()
    found: list[str] = []
    at = _LINES.find(f" {word} ")
    while at >= 0:
        end = _LINES.find("\n", at)
        found.append(_LINES[_LINES.rfind("\n", 0, at) + 1 : end])
        at = _LINES.find(f" {word} ", end)
    names = dict.fromkeys("".join(found).split())
    names.pop(word, None)
    return tuple(names)
