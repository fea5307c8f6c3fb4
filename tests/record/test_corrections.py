"""A thing put right or taken out: what is kept is as if it had always been so, and undone to the byte."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

import story
from custmem.domain.customers.corrections import columns_of, line_columns, value_typed
from custmem.domain.customers.refs import MOVABLE, POINTS, THINGS, Ref, Sort, thing_of
from custmem.errors import Conflict, CustmemError
from custmem.recall.customers import held
from custmem.recall.settings import shop_of
from custmem.record.corrections import correct, hand_over, take_out
from custmem.record.customer_stats import refresh_customers
from custmem.record.writing import Writing
from factories import NOW, TODAY, Shop, copied, dump, rows, taken_back

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from custmem.domain.customers.refs import Field

_TYPED = {
    Sort.TEXT: "something else",
    Sort.WHOM: "a friend",
    Sort.PAST: "7 june",
    Sort.DAY: "2 july 2026",
    Sort.MONTH_DAY: "5 april 1960",
    Sort.TIME: "9:15",
    Sort.SPAN: "3m",
    Sort.MONEY: "3.21",
    Sort.QUANTITY: "2",
    Sort.NUMBER: "3",
    Sort.FLAG: "yes",
}


@pytest.fixture(scope="module")
def lived_in(told_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of `story` after its decisions, with something of every kind."""
    path = copied(told_book, tmp_path_factory.mktemp("lived-in"))
    story.decide(path)
    return path


def refs_in(path: Path, kind: str) -> list[Ref]:
    """Return every thing of a kind that the book holds of anybody."""
    thing = THINGS[kind]
    found = rows(path, thing.table)
    if kind in POINTS:
        found = [row for row in found if row["kind"] == kind]
    whole = [Ref(kind, row["id"]) for row in found if row["customer_id"] is not None]
    if kind != "purchase":
        return whole
    lines = rows(path, "purchase_line")
    numbers = {row["id"]: [line["id"] for line in lines if line["purchase_id"] == row["id"]] for row in found}
    return [
        *whole,
        *(Ref(kind, key, place + 1) for key, held in numbers.items() for place in range(len(held))),
    ]


def kept(book: sqlite3.Connection) -> list[list[tuple[Any, ...]]]:
    """Return what is kept of what happened: the figures on the customers' rows, and first purchases."""
    return [
        book.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in ("customer", "referral")
    ]


def kept_in(path: Path) -> list[list[tuple[Any, ...]]]:
    """Return what a book keeps now."""
    with closing(sqlite3.connect(path)) as book:
        return kept(book)


def kept_anew(path: Path, without: Ref | None = None) -> list[list[tuple[Any, ...]]]:
    """Return what would be kept in a book of just these pages, or of these pages in which a thing never stood."""
    with Writing(str(path), "test", NOW, rehearsal=True) as writing:
        book = writing.book
        if without:
            found = held(book, without)
            assert found is not None
            book.execute(f"DELETE FROM {thing_of(without).table} WHERE id = ?", (found.row["id"],))
            book.execute("DELETE FROM purchase WHERE id NOT IN (SELECT purchase_id FROM purchase_line)")
            book.execute(
                "UPDATE purchase SET total_minor = "
                "(SELECT sum(amount_minor) FROM purchase_line WHERE purchase_id = purchase.id)"
            )
        everybody = [key for (key,) in book.execute("SELECT id FROM customer")]
        refresh_customers(book, everybody, shop_of(book).usual_gap_days)
        return kept(book)


@pytest.mark.parametrize("kind", THINGS)
def test_whatever_is_taken_out_leaves_the_figures_of_a_book_in_which_it_never_stood(
    kind: str, lived_in: Path, tmp_path: Path
) -> None:
    shop = Shop(copied(lived_in, tmp_path / "book"))
    before, refs = dump(shop.path), refs_in(lived_in, kind)
    assert refs
    for ref in refs:
        never = kept_anew(shop.path, without=ref)
        try:
            shop.change(lambda book, ref=ref: _taken_out(book, ref))  # type: ignore[misc]
        except Conflict:
            assert kind == "stamp"
            continue
        with closing(sqlite3.connect(shop.path)) as book:
            assert held(book, ref) is None or ref.line
            assert book.execute("PRAGMA foreign_key_check").fetchall() == []
        assert kept_in(shop.path) == never, ref
        taken_back(shop.path)
        assert dump(shop.path) == before, ref


def _taken_out(book: sqlite3.Connection, ref: Ref) -> None:
    found = held(book, ref)
    assert found is not None
    take_out(book, found, shop_of(book))


def _columns(field: Field, row: dict[str, object]) -> dict[str, object]:
    typed = field.choices[-1] if field.choices else _TYPED[field.sort]
    if field.sort == Sort.FLAG and row[field.column]:
        typed = "no"
    value = value_typed(field, typed, TODAY, currency="EUR", day_first=True)
    if field.sort == Sort.MONEY and "quantity_milli" in row:
        assert isinstance(value, int)
        return line_columns(row, value, None)
    return columns_of(field, value, "EUR")


@pytest.mark.parametrize("kind", THINGS)
def test_whatever_is_put_right_leaves_the_figures_of_a_book_in_which_it_was_always_so(
    kind: str, lived_in: Path, tmp_path: Path
) -> None:
    shop = Shop(copied(lived_in, tmp_path / "book"))
    before, number, refused = dump(shop.path), 0, 0
    for ref in refs_in(lived_in, kind):
        for field in thing_of(ref).fields:
            if field.sort in (Sort.PERSON, Sort.CUSTOMER):
                continue
            number += 1
            try:
                shop.change(lambda book, ref=ref, field=field: _put_right(book, ref, field))  # type: ignore[misc]
            except CustmemError:  # a day noted twice, an end before its beginning, what is not put right yet
                refused += 1
                continue
            assert kept_in(shop.path) == kept_anew(shop.path), (ref, field)
            taken_back(shop.path)
            assert dump(shop.path) == before, (ref, field)
    assert number > refused


def _put_right(book: sqlite3.Connection, ref: Ref, field: Field) -> None:
    found = held(book, ref)
    assert found is not None
    columns = _columns(field, found.row)
    correct(book, found, columns, shop_of(book))
    after = held(book, ref)
    assert after is not None
    assert {column: after.row[column] for column in columns} == columns


@pytest.mark.parametrize("kind", sorted(MOVABLE))
def test_what_was_somebody_else_s_is_handed_over_with_its_decisions_and_both_have_their_figures(
    kind: str, lived_in: Path, tmp_path: Path
) -> None:
    shop = Shop(copied(lived_in, tmp_path / "book"))
    before = dump(shop.path)
    for ref in (ref for ref in refs_in(lived_in, kind) if not ref.line):
        try:
            shop.change(lambda book, ref=ref: _handed_over(book, ref))  # type: ignore[misc]
        except Conflict:
            continue
        assert kept_in(shop.path) == kept_anew(shop.path), ref
        taken_back(shop.path)
        assert dump(shop.path) == before, ref


def _handed_over(book: sqlite3.Connection, ref: Ref) -> None:
    found = held(book, ref)
    assert found is not None
    to = 4 if found.customer_id != 4 else 5
    hand_over(book, found, to, shop_of(book))
    after = held(book, ref)
    assert after is not None
    assert after.customer_id == to
    strays = "SELECT count(*) FROM decision WHERE customer_id <> ? AND key LIKE ?"
    for beginning in thing_of(ref).keys:
        assert book.execute(strays, (to, f"{beginning}:{ref.id}")).fetchone() == (0,)
