"""Presents: whom a purchase was for, which day it was meant for, and whether it is still a surprise."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.gifts import ask_from, gift_day, gift_day_said, may_be_spoken_of, recipient
from custmem.domain.customers.identification import told_apart
from memories import (
    TODAY,
    a_memory,
    any_memory,
    asked_for,
    days,
    event,
    occasion,
    person,
    purchase,
    said,
    todays,
    unhurried,
)

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Memory, Purchase

LUCA, WIFE, ANNA, OTHER_ANNA = (
    person("nephew", "Luca"),
    person("wife", "Eva"),
    person("aunt", "Anna"),
    person("niece", "Anna"),
)
MEMORY = a_memory(
    persons=[LUCA, WIFE, ANNA, OTHER_ANNA],
    occasions=[
        occasion(3, 3, person_id=LUCA.id),
        occasion(12, 6, kind="nameday", person_id=LUCA.id),
        occasion(10, 14),
        occasion(7, 1, 2001, kind="anniversary"),
    ],
    events=[
        event("graduation", on=date(2026, 7, 10), person_id=LUCA.id),
        event("wedding of a friend", on=date(2026, 6, 20)),
        event("moving house", on=date(2026, 6, 30), private=True),
    ],
)


def for_(
    for_text: str | None = None, meant_for: str | None = None, on: date = TODAY, **fields: Any
) -> Purchase:
    return purchase("ring", on=on, for_text=for_text, occasion=meant_for, **fields)


@pytest.mark.parametrize(
    ("for_text", "expected"),
    [
        *(
            ("nephew Luca", LUCA),
            ("luca", LUCA),
            ("nephew", LUCA),
            ("wife", WIFE),
            (None, None),
            ("Zed", None),
        ),
        *(("Anna", None), ("aunt Anna", ANNA), ("her nephew Luca", LUCA)),
    ],
)
def test_whom_it_was_for_is_known_when_one_person_fits(for_text: str | None, expected: object) -> None:
    assert recipient(for_(for_text), MEMORY) == expected


def test_whom_the_sale_itself_names_outranks_the_words() -> None:
    assert recipient(for_("Anna", person_id=ANNA.id), MEMORY) == ANNA


@pytest.mark.parametrize(
    ("for_text", "meant_for", "expected"),
    [
        ("nephew Luca", "birthday", "2027-03-03"),
        ("nephew Luca", "40th Birthday", "2027-03-03"),
        ("nephew Luca", "birthday party", "2027-03-03"),
        ("nephew Luca", "name day", "2026-12-06"),
        ("nephew Luca", "nameday", "2026-12-06"),
        (None, "birthday", "2026-10-14"),  # for nobody named: the customer's own
        ("aunt Anna", "birthday", None),  # not known
        ("Zed", "birthday", None),
        (None, "anniversary", "2026-07-01"),
        ("wife", "wedding anniversary", "2026-07-01"),  # a couple's is kept with either
        ("nephew Luca", "anniversary", None),
        ("aunt Anna", "Christmas", "2026-12-25"),
        (None, "valentine's day", "2027-02-14"),
        ("nephew Luca", "graduation", "2026-07-10"),
        ("nephew Luca", "graduation party", "2026-07-10"),
        ("aunt Anna", "graduation", None),  # somebody else's
        (None, "wedding", "2026-06-20"),
        ("Zed", "wedding", "2026-06-20"),
        (None, "a party", None),
        (None, None, None),
        ("nephew Luca", None, None),
    ],
)
def test_the_day_it_was_meant_for(for_text: str | None, meant_for: str | None, expected: str | None) -> None:
    found = gift_day(for_(for_text, meant_for), MEMORY)
    assert found == (date.fromisoformat(expected) if expected else None)


@pytest.mark.parametrize(
    ("on", "expected"), [((2026, 3, 3), 2026), ((2026, 3, 4), 2027), ((2026, 3, 2), 2026)]
)
def test_a_present_is_for_the_day_of_its_sale_or_the_next_one(
    on: tuple[int, int, int], expected: int
) -> None:
    assert gift_day(for_("nephew Luca", "birthday", date(*on)), MEMORY) == date(expected, 3, 3)


def test_a_present_for_29_february_is_for_the_28th_where_the_year_has_none() -> None:
    memory = a_memory(occasions=[occasion(2, 29)])
    assert gift_day(for_(None, "birthday", date(2026, 2, 1)), memory) == date(2026, 2, 28)
    assert gift_day(for_(None, "birthday", date(2028, 2, 1)), memory) == date(2028, 2, 29)


def test_a_day_told_in_private_is_heeded_and_not_said() -> None:
    sale = for_(None, "moving house")
    assert (gift_day(sale, MEMORY), gift_day_said(sale, MEMORY)) == (date(2026, 6, 30), None)
    assert gift_day_said(for_(None, "wedding"), MEMORY) == date(2026, 6, 20)


def test_it_is_asked_after_from_its_day_or_three_days_after_the_sale() -> None:
    assert ask_from(for_("nephew Luca", "birthday"), MEMORY) == date(2027, 3, 3)
    assert ask_from(for_("Zed"), MEMORY) == days(3)


# --- surprises ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "may"), [(-1, False), (0, False), (1, True)])
def test_a_surprise_may_be_spoken_of_when_its_day_is_over(number: int, may: bool) -> None:
    memory = a_memory(persons=[LUCA], occasions=[occasion(6, 12, person_id=LUCA.id)])
    sale = for_("nephew Luca", "birthday", days(-20), surprise=True)
    assert may_be_spoken_of(sale, memory, days(number)) is may


def test_a_surprise_of_unknown_day_and_a_private_sale_never_may() -> None:
    for sale in (
        for_("Zed", "birthday", surprise=True),
        for_(surprise=True),
        for_("nephew Luca", private=True),
    ):
        assert not any(may_be_spoken_of(sale, MEMORY, days(number)) for number in (0, 10, 1000))


def with_surprise(today: date, meant_for: str | None, day: date, total: int) -> Memory:
    """A customer with little else to be said, who hides a necklace, and takes one every week."""
    known = {"surprise": True, "for_text": "wife Eva", "person_id": WIFE.id, "occasion": meant_for}
    sales = [purchase("zzqx necklace", on=days(-n, today), total=total, **known) for n in (1, 8, 15, 22, 29)]
    return a_memory(
        persons=[WIFE], occasions=[occasion(day.month, day.day, person_id=WIFE.id)], purchases=sales
    )


@given(
    todays,
    st.sampled_from((None, "birthday", "her surprise", "anniversary")),
    st.integers(0, 200),
    st.sampled_from((500, 90000)),
)
def test_a_surprise_is_shown_nowhere_before_its_day_is_over(
    today: date, meant_for: str | None, ahead: int, total: int
) -> None:
    memory = with_surprise(today, meant_for, days(ahead, today), total)
    apart = [text for _, text in told_apart([memory, a_memory()], today)]
    assert "zzqx" not in "\n".join([*said(memory, today), *asked_for(memory, today), *apart])


def test_after_its_day_it_is_asked_after_and_was_the_last_purchase() -> None:
    memory = with_surprise(TODAY, "birthday", days(0), 90000)
    tomorrow = said(memory, days(1))
    assert "Ask whether their wife Eva liked the zzqx necklace" in tomorrow
    assert any(text.startswith("Last bought: the zzqx necklace") for text in tomorrow)


@unhurried
@given(st.data(), todays)
def test_no_present_is_asked_after_before_its_day(data: st.DataObject, today: date) -> None:
    memory = data.draw(any_memory(today))
    for sale in memory.purchases:
        day = gift_day(sale, memory)
        assert day is None or day >= sale.on
        assert ask_from(sale, memory) >= sale.on
