"""Questions to who sits at the terminal: asked on stderr, answered at the keyboard, and never put to a script."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

from custmem.cli.main import entry
from custmem.show.asking import confirmed
from factories import TODAY, Keyboard, Run, Shop, dump, rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Read the answer on a screen of so many columns."""

    def sit_before(columns: int) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("PAGER", "cat")

    return sit_before


@pytest.mark.parametrize(("answer", "name"), [("1", "Anna Rossi"), (" 2 ", "Carlo Rossi")])
def test_the_one_who_is_chosen_is_greeted_and_the_question_is_on_stderr(
    answer: str, name: str, keyboard: Callable[..., None], run: Run, story_book: Path
) -> None:
    keyboard(answer)
    ran = run("greet", "ross", "--color", "never", book=story_book)
    assert (ran.status, ran.out.startswith(name)) == (0, True)
    parts = ("1  ", "Carlo Rossi", "Via Verdi 8", "2  ", "Anna Rossi", "Piazza Nuova 1", "[1-2")
    assert [part for part in parts if part not in ran.err] == []


@pytest.mark.parametrize("answer", ["0", "3", "-1", "one", "٢", "1.5"])
def test_any_other_answer_chooses_nobody(
    answer: str, keyboard: Callable[..., None], run: Run, story_book: Path
) -> None:
    keyboard(answer)
    ran = run("visit", "ross", book=story_book)
    assert (ran.status, ran.out) == (4, "")


@pytest.mark.parametrize("answer", ["", "n", "no", "N"])
def test_a_no_to_a_list_of_customers_ends_as_any_no_does(
    answer: str, keyboard: Callable[..., None], run: Run, story_book: Path
) -> None:
    keyboard(answer)
    ran = run("visit", "ross", book=story_book)
    assert (ran.status, ran.out) == (5, "")
    assert ran.err.endswith(" nobody was chosen, and nothing was changed\n")


@pytest.mark.parametrize("answers", [("n",), ("no",), ("x",), ()])
@pytest.mark.parametrize(
    "line", [("visit", "biancchi"), ("remember", "bianchi", "nephw", "Tom"), ("jot", "bianchi likes tea")]
)
def test_a_no_and_ctrl_d_take_no_likely_reading(
    line: tuple[str, ...], answers: tuple[str, ...], keyboard: Callable[..., None], run: Run, story_book: Path
) -> None:
    before = dump(story_book)
    keyboard(*answers)
    ran = run(*line, book=story_book)
    assert (ran.status, ran.out, dump(story_book)) == (5, "", before)
    keyboard("")
    assert run(*line, book=story_book).status == 0  # Enter does


@pytest.mark.parametrize("option", ["--no-input", "--json", "--plain"])
def test_a_script_is_never_asked(
    option: str, keyboard: Callable[..., None], run: Run, story_book: Path
) -> None:
    keyboard("1")
    ran = run("greet", "ross", option, book=story_book)
    assert (ran.status, "which one" in ran.err) == (4, False)


