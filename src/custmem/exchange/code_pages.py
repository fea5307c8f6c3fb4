"""Which of the old pages a text is in that is no UTF-8: the one that makes words of its letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Windows writes these languages in its Central European page, and the rest of Europe's in its Western one.
CENTRAL_EUROPEAN = ("cs", "hr", "sk", "sl", "pl", "hu")
_WESTERN = ("cp1252", "cp850", "mac_roman")
_CENTRAL = ("cp1250", "cp852", "mac_latin2")
_COMMON = {
    "western": frozenset("äöüßéèàçåøæñóíáêôâëïîûúìòùœõãÄÖÜÅØÆÉÈÀÇ"),
    "central": frozenset("čšžćđřěůýáíéúóťďňľąęłńśźżőűäöüôŽŠČĆĐŘÝÁÍÉŚŁ"),
}
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_MOST_WORDS = 2000
_WRONG, _ODD = -6, -3


def likeliest_page(chunks: Iterable[bytes], language: str) -> str:
    """Return the name of the page; Windows' own of the shop's language where nothing tells better."""
    words: set[bytes] = set()
    for chunk in chunks:
        words.update(_WORD.findall(chunk))
        if len(words) > _MOST_WORDS:
            break
    central = language.partition("-")[0].partition("_")[0] in CENTRAL_EUROPEAN
    pages = (*_CENTRAL, *_WESTERN) if central else (*_WESTERN, *_CENTRAL)
    # The first of those that are as good.
    return max(pages, key=lambda page: sum(_merit(word, page, central=central) for word in words))


def _merit(word: bytes, page: str, *, central: bool) -> int:
    """Say how much of a word a page makes of these bytes: letters that are common in the middle of small ones."""
    text = word.decode(page, "replace")
    common = _COMMON["central" if page in _CENTRAL else "western"]
    own = (page in _CENTRAL) == central
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
            merit += (3 if own else 2) if letter in common else -1
    return merit
