"""What was written is taken back and brought back, and listed in plain words."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.book.sidecars import note_typed
from factories import Run, Shop, dump, is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

JOURNAL = ("change", "journal")


def codes(run: Run, *words: str) -> tuple[int, str]:
    """The status and the code of the error of a line that fails."""
    ran = run(*words, "--json")
    return ran.status, ran.error["code"]


@pytest.fixture
def far_west(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer whose clock is ten hours behind UTC."""
    monkeypatch.setenv("TZ", "XST10")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_undo_takes_the_last_change_back_and_says_which(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    before = dump(shop.path, without=JOURNAL)
    said = run("note", "bianchi", "moved house").out
    assert run("undo").out == f"taken back: {said}"
    assert dump(shop.path, without=JOURNAL) == before


def test_undo_of_several_says_each_newest_first_and_redo_each_oldest_first(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    said = [run("note", "bianchi", text).out for text in ("one", "two", "three")]
    after = dump(shop.path, without=JOURNAL)
    assert run("undo", "3").out == "".join(f"taken back: {each}" for each in reversed(said))
    assert shop.rows("fact") == []
    assert run("redo", "3").out == "".join(f"brought back: {each}" for each in said)
    assert dump(shop.path, without=JOURNAL) == after


def test_redo_brings_back_one_at_a_time_in_the_order_in_which_they_were_written(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    run("note", "bianchi", "one")
    run("note", "bianchi", "two")
    run("undo", "2")
    run("redo")
    assert [fact["text"] for fact in shop.rows("fact")] == ["one"]
    run("redo")
    assert [fact["text"] for fact in shop.rows("fact")] == ["one", "two"]


def test_nothing_returns_once_something_else_was_written(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    run("note", "bianchi", "one")
    run("undo")
    run("note", "bianchi", "two")
    before = dump(shop.path)
    assert codes(run, "redo") == (5, "conflict")
    assert dump(shop.path) == before
    run("undo")
    assert run("redo").out == "brought back: Lucia Bianchi: remembered note: two\n"
    assert codes(run, "redo") == (3, "not_found")


def test_the_ways_of_what_can_not_return_are_dropped_by_the_next_undo(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    run("note", "bianchi", "one")
    run("undo")
    (lost,) = [change["id"] for change in shop.rows("change") if change["undone"]]
    assert lost in {entry["change_id"] for entry in shop.rows("journal")}
    run("note", "bianchi", "two")
    run("undo")
    assert lost not in {entry["change_id"] for entry in shop.rows("journal")}


def test_the_making_of_the_book_is_not_taken_back(run: Run) -> None:
    ran = run("undo")
    assert (ran.status, ran.out) == (3, "")
    assert ran.err == "custmem: there is nothing to take back; custmem history lists what was written\n"


def test_when_fewer_are_left_than_asked_for_none_is_taken_or_brought_back(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    run("visit", "bianchi")
    before = dump(shop.path)
    assert run("undo", "3").err == "custmem: only 2 changes can be taken back; custmem undo 2\n"
    assert codes(run, "undo", "3") == (3, "not_found")
    assert dump(shop.path) == before
    run("undo")
    assert run("redo", "2").err == "custmem: only 1 change can be brought back; custmem redo 1\n"
    assert codes(run, "redo", "2") == (3, "not_found")


def test_a_forgetting_is_final_and_so_is_what_was_before_it(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    shop.change(lambda book: book.execute("DELETE FROM customer").fetchall(), command="forget")
    assert codes(run, "undo") == (5, "conflict")
    run("add", "Anna Berg")
    before = dump(shop.path)
    ran = run("undo", "2")
    assert (ran.status, ran.err) == (
        5,
        "custmem: before the last change somebody was forgotten, and that is final; custmem undo 1\n",
    )
    assert dump(shop.path) == before
    assert run("undo").out == "taken back: Anna Berg is in the book: berg (#2)\n"
    assert [change["undo"] for change in run("history", "--json").data["changes"]] == [None] * 4


def test_a_history_says_why_its_words_are_missing_and_that_nothing_of_it_goes_back(run: Run) -> None:
    run("add", "Lucia Bianchi")
    run("forget", "bianchi", "--yes")
    assert [line.rpartition("  ")[2] for line in run("history", "--color", "never").out.splitlines()] == [
        "a customer was forgotten",
        "its words were erased when somebody was forgotten",
        "its words were erased when somebody was forgotten",
        "",
        "Nothing of this can be taken back.",
    ]


@pytest.mark.parametrize("number", ["0", "-1", "x", "1.5", "", "1" * 5000, "٣"])
@pytest.mark.parametrize("verb", ["undo", "redo"])
def test_what_is_no_number_is_refused(verb: str, number: str, run: Run) -> None:
    assert run(verb, "--", number).status == 2


def test_an_import_taken_back_is_taken_in_again(run: Run, shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "receipts.csv"
    path.write_text("Date,Client,Item,Amount\n2026-06-01,Ann Reed,tea,4.50\n2026-06-02,Bo Lund,cup,9\n")
    before = dump(shop.path, without=JOURNAL)
    for _ in range(3):
        assert run("import", str(path), "--json").data["added"] == 2
        assert (
            run("undo").out
            == "taken back: imported 2 lines of sales from csv (it touches Ann Reed, Bo Lund)\n"
        )
        assert dump(shop.path, without=JOURNAL) == before
    run("redo")
    assert run("import", str(path), "--json").data["unchanged"] == 2
    assert is_whole(shop.path)


def test_what_check_made_anew_is_taken_back_like_anything_else(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    shop.change(lambda book: book.execute("UPDATE customer SET visits = 7").fetchall())
    before = dump(shop.path, without=JOURNAL)
    run("check")
    assert [customer["visits"] for customer in shop.rows("customer")] == [0]
    run("undo")
    assert dump(shop.path, without=JOURNAL) == before


def test_history_has_a_line_a_change_with_what_to_type_newest_first(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi", "--phone", "055 1")
    run("visit", "bianchi")
    run("undo")
    _written_at(shop, "2026-06-12 09:30:00.000000")
    assert run("history", "--color", "never").out == (
        "redo 1  12 June, 09:30  visit  taken back: Lucia Bianchi: visit noted for Friday 12 June 2026\n"
        "undo 1  12 June, 09:30  add    Lucia Bianchi is in the book: bianchi (#1); phone 055 1\n"
        "        12 June, 09:30  init   the book was made\n"
        "\n"
        "custmem undo N takes back a change and all after it · custmem redo N brings them back\n"
    )
    assert run("history", "--plain").out == (
        "3\t2026-06-12T09:30:00+00:00\tvisit\tLucia Bianchi: visit noted for Friday 12 June 2026\tyes\tredo 1\n"
        "2\t2026-06-12T09:30:00+00:00\tadd\tLucia Bianchi is in the book: bianchi (#1); phone 055 1\tno\tundo 1\n"
        "1\t2026-06-12T09:30:00+00:00\tinit\tthe book was made\tno\t\n"
    )


@pytest.mark.usefixtures("far_west")
def test_history_says_when_by_the_shop_s_own_clock(run: Run, shop: Shop) -> None:
    _written_at(shop, "2026-06-12 09:30:00.000000")
    assert run("history").out.splitlines()[0].split("  ")[1] == "11 June, 23:30"
    (change,) = run("history", "--json").data["changes"]
    assert change["at"] == "2026-06-11T23:30:00-10:00"


def test_history_says_when_there_is_more(run: Run) -> None:
    run("add", "Lucia Bianchi")
    ran = run("history", "--limit", "1")
    assert "There is more: custmem history --limit 2" in ran.out
    assert [change["command"] for change in run("history", "--limit", "2", "--json").data["changes"]] == [
        "add",
        "init",
    ]
    assert run("history", "--limit", "2", "--json").data["older"] is False
    assert run("history", "--limit", "0").status == 2


def test_a_very_long_note_is_cut_in_the_list_and_whole_in_json(run: Run) -> None:
    run("add", "Lucia Bianchi")
    run("note", "bianchi", "x" * 1500)
    assert max(map(len, run("history").out.splitlines())) < 150
    assert "x" * 1500 in run("history", "--json").data["changes"][0]["said"]


def test_undo_of_very_many_says_how_many_more(run: Run) -> None:
    run("add", "Lucia Bianchi")
    for number in range(22):
        run("note", "bianchi", str(number))
    lines = run("undo", "22").out.splitlines()
    assert (len(lines), lines[-1]) == (21, "and 2 more changes")


def test_a_fault_in_the_middle_takes_nothing_back(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    run("note", "bianchi", "one")
    run("note", "bianchi", "two")
    shop.change(
        lambda book: book.execute("UPDATE journal SET undo_sql = 'DELETE FROM nowhere' WHERE change_id = 2")
    )
    before = dump(shop.path)
    assert run("undo", "4").status == 7
    assert dump(shop.path) == before


def _written_at(shop: Shop, at: str) -> None:
    shop.change(lambda book: book.execute("UPDATE change SET at = ?", (at,)).fetchall())
    shop.change(lambda book: book.execute("DELETE FROM change WHERE command = 'factory'").fetchall())


def aged(shop: Shop, **ago: int) -> None:
    """Let everything have been written so long ago."""
    at = f"{datetime.now(UTC) - timedelta(**ago):%Y-%m-%d %H:%M:%S.%f}"
    with closing(sqlite3.connect(shop.path)) as book:
        book.execute("UPDATE change SET at = ?", (at,))
        book.commit()


@pytest.mark.parametrize(
    ("ago", "told"),
    [
        ({"seconds": 20}, ""),
        ({"minutes": 12}, " (12 minutes ago)"),
        ({"hours": 5}, " (5 hours ago)"),
        ({"days": 9}, " (9 days ago)"),
    ],
)
def test_undo_and_redo_say_how_old_a_change_is(ago: dict[str, int], told: str, run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    run("note", "bianchi", "moved house")
    aged(shop, **ago)
    assert run("undo").out == f"taken back: Lucia Bianchi: remembered note: moved house{told}\n"
    assert run("redo").out == f"brought back: Lucia Bianchi: remembered note: moved house{told}\n"


@pytest.mark.parametrize("line", ["visit|bianchi", "drop", "edit|bianchi|--nickname|Lu", "archive|bianchi"])
def test_undo_knows_whose_page_a_change_touches(line: str, run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    run("add", "Anna Berg")
    run("note", "bianchi", "moved house")
    if line == "drop":
        shop.change(lambda book: book.execute("DELETE FROM fact").fetchall())
    else:
        assert run(*line.split("|")).status == 0
    (undone,) = run("undo", "--json").data["changes"]
    assert undone["pages"] == ["Lucia Bianchi"]
    (redone,) = run("redo", "--json").data["changes"]
    assert redone["pages"] == ["Lucia Bianchi"]


def test_undo_names_a_customer_whose_page_goes_with_it(run: Run) -> None:
    run("add", "Lucia Bianchi")
    assert run("undo", "--json").data["changes"][0]["pages"] == ["Lucia Bianchi"]
    assert run("redo", "--json").data["changes"][0]["pages"] == ["Lucia Bianchi"]


@pytest.mark.parametrize(("answer", "status", "facts"), [("n", 5, 1), ("", 5, 1), ("y", 0, 0)])
def test_at_a_terminal_it_asks_before_it_takes_back_what_was_not_typed_last(
    answer: str, status: int, facts: int, keyboard: Callable[..., None], run: Run, shop: Shop
) -> None:
    run("add", "Lucia Bianchi")
    run("note", "bianchi", "moved house")
    aged(shop, minutes=12)
    keyboard(answer)
    ran = run("undo")
    assert (ran.status, len(shop.rows("fact"))) == (status, facts)
    assert ran.err.startswith(
        "would be taken back, written by note: Lucia Bianchi: remembered note: moved house (12 minutes ago)\n"
        "take it back? [y/N] "
    )


def test_what_was_just_typed_at_this_terminal_is_taken_back_without_a_question(
    keyboard: Callable[..., None], run: Run, shop: Shop
) -> None:
    run("add", "Lucia Bianchi")
    keyboard("n")
    began = datetime.now(UTC)
    run("note", "bianchi", "moved house")
    note_typed(str(shop.path), 0, began, datetime.now(UTC))
    assert (run("undo").status, shop.rows("fact")) == (0, [])
    # The one before was written by another command than the last typed one.
    assert run("undo").status == 5


def test_what_another_till_wrote_since_is_not_taken_back_without_a_question(
    keyboard: Callable[..., None], run: Run, shop: Shop
) -> None:
    run("add", "Lucia Bianchi")
    keyboard("n")
    began = datetime.now(UTC)
    run("note", "bianchi", "mine")
    note_typed(str(shop.path), 0, began, datetime.now(UTC))
    shop.change(lambda book: book.execute("UPDATE customer SET nickname = 'Lu'").fetchall())
    assert run("undo").status == 5


def test_a_script_is_not_asked(run: Run, shop: Shop) -> None:
    run("add", "Lucia Bianchi")
    aged(shop, days=9)
    assert run("undo").status == 0
