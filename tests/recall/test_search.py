"""Who is meant: found by the beginning of any word of the name, and by every way to reach them, misspelt or not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmem.domain.names import query_words
from custmem.domain.text import clean
from custmem.recall.search import MOST_MATCHES, MOST_NEAREST, by_id, by_key, by_phone, by_words, nearest
from custmem.record.customers import add_customer
from factories import LONG_AGO, ONE_BOOK_FOR_ALL, TODAY, Shop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def book(shop: Shop) -> Iterator[sqlite3.Connection]:
    """The book, opened to be asked."""
    with closing(sqlite3.connect(shop.path)) as connection:
        yield connection


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        *(
            ("Lucia Bianchi", "luc"),
            ("Lucia Bianchi", "BIANCHI lu"),
            ("Zoë Čapek", "zoe capek"),
            ("Zoe Capek", "Zoë"),
        ),
        *(("Siobhán O'Brien", "obrien"), ("Siobhán O'Brien", "brien"), ("Siobhán O'Brien", "O’Brien")),
        *(
            ("Anna Lloyd-Jones", "jones"),
            ("Anna Lloyd-Jones", "lloydjones"),
            ("Anna Lloyd-Jones", "Lloyd-Jones"),
        ),
        *(
            ("Jürgen Müller", "mueller"),
            ("Jürgen Müller", "muller"),
            ("Анна Иванова", "anna"),
            ("Анна Иванова", "анна"),
        ),
        *(("李明", "李"), ("Søren Ørsted", "orsted"), ("Đorđe Đorđević", "dorde")),
    ],
)
def test_a_name_is_found_however_it_is_typed(
    name: str, typed: str, shop: Shop, customer_factory: Callable[..., object], book: sqlite3.Connection
) -> None:
    customer_factory("Maria Santos")
    customer_factory(name)
    assert [match.name for match in by_words(book, typed)] == [name]


@settings(max_examples=60, suppress_health_check=ONE_BOOK_FOR_ALL)
@given(
    name=st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), max_size=24).map(clean).filter(bool)
)
def test_whoever_has_a_word_in_their_name_is_found_by_that_very_name(name: str, shop: Shop) -> None:
    known = shop.customer(name)
    with closing(sqlite3.connect(shop.path)) as book:
        found = {match.id for match in by_words(book, name, most=10_000)}
    assert (known.id in found) == bool(query_words(name))


@pytest.mark.parametrize("typed", ["", " ", "%", "_", "*", "'", '"', "\\", "()", "--"])
def test_what_has_no_word_in_it_finds_nobody(typed: str, shop: Shop, book: sqlite3.Connection) -> None:
    shop.customer("Lucia Bianchi")
    assert by_words(book, typed) == nearest(book, typed) == []


def test_every_typed_word_must_fit_another_part_of_one_customer(shop: Shop, book: sqlite3.Connection) -> None:
    shop.customer("Anna Berg")
    shop.customer("Anna Lund")
    assert [match.name for match in by_words(book, "anna be")] == ["Anna Berg"]
    assert by_words(book, "anna x") == []


def test_who_was_here_last_comes_first_and_those_put_away_last(shop: Shop, book: sqlite3.Connection) -> None:
    shop.customer("Anna Never")
    shop.customer("Anna Before", visits=[TODAY - timedelta(9)])
    shop.customer("Anna Lately", visits=[TODAY - timedelta(1)])
    shop.customer("Anna Away", visits=[TODAY], archived_on=TODAY)
    assert [match.name.split()[1] for match in by_words(book, "anna")] == [
        "Lately",
        "Before",
        "Never",
        "Away",
    ]


def test_no_more_than_a_page_of_matches_is_returned(shop: Shop, book: sqlite3.Connection) -> None:
    shop.change(
        lambda writer: [add_customer(writer, f"Anna {n}", LONG_AGO, {}, []) for n in range(MOST_MATCHES + 5)]
    )
    assert len(by_words(book, "anna")) == MOST_MATCHES


def test_an_id_an_email_and_a_card_are_exact(shop: Shop, book: sqlite3.Connection) -> None:
    lucia = shop.customer("Lucia Bianchi", email="Lucia@Example.org", card="4400-17")
    assert [match.id for match in by_id(book, lucia.id)] == [lucia.id]
    assert by_id(book, 999) == []
    assert [match.id for match in by_key(book, "email", "lucia@example.org")] == [lucia.id]
    assert by_key(book, "email", "lucia@example.or") == []
    assert [match.id for match in by_key(book, "card", "440017")] == [lucia.id]


@pytest.mark.parametrize(
    ("kept", "typed", "found"),
    [
        *(("+46 70 123 45 67", "070-123 45 67", True), ("070-123 45 67", "+46701234567", True)),
        *(
            ("+46 70 123 45 67", "4567", True),
            ("4567", "+46 70 123 45 67", False),
            ("1234567", "+46 70 123 45 67", True),
        ),
        *(("+46 70 123 45 67", "70 123 45 68", False), ("055 123 456", "123", False)),
    ],
)
def test_a_phone_is_known_by_its_end(
    kept: str, typed: str, found: bool, shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Sven Lund", phone=kept)
    assert bool(by_phone(book, typed)) is found


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *(("biancchi", "Lucia Bianchi"), ("bianhci", "Lucia Bianchi"), ("lucai", "Lucia Bianchi")),
        *(
            ("brg", "Anna Berg"),
            ("bergg", "Anna Berg"),
            ("novakva", "Zofie Nováková"),
            ("zofie novakov", "Zofie Nováková"),
        ),
    ],
)
def test_a_name_with_a_slip_or_two_is_among_the_nearest(
    typed: str, name: str, shop: Shop, book: sqlite3.Connection
) -> None:
    for each in ("Lucia Bianchi", "Anna Berg", "Zofie Nováková", "Maria Santos"):
        shop.customer(each)
    assert [match.name for match in nearest(book, typed)][:1] == [name]


@pytest.mark.parametrize("typed", ["xyzzy", "bi", "brigitte", "santiago", "12345"])
def test_a_name_that_is_another_is_not_near(typed: str, shop: Shop, book: sqlite3.Connection) -> None:
    for each in ("Lucia Bianchi", "Anna Berg", "Maria Santos"):
        shop.customer(each)
    assert nearest(book, typed) == []


def test_the_nearest_are_few_and_the_nearest_of_them_first(shop: Shop, book: sqlite3.Connection) -> None:
    for number in range(9):
        shop.customer(f"Customer{number} Bianciz")
    nearer = shop.customer("Lucia Bianci")
    found = nearest(book, "biancci")
    assert (len(found), found[0].id) == (MOST_NEAREST, nearer.id)
