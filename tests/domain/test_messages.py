"""Every sentence a person reads about a customer: whole, true, and in the right tense."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.messages import phrases, wording
from memories import TODAY, days, todays

spans = st.integers(-400, 400)
WHOSE = ("her", "his", "their")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        *((0, "0 days"), (1, "1 day"), (13, "13 days"), (14, "2 weeks"), (20, "3 weeks"), (42, "6 weeks")),
        *((59, "8 weeks"), (60, "2 months"), (89, "3 months"), (92, "3 months"), (365, "12 months")),
        *((700, "23 months"), (730, "2 years"), (1094, "3 years"), (1200, "3 years")),
    ],
)
def test_a_span_is_said_in_the_words_people_use(number: int, expected: str) -> None:
    assert wording.for_long(number) == f"for {expected}"


UNITS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}


def span(days: int) -> str:
    return wording.for_long(days).removeprefix("for ")


def in_days(said: str) -> float:
    number, _, unit = said.partition(" ")
    return int(number) * UNITS[unit.removesuffix("s")]


@given(st.integers(1, 20000))
def test_the_nearest_span_is_said_and_a_year_only_when_it_is_nearly_over(number: int) -> None:
    text = span(number)
    off = number - in_days(text)
    if "year" in text:
        assert -30 <= off <= UNITS["year"]
    else:
        assert abs(off) <= max(unit / 2 for name, unit in UNITS.items() if name in text)


@given(st.integers(0, 5000), st.integers(0, 500))
def test_a_longer_span_never_sounds_shorter(number: int, more: int) -> None:
    assert in_days(span(number)) <= in_days(span(number + more)) + 2


def test_a_usual_gap_of_one_day_is_every_day() -> None:
    assert (wording.every(1), wording.every(7), wording.every(42)) == (
        "every day",
        "every 7 days",
        "every 6 weeks",
    )


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (-400, "8 May 2025"),
        (-200, "24 November"),
        (-7, "Friday 5 June"),
        (-1, "yesterday"),
        (0, "today"),
        (1, "tomorrow"),
        (3, "Monday 15 June"),
        (350, "28 May 2027"),
    ],
)
def test_a_day_has_its_weekday_while_it_is_near_and_its_year_once_it_is_far(
    number: int, expected: str
) -> None:
    assert wording.day_phrase(days(number), TODAY) == expected


@pytest.mark.parametrize(
    ("number", "whole", "short"),
    [
        (0, "today", "today"),
        (1, "tomorrow", "tomorrow"),
        (2, "this Sunday, 14 June", "this Sunday"),
        (3, "next week, Monday 15 June", "next week"),
        (9, "next week, Sunday 21 June", "next week"),
        (10, "on Monday 22 June", "on Monday 22 June"),
    ],
)
def test_a_coming_day_is_told_from_today_on(number: int, whole: str, short: str) -> None:
    assert (wording.coming_day(days(number), TODAY), wording.soon(days(number), TODAY)) == (whole, short)


@given(todays, st.integers(2, 6))
def test_this_weekday_is_of_this_week_and_next_week_of_the_next(today: date, number: int) -> None:
    day = today + timedelta(number)
    same_week = day.isocalendar()[:2] == today.isocalendar()[:2]
    assert wording.soon(day, today).startswith("this ") is same_week
    assert (wording.soon(day, today) == "next week") is not same_week


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (65, "65th"),
        (112, "112th"),
    ],
)
def test_ordinals(number: int, expected: str) -> None:
    assert wording.ordinal(number) == expected


def test_a_title_stays_as_it_is_and_a_plain_thing_gets_its_article() -> None:
    assert wording.the_item("The Gruffalo") == "The Gruffalo"
    assert wording.the_item("ring") == "the ring"
    assert wording.the_item("her usual wine") == "her usual wine"
    assert wording.the_item("30ml 5N") == "30ml 5N"


def test_many_items_are_said_in_a_few_words() -> None:
    assert wording.items_phrase(["ring"]) == "the ring"
    assert wording.items_phrase(["ring", "The Gruffalo"]) == "the ring and The Gruffalo"
    assert wording.items_phrase(["a tea", "a tea", "pen", "cup"]) == "a tea, the pen and 1 more"
    assert wording.items_phrase([]) == wording.items_phrase([""]) == ""


def test_a_recipient_typed_by_relation_is_somebody_s() -> None:
    assert wording.recipient_phrase("nephew Luca", "her") == "her nephew Luca"
    assert wording.recipient_phrase("Ann", "her") == "Ann"


# --- the days of a life event and of an occasion --------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (3, 3, "next week, Monday 15 June"),
        (0, 0, "today"),
        (-1, 2, "until Sunday 14 June"),
        (-3, 0, "today"),
        (-1, -1, "yesterday"),
        (-11, -4, "ended on Monday 8 June"),
    ],
)
def test_an_event_s_days_are_said_as_to_come_or_going_on_or_past(
    first: int, last: int, expected: str
) -> None:
    assert phrases.because_event(days(first), days(last), TODAY) == expected


@given(todays, spans, st.integers(0, 40))
def test_no_event_is_past_before_it_is_over_or_to_come_once_it_began(
    today: date, start: int, length: int
) -> None:
    first = today + timedelta(start)
    text = phrases.because_event(first, first + timedelta(length), today)
    assert text
    is_over = start + length < 0
    assert text.startswith("ended") is (is_over and length > 0)
    assert ("yesterday" in text) is (start + length == -1)
    assert not (is_over and text.startswith(("this ", "next week", "until", "tomorrow")))
    assert text.startswith("until") is (start <= 0 < start + length)


@given(
    todays, spans, st.sampled_from(("birthday", "anniversary", "nameday")), st.none() | st.integers(1, 100)
)
def test_an_occasion_is_wished_in_the_right_tense(
    today: date, away: int, kind: str, count: int | None
) -> None:
    day = today + timedelta(away)
    own = phrases.occasion_wish(kind, None, "her", count, day, today)
    theirs = phrases.occasion_wish(kind, "her nephew Luca", "her", count, day, today)
    assert ("belated" in own) is (day < today) is theirs.endswith(" was")
    assert own.endswith("today") is (day == today) is theirs.endswith("today")
    assert theirs.startswith("Ask about" if day >= today else "Ask how")
    assert (str(count) in own) is (str(count) in theirs) is (count is not None)


@pytest.mark.parametrize(
    ("number", "own", "theirs"),
    [
        (
            5,
            "Wish her well: 65th birthday next week",
            "Ask about the 65th birthday of her son Tim next week",
        ),
        (
            2,
            "Wish her well: 65th birthday this Sunday",
            "Ask about the 65th birthday of her son Tim this Sunday",
        ),
        (
            1,
            "Wish her well: 65th birthday tomorrow",
            "Ask about the 65th birthday of her son Tim tomorrow",
        ),
        (0, "Wish her a happy 65th birthday today", "Ask about the 65th birthday of her son Tim today"),
        (-1, "Wish her a belated happy 65th birthday", "Ask how the 65th birthday of her son Tim was"),
    ],
)
def test_the_sentence_before_on_and_after_the_day(number: int, own: str, theirs: str) -> None:
    assert phrases.occasion_wish("birthday", None, "her", 65, days(number), TODAY) == own
    assert phrases.occasion_wish("birthday", "her son Tim", "her", 65, days(number), TODAY) == theirs


def test_the_reason_of_an_occasion_is_its_day_and_since_when_it_is_counted() -> None:
    assert phrases.because_occasion("birthday", 6, 15, 1961) == "birthday 15 June, born 1961"
    assert phrases.because_occasion("anniversary", 6, 15, 2016) == "anniversary 15 June, since 2016"
    assert phrases.because_occasion("nameday", 6, 15, 2016) == "name day 15 June"
    assert phrases.because_occasion("birthday", 6, 15, None) == "birthday 15 June"
    assert phrases.because_occasion("birthday", 2, 29, 1960) == "birthday 29 February, born 1960"


@given(todays, st.integers(-20, 0))
def test_good_wishes_after_the_day_say_that_it_was(today: date, away: int) -> None:
    text = phrases.occasion_call("birthday", "her", 65, today + timedelta(away), today)
    assert (" was " in text, "today" in text) == (away < 0, away == 0)


@given(todays, spans)
def test_a_promise_is_still_owed_only_after_its_day(today: date, away: int) -> None:
    assert ("still owed" in phrases.promise_alert("tea", today + timedelta(away), today)) is (away < 0)


# --- grammar --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("whose", "expected"),
    [
        ("her", ("Ask whether she is happy with the ring", "Find out what she likes, if it comes up")),
        ("his", ("Ask whether he is happy with the ring", "Find out what he likes, if it comes up")),
        ("their", ("Ask whether they are happy with the ring", "Find out what they like, if it comes up")),
    ],
)
def test_a_verb_agrees_with_its_pronoun(whose: str, expected: tuple[str, str]) -> None:
    assert (phrases.ask_purchase("the ring", whose), phrases.learn("likes", whose)) == expected


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("likes", "Ask whether she still likes X", "Ask whether she likes X"),
        ("dislikes", "Ask whether she still dislikes X", "Ask whether she dislikes X"),
        ("needs", "Ask whether she still needs X", "Ask whether she needs X"),
        ("size", "Ask whether size X is still right", "Ask whether size X is right"),
        ("usual", "Ask whether it is still X", "Ask whether it is to be X"),
    ],
)
def test_what_was_known_is_asked_with_still_and_what_was_not_without(kind: str, old: str, new: str) -> None:
    assert phrases.confirm(kind, "X", "her", known=True) == old
    assert phrases.confirm(kind, "X", "her", known=False) == new


@pytest.mark.parametrize("kind", ["likes", "dislikes", "needs", "size", "usual"])
@pytest.mark.parametrize("whose", WHOSE)
def test_every_preference_can_be_said_and_asked(kind: str, whose: str) -> None:
    for text in (
        phrases.preference(kind, "X"),
        phrases.preferences(kind, ["X", "Y"]),
        phrases.uncertain(kind, "X"),
        phrases.still(kind, "X", TODAY),
        phrases.confirm(kind, "X", whose, known=True),
    ):
        assert "X" in text


def test_an_old_preference_is_shown_with_the_year_it_was_noted() -> None:
    assert (
        phrases.still("likes", "crime novels", date(2023, 5, 3)) == "still likes crime novels? (noted 2023)"
    )
    assert phrases.still("usual", "table 67", date(2023, 5, 3)) == "still table 67? (noted 2023)"


def test_a_gift_s_reason_says_the_day_it_was_for_and_when_it_was_bought() -> None:
    bought = days(-10)
    assert (
        phrases.because_gift("his", "birthday", days(-3), bought, TODAY)
        == "his birthday was 9 June; bought 2 June"
    )
    assert (
        phrases.because_gift("his", "birthday", TODAY, bought, TODAY)
        == "his birthday is today; bought 2 June"
    )
    assert phrases.because_gift(None, None, None, bought, TODAY) == "bought 2 June"


def test_an_allergy_says_whose_and_whether_it_is_certain() -> None:
    assert phrases.allergy(["nuts", "milk"], False, None) == "Allergy: nuts, milk"
    assert phrases.allergy(["nuts"], True, "her son Tim") == "Allergy (her son Tim): nuts - not certain, ask"


def test_the_first_line_names_who_stands_there() -> None:
    said = phrases.header("Lucia Bianchi", "Mrs Bianchi", "BYAHN-kee", ["dog Rex", "baby Io"], "here today")
    assert (
        said
        == "Lucia Bianchi (say BYAHN-kee) · address as Mrs Bianchi · with dog Rex and baby Io · here today"
    )
    assert phrases.header("Lucia", "Lucia", None, [], None) == "Lucia"


def test_a_visit_is_said_from_today() -> None:
    assert phrases.last_seen(0, None, TODAY) == "no visit noted yet"
    assert phrases.last_seen(3, TODAY, TODAY) == "here today"
    assert phrases.last_seen(3, days(-1), TODAY) == "last here yesterday"
    assert phrases.last_seen(3, days(-90), TODAY) == "last here 3 months ago"
