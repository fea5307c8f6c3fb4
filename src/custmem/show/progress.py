"""How far a long reading has come: at a terminal, on stderr, gone when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Row = TypeVar("Row")
_LONG = 20_000
_AT_ONCE = 500


def counted_rows(rows: Iterable[Row], total: int, *, on_screen: bool) -> Iterator[Row]:
    """Yield the rows; of many, at a terminal, show how many are read, how fast, and how long it will take."""
    if not on_screen or total < _LONG:
        yield from rows
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.speed:,.0f}/s"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=total)
        for at, row in enumerate(rows, 1):
            if at % _AT_ONCE == 0:
                shown.update(task, completed=at)
            yield row
