"""Completion's callback: what it offers a shell, and that nothing ever goes wrong at a TAB."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.cli.completion import SHELLS, option_named, options_of
from custmem.cli.facts import EVENTS, FACTS, OCCASIONS
from custmem.cli.index import COMMANDS
from custmem.show.completion import SCRIPTS
from factories import TODAY, Run, Shop, dump
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def book_path(story_book: Path) -> Path:
    """Every line here is typed with the book of `story`."""
    return story_book


def offered(run: Run, line: str, shell: str = "zsh", **how: Path | None) -> list[list[str]]:
    """Return what is offered at the end of a line: each value with what it means."""
    ran = run("__complete", shell, *line.split(" "), **how)  # type: ignore[arg-type]
    assert (ran.status, ran.err) == (0, "")
    return [answer.split("\t") for answer in ran.out.splitlines()]


def values(run: Run, line: str, shell: str = "zsh") -> list[str]:
    return [value for value, *_ in offered(run, line, shell)]


def test_commands_come_with_what_they_do(run: Run) -> None:
    assert offered(run, "gr") == [["greet", "what to say to the customer who just walked in"]]
    assert values(run, "") == [command.name for command in COMMANDS]
    assert values(run, "help arc") == values(run, "--json arc") == ["archive"]
    assert offered(run, "gr", "bash") == [["greet"]]


def test_options_are_the_command_s_own_and_those_that_go_everywhere(run: Run) -> None:
    assert ["--private", "private things too"] in offered(run, "show bianchi --p")
    assert values(run, "show bianchi --p") == ["--private", "--plain"]
    assert values(run, "greet --p") == values(run, "--p") == ["--plain"]
    assert values(run, "import --dry") == ["--dry-run"]
    assert "-n" in values(run, "import -")
    assert values(run, "greet -- --p") == []


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("--color ", ["auto", "always", "never"]),
        ("greet --color=a", ["--color=auto", "--color=always"]),
        ("list --sort ", ["name", "last", "visits"]),
        ("import --kind ", ["customers", "purchases"]),
        ("completion ", ["bash", "zsh", "fish"]),
        ("remember bianchi ", [*FACTS, *EVENTS, *OCCASIONS]),
        ("remember bianchi neph", ["nephew", "nephews"]),
        ("remember bianchi d", ["dislikes"]),
    ],
)
def test_a_word_of_a_fixed_set_is_offered(line: str, wanted: list[str], run: Run) -> None:
    assert values(run, line)[: len(wanted)] == wanted


@pytest.mark.parametrize(
    "line", ["--book ", "--book=my", "greet --book x", "import ", "import rec", "demo --keep "]
)
def test_a_file_is_left_to_the_shell(line: str, run: Run) -> None:
    assert values(run, line) == [":files"]


@pytest.mark.parametrize(
    ("line", "handles"),
    [
        *(("greet sv", ["akesson"]), ("greet ÅKE", ["akesson"]), ("greet ake", ["akesson"])),
        *(("greet Žof", ["novakova"]), ("show zofie no", ["novakova"]), ("find annin", ["rossi-anna"])),
        *(("sold ann", ["rossi-anna"]), ("note ann", ["rossi-anna"]), ("list ann", ["rossi-anna"])),
        *(("greet anna ros", ["rossi-anna"]), ("greet anna ", ["rossi-anna"]), ("greet anna sv", [])),
        *(("done k7m9 --who an", ["rossi-anna"]), ("greet xyzzy", []), ("greet %", []), ("greet '", [])),
        *(("note rossi an", []), ("add an", []), ("promise rossi te", []), ("nothing an", [])),
        *(("greet ivo", []), ("archive --back iv", ["horvat"]), ("archive --back an", [])),
        *(("greet rossi-anna ", []), ("greet --today 12jun an", ["rossi-anna"])),
    ],
)
def test_customers_are_offered_where_a_customer_is_meant(line: str, handles: list[str], run: Run) -> None:
    assert values(run, line) == handles


def test_a_customer_comes_with_the_whole_name(run: Run) -> None:
    assert offered(run, "greet sv") == [["akesson", "Sven Åkesson"]]
    assert offered(run, "greet sv", "fish") == [["akesson", "Sven Åkesson"]]
    assert offered(run, "greet sv", "bash") == [["akesson"]]


def test_with_nothing_typed_those_are_offered_who_were_here_last(run: Run) -> None:
    run("visit", "bianchi")
    everybody = values(run, "greet ")
    assert everybody[0] == "bianchi"
    assert "horvat" not in everybody


def test_a_name_with_the_handle_behind_it_means_that_customer(run: Run, shop: Shop) -> None:
    shop.customer("Annabella")
    both = values(run, "greet anna", "fish")
    assert both == ["annabella", "anna.rossi-anna"]
    assert [run("greet", each, "--json").data["customer"]["name"] for each in both] == [
        "Annabella",
        "Anna Rossi",
    ]


@pytest.mark.parametrize("verb", ["done", "snooze", "skip"])
def test_this_morning_s_codes_come_with_what_is_due(verb: str, run: Run) -> None:
    code = code_of(run("agenda", "--json"), "promise")
    found = dict(offered(run, f"{verb} "))
    assert found[code].startswith("Lucia Bianchi: Keep your word: ask the publisher")
    assert values(run, f"{verb} {code[:2].upper()}") == [code]
    assert [*found] == [item["code"] for item in run("agenda", "--json").data["items"]]


def test_a_customer_s_codes_come_with_what_to_say(run: Run) -> None:
    code = code_of(run("greet", "bianchi", "--json"), "ask_gift")
    assert dict(offered(run, "asked bianchi "))[code].startswith("Ask whether her nephew Luca")
    assert values(run, "asked ross ") == values(run, "asked nobody ") == []


def test_the_book_and_the_day_that_the_line_names_are_the_ones_that_count(
    run: Run, book_path: Path, tmp_path: Path, template_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(book_path.parent))
    other = tmp_path / "my other shop.db"
    shutil.copy(template_book, other)
    Shop(other).customer("Svenja Lund")
    assert run("__complete", "zsh", "--book", str(other), "greet", "sv").out == "lund\tSvenja Lund\n"
    quoted = f"--book={str(other).replace(' ', chr(92) + ' ')}"
    assert run("__complete", "bash", quoted, "greet", '"sv').out == "lund\n"
    assert run("__complete", "zsh", "--book", "~/book.db", "greet", "sv", book=other).out.startswith(
        "akesson"
    )
    monkeypatch.setenv("CUSTMEM_BOOK", str(other))
    assert run("__complete", "zsh", "greet", "sv", book=None).out.startswith("lund")
    later = (TODAY + timedelta(900)).isoformat()
    assert (
        run("__complete", "zsh", "--today", later, "done", "").out != run("__complete", "zsh", "done", "").out
    )


@pytest.mark.parametrize("line", ["greet ", "greet a", "done ", "asked bianchi "])
def test_a_book_that_can_t_be_used_offers_nobody_and_is_left_as_it_is(
    line: str, run: Run, book_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "garbage.db").write_bytes(b"this was never a book\n" * 500)
    (tmp_path / "empty.db").touch()
    older, newer = (copy_of(book_path, tmp_path / name) for name in ("older.db", "newer.db"))
    for path, version in ((older, "0001"), (newer, "9999")):
        with closing(sqlite3.connect(path)) as book, book:
            book.execute("UPDATE alembic_version SET version_num = ?", (version,))
    before = {path: path.read_bytes() for path in tmp_path.glob("*.db")}
    for path in (*before, tmp_path / "none.db", tmp_path):
        assert offered(run, line, book=path) == []
    assert {path: path.read_bytes() for path in tmp_path.glob("*.db")} == before


def copy_of(book: Path, to: Path) -> Path:
    shutil.copy(book, to)
    return to


def test_a_book_that_another_program_holds_is_not_waited_for(
    run: Run, book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("custmem.book.opening.TRY_SECONDS", 0)
    tries = iter(range(100))
    monkeypatch.setattr("custmem.book.opening.monotonic", lambda: float(next(tries)))
    with closing(sqlite3.connect(book_path)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        assert offered(run, "greet an") == []
    assert next(tries) <= 2


@pytest.mark.parametrize(
    "words",
    [
        *(
            (),
            ("zsh",),
            ("tcsh", "greet", "sv"),
            ("zsh", "greet", "\udcff"),
            ("zsh", "--today", "never", "greet", "a"),
        ),
        *(
            ("zsh", "--", ""),
            ("zsh", "-", ""),
            ("zsh", "--color", "mauve", "greet", "a"),
            ("bash", "greet", "\\"),
        ),
        *(
            ("zsh", "--help", ""),
            ("zsh", "--version"),
            ("zsh", "", ""),
            ("zsh", "greet", "\0\x1b[31m"),
            ("zsh", "="),
        ),
        *(("zsh", "__complete", ""), ("zsh", "greet", "x" * 10_000), ("zsh", "--json", "--book")),
    ],
)
def test_no_line_however_odd_disturbs_who_types_it(words: tuple[str, ...], run: Run, book_path: Path) -> None:
    before = dump(book_path)
    ran = run("__complete", *words)
    assert (ran.status, ran.err, dump(book_path)) == (0, "", before)


def test_a_fault_of_ours_says_nothing_at_a_tab_either(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("this is why")

    monkeypatch.setattr("custmem.cli.completion.named_with", fail)
    assert run("__complete", "zsh", "greet", "a") == (0, "", "")


def test_no_name_breaks_the_line_it_stands_on(run: Run, shop: Shop) -> None:
    known = shop.customer("Xaver Berg")
    shop.change(
        lambda book: book.execute(
            "UPDATE customer SET name = ? WHERE id = ?",
            ("Xaver\tB\nerg \x1b]0;x\x07\u202e" + "g" * 99, known.id),
        )
    )
    ((value, text),) = offered(run, "greet xav")
    assert (value, text[:11], len(text)) == ("berg", "Xaver B erg", 60)
    assert text.isprintable()


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_printed_whole_and_nothing_else(shell: str, run: Run, home: Path) -> None:
    ran = run("completion", shell, book=None)
    assert (ran.status, ran.out, ran.err) == (0, SCRIPTS[shell], "")
    assert run("completion", shell, "--plain").out == SCRIPTS[shell]
    assert run("completion", shell, "--json").data == {"shell": shell, "script": SCRIPTS[shell]}
    assert not home.exists()


@pytest.mark.parametrize("words", [("tcsh",), ("",), ("bash", "zsh"), ()])
def test_an_unknown_shell_is_a_usage_error(words: tuple[str, ...], run: Run) -> None:
    ran = run("completion", *words)
    assert (ran.status, ran.out, "completion" in ran.err) == (2, "", True)


def choices_of(line: str, name: str) -> tuple[str, ...]:
    option = option_named(line.split()[0], name)
    assert option is not None
    return option.choices


TRIED = (
    ("--color", "list --color {}"),
    ("--sort", "list --sort {}"),
    ("--kind", "import sales.csv --kind {}"),
    ("--date-order", "import sales.csv --date-order {}"),
    ("--decimal", "import sales.csv --decimal {}"),
    ("--answer", "edit consent:1 --answer {}"),
    ("--by", "contacted bianchi --by {}"),
    ("--by", "letter bianchi invitation --by {}"),
    ("--by", "schedule --at 07:30 --to OFFICE --dry-run --by {}"),
    ("--paper", "print --paper {}"),
    ("--paper", "schedule --at 07:30 --to OFFICE --dry-run --by cron --paper {}"),
)
"""Each option with choices, and a line of each command that has it; --color, which all have, is tried once."""


@pytest.mark.parametrize(("option", "line"), TRIED)
def test_every_choice_that_is_offered_is_taken(
    option: str, line: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sales.csv").write_text(
        "Date,Name,Item,Amount,Treatment\n2026-06-01,Ann Reed,tea,4.50,wash\n"
    )
    run("add", "Bo Lund")
    run("consent", "lund", "--prefer", "email")
    assert {run(*line.format(choice).split()).status for choice in choices_of(line, option)} == {0}


def test_every_option_with_choices_is_tried_here() -> None:
    every = {
        (command.name, option.names[0])
        for command in COMMANDS
        for option in options_of(command.name)
        if option.choices
    }
    everywhere = {(command.name, "--color") for command in COMMANDS}
    assert every - everywhere == {(line.split()[0], option) for option, line in TRIED} - everywhere
    assert every >= everywhere


def test_the_callback_is_no_command_of_a_person_s(run: Run) -> None:
    assert "__complete" not in run("--help").out
    assert run("greet", "__complete").status == 3
