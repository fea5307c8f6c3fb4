"""What a customer told: a thing heard again is made fresh, its opposite ended, and nothing private gets out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from custmem.domain.customers.refs import Ref
from custmem.domain.text.dates import MonthDay
from custmem.recall.customers import held
from custmem.recall.settings import shop_of
from custmem.record.corrections import correct
from custmem.record.facts import (
    NewEvent,
    NewFact,
    confirm_fact,
    drop,
    person_died,
    remember_event,
    remember_fact,
    remember_occasion,
    remember_person,
    retire_fact,
)
from factories import LONG_AGO, TODAY, Shop

if TYPE_CHECKING:
    from custmem.domain.customers.refs import Held
    from factories import Known


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """The customer of whom everything is remembered."""
    return shop.customer("Lucia Bianchi")


def facts(shop: Shop, *columns: str) -> list[tuple[Any, ...]]:
    """Return these columns of every fact, oldest first."""
    with closing(sqlite3.connect(shop.path)) as book:
        return book.execute(f"SELECT {', '.join(columns)} FROM fact ORDER BY id").fetchall()


def test_a_fact_heard_again_in_other_letters_is_one_fact_with_the_new_words_and_day(
    shop: Shop, lucia: Known
) -> None:
    first = shop.fact(lucia, "likes", "Crème  brûlée", on=LONG_AGO)
    again = shop.fact(lucia, "likes", "creme brulee", on=TODAY)
    assert first == again
    assert facts(shop, "text", "learned_on") == [("creme brulee", TODAY.isoformat())]


@pytest.mark.parametrize(
    ("before", "heard", "after"),
    [
        *(
            ({"guess": True}, {}, (0, 0, 0)),
            ({"once": True}, {}, (0, 0, 0)),
            ({"once": True}, {"once": True}, (0, 0, 0)),
        ),
        *(
            ({}, {"guess": True}, (1, 0, 0)),
            ({"private": True}, {}, (0, 0, 1)),
            ({}, {"private": True}, (0, 0, 1)),
        ),
    ],
)
def test_hearing_a_fact_twice_settles_it_and_never_makes_a_private_one_public(
    before: dict[str, Any], heard: dict[str, Any], after: tuple[int, int, int], shop: Shop, lucia: Known
) -> None:
    shop.fact(lucia, **before)
    shop.fact(lucia, **heard)
    assert facts(shop, "guess", "once", "private") == [after]


@pytest.mark.parametrize(("kind", "opposite"), [("likes", "dislikes"), ("dislikes", "likes")])
def test_its_opposite_ends_a_fact(kind: str, opposite: str, shop: Shop, lucia: Known) -> None:
    shop.fact(lucia, kind, "poetry", on=LONG_AGO)
    shop.fact(lucia, kind, "prose", on=LONG_AGO)
    shop.fact(lucia, opposite, "Poetry", on=TODAY)
    assert facts(shop, "kind", "text", "retired_on") == [
        (kind, "poetry", TODAY.isoformat()),
        (kind, "prose", None),
        (opposite, "Poetry", None),
    ]


def test_of_what_has_one_answer_the_older_is_ended_for_that_person_alone(shop: Shop, lucia: Known) -> None:
    luca = shop.person(lucia)
    shop.fact(lucia, "looks", "tall")
    shop.fact(lucia, "looks", "small", person_id=luca)
    shop.fact(lucia, "looks", "red glasses", on=TODAY)
    assert facts(shop, "text", "retired_on") == [
        ("tall", TODAY.isoformat()),
        ("small", None),
        ("red glasses", None),
    ]


def test_the_same_words_of_another_kind_person_or_customer_are_another_fact(shop: Shop, lucia: Known) -> None:
    luca, anna = shop.person(lucia), shop.customer("Anna Berg")
    shop.fact(lucia, "likes", "tea")
    shop.fact(lucia, "usual", "tea")
    shop.fact(lucia, "likes", "tea", person_id=luca)
    shop.fact(anna, "likes", "tea")
    assert len(facts(shop, "id")) == 4


def test_an_ended_fact_that_is_told_again_begins_anew(shop: Shop, lucia: Known) -> None:
    first = shop.fact(lucia, "likes", "tea", on=LONG_AGO)
    shop.change(lambda book: retire_fact(book, first, TODAY))
    again = shop.fact(lucia, "likes", "tea", on=TODAY)
    assert first != again
    assert facts(shop, "retired_on") == [(TODAY.isoformat(),), (None,)]


def test_a_confirmed_fact_is_certain_from_that_day_on(shop: Shop, lucia: Known) -> None:
    fact = shop.fact(lucia, "likes", "tea", on=LONG_AGO, guess=True, once=True)
    shop.change(lambda book: confirm_fact(book, fact, TODAY))
    assert facts(shop, "guess", "once", "source", "learned_on") == [(0, 0, "asked", TODAY.isoformat())]


def thing_in(book: sqlite3.Connection, fact: int) -> Held:
    found = held(book, Ref("fact", fact))
    assert found is not None
    return found


def test_rewording_changes_the_words_and_nothing_else(shop: Shop, lucia: Known) -> None:
    fact = shop.fact(lucia, "likes", "tee", on=LONG_AGO, private=True)
    shop.change(lambda book: correct(book, thing_in(book, fact), {"text": "tea"}, shop_of(book)))
    assert facts(shop, "text", "learned_on", "private") == [("tea", LONG_AGO.isoformat(), 1)]


def test_a_person_known_by_relation_alone_gets_the_name(shop: Shop, lucia: Known) -> None:
    first = shop.person(lucia, "nephew", None)
    assert shop.person(lucia, "Nephew", "Luca") == first
    assert shop.person(lucia, "nephew", "LUCA") == first
    assert shop.person(lucia, "nephew", "Marco") != first
    assert len(shop.rows("person")) == 2


def test_a_person_told_of_privately_stays_private(shop: Shop, lucia: Known) -> None:
    shop.person(lucia, "friend", "Bruno", private=True)
    shop.person(lucia, "friend", "Bruno")
    assert [person["private"] for person in shop.rows("person")] == [1]


def test_a_person_can_be_a_customer_too(shop: Shop, lucia: Known) -> None:
    anna = shop.customer("Anna Berg")
    shop.person(lucia, "friend", "Anna Berg")
    shop.person(lucia, "friend", "Anna Berg", known_as_id=anna.id)
    assert [person["known_as_id"] for person in shop.rows("person")] == [anna.id]


@pytest.mark.parametrize("day", [None, date(2026, 5, 1)])
def test_a_death_is_kept_with_its_day_where_it_is_known(day: date | None, shop: Shop, lucia: Known) -> None:
    rex = shop.person(lucia, "dog", "Rex")
    shop.change(lambda book: person_died(book, rex, day))
    assert [(p["dead"], p["died_on"]) for p in shop.rows("person")] == [(1, day.isoformat() if day else None)]


def test_there_is_one_occasion_of_a_kind_to_each_person(shop: Shop, lucia: Known) -> None:
    luca = shop.person(lucia)

    def remember(kind: str, person_id: int | None, on: MonthDay) -> int:
        return shop.change(lambda book: remember_occasion(book, lucia.id, person_id, kind, on, TODAY))

    first = remember("birthday", None, MonthDay(3, 3, None))
    assert remember("birthday", None, MonthDay(3, 4, 1961)) == first
    assert (
        len(
            {
                first,
                remember("birthday", luca, MonthDay(3, 3, None)),
                remember("nameday", None, MonthDay(3, 3, None)),
            }
        )
        == 3
    )
    kept = [(o["kind"], o["month"], o["day"], o["year"]) for o in shop.rows("occasion") if o["id"] == first]
    assert kept == [("birthday", 3, 4, 1961)]


def test_an_event_still_to_come_moves_and_one_long_past_is_another(shop: Shop, lucia: Known) -> None:
    def remember(text: str, on: date) -> int:
        event = NewEvent("event", text, on, on)
        return shop.change(lambda book: remember_event(book, lucia.id, event, TODAY))

    coming = remember("operation", TODAY + timedelta(10))
    assert remember("Operation", TODAY + timedelta(20)) == coming
    past = shop.change(
        lambda book: remember_event(book, lucia.id, NewEvent("event", "trip", LONG_AGO, LONG_AGO), LONG_AGO)
    )
    assert remember("trip", TODAY) != past


def test_dropping_is_only_for_one_s_own_page(shop: Shop, lucia: Known) -> None:
    fact, anna = shop.fact(lucia), shop.customer("Anna Berg")
    assert shop.change(lambda book: drop(book, anna.id, "fact", fact)) is False
    assert shop.change(lambda book: drop(book, lucia.id, "fact", fact)) is True
    assert shop.change(lambda book: drop(book, lucia.id, "fact", fact)) is False


def test_with_a_person_goes_what_was_told_of_them(shop: Shop, lucia: Known) -> None:
    luca = shop.person(lucia, birthday=MonthDay(3, 3, None))
    shop.fact(lucia, "likes", "dinosaurs", person_id=luca)
    purchase = shop.purchase(lucia, person_id=luca)
    shop.change(lambda book: drop(book, lucia.id, "person", luca))
    assert (shop.rows("fact"), shop.rows("occasion")) == ([], [])
    assert [(row["id"], row["person_id"]) for row in shop.rows("purchase")] == [(purchase, None)]


def test_new_facts_need_only_a_kind_and_words(shop: Shop, lucia: Known) -> None:
    shop.change(lambda book: remember_fact(book, lucia.id, NewFact("likes", "tea"), TODAY))
    shop.change(lambda book: remember_person(book, lucia.id, "son", None, TODAY))
    assert facts(shop, "source", "guess", "once", "private", "until_on") == [("told", 0, 0, 0, None)]
