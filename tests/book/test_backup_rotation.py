"""Which backups are kept: a law for any days, in whatever order they came and with days left out."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from custmem.book.backup_files import REASONS, Backup, outlived
from factories import TODAY

REASON = st.sampled_from(REASONS)
MADE = st.lists(st.tuples(st.integers(0, 900), REASON), max_size=120)


def made(*backups: tuple[int, str]) -> list[Backup]:
    """Return backups made so many days before today, newest first."""
    return [
        Backup(f"{number}.db", (TODAY - timedelta(ago)).isoformat(), -ago, reason, False)
        for number, (ago, reason) in enumerate(sorted(backups), start=1)
    ]


def kept(backups: list[Backup]) -> list[Backup]:
    """Return what is left of these."""
    old = set(outlived(backups))
    return [backup for backup in backups if backup not in old]


@given(MADE)
def test_what_is_kept_is_kept_again_and_the_newest_always(backups: list[tuple[int, str]]) -> None:
    left = kept(made(*backups))
    assert kept(left) == left
    assert left[:1] == made(*backups)[:1]


@given(MADE)
def test_seven_days_four_weeks_twelve_months_and_five_of_each_other_reason(
    backups: list[tuple[int, str]],
) -> None:
    every, left = made(*backups), kept(made(*backups))
    for reason in REASONS:
        of_reason = [backup for backup in every if backup.reason == reason]
        still = [backup for backup in left if backup.reason == reason]
        if reason == "daily":
            assert {backup.day for backup in still} >= set(sorted({b.day for b in of_reason})[-7:])
            assert len(still) <= 7 + 4 + 12 + 1
        else:
            assert still == of_reason[:5]


@given(st.lists(st.booleans(), min_size=30, max_size=500))
def test_day_after_day_no_month_of_the_last_twelve_is_lost(is_open: list[bool]) -> None:
    left: list[Backup] = []
    days = [TODAY + timedelta(number) for number, is_day in enumerate(is_open) if is_day]
    for number, day in enumerate(days):
        left = kept([Backup(f"{number}.db", day.isoformat(), number, "daily", False), *left])
    months = sorted({day.isoformat()[:7] for day in days}, reverse=True)
    assert {backup.day[:7] for backup in left} >= set(months[:12])
    assert len(left) <= 23


def test_of_three_years_of_days_the_last_of_each_week_and_month_before_the_last_seven() -> None:
    left = kept(made(*((ago, "daily") for ago in range(1000))))
    labels = [date.fromisoformat(backup.day) for backup in left]
    assert labels[:7] == [TODAY - timedelta(ago) for ago in range(7)]
    assert labels[7:11] == [date(2026, 6, 5), date(2026, 5, 31), date(2026, 5, 24), date(2026, 5, 17)]
    assert labels[11:14] == [date(2026, 5, 16), date(2026, 4, 30), date(2026, 3, 31)]
    assert (len(labels), labels[-1]) == (23, date(2025, 6, 30))


@given(st.lists(st.tuples(st.integers(-3000, 3000), REASON), min_size=1, max_size=60))
def test_the_one_made_last_stays_whatever_the_clock_said_then_or_before(told: list[tuple[int, str]]) -> None:
    left: list[Backup] = []
    for number, (days, reason) in enumerate(told):
        newest = Backup(f"{number}.db", (TODAY + timedelta(days)).isoformat(), number, reason, False)
        left = kept([newest, *left])
        assert newest in left


def test_days_of_a_clock_that_was_wrong_take_no_place_for_long() -> None:
    wrong = [
        Backup(f"{number}.db", f"2099-01-{number + 1:02}", number, "daily", False) for number in range(7)
    ]
    left = wrong[::-1]
    for number in range(7, 14):
        day = (TODAY + timedelta(number)).isoformat()
        left = kept([Backup(f"{number}.db", day, number, "daily", False), *left])
    assert [backup.day for backup in left[:7]] == [
        (TODAY + timedelta(ago)).isoformat() for ago in range(13, 6, -1)
    ]
