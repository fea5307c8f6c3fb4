"""The whole book as one JSON document: written and read a row a line, so that a large book takes little memory.

Two exports can be compared line by line: what is blank is left out, rows are in the order of their keys, and no clock
is in it. A document that another program has laid out anew is read at once, if it is not too large for that.
"""

from __future__ import annotations

import os
import re
from json import JSONDecodeError, JSONDecoder, JSONEncoder
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, NoReturn

from custmem.domain.text.cleaning import shown
from custmem.errors import BadData

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MARK = "custmem_book"
FORM = 1
LONGEST_LINE = 1 << 20
"""In bytes: no row of a book comes near it."""
MOST_AT_ONCE = 1 << 26
"""So many bytes of a document are read at once where it is not a row a line."""
_BEGINS = re.compile(rb'(\xef\xbb\xbf)?\s*(\{|\[\s*[\[\]{"])')
_ENVELOPE = re.compile(r'\{"custmem": 1, "command": "export", "ok": true, "data": ')
_ENVELOPE_ENDS = ', "errors": []}'
_OTHER = "the file is JSON, but not a book that custmem has exported"
_OTHER_HINT = "lists of customers, purchases and appointments come as CSV"
_BROKEN_HINT = "export the book once more; nothing was written"


class Table(NamedTuple):
    """The beginning of a table in a document, and the last id that was given out in it, if its rows are numbered."""

    name: str
    last_id: object


class Row(NamedTuple):
    """A row of the table that was begun last, and where in the document it stands."""

    values: dict[str, object]
    where: str


def document(
    schema: str, tables: Iterable[tuple[str, int | None, Iterable[dict[str, Any]]]]
) -> Iterator[str]:
    """Yield the document of a book in pieces; of each table are given its name, its last id and its rows."""
    yield f'{{"{MARK}": {FORM}, "schema": "{schema}", "tables": {{'
    comma = "\n"
    for name, last_id, rows in tables:
        counted = f'"last_id": {last_id}, ' if last_id is not None else ""
        yield f'{comma}"{name}": {{{counted}"rows": ['
        between = "\n"
        for row in rows:
            yield f"{between}{_line(row)}"
            between = ",\n"
        yield "\n]}"
        comma = ",\n"
    yield "\n}}"


def _line(row: dict[str, Any]) -> str:
    """Return a row as it is read; where something in it can't be seen or covers what is, all but ASCII is escaped."""
    line = _WRITTEN(row)
    return line if line.isprintable() and shown(line) == line else _ESCAPED(row)


