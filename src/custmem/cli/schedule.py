"""The morning's page printed by itself: by systemd's timer or by cron, shown before it is written, taken out again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from custmem.book.sidecars import forget_log, note_scheduled
from custmem.cli.command import Answer
from custmem.domain.messages import pages as words
from custmem.domain.text.cleaning import in_brief, quoted
from custmem.errors import BookReadOnly, NotFound, OutputFailed, UsageError
from custmem.exchange.delivery import (
    QUEUE,
    UNIT,
    Timetable,
    cron_line,
    destination,
    ours,
    service,
    timer,
    with_ours,
    without_ours,
)
from custmem.recall.settings import shop_of
from custmem.show import scheduled as scheduled_view
from custmem.show.asking import confirmed, tell
from custmem.show.paper.escpos import printer_named
from custmem.show.paper.sheet import PAPERS
from custmem.show.scheduled import Scheduled

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.exchange.delivery import Destination

CRON, SYSTEMD = "cron", "systemd"
_TIME = re.compile(r"\s*(\d{1,2})[:.](\d{2})\s*")
_SECONDS = 20
_LONGEST_ERROR = 120


def schedule(
    context: Context,
    off: Annotated[str, typer.Argument(metavar="[off]", help="off: no more")] = "",
    at: Annotated[str | None, typer.Option(metavar="TIME", help="at what time: 07:30")] = None,
    to: Annotated[
        str | None, typer.Option(metavar="WHERE", help="a printer of CUPS, a device, or a file")
    ] = None,
    paper: Annotated[
        str | None, typer.Option(metavar="a4|48|42|32", help="A4, or the columns of a receipt roll")
    ] = None,
    escpos: Annotated[bool, typer.Option("--escpos", help="as the bytes a receipt printer takes")] = False,
    discreet: Annotated[
        bool, typer.Option("--discreet", help="first names alone, nothing of anybody's life")
    ] = False,
    by: Annotated[
        str | None, typer.Option(metavar="systemd|cron", help="what starts it; else what there is")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="show it, write nothing")] = False,
) -> Answer:
    """The morning's page printed by itself.

    Nothing is printed on closed days, nor when nothing is due. If a page could not be printed, the next one says so.
    Without anything it shows what is scheduled.

    Example: custmem schedule --at 07:30 --to OFFICE --dry-run

    Example: custmem schedule off
    """
    if off and off != "off":
        raise UsageError(
            f"{quoted(off)} is not understood", "custmem schedule off, or: --at 07:30 --to OFFICE"
        )
    if by not in (None, CRON, SYSTEMD):
        raise UsageError(f"nothing is started by {quoted(by)}", f"one of {SYSTEMD}, {CRON}")
    if off:
        return _taken_out(context, dry_run=dry_run)
    if at is None and to is None:
        return _shown(context)
    if at is None or to is None:
        raise UsageError(
            "when and where to print are both needed", "for example: custmem schedule --at 07:30 --to OFFICE"
        )
    timetable = Timetable(*_time(at), _words(context, to, paper, escpos=escpos, discreet=discreet))
    return _put_in(context, timetable, by or _starter(context, dry_run=dry_run), dry_run=dry_run)


def _time(typed: str) -> tuple[int, int]:
    found = _TIME.fullmatch(typed)
    hour, minute = map(int, found.groups()) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise UsageError(f"{quoted(typed)} is not a time of day", "for example: 07:30")
    return hour, minute


def _words(context: Context, to: str, paper: str | None, *, escpos: bool, discreet: bool) -> tuple[str, ...]:
    """Return the whole command line: cron knows no PATH to us, no folder, and no CUSTMEM_BOOK."""
    where = destination(to)
    if paper is not None and paper not in PAPERS:
        raise UsageError(f"{quoted(paper)} is not a paper", f"one of {', '.join(PAPERS)}")
    with context.reading() as book:  # a book that is not there is said now, and not each morning to nobody
        shop = shop_of(book)
    if escpos:
        printer_named(shop.printer)
    return (
        *_program(),
        *("--book", os.path.abspath(context.path), "--yes", "--quiet"),
        *("print", "--if-any", "--if-open", "--to", _typed_again(where)),
        *(("--paper", paper) if paper else ()),
        *(("--escpos",) if escpos else ()),
        *(("--discreet",) if discreet else ()),
    )


def _typed_again(where: Destination) -> str:
    """Return a destination as it can be typed anywhere: a queue's name, or a whole path."""
    if where.kind != QUEUE:
        return where.name
    return f"lp:{where.name}" if where.name else "lp"


def _program() -> tuple[str, ...]:
    """Return how this very program is started: by its script where it was, else as Python's module."""
    script = os.path.abspath(sys.argv[0]) if sys.argv and sys.argv[0] else ""
    if os.path.basename(script) == "custmem" and os.access(script, os.X_OK):
        return (script,)
    return (sys.executable, "-m", "custmem")


# --- systemd or cron ------------------------------------------------------------------------------------------


