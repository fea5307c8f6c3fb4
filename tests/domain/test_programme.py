"""The loyalty programme: what is on a card on a day, when it is full, and when its reward would be lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain import keys
from custmem.domain.customers.memory import Stamped
from custmem.domain.followups.followups import due_today
from custmem.domain.greeting.greeting import greeting
from custmem.domain.loyalty.programme import Card, Programme, card_on, programme_from
from custmem.domain.shop import DEFAULTS
from memories import TODAY, a_memory, a_shop, days, decided, fact, said, teller

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Memory
    from custmem.domain.shop import Shop

FOREVER = Programme(5, "a coffee", None)
THREE_MONTHS = Programme(5, "a coffee", 3)
CAFE = a_shop(loyalty_stamps="5", loyalty_reward="a coffee")
CAFE_OF_THREE_MONTHS = a_shop(loyalty_stamps="5", loyalty_reward="a coffee", loyalty_months="3")


def given_on(*entries: tuple[int, int]) -> tuple[Stamped, ...]:
    """Stamps as days from today and how many; a negative number is a reward."""
    return tuple(
        Stamped("stamp" if number > 0 else "redeemed", abs(number), days(day)) for day, number in entries
    )


def card(*entries: tuple[int, int], programme: Programme = FOREVER, day: date = TODAY) -> Card:
    return card_on(day, given_on(*entries), programme)


def customer(*entries: tuple[int, int], **fields: object) -> Memory:
    return a_memory(**fields)._replace(stamped=given_on(*entries))  # type: ignore[arg-type]


def listed(memory: Memory, around: range, shop: Shop = CAFE_OF_THREE_MONTHS) -> list[int]:
    """The days, from today, on which the reward's end is on the agenda."""
    return [
        number
        for number in around
        if "reward" in [item.kind for item in due_today(teller(memory, days(number), shop))]
    ]


@pytest.mark.parametrize(
    ("entries", "stamps", "full_since"),
    [
        ((), 0, None),
        (((-9, 4),), 4, None),
        (((-9, 4), (-3, 1)), 5, -3),
        (((-9, 4), (-3, 1), (-1, 7)), 12, -3),
        (((-9, 4), (-3, 3), (-2, -5)), 2, None),
        (((-9, 4), (-3, 7), (-2, -5)), 6, -3),
        (((-9, 5), (1, 3)), 5, -9),
        (((-9, 3), (-2, -5), (-1, 1)), 1, None),
    ],
)
def test_a_card_holds_what_was_given_less_what_was_redeemed(
    entries: tuple[tuple[int, int], ...], stamps: int, full_since: int | None
) -> None:
    found = card(*entries)
    assert (found.stamps, found.missing) == (stamps, max(0, 5 - stamps))
    assert found.full_since == (None if full_since is None else days(full_since))
    assert found.is_full is (full_since is not None)
    assert found.full_until is None


def test_a_stamp_lives_to_the_same_day_so_many_months_later() -> None:
    given = (Stamped("stamp", 5, date(2026, 3, 12)),)
    for day, stamps in ((date(2026, 6, 12), 5), (date(2026, 6, 13), 0)):
        assert card_on(day, given, THREE_MONTHS).stamps == stamps


def test_a_full_card_holds_until_one_stamp_too_many_is_too_old() -> None:
    given = (Stamped("stamp", 2, date(2026, 4, 1)), Stamped("stamp", 4, date(2026, 5, 1)))
    found = card_on(date(2026, 6, 12), given, THREE_MONTHS)
    assert (found.stamps, found.full_until) == (6, date(2026, 7, 1))
    assert card_on(date(2026, 7, 2), given, THREE_MONTHS).is_full is False
    spare = (*given, Stamped("stamp", 1, date(2026, 5, 2)))
    assert card_on(date(2026, 6, 12), spare, THREE_MONTHS).full_until == date(2026, 8, 1)


def test_a_reward_takes_the_oldest_stamps_that_lived_on_its_day() -> None:
    given = (
        Stamped("stamp", 4, date(2026, 1, 1)),
        Stamped("stamp", 5, date(2026, 4, 10)),
        Stamped("redeemed", 5, date(2026, 4, 11)),
        Stamped("stamp", 1, date(2026, 6, 1)),
    )
    assert card_on(date(2026, 6, 12), given, THREE_MONTHS).stamps == 1


