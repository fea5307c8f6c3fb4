"""What would please as a gift: never against an allergy or a dislike, never what they had, nothing private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.memory import Gift
from custmem.domain.gift_ideas import MOST_IDEAS, gift_ideas
from memories import TODAY, a_memory, any_memory, days, event, fact, purchase, teller, todays, unhurried, wish

if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.customers.memory import Memory


def ideas(memory: Memory, today: date = TODAY) -> list[str]:
    return [idea.text for idea in gift_ideas(teller(memory, today))]


def test_a_wish_comes_first_then_what_they_like_then_what_they_bought() -> None:
    memory = a_memory(
        wishes=[wish("an atlas of the stars")],
        facts=[fact("likes", "green tea")],
        purchases=[purchase("garden shears", on=days(-20))],
    )
    assert ideas(memory) == ["an atlas of the stars", "green tea", "the garden shears"]


def test_what_speaks_against_it_is_never_suggested() -> None:
    memory = a_memory(
        facts=[fact("likes", "walnut cake"), fact("likes", "red wine"), fact("allergy", "nuts")],
        events=[event("baby due", on=days(60))],
    )
    assert ideas(memory) == []


def test_what_they_were_given_is_not_given_again() -> None:
    memory = a_memory(facts=[fact("likes", "box of tea")])
    given_before = memory._replace(gifts=(Gift(1, "a box of tea", 650, "EUR", days(-300)),))
    assert (ideas(memory), ideas(given_before)) == (["box of tea"], [])


def test_what_was_bought_for_somebody_else_is_no_taste_of_theirs() -> None:
    assert ideas(a_memory(purchases=[purchase("a rattle", on=days(-9), for_text="nephew")])) == []


def test_the_dead_are_given_nothing() -> None:
    assert ideas(a_memory(facts=[fact("likes", "tea")], dead=True)) == []


@unhurried
@given(st.data(), todays)
def test_whatever_is_known_nothing_private_is_suggested(data: st.DataObject, today: date) -> None:
    found = ideas(data.draw(any_memory(today, marker="zeppelin")), today)
    assert len(found) <= MOST_IDEAS
    assert [text for text in found if "zeppelin" in text] == []
