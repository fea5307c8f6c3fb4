"""What people type for a day, and days that recur."""

from __future__ import annotations

import contextlib
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.dates import (
    MONTHS,
    WEEKDAYS,
    MonthDay,
    last_on,
    next_on,
    on_year,
    parse_day,
    parse_day_of_year,
    parse_occasion,
    shift_months,
)
from custmem.errors import BadDate

WEDNESDAY = date(2026, 6, 10)
days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
todays = st.dates(date(1950, 1, 1), date(2150, 12, 31))
leans = st.sampled_from(["future", "past", "nearest"])


def read(text: str, *, today: date = WEDNESDAY, day_first: bool = True, lean: str = "nearest") -> date:
    return parse_day(text, today, day_first=day_first, lean=lean)


def refusal(text: str, *, day_first: bool = True) -> BadDate:
    with pytest.raises(BadDate) as caught:
        read(text, day_first=day_first)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        *("2026-06-12", "2026-6-12", "2026/06/12", "12.6.", "12.6", "12.6.2026", "12.6.26", "12. 6. 2026."),
        *("12/6", "12/6/2026", "12-6-2026", "12-06", "12 June", "12 june 2026", "June 12", "JUNE 12, 2026"),
        *("12jun", "12jun2026", "12 Jun 26", "12-Jun-2026", "12. June", "12th June", "the 12th of June"),
        *("  12   June  ", "jun12"),
    ],
)
def test_many_ways_to_type_one_day(text: str) -> None:
    """Every absolute form means the same 12 June."""
    assert date(2026, 6, 12) == read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6/12", "2026-06-12"),
        ("6-12-2026", "2026-06-12"),
        ("12.6.", "2026-06-12"),
        ("2026-06-12", "2026-06-12"),
    ],
)
def test_month_first_is_for_slashes_and_dashes_alone(text: str, expected: str) -> None:
    """A month-first shop reads dots day first and four leading digits as ISO all the same."""
    assert expected == read(text, day_first=False).isoformat()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("today", "2026-06-10"), ("Tomorrow", "2026-06-11"), ("yesterday", "2026-06-09")),
        *(("wed", "2026-06-10"), ("fri", "2026-06-12"), ("Friday", "2026-06-12"), ("tues", "2026-06-16")),
        *(("thurs", "2026-06-11"), ("this fri", "2026-06-12"), ("this mon", "2026-06-08")),
        *(("next fri", "2026-06-19"), ("next mon", "2026-06-15"), ("next wed", "2026-06-17")),
        *(("last fri", "2026-06-05"), ("last mon", "2026-06-08"), ("last wed", "2026-06-03")),
        *(("+3w", "2026-07-01"), ("-2d", "2026-06-08"), ("+10d", "2026-06-20"), ("+2m", "2026-08-10")),
        *(("+1y", "2027-06-10"), ("+ 3 weeks", "2026-07-01"), ("in 2 months", "2026-08-10")),
        *(("in 3 days", "2026-06-13"), ("in a week", "2026-06-17"), ("2 weeks ago", "2026-05-27")),
        *(("3 days ago", "2026-06-07"), ("a year ago", "2025-06-10"), ("eom", "2026-06-30")),
        *(("next week", "2026-06-17"), ("last week", "2026-06-03"), ("next month", "2026-07-10")),
    ],
)
def test_days_told_from_today(text: str, expected: str) -> None:
    """Today is Wednesday 10 June 2026."""
    assert expected == read(text).isoformat()


@pytest.mark.parametrize(
    ("text", "lean", "expected"),
    [
        *(("3mar", "future", "2027-03-03"), ("3mar", "past", "2026-03-03")),
        ("3mar", "nearest", "2026-03-03"),
        *(("3jan", "nearest", "2026-01-03"), ("24 dec", "past", "2025-12-24")),
        ("24 dec", "nearest", "2025-12-24"),
        *(("10.6.", "future", "2026-06-10"), ("10.6.", "past", "2026-06-10")),
        *(("29.2.", "future", "2028-02-29"), ("29.2.", "past", "2024-02-29")),
        ("29.2.", "nearest", "2028-02-29"),
        *(("fri", "future", "2026-06-12"), ("fri", "past", "2026-06-05"), ("wed", "past", "2026-06-10")),
    ],
)
def test_lean_completes_a_date_without_a_year(text: str, lean: str, expected: str) -> None:
    """The missing year, and the week of a bare weekday, come from the way the command leans."""
    assert expected == read(text, lean=lean).isoformat()


def test_a_leap_day_is_found_over_a_year_without_one() -> None:
    """From 2098 the next 29 February is in 2104: 2100 is a common year."""
    assert date(2104, 2, 29) == read("29.2.", today=date(2098, 1, 1), lean="future")


