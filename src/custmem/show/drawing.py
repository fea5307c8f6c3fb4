"""Tables, panels and trees at a terminal: the one module that imports Rich, loaded only where somebody looks.

Whatever is drawn is plain text to Rich, cleaned of what a terminal obeys: markup in a name is only a name. Four styles
are used, those of `style.py`, so that the guard of every line knows all codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from custmem.domain.text.cleaning import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from rich.console import JustifyMethod, RenderableType

    from custmem.show.screen import Column, Screen, Style

_BETWEEN = 2
"""Blanks between two columns."""
_STYLES = {"": "", "bold": "bold", "dim": "dim", "green": "green", "red": "bold red"}


class Drawing:
    """How an answer is drawn on a screen of so many columns."""

    def __init__(self, screen: Screen, style: Style, *, unicode: bool) -> None:
        self.columns = screen.columns
        self.unicode = unicode
        self._console = Console(
            width=screen.columns,
            color_system="standard" if style.colored else None,
            force_terminal=style.colored,
            no_color=not style.colored,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def lines(self, things: Iterable[RenderableType]) -> list[str]:
        """Return what these things look like, in lines."""
        with self._console.capture() as captured:
            for thing in things:
                self._console.print(thing)
        return [line.rstrip(" ") for line in captured.get().removesuffix("\n").split("\n")]

    def say(self, text: str, style: str = "") -> Text:
        """Return a sentence or an entry, broken between words."""
        return Text(shown(text), style=_STYLES[style], overflow="fold")

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> RenderableType:
        """Return rows as a table; where the words of its columns don't fit side by side, one below the other."""
        rows = [[shown(cell) for cell in row] for row in rows]
        cells = [[column.title, *(row[place] for row in rows)] for place, column in enumerate(columns)]
        broad = _widths(cells, self.columns - _BETWEEN * (len(columns) - 1))
        if broad is None:
            return Group(*(self._stacked(columns, row) for row in rows))
        drawn = Table(
            box=box.SIMPLE_HEAD if self.unicode else box.ASCII2,
            pad_edge=False,
            padding=(0, _BETWEEN - 1, 0, 0),  # and one of the box's own
            show_edge=False,
            header_style="bold",
        )
        for column, columns_wide in zip(columns, broad, strict=True):
            side: JustifyMethod = "right" if column.right else "left"
            style = _STYLES[column.style]
            drawn.add_column(
                Text(column.title), style=style, justify=side, width=columns_wide, overflow="fold"
            )
        for row in rows:
            drawn.add_row(*map(Text, row))
        return drawn

    def _stacked(self, columns: Sequence[Column], row: Sequence[str]) -> RenderableType:
        """Return a row as a few lines: what it is about, and the rest below it."""
        first, *rest = zip(columns, row, strict=True)
        told = [f"{column.title} {cell}" if column.right else cell for column, cell in rest if cell]
        head = Text(first[1], style=_STYLES[first[0].style or "bold"], overflow="fold")
        return Group(head, Padding(Text(" · ".join(told), overflow="fold"), (0, 0, 0, _BETWEEN)))

    def panel(self, title: str, entries: Sequence[str]) -> RenderableType:
        """Return what something is about, in a frame under its name."""
        edge = box.ROUNDED if self.unicode else box.ASCII
        body = Text("\n".join(map(shown, entries)), overflow="fold")
        return Panel(body, title=Text(shown(title), style="bold"), title_align="left", box=edge)

    def tree(self, title: str, entries: Iterable[str]) -> RenderableType:
        """Return a section: its title, and below it each entry."""
        section = Tree(Text(title, style="bold"), guide_style="dim")
        for entry in entries:
            section.add(Text("\n".join(map(shown, entry.split("\n"))), overflow="fold"))
        return section


def drawn(
    view: Callable[[Any, Drawing], Iterable[RenderableType]],
    answer: object,
    screen: Screen,
    style: Style,
    *,
    unicode: bool,
) -> list[str]:
    """Return how a view draws an answer, in lines that fit the screen."""
    drawing = Drawing(screen, style, unicode=unicode)
    return drawing.lines(view(answer, drawing))


def _widths(cells: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """Return how wide each column is so that no word is broken, and short texts stand in one line before long ones do.

    None where that is more than there is room for.
    """
    wanted = [max(map(cell_len, column)) for column in cells]
    widths = [max(_longest_word(cell) for cell in column) for column in cells]
    spare = room - sum(widths)
    if spare < 0:
        return None
    lacking = sorted(
        (most - width, place) for place, (most, width) in enumerate(zip(wanted, widths, strict=True))
    )
    for number, (lack, place) in enumerate(lacking):
        given = min(lack, spare // (len(lacking) - number))
        widths[place] += given
        spare -= given
    return widths


def _longest_word(text: str) -> int:
    return max(map(cell_len, text.split()), default=0)
