"""The help pages: every command is on the first one and has one of its own, with an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import custmem
from custmem.cli.index import COMMANDS
from custmem.cli.scenes import SCENES
from factories import Run

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [command.name for command in COMMANDS]


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",), ("help",)])
def test_the_first_page_names_every_command_under_its_scene(words: tuple[str, ...], run: Run) -> None:
    ran = run(*words)
    assert (ran.status, ran.err) == (0, "")
    positions = [ran.out.index(f"{title}:") for title, _ in SCENES]
    assert positions == sorted(positions)
    for command in COMMANDS:
        assert f"  {command.name} {command.usage}".rstrip() in ran.out
        assert command.help in ran.out


def test_the_first_page_names_every_global_option(run: Run) -> None:
    page = run("--help").out
    options = "--book --today --json --plain --quiet --yes --no-input --color --version --help".split()
    assert [option for option in options if option not in page] == []


def test_the_first_page_fits_a_terminal_of_a_hundred_columns(run: Run) -> None:
    assert [line for line in run("--help").out.splitlines() if len(line) > 100] == []


@pytest.mark.parametrize("words", [("--version",), ("-V",), ("greet", "--version"), ("--json", "--version")])
def test_the_version_is_one_line(words: tuple[str, ...], run: Run) -> None:
    assert run(*words) == (0, f"custmem {custmem.__version__}\n", "")


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_page_with_an_example_of_itself(name: str, option: str, run: Run) -> None:
    ran = run(name, option)
    assert (ran.status, ran.err) == (0, "")
    assert f"Example: custmem {name}" in ran.out


@pytest.mark.parametrize("name", NAMES)
def test_each_example_begins_a_line(name: str, run: Run) -> None:
    page = run(name, "--help").out
    assert page.count("Example:") == sum(line.startswith("  Example:") for line in page.splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_every_option_s_and_argument_s_purpose_is_on_the_command_s_page(name: str, run: Run) -> None:
    _, _, described = run(name, "--help").out.partition("Example:")
    entries = [
        line for line in described.splitlines() if line.startswith("  ") and not line.startswith("   ")
    ]
    silent = [line for line in entries if line.strip().startswith("--") and "  " not in line.strip()]
    wrapped = [line for line in silent if len(line) > 24]  # a long option has its purpose on the next line
    assert sorted(set(silent) - set(wrapped)) == []


@pytest.mark.parametrize("words", [("--help", "greet"), ("-h", "greet")])
def test_help_asked_for_before_a_command_is_help_all_the_same(words: tuple[str, ...], run: Run) -> None:
    ran = run(*words)
    assert (ran.status, ran.err, "greet" in ran.out) == (0, "", True)


@pytest.mark.parametrize(
    "words", [("--", "greet", "bianchi"), ("-x", "greet"), ("greet", "-x"), ("",), (" ",)]
)
def test_no_line_however_odd_is_a_fault_of_ours(words: tuple[str, ...], run: Run, story_book: Path) -> None:
    assert run(*words, book=story_book).status in (0, 2)


def test_a_page_needs_no_book_and_makes_none(run: Run, home: object) -> None:
    assert run("greet", "--help", book=None).status == 0
    assert run("--help", book=None).status == 0
    assert run(book=None).status == 0


def test_a_mistyped_command_is_told_where_the_commands_are(run: Run) -> None:
    ran = run("gret", "rossi")
    assert (ran.status, ran.out) == (2, "")
    assert "custmem --help" in ran.err


@pytest.mark.parametrize(("typed", "meant"), [("--limti", "--limit"), ("--archive", "--archived")])
def test_a_mistyped_option_is_told_the_nearest(typed: str, meant: str, run: Run) -> None:
    ran = run("list", typed)
    assert (ran.status, ran.out) == (2, "")
    assert meant in ran.err