@given(
    st.lists(st.tuples(st.integers(-400, 0), st.integers(1, 9), st.booleans()), max_size=12),
    st.none() | st.integers(1, 12),
    st.integers(2, 12),
)
def test_no_card_ever_owes_stamps_and_a_full_one_is_full_to_its_last_day(
    told: list[tuple[int, int, bool]], months: int | None, needed: int
) -> None:
    entries = given_on(*((day, -number if taken else number) for day, number, taken in sorted(told)))
    programme = Programme(needed, "a coffee", months)
    found = card_on(TODAY, entries, programme)
    assert 0 <= found.stamps <= sum(entry.number for entry in entries if entry.kind == "stamp")
    assert found.is_full == (found.stamps >= needed)
    if found.full_until:
        assert found.full_until >= TODAY
        assert card_on(found.full_until, entries, programme).is_full
        assert not card_on(days(1, found.full_until), entries, programme).is_full


def test_a_shop_has_a_programme_once_it_says_how_many_stamps() -> None:
    assert programme_from(DEFAULTS) is None
    assert programme_from({**DEFAULTS, "loyalty_reward": "a coffee"}) is None
    assert programme_from({**DEFAULTS, "loyalty_stamps": "9"}) == Programme(9, "the reward", None)
    assert CAFE_OF_THREE_MONTHS.programme == THREE_MONTHS


# --- at the counter -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stamps", "text"), [(1, "four stamps to go"), (3, "two stamps to go"), (4, "one stamp to go")]
)
def test_a_greeting_says_in_one_phrase_how_near_the_reward_is(stamps: int, text: str) -> None:
    found = greeting(customer((-9, stamps)), CAFE, TODAY).loyalty
    assert found is not None
    assert (found.stamps, found.needed, found.reward, found.ready) == (stamps, 5, "a coffee", False)
    assert found.text == text


def test_nothing_is_said_before_the_first_stamp_nor_without_a_programme_nor_of_the_dead() -> None:
    found = greeting(customer(), CAFE, TODAY).loyalty
    assert found is not None
    assert found.text == ""
    assert greeting(customer((-9, 3)), a_shop(), TODAY).loyalty is None
    dead = greeting(customer((-9, 9), dead=True), CAFE, TODAY)
    assert (dead.loyalty, dead.alerts) == (None, ())


def test_a_full_card_is_an_alert_until_it_is_redeemed() -> None:
    memory = customer((-9, 5))
    (alert,) = greeting(memory, CAFE, TODAY).alerts
    assert (alert.kind, alert.text) == ("reward_ready", "Card full: offer them a coffee")
    told = memory._replace(decisions={alert.key: decided(alert.key, "asked")})
    assert len(greeting(told, CAFE, TODAY).alerts) == 1
    assert greeting(customer((-9, 5), (0, -5)), CAFE, TODAY).alerts == ()
    assert greeting(memory, CAFE, days(-10)).alerts == ()


def test_a_reward_that_touches_an_avoided_topic_is_not_named() -> None:
    memory = customer((-100, 5), facts=[fact("avoid-topic", "coffee")])
    for text in said(memory, days(-12), CAFE_OF_THREE_MONTHS):
        assert "coffee" not in text
    (item,) = due_today(teller(memory, days(-12), CAFE_OF_THREE_MONTHS))
    assert item.text.startswith("Tell them that the reward on the full card is lost after")


# --- in the morning -------------------------------------------------------------------------------------------


def test_a_reward_s_end_is_listed_two_weeks_before_and_to_its_last_day() -> None:
    memory = customer((-92, 5))  # 12 March: its stamps live to 12 June
    assert listed(memory, range(-60, 60)) == list(range(-14, 1))
    assert listed(memory, range(-60, 60), CAFE) == []


def test_a_visit_since_or_a_word_closes_it_and_so_does_the_reward() -> None:
    assert listed(customer((-92, 5), visits=[days(-5)]), range(-60, 60)) == list(range(-14, -5))
    assert listed(customer((-92, 5), (-10, -5)), range(-60, 60)) == list(range(-14, -10))
    memory = customer((-92, 5))
    key = keys.reward_ends(memory.customer.id, 0)
    assert listed(memory._replace(decisions={key: decided(key)}), range(-60, 60)) == []


def test_it_moves_to_an_open_day_and_never_past_its_end() -> None:
    closed = a_shop(loyalty_stamps="5", loyalty_months="3", closed="fri sat sun")
    assert listed(customer((-92, 5)), range(-60, 60), closed) == list(range(-11, 1))
