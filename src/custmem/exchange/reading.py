"""A delimited file as customers, purchases or appointments: looked through to learn how it is written, then read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, BinaryIO

from custmem.domain.incoming import (
    APPOINTMENTS,
    CUSTOMERS,
    PURCHASES,
    AppointmentRow,
    CustomerRow,
    PurchaseRow,
    Reject,
    Remark,
)
from custmem.domain.text.cleaning import quoted
from custmem.exchange.appointment_rows import AppointmentReader
from custmem.exchange.cells import Unusable
from custmem.exchange.columns import columns_of
from custmem.exchange.customer_rows import CustomerReader
from custmem.exchange.delimited import Delimited, delimited
from custmem.exchange.purchase_rows import PurchaseReader
from custmem.exchange.source import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from custmem.exchange.terms import Terms

Incoming = CustomerRow | PurchaseRow | AppointmentRow | Reject | Remark
_READERS: dict[str, type[CustomerReader] | type[PurchaseReader] | type[AppointmentReader]] = {
    CUSTOMERS: CustomerReader,
    PURCHASES: PurchaseReader,
    APPOINTMENTS: AppointmentReader,
}

EXCELS_BLOCK = 16
"""Excel leaves empty cells out at the end of rows, a block of sixteen rows at a time (Microsoft KB 77295)."""


class Reading:
    """An open file whose columns are understood: its kind, what stays behind of it, and its rows."""

    def __init__(self, table: Delimited, terms: Terms) -> None:
        self._table = table
        self._columns = columns_of(table.header, terms.chosen, terms.kind)
        self._reader = _READERS[self._columns.kind](self._columns, terms)
        self._widths: Counter[int] = Counter()
        self._order = "the day first" if terms.day_first else "the month first"
        self._look_through()

    def __enter__(self) -> Reading:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._table.__exit__(kind, error, trace)

    @property
    def kind(self) -> str:
        """What the file holds: `customers`, `purchases` or `appointments`."""
        return self._columns.kind

    @property
    def columns_ignored(self) -> tuple[str, ...]:
        """The headers of columns that nothing was taken from, in the file's order."""
        return self._columns.ignored

    def rows(self) -> Iterator[Incoming]:
        """Yield one row or one reject for each line of data, and remarks among them. Raises BadData."""
        yield from self._remarks_on_the_file()
        read, width = self._reader.read, len(self._table.header)
        for line, cells in self._table.rows():
            try:
                row, remarks = read(line, cells if len(cells) == width else self._fitted(cells))
            except Unusable as error:
                yield Reject(line, str(error))
                continue
            yield row
            if remarks:
                yield from remarks

    def _look_through(self) -> None:
        see, width = self._reader.see, len(self._table.header)
        for _, cells in self._table.rows():
            if len(cells) == width:
                see(cells)
            else:
                self._widths[len(cells)] += 1
                see(cells + [""] * (width - len(cells)))

    def _remarks_on_the_file(self) -> Iterator[Remark]:
        damaged = self._table.encoding.damaged_line
        if damaged:
            yield Remark(damaged, "is not all UTF-8: what can't be read was replaced")
        for place in self._reader.guesses():
            column = quoted(self._table.header[place])
            yield Remark(
                self._table.header_line,
                f"the dates in {column} can be read two ways; they were read with {self._order}",
            )

    def _fitted(self, cells: list[str]) -> list[str]:
        """Return as many cells as the header has. Raises Unusable where too few or too many mean a broken row."""
        width = len(self._table.header)
        missing = width - len(cells)
        if missing < 0 and not any(map(str.strip, cells[width:])):
            return cells[:width]
        left_out = len(cells) >= self._table.width or self._widths[len(cells)] >= EXCELS_BLOCK
        if missing > 0 and left_out:
            return cells + [""] * missing
        raise Unusable(f"has {len(cells)} cells where the header has {width}")


def open_reading(path: str, terms: Terms, stdin: BinaryIO | None = None) -> Reading:
    """Open a file (`-` is `stdin`) and look it through.

    Raises BadData for a file that can't be used, UsageError for columns, fields or encodings that are not there.
    """
    return reading_of(opened(path, stdin), terms)


def reading_of(file: BinaryIO, terms: Terms) -> Reading:
    """Look an open file through, which the reading owns from here on. Raises as `open_reading`."""
    table = delimited(file, language=terms.language, encoding=terms.encoding)
    try:
        return Reading(table, terms)
    except BaseException:
        table.__exit__(None, None, None)
        raise
