"""Workbooks (XLSX, ODS, XLS): one sheet's rows as cells of text, days as days and numbers as plain numbers."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, BinaryIO

from custmem.domain.text.cleaning import quoted, shown
from custmem.errors import BadData, UsageError
from custmem.exchange.headers import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOKED_AT = 40


class Spreadsheet:
    """A workbook's one sheet: what was chosen, else the one whose rows name most columns."""

    delimiter = ""

    def __init__(self, file: BinaryIO, sheet: str | None = None) -> None:
        """Read the sheet. Raises BadData for a workbook that is damaged, UsageError for a sheet that is not there."""
        from python_calamine import CalamineError, CalamineWorkbook

        with file:
            file.seek(0)
            try:
                book = CalamineWorkbook.from_filelike(file)
                names = list(book.sheet_names)
                sheets = {name: book.get_sheet_by_name(name) for name in names}
                tables = {name: (each.start or (0, 0), each.to_python()) for name, each in sheets.items()}
            except (CalamineError, OSError, ValueError) as error:
                raise BadData(
                    "the workbook can't be read; it may be damaged or locked with a password",
                    "open it in a spreadsheet and save it again, or as CSV",
                ) from error
        self.sheet = self._chosen(tables, sheet)
        start, self._cells = tables[self.sheet]
        self._offset = start[0]  # rows and columns that are empty before the table are left out
        self._others = [name for name in names if name != self.sheet and tables[name][1]]
        if not self._cells:
            raise BadData(f"the sheet {quoted(self.sheet)} is empty", "name another with --sheet")

    def close(self) -> None:
        """Nothing is open any more."""

    @property
    def remarks(self) -> list[tuple[int, str]]:
        """What is to be said of the workbook as a whole."""
        if not self._others:
            return []
        named = ", ".join(quoted(name) for name in self._others[:5])
        return [(1, f"only the sheet {quoted(self.sheet)} is read; --sheet takes another: {named}")]

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with its line; rows of blanks alone are passed over."""
        for at, row in enumerate(self._cells, 1 + self._offset):
            cells = [_text(cell) for cell in row]
            if any(map(str.strip, cells)):
                yield at, cells

    def _chosen(self, tables: dict[str, Any], wanted: str | None) -> str:
        if wanted is not None:
            found = [name for name in tables if name.casefold() == wanted.casefold()]
            if not found:
                named = ", ".join(shown(name) for name in tables)
                raise UsageError(f"the workbook has no sheet {quoted(wanted)}", f"its sheets are: {named}")
            return found[0]
        if not tables:
            raise BadData("the workbook has no sheet", "save the list as CSV")
        # The first where several are as good.
        return max(tables, key=lambda name: _names_columns(tables[name][1]))


def _names_columns(rows: list[list[Any]]) -> int:
    return max((sum(is_known(_text(cell)) for cell in row) for row in rows[:_LOOKED_AT]), default=-1)


def _text(cell: object) -> str:
    """Return a cell as a file of text would have it."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        midnight = (cell.hour, cell.minute, cell.second) == (0, 0, 0)
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return f"{int(cell.total_seconds()) // 3600:02}:{int(cell.total_seconds()) // 60 % 60:02}"
    return str(cell)
