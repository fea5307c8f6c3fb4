"""A line's words filled in for one run: a customer of its own, the newest thing's code, a file, a new book's path."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.keys import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

FIRST, SECOND = 200, 600
"""The runs of a line write to customers from FIRST on; a merge takes its second from SECOND on."""
_KEYS: Mapping[str, tuple[str, Callable[[int], str]]] = {
    "{promise}": ("promise", keys.promise),
    "{complaint}": ("complaint", keys.complaint),
    "{special_order}": ("special_order", keys.order),
    "{gift}": ("purchase", keys.gift),
}


def filled_in(words: Iterable[str], run: int, book: Path, scratch: Path) -> list[str]:
    """Return the words of a line for its run of this number on this book."""
    return [_filled(word, run, book, scratch) for word in words]


def _filled(word: str, run: int, book: Path, scratch: Path) -> str:
    if word in _KEYS:
        return newest_code(book, *_KEYS[word])
    if word == "{file}":
        return str(_small_file(scratch / f"small-{run}.csv", run))
    if word == "{lines}":
        path = scratch / f"lines-{run}.txt"
        path.write_text("".join(f"visit #{FIRST + run + more}\n" for more in range(100)), encoding="utf-8")
        return str(path)
    if word == "{new}":
        path = scratch / "new.db"
        path.unlink(missing_ok=True)
        return str(path)
    return word.replace("{n}", str(FIRST + run)).replace("{m}", str(SECOND + run))


def newest_code(book: Path, table: str, key: Callable[[int], str]) -> str:
    """Return the code of the newest row of a table."""
    with closing(sqlite3.connect(book)) as connection:
        (newest,) = connection.execute(f"SELECT max(id) FROM {table}").fetchone()
    return code_of(key(newest))


def _small_file(path: Path, run: int) -> Path:
    rows = "".join(f"2026-06-1{day},C{FIRST + run},S{run}-{day},green tea,5.90\n" for day in range(3))
    path.write_text(f"Date,Customer ID,Receipt,Item,Amount\n{rows}", encoding="utf-8")
    return path
