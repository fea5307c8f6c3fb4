"""The house itself: names, sizes, documents and what goes into the wheel."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from custmem.book.migrating import MIGRATIONS
from factories import ROOT, SOURCES, modules

MOST_LINES = 450
NAMELESS = {"common", "helper", "helpers", "manager", "managers", "misc", "model", "models", "util", "utils"}
FILES = [path.relative_to(SOURCES).as_posix() for path in modules()]
OF_LINES = (
    "book/migrations/versions/",  # a column to a line, as Alembic writes them
    "domain/data/",  # an entry to a line, and no code
    "cli/index.py",  # made by docs/generate.py from the commands themselves
)


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {part for name in FILES for part in re.split("[/_]", name.removesuffix(".py"))}
    assert named & NAMELESS == set()


@pytest.mark.parametrize("name", [name for name in FILES if not name.startswith(OF_LINES)])
def test_a_file_is_one_concept_and_not_a_library(name: str) -> None:
    assert len((SOURCES / name).read_text().splitlines()) <= MOST_LINES


@pytest.mark.parametrize("name", FILES)
def test_a_module_opens_with_what_it_is_for_and_so_does_every_public_thing_in_it(name: str) -> None:
    tree = ast.parse((SOURCES / name).read_text())
    assert ast.get_docstring(tree)
    public = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    nested = {
        inner
        for node in public
        for inner in ast.walk(node)
        if inner is not node and isinstance(inner, ast.FunctionDef)
    }
    methods = {inner for node in public if isinstance(node, ast.ClassDef) for inner in node.body}
    wanted = [node for node in public if node not in nested or node in methods]
    assert [node.name for node in wanted if not ast.get_docstring(node)] == []


def test_only_show_writes_and_only_the_clock_reads_the_time() -> None:
    printers = {name for name in FILES if re.search(r"\bprint\(|sys\.std(out|err)\.write", _source(name))}
    assert {name.partition("/")[0] for name in printers} <= {"show"}
    clocks = {
        name for name in FILES if re.search(r"\bdate\.today\(|\btime\.time\(|datetime\.utcnow", _source(name))
    }
    # Copies of the book are labelled by the clock itself, never by a day that somebody typed.
    assert clocks == {"cli/clock.py", "book/backup_files.py"}


def _source(name: str) -> str:
    return (SOURCES / name).read_text()


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE", "docs/decisions"]
)
def test_the_documents_are_there(name: str) -> None:
    assert (ROOT / name).exists()


def test_every_document_and_decision_that_the_sources_point_to_is_there() -> None:
    named = {found for name in FILES for found in re.findall(r"docs/[\w./-]+\.md", _source(name))}
    assert named
    assert sorted(page for page in named if not (ROOT / page).is_file()) == []


def test_every_chapter_of_the_handbook_that_the_sources_point_to_is_there() -> None:
    handbook = "".join(page.read_text() for page in (ROOT / "docs" / "handbook").glob("*.md"))
    texts = (" ".join(_source(name).split()) for name in FILES)
    chapters = {
        chapter
        for text in texts
        for chapter in re.findall(r"[Tt]he handbook(?:'s table|,)? \"([^\"]+)\"", text)
    }
    assert chapters
    assert sorted(chapter for chapter in chapters if chapter not in handbook) == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_a_document_s_links_to_files_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", (ROOT / page).read_text())
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_migrations_are_one_chain_beside_what_alembic_needs_to_run_them() -> None:
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    scripts = ScriptDirectory.from_config(config)
    assert len(scripts.get_heads()) == len(scripts.get_bases()) == 1
    assert (Path(MIGRATIONS) / "env.py").is_file()


def test_the_wheel_holds_the_migrations_and_nothing_that_was_left_lying_about(tmp_path: Path) -> None:
    wheel = pytest.importorskip(
        "hatchling.builders.wheel", reason="hatchling comes with the developers' tools"
    )
    (path,) = wheel.WheelBuilder(str(ROOT)).build(directory=str(tmp_path))
    with ZipFile(path) as archive:
        held = {name for name in archive.namelist() if name.startswith("custmem/")}
    migrations = {f"custmem/{name}" for name in FILES if name.startswith("book/migrations/")}
    migrations |= {f"custmem/book/migrations/{name}.sql" for name in ("first_book", "newest")}
    assert migrations <= held
    assert {
        f"custmem/locale/{path.name}/LC_MESSAGES/custmem.mo" for path in (SOURCES / "locale").iterdir()
    } <= held
    wanted = (
        ".py",
        ".mako",
        ".mo",
        "_book.sql",
        "newest.sql",
        "py.typed",
        ".mo",
        "show/insights.html",
        "show/paper/page.html",
        "show/paper/page.typ",
    )
    assert {name for name in held if not name.endswith(wanted)} == set()


def test_the_command_custmem_is_the_program_s_entry() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["scripts"] == {"custmem": "custmem.__main__:entry"}
