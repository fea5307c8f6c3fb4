"""What must not be said: private things, avoided topics, the dead. In doubt, silence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.identification import told_apart
from custmem.domain.customers.memory import Fact, Memory, Person
from custmem.domain.customers.suppression import current, matter_of, silence_for
from custmem.domain.relations import RELATIONS
from custmem.domain.text.lexicon import is_form_of
from memories import (
    TODAY,
    a_memory,
    any_memory,
    asked_for,
    away,
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

MARKER = "zzqx"


def everything_said(memory: Memory, today: date = TODAY) -> str:
    """All that a greeting, an agenda and a list to choose from would show."""
    apart = [text for _, text in told_apart([memory, a_memory()], today)]
    return "\n".join([*said(memory, today), *asked_for(memory, today), *apart])


# --- forms of a word ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "forms",
    [
        *("divorce divorces divorced divorcing", "marry marries married marrying marriage", "die died dying"),
        *("pregnant pregnancy", "baby babies", "operation operated operations", "move moved moving"),
        *(
            "job jobs",
            "key keys",
            "politics political",
            "school schools schooling",
            "child children",
            "age aging",
        ),
        *("depressed depression", "separate separated separation", "weight weighing", "house housing"),
    ],
)
def test_forms_of_a_word_are_one(forms: str) -> None:
    first, *others = forms.split()
    assert [other for other in others if not (is_form_of(first, other) and is_form_of(other, first))] == []


@pytest.mark.parametrize(
    "pair",
    [
        *(
            "grandson grandpa",
            "grandmother granddaughter",
            "party partner",
            "wine winter",
            "son song",
            "cat catering",
        ),
        *("daughter dough", "wed wednesday", "tea team", "ring rinse", "car card"),
    ],
)
def test_words_that_only_look_alike_are_two(pair: str) -> None:
    one, other = pair.split()
    assert not is_form_of(one, other)


@given(st.text("abcdefgy", min_size=1, max_size=9), st.text("abcdefgy", min_size=1, max_size=9))
def test_being_forms_of_one_word_goes_both_ways(one: str, other: str) -> None:
    assert is_form_of(one, other) == is_form_of(other, one)
    assert is_form_of(one, one)


def test_the_matter_of_a_text_is_its_words_without_the_small_ones() -> None:
    assert matter_of("Please don't ask about her Divorce!", None) == {"divorce"}
    assert matter_of("mother-in-law", "ex-husband", "great-aunt") == {"motherinlaw", "exhusband", "greataunt"}
    assert matter_of("her in-laws", "a law", "a great day") == {"laws", "law", "great", "day"}


# --- avoided topics -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "topic", ["divorce", "her divorce", "never mention being divorced", "DIVORCE, please"]
)
@pytest.mark.parametrize("text", ["divorce hearing", "party for her divorce", "day she divorced"])
def test_an_avoided_topic_silences_every_sentence_about_it(topic: str, text: str) -> None:
    memory = a_memory(
        facts=[
            fact("avoid-topic", topic),
            fact("likes", text),
            fact("usual", text),
            fact("needs", text, guess=True),
        ],
        events=[event(text, on=days(-1)), event(text, on=days(5)), away(text, on=days(2), until=days(3))],
        purchases=[
            purchase(text, on=days(-20), total=90000),
            purchase("cake", on=days(-5), occasion=text),
            purchase("card", on=days(-5), for_text=text),
        ],
    )
    assert "divorc" not in everything_said(memory).lower()


@pytest.mark.parametrize("avoided", ["Luca", "nephew", "her nephew", "nephew Luca", "nephews"])
def test_a_person_is_avoided_by_name_or_relation(avoided: str) -> None:
    assert "luca" not in everything_said(with_nephew(fact("avoid-topic", avoided))).lower()


def test_a_person_is_avoided_whole_when_the_topic_is_about_them() -> None:
    nephew = person("nephew", "Luca")
    assert (
        "luca"
        not in everything_said(
            with_nephew(fact("avoid-topic", "school", person_id=nephew.id), nephew)
        ).lower()
    )
    assert "luca" in everything_said(with_nephew(fact("likes", "tea"))).lower()


def with_nephew(told: Fact, nephew: Person | None = None) -> Memory:
    """A customer whose nephew Luca there is much to say about."""
    luca = nephew or person("nephew", "Luca")
    return a_memory(
        persons=[luca],
        facts=[told, fact("likes", "dinosaurs", person_id=luca.id), fact("likes", "reading to Luca")],
        occasions=[occasion(6, 15, person_id=luca.id), occasion(6, 1, kind="nameday", person_id=luca.id)],
        events=[event("graduation", on=days(-1), person_id=luca.id), event("visit of Luca", on=days(4))],
        purchases=[
            purchase("The Gruffalo", on=days(-20), total=9000, for_text="nephew Luca", person_id=luca.id),
            purchase("pen", on=days(-30), total=9000, for_text="Luca"),
        ],
    )


def test_an_avoided_ex_husband_is_not_the_husband() -> None:
    memory = a_memory(
        persons=[person("ex-husband", "Ivan"), person("husband", "Petar")],
        facts=[fact("avoid-topic", "her ex-husband")],
        events=[event("ex-husband's wedding", on=days(-1)), event("husband's concert", on=days(-2))],
    )
    text = everything_said(memory)
    assert ("Petar" in text, "concert" in text, "Ivan" in text, "wedding" in text) == (
        True,
        True,
        False,
        False,
    )


def test_a_topic_is_avoided_until_its_day_and_no_longer() -> None:
    told = fact("avoid-topic", "marathon", until_on=days(3))
    memory = a_memory(facts=[told], events=[event("marathon", on=days(-2))])
    assert (
        "marathon" in everything_said(memory, days(3)),
        "marathon" in everything_said(memory, days(4)),
    ) == (*(False, True),)


def test_other_things_are_said_all_the_same() -> None:
    memory = a_memory(facts=[fact("avoid-topic", "divorce"), fact("usual", "tea with milk")])
    assert "tea with milk" in everything_said(memory)


def test_a_promise_that_touches_an_avoided_topic_is_owed_without_its_words() -> None:
    memory = a_memory(
        facts=[fact("avoid-topic", "divorce")],
        promises=[promise("find the divorce lawyer's book", due_on=TODAY)],
    )
    assert "divorce" not in everything_said(memory)
    assert any("promise" in text for text in asked_for(memory))
    assert any("Promised for today" in text for text in said(memory))


def test_an_allergy_is_said_even_when_it_touches_an_avoided_topic() -> None:
    nephew = person("nephew", "Luca")
    own = a_memory(facts=[fact("avoid-topic", "nuts"), fact("allergy", "nuts")])
    theirs = a_memory(
        persons=[nephew], facts=[fact("avoid-topic", "Luca"), fact("allergy", "nuts", person_id=nephew.id)]
    )
    assert "Allergy: nuts" in said(own)
    assert "Allergy (someone close to them): nuts" in said(theirs)
    assert "Luca" not in everything_said(theirs)


def test_a_birthday_that_must_not_be_mentioned_is_not_asked_for() -> None:
    memory = a_memory(facts=[fact("avoid-topic", "her birthday")], visits=[days(-n) for n in (3, 10, 17)])
    assert "birthday" not in everything_said(memory)


# --- the dead -------------------------------------------------------------------------------------------------


def test_nothing_is_said_of_a_person_who_has_died() -> None:
    assert (
        "luca"
        not in everything_said(with_nephew(fact("note", "x"), person("nephew", "Luca", dead=True))).lower()
    )
    assert "nephew" not in everything_said(
        with_nephew(fact("note", "x"), person("nephew", "Luca", dead=True))
    )


def test_a_dead_dog_s_name_never_appears_and_the_living_dog_s_does() -> None:
    memory = a_memory(
        persons=[person("dog", "Rex", dead=True), person("dog", "Bella")],
        facts=[fact("likes", "walks with Rex"), fact("usual", "a bone for Rex")],
        purchases=[
            purchase("collar for Rex", on=days(-5)),
            purchase("bone", on=days(-6), for_text="dog Rex"),
        ],
        promises=[promise("frame the photo of Rex", due_on=TODAY)],
        events=[event("Rex at the vet", on=days(-1))],
    )
    text = everything_said(memory)
    assert "Rex" not in text
    assert "dog Bella" in text


def test_a_name_is_avoided_as_it_is_and_not_other_words_like_it() -> None:
    memory = a_memory(persons=[person("uncle", "Marc", dead=True)], facts=[fact("likes", "March beer")])
    assert "March beer" in everything_said(memory)


def test_a_widow_is_not_reminded_of_her_anniversary() -> None:
    for relation in ("husband", "wife", "partner", "fiancée"):
        memory = a_memory(
            persons=[person(relation, "Tom", dead=True)],
            occasions=[occasion(6, 15, 1990, kind="anniversary")],
            purchases=[purchase("ring", on=days(-20), total=90000, occasion="anniversary")],
        )
        assert "anniversary" not in everything_said(memory)
        assert "ring" not in everything_said(memory)


def test_her_parents_anniversary_is_theirs_and_may_be_said() -> None:
    parents = person("parents", None)
    memory = a_memory(
        persons=[person("husband", "Tom", dead=True), parents],
        occasions=[occasion(6, 15, 1960, kind="anniversary", person_id=parents.id)],
    )
    assert "66th anniversary of their parents" in everything_said(memory)


def test_of_a_customer_who_has_died_only_that_is_said() -> None:
    memory = with_nephew(fact("usual", "tea"))
    memory = memory._replace(customer=memory.customer._replace(dead=True, died_on=days(-9)))
    died = "died on Wednesday 3 June"
    assert everything_said(memory).splitlines() == [f"Lucia Bianchi · {died}", died]


# --- private things -------------------------------------------------------------------------------------------


@unhurried
@given(st.data(), todays)
def test_nothing_private_is_ever_said(data: st.DataObject, today: date) -> None:
    memory = data.draw(any_memory(today, marker=MARKER))
    assert MARKER not in everything_said(memory, today)


def test_a_private_birthday_is_not_hinted_at_by_the_reason_of_a_present() -> None:
    nephew = person("nephew", "Luca")
    memory = a_memory(
        persons=[nephew],
        occasions=[occasion(6, 8, person_id=nephew.id, private=True)],
        purchases=[
            purchase("pen", on=days(-20), for_text="nephew Luca", occasion="birthday", person_id=nephew.id)
        ],
    )
    assert "8 June" not in everything_said(memory)
    assert "nephew Luca liked the pen" in everything_said(memory)


def test_what_holds_until_a_day_holds_on_that_day() -> None:
    assert (current(None, TODAY), current(TODAY, TODAY), current(days(-1), TODAY)) == (True, True, False)


@pytest.mark.parametrize("relation", sorted(RELATIONS))
def test_a_relation_that_is_avoided_silences_that_relation(relation: str) -> None:
    memory = a_memory(persons=[person(relation, "Kim")], facts=[fact("avoid-topic", f"her {relation}")])
    assert silence_for(memory, TODAY).persons == {memory.persons[0].id}
