"""The documentation says what the program does: pages that are made are fresh, and tables agree with the code."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from custmem import errors
from custmem.cli.facts import EVENTS, FACTS, OCCASIONS
from custmem.cli.index import COMMANDS
from custmem.domain import followup_rules, rule_context, shop
from custmem.domain import shop as worth
from custmem.domain.customers import rhythm
from custmem.domain.greeting import greeting, questions, visits
from custmem.domain.greeting.talking_points import RULE_OF
from custmem.domain.messages.wording import weekday_day
from custmem.domain.text.dates import parse_day
from custmem.domain.text.money import parse_money, say_money
from custmem.errors import BadMoney, CustmemError
from custmem.exchange.headers import FIELDS
from factories import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from factories import Run

THURSDAY = date(2026, 3, 12)
SOURCES = sorted((ROOT / "src" / "custmem").rglob("*.py"))
PAGES = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))


def _generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate: Any = _generate()
README = "\n".join((ROOT / path).read_text("utf-8") for path in generate.TOLD)
"""The README and the handbook, one after the other."""


def section(title: str, page: str = README) -> str:
    """The part of a page below a heading, to the next one of any level."""
    found = re.search(rf"^#+ {re.escape(title)}\n(.*?)(?=^#|\Z)", page, re.DOTALL | re.MULTILINE)
    assert found, title
    return found[1]


def table(title: str, page: str = README) -> list[list[str]]:
    """The rows of the tables in a section, without their heads, as cells."""
    lines = [line for line in section(title, page).splitlines() if line.startswith("|")]
    rows = [line for line, below in zip(lines, [*lines[1:], ""], strict=True) if "|---" not in line + below]
    return [[cell.strip() for cell in line.strip("|").split(" |")] for line in rows]


def coded(cell: str) -> list[str]:
    """What stands in a cell as code."""
    return re.findall(r"`([^`]+)`", cell)


def row_of(kind: str, title: str) -> str:
    """A table's row about a kind, whole."""
    return next(" | ".join(cells) for cells in table(title) if coded(cells[0]) == [kind])


# --- pages that are made ------------------------------------------------------------------------------------------


@pytest.mark.blackbox
@pytest.mark.parametrize("path", generate.PAGES)
def test_page_is_what_the_program_would_write_now(path: str) -> None:
    assert generate.stale(path) == "", "run: python docs/generate.py"


def test_every_page_of_the_handbook_is_told_and_listed() -> None:
    pages = {page.name for page in (ROOT / "docs" / "handbook").glob("*.md")} - {"index.md"}
    index = (ROOT / "docs" / "handbook" / "index.md").read_text("utf-8")
    assert {path.rpartition("/")[2] for path in generate.TOLD} - {"README.md"} == pages
    assert [page for page in sorted(pages) if f"({page})" not in index] == []


def test_every_module_says_what_it_is_for() -> None:
    told = {path: ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "" for path in SOURCES}
    assert [str(path) for path, docstring in told.items() if len(docstring) < len("Every one.")] == []


def test_the_readme_is_short_enough_to_be_read() -> None:
    assert (ROOT / "README.md").stat().st_size <= 8_192


def _with_outputs(page: str) -> str:
    (told,) = generate.with_outputs([page])
    return str(told)


@pytest.mark.blackbox
class TestOutputsInAPage:
    def test_are_what_the_commands_print(self) -> None:
        page = "```console\n$ custmem --version\nold\n$ ls\nkept\n```\n"
        printed = _with_outputs(page)
        assert re.fullmatch(r"```console\n\$ custmem --version\ncustmem [0-9.]+\n\$ ls\nkept\n```\n", printed)

    def test_stay_where_an_ellipsis_stands_for_the_rest(self) -> None:
        page = "```console\n$ custmem --version\ncust…\n```\n\n```console\n$ custmem --help\ncustmem: …\n…\n```\n"
        assert _with_outputs(page) == page

    def test_come_with_the_exit_status_when_it_is_asked_for(self) -> None:
        page = "```console\n$ custmem greet anna\ncustmem: there is no book at /home/you/.local/…\n$ echo $?\n0\n```\n"
        assert _with_outputs(page) == page.replace("\n0\n", "\n7\n")

    def test_are_refused_when_a_command_fails_that_was_not_meant_to(self) -> None:
        with pytest.raises(RuntimeError, match="there is no book"):
            _with_outputs("```console\n$ custmem greet anna\n```\n")

    def test_are_copied_up_where_a_block_repeats_them(self) -> None:
        below = "```console\n$ custmem --version\n```\n"
        first, second = _with_outputs(f"<!-- repeated -->\n{below}\n{below}").split("\n\n")
        assert first == f"<!-- repeated -->\n{second.rstrip()}"

    def test_of_another_language_are_left_alone(self) -> None:
        page = "```text\n$ custmem --version\n```\n"
        assert _with_outputs(page) == page


