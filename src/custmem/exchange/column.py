"""A column that is looked at as a whole before its first cell is read, and reads each value once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")
_REMEMBERED = 20_000


class Column(Generic[Value]):
    """Look at every cell with `see` first; then `read` them: the same text is read only once."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._values: dict[str, Value] = {}

    def see(self, cell: str) -> None:
        """Take a cell into account for how the column is to be read."""
        if cell not in self._seen:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen.add(cell)
            self._look(cell)

    def read(self, cell: str) -> Value:
        """Return a cell's value. Raises Unusable."""
        value = self._values.get(cell)
        if value is None:
            value = self._read(cell)
            if len(self._values) >= _REMEMBERED:
                self._values.clear()
            self._values[cell] = value
        return value

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
