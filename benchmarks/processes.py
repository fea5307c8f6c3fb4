"""Whole processes: how long one takes, how much of the processor, and how much memory at its height.

They are spawned by one small process of our own: what Linux says a child held at its height begins with what its
parent held when it was spawned, and we hold generated shops.
"""

from __future__ import annotations

import atexit
import marshal
import os
import subprocess
import sys
import tempfile
from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SPAWNER = """
import marshal, os, sys
from time import perf_counter
nothing = os.open(os.devnull, os.O_RDWR)
asked, told = sys.stdin.buffer, sys.stdout.buffer
while True:
    try:
        words, environment, said = marshal.load(asked)
    except EOFError:
        break
    writing = os.open(said, os.O_WRONLY | os.O_TRUNC)
    actions = [(os.POSIX_SPAWN_DUP2, nothing, 0), (os.POSIX_SPAWN_DUP2, nothing, 1), (os.POSIX_SPAWN_DUP2, writing, 2)]
    begun = perf_counter()
    child = os.posix_spawn(words[0], words, environment, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    seconds = perf_counter() - begun
    os.close(writing)
    marshal.dump((status, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss), told)
    told.flush()
"""


class Run(NamedTuple):
    """One process: seconds by the clock and by the processor, and the most memory it held, in MiB."""

    seconds: float
    processor: float
    memory_mib: float
    said: str
    """What it said on stderr."""


class _Spawner:
    """The small process that spawns all others, started when it is first needed."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def run(self, words: Sequence[str], environment: Mapping[str, str], expected: int) -> Run:
        asked, told = self._pipes()
        marshal.dump((list(words), dict(environment), self._said), asked)
        asked.flush()
        status, seconds, processor, memory_kib = marshal.load(told)
        with open(self._said, encoding="utf-8", errors="replace") as file:
            said = file.read(4000)
        code = os.waitstatus_to_exitcode(status)
        if code != expected:
            raise SystemExit(f"benchmarks: {' '.join(words)} ended with {code}: {said.strip()}")
        return Run(seconds, processor, memory_kib / 1024, said)

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            handle, self._said = tempfile.mkstemp(prefix="custmem-bench-")
            os.close(handle)
            words = [sys.executable, "-I", "-S", "-c", _SPAWNER]
            self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            atexit.register(self._end)
        asked, told = self._process.stdin, self._process.stdout
        assert asked is not None
        assert told is not None
        return asked, told

    def _end(self) -> None:
        if self._process is not None:
            self._process.communicate()
            os.unlink(self._said)


_spawner = _Spawner()


def ran(words: Sequence[str], environment: Mapping[str, str], expected: int = 0) -> Run:
    """Run a process to its end, with nobody at the terminal and what it prints thrown away.

    Raises SystemExit with what it said when its status is another: an unforeseen failure must never be measured.
    """
    return _spawner.run(words, environment, expected)
