"""What every reader of rows can be asked, whatever its rows are taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from custmem.domain.incoming import Remark

Row = TypeVar("Row")


class RowReader(Generic[Row]):
    """Reads rows. Show it every row with `see` first, so that it learns how they are written."""

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how its dates and numbers are to be read."""
        raise NotImplementedError

    def read(self, line: int, cells: Sequence[str]) -> tuple[Sequence[Row], list[Remark]]:
        """Return what a row tells of, and remarks on it. Raises Unusable."""
        raise NotImplementedError

    def guesses(self) -> Iterator[int]:
        """Yield the places of columns whose order of day and month nothing tells."""
        yield from ()

    def two_ways(self) -> Iterator[tuple[int, str]]:
        """Yield the places of columns of numbers that can be read two ways, with an example."""
        yield from ()

    def finish(self) -> Iterator[Row]:
        """Yield what comes after the last row."""
        yield from ()

    def said(self) -> Iterator[str]:
        """Yield what was met on the way, once all rows were read."""
        yield from ()
