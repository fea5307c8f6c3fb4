"""The customers in the book as a list, their settings, and what was decided before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.shop import DEFAULTS
from custmem.recall.commitments import decision_with_code
from custmem.recall.customers import Sorting, customers_in_book, customers_with_ids
from custmem.recall.settings import settings_of, shop_of
from factories import TODAY, Shop

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def book(shop: Shop) -> Iterator[sqlite3.Connection]:
    """The book, opened to be asked."""
    with closing(sqlite3.connect(shop.path)) as connection:
        yield connection


@pytest.mark.parametrize("archived", [False, True])
@pytest.mark.parametrize("sorting", [Sorting.NAME, Sorting.LAST, Sorting.VISITS])
def test_a_list_that_is_cut_short_is_the_beginning_of_the_whole(
    sorting: str, archived: bool, shop: Shop, book: sqlite3.Connection
) -> None:
    away = TODAY if archived else None
    for name, days in (("bo", 2), ("Äbba", 0), ("Bo", 3), ("carl", 2), ("Bo", 0)):
        visits = [TODAY - timedelta(7 * day + len(name)) for day in range(days)]
        shop.customer(name, visits=visits, archived_on=away)
    whole = customers_in_book(book, None, sorting, archived=archived, limit=None)
    cut = [customers_in_book(book, None, sorting, archived=archived, limit=most) for most in range(7)]
    assert cut == [whole[:most] for most in range(7)]


@pytest.mark.parametrize(
    ("sorting", "names"),
    [
        (Sorting.NAME, ["Äbba", "Bo", "carl"]),
        (Sorting.LAST, ["carl", "Äbba", "Bo"]),
        (Sorting.VISITS, ["Äbba", "carl", "Bo"]),
    ],
)
def test_the_list_is_in_the_order_that_was_asked_for(
    sorting: str, names: list[str], shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("carl", visits=[TODAY])
    shop.customer("Äbba", visits=[TODAY - timedelta(3), TODAY - timedelta(9)])
    shop.customer("Bo")
    found = customers_in_book(book, None, sorting, archived=False, limit=None)
    assert [customer.name for customer in found] == names


def test_the_list_holds_either_those_put_away_or_the_others(shop: Shop, book: sqlite3.Connection) -> None:
    here, away = shop.customer("Anna Berg"), shop.customer("Ivo Horvat", archived_on=TODAY)
    for archived, expected in ((False, here), (True, away)):
        found = customers_in_book(book, None, Sorting.NAME, archived=archived, limit=None)
        assert [customer.id for customer in found] == [expected.id]


def test_the_list_can_be_narrowed_and_cut(shop: Shop, book: sqlite3.Connection) -> None:
    known = [shop.customer() for _ in range(4)]
    found = customers_in_book(book, [known[2].id, known[0].id, 999], Sorting.NAME, archived=False, limit=1)
    assert [customer.id for customer in found] == [min((known[0], known[2]), key=lambda c: c.name).id]


def test_customers_come_in_the_order_of_their_ids_given(shop: Shop, book: sqlite3.Connection) -> None:
    one, other = shop.customer(), shop.customer()
    assert [customer.id for customer in customers_with_ids(book, [other.id, 999, one.id])] == [
        other.id,
        one.id,
    ]


def test_a_setting_that_was_never_set_has_its_default(book: sqlite3.Connection, shop: Shop) -> None:
    shop.change(lambda writer: writer.execute("DELETE FROM setting WHERE key = 'lead_days'").fetchall())
    assert settings_of(book) == DEFAULTS
    assert shop_of(book).lead_days == int(DEFAULTS["lead_days"])


def test_a_decision_is_found_by_its_code(shop: Shop, book: sqlite3.Connection) -> None:
    shop.decision(shop.customer(), "gift:1", "done", outcome="he loved it")
    (code,) = [row["code"] for row in shop.rows("decision")]
    decision = decision_with_code(book, code)
    assert decision is not None
    assert (decision.key, decision.verdict, decision.outcome, decision.decided_on) == (
        "gift:1",
        "done",
        "he loved it",
        TODAY,
    )
    assert decision_with_code(book, "xxxx") is None
