"""Lines measured: each in turn with a bare interpreter of the same environment, so that both have the same weather."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.books import copied, settings
from benchmarks.lines import WHOLE
from benchmarks.processes import ran
from benchmarks.typing_in import filled_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.books import Book
    from benchmarks.clean_rooms import Room
    from benchmarks.lines import Line

LEAST_RUNS = 3
INSIDE = Path(__file__).with_name("inside.py")


class Plan(NamedTuple):
    """How often a line is run, and after how many seconds a slow one has been run often enough."""

    runs: int
    seconds: float
    scratch: Path


class Measure(NamedTuple):
    """What a line took: ratios to the bare interpreter run beside it, and what it took besides time."""

    ratio: float
    low: float
    high: float
    """The quarter and three quarters of the ratios."""
    processor: float
    """The same ratio in time of the processor: what others do on the machine weighs less on it."""
    seconds: float
    runs: int
    memory_mib: float
    modules: int
    rows: int
    steps: int
    typer: bool
    sqlmodel: bool


class _Stand:
    """One room's side of a line: its own copy of the book if the line writes, and its runs so far."""

    def __init__(self, room: Room, line: Line, book: Book, plan: Plan, name: str) -> None:
        self._room = room
        self._line = line
        self._scratch = plan.scratch
        self._book = copied(book.path, plan.scratch, f"{name}.db") if line.writes else book.path
        self._run = 0
        self.inside: dict[str, int] = {}
        self.ratios: list[float] = []
        self.processor: list[float] = []
        self.seconds: list[float] = []
        self.memory: list[float] = []

    def pair(self) -> None:
        """Run a bare interpreter, then the line."""
        bare = ran((self._room.python, "-c", "pass"), self._room.environment())
        words = (self._room.custmem, *self._words())
        own = ran(words, settings(self._room, self._book), self._line.status)
        self.ratios.append(own.seconds / bare.seconds)
        self.processor.append(own.processor / bare.processor)
        self.seconds.append(own.seconds)
        self.memory.append(own.memory_mib)

    def look_inside(self) -> None:
        """Run the line twice, with what it loads and what it reads counted from inside."""
        counted: dict[str, int] = {}
        for what in ("loaded", "read"):
            words = (self._room.python, "-I", str(INSIDE), what, *self._words())
            said = ran(words, settings(self._room, self._book)).said
            counted.update(json.loads(said.splitlines()[-1]))
            if counted["status"] != self._line.status:
                raise SystemExit(f"benchmarks: {self._line.typed} ended with {counted['status']}: {said}")
        self.inside = counted

    def measure(self) -> Measure:
        """Return what came of all runs."""
        inside = self.inside
        low, _, high = quantiles(self.ratios, n=4) if len(self.ratios) > 1 else 3 * self.ratios
        return Measure(
            median(self.ratios),
            low,
            high,
            median(self.processor),
            median(self.seconds),
            len(self.ratios),
            max(self.memory),
            inside["modules"],
            inside["rows"],
            inside["steps"],
            bool(inside["typer"]),
            bool(inside["sqlmodel"]),
        )

    def _words(self) -> list[str]:
        """Return the words of the next run, after what has to be typed before it."""
        self._run += 1
        for line in self._line.before:
            before = filled_in(line, self._run, self._book, self._scratch)
            ran((self._room.custmem, *before), settings(self._room, self._book))
        return filled_in(self._line.words, self._run, self._book, self._scratch)


def measured(rooms: Sequence[Room], line: Line, books: Sequence[Book], plan: Plan) -> list[Measure]:
    """Measure one line in each of these rooms, each on its own book, in turn: bare, custmem, and on."""
    both = enumerate(zip(rooms, books, strict=True))
    stands = [_Stand(room, line, book, plan, f"copy-{number}") for number, (room, book) in both]
    for stand in stands:
        stand.look_inside()  # what the disk holds is in memory from here on, for every room
    begun = perf_counter()
    for run in range(plan.runs):
        for stand in stands:
            stand.pair()
        least = 1 if line.road == WHOLE else LEAST_RUNS
        if run + 1 >= least and perf_counter() - begun > plan.seconds:
            break
    found = [stand.measure() for stand in stands]
    for file in plan.scratch.glob("copy-*.db"):
        file.unlink()
    for room in rooms:
        for demo in Path(room.environment()["TMPDIR"]).glob("custmem-demo-*"):
            shutil.rmtree(demo)
    return found
