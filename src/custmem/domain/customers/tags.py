"""A tag: a word or two that the shop sorts customers under, alike however it is typed."""

from __future__ import annotations

from unicodedata import normalize

from custmem.domain.text.cleaning import clean, quoted
from custmem.errors import UsageError
from custmem.language import _

TAG_LIMIT = 60
OFF = "^"
"""Before a tag: take it off."""


def tag_from(typed: str) -> str:
    """Return the tag that was typed, in small letters.

    Raises UsageError for what can't be one.
    """
    small = " ".join(clean(typed, limit=TAG_LIMIT).removeprefix("#").split()).casefold()
    tag = normalize("NFC", small)  # a Greek letter with two accents is folded into three signs
    if not tag or "," in tag or ":" in tag or tag.startswith(OFF):
        raise UsageError(
            _("{typed} can't be a tag").format(typed=quoted(typed)),
            _("a word or two without , or : for example: vip"),
        )
    return tag[:TAG_LIMIT]
