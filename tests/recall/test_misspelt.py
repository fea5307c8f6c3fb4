"""Names that are spelt or heard wrongly: the nearest customers, the likeliest first."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmem.recall.misspelt import MOST_NEAREST, nearest
from factories import ONE_BOOK_FOR_ALL, TODAY, Shop

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def book(shop: Shop) -> Iterator[sqlite3.Connection]:
    """The book, opened to be asked."""
    with closing(sqlite3.connect(shop.path)) as connection:
        yield connection


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


@pytest.mark.parametrize("typed", ["xyzzy", "brigitte", "12345", "o", "wolfgang"])
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


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        *(("Anna Mayer", "meier anna"), ("Otto Schmidt", "oto smit"), ("Katherine Lowe", "catrin low")),
        *(("Filippo Neri", "philipo neri"), ("Anna Rossi", "annarossi"), ("Phoebe Dixon", "phoe be dixn")),
        *(
            ("John Robert Smith", "j r smiht"),
            ("J. Smith", "john smiht"),
            ("Isabella White", "isabe lla wite"),
        ),
        *(
            ("Wilhelmina Jones", "minna jonse"),
            ("Mr Karl Lund", "mr kral lund"),
            ("Žofie Šípková", "sofie sipkva"),
        ),
        *(("Jürgen Müller", "jurgn mueler"), ("Giuseppe Verdi", "beppe vredi"), ("Michael Brown", "micheal")),
    ],
)
def test_sounds_spaces_initials_short_names_and_titles_are_seen_through(
    name: str, typed: str, shop: Shop, book: sqlite3.Connection
) -> None:
    for each in ("Lucia Bianchi", "Anna Berg", "Maria Santos", "Jonas Whitaker", "Mark Loewe", name):
        shop.customer(each)
    assert [match.name for match in nearest(book, typed)][:1] == [name]
    assert {match.by for match in nearest(book, typed)} == {"spelling"}


def test_the_rarer_of_two_right_words_tells_more(shop: Shop, book: sqlite3.Connection) -> None:
    for number in range(6):
        shop.customer(f"Alexandra Berg{'x' * number}")
    shop.customer("Jackson Zilm")
    assert nearest(book, "alexandra zilm")[0].name == "Jackson Zilm"


def test_of_those_equally_near_whoever_came_last_is_first(shop: Shop, book: sqlite3.Connection) -> None:
    shop.customer("Anna Bianchi", visits=[TODAY - timedelta(2)])
    shop.customer("Carla Bianchi", visits=[TODAY - timedelta(1)])
    shop.customer("Dora Bianchi", visits=[TODAY - timedelta(3)])
    assert [match.name.split()[0] for match in nearest(book, "biancchi")] == ["Carla", "Anna", "Dora"]


def test_an_initial_alone_is_near_nobody(shop: Shop, book: sqlite3.Connection) -> None:
    shop.customer("O. Connor")
    assert nearest(book, "om harf") == []


@settings(max_examples=80, suppress_health_check=ONE_BOOK_FOR_ALL)
@given(
    at=st.integers(0, 12),
    letter=st.sampled_from("abcdefghijklmnopqrstuvwxyz"),
    way=st.sampled_from(["drop", "add", "swap", "change"]),
)
def test_any_one_slip_in_a_whole_name_still_finds_it_first(
    at: int, letter: str, way: str, slip_shop: Shop
) -> None:
    name = "zofie novakova"
    slipped = {
        "drop": name[:at] + name[at + 1 :],
        "add": name[:at] + letter + name[at:],
        "swap": name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :],
        "change": name[:at] + letter + name[at + 1 :],
    }[way]
    with closing(sqlite3.connect(slip_shop.path)) as book:
        assert nearest(book, slipped)[0].name == "Zofie Nováková"


@pytest.fixture
def slip_shop(shop: Shop) -> Shop:
    """A shop with a few customers."""
    for name in ("Lucia Bianchi", "Zofie Nováková", "Anna Berg", "Maria Santos", "Sofia Novak"):
        shop.customer(name)
    return shop


def test_what_is_longer_than_any_name_is_looked_up_by_its_beginning(
    shop: Shop, book: sqlite3.Connection
) -> None:
    shop.customer("Lucia Bianchi")
    assert nearest(book, "biancchi " + "x" * 1_000_000) != []
    assert nearest(book, "x" * 1_000_000) == []
    assert nearest(book, " ".join(f"word{n}" for n in range(100_000))) == []
