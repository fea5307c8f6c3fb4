"""The phrase catalogue: marks the patterns that sentences are made from, so that they can be translated.

A pattern is a whole sentence (or the whole name of a day, a thing or a person) with named `{placeholders}`, filled by
`.format(...)`. What people typed only ever fills a placeholder and is never part of a pattern, so a brace in it is a
brace. `docs/generate.py` reads the marks with their first arguments, which must be plain strings, and writes them to
docs/reference/custmem.pot, gettext's template. English is what is said until there is another language; `_` and
`plural` are the one seam where its patterns would be looked up, when a sentence is made and not when this is loaded.
"""

from __future__ import annotations


def _(pattern: str) -> str:
    """Mark a pattern and return it in the language spoken."""
    return pattern


def plural(one: str, many: str, number: int) -> str:
    """Mark a pattern in the forms that English has for 1 and for any other number, and return the form for this one."""
    return one if number == 1 else many


def by_whose(whose: str, *, her: str, his: str, their: str, its: str | None = None) -> str:
    """Choose among whole marked patterns by whose the matter is: her, his, its or their.

    A language may say all of them alike, or bend any other word of the sentence; none is put together from parts.
    """
    return {"her": her, "his": his, "its": its or their}.get(whose, their)
