"""`check`: a whole book is left alone, what is derived is made anew, and a damaged file is refused."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

import story
from custmem.book.backups import backups_of
from custmem.record import customer_stats
from factories import TODAY, Clock, Run, Shop, dump, rows

DERIVED = ("search_word", "spelling", "unindexed")
UNTOUCHED = "nothing was changed"
NAMES = ["file", "references", "index", "figures", "sums", "stamps", "backups", "rights", "orphaned"]


@pytest.fixture(params=[customer_stats.AT_ONCE, 2])
def book(request: pytest.FixtureRequest, story_book: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The book of `story` with two customers joined, looked at in one stretch and in many."""
    monkeypatch.setattr(customer_stats, "AT_ONCE", request.param)
    story.decide(story_book)
    return story_book


def tampered(book: Path, statement: str) -> None:
    """Change the book past everybody."""
    with closing(sqlite3.connect(book, isolation_level=None)) as connection:
        connection.execute("UPDATE change SET finished = 0 WHERE id = (SELECT max(id) FROM change)")
        connection.execute(statement)
        connection.execute("UPDATE change SET finished = 1")


def test_a_whole_book_is_left_as_it_is(run: Run, book: Path) -> None:
    before = book.read_bytes()
    ran = run("check", "--json", book=book)
    whole = {"ok": True, "found": 0, "repaired": False, "note": ""}
    assert ran.data["checks"] == [{"name": name, **whole} for name in NAMES]
    assert book.read_bytes() == before
    assert run("check", book=book).out.splitlines() == [
        "the file: whole",
        "what belongs to whom: whole",
        "the search index: whole",
        "the figures kept of visits and sales: whole",
        "the sums of what was sold: whole",
        "the stamps on cards: whole",
        "the backups: whole",
        "who may read it: you alone",
        "backups of no book: none",
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM search_word WHERE kind = 'name' AND word = 'bianchi'",
        "DELETE FROM search_word",
        "UPDATE search_word SET customer_id = 3 WHERE kind = 'email'",
        "INSERT INTO search_word (kind, word, customer_id) VALUES ('name', 'nobody', 1)",
        "INSERT INTO search_word (kind, word, customer_id) VALUES ('handle', 'ghost', 999)",
        "DELETE FROM spelling WHERE word = 'bianchi'",
        "DELETE FROM spelling",
        "INSERT INTO spelling (spelling, word) VALUES ('ghst', 'ghost')",
        "INSERT INTO spelling (spelling, word) VALUES ('xyz', 'bianchi')",
        "INSERT INTO unindexed (customer_id) VALUES (1)",
        "INSERT INTO unindexed (customer_id) VALUES (999)",
    ],
)
def test_an_index_that_differs_from_the_pages_is_made_anew(statement: str, run: Run, book: Path) -> None:
    before = dump(book)
    tampered(book, statement)
    checks = {check["name"]: check for check in run("check", "--json", book=book).data["checks"]}
    assert (checks["index"]["ok"], checks["index"]["repaired"], checks["figures"]["ok"]) == (
        False,
        True,
        True,
    )
    assert checks["index"]["found"] > 0
    assert dump(book) == before
    assert all(check["ok"] for check in run("check", "--json", book=book).data["checks"])
    assert rows(book, "change")[-1]["said"] == "made anew: the search index"


@pytest.mark.parametrize(
    "assignment", ["visits = 99", "spent_minor = 1", "last_visit_on = '2020-01-01'", "first_visit_on = NULL"]
)
def test_figures_that_differ_from_the_history_are_computed_anew(
    assignment: str, run: Run, book: Path
) -> None:
    before = dump(book)
    tampered(book, f"UPDATE customer SET {assignment} WHERE handle = 'akesson'")
    ran = run("check", book=book)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[3] == (
        "the figures kept of visits and sales: 1 differed from the pages; made anew"
    )
    assert dump(book) == before


@pytest.mark.parametrize(
    ("statement", "name", "note"),
    [
        (
            "UPDATE purchase SET total_minor = total_minor + 1 WHERE id = 1",
            "sums",
            f"1 purchase whose total is not the sum of its lines; {UNTOUCHED}: see custmem backup --list",
        ),
        (
            "INSERT INTO stamp (customer_id, kind, number, on_date) VALUES (1, 'redeemed', 5, '2026-06-01')",
            "stamps",
            f"1 customer with more stamps redeemed than were given; {UNTOUCHED}",
        ),
    ],
)
def test_figures_of_which_nobody_knows_the_right_one_are_told_and_left(
    statement: str, name: str, note: str, run: Run, book: Path
) -> None:
    tampered(book, statement)
    before = rows(book, "purchase"), rows(book, "stamp")
    checks = {check["name"]: check for check in run("check", "--json", book=book).data["checks"]}
    assert (checks[name]["found"], checks[name]["repaired"], checks[name]["note"]) == (1, False, note)
    assert f"{note}\n" in run("check", book=book).out
    assert (rows(book, "purchase"), rows(book, "stamp")) == before