def in_envelope(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the document as the `data` of what `export --json` prints."""
    yield '{"custmem": 1, "command": "export", "ok": true, "data": '
    yield from pieces
    yield _ENVELOPE_ENDS


def is_json(file: BinaryIO) -> bool:
    """Say whether a file, open at its beginning, looks like JSON and not like a list.

    Raises BadData for what is no file that can be read.
    """
    try:
        head = file.read(256)
        file.seek(0)
    except OSError as error:
        raise BadData("the file can't be read", os.strerror(error.errno or 0)) from error
    return _BEGINS.match(head) is not None


class BookDocument:
    """An open document: the schema of its book, and what is in it, in its order. Raises BadData."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._line = 0
        self._wrapped = False
        first = self._text(file.readline(LONGEST_LINE))
        head = self._head_of_lines(first)
        self._whole: dict[str, Any] | None = None
        if head is None:
            head = self._whole = self._read_at_once()
        if not isinstance(head, dict) or MARK not in head:
            raise BadData(_OTHER, _OTHER_HINT)
        if head[MARK] != FORM:
            raise BadData("the book was exported by a newer custmem", "update custmem; nothing was written")
        self.schema = head.get("schema")

    def items(self, order: Sequence[str]) -> Iterator[Table | Row]:
        """Yield each table and after it its rows; where all was read at once, the tables are in the order given."""
        return self._by_line() if self._whole is None else self._at_once(order, self._whole)

    def _head_of_lines(self, first: str) -> Any:
        """Return what the first line says, if the document is laid out as it is exported."""
        line = first.removeprefix("\ufeff").rstrip("\r\n")
        wrapped = _ENVELOPE.match(line)
        if wrapped:
            line = line[wrapped.end() :]
            self._wrapped = True
        if not line.endswith('"tables": {'):
            return None
        try:
            return _READ(f"{line}}}}}")
        except ValueError:
            return None

    def _by_line(self) -> Iterator[Table | Row]:
        while True:
            line = self._next()
            if line == ("}}" + _ENVELOPE_ENDS if self._wrapped else "}}"):
                break
            table = self._object(f"{{{line}]}}}}")
            (name, told), *_ = table.items()
            if not line.endswith("[") or not isinstance(told, dict):
                self._refuse("is no table's beginning")
            yield Table(name, told.get("last_id"))
            while (line := self._next()) not in ("]}", "]},"):
                yield Row(self._object(line.removesuffix(",")), f"line {self._line}")
        if self._file.read(LONGEST_LINE).strip():
            self._line += 1
            self._refuse("comes after the end of the book")

    def _next(self) -> str:
        raw = self._file.readline(LONGEST_LINE)
        self._line += 1
        if not raw:
            raise BadData(f"the book breaks off before line {self._line}", _BROKEN_HINT)
        if len(raw) >= LONGEST_LINE:
            self._refuse("is longer than any row of a book")
        return self._text(raw).rstrip("\r\n")

    def _text(self, raw: bytes) -> str:
        self._line = self._line or 1
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            self._refuse("is not UTF-8")

    def _object(self, text: str) -> dict[str, object]:
        try:
            found = _READ(text)
        except (ValueError, RecursionError):
            self._refuse("is not whole JSON")
        if not isinstance(found, dict) or not found:
            self._refuse("is no row")
        return found

    def _refuse(self, why: str) -> NoReturn:
        raise BadData(f"line {self._line} of the book {why}", _BROKEN_HINT)

    def _read_at_once(self) -> Any:
        self._file.seek(0)
        raw = self._file.read(MOST_AT_ONCE + 1)
        if len(raw) > MOST_AT_ONCE:
            raise BadData(f"{_OTHER}, or not laid out a row a line", _OTHER_HINT)
        try:
            found = _READ(raw.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise BadData("the file is JSON, but not UTF-8", _BROKEN_HINT) from error
        except JSONDecodeError as error:
            raise BadData(f"line {error.lineno} is not whole JSON", _BROKEN_HINT) from None
        except (ValueError, RecursionError):
            raise BadData("the file is no JSON that can be read", _BROKEN_HINT) from None
        if isinstance(found, dict) and "data" in found and found.get("command") == "export":
            return found["data"]
        return found

    def _at_once(self, order: Sequence[str], whole: dict[str, Any]) -> Iterator[Table | Row]:
        tables = whole.get("tables")
        if not isinstance(tables, dict):
            raise BadData("the book has no tables", _BROKEN_HINT)
        for name in sorted(tables, key=lambda name: (name not in order, name in order and order.index(name))):
            told = tables[name]
            rows = told.get("rows") if isinstance(told, dict) else None
            if not isinstance(rows, list):
                raise BadData(f"a table of the book has no rows: {name[:60]!a}", _BROKEN_HINT)
            yield Table(name, told.get("last_id"))
            for number, row in enumerate(rows, start=1):
                if not isinstance(row, dict):
                    raise BadData(f"row {number} of {name[:60]!a} is no row", _BROKEN_HINT)
                yield Row(row, f"row {number} of {name}")


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)


_READ = JSONDecoder(parse_constant=_no_number).decode
_WRITTEN, _ESCAPED = JSONEncoder(ensure_ascii=False).encode, JSONEncoder().encode
