"""Whatever was written is taken back to the byte, and brought back to the byte, in any order it was written in."""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from importlib import import_module
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from custmem.cli.index import COMMANDS
from custmem.record.search_index import rebuild_index
from factories import Run, is_whole, rows, tables, typed
from story import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_EXAMPLES = import_module("contract.test_examples")
"""What makes an example's assumptions true is said there, where each is tried."""
FINAL = ("forget", "restore")
"""What is not a change of the book that could be taken back."""
AT_A_TERMINAL = ("counter",)
"""What a script is refused, and changes nothing for it; what is typed in it are the other commands."""
DERIVED = ("search_word", "spelling", "unindexed")

NAMES = ("Ann Reed", "Bo Åkesson", "Ana Kovač", "O'Brien; --", "Łucja Bianki", "=1+1", "李明")
TEXTS = ("tea", 'it\'s "quoted"', "naïve 🦊", "NULL", "'; DELETE FROM customer; --", "a  b\tc", "X'41'", "-5")
WHO = ("bianchi", "carlo rossi", "anna rossi", "sven", "maria", "tereza", "zofie", "#1", "#3", "#9")
PLAIN = (
    "visit WHO", "visit WHO --on 1jun", "note WHO TEXT", "remember WHO likes TEXT", "remember WHO allergy TEXT",
    "remember WHO nephew TEXT --birthday 3mar", "remember WHO birthday 12jun", "remember WHO event TEXT --on 20jun",
    "remember WHO needs TEXT --private", "remember WHO husband TEXT --died", "sold WHO TEXT 4.50",
    "sold WHO TEXT 300 --for nephew --tag furniture", "sold WHO TEXT -3", "promise WHO TEXT --by fri",
    "complaint WHO TEXT --cause post", "praise WHO TEXT", "suggestion WHO TEXT", "rate WHO 5 TEXT",
    "referred WHO --by WHO", "gift WHO TEXT 5", "order WHO TEXT --expected +3d", "arrived TEXT", "wish WHO TEXT",
    "appointment WHO TEXT --on fri --at 14:30", "consent WHO --prefer email", "stamp WHO 2", "redeem WHO",
    "stamp WHO -1", "voucher WHO 20", "voucher WHO -3", "stamp WHO 3 --paper",
    "asked WHO POINT TEXT", "done ITEM TEXT", "snooze ITEM +3d", "skip ITEM TEXT", "resolve COMPLAINT TEXT",
    "collected ORDER", "add NAME --new --yes", "add NAME --phone 0551 --new --yes",
)  # fmt: skip
BACK_ROOM = (
    "merge WHO WHO --yes", "merge WHO WHO --yes", "import customers.csv", "import receipts.csv --source till",
    "import bookings.csv --kind appointments", "edit WHO --name NAME", "edit WHO --phone 1234 --nickname TEXT",
    "edit purchase:FACT --on 1jun --whose WHO", "edit visit:FACT --on 2jun", "edit promise:FACT --by +5d",
    "drop fact:FACT", "drop purchase:FACT visit:FACT", "drop person:FACT", "drop decision:FACT", "tag WHO vip ^choir",
    "edit WHO --drop fact:FACT", "edit WHO --reword fact:FACT=TEXT", "edit WHO --died", "archive WHO",
    "archive WHO --back", "config significant 120", "config loyalty_stamps 3", "config significant --reset",
    "config rules rules.toml", "config rules --reset", "init --closed sun,mon --shop TEXT",
    "duplicates --not WHO WHO", "check",
)  # fmt: skip
RULES = "[rules.overdue]\non = false\n\n[rules.satisfaction]\ndelay_days = 21\n"


