"""Talking points: what may be said to this customer, each from its first day to its last, used once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain import keys
from custmem.domain.customers.memory import Memory
from custmem.domain.customers.moods import SAD, mood_of
from custmem.domain.customers.suppression import silence_for
from custmem.domain.greeting.talking_points import RULE_OF, all_points, open_points
from custmem.domain.rule_context import Teller
from memories import (
    LONG_AGO,
    SHOP,
    TODAY,
    a_memory,
    any_memory,
    away,
    days,
    decided,
    event,
    fact,
    occasion,
    open_kinds,
    person,
    point_of,
    purchase,
    teller,
    todays,
    unhurried,
)

LUCA = person("nephew", "Luca")


def is_said(kind: str, memory: Memory, number: int) -> bool:
    return kind in open_kinds(memory, days(number))


def last_day(kind: str) -> int:
    """Until how many days after its day a point of this kind may be said, by its rule."""
    closes = RULE_OF[kind].window.closes
    assert closes is not None
    return closes


def window(kind: str, memory: Memory, around: range) -> tuple[int, int]:
    """The first and the last day on which a point of this kind may be said, as days from today."""
    open_on = [number for number in around if is_said(kind, memory, number)]
    assert open_on == list(range(open_on[0], open_on[-1] + 1))
    return open_on[0], open_on[-1]


# --- windows, both edges --------------------------------------------------------------------------------------


def test_a_present_of_known_day_is_asked_after_from_that_day_for_half_a_year() -> None:
    memory = a_memory(
        persons=[LUCA],
        occasions=[occasion(6, 12, person_id=LUCA.id)],
        purchases=[purchase("pen", on=days(-10), for_text="nephew Luca", occasion="birthday")],
    )
    assert window("ask_gift", memory, range(-20, 400)) == (0, last_day("ask_gift"))


def test_a_present_of_unknown_day_is_asked_after_from_three_days_past_the_sale() -> None:
    memory = a_memory(purchases=[purchase("pen", on=TODAY, for_text="Ann")])
    assert window("ask_gift", memory, range(-5, 400)) == (3, 3 + last_day("ask_gift"))


def test_a_significant_purchase_is_asked_after_from_a_few_days_past_it_for_a_year() -> None:
    memory = a_memory(purchases=[purchase("ring", on=TODAY, total=SHOP.significant_minor)])
    assert window("ask_purchase", memory, range(-5, 500)) == (
        RULE_OF["ask_purchase"].window.opens,
        last_day("ask_purchase"),
    )


def test_any_other_purchase_is_not() -> None:
    memory = a_memory(purchases=[purchase("ring", on=days(-9), total=SHOP.significant_minor - 1)])
    assert not is_said("ask_purchase", memory, 0)


def test_luck_is_wished_in_the_two_weeks_before_an_event_and_on_its_days() -> None:
    memory = a_memory(events=[event("exams", on=TODAY, until=days(4))])
    assert window("wish_luck", memory, range(-40, 40)) == (RULE_OF["wish_luck"].window.opens, 4)


def test_an_event_is_asked_after_in_the_six_weeks_after_it() -> None:
    memory = a_memory(events=[event("exams", on=days(-4), until=TODAY)])
    assert window("ask_event", memory, range(-40, 90)) == (1, last_day("ask_event"))


def test_a_good_time_is_wished_until_they_leave_and_asked_after_once_they_are_back() -> None:
    memory = a_memory(events=[away("cruise", on=TODAY, until=days(9))])
    assert window("wish_luck", memory, range(-40, 90)) == (RULE_OF["wish_luck"].window.opens, 0)
    assert window("ask_event", memory, range(-40, 90)) == (10, 9 + last_day("ask_event"))


@pytest.mark.parametrize("kind", ["birthday", "anniversary", "nameday"])
@pytest.mark.parametrize("whose", [None, LUCA.id])
def test_an_occasion_is_said_from_a_week_before_to_three_days_after(kind: str, whose: int | None) -> None:
    memory = a_memory(persons=[LUCA], occasions=[occasion(6, 12, kind=kind, person_id=whose)])
    assert window("occasion", memory, range(-40, 40)) == (
        RULE_OF["occasion"].window.opens,
        last_day("occasion"),
    )


def test_an_occasion_at_new_year_is_said_on_both_sides_of_it() -> None:
    memory = a_memory(occasions=[occasion(1, 1, 1980)])
    turn = (date(2027, 1, 1) - TODAY).days
    assert window("occasion", memory, range(turn - 20, turn + 20)) == (turn - 7, turn + 3)
    before, after = point_of("occasion", memory, days(turn - 1)), point_of("occasion", memory, days(turn + 1))
    assert before
    assert after
    assert before.key == after.key
    assert "47th" in before.text


def test_a_long_time_away_is_two_months_or_two_of_their_own_gaps() -> None:
    assert window("welcome_back", a_memory(visits=[TODAY]), range(200)) == (60, 199)
    seldom = a_memory(visits=[days(-360), days(-240), days(-120), TODAY])
    assert window("welcome_back", seldom, range(400)) == (240, 399)


def test_the_first_and_the_second_visit_are_welcomed() -> None:
    new = a_memory(since_on=TODAY)
    assert (open_kinds(new), open_kinds(a_memory(since_on=TODAY, visits=[TODAY]))) == (
        ["welcome_new"],
        ["welcome_new"],
    )
    second = point_of("welcome_new", a_memory(since_on=days(-9), visits=[days(-9)]))
    assert second
    assert second.text == "Second visit: thank them for coming back"
    assert "welcome_new" not in open_kinds(a_memory(since_on=days(-9), visits=[days(-9), days(-5)]))


@pytest.mark.parametrize(
    "known",
    [
        a_memory(since_on=date(1995, 1, 1), visits=[days(-9)]),
        a_memory(since_on=days(-9), visits=[days(-9)], facts=[fact("note", "a regular since we opened")]),
        a_memory(since_on=days(-300)),
    ],
)
def test_who_was_here_before_the_book_is_not_welcomed_as_new(known: Memory) -> None:
    assert "welcome_new" not in open_kinds(known)


@pytest.mark.parametrize(("before", "expected"), [(8, False), (9, True), (10, False), (24, True)])
def test_a_round_number_of_visits_is_a_milestone_on_its_very_visit(before: int, expected: bool) -> None:
    visits = [days(-2 * number) for number in range(1, before + 1)]
    assert is_said("milestone", a_memory(visits=visits), 0) is expected
    assert is_said("milestone", a_memory(visits=[TODAY, *visits]), 0) is expected


# --- truth ----------------------------------------------------------------------------------------------------


@unhurried
@given(st.data(), todays)
def test_every_point_has_a_sentence_and_a_reason_and_is_open_on_its_days_alone(
    data: st.DataObject, today: date
) -> None:
    memory = data.draw(any_memory(today))
    for point in open_points(teller(memory, today)):
        assert point.text
        assert point.because
        assert point.opens_on <= today <= point.closes_on
        assert "None" not in f"{point.text} {point.because} {point.about or ''}"
        assert "  " not in point.text.strip()


@unhurried
@given(st.data(), todays)
def test_what_is_passed_over_before_a_sentence_is_made_would_not_have_been_open(
    data: st.DataObject, today: date
) -> None:
    told = teller(data.draw(any_memory(today)), today)
    found = open_points(told)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Teller, "passes_over", lambda *_: False)
        assert open_points(told) == found


@unhurried
@given(st.data(), todays)
def test_no_point_speaks_of_a_day_to_come_as_past_or_of_a_past_one_as_to_come(
    data: st.DataObject, today: date
) -> None:
    memory = data.draw(any_memory(today))
    for point in open_points(teller(memory, today)):
        past = ("belated", "how it went", " was", "was right for", "A kind word")
        coming = ("well:", "well for:", "a good time away:", "Ask about", "next week", "tomorrow")
        if point.kind == "wish_luck":
            assert point.closes_on >= today
            assert not any(word in point.text for word in past)
        if point.kind == "ask_event":
            assert point.opens_on <= today
            assert not point.because.startswith(("this ", "next week", "tomorrow", "today", "until"))
        if point.kind == "occasion":
            day = point.closes_on - timedelta(last_day("occasion"))
            assert ("belated" in point.text or point.text.endswith(" was")) is (day < today)
            assert any(word in point.text for word in coming) is (
                day >= today and "a happy" not in point.text
            )
            assert ("today" in point.text) is (day == today)


@given(todays, st.integers(1, 12), st.integers(1, 28), st.none() | st.integers(1, 2100))
def test_years_are_counted_only_when_they_are_known_and_can_be_true(
    today: date, month: int, day: int, year: int | None
) -> None:
    point = point_of("occasion", a_memory(occasions=[occasion(month, day, year)]), today)
    if point is None:
        return
    on = point.closes_on - timedelta(last_day("occasion"))
    counted = year is not None and 0 < on.year - year <= 120
    assert any(letter.isdigit() for letter in point.text) is (counted or "on " in point.text)
    assert ("born" in point.because) is counted


def test_a_name_day_has_no_number() -> None:
    point = point_of("occasion", a_memory(occasions=[occasion(6, 12, 1961, kind="nameday")]))
    assert point
    assert (point.text, point.because) == ("Wish them a happy name day today", "12 June")


@pytest.mark.parametrize(
    ("today", "text"),
    [
        ("2026-02-28", "Wish them a happy 34th birthday today"),
        ("2028-02-28", "Wish them well: 36th birthday tomorrow"),
        ("2028-02-29", "Wish them a happy 36th birthday today"),
        ("2026-03-01", "Wish them a belated happy 34th birthday"),
    ],
)
def test_29_february_is_kept_on_the_28th_where_the_year_has_none(today: str, text: str) -> None:
    point = point_of("occasion", a_memory(occasions=[occasion(2, 29, 1992)]), date.fromisoformat(today))
    assert point
    assert point.text == text


def test_a_point_joins_a_fact_a_purchase_and_a_date() -> None:
    memory = a_memory(
        address_as="Mrs Bianchi",
        persons=[LUCA],
        occasions=[occasion(3, 3, person_id=LUCA.id)],
        purchases=[purchase("storybook", on=date(2026, 2, 24), for_text="nephew Luca", occasion="birthday")],
    )
    point = point_of("ask_gift", memory)
    assert point
    assert point.text == "Ask whether her nephew Luca liked the storybook"
    assert point.because == "his birthday was 3 March; bought 24 February"


def test_the_tastes_of_whom_an_occasion_is_are_part_of_its_reason_until_the_day() -> None:
    memory = a_memory(
        persons=[LUCA],
        occasions=[occasion(6, 12, person_id=LUCA.id)],
        facts=[
            fact("likes", "dinosaurs", person_id=LUCA.id),
            fact("size", "104", person_id=LUCA.id, private=True),
        ],
    )
    reasons = [point_of("occasion", memory, days(number)) for number in (-1, 0, 1)]
    assert [point and point.because for point in reasons] == [
        *("12 June; likes dinosaurs", "12 June; likes dinosaurs", "12 June"),
    ]


# --- used once, then retired ----------------------------------------------------------------------------------


def test_a_point_that_was_used_does_not_come_back() -> None:
    exams = event("exams", on=days(-1))
    before = a_memory(events=[exams])
    for verdict in ("asked", "done", "skipped"):
        after = before._replace(decisions={d.key: d for d in [decided(keys.event_after(exams.id), verdict)]})
        assert (is_said("ask_event", before, 0), is_said("ask_event", after, 0)) == (True, False)


def test_one_that_was_put_off_comes_back_on_its_day() -> None:
    exams = event("exams", on=days(-1))
    memory = a_memory(
        events=[exams], decisions=[decided(keys.event_after(exams.id), "snoozed", until=days(3))]
    )
    assert [is_said("ask_event", memory, number) for number in (0, 2, 3, 4)] == [False, False, True, True]


def test_a_present_asked_after_by_a_call_is_not_asked_after_at_the_counter() -> None:
    sale = purchase("ring", on=days(-20), total=90000, for_text="Ann")
    memory = a_memory(purchases=[sale], decisions=[decided(keys.purchase(sale.id))])
    assert not is_said("ask_gift", memory, 0)


@pytest.mark.parametrize(
    ("visits", "expected"),
    [
        ([], True),
        ([-5], True),
        ([-5, -3], False),
        ([-5, 0], True),  # today's visit is the one to ask at
        ([-30, -20], True),  # before there was anything to ask
    ],
)
def test_left_unasked_through_two_visits_it_fades(visits: list[int], expected: bool) -> None:
    memory = a_memory(events=[event("exams", on=days(-10))], visits=[days(number) for number in visits])
    assert is_said("ask_event", memory, 0) is expected


def test_occasions_and_visits_do_not_fade() -> None:
    memory = a_memory(occasions=[occasion(6, 12)], visits=[days(number) for number in (-4, -3, -2)])
    assert is_said("occasion", memory, 0)


# --- what is asked --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "because"),
    [
        ({"guess": True}, "only a guess, from 13 May"),
        ({"once": True}, "seen once, 13 May"),
        ({"learned_on": days(-366)}, "noted 11 June 2025, and not heard since"),
    ],
)
def test_what_is_guessed_seen_once_or_old_is_asked(fields: dict[str, Any], because: str) -> None:
    point = point_of("confirm", a_memory(facts=[fact("likes", "jazz", **fields)]))
    assert point
    assert (point.because, point.fact_id is not None) == (because, True)


def test_what_was_told_within_a_year_is_not_asked() -> None:
    assert not is_said("confirm", a_memory(facts=[fact("likes", "jazz", learned_on=days(-365))]), 0)


def test_guesses_are_asked_first_and_then_what_is_oldest() -> None:
    old, older = fact("likes", "jazz", learned_on=days(-400)), fact("usual", "tea", learned_on=days(-900))
    guess = fact("size", "42", guess=True)
    asked = [p.about for p in open_points(teller(a_memory(facts=[old, older, guess]))) if p.kind == "confirm"]
    assert asked == ["42", "tea", "jazz"]


def test_what_a_person_likes_is_not_asked_of_the_customer() -> None:
    memory = a_memory(persons=[LUCA], facts=[fact("likes", "dinosaurs", person_id=LUCA.id, guess=True)])
    assert not is_said("confirm", memory, 0)


def test_the_birthday_and_then_the_tastes_of_a_regular_are_to_be_learned() -> None:
    visits = [days(number) for number in (-3, -9, -15)]
    unknown = a_memory(visits=visits)
    learned = a_memory(visits=visits, occasions=[occasion(1, 1, private=True)], facts=[fact("likes", "tea")])
    assert [p.about for p in open_points(teller(unknown)) if p.kind == "learn"] == ["birthday", "likes"]
    assert not is_said("learn", learned, 0)
    assert not is_said("learn", a_memory(visits=visits[:2]), 0)


# --- gently ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *(
            "funeral of her uncle",
            "divorced",
            "Divorce hearing",
            "her mother died",
            "father passed away",
        ),
        *("lost her job", "car crash", "accident", "bankruptcy", "dying"),
    ],
)
def test_a_sad_event_gets_a_kind_word_afterwards_and_no_good_wishes_before(text: str) -> None:
    sad = event(text, on=TODAY)
    memory = a_memory(events=[sad])
    after = point_of("ask_event", memory, days(1))
    assert mood_of(sad) == SAD
    assert not is_said("wish_luck", memory, -3)
    assert after
    assert after.text.startswith("A kind word, if the moment is right")


@pytest.mark.parametrize("text", ["chemo", "stroke", "knee surgery", "biopsy"])
def test_health_is_asked_after_without_a_word_of_it(text: str) -> None:
    memory = a_memory(events=[event(text, on=TODAY)])
    after = point_of("ask_event", memory, days(1))
    assert not is_said("wish_luck", memory, -3)
    assert after
    assert after.text == "Ask how they are (custmem show bianchi says why)"


@pytest.mark.parametrize(
    "text", ["diet", "thesis deadline", "graduation", "passed her exam", "operation", "wedding"]
)
def test_other_events_are_not_sad(text: str) -> None:
    assert mood_of(event(text, on=TODAY)) != SAD


def test_a_trip_of_somebody_else_is_theirs() -> None:
    memory = a_memory(
        persons=[LUCA], events=[away("school trip", on=days(3), until=days(5), person_id=LUCA.id)]
    )
    point = point_of("wish_luck", memory)
    assert point
    assert point.text == "Wish them well for the school trip of their nephew Luca"


def test_what_was_brought_back_is_not_asked_after() -> None:
    bought, back = (
        purchase("LunarGlide 5", on=days(-20), total=13000),
        purchase("lunarglide 5", on=days(-2), total=-13000),
    )
    assert is_said("ask_purchase", a_memory(purchases=[bought]), 0)
    assert not is_said("ask_purchase", a_memory(purchases=[bought, back]), 0)


def test_what_was_bought_again_after_a_return_is() -> None:
    back, again = purchase("ring", on=days(-30), total=-9000), purchase("ring", on=days(-20), total=9000)
    assert is_said("ask_purchase", a_memory(purchases=[back, again]), 0)


# --- order ----------------------------------------------------------------------------------------------------


def test_of_several_of_a_kind_the_nearest_comes_first() -> None:
    memory = a_memory(
        events=[
            *(event("far off", on=days(12)), event("soon", on=days(2))),
            *(event("long past", on=days(-39)), event("just over", on=days(-1))),
        ],
        purchases=[
            purchase("old ring", on=days(-200), total=9000),
            purchase("new ring", on=days(-20), total=9000),
        ],
    )
    texts = " | ".join(point.text for point in open_points(teller(memory)))
    for first, second in (("soon", "far off"), ("just over", "long past"), ("new ring", "old ring")):
        assert texts.index(first) < texts.index(second)


def test_their_own_day_outranks_all_and_what_is_to_be_learned_comes_last() -> None:
    memory = a_memory(
        persons=[LUCA],
        occasions=[occasion(6, 13, person_id=LUCA.id, kind="nameday"), occasion(6, 12, kind="nameday")],
        events=[event("exams", on=days(3))],
        facts=[fact("likes", "jazz", guess=True)],
        visits=[days(number) for number in (-70, -80, -90)],
        purchases=[purchase("ring", on=days(-69), total=9000)],
    )
    kinds = list(dict.fromkeys(open_kinds(memory)))
    assert kinds == ["occasion", "wish_luck", "ask_purchase", "welcome_back", "confirm", "learn"]


def test_every_point_of_a_memory_has_a_key_of_its_own() -> None:
    memory = a_memory(
        occasions=[occasion(6, 12), occasion(6, 13, kind="nameday")],
        events=[event("exams", on=days(3)), away("cruise", on=days(9), until=days(12))],
        facts=[fact("likes", "jazz", guess=True), fact("usual", "tea", once=True)],
        visits=[LONG_AGO, days(-90), days(-80)],
        purchases=[
            purchase("ring", on=days(-100), total=9000),
            purchase("pen", on=days(-90), for_text="Ann"),
        ],
    )
    found = [point.key for point in all_points(teller(memory))]
    assert len(set(found)) == len(found) > 10
    assert silence_for(memory, TODAY).persons == frozenset()
