"""One function, two roads: a line that skips the parser does and says, to the byte, what it would through Typer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from custmem.cli import context
from custmem.cli.command import bound
from custmem.cli.index import COMMANDS, NAMED
from factories import Run, copied, dump, typed
from story import code_of

if TYPE_CHECKING:
    from pathlib import Path

READING = (
    *("greet bianchi", "greet anna rossi", "greet Lucia BIANCHI", "greet #1", "greet 055123456"),
    *("greet 440017", "greet lucia@example.org", "greet Annina", "greet rossi", "greet biancchi"),
    *("greet nobody at all", "greet #99", "greet grete", "greet ivo", "greet sven", "greet åkesson"),
    *("greet zofie", "greet tereza"),
    *("find ann", "find rossi", "find rosssi", "find xyzzy", "find 123456", "find maria santos"),
    *("show bianchi", "show anna rossi", "show grete", "show nobody", "agenda", "list", "list anna"),
    *("completion bash", "completion zsh", "completion fish", "completion tcsh"),
    *("jot bianchi likes tea", "jot bianchi bought tea 4.50", "jot nobody", "counter"),
    *(
        "match crime",
        "match zzz",
        "best",
        "lapsed",
        "list stage:growing",
        "loyalty",
        "history",
        "duplicates",
        "duplicates bianchi",
        "consent sven",
    ),
    *(
        "dossier bianchi",
        "dossier rossi",
        "config",
        "config paper",
        "config nothing",
        "config rules",
        "export",
    ),
)
WRITING = (
    *("visit bianchi", "visit anna rossi", "visit rossi", "visit nobody"),
    *("note bianchi moved house", "note bianchi =1+1", "note bianchi naïve café 猫", "note nobody hello"),
    *("done PROMISE", "done PROMISE she is glad", "done xxxx", "done OVERDUE called her"),
    *("skip OVERDUE", "skip OVERDUE she told me herself", "skip xxxx why"),
    *("snooze PROMISE +3d", "snooze PROMISE next fri", "snooze PROMISE 1 july", "snooze PROMISE yesterday"),
    *("snooze PROMISE blursday", "asked bianchi GIFT", "asked bianchi GIFT he loved it"),
    *("asked bianchi xxxx yes", "asked rossi GIFT yes", "asked sven LEARN 3 march 1961"),
    *("add Quirina Zandbergen", "add lucia bianchi", "remember bianchi likes crime novels"),
    *("remember bianchi nephew Luca", "remember bianchi likse tea", "remember nobody likes tea"),
    *(
        "sold bianchi tea 4.50 scones 3",
        "sold bianchi 4.50",
        "sold rossi tea",
        "complaint bianchi it was late",
    ),
    *(
        "complaint bianchi",
        "complaint rossi late",
        "resolve xxxx sorry",
        "praise bianchi lovely",
        "praise sven",
    ),
    *("suggestion bianchi open early", "rate bianchi 5 always a smile", "rate bianchi 9"),
    *("gift bianchi tea 6.50", "order bianchi the atlas", "arrived the atlas", "arrived a crime novel"),
    *("collected the atlas", "collected xxxx", "wish bianchi an atlas", "appointment bianchi fitting"),
    *("stamp bianchi 2", "stamp bianchi many", "redeem bianchi", "config quiet_days 13", "config shop Tea"),
    *(
        "edit promise:1",
        "drop visit:1",
        "drop visit:1 fact:2",
        "drop x",
        "tag sven vip ^new",
        "batch nothing.txt",
    ),
    *("edit bianchi", "archive sven", "archive rossi", "undo", "undo 2", "undo x", "redo", "check", "init"),
    *("forget sven", "merge sven ivo", "merge sven nobody", "restore latest", "restore nothing.db"),
    *("import nothing.csv", "import FOLDER/till.csv", "backup FOLDER/copy.db", "export FOLDER/book.json"),
)
NO_PLAIN_WORDS = {"promise", "referred"}
"""Commands that are nothing without an option."""
MADE_ANEW = {"demo"}
"""Commands that answer with a place of their own each time."""
FORMS = ((), ("--json",), ("--plain",), ("--quiet",), ("--color", "always"))


@pytest.fixture(autouse=True)
def _same_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both roads write at the same instant."""
    monkeypatch.setattr(context, "utc_now", lambda: datetime(2026, 6, 12, 9, 30, tzinfo=UTC))


def _is_plain(verb: str, *words: str) -> bool:
    return bound(NAMED[verb], words) is not None


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
@pytest.mark.parametrize("line", READING)
def test_a_question_gets_the_same_answer_by_both_roads(
    line: str, form: tuple[str, ...], run: Run, story_book: Path
) -> None:
    verb, *words = line.split()
    assert (_is_plain(verb, *words), _is_plain(verb, "--", *words)) == (True, False)
    assert run(verb, *words, *form, book=story_book) == run(*form, verb, "--", *words, book=story_book)


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
@pytest.mark.parametrize("line", WRITING)
def test_a_write_says_and_does_the_same_by_both_roads(
    line: str, form: tuple[str, ...], run: Run, story_book: Path, tmp_path: Path
) -> None:
    verb, *words = _with_codes(line, story_book).split()
    said, held = [], []
    for road in ("short", "typed"):
        folder = tmp_path / road
        book = copied(story_book, folder)
        (folder / "till.csv").write_text("Date,Name,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n")
        here = [word.replace("FOLDER", str(folder)) for word in words]
        assert _is_plain(verb, *here)
        ran = (
            run(verb, *here, *form, book=book)
            if road == "short"
            else run(*form, verb, "--", *here, book=book)
        )
        said.append([str(part).replace(str(folder), "") for part in ran])
        held.append(dump(book, without=()))
    assert (said[0], held[0]) == (said[1], held[1])


def test_every_command_takes_both_roads_here() -> None:
    tried = {line.split()[0] for line in (*READING, *WRITING)}
    assert {command.name for command in COMMANDS} - tried == NO_PLAIN_WORDS | MADE_ANEW


def _with_codes(line: str, book: Path) -> str:
    for name, question, kind in (
        ("PROMISE", ("agenda",), "promise"),
        ("OVERDUE", ("agenda",), "overdue"),
        ("GIFT", ("greet", "bianchi"), "ask_gift"),
        ("LEARN", ("greet", "sven"), "learn"),
    ):
        if name in line:
            line = line.replace(name, code_of(typed(*question, "--json", book=book), kind))
    return line
