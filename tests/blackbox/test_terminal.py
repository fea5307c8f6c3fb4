"""At a real terminal: questions on stderr, answers from the keyboard, colour, and an interrupt that leaves no trace."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

import pexpect
import pytest

from custmem.cli.customer_edits import FIELDS
from factories import TODAY, Shop, dump, process_environment, rows

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.blackbox


def terminal(book: Path, *words: str, **environment: str) -> Any:
    """Start custmem at a terminal of 100 columns."""
    line = ["-m", "custmem", "--book", str(book), "--today", TODAY.isoformat(), *words]
    settings = process_environment(**{"TERM": "xterm", **environment})
    return pexpect.spawn(
        sys.executable, line, env=settings, encoding="utf-8", timeout=30, dimensions=(24, 100)
    )


def ended(process: Any) -> tuple[int | None, str]:
    """Wait for the end, and return the status and what was said since the last expectation."""
    process.expect(pexpect.EOF)
    said = process.before
    process.close()
    assert isinstance(said, str)
    return process.exitstatus, said


@pytest.mark.parametrize(("answer", "name"), [("1", "Anna Rossi"), ("2", "Carlo Rossi")])
def test_two_rossis_are_told_apart_and_one_is_chosen(answer: str, name: str, story_book: Path) -> None:
    asked = terminal(story_book, "greet", "ross")
    asked.expect("which one")
    assert [
        part
        for part in ("1", "Anna Rossi", "Piazza Nuova 1", "2", "Carlo Rossi", "Via Verdi 8")
        if part not in asked.before
    ] == []
    asked.sendline(answer)
    status, said = ended(asked)
    assert (status, name in said) == (0, True)


def test_a_write_goes_to_the_one_that_was_chosen(story_book: Path) -> None:
    asked = terminal(story_book, "note", "ross", "moved", "house")
    asked.expect("which one")
    asked.sendline("2")
    assert ended(asked)[0] == 0
    assert [fact["customer_id"] for fact in rows(story_book, "fact") if fact["text"] == "moved house"][
        -1
    ] == 2


@pytest.mark.parametrize(
    ("answer", "left"), [("", 5), ("n", 5), ("0", 4), ("3", 4), ("x", 4), ("12345678901234567890", 4)]
)
def test_who_chooses_nobody_writes_nothing(answer: str, left: int, story_book: Path) -> None:
    """Who would rather not has declined, as at any question; what is no answer leaves it undecided."""
    before = dump(story_book)
    asked = terminal(story_book, "visit", "ross")
    asked.expect("which one")
    asked.sendline(answer)
    status, said = ended(asked)
    assert (left, before, False) == (status, dump(story_book), "Traceback" in said)
    assert ("nobody was chosen" in said) == (left == 5)


@pytest.mark.parametrize("option", ["--no-input", "--json", "--plain"])
def test_who_wants_no_question_gets_none_at_a_terminal_either(option: str, story_book: Path) -> None:
    assert ended(terminal(story_book, "greet", "ross", option))[0] == 4


def test_an_interrupt_while_a_book_is_founded_makes_none(tmp_path: Path) -> None:
    asked = terminal(tmp_path / "new.db", "init")
    asked.expect("shop called")
    asked.sendintr()
    status, said = ended(asked)
    assert (status, (tmp_path / "new.db").exists(), "Traceback" in said) == (130, False, False)


def test_init_asks_for_each_setting_and_offers_what_it_knows(tmp_path: Path) -> None:
    asked = terminal(tmp_path / "new.db", "init", LANG="sv_SE.UTF-8")
    for question, answer in (
        ("called", "Hörnan"),
        ("currency.*SEK", ""),
        ("language.*sv", "en"),
        ("[Cc]losed", "sun"),
    ):
        asked.expect(question)
        asked.expect(r"\] |\? ")
        asked.sendline(answer)
    assert ended(asked)[0] == 0
    settings = {row["key"]: row["value"] for row in rows(tmp_path / "new.db", "setting")}
    assert [settings[key] for key in ("shop", "currency", "language", "closed")] == [
        "Hörnan",
        "SEK",
        "en",
        "sun",
    ]


def test_edit_without_options_asks_field_by_field_and_keeps_what_is_only_confirmed(shop: Shop) -> None:
    shop.customer("Lucia Bianchi", phone="055 123", nickname="Lulu")
    asked = terminal(shop.path, "edit", "bianchi")
    answers = {"nickname": "Lucy", "phone": "333 444", "address": "Via Roma 3"}
    for field in FIELDS:
        if field != "died":
            asked.expect(rf"{field}\?")
            asked.sendline(answers.get(field, ""))
    assert ended(asked)[0] == 0
    (customer,) = shop.rows("customer")
    assert (customer["name"], customer["nickname"]) == ("Lucia Bianchi", "Lucy")
    assert {point["kind"]: point["value"] for point in shop.rows("contact_point")} == {
        "phone": "333 444",
        "address": "Via Roma 3",
    }


def test_questions_go_to_stderr_so_that_stdout_stays_data(story_book: Path, tmp_path: Path) -> None:
    asked = pexpect.spawn(
        "sh",
        [
            "-c",
            f'"$@" > "{tmp_path}/out"',
            "sh",
            sys.executable,
            "-m",
            "custmem",
            "--book",
            str(story_book),
            "greet",
            "ross",
        ],
        env=process_environment(TERM="dumb"),
        encoding="utf-8",
        timeout=30,
    )
    asked.expect("which one")
    asked.sendline("1")
    assert ended(asked)[0] == 0
    assert (tmp_path / "out").read_text().startswith("Anna Rossi")


@pytest.mark.parametrize("line", ["greet ross", "greet nobody", "greet bianchi"])
def test_a_terminal_without_stderr_asks_nobody_and_does_not_stumble(line: str, story_book: Path) -> None:
    words = [sys.executable, "-m", "custmem", "--book", str(story_book), "--today", TODAY.isoformat()]
    process = pexpect.spawn(
        "sh",
        ["-c", '"$@" 2>&-', "sh", *words, *line.split()],
        env=process_environment(TERM="dumb"),
        encoding="utf-8",
        timeout=30,
    )
    assert ended(process)[0] == {"ross": 4, "nobody": 3, "bianchi": 0}[line.split()[1]]


def test_a_terminal_gets_colour_unless_it_would_rather_not(story_book: Path) -> None:
    coloured = {
        str(environment): "\x1b[" in ended(terminal(story_book, "greet", "bianchi", **environment))[1]
        for environment in ({}, {"NO_COLOR": "1"}, {"TERM": "dumb"})
    }
    assert list(coloured.values()) == [True, False, False]


def test_at_a_terminal_the_list_is_a_table_as_wide_as_the_screen(story_book: Path) -> None:
    status, said = ended(terminal(story_book, "list"))
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in said.splitlines()]
    assert (status, any("handle" in line and "name" in line for line in plain)) == (0, True)
    assert [line for line in plain if len(line) > 100] == []
    assert any("Sven Åkesson" in line for line in plain)


def test_a_table_never_takes_a_name_for_markup(shop: Shop) -> None:
    shop.customer("Anna [bold red]Berg[/] :tea:")
    assert "[bold red]Berg[/] :tea:" in ended(terminal(shop.path, "list"))[1]
