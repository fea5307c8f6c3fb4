"""A dossier holds every row that is about a customer, whatever table the book may grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlmodel import SQLModel

import custmem.book.tables  # noqa: F401  (registers the tables in the metadata)
import story
from custmem.recall.dossier import ABOUT, TOLD, TOLD_OF_PERSON
from custmem.show.dossier import TITLES
from factories import Run, Shop, copied, rows

if TYPE_CHECKING:
    from pathlib import Path

METADATA = SQLModel.metadata


@pytest.fixture
def book_path(told_book: Path, tmp_path: Path) -> Path:
    """The book of `story`, with what was decided in it."""
    path = copied(told_book, tmp_path / "story")
    story.decide(path)
    return path


def columns_that_mean_a_customer() -> set[tuple[str, str]]:
    """Return each column that refers to a customer, or is called as those that do."""
    return {
        (table.name, column.name)
        for table in METADATA.sorted_tables
        for column in table.columns
        if column.name == "customer_id"
        or any(key.column.table.name == "customer" for key in column.foreign_keys)
    }


def test_every_column_that_means_a_customer_is_asked_for_and_has_a_title() -> None:
    assert {*ABOUT, TOLD} == columns_that_mean_a_customer() | {("customer", "id")}
    assert set(TITLES) == set(ABOUT)


def test_every_table_that_means_a_person_is_asked_for() -> None:
    of_person = {
        table.name
        for table in METADATA.sorted_tables
        for column in table.columns
        if any(key.column.table.name == "person" for key in column.foreign_keys)
    }
    assert set(TOLD_OF_PERSON) == of_person


def test_every_row_about_a_customer_is_in_the_document(run: Run, book_path: Path) -> None:
    for customer in rows(book_path, "customer"):
        held = run("dossier", f"#{customer['id']}", "--json").data["held"]
        for table, column in ABOUT:
            if table in ("not_same", "referral"):
                continue
            ids = [row for row in rows(book_path, table) if row[column] == customer["id"]]
            assert len(held[table]) == len(ids), (customer["name"], table)


@pytest.mark.parametrize("who", ["bianchi", "carlo rossi", "tereza", "ivo", "zofie"])
def test_every_text_about_a_customer_is_on_the_page(who: str, run: Run) -> None:
    page = " ".join(run("dossier", who).out.split())
    told = run("dossier", who, "--json").data
    for table, held in told["held"].items():
        for row in held if table not in ("search_word", "unindexed") else ():
            for text in texts_of(row):
                assert text in page


def texts_of(row: dict[str, Any]) -> list[str]:
    """Return what people wrote in a row."""
    names = ("name", "nickname", "value", "text", "item", "outcome", "resolution", "promised", "apology")
    texts = [row[name] for name in names if row.get(name)]
    return texts + [text for line in row.get("lines", ()) for text in texts_of(line)]


def test_what_others_told_is_in_it_and_their_name_is_not(run: Run) -> None:
    run("remember", "anna rossi", "likes", "sailing", "--about", "husband")
    ran = run("dossier", "carlo rossi")
    assert "What other customers told of them" in ran.out
    assert "sailing" in ran.out
    assert "Anna" not in ran.out


def test_what_is_private_is_in_it(run: Run) -> None:
    assert "atlas of the stars" in run("dossier", "tereza").out
    assert "large print" in run("dossier", "bianchi").out


@pytest.mark.parametrize("name", ["Ida van der Moor", "★ ★"])
def test_what_was_typed_of_a_name_is_in_it_while_nobody_else_has_the_name(
    name: str, run: Run, shop: Shop
) -> None:
    called = shop.customer(name)
    shop.customer("Ida Moor")
    run("note", f"#{called.id}", "moved", "house")
    (typed,) = run("dossier", f"#{called.id}", "--json").data["history"]
    assert typed["said"].startswith(name)
    shop.customer(name, dead=True)
    assert run("dossier", f"#{called.id}", "--json").data["history"] == []


def test_keys(run: Run) -> None:
    data = run("dossier", "bianchi", "--json").data
    assert set(data) == {"customer", "date", "held", "told_by_others", "history"}
    assert set(data["held"]) == {table for table, _ in ABOUT}
    (bought,) = data["held"]["purchase"]
    assert bought["total"] == {"minor": 1490, "currency": "EUR"}
    assert bought["lines"][0]["amount"] == {"minor": 1490, "currency": "EUR"}


def test_nobody_is_guessed(run: Run) -> None:
    assert run("dossier", "rossi anna carlo").status == 3
    assert run("dossier", "r").status in (3, 4)
