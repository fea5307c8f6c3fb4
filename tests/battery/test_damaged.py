"""Damaged, foreign, newer, older: recognised, refused or rescued with one line, and never overwritten."""

from __future__ import annotations

import os
import random
import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from custmem.book.backup_files import folder_of
from custmem.book.backups import backups_of
from custmem.book.opening import SCHEMA_VERSION
from factories import SPECIMENS, dump, in_its_columns, is_whole, typed
from killing import killed

if TYPE_CHECKING:
    from collections.abc import Callable

    from factories import Ran

pytestmark = pytest.mark.battery

QUESTIONS = (
    ("greet", "#1"),
    ("find", "ann"),
    ("show", "#2"),
    ("agenda",),
    ("list",),
    ("loyalty",),
    ("match", "tea"),
    ("duplicates",),
    ("config",),
    ("backup", "--list"),
)
WRITES = (
    ("visit", "#1"),
    ("note", "#1", "moved house"),
    ("remember", "#2", "likes", "tea"),
    ("sold", "#1", "tea", "4.50"),
    ("promise", "#1", "ring her", "--by", "fri"),
    ("add", "Zoltan Nemeth", "--new"),
    ("archive", "#3"),
    ("config", "lead_days", "9"),
    ("import", "receipts.csv"),
    ("backup",),
    ("check",),
)


class Damage(NamedTuple):
    """A way to spoil a book: what it does to its bytes."""

    name: str
    spoil: Callable[[bytearray, random.Random], bytes]


def _flip(book: bytearray, dice: random.Random) -> bytes:
    for _ in range(dice.choice((1, 1, 2, 8))):
        place = dice.randrange(len(book))
        book[place] ^= 1 << dice.randrange(8)
    return bytes(book)


def _flip_what_is_used(book: bytearray, dice: random.Random) -> bytes:
    """Flip bits where there is something: in the empty half of a page nobody would notice."""
    used = [place for place in (dice.randrange(len(book)) for _ in range(200)) if book[place]]
    for place in used[: dice.choice((1, 2, 4))]:
        book[place] ^= 1 << dice.randrange(8)
    return bytes(book)


def _flip_in_the_head(book: bytearray, dice: random.Random) -> bytes:
    book[dice.randrange(100)] ^= 1 << dice.randrange(8)
    return bytes(book)


def _flip_in_the_schema(book: bytearray, dice: random.Random) -> bytes:
    """Flip a bit of the SQL by which SQLite knows the tables and triggers."""
    starts = [place for place in range(len(book) - 6) if book[place : place + 6] == b"CREATE"]
    book[dice.choice(starts) + dice.randrange(300)] ^= 1 << dice.randrange(8)
    return bytes(book)


def _cut(book: bytearray, dice: random.Random) -> bytes:
    return bytes(book[: dice.randrange(len(book))])


