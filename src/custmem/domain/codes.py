"""Short codes for everything that can be acted on, derived from what it is.

A code is a hash of the thing's key, so it is the same on every run, on paper and on screen, and no code has to
be stored before someone acts on it. The alphabet leaves out look-alikes (0 o, 1 i l, 5 s, 8 b, u v, 2 z) and
the vowels, so that no code beside a name is ever a word.
"""

from __future__ import annotations

from zlib import crc32

ALPHABET = "34679cdfghjkmnpqrtwx"
LENGTH = 4


def code_of(key: str) -> str:
    """Return the code of the thing with this key."""
    number = crc32(key.encode())
    letters = []
    for _ in range(LENGTH):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)


def looks_like_code(text: str) -> bool:
    """Say whether a typed word can be a code at all."""
    return len(text) == LENGTH and all(letter in ALPHABET for letter in text.lower())
