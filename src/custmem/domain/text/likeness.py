"""How alike what was typed and a name are: spelling, sound, and letters typed wrong.

Each typed word is either a word of the name, with a few slips, or none of it. A slip costs `SLIP`; a word that is
none of the name costs the more, the rarer it is: who types "alexandra zilm" means Jackson Zilm rather than another
Alexandra. The model is Kernighan, Church and Gale's (1990), "A Spelling Correction Program Based on a Noisy Channel
Model"; all costs are natural logarithms of odds.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from custmem.domain.data.name_words import ALIKE, SOUNDS, VOWELS
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


LONGEST_SPELT = 24
"""What is behind these letters of a word is not looked at."""
_SHORTEST_TWICE, _LONGEST_TWICE = 5, 12
_HEARD = "~"
"""Begins the key of a sound, which no folded word does."""
_VOWEL = "a"


def kept(word: str) -> frozenset[str]:
    """Return the keys under which a word of a name is kept: the word, each with one letter left out, its sound.

    Words one slip of the finger apart share one of these: SymSpell's deletion neighbourhood (Garbe 2012).
    """
    word = word[:LONGEST_SPELT]
    return frozenset((word, *_shorter(word), _HEARD + sound(word))) - {""}


def looked_up(word: str) -> frozenset[str]:
    """Return the keys under which a typed word is looked up: those it would be kept under, and with two letters out."""
    keys = kept(word)
    if _SHORTEST_TWICE <= len(word) <= _LONGEST_TWICE:
        keys = keys.union(*(_shorter(shorter) for shorter in _shorter(word)))
    return keys


def _shorter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def sound(word: str) -> str:
    """Return about how a word sounds, in whatever language: Meyer, Maier and Mayr are one, so are Smyth and Schmid.

    The first letter's sound, then the consonants, each once in a row, with a mark for the vowels between them. A
    plain relative of Russell's Soundex (1918) and Postel's Kölner Phonetik (1969) that favours no language.
    """
    for spelled, heard in SOUNDS:
        if spelled in word:
            word = word.replace(spelled, heard)
    heard = ""
    for at, letter in enumerate(word):
        if letter in VOWELS:
            letter = "j" if at == 0 and letter in "jy" else _VOWEL
        elif letter == "h" and at:
            continue
        else:
            letter = ALIKE.get(letter, letter)
        if not heard.endswith(letter):
            heard += letter
    return heard.rstrip(_VOWEL) or heard


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


SLIP = 3.2
"""What one wrong letter costs: about one in twenty-five words is typed with one."""
_ANOTHER = log(0.1)
"""How likely it is that a typed word is none of the name's."""
_UNSEEN = 0.5
_TOWN = 1000
"""A small shop's customers are a sample of so many people at least: a name none of them has is not a common one."""
_INITIAL = 1.5
_BEGINNING, _LETTER_LEFT_OUT = 0.4, 0.15
_SHORT_NAME = 0.5
_SPACE = 0.7
_WRONG_START = 0.3
_SOUNDS_ALIKE, _BUT_FOR = 0.5, 0.15
_SHORTEST_BEGUN = 4


class Reading(NamedTuple):
    """What was typed, read as words; `slips` are what reading it so costs by itself."""

    words: tuple[str, ...]
    slips: float = 0.0


def readings(words: Sequence[str], known: Callable[[Iterable[str]], set[str]]) -> list[Reading]:
    """Return the ways to read typed words: as they are, two of them as one, one of them as two.

    `known` tells which of some strings are words of names in the book; only a word that begins or ends with one of
    these is taken apart.
    """
    found = [Reading(tuple(words))]
    for at in range(len(words) - 1):
        joined = words[at] + words[at + 1]
        found.append(Reading((*words[:at], joined, *words[at + 2 :]), _SPACE))
    for at, word in enumerate(words):
        for left, right in _halves(word, known):
            found.append(Reading((*words[:at], left, right, *words[at + 1 :]), _SPACE))
    return found


_SHORTEST_HALF = 3
_SHORTEST_SPLIT = 7
_MOST_SPLITS = 3


