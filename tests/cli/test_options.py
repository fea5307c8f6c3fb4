"""Global options: accepted before or after the command, from the line or from the environment."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from custmem.cli.global_options import Options, take_options
from custmem.errors import UsageError
from factories import Run, Shop

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "options", "rest"),
    [
        ("greet rossi", {}, "greet rossi"),
        ("--json greet rossi", {"json": True}, "greet rossi"),
        ("greet --json rossi", {"json": True}, "greet rossi"),
        ("greet rossi --plain -q -y", {"plain": True, "quiet": True, "yes": True}, "greet rossi"),
        ("--book a.db greet --today=fri rossi", {"book": "a.db", "today": "fri"}, "greet rossi"),
        ("greet rossi --no-input --color always", {"no_input": True, "color": "always"}, "greet rossi"),
        ("-V", {"version": True}, ""),
        ("note rossi -- --json -q", {}, "note rossi -- --json -q"),
        ("visit rossi --on fri", {}, "visit rossi --on fri"),
        ("--book=a=b.db list", {"book": "a=b.db"}, "list"),
        ("--book a.db --book b.db list", {"book": "b.db"}, "list"),
    ],
)
def test_global_options_are_taken_out_of_the_line_wherever_they_stand(
    line: str, options: dict[str, object], rest: str
) -> None:
    assert take_options(line.split(), {}) == (Options(**options), rest.split())  # type: ignore[arg-type]


@pytest.mark.parametrize("line", ["list --book", "--today", "--color", "--book= list", "--color mauve list"])
def test_an_option_without_its_value_is_refused(line: str) -> None:
    with pytest.raises(UsageError):
        take_options(line.split(), {})


@pytest.mark.parametrize(
    ("environment", "line", "options"),
    [
        ({"CUSTMEM_BOOK": "env.db"}, "list", {"book": "env.db"}),
        ({"CUSTMEM_BOOK": "env.db"}, "list --book line.db", {"book": "line.db"}),
        ({"CUSTMEM_TODAY": "2026-01-01"}, "list", {"today": "2026-01-01"}),
        ({"CUSTMEM_TODAY": "2026-01-01"}, "list --today fri", {"today": "fri"}),
        ({"CUSTMEM_NO_INPUT": "1"}, "list", {"no_input": True}),
        ({"CUSTMEM_BOOK": "", "CUSTMEM_TODAY": ""}, "list", {}),
    ],
)
def test_the_line_goes_before_the_environment(
    environment: dict[str, str], line: str, options: dict[str, object]
) -> None:
    assert take_options(line.split(), environment)[0] == Options(**options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "verb", [["greet", "bianchi"], ["list"], ["visit", "bianchi"], ["sold", "bianchi", "tea", "4"]]
)
def test_every_road_takes_options_before_and_after(verb: list[str], run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    before, after = run("--json", *verb), run(*verb, "--json")
    assert (before.status, after.status) == (0, 0)
    assert set(json.loads(before.out)["data"]) == set(json.loads(after.out)["data"])


def test_the_day_of_the_environment_is_used(run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.customer("Lucia Bianchi")
    monkeypatch.setenv("CUSTMEM_TODAY", "2026-03-03")
    assert run("visit", "bianchi", "--json", today=None).data["on"] == "2026-03-03"
    assert run("visit", "bianchi", "--json", today=date(2026, 4, 4)).data["on"] == "2026-04-04"


def test_the_book_of_the_environment_is_used(run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.customer("Lucia Bianchi")
    monkeypatch.setenv("CUSTMEM_BOOK", str(shop.path))
    assert len(run("list", "--json", book=None).data["customers"]) == 1


def test_a_book_is_found_from_the_home_folder(run: Run, home: Path) -> None:
    assert run("--book", "~/shop.db", "add", "Lucia Bianchi", book=None).status == 0
    assert (home / "shop.db").is_file()


@pytest.mark.parametrize("typed", ["31.2.", "soon", "2026-13-01"])
def test_a_today_that_is_no_day_is_a_bad_date(typed: str, run: Run) -> None:
    ran = run("list", "--today", typed, "--json", today=None)
    assert (ran.status, ran.error["code"]) == (2, "bad_date")


def test_json_goes_before_plain(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert len(run("list", "--plain", "--json").data["customers"]) == 1


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1"}, False),
        ({}, False),
    ],
)
def test_colour_follows_the_conventions_of_the_environment(
    environment: dict[str, str], colored: bool, run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.customer("Lucia Bianchi")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("greet", "bianchi").out) is colored


def test_color_always_goes_before_no_color(run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.customer("Lucia Bianchi")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in run("greet", "bianchi", "--color", "always").out
    assert "\x1b[" in run("greet", "nobody", "--color", "always").err


def test_long_options_are_not_abbreviated(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    assert run("show", "bianchi", "--priv").status == 2
    assert run("list", "--js").status == 2


def test_no_words_at_all_is_the_help_page_and_no_failure(run: Run) -> None:
    ran = run()
    assert (ran.status, ran.err, "custmem COMMAND" in ran.out) == (0, "", True)
