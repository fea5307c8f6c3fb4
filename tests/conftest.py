"""What all tests share: a home of their own, a book that was made once, and a way to type a command line."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

import story
from custmem.book import backup_files
from custmem.cli.main import main
from factories import TODAY, Clock, Keyboard, Ran, Run, Shop, copied, template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from factories import Known

_OF_THE_MACHINE = (
    "LC_ALL",
    "LC_MONETARY",
    "LANG",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "TERM",
    "PYTHONIOENCODING",
)


# A busy machine is no fault of the code: property tests are never judged by the clock.
settings.register_profile(
    "custmem", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("custmem")


sqlite3.adapters.clear()
"""The book's days are texts, and no date is taken for one by the driver itself: Python means to give that up."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews golden files."""
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew; read the difference"
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the battery tried, a line a test: how often of how often, and what came of it."""
    told = [
        (report.nodeid.removeprefix("tests/battery/").partition("[")[0], word, report.user_properties)
        for word in ("passed", "failed")
        for report in terminalreporter.stats.get(word, [])
        if report.when == "call" and "/battery/" in report.nodeid
    ]
    if told:
        terminalreporter.section("battery")
    for name, word in sorted({(name, word) for name, word, _ in told}):
        cases = [properties for each, ended, properties in told if (each, ended) == (name, word)]
        terminalreporter.line(f"{name}: {'; '.join([*_tried(cases), f'{len(cases)} {word}'])}")


def _tried(cases: Sequence[Sequence[tuple[str, Any]]]) -> Iterator[str]:
    """Yield how often all cases of a test tried something, and what came of it, each figure added up."""
    said = [each for properties in cases for each in properties]
    counts = [count for kind, count in said if kind == "trials"]
    if counts:
        yield f"{sum(count for count, _ in counts):,} of {sum(full for _, full in counts):,} trials"
    came: Counter[str] = Counter()
    for kind, figures in said:
        if kind == "came":
            came.update(dict(figures))
    yield from (f"{count:,} {what}" for what, count in came.items())
    yield from (what for kind, what in said if kind == "tried")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of this test's own: nobody's real book, and nobody's settings, are within reach."""
    own = tmp_path / "home"
    monkeypatch.setenv("HOME", str(own))
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(own / name.lower()))
    for name in [*_OF_THE_MACHINE, *(name for name in os.environ if name.startswith("CUSTMEM_"))]:
        if name != "CUSTMEM_FIELD_DATA":
            monkeypatch.delenv(name, raising=False)
    return own


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    """Let the clock stand still on the day of all tests; a test may set it."""
    monkeypatch.setattr(Clock, "shows", TODAY)
    monkeypatch.setattr(backup_files, "date", Clock)
    return Clock


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Type lines at a keyboard, with a screen before it."""

    def type_lines(*lines: str) -> None:
        monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    return type_lines


@pytest.fixture(scope="session")
def template_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new book, made once; only to be copied."""
    return template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def book_path(template_book: Path, tmp_path: Path) -> Path:
    """A new book of this test's own, without customers."""
    return copied(template_book, tmp_path / "shop")


@pytest.fixture(scope="session")
def told_book(template_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of `story`, typed once; only to be copied."""
    path = copied(template_book, tmp_path_factory.mktemp("story"))
    story.tell(path)
    return path


@pytest.fixture
def story_book(told_book: Path, tmp_path: Path) -> Path:
    """This test's own copy of the book of `story`: a bookshop's first year."""
    return copied(told_book, tmp_path / "story")


@pytest.fixture
def run(book_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Type a command line, in this process, for this test's book and on the day of all tests."""

    def type_line(*words: str, today: date | None = TODAY, book: Path | None = book_path) -> Ran:
        line = list(words)
        if book is not None:
            line = ["--book", str(book), *line]
        if today is not None:
            line = ["--today", today.isoformat(), *line]
        capsys.readouterr()
        status = main(line, os.environ)
        return Ran(status, *capsys.readouterr())

    return type_line


@pytest.fixture
def shop(book_path: Path) -> Shop:
    """This test's book, to be filled by factories."""
    return Shop(book_path)


@pytest.fixture
def customer_factory(shop: Shop) -> Callable[..., Known]:
    """Put a customer into this test's book; what is not named is filled in."""
    return shop.customer
