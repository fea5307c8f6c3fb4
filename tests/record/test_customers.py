"""A customer's own page: taken in under a handle of their own, changed, recognised as known."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmem.book.tables import Customer
from custmem.domain.text.cleaning import clean
from custmem.errors import Duplicate, UsageError
from custmem.record.customers import LONGEST, add_customer, edit_customer, free_handle, set_contact_point
from factories import LONG_AGO, ONE_BOOK_FOR_ALL, TODAY, Shop


@pytest.mark.parametrize(
    ("names", "handles"),
    [
        (
            ["Anna Rossi", "Carlo Rossi", "Carlo Rossi", "Carlo Rossi"],
            ["rossi", "rossi-carlo", "rossi-carlo-2", "rossi-carlo-3"],
        ),
        (["Madonna", "Madonna"], ["madonna", "madonna-2"]),
        (["Анна Иванова"], ["ivanova"]),
        (["Dr. Zoë Lloyd-Jones Jr."], ["lloyd-jones"]),
    ],
)
def test_a_handle_is_the_family_name_and_grows_only_where_it_must(
    names: list[str], handles: list[str], shop: Shop
) -> None:
    assert [shop.customer(name).handle for name in names] == handles


@settings(max_examples=60, suppress_health_check=ONE_BOOK_FOR_ALL)
@given(name=st.text(max_size=30).map(clean).filter(bool))
def test_every_name_gets_a_handle_that_is_free_short_and_typed_on_any_keyboard(name: str, shop: Shop) -> None:
    def act(book: sqlite3.Connection) -> tuple[str, str]:
        first = free_handle(book, name)
        add_customer(book, name, TODAY, {}, [])
        return first, free_handle(book, name)

    first, second = shop.change(act)
    assert first != second
    for handle in (first, second):
        assert handle.isascii()
        assert handle == handle.lower()
        assert 0 < len(handle) <= 40
        assert all(part.isalnum() for part in handle.split("-"))


def test_a_new_customer_has_no_history(shop: Shop) -> None:
    shop.customer("Lucia Bianchi", since=LONG_AGO)
    (customer,) = shop.rows("customer")
    assert (customer["visits"], customer["spent_minor"], customer["dead"], customer["archived_on"]) == (
        0,
        0,
        0,
        None,
    )
    assert customer["since_on"] == LONG_AGO.isoformat()


def test_a_handle_is_kept_when_the_name_changes(shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi")
    shop.change(lambda book: edit_customer(book, lucia.id, {"name": "Lucia Verdi"}))
    assert [(c["name"], c["handle"]) for c in shop.rows("customer")] == [("Lucia Verdi", "bianchi")]


def test_a_handle_that_is_taken_is_a_duplicate_and_one_s_own_is_not(shop: Shop) -> None:
    lucia, anna = shop.customer("Lucia Bianchi"), shop.customer("Anna Berg")
    with pytest.raises(Duplicate):
        shop.change(lambda book: edit_customer(book, anna.id, {"handle": lucia.handle}))
    shop.change(lambda book: edit_customer(book, lucia.id, {"handle": lucia.handle, "name": "Lucia Verdi"}))
    assert [customer["name"] for customer in shop.rows("customer")] == ["Lucia Verdi", "Anna Berg"]


def test_an_unknown_column_can_t_be_edited(shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi")
    with pytest.raises(KeyError):
        shop.change(lambda book: edit_customer(book, lucia.id, {"spent_minor = 0; --": 1}))


def test_a_contact_point_replaces_all_of_its_kind_and_a_blank_takes_them_away(shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi", phone="055 1", email="l@example.org")
    shop.change(lambda book: set_contact_point(book, lucia.id, "phone", "055 2"))
    assert {p["kind"]: p["value"] for p in shop.rows("contact_point")} == {
        "phone": "055 2",
        "email": "l@example.org",
    }
    shop.change(lambda book: set_contact_point(book, lucia.id, "phone", ""))
    assert [p["kind"] for p in shop.rows("contact_point")] == ["email"]


@pytest.mark.parametrize("column", LONGEST)
def test_a_word_on_a_page_is_as_long_as_the_table_says_and_no_longer(column: str, shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi")
    longest = Customer.__table__.columns[column].type.length  # type: ignore[attr-defined]  # SQLModel adds it
    shop.change(lambda book: edit_customer(book, lucia.id, {column: "x" * longest}))
    with pytest.raises(UsageError, match=column):
        shop.change(lambda book: edit_customer(book, lucia.id, {column: "x" * (longest + 1)}))
    assert LONGEST[column] == longest
