"""Follow-ups: what this customer is owed, and what kindness suggests, computed from memory for a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain import keys
from custmem.domain.followups.followup import FollowUp, channel_for
from custmem.domain.followups.followups import all_follow_ups, due_today
from custmem.domain.greeting.talking_points import open_points
from custmem.domain.rule_context import Teller
from custmem.domain.shop import next_open_day
from custmem.domain.text.dates import shift_months
from memories import (
    SHOP,
    TODAY,
    a_memory,
    a_shop,
    any_memory,
    away,
    days,
    decided,
    event,
    fact,
    occasion,
    person,
    promise,
    purchase,
    teller,
    todays,
    unhurried,
)

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Memory
    from custmem.domain.shop import Shop

LUCA = person("nephew", "Luca")
FRIDAYS = [days(-7 * week) for week in range(8)]
SUNDAYS_OFF = a_shop(closed="sun")


def due(memory: Memory, today: date = TODAY, shop: Shop = SHOP) -> list[FollowUp]:
    return due_today(teller(memory, today, shop))


def kinds(memory: Memory, today: date = TODAY, shop: Shop = SHOP) -> list[str]:
    return [item.kind for item in due(memory, today, shop)]


def listed(kind: str, memory: Memory, around: range, shop: Shop = SHOP) -> tuple[int, int]:
    """The first and the last day on which a follow-up of this kind is listed, as days from today."""
    on = [number for number in around if kind in kinds(memory, days(number), shop)]
    assert on == list(range(on[0], on[-1] + 1))
    return on[0], on[-1]


def text_of(kind: str, memory: Memory, today: date = TODAY, shop: Shop = SHOP) -> str:
    return next(item.text for item in due(memory, today, shop) if item.kind == kind)


@given(memory=any_memory(TODAY), number=st.integers(-40, 400))
def test_what_is_passed_over_before_a_sentence_is_made_would_not_have_been_listed(
    memory: Memory, number: int
) -> None:
    listed_today = due(memory, days(number))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Teller, "passes_over", lambda *_: False)
        assert due(memory, days(number)) == listed_today


# --- promises -------------------------------------------------------------------------------------------------


def test_a_promise_is_listed_from_the_day_before_until_it_is_kept() -> None:
    assert listed("promise", a_memory(promises=[promise(due_on=TODAY)]), range(-20, 400)) == (-1, 399)


def test_a_promise_is_due_on_its_day_also_where_the_shop_is_closed() -> None:
    sunday = days(2)
    assert [
        item.due_on for item in due(a_memory(promises=[promise(due_on=sunday)]), sunday, SUNDAYS_OFF)
    ] == [sunday]


@pytest.mark.parametrize("verdict", ["done", "skipped", "asked"])
def test_a_promise_that_was_settled_is_not_listed(verdict: str) -> None:
    made = promise(due_on=TODAY)
    assert due(a_memory(promises=[made], decisions=[decided(keys.promise(made.id), verdict)])) == []


def test_a_promise_put_off_comes_back_on_its_day() -> None:
    made = promise(due_on=TODAY)
    memory = a_memory(promises=[made], decisions=[decided(keys.promise(made.id), "snoozed", until=days(5))])
    assert listed("promise", memory, range(30)) == (5, 29)


# --- after a purchase -----------------------------------------------------------------------------------------


def ring(**fields: Any) -> Memory:
    return a_memory(purchases=[purchase("ring", **{"on": TODAY, "total": SHOP.significant_minor, **fields})])


def test_a_significant_purchase_is_thanked_for_from_the_next_day_and_asked_after_from_two_weeks() -> None:
    assert listed("thank_you", ring(), range(-5, 100)) == (1, 13)
    assert listed("satisfaction", ring(), range(-5, 400)) == (14, 42)


def test_one_of_the_largest_is_asked_after_again_three_months_later() -> None:
    memory = ring(total=SHOP.largest_minor)
    again = (shift_months(TODAY, 3) - TODAY).days
    on = [number for number in range(400) if "satisfaction" in kinds(memory, days(number))]
    assert on == [*range(14, 43), *range(again, again + 29)]


def test_nothing_follows_any_other_purchase_or_a_return() -> None:
    for total in (SHOP.significant_minor - 1, -90000):
        assert [number for number in range(200) if due(ring(total=total), days(number))] == []


@pytest.mark.parametrize(("visit", "closes"), [(-1, False), (0, False), (1, True), (9, True)])
def test_a_thank_you_is_closed_by_any_visit_since(visit: int, closes: bool) -> None:
    memory = a_memory(purchases=[purchase("ring", on=TODAY, total=5000)], visits=[days(visit)])
    assert ("thank_you" not in kinds(memory, days(9))) is closes


@pytest.mark.parametrize(("visit", "closes"), [(2, False), (3, False), (4, True), (20, True)])
def test_a_question_is_closed_by_a_visit_from_ten_days_before_it_is_due(visit: int, closes: bool) -> None:
    memory = a_memory(purchases=[purchase("ring", on=TODAY, total=5000)], visits=[days(visit)])
    assert ("satisfaction" not in kinds(memory, days(20))) is closes


def test_what_a_visit_closed_keeps_its_code_for_whoever_holds_the_page() -> None:
    memory = a_memory(purchases=[purchase("ring", on=TODAY, total=5000)], visits=[days(1)])
    assert due(memory, days(1)) == []
    assert "thank_you" in [item.kind for item in all_follow_ups(teller(memory, days(1)))]


def test_asked_at_the_counter_it_is_not_asked_by_a_call() -> None:
    sale = purchase("ring", on=days(-20), total=9000)
    memory = a_memory(purchases=[sale], decisions=[decided(keys.purchase(sale.id), "asked")])
    assert due(memory) == []


def test_a_present_is_asked_after_as_a_present_and_not_before_the_day_after_its_own() -> None:
    memory = a_memory(
        address_as="Mr Rossi",
        persons=[LUCA],
        occasions=[occasion(7, 6, person_id=LUCA.id)],
        purchases=[purchase("ring", on=TODAY, total=9000, for_text="nephew Luca", occasion="birthday")],
    )
    assert listed("satisfaction", memory, range(100)) == (25, 42)
    assert text_of("satisfaction", memory, days(25)) == "Ask whether his nephew Luca liked the ring"


def test_a_present_for_a_day_far_off_is_left_to_the_counter() -> None:
    memory = a_memory(
        persons=[LUCA],
        occasions=[occasion(12, 24, person_id=LUCA.id)],
        purchases=[purchase("ring", on=TODAY, total=9000, for_text="nephew Luca", occasion="birthday")],
    )
    assert [number for number in range(300) if "satisfaction" in kinds(memory, days(number))] == []


def test_a_present_asked_after_at_the_counter_is_not_asked_after_again() -> None:
    sale = purchase("ring", on=days(-20), total=9000, for_text="Ann")
    assert kinds(a_memory(purchases=[sale])) == ["satisfaction"]
    assert due(a_memory(purchases=[sale], decisions=[decided(keys.gift(sale.id), "asked")])) == []


def test_a_surprise_is_followed_by_nothing_before_its_day_is_over() -> None:
    known = {"for_text": "nephew Luca", "occasion": "birthday", "surprise": True}
    memory = a_memory(
        persons=[LUCA],
        occasions=[occasion(6, 22, person_id=LUCA.id)],
        purchases=[purchase("ring", on=TODAY, total=90000, **known)],
    )
    following = [
        number for number in range(60) if {"thank_you", "satisfaction"} & set(kinds(memory, days(number)))
    ]
    assert following[0] == 11


# --- occasions and events -------------------------------------------------------------------------------------


def test_a_card_is_due_a_week_before_and_good_wishes_on_the_day_and_shortly_after() -> None:
    memory = a_memory(occasions=[occasion(6, 12, 1961)])
    texts = {number: text_of("occasion", memory, days(number)) for number in range(-7, 4)}
    assert listed("occasion", memory, range(-60, 60)) == (-7, 3)
    assert texts[-7] == "Write a card for their 65th birthday: it is next week, Friday 12 June"
    assert texts[-1] == "Write a card for their 65th birthday: it is tomorrow"
    assert texts[0] == "Wish them a happy 65th birthday today"
    assert texts[1] == "Send good wishes: their 65th birthday was yesterday"


def test_whoever_came_in_on_the_day_or_since_was_wished_well_there() -> None:
    memory = a_memory(occasions=[occasion(6, 12)], visits=[days(1)])
    assert [number for number in range(4) if "occasion" in kinds(memory, days(number))] == [0]


def test_of_someone_close_to_them_they_are_reminded_in_time_with_what_is_known() -> None:
    memory = a_memory(
        address_as="Mr Lindt",
        persons=[wife := person("wife", "Eva")],
        occasions=[occasion(6, 19, person_id=wife.id)],
        facts=[
            fact("likes", "white peonies", person_id=wife.id),
            fact("usual", "budget 60", person_id=wife.id),
            fact("size", "38", person_id=wife.id, private=True),
            fact("needs", "a vase", person_id=wife.id, until_on=days(-1)),
        ],
    )
    assert listed("occasion", memory, range(-60, 60)) == (0, 6)
    assert text_of("occasion", memory) == (
        "Remind him of the birthday of his wife Eva: it is next week, Friday 19 June "
        "(likes white peonies; usual: budget 60)"
    )


@pytest.mark.parametrize(
    ("today", "text"),
    [
        ("2027-12-28", "Write a card for their 1st birthday: it is next week, Tuesday 4 January"),
        ("2028-01-03", "Write a card for their 1st birthday: it is tomorrow"),
        ("2028-01-05", "Send good wishes: their 1st birthday was yesterday"),
    ],
)
def test_an_occasion_over_the_turn_of_the_year_counts_in_its_own_year(today: str, text: str) -> None:
    memory = a_memory(occasions=[occasion(1, 4, 2027)])
    assert text_of("occasion", memory, date.fromisoformat(today)) == text


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-02-21", 1),
        ("2026-02-28", 1),
        ("2028-02-21", 0),
        ("2028-02-22", 1),
        ("2028-02-28", 1),
        ("2028-02-29", 1),
    ],
)
def test_29_february_is_prepared_for_and_kept_on_the_28th_where_the_year_has_none(
    today: str, expected: int
) -> None:
    memory = a_memory(occasions=[occasion(2, 29, 2000)])
    found = [item for item in due(memory, date.fromisoformat(today)) if item.kind == "occasion"]
    assert len(found) == expected


def test_a_card_for_a_day_in_the_holidays_is_not_lost_with_the_open_days() -> None:
    memory = a_memory(occasions=[occasion(6, 20)])
    shop = a_shop(holidays=" ".join(f"06-{day}" for day in range(12, 22)))
    cards = [number for number in range(-3, 10) if "occasion" in kinds(memory, days(number), shop)]
    assert cards == list(range(1, 8))
    assert due(memory, days(7), shop)[0].due_on == days(1)


@pytest.mark.parametrize("today", ["2026-02-24", "2026-02-28", "2028-02-29"])
def test_who_was_born_on_29_february_is_never_said_to_have_another_birthday(today: str) -> None:
    memory, day = a_memory(occasions=[occasion(2, 29, 1980)]), date.fromisoformat(today)
    assert [item.because for item in due_today(teller(memory, day))] == ["birthday 29 February, born 1980"]
    assert [p.because for p in open_points(teller(memory, day)) if p.kind == "occasion"] == [
        "29 February, born 1980"
    ]


def test_each_year_s_occasion_is_open_again() -> None:
    memory = a_memory(occasions=[birthday := occasion(6, 12)])
    memory = memory._replace(decisions={d.key: d for d in [decided(keys.occasion_day(birthday.id, 2026))]})
    assert "occasion" not in kinds(memory)
    assert "occasion" in kinds(memory, date(2027, 6, 12))


def test_a_life_event_is_asked_after_from_the_day_after_it_for_two_weeks() -> None:
    memory = a_memory(events=[event("exams", on=days(-3), until=TODAY)])
    assert listed("event", memory, range(-30, 60)) == (1, 15)
    assert text_of("event", memory, days(1)) == "Ask how the exams went"


def test_a_sad_one_gently_and_a_time_away_at_the_counter_alone() -> None:
    sad, gone = event("funeral of her uncle", on=days(-1)), away("cruise", on=days(-9), until=days(-1))
    assert [item.text for item in due(a_memory(events=[sad, gone]))] == [
        "A kind word, if the moment is right: funeral of her uncle"
    ]


@pytest.mark.parametrize(("visit", "closes"), [(-1, False), (0, False), (1, True), (2, True)])
def test_an_event_is_closed_by_a_visit_since(visit: int, closes: bool) -> None:
    memory = a_memory(events=[event("exams", on=TODAY)], visits=[days(visit)])
    assert ("event" not in kinds(memory, days(2))) is closes


# --- who is missed --------------------------------------------------------------------------------------------


def test_a_weekly_customer_is_missed_past_one_and_a_half_gaps_and_lapsed_well_after() -> None:
    memory = a_memory(visits=FRIDAYS)
    assert listed("overdue", memory, range(100)) == (12, 24)
    assert listed("lapsed", memory, range(200)) == (25, 55)


def test_missed_and_lapsed_are_never_both_said() -> None:
    for gap in (1, 7, 30, 90, 365):
        memory = a_memory(visits=[days(-gap * number) for number in range(6)])
        both = [n for n in range(3 * gap + 60) if {"overdue", "lapsed"} <= set(kinds(memory, days(n)))]
        assert both == []


def test_the_salon_s_own_rules_of_thumb_hold() -> None:
    six_weeks = a_memory(visits=[days(-42 * number) for number in range(6)])
    eight_weeks = a_memory(visits=[days(-number) for number in (0, 56, 119, 175, 245, 301)])
    yearly = a_memory(visits=[days(-365 * number) for number in range(4)])
    flags = {"overdue", "lapsed"}
    assert not flags & set(kinds(six_weeks, days(49)))
    assert kinds(six_weeks, days(84)) == ["lapsed"]
    assert [week for week in range(8, 12) if flags & set(kinds(eight_weeks, days(7 * week)))] == []
    assert not flags & set(kinds(yearly, days(183)))


def test_nobody_is_missed_while_away_and_everybody_may_be_afterwards() -> None:
    cruise = away("cruise", on=days(3), until=days(40))
    memory = a_memory(visits=FRIDAYS, events=[cruise])
    assert listed("overdue", memory, range(100)) == (50, 62)
    at_home = a_memory(visits=FRIDAYS, events=[cruise._replace(person_id=LUCA.id)], persons=[LUCA])
    assert listed("overdue", at_home, range(100)) == (12, 24)


def test_each_absence_is_a_thing_of_its_own() -> None:
    memory = a_memory(visits=FRIDAYS)
    done = decided(keys.lapsed(memory.customer.id, TODAY), "skipped")
    assert "lapsed" not in kinds(memory._replace(decisions={done.key: done}), days(30))
    later = a_memory(visits=[*FRIDAYS, days(25)], decisions=[done], id=memory.customer.id)
    assert "lapsed" in kinds(later, days(25 + 30))


# --- quiet days, closed days, channels, order -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "expected"), [(0, ["promise"]), (13, ["promise"]), (14, ["promise", "event"])]
)
def test_nobody_is_called_twice_in_a_fortnight_but_for_what_is_owed(number: int, expected: list[str]) -> None:
    memory = a_memory(
        events=[event("exams", on=days(-1, TODAY))],
        promises=[promise(due_on=TODAY)],
        last_contact_on=TODAY,
    )
    assert kinds(memory, days(number)) == expected


@given(st.sets(st.integers(0, 6)), todays)
def test_a_due_day_moves_to_the_next_open_one(closed: set[int], day: date) -> None:
    names = "mon tue wed thu fri sat sun".split()
    found = next_open_day(day, a_shop(closed=" ".join(names[number] for number in closed)))
    if len(closed) == 7:
        assert found == day
    else:
        assert found.weekday() not in closed
        assert all((day + timedelta(n)).weekday() in closed for n in range((found - day).days))


@pytest.mark.parametrize(
    ("memory", "kind", "expected"),
    [
        (a_memory(purchases=[purchase("ring", on=days(1), total=9000)]), "thank_you", 3),
        (a_memory(purchases=[purchase("ring", on=days(2 - 14), total=9000)]), "satisfaction", 3),
        (a_memory(events=[event("exams", on=days(1))]), "event", 3),
        (a_memory(occasions=[occasion(6, 14)], visits=[days(-3)]), "occasion", 3),
    ],
)
def test_what_is_due_on_a_closed_day_is_listed_from_the_next_open_one(
    memory: Memory, kind: str, expected: int
) -> None:
    sunday = days(2)
    items = [item for item in all_follow_ups(teller(memory, days(3), SUNDAYS_OFF)) if item.kind == kind]
    assert days(expected) in [item.due_on for item in items]
    assert sunday not in [item.due_on for item in items]


@pytest.mark.parametrize(
    ("points", "channel"),
    [
        ([("address", "Via Roma 3"), ("email", "a@b.org"), ("phone", "055")], "call"),
        ([("address", "Via Roma 3"), ("email", "a@b.org")], "email"),
        ([("address", "Via Roma 3"), ("card", "1")], "letter"),
        ([], "counter"),
    ],
)
def test_they_are_reached_as_they_can_be(points: list[tuple[str, str]], channel: str) -> None:
    assert channel_for(a_memory(points=points)) == channel


def test_what_is_owed_comes_first_then_the_best_kindness() -> None:
    memory = a_memory(
        occasions=[occasion(6, 12)],
        events=[event("exams", on=days(-1))],
        purchases=[purchase("ring", on=days(-1), total=9000)],
        promises=[promise(due_on=days(1))],
    )
    assert kinds(memory) == ["promise", "occasion", "event", "thank_you"]


@pytest.mark.parametrize("gone", [{"dead": True}, {"archived_on": days(-1)}])
def test_only_what_is_owed_is_due_to_whoever_has_died_or_was_put_away(gone: dict[str, Any]) -> None:
    memory = a_memory(promises=[promise(due_on=TODAY)], occasions=[occasion(6, 12)], visits=FRIDAYS, **gone)
    assert [item.kind for item in all_follow_ups(teller(memory))] == ["promise"]


@unhurried
@given(st.data(), todays, st.sampled_from(["", "sun", "mon tue wed", "mon tue wed thu fri sat sun"]))
def test_every_follow_up_says_what_and_why_on_its_days(data: st.DataObject, today: date, closed: str) -> None:
    memory, shop = data.draw(any_memory(today)), a_shop(closed=closed)
    for item in due(memory, today, shop):
        assert item.text
        assert item.because
        assert item.listed_from <= today <= (item.listed_to or today)
        assert item.due_on <= today or item.kind in _OWED
        assert "None" not in item.text + item.because
        assert len(item.code) == 4
        assert item.obligation is (item.kind in _OWED)
    found = [item.key for item in all_follow_ups(teller(memory, today, shop))]
    assert len(set(found)) == len(found)


_OWED = ("promise", "order")
"""Kinds that are owed, and so never held back."""
