"""The exact bytes of each view in each form, on the book of `story` on one morning.

When you mean to change what is shown: `./run test --update-golden`, and read the difference as the shopkeeper would.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factories import Run

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent / "views"
VIEWS = {
    "greet-known-well": "greet bianchi",
    "greet-allergy": "greet anna rossi",
    "greet-going-away": "greet carlo rossi",
    "greet-quiet": "greet sven",
    "greet-big-purchase": "greet maria",
    "greet-dead": "greet grete",
    "agenda": "agenda",
    "find-namesakes": "find rossi",
    "find-nearest": "find rosssi",
    "show": "show bianchi",
    "show-private": "show tereza --private",
    "list": "list",
    "duplicates-none": "duplicates",
    "list-last": "list --sort last --limit 3",
    "config": "config",
    "config-rules": "config rules",
    "loyalty": "loyalty",
    "loyalty-none": "loyalty",
    "check": "check",
    "merge": "merge maria tereza --dry-run",
}
BEFORE = {"loyalty": ("config loyalty_stamps 3", "config loyalty_months 12", "stamp bianchi 2", "stamp #3 4")}
"""What is typed first, where the story has nothing to show."""
FORMS = {"txt": (), "ansi": ("--color", "always"), "json": ("--json",), "tsv": ("--plain",)}


@pytest.fixture
def book_path(story_book: Path) -> Path:
    """Every view is of the book of `story`."""
    return story_book


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare what is shown with the file of that name, or write it anew with --update-golden."""

    def compare(name: str, shown: str) -> None:
        path = FOLDER / name
        if request.config.getoption("--update-golden"):
            FOLDER.mkdir(exist_ok=True)
            path.write_bytes(shown.encode())
        assert path.read_bytes().decode() == shown, "if this is meant: ./run test --update-golden"

    return compare


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_shown_as_it_was_agreed(
    view: str, form: str, run: Run, golden: Callable[[str, str], None]
) -> None:
    for line in BEFORE.get(view, ()):
        run(*line.split())
    ran = run(*VIEWS[view].split(), *FORMS[form])
    assert (ran.status, ran.err) == (0, "")
    golden(f"{view}.{form}", ran.out)


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{view}.{form}" for view in VIEWS for form in FORMS}
