"""The demo: a made-up bookshop's morning, on whatever day it is looked at."""

from __future__ import annotations

import json
import os
import shlex
import stat
import sys
import tempfile
from contextlib import redirect_stdout
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from custmem.cli import clock
from custmem.cli.demo import tour as demo_tour
from custmem.cli.demo.story import STORY
from custmem.cli.demo.year import open_ago, purchases, regulars
from custmem.cli.main import main
from factories import TODAY, Ran, Run, is_whole, rows

DAYS = [
    TODAY,
    date(2024, 2, 29),
    date(2028, 2, 22),  # a birthday in a week, on 29 February
    date(2027, 2, 28),  # a Sunday
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2026, 11, 22),  # a Sunday
    date(2026, 11, 23),  # a Monday: the shop was closed yesterday
    date(2026, 11, 28),  # a Saturday: it will be closed tomorrow
    date(2100, 3, 1),
]

AGENDA = {
    "kowalczyk": "promise",
    "reyes": "promise",
    "ryan": "occasion",
    "ferreira": "occasion",
    "lindqvist": "occasion",
    "horvat": "event",
    "solberg": "thank_you",
    "brandt": "satisfaction",
    "ohara": "overdue",
    "kovalenko": "overdue",
    "papadopoulou": "lapsed",
}
EXPECTED = {
    "bianchi": "ask_gift",
    "groot": "confirm",
    "murchu": "milestone",
    "nagy": "wish_luck",
    "virtanen": "ask_event",
}


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the demo makes its folders in these tests."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


class Tour(NamedTuple):
    """What the demo holds in JSON on one day."""

    day: date
    book: Path
    agenda: dict[str, Any]
    greeting: dict[str, Any]


