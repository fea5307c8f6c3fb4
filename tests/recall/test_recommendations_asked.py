"""Who may want an item: found through the index and the latest sales, within bounds that a book does not outgrow."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.recommendations import BOUGHT, TASTE, WISHED
from custmem.recall import recommendations
from custmem.recall.recommendations import who_may_want
from custmem.record.commitments import record_wish
from custmem.record.customers import add_customer
from custmem.record.facts import NewFact, remember_fact
from factories import LONG_AGO, TODAY, Known, Shop

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def jazz_lovers(shop: Shop) -> list[Known]:
    """Six of them, of whom the last two bought something lately."""
    lovers = [shop.customer(likes="jazz") for _ in range(6)]
    for each in lovers[-2:]:
        shop.purchase(each, "a kite", on=TODAY - timedelta(3))
    return lovers


def likely(path: Path, item: str) -> list[tuple[int, str]]:
    """Return who may want an item, in order, and by what at best."""
    with closing(sqlite3.connect(path)) as book:
        return [(each.customer_id, each.by) for each in who_may_want(book, item, TODAY)]


def test_who_asked_for_it_comes_before_who_likes_it_and_they_before_who_bought_it(
    shop: Shop, book_path: Path
) -> None:
    bought, likes, asked = (shop.customer("Bo Ek") for _ in range(3))
    shop.purchase(bought, "a jazz record")
    shop.fact(likes, "likes", "jazz")
    shop.change(lambda book: record_wish(book, asked.id, "jazz records", TODAY))
    assert likely(book_path, "jazz") == [(asked.id, WISHED), (likes.id, TASTE), (bought.id, BOUGHT)]


@pytest.mark.parametrize(("private", "surprise"), [(True, False), (False, True)])
def test_what_was_bought_in_secret_speaks_for_nobody(
    private: bool, surprise: bool, shop: Shop, book_path: Path
) -> None:
    shop.purchase(shop.customer("Bo Ek"), "a jazz record", private=private, surprise=surprise)
    assert likely(book_path, "jazz") == []


def test_of_a_word_told_of_very_many_those_among_the_latest_buyers_are_thought_of(
    jazz_lovers: list[Known], book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recommendations, "MOST_OF_A_WORD", 4)
    monkeypatch.setattr(recommendations, "LEAST_HERE_LAST", 2)
    assert likely(book_path, "jazz") == [(each.id, TASTE) for each in jazz_lovers[-2:]]


def test_where_few_of_very_many_bought_lately_others_are_thought_of_too(
    jazz_lovers: list[Known], book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recommendations, "MOST_OF_A_WORD", 4)
    assert likely(book_path, "jazz") == [(each.id, TASTE) for each in jazz_lovers]


def test_very_many_who_like_it_are_passed_over_where_enough_asked_for_it(
    jazz_lovers: list[Known], shop: Shop, book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recommendations, "MOST_OF_A_WORD", 4)
    monkeypatch.setattr(recommendations, "MOST_CANDIDATES", 1)
    asked = shop.customer("Bo Ek")
    shop.change(lambda book: record_wish(book, asked.id, "jazz records", TODAY))
    assert likely(book_path, "jazz") == [(asked.id, WISHED)]


def test_who_is_found_by_one_word_is_asked_about_the_word_told_of_very_many(
    jazz_lovers: list[Known], shop: Shop, book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recommendations, "MOST_OF_A_WORD", 5)
    monkeypatch.setattr(recommendations, "LEAST_HERE_LAST", 1)
    shop.fact(shop.customer("Bo Ek"), "likes", "Norwegian wood")
    shop.fact(jazz_lovers[1], "likes", "Norwegian folk")
    assert next(key for key, _ in likely(book_path, "Norwegian jazz")) == jazz_lovers[1].id


@pytest.mark.parametrize("item", ["jazz", "a jazz record", "a kite", "a kimono"])
def test_a_book_five_times_as_large_costs_no_more(
    item: str, shop: Shop, book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for bound in ("MOST_OF_A_WORD", "LATEST_BUYERS", "LATEST_SALES"):
        monkeypatch.setattr(recommendations, bound, 20)
    taken = []
    for more in (40, 160):
        shop.change(lambda book, more=more: _jazz_lovers_who_buy_kites(book, more))  # type: ignore[misc]
        taken.append(steps(book_path, item))
    assert taken[1] <= 1.1 * taken[0]


def steps(path: Path, item: str) -> int:
    """Return the steps of SQLite's machine that looking for who may want an item takes."""
    made = 0

    def step() -> None:
        nonlocal made
        made += 1

    with closing(sqlite3.connect(path)) as book:
        book.set_progress_handler(step, 1)
        who_may_want(book, item, TODAY)
    return made


def _jazz_lovers_who_buy_kites(book: sqlite3.Connection, number: int) -> None:
    for _ in range(number):
        key = add_customer(book, "Anna Rossi", LONG_AGO, {}, [])
        remember_fact(book, key, NewFact("likes", "jazz"), LONG_AGO)
        values = {"id": key, "on": TODAY.isoformat()}
        purchase = book.execute(
            "INSERT INTO purchase (customer_id, on_date, currency, total_minor, surprise, private) "
            "VALUES (:id, :on, 'EUR', 450, 0, 0)",
            values,
        ).lastrowid
        book.execute(
            "INSERT INTO purchase_line (purchase_id, item, quantity_milli, amount_minor, tag) "
            "VALUES (?, 'a kite', 1000, 450, 'toys')",
            (purchase,),
        )
