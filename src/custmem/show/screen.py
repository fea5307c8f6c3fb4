"""The terminal that an answer is read at: how wide and how high it is, and lines that fit it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

from custmem.domain.text.cleaning import width
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NARROWEST, WIDEST = 20, 100
"""Nobody reads lines longer than that, however wide the window is."""
_CODE = re.compile("\x1b\\[[0-9;]*m")
_GAP = re.compile(r"\S {2,}(?=\S)")


class Screen(NamedTuple):
    """A terminal's size; nobody knows the rows of some."""

    columns: int
    rows: int | None = None


class Column(NamedTuple):
    """A column of a table: its title, how its cells are set, and whether they stand to the right."""

    title: str
    style: str = ""
    right: bool = False


def screen_of(stream: Any, environment: Mapping[str, str]) -> Screen | None:
    """Return the terminal that a stream is; None where nobody looks. COLUMNS and LINES say more than the terminal."""
    if stream is None or not stream.isatty():
        return None
    columns, rows = (_number(environment.get(name, "")) for name in ("COLUMNS", "LINES"))
    if not (columns and rows):
        try:
            size = os.get_terminal_size(stream.fileno())
        except (OSError, ValueError):
            size = os.terminal_size((80, 0))
        columns, rows = columns or size.columns or 80, rows or size.lines
    return Screen(min(max(columns, NARROWEST), WIDEST), rows or None)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0


def plain(line: str) -> str:
    """Return a line without its colours."""
    return _CODE.sub("", line)


def fitted(line: str, columns: int) -> Iterator[str]:
    """Yield a line in lines that fit, broken between words; those after the first stand where its text begins."""
    if width(plain(line)) <= columns:
        yield line
        return
    indent = _where_text_begins(plain(line), columns)
    begun, used = "", 0
    for piece in re.findall(r" +|[^ ]+", line):
        needed = width(plain(piece))
        if used + needed <= columns:
            begun, used = begun + piece, used + needed
        elif piece.isspace():
            yield begun
            begun, used = " " * indent, indent
        else:
            if begun.strip():
                yield begun.rstrip(" ")
            *whole, begun = _cut(" " * indent + piece, columns)
            yield from whole
            used = width(plain(begun))
    if plain(begun).strip():
        yield begun


def _where_text_begins(line: str, columns: int) -> int:
    """Return how far in the text of a line stands: after its mark, or after its blanks."""
    lead = len(line) - len(line.lstrip(" "))
    gap = _GAP.search(line, lead)
    after = gap.end() if gap else lead
    return after if after <= columns // 3 else min(lead + 2, columns // 3)


def _cut(text: str, columns: int) -> list[str]:
    """Return a word in pieces that fit; only one longer than a line is cut."""
    pieces = [""]
    for char in text:
        if width(plain(pieces[-1] + char)) > columns:
            pieces.append("")
        pieces[-1] += char
    return pieces
