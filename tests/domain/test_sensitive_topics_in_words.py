"""What people type into a text without an option for it: a confidence, a surprise, a move, a child that has grown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from custmem.domain.customers.reaching import is_away
from custmem.domain.recommendations import wants
from memories import (
    TODAY,
    a_memory,
    asked_for,
    days,
    event,
    fact,
    occasion,
    order,
    person,
    promise,
    said,
    teller,
)

SOON = days(4)


@pytest.mark.parametrize(
    "words",
    [
        "told in confidence: skydiving",
        "skydiving (don't tell)",
        "Confidential - skydiving",
        "skydiving, hush-hush",
    ],
)
def test_what_asks_not_to_be_said_is_not_said(words: str) -> None:
    memory = a_memory(
        facts=(fact("likes", words), fact("usual", words)),
        events=(event(words, on=days(3)), event(words, on=days(-3))),
    )
    assert "skydiving" not in "\n".join([*said(memory), *asked_for(memory)])


def test_a_surprise_party_is_not_wished_well_for_and_is_asked_after() -> None:
    coming, over = (
        a_memory(events=(event("surprise party for Karl", on=days(number)),)) for number in (3, -3)
    )
    assert "surprise" not in "\n".join(said(coming))
    assert "Ask how the surprise party for Karl went" in said(over)


def test_a_surprise_owed_is_an_alert_without_its_words_and_has_them_on_the_agenda() -> None:
    memory = a_memory(
        promises=(promise("cake for the surprise party", due_on=TODAY),),
        orders=(order("ring, it's a surprise", expected=TODAY, arrived=TODAY),),
    )
    greeted, listed = "\n".join(said(memory)), "\n".join(asked_for(memory))
    assert ("Promised for today" in greeted, "order is here" in greeted, "surprise" in greeted) == (
        True,
        True,
        False,
    )
    assert ("cake for the surprise party" in listed, "ring, it's a surprise" in listed) == (True, True)


@pytest.mark.parametrize(
    "moved", ["moved to Leeds", "Moving to Montreal", "moved away in May", "has emigrated"]
)
def test_whoever_moved_away_is_not_missed_until_they_come_again(moved: str) -> None:
    told = fact("note", moved, learned_on=days(-10))
    assert is_away(a_memory(facts=(told,), visits=(days(-10),)), TODAY)
    assert not is_away(a_memory(facts=(told,), visits=(days(-3),)), TODAY)
    assert is_away(a_memory(events=(event(moved, on=TODAY),)), TODAY)
    assert not is_away(a_memory(events=(event(moved, on=days(1)),)), TODAY)


@pytest.mark.parametrize("other", ["her sister moved to Spain", "moving to the new flat", "moved to Fridays"])
def test_other_moves_leave_them_in_the_neighbourhood(other: str) -> None:
    assert not is_away(a_memory(facts=(fact("note", other),)), TODAY)


@pytest.mark.parametrize(
    ("relation", "born", "said_as"),
    [
        *(("baby", TODAY - timedelta(300), "baby"), ("baby", TODAY - timedelta(1500), "child")),
        *(("toddler", TODAY - timedelta(1200), "toddler"), ("toddler", TODAY - timedelta(2500), "child")),
        ("son", TODAY - timedelta(9000), "son"),
    ],
)
def test_a_baby_is_one_for_two_years(relation: str, born: date, said_as: str) -> None:
    lea = person(relation, "Lea")
    memory = a_memory(
        persons=(lea,), occasions=(occasion(born.month, born.day, born.year, person_id=lea.id),)
    )
    assert teller(memory).owner(lea) == f"their {said_as} Lea"


def test_a_baby_without_a_birthday_grows_from_the_day_it_was_told_of() -> None:
    lea = person("baby", "Lea", learned_on=days(-2000))
    memory = a_memory(persons=(lea,))
    assert (teller(memory).owner(lea), "baby" in "\n".join(said(memory))) == ("their child Lea", False)


def test_what_a_child_liked_years_ago_is_a_question() -> None:
    tim = person("son", "Tim")
    memory = a_memory(
        persons=(tim,),
        occasions=(occasion(SOON.month, SOON.day, person_id=tim.id),),
        facts=(
            fact("likes", "dinosaurs", person_id=tim.id, learned_on=date(2014, 5, 20)),
            fact("size", "104", person_id=tim.id, guess=True),
            fact("likes", "trains", person_id=tim.id),
        ),
    )
    told = "still likes dinosaurs? (noted 2014); size 104?; likes trains"
    assert told in "\n".join(said(memory))
    assert told in "\n".join(asked_for(memory))


def test_an_anniversary_comes_with_what_the_other_one_likes() -> None:
    eva = person("wife", "Eva")
    memory = a_memory(
        persons=(eva,),
        occasions=(occasion(SOON.month, SOON.day, 2011, kind="anniversary"),),
        facts=(fact("likes", "white peonies", person_id=eva.id),),
    )
    assert "their wife Eva: likes white peonies" in "\n".join(said(memory))
    assert "(their wife Eva: likes white peonies)" in "\n".join(asked_for(memory))


@pytest.mark.parametrize(
    ("kind", "words", "guess"),
    [
        *(("usual", "gets loud when drunk", False), ("needs", "patience, she's a moaner", False)),
        *(("needs", "pregnant, I think", True), ("likes", "conservative, probably a Tory", True)),
    ],
)
def test_an_insult_or_a_guess_at_delicate_things_is_not_for_the_counter(
    kind: str, words: str, guess: bool
) -> None:
    assert words not in "\n".join(said(a_memory(facts=(fact(kind, words, guess=guess),))))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("usual", "low fat latte"),
        ("likes", "loud music"),
        ("usual", "window table"),
    ],
)
def test_what_only_sounds_unkind_is_said(kind: str, words: str) -> None:
    assert words in "\n".join(said(a_memory(facts=(fact(kind, words),))))


def test_a_nickname_behind_their_back_is_no_form_of_address() -> None:
    assert "fat" not in "\n".join(said(a_memory(facts=(fact("address-as", "the fat lady"),))))


@pytest.mark.parametrize("note", ["died 2 May, daughter called", "passed away at Easter", "RIP", "Deceased."])
def test_nothing_is_asked_of_a_customer_whose_death_was_noted(note: str) -> None:
    memory = a_memory(
        facts=(fact("note", note), fact("likes", "crime novels")),
        occasions=(occasion(SOON.month, SOON.day),),
        events=(event("cruise", on=days(3)),),
    )
    assert ("birthday" in "\n".join(said(memory)), asked_for(memory)) == (False, [])


def test_an_insult_is_no_reason_to_want_a_thing() -> None:
    memory = a_memory(facts=(fact("usual", "gets loud when drunk"), fact("likes", "loud music")))
    assert (wants("drunk", teller(memory)), wants("loud music", teller(memory)) is not None) == (None, True)
