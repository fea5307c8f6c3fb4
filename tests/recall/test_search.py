"""Who is meant: found by the beginning of any word of the name, and by every way to reach them, misspelt or not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmem.domain.text.cleaning import clean
from custmem.domain.text.names import query_words
from custmem.recall.misspelt import nearest
from custmem.recall.search import MOST_MATCHES, by_card, by_email, by_id, by_phone, by_told, by_words, found
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
    assert [match.id for match in by_email(book, "LUCIA@example.org")] == [lucia.id]
    assert [match.id for match in by_card(book, "44 0017")] == [lucia.id]
    assert by_card(book, "44001") == []


def test_an_email_is_found_by_its_beginning_when_nobody_has_exactly_this_one(
    shop: Shop, book: sqlite3.Connection
) -> None:
    whole = shop.customer("Lucia Bianchi", email="lucia@example.org")
    longer = shop.customer("Lucia Verdi", email="lucia@example.organic")
    assert [match.id for match in by_email(book, "lucia@example.org")] == [whole.id]
    assert {match.id for match in by_email(book, "lucia@ex")} == {whole.id, longer.id}
    assert by_email(book, "ucia@example.org") == []


@pytest.mark.parametrize(
    ("kept", "typed", "found"),
    [
        *(("+46 70 123 45 67", "070-123 45 67", True), ("070-123 45 67", "+46701234567", True)),
        *(
            ("+46 70 123 45 67", "4567", True),
            ("4567", "+46 70 123 45 67", False),
            ("1234567", "+46 70 123 45 67", True),
        ),
        *(("+46 70 123 45 67", "70 123 45 68", False), ("055 123 456", "123", True)),
        *(("+385 1 234 5678", "01 234", True), ("01 234 5678", "00385 1 234 5678", True)),
        *(("+46 70 123 45 67", "0046 70 123", True), ("055 123 456", "132", False), ("055", "12", False)),
    ],
)
def test_a_phone_is_known_by_any_run_of_its_digits_and_by_a_longer_form_of_it(
    kept: str, typed: str, found: bool, shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Sven Lund", phone=kept)
    assert bool(by_phone(book, typed)) is found


def test_the_whole_and_the_end_of_a_phone_come_before_its_beginning_and_its_middle(
    shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Middle", phone="9912349")
    shop.customer("Beginning", phone="12349")
    assert [match.name for match in by_phone(book, "1234")] == ["Beginning", "Middle"]
    shop.customer("End", phone="991234")
    shop.customer("Whole", phone="1234")
    assert [match.name for match in by_phone(book, "1234")] == ["Whole", "End"]


def test_a_whole_word_comes_before_one_that_only_begins_so_and_a_whole_name_before_both(
    shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Annabel Rossi", visits=[TODAY])
    shop.customer("Anna Maria Rossi", visits=[TODAY - timedelta(3)])
    shop.customer("Anna Rossi", visits=[TODAY - timedelta(9)])
    assert [match.name for match in by_words(book, "anna rossi")] == [
        "Anna Rossi",
        "Anna Maria Rossi",
        "Annabel Rossi",
    ]


def test_among_those_who_came_on_the_same_day_whoever_came_more_often_is_first(
    shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Anna Often", visits=[TODAY, TODAY - timedelta(7)])
    shop.customer("Anna Once", visits=[TODAY])
    assert [match.name for match in by_words(book, "anna")] == ["Anna Often", "Anna Once"]


@pytest.mark.parametrize(
    ("name", "typed", "by"),
    [
        *(("Lucia Bianchi", "Mrs Bianchi", "name"), ("Lucia Bianchi", "Sig.ra Lucia Bianchi", "name")),
        *(("John Smith", "Mr. J. Smith Jr", "name"), ("Don Miguel", "don miguel", "name")),
        *(("Anna van der Berg", "vanderberg", "name"), ("Anna van der Berg", "berg van der", "name")),
        *(("Anna Berg", "von Berg", "name"), ("Carla De Luca", "deluca", "name")),
        *(("William Jones", "bill jones", "short-name"), ("Bill Jones", "william jones", "short-name")),
        *(("Lucia Bianchi", "lucy bianchi", "short-name"), ("Lucy Brown", "lucia", "short-name")),
        *(("William Jones", "Mr Bill Jones", "short-name"), ("Josef Huber", "sepp", "short-name")),
    ],
)
def test_titles_particles_and_short_names_do_not_disturb(
    name: str, typed: str, by: str, shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Maria Santos")
    shop.customer(name)
    assert [(match.name, match.by) for match in found(book, typed)] == [(name, by)]


def test_the_shop_s_own_nickname_comes_before_the_table_of_short_names(
    shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("William Jones")
    shop.customer("Edward Jones", nickname="Bill")
    assert [match.name for match in found(book, "bill jones")] == ["Edward Jones"]


def test_what_was_told_of_them_finds_them_by_whole_words_and_beginnings(
    shop: Shop, book: sqlite3.Connection
) -> None:
    lucia = shop.customer("Lucia Bianchi")
    shop.person(lucia, "husband", "Élio Bianchi")
    shop.fact(lucia, "note", "Allergic to the dentist's chair")
    shop.purchase(lucia, "chair", 9000, tag="furniture")
    shop.purchase(lucia, "ring", 9000, tag="jewels", surprise=True)
    assert [(match.name, match.by) for match in by_told(book, "elio")] == [("Lucia Bianchi", "person")]
    assert [(match.name, match.by) for match in by_told(book, "DENTIST")] == [("Lucia Bianchi", "note")]
    assert [(match.name, match.by) for match in by_told(book, "furnit")] == [("Lucia Bianchi", "tag")]
    assert (
        by_told(book, "entist")
        == by_told(book, "dentist furniture")
        == by_told(book, "jewels")
        == by_told(book, "")
        == []
    )


def test_what_is_private_retired_or_of_the_dead_finds_nobody(shop: Shop, book: sqlite3.Connection) -> None:
    lucia = shop.customer("Lucia Bianchi")
    shop.fact(lucia, "note", "divorce", private=True)
    shop.fact(lucia, "likes", "opera")
    shop.person(lucia, "husband", "Elio")
    shop.person(lucia, "friend", "Otto", private=True)
    assert by_told(book, "opera")
    assert by_told(book, "elio")
    shop.change(lambda book: book.execute("UPDATE fact SET retired_on = '2026-06-12' WHERE text = 'opera'"))
    shop.change(lambda book: book.execute("UPDATE person SET dead = 1 WHERE name = 'Elio'"))
    for typed in ("divorce", "opera", "elio", "otto"):
        assert by_told(book, typed) == [], typed


def test_a_whole_page_of_words_is_nobody(shop: Shop, book: sqlite3.Connection) -> None:
    shop.customer("Lucia Bianchi")
    page = " ".join(f"word{number}" for number in range(100_000))
    assert found(book, page) == by_told(book, page) == []
