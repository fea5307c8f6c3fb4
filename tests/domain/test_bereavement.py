"""Losses told in passing: who is gone, whose anniversary is over, what came to nothing."""

from __future__ import annotations

import pytest

from custmem.domain.customers.bereavement import losses_told
from custmem.domain.customers.memory import Memory
from custmem.domain.text.lexicon import family_of
from memories import TODAY, a_memory, asked_for, days, event, fact, occasion, person, purchase, said

SOON = days(4)


def a_couple(*told: str, by_event: str | None = None, kind: str = "note", husband: str = "husband") -> Memory:
    """Somebody married, whose husband Karl has his birthday and who have their anniversary in four days."""
    karl = person(husband, "Karl")
    daughter = person("daughter", "Mia")
    return a_memory(
        persons=(karl, daughter),
        occasions=(
            occasion(SOON.month, SOON.day, 2001, kind="anniversary"),
            occasion(SOON.month, SOON.day, person_id=karl.id),
        ),
        facts=tuple(fact(kind, text) for text in told),
        events=(event(by_event, on=days(-5)),) if by_event else (),
    )


def everything(memory: Memory) -> str:
    """All that a greeting and an agenda would show today."""
    return "\n".join([*said(memory, TODAY), *asked_for(memory, TODAY)])


@pytest.mark.parametrize(
    "told",
    [
        *(
            "lost her husband in April",
            "husband died 3/4",
            "Karl passed away",
            "her late husband loved orchids",
        ),
        *(
            "widowed last spring",
            "Karl's funeral was on Friday",
            "the death of her dear husband",
            "hubby died",
        ),
        *(
            "husband's death hit her hard",
            "going thru a divorce",
            "she and Karl split up",
            "separated since May",
        ),
        *("Karl left her", "leaving her husband (in confidence)", "DIVORCED!", "they broke up"),
    ],
)
def test_a_note_of_a_death_or_a_parting_silences_the_couple(told: str) -> None:
    shown = everything(a_couple(told))
    assert [word for word in ("anniversary", "Karl", "husband") if word in shown] == []


@pytest.mark.parametrize(
    "told",
    [
        *("moved house", "husband is late on Fridays", "lost her umbrella", "her husband's mother died"),
        *(
            "daughter got divorced",
            "Mia split up with her boyfriend",
            "her mother is a widow",
            "husband's firm failed",
        ),
    ],
)
def test_other_notes_leave_a_couple_their_days(told: str) -> None:
    shown = everything(a_couple(told))
    assert ("anniversary" in shown, "husband Karl" in shown) == (True, True)


@pytest.mark.parametrize("told", ["husband passed away", "Karl's funeral", "getting divorced"])
def test_the_event_that_tells_of_it_is_still_met_with_a_kind_word(told: str) -> None:
    shown = everything(a_couple(by_event=told))
    assert ("A kind word, if the moment is right" in shown, "anniversary" in shown) == (True, False)


@pytest.mark.parametrize("topic", ["divorce", "her ex", "the marriage", "husband", "hubby"])
def test_whoever_avoids_the_marriage_has_no_anniversary(topic: str) -> None:
    shown = everything(a_couple(topic, kind="avoid-topic"))
    assert ("anniversary" in shown, "Karl" in shown) == (False, False)


@pytest.mark.parametrize(
    "relation", ["hubby", "partner", "other half", "other-half", "late husband", "boyfriend"]
)
def test_a_husband_by_another_word_leaves_a_widow(relation: str) -> None:
    karl = person(relation, "Karl", dead=True)
    memory = a_memory(persons=(karl,), occasions=(occasion(SOON.month, SOON.day, 2001, kind="anniversary"),))
    assert "anniversary" not in everything(memory)


def test_a_late_wife_needs_no_more_to_be_said() -> None:
    ruth = person("late wife", "Ruth")
    memory = a_memory(persons=(ruth,), occasions=(occasion(SOON.month, SOON.day, person_id=ruth.id),))
    assert "Ruth" not in everything(memory)


@pytest.mark.parametrize(
    ("relation", "shown"), [("ex-wife", False), ("ex husband", False), ("ex-colleague", True)]
)
def test_nobody_is_reminded_of_the_birthday_of_an_ex_wife(relation: str, shown: bool) -> None:
    ruth = person(relation, "Ruth")
    memory = a_memory(persons=(ruth,), occasions=(occasion(SOON.month, SOON.day, person_id=ruth.id),))
    assert ("Ruth" in everything(memory)) == shown


