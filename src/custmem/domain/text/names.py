"""Names: folded so that they are found, taken apart into words, and read for a title."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category, combining, normalize

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal


# Letters that no Unicode form decomposes (anyascii folds them the same way).
_WHOLE_LETTERS = {
    **{"ø": "o", "đ": "d", "ł": "l", "\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"},
    **{"ħ": "h", "ŧ": "t", "ŋ": "n", "ß": "ss"},
}
# U+02BB and U+02BC are letters to Unicode, and apostrophes to whoever types Hawaiian or Irish names.
APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07"
_HYPHENS = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"
_JOINED = str.maketrans("", "", APOSTROPHES + _HYPHENS)
_FOLDED = str.maketrans({**_WHOLE_LETTERS, "\u02b9": " ", "\u02bb": " ", "\u02bc": " "})
_ASCII_FOLDED = {code: " " for code in range(128) if not chr(code).isalnum()}
# How German and the Nordic languages write these without the dots: Müller is Mueller, Åsa is Aasa.
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})

_HER_TITLES = frozenset(
    "mrs ms miss madam maam lady dame frau fraulein signora signorina sigra signa dottssa dottoressa "
    "profssa professoressa madame mme mademoiselle mlle senora sra senorita srta dona senhora fru "
    "froken mevrouw mevr mw pani slecna gospoda gda gospodica gdica aling ate ginang gng binibini bb".split()
)
_HIS_TITLES = frozenset(
    "mr mister sir lord herr hr signor signore sig dottore monsieur senor sr don senhor meneer dhr pan "
    "gospodin gosp mang kuya ginoo".split()
)
# A single letter is an initial as often as a title, but for its dot.
_HIS_DOTTED = frozenset(("m.", "g."))
TITLES = _HER_TITLES | _HIS_TITLES | frozenset("dr prof professor med mx rev fr ing mag dott avv doc".split())
SUFFIXES = frozenset("jr sr junior senior ii iii iv phd md esq obe cpa bsc msc mba".split())
PARTICLES = frozenset(
    "af av bin bint da dal dalla das de degli dei del della den der des di dos du el ibn la las le los "
    "op ten ter und van vom von zu zum zur".split()
)


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


_AND = frozenset(("and", "&", "+", "und", "og", "och", "e", "y", "et", "i", "a"))


def possessive_from(address_as: str) -> Literal["her", "his", "their"]:
    """Whose: told by the title a customer is addressed by, where that is the first word."""
    first, *rest = [*address_as.split(), ""]
    title = bare(first)
    if any(word in _AND for word in rest) or any(bare(word) in TITLES for word in rest[1:]):
        return "their"  # Mr and Mrs Weber
    if title in _HER_TITLES:
        return "her"
    return "his" if title in _HIS_TITLES or first.lower() in _HIS_DOTTED else "their"


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
