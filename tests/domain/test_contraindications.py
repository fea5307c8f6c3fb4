"""One fact limits another: what would not do them good is not offered, and nothing is said of why."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from custmem.domain.customers.contraindications import is_limited
from custmem.domain.greeting.greeting import greeting
from memories import SHOP, TODAY, a_memory, event, fact, person, purchase, said

YEAR_AGO = TODAY - timedelta(365)


@pytest.mark.parametrize(
    ("kind", "text", "item"),
    [
        *(("needs", "no alcohol", "Vacheron Sancerre 2020"), ("note", "is pregnant", "case of Riesling")),
        *(("allergy", "nuts", "walnut cake"), ("allergy", "peanuts", "hazelnut spread")),
        *(
            ("allergy", "celiac disease: gluten-free", "loaf of bread"),
            ("needs", "lactose free", "goat cheese"),
        ),
        *(("needs", "vegetarian", "smoked salmon"), ("note", "diabetic", "box of chocolates")),
        *(("needs", "doesn't drink anymore", "Malbec"), ("note", "doesnt drink", "pint of Guinness")),
        *(("note", "stopped drinking in May", "rioja"), ("note", "on the wagon", "prosecco")),
        *(("needs", "off the booze for good", "pinot noir"), ("note", "no longer drinks", "gin & tonic")),
        *(("dislikes", "e-books", "an e-book reader"), ("allergy", "strawberries", "strawberry tart")),
    ],
)
def test_this_speaks_against_that(kind: str, text: str, item: str) -> None:
    assert is_limited(item, a_memory(facts=[fact(kind, text)]), TODAY)


@pytest.mark.parametrize(
    ("kind", "text", "item"),
    [
        *(("needs", "no ice in sweet tea", "sweet tea"), ("likes", "no alcohol beer", "Riesling")),
        *(("needs", "doesn't drink coffee", "Malbec"), ("note", "likes a drink", "Malbec")),
        *(("allergy", "gluten", "gluten-free bread"), ("dislikes", "hard chairs", "garden chairs")),
        *(
            ("allergy", "nuts", "crime novel"),
            ("needs", "no alcohol", "alcohol-free beer"),
            ("note", "pregnant", ""),
        ),
    ],
)
def test_this_does_not(kind: str, text: str, item: str) -> None:
    assert not is_limited(item, a_memory(facts=[fact(kind, text)]), TODAY)


def test_what_holds_until_a_day_limits_nothing_after_it() -> None:
    expecting = fact("note", "pregnant", until_on=TODAY)
    assert is_limited("champagne", a_memory(facts=[expecting]), TODAY)
    assert not is_limited("champagne", a_memory(facts=[expecting]), TODAY + timedelta(1))


@pytest.mark.parametrize("told", ["baby due", "expecting 1st child", "due date"])
def test_who_has_a_child_on_the_way_is_offered_no_wine_until_it_is_there(told: str) -> None:
    memory = a_memory(events=[event(told, on=TODAY)])
    assert is_limited("red wine", memory, TODAY)
    assert not is_limited("red wine", memory, TODAY + timedelta(1))
    assert not is_limited("red wine", memory, TODAY, person_id=7)
    assert not is_limited("tea", memory, TODAY)


def test_what_a_person_close_to_them_can_t_have_limits_what_is_for_that_person() -> None:
    wife = person("wife", "Eva")
    memory = a_memory(persons=[wife], facts=[fact("allergy", "nuts", person_id=wife.id)])
    assert is_limited("marzipan", memory, TODAY, wife.id)
    assert not is_limited("marzipan", memory, TODAY)


def test_an_older_dislike_gives_way_to_a_newer_taste_and_an_allergy_never_does() -> None:
    liked = fact("likes", "coffee", learned_on=TODAY)
    before = date(2020, 1, 1)
    assert not is_limited(
        "coffee", a_memory(facts=[fact("dislikes", "coffee", learned_on=before), liked]), TODAY, since=liked
    )
    assert is_limited(
        "coffee", a_memory(facts=[fact("allergy", "coffee", learned_on=before), liked]), TODAY, since=liked
    )


@pytest.mark.parametrize("private", [False, True])
def test_who_drinks_no_more_is_not_offered_the_usual_glass(private: bool) -> None:
    memory = a_memory(
        facts=[
            fact("usual", "a glass of Sancerre", learned_on=YEAR_AGO),
            fact("likes", "crime novels", learned_on=YEAR_AGO),
            fact("needs", "no alcohol", learned_on=TODAY, private=private),
        ],
        visits=[YEAR_AGO],
    )
    assert not any("sancerre" in text.lower() for text in said(memory))
    assert any("crime novels" in text for text in said(memory))


def test_nor_is_a_habit_that_would_not_do_them_good_offered_again() -> None:
    days = [TODAY - timedelta(7 * week) for week in range(1, 5)]
    memory = a_memory(purchases=[purchase("Riesling", on=day) for day in days], visits=[])
    assert greeting(memory, SHOP, TODAY).usual == ("same again? Riesling",)
    expecting = memory._replace(facts=(fact("note", "is pregnant", private=True, learned_on=TODAY),))
    assert greeting(expecting, SHOP, TODAY).usual == ()
