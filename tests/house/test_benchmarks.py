"""The benchmarks: the same shop from the same seed, a line for every command, and a report that can be read again."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from benchmarks.books import Imported
from benchmarks.filling import write_customers, write_purchases
from benchmarks.lines import BACK, COUNTER, HARDER, LINES, ROADS, TYPED, WHOLE, Line
from benchmarks.measuring import Measure
from benchmarks.names import COUNTRIES
from benchmarks.peers import PeerRun
from benchmarks.report import HEADINGS, Figures, Measured, read_tables, report
from benchmarks.shop import CUSTOMER_COLUMNS, PURCHASES_EACH, TODAY, customers, purchases, told
from benchmarks.typing_in import filled_in
from custmem.cli.command import bound
from custmem.cli.index import COMMANDS, NAMED
from factories import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 400
MEASURE = Measure(2.5, 2.4, 2.75, 2.45, 0.025, 11, 14.2, 101, 37, 5_200, typer=False, sqlmodel=False)


@pytest.mark.parametrize("write", [write_customers, write_purchases])
def test_the_same_seed_makes_the_same_bytes_and_another_seed_others(write: object, tmp_path: Path) -> None:
    assert callable(write)
    made = []
    for name, seed in (("first", 7), ("again", 7), ("other", 8)):
        write(tmp_path / name, seed, SIZE)
        made.append((tmp_path / name).read_bytes())
    assert (made[0] == made[1], made[0] == made[2]) == (True, False)


def test_what_is_told_of_customers_follows_from_the_seed_too() -> None:
    assert (list(told(7, SIZE)) == list(told(7, SIZE)), list(told(7, SIZE)) == list(told(8, SIZE))) == (
        True,
        False,
    )


def test_a_larger_shop_begins_with_the_customers_of_a_smaller_one() -> None:
    assert list(customers(7, 20)) == list(customers(7, SIZE))[:20]


def test_a_shop_has_as_many_purchases_as_were_asked_for_in_order_and_none_of_tomorrow() -> None:
    days = [purchase.on for purchase in purchases(7, SIZE)]
    assert (len(days), days, max(days) <= TODAY) == (PURCHASES_EACH * SIZE, sorted(days), True)


def test_customers_come_by_rhythms_of_their_own() -> None:
    visits: dict[int, int] = {}
    last: dict[int, int] = {}
    for purchase in purchases(7, SIZE):
        visits[purchase.customer] = visits.get(purchase.customer, 0) + 1
        last[purchase.customer] = (TODAY - purchase.on).days
    regular = sum(number > 20 for number in visits.values())
    lapsed = sum(days > 200 for days in last.values())
    assert (regular > SIZE / 10, lapsed > SIZE / 10, min(visits.values()) < 4) == (True, True, True)


def test_names_are_of_many_countries_and_scripts(tmp_path: Path) -> None:
    write_customers(tmp_path / "customers.csv", 7, SIZE)
    with (tmp_path / "customers.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    names = "".join(row[1] + row[2] for row in rows)
    scripts = [any(first <= letter <= last for letter in names) for first, last in ("az", "αω", "ая", "áž")]
    assert (tuple(header), len(COUNTRIES), scripts) == (CUSTOMER_COLUMNS, 12, [True] * 4)


def test_every_command_has_a_line_and_every_line_a_command() -> None:
    assert {line.command for line in LINES} - {"__complete"} == {command.name for command in COMMANDS}


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.typed)
def test_a_line_is_budgeted_by_the_road_that_it_takes(line: Line) -> None:
    is_plain = line.command == "__complete" or bound(NAMED[line.command], line.words[1:]) is not None
    assert line.road not in (COUNTER, HARDER) or is_plain
    assert line.road != TYPED or not is_plain


def test_the_budgets_are_those_of_the_design() -> None:
    assert {road: road.budget for road in ROADS} == {COUNTER: 4.5, HARDER: 6, TYPED: 9, BACK: 9, WHOLE: None}


def test_a_line_that_writes_is_about_another_customer_each_time(tmp_path: Path) -> None:
    words = [filled_in(("merge", "#{n}", "#{m}"), run, tmp_path / "none.db", tmp_path) for run in (1, 2)]
    assert words == [["merge", "#201", "#601"], ["merge", "#202", "#602"]]


def test_a_report_s_tables_can_be_read_again() -> None:
    line, whole = LINES[0], next(line for line in LINES if line.road == WHOLE)
    figures = Figures(
        facts=(("machine", "a | b"),),
        measured=tuple(
            Measured("abc", size, each, MEASURE) for size in (10_000, 100_000) for each in (line, whole)
        ),
        imported=(("abc", 1000, Imported("customers", 1000, 0.01, 60.0)),),
        peers=(PeerRun("khard", "", "", "not installed here"),),
    )
    facts, *by_road, grown, imports, peers = read_tables(report(figures))
    assert facts == [{"": "a | b"}]
    assert [tuple(rows[0]) for rows in by_road] == [HEADINGS] * 4
    assert (by_road[0][0]["line"], by_road[0][0]["× bare"], by_road[0][0]["met"]) == (
        f"`{line.typed}`",
        "2.50",
        "yes",
    )
    assert [row["within 1.25"] for row in grown] == ["yes", "the whole book"]
    assert imports[0]["lines a second"] == "100,000"
    assert peers == [{"program": "khard", "version": "", "line": "", "× bare": "not installed here"}]


def test_a_line_over_its_budget_is_named_at_the_top() -> None:
    slow = Measured("abc", 1000, LINES[0], MEASURE._replace(ratio=4.6))
    page = report(Figures((), (slow,), (), ()))
    assert f"Over it: `{LINES[0].typed}` 4.6× for 4.5×." in page
    assert read_tables(page)[1][0]["met"] == "**no**"


def test_the_committed_report_can_be_read_and_speaks_of_every_road() -> None:
    page = (ROOT / "benchmarks" / "REPORT.md").read_text(encoding="utf-8")
    measured = {row["line"].strip("`") for rows in read_tables(page) for row in rows if "met" in row}
    assert {line.road for line in LINES if line.typed in measured} == set(ROADS)