@pytest.mark.parametrize(
    "text",
    [
        *("", "  ", "soon", "12", "june", "june 2026", "1 1 2026", "12,6", "12..6", "31.2.", "29 feb 2025"),
        "0.6.",
        *("20240229", "2024-W09-4", "2026-06-12T10:00", "٣.6.", "\u0661\u0662 june", "12 juin"),
        "+9999999999d",
        *("12.6.1899", "12.6.2201", "+999y", "12.6.026", "12.6.0026", "in -3 days", "in x days", "+3", "+3x"),
        *("foo fri", "fri foo", "next", "next eom", "this week", "+12 june", "2026-13-01", "1/2/3/4"),
        "1.000",
        *("12.6.2026" + " " * 40, "0/0/00", "th 12 june"),
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    """A day is never guessed from what is no date, or is out of the years 1900 to 2200."""
    assert re.search("is not a date|is too far away", refusal(text).message)


def test_a_refusal_names_what_was_typed_and_shows_forms_that_work() -> None:
    """The message is one line; the hint is the next step."""
    refused = refusal("31.2.")
    expected = ('"31.2." is not a date', True)
    assert expected == (refused.message, "12 June" in refused.hint)


def test_a_refusal_carries_no_terminal_sequence() -> None:
    """What was typed is shown harmless and short."""
    expected = f'"{"9" * 39}…" is not a date'
    assert expected == refusal("\x1b[31m" + "9" * 50).message


@pytest.mark.parametrize(
    ("text", "day_first", "message", "hint"),
    [
        ("6/13", True, "here the day comes before the month", "type 13/6 or 13 June"),
        ("13/6", False, "here the month comes before the day", "type 6/13 or 13 June"),
        ("6.13.2026", True, "here the day comes before the month", "type 13.6 or 13 June"),
    ],
)
def test_the_wrong_order_is_an_error_that_says_so(
    text: str, day_first: bool, message: str, hint: str
) -> None:
    """Day-first or month-first is the shop's setting, never guessed from one value."""
    refused = refusal(text, day_first=day_first)
    assert (f'"{text}" is not a date: {message}', hint) == (refused.message, refused.hint)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("12.6.", (6, 12, None)), ("12 June", (6, 12, None)), ("12/6", (6, 12, None))),
        ("06-12", (12, 6, None)),
        *(("--0612", (6, 12, None)), ("--06-12", (6, 12, None)), ("1604-06-12", (6, 12, None))),
        *(("1961-06-12", (6, 12, 1961)), ("12.6.61", (6, 12, 1961)), ("12.6.05", (6, 12, 2005))),
        *(("9.6.26", (6, 9, 2026)), ("10.6.26", (6, 10, 2026)), ("11.6.26", (6, 11, 1926))),
        *(("9.6.2026", (6, 9, 2026)), ("10.6.2026", (6, 10, 2026))),
        *(("29.2.", (2, 29, None)), ("--0229", (2, 29, None)), ("29.2.96", (2, 29, 1996))),
        *(("29.2.00", (2, 29, 2000)), ("June 12, 1961", (6, 12, 1961))),
    ],
)
def test_occasions_with_and_without_a_year(text: str, expected: tuple[int, int, int | None]) -> None:
    """Two digits mean the latest such day that has been, today among them; 1604 means no year at all."""
    assert MonthDay(*expected) == parse_occasion(text, WEDNESDAY, day_first=True)
    assert MonthDay(*expected) == parse_day_of_year(text, WEDNESDAY, day_first=True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11.6.2026", (6, 11, 2026)),
        ("2026-12-25", (12, 25, 2026)),
        ("1 January 2027", (1, 1, 2027)),
        ("29.2.2028", (2, 29, 2028)),
    ],
)
def test_an_occasion_with_a_year_has_been(text: str, day: tuple[int, int, int]) -> None:
    """Nobody was born after today; what else has a day of the year, a holiday for one, may be still to come."""
    with pytest.raises(BadDate) as refused:
        parse_occasion(text, WEDNESDAY, day_first=True)
    assert refused.value.message == f'"{text}" is still to come'
    assert refused.value.hint == "check the year, or leave it out"
    assert MonthDay(*day) == parse_day_of_year(text, WEDNESDAY, day_first=True)


