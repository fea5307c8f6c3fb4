"""The demo's morning on paper, in each width: the page that a newcomer prints first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from custmem.domain.text.cleaning import width
from factories import Run

FOLDER = Path(__file__).parent / "printed"
FORMS = {"a4": 76, "48": 48, "42": 42, "32": 32, "html": 0}


@pytest.fixture(scope="module")
def demo_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's book, made once for all forms."""
    from factories import typed

    path = tmp_path_factory.mktemp("demo") / "book.db"
    typed("demo", "--keep", str(path), book=path)
    return path


@pytest.mark.parametrize("form", FORMS)
def test_the_demos_morning_is_printed_as_it_was_agreed(
    form: str, run: Run, demo_book: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    page = tmp_path / "page.html"
    words = ("--html", str(page)) if form == "html" else ("--paper", form)
    ran = run("print", *words, book=demo_book)
    assert (ran.status, ran.err) == (0, "")
    text = page.read_text() if form == "html" else ran.out
    printed = re.sub(r"printed \d\d:\d\d", "printed 07:45", text)
    if FORMS[form]:
        assert [line for line in printed.splitlines() if width(line) > FORMS[form]] == []
    golden = FOLDER / f"demo.{form}"
    if request.config.getoption("--update-golden"):
        FOLDER.mkdir(exist_ok=True)
        golden.write_text(printed)
    assert golden.read_text() == printed, "if this is meant: ./run test --update-golden"
