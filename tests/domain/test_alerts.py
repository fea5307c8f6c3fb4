"""What must be seen before anything is said or handed over."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.memory import Memory
from custmem.domain.greeting.talking_points import alerts
from memories import TODAY, a_memory, any_memory, days, fact, person, promise, teller, todays, unhurried


def texts(memory: Memory, today: date = TODAY) -> list[str]:
    return [alert.text for alert in alerts(teller(memory, today))]


def test_allergies_come_first_then_what_is_owed_overdue_before_the_rest() -> None:
    memory = a_memory(
        persons=[nephew := person("nephew", "Luca")],
        facts=[
            fact("allergy", "milk", person_id=nephew.id),
            fact("allergy", "nuts"),
            fact("allergy", "celiac"),
        ],
        promises=[
            promise("call", due_on=days(3)),
            promise("tea", due_on=TODAY),
            promise("book", due_on=days(-2)),
        ],
    )
    assert texts(memory) == [
        "Allergy: nuts, celiac",
        "Allergy (their nephew Luca): milk",
        "Promised for 10 June and still owed: book",
        "Promised for today: tea",
        "Promised for Monday 15 June: call",
    ]


def test_an_allergy_that_is_only_guessed_is_to_be_asked() -> None:
    assert texts(a_memory(facts=[fact("allergy", "nuts", guess=True)])) == [
        "Allergy: nuts - not certain, ask"
    ]


def test_an_old_allergy_is_an_allergy() -> None:
    assert texts(a_memory(facts=[fact("allergy", "nuts", learned_on=days(-3000))])) == ["Allergy: nuts"]


def test_one_that_holds_until_a_day_is_over_after_it() -> None:
    memory = a_memory(facts=[fact("allergy", "nuts", until_on=TODAY)])
    assert (texts(memory), texts(memory, days(1))) == (["Allergy: nuts"], [])


def test_what_is_private_and_whoever_has_died_gives_no_alert() -> None:
    dead, secret = person("dog", "Rex", dead=True), person("friend", "Zed", private=True)
    told = [fact("allergy", "beef", person_id=dead.id), fact("allergy", "nuts", person_id=secret.id)]
    assert texts(a_memory(persons=[dead, secret], facts=[*told, fact("allergy", "milk", private=True)])) == []
    gone = a_memory(facts=[fact("allergy", "nuts")], dead=True)
    assert texts(gone) == []


def test_a_promise_is_shown_from_the_day_it_was_made_until_it_is_kept() -> None:
    memory = a_memory(promises=[promise("tea", due_on=days(90))])
    assert all(texts(memory, days(number)) for number in (-2, 0, 90, 500))


@unhurried
@given(st.data(), todays)
def test_every_promise_is_owed_whatever_else_is_so(data: st.DataObject, today: date) -> None:
    memory = data.draw(any_memory(today))
    found = alerts(teller(memory, today))
    owed = [alert for alert in found if alert.kind == "promise"]
    assert len(owed) == len(memory.promises)
    assert [alert for alert in found if not (alert.text and alert.because)] == []
