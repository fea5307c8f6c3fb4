"""The counter's window at a pseudo-terminal: what a person sees there, at 80 and at 60 columns."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

import pexpect
import pyte
import pytest

from factories import TODAY, process_environment, rows

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.blackbox
ESC, F2, F3, F4, CTRL_D = "\x1b", "\x1bOQ", "\x1bOR", "\x1bOS", "\x04"


class Window:
    """A running window and what its terminal shows."""

    def __init__(self, book: Path, columns: int, verb: str = "counter", **environment: str) -> None:
        line = ["-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *verb.split()]
        self.process: Any = pexpect.spawn(
            sys.executable,
            line,
            env=process_environment(**{"TERM": "xterm", **environment}),
            encoding="utf-8",
            timeout=30,
            dimensions=(20, columns),
        )
        self._screen = pyte.Screen(columns, 20)
        self._stream = pyte.Stream(self._screen)

    def shows(self, text: str) -> str:
        """Wait until the screen shows a text, and return all of it."""
        until, screen = time.monotonic() + 20, ""
        while time.monotonic() < until:
            try:
                self._stream.feed(self.process.read_nonblocking(65536, 0.2))
            except pexpect.TIMEOUT:
                pass
            screen = "\n".join(line.rstrip() for line in self._screen.display)
            if text in screen:
                return screen
        raise AssertionError(f"{text!r} is not on the screen:\n{screen}")

    def type(self, keys: str) -> None:
        self.process.send(keys)


@pytest.mark.parametrize(("columns", "environment"), [(80, {}), (60, {"NO_COLOR": "1"})])
def test_a_customer_is_found_greeted_sold_to_and_let_go(
    columns: int, environment: dict[str, str], story_book: Path
) -> None:
    window = Window(story_book, columns, **environment)
    window.shows("Type any part of a name")
    window.type("biancchi")
    window.shows("Lucia Bianchi")
    window.type("\r")
    screen = window.shows("Lucia Bianchi>")
    assert max(map(len, screen.splitlines())) <= columns
    window.type("sold red roses 25\r")
    window.shows("sold red roses")
    window.type("remember likes o'brien tea\r")
    window.shows("o'brien tea")
    window.type(F2)
    blank = window.shows("blank: any key brings it back")
    assert "Bianchi" not in blank
    window.type("x")
    window.shows("Lucia Bianchi>")
    window.type(F4)
    window.shows("taken back")
    window.type(F3)
    window.shows("Lucia Bianchi")
    window.type(ESC)
    window.shows("\n>")
    window.type(CTRL_D)
    window.process.expect(pexpect.EOF)
    window.process.close()
    assert window.process.exitstatus == 0
    assert [line["item"] for line in rows(story_book, "purchase_line")][-1] == "red roses"


def test_nothing_is_left_on_the_screen_and_nothing_that_was_typed_on_disk(
    story_book: Path, tmp_path: Path
) -> None:
    window = Window(story_book, 80)
    window.shows("Type any part of a name")
    window.type("bianchi\r")
    window.shows("Lucia Bianchi>")
    window.type(CTRL_D)
    window.process.expect(pexpect.EOF)
    assert "\x1b[?1049l" in window.process.before  # back from the alternate screen
    assert [path for path in tmp_path.rglob("*history*") if path.is_file()] == []


def test_custmem_alone_opens_the_counter_or_says_how_to_begin(story_book: Path, tmp_path: Path) -> None:
    window = Window(story_book, 80, verb="")
    window.shows("Type any part of a name")
    window.type(CTRL_D)
    window.process.expect(pexpect.EOF)
    begun = Window(tmp_path / "none.db", 80, verb="")
    screen = begun.shows("There is no book yet")
    assert [word for word in ("custmem demo", "custmem init", "custmem add") if word not in screen] == []
