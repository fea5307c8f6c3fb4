"""The greeting: the few things to say to this customer today."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.memory import Memory
from custmem.domain.greeting.greeting import POINTS, PREFERENCES_SHOWN, Greeting, greeting
from memories import (
    SHOP,
    TODAY,
    a_memory,
    any_memory,
    days,
    event,
    fact,
    occasion,
    person,
    promise,
    purchase,
    said,
    todays,
    unhurried,
)


def greeted(memory: Memory, today: date = TODAY) -> Greeting:
    return greeting(memory, SHOP, today)


# --- the first line -------------------------------------------------------------------------------------------


def test_the_first_line_says_who_comes_with_them_and_how_long_it_has_been() -> None:
    persons = [person("dog", "Rex"), person("nephew", "Luca")]
    memory = a_memory(name="Lu Bianchi", address_as="Mrs Bianchi", visits=[days(-1)], persons=persons)
    assert (
        greeted(memory).header == "Lu Bianchi · address as Mrs Bianchi · with dog Rex · last here yesterday"
    )
    longer = a_memory(address_as="Mrs Bianchi", visits=[days(-21)], persons=persons)
    assert greeted(longer).header == "Lucia Bianchi · as Mrs Bianchi · with dog Rex · last here 3 weeks ago"


@pytest.mark.parametrize("name", ["Li", "Lucia Bianchi", "Maria Magdalena Konstantinopoulou", "O" * 40])
@pytest.mark.parametrize("pronounce", [None, "BYAHN-kee"])
@pytest.mark.parametrize("address_as", [None, "Mrs Bianchi"])
def test_where_it_is_too_long_who_comes_along_gives_way_and_not_the_last_visit(
    name: str, pronounce: str | None, address_as: str | None
) -> None:
    told = [fact("pronounce", pronounce)] if pronounce else []
    persons = [person("dog", "Rex"), person("husband", "Giambattista")]
    memory = a_memory(name=name, facts=told, address_as=address_as, persons=persons, visits=[days(-21)])
    header = greeted(memory).header
    assert header.endswith("last here 3 weeks ago")
    assert "with" not in header or len(header) <= 72


def test_visits_to_come_are_not_counted() -> None:
    found = greeted(a_memory(visits=[days(-9), days(-3), days(4)]))
    assert (found.visits, found.last_on, found.days_since) == (2, days(-3), 3)


def test_without_a_visit_there_is_no_last_one() -> None:
    found = greeted(a_memory())
    assert (found.visits, found.last_on, found.days_since) == (0, None, None)


def test_of_a_customer_who_has_died_that_is_all_but_what_is_owed() -> None:
    memory = a_memory(
        persons=[person("dog", "Rex")],
        facts=[fact("usual", "tea"), fact("allergy", "nuts")],
        occasions=[occasion(6, 12)],
        purchases=[purchase("ring", on=days(-9), total=90000)],
        promises=[promise(due_on=TODAY)],
        dead=True,
        died_on=days(-3),
    )
    found = greeted(memory)
    assert (found.header, found.points, found.usual, found.last_purchase) == (
        *("Lucia Bianchi · died on Tuesday 9 June", (), (), None),
    )
    assert [alert.kind for alert in found.alerts] == ["promise"]


# --- what to say ----------------------------------------------------------------------------------------------


@unhurried
@given(st.data(), todays)
def test_it_is_never_more_than_a_few_things_and_one_question_a_visit(
    data: st.DataObject, today: date
) -> None:
    found = greeted(data.draw(any_memory(today)), today)
    assert len(found.points) <= POINTS
    assert len(found.usual) <= PREFERENCES_SHOWN
    assert sum(point.kind in ("confirm", "learn") for point in found.points) <= 1
    assert [point.score for point in found.points] == sorted((p.score for p in found.points), reverse=True)
    assert len({point.code for point in found.points}) == len(found.points)


@unhurried
@given(st.data(), todays)
def test_no_string_is_unfinished(data: st.DataObject, today: date) -> None:
    for text in said(data.draw(any_memory(today)), today):
        assert not [broken for broken in ("None", "{", "}", " ,", "( ", " )", "()") if broken in text]


def test_no_amount_is_part_of_a_greeting() -> None:
    sales = [
        purchase("ring", on=days(-20), total=123456),
        purchase("pen", on=days(-9), total=654321, for_text="Ann"),
    ]
    text = "\n".join(said(a_memory(purchases=sales)))
    assert ("the ring" in text, "the pen" in text) == (True, True)
    assert not any(amount in text for amount in ("1234", "6543", "7777", "€", "EUR"))


@unhurried
@given(st.data(), todays, st.integers(1, 10**9))
def test_what_they_are_worth_changes_nothing_in_a_greeting(
    data: st.DataObject, today: date, spent: int
) -> None:
    memory = data.draw(any_memory(today))
    rich = memory._replace(customer=memory.customer._replace(spent_minor=spent))
    assert said(memory, today) == said(rich, today)


def test_the_birthday_of_whom_a_present_was_for_is_not_asked_about_twice() -> None:
    nephew = person("nephew", "Luca")
    memory = a_memory(
        persons=[nephew],
        occasions=[occasion(6, 11, person_id=nephew.id)],
        purchases=[
            purchase("pen", on=days(-20), for_text="nephew Luca", occasion="birthday", person_id=nephew.id)
        ],
        visits=[days(-30)],
    )
    assert [point.kind for point in greeted(memory).points] == ["ask_gift"]
    assert [point.kind for point in greeted(memory, days(-1)).points] == ["occasion"]


# --- what they like -------------------------------------------------------------------------------------------


def test_what_they_like_is_said_by_kind_the_newest_first() -> None:
    memory = a_memory(
        facts=[
            fact("likes", "crime novels", learned_on=days(-90)),
            fact("usual", "no ice in sweet tea", learned_on=days(-80)),
            fact("usual", "dressing on the side", learned_on=days(-20)),
        ]
    )
    assert greeted(memory).usual == ("usual: dressing on the side, no ice in sweet tea", "likes crime novels")


def test_at_most_three_things_they_like_are_said() -> None:
    memory = a_memory(facts=[*(fact("likes", text) for text in "abcd"), fact("usual", "tea")])
    assert greeted(memory).usual == ("usual: tea", "likes d, c")


def test_what_is_uncertain_or_old_is_said_as_a_question_only() -> None:
    """The one that is asked as a talking point is not shown a second time."""
    memory = a_memory(
        facts=[
            fact("likes", "jazz", guess=True),
            fact("usual", "three glasses", once=True),
            fact("needs", "a left-handed cup", learned_on=date(2023, 5, 3)),
            fact("size", "42", guess=True, learned_on=days(-90)),
        ],
        visits=[days(-5)],
    )
    found = greeted(memory)
    assert [point.text for point in found.points if point.kind == "confirm"] == [
        "Ask whether size 42 is right"
    ]
    assert found.usual == (
        "usual: three glasses?",
        "still needs a left-handed cup? (noted 2023)",
        "likes jazz?",
    )


@unhurried
@given(st.data(), todays)
def test_nothing_uncertain_is_ever_stated(data: st.DataObject, today: date) -> None:
    memory = data.draw(any_memory(today))
    unsure = [f._replace(text=f"zzqx{f.id}") if f.guess or f.once else f for f in memory.facts]
    spoken = [f for f in unsure if f.kind in ("likes", "usual", "needs", "size", "dislikes")]
    for text in greeted(memory._replace(facts=tuple(spoken)), today).usual:
        assert "zzqx" not in text or text.endswith("?")


@pytest.mark.parametrize(
    ("times", "expected"), [(2, ()), (3, ("same again? Chablis",)), (9, ("same again? Chablis",))]
)
def test_what_they_take_nearly_every_time_is_offered_again(times: int, expected: tuple[str, ...]) -> None:
    sales = [purchase("Chablis", on=days(-7 * number)) for number in range(1, times + 1)]
    assert greeted(a_memory(purchases=sales)).usual == expected


def test_a_habit_is_over_when_they_take_something_else() -> None:
    sales = [purchase("Chablis", on=days(-100 - number)) for number in range(9)]
    sales += [purchase(f"wine {number}", on=days(-number)) for number in range(1, 4)]
    assert greeted(a_memory(purchases=sales)).usual == ()


def test_a_usual_that_was_told_outranks_a_habit() -> None:
    sales = [purchase("Chablis", on=days(-7 * number)) for number in range(1, 5)]
    assert greeted(a_memory(purchases=sales, facts=[fact("usual", "the Sancerre")])).usual == (
        "usual: the Sancerre",
    )


# --- the last purchase ----------------------------------------------------------------------------------------


def test_the_last_purchase_is_said_in_words_with_whom_it_was_for() -> None:
    nephew = person("nephew", "Luca")
    sale = purchase("pen", "The Gruffalo", "cup", on=days(-10), for_text="nephew Luca", person_id=nephew.id)
    found = greeted(a_memory(persons=[nephew], purchases=[sale, purchase("tea", on=days(-20))])).last_purchase
    assert found
    assert found.text == "Last bought: the pen, The Gruffalo and 1 more for their nephew Luca, 2 June"
    assert (found.on, found.items, found.recipient) == (
        *(days(-10), ("pen", "The Gruffalo", "cup"), "their nephew Luca"),
    )


@pytest.mark.parametrize(
    "hidden",
    [
        *({"private": True}, {"surprise": True}, {"surprise": True, "occasion": "birthday"}, {"total": -500}),
        *({"on": days(5)}, {"for_text": "dog Rex"}),
    ],
)
def test_the_last_purchase_is_the_last_that_may_be_spoken_of(hidden: dict[str, Any]) -> None:
    sale = purchase("ring", **{"on": days(-1), **hidden})
    memory = a_memory(
        persons=[person("dog", "Rex", dead=True)],
        occasions=[occasion(6, 12)],
        purchases=[sale, purchase("tea", on=days(-20))],
    )
    found = greeted(memory).last_purchase
    assert found
    assert found.text == "Last bought: the tea, 23 May"


def test_a_quiet_customer_has_nothing_but_a_first_line_and_what_they_bought() -> None:
    found = greeted(a_memory(visits=[days(-9)], purchases=[purchase("tea", on=days(-5))]))
    assert (found.alerts, found.points, found.usual) == ((), (), ())


def test_a_greeting_has_what_the_stories_of_the_trade_ask_for() -> None:
    memory = a_memory(
        facts=[fact("usual", "tea with milk")],
        events=[event("daughter's wedding in Jamaica", on=days(-30))],
        visits=[days(-42)],
    )
    text = "\n".join(said(memory))
    assert "Ask how the daughter's wedding in Jamaica went" in text
    assert "usual: tea with milk" in text
