"""The search index follows every change of name, handle, phone, e-mail and card, and leaves nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.record.customers import edit_customer, set_contact_point
from factories import Shop

if TYPE_CHECKING:
    from factories import Known


def words(shop: Shop, customer: Known) -> set[tuple[str, str]]:
    """Return what a customer is found by."""
    return {
        (row["kind"], row["word"]) for row in shop.rows("search_word") if row["customer_id"] == customer.id
    }


def test_a_customer_is_indexed_under_every_way_to_name_them(shop: Shop) -> None:
    lucia = shop.customer(
        "Zoë O'Brien", nickname="Zo", phone="+39 055 123", email="Zoe@Example.ORG", card="44-00 X"
    )
    found = words(shop, lucia)
    assert {("name", "zoe"), ("name", "obrien"), ("name", "brien"), ("nickname", "zo")} <= found
    assert {("phone", "32155093"), ("email", "zoe@example.org"), ("card", "4400x")} <= found
    assert ("handle", "obrien") in found


def test_a_name_in_other_letters_is_found_in_latin_ones_too(shop: Shop) -> None:
    anna = shop.customer("Анна Иванова")
    assert {("name", "анна"), ("name", "anna"), ("name", "ivanova")} <= words(shop, anna)


def test_what_was_changed_is_found_anew_and_no_longer_as_it_was(shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi", phone="055 123", nickname="Lulu")
    shop.change(
        lambda book: edit_customer(
            book, lucia.id, {"name": "Lucia Verdi", "handle": "verdi", "nickname": None}
        )
    )
    shop.change(lambda book: set_contact_point(book, lucia.id, "phone", "333 444"))
    found = words(shop, lucia)
    assert {("name", "lucia"), ("name", "verdi"), ("handle", "verdi"), ("phone", "444333")} <= found
    assert not any(word in ("bianchi", "lulu", "32155") for _, word in found)


def test_an_address_is_nothing_to_be_found_by(shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi", address="Via Roma 3")
    assert not any("roma" in word for _, word in words(shop, lucia))


def test_a_word_that_many_share_has_its_spellings_once(shop: Shop) -> None:
    shop.customer("Anna Rossi")
    first = shop.rows("spelling")
    shop.customer("Anna Berg")
    assert [row for row in shop.rows("spelling") if row["word"] == "anna"] == [
        r for r in first if r["word"] == "anna"
    ]


def test_the_same_long_word_twice_is_indexed_like_any_other(shop: Shop) -> None:
    long_name = "Wolfeschlegelsteinhausenbergerdorff"
    first, second = shop.customer(f"Hubert {long_name}"), shop.customer(f"Anna {long_name}")
    assert ("name", long_name.lower()) in words(shop, first) & words(shop, second)
