"""How likely somebody comes back: what a shop's history teaches, and what holds before it has any."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.customers.returning import (
    ELSEWHERE,
    ENOUGH_GAPS,
    chance,
    late_after,
    learned_from,
    returning_read,
    returning_written,
    silence_after,
)
from custmem.domain.customers.rhythm import (
    paused_days,
    pauses_read,
    pauses_written,
    put_off,
    quiet_of,
    since_the_last_entry,
)

TODAY = date(2026, 6, 12)
gap_lists = st.lists(st.integers(1, 200), max_size=30)


def visits(gaps: list[int], ends: date = TODAY) -> list[date]:
    found = [ends]
    for gap in reversed(gaps):
        found.insert(0, found[0] - timedelta(gap))
    return found


def a_shop_of(usual: int, seed: int = 1) -> list[list[date]]:
    """Ninety customers who come every so many days, more or less; every third stopped half a year ago."""
    chooser = random.Random(seed)
    histories = []
    for number in range(90):
        gaps = [max(1, round(usual * chooser.uniform(0.7, 1.4))) for _ in range(8)]
        histories.append(
            visits(gaps, TODAY - timedelta(180 if number % 3 == 0 else chooser.randrange(usual)))
        )
    return histories


@given(gap_lists, st.integers(0, 2000), st.integers(1, 400))
def test_a_chance_is_between_none_and_certainty_and_grows_with_the_time_given(
    gaps: list[int], since: int, within: int
) -> None:
    silence = silence_after(visits(gaps), ELSEWHERE.gap)
    sooner, later = (chance(silence, since, days, ELSEWHERE) for days in (within, within + 30))
    assert 0 <= sooner <= later <= 1


@given(gap_lists)
def test_everybody_is_late_some_day(gaps: list[int]) -> None:
    assert 1 <= late_after(silence_after(visits(gaps), ELSEWHERE.gap), ELSEWHERE) <= 2000


def test_what_is_learned_is_read_back_as_it_was_kept() -> None:
    learned = learned_from(a_shop_of(20), TODAY)
    assert returning_read(returning_written(learned)) == learned
    assert returning_read("30 4.4 1 2 3") is None
    assert returning_read("nonsense") is None


def test_a_shop_of_slower_customers_gives_them_more_time() -> None:
    weekly, monthly = learned_from(a_shop_of(7), TODAY), learned_from(a_shop_of(30), TODAY)
    late = [
        late_after(silence_after(visits([gap] * 6), learned.gap), learned)
        for gap, learned in ((7, weekly), (30, monthly))
    ]
    assert weekly.gap < monthly.gap
    assert late[0] < late[1]


def test_few_of_the_gaps_that_ended_were_longer_than_the_limit() -> None:
    histories = a_shop_of(20)
    learned = learned_from(histories, TODAY)
    ratios = [
        (days[at + 1] - days[at]).days > late_after(silence_after(days[: at + 1], learned.gap), learned)
        for days in histories
        for at in range(len(days) - 1)
    ]
    assert sum(ratios) / len(ratios) <= 0.15


def test_who_was_here_lately_is_likelier_to_come_than_who_left_long_ago() -> None:
    learned = learned_from(a_shop_of(20), TODAY)
    silence = silence_after(visits([20] * 8), learned.gap)
    assert chance(silence, 10, 60, learned) > chance(silence, 180, 60, learned)


def test_with_hardly_any_history_what_holds_elsewhere_stands() -> None:
    assert learned_from([visits([10] * (ENOUGH_GAPS - 1))], TODAY) == ELSEWHERE._replace(gap=10.0)
    assert learned_from([], TODAY) == ELSEWHERE


# --- pauses -----------------------------------------------------------------------------------------------------


def daily(first: date, number: int) -> list[date]:
    return [day for at in range(number) if (day := first + timedelta(at)).weekday() != 6]


def test_a_fortnight_of_which_a_daily_book_knows_nothing_is_a_pause() -> None:
    before, after = daily(date(2026, 1, 1), 60), daily(date(2026, 3, 20), 30)
    quiet = quiet_of([*before, *after])
    assert quiet is not None
    assert quiet.pauses == ((before[-1] + timedelta(1), after[0] - timedelta(1)),)
    assert pauses_read(pauses_written(quiet)) == quiet


def test_a_book_that_is_seldom_written_can_t_tell_a_pause() -> None:
    assert quiet_of([date(2026, 1, 1) + timedelta(9 * number) for number in range(60)]) is None
    assert quiet_of(daily(date(2026, 1, 1), 20)) is None
    assert pauses_written(None) == ""
    assert pauses_read("") is None


def test_a_book_left_alone_stands_still_up_to_today() -> None:
    days = daily(date(2026, 1, 1), 60)
    quiet, last = quiet_of(days), days[-1]
    assert since_the_last_entry(quiet, last, last + timedelta(5)) == ()
    assert since_the_last_entry(quiet, last, last + timedelta(30)) == (
        (last + timedelta(1), last + timedelta(30)),
    )


spans = st.lists(
    st.tuples(st.integers(0, 200), st.integers(0, 40)).map(
        lambda at: (TODAY + timedelta(at[0]), TODAY + timedelta(sum(at)))
    ),
    max_size=5,
)


@given(spans, st.integers(1, 200))
def test_what_is_put_off_is_due_once_so_many_days_have_counted(
    pauses: list[tuple[date, date]], days: int
) -> None:
    due = put_off(TODAY, TODAY + timedelta(days), pauses)
    assert (due - TODAY).days - paused_days(pauses, TODAY, due) == pytest.approx(days)