def _blank_page(book: bytearray, dice: random.Random) -> bytes:
    start = 4096 * dice.randrange(len(book) // 4096)
    book[start : start + 4096] = bytes(4096)
    return bytes(book)


def _rubbish(book: bytearray, dice: random.Random) -> bytes:
    start = dice.randrange(len(book) - 4096)
    book[start : start + 1024] = dice.randbytes(1024)
    return bytes(book)


def _swapped_pages(book: bytearray, dice: random.Random) -> bytes:
    one, other = (4096 * dice.randrange(1, len(book) // 4096) for _ in range(2))
    book[one : one + 4096], book[other : other + 4096] = (
        book[other : other + 4096],
        book[one : one + 4096],
    )
    return bytes(book)


DAMAGES = (
    Damage("flipped bits", _flip),
    Damage("flipped bits in use", _flip_what_is_used),
    Damage("flipped bit of the head", _flip_in_the_head),
    Damage("flipped bit of the schema", _flip_in_the_schema),
    Damage("cut short", _cut),
    Damage("a page blanked", _blank_page),
    Damage("a kilobyte of rubbish", _rubbish),
    Damage("two pages swapped", _swapped_pages),
)


def _type_all(book: Path) -> list[str]:
    """Type every command at a book; returns what was not as it should be."""
    wrong = []
    for words in (*QUESTIONS, *WRITES):
        before = book.read_bytes()
        ran = typed(*words, "--no-input", book=book)
        if not _is_right(ran, book):
            wrong.append(f"{words}: {ran.status} {ran.err!r}")
        if book.read_bytes() != before and (ran.status or words in QUESTIONS):
            wrong.append(f"{words}: overwritten, {ran}")
    return wrong


def _is_right(ran: Ran, book: Path) -> bool:
    """An answer, or one line and status 7; that nobody is there is an answer, too, where their page is lost."""
    if ran.status == 3:
        return typed("check", book=book).status == 7
    return ran.status in (0, 7) and "Traceback" not in ran.err and (not ran.status or _is_one_line(ran))


def _is_one_line(ran: Ran) -> bool:
    return ran.err.count("\n") == 1 and ran.err.startswith("custmem: ") and "; " in ran.err


def test_a_damaged_book_is_refused_or_used_and_never_overwritten(
    story_book: Path, tmp_path: Path, trials: Callable[[int], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("receipts.csv").write_text("Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n")
    whole = story_book.read_bytes()
    wrong = []
    for number in range(trials(200)):
        damage = DAMAGES[number % len(DAMAGES)]
        book = _written(
            tmp_path / f"{number}" / "book.db", damage.spoil(bytearray(whole), random.Random(number))
        )
        wrong += [f"{number} {damage.name} {told}" for told in _type_all(book)]
    assert wrong == []


def _written(book: Path, content: bytes) -> Path:
    book.parent.mkdir()
    book.write_bytes(content)
    return book


def _other_program_s(book: Path, *, table: str) -> None:
    with closing(sqlite3.connect(book)) as other:
        other.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, name TEXT)")
        other.execute(f"INSERT INTO {table} (name) VALUES ('somebody')")
        other.commit()


def _newer(book: Path, whole: Path) -> None:
    book.write_bytes(whole.read_bytes())
    with closing(sqlite3.connect(book)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()


FOREIGN: dict[str, Callable[[Path, Path], object]] = {
    "empty": lambda book, _: book.write_bytes(b""),
    "a letter": lambda book, _: book.write_text("Dear shop, " * 999),
    "noughts": lambda book, _: book.write_bytes(bytes(8192)),
    "another program's": lambda book, _: _other_program_s(book, table="moz_places"),
    "another program's with a table named as ours": lambda book, _: _other_program_s(book, table="customer"),
    "a newer custmem's": _newer,
    "a folder": lambda book, _: book.mkdir(),
    "a pipe": lambda book, _: os.mkfifo(book),
    "a link to nowhere": lambda book, _: book.symlink_to(book.parent / "nowhere"),
}


@pytest.mark.parametrize("what", FOREIGN)
@pytest.mark.parametrize("line", [("greet", "#1"), ("agenda",), ("visit", "#1"), ("check",), ("backup",)])
def test_what_is_no_book_is_one_line_with_the_next_step_and_stays_as_it_is(
    what: str, line: tuple[str, ...], story_book: Path, tmp_path: Path
) -> None:
    book = tmp_path / "other.db"
    FOREIGN[what](book, story_book)
    before = book.read_bytes() if book.is_file() else b""
    ran = typed(*line, book=book)
    assert (ran.status, _is_one_line(ran)) == (7, True), ran
    assert (book.read_bytes() if book.is_file() else b"") == before


@pytest.mark.parametrize("what", [what for what in FOREIGN if what != "a link to nowhere"])
def test_what_is_no_book_is_no_backup_either(what: str, story_book: Path, tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    FOREIGN[what](file, story_book)
    before = dump(story_book, without=())
    ran = typed("restore", str(file), "--yes", book=story_book)
    assert (ran.status, _is_one_line(ran)) == (7, True), ran
    assert dump(story_book, without=()) == before


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_the_book_is_never_restored_from_a_damaged_file(
    damage: Damage, story_book: Path, tmp_path: Path, trials: Callable[[int], int]
) -> None:
    whole, before = story_book.read_bytes(), dump(story_book, without=())
    for number in range(trials(20)):
        file = tmp_path / f"{number}.db"
        file.write_bytes(damage.spoil(bytearray(whole), random.Random(number)))
        ran = typed("restore", str(file), "--yes", book=story_book)
        assert ran.status in (0, 7), ran
        assert is_whole(story_book)
        if ran.status:
            assert dump(story_book, without=()) == before
        else:
            assert typed("restore", "latest", "--yes", book=story_book).status == 0
            assert dump(story_book, without=()) == before


def test_another_program_s_socket_is_no_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's name must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("book.db")
        ran = typed("visit", "#1", book=Path("book.db"))
    assert (ran.status, _is_one_line(ran)) == (7, True)


def test_the_line_names_the_newest_backup_and_what_to_type(story_book: Path) -> None:
    assert typed("backup", book=story_book).status == 0
    as_it_was = dump(story_book, without=())
    story_book.write_bytes(story_book.read_bytes()[:5000])
    ran = typed("greet", "#1", book=story_book)
    assert "custmem restore latest brings back the backup of 2026-06-12" in ran.err
    assert typed("restore", "latest", "--yes", book=story_book).status == 0
    assert dump(story_book, without=()) == as_it_was


def test_a_book_that_was_cut_off_in_a_write_is_as_before_it_also_as_a_file_to_restore(
    story_book: Path, tmp_path: Path
) -> None:
    before = dump(story_book, without=())
    hot = tmp_path / "hot.db"
    with closing(sqlite3.connect(story_book, isolation_level=None)) as book:
        book.execute("PRAGMA cache_size = 1")  # so that the write is in the file before it is committed
        book.execute("BEGIN IMMEDIATE")
        book.execute("DELETE FROM search_word")
        for end in ("", "-journal"):
            Path(f"{hot}{end}").write_bytes(Path(f"{story_book}{end}").read_bytes())
        book.execute("ROLLBACK")
    left = {end: Path(f"{hot}{end}").read_bytes() for end in ("", "-journal")}
    assert left[""] != story_book.read_bytes()
    assert typed("restore", str(hot), "--yes", book=story_book).status == 0
    assert dump(story_book, without=()) == before
    assert {end: Path(f"{hot}{end}").read_bytes() for end in ("", "-journal")} == left
    assert typed("greet", "#1", book=hot).status == 0
    assert dump(hot, without=()) == before


DERIVED = ("change", "journal", "journal_run", "search_word", "spelling", "unindexed", "alembic_version")


def _older(specimen: Path, book: Path) -> Path:
    book.parent.mkdir()
    with closing(sqlite3.connect(book)) as old:
        old.executescript(specimen.read_text())
    return book


@pytest.mark.blackbox
@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda path: path.stem)
def test_an_older_book_is_backed_up_and_migrated_also_when_that_is_killed_at_any_moment(
    specimen: Path, tmp_path: Path, trials: Callable[[int], int]
) -> None:
    old = _older(specimen, tmp_path / "old" / "book.db")
    was = dump(old, without=())
    books = killed(old, ("find", "novak"), tmp_path / "killed", trials(250), trials(50))
    assert len(books) > trials(250)
    for book in books:
        with closing(sqlite3.connect(book)) as opened:
            version = opened.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        assert version in (specimen.stem, SCHEMA_VERSION)
        if version == specimen.stem:
            assert dump(book, without=()) == was
        else:
            (backup,) = (kept for kept in backups_of(str(book)) if kept.reason == "upgrade")
            assert dump(Path(backup.path), without=()) == was
        ran = typed("find", "novak", "--json", book=book)
        assert [customer["handle"] for customer in ran.data["customers"]] == ["novakova"]
        now = dump(book)
        assert all(in_its_columns(now[table], was[table]) == was[table] for table in set(was) - set(DERIVED))
        assert is_whole(book)


def test_a_book_with_several_names_is_refused_in_one_line_and_left_as_it_is(
    story_book: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    os.link(story_book, other)
    before = story_book.read_bytes()
    for book in (story_book, other):
        for words in (("greet", "#1"), ("visit", "#1"), ("backup",), ("restore", str(story_book), "--yes")):
            ran = typed(*words, book=book)
            assert (ran.status, ran.out, ran.err.count("\n")) == (
                7 if words[0] != "restore" else ran.status,
                "",
                1,
            )
            assert ran.status in (5, 7)
    assert story_book.read_bytes() == before
    other.unlink()
    assert typed("greet", "#1", book=story_book).status == 0


@pytest.mark.parametrize("prefix", [".new-book-abc", "backups"])
def test_the_second_name_that_a_maker_left_when_it_was_killed_is_removed_by_the_next_command(
    prefix: str, story_book: Path
) -> None:
    folder = story_book.parent
    if prefix == "backups":
        folder, prefix = Path(folder_of(str(story_book))), ".draft-abc"
        folder.mkdir(mode=0o700)
    os.link(story_book, folder / prefix)
    assert typed("greet", "#1", book=story_book).status == 0
    assert not (folder / prefix).exists()


@pytest.mark.parametrize("name", ["x.db/", "x.db/.", "x.db//", ".", "x.db/.."])
def test_the_name_of_a_folder_is_no_book_and_nothing_is_made_of_it(name: str, tmp_path: Path) -> None:
    for words in (("add", "Anna Berg"), ("greet", "anna"), ("init", "--shop", "Shop"), ("backup",)):
        ran = typed(*words, "--book", f"{tmp_path}/{name}", book=tmp_path / "another.db")
        assert (ran.status, ran.out, ran.err.count("\n")) == (7, "", 1), ran
        assert list(tmp_path.iterdir()) == []
