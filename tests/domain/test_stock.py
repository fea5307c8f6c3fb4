"""What came in: shown to who asked for it, and to who would like it; never what they have, nor what harms them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from custmem.domain import keys
from custmem.domain.greeting.purchases import NEW_FOR_YOU
from custmem.domain.greeting.talking_points import all_points
from custmem.domain.recommendations import wants
from memories import (
    TODAY,
    a_memory,
    arrival,
    days,
    decided,
    fact,
    open_kinds,
    person,
    point_of,
    purchase,
    teller,
    wish,
)

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Fact, Memory

LUCA = person("nephew", "Luca")
GONE = person("nephew", "Luca", dead=True)
CRIME = arrival("The Moonstone, a crime novel", on=TODAY)
ATLAS = arrival("Atlas of the Stars", on=TODAY)


def is_open(kind: str, memory: Memory, number: int = 0) -> bool:
    """Whether a point of this kind may be said so many days from today."""
    return kind in open_kinds(memory, days(number))


def test_a_wish_is_said_once_it_is_here_and_while_it_is() -> None:
    memory = a_memory(wishes=[wish(on=days(-9))], stock=[ATLAS])
    assert [is_open("wish_arrived", memory, number) for number in (-1, 0, 900)] == [False, True, True]
    point = point_of("wish_arrived", memory)
    assert point is not None
    assert (point.text, point.because) == (
        "Show them what they asked for: Atlas of the Stars",
        'asked for "an atlas of the stars" 3 June',
    )


def test_a_wish_for_somebody_close_says_for_whom() -> None:
    point = point_of(
        "wish_arrived", a_memory(wishes=[wish(person_id=LUCA.id)], persons=[LUCA], stock=[ATLAS])
    )
    assert point is not None
    assert "for their nephew Luca" in point.because


@pytest.mark.parametrize(
    "memory",
    [
        a_memory(wishes=[wish(private=True)], stock=[ATLAS]),
        a_memory(wishes=[wish()], stock=[]),
        a_memory(wishes=[wish("a globe")], stock=[ATLAS]),
        a_memory(wishes=[wish()], stock=[ATLAS], facts=[fact("avoid-topic", "stars")]),
        a_memory(wishes=[wish(person_id=GONE.id)], persons=[GONE], stock=[ATLAS]),
        a_memory(
            wishes=[(asked := wish())],
            stock=[ATLAS],
            decisions=[decided(keys.wish_arrived(asked.id, ATLAS.id))],
        ),
        a_memory(wishes=[wish(on=days(-9))], stock=[arrival(on=days(-8))], visits=[days(-5), days(-3)]),
    ],
    ids=["private", "gone", "another", "avoided", "dead", "asked", "faded"],
)
def test_a_wish_is_not_said(memory: Memory) -> None:
    assert not is_open("wish_arrived", memory)


def test_what_is_new_is_shown_for_a_month() -> None:
    memory = a_memory(facts=[fact("likes", "crime novels")], stock=[CRIME])
    last = NEW_FOR_YOU.window.closes or 0
    said = [is_open("new_for_you", memory, number) for number in (-1, 0, last, last + 1)]
    assert said == [False, True, True, False]
    point = point_of("new_for_you", memory)
    assert point is not None
    assert point.because == "likes crime novels; in since today"


def test_a_taste_of_somebody_close_is_named_as_theirs() -> None:
    taste = fact("likes", "dinosaurs", person_id=LUCA.id)
    point = point_of(
        "new_for_you", a_memory(facts=[taste], persons=[LUCA], stock=[arrival("dinosaur puzzle")])
    )
    assert point is not None
    assert point.because == "their nephew Luca: likes dinosaurs; in since today"


TASTE = fact("likes", "crime novels")


@pytest.mark.parametrize(
    "memory",
    [
        a_memory(facts=[TASTE], stock=[CRIME], purchases=[purchase("The Moonstone", on=days(-99))]),
        a_memory(
            facts=[TASTE], stock=[CRIME], purchases=[purchase("The Moonstone", on=days(-9), private=True)]
        ),
        a_memory(facts=[TASTE, fact("dislikes", "the moonstone")], stock=[CRIME]),
        a_memory(facts=[TASTE, fact("dislikes", "the moonstone", private=True)], stock=[CRIME]),
        a_memory(facts=[fact("likes", "cakes"), fact("allergy", "nuts")], stock=[arrival("walnut cake")]),
        a_memory(facts=[fact("likes", "crime novels", private=True)], stock=[CRIME]),
        a_memory(facts=[fact("likes", "crime novels", until_on=days(-1))], stock=[CRIME]),
        a_memory(facts=[TASTE, fact("avoid-topic", "crime")], stock=[CRIME]),
        a_memory(facts=[fact("likes", "crime novels", person_id=GONE.id)], persons=[GONE], stock=[CRIME]),
        a_memory(facts=[fact("note", "crime novels")], stock=[CRIME]),
        a_memory(facts=[TASTE], stock=[CRIME], dead=True),
    ],
    ids="have have-private dislikes dislikes-private allergy private until avoided dead note died".split(),
)
def test_what_is_new_is_not_shown(memory: Memory) -> None:
    assert [point.kind for point in all_points(teller(memory)) if point.kind == "new_for_you"] == []


def test_what_they_asked_for_is_said_once_and_not_as_new_too() -> None:
    memory = a_memory(facts=[TASTE], wishes=[wish("a crime novel")], stock=[CRIME])
    assert [kind for kind in open_kinds(memory) if kind in ("wish_arrived", "new_for_you")] == [
        "wish_arrived"
    ]


# --- who would want this --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("memory", "by", "because"),
    [
        (
            a_memory(wishes=[wish("a crime novel")], facts=[TASTE]),
            "wish",
            'asked for "a crime novel" 10 June',
        ),
        (a_memory(facts=[TASTE]), "taste", "likes crime novels"),
        (
            a_memory(facts=[fact("likes", "crime novels", guess=True)]),
            "taste",
            "likes crime novels, as far as is known",
        ),
        (
            a_memory(purchases=[purchase("crime novel: Rebecca", on=days(-9))]),
            "bought",
            "bought crime novel: Rebecca 3 June",
        ),
    ],
)
def test_the_best_reason_is_given(memory: Memory, by: str, because: str) -> None:
    want = wants(CRIME.item, teller(memory))
    assert want is not None
    assert (want.by, want.because) == (by, because)


def test_who_buys_it_again_and_again_wants_it() -> None:
    sales = [purchase("Chablis", on=days(-number)) for number in (1, 8, 15)]
    want = wants("Chablis", teller(a_memory(purchases=sales)))
    assert want is not None
    assert want.because == "bought Chablis 3 times, last 11 June"


@pytest.mark.parametrize(
    "told", [fact("needs", "no alcohol", private=True), fact("note", "pregnant", private=True)], ids=str
)
def test_a_wine_is_suggested_to_nobody_who_must_not_drink(told: Fact) -> None:
    wine = arrival("Riesling wine", on=TODAY)
    habit = [purchase("Riesling wine", on=days(-number)) for number in (30, 60)]
    taste = fact("likes", "wine", learned_on=days(-200))
    assert wants(wine.item, teller(a_memory(facts=[taste], purchases=habit))) is not None
    assert wants(wine.item, teller(a_memory(facts=[taste, told], purchases=habit))) is None
    assert not is_open("new_for_you", a_memory(facts=[taste, told], stock=[wine]))


@pytest.mark.parametrize(
    "memory",
    [
        a_memory(purchases=[purchase("The Moonstone", on=days(-9))]),
        a_memory(purchases=[purchase("crime novel: Rebecca", on=days(-9), private=True)]),
        a_memory(purchases=[purchase("crime novel: Rebecca", on=days(-9), for_text="Ann")]),
        a_memory(purchases=[purchase("crime novel: Rebecca", on=days(-9), total=-900)]),
        a_memory(facts=[TASTE], archived_on=days(-1)),
        a_memory(facts=[TASTE], dead=True),
        a_memory(wishes=[wish("a crime novel", private=True)]),
        a_memory(),
    ],
    ids="has-it private-sale present return archived dead private-wish nothing".split(),
)
def test_nobody_else_wants_it(memory: Memory) -> None:
    assert wants(CRIME.item, teller(memory)) is None


def test_an_allergy_is_said_beside_what_they_asked_for_themselves() -> None:
    want = wants(
        "walnut cake", teller(a_memory(wishes=[wish("a walnut cake")], facts=[fact("allergy", "nuts")]))
    )
    assert want is not None
    assert want.because.endswith("; mind the allergy: nuts")