def test_the_environment_can_forbid_questions(
    keyboard: Callable[..., None], run: Run, story_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyboard("1")
    monkeypatch.setenv("CUSTMEM_NO_INPUT", "1")
    assert run("greet", "ross", book=story_book).status == 4


def test_nobody_is_asked_when_nobody_could_read_the_question(
    run: Run, story_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("1\n"))  # and stderr goes to a file
    assert run("greet", "ross", book=story_book).status == 4


def test_init_asks_four_questions_and_keeps_what_is_only_confirmed(
    keyboard: Callable[..., None], run: Run, tmp_path: Path
) -> None:
    keyboard("Hörnan", "sek", "", "sun mon")
    ran = run("init", book=tmp_path / "new.db")
    assert (ran.status, ran.err.count("?")) == (0, 4)
    settings = {row["key"]: row["value"] for row in rows(tmp_path / "new.db", "setting")}
    kept = [settings[key] for key in ("shop", "currency", "date_order", "language", "closed", "paper")]
    assert kept == ["Hörnan", "SEK", "day-first", "en", "mon sun", "a4"]


def test_init_ends_with_the_next_line_to_type(
    keyboard: Callable[..., None], run: Run, tmp_path: Path
) -> None:
    keyboard("", "", "", "")
    assert run("init", book=tmp_path / "new.db").out.endswith('next: custmem add "Lucia Bianchi"\n')


def test_init_of_a_book_that_is_there_offers_its_settings(
    keyboard: Callable[..., None], run: Run, shop: Shop
) -> None:
    shop.settings(shop="Corner Books", closed="sun")
    keyboard("", "", "", "none")
    ran = run("init")
    assert (ran.status, "Corner Books" in ran.err) == (0, True)
    settings = {row["key"]: row["value"] for row in shop.rows("setting")}
    assert (settings["shop"], settings["closed"]) == ("Corner Books", "")


def test_an_answer_to_init_that_can_t_be_is_asked_for_again_at_once(
    keyboard: Callable[..., None], run: Run, tmp_path: Path
) -> None:
    keyboard("", "euros", "sek", "english", "sv", "someday", "sun")
    ran = run("init", "--json", book=tmp_path / "new.db")
    assert (ran.status, "three letters" in ran.err) == (0, False)
    (tmp_path / "new.db").unlink()
    keyboard("", "euros", "sek", "english", "sv", "someday", "sun")
    ran = run("init", book=tmp_path / "new.db")
    assert (ran.status, ran.err.count("?"), "three letters" in ran.err) == (0, 7, True)
    settings = {row["key"]: row["value"] for row in rows(tmp_path / "new.db", "setting")}
    assert [settings[key] for key in ("currency", "language", "closed")] == ["SEK", "sv", "sun"]


def test_edit_asks_for_each_field_and_changes_only_what_was_typed(
    keyboard: Callable[..., None], run: Run, shop: Shop
) -> None:
    shop.customer("Lucia Bianchi", phone="055 123", nickname="Lulu")
    keyboard("", "", "Lucy", "", "", "333 444", "", "", "Via Roma 3")
    assert run("edit", "bianchi").status == 0
    (customer,) = shop.rows("customer")
    assert (customer["name"], customer["nickname"]) == ("Lucia Bianchi", "Lucy")
    points = {point["kind"]: point["value"] for point in shop.rows("contact_point")}
    assert points == {"phone": "333 444", "address": "Via Roma 3"}


@pytest.mark.parametrize(
    ("answer", "said"), [("y", True), ("YES", True), ("n", False), ("", False), ("sure", False)]
)
def test_only_yes_is_yes(
    answer: str, said: bool, keyboard: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    keyboard(answer)
    assert confirmed("Really?") is said
    assert capsys.readouterr() == ("", "Really? [y/N] ")


def test_on_a_screen_the_list_is_a_table_that_fits_it(
    screen: Callable[[int], None], run: Run, story_book: Path
) -> None:
    screen(100)
    ran = run("list", "--color", "never", book=story_book)
    lines = [line.rstrip() for line in ran.out.splitlines()]
    assert (ran.status, ran.err, max(map(len, lines)) <= 100) == (0, "", True)
    assert [title for title in ("handle", "name", "visits", "last here") if title not in ran.out] == []
    assert any("akesson" in line and "Sven Åkesson" in line for line in lines)


@pytest.mark.parametrize("columns", [20, 40, 60, 300])
def test_every_name_stands_whole_on_any_screen(
    columns: int, screen: Callable[[int], None], run: Run, story_book: Path
) -> None:
    screen(columns)
    out = run("list", "--color", "never", book=story_book).out
    assert [line for line in out.splitlines() if len(line) > columns] == []
    for customer in run("list", "--json", book=story_book).data["customers"]:
        assert set(customer["name"].split()) <= set(out.split())


def test_a_table_keeps_one_line_a_customer_where_there_is_room(
    screen: Callable[[int], None], run: Run, story_book: Path
) -> None:
    screen(80)
    listed = len(run("list", "--json", book=story_book).data["customers"])
    lines = run("list", "--color", "never", book=story_book).out.splitlines()
    assert len([line for line in lines if line.strip()]) == listed + 2  # the titles and the rule below them


def test_a_name_on_a_screen_is_never_markup(screen: Callable[[int], None], run: Run, shop: Shop) -> None:
    screen(100)
    shop.customer("Anna [red]Berg[/] :tea:")
    assert "[red]Berg[/] :tea:" in run("list", "--color", "never").out


def test_an_empty_list_on_a_screen_is_a_sentence(screen: Callable[[int], None], run: Run) -> None:
    screen(100)
    ran = run("list")
    assert (ran.status, ran.out.count("\n")) == (0, 1)


@pytest.mark.parametrize(("term", "colored"), [("xterm", True), ("dumb", False)])
def test_a_screen_gets_colour_unless_it_is_dumb(
    term: str,
    colored: bool,
    screen: Callable[[int], None],
    run: Run,
    story_book: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen(100)
    monkeypatch.setenv("TERM", term)
    assert ("\x1b[" in run("greet", "bianchi", book=story_book).out) is colored


def test_the_process_leaves_by_the_status_of_its_line_and_makes_files_for_its_owner_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    left: list[Any] = []
    monkeypatch.setattr(os, "umask", lambda mask: left.append(oct(mask)))
    monkeypatch.setattr(os, "_exit", left.append)
    monkeypatch.setattr(sys, "argv", ["custmem", "grete"])
    entry()
    assert left == ["0o77", 2]
    assert capsys.readouterr().err.startswith("custmem: ")


@pytest.mark.parametrize(("answer", "customers"), [("y", 2), ("", 1), ("n", 1)])
def test_who_may_be_in_the_book_already_is_asked_about_before_a_second_page_is_begun(
    answer: str, customers: int, keyboard: Callable[..., None], run: Run, shop: Shop
) -> None:
    shop.customer("Lucia Bianchi", phone="055 123 456")
    keyboard(answer)
    ran = run("add", "L. Verdi", "--phone", "055123456")
    assert (ran.status, len(shop.rows("customer"))) == (0 if customers == 2 else 5, customers)
    for part in ("bianchi", "same phone", "add a new customer all the same? [y/N]"):
        assert part in ran.err


def test_somebody_said_to_be_new_is_not_asked_about(
    keyboard: Callable[..., None], run: Run, shop: Shop
) -> None:
    shop.customer("Lucia Bianchi")
    keyboard()
    ran = run("add", "Lucia Bianchi", "--new")
    assert (ran.status, "?" in ran.err, len(shop.rows("customer"))) == (0, False, 2)


def test_merge_shows_what_would_be_joined_and_asks(
    keyboard: Callable[..., None], run: Run, shop: Shop
) -> None:
    anna, ana = shop.customer("Anna Rossi"), shop.customer("Ana Rosi", dead=True)
    shop.visit(ana, TODAY)
    keyboard("n")
    ran = run("merge", "rossi", "rosi")
    assert (ran.status, ran.out, len(shop.rows("customer"))) == (5, "", 2)
    assert ran.err == (
        "Anna Rossi: would be joined with Ana Rosi (rosi), 1 visit; nothing was written\n"
        "rosi has died, and so rossi would have, too\n"
        "join them? [y/N] \x1b[1;31mcustmem:\x1b[0m stopped: nothing was changed\n"
    )
    keyboard("y")
    ran = run("merge", "rossi", "rosi")
    assert (ran.status, "joined with Ana Rosi" in ran.out, len(shop.rows("customer"))) == (0, True, 1)
    assert shop.rows("customer")[0]["id"] == anna.id


def test_merge_with_yes_asks_nothing(keyboard: Callable[..., None], run: Run, shop: Shop) -> None:
    shop.customer("Anna Rossi")
    shop.customer("Ana Rosi")
    keyboard("n")
    ran = run("merge", "rossi", "rosi", "--yes")
    assert (ran.status, ran.err, len(shop.rows("customer"))) == (0, "", 1)


def test_merge_lets_the_person_choose_each_of_the_two(
    keyboard: Callable[..., None], run: Run, story_book: Path
) -> None:
    keyboard("1", "2", "y")
    before = rows(story_book, "customer")
    ran = run("merge", "ross", "ross", book=story_book)
    assert (ran.status, ran.err.count("which one?")) == (0, 2)
    assert len(rows(story_book, "customer")) == len(before) - 1


def test_why_a_promise_is_dropped_is_asked(
    keyboard: Callable[..., None], run: Run, shop: Shop, book_path: Path
) -> None:
    shop.customer("Lucia Bianchi")
    code = run("promise", "bianchi", "hold the tea", "--by", "fri", "--json").data["promise"]["code"]
    keyboard("")
    assert run("skip", code).status == 2
    keyboard("sold out")
    ran = run("skip", code)
    assert (ran.status, "sold out" in ran.out, "why is the promise to bianchi dropped? " in ran.err) == (
        0,
        True,
        True,
    )
    assert [row["outcome"] for row in rows(book_path, "decision")] == ["sold out"]
