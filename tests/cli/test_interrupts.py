"""Ctrl-C: when it ends the process at once, when it unwinds, and when it stays ignored."""

from __future__ import annotations

import os
import signal
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from custmem.cli import interrupts
from custmem.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _handlers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave this process's own handlers as they were."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGALRM)}
    hook = sys.unraisablehook
    monkeypatch.setattr(interrupts, "_heard", False)
    yield
    sys.unraisablehook = hook
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The statuses that the process would have left by."""
    statuses: list[int] = []
    monkeypatch.setattr(os, "_exit", statuses.append)
    return statuses


def test_before_anything_is_begun_it_ends_the_process_at_once(left: list[int]) -> None:
    interrupts.leave_at_once()
    signal.raise_signal(signal.SIGINT)
    assert (left, interrupts.was_heard()) == ([130], False)


def test_then_it_unwinds_what_was_begun(left: list[int]) -> None:
    interrupts.leave_at_once()
    interrupts.unwind()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    assert (left, interrupts.was_heard()) == ([], True)


def test_where_it_is_ignored_it_stays_ignored(left: list[int]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    interrupts.leave_at_once()
    interrupts.unwind()
    signal.raise_signal(signal.SIGINT)
    assert (left, interrupts.was_heard()) == ([], False)


def test_one_that_python_would_only_print_comes_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    interrupts.leave_at_once()
    interrupts.unwind()
    lost: Any = SimpleNamespace(exc_value=KeyboardInterrupt())
    monkeypatch.setattr(interrupts, "_SOON_SECONDS", 0.3)
    sys.unraisablehook(lost)
    with pytest.raises(KeyboardInterrupt):
        signal.sigtimedwait([], 5)
    assert capsys.readouterr().err == ""


def test_one_that_a_library_took_for_an_error_is_an_interrupt_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(interrupts, "_heard", True)
    assert main(["no-such-command"], {}) == 130
    assert capsys.readouterr() == ("", "")
