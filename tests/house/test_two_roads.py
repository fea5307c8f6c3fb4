"""One function, two roads: a line that skips the parser does and says, to the byte, what it would through Typer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from custmem.cli import context
from custmem.cli.command import bound
from custmem.cli.index import COMMANDS, NAMED
from factories import Run, copied, dump
from plain_lines import MADE_ANEW, NO_PLAIN_WORDS, READING, WRITING
from story import with_codes

if TYPE_CHECKING:
    from pathlib import Path

FORMS = ((), ("--json",), ("--plain",), ("--quiet",), ("--color", "always"))


@pytest.fixture(autouse=True)
def _same_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both roads write at the same instant."""
    monkeypatch.setattr(context, "utc_now", lambda: datetime(2026, 6, 12, 9, 30, tzinfo=UTC))


def _is_plain(verb: str, *words: str) -> bool:
    return bound(NAMED[verb], words) is not None


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
@pytest.mark.parametrize("line", READING)
def test_a_question_gets_the_same_answer_by_both_roads(
    line: str, form: tuple[str, ...], run: Run, story_book: Path
) -> None:
    verb, *words = line.split()
    assert (_is_plain(verb, *words), _is_plain(verb, "--", *words)) == (True, False)
    assert run(verb, *words, *form, book=story_book) == run(*form, verb, "--", *words, book=story_book)


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
@pytest.mark.parametrize("line", WRITING)
def test_a_write_says_and_does_the_same_by_both_roads(
    line: str, form: tuple[str, ...], run: Run, story_book: Path, tmp_path: Path
) -> None:
    verb, *words = with_codes(line, story_book).split()
    said, held = [], []
    for road in ("short", "typed"):
        folder = tmp_path / road
        book = copied(story_book, folder)
        (folder / "till.csv").write_text("Date,Name,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n")
        here = [word.replace("FOLDER", str(folder)) for word in words]
        assert _is_plain(verb, *here)
        ran = (
            run(verb, *here, *form, book=book)
            if road == "short"
            else run(*form, verb, "--", *here, book=book)
        )
        said.append([str(part).replace(str(folder), "") for part in ran])
        held.append(dump(book, without=()))
    assert (said[0], held[0]) == (said[1], held[1])


def test_every_command_takes_both_roads_here() -> None:
    tried = {line.split()[0] for line in (*READING, *WRITING)}
    assert {command.name for command in COMMANDS} - tried == NO_PLAIN_WORDS | MADE_ANEW
