"""The table in a file: which row is its header, what stands above it, and its rows below."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Protocol

from custmem.domain.text.cleaning import quoted, shown
from custmem.errors import BadData
from custmem.exchange.column_values import looks_like_data
from custmem.exchange.headers import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from custmem.exchange.row_reader import Terms

_LOOKED_AT = 30
"""A header stands among the first so many rows that are not blank."""
_COMMENTS = ("#", "//", ";;", "--")


class Rows(Protocol):
    """The rows of a file, as often as they are asked for."""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row that is not blank with its line, counted from 1."""

    def close(self) -> None:
        """Let the file go."""

    @property
    def remarks(self) -> list[tuple[int, str]]:
        """What is to be said of the file as a whole, with the line it is about."""


class Table:
    """A header's cells and the rows under it; `has_header` is False where the columns are only numbered."""

    def __init__(self, source: Rows, terms: Terms) -> None:
        self._source = source
        self._skip = terms.skip_lines
        self.remarks = source.remarks
        self.has_header = True
        self.header_line, self.header = self._found(no_header=terms.no_header)

    def __enter__(self) -> Table:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._source.close()

    @property
    def width(self) -> int:
        """How many cells a row has; nameless columns at the end may be left out of a row."""
        named = [at for at, cell in enumerate(self.header) if cell]
        return named[-1] + 1

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row after the header with its line, counted from 1; rows of blanks alone are passed over.

        Raises BadData, naming the line, where the file can't be split into rows.
        """
        after = self.header_line
        return (row for row in self._source.rows() if row[0] > after)

    def sample(self, most: int) -> list[list[str]]:
        """Return the first rows under the header."""
        return [cells for _, cells in islice(self.rows(), most)]

    def _found(self, *, no_header: bool) -> tuple[int, tuple[str, ...]]:
        head = list(islice((row for row in self._source.rows() if row[0] > self._skip), _LOOKED_AT))
        if not head:
            raise BadData("the file has no header", "its first line must name the columns")
        if no_header:
            return self._numbered(head)
        scores = [_known_in(cells) for _, cells in head]
        at = scores.index(max(scores))
        whole = _first_whole(head)
        if scores[at] < 2 and not _is_whole(head, at):  # one word may be a title's by chance
            at = whole
        if not scores[at]:
            at = whole
            if any(looks_like_data(cell) for cell in _filled(head[at][1])):
                return self._numbered(head)
        line, cells = head[at]
        if at:
            above = ", ".join(quoted(_filled(row)[0]) for _, row in head[: min(at, 3)])
            self.remarks.append((head[0][0], f"is above the table, which begins in line {line}: {above}"))
        header = tuple(" ".join(shown(cell).split()) for cell in cells)
        if not any(map(str.isalnum, "".join(header))):
            raise BadData("the file has no header", "its first line must name the columns")
        return line, header

    def _numbered(self, head: list[tuple[int, list[str]]]) -> tuple[int, tuple[str, ...]]:
        self.has_header = False
        width = max(len(cells) for _, cells in head)
        return self._skip, tuple(str(place) for place in range(1, width + 1))


def _filled(cells: list[str]) -> list[str]:
    return [cell.strip() for cell in cells if cell.strip()]


def _known_in(cells: list[str]) -> int:
    """Return how many of a row's cells are a header that is known; none where one can't be a header."""
    filled = _filled(cells)
    if filled and filled[0].startswith(_COMMENTS):
        return 0
    if sum(looks_like_data(cell) for cell in filled) > len(filled) // 4:
        return 0
    return sum(len(cell) <= 120 and is_known(" ".join(shown(cell).split())) for cell in filled)


def _is_whole(head: list[tuple[int, list[str]]], at: int) -> bool:
    """Say whether a row can be a table's first: a title or a comment above a table has one cell."""
    widest = max(len(_filled(cells)) for _, cells in head)
    filled = _filled(head[at][1])
    return (len(filled) > 1 or widest == 1) and not filled[0].startswith(_COMMENTS)


def _first_whole(head: list[tuple[int, list[str]]]) -> int:
    return next((at for at in range(len(head)) if _is_whole(head, at)), 0)
