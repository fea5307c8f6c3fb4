"""The morning's page by itself: a line for cron, or a timer for systemd, as text to be shown before it is written.

Both run in a bare environment, so the line names everything in full: the program, the book, and where to print.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = "# custmem: the morning page"
"""Ends our line in a crontab, and begins our units: what carries it is ours to remove."""
UNIT = "custmem-print"


class Timetable(NamedTuple):
    """When the page is printed, and by which words on which command line."""

    hour: int
    minute: int
    words: tuple[str, ...]

    @property
    def time(self) -> str:
        """The time of day as it is typed."""
        return f"{self.hour:02}:{self.minute:02}"


def cron_line(timetable: Timetable) -> str:
    """Return the line of a crontab; cron takes a bare percent sign for a line break."""
    command = shlex.join(timetable.words).replace("%", r"\%")
    return f"{timetable.minute} {timetable.hour} * * * {command} {MARK}"


def ours(crontab: str) -> list[str]:
    """Return our lines of a crontab."""
    return [line for line in crontab.splitlines() if line.rstrip().endswith(MARK)]


def without_ours(crontab: str) -> str:
    """Return a crontab without our line, all else as it was."""
    return "".join(line for line in crontab.splitlines(keepends=True) if not line.rstrip().endswith(MARK))


def with_ours(crontab: str, timetable: Timetable) -> str:
    """Return a crontab with our line in place of an earlier one."""
    kept = without_ours(crontab)
    if kept and not kept.endswith("\n"):
        kept += "\n"
    return f"{kept}{cron_line(timetable)}\n"


def service(timetable: Timetable) -> str:
    """Return the unit that prints the page."""
    return (
        f"{MARK}\n[Unit]\nDescription=The morning page of custmem\n\n"
        f"[Service]\nType=oneshot\nExecStart={_systemd_words(timetable.words)}\n"
    )


def timer(timetable: Timetable) -> str:
    """Return the unit that says when; a morning on which the computer was off is caught up with."""
    return (
        f"{MARK}\n[Unit]\nDescription=The morning page of custmem, at {timetable.time}\n\n"
        f"[Timer]\nOnCalendar=*-*-* {timetable.time}:00\nPersistent=true\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )


def _systemd_words(words: Sequence[str]) -> str:
    """Return a command line as systemd reads it: quoted, with its own signs doubled."""
    quoted = []
    for word in words:
        plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
        quoted.append(f'"{plain}"')
    return " ".join(quoted)
