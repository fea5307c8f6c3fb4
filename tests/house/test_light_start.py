"""The counter is instant: a verb of plain words loads hardly anything, seen from a fresh interpreter."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from custmem.cli.express import VERBS
from factories import SOURCES, TODAY, typed
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = frozenset(
    "alembic anyascii dateutil markdown_it prompt_toolkit pydantic rich sqlalchemy sqlmodel typer".split()
)

PROGRAM = """
import sys
before = set(sys.modules)
sys.path.insert(0, sys.argv[1])
from custmem.cli.main import main
status = main(sys.argv[2:], {"CUSTMEM_NO_INPUT": "1"})
sys.stdout.flush()
loaded = set(sys.modules) - before
import json
print(json.dumps([status, sorted(loaded)]), file=sys.stderr)
"""


def loaded_by(*words: str, book: Path) -> tuple[int, set[str]]:
    """Run one line in a bare interpreter and return its status and the modules it loaded."""
    line = ["--book", str(book), "--today", TODAY.isoformat(), *words]
    # -S and -I: what a machine's site-packages load at start must not hide what custmem loads.
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", PROGRAM, str(SOURCES.parent), *line],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    status, names = json.loads(ran.stderr.splitlines()[-1])
    return status, set(names)


def _needless(names: set[str]) -> list[str]:
    return sorted(name for name in names if name.partition(".")[0] in HEAVY)


@pytest.mark.parametrize(
    "line",
    [
        *("greet bianchi", "greet anna rossi", "greet #1", "greet 123456", "greet lucia@example.org"),
        *("find ann", "find biancchi", "show bianchi", "agenda"),
        *("visit bianchi", "note bianchi moved house"),
        "completion bash",
        *("done DONE it is kept", "skip DONE not now", "snooze DONE +3d", "asked bianchi ASKED he loved it"),
    ],
)
def test_a_line_of_the_express_road_loads_nothing_heavy(line: str, story_book: Path) -> None:
    done = code_of(typed("agenda", "--json", book=story_book), "promise")
    asked = code_of(typed("greet", "bianchi", "--json", book=story_book), "ask_gift")
    words = line.replace("DONE", done).replace("ASKED", asked).split()
    status, names = loaded_by(*words, book=story_book)
    assert (status, _needless(names)) == (0, [])


@pytest.mark.parametrize("line", ["greet nobody", "greet rossi", "done xxxx", "snooze xxxx fri"])
def test_a_line_of_the_express_road_that_fails_loads_nothing_heavy_either(
    line: str, story_book: Path
) -> None:
    status, names = loaded_by(*line.split(), book=story_book)
    assert (status in (3, 4), _needless(names)) == (True, [])


@pytest.mark.parametrize("line", ["greet bianchi", "find ann", "show bianchi"])
def test_a_question_at_the_counter_loads_nothing_that_writes(line: str, story_book: Path) -> None:
    _, names = loaded_by(*line.split(), book=story_book)
    assert {name for name in names if name.startswith("custmem.record.")} <= {"custmem.record.writing"}


@pytest.mark.parametrize(
    "line",
    [
        *(
            "bash gr",
            "zsh greet ro",
            "fish greet ros",
            "zsh greet lucia bi",
            "bash greet o'b",
            "fish sold LAST",
        ),
        *(
            "zsh greet --j",
            "zsh sold bianchi --",
            "fish list --sort LAST",
            "bash import LAST",
            "zsh nothing x",
        ),
        *("zsh done LAST", "zsh asked bianchi LAST", "zsh remember bianchi ne", "zsh merge bianchi LAST"),
    ],
)
def test_completing_a_line_loads_nothing_heavy_and_hardly_anything_that_writes(
    line: str, story_book: Path
) -> None:
    words = ["" if word == "LAST" else word for word in line.split()]
    status, names = loaded_by("__complete", *words, book=story_book)
    assert (status, _needless(names)) == (0, [])
    if words[1] not in ("asked", "remember"):
        assert [name for name in names if name.startswith("custmem.record")] == []


def test_completing_a_command_s_name_opens_no_book(story_book: Path) -> None:
    _, names = loaded_by("__complete", "zsh", "gr", book=story_book)
    assert "custmem.recall.completion" not in names


@pytest.mark.parametrize("options", ["--plain", "--quiet", "--color always", "--no-input", "--yes"])
def test_global_options_don_t_leave_the_express_road(options: str, story_book: Path) -> None:
    status, names = loaded_by(*options.split(), "visit", "bianchi", book=story_book)
    assert (status, _needless(names)) == (0, [])


def test_json_is_all_that_the_option_json_adds(story_book: Path) -> None:
    status, names = loaded_by("greet", "bianchi", "--json", book=story_book)
    assert (status, _needless(names), "json" in names) == (0, [], True)


@pytest.mark.parametrize("words", [(), ("--help",), ("--version",)])
def test_help_and_version_load_no_sqlite_either(words: tuple[str, ...], tmp_path: Path) -> None:
    status, names = loaded_by(*words, book=tmp_path / "none.db")
    assert (status, _needless(names), "sqlite3" in names) == (0, [], False)


def test_every_express_verb_is_tried_here() -> None:
    assert set(VERBS) == set("greet find show visit note agenda done skip snooze asked completion".split())


@pytest.mark.parametrize("typed_line", ["sold bianchi tea 4.50", "undo", "history", "check"])
def test_a_verb_of_the_typed_road_loads_no_sqlmodel(typed_line: str, story_book: Path) -> None:
    line = ["--book", str(story_book), "--today", TODAY.isoformat(), *typed_line.split()]
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(SOURCES.parent), *line],
        capture_output=True,
        text=True,
        check=False,
    )
    status, names = json.loads(ran.stderr.splitlines()[-1])
    heavy = {"alembic", "pydantic", "rich", "sqlalchemy", "sqlmodel"}
    assert (0, set()) == (status, heavy & {name.partition(".")[0] for name in names})