class Teller:
    """Types lines made up by a seed, with whatever files and codes they need."""

    def __init__(self, book: Path, folder: Path, seed: int) -> None:
        self.book = book
        self._folder = folder
        self._chance = Random(seed)
        self._numbers = count(1)

    def type(self, line: str) -> str:
        """Type a line; returns its command, or nothing where the book spoke against it."""
        words = [self._filled(word) for word in line.split()]
        ran = typed(*words, book=self.book)
        assert ran.status in (0, 2, 3, 4, 5, 6), (words, ran)
        return words[0] if ran.status == 0 else ""

    def _filled(self, word: str) -> str:
        if word.endswith(".csv"):
            return str(self._file(word))
        if word.endswith(".toml"):
            path = self._folder / word
            path.write_text(RULES)
            return str(path)
        if word in ("POINT", "ITEM", "COMPLAINT", "ORDER"):
            return self._code(word)
        for mark, choices in (("WHO", WHO), ("TEXT", TEXTS), ("NAME", NAMES)):
            if word.endswith(mark):
                return word.replace(mark, self._chance.choice(choices))
        if "FACT" in word:
            facts = [fact["id"] for fact in rows(self.book, "fact")]
            word = word.replace("FACT", str(self._chance.choice(facts)), 1)
            return word.replace("TEXT", self._chance.choice(TEXTS))
        return word

    def _code(self, of: str) -> str:
        """A code that is on today's page, or none."""
        where = ("greet", "#1") if of == "POINT" else ("agenda", "--all")
        ran = typed(*where, "--json", book=self.book)
        kinds = {"COMPLAINT": "complaint", "ORDER": "order"}
        try:
            if of in kinds:
                return code_of(ran, kinds[of])
            listed = ran.data["talking_points"] if of == "POINT" else ran.data["items"]
            return str(self._chance.choice(listed)["code"])
        except (StopIteration, IndexError, AssertionError):
            return "2222"

    def _file(self, name: str) -> Path:
        """A file of a few rows, of people in the book and others."""
        people = ("Lucia Bianchi", "Sven Åkesson", *NAMES)
        lines = {
            "customers.csv": ["Customer ID,Name,E-mail,Notes"],
            "receipts.csv": ["Date,Client,Item,Amount,Category"],
            "bookings.csv": ["Date,Time,Client,Service"],
        }[name]
        for _ in range(self._chance.randint(1, 30)):
            who, what = self._chance.choice(people), self._chance.choice(("tea", "cup", "fitting"))
            day = f"2026-0{self._chance.randint(1, 5)}-{self._chance.randint(10, 28)}"
            key = next(self._numbers)
            lines.append(
                {
                    "customers.csv": f"{key},{who},c{key}@example.org,{what}",
                    "receipts.csv": f"{day},{who},{what},{key}.50,books",
                    "bookings.csv": f"2026-07-{key % 28 + 1:02},10:00,{who},{what}",
                }[name]
            )
        path = self._folder / name
        path.write_text("\n".join(lines) + "\n")
        return path


def held(book: Path, names: Iterable[str] = ()) -> dict[str, list[str]]:
    """Everything in a book, row by row, but for the journal; or what is in these tables."""
    with closing(sqlite3.connect(book)) as connection:
        wanted = names or (name for name in tables(book) if name not in ("change", "journal"))
        return {name: sorted(map(repr, connection.execute(f"SELECT * FROM {name}"))) for name in wanted}


def made_anew(book: Path, folder: Path) -> dict[str, list[str]]:
    """What is derived from the pages, as it would be if it were made from nothing."""
    copy = Path(shutil.copy(book, folder / "anew.db"))
    with closing(sqlite3.connect(copy)) as connection:
        rebuild_index(connection)
        connection.commit()
    return held(copy, DERIVED)


def test_merges_imports_and_edits_are_taken_back_and_brought_back_to_the_byte(
    trials: Callable[[int], int], told_book: Path, tmp_path: Path
) -> None:
    undone: Counter[str] = Counter()
    number = trials(50)
    for seed in range(number):
        folder = tmp_path / str(seed)
        folder.mkdir()
        book = Path(shutil.copy(told_book, folder / "book.db"))
        chance, teller = Random(seed), Teller(book, folder, seed)
        lines = [*chance.sample(BACK_ROOM, 8), "merge WHO WHO --yes", "import receipts.csv --source till"]
        lines += chance.sample(PLAIN, 8)
        chance.shuffle(lines)
        states = [held(book)]
        for line in lines:
            seen = len(rows(book, "change"))
            command = teller.type(line)
            new = len(rows(book, "change")) - seen
            assert new <= (1 if command else 0), line
            if new:
                undone[command] += 1
                states.append(held(book))
        for verb, path in (("undo", states[::-1]), ("redo", states)):
            at = 0
            while at < len(path) - 1:
                step = min(chance.choice((1, 1, 1, 2, 5)), len(path) - 1 - at)
                assert typed(verb, str(step), book=book).status == 0
                at += step
                assert held(book) == path[at], (seed, verb, at)
            anew = made_anew(book, folder)
            assert {table: path[-1][table] for table in DERIVED} == anew
            assert is_whole(book)
    print(f"{number} books, {undone.total()} changes taken back and brought back: 0 bytes differ")
    print(", ".join(f"{command} {times}" for command, times in sorted(undone.items())))


@pytest.fixture
def book_path(story_book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The book of `story`, with the file that the examples name beside it."""
    (tmp_path / "receipts.csv").write_text("Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n")
    monkeypatch.chdir(tmp_path)
    return story_book


@pytest.mark.parametrize("name", [each.name for each in COMMANDS if each.name not in FINAL])
def test_each_command_that_writes_is_one_change_that_goes_and_returns(
    name: str, run: Run, book_path: Path
) -> None:
    for words in _EXAMPLES.examples_of(run(name, "--help").out):
        prepared = _EXAMPLES.prepared(words, run)
        before, seen = held(book_path), len(rows(book_path, "change"))
        assert run(*prepared).status == (2 if name in AT_A_TERMINAL else 0)
        after = held(book_path)
        if name in AT_A_TERMINAL:
            assert after == before
        if len(rows(book_path, "change")) == seen:
            continue
        assert len(rows(book_path, "change")) == seen + 1
        assert run("undo").out.startswith("taken back: ")
        assert held(book_path) == before
        assert run("redo").out.startswith("brought back: ")
        assert held(book_path) == after
