"""One grammar, two roads: a line that skips the parser does and says, to the byte, what it would through Typer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from custmem.cli import desk
from custmem.cli.express import is_express
from factories import Run, copied, dump, typed
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

READING = (
    *(
        "greet bianchi",
        "greet anna rossi",
        "greet Lucia BIANCHI",
        "greet #1",
        "greet 055123456",
        "greet 440017",
    ),
    *(
        "greet lucia@example.org",
        "greet Annina",
        "greet rossi",
        "greet biancchi",
        "greet nobody at all",
        "greet #99",
    ),
    *("greet grete", "greet ivo", "greet sven", "greet åkesson", "greet zofie", "greet tereza"),
    *("find ann", "find rossi", "find rosssi", "find xyzzy", "find 123456", "find maria santos"),
    *("show bianchi", "show anna rossi", "show grete", "show nobody", "agenda"),
    *("completion bash", "completion zsh", "completion fish", "completion tcsh"),
)
WRITING = (
    *("visit bianchi", "visit anna rossi", "visit rossi", "visit nobody"),
    *("note bianchi moved house", "note bianchi =1+1", "note bianchi naïve café 猫", "note nobody hello"),
    *("done PROMISE", "done PROMISE she is glad", "done xxxx", "done OVERDUE called her"),
    *("skip OVERDUE", "skip OVERDUE she told me herself", "skip xxxx why"),
    *("snooze PROMISE +3d", "snooze PROMISE next fri", "snooze PROMISE 1 july", "snooze PROMISE yesterday"),
    *(
        "snooze PROMISE blursday",
        "asked bianchi GIFT",
        "asked bianchi GIFT he loved it",
        "asked bianchi xxxx yes",
    ),
    *("asked rossi GIFT yes", "asked sven LEARN 3 march 1961"),
)
FORMS = ((), ("--json",), ("--plain",), ("--quiet",), ("--color", "always"))


@pytest.fixture(autouse=True)
def _same_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both roads write at the same instant."""
    monkeypatch.setattr(desk, "utc_now", lambda: datetime(2026, 6, 12, 9, 30, tzinfo=UTC))


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
@pytest.mark.parametrize("line", READING)
def test_a_question_gets_the_same_answer_by_both_roads(
    line: str, form: tuple[str, ...], run: Run, story_book: Path
) -> None:
    verb, *words = line.split()
    assert is_express([verb, *words])
    assert not is_express([verb, "--", *words])
    assert run(verb, *words, *form, book=story_book) == run(*form, verb, "--", *words, book=story_book)


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
@pytest.mark.parametrize("line", WRITING)
def test_a_write_says_and_does_the_same_by_both_roads(
    line: str, form: tuple[str, ...], run: Run, story_book: Path, tmp_path: Path
) -> None:
    verb, *words = _with_codes(line, story_book).split()
    books = [copied(story_book, tmp_path / road) for road in ("express", "typed")]
    express = run(verb, *words, *form, book=books[0])
    through_typer = run(*form, verb, "--", *words, book=books[1])
    assert is_express([verb, *words])
    assert express == through_typer
    assert dump(books[0], without=()) == dump(books[1], without=())


def _with_codes(line: str, book: Path) -> str:
    for name, question, kind in (
        ("PROMISE", ("agenda",), "promise"),
        ("OVERDUE", ("agenda",), "overdue"),
        ("GIFT", ("greet", "bianchi"), "ask_gift"),
        ("LEARN", ("greet", "sven"), "learn"),
    ):
        if name in line:
            line = line.replace(name, code_of(typed(*question, "--json", book=book), kind))
    return line


@pytest.mark.parametrize(
    ("line", "express"),
    [
        *(
            (["greet", "rossi"], True),
            (["greet"], False),
            (["greet", "-h"], False),
            (["greet", "--", "x"], False),
        ),
        *(
            (["note", "rossi"], False),
            (["note", "rossi", "x"], True),
            (["note", "rossi", "x", "--private"], False),
        ),
        *((["agenda"], True), (["agenda", "--all"], False), (["agenda", "tomorrow"], False), ([], False)),
        *((["done", "k7m9"], True), (["snooze", "k7m9"], False), (["snooze", "k7m9", "fri"], True)),
        *((["asked", "rossi"], False), (["asked", "rossi", "k7m9"], True), (["sold", "rossi", "tea"], False)),
        *(
            (["snooze", "k7m9", "-3d"], False),
            (["visit", "rossi"], True),
            (["visit", "rossi", "--on", "fri"], False),
        ),
    ],
)
def test_the_road_is_chosen_by_the_verb_and_by_plain_words_alone(line: list[str], express: bool) -> None:
    assert is_express(line) is express
