"""print: here as text, into files and to printers; discreet, on closed days, and when yesterday's page failed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.text.cleaning import width
from custmem.domain.text.dates import MonthDay
from custmem.show.paper.escpos import printer_named
from factories import TODAY, Run, Shop
from printed import read_back

if TYPE_CHECKING:
    from pathlib import Path

    from factories import Known

KEYS = {"format", "pages", "path", "text"}


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """A customer to whom something is promised for today."""
    known = shop.customer("Lucia Bianchi", phone="055 123 456")
    shop.promise(known, "hold 200 g Sencha")
    shop.settings(shop="Corner Tea", address="12 High Street", phone="020 7946")
    return known


@pytest.mark.parametrize(("paper", "columns"), [("a4", 76), ("48", 48), ("42", 42), ("32", 32), ("80mm", 48)])
def test_the_morning_is_printed_here_as_text(paper: str, columns: int, run: Run, lucia: Known) -> None:
    ran = run("print", "--paper", paper)
    assert (ran.status, ran.err) == (0, "")
    assert max(width(line) for line in ran.out.splitlines()) == columns
    assert [
        part for part in ("CORNER TEA", "OWED", "[ ]", "Lucia Bianchi", "055 123 456") if part not in ran.out
    ] == []


def test_without_a_paper_it_is_the_shops(run: Run, lucia: Known, shop: Shop) -> None:
    shop.settings(paper="32")
    assert max(map(len, run("print").out.splitlines())) == 32


def test_the_json_of_a_page(run: Run, lucia: Known) -> None:
    data = run("print", "--paper", "42", "--json").data
    assert set(data) == KEYS
    assert (data["format"], data["pages"], data["path"]) == ("text", 1, None)
    assert "Lucia Bianchi" in data["text"]


def test_a_discreet_page(run: Run, lucia: Known) -> None:
    page = run("print", "--discreet").out
    assert ["Lucia B." in page, "Bianchi" in page, "Sencha" in page, "055" in page] == [
        True,
        False,
        False,
        False,
    ]


def test_nothing_is_printed_of_nothing_where_that_is_asked_for(run: Run) -> None:
    assert run("print", "--if-any") == (0, "", "")
    assert "Nothing is owed" in run("print").out
    assert run("print", "--if-any", "--json").data["pages"] == 0


def test_nothing_is_printed_on_closed_days_where_that_is_asked_for(
    run: Run, lucia: Known, shop: Shop
) -> None:
    shop.settings(closed="fri")
    assert run("print", "--if-open") == (0, "", "")
    assert "Sencha" in run("print").out


def test_a_page_goes_into_files(run: Run, lucia: Known, tmp_path: Path) -> None:
    for option, start in (("--pdf", b"%PDF-"), ("--html", b"<!doctype html>")):
        path = tmp_path / f"page{option}"
        ran = run("print", option, str(path))
        assert (ran.status, ran.out) == (0, f"1 page in {path}\n")
        assert path.read_bytes().startswith(start)
        assert path.stat().st_mode & 0o777 == 0o600
        refused = run("print", option, str(path), "--json")
        assert (refused.status, refused.error["code"]) == (5, "conflict")
        data = run("print", option, str(path), "--yes", "--json").data
        assert (data["format"], data["path"], set(data)) == (option[2:], str(path), KEYS)


def test_a_receipt_printer_gets_bytes_that_say_the_same(
    run: Run, lucia: Known, shop: Shop, tmp_path: Path
) -> None:
    shop.promise(shop.customer("Đurđica Šimić"), "ring Žofie")
    shop.promise(lucia, "pay ₱120")
    path = tmp_path / "roll.bin"
    ran = run("print", "--escpos", "--paper", "42", "--printer", "TM-T88III", "--to", str(path))
    assert (ran.status, ran.out) == (0, f"1 page in {path}\n")
    text = run("print", "--escpos", "--paper", "42", "--printer", "TM-T88III", "--json").data["text"]
    sent = read_back(path.read_bytes(), printer_named("TM-T88III"))
    assert _untimed(sent.strip("\n")) == _untimed(text.strip("\n"))
    assert "pay PHP 120" in " ".join(text.split())


def _untimed(text: str) -> str:
    """A page without the time of day at which it was printed."""
    head, _, _ = text.rpartition("printed")
    return head


def test_a_receipt_printer_of_its_own_is_a_setting(run: Run, lucia: Known) -> None:
    assert run("config", "printer", "pos-5890").status == 0
    assert run("config", "printer", "nothing").status == 2
    data = run("print", "--escpos", "--json").data
    assert max(map(len, data["text"].splitlines())) == 32


@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("--paper a5", 2, "is not a paper"),
        ("nonsense", 2, "nothing to print"),
        ("--pdf x --escpos", 2, "three ways"),
        ("--to tcp://10.0.0.1:9100", 2, "no network access"),
        ("--printer nobody --escpos", 2, "no receipt printer"),
        ("loyalty-cards", 2, "how many"),
        ("loyalty-cards 3", 3, "no loyalty programme"),
        ("labels", 3, "address"),
        ("labels --grid 0x9", 2, "sheet of labels"),
        ("card", 2, "which customer"),
        ("card nobody", 3, "nobody"),
        ("--to /no/such/folder/page.txt", 7, "/no/such/folder"),
    ],
)
def test_what_cant_be_is_said_in_a_line(line: str, status: int, told: str, run: Run, lucia: Known) -> None:
    ran = run("print", *line.split())
    assert (ran.status, ran.out, ran.err.count("\n")) == (status, "", 1)
    assert told in ran.err


# --- what else is printed -------------------------------------------------------------------------------------


def test_a_card_for_the_box_has_nothing_private(run: Run, lucia: Known, shop: Shop) -> None:
    shop.fact(lucia, "likes", "green tea")
    shop.fact(lucia, "likes", "the secret ring", private=True)
    shop.fact(lucia, "allergy", "nuts")
    shop.person(lucia, "nephew", "Luca", birthday=MonthDay(11, 25, 2018))
    page = run("print", "card", "bianchi").out
    assert [part for part in ("green tea", "nuts", "nephew Luca", "055 123 456") if part not in page] == []
    assert "secret" not in page
    short = run("print", "card", "bianchi", "--discreet").out
    assert ["Luca" in short, "055" in short, "Bianchi" in short, "nuts" in short] == [
        False,
        False,
        False,
        True,
    ]


def test_the_evening_has_lines_for_each_who_was_here(run: Run, lucia: Known, shop: Shop) -> None:
    shop.purchase(lucia, on=TODAY)
    shop.customer("Anna Berg")
    page = run("print", "evening").out
    assert ("Lucia Bianchi" in page, "Anna Berg" in page, page.count("____") > 4) == (True, False, True)


def test_labels_are_for_those_who_may_be_written_to(run: Run, lucia: Known) -> None:
    run("edit", "bianchi", "--address", "7 Mill Lane, Exeter")
    run("add", "Anna Berg", "--address", "8 Mill Lane, Exeter")
    run("consent", "berg", "--refuse", "letter")
    ran = run("print", "labels")
    assert ["Lucia Bianchi" in ran.out, "Anna Berg" in ran.out] == [True, False]
    assert "have no label" in ran.err or "has no label" in ran.err


def test_loyalty_cards_and_the_sheet_by_the_till(run: Run, lucia: Known) -> None:
    run("config", "loyalty_stamps", "10")
    assert run("print", "loyalty-cards", "4").out.count("CORNER TEA") == 4
    assert run("print", "loyalty-cards", "3", "--stamped", "2").out.count("[X] [X] [ ]") == 3
    assert "greet bianchi" in run("print", "till").out
    assert "1234567890" in run("print", "--test-page").out
    assert "CP437" in run("print", "--test-page", "--escpos", "--json").data["text"]


# --- when a page does not reach the paper ---------------------------------------------------------------------


def test_todays_page_says_that_yesterdays_could_not_be_printed(
    run: Run, lucia: Known, tmp_path: Path
) -> None:
    failed = run("print", "--to", "/dev/usb/lp99", today=TODAY - timedelta(1))
    assert failed.status == 7
    page = run("print").out
    assert "The page of Thursday 11 June 2026 could not be printed:" in page
    assert run("print", "--to", str(tmp_path / "page.txt")).status == 0
    assert "could not be printed" in (tmp_path / "page.txt").read_text()
    assert "could not be printed" not in run("print").out


def test_a_page_that_can_t_be_written_is_a_document_for_scripts_too(
    run: Run, lucia: Known, tmp_path: Path
) -> None:
    for form in ("--html", "--to"):
        ran = run("print", form, str(tmp_path / "nowhere" / "page"), "--json")
        assert (ran.status, ran.error["code"]) == (7, "output_failed")