# --- tables of the README -----------------------------------------------------------------------------------------


def test_exit_codes_are_those_of_the_errors() -> None:
    classes = [
        kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, CustmemError)
    ]
    raised = {(kind.exit_status, kind.code) for kind in classes}
    told = {(int(status), code) for status, _, codes in table("Exit codes") for code in coded(codes)}
    assert told == raised


def test_kinds_of_points_are_those_that_rules_make() -> None:
    told = {kind for cells in table("What a greeting may say") for kind in coded(cells[0])}
    assert told == set(RULE_OF)


def test_kinds_of_follow_ups_are_those_that_rules_make() -> None:
    told = {kind for cells in table("What the morning asks") for kind in coded(cells[0])}
    assert told == set(followup_rules.KINDS)


@pytest.mark.parametrize("kind", RULE_OF)
def test_windows_of_points_are_those_of_the_rules(kind: str) -> None:
    row, window = row_of(kind, "What a greeting may say"), RULE_OF[kind].window
    days = [abs(number) for number in (window.opens, window.closes or 0) if abs(number) > 1]
    assert [number for number in days if not re.search(rf"\b{number} days", row)] == []


@pytest.mark.parametrize(
    ("kind", "days"), [("welcome_back", visits.LONG_AWAY_DAYS), ("confirm", rule_context.OLD_FACT_DAYS)]
)
def test_other_days_of_points_are_those_of_the_rules(kind: str, days: int) -> None:
    assert f"{days} days" in row_of(kind, "What a greeting may say")


@pytest.mark.parametrize("rule", followup_rules.FOLLOW_UPS, ids=lambda rule: rule.name)
def test_delays_of_follow_ups_are_those_of_the_rules(rule: followup_rules.Rule) -> None:
    row, unit = row_of(rule.kind, "What the morning asks"), rule.unit.rpartition("_")[2] or "days"
    spans = [f"{rule.days} {unit}"] if rule.days > 1 else []
    spans += [f"{rule.listed_days} days"] if rule.listed_days else []
    assert [span for span in spans if span not in row] == []


def test_somebody_is_late_when_the_table_says_so() -> None:
    assert f"{rhythm.GRACE_DAYS} days" in row_of("overdue", "What the morning asks")


def test_rules_are_those_of_a_new_book() -> None:
    told = {
        (name, unit, int(number))
        for names, when, number in table("Settings and rules")
        for name in coded(names)
        for unit in coded(when)
    }
    assert told == {(rule.name, rule.unit, rule.delay) for rule in followup_rules.BUILT_IN.values()}


def test_other_figures_are_those_of_the_rules() -> None:
    greetings, mornings = section("What a greeting may say"), section("What the morning asks")
    assert f"they came {questions.REGULAR_VISITS} times" in greetings
    assert f"one to {('', 'one', 'two', 'three')[greeting.POINTS]} talking points" in greetings
    assert f"{worth.ENOUGH_SALES} sales" in greetings.replace("\n", " ")
    assert f"within {shop.DEFAULTS['quiet_days']} days" in mornings
    assert f"to {shop.DEFAULTS['kind_things_a_morning']} customers a morning" in mornings


def test_fields_of_an_import_are_those_that_columns_can_be_mapped_to() -> None:
    told = {kind: coded(fields) for cell, fields in table("Importing") for kind in coded(cell)}
    assert told == {kind: list(fields) for kind, fields in FIELDS.items()}


def test_kinds_to_remember_are_those_that_are_taken() -> None:
    told = {kind for cells in table("What to remember")[:-1] for kind in coded(cells[0])}
    assert told == {*FACTS, *EVENTS, *OCCASIONS}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (typed, cells[1])
        for cells in table("Dates and money as typed")
        for typed in coded(cells[0])
        if cells[1].endswith("2026")
    ],
)
def test_dates_mean_what_the_table_says(typed: str, meant: str) -> None:
    assert weekday_day(parse_day(typed, THURSDAY, day_first=True)) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (typed, cells[1])
        for cells in table("Dates and money as typed")
        for typed in coded(cells[0])
        if cells[1].startswith("€")
    ],
)
def test_amounts_mean_what_the_table_says(typed: str, meant: str) -> None:
    assert say_money(parse_money(typed, "EUR"), "EUR") == meant


