"""Several processes and one book: writers take turns, readers wait a moment at most, nobody loses anything."""

from __future__ import annotations

import fcntl
import json
import signal
import sqlite3
import subprocess
import sys
import termios
from array import array
from contextlib import closing, suppress
from threading import Timer
from time import monotonic, sleep
from typing import TYPE_CHECKING, NamedTuple

import pexpect
import pytest

from factories import TODAY, Shop, is_whole, names_beside, process_environment, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

pytestmark = pytest.mark.blackbox

TILLS = 8
READS = ("greet", "find", "agenda")


def started(book: Path, *words: str) -> subprocess.Popen[str]:
    """Start custmem as a process of its own."""
    line = [sys.executable, "-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *words]
    return subprocess.Popen(
        line, env=process_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finished(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Wait for its end, and return its status and what it said."""
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


TYPING = """
import contextlib, io, json, sys, time
from custmem.cli.main import main
said = []
for words in json.load(sys.stdin):
    out, err, began = io.StringIO(), io.StringIO(), time.monotonic()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(words, {})
    said.append([words[4:], status, err.getvalue(), time.monotonic() - began, out.getvalue()])
print(json.dumps(said))
"""
"""A till at which one line after the other is typed, as fast as it goes."""


class Said(NamedTuple):
    """What came of one line at a till, and how long it took, waiting for the others included."""

    words: list[str]
    status: int
    err: str
    seconds: float
    out: str


def typing(book: Path, lines: Iterable[Sequence[str]]) -> subprocess.Popen[str]:
    """Start a till that waits for its lines, and give it these; it types them all."""
    till = subprocess.Popen(
        [sys.executable, "-c", TYPING],
        env=process_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert till.stdin
    before = ["--book", str(book), "--today", TODAY.isoformat()]
    json.dump([[*before, *line] for line in lines], till.stdin)
    till.stdin.close()
    return till


def typed_at(till: subprocess.Popen[str]) -> list[Said]:
    """Wait for a till to be done, and return what it said to each line."""
    assert till.stdout
    with till:
        return [Said(*said) for said in json.load(till.stdout)]


def lines_of(till: int, number: int) -> Iterator[tuple[str, ...]]:
    """What is typed at one till: writes of several kinds, each its own, and questions between them."""
    kinds = (
        lambda mark: ("note", "bianchi", f"note {mark}"),
        lambda _: ("greet", "bianchi"),
        lambda mark: ("sold", "rossi", f"item {mark}", "4.50"),
        lambda mark: ("promise", "bianchi", f"promise {mark}", "--by", "fri"),
        lambda _: ("find", "rosi"),
        lambda mark: ("remember", "rossi", "likes", f"like {mark}"),
        lambda mark: ("add", f"Newcomer {mark.replace('-', ' Of ')}", "--new"),
        lambda _: ("agenda",),
    )
    for at in range(number):
        yield kinds[(till + at) % len(kinds)](f"{till}-{at}")


KEPT = {
    "note": ("fact", "text"),
    "remember": ("fact", "text"),
    "promise": ("promise", "text"),
    "sold": ("purchase_line", "item"),
}
"""Where what was typed is kept, by command."""


def test_eight_tills_that_write_and_ask_together_lose_nothing_and_nobody_fails(
    trials: Callable[[int], int], shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    shop.customer("Anna Rossi")
    number = trials(200)
    typed_lines = [list(lines_of(till, number)) for till in range(TILLS)]
    said = [each for till in [typing(shop.path, lines) for lines in typed_lines] for each in typed_at(till)]
    assert [(each.words, each.err) for each in said if each.status != 0 or each.err] == []
    assert len(said) == TILLS * number
    wrote = [each for each in said if each.words[0] not in READS]
    for command, (table, column) in KEPT.items():
        told = sorted(
            each.words[3 if command == "remember" else 2] for each in wrote if each.words[0] == command
        )
        kind = {"note": "note", "remember": "likes"}.get(command)
        kept = sorted(row[column] for row in shop.rows(table) if kind in (None, row.get("kind")))
        assert kept == told, command
    sales = sum(each.words[0] == "sold" for each in wrote)
    newcomers = sum(each.words[0] == "add" for each in wrote)
    assert sum(customer["spent_minor"] for customer in shop.rows("customer")) == 450 * sales
    assert len(shop.rows("customer")) == 2 + newcomers
    assert len(shop.rows("change")) == 3 + len(wrote)
    assert is_whole(shop.path)
    longest = {
        what: max(each.seconds for each in said if (each.words[0] in READS) == is_read)
        for what, is_read in (("a write", False), ("a question", True))
    }
    print(f"{TILLS} tills x {number}: {len(wrote)} writes, 0 lost, 0 failed; the longest took", longest)
    assert longest["a write"] < 10
    assert longest["a question"] < 5


def test_tills_that_take_back_together_never_take_back_the_same_change(
    trials: Callable[[int], int], shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    number = trials(50)
    for till in [typing(shop.path, [("note", "bianchi", str(at)) for at in range(TILLS * number)])]:
        typed_at(till)
    tills = [typing(shop.path, [("undo", "--json")] * number) for _ in range(TILLS)]
    said = [each for till in tills for each in typed_at(till)]
    gone = [change["id"] for each in said for change in json.loads(each.out)["data"]["changes"]]
    notes = [change["id"] for change in shop.rows("change") if change["command"] == "note"]
    assert sorted(gone) == sorted(notes)
    assert all(change["undone"] for change in shop.rows("change") if change["command"] == "note")
    assert shop.rows("fact") == []
    print(f"{TILLS} tills took back {len(gone)} changes, each once")


def test_the_first_commands_of_all_tills_at_once_make_one_book(
    trials: Callable[[int], int], tmp_path: Path
) -> None:
    number = trials(10)
    for at in range(number):
        path = tmp_path / f"{at}" / "book.db"
        names = ("Lucia Bianchi", "Anna Berg", "Ivo Horvat")
        said = [finished(process) for process in [started(path, "add", name, "-q") for name in names]]
        assert [(status, out, err) for status, out, err in said] == [(0, "", "")] * len(names)
        assert sorted(customer["name"] for customer in rows(path, "customer")) == sorted(names)
        assert [change["command"] for change in rows(path, "change")] == ["init", "add", "add", "add"]
        assert names_beside(path) == ["book.db"]
    print(f"{number} times three first commands at once: one book each time")


def test_two_tills_that_sell_to_one_customer_count_both_sales(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    said = [
        finished(process)
        for process in [started(shop.path, "sold", "bianchi", "tea", "4.50") for _ in range(4)]
    ]
    assert [status for status, _, _ in said] == [0] * 4
    assert [customer["spent_minor"] for customer in shop.rows("customer")] == [4 * 450]


def test_two_tills_that_take_in_the_same_person_leave_one_and_tell_the_other(shop: Shop) -> None:
    said = [finished(process) for process in [started(shop.path, "add", "Lucia Bianchi") for _ in range(4)]]
    assert sorted(status for status, _, _ in said) == [0, 5, 5, 5]
    assert len(shop.rows("customer")) == 1


@pytest.fixture
def writing_till(shop: Shop) -> Iterator[sqlite3.Connection]:
    """A till that has written and not yet committed."""
    shop.customer("Lucia Bianchi", likes="crime novels")
    with closing(sqlite3.connect(shop.path, isolation_level=None, check_same_thread=False)) as book:
        book.execute("BEGIN IMMEDIATE")
        book.execute(
            "INSERT INTO change (at, command, said, undone) VALUES ('2026-06-12 09:30:00.0', 'x', '', 0)"
        )
        book.execute("UPDATE fact SET text = 'half written'")
        yield book


def test_a_reader_is_not_held_up_by_a_till_that_is_writing(
    writing_till: sqlite3.Connection, shop: Shop
) -> None:
    status, out, err = finished(started(shop.path, "greet", "bianchi"))
    assert (status, err, "crime novels" in out, "half written" in out) == (0, "", True, False)


def test_a_reader_waits_for_a_till_that_is_committing_and_then_succeeds(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    with closing(sqlite3.connect(shop.path, isolation_level=None, check_same_thread=False)) as book:
        book.execute("BEGIN EXCLUSIVE")
        timer = Timer(1.0, book.execute, ["COMMIT"])
        timer.start()
        status, _, err = finished(started(shop.path, "greet", "bianchi"))
        timer.join()
    assert (status, err) == (0, "")


def test_a_writer_waits_for_another_and_then_succeeds(writing_till: sqlite3.Connection, shop: Shop) -> None:
    timer = Timer(1.0, writing_till.execute, ["ROLLBACK"])
    timer.start()
    status, _, err = finished(started(shop.path, "visit", "bianchi"))
    timer.join()
    assert (status, err, len(shop.rows("visit"))) == (0, "", 1)


@pytest.mark.parametrize("line", ["greet bianchi", "visit bianchi"])
def test_who_waits_for_another_till_may_leave_at_once(line: str, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    with closing(sqlite3.connect(shop.path, isolation_level=None)) as book:
        book.execute("BEGIN EXCLUSIVE")
        process = started(shop.path, *line.split())
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.7)  # by then it has started, and waits
        process.send_signal(signal.SIGINT)
        began = monotonic()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        waited = monotonic() - began
        _, out, err = finished(process)
    assert (process.returncode, out, err) == (130, "", "")
    assert waited < 3
    assert shop.rows("visit") == []


PROMPTS = {
    "visit ross": "which one",
    "merge #1 #2": "join them",
    "edit #1": "name",
    "add Carlo Rossi": r"\?",
    "init": "called",
}
"""What a line asks at a terminal."""


@pytest.mark.parametrize("line", PROMPTS)
def test_a_till_that_is_asked_a_question_holds_nobody_up(line: str, shop: Shop) -> None:
    shop.customer("Carlo Rossi")
    shop.customer("Anna Rossi")
    words = ["-m", "custmem", "--book", str(shop.path), "--today", TODAY.isoformat(), *line.split()]
    asked = pexpect.spawn(
        sys.executable, words, env=process_environment(TERM="dumb"), encoding="utf-8", timeout=20
    )
    asked.expect(PROMPTS[line])
    for other in ("visit anna", "greet anna"):
        began = monotonic()
        assert finished(started(shop.path, *other.split()))[0] == 0
        assert monotonic() - began < 10
    asked.sendintr()
    asked.expect(pexpect.EOF)
    asked.close()
    assert (asked.exitstatus, len(shop.rows("visit"))) == (130, 1)


def test_what_was_asked_is_written_in_spite_of_what_was_written_meanwhile(shop: Shop) -> None:
    shop.customer("Carlo Rossi")
    shop.customer("Anna Rossi")
    words = ["-m", "custmem", "--book", str(shop.path), "--today", TODAY.isoformat(), "visit", "ross"]
    asked = pexpect.spawn(
        sys.executable, words, env=process_environment(TERM="dumb"), encoding="utf-8", timeout=20
    )
    asked.expect("which one")
    assert finished(started(shop.path, "visit", "anna rossi"))[0] == 0
    asked.sendline("2")  # Carlo, the second of the two
    asked.expect(pexpect.EOF)
    asked.close()
    visited = {visit["customer_id"] for visit in shop.rows("visit")}
    assert (asked.exitstatus, len(shop.rows("visit")), len(visited)) == (0, 2, 2)


@pytest.mark.parametrize("form", [(), ("--json",), ("--plain",)], ids=["lines", "json", "plain"])
def test_a_stalled_pager_holds_nobody_up(form: tuple[str, ...], shop: Shop, tmp_path: Path) -> None:
    many = tmp_path / "many.csv"
    many.write_text("Name\n" + "".join(f"Customer Number{at} {'Of' * 20}\n" for at in range(2000)))
    assert finished(started(shop.path, "import", str(many), "--kind", "customers", "-q"))[0] == 0
    listing = started(shop.path, "list", *form)
    assert listing.stdout
    waited = 0
    while _unread(listing.stdout.fileno()) < PIPE_HOLDS and waited < 200:
        sleep(0.05)
        waited += 1
    assert _unread(listing.stdout.fileno()) >= PIPE_HOLDS, "it is not stalled"
    for other in ("add Anna Berg", "greet berg"):
        began = monotonic()
        assert finished(started(shop.path, *other.split()))[0] == 0
        assert monotonic() - began < 10
    assert listing.poll() is None
    status, out, err = finished(listing)
    assert (status, err, "Number1999" in out) == (0, "", True)


PIPE_HOLDS = 60_000
"""A pipe that nobody reads holds a little more than this."""


def _unread(pipe: int) -> int:
    """How many bytes lie in a pipe."""
    answer = array("i", [0])
    fcntl.ioctl(pipe, termios.FIONREAD, answer)
    return answer[0]
