"""A file from elsewhere as customers, sales, appointments or visits: looked through, to learn how, then read."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from custmem.domain.incoming import (
    APPOINTMENTS,
    CUSTOMERS,
    PURCHASES,
    VISITS,
    AppointmentRow,
    Column,
    CustomerRow,
    PurchaseRow,
    Reject,
    Remark,
    TakenFor,
    VisitRow,
    Withdrawn,
    is_sum,
)
from custmem.domain.messages.file_doubts import Doubt, doubt_no_header, doubt_two_ways
from custmem.domain.text.cleaning import quoted
from custmem.errors import BadData
from custmem.exchange.appointment_rows import AppointmentReader, VisitReader
from custmem.exchange.cells import Unusable
from custmem.exchange.column_values import SAMPLED, Values, values_of
from custmem.exchange.columns import Columns
from custmem.exchange.customer_rows import CustomerReader
from custmem.exchange.file_kind import kind_of
from custmem.exchange.receipt_lines import as_they_stand
from custmem.exchange.sale_rows import SaleReader

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from types import TracebackType
    from typing import Self

    from custmem.exchange.row_reader import Terms
    from custmem.exchange.table import Table

Incoming = CustomerRow | PurchaseRow | Withdrawn | AppointmentRow | VisitRow | Reject | Remark
_READERS: dict[str, type[CustomerReader] | type[SaleReader] | type[AppointmentReader] | type[VisitReader]] = {
    CUSTOMERS: CustomerReader,
    PURCHASES: SaleReader,
    APPOINTMENTS: AppointmentReader,
    VISITS: VisitReader,
}

EXCELS_BLOCK = 16
"""Excel leaves empty cells out at the end of rows, a block of sixteen rows at a time (Microsoft KB 77295)."""


class Reading:
    """An open file that is understood: its kind, what is doubtful of it, what stays behind of it, and its rows."""

    def __init__(self, table: Table, terms: Terms) -> None:
        self._table = table
        rows = [self._padded(cells) for cells in table.sample(SAMPLED)]
        values = values_of(rows, len(table.header))
        self.doubt = self._headless(values, terms)
        if self.doubt:
            self._columns = Columns(CUSTOMERS, {}, ())
            return
        columns, self.doubt = kind_of(table.header, values, rows, terms)
        self._columns = as_they_stand(columns, rows) if columns.kind == PURCHASES else columns
        self._widths: Counter[int] = Counter()
        self.lines = 0
        self._order = "the day first" if terms.day_first else "the month first"
        if self.doubt:
            return
        self._reader = _READERS[self._columns.kind](self._columns, terms)
        self._look_through()
        for place, example in self._reader.two_ways():
            self.doubt = doubt_two_ways(table.header[place], example)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._table.__exit__(kind, error, trace)

    @property
    def kind(self) -> str:
        """What the file holds: `customers`, `purchases`, `appointments` or `visits`."""
        return self._columns.kind

    @property
    def columns_ignored(self) -> tuple[str, ...]:
        """The headers of columns that nothing was taken from, in the file's order."""
        return self._columns.ignored

    @property
    def taken_for(self) -> TakenFor:
        """What the file is taken for, and which of its columns mean what."""
        fields = {place: field for field, places in self._columns.places.items() for place in places}
        columns = tuple(
            Column(
                name or f"column {at + 1}",
                fields.get(at, "").partition(":")[0],
                self._columns.evidence.get(at, ""),
            )
            for at, name in enumerate(self._table.header)
        )
        return TakenFor(self.kind, self._columns.program, columns)

    @property
    def header(self) -> tuple[str, ...]:
        """The headers of the columns."""
        return self._table.header

    def cells_of(self, lines: Collection[int]) -> Iterator[tuple[int, list[str]]]:
        """Yield these lines of the file as they stand there."""
        return ((line, cells) for line, cells in self._table.rows() if line in lines)

    def refuse_doubtful(self) -> None:
        """Raise BadData for a file that may not be what it is taken for."""
        if self.doubt:
            raise BadData(self.doubt.message, self.doubt.hint)

    def rows(self) -> Iterator[Incoming]:
        """Yield one row or one reject for each line of data, and remarks among them. Raises BadData."""
        self.refuse_doubtful()
        yield from self._remarks_on_the_file()
        read, width = self._reader.read, len(self._table.header)
        for line, cells in self._table.rows():
            try:
                rows, remarks = read(line, cells if len(cells) == width else self._fitted(cells))
            except Unusable as error:
                sums = next((cell for cell in cells if is_sum(cell)), "")
                yield Reject(line, f"is a row of totals ({quoted(sums)})" if sums else str(error))
                continue
            yield from rows
            if remarks:
                yield from remarks
        yield from self._reader.finish()
        for said in self._reader.said():
            yield Remark(max(1, self._table.header_line), said)

    def examples(self, most: int) -> list[Incoming]:
        """Return the first rows as they would be taken in, without remarks and rejects."""
        if self.doubt:
            return []
        told = (row for row in self.rows() if not isinstance(row, Reject | Remark | Withdrawn))
        return list(islice(told, most))

    def _headless(self, values: Sequence[Values], terms: Terms) -> Doubt | None:
        """Return the doubt of a file without a header, and what its columns seem to be."""
        if self._table.has_header or (terms.no_header and terms.chosen):
            return None
        guessed = _guessed(values)
        options = ("--no-header", *(f"--map={place + 1}={field}" for place, field in guessed.items()))
        said = ", ".join(f"{place + 1} {field}" for place, field in guessed.items())
        return doubt_no_header(options, said)

    def _look_through(self) -> None:
        see, width = self._reader.see, len(self._table.header)
        for _, cells in self._table.rows():
            self.lines += 1
            if len(cells) == width:
                see(cells)
            else:
                self._widths[len(cells)] += 1
                see(self._padded(cells))

    def _padded(self, cells: list[str]) -> list[str]:
        return cells + [""] * (len(self._table.header) - len(cells))

    def _remarks_on_the_file(self) -> Iterator[Remark]:
        for line, reason in self._table.remarks:
            yield Remark(line, reason)
        for place in self._reader.guesses():
            column = quoted(self._table.header[place])
            yield Remark(
                max(1, self._table.header_line),
                f"the dates in {column} can be read two ways; they were read with {self._order} (--date-order)",
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


def _guessed(values: Sequence[Values]) -> dict[int, str]:
    """Return what the columns of a file without a header seem to be, by what their cells look like."""
    found: dict[int, str] = {}
    taken: set[str] = set()
    dated = any(each.is_dates for each in values) and any(each.is_amounts for each in values)
    for place, each in enumerate(values):
        field = ""
        if each.is_emails:
            field = "email"
        elif each.is_dates:
            field = "date" if dated else "birthday"
        elif each.is_phones:
            field = "phone"
        elif each.is_names and "name" not in taken:
            field = "name"
        elif dated and each.is_amounts:
            field = "amount"
        if field and (field not in taken or field in ("email", "phone")):
            found[place] = field
            taken.add(field)
    return found
