"""Plain words need no parser and no machinery: seen from a fresh interpreter, for every command."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from custmem.cli.index import COMMANDS
from factories import SOURCES, TODAY, modules
from plain_lines import MADE_ANEW, NO_PLAIN_WORDS, READING, WRITING
from story import with_codes

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = frozenset({"alembic", "pydantic", "rich", "sqlalchemy", "sqlmodel", "typer"})
FROM_ELSEWHERE = frozenset(
    "calamine dateutil escpos icalendar jinja2 markdown_it prompt_toolkit pygments python_calamine tomlkit "
    "typing_extensions typst vobject xlsxwriter".split()
)
"""Other libraries that nothing at the counter needs."""
TABLES_NEEDED = frozenset({"export", "forget"})
"""Commands that ask the tables' own description what there is, through SQLModel; nobody waits at a counter for them."""
FIRST = {line.split()[0]: line for line in reversed((*READING, *WRITING))}
LINES = (*FIRST.values(), *sorted(NO_PLAIN_WORDS | MADE_ANEW))
"""The first line of each command; one that is nothing without an option is told so."""

PROGRAM = """
import sys
before = set(sys.modules)
sys.path[:0] = sys.argv[1].split(":")
from custmem.cli.main import main
status = main(sys.argv[2:], {"CUSTMEM_NO_INPUT": "1"})
sys.stdout.flush()
loaded = set(sys.modules) - before
import json
print(json.dumps([status, sorted(loaded)]), file=sys.stderr)
"""

_IMPORT = """
import os, sys
sources, work = sys.argv[1], []
PASSED = ("<string>", "<frozen os>", "<frozen _collections_abc>")
sys.path.insert(0, sources)

def is_ours():
    frame = sys._getframe(2)
    while frame is not None and frame.f_code.co_filename in PASSED:
        frame = frame.f_back
    return frame is not None and frame.f_code.co_filename.startswith(os.path.join(sources, "custmem"))

def watch(event, arguments):
    if event in WATCHED and is_ours():
        work.append(f"{event} {arguments[:1]}")

class Watched(type(os.environ)):
    def __getitem__(self, key):
        if is_ours():
            work.append(f"environment {key}")
        return super().__getitem__(key)

WATCHED = {"open", "os.listdir", "os.scandir", "sqlite3.connect", "subprocess.Popen", "socket.__new__", "time.sleep"}
os.environ.__class__ = Watched
sys.addaudithook(watch)
import importlib
for name in sys.argv[2:]:
    importlib.import_module(name)
import json
print(json.dumps(work))
"""


def loaded_by(*words: str, book: Path) -> tuple[int, set[str]]:
    """Run one line in an interpreter of its own and return its status and the packages it loaded."""
    line = ["--book", str(book), "--today", TODAY.isoformat(), *words]
    ran = subprocess.run(
        [sys.executable, "-I", "-c", PROGRAM, str(SOURCES.parent), *line],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    status, names = json.loads(ran.stderr.splitlines()[-1])
    return status, {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("line", LINES)
def test_plain_words_load_no_typer_rich_sqlmodel_or_alembic(line: str, story_book: Path) -> None:
    verb, *words = with_codes(line, story_book).split()
    status, names = loaded_by(verb, *words, book=story_book)
    without_an_option = verb in NO_PLAIN_WORDS  # Typer says what is missing
    allowed = {"typer", "rich"} if without_an_option else set()
    if verb in TABLES_NEEDED:
        allowed = {"alembic", "pydantic", "sqlalchemy", "sqlmodel"}
    assert (status != 1, names & HEAVY - allowed) == (True, set())
    if verb not in TABLES_NEEDED and not without_an_option:
        assert names & FROM_ELSEWHERE == set()


def test_every_command_is_tried_here() -> None:
    assert {line.split()[0] for line in LINES} == {command.name for command in COMMANDS}


@pytest.mark.parametrize("line", ["greet nobody", "greet ross", "done xxxx", "snooze xxxx fri", "--help", ""])
def test_a_line_that_fails_and_the_page_of_all_commands_load_nothing_heavy_either(
    line: str, story_book: Path
) -> None:
    status, names = loaded_by(*line.split(), book=story_book)
    assert (status in (0, 3, 4), names & (HEAVY | FROM_ELSEWHERE)) == (True, set())


@pytest.mark.parametrize(
    "line",
    [
        *("bash gr", "zsh greet ro", "zsh greet lucia bi", "bash greet o'b", "fish sold LAST"),
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
def test_completing_a_line_loads_nothing_heavy(line: str, story_book: Path) -> None:
    words = ["" if word == "LAST" else word for word in line.split()]
    status, names = loaded_by("__complete", *words, book=story_book)
    assert (status, names & (HEAVY | FROM_ELSEWHERE)) == (0, set())


def test_importing_a_module_of_ours_does_no_work() -> None:
    names = [
        ".".join(("custmem", *path.relative_to(SOURCES).with_suffix("").parts)).removesuffix(".__init__")
        for path in modules()
        if "migrations" not in path.parts and path.name != "__main__.py"
    ]
    ran = subprocess.run(
        [sys.executable, "-I", "-c", _IMPORT, str(SOURCES.parent), *names],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (len(names) > 100, json.loads(ran.stdout)) == (True, [])


def test_work_at_import_would_be_found(tmp_path: Path) -> None:
    package = tmp_path / "custmem"
    package.mkdir()
    (package / "__init__.py").write_text("import os\nos.environ.get('HOME')\nopen(os.devnull).close()\n")
    ran = subprocess.run(
        [sys.executable, "-I", "-c", _IMPORT, str(tmp_path), "custmem"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(ran.stdout) == ["environment HOME", "open ('/dev/null',)"]
