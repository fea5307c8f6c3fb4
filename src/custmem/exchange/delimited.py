"""Delimited text (CSV and its kin): bytes in, a header and numbered rows of cells out, in constant memory."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, BinaryIO

from custmem.domain.text.cleaning import quoted, shown
from custmem.errors import BadData
from custmem.exchange.source import Encoding, encoding_of, opened

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from types import TracebackType

DELIMITERS = (";", ",", "\t", "|")
"""In this order where two of them split the header into as many fields."""
LONGEST_CELL = 4_000_000
"""In characters: room for any note, and an end to a quotation mark that is never closed."""
_HEAD = 1 << 16


class Delimited:
    """An open delimited file: its header's cells, and its rows as often as they are asked for."""

    def __init__(self, file: BinaryIO, encoding: Encoding) -> None:
        self._file = file
        self.encoding = encoding
        head = self._head()
        self.delimiter, self._skip_first = _announced(head)
        if not self.delimiter:
            self.delimiter = _best_delimiter(head.partition("\n")[2] if self._skip_first else head)
        self.header_line, self.header = self._read_header()

    def __enter__(self) -> Delimited:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @property
    def width(self) -> int:
        """How many cells a row has; nameless columns at the end may be left out of a row."""
        named = [at for at, cell in enumerate(self.header) if cell]
        return named[-1] + 1

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row after the header with its line, counted from 1; rows of blanks alone are passed over.

        Raises BadData, naming the line, where quotation marks make no sense.
        """
        rows = self._all_rows()
        next(rows)
        return rows

    def _read_header(self) -> tuple[int, tuple[str, ...]]:
        rows = self._all_rows()
        try:
            line, cells = next(rows, (0, []))
        finally:
            rows.close()
        header = tuple(" ".join(shown(cell).split()) for cell in cells)
        if not any(map(str.isalnum, "".join(header))):
            raise BadData("the file has no header", "its first line must name the columns")
        return line, header

    def _all_rows(self) -> Generator[tuple[int, list[str]]]:
        self._file.seek(0)
        text = io.TextIOWrapper(
            self._file, encoding=self.encoding.name, errors=self.encoding.errors, newline=""
        )
        line = 1
        try:
            if self._skip_first:
                text.readline()
            before = int(self._skip_first)
            line += before
            reader = _reader(text, self.delimiter)
            for cells in reader:
                if cells and (cells[0].strip() or any(map(str.strip, cells))):
                    yield line, cells
                line = before + reader.line_num + 1
        except csv.Error as error:
            raise _explained(error, line) from error
        finally:
            if not self._file.closed:  # as it is where an import was stopped
                text.detach()

    def _head(self) -> str:
        self._file.seek(0)
        text = io.TextIOWrapper(self._file, encoding=self.encoding.name, errors="replace", newline="")
        try:
            return text.read(_HEAD)
        finally:
            text.detach()


def open_delimited(
    path: str, stdin: BinaryIO | None = None, *, language: str = "en", encoding: str | None = None
) -> Delimited:
    """Open a delimited file; `-` is `stdin`, `language` is the shop's and `encoding` overrides what is found.

    Raises BadData for a file that is missing, empty or no text, UsageError for an encoding nobody knows.
    """
    return delimited(opened(path, stdin), language=language, encoding=encoding)


def delimited(file: BinaryIO, *, language: str = "en", encoding: str | None = None) -> Delimited:
    """Read an open file as a delimited one, which owns it from here on. Raises as `open_delimited`."""
    try:
        return Delimited(file, encoding_of(file, language, encoding))
    except BaseException:
        file.close()
        raise


def _reader(lines: Iterable[str], delimiter: str) -> Any:
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)


def _announced(head: str) -> tuple[str, bool]:
    """Return the delimiter that a first line `sep=;` names, and whether there is such a line; Excel writes it."""
    first = head.partition("\n")[0].rstrip("\r").removeprefix("\ufeff").strip(' "')
    if not first.lower().startswith("sep="):
        return "", False
    named = first[4:5]
    return (named if named in DELIMITERS else ""), True


def _best_delimiter(head: str) -> str:
    """Return the delimiter that splits the header into most fields."""
    return max(DELIMITERS, key=lambda delimiter: _fields(head, delimiter))


def _fields(head: str, delimiter: str) -> int:
    try:
        return len(next(filter(any, _reader(io.StringIO(head, newline=""), delimiter)), []))
    except csv.Error:
        return 0


def _explained(error: csv.Error, line: int) -> BadData:
    what = str(error)
    if "unexpected end" in what or "field limit" in what:
        return BadData(
            f"line {line}: a quotation mark that begins a cell is never closed",
            "close or remove it in that line",
        )
    if "expected after" in what:
        return BadData(
            f"line {line}: a quotation mark stands alone inside a quoted cell", "double it, or remove it"
        )
    return BadData(f"line {line} can't be read as CSV", f"look at line {line} in an editor: {quoted(what)}")
