"""Several processes and one book: writers take turns, readers wait a moment at most, nobody loses anything."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING

import pexpect
import pytest

from factories import TODAY, Shop, is_whole, process_environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.blackbox

TILLS = 8


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


def test_eight_tills_that_write_at_once_all_succeed(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    lines = [
        ("note", "bianchi", f"note {till}") if till % 2 else ("sold", "bianchi", f"item {till}", "4.50")
        for till in range(TILLS)
    ]
    said = [finished(process) for process in [started(shop.path, *line) for line in lines]]
    assert [(status, err) for status, _, err in said] == [(0, "")] * TILLS
    assert {fact["text"] for fact in shop.rows("fact")} == {f"note {till}" for till in (1, 3, 5, 7)}
    assert {line["item"] for line in shop.rows("purchase_line")} == {f"item {till}" for till in (0, 2, 4, 6)}
    assert [customer["spent_minor"] for customer in shop.rows("customer")] == [4 * 450]
    assert is_whole(shop.path)


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


def test_a_till_that_is_asked_a_question_holds_nobody_up(shop: Shop) -> None:
    shop.customer("Carlo Rossi")
    shop.customer("Anna Rossi")
    line = ["-m", "custmem", "--book", str(shop.path), "--today", TODAY.isoformat(), "visit", "rossi"]
    asked = pexpect.spawn(
        sys.executable, line, env=process_environment(TERM="dumb"), encoding="utf-8", timeout=20
    )
    asked.expect("which one")
    assert finished(started(shop.path, "visit", "anna rossi"))[0] == 0
    asked.sendline("1")
    asked.expect(pexpect.EOF)
    asked.close()
    assert (asked.exitstatus, len(shop.rows("visit"))) == (0, 2)
