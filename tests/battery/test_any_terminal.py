"""Any terminal: whatever stdin, stdout and stderr are, whichever way it is stopped, no traceback and the right status.

Every command is tried, as its help shows it, with every kind of terminal.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import pty
import random
import select
import signal
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import pytest

from battery.every_command import Forked, Line, held, seconds_of
from custmem.book import copying
from custmem.book.backups import backups_of
from custmem.cli.index import COMMANDS
from custmem.record.customers import add_customer
from factories import TODAY, Ran, Shop, copied, dump, is_whole, names_beside, process_environment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    T = TypeVar("T")

pytestmark = pytest.mark.blackbox

SEED = 20260612


# --------------------------------------------------------------------------------------------- what is there


class Kind(NamedTuple):
    """A kind of terminal: its environment, how a shell would redirect the line, and the statuses that are right."""

    environment: Mapping[str, str] = {}
    redirected: str = ""
    statuses: tuple[int, ...] = (0,)
    talks: bool = False


KINDS = {
    "LANG=C": Kind({"LANG": "C"}),
    "LC_ALL=C": Kind({"LC_ALL": "C"}),
    "a locale that is not there": Kind({"LC_ALL": "xx_XX.UTF-8"}),
    "ASCII alone": Kind({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "ASCII": Kind({"PYTHONIOENCODING": "ascii"}),
    "strict ASCII": Kind({"PYTHONIOENCODING": "ascii:strict"}),
    "latin-1": Kind({"PYTHONIOENCODING": "latin-1"}),
    "cp437": Kind({"PYTHONIOENCODING": "cp437"}),
    "UTF-16": Kind({"PYTHONIOENCODING": "utf-16"}),
    "TERM=dumb": Kind({"TERM": "dumb"}),
    "no TERM": Kind({"TERM": ""}),
    "20 columns": Kind({"COLUMNS": "20"}),
    "1 column": Kind({"COLUMNS": "1"}),
    "0 columns": Kind({"COLUMNS": "0", "LINES": "0"}),
    "minus columns": Kind({"COLUMNS": "-5"}),
    "columns in words": Kind({"COLUMNS": "wide"}),
    "a million columns": Kind({"COLUMNS": "1000000"}),
    "NO_COLOR": Kind({"NO_COLOR": "1"}),
    "FORCE_COLOR": Kind({"FORCE_COLOR": "1"}),
    "CLICOLOR": Kind({"CLICOLOR": "0", "CLICOLOR_FORCE": "1"}),
    "stdin closed": Kind(redirected="<&-"),
    "stdin empty": Kind(redirected="</dev/null"),
    "stdout closed": Kind(redirected=">&-", statuses=(7,), talks=True),
    "stderr closed": Kind(redirected="2>&-"),
    "all closed": Kind(redirected="<&- >&- 2>&-", statuses=(7,)),
    "stdout full": Kind(redirected=">/dev/full", statuses=(7,), talks=True),
    "stderr full": Kind(redirected="2>/dev/full"),
    "cut by head": Kind(redirected="| head -1"),
    "nobody reads": Kind(redirected="| true"),
    "a file": Kind(redirected='> "$OUT"'),
}


def through_a_shell(words: Sequence[str], book: Path, kind: Kind) -> Ran:
    """Type a line with a redirection; of a pipe, the status is the line's own."""
    line = [sys.executable, "-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *words]
    pipe = kind.redirected.startswith("|")
    script = f'{{ "$@"; echo $? > "$STATUS"; }} {kind.redirected}' if pipe else f'"$@" {kind.redirected}'
    told = book.parent / "status"
    environment = process_environment(**kind.environment, STATUS=str(told), OUT=str(book.parent / "out"))
    ran = subprocess.run(
        ["sh", "-c", script, "sh", *line], env=environment, capture_output=True, check=False, timeout=60
    )
    status = int(told.read_text()) if pipe else ran.returncode
    return Ran(status, ran.stdout.decode(errors="replace"), ran.stderr.decode(errors="replace"))


def _as(kind: Kind) -> None:
    """Make this process such a terminal's, as the interpreter would find it when it starts."""
    os.environ.update(kind.environment)
    for name, flags in (("stdin", "<&-"), ("stdout", ">&-"), ("stderr", "2>&-")):
        if flags in kind.redirected.split():
            os.close(("stdin", "stdout", "stderr").index(name))
            setattr(sys, name, None)
    for number, target in ((1, ">/dev/full"), (2, "2>/dev/full")):
        if target in kind.redirected.split():
            os.dup2(os.open("/dev/full", os.O_WRONLY), number)
    if kind.redirected == "| true":
        reading, writing = os.pipe()
        os.close(reading)
        os.dup2(writing, 1)
    encoding, _, errors = kind.environment.get("PYTHONIOENCODING", "").partition(":")
    if encoding or kind.environment.get("PYTHONUTF8") == "0":
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(encoding=encoding or "ascii", errors=errors or "strict")  # type: ignore[union-attr]


def _ended_well(line: Line, name: str, ran: Ran, book: Path) -> None:
    kind = KINDS[name]
    statuses = (*kind.statuses, *((141,) if kind.redirected.startswith("|") else ()))
    assert ran.status in statuses, (line.words, name, ran)
    assert "Traceback" not in ran.out + ran.err, (line.words, name, ran)
    assert ran.err.count("\n") == (1 if kind.talks else 0), (line.words, name, ran)
    assert held(book) == line.after, (line.words, name)


def _helps(line: Line) -> list[Line]:
    """Return the lines that every program has."""
    words = [("--help",), ("--version",), ("greet", "--help"), ("sold", "--help")]
    return [line._replace(words=each, after=line.before) for each in words]


def _pairs(
    lines: Sequence[Line], kinds: Sequence[T], trials: Callable[..., int], most: int
) -> list[tuple[Line, T]]:
    """Return every line with every kind; first each line with one of them, so that a sample has them all."""
    mixed = random.Random(SEED).sample(kinds, len(kinds))
    pairs = [
        (line, mixed[(at + step) % len(mixed)]) for step in range(len(mixed)) for at, line in enumerate(lines)
    ]
    return pairs[: trials(len(pairs), most=most)]


def test_every_command_ends_well_at_every_kind_of_terminal(
    lines: list[Line], tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    """In forks, which find their streams and their environment as a process that starts does."""
    kinds = [name for name, kind in KINDS.items() if "OUT" not in kind.redirected and "head" not in name]
    every = [*lines, *_helps(lines[0])]
    chosen = _pairs(every, kinds, trials, most=len(every))
    for at, (line, name) in enumerate(chosen):
        book = line.copied(tmp_path / str(at))
        ran = Forked(*line.words, book=book, prepare=partial(_as, KINDS[name])).ended()
        _ended_well(line, name, ran, book)
        book.unlink()
    assert {name for _, name in chosen} == set(kinds)
    assert {line.name for line, _ in chosen} >= {line.name for line in lines}
    tried(f"{len(lines) + 4} commands × {len(kinds)} kinds of terminal: {len(chosen)} ended well")


def test_commands_end_well_through_a_shell_s_redirections(
    lines: list[Line], tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    """In processes that a shell starts: each kind of terminal, with some of the commands."""
    chance = random.Random(SEED)
    count = trials(150, most=10)
    redirected_first = sorted(KINDS, key=lambda name: not KINDS[name].redirected)
    for at, name in enumerate((redirected_first * (count // len(KINDS) + 1))[:count]):
        line = lines[chance.randrange(len(lines))]
        book = line.copied(tmp_path / str(at))
        _ended_well(line, name, through_a_shell(line.words, book, KINDS[name]), book)
    tried(f"{count} processes started by a shell, {len(KINDS)} kinds of terminal: all ended well")


@pytest.mark.parametrize("form", ["--json", "--plain"])
@pytest.mark.parametrize("name", ["stdout closed", "stdout full", "nobody reads"])
def test_what_is_for_scripts_can_t_be_written_out_either(
    form: str, name: str, lines: list[Line], tmp_path: Path
) -> None:
    for line in lines[:: len(lines) // 4]:
        book = line.copied(tmp_path / line.name)
        ran = Forked(*line.words, form, book=book, prepare=partial(_as, KINDS[name])).ended()
        assert ran.status in ((0, 141) if name == "nobody reads" else (7,)), (line.words, ran)
        assert "Traceback" not in ran.err


# ------------------------------------------------------------------------------------------ a real terminal


class Terminal:
    """A line typed at a terminal of so many rows and columns."""

    def __init__(
        self, words: Sequence[str], book: Path, rows: int = 24, columns: int = 100, **environment: str
    ) -> None:
        self.master, slave = pty.openpty()
        self.resize(rows, columns)
        line = [sys.executable, "-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *words]

        def own_terminal() -> None:
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            line,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=process_environment(**{"TERM": "xterm", **environment}),
            preexec_fn=own_terminal,  # noqa: PLW1509 (this process has one thread)
        )
        os.close(slave)
        self.said = ""

    def resize(self, rows: int, columns: int) -> None:
        """Make the window another size."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def until(self, text: str, seconds: float = 30) -> bool:
        """Wait until this is said; False at the end."""
        deadline = monotonic() + seconds
        while text not in self.said:
            if monotonic() > deadline or not self._heard():
                return False
        return True

    def _heard(self, seconds: float = 30) -> bool:
        ready, _, _ = select.select([self.master], [], [], seconds)
        try:
            heard = os.read(self.master, 65536) if ready else b""
        except OSError:  # the other end is closed
            heard = b""
        self.said += heard.decode(errors="replace")
        return bool(heard)

    def type(self, keys: str) -> None:
        """Press keys."""
        with suppress(OSError):
            os.write(self.master, keys.encode())

    def ended(self, pressed: str = "") -> Ran:
        """Wait for the end; a key that was pressed before anybody listened is pressed again, as a person would."""
        while self._heard(5 if pressed else 30):
            pass
        try:
            status = self.process.wait(timeout=5 if pressed else 30)
        except subprocess.TimeoutExpired:
            if pressed:
                self.type(pressed)
                return self.ended()
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"it has not ended: {self.process.args!r} said {self.said!r}") from None
        with suppress(OSError):
            os.close(self.master)
        return Ran(status, self.said, "")

    def hung_up(self) -> int:
        """Close the window, and return the status."""
        os.close(self.master)
        return self.process.wait(timeout=30)


class ForkedTerminal(Terminal):
    """The same in a fork of this process, which has loaded everything."""

    def __init__(
        self, words: Sequence[str], book: Path, rows: int = 24, columns: int = 100, **environment: str
    ) -> None:
        self.master, slave = pty.openpty()
        self.resize(rows, columns)

        def at_the_terminal() -> None:
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for number in range(3):
                os.dup2(slave, number)
            os.close(self.master)
            sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
            os.environ.update({"TERM": "xterm", "PAGER": "cat", **environment})

        self.fork = Forked(*words, book=book, prepare=at_the_terminal)
        os.close(slave)
        self.said = ""

    def ended(self, pressed: str = "") -> Ran:
        """Wait for the end."""
        assert not pressed
        while self._heard():
            pass
        os.close(self.master)
        return self.fork.ended()._replace(out=self.said)


SCREENS: list[tuple[int, int, dict[str, str]]] = [
    (24, 80, {}),
    (24, 20, {}),
    (1, 1, {}),
    (0, 0, {}),
    (500, 5000, {}),
    (24, 80, {"TERM": "dumb"}),
]
SCREENS += [(24, 80, {"NO_COLOR": "1"}), (24, 72, {"FORCE_COLOR": "1"}), (24, 40, {"TERM": "unheard-of"})]


def test_every_command_ends_well_at_a_terminal_of_any_size(
    lines: list[Line], tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    chosen = _pairs(lines, range(len(SCREENS)), trials, most=25)
    for at, (line, screen) in enumerate(chosen):
        height, width, environment = SCREENS[screen]
        book = line.copied(tmp_path / str(at))
        if at % 10 == 0:
            terminal = Terminal([*line.words, "--no-input"], book, height, width, **environment)
        else:
            terminal = ForkedTerminal(line.words, book, height, width, **environment)
        terminal.resize(10 + at % 50, 10 + at % 99)
        ran = terminal.ended()
        assert (ran.status, "Traceback" in ran.out) == (0, False), (line.words, SCREENS[screen], ran)
        if {"NO_COLOR", "TERM"} & set(environment) and environment.get("TERM") != "unheard-of":
            assert "\x1b[" not in ran.out, (line.words, environment)
        assert held(book) == line.after
        book.unlink()
    tried(f"{len(chosen)} commands at {len(SCREENS)} screens, resized meanwhile: all ended well")


# -------------------------------------------------------------------------------------------------- stopped


QUESTIONS = [command.name for command in COMMANDS if command.usage.startswith("WHO")]


@pytest.fixture
def asking(lines: list[Line], told_book: Path) -> list[tuple[str, ...]]:
    """A line of each command that asks which Rossi is meant."""
    return [(line.name, "ross", *line.words[2:]) for line in lines if line.name in QUESTIONS]


STOPS = {
    "Ctrl-C": ("\x03", (130,)),
    "Ctrl-D": ("\x04", (5,)),
    "Ctrl-\\": ("\x1c", (-signal.SIGQUIT,)),
    "hang-up": ("", ()),
}


@pytest.mark.parametrize("stop", STOPS)
def test_who_stops_at_a_question_changes_nothing(
    stop: str,
    asking: list[tuple[str, ...]],
    told_book: Path,
    tmp_path: Path,
    trials: Callable[..., int],
    tried: Callable[[str], None],
) -> None:
    keys, statuses = STOPS[stop]
    count = trials(len(asking))
    start = list(STOPS).index(stop) * 3
    for at in range(start, start + count):
        words = asking[at % len(asking)]
        book = copied(told_book, tmp_path / str(at))
        before = held(book)
        terminal = Terminal(words, book, TERM="dumb")
        assert terminal.until("which one"), (words, terminal.said)
        if stop == "hang-up":
            assert terminal.hung_up() in (-signal.SIGHUP, 4, 7, 130), words
        else:
            terminal.type(keys)
            ran = terminal.ended(pressed=keys)
            assert ran.status in statuses, (words, ran)
            assert "Traceback" not in ran.out, (words, ran)
            assert "mistake" not in ran.out, (words, ran)
        assert held(book) == before
    tried(f"{count} questions of {len(asking)} stopped by {stop}")


AT_THE_DOOR = """
import os, runpy, signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
os.write(int(os.environ["READY"]), b"!")
from custmem.__main__ import entry
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
entry()
"""
"""What an installer writes as the command `custmem`; the interpreter's own start, before it, is not ours to guard."""


def _stopped_while_starting(line: Line, book: Path, by: signal.Signals, seconds: float) -> Ran:
    ready, says = os.pipe()
    words = ["--book", str(book), "--today", TODAY.isoformat(), *line.words]
    with subprocess.Popen(
        [sys.executable, "-c", AT_THE_DOOR, *words],
        env=process_environment(CUSTMEM_NO_INPUT="1", READY=str(says)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        pass_fds=(says,),
        text=True,
    ) as process:
        os.close(says)
        os.read(ready, 1)
        os.close(ready)
        sleep(seconds)
        process.send_signal(by)
        out, err = process.communicate(timeout=60)
    return Ran(process.returncode, out, err)


def _all_or_nothing(book: Path, line: Line, ran: Ran) -> None:
    assert "Traceback" not in ran.out + ran.err, (line.words, ran)
    assert ran.err == "", (line.words, ran)
    now = held(book)
    assert now == line.after or (ran.status != 0 and now == line.before), line.words
    assert is_whole(book)


@pytest.mark.parametrize(("by", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGHUP, -1)])
def test_a_command_that_is_stopped_while_it_starts_is_quiet_and_does_all_or_nothing(
    by: signal.Signals,
    status: int,
    lines: list[Line],
    tmp_path: Path,
    trials: Callable[..., int],
    tried: Callable[[str], None],
) -> None:
    chance, stopped = random.Random(SEED + by), 0
    count = trials(210 if by == signal.SIGINT else 60, most=12)
    for at in range(count):
        line = lines[chance.randrange(len(lines))]
        book = line.copied(tmp_path / str(at))
        ran = _stopped_while_starting(line, book, by, chance.uniform(0, 0.2))
        assert ran.status in (0, status, 130), (
            line.words,
            ran,
        )  # 130: it was heard, and drafts were put away
        stopped += ran.status != 0
        _all_or_nothing(book, line, ran)
        book.unlink()
    tried(f"{count} processes sent {by.name}: {stopped} stopped with {status}, {count - stopped} had ended")


def test_an_interrupt_in_the_midst_of_the_work_is_quiet_and_does_all_or_nothing(
    lines: list[Line], tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    """In a process that has loaded everything: each interrupt falls into the reading, the writing or the answer."""
    chance, stopped = random.Random(SEED), 0
    count = trials(420, most=20)
    chosen = [line for _ in range(1 + count // len(lines)) for line in chance.sample(lines, len(lines))]
    chosen = chosen[:count]
    took = {
        line.name: seconds_of(line.words, line.book, tmp_path)
        for line in {line.name: line for line in chosen}.values()
    }
    for at, line in enumerate(chosen):
        book = line.copied(tmp_path / str(at))
        process = Forked(*line.words, book=book)
        process.killed_after(chance.uniform(0, took[line.name]), signal.SIGINT)
        ran = process.ended()
        assert ran.status in (0, 130), (line.words, ran)
        stopped += ran.status != 0
        _all_or_nothing(book, line, ran)
        assert [path.name for path in book.parent.iterdir() if path.name.startswith(".new")] == []
        book.unlink()
    tried(f"{count} interrupts of {len(took)} commands at work: {stopped} stopped with 130, none half done")


def test_an_import_that_is_interrupted_stops_soon_and_takes_nothing_in(
    shop: Shop, tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    file = tmp_path / "sales.csv"
    rows = "".join(f"2026-05-{n % 28 + 1:02},Ann Reed{n % 97},tea {n},4.50\n" for n in range(4000))
    file.write_text(f"Date,Client,Item,Amount\n{rows}")
    words = ("import", str(file), "--kind", "purchases")
    took = seconds_of(words, shop.path, tmp_path)
    chance, stopped = random.Random(SEED), 0
    count = trials(60, most=3)
    for at in range(count):
        book = copied(shop.path, tmp_path / str(at))
        process = Forked(*words, book=book)
        process.killed_after(chance.uniform(0, took), signal.SIGINT)
        ran = process.ended()
        sales = len(dump(book)["purchase_line"])
        assert (ran.status, ran.err, sales) in ((0, "", 4000), (130, "", 0), (130, "", 4000)), (ran, sales)
        assert is_whole(book)
        stopped += ran.status != 0
        book.unlink()
    tried(f"{count} imports of 4000 sales interrupted: {stopped} stopped with 130, none half done")


def test_a_first_use_that_is_interrupted_leaves_no_draft(
    tmp_path: Path, trials: Callable[..., int], tried: Callable[[str], None]
) -> None:
    words = ("init", "--closed", "sun")
    took = seconds_of(words, tmp_path / "none", tmp_path)
    chance, none = random.Random(SEED), 0
    count = trials(40)
    for at in range(count):
        book = tmp_path / str(at) / "book.db"
        process = Forked(*words, book=book)
        process.killed_after(chance.uniform(0, took), signal.SIGINT)
        ran = process.ended()
        assert (ran.status in (0, 130), ran.err) == (True, ""), ran
        left = names_beside(book) if book.parent.exists() else []
        assert left in ([], ["book.db"]), left
        assert left or ran.status == 130
        none += not left
    tried(f"{count} first uses interrupted: {none} left nothing, the others a whole book")


def _interrupted(*_: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGINT)
    sleep(30)
    raise AssertionError("it was not heard")


def _without_room(*_: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "no room")


@pytest.mark.parametrize(
    ("disturbance", "name", "told"),
    [
        (_interrupted, "", 0),
        (_without_room, "", 1),
        (_without_room, "stderr closed", 0),
        (_without_room, "stderr full", 0),
    ],
)
def test_what_disturbs_the_day_s_backup_changes_no_status_and_is_one_line_at_most(
    disturbance: Callable[..., NoReturn], name: str, told: int, shop: Shop
) -> None:
    """The command has succeeded and said so by then; the next one makes the backup."""
    shop.customer("Lucia Bianchi")

    def prepare() -> None:
        copying._verify_file = disturbance
        if name:
            _as(KINDS[name])

    ran = Forked("visit", "bianchi", book=shop.path, prepare=prepare).ended()
    assert (ran.status, "Lucia Bianchi" in ran.out, ran.err.count("\n")) == (0, True, told), ran
    assert (names_beside(shop.path), backups_of(str(shop.path))) == (["book.db"], [])
    assert len(shop.rows("visit")) == 1
    assert Forked("greet", "bianchi", book=shop.path).ended().status == 0
    assert [backup.reason for backup in backups_of(str(shop.path))] == ["daily"]


def test_where_interrupts_are_ignored_they_stay_ignored(shop: Shop) -> None:
    """A line in the background of a script, or under nohup."""
    line = [sys.executable, "-m", "custmem", "--book", str(shop.path), "add", "Lucia Bianchi"]
    with subprocess.Popen(
        line,
        env=process_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_IGN),  # noqa: PLW1509 (one thread)
    ) as process:
        for _ in range(20):
            sleep(0.01)
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert (process.returncode, len(shop.rows("customer"))) == (0, 1)


# ------------------------------------------------------------------------------------------- what is said there


def custmem(
    book: Path, *words: str, environment: dict[str, str] | None = None, **streams: Any
) -> subprocess.CompletedProcess[str]:
    """Run custmem as a process of its own; streams that are not named are kept."""
    line = [sys.executable, "-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *words]
    if "stdout" not in streams:
        streams["stdout"] = subprocess.PIPE
    if "stderr" not in streams:
        streams["stderr"] = subprocess.PIPE
    return subprocess.run(
        line, env=process_environment(**(environment or {})), text=True, timeout=60, check=False, **streams
    )


@pytest.fixture
def full() -> Any:
    """A device on which nothing fits."""
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full here")
    with open("/dev/full", "w", encoding="utf-8") as device:
        yield device


def test_a_write_stays_written_though_its_echo_could_not_be_shown(shop: Shop, full: Any) -> None:
    shop.customer("Lucia Bianchi")
    ran = custmem(shop.path, "visit", "bianchi", stdout=full)
    assert (ran.returncode, len(shop.rows("visit"))) == (7, 1)


def test_a_failure_keeps_its_status_though_its_json_could_not_be_shown(story_book: Path, full: Any) -> None:
    ran = custmem(story_book, "greet", "nobody", "--json", stdout=full)
    assert (ran.returncode, "Traceback" in ran.stderr) == (3, False)


def test_talk_that_nobody_can_hear_is_no_failure(story_book: Path, full: Any) -> None:
    assert custmem(story_book, "greet", "nobody", stderr=full).returncode == 3
    assert custmem(story_book, "greet", "bianchi", stderr=full).returncode == 0


def test_a_long_list_may_be_cut_by_head(shop: Shop) -> None:
    shop.change(
        lambda book: [
            add_customer(book, f"Customer Number{n} {'xyz ' * 44}", TODAY, {}, []) for n in range(500)
        ]
    )
    line = [sys.executable, "-m", "custmem", "--book", str(shop.path), "list"]
    with subprocess.Popen(
        line, env=process_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert "Number" in process.stdout.readline()
        process.stdout.close()
        noise = process.stderr.read()
    assert (process.returncode in (0, 141), noise) == (True, "")


ALPHABETS = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.mark.parametrize("environment", ALPHABETS, ids=str)
def test_json_stays_json_and_keeps_every_name_in_another_alphabet(
    environment: dict[str, str], story_book: Path
) -> None:
    ran = custmem(story_book, "list", "--json", environment=environment)
    names = {customer["name"] for customer in json.loads(ran.stdout)["data"]["customers"]}
    assert {"Sven Åkesson", "Zofie Nováková", "Tereza Dvořák"} <= names


@pytest.mark.parametrize("environment", ALPHABETS, ids=str)
def test_a_name_typed_in_another_alphabet_is_stored_as_it_was_typed_or_refused(
    environment: dict[str, str], shop: Shop
) -> None:
    ran = custmem(shop.path, "add", "Đorđe 李", environment=environment)
    names = [customer["name"] for customer in shop.rows("customer")]
    assert (ran.returncode, names) in ((0, ["Đorđe 李"]), (2, []))


def test_an_argument_that_is_no_text_in_the_terminal_s_encoding_is_refused_in_one_line(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    line = [
        sys.executable,
        "-m",
        "custmem",
        "--book",
        str(shop.path),
        "note",
        "bianchi",
        os.fsdecode(b"caf\xe9"),
    ]
    ran = subprocess.run(
        line, env=process_environment(), capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n"), shop.rows("fact")) == (2, "", 1, [])


def test_the_status_and_the_streams_of_a_process_are_those_of_main(story_book: Path) -> None:
    ran = custmem(story_book, "greet", "nobody")
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (3, "", 1)
    assert custmem(story_book, "greet", "bianchi").stdout.startswith("Lucia Bianchi")


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A folder in which nothing is."""
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        (("print", "--pdf"), b"%PDF-"),
        (("print", "--html"), b"<!doctype html>"),
        (("print", "--to"), b"CORNER BOOKS"),
        (("letter", "bianchi", "thank-you", "--about", "the flowers", "--pdf"), b"%PDF-"),
        (("letter", "thank-you", "--all", "", "--about", "the flowers", "--pdf"), b"%PDF-"),
        (("export",), b"{"),
        (("export", "customers", "--csv"), b"Handle,"),
        (("export", "customers", "--xlsx"), b"PK"),
        (("backup",), b"SQLite format 3"),
    ],
)
def test_a_dash_is_the_output_and_never_a_file(
    line: tuple[str, ...], begins: bytes, story_book: Path, empty: Path
) -> None:
    assert _with_dash(story_book, empty, *line).startswith(begins)
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize(
    "line", [("demo", "--keep"), ("import", "till.csv", "--rejects"), ("init", "--book")]
)
def test_where_nothing_can_be_put_out_a_dash_is_refused(
    line: tuple[str, ...], story_book: Path, empty: Path
) -> None:
    (empty / "till.csv").write_text("Date,Client,Amount\n2026-03-02,Lucia Bianchi,7.70\n")
    _with_dash(story_book, empty, *line, status=2)
    assert [path.name for path in empty.iterdir()] == ["till.csv"]


def _with_dash(book: Path, folder: Path, *line: str, given: bytes = b"", status: int = 0) -> bytes:
    """Type a line with a dash at its end in an empty folder; return what came out."""
    words = ["--book", str(book), "--today", TODAY.isoformat(), *line, "-"]
    ran = subprocess.run(
        [sys.executable, "-m", "custmem", *words],
        env=process_environment(),
        cwd=folder,
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == status, ran
    return ran.stdout


def test_a_dash_is_the_input_of_a_setting_and_of_a_restore(story_book: Path, empty: Path) -> None:
    assert b"8 High Street" in _with_dash(story_book, empty, "config", "address", given=b"8 High Street\n")
    copy = _with_dash(story_book, empty, "backup")
    assert b"standard input" in _with_dash(story_book, empty, "--yes", "restore", given=copy)
    refused = _with_dash(story_book, empty, "--yes", "--json", "restore", given=copy[:9000], status=7)
    assert json.loads(refused)["errors"][0]["message"].startswith("standard input ")
    assert list(empty.iterdir()) == []