def test_amounts_that_the_table_calls_refused_are() -> None:
    (refused,) = (coded(cells[0]) for cells in table("Dates and money as typed") if "refused" in cells[1])
    for typed in refused:
        with pytest.raises(BadMoney):
            parse_money(typed, "EUR")


@pytest.mark.parametrize("cells", table("For scripts"), ids=lambda cells: str(cells[0]))
def test_plain_rows_have_the_columns_of_the_table(
    cells: list[str], run: Run, story_book: Path, tmp_path: Path
) -> None:
    customers = tmp_path / "customers.csv"
    customers.write_text("Name,Phone\nBo Ek,055 1\n", "utf-8")
    lines = {
        "greet": ("greet", "bianchi"),
        "agenda": ("agenda",),
        "find": ("find", "rossi"),
        "match": ("match", "crime novel"),
        "show": ("show", "bianchi"),
        "import": ("import", str(customers)),
        "complaint --causes": ("complaint", "--causes"),
        "export": ("export",),
        "dossier": ("dossier", "bianchi"),
        "undo": ("undo",),
        "history": ("history",),
        "": ("visit", "bianchi"),
    }
    ran = run("--plain", *lines[next(iter(coded(cells[0])), "")], book=story_book)
    columns = cells[1].partition(";")[0].split(", ")
    assert {len(row.split("\t")) for row in ran.out.splitlines()} == {len(columns)}


def test_environment_variables_are_those_that_are_read() -> None:
    read = {
        name for source in SOURCES for name in re.findall(r"\b(CUSTMEM_[A-Z_]+)\b", source.read_text("utf-8"))
    }
    told = set(re.findall(r"\b(CUSTMEM_[A-Z_]+)\b", README))
    assert told == read


def test_every_command_is_spoken_of() -> None:
    assert [command.name for command in COMMANDS if not re.search(rf"[` ]{command.name}\b", README)] == []


# --- all pages ----------------------------------------------------------------------------------------------------


def links(page: Path) -> Iterator[str]:
    """The links of a page that lead to other files, or to a heading in it."""
    yield from (link for link in re.findall(r"\]\(([^)]+)\)", page.read_text("utf-8")) if "://" not in link)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    headings = [
        heading.lower().replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.M)
    ]
    lost = [
        link
        for link in links(page)
        if not (
            link[1:] in headings if link.startswith("#") else (page.parent / link.partition("#")[0]).exists()
        )
    ]
    assert lost == []


def test_pages_named_in_code_are_there() -> None:
    named = {
        name for source in SOURCES for name in re.findall(r"\bdocs/[\w/.-]+\.md\b", source.read_text("utf-8"))
    }
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_sections_named_in_code_are_there() -> None:
    by_title = r'README(?:\'s table|,)\s+"([^"]+)"'
    named = {title for source in SOURCES for title in re.findall(by_title, source.read_text("utf-8"))}
    assert {title for title in named if f"\n## {title}\n" not in README} == set()


def test_decisions_are_numbered_in_order_and_say_why() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [int(page.name[:4]) for page in decisions]
    assert numbers == list(range(1, len(decisions) + 1))
    for number, page in zip(numbers, decisions, strict=True):
        text = page.read_text("utf-8")
        assert text.startswith(f"# {number}. "), page.name
        parts = [text.find(part) for part in ("\n**Context.** ", "\n**Decision.** ", "\n**Consequences.** ")]
        assert -1 not in parts, page.name
        assert parts == sorted(parts), page.name


def test_rooms_are_those_that_there_are() -> None:
    told = {
        name
        for cells in table("The rooms", (ROOT / "CONTRIBUTING.md").read_text("utf-8"))
        for name in coded(cells[0])
    }
    package = ROOT / "src" / "custmem"
    there = {source.parent.name for source in package.glob("*/__init__.py")} | {"errors"}
    assert told == there


def test_python_promised_is_the_one_in_pyproject() -> None:
    (oldest,) = re.findall(r'requires-python = ">=([0-9.]+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert f"Python {oldest} or newer" in README
