"""A printed page as values: a head, sections of entries, what was left out; or a grid of cards and labels.

What makes a sheet decides what is on it; what sets it (`columns`, `html`, `typeset`, `escpos`) decides nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

A4_COLUMNS, A4_LINES = 76, 60
"""What CUPS sets on A4 at its own 10 characters an inch and 6 lines an inch, with a margin to spare."""
ROLLS = (48, 42, 32)
"""Columns of receipt printers in their larger font: 80 mm rolls have 48 or 42, those of 58 mm have 32."""
PAPERS = ("a4", *map(str, ROLLS))


class Shopfront(NamedTuple):
    """What stands at the head of a printed page."""

    name: str
    address: str = ""
    phone: str = ""


class Entry(NamedTuple):
    """One thing on a page: a box to tick and a code to type back, who, what, when, the `way` to reach them, and why.

    `owed` is never left out while anything else is on the page; `blanks` are lines to write on.
    """

    text: str
    name: str = ""
    code: str = ""
    when: str = ""
    way: str = ""
    reason: str = ""
    time: str = ""
    tick: bool = False
    owed: bool = False
    late: bool = False
    blanks: int = 0


class Section(NamedTuple):
    """Entries under one heading."""

    title: str
    entries: tuple[Entry, ...]


class Sheet(NamedTuple):
    """A page: `head` on the left (the shop), `day` on the right, `counts` and `printed` below, `notes` first of all.

    `left_out` says what is not on it and why; `foot` what to type back. What is `short_…` is for narrow rolls,
    `name_columns` the width of the column of names on A4.
    """

    shop: Shopfront
    title: str
    day: str
    counts: tuple[str, ...]
    printed: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    foot: str = ""
    short_foot: str = ""
    short_day: str = ""
    name_columns: int = 20


class Cell(NamedTuple):
    """A card or a label: lines of text, and boxes to stamp, the first few of them stamped already."""

    lines: tuple[str, ...]
    title: str = ""
    boxes: int = 0
    stamped: int = 0


class Grid(NamedTuple):
    """Cards or labels side by side: sizes in millimetres, as sheets of labels are sold."""

    cells: tuple[Cell, ...]
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    gap: float = 0.0
    cut: bool = False

    @property
    def pages(self) -> int:
        """How many sheets of paper they take."""
        return max(1, -(-len(self.cells) // (self.columns * self.rows)))


def folded(sheet: Sheet, fold: Callable[[str], str]) -> Sheet:
    """Return a sheet whose every text went through `fold`: before it is set, for a folded text may be wider."""
    return Sheet(
        shop=Shopfront(*map(fold, sheet.shop)),
        title=fold(sheet.title),
        day=fold(sheet.day),
        counts=tuple(map(fold, sheet.counts)),
        printed=fold(sheet.printed),
        sections=tuple(
            Section(fold(section.title), tuple(_folded_entry(entry, fold) for entry in section.entries))
            for section in sheet.sections
        ),
        notes=tuple(map(fold, sheet.notes)),
        left_out=tuple(map(fold, sheet.left_out)),
        foot=fold(sheet.foot),
        short_foot=fold(sheet.short_foot),
        short_day=fold(sheet.short_day),
        name_columns=sheet.name_columns,
    )


def _folded_entry(entry: Entry, fold: Callable[[str], str]) -> Entry:
    return entry._replace(
        text=fold(entry.text),
        name=fold(entry.name),
        when=fold(entry.when),
        way=fold(entry.way),
        reason=fold(entry.reason),
        time=fold(entry.time),
    )


def folded_grid(grid: Grid, fold: Callable[[str], str]) -> Grid:
    """Return a grid whose every text went through `fold`."""
    return grid._replace(
        cells=tuple(
            cell._replace(lines=tuple(map(fold, cell.lines)), title=fold(cell.title)) for cell in grid.cells
        )
    )
