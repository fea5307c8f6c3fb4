"""The search index follows every change of name, handle, phone, e-mail and card, and leaves nothing behind."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from custmem.book.journal import open_change
from custmem.record.customers import add_customer, edit_customer, set_contact_point
from factories import LONG_AGO, Shop, dump, taken_back

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
    assert {
        ("phone", "39055123"),
        ("phone", "55123"),
        ("phone", "123"),
        ("email", "zoe@example.org"),
        ("card", "4400x"),
    } <= found
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
    assert {("name", "lucia"), ("name", "verdi"), ("handle", "verdi"), ("phone", "333444")} <= found
    assert not any(word in ("bianchi", "lulu", "55123", "123") for _, word in found)


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


def test_a_run_of_a_phone_s_digits_is_kept_no_longer_than_is_needed_to_find_it(shop: Shop) -> None:
    sven = shop.customer("Sven Lund", phone="0" + "123456789" * 50)
    runs = {word for kind, word in words(shop, sven) if kind == "phone"}
    assert max(map(len, runs)) == 9
    assert {"123456789", "789"} <= runs


def test_whatever_changes_a_page_marks_it_and_nobody_is_left_marked(shop: Shop) -> None:
    """Plain SQL, as nobody should write it, is enough: the triggers see every road."""
    lucia, berg = shop.customer("Lucia Bianchi"), shop.customer("Anna Berg")
    shop.change(
        lambda book: book.execute("UPDATE customer SET name = 'Lucia Verdi' WHERE id = ?", (lucia.id,))
    )
    assert ("name", "verdi") in words(shop, lucia)
    shop.change(
        lambda book: book.execute(
            "INSERT INTO contact_point (customer_id, kind, value) VALUES (?, 'card', '77')", (lucia.id,)
        )
    )
    shop.change(lambda book: book.execute("UPDATE contact_point SET customer_id = ?", (berg.id,)))
    assert ("card", "77") not in words(shop, lucia)
    assert ("card", "77") in words(shop, berg)
    shop.change(lambda book: book.execute("DELETE FROM customer WHERE id = ?", (berg.id,)))
    assert words(shop, berg) == set()
    assert shop.rows("unindexed") == []


def test_a_change_of_kept_figures_marks_nobody(shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi")
    with closing(sqlite3.connect(shop.path)) as book:
        open_change(book, "test", "2026-06-12 08:00:00.000000")
        book.execute("UPDATE customer SET visits = visits + 1, last_visit_on = '2026-06-12'")
        assert book.execute("SELECT * FROM unindexed").fetchall() == []
        book.execute("UPDATE customer SET nickname = 'Lu'")
        assert book.execute("SELECT * FROM unindexed").fetchall() == [(lucia.id,)]


def test_the_words_of_somebody_who_is_gone_leave_no_spelling_behind(shop: Shop) -> None:
    shop.customer("Anna Rossi")
    before = dump(shop.path)
    zofie = shop.customer("Zofie Rossi", phone="055 123", nickname="Zo")
    shop.change(lambda book: book.execute("DELETE FROM customer WHERE id = ?", (zofie.id,)))
    after = dump(shop.path)
    assert (after["search_word"], after["spelling"]) == (before["search_word"], before["spelling"])


def test_a_change_that_is_taken_back_leaves_the_index_as_it_was(shop: Shop) -> None:
    lucia = shop.customer("Lucia Bianchi", phone="055 123")
    before = dump(shop.path)
    shop.change(lambda book: edit_customer(book, lucia.id, {"name": "Zofie Verdi"}))

    taken_back(shop.path)
    assert dump(shop.path) == before


def test_many_who_are_marked_at_once_are_all_indexed(shop: Shop) -> None:
    shop.change(lambda book: [add_customer(book, f"Anna Berg{n}", LONG_AGO, {}, []) for n in range(1203)])
    with closing(sqlite3.connect(shop.path)) as book:
        (found,) = book.execute("SELECT count(*) FROM search_word WHERE word = 'anna'").fetchone()
    assert (found, shop.rows("unindexed")) == (1203, [])
