"""Generated books, made once for each seed, size and shape of a book, and copied for whatever writes."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.clean_rooms import ROOT
from benchmarks.filling import write_customers, write_purchases
from benchmarks.processes import ran
from benchmarks.shop import PURCHASES_EACH, TODAY

if TYPE_CHECKING:
    from benchmarks.clean_rooms import Room

GENERATION = 2
"""Raised when the generated shop changes, so that no book of an earlier one is taken for it."""


class Book(NamedTuple):
    """A generated book, and the two files that it was imported from."""

    path: Path
    customers: Path
    purchases: Path
    size: int

    @property
    def lines(self) -> dict[str, int]:
        """How many lines each file has."""
        return {"customers": self.size, "purchases": self.size * PURCHASES_EACH}


def settings(room: Room, book: Path) -> dict[str, str]:
    """Return the environment in which a room's custmem works on a book."""
    return room.environment(CUSTMEM_BOOK=str(book), CUSTMEM_TODAY=TODAY.isoformat(), CUSTMEM_NO_INPUT="1")


def generated(room: Room, seed: int, size: int, cache: Path) -> Book:
    """Return the generated book of this size, made by this room's custmem unless one of its shape is there."""
    folder = cache / f"shop-{GENERATION}-{seed}-{size}"
    book = Book(folder / f"{_shape(room)}.db", folder / "customers.csv", folder / "purchases.csv", size)
    if not book.path.exists():
        begun = perf_counter()
        print(f"benchmarks: making a book of {size:,} customers …", file=sys.stderr)
        folder.mkdir(parents=True, exist_ok=True)
        write_customers(book.customers, seed, size)
        write_purchases(book.purchases, seed, size)
        half = book.path.with_suffix(".half")
        half.unlink(missing_ok=True)
        for file in (book.customers, book.purchases):
            ran((room.custmem, "import", str(file)), settings(room, half))
        filling = (room.python, "-m", "benchmarks.filling", str(half), str(seed), str(size))
        ran(filling, {**settings(room, half), "PYTHONPATH": str(ROOT)})
        half.rename(book.path)
        shutil.rmtree(f"{half}.backups", ignore_errors=True)
        _back_up(room, book.path)
        print(f"benchmarks: made in {perf_counter() - begun:.0f} s", file=sys.stderr)
    return book


def copied(book: Path, scratch: Path, name: str) -> Path:
    """Return a copy of a book that may be written to, with the day's backup and no other."""
    backups = scratch / f"{name}.backups"
    shutil.rmtree(backups, ignore_errors=True)
    shutil.copytree(f"{book}.backups", backups)
    return Path(shutil.copy(book, scratch / name))


_EMPTY = "import sys; from custmem.book.making import make; make(sys.argv[1], {})"


def _back_up(room: Room, book: Path) -> None:
    """Put an empty book where the day's backup lies: it is made by the day's first command, and these come later."""
    backups = Path(f"{book}.backups")
    backups.mkdir()
    ran((room.python, "-c", _EMPTY, str(backups / f"{TODAY}-01-daily.db")), room.environment())


class Imported(NamedTuple):
    """An import of a whole file: its lines, the seconds beyond an import of one line, and its memory in MiB."""

    kind: str
    lines: int
    seconds: float
    memory_mib: float

    @property
    def lines_a_second(self) -> float:
        """How many lines were taken in each second, after the start."""
        return self.lines / max(self.seconds, 1e-9)


def imported(room: Room, book: Book, scratch: Path) -> list[Imported]:
    """Import both files of a shop into a new book, customers first, and say how fast it went."""
    found = []
    path, once = scratch / "imported.db", scratch / "imported-once.db"
    path.unlink(missing_ok=True)
    for kind, file in (("customers", book.customers), ("purchases", book.purchases)):
        once.unlink(missing_ok=True)
        if path.exists():
            shutil.copy(path, once)
        started = ran((room.custmem, "import", str(_first_line(file, scratch))), settings(room, once))
        whole = ran((room.custmem, "import", str(file)), settings(room, path))
        beyond = whole.seconds - started.seconds
        found.append(Imported(kind, book.lines[kind], beyond, whole.memory_mib))
    return found


def _first_line(file: Path, scratch: Path) -> Path:
    small = scratch / "one-line.csv"
    with file.open(encoding="utf-8") as lines:
        small.write_text("".join(next(lines) for _ in range(2)), encoding="utf-8")
    return small


# Tables and indices as they really are: a shape grows indices before it is released.
_SHAPE = """
import os, sqlite3, sys, zlib
from custmem.book.making import make
from custmem.domain.shop import DEFAULTS
path = os.path.join(os.environ["TMPDIR"], "shape.db")
make(path, DEFAULTS)
said = sorted(str(sql) for (sql,) in sqlite3.connect(path).execute("SELECT sql FROM sqlite_master"))
os.unlink(path)
sys.stderr.write(f"{zlib.crc32(chr(10).join(said).encode()):08x}")
"""


def _shape(room: Room) -> str:
    """Return what tells the shape that a room's custmem gives a book from others."""
    return ran((room.python, "-c", _SHAPE), room.environment()).said
