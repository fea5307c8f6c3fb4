"""What is remembered of a customer, read back just as it was written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from custmem.domain.customers.memory import (
    RECENT_PURCHASES,
    ContactPoint,
    Fact,
    LifeEvent,
    Line,
    Occasion,
    Person,
    Promise,
)
from custmem.domain.text.dates import MonthDay
from custmem.recall.commitments import visit_days
from custmem.recall.memories import RECENT_VISITS, memories_of, memory_of
from custmem.record.customers import edit_customer
from custmem.record.facts import person_died, retire_fact
from factories import LONG_AGO, TODAY, Shop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factories import Known


@pytest.fixture
def lucia(shop: Shop) -> Known:
    """The customer who is remembered."""
    return shop.customer("Lucia Bianchi", since=LONG_AGO, nickname="Lulu", phone="055 123")


@pytest.fixture
def book(shop: Shop) -> Iterator[sqlite3.Connection]:
    """The book, opened to be asked."""
    with closing(sqlite3.connect(shop.path)) as connection:
        yield connection


def test_each_thing_comes_back_with_its_type_day_and_source(
    shop: Shop, lucia: Known, book: sqlite3.Connection
) -> None:
    luca = shop.person(lucia, birthday=MonthDay(3, 3, None))
    fact = shop.fact(lucia, "likes", "tea", on=TODAY, guess=True, private=True, until_on=TODAY)
    event = shop.event(lucia, "trip", on=TODAY, until=TODAY + timedelta(3))
    promise = shop.promise(lucia, "hold the tea", due_on=TODAY, made_on=LONG_AGO)
    memory = memory_of(book, lucia.id)
    customer = memory.customer
    assert (customer.id, customer.name, customer.nickname, customer.since_on) == (
        lucia.id,
        "Lucia Bianchi",
        "Lulu",
        LONG_AGO,
    )
    assert (customer.dead, customer.archived_on, customer.spent_minor) == (False, None, 0)
    assert memory.contact_points == (ContactPoint(1, "phone", None, "055 123"),)
    assert memory.persons == (Person(luca, "nephew", "Luca", None, False, None, False, LONG_AGO, "told"),)
    assert memory.facts == (Fact(fact, None, "likes", "tea", TODAY, "told", True, False, True, TODAY),)
    assert memory.occasions == (Occasion(1, luca, "birthday", 3, 3, None, False, LONG_AGO, "told"),)
    assert memory.events == (
        LifeEvent(event, None, "event", "trip", TODAY, TODAY + timedelta(3), False, LONG_AGO, "told"),
    )
    assert memory.promises == (Promise(promise, "hold the tea", LONG_AGO, TODAY),)


def test_purchases_come_newest_first_with_their_lines_in_order(
    shop: Shop, lucia: Known, book: sqlite3.Connection
) -> None:
    first = shop.purchase(
        lucia, "tea", 450, on=TODAY - timedelta(2), for_text="nephew", surprise=True, receipt="R1"
    )
    second, third = shop.purchase(lucia, "pot", on=TODAY), shop.purchase(lucia, "cup", on=TODAY)
    shop.change(
        lambda writer: writer.execute(
            "INSERT INTO purchase_line (purchase_id, item, quantity_milli, amount_minor) VALUES (?, 'sugar', 500, 90)",
            (first,),
        ).fetchall()
    )
    purchases = memory_of(book, lucia.id).purchases
    assert [purchase.id for purchase in purchases] == [third, second, first]
    oldest = purchases[-1]
    assert (oldest.on, oldest.currency, oldest.total_minor) == (TODAY - timedelta(2), "EUR", 450)
    assert (oldest.for_text, oldest.surprise, oldest.private, oldest.receipt) == ("nephew", True, False, "R1")
    assert oldest.lines == (Line("tea", 1000, 450, None), Line("sugar", 500, 90, None))


def test_the_rules_read_the_recent_and_the_whole_page_reads_all(
    shop: Shop, lucia: Known, book: sqlite3.Connection
) -> None:
    for number in range(RECENT_PURCHASES + 3):
        shop.purchase(lucia, on=TODAY - timedelta(2 * number))
    shop.visit(lucia, *(TODAY - timedelta(2 * number + 1) for number in range(20)))
    recent, whole = memory_of(book, lucia.id), memory_of(book, lucia.id, whole=True)
    assert (len(recent.purchases), len(whole.purchases)) == (RECENT_PURCHASES, RECENT_PURCHASES + 3)
    assert (len(recent.visit_days), len(whole.visit_days)) == (RECENT_VISITS, RECENT_PURCHASES + 23)
    assert recent.purchases == whole.purchases[:RECENT_PURCHASES]


def test_visit_days_are_distinct_newest_first_and_returns_are_among_them(
    shop: Shop, lucia: Known, book: sqlite3.Connection
) -> None:
    shop.visit(lucia, TODAY - timedelta(5), TODAY - timedelta(1))
    shop.purchase(lucia, on=TODAY - timedelta(3))
    shop.purchase(lucia, on=TODAY - timedelta(3))
    shop.purchase(lucia, minor=-100, on=TODAY)
    assert visit_days(book, lucia.id) == tuple(TODAY - timedelta(days) for days in (0, 1, 3, 5))


def test_what_was_ended_or_kept_is_no_longer_remembered_as_open(
    shop: Shop, lucia: Known, book: sqlite3.Connection
) -> None:
    fact, promise = shop.fact(lucia), shop.promise(lucia)
    shop.change(lambda writer: retire_fact(writer, fact, TODAY))
    shop.decision(lucia, f"promise:{promise}", "done")
    memory = memory_of(book, lucia.id)
    assert (memory.facts, memory.promises) == ((), ())
    assert [decision.verdict for decision in memory.decisions.values()] == ["done"]


def test_a_person_is_dead_when_their_own_page_says_so(
    shop: Shop, lucia: Known, book: sqlite3.Connection
) -> None:
    anna = shop.customer("Anna Berg")
    shop.person(lucia, "friend", "Anna", known_as_id=anna.id)
    shop.change(lambda writer: edit_customer(writer, anna.id, {"dead": 1, "died_on": "2026-05-01"}))
    (friend,) = memory_of(book, lucia.id).persons
    assert (friend.dead, str(friend.died_on)) == (True, "2026-05-01")


def test_a_person_who_died_here_is_dead_without_a_page_of_their_own(
    shop: Shop, lucia: Known, book: sqlite3.Connection
) -> None:
    rex = shop.person(lucia, "dog", "Rex")
    shop.change(lambda writer: person_died(writer, rex, None))
    assert [(p.dead, p.died_on) for p in memory_of(book, lucia.id).persons] == [(True, None)]


def test_the_last_time_the_shop_reached_out_is_remembered(
    shop: Shop, lucia: Known, book: sqlite3.Connection
) -> None:
    shop.contact(lucia, on=TODAY - timedelta(9))
    shop.contact(lucia, on=TODAY - timedelta(3))
    assert memory_of(book, lucia.id).last_contact_on == TODAY - timedelta(3)


def test_nobody_s_memory_is_mixed_with_another_s(shop: Shop, lucia: Known, book: sqlite3.Connection) -> None:
    anna = shop.customer("Anna Berg", likes="roses", visits=[TODAY])
    shop.purchase(anna)
    memory = memory_of(book, lucia.id)
    assert (memory.facts, memory.purchases, memory.visit_days) == ((), (), ())


def test_several_are_remembered_in_the_order_asked_for_and_the_unknown_passed_over(
    shop: Shop, lucia: Known, book: sqlite3.Connection
) -> None:
    anna = shop.customer("Anna Berg")
    assert [memory.customer.id for memory in memories_of(book, [anna.id, 999, lucia.id])] == [
        anna.id,
        lucia.id,
    ]


def test_an_unknown_id_is_nobody(book: sqlite3.Connection) -> None:
    with pytest.raises(LookupError):
        memory_of(book, 999)
