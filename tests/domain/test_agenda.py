"""The agenda: what today asks for, one block a customer, obligations always, kindness capped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.memory import ContactPoint
from custmem.domain.followups.agenda import COUNTED, EXPECTED_SHOWN, Agenda, agenda
from custmem.domain.followups.followups import all_follow_ups
from custmem.domain.rule_context import is_closed, teller_for
from memories import (
    TODAY,
    a_memory,
    a_shop,
    any_memory,
    away,
    days,
    event,
    fact,
    occasion,
    promise,
    purchase,
    todays,
    unhurried,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from custmem.domain.customers.memory import Memory

SHOP = a_shop(kind_things_a_morning="3")


def page(
    owed: Iterable[Memory] = (),
    kind: Iterable[Memory] = (),
    likely: Iterable[Memory] = (),
    *,
    today: date = TODAY,
) -> Agenda:
    return agenda(map(with_a_phone, owed), map(with_a_phone, kind), likely, SHOP, today)


def with_a_phone(memory: Memory) -> Memory:
    """Somebody who can be called: of others no kind thing is on the page."""
    return memory._replace(
        contact_points=memory.contact_points or (ContactPoint(1, "phone", None, "070 11"),)
    )


def with_exams(**fields: Any) -> Memory:
    return a_memory(events=[event("exams", on=days(-1))], **fields)


def with_promise(number: int = 0) -> Memory:
    return a_memory(promises=[promise(due_on=days(number))])


def test_several_reasons_for_one_customer_make_one_block() -> None:
    memory = with_exams(
        promises=[promise(due_on=TODAY), promise("call", due_on=days(-4))], occasions=[occasion(6, 12)]
    )
    (block,) = page([memory], [memory]).blocks
    assert block.obliged
    assert [item.kind for item in block.items] == ["promise", "promise", "occasion", "event"]


def test_what_is_owed_comes_first_the_most_overdue_on_top() -> None:
    late, soon, kind = with_promise(-9), with_promise(1), with_exams()
    assert [block.customer for block in page([soon, late], [kind]).blocks] == [
        late.customer,
        soon.customer,
        kind.customer,
    ]


def test_kindness_is_capped_and_what_is_owed_is_not() -> None:
    found = page([with_promise() for _ in range(8)], [with_exams() for _ in range(5)])
    assert ([block.obliged for block in found.blocks], found.held_back) == ([*[True] * 8, *[False] * 3], 2)


def test_a_page_full_of_what_is_owed_leaves_kindness_for_another_morning() -> None:
    found = page([with_promise() for _ in range(20)], [with_exams() for _ in range(5)])
    assert (len(found.blocks), found.held_back) == (20, 5)


def test_kindness_for_whom_nothing_reaches_is_counted_for_the_counter() -> None:
    found = agenda([], [with_exams(), with_a_phone(with_exams())], [], SHOP, TODAY)
    assert (len(found.blocks), found.held_back, found.at_counter) == (1, 0, 1)


def test_whom_nothing_is_owed_any_more_today_is_not_listed_for_kindness_that_nothing_reaches() -> None:
    """Whoever might be owed something is looked at first, and may have only kindness due."""
    found = agenda([with_exams(), with_a_phone(with_exams())], [], [], SHOP, TODAY)
    assert (len(found.blocks), found.held_back, found.at_counter) == (1, 0, 1)
    whole = agenda([with_exams(), with_a_phone(with_exams())], [], [], SHOP, TODAY, everything=True)
    assert (len(whole.blocks), whole.held_back, whole.at_counter) == (2, 0, 0)


def test_what_was_left_alone_for_three_mornings_gives_way_to_what_is_new() -> None:
    old = [a_memory(events=[event("exams", on=days(-6))]) for _ in range(3)]
    new = a_memory(occasions=[occasion(6, 12)])
    assert page([], [*old, new]).blocks[0].customer == new.customer


def test_nothing_is_held_back_when_everything_is_asked_for() -> None:
    found = agenda([], [with_exams() for _ in range(5)], [], SHOP, TODAY, everything=True)
    assert (len(found.blocks), found.held_back) == (5, 0)


def test_the_best_reason_comes_first_and_among_equals_the_best_customer() -> None:
    birthday, modest, best = (
        a_memory(occasions=[occasion(6, 12)]),
        with_exams(spent_minor=5),
        with_exams(spent_minor=900),
    )
    assert [block.customer for block in page([], [modest, best, birthday]).blocks] == [
        *(birthday.customer, best.customer, modest.customer),
    ]


def test_whoever_has_nothing_due_after_all_takes_no_place() -> None:
    found = page([a_memory()], [a_memory(), with_exams(), with_exams(last_contact_on=days(-3))])
    assert (len(found.blocks), found.held_back) == (1, 0)


def test_somebody_both_owed_and_thought_of_is_listed_once() -> None:
    memory = with_promise()
    assert len(page([memory], [memory, memory]).blocks) == 1


def test_those_who_are_not_needed_any_more_are_not_even_looked_at() -> None:
    looked_at = []

    def many() -> Iterator[Memory]:
        for number in range(1000):
            looked_at.append(number)
            yield with_exams()

    found = page([], many())
    assert (len(found.blocks), len(looked_at)) == (3, COUNTED)


def test_a_quiet_morning_is_empty() -> None:
    assert page() == Agenda(TODAY, (), (), 0)


# --- who may come today ---------------------------------------------------------------------------------------

FRIDAYS = [days(-7 * week) for week in range(1, 8)]


def expected(*likely: Memory, today: date = TODAY) -> list[str]:
    return [guest.because for guest in page([], [], likely, today=today).expected]


def test_somebody_of_a_usual_weekday_is_expected_on_it() -> None:
    memory = a_memory(visits=FRIDAYS)
    assert expected(memory) == ["usually comes on a Friday, about every 7 days"]
    assert expected(memory, today=days(1)) == expected(memory, today=days(-1)) == []


def test_without_a_usual_weekday_somebody_is_expected_on_the_day_their_rhythm_says() -> None:
    memory = a_memory(visits=[days(-10), days(-20), days(-30), days(-40)])
    assert memory.customer.usual_weekday is None
    assert expected(memory) == ["usually comes about every 10 days"]
    assert expected(memory, today=days(1)) == []


@pytest.mark.parametrize(
    "why_not",
    [
        a_memory(visits=FRIDAYS, dead=True),
        a_memory(visits=FRIDAYS, archived_on=days(-1)),
        a_memory(visits=[TODAY, *FRIDAYS]),  # here already
        a_memory(visits=FRIDAYS, events=[away(on=days(-1), until=days(3))]),
        a_memory(visits=FRIDAYS[:2]),
        a_memory(),
    ],
)
def test_these_are_not_expected(why_not: Memory) -> None:
    assert expected(why_not) == []


def test_each_comes_with_the_best_thing_to_say_but_nothing_to_be_learned() -> None:
    memory = a_memory(visits=FRIDAYS, events=[event("exams", on=days(-1))])
    nothing = a_memory(visits=FRIDAYS)
    guests = page([], [], [memory, nothing]).expected
    assert [guest.point and guest.point.text for guest in guests] == ["Ask how the exams went", None]


def test_only_a_few_are_named() -> None:
    assert len(expected(*(a_memory(visits=FRIDAYS) for _ in range(20)))) == EXPECTED_SHOWN


def test_a_block_is_made_of_what_is_due_and_nothing_silent() -> None:
    memory = with_exams(
        facts=[fact("avoid-topic", "exams")], purchases=[purchase("ring", on=days(-1), total=9000)]
    )
    (block,) = page([], [memory]).blocks
    assert [item.text for item in block.items] == ["Thank them for the ring"]


# --- for any history and any day ------------------------------------------------------------------------------


@unhurried
@given(st.data(), todays)
def test_what_is_owed_is_listed_until_it_is_closed_and_nobody_has_two_blocks(
    data: st.DataObject, today: date
) -> None:
    memories = data.draw(st.lists(any_memory(today), max_size=3, unique_by=lambda each: each.customer.id))
    found = agenda(memories, memories, memories, SHOP, today)
    assert found == agenda(memories, memories, memories, SHOP, today)
    customers = [block.customer.id for block in found.blocks]
    assert len(customers) == len(set(customers))
    listed = {item.key for block in found.blocks for item in block.items}
    for memory in memories:
        teller = teller_for(memory, SHOP, today)
        for item in all_follow_ups(teller):
            if is_closed(item.key, teller):
                assert item.key not in listed
            elif item.kind == "promise" and item.listed_from <= today:
                assert item.key in listed


@unhurried
@given(st.data(), todays, st.integers(1, 20))
def test_skipping_mornings_loses_nothing_that_is_owed(data: st.DataObject, today: date, missed: int) -> None:
    memory = data.draw(any_memory(today))
    later = days(missed, today)

    def owed(day: date) -> set[str]:
        blocks = agenda([memory], [], [], SHOP, day).blocks
        return {item.key for block in blocks for item in block.items if item.kind == "promise"}

    put_off = {key for key, decision in memory.decisions.items() if decision.until_on}
    assert owed(today) - put_off <= owed(later)
