"""Names: folded so that they are found, made into handles, compared, and read for a title or a relation."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


def _set_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Letters that no Unicode form decomposes (anyascii folds them the same way).
_WHOLE_LETTERS = {
    **{"ø": "o", "đ": "d", "ł": "l", "\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"},
    **{"ħ": "h", "ŧ": "t", "ŋ": "n", "ß": "ss"},
}
# U+02BB and U+02BC are letters to Unicode, and apostrophes to whoever types Hawaiian or Irish names.
_APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07"
_HYPHENS = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"
_NO_APOSTROPHE = str.maketrans("", "", _APOSTROPHES)
_JOINED = str.maketrans("", "", _APOSTROPHES + _HYPHENS)
_FOLDED = str.maketrans({**_WHOLE_LETTERS, "\u02b9": " ", "\u02bb": " ", "\u02bc": " "})
_ASCII_FOLDED = {code: " " for code in range(128) if not chr(code).isalnum()}
# How German and the Nordic languages write these without the dots: Müller is Mueller, Åsa is Aasa.
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})

_LONGEST_HANDLE = 32

_HER_TITLES = _set_of(
    "mrs ms miss madam maam lady dame frau fraulein signora signorina sigra signa dottssa dottoressa "
    "profssa professoressa madame mme mademoiselle mlle senora sra senorita srta dona senhora fru "
    "froken mevrouw mevr mw pani slecna gospoda gda gospodica gdica aling ate ginang gng binibini bb"
)
_HIS_TITLES = _set_of(
    "mr mister sir lord herr hr signor signore sig dottore monsieur senor sr don senhor meneer dhr pan "
    "gospodin gosp mang kuya ginoo"
)
# A single letter is an initial as often as a title, but for its dot.
_HIS_DOTTED = frozenset(("m.", "g."))
_TITLES = _HER_TITLES | _HIS_TITLES | _set_of("dr prof professor med mx rev fr ing mag dott avv doc")
_SUFFIXES = _set_of("jr sr junior senior ii iii iv phd md esq obe cpa bsc msc mba")
_PARTICLES = _set_of(
    "af av bin bint da dal dalla das de degli dei del della den der des di dos du el ibn la las le los "
    "op ten ter und van vom von zu zum zur"
)

_HIS_RELATIONS = _set_of(
    "boy boyfriend brother dad daddy father granddad grandad grandpa grandson grandfather husband "
    "nephew son uncle widower"
)
_HER_RELATIONS = _set_of(
    "aunt auntie daughter fiancée fiancee gran grandma granny girl girlfriend granddaughter grandmother mom "
    "mother mum mummy niece sister widow wife"
)
_ANIMALS = _set_of(
    "bird budgie canary cat dog donkey ferret fish goat guinea-pig hamster hen horse kitten parrot pet "
    "pig pony puppy rabbit tortoise"
)
_ANYONE = _set_of(
    "acquaintance baby boss carer caregiver child children classmate client colleague cousin customer "
    "couple dogs doctor employee employer family fiancé fiance flatmate friend grandchild "
    "grandchildren grandparents guest guardian in-laws kid kids landlord lodger mate neighbor neighbour "
    "nurse parent parents partner pupil relative roommate sibling spouse student teacher teammate "
    "tenant toddler triplets twin twins sons daughters brothers sisters nephews nieces cats"
)
_KIN = ("mother", "father", "sister", "brother", "son", "daughter")
RELATIONS = (
    _HIS_RELATIONS
    | _HER_RELATIONS
    | _ANIMALS
    | _ANYONE
    | {f"{kin}-in-law" for kin in _KIN}
    | {f"step{kin}" for kin in (*_KIN, "child")}
    | {f"god{kin}" for kin in ("mother", "father", "son", "daughter", "child")}
    | {f"half-{kin}" for kin in ("sister", "brother")}
    | {f"foster-{kin}" for kin in ("mother", "father", "son", "daughter", "child")}
    | {f"great-{kin}" for kin in ("aunt", "uncle", "niece", "nephew", "grandmother", "grandfather")}
    | {f"ex-{kin}" for kin in ("husband", "wife", "boyfriend", "girlfriend", "partner")}
)
"""Ordinary words for whoever belongs to a customer's life, people and animals, in small letters."""


def fold(text: str) -> str:
    """The text for matching: no case, no accents, letters and digits of any script, single spaces."""
    if text.isascii():
        if text.isalnum():
            return text.lower()
        plain = text.lower().translate(_ASCII_FOLDED)
    else:
        from unicodedata import normalize

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
        from unicodedata import normalize

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


def bare_words(text: str, particles: bool = True) -> tuple[str, ...]:
    """The words of what was typed to find someone, without titles and suffixes, or without particles as well."""
    needless = _TITLES | _SUFFIXES if particles else _TITLES | _SUFFIXES | _PARTICLES
    return query_words(" ".join(part for part in text.split() if _bare(part) not in needless))


def query_words(text: str) -> tuple[str, ...]:
    """The folded words of what was typed to find someone; each is among the `words` of that very name."""
    return tuple(dict.fromkeys(fold(text.translate(_JOINED)).split()))