@pytest.mark.parametrize(
    "text",
    [
        "today",
        "fri",
        "+3w",
        "31.4.",
        "--0230",
        "--061",
        "29.2.01",
        "29.2.2025",
        "1603-06-12",
        "1899-01-01",
        "",
    ],
)
def test_an_occasion_is_a_day_of_the_calendar(text: str) -> None:
    """Days told from today, and days no calendar has, are no birthday."""
    with pytest.raises(BadDate, match=r"is not a date|is too far away"):
        parse_occasion(text, WEDNESDAY, day_first=True)


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2024, "2024-02-29"), (2026, "2026-02-28"), (2100, "2100-02-28"), (2000, "2000-02-29")],
)
def test_a_leap_day_is_observed_on_the_28th_in_common_years(year: int, expected: str) -> None:
    """Somebody born on 29 February has a birthday every year."""
    assert expected == on_year(2, 29, year).isoformat()


@pytest.mark.parametrize(
    ("month", "day", "last", "following"),
    [
        (6, 10, "2026-06-10", "2026-06-10"),
        (6, 11, "2025-06-11", "2026-06-11"),
        (6, 9, "2026-06-09", "2027-06-09"),
        (2, 29, "2026-02-28", "2027-02-28"),
    ],
)
def test_last_and_next_time_of_an_occasion(month: int, day: int, last: str, following: str) -> None:
    """Today counts both as the last and as the next time."""
    found = (last_on(month, day, WEDNESDAY).isoformat(), next_on(month, day, WEDNESDAY).isoformat())
    assert (last, following) == found


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-01-15", -13, "2024-12-15"),
        ("2026-05-31", 1, "2026-06-30"),
    ],
)
def test_months_are_cut_to_their_end(day: str, months: int, expected: str) -> None:
    """A month on from 31 January is the last day of February."""
    assert expected == shift_months(date.fromisoformat(day), months).isoformat()


def test_names_of_days_and_months_are_in_the_calendars_order() -> None:
    """`WEEKDAYS` goes by date.weekday(), `MONTHS` from January."""
    expected = ("Wednesday", "June")
    assert expected == (WEEKDAYS[WEDNESDAY.weekday()], MONTHS[WEDNESDAY.month - 1])


@given(days, todays, st.booleans(), leans)
def test_an_iso_date_is_itself(day: date, today: date, day_first: bool, lean: str) -> None:
    """ISO always wins, whatever the shop's order and the command's lean."""
    assert day == read(day.isoformat(), today=today, day_first=day_first, lean=lean)


@given(days, todays, st.booleans())
def test_the_shops_own_order_is_read_back(day: date, today: date, day_first: bool) -> None:
    """What a shop writes in its order, that shop reads."""
    text = f"{day.day}/{day.month}/{day.year}" if day_first else f"{day.month}/{day.day}/{day.year}"
    assert day == read(text, today=today, day_first=day_first)


@given(days, todays)
def test_leaning_keeps_its_direction(day: date, today: date) -> None:
    """Future is today or later, past is today or earlier, nearest is the nearer of both."""
    text = f"{day.day} {MONTHS[day.month - 1]}"
    future, past = read(text, today=today, lean="future"), read(text, today=today, lean="past")
    nearest = min(future - today, today - past)
    assert past <= today <= future
    assert nearest == abs(read(text, today=today) - today)


@given(todays, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_within_seven_days(today: date, name: str) -> None:
    """A bare weekday is the next one; leaning to the past, the most recent one."""
    following, recent = read(name[:3], today=today), read(name[:3], today=today, lean="past")
    assert (name, name) == (WEEKDAYS[following.weekday()], WEEKDAYS[recent.weekday()])
    assert timedelta(0) <= following - today < timedelta(7)
    assert timedelta(0) <= today - recent < timedelta(7)


@given(days, todays, st.booleans())
def test_an_occasion_keeps_month_day_and_year(day: date, today: date, day_first: bool) -> None:
    """An ISO birthday comes back as it was typed; one after today is refused, and one on it is not."""
    typed, kept = day.isoformat(), MonthDay(day.month, day.day, day.year)
    assert kept == parse_day_of_year(typed, today, day_first=day_first)
    assert MonthDay(today.month, today.day, today.year) == parse_occasion(
        today.isoformat(), today, day_first=day_first
    )
    if day <= today:
        assert kept == parse_occasion(typed, today, day_first=day_first)
        return
    with pytest.raises(BadDate, match=f'^"{typed}" is still to come$'):
        parse_occasion(typed, today, day_first=day_first)


@given(st.text() | st.text("0123456789.-/ adefimnorstuwy+,", max_size=20), todays, st.booleans(), leans)
def test_arbitrary_text_is_a_date_or_refused(text: str, today: date, day_first: bool, lean: str) -> None:
    """No input makes the parsers raise anything but BadDate."""
    with contextlib.suppress(BadDate):
        assert 1900 <= read(text, today=today, day_first=day_first, lean=lean).year <= 2200
    with contextlib.suppress(BadDate):
        found = parse_occasion(text, today, day_first=day_first)
        assert found.month == on_year(found.month, found.day, 2000).month
