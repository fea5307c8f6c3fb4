"""A customer is forgotten when somebody says so, knowing what will go; the battery looks for what may be left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from custmem.book.backup_files import UNFINISHED, folder_of
from custmem.book.secure_erase import begin_unfinished
from custmem.domain.customers.retention import Traces
from factories import Run, dump, rows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def book_path(story_book: Path) -> Path:
    """Everybody here is in the book of `story`."""
    return story_book


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody can be asked."""
    monkeypatch.setattr("custmem.cli.context.Context.may_ask", property(lambda _: True))


def answer(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> None:
    monkeypatch.setattr("custmem.show.asking.confirmed", lambda question: yes)


@pytest.mark.usefixtures("at_a_terminal")
def test_it_says_what_will_go_and_that_it_is_final_before_it_asks(
    run: Run, book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, yes=False)
    before = dump(book_path)
    ran = run("forget", "bianchi")
    assert (ran.status, ran.out, dump(book_path)) == (5, "", before)
    assert "Lucia Bianchi (bianchi) will be erased" in ran.err
    assert "1 purchase" in ran.err
    assert "final" in ran.err


@pytest.mark.usefixtures("at_a_terminal")
def test_a_yes_at_the_terminal_is_enough(run: Run, book_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, yes=True)
    assert run("forget", "bianchi").out.startswith("Lucia Bianchi is forgotten")
    assert "Lucia Bianchi" not in [row["name"] for row in rows(book_path, "customer")]


def test_a_script_must_say_yes(run: Run) -> None:
    ran = run("forget", "bianchi")
    assert (ran.status, ran.out) == (2, "")
    assert "--yes" in ran.err


def test_their_purchases_stay_nobody_s(run: Run, book_path: Path) -> None:
    run("forget", "bianchi", "--yes")
    (sale,) = (row for row in rows(book_path, "purchase") if row["customer_id"] is None)
    kept = {name: value for name, value in sale.items() if value is not None}
    assert kept == {
        "id": 1,
        "on_date": "2026-02-24",
        "currency": "EUR",
        "total_minor": 1490,
        "surprise": 0,
        "private": 0,
    }


def test_the_person_whom_they_were_to_somebody_else_goes_with_all_that_was_told_of_them(
    run: Run, book_path: Path
) -> None:
    run("remember", "anna rossi", "likes", "sailing", "--about", "husband")
    run("remember", "anna rossi", "birthday", "13jun", "--about", "husband")
    run("forget", "carlo rossi", "--yes")
    assert not [row for row in rows(book_path, "person") if row["relation"] == "husband"]
    assert not [row for row in rows(book_path, "fact") if row["text"] == "sailing"]
    page = run("show", "anna rossi").out
    assert "nuts" in page
    assert "husband" not in page


def test_a_book_is_whole_after_each_of_its_customers_was_forgotten(run: Run, book_path: Path) -> None:
    for customer in rows(book_path, "customer"):
        assert run("forget", f"#{customer['id']}", "--yes").status == 0
    assert rows(book_path, "search_word") == rows(book_path, "spelling") == rows(book_path, "customer") == []
    assert run("check").status == 0
    assert run("agenda").status == 0


def test_one_that_was_cut_short_is_finished_by_a_check(run: Run, book_path: Path) -> None:
    run("forget", "sven", "--yes")
    begin_unfinished(str(book_path), (4,))
    names = [check["name"] for check in run("check", "--json").data["checks"] if check["repaired"]]
    assert names == ["forgetting"]
    assert not (book_path.parent / folder_of(str(book_path)) / UNFINISHED).exists()


def test_one_that_was_cut_short_is_finished_by_the_next_though_nobody_answers_any_more(
    run: Run, book_path: Path
) -> None:
    run("forget", "sven", "--yes")
    begin_unfinished(str(book_path), (4,))
    ran = run("forget", "sven", "--yes")
    assert (ran.status, ran.out[:8]) == (0, "an erasu")
    assert run("forget", "sven", "--yes").status == 3


def test_one_that_had_not_begun_is_let_go_of(run: Run, book_path: Path) -> None:
    run("backup")
    begin_unfinished(str(book_path), (1,))
    before = dump(book_path)
    assert run("check").status == 0
    assert dump(book_path) == before


def test_a_name_inside_another_is_no_mention() -> None:
    traces = Traces.of(["Anna Berg"], [("phone", "0731 995 846"), ("email", "A@b.se"), ("phone", "112")])
    assert traces.are_in("met ANNA  BERG there")
    assert traces.are_in("call 0731-995846")
    assert traces.are_in("write to a@B.SE")
    assert not traces.are_in("Joanna Bergman paid 112")
