"""The terminal that an answer is read at: its size, its colours, and the pager for what is longer."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
from typing import TYPE_CHECKING, Any

from custmem.domain.text.cleaning import width
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


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


USUAL = "less -FRX"
_SHOWS_ALL = ("", "cat")


def paged(text: str, environment: Mapping[str, str]) -> bool:
    """Show a text in the pager that PAGER names, and wait until it is left; False where there is none."""
    try:
        command = shlex.split(environment.get("PAGER", USUAL))
    except ValueError:
        return False
    if not command or command[0] in _SHOWS_ALL:
        return False
    try:
        # LESS for who names a bare `less`: it would show colours as signs.
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env={"LESS": "FRX", **environment})
    except OSError:
        return False
    interrupts = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's now
    try:
        pager.communicate(text.encode("utf-8", "replace"))
    finally:
        signal.signal(signal.SIGINT, interrupts)
    return True
