"""What is imported for each verb, counted and pinned; and importing a module of ours does no work.

At the counter a bound is what was counted, for there a module costs a hundredth of a greeting; through Typer it leaves
some room. Raising one is a decision: whoever does finds in the failure what is loaded now.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from custmem.cli.commands import COMMANDS
from custmem.cli.express import VERBS
from factories import SOURCES, TODAY, modules, typed
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

ROOM = 6
"""So many more of the standard library's may come with another version of Python."""
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


class Pin(NamedTuple):
    """A line, how many modules of ours it loads at most, and of the standard library's (None: not counted)."""

    line: str
    ours: int
    others: int | None = None
    sqlmodel: bool = False


PINS = (
    Pin("greet bianchi", 70, 20),
    Pin("find bianchi", 39, 20),
    Pin("show bianchi", 50, 20),
    Pin("visit bianchi", 48, 20),
    Pin("note bianchi moved house", 52, 20),
    Pin("asked bianchi ASKED he loved it", 78, 20),
    Pin("agenda", 78, 20),
    Pin("done DONE it is kept", 80, 20),
    Pin("snooze DONE +3d", 81, 20),
    Pin("skip DONE not now", 79, 20),
    Pin("completion bash", 28, 20),
    Pin("__complete zsh greet bia", 30, 20),
    Pin("add Quirina --new", 75),
    Pin("sold bianchi tea 4.50", 85),
    Pin("promise bianchi tea --by +3d", 75),
    Pin("loyalty", 65),
    Pin("list", 52),
    Pin("match crime", 60),
    Pin("duplicates", 75),
    Pin("check", 85),
    Pin("config quiet_days", 60),
    Pin("config quiet_days 13", 70),
    Pin("init --shop Tea", 62),
    Pin("demo", 150),
    Pin("import nothing.csv", 125, sqlmodel=True),
    Pin("edit bianchi --nickname Lu", 85, sqlmodel=True),
    Pin("merge bianchi sven", 135, sqlmodel=True),
    Pin("archive sven", 85, sqlmodel=True),
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


@pytest.mark.parametrize("pin", PINS, ids=lambda pin: pin.line)
def test_a_verb_loads_no_more_than_it_did(pin: Pin, story_book: Path) -> None:
    loaded = _loaded(pin.line, story_book)
    ours = [name for name in loaded if name.partition(".")[0] == "custmem"]
    libraries = {
        top for top in (name.partition(".")[0] for name in loaded) if top not in sys.stdlib_module_names
    } - {"custmem"}
    others = [name for name in loaded if name not in ours]
    assert len(ours) <= pin.ours, f"{len(ours)} of ours: {' '.join(ours)}"
    assert pin.others is None or len(others) <= pin.others + ROOM, f"{len(others)}: {' '.join(others)}"
    assert libraries <= (frozenset() if pin.others is not None else libraries if pin.sqlmodel else TYPER)
    assert ("sqlmodel" in libraries) == pin.sqlmodel


def test_every_verb_of_the_express_road_is_pinned_and_some_of_each_scene() -> None:
    pinned = {pin.line.split()[0] for pin in PINS}
    scenes = {command.scene for command in COMMANDS if command.name in pinned - set(VERBS)}
    assert {pin.line.split()[0] for pin in PINS if pin.others is not None} == {*VERBS, "__complete"}
    assert scenes == {command.scene for command in COMMANDS if command.name not in VERBS}


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
