"""A column that is looked at as a whole before its first cell is read, and reads each value once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")
_REMEMBERED = 20_000


class Column(Generic[Value]):
    """Look at every cell with `see` first; then `read` them: the same text is read only once.

    `read` returns a cell's value, or raises Unusable. It is a look-up and no function of Python's, for it is called
    for each cell of a file.
    """

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self.read: Callable[[str], Value] = _Values(self._read).__getitem__

    def see(self, cell: str) -> None:
        """Take a cell into account for how the column is to be read."""
        if cell not in self._seen:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen.add(cell)
            self._look(cell)

    def _look(self, cell: str) -> None:
        raise NotImplementedError

    def _read(self, cell: str) -> Value:
        raise NotImplementedError


class Made(Column[Value]):
    """A column whose cells need not be looked at first: each is made into its value, once."""

    def __init__(self, make: Callable[[str], Value]) -> None:
        super().__init__()
        self._make = make

    def _look(self, cell: str) -> None:
        """Nothing depends on the other cells."""

    def _read(self, cell: str) -> Value:
        return self._make(cell)


class _Values(dict[str, Value]):
    """The values of the cells that were met of late."""

    def __init__(self, make: Callable[[str], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, cell: str) -> Value:
        value = self._make(cell)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[cell] = value
        return value
