"""The undo journal: whatever a command wrote can be taken back to the byte, newest first."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmem.book.journal import turn
from custmem.record.undo import Turning
from factories import NOW, ONE_BOOK_FOR_ALL, Run, Shop, is_whole, rows, taken_back, typed


def held(path: Path) -> list[str]:
    """Return everything in a book as SQL, but for the journal itself."""
    with closing(sqlite3.connect(path)) as book:
        lines = [line for line in book.iterdump() if line.startswith("INSERT INTO")]
    journals = ('"change"', '"journal"', '"sqlite_sequence"')
    return sorted(line for line in lines if line.split()[2] not in journals)


def changes(path: Path) -> list[int]:
    """Return the ids of all changes, oldest first."""
    return sorted(change["id"] for change in rows(path, "change"))


NAMES = st.sampled_from(
    ["Lucia Bianchi", "Anna Rossi", "Carlo Rossi", "Zoë Čapek", "李明", "O'Brien; --", "=1+1"]
)
WHO = st.sampled_from(["bianchi", "anna", "rossi", "zoe", "#1", "#2", "#3", "brien"])
TEXTS = st.sampled_from(["tea", "crime novels", 'it\'s "quoted"', "naïve 🦊", "0", "NULL", "a,b;c", "Luca"])
DAYS = st.sampled_from(["3mar", "10jun", "12jun", "1may2020", "29feb"])
LINES = st.one_of(
    st.tuples(
        st.just("add"),
        NAMES,
        st.sampled_from(["--yes", "--phone=055 123", "--birthday=3mar", "--nickname=Lu"]),
    ),
    st.tuples(
        st.just("remember"), WHO, st.sampled_from(["likes", "dislikes", "looks", "nephew", "allergy"]), TEXTS
    ),
    st.tuples(st.just("remember"), WHO, st.sampled_from(["birthday", "nameday"]), DAYS),
    st.tuples(
        st.just("remember"), WHO, st.just("away"), TEXTS, st.just("--on=10jun"), st.just("--until=20jun")
    ),
    st.tuples(st.just("remember"), WHO, st.just("nephew"), TEXTS, st.just("--died")),
    st.tuples(st.just("sold"), WHO, TEXTS, st.sampled_from(["4.50", "120", "0"]), st.just("--for=nephew")),
    st.tuples(st.just("visit"), WHO, st.just("--on"), DAYS),
    st.tuples(st.just("note"), WHO, TEXTS),
    st.tuples(st.just("promise"), WHO, TEXTS, st.just("--by=fri")),
    st.tuples(
        st.just("edit"),
        WHO,
        st.sampled_from(
            [
                "--name=Someone Else",
                "--phone=",
                "--phone=1234",
                "--died",
                "--drop=fact:1",
                "--drop=person:1",
                "--handle=other",
            ]
        ),
    ),
    st.tuples(st.just("archive"), WHO, st.sampled_from(["--back", "-q"])),
    st.tuples(st.just("merge"), WHO, WHO, st.just("--yes")),
    st.tuples(st.just("init"), st.sampled_from(["--closed=sun", "--shop=Corner Books"])),
    st.just(("DONE",)),
    st.just(("ASKED",)),
)


def typed_line(line: tuple[str, ...], book: Path) -> None:
    """Type one line; DONE and ASKED act on the first open code there is."""
    if line == ("DONE",):
        items = typed("agenda", "--json", book=book).data["items"]
        line = ("done", items[0]["code"], "outcome") if items else ("agenda",)
    elif line == ("ASKED",):
        customers = typed("list", "--json", book=book).data["customers"]
        points = (
            typed("greet", f"#{customers[0]['id']}", "--json", book=book).data["talking_points"]
            if customers
            else []
        )
        line = ("asked", f"#{customers[0]['id']}", points[0]["code"], "yes") if points else ("agenda",)
    assert typed(*line, book=book).status in (0, 2, 3, 4, 5), line


TURNS = st.tuples(st.sampled_from(["undo", "redo"]), st.sampled_from(["1", "1", "2", "3"]))


class Model:
    """What a book held after each change that stands or can return, and how many of them stand."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.states = [held(path)]
        self.standing = 0

    def written(self, line: tuple[str, ...]) -> None:
        """Type a line; what was taken back before returns no more once it has written."""
        seen = changes(self.path)
        typed_line(line, self.path)
        if changes(self.path) != seen:
            self.standing += 1
            self.states[self.standing :] = [held(self.path)]

    def turned(self, verb: str, number: int) -> None:
        """Type undo or redo: as many as that stand, or can return, or else none."""
        there = self.standing + (number if verb == "redo" else -number)
        possible = 0 <= there < len(self.states)
        ran = typed(verb, str(number), book=self.path)
        assert (ran.status == 0) == possible, ran
        if possible:
            self.standing = there


