"""By what a misspelt word is found: what is left of it with letters left out, and about how it sounds."""

from __future__ import annotations

from custmem.domain.data.sounds import ALIKE, SOUNDS, VOWELS

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
