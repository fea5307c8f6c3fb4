"""What is imported for a verb: no heavy library; and importing a module of ours does no work."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from custmem.cli.express import VERBS
from factories import SOURCES, TODAY, modules, typed
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

TYPER = frozenset(
    {
        "typer",
        "rich",
        "shellingham",
        "typing_extensions",
        "annotated_doc",
        "markdown_it",
        "pygments",
        "anyascii",
    }
)
"""What Typer's road may load that is not the standard library's: Typer, what it brings along, transliteration."""


LINES = (
    "greet bianchi",
    "find bianchi",
    "show bianchi",
    "visit bianchi",
    "note bianchi moved house",
    "asked bianchi ASKED he loved it",
    "agenda",
    "done DONE it is kept",
    "snooze DONE +3d",
    "skip DONE not now",
    "completion bash",
    "__complete zsh greet bia",
    "add Quirina --new",
    "sold bianchi tea 4.50",
    "promise bianchi tea --by +3d",
    "loyalty",
    "list",
    "match crime",
    "duplicates",
    "check",
    "config quiet_days",
    "config quiet_days 13",
    "init --shop Tea",
    "demo",
    "import nothing.csv",
    "edit bianchi --nickname Lu",
    "merge bianchi sven",
    "archive sven",
)

_RUN = """
import sys
before = set(sys.modules)
sys.path.insert(0, sys.argv[1])
from custmem.cli.main import main
status = main(sys.argv[2:], {"CUSTMEM_NO_INPUT": "1"})
loaded = sorted(set(sys.modules) - before)
sys.stdout.flush()
import json
print(json.dumps(loaded), file=sys.stderr)
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


@pytest.mark.parametrize("line", LINES)
def test_a_verb_loads_no_library_but_typer_and_what_it_brings_along(line: str, story_book: Path) -> None:
    tops = {name.partition(".")[0] for name in _loaded(line, story_book)} - {"custmem"}
    assert tops - sys.stdlib_module_names <= TYPER


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
    assert (len(names) > 200, json.loads(ran.stdout)) == (True, [])


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


def _loaded(line: str, book: Path) -> list[str]:
    """Return the modules that a line loads in an interpreter of its own."""
    if "ASKED" in line:
        asked = code_of(typed("greet", "bianchi", "--json", book=book), "ask_gift")
        line = line.replace("ASKED", asked)
    if "DONE" in line:
        line = line.replace("DONE", code_of(typed("agenda", "--json", book=book), "promise"))
    words = line.split()
    given = ["--book", str(book), "--today", TODAY.isoformat(), "--yes", *words]
    if words[0] in VERBS or words[0] == "__complete":
        given.remove("--yes")
        bare = ["-I", "-S"]
    else:
        bare = ["-I"]
    ran = subprocess.run(
        [sys.executable, *bare, "-c", _RUN, str(SOURCES.parent), *given],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    loaded: list[str] = json.loads(ran.stderr.splitlines()[-1])
    return loaded
