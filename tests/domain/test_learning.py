"""What is not known yet: one question a visit, what helps most first, and never what must not be spoken of."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain.customers.memory import Memory
from custmem.domain.greeting.talking_points import all_points
from memories import SHOP, TODAY, a_memory, fact, occasion, person, promise, purchase, teller

VISITS = [TODAY - timedelta(7 * week) for week in range(1, 9)]
KNOWN = (fact("likes", "tea"), fact("address-as", "Mrs Berg"))


def wanted(memory: Memory, language: str = "en") -> list[str]:
    points = all_points(teller(memory, shop=SHOP._replace(language=language)))
    return [point.topic for point in points if point.kind == "learn"]


def test_a_regular_of_whom_nothing_is_known_is_asked_what_helps_most_first() -> None:
    assert wanted(a_memory(visits=VISITS)) == ["birthday", "likes", "form of address"]
    assert wanted(a_memory(visits=VISITS[:3])) == ["birthday", "likes"]
    assert wanted(a_memory(visits=VISITS[:2])) == []


def test_a_name_day_is_asked_for_where_they_are_kept() -> None:
    memory = a_memory(visits=VISITS, facts=KNOWN, occasions=[occasion(3, 3)])
    assert wanted(memory, language="cs") == ["name day"]
    assert wanted(memory, language="en") == []
    known = a_memory(visits=VISITS, facts=KNOWN, occasions=[occasion(3, 3), occasion(4, 4, kind="nameday")])
    assert wanted(known, language="cs") == []


def test_for_whom_they_buy_is_asked_while_no_name_is_known() -> None:
    sale = purchase("storybook", on=TODAY - timedelta(30), for_text="a child")
    memory = a_memory(visits=VISITS, facts=KNOWN, occasions=[occasion(3, 3)], purchases=[sale])
    assert wanted(memory) == ["for whom"]
    luca = person("nephew", "Luca")
    named = memory._replace(persons=(luca,), purchases=(sale._replace(person_id=luca.id, for_text="nephew"),))
    assert wanted(named) == []
    surprise = memory._replace(purchases=(sale._replace(surprise=True, for_text="wife"),))
    assert wanted(surprise) == []


def test_how_to_reach_them_comes_first_while_something_is_owed() -> None:
    owed = a_memory(visits=VISITS[:3], promises=[promise(due_on=TODAY)])
    assert wanted(owed)[0] == "phone"
    assert wanted(a_memory(visits=VISITS[:1], promises=[promise(due_on=TODAY)])) == ["phone"]
    reached = a_memory(visits=VISITS[:3], promises=[promise(due_on=TODAY)], points=[("email", "a@b.org")])
    assert "phone" not in wanted(reached)


def test_an_avoided_birthday_is_not_asked_for() -> None:
    assert wanted(a_memory(visits=VISITS, facts=[*KNOWN, fact("avoid-topic", "birthdays")])) == []