@settings(max_examples=25, suppress_health_check=ONE_BOOK_FOR_ALL)
@given(lines=st.lists(LINES | TURNS, min_size=1, max_size=12))
def test_any_commands_taken_back_and_brought_back_leave_the_book_as_it_was_at_each_step(
    lines: list[tuple[str, ...]], template_book: Path
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        model = Model(Path(shutil.copy(template_book, Path(folder) / "book.db")))
        for line in (("add", "Lucia Bianchi"), *lines):
            if line[0] in ("undo", "redo"):
                model.turned(line[0], int(line[1]))
            else:
                model.written(line)
            assert held(model.path) == model.states[model.standing]
        for verb in ("undo",) * model.standing + ("redo",) * (len(model.states) - 1):
            model.turned(verb, 1)
            assert held(model.path) == model.states[model.standing]
        assert is_whole(model.path)


def test_a_command_that_fails_leaves_no_change_behind(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    before = changes(shop.path)
    for line in (
        "visit nobody",
        "visit bianchi --on soon",
        "sold bianchi",
        "done xxxx",
        "edit bianchi --drop fact:9",
    ):
        assert run(*line.split()).status != 0
    assert changes(shop.path) == before


def test_each_command_that_writes_is_one_change_with_what_it_said(run: Run, shop: Shop) -> None:
    said = {}
    for line in (
        "add Lucia Bianchi",
        "visit bianchi",
        "note bianchi hello",
        "sold bianchi tea 4",
        "archive bianchi",
    ):
        said[line.split()[0]] = run(*line.split(), "--json").data["said"]
    written = [(change["command"], change["said"]) for change in shop.rows("change")[1:]]
    assert written == list(said.items())


def test_ids_that_were_taken_back_are_not_used_again(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi", "--phone", "055 1")
    run("sold", "bianchi", "tea", "4")
    used = {
        table: max(row["id"] for row in shop.rows(table))
        for table in ("customer", "contact_point", "purchase")
    }
    taken_back(shop.path, 2)
    assert shop.rows("customer") == []
    run("add", "Anna Berg", "--phone", "055 2")
    run("sold", "anna", "tea", "4")
    assert all(shop.rows(table)[0]["id"] > last for table, last in used.items())


def test_erasing_a_customer_and_taking_it_back_restores_every_row_of_theirs(story_book: Path) -> None:
    before = held(story_book)
    shop = Shop(story_book)
    shop.change(lambda book: book.execute("DELETE FROM customer WHERE id = 1").fetchall())
    assert len(held(story_book)) < len(before)
    taken_back(story_book)
    assert held(story_book) == before
    assert is_whole(story_book)


def test_a_row_changed_several_times_in_one_change_goes_back_through_all_of_them(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    before = held(shop.path)

    def act(book: sqlite3.Connection) -> None:
        book.execute("UPDATE customer SET name = 'Lucia Verdi'")
        book.execute("UPDATE customer SET name = 'Lucia Rossi', nickname = 'Lulu'")
        book.execute("INSERT INTO visit (customer_id, on_date) VALUES (1, '2026-06-12')")
        book.execute("UPDATE visit SET on_date = '2026-06-11'")
        book.execute("DELETE FROM visit")
        book.execute("DELETE FROM customer")

    shop.change(act)
    taken_back(shop.path)
    assert held(shop.path) == before


@pytest.mark.parametrize(
    "value",
    ["it's", 'say "hi"', "a'||'b", "x\ny", "🦊", "\\", "%s", "NULL", "", "'; DELETE FROM customer; --"],
)
def test_any_text_comes_back_as_it_was(value: str, shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi", nickname=value or "x")
    before = held(shop.path)
    shop.change(lambda book: book.execute("UPDATE customer SET nickname = 'other'").fetchall())
    taken_back(shop.path)
    assert (held(shop.path), lucia.id) == (before, 1)


def test_the_number_of_rows_that_went_back_is_told(run: Run, shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    run("visit", "bianchi")  # the visit, and the figures kept on the customer's row
    with Turning(str(shop.path), "undo", NOW) as writing:
        assert turn(writing.book, changes(shop.path)[-1]) == 2


def test_a_write_outside_a_change_fails(shop: Shop) -> None:
    shop.customer("Lucia Bianchi")
    with closing(sqlite3.connect(shop.path)) as book, pytest.raises(sqlite3.IntegrityError):
        book.execute("UPDATE customer SET name = 'Somebody Else'")


def test_a_write_into_a_book_without_any_change_fails(shop: Shop) -> None:
    with closing(sqlite3.connect(shop.path)) as book:
        book.execute("PRAGMA foreign_keys = ON")
        book.execute("DELETE FROM change")
        with pytest.raises(sqlite3.IntegrityError):
            book.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')")
