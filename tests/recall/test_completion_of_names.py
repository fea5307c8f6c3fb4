"""Who may be meant by a name that is still being typed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.text.names import query_words
from custmem.recall import completion
from custmem.recall.completion import MOST, here_lately, named_with
from custmem.record.customers import add_customer
from factories import LONG_AGO, TODAY, Shop

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def book(shop: Shop) -> Iterator[sqlite3.Connection]:
    """The book, opened to be asked."""
    with closing(sqlite3.connect(shop.path)) as connection:
        yield connection


def found(book: sqlite3.Connection, typed: str, **how: bool) -> list[str]:
    return [customer.handle for customer in named_with(book, query_words(typed), typed.lower(), **how)]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        *(
            ("Sven Åkesson", "sv"),
            ("Sven Åkesson", "ÅKE"),
            ("Sven Åkesson", "ake"),
            ("Sven Åkesson", "ake sv"),
        ),
        *(("Siobhán O'Brien", "o'b"), ("Siobhán O'Brien", "brien"), ("Anna Lloyd-Jones", "lloyd-j")),
        *(("Jürgen Müller", "mue"), ("Анна Иванова", "анн"), ("Анна Иванова", "ann"), ("李明", "李")),
    ],
)
def test_a_customer_is_found_by_the_beginning_of_any_word_of_the_name(
    name: str, typed: str, shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Maria Santos")
    known = shop.customer(name)
    assert found(book, typed) == [known.handle]


def test_a_nickname_and_a_handle_are_names_too_and_a_phone_is_none(
    shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Lucia Bianchi", nickname="Lulu", phone="055 123 456")
    assert (found(book, "lul"), found(book, "bianc"), found(book, "055")) == (["bianchi"], ["bianchi"], [])


def test_every_beginning_must_begin_a_word_of_one_customer(shop: Shop, book: sqlite3.Connection) -> None:
    shop.customer("Anna Berg")
    shop.customer("Anna Lund")
    assert (found(book, "anna b"), found(book, "lu anna"), found(book, "anna x")) == (["berg"], ["lund"], [])


def test_whoever_has_this_handle_comes_first_then_who_was_here_last(
    shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Anna")
    shop.customer("Anna Before", visits=[TODAY - timedelta(9)])
    shop.customer("Anna Lately", visits=[TODAY - timedelta(1)])
    shop.customer("Anna Never")
    assert found(book, "Anna") == ["anna", "lately", "before", "never"]


def test_those_put_away_are_left_out_unless_they_are_wanted(shop: Shop, book: sqlite3.Connection) -> None:
    shop.customer("Anna Berg")
    shop.customer("Anna Lund", archived_on=TODAY)
    assert (found(book, "anna"), found(book, "anna", archived=True)) == (["berg"], ["lund"])
    assert [customer.handle for customer in here_lately(book)] == ["berg"]
    assert [customer.handle for customer in here_lately(book, archived=True)] == ["lund"]


def test_with_nothing_typed_it_is_who_was_here_last_and_then_who_is_new(
    shop: Shop, book: sqlite3.Connection
) -> None:
    before = shop.customer("Anna Before", visits=[TODAY - timedelta(9)])
    shop.customer("Anna Never")
    shop.customer("Anna Newest")
    lately = shop.customer("Anna Lately")
    shop.purchase(lately, on=TODAY - timedelta(1))
    shop.visit(before, TODAY - timedelta(3))
    assert [customer.handle for customer in here_lately(book)] == ["lately", "before", "newest", "never"]


def test_no_more_than_a_page_is_returned_and_of_many_those_here_lately_are_among_them(
    shop: Shop, book: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(completion, "_LOOKED_AT", 20)
    monkeypatch.setattr(completion, "_LATELY", 5)
    shop.change(
        lambda writer: [add_customer(writer, f"Anna {n:03}", LONG_AGO, {}, []) for n in range(MOST + 5)]
    )
    last = shop.customer("Anna Zzz", visits=[TODAY])
    assert found(book, "a")[0] == last.handle
    assert len(found(book, "anna")) <= MOST
    assert len(here_lately(book)) <= MOST


def test_the_book_is_asked_by_its_indices_alone(book: sqlite3.Connection) -> None:
    """What is read grows with what is looked at, never with the book: no table is scanned or sorted whole."""
    asked: list[str] = []
    book.set_trace_callback(asked.append)
    named_with(book, ("a", "b"), "a")
    here_lately(book)
    book.set_trace_callback(None)
    plans = [str(row[3]) for query in asked for row in book.execute(f"EXPLAIN QUERY PLAN {query}")]
    own = [plan for plan in plans if plan.startswith("SCAN") and plan.split()[1] in _TABLES]
    # These stand below a limit of their own, each at the end of an index.
    assert set(own) <= {"SCAN purchase USING COVERING INDEX ix_purchase_day", "SCAN visit", "SCAN customer"}


_TABLES = ("customer", "search_word", "purchase", "visit")
