"""Special orders: chased when late, told when here, reminded of when nobody collects; one thing at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from custmem.domain import keys
from custmem.domain.followup_rules import BUILT_IN
from custmem.domain.followups.followups import all_follow_ups, due_today
from custmem.domain.greeting.talking_points import alerts
from custmem.domain.orders import CHASE_AGAIN_DAYS, LIKELY_DAYS, REMIND_AGAIN_DAYS, WITHOUT_DAY_DAYS
from memories import TODAY, a_memory, a_shop, asked_for, days, decided, fact, order, promise, said, teller

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Memory, SpecialOrder

SOME = order(arrived=TODAY)


def due(memory: Memory, number: int = 0) -> list[str]:
    """The words of the orders that are due so many days from today."""
    found = due_today(teller(memory, days(number)))
    return [item.text.partition(":")[0] for item in found if item.kind == "order"]


def first_due(memory: Memory, reach: range = range(-40, 60)) -> int | None:
    """The first day, counted from today, on which something is due for an order."""
    return next((number for number in reach if due(memory, number)), None)


@pytest.mark.parametrize(
    ("known", "first", "text"),
    [
        (order(on=days(-9), expected=TODAY), 1, "Ask the supplier"),
        (order(on=days(-9)), WITHOUT_DAY_DAYS - 9, "Ask the supplier when it comes"),
        (order(arrived=TODAY), 0, "Tell them that their order is here"),
        (order(arrived=days(-3)), -3, "Tell them that their order is here"),
        (
            order(arrived=days(-3), told=days(-2), on=days(-2)),
            BUILT_IN["order-nudge"].days - 2,
            "Remind them that",
        ),
    ],
)
def test_an_order_is_due_from_its_day_on_and_stays(known: SpecialOrder, first: int, text: str) -> None:
    memory = a_memory(orders=[known])
    reach = range(60) if known.told_on else range(-40, 60)
    assert first_due(memory, reach) == first
    assert due(memory, first)[0].startswith(text)
    assert due(memory, first + 100) == due(memory, first)


def test_an_order_is_an_obligation_of_the_customer_s_own_channel_but_the_supplier_is_called() -> None:
    points = [("email", "lucia@example.org")]
    here = due_today(teller(a_memory(points=points, orders=[SOME])))
    late = due_today(teller(a_memory(points=points, orders=[order(expected=days(-3))])))
    assert [(item.obligation, item.channel, item.due_on) for item in (*here, *late)] == [
        (True, "email", TODAY),
        (True, "call", days(-2)),
    ]


def test_the_quiet_days_hold_back_no_order() -> None:
    assert due(a_memory(orders=[SOME], last_contact_on=days(-1)))


def test_a_closed_day_moves_no_order() -> None:
    memory = a_memory(orders=[SOME])
    assert [item.due_on for item in due_today(teller(memory, TODAY, a_shop(closed="fri")))] == [TODAY]


@pytest.mark.parametrize(("number", "listed"), [(0, True), (-3, True), (1, False), (3, False)])
def test_who_came_in_after_it_arrived_was_told_at_the_counter(number: int, listed: bool) -> None:
    memory = a_memory(orders=[SOME], visits=[days(number)])
    assert bool(due(memory, 3)) is listed


def test_who_came_in_and_did_not_take_it_is_reminded_a_week_later() -> None:
    memory = a_memory(orders=[order(arrived=days(-3))], visits=[days(-2), TODAY])
    assert first_due(memory, range(60)) == BUILT_IN["order-nudge"].days - 2


def test_the_supplier_is_asked_again_a_week_after_the_last_time() -> None:
    late = order(expected=days(-10))
    memory = a_memory(orders=[late], decisions=[decided(keys.order_chased(late.id, TODAY), on=TODAY)])
    assert first_due(memory, range(60)) == CHASE_AGAIN_DAYS


def test_who_was_reminded_is_reminded_again_after_two_weeks() -> None:
    known = order(arrived=days(-20), told=days(-20))
    memory = a_memory(orders=[known], decisions=[decided(keys.order_reminded(known.id, TODAY), on=TODAY)])
    assert first_due(memory, range(60)) == REMIND_AGAIN_DAYS


def test_a_snoozed_order_waits_until_its_day() -> None:
    put_off = decided(keys.order(SOME.id), "snoozed", until=days(3))
    memory = a_memory(orders=[SOME], decisions=[put_off])
    assert [bool(due(memory, number)) for number in (2, 3)] == [False, True]


def test_every_open_order_has_one_thing_to_be_done_by_its_code() -> None:
    orders = [order(), order(expected=days(9)), order(arrived=TODAY), order(arrived=TODAY, told=TODAY)]
    found = [item.key for item in all_follow_ups(teller(a_memory(orders=orders))) if item.kind == "order"]
    assert found == [keys.order(known.id) for known in orders]


@pytest.mark.parametrize("state", ["dead", "archived"])
def test_an_order_is_due_for_who_died_or_was_put_away(state: str) -> None:
    gone = {"dead": True} if state == "dead" else {"archived_on": days(-1)}
    assert len(due(a_memory(orders=[SOME], **gone))) == len(due(a_memory(orders=[SOME])))


def test_what_must_not_be_said_is_owed_without_its_words() -> None:
    avoided = a_memory(
        orders=[order("divorce handbook", arrived=TODAY)], facts=[fact("avoid-topic", "divorce")]
    )
    private = a_memory(orders=[order("divorce handbook", arrived=TODAY, private=True)])
    for memory in (avoided, private):
        shown = [*said(memory), *asked_for(memory)]
        assert [text for text in shown if "divorce" in text or "handbook" in text] == []
        assert len(due(memory)) == len(alerts(teller(memory))) == 1


# --- at the counter -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "number", "said_then"),
    [
        (SOME, -1, []),
        (SOME, 0, ["Their order is here: Atlas of the Stars (today)"]),
        (SOME, 50, ["Their order is here: Atlas of the Stars (since 12 June)"]),
        (order(expected=days(-9)), 0, []),
        (order(arrived=TODAY, told=TODAY), 5, ["Their order is here: Atlas of the Stars (since 12 June)"]),
    ],
)
def test_an_order_is_an_alert_from_its_arrival_until_it_is_collected(
    known: SpecialOrder, number: int, said_then: list[str]
) -> None:
    assert [alert.text for alert in alerts(teller(a_memory(orders=[known]), days(number)))] == said_then


def test_an_order_stands_between_an_allergy_and_a_promise() -> None:
    memory = a_memory(orders=[SOME], facts=[fact("allergy", "nuts")], promises=[promise(due_on=days(-5))])
    assert [alert.kind for alert in alerts(teller(memory))] == ["allergy", "order_here", "promise"]


@pytest.mark.parametrize(
    ("told", "number", "likely"),
    [(TODAY, 0, True), (TODAY, LIKELY_DAYS, True), (TODAY, LIKELY_DAYS + 1, False), (None, 1, False)],
)
def test_who_was_told_is_expected_for_two_weeks(told: object, number: int, likely: bool) -> None:
    memory = a_memory(orders=[order(arrived=TODAY, told=told)])  # type: ignore[arg-type]
    shown = asked_for(memory, days(number))
    assert any("has an order to collect" in text for text in shown) is likely


def test_what_is_said_to_who_collects_is_that_it_is_here() -> None:
    assert "Their order is here: Atlas of the Stars (today)" in asked_for(
        a_memory(orders=[order(arrived=TODAY, told=TODAY)])
    )


def test_the_reminder_is_due_and_worded_as_the_shop_s_rule_says() -> None:
    memory = a_memory(orders=[order("lamp", arrived=days(-3), told=days(-2), on=days(-2))])
    shop = a_shop(**{"rule.order-nudge": "delay=3;wording=Ask {customer} to fetch {items}"})
    on = [
        (number, item.text) for number in range(4) for item in due_today(teller(memory, days(number), shop))
    ]
    assert on[0] == (1, "Ask Lucia Bianchi to fetch lamp")
