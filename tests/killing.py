"""Commands killed in the midst: at a statement, at a file's operation, or at any moment of the clock."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factories import TODAY, process_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = """
import json, os, signal, sqlite3, sys, time
sys.path.insert(0, sys.argv[1])
import custmem.book.making, custmem.book.restore, custmem.cli.backups, custmem.cli.daily_backup
import custmem.record.upgrading
from custmem.cli import main

job = json.loads(sys.argv[2])
connected = sqlite3.connect


def run(book, step):
    null = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(null, number)

    def connect(*words, **more):
        opened = connected(*words, **more)
        opened.set_trace_callback(step)
        opened.set_progress_handler(step, 200)
        return opened

    def stepping(operation):
        def operate(*words, **more):
            step()
            result = operation(*words, **more)
            step()
            return result
        return operate

    sqlite3.connect = connect
    for name in ("link", "rename", "replace", "unlink", "fsync", "utime"):
        setattr(os, name, stepping(getattr(os, name)))
    sys.argv = ["custmem", "--book", book, *job["line"]]
    main.entry()


def steps_of(book):
    read, write = os.pipe()
    child = os.fork()
    if not child:
        count = 0

        def step(*_):
            nonlocal count
            count += 1
            os.write(write, b".")

        run(book, step)
    os.close(write)
    steps = 0
    while chunk := os.read(read, 1 << 16):
        steps += len(chunk)
    os.waitpid(child, 0)
    return steps


def kill_at(book, number):
    child = os.fork()
    if not child:
        seen = 0

        def step(*_):
            nonlocal seen
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

        run(book, step)
    os.waitpid(child, 0)


def kill_after(book, seconds):
    child = os.fork()
    if not child:
        run(book, lambda *_: None)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


books = iter(job["books"])
started = time.perf_counter()
steps = steps_of(next(books))
lasted = time.perf_counter() - started
for place in range(job["at_steps"]):
    kill_at(next(books), 1 + place * steps // job["at_steps"])
for place in range(job["at_moments"]):
    kill_after(next(books), lasted * place / job["at_moments"])
print(steps)
"""


def killed(original: Path, line: Sequence[str], folder: Path, at_steps: int, at_moments: int) -> list[Path]:
    """Run a command on copies of a book (and of its backups), and kill it: in so many places, evenly spread.

    `at_steps` counts statements, stretches of 200 instructions of SQLite's, and operations on files; `at_moments` is
    by the clock. The first copy is of a command that was left alone.
    """
    books = [folder / f"{number}" / original.name for number in range(1 + at_steps + at_moments)]
    for book in books:
        shutil.copytree(original.parent, book.parent, copy_function=shutil.copy2)
    job = {
        "books": [str(book) for book in books],
        "line": ["--today", TODAY.isoformat(), *line],
        "at_steps": at_steps,
        "at_moments": at_moments,
    }
    sources = process_environment()["PYTHONPATH"]
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, sources, json.dumps(job)],
        env=process_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    print(
        f"{' '.join(line)}: {ran.stdout.strip()} steps, killed at {at_steps} of them and at {at_moments} moments"
    )
    return books
