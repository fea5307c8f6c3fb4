"""Situations of shop life and notes in passing, typed as they come: what is said, what is kept back, what is asked."""

from __future__ import annotations

import json
import re
import shlex
import sqlite3
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest

from custmem.domain.followups.agenda import agenda
from custmem.domain.greeting.greeting import greeting
from custmem.domain.greeting.talking_points import all_points
from custmem.domain.rule_context import teller_for
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from factories import copied, typed
from losses_in_passing import DEATHS, EVERYDAY, EVERYDAY_OF_HOLM, OF_HOLM, PARTINGS, PLANS
from situations import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factories import Ran, Run

START = date(2026, 6, 1)


class Situation(NamedTuple):
    """Its name, by its trade, and its lines."""

    name: str
    lines: tuple[str, ...]


def situations() -> Iterator[Situation]:
    """Yield each situation of the table."""
    for block in filter(None, map(str.strip, re.split(r"^\* ", TEXT, flags=re.MULTILINE))):
        name, *lines = block.splitlines()
        yield Situation(name, tuple(filter(None, map(str.strip, lines))))


def holds(words: str, said: str) -> bool:
    """Say whether a text holds these words, as whole ones but for an ending."""
    beginning = r"\b" if words[:1].isalnum() else ""
    ending = r"(?:|s|d|ed|ing|t)\b" if words[-1:].isalnum() else ""
    return re.search(beginning + re.escape(words.lower()) + ending, said.lower()) is not None


def several(line: str) -> list[str]:
    """Return what stands between the bars of a line, without its mark."""
    return [part.strip() for part in line[1:].split("|") if part.strip()]


class Told:
    """A situation that is being typed."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.today = START
        self.echo = ""
        self.asked = ""
        self.screen = ""
        self.points: list[dict[str, str]] = []
        self.who = ""
        self.fresh = False
        self.wrong: list[str] = []

    def line(self, line: str) -> None:
        """Type, ask or check by the mark of one line."""
        if line.startswith("@"):
            self.today = date.fromisoformat(line[1:])
        elif line.startswith("?"):
            self.ask(shlex.split(line[1:]))
        elif line.startswith("answer "):
            self.answer(line.split(maxsplit=2)[1:])
        elif line[:1] in "+-=":
            self.check(line)
        elif line.startswith("1 "):
            if len(re.findall(re.escape(line[2:].lower()), self.screen.lower())) != 1:
                self.wrong.append(f"{line}: {self.screen}")
        else:
            self.type(shlex.split(line))

    def type(self, words: list[str]) -> None:
        """Type a line, which is taken."""
        is_refused = words[0] == "!"
        ran = self.run(*words[is_refused:], today=self.today)
        self.echo, self.asked, self.fresh = ran.out + ran.err, "", False
        assert (ran.status != 0) == is_refused, (words, ran)

    def ask(self, words: list[str]) -> None:
        """Ask, on screen and as JSON, and add it to what was asked just above."""
        if self.fresh:
            self.asked, self.screen = "", ""
        self.fresh = False
        self.who = words[-1]
        shown: Ran = self.run(*words, today=self.today)
        data = self.run(*words, "--json", today=self.today).data
        self.points = data.get("talking_points", [])
        self.screen += shown.out
        self.asked += shown.out + json.dumps(_spoken(data), ensure_ascii=False)

    def answer(self, words: list[str]) -> None:
        """Answer the first point of a kind that was just said."""
        kind, answer = words
        code = next((point["code"] for point in self.points if point["kind"] == kind), None)
        assert code is not None, (kind, self.points)
        self.type(["asked", self.who, code, answer])

    def check(self, line: str) -> None:
        """Look for words that must or must not be there."""
        self.fresh = True
        heard = self.echo if line[0] == "=" or not self.asked else self.asked
        for words in several(line):
            if holds(words, heard) != (line[0] != "-"):
                self.wrong.append(f"{line[0]} {words}: {heard}")


def _spoken(data: dict[str, object]) -> dict[str, object]:
    """Leave out of JSON what is the customer's own name."""
    return {key: value for key, value in data.items() if key != "customer"}


@pytest.mark.parametrize("situation", list(situations()), ids=lambda situation: situation.name)
def test_in_a_situation_is_said_what_a_good_shopkeeper_says(run: Run, situation: Situation) -> None:
    told = Told(run)
    for line in situation.lines:
        told.line(line)
    assert told.wrong == []


def test_there_are_situations_of_many_trades() -> None:
    trades = {situation.name.partition(":")[0] for situation in situations()}
    assert (len(trades) >= 12, len(list(situations())) >= 120) == (True, True)


FAMILY = """
add "Clara Lund" --address-as "Mrs Lund"
remember lund husband Tom --birthday 12jun
remember lund anniversary 14jun1990
remember lund mother Ruth --birthday 11jun
remember lund sister Joy --birthday 13jun
remember lund son Max --birthday 12jun
remember lund dog Rex --birthday 10jun
remember lund event "trip to Canada" --on 16jun
remember lund event "Max's graduation" --on 17jun
remember lund event "wedding" --on 18jun
sold lund "Trek bicycle" 900
"""
ASKED = ("still on", "no more", "nothing more", "held back")