def test_check_says_that_there_is_no_backup_that_it_is_old_or_damaged(
    run: Run, story_book: Path, clock: type[Clock]
) -> None:
    def told(day: date = TODAY) -> str:
        clock.shows = day
        return run("check", book=story_book).out.splitlines()[-3]

    assert told() == "the backups: there is none yet; custmem backup makes one"
    run("backup", book=story_book)
    assert told(TODAY + timedelta(99)) == "the backups: whole"  # the book has not changed since
    run("visit", "bianchi", book=story_book)
    assert told(TODAY + timedelta(7)) == "the backups: whole"
    assert told(TODAY + timedelta(8)) == (
        "the backups: the newest is of Friday 12 June 2026, 8 days ago; custmem backup makes one"
    )
    (backup,) = backups_of(str(story_book))
    Path(backup.path).write_bytes(b"rubbish")
    assert told() == "the backups: 2026-06-12-01-asked.db can't be used; custmem backup makes a new one"


def test_everything_that_is_derived_can_be_made_from_nothing(run: Run, book: Path) -> None:
    before = dump(book)
    for table in DERIVED:
        tampered(book, f"DELETE FROM {table}")
    tampered(book, "UPDATE customer SET visits = 0, spent_minor = 0")
    assert run("check", book=book).status == 0
    assert dump(book) == before


def test_rows_that_belong_to_nobody_are_damage(run: Run, shop: Shop) -> None:
    shop.fact(shop.customer("Lucia Bianchi"))
    tampered(shop.path, "UPDATE fact SET customer_id = 99")
    before = shop.path.read_bytes()
    ran = run("check", "--json")
    assert (ran.status, ran.error["code"]) == (7, "book_damaged")
    assert run("check").err == (
        f"custmem: the book {shop.path} is damaged: something in it belongs to nobody; "
        "name another book with --book, or restore a backup from elsewhere: custmem restore FILE\n"
    )
    assert shop.path.read_bytes() == before


def test_a_page_of_the_file_that_was_overwritten_is_damage_wherever_it_is(run: Run, story_book: Path) -> None:
    whole = story_book.read_bytes()
    with closing(sqlite3.connect(story_book)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        used = {
            page
            for (page,) in connection.execute(
                "SELECT rootpage FROM sqlite_master WHERE rootpage > 1 AND tbl_name IN ('fact', 'customer')"
            )
        }
    for page in sorted(used):
        start = (page - 1) * size
        story_book.write_bytes(whole[:start] + b"\xff" * size + whole[start + size :])
        damaged = story_book.read_bytes()
        ran = run("check", "--json", book=story_book)
        assert (ran.status, ran.error["code"]) == (7, "book_damaged")
        assert story_book.read_bytes() == damaged


def test_a_field_changed_past_sqlite_s_checks_is_damage(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    with closing(sqlite3.connect(shop.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE change SET finished = 0 WHERE id = (SELECT max(id) FROM change)")
        connection.execute("UPDATE customer SET since_on = 'long ago'")
        connection.execute("UPDATE change SET finished = 1")
    assert run("check", "--json").error["code"] == "book_damaged"


def test_a_plain_check_is_a_row_each(run: Run, story_book: Path) -> None:
    ran = run("check", "--plain", book=story_book)
    assert [line.split("\t")[0] for line in ran.out.splitlines()] == NAMES


def test_a_book_that_others_can_read_is_noticed_and_closed(run: Run, story_book: Path) -> None:
    run("backup", book=story_book)
    (backup,) = backups_of(str(story_book))
    for path, mode in ((story_book, 0o644), (Path(backup.path), 0o640), (Path(backup.path).parent, 0o755)):
        path.chmod(mode)
    checks = {check["name"]: check for check in run("check", "--json", book=story_book).data["checks"]}
    assert (checks["rights"]["found"], checks["rights"]["repaired"]) == (
        2,
        True,
    )  # the folder was closed on the way
    assert checks["rights"]["note"] == (
        "2 files could be read by others on this computer; now they are yours alone"
    )
    assert [f"{path.stat().st_mode & 0o777:o}" for path in (story_book, Path(backup.path))] == ["600", "600"]
    assert run("check", book=story_book).out.splitlines()[-2] == "who may read it: you alone"


def test_backups_of_no_book_are_named(run: Run, story_book: Path) -> None:
    run("backup", book=story_book)
    folder = Path(backups_of(str(story_book))[0].path).parent
    orphan = folder.with_name("moved.db.backups")
    shutil.copytree(folder, orphan)
    run("check", book=story_book)
    link = story_book.with_name("elsewhere") / "link.db"
    link.parent.mkdir()
    link.symlink_to(story_book)
    shutil.copytree(folder, link.with_name("link.db.backups"))
    told = run("check", book=link).out.splitlines()[-1]
    assert told.startswith("backups of no book: ")
    assert f"{orphan}" in told
    assert f"{link}.backups" in told
    assert run("check", book=story_book).out.splitlines()[-1] == (
        f"backups of no book: {orphan} belongs to no book, and forget does not reach it; "
        "move it to its book, or remove it"
    )
