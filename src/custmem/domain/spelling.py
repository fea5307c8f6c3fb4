"""By what a misspelt word is found: what is left of it with letters left out, and about how it sounds."""

from __future__ import annotations

LONGEST_SPELT = 24
"""What is behind these letters of a word is not looked at."""
_SHORTEST_TWICE, _LONGEST_TWICE = 5, 12
_HEARD = "~"
"""Begins the key of a sound, which no folded word does."""


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
    for spelled, heard in _SOUNDS:
        if spelled in word:
            word = word.replace(spelled, heard)
    heard = ""
    for at, letter in enumerate(word):
        if letter in _VOWELS:
            letter = "j" if at == 0 and letter in "jy" else _VOWEL
        elif letter == "h" and at:
            continue
        else:
            letter = _ALIKE.get(letter, letter)
        if not heard.endswith(letter):
            heard += letter
    return heard.rstrip(_VOWEL) or heard


_VOWEL = "a"
_VOWELS = frozenset("aeiouyj")
_SOUNDS = (
    *(
        ("tsch", "s"),
        ("sch", "s"),
        ("ch", "k"),
        ("ph", "f"),
        ("th", "t"),
        ("gh", "g"),
        ("sh", "s"),
        ("cz", "s"),
    ),
    *(
        ("ck", "k"),
        ("dt", "t"),
        ("tz", "s"),
        ("ts", "s"),
        ("x", "ks"),
        ("qu", "kv"),
        ("ce", "se"),
        ("ci", "si"),
    ),
)
_ALIKE = {"c": "k", "q": "k", "g": "k", "z": "s", "w": "v", "d": "t", "b": "p", "f": "v"}
