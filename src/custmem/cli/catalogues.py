"""The catalogue of the shop's language: read once a process, and never for English."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.language import ENGLISH, speak

if TYPE_CHECKING:
    from custmem.language import Catalogue

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "locale")
"""A folder a language, as gettext has it: `sv/LC_MESSAGES/custmem.po` and, made from it, `custmem.mo`."""


def speak_in(language: str) -> None:
    """Say everything from here on in a language; in English where there is no catalogue for it."""
    speak(None if language == ENGLISH else catalogue_of(language))


def catalogue_of(language: str) -> Catalogue | None:
    """Return the catalogue of a language; None where there is none."""
    if not (language.isascii() and language.isalpha()):
        return None
    try:
        with open(os.path.join(FOLDER, language, "LC_MESSAGES", "custmem.mo"), "rb") as file:
            from gettext import GNUTranslations  # costs what English need not pay

            return GNUTranslations(file)
    except FileNotFoundError:
        return None
