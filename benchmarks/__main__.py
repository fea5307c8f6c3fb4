"""`./run bench`: measures every command on generated books and writes the report."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks import peers
from benchmarks.books import generated, imported
from benchmarks.clean_rooms import ROOT, clean_room, versions
from benchmarks.lines import lines_of
from benchmarks.measuring import Plan, measured
from benchmarks.processes import ran
from benchmarks.report import Figures, Measured, report
from custmem.cli.index import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.books import Imported
    from benchmarks.clean_rooms import Room

REPORT = ROOT / "benchmarks" / "REPORT.md"


def main(words: Sequence[str]) -> None:
    """Measure what these options ask for, and write the report."""
    asked = _asked(words)
    cache = Path(asked.cache)
    cache.mkdir(parents=True, exist_ok=True)
    rooms = [clean_room(None, cache)]
    if asked.against:
        rooms.append(clean_room(asked.against, cache))
    begun, load = perf_counter(), os.getloadavg()[0]
    found: list[Measured] = []
    files: list[tuple[str, int, Imported]] = []
    with tempfile.TemporaryDirectory(prefix="custmem-bench-", dir=asked.scratch) as folder:
        plan = Plan(asked.runs, asked.seconds, Path(folder))
        beside = (
            [] if asked.no_peers else peers.beside(rooms[0], asked.seed, plan.scratch, min(asked.runs, 5))
        )
        for size in asked.sizes:
            books = [generated(room, asked.seed, size, cache) for room in rooms]
            for line in lines_of(asked.only):
                print(f"benchmarks: {size:,}: {line.typed}", file=sys.stderr)
                for room, measure in zip(rooms, measured(rooms, line, books, plan), strict=True):
                    found.append(Measured(_name(room), size, line, measure))
            if size in asked.import_sizes:
                for room, book in zip(rooms, books, strict=True):
                    files += [(_name(room), size, each) for each in imported(room, book, plan.scratch)]
            # What has been found so far is kept, should the next size be cut short.
            facts = _facts(asked, rooms, load, perf_counter() - begun)
            page = report(Figures(facts, tuple(found), tuple(files), tuple(beside)))
            Path(asked.report).write_text(page, encoding="utf-8")
    print(Path(asked.report).read_text(encoding="utf-8"))


def _asked(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of customers")
    parser.add_argument("--commands", default="", help="only these commands, with commas between")
    parser.add_argument("--against", metavar="REV", help="measure this revision in the same runs")
    parser.add_argument("--seed", type=int, default=7, help="of the generated shop")
    parser.add_argument("--runs", type=int, default=11, help="so many pairs of runs a line")
    parser.add_argument("--seconds", type=float, default=20, help="a slow line is run no longer than that")
    parser.add_argument("--scratch", default=None, help="a folder for copies that are written to")
    parser.add_argument(
        "--cache", default=f"{tempfile.gettempdir()}/custmem-benchmarks", help="books are kept here"
    )
    parser.add_argument("--report", default=str(REPORT), help="where the report is written")
    parser.add_argument(
        "--import-sizes", default=None, help="import whole files at these sizes; all, if not given"
    )
    parser.add_argument("--no-peers", action="store_true", help="leave out other programs")
    asked = parser.parse_args(words)
    asked.sizes = [int(size) for size in asked.sizes.split(",")]
    imports = asked.sizes if asked.import_sizes is None else asked.import_sizes.split(",")
    asked.import_sizes = [int(size) for size in imports if size]
    asked.only = frozenset(filter(None, asked.commands.split(","))) or None
    unknown = sorted((asked.only or frozenset()) - {command.name for command in COMMANDS} - {"__complete"})
    if unknown:
        parser.error(f"no such command: {', '.join(unknown)}")
    return asked


def _name(room: Room) -> str:
    return room.commit if room.label == "here" else f"{room.label} ({room.commit})"


def _facts(
    asked: argparse.Namespace, rooms: Sequence[Room], load: float, took: float
) -> tuple[tuple[str, str], ...]:
    folder = asked.scratch or tempfile.gettempdir()
    bare = median(ran((rooms[0].python, "-c", "pass"), rooms[0].environment()).seconds for _ in range(11))
    return (
        ("date", datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")),
        ("revision", ", against ".join(_name(room) for room in rooms)),
        ("machine", _machine()),
        ("load before, and after", f"{load:.1f}, {os.getloadavg()[0]:.1f}"),
        ("versions", versions(rooms[0])),
        ("a bare interpreter", f"{1000 * bare:.1f} ms"),
        ("copies that are written to", f"on {_filesystem(folder)}"),
        ("seed", str(asked.seed)),
        (
            "runs",
            f"{asked.runs} pairs a line, slow ones for {asked.seconds:g} s; {took / 60:.0f} minutes in all",
        ),
    )


def _machine() -> str:
    cpu = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        named = [
            line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")
        ]
        cpu = named[0].partition(":")[2].strip() if named else cpu
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{cpu}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}"


def _filesystem(folder: str) -> str:
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "a file system of an unknown kind"
    best = ("", "unknown")
    for line in mounts.read_text().splitlines():
        _, place, kind, *_ = line.split()
        if os.path.realpath(folder).startswith(place) and len(place) >= len(best[0]):
            best = (place, kind)
    return best[1]


if __name__ == "__main__":
    main(sys.argv[1:])
