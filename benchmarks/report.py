"""The report: a page in Markdown that says what was measured, on what, and what of it is over its budget."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.lines import ROADS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.books import Imported
    from benchmarks.lines import Line
    from benchmarks.measuring import Measure
    from benchmarks.peers import PeerRun

HEADINGS = (
    *("line", "× bare", "quartiles", "× in CPU", "budget", "met", "MiB", "modules", "rows", "1,000 steps"),
    "runs",
)
IMPORT_LINES_A_SECOND = 100_000
GROWN_FROM, GROWN_TO = 10_000, 100_000
_MAY_GROW = 1.25
"""The logarithm of ten times as many customers adds a quarter: log 100,000 is 5/4 of log 10,000."""


class Measured(NamedTuple):
    """A line at a size, in one room."""

    room: str
    size: int
    line: Line
    measure: Measure


class Figures(NamedTuple):
    """Everything that one run of the benchmarks found."""

    facts: tuple[tuple[str, str], ...]
    measured: tuple[Measured, ...]
    imported: tuple[tuple[str, int, Imported], ...]
    peers: tuple[PeerRun, ...]


def report(figures: Figures) -> str:
    """Return the report's page."""
    parts = [_HEAD, table(("", ""), figures.facts)]
    rooms = list(dict.fromkeys(each.room for each in figures.measured))
    sizes = sorted({each.size for each in figures.measured}, reverse=True)
    parts += [_verdict(figures, rooms[0], sizes[0])] if sizes else []
    for size in sizes:
        for room in rooms:
            named = f", as of {room}" if len(rooms) > 1 else ""
            parts.append(f"## {size:,} customers, {10 * size:,} purchases{named}")
            found = [each for each in figures.measured if (each.size, each.room) == (size, room)]
            parts += _by_road(found)
    if len(rooms) > 1:
        parts += ["## Compared", _compared(figures, rooms, sizes)]
    if {GROWN_FROM, GROWN_TO} <= set(sizes):
        parts += ["## Growth", _GROWTH, _growth(figures, rooms[0])]
    if figures.imported:
        parts += ["## Import", _IMPORT, _imports(figures)]
    parts += ["## Peers", _PEERS, _peers(figures.peers)]
    return "\n\n".join(parts) + "\n"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; a bar in a cell is written so that it stays one."""
    lines = ["| " + " | ".join(headings) + " |", "|" + "---|" * len(headings)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def read_tables(page: str) -> list[list[dict[str, str]]]:
    """Return the tables of a page, each as its rows by their headings."""
    found: list[list[dict[str, str]]] = []
    headings: list[str] = []
    for line in page.splitlines():
        if not line.startswith("|"):
            headings = []
            continue
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if not headings:
            headings = cells
            found.append([])
        elif set(line) - set("|-"):
            found[-1].append(dict(zip(headings, cells, strict=True)))
    return found


def is_met(line: Line, measure: Measure) -> bool | None:
    """Say whether a line keeps its budget; None where it has none."""
    return None if line.road.budget is None else measure.ratio <= line.road.budget


def _verdict(figures: Figures, room: str, size: int) -> str:
    found = [each for each in figures.measured if (each.room, each.size) == (room, size)]
    judged = [(each, is_met(each.line, each.measure)) for each in found]
    over = [each for each, met in judged if met is False]
    count = sum(met is not None for _, met in judged)
    said = f"On {size:,} customers {count - len(over)} of {count} lines with a budget keep it."
    if over:
        listed = "; ".join(
            f"`{each.line.typed}` {each.measure.ratio:.1f}× for {each.line.road.budget:g}×" for each in over
        )
        said += f" Over it: {listed}."
    return said


def _by_road(found: Sequence[Measured]) -> Iterable[str]:
    for road in ROADS:
        rows = [_row(each) for each in found if each.line.road == road]
        if rows:
            budget = f" (at most {road.budget:g}×)" if road.budget else " (seconds)"
            yield f"### {road.heading}{budget}"
            yield table(HEADINGS, rows)


def _row(each: Measured) -> tuple[str, ...]:
    line, found = each.line, each.measure
    met = is_met(line, found)
    return (
        f"`{line.typed}`",
        f"{found.ratio:.2f}",
        f"{found.low:.2f}–{found.high:.2f}",
        f"{found.processor:.2f}",
        f"{found.seconds:.2f} s" if line.road.budget is None else f"{line.road.budget:g}",
        {True: "yes", False: "**no**", None: ""}[met],
        f"{found.memory_mib:.0f}",
        str(found.modules),
        f"{found.rows:,}",
        f"{found.steps / 1000:,.0f}",
        str(found.runs),
    )


def _compared(figures: Figures, rooms: Sequence[str], sizes: Sequence[int]) -> str:
    by = {(each.room, each.size, each.line): each.measure for each in figures.measured}
    lines = dict.fromkeys(each.line for each in figures.measured)
    rows = []
    for size in sizes:
        for line in lines:
            ratios = [by[room, size, line].ratio for room in rooms if (room, size, line) in by]
            if len(ratios) == len(rooms):
                change = f"{100 * (ratios[0] / ratios[-1] - 1):+.0f} %"
                rows.append((f"{size:,}", f"`{line.typed}`", *(f"{ratio:.2f}" for ratio in ratios), change))
    return table(("customers", "line", *rooms, "change"), rows)


def _growth(figures: Figures, room: str) -> str:
    by = {(each.size, each.line): each.measure for each in figures.measured if each.room == room}
    rows = []
    for line in dict.fromkeys(each.line for each in figures.measured):
        small, large = by.get((GROWN_FROM, line)), by.get((GROWN_TO, line))
        if small and large:
            grown = large.ratio / small.ratio
            said = "the whole book" if line.road.budget is None else "yes" if grown <= _MAY_GROW else "**no**"
            rows.append(
                (
                    f"`{line.typed}`",
                    *(f"{small.ratio:.2f}", f"{large.ratio:.2f}", f"{grown:.2f}", said),
                    *(f"{small.steps / 1000:,.0f}", f"{large.steps / 1000:,.0f}"),
                    *(f"{small.memory_mib:.0f}", f"{large.memory_mib:.0f}"),
                )
            )
    sizes = (f"at {GROWN_FROM:,}", f"at {GROWN_TO:,}")
    return table(("line", *sizes, "grown", "within 1.25", "1,000 steps", "then", "MiB", "then "), rows)


def _imports(figures: Figures) -> str:
    rows = [
        (
            room,
            each.kind,
            f"{each.lines:,}",
            f"{each.seconds:.1f}",
            f"{each.lines_a_second:,.0f}",
            "yes" if each.lines_a_second >= IMPORT_LINES_A_SECOND else "**no**",
            f"{each.memory_mib:.0f}",
        )
        for room, _, each in figures.imported
    ]
    return table(("revision", "file", "lines", "seconds", "lines a second", "100,000 a second", "MiB"), rows)


def _peers(peers: Sequence[PeerRun]) -> str:
    rows = [(peer.name, peer.version, f"`{peer.typed}`" if peer.typed else "", peer.took) for peer in peers]
    return table(("program", "version", "line", "× bare"), rows)


_HEAD = """\
# What the benchmarks found

Written by `./run bench`; [how it is measured](README.md). Each line is a whole process of an installed wheel, run in
turn with `python -c pass` of the same clean environment; *× bare* is the median of the ratios of these pairs,
*quartiles* their spread, *× in CPU* the same in time of the processor. *MiB* is the most memory held, *modules* what
was loaded beyond the bare interpreter's own, *rows* what SQLite handed over, and *steps* the instructions of SQLite's
machine, where what is read and thrown away counts, too."""
_GROWTH = """\
From 10,000 to 100,000 customers a figure may grow by a quarter, as the logarithm does, but where the answer is a list
of the whole book."""
_IMPORT = "Whole files into a new book, the start of the program taken off."
_PEERS = """\
Other programs that remember people or tasks, on the first 10,000 people of the same shop, in turn with the same bare
interpreter."""
