"""The figures kept on a customer's row are those that their whole history gives, however it was written."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmem.domain.customers.rhythm import rhythm_of
from custmem.record.customer_stats import KEPT_COLUMNS, refresh_customer, refresh_customers
from custmem.record.facts import NewEvent, remember_event
from custmem.record.feedback import record_referral
from factories import ONE_BOOK_FOR_ALL, TODAY, Shop

if TYPE_CHECKING:
    from factories import Known

HISTORIES = st.lists(
    st.tuples(st.integers(0, 120), st.sampled_from(["visit", "sale", "return"]), st.integers(1, 9999)),
    min_size=1,
    max_size=12,
)


def live(shop: Shop, customer: Known, history: list[tuple[int, str, int]]) -> None:
    """Write a history in the order it is given, whatever its days."""
    for days, what, minor in history:
        if what == "visit":
            shop.visit(customer, TODAY - timedelta(days))
        else:
            shop.purchase(customer, minor=-minor if what == "return" else minor, on=TODAY - timedelta(days))


def kept(shop: Shop) -> list[dict[str, Any]]:
    """Return the kept figures of every customer."""
    return [{column: customer[column] for column in KEPT_COLUMNS} for customer in shop.rows("customer")]


@settings(max_examples=30, suppress_health_check=ONE_BOOK_FOR_ALL)
@given(history=HISTORIES)
def test_writing_bit_by_bit_keeps_what_the_whole_history_gives(
    history: list[tuple[int, str, int]], shop: Shop
) -> None:
    shop.settings(
        learned_gap_days="", learned_at_purchase="1000000"
    )  # what other histories taught is not this one's
    customer = shop.customer("Lucia Bianchi")
    live(shop, customer, history)
    days = sorted({TODAY - timedelta(days) for days, _, _ in history})
    spent = sum({"visit": 0, "sale": minor, "return": -minor}[what] for _, what, minor in history)
    rhythm = rhythm_of(days, None)
    row = next(row for row in shop.rows("customer") if row["id"] == customer.id)
    assert (row["visits"], row["spent_minor"], row["usual_gap_days"]) == (
        rhythm.visits,
        spent,
        rhythm.usual_gap_days,
    )
    named = ("first_visit_on", "last_visit_on", "expected_on", "overdue_on", "lapsed_on")
    worked_out = (rhythm.first_on, rhythm.last_on, rhythm.expected_on, rhythm.overdue_on, rhythm.lapsed_on)
    assert [row[column] for column in named] == [day.isoformat() if day else None for day in worked_out]


@settings(max_examples=15, suppress_health_check=ONE_BOOK_FOR_ALL)
@given(
    histories=st.lists(HISTORIES, min_size=1, max_size=3),
    away=st.booleans(),
    gap=st.none() | st.integers(1, 60),
)
def test_many_at_once_are_kept_as_each_alone(
    histories: list[list[tuple[int, str, int]]], away: bool, gap: int | None, shop: Shop
) -> None:
    customers = [shop.customer(f"Customer {number}") for number, _ in enumerate(histories)]
    for customer, history in zip(customers, histories, strict=True):
        live(shop, customer, history)
        if away:
            shop.event(customer, "cruise", on=TODAY, until=TODAY + timedelta(9), kind="away")
    ids = [customer.id for customer in customers]
    for key in ids:
        shop.change(partial(refresh_customer, customer_id=key, shop_gap_days=gap))
    alone = kept(shop)
    shop.change(lambda book: refresh_customers(book, ids, gap))
    assert kept(shop) == alone


def test_nobody_is_overdue_for_the_days_they_are_away(shop: Shop) -> None:
    sven = shop.customer("Sven Lund", visits=[TODAY - timedelta(7 * weeks) for weeks in range(4)])
    before = kept(shop)[0]["overdue_on"]
    shop.event(sven, "cruise", on=TODAY + timedelta(2), until=TODAY + timedelta(11), kind="away")
    shop.change(lambda book: refresh_customer(book, sven.id, None))
    assert date.fromisoformat(kept(shop)[0]["overdue_on"]) - date.fromisoformat(before) == timedelta(10)


@pytest.mark.parametrize("refresh", [refresh_customer, refresh_customers])
def test_somebody_is_missed_although_a_person_close_to_them_is_away(refresh: Any, shop: Shop) -> None:
    sven = shop.customer("Sven Lund", visits=[TODAY - timedelta(7 * weeks) for weeks in range(4)])
    before, wife = kept(shop), shop.person(sven, "wife", "Eva")
    away = NewEvent("away", "cruise", TODAY, TODAY + timedelta(20), person_id=wife)
    shop.change(lambda book: remember_event(book, sven.id, away, TODAY))
    shop.change(lambda book: refresh(book, sven.id if refresh is refresh_customer else [sven.id], None))
    assert kept(shop) == before


def test_only_the_customer_who_came_is_touched(shop: Shop) -> None:
    shop.customer("Lucia Bianchi", visits=[TODAY - timedelta(3)])
    before = kept(shop)[0]
    shop.visit(shop.customer("Anna Berg"), TODAY)
    assert kept(shop)[0] == before


@settings(max_examples=30, suppress_health_check=ONE_BOOK_FOR_ALL)
@given(history=HISTORIES, told_after=st.integers(0, 12))
def test_who_was_sent_keeps_when_they_first_bought_whenever_that_was_told(
    history: list[tuple[int, str, int]], told_after: int, shop: Shop
) -> None:
    sender, sent = shop.customer("Lucia Bianchi"), shop.customer("Ada Rossi")
    live(shop, sent, history[:told_after])
    shop.change(lambda book: record_referral(book, sent.id, sender.id, TODAY))
    live(shop, sent, history[told_after:])
    bought = [TODAY - timedelta(days) for days, what, _ in history if what == "sale"]
    first = min(bought).isoformat() if bought else None
    (referral,) = (row for row in shop.rows("referral") if row["customer_id"] == sent.id)
    assert referral["first_bought_on"] == first
    shop.change(lambda book: book.execute("UPDATE referral SET first_bought_on = NULL"))
    shop.change(lambda book: refresh_customers(book, [sent.id], None))
    (referral,) = (row for row in shop.rows("referral") if row["customer_id"] == sent.id)
    assert referral["first_bought_on"] == first