@pytest.fixture(scope="module", params=DAYS, ids=str)
def tour(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Tour:
    """Look round on each of the days."""
    book = tmp_path_factory.mktemp("demo") / "kept.db"
    with redirect_stdout(StringIO()) as out:
        assert main(["demo", "--json", "--keep", str(book), "--today", request.param.isoformat()], {}) == 0
    data = json.loads(out.getvalue())["data"]
    return Tour(request.param, book, data["agenda"], data["greeting"])


def typed(capsys: pytest.CaptureFixture[str], line: str, **environment: str) -> Ran:
    """Type a command as it was printed."""
    program, *words = shlex.split(line)
    assert program == "custmem"
    capsys.readouterr()
    status = main(words, {**os.environ, **environment})
    return Ran(status, *capsys.readouterr())


def printed(page: str) -> list[str]:
    """Return the commands to try that the page prints."""
    told = page.partition("Then type one after the other:\n")[2].partition("\n\n")[0]
    return [line.strip().partition("   ")[0] for line in told.splitlines() if line.startswith("  custmem ")]


def exported(page: str) -> str:
    """Return the book that the page says to export."""
    line = next(line for line in page.splitlines() if line.startswith("  export CUSTMEM_BOOK="))
    return shlex.split(line)[1].partition("=")[2]


# --- what it shows --------------------------------------------------------------------------------------------


def test_the_morning_page_holds_each_kind_of_thing_once_and_nothing_else(tour: Tour) -> None:
    agenda, day = tour.agenda, tour.day.isoformat()
    assert {item["customer"]["handle"]: item["kind"] for item in agenda["items"]} == AGENDA
    assert len(agenda["items"]) == len(AGENDA)
    assert (agenda["date"], agenda["held_back"]) == (day, 0)
    due = {item["customer"]["handle"]: item["due_on"] for item in agenda["items"]}
    assert due["kowalczyk"] < day
    assert due["reyes"] == due["ryan"] == due["horvat"] == due["solberg"] == day


def test_those_whose_weekday_it_is_are_expected_each_with_something_to_say(tour: Tour) -> None:
    guests = tour.agenda["expected_today"]
    assert {guest["customer"]["handle"]: guest["talking_point"]["kind"] for guest in guests} == EXPECTED


def test_mrs_bianchi_is_asked_about_her_nephews_present(tour: Tour) -> None:
    greeting = tour.greeting
    assert (greeting["customer"]["handle"], greeting["customer"]["address_as"]) == ("bianchi", "Mrs Bianchi")
    assert greeting["customer"]["pronounce"] == "BYAHN-kee"
    assert [alert["text"] for alert in greeting["alerts"]] == ["Allergy: nuts"]
    first = greeting["talking_points"][0]
    assert first["kind"] == "ask_gift"
    assert "her nephew Luca" in first["text"]
    assert "storybook" in first["text"]
    assert greeting["usual"][0] == "usual: cappuccino, La Repubblica"


def test_what_is_unsaid_is_in_the_book_and_not_on_the_pages(tour: Tour) -> None:
    pages = json.dumps((tour.agenda, tour.greeting), ensure_ascii=False)
    assert [
        word
        for word in ("Gallagher", "Novák", "R.U.R.", "Byrne", "Niall", "Hachi", "between jobs")
        if word in pages
    ] == []
    assert {"Eamon Gallagher", "Jan Novák", "Aoife Byrne"} <= {c["name"] for c in rows(tour.book, "customer")}
    assert "first edition of R.U.R." in {line["item"] for line in rows(tour.book, "purchase_line")}


def test_the_page_is_the_agenda_the_greeting_what_is_unsaid_and_what_to_type(run: Run) -> None:
    ran = run("demo")
    assert (ran.status, ran.err) == (0, "")
    page = " ".join(ran.out.split())
    for told in (
        "The Corner Bookshop",
        "custmem agenda",
        "THE CORNER BOOKSHOP",
        "OWED",
        "Keep your word: order Szymborska",
        "graduation",
        "Ingrid Solberg Thank her for the leather-bound today encyclopaedia set",
        "likes dinosaurs",
        "60th birthday",
        "40th birthday",
        "Олена Коваленко",
        "Mrs Bianchi walks in: custmem greet bianchi",
        "Lucia Bianchi (say BYAHN-kee)",
        "! Allergy: nuts",
        "What is left unsaid",
        "Now try it yourself",
        "custmem init",
    ):
        assert told in page


def test_the_page_keeps_to_80_columns_below_the_agenda(run: Run) -> None:
    below = run("demo").out.partition("walks in")[2].splitlines()
    assert [
        line for line in below if len(line) > 80 and "CUSTMEM_BOOK=" not in line and "rm -r" not in line
    ] == []


def test_for_a_script_it_is_rows_each_after_the_name_of_its_part(run: Run) -> None:
    parts = [line.partition("\t")[0] for line in run("demo", "--plain").out.splitlines()]
    assert list(dict.fromkeys(parts)) == ["book", "agenda", "greeting", "next"]


def test_json_holds_the_book_the_pages_and_whole_commands(run: Run) -> None:
    shown = run("demo", "--json").data
    assert list(shown) == ["book", "agenda", "greeting", "next"]
    assert all(line.startswith(f"custmem --book {shlex.quote(shown['book'])} ") for line in shown["next"])
    assert run("agenda", "--json", book=Path(shown["book"])).data == shown["agenda"]
    assert run("greet", "bianchi", "--json", book=Path(shown["book"])).data == shown["greeting"]


def test_on_one_day_it_is_the_same_each_time(run: Run) -> None:
    pages = [run("demo").out for _ in range(2)]
    first, second = (page.replace(str(Path(exported(page)).parent), "FOLDER") for page in pages)
    assert first == second


# --- what it tells to type ------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", DAYS[:3], ids=str)
def test_each_command_that_it_prints_works_when_typed(
    run: Run, capsys: pytest.CaptureFixture[str], day: date
) -> None:
    page = run("demo", today=day).out
    lines = printed(page)
    assert len(lines) == 6
    for line in lines:
        ran = typed(capsys, line, CUSTMEM_BOOK=exported(page))
        assert ran.status == (4 if "greet ross" in line else 0), (line, ran)
    book = Path(exported(page))
    assert "he loved it" in " ".join(fact["text"] for fact in rows(book, "fact"))
    assert [p["due_on"] for p in rows(book, "promise") if p["closed_on"] is None] == [day.isoformat()]


def test_each_command_in_json_works_when_typed(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    shown = run("demo", "--json").data
    assert [typed(capsys, line).status for line in shown["next"]] == [0, 0, 0, 4, 0, 0]


def test_the_two_rossis_are_told_apart(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = [line for line in run("demo", "--json").data["next"] if "greet ross" in line]
    ran = typed(capsys, line)
    assert "Chapel Street" in ran.err
    assert "Quay Street" in ran.err


def test_another_day_than_the_clocks_is_carried_into_each_command(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (clock, demo_tour):
        monkeypatch.setattr(module, "local_today", lambda: TODAY)
    assert all(
        line.startswith("custmem --today 2026-03-05 ")
        for line in printed(run("demo", today=date(2026, 3, 5)).out)
    )
    assert "--today" not in run("demo", today=None).out
    assert "--today" not in run("demo", today=TODAY).out


def test_where_custmem_is_not_found_by_its_name_it_says_where_to_look(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "its programs"
    programs.mkdir()
    program = programs / "custmem"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(programs / "python"))
    monkeypatch.setenv("PATH", "")
    assert f"""  export PATH="$PATH":'{programs}'\n""" in run("demo").out
    monkeypatch.setenv("PATH", str(programs))
    assert "export PATH" not in run("demo").out


# --- whose book it is -----------------------------------------------------------------------------------------


def test_the_users_own_book_is_not_touched(run: Run, book_path: Path, home: Path) -> None:
    before = (book_path.read_bytes(), book_path.stat().st_mtime_ns)
    shown = run("demo", "--json").data
    assert (book_path.read_bytes(), book_path.stat().st_mtime_ns) == before
    assert Path(shown["book"]) != book_path
    assert list(book_path.parent.iterdir()) == [book_path]
    assert not home.exists()


def test_no_book_is_made_for_who_has_none(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "elsewhere" / "book.db"
    assert run("demo", book=missing).status == 0
    assert not missing.parent.exists()


def test_leaving_leads_back_to_the_users_own_book(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\n  unset CUSTMEM_BOOK\n" in run("demo").out
    monkeypatch.setenv("CUSTMEM_BOOK", str(tmp_path / "my book.db"))
    page = run("demo", book=None).out
    assert f"\n  export CUSTMEM_BOOK='{tmp_path / 'my book.db'}'\n" in page
    assert not (tmp_path / "my book.db").exists()
    monkeypatch.setenv("CUSTMEM_BOOK", exported(page))
    assert "\n  unset CUSTMEM_BOOK\n" in run("demo", book=None).out


def test_the_book_is_private_and_whole_and_one_folder_holds_it(run: Run, temporary: Path) -> None:
    page = run("demo").out
    book = Path(exported(page))
    assert stat.S_IMODE(book.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(book.stat().st_mode) == 0o600
    assert is_whole(book)
    assert (list(temporary.iterdir()), list(book.parent.iterdir())) == ([book.parent], [book])
    assert f"\n  rm -r {book.parent}\n" in page


def test_it_is_one_change_of_history(run: Run) -> None:
    changes = rows(Path(run("demo", "--json").data["book"]), "change")
    assert [change["command"] for change in changes] == ["init", "demo"]


# --- keeping it -----------------------------------------------------------------------------------------------


def test_it_is_kept_where_it_is_wanted(run: Run, tmp_path: Path, temporary: Path) -> None:
    kept = tmp_path / "new folder" / "made up.db"
    page = run("demo", "--keep", str(kept)).out
    assert exported(page) == str(kept)
    assert "rm -r" not in page
    assert "stays where you wanted it" in page
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert list(temporary.iterdir()) == []
    assert run("greet", "bianchi", book=kept).status == 0


@pytest.mark.parametrize("there", ["file", "folder", "dangling link"])
def test_it_is_never_kept_over_something_else(run: Run, tmp_path: Path, there: str) -> None:
    kept = tmp_path / "kept.db"
    if there == "file":
        kept.write_text("precious")
    elif there == "folder":
        kept.mkdir()
    else:
        kept.symlink_to(tmp_path / "nowhere")
    before = sorted(tmp_path.iterdir())
    ran = run("demo", "--keep", str(kept), "--json")
    assert (ran.status, ran.error["code"]) == (5, "conflict")
    assert sorted(tmp_path.iterdir()) == before
    assert there != "file" or kept.read_text() == "precious"


def test_a_book_that_somebody_else_makes_meanwhile_is_left_to_them(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(path: str, settings: object) -> bool:
        Path(path).write_text("theirs")
        return False

    monkeypatch.setattr(demo_tour, "make", slow)
    assert run("demo", "--keep", str(tmp_path / "kept.db")).status == 5
    assert (tmp_path / "kept.db").read_text() == "theirs"


@pytest.mark.parametrize("keep", [True, False])
def test_when_it_fails_nothing_is_left_behind(
    run: Run, tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch, keep: bool
) -> None:
    def fail(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(demo_tour, "record_year", fail)
    kept = tmp_path / "kept.db"
    assert run("demo", *(["--keep", str(kept)] if keep else [])).status == 1
    assert not kept.exists()
    assert list(temporary.iterdir()) == []


def test_without_a_place_for_its_folder_it_says_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    ran = run("demo")
    assert (ran.status, ran.out) == (7, "")
    assert ran.err.startswith("custmem: no folder can be made for the made-up book; ")


# --- what is made up ------------------------------------------------------------------------------------------


def test_no_habit_holds_a_purchase_that_would_be_thanked_for() -> None:
    told = {id(bought) for customer in STORY for bought in customer.bought}
    lately = [
        sum(line.amount_minor for line in bought.lines)
        for customer in (*STORY, *regulars())
        for bought in purchases(customer)
        if id(bought) not in told and bought.ago <= 60
    ]
    assert max(lately) < 2000


def test_the_year_is_a_year_and_ends_yesterday() -> None:
    days = [bought.ago for customer in (*STORY, *regulars()) for bought in purchases(customer)]
    assert (min(days), max(days) <= 366) == (1, True)


def test_nobody_reads_a_book_twice() -> None:
    for customer in (*STORY, *regulars()):
        sold = [line.item for bought in purchases(customer) for line in bought.lines]
        always = [line.item for line in customer.habit.always] if customer.habit else []
        read = [title for title in sold if title not in always]
        assert len(set(read)) == len(read), customer.name


def test_nobody_shares_a_name_or_a_phone() -> None:
    people = (*STORY, *regulars())
    phones = [customer.phone for customer in people if customer.phone]
    assert len({customer.name for customer in people}) == len(people) == 60
    assert len(set(phones)) == len(phones)


@pytest.mark.parametrize("closed_ago", range(1, 7))
def test_the_shop_sells_nothing_on_a_closed_day_nor_by_accident_on_todays_weekday(closed_ago: int) -> None:
    for ago in range(1, 400):
        moved = open_ago(ago, closed_ago)
        assert (moved - closed_ago) % 7 != 0
        assert abs(moved - ago) <= 1
        assert moved == ago or moved % 7 != 0


def test_every_sale_is_on_an_open_day_before_today(tour: Tour) -> None:
    closed = 0 if tour.day.weekday() == 6 else 6
    sold = {date.fromisoformat(purchase["on_date"]) for purchase in rows(tour.book, "purchase")}
    assert closed not in {on.weekday() for on in sold}
    assert max(sold) < tour.day <= max(sold) + timedelta(2)
