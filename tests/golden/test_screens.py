"""Six screens on terminals of four widths: no line too long, no word cut, wide letters aligned; read them as a person.

When you mean to change what is shown: `./run test --update-golden`, and read the difference as the shopkeeper would.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from custmem.domain.text.cleaning import width
from factories import Run

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent / "screens"
SCREENS = {
    "agenda": "agenda",
    "greet": "greet bianchi",
    "show": "show bianchi",
    "list": "list",
    "config": "config",
    "help": "--help",
}
MORE = (
    *(
        "greet anna rossi",
        "find rossi",
        "find anna",
        "history --limit 40",
        "duplicates",
        "match crime",
        "check",
    ),
    *(
        "loyalty",
        "dossier bianchi",
        "show tereza --private",
        "agenda --days 7",
        "sold --help",
        "greet --why sven",
    ),
    *("config rules", "backup --list", "complaint --causes"),
)
"""Other screens, held to the same laws."""
WIDTHS = (40, 60, 80, 100)
_WORD = re.compile(r"[\w'@.:/#€-]+")


@pytest.fixture
def book_path(story_book: Path) -> Path:
    """Every screen is of the book of `story`."""
    return story_book


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch, run: Run) -> Callable[[str, int], str]:
    """Type a line at a terminal of so many columns, and return what stands on it."""
    run("add", "田中さくら", "--nickname", "さくら")
    run("config", "loyalty_stamps", "3")
    run("stamp", "bianchi", "2")

    def look(line: str, columns: int) -> str:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("PAGER", "cat")
        ran = run(*line.split(), "--color", "never")
        assert (ran.status, ran.err, ran.out != "") == (0, "", True)
        return ran.out

    return look


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_shown_as_it_was_agreed(
    screen: str, columns: int, looked_at: Callable[[str, int], str], request: pytest.FixtureRequest
) -> None:
    shown = looked_at(SCREENS[screen], columns)
    path = FOLDER / f"{screen}-{columns}.txt"
    if request.config.getoption("--update-golden"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(shown, "utf-8")
    assert path.read_text("utf-8") == shown, "if this is meant: ./run test --update-golden"


@pytest.mark.parametrize("line", [*SCREENS.values(), *MORE])
def test_no_line_is_longer_than_the_terminal_and_no_word_is_cut(
    line: str, looked_at: Callable[[str, int], str]
) -> None:
    words = set(_WORD.findall(looked_at(line, 100)))
    for columns in WIDTHS[:3]:
        shown = looked_at(line, columns)
        assert [each for each in shown.splitlines() if width(each) > columns] == []
        cut = {word for word in _WORD.findall(shown) if word not in words and len(word) <= columns - 12}
        assert cut == set()


def test_wide_letters_stand_in_their_column(looked_at: Callable[[str, int], str]) -> None:
    lines = looked_at("list", 80).splitlines()
    starts = {
        width(line[: line.index(name)]) for line in lines for name in ("田中さくら", "Sven") if name in line
    }
    ends = {width(line) for line in lines if line.endswith(("7 days ago", "yesterday  "))}
    assert (len(starts), len(ends)) == (1, 1)


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}-{n}.txt" for name in SCREENS for n in WIDTHS}
