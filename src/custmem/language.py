"""The language spoken: every pattern that a sentence is made from is marked here, and looked up when it is said.

A pattern is a whole sentence (or the whole name of a day, a thing or a person) with named `{placeholders}`, filled by
`.format(...)`. What people typed only ever fills a placeholder and is never part of a pattern, so a brace in it is a
brace. `docs/generate.py` reads the marks with their first arguments, which must be plain strings, and writes them to
docs/reference/custmem.pot, gettext's template. English stands in the code itself; the catalogue of another language is
loaded once a process, by what reads the shop's setting (`custmem.cli.catalogues`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from typing import Final

ENGLISH: Final = "en"


class Catalogue(Protocol):
    """The patterns of another language, as gettext has them."""

    def gettext(self, message: str, /) -> str:
        """Return a pattern in that language."""

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        """Return the form of a pattern that goes with a number in that language."""


_catalogue: Catalogue | None = None


def speak(catalogue: Catalogue | None) -> None:
    """Say everything from here on in the language of a catalogue, or in English."""
    global _catalogue
    _catalogue = catalogue


def _(pattern: str) -> str:
    """Mark a pattern and return it in the language spoken."""
    return pattern if _catalogue is None else _catalogue.gettext(pattern)


def plural(one: str, many: str, number: int) -> str:
    """Mark a pattern in the forms that English has for 1 and for any other number, and return the form for this one."""
    if _catalogue is None:
        return one if number == 1 else many
    return _catalogue.ngettext(one, many, number)


def by_whose(whose: str, *, her: str, his: str, their: str, its: str | None = None) -> str:
    """Choose among whole marked patterns by whose the matter is: her, his, its or their.

    A language may say all of them alike, or bend any other word of the sentence; none is put together from parts.
    """
    return {"her": her, "his": his, "its": its or their}.get(whose, their)


def marked(pattern: str) -> str:
    """Mark a pattern that stands in a table, where it is not said yet; `spoken` says it."""
    return pattern


def spoken(pattern: str) -> str:
    """Return a pattern that was marked in a table in the language spoken."""
    return pattern if _catalogue is None else _catalogue.gettext(pattern)
