"""Appointments: listed on their day, closed by what should close them, silent where they must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from custmem.domain import keys
from custmem.domain.customers.memory import Appointment
from custmem.domain.followups.agenda import agenda
from custmem.domain.followups.followups import due_today
from custmem.domain.greeting.talking_points import alerts
from memories import TODAY, a_memory, a_shop, appointment, days, decided, fact, promise, teller

if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.customers.memory import Memory

AT_TWO = Appointment(900, "fitting", TODAY, "14:00")


def listed(memory: Memory, today: date = TODAY) -> list[str]:
    return [item.text for item in due_today(teller(memory, today)) if item.kind == "appointment"]


@pytest.mark.parametrize(("number", "count"), [(-1, 0), (0, 1), (1, 0)])
def test_an_appointment_is_listed_on_its_day_and_on_no_other(number: int, count: int) -> None:
    assert len(listed(a_memory(appointments=[AT_TWO]), days(number))) == count


def test_it_is_listed_on_a_closed_day_too_for_it_was_agreed() -> None:
    found = agenda([a_memory(appointments=[AT_TWO])], [], [], a_shop(closed="fri"), TODAY)
    assert [item.text for block in found.blocks for item in block.items] == ["At 14:00: fitting"]
    assert [guest.because for guest in found.expected] == ["appointment at 14:00"]


@pytest.mark.parametrize(
    "closed",
    [
        a_memory(appointments=[AT_TWO], visits=[TODAY]),
        a_memory(appointments=[AT_TWO], decisions=[decided(keys.appointment(900), "done")]),
        a_memory(appointments=[AT_TWO], dead=True),
        a_memory(appointments=[AT_TWO], archived_on=days(-1)),
    ],
)
def test_what_closes_an_appointment(closed: Memory) -> None:
    assert listed(closed) == []
    assert agenda([closed], [], [], a_shop(), TODAY).expected == ()


def test_yesterday_s_visit_closes_nothing_and_nobody_who_refused_calls_is_without_theirs() -> None:
    memory = a_memory(appointments=[AT_TWO], visits=[days(-1)], consents={"any": "no"})
    assert listed(memory) == ["At 14:00: fitting"]


def test_an_avoided_topic_takes_the_words_and_not_the_appointment() -> None:
    memory = a_memory(appointments=[AT_TWO], facts=[fact("avoid-topic", "fittings")])
    assert listed(memory) == ["At 14:00: an appointment (custmem show has it)"]
    assert [alert.text for alert in alerts(teller(memory))] == ["Appointment at 14:00"]


def test_a_day_s_appointments_stand_in_order_of_time_after_what_is_overdue() -> None:
    late, early, sometime = (
        a_memory(appointments=[appointment("colour", at="15:00"), appointment("cut", at="14:10")]),
        a_memory(appointments=[appointment("wash", at="09:00")]),
        a_memory(appointments=[appointment("talk")]),
    )
    owed = a_memory(promises=[promise(due_on=days(-1))])
    found = agenda([late, sometime, early, owed], [], [], a_shop(), TODAY)
    assert [item.text for block in found.blocks for item in block.items] == [
        *("Keep your word: hold 200 g Sencha", "At 09:00: wash"),
        *("At 14:10: cut", "At 15:00: colour", "Some time today: talk"),
    ]
    assert [guest.because for guest in found.expected] == [
        *("appointment at 09:00", "appointment at 14:10", "appointment today"),
    ]


def test_who_comes_for_an_appointment_is_expected_once() -> None:
    regular = a_memory(visits=[days(-7 * week) for week in range(1, 8)], appointments=[AT_TWO])
    found = agenda([regular], [], [regular], a_shop(), TODAY)
    assert [guest.because for guest in found.expected] == ["appointment at 14:00"]


def test_the_counter_is_told_first_after_allergies() -> None:
    memory = a_memory(
        appointments=[AT_TWO], promises=[promise(due_on=days(-1))], facts=[fact("allergy", "nuts")]
    )
    assert [alert.kind for alert in alerts(teller(memory))] == ["allergy", "appointment", "promise"]
    assert [a.kind for a in alerts(teller(memory, days(1)))] == ["allergy", "promise"]
