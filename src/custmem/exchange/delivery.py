"""Where paper goes: a file, a printer's device, or a queue of CUPS, the system's own print service.

There is no way to a printer on the network but through CUPS: custmem itself has no network access, ever.
"""

from __future__ import annotations

import os
import re
import select
import shlex
import shutil
import stat
import subprocess
from typing import TYPE_CHECKING

from custmem.domain.text.cleaning import in_brief, quoted
from custmem.domain.value import NamedTuple
from custmem.errors import Conflict, OutputFailed, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


FILE, DEVICE, QUEUE = "file", "device", "queue"
_NETWORK = re.compile(
    r"(tcp|socket|https?|ipp|lpd)://.*|[\w.-]+:\d{2,5}|\d{1,3}(\.\d{1,3}){3}", re.IGNORECASE
)
_QUEUE = re.compile(r"(?:lp:)?([^\s/#:]{1,120})")
_NAMED_FILE = re.compile(r".*\.\w{2,4}")
_DEVICE_SECONDS = 30
_QUEUE_SECONDS = 60
_LONGEST_ERROR = 120


class Destination(NamedTuple):
    """Where a page goes: a file or a device by its path, or a queue by its name (blank for the usual one)."""

    kind: str
    name: str


def destination(where: str) -> Destination:
    """Return what was typed as a destination: a path, or the name of a CUPS queue; `lp` is the usual printer.

    Raises UsageError for what is neither, and for a printer on the network.
    """
    where = where.strip()
    if not where or "\0" in where or where == "-":
        raise UsageError(
            "where to print is missing", "a file, /dev/usb/lp0, or a printer that lpstat -p shows"
        )
    is_path = where.startswith(("/", "~", "./", "../")) or ("/" in where and "://" not in where)
    if not is_path and _NETWORK.fullmatch(where):
        raise UsageError(
            f"custmem has no network access, so it can't reach {quoted(where)}",
            "make it a printer of CUPS once: lpadmin -p ROLL -E -v socket://HOST:9100 -m raw, then --to ROLL",
        )
    if is_path or _NAMED_FILE.fullmatch(where):
        path = os.path.abspath(os.path.expanduser(where))
        return Destination(DEVICE if _is_device(path) else FILE, path)
    found = _QUEUE.fullmatch(where)
    if found is None:
        raise UsageError(f"{quoted(where)} is not a printer's name", "lpstat -p shows what there are")
    name = found.group(1)
    return Destination(QUEUE, "" if name == "lp" else name)


def checked_file(path: str, book_path: str, *, agreed: bool) -> str:
    """Return the whole path of a file that may be written.

    Raises Conflict for the book itself and for a file that is there and nobody agreed to lose, UsageError for a
    folder.
    """
    if "\0" in path or not path:
        raise UsageError(f"{quoted(path)} can't be a file's name", "name the file, for example: page.pdf")
    path = os.path.abspath(os.path.expanduser(path))
    named = quoted(path, _LONGEST_ERROR)
    if os.path.isdir(path):
        raise UsageError(f"{named} is a folder", "name the file in it")
    if os.path.exists(path) and os.path.exists(book_path) and os.path.samefile(path, book_path):
        raise Conflict(f"{named} is the book itself", "name another file")
    if os.path.lexists(path) and not agreed:
        raise Conflict(f"there is a file {named} already", "name another, or write over it with --yes")
    return path


def deliver(
    content: bytes, to: Destination, environment: Mapping[str, str], *, raw: bool, paper: str
) -> None:
    """Hand a page over: to a device or a queue, `raw` where the printer is to take the bytes as they are.

    Raises OutputFailed, saying what the printer or the system said.
    """
    if to.kind == DEVICE:
        _to_device(to.name, content)
    else:
        _to_queue(to.name, content, environment, raw=raw, paper=paper)


def _is_device(path: str) -> bool:
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return path.startswith("/dev/") and not path.startswith("/dev/shm/")
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _to_device(path: str, content: bytes) -> None:
    """Write to a device that may take its time, but not for ever: it may be out of paper."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
        try:
            left = memoryview(content)
            while left:
                _, ready, _ = select.select((), (handle,), (), _DEVICE_SECONDS)
                if not ready:
                    raise OutputFailed(
                        f"the printer at {path} takes nothing", "is it on, and is there paper?"
                    )
                left = left[os.write(handle, left) :]
        finally:
            os.close(handle)
    except OSError as error:
        raise OutputFailed(
            f"the printer at {path} can't be reached", os.strerror(error.errno or 0).lower()
        ) from error


def _to_queue(name: str, content: bytes, environment: Mapping[str, str], *, raw: bool, paper: str) -> None:
    lp = shutil.which("lp", path=environment.get("PATH"))
    if lp is None:
        raise OutputFailed("no print service is installed", "install CUPS, or print to a file or a device")
    line = [lp, "-t", "custmem", *(("-d", name) if name else ())]
    line += ["-o", "raw"] if raw else ["-o", "media=A4"] if paper == "a4" else []
    try:
        ended = subprocess.run(
            line,
            input=content,
            capture_output=True,
            timeout=_QUEUE_SECONDS,
            check=False,
            env={**environment, "LC_ALL": "C.UTF-8"},  # text is UTF-8, whatever cron thinks
        )
    except subprocess.TimeoutExpired:
        raise OutputFailed(
            f"the printer {name or 'lp'} does not answer", "lpstat -p shows its state"
        ) from None
    except OSError as error:
        raise OutputFailed("the print service can't be started", os.strerror(error.errno or 0)) from error
    if ended.returncode:
        why = in_brief(" ".join(ended.stderr.decode(errors="replace").split()), _LONGEST_ERROR)
        raise OutputFailed(
            f"the printer {name or 'lp'} did not take the page: {why}", "lpstat -p shows its state"
        )


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
