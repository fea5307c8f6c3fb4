"""Colour for the express road: a handful of ANSI codes, and the rules for leaving them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

RESET = "\x1b[0m"
_CODES = {"bold": "\x1b[1m", "dim": "\x1b[2m", "red": "\x1b[1;31m", "green": "\x1b[32m"}
CODES = (RESET, *_CODES.values())
"""All that custmem ever tells a terminal."""


class Style:
    """How text is set on one stream: coloured or not, and in how many columns; None where nobody looks."""

    def __init__(self, colored: bool, columns: int | None = None) -> None:
        self.colored = colored
        self.columns = columns

    def room(self, usual: int) -> int:
        """Return how many columns there are of those that are usual."""
        return usual if self.columns is None else min(usual, self.columns)

    def __call__(self, name: str, text: str) -> str:
        """Return the text in bold, dim, red or green where there is colour."""
        return f"{_CODES[name]}{text}{RESET}" if self.colored and text else text


def wants_color(choice: str, is_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Decide on colour: --color, then NO_COLOR (no-color.org), FORCE_COLOR, TERM=dumb, then whether anyone looks."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return is_terminal and environment.get("TERM") != "dumb"
