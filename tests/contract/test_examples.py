"""Every example that help shows really runs, on the book of `story`, just as it is typed there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from custmem.cli.index import COMMANDS
from factories import Run
from story import code_of


def examples_of(page: str) -> list[list[str]]:
    """Return the words of each example on a help page, which may be broken over lines there."""
    text = " ".join(page.split())
    found = re.findall(r"Example: custmem (.*?)(?= Arguments:| Options:| Example:|$)", text)
    return [shlex.split(words) for words in found]


@pytest.fixture
def book_path(story_book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The book of `story`, with what the examples take for granted: files beside it, and one Rossi at a time."""
    (tmp_path / "receipts.csv").write_text("Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n")
    monkeypatch.chdir(tmp_path)
    return story_book


@pytest.mark.parametrize(
    "name", [command.name for command in COMMANDS if command.name != "counter"]
)  # needs a terminal
def test_the_example_of_a_command_runs(name: str, run: Run) -> None:
    examples = examples_of(run(name, "--help").out)
    assert examples
    for words in examples:
        line = prepared(words, run)
        ran = run(*line)
        assert (ran.status, ran.err) == (0, ""), ran
        assert ran.out


def prepared(words: list[str], run: Run) -> list[str]:
    """Make true what an example takes for granted: its customer, its code, its fact."""
    if words[0] == "add":
        run("archive", "bianchi")
        run("edit", "bianchi", "--name", "Somebody Else", "--phone", "", "--handle", "somebody")
    elif "rossi" in words:
        run("edit", "anna rossi", "--name", "Anna Verdi", "--handle", "verdi")
    if words[0] in ("stamp", "redeem"):
        run("config", "loyalty_stamps", "2")
        run("stamp", "rossi", "2")
    if words[:1] == ["voucher"]:
        run("voucher", "rossi", "20")
    if words[0] == "batch":
        Path("evening.txt").write_text("visit bianchi\n", "utf-8")
    if words[0] == "restore":
        run("backup")
    if words[0] == "redo":
        run("undo")
    if words[0] == "merge":
        run("add", "Ana Rosi")
    if words[0] == "resolve":
        run("complaint", "bianchi", "the book came torn")
    codes = {
        "resolve": ("agenda", "complaint"),
        "asked": ("greet bianchi", "ask_gift"),
        "done": ("agenda", "promise"),
        "collected": ("agenda", "order"),
    }
    if words[:2] == ["order", "CODE"]:
        words = ["order", run("order", "bianchi", "globe", "--json").data["order"]["code"], *words[2:]]
    if "CODE" in words:
        where, kind = codes.get(words[0], ("agenda", "promise"))
        code = code_of(run(*where.split(), "--json"), kind)
        words = [code if word == "CODE" else word for word in words]
    if "fact:12" in words:
        fact = run("remember", "rossi", "likes", "tea", "--json").data["fact"]["id"]
        words = [f"fact:{fact}" if word == "fact:12" else word for word in words]
    return words