def _halves(word: str, known: Callable[[Iterable[str]], set[str]]) -> list[tuple[str, str]]:
    """Return where a word of two names may be cut: both halves are known, or else the longer one is."""
    if len(word) < _SHORTEST_SPLIT:
        return []
    cuts = [(word[:at], word[at:]) for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1)]
    names = known(half for cut in cuts for half in cut)
    ranked = []
    for cut in cuts:
        lengths = [len(half) for half in cut if half in names]
        if len(lengths) == len(cut) or max(lengths, default=0) * 2 >= len(word):
            ranked.append((len(lengths), max(lengths), cut))
    return [cut for _, _, cut in sorted(ranked, reverse=True)[:_MOST_SPLITS]]


def slips(typed: str, word: str, others: Sequence[str] = ()) -> float | None:
    """Return how many slips of the finger or the ear make the typed word of a name's word; None when too many.

    `others` are the names that somebody called as typed goes by, too: Bill is William.
    """
    if typed == word:
        return 0.0
    if word in others:
        return _SHORT_NAME
    if word.startswith(typed):
        return _BEGINNING + _LETTER_LEFT_OUT * min(len(word) - len(typed), 4)
    if len(word) == 1:
        return _INITIAL if typed.startswith(word) else None
    return _misspelt(typed, word)


def _misspelt(typed: str, word: str) -> float | None:
    most = most_slips(typed)
    longer = len(word) - len(typed)
    if longer < -most or len(set(typed).difference(word)) > most:
        return None
    best = float(_TOO_MANY)
    if longer <= most:
        wrong = distance(typed, word, most)
        if wrong <= most:
            best = wrong + (_WRONG_START if typed[0] != word[0] else 0)
            if sound(typed) == sound(word):
                best = min(best, _SOUNDS_ALIKE + _BUT_FOR * wrong)
    if longer > 1 and len(typed) >= _SHORTEST_BEGUN:
        wrong = distance(typed, word[: len(typed)], 1)
        if wrong == 1:
            best = min(best, 1 + _BEGINNING + _LETTER_LEFT_OUT * min(longer, 4))
    best = min(best, _clipped(typed, word))
    return best if best < _TOO_MANY else None


def _clipped(typed: str, word: str) -> float:
    """Return the slips between a name and what may be a piece of it with a pet's ending: Debby is of Deborah.

    Only in company of another word that fits will it count: nobody is looked up by it.
    """
    piece = typed
    for ending in _ENDINGS:
        if typed.endswith(ending):
            piece = typed.removesuffix(ending)
            break
    if len(piece) > _SHORTEST_PIECE and piece[-1] == piece[-2]:
        piece = piece[:-1]
    if len(piece) < _SHORTEST_PIECE or piece not in word:
        return float(_TOO_MANY)
    return _PIECE if word.startswith(piece) else _INNER_PIECE


_ENDINGS = ("ie", "ey", "y", "i", "a", "e", "o", "s")
_SHORTEST_PIECE = 3
_PIECE, _INNER_PIECE = 1.2, 1.5
_TOO_MANY = 9


def most_slips(word: str) -> int:
    """Return how many letters of a word may be wrong: one in a short one, three in a long one."""
    return 1 if len(word) <= 3 else 2 if len(word) <= 5 else 3


def unlikelihood(count: float, customers: int) -> float:
    """Return what a typed word costs that is none of the name, by how many of the customers it can be said of."""
    return -_ANOTHER - log((count + _UNSEEN) / max(customers, _TOWN))


def likelihood(
    reading: Reading,
    cost: Mapping[str, float],
    near: Callable[[str, str], float | None],
    name: Sequence[str],
) -> float:
    """Return how likely somebody of this name was meant by a reading (a logarithm).

    It is `UNLIKE` where no word fits, or only an initial.
    `cost` is the `unlikelihood` of each typed word, `near` the `slips` between a typed word and one of a name.
    """
    total, alike = -SLIP * reading.slips, False
    for typed in reading.words:
        found = [wrong for word in name if (wrong := near(typed, word)) is not None]
        least = SLIP * min(found) if found else cost[typed]
        alike = alike or (least < cost[typed] and least != SLIP * _INITIAL)
        total -= min(least, cost[typed])
    return total if alike else UNLIKE


UNLIKE = float("-inf")
