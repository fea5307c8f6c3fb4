"""Who would want something: as many memories are looked at as the answer needs, and the answer is the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from custmem.cli import rankings
from custmem.cli.rankings import wanted_by
from custmem.recall.memories import memories_of
from custmem.recall.settings import shop_of
from factories import TODAY, Run, Shop

if TYPE_CHECKING:
    from pathlib import Path

    from custmem.domain.customers.memory import Memory


@pytest.fixture
def crowd(run: Run, shop: Shop) -> None:
    """Customers with every kind of reason to want a crime novel, and with what speaks against each."""
    for number in range(4):
        for text in ("crime novels", "a crime novel in Greek by that man from the isle", "novels"):
            run("wish", shop.customer("Bo Ek").handle, text)
        run("wish", shop.customer("Bo Ek").handle, "crime novels", "--private")
        shop.person(nephew_of := shop.customer("Bo Ek"))
        run("wish", nephew_of.handle, "crime novels", "--about", "nephew")
        shop.customer("Bo Ek", likes="crime novels")
        shop.customer("Bo Ek", likes="novels", dislikes="crime")
        shop.purchase(buyer := shop.customer("Bo Ek"), "a crime novel", on=TODAY - timedelta(9 + number))
        shop.purchase(buyer, "a crime novel", on=TODAY - timedelta(3 + number))
        shop.purchase(shop.customer("Bo Ek"), "a crime novel", on=TODAY - timedelta(number))


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Everybody whose memories are asked for, one after the other."""
    asked: list[int] = []

    def noted(book: sqlite3.Connection, customer_ids: Iterable[int], *more: Any) -> Iterator[Memory]:
        asked.extend(customer_ids)
        return memories_of(book, customer_ids, *more)

    monkeypatch.setattr(rankings, "memories_of", noted)
    monkeypatch.setattr(rankings, "_AT_ONCE", 1)
    return asked


@pytest.mark.usefixtures("crowd")
def test_the_first_few_of_an_answer_are_those_of_the_whole_answer(
    book_path: Path, looked_at: list[int]
) -> None:
    with closing(sqlite3.connect(book_path)) as book:
        whole = wanted_by(book, "crime novel", shop_of(book), TODAY, 1000)
        everybody = len(looked_at)
        firsts = [wanted_by(book, "crime novel", shop_of(book), TODAY, most) for most in range(1, len(whole))]
    assert {want.by for _, want in whole} == {"wish", "taste", "bought"}
    assert everybody > len(whole)
    assert firsts == [whole[:most] for most in range(1, len(whole))]


@pytest.mark.usefixtures("crowd")
def test_no_more_memories_are_looked_at_than_the_answer_needs(book_path: Path, looked_at: list[int]) -> None:
    with closing(sqlite3.connect(book_path)) as book:
        wanted_by(book, "crime novel", shop_of(book), TODAY, 2)
    assert len(looked_at) == 2
