"""Delimited text (CSV and its kin): bytes in, numbered rows of cells out, in constant memory."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING, Any, BinaryIO

from custmem.domain.text.cleaning import quoted, shown
from custmem.errors import BadData
from custmem.exchange.headers import is_known
from custmem.exchange.source import Encoding, encoding_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

DELIMITERS = (";", ",", "\t", "|")
"""In this order where two of them split a file equally well."""
LONGEST_CELL = 4_000_000
"""In characters: room for any note, and an end to a quotation mark that is never closed."""
_HEAD = 1 << 16
_LOOKED_AT = 40


class Delimited:
    """An open delimited file: its rows as often as they are asked for."""

    def __init__(self, file: BinaryIO, encoding: Encoding) -> None:
        self._file = file
        self.encoding = encoding
        head = self._head()
        self.delimiter, self._skip_first = _announced(head)
        if not self.delimiter:
            self.delimiter = _best_delimiter(head.partition("\n")[2] if self._skip_first else head)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    @property
    def remarks(self) -> list[tuple[int, str]]:
        """What is to be said of the file as a whole, with the line it is about."""
        damaged = self.encoding.damaged_line
        said = [(damaged, "is not all UTF-8: what can't be read was replaced")] if damaged else []
        if self.encoding.page:
            said.append(
                (self.encoding.line, f"letters are read as {self.encoding.page}; --encoding says otherwise")
            )
        return said

    def rows(self) -> Generator[tuple[int, list[str]]]:
        """Yield each row with its line, counted from 1; rows of blanks alone are passed over.

        Raises BadData, naming the line, where quotation marks make no sense.
        """
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


def delimited(file: BinaryIO, *, language: str = "en", encoding: str | None = None) -> Delimited:
    """Read an open file as a delimited one, which owns it from here on; `encoding` overrides what is found.

    Raises BadData for a file that is empty or no text, UsageError for an encoding nobody knows.
    """
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
    """Return the delimiter whose cells name most columns, split the first row into most, and the others alike."""
    return max(DELIMITERS, key=lambda delimiter: _fitness(head, delimiter))


def _fitness(head: str, delimiter: str) -> tuple[int, int, int]:
    rows = _first_rows(head, delimiter)
    if not rows:
        return 0, 0, 0
    named = max(sum(is_known(shown(cell[:120]).strip()) for cell in row) for row in rows)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    width, times = max(widths.items(), key=lambda each: each[0] * each[1], default=(1, 0))
    return named, len(rows[0]) if len(rows[0]) == width > 1 else 0, (width - 1) * times


def _first_rows(head: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in _reader(io.StringIO(head, newline=""), delimiter):
            if any(map(str.strip, row)):
                rows.append(row)
            if len(rows) >= _LOOKED_AT:
                break
    except csv.Error:
        pass
    return rows


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
