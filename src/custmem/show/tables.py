"""A table at a terminal, drawn by Rich; what people wrote goes in as text, because markup in a name is only a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from custmem.show.style import Style


class Column(NamedTuple):
    """The head of a column; numbers stand to the right."""

    head: str
    is_number: bool = False


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]], style: Style) -> Iterator[str]:
    """Yield the lines of a table, as wide as the terminal; what does not fit a cell is cut with an ellipsis."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=SIMPLE, pad_edge=False, header_style="bold")
    for column in columns:
        drawn.add_column(
            column.head,
            justify="right" if column.is_number else "left",
            overflow="ellipsis",
            no_wrap=True,
        )
    for row in rows:
        drawn.add_row(*map(Text, row))
    console = Console(
        color_system="standard" if style.colored else None, force_terminal=style.colored, highlight=False
    )
    with console.capture() as captured:
        console.print(drawn)
    yield from captured.get().rstrip("\n").split("\n")
