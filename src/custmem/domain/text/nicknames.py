"""What people are called: Bill is William, Sepp is Josef, and Lucy may be a Lucia."""

from __future__ import annotations

from custmem.domain.data.nicknames import NICKNAMES

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
