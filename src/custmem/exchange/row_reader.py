"""How a file is to be read: what the shop is like, and what was said of this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from custmem.domain.incoming import Remark


class Terms(NamedTuple):
    """The day, the shop's currency, order of dates and language; and what was set by hand for this file, if anything.

    `chosen` maps headers (or the numbers of columns) to fields; `order_given` is whether `day_first` was said of the
    file itself; `decimal` is its decimal mark, `delimiter` what sets its cells apart.
    """

    today: date
    currency: str
    day_first: bool
    language: str = "en"
    chosen: Mapping[str, str] = {}
    kind: str | None = None
    encoding: str | None = None
    order_given: bool = False
    currency_given: bool = False
    no_header: bool = False
    skip_lines: int = 0
    sheet: str | None = None
    decimal: str = ""
    delimiter: str = ""


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