def test_a_husband_met_after_the_loss_is_not_meant() -> None:
    first, second = person("husband", "Karl"), person("husband", "Per", learned_on=days(-1))
    memory = a_memory(
        persons=(first, second),
        facts=(fact("note", "her husband died"),),
        occasions=(occasion(SOON.month, SOON.day, person_id=second.id),),
    )
    assert "husband Per" in everything(memory)


def test_a_name_decides_which_nephew_died() -> None:
    luca, tom = person("nephew", "Luca"), person("nephew", "Tom")
    memory = a_memory(
        persons=(luca, tom),
        facts=(fact("note", "nephew Luca died"),),
        occasions=(
            occasion(SOON.month, SOON.day, person_id=luca.id),
            occasion(SOON.month, SOON.day, person_id=tom.id),
        ),
    )
    assert ("Luca" in everything(memory), "Tom" in everything(memory)) == (False, True)


def test_a_mum_is_the_mother_who_died() -> None:
    mother = person("mother", "Rita")
    memory = a_memory(
        persons=(mother,),
        facts=(fact("note", "mum died in March"),),
        occasions=(occasion(SOON.month, SOON.day, person_id=mother.id),),
    )
    assert "Rita" not in everything(memory)


def test_an_avoided_mum_is_the_mother() -> None:
    mother = person("mother", "Rita")
    memory = a_memory(
        persons=(mother,),
        facts=(fact("avoid-topic", "her mum"),),
        occasions=(occasion(SOON.month, SOON.day, person_id=mother.id),),
    )
    assert "Rita" not in everything(memory)


@pytest.mark.parametrize(
    ("told", "planned"),
    [
        *(("wedding is off!!", "wedding"), ("the wedding's been cancelled", "wedding of the year")),
        *(
            ("failed her driving test", "driving test"),
            ("didn't get the bank job", "interview for the bank job"),
        ),
        *(("lost the baby", "baby due"), ("miscarriage, poor thing", "expecting her first")),
    ],
)
@pytest.mark.parametrize("on", [-5, 5])
def test_what_came_to_nothing_is_neither_wished_for_nor_asked_after(told: str, planned: str, on: int) -> None:
    memory = a_memory(facts=(fact("note", told),), events=(event(planned, on=days(on)),))
    assert planned not in everything(memory)


def test_the_suit_for_a_wedding_that_was_called_off_is_not_asked_after() -> None:
    memory = a_memory(
        facts=(fact("note", "wedding called off"),),
        events=(event("wedding", on=days(-5)),),
        purchases=(purchase("suit", on=days(-40), total=90000, occasion="wedding"),),
    )
    assert "suit" not in everything(memory)


def test_another_try_after_a_failure_is_wished_well() -> None:
    memory = a_memory(
        facts=(fact("note", "failed her driving test"),),
        events=(event("driving test", on=days(3), learned_on=days(-1)),),
    )
    assert "driving test" in everything(memory)


@pytest.mark.parametrize(
    ("topic", "planned"),
    [
        *(
            ("pregnancy, miscarriage", "baby due"),
            ("her illness", "hospital check"),
            ("weight", "slimming club"),
        ),
        *(("work", "job interview"), ("her father's death", "funeral")),
    ],
)
def test_an_avoided_topic_silences_what_speaks_of_the_same(topic: str, planned: str) -> None:
    memory = a_memory(facts=(fact("avoid-topic", topic),), events=(event(planned, on=days(-5)),))
    assert planned not in everything(memory)


def test_most_words_speak_of_themselves_alone() -> None:
    assert family_of("tennis") == {"tennis"}


def test_nobody_who_told_of_no_loss_has_one() -> None:
    assert losses_told(a_couple("moved house", by_event="graduation"), TODAY) is None


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        *((told, True) for told in ("died 3 May", "she died in April", "passed away last week", "deceased")),
        *(
            (told, False)
            for told in ("died her hair red", "RIP jeans, size 30", "Dead Sea salts", "dyed red")
        ),
    ],
)
def test_a_note_that_begins_with_a_death_leaves_a_customer_in_peace(told: str, is_one: bool) -> None:
    own_day = occasion(SOON.month, SOON.day)
    memory = a_memory(occasions=(own_day,), facts=(fact("note", told),))
    assert ("birthday" in everything(memory)) is not is_one