def handle_base(name: str) -> tuple[str, ...]:
    """Handles to try for a name, best first: family name, then family and given name; ASCII, 32 characters.

    The last word is the family name, or the last before a comma. Titles, suffixes and particles are left
    out. The caller adds a number where all are taken.
    """
    sections = [found for part in name.split(",") if (found := _without_titles(part.split()))]
    if not sections:
        sections = [_handle_words(name.split()) or ["customer"]]
    family = sections[0][-1]
    others = sections[1:] or [sections[0][:-1]]
    given = next((word for section in others for word in section if word not in _PARTICLES), None)
    handles = (family,) if given is None else (family, f"{family}-{given}")
    return tuple(dict.fromkeys(handle[:_LONGEST_HANDLE].strip("-") for handle in handles))


def words_in_order(name: str) -> tuple[str, ...]:
    """The folded words of a name as they stand there, without titles, suffixes and particles; O'Brien is one word."""
    bare = [word for part in name.split() if (word := _bare(part))]
    start, end = 0, len(bare)
    while start < end and bare[start] in _TITLES:
        start += 1
    while end > start and bare[end - 1] in _SUFFIXES:
        end -= 1
    kept = bare[start:end] or bare
    return (*kept[:1], *(word for word in kept[1:-1] if word not in _PARTICLES), *kept[1:][-1:])


def distance(a: str, b: str, most: int) -> int:
    """How many letters are wrong, missing, too many or swapped with their neighbour; `most` + 1 if more.

    Optimal string alignment: Damerau-Levenshtein where no letter is touched twice. All cells of a column of the
    table are one number's bits, after Hyyrö (2003), "A Bit-Vector Algorithm for Computing Levenshtein and Damerau
    Edit Distances".
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    if not a or not b:
        return len(a) + len(b)
    at: dict[str, int] = {}
    for place, letter in enumerate(a):
        at[letter] = at.get(letter, 0) | 1 << place
    last, column = 1 << len(a) - 1, (1 << len(a)) - 1
    higher, lower, same, before, found = column, 0, 0, 0, len(a)
    for letter in b:
        here = at.get(letter, 0)
        swapped = ((~same & here) << 1) & before
        same = ((((here & higher) + higher) ^ higher) | here | lower | swapped) & column
        right, wrong = higher & same, lower | (column & ~(same | higher))
        found += bool(wrong & last) - bool(right & last)
        wrong = wrong << 1 | 1
        higher, lower = (right << 1 | ~(same | wrong)) & column, wrong & same
        before = here
    return min(found, most + 1)


def possessive_from(address_as: str) -> Literal["her", "his", "their"]:
    """Whose: told by the title a customer is addressed by, where that is the first word."""
    first, *_ = [*address_as.split(), ""]
    title = _bare(first)
    if title in _HER_TITLES:
        return "her"
    return "his" if title in _HIS_TITLES or first.lower() in _HIS_DOTTED else "their"


def relation_gender(relation: str) -> Literal["his", "her", "its", "their"]:
    """Whose, for the person or animal a relation names: wife's brother is his, friend of her son theirs."""
    plain = " ".join(relation.lower().replace("-", " ").split())
    head = plain.partition(" of ")[0].removesuffix(" in law").rpartition(" ")[2]
    kin = head.removeprefix("step").removeprefix("god")
    if kin in _HIS_RELATIONS:
        return "his"
    if kin in _HER_RELATIONS:
        return "her"
    return "its" if head in _ANIMALS else "their"


def _parts_and_joined(name: str) -> list[str]:
    joined = name.translate(_JOINED)
    return fold(name).split() + (fold(joined).split() if joined != name else [])


def _with_particles(name: str) -> list[str]:
    """Each run of particles joined to the word behind it."""
    found, run = [], ""
    for part in fold(name).split():
        if part in _PARTICLES:
            run += part
            continue
        if run:
            found.append(run + part)
        run = ""
    return found


def _folded_letter(char: str) -> str:
    if char.isalnum():
        return char
    from unicodedata import category, combining

    kind = category(char)
    if kind[0] == "M":
        # From Devanagari to Khmer the vowel signs are marks too, and a word without them is another word.
        vowel_sign = "\u0900" <= char < "\u1800" and not combining(char)
        return char if vowel_sign else ""
    return "" if kind == "Cf" else " "


def _without_titles(parts: list[str]) -> list[str]:
    """The handle words of a name without the titles before it and the suffixes behind it."""
    bare = [_bare(part) for part in parts]
    start, end = 0, len(parts)
    while start < end and bare[start] in _TITLES:
        start += 1
    while end > start and bare[end - 1] in _SUFFIXES:
        end -= 1
    return _handle_words(parts[start:end])


def _bare(part: str) -> str:
    """A title's letters alone: Sig.ra is sigra."""
    return fold(part.replace(".", "").translate(_JOINED)).replace(" ", "")


def _handle_words(parts: list[str]) -> list[str]:
    """Each part in ASCII, its hyphens kept: Lloyd-Jones is lloyd-jones, O'Brien obrien."""
    folded = (fold(part.translate(_NO_APOSTROPHE)) for part in parts)
    ascii_only = ("".join(filter(str.isascii, text)).split() for text in folded)
    return ["-".join(found) for found in ascii_only if found]