def told_of_the_family(run: Run, path: Path, note: str) -> tuple[str, str]:
    """Return what the echo of a note says, and what is said and asked in the days after it."""
    told = Told(run)
    for line in filter(None, FAMILY.splitlines()):
        told.line(line)
    told.type(["note", "lund", note])
    return told.echo.replace(note, ""), everything(path)


def everything(path: Path, day: date = date(2026, 6, 10)) -> str:
    """All that may be said in the days after a note, also what fits no card."""
    book = sqlite3.connect(path)
    memory, shop = memory_of(book, 1, whole=True), shop_of(book)
    book.close()
    page = agenda([], [memory], [], shop, day)
    said = [point.text for point in all_points(teller_for(memory, shop, day))]
    said.append(greeting(memory, shop, day).header)
    return "\n".join([*said, *(item.text for block in page.blocks for item in block.items)])


def notes(text: str) -> list[tuple[str, str, str]]:
    """Return the notes of a table: what is typed, what must be silent or asked about, what must still be said."""
    return [
        tuple([*(part.strip() for part in line.split("|")), ""][:3])  # type: ignore[misc]
        for line in filter(None, map(str.strip, text.splitlines()))
    ]


@pytest.mark.parametrize(("note", "gone", "_said"), notes(DEATHS + PARTINGS + PLANS))
def test_a_loss_told_in_passing_is_silent_or_asked_about(
    run: Run, book_path: Path, note: str, gone: str, _said: str
) -> None:
    echo, points = told_of_the_family(run, book_path, note)
    asked = holds(gone, echo) and any(words in echo for words in ASKED)
    assert not holds(gone, points) or asked, (echo, points)


@pytest.mark.parametrize(("note", "_gone", "kept"), notes(EVERYDAY))
def test_an_everyday_note_takes_nothing_away(
    run: Run, book_path: Path, note: str, _gone: str, kept: str
) -> None:
    _, points = told_of_the_family(run, book_path, note)
    assert holds(kept, points)


HOLM = """
add "Ivar Holm" --address-as "Mr Holm" --birthday 12jun --phone "0123 99"
remember holm wife Greta --birthday 12jun
remember holm anniversary 14jun1990
remember holm daughter Signe --birthday 13jun
remember holm father Bo --birthday 11jun
remember holm brother Nils --birthday 10jun
remember holm grandson Emil --birthday 12jun
remember holm cat Missan --birthday 12jun
remember holm event "holiday in Portugal" --on 16jun
remember holm event "Signe's recital" --on 17jun
remember holm event "new job at the bank" --on 18jun
sold holm "leather armchair" 900
sold holm "opal ring" 300 --for "wife Greta"
visit holm
"""
DAYS_AFTER = tuple(date(2026, 6, day) for day in (10, 13, 15, 17, 19))


@pytest.fixture(scope="module")
def book_of_holm(template_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of Mr Holm and his family, typed once; only to be copied."""
    path = copied(template_book, tmp_path_factory.mktemp("holm"))
    for line in filter(None, HOLM.splitlines()):
        ran = typed(*shlex.split(line), book=path, today=START)
        assert ran.status == 0, (line, ran)
    return path


def told_of_holm(book: Path, folder: Path, line: list[str]) -> tuple[str, str]:
    """Return what the echo of a line says without its own words, and all that is said in the days after it."""
    path = copied(book, folder / "shop")
    ran = typed(*line, book=path, today=START)
    assert ran.status == 0, (line, ran)
    said = "\n".join(everything(path, day) for day in DAYS_AFTER)
    return (ran.out + ran.err).replace(line[-1], ""), said


@pytest.mark.parametrize(("line", "gone", "_said"), notes(OF_HOLM))
def test_whatever_way_a_loss_is_typed_it_is_silent_or_asked_about(
    book_of_holm: Path, tmp_path: Path, line: str, gone: str, _said: str
) -> None:
    echo, points = told_of_holm(book_of_holm, tmp_path, shlex.split(line))
    left = [word for word in gone.split(", ") if holds(word, points)]
    assert [word for word in left if not (holds(word, echo) and any(ask in echo for ask in ASKED))] == []


@pytest.mark.parametrize(("note", "kept", "_said"), notes(EVERYDAY_OF_HOLM))
def test_what_only_sounds_like_a_loss_takes_nothing_away(
    book_of_holm: Path, tmp_path: Path, note: str, kept: str, _said: str
) -> None:
    echo, points = told_of_holm(book_of_holm, tmp_path, ["note", "holm", note])
    assert (
        holds(kept, points),
        [ask for ask in ("no more", "nothing more", "held back") if ask in echo],
    ) == (*(True, []),)
