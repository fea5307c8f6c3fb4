"""How often a customer comes, and when their silence begins to mean something."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.rhythm import Rhythm, median, rhythm_of, usual_gap, usual_weekday
from memories import TODAY, days

if TYPE_CHECKING:
    from collections.abc import Sequence

gap_lists = st.lists(st.integers(1, 190), min_size=2, max_size=30)
shop_gaps = st.none() | st.integers(1, 200)


def rhythm(
    gaps: Sequence[int], shop_gap: int | None = None, away: Sequence[tuple[date, date]] = ()
) -> Rhythm:
    """The rhythm of visits with these gaps, the last of them today."""
    back = accumulate(reversed(gaps), initial=0)
    return rhythm_of([days(-number) for number in back][::-1], shop_gap, away)


def day(number: int | None, since: date = TODAY) -> date | None:
    return None if number is None else since + timedelta(number)


@pytest.mark.parametrize(
    ("numbers", "expected"), [([7], 7), ([1, 9], 5), ([9, 1, 3], 3), ([1, 2, 4, 100], 3)]
)
def test_the_median_is_the_middle_or_between_the_two_in_the_middle(
    numbers: list[int], expected: float
) -> None:
    assert median(numbers) == expected


def test_with_no_visits_there_is_nothing_to_say() -> None:
    assert rhythm_of([], 30) == Rhythm(0, None, None, None, None, None, None, None)


@pytest.mark.parametrize("gaps", [[], [10]])
def test_one_or_two_visits_make_no_rhythm_to_be_late_against(gaps: list[int]) -> None:
    found = rhythm(gaps, shop_gap=10)
    assert (found.visits, found.last_on) == (len(gaps) + 1, TODAY)
    assert (found.usual_gap_days, found.expected_on, found.overdue_on, found.lapsed_on) == (None,) * 4


def test_one_long_absence_does_not_change_the_usual_gap() -> None:
    assert rhythm([7, 7, 7, 180, 7]).usual_gap_days == 7


def test_only_the_last_twenty_gaps_count() -> None:
    assert rhythm([90] * 30 + [7] * 20).usual_gap_days == 7


def test_few_gaps_are_drawn_toward_the_shop_s_and_many_stand_alone() -> None:
    few, many = usual_gap([10, 10], 40), usual_gap([10] * 20, 40)
    assert (few, many) == (20, 10)


@given(gap_lists, st.integers(1, 200))
def test_the_drawn_gap_lies_between_their_own_and_the_shop_s(gaps: list[int], shop_gap: int) -> None:
    own = median(gaps)
    assert min(own, shop_gap) - 1 <= usual_gap(gaps, shop_gap) <= max(own, shop_gap) + 1


@given(gap_lists, shop_gaps)
def test_nobody_is_overdue_before_one_and_a_half_gaps_nor_lapsed_before_two(
    gaps: list[int], shop_gap: int | None
) -> None:
    found = rhythm(gaps, shop_gap)
    assert found.usual_gap_days
    assert found.expected_on == day(found.usual_gap_days)
    assert found.overdue_on
    assert found.lapsed_on
    assert (found.overdue_on - TODAY).days >= 1.5 * found.usual_gap_days
    assert (found.lapsed_on - TODAY).days >= 2 * found.usual_gap_days
    assert found.expected_on < found.overdue_on < found.lapsed_on  # type: ignore[operator]  # asserted above


@given(gap_lists, st.integers(1, 100))
def test_who_comes_more_seldom_is_missed_later(gaps: list[int], more: int) -> None:
    often, seldom = rhythm(gaps), rhythm([gap + more for gap in gaps])
    assert often.overdue_on <= seldom.overdue_on  # type: ignore[operator]  # two gaps make a rhythm
    assert often.lapsed_on <= seldom.lapsed_on  # type: ignore[operator]


def test_a_salon_client_of_six_weeks_is_lapsed_at_twelve_and_not_late_at_seven() -> None:
    found = rhythm([42, 40, 44, 42, 42])
    assert found.overdue_on > days(49)  # type: ignore[operator]
    assert found.lapsed_on == days(84)


def test_a_client_of_eight_weeks_who_sometimes_takes_ten_is_not_late_at_ten() -> None:
    found = rhythm([56, 63, 56, 70, 56, 56, 63])
    assert found.overdue_on > days(70)  # type: ignore[operator]


def test_who_comes_once_a_year_is_missed_after_their_month_and_not_half_a_year_on() -> None:
    assert rhythm([365, 360, 370], shop_gap=7).overdue_on == days(365 + 31 + 1)


def test_lapsed_comes_well_after_overdue() -> None:
    for gap in (1, 7, 21, 90, 365):
        found = rhythm([gap] * 6)
        assert (found.lapsed_on - found.overdue_on).days >= 13  # type: ignore[operator]


def test_a_yearly_customer_is_not_late_after_half_a_year_also_in_a_shop_of_weekly_ones() -> None:
    assert rhythm([365, 360], shop_gap=7).overdue_on > days(183)  # type: ignore[operator]


def test_a_gap_that_was_long_but_usual_before_is_no_reason_to_worry() -> None:
    assert rhythm([7, 7, 21, 7, 21, 7]).overdue_on > days(21)  # type: ignore[operator]


def test_a_daily_customer_may_stay_away_for_a_long_weekend() -> None:
    assert rhythm([1] * 10).overdue_on == days(6)


def test_days_away_do_not_count() -> None:
    assert rhythm([7] * 5, away=[(days(3), days(16))]).overdue_on == day(
        14, rhythm([7] * 5).overdue_on or TODAY
    )


def test_days_away_that_are_past_or_far_off_change_nothing() -> None:
    plain = rhythm([7] * 5)
    assert rhythm([7] * 5, away=[(days(-20), days(-8)), (days(300), days(310))]) == plain


def test_time_away_that_began_before_the_last_visit_counts_from_the_day_after_it() -> None:
    assert rhythm([7] * 5, away=[(days(-5), days(4))]).expected_on == days(7 + 4)


def test_two_times_away_that_overlap_are_counted_once() -> None:
    once = rhythm([7] * 5, away=[(days(1), days(20))])
    assert rhythm([7] * 5, away=[(days(1), days(12)), (days(8), days(20)), (days(9), days(10))]) == once


@given(gap_lists, st.integers(-30, 300), st.integers(0, 60))
def test_going_away_never_makes_anyone_missed_sooner(gaps: list[int], start: int, length: int) -> None:
    plain, gone = rhythm(gaps), rhythm(gaps, away=[(days(start), days(start + length))])
    assert gone.overdue_on >= plain.overdue_on  # type: ignore[operator]
    assert gone.lapsed_on >= plain.lapsed_on  # type: ignore[operator]
    assert gone.usual_gap_days == plain.usual_gap_days


def test_a_weekday_is_usual_from_two_visits_in_three_on() -> None:
    fridays = [days(-7 * week) for week in range(4)]
    assert usual_weekday(fridays) == 4
    assert usual_weekday([*fridays, days(-1), days(-2)]) == 4
    assert usual_weekday([*fridays, days(-1), days(-2), days(-3)]) is None


def test_three_visits_make_no_usual_weekday() -> None:
    assert usual_weekday([days(-7 * week) for week in range(3)]) is None