def _starter(context: Context, *, dry_run: bool) -> str:
    """Return what can start it here: systemd if it answers, else cron, whose line can be looked at anywhere.

    Raises NotFound where there is neither, and something is to be written.
    """
    if _systemctl(context, "show-environment", check=False) == 0:
        return SYSTEMD
    if dry_run or shutil.which("crontab", path=context.environment.get("PATH")):
        return CRON
    raise NotFound(
        "neither systemd nor cron is here to start it", "install cron, or start custmem print yourself"
    )


def _units(context: Context) -> dict[str, str]:
    """Return where our units lie: systemd's folder for a user, by the XDG base directories."""
    home = context.environment.get("HOME") or os.path.expanduser("~")
    config = context.environment.get("XDG_CONFIG_HOME", "")
    folder = os.path.join(
        config if os.path.isabs(config) else os.path.join(home, ".config"), "systemd", "user"
    )
    return {kind: os.path.join(folder, f"{UNIT}.{kind}") for kind in ("service", "timer")}


def _put_in(context: Context, timetable: Timetable, by: str, *, dry_run: bool) -> Answer:
    paths = _units(context)
    texts = {paths["service"]: service(timetable), paths["timer"]: timer(timetable)}
    told = [cron_line(timetable)] if by == CRON else [f"{path}\n{text}" for path, text in texts.items()]
    lines = tuple(line for text in told for line in text.split("\n"))
    if dry_run:
        return Answer(scheduled_view, Scheduled(by, timetable.time, lines, words.nothing_written()))
    if context.may_ask:
        tell((words.will_be_written(by), *lines))
        if not confirmed(words.write_it()):
            return Answer(scheduled_view, Scheduled(by, timetable.time, lines, words.nothing_written()))
    _remove(context)
    if by == CRON:
        _write_crontab(context, with_ours(_crontab(context), timetable))
    else:
        _write_units(texts)
        _systemctl(context, "daemon-reload")
        _systemctl(context, "enable", "--now", f"{UNIT}.timer")
    note_scheduled(context.path, context.today)
    return Answer(
        scheduled_view,
        Scheduled(by, timetable.time, lines, words.said_scheduled(timetable.time, by)),
        is_echo=False,
    )


def _taken_out(context: Context, *, dry_run: bool) -> Answer:
    lines = tuple(_present(context))
    if not lines:
        return Answer(scheduled_view, Scheduled(None, None, (), words.nothing_scheduled()))
    if dry_run:
        return Answer(scheduled_view, Scheduled(None, None, lines, words.would_be_removed()))
    _remove(context)
    forget_log(context.path)
    return Answer(scheduled_view, Scheduled(None, None, lines, words.said_removed()))


def _shown(context: Context) -> Answer:
    lines = tuple(_present(context))
    said = words.said_present() if lines else words.nothing_scheduled()
    return Answer(scheduled_view, Scheduled(None, None, lines, said))


def _present(context: Context) -> list[str]:
    """Return what of ours is in the crontab and among systemd's units."""
    found = ours(_crontab(context))
    for path in _units(context).values():
        if os.path.exists(path):
            found.append(path)
    return found


def _remove(context: Context) -> None:
    crontab = _crontab(context)
    kept = without_ours(crontab)
    if kept != crontab:
        _write_crontab(context, kept)
    paths = [path for path in _units(context).values() if os.path.exists(path)]
    if paths:
        _systemctl(context, "disable", "--now", f"{UNIT}.timer", check=False)
        for path in paths:
            os.unlink(path)
        _systemctl(context, "daemon-reload", check=False)


def _write_units(texts: dict[str, str]) -> None:
    try:
        for path, text in texts.items():
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
    except OSError as error:
        raise BookReadOnly(
            f"{error.filename} can't be written", os.strerror(error.errno or 0).lower()
        ) from error


def _crontab(context: Context) -> str:
    """Return the user's crontab; blank where there is none, or no cron."""
    if shutil.which("crontab", path=context.environment.get("PATH")) is None:
        return ""
    ended = _run(context, ["crontab", "-l"])
    return ended.stdout if ended is not None and ended.returncode == 0 else ""


def _write_crontab(context: Context, text: str) -> None:
    ended = _run(context, ["crontab", "-"], text)
    if ended is None or ended.returncode:
        why = (
            in_brief(" ".join(ended.stderr.split()), _LONGEST_ERROR)
            if ended is not None
            else "cron is not here"
        )
        raise OutputFailed(f"the crontab could not be written: {why}", "nothing is scheduled")


def _systemctl(context: Context, *line: str, check: bool = True) -> int:
    ended = _run(context, ["systemctl", "--user", *line])
    if ended is None or ended.returncode:
        if check:
            why = (
                in_brief(" ".join(ended.stderr.split()), _LONGEST_ERROR)
                if ended is not None
                else "it is not here"
            )
            raise OutputFailed(f"systemd did not take it: {why}", "try it with cron: --by cron")
        return 1
    return 0


def _run(context: Context, line: list[str], given: str = "") -> subprocess.CompletedProcess[str] | None:
    """Run a program of the system; None where it is not here or does not answer."""
    program = shutil.which(line[0], path=context.environment.get("PATH"))
    if program is None:
        return None
    try:
        return subprocess.run(
            [program, *line[1:]],
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="surrogateescape",  # a crontab in another encoding goes back as it was
            timeout=_SECONDS,
            check=False,
            env=dict(context.environment),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
