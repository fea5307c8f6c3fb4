"""Which of the old pages a text is in that is no UTF-8: the one that makes words of its letters."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Windows writes these languages in its Central European page, and the rest of Europe's in its Western one.
_CENTRAL_EUROPEAN = ("cs", "hr", "sk", "sl", "pl", "hu")
_WESTERN = ("cp1252", "cp850", "mac_roman")
_CENTRAL = ("cp1250", "cp852", "mac_latin2", "iso8859_2")
_LETTERS = {
    "western": (
        *(
            "äöüß",
            "åäöé",
            "æøåéòô",
            "éèàçêëîïôûùœâ",
            "áéíóúñü",
            "àèéìòù",
            "ãõáéíóúâêôç",
            "ëïéèöü",
            "áæéíðóöúýþ",
        ),
    ),
    "central": ("čšžćđ", "ěščřžýáíéúůťďňó", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "äöüß"),
}
"""The letters of each language that are none of English; a text is of one language, but for a foreign name."""
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_MOST_WORDS = 2000
_WRONG, _ODD = -6, -3


def windows_page(language: str) -> str:
    """Return the page that Windows writes a language in."""
    return "cp1250" if language.partition("-")[0].partition("_")[0] in _CENTRAL_EUROPEAN else "cp1252"


def likeliest_page(chunks: Iterable[bytes], language: str) -> str:
    """Return the name of the page; Windows' own of the shop's language where nothing tells better."""
    words: set[bytes] = set()
    for chunk in chunks:
        words.update(_WORD.findall(chunk))
        if len(words) > _MOST_WORDS:
            break
    pages = (*_CENTRAL, *_WESTERN) if windows_page(language) in _CENTRAL else (*_WESTERN, *_CENTRAL)
    # The first of those that are as good.
    return max(pages, key=lambda page: _merit_of(words, page))


def _merit_of(words: Iterable[bytes], page: str) -> int:
    """Say how well a page does with these words: letters of one language, in the middle of small ones."""
    letters: Counter[str] = Counter()
    merit = 0
    for word in words:
        merit += _merit(word.decode(page, "replace"), letters)
    side = _LETTERS["central" if page in _CENTRAL else "western"]
    own = max(sum(number for letter, number in letters.items() if letter in language) for language in side)
    foreign = sum(number for letter, number in letters.items() if not any(letter in each for each in side))
    return merit + 3 * own - foreign


def _merit(text: str, letters: Counter[str]) -> int:
    """Count the letters of a word that are none of English, and return how odd it looks, below zero."""
    merit = 0
    for at, letter in enumerate(text):
        if letter.isascii():
            continue
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if letter == "\ufffd" or not letter.isprintable():
            merit += _WRONG
        elif not letter.isalpha():
            # Marks and signs stand between words, hardly inside one.
            merit += _ODD if before.isalpha() or after.isalpha() else 0
        elif letter.isupper() and (before.islower() or (after.islower() and before.isupper())):
            merit += _ODD
        else:
            letters[letter.lower()] += 1
    return merit
