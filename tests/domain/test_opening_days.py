"""Open days: holidays that recur, that come once, that move with Easter; and seasons."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.cli.config import kept_holidays, kept_seasons
from custmem.domain.followups.followups import due_today
from custmem.domain.shop import easter_sunday, is_open, longest_closed, next_open_day, seasons_from
from custmem.errors import UsageError
from memories import a_memory, a_shop, fact, purchase, teller

TODAY = date(2026, 6, 12)
DECEMBER = date(2026, 12, 3)


@pytest.mark.parametrize(
    "day",
    [
        *(date(2000, 4, 23), date(2019, 4, 21), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5)),
        *(date(1961, 4, 2), date(2038, 4, 25), date(2285, 3, 22)),
    ],
)
def test_easter_is_on_its_day(day: date) -> None:
    assert easter_sunday(day.year) == day


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("25dec, 1jan", "12-25 01-01"),
        ("easter-monday,good friday", "easter+1 easter-2"),
        ("2026-08-14,25.12.", "2026-08-14 12-25"),
        ("none", ""),
    ],
)
def test_holidays_are_kept_as_what_recurs(typed: str, kept: str) -> None:
    assert kept_holidays(typed, TODAY) == kept


@pytest.mark.parametrize(
    ("day", "opened"),
    [
        (date(2026, 12, 24), date(2026, 12, 24)),
        (date(2026, 12, 25), date(2026, 12, 28)),  # a Friday; then Saturday the 26th, and a Sunday
        (date(2026, 4, 5), date(2026, 4, 7)),
        (date(2026, 8, 14), date(2026, 8, 15)),
        (date(2027, 8, 14), date(2027, 8, 14)),
    ],
)
def test_what_falls_on_a_holiday_moves_to_the_next_open_day(day: date, opened: date) -> None:
    shop = a_shop(closed="sun", holidays="12-25 12-26 easter+1 2026-08-14")
    assert next_open_day(day, shop) == opened


@given(st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.sets(st.sampled_from(["12-25", "12-26", "easter+1"])))
def test_the_sieve_looks_back_as_far_as_anything_was_put_off(today: date, holidays: set[str]) -> None:
    shop = a_shop(closed="sat sun", holidays=" ".join(holidays))
    for back in range(40):
        due = today - timedelta(back)
        if next_open_day(due, shop) == today:
            assert back <= longest_closed(shop, today)


def test_a_shop_with_every_day_a_holiday_stays_where_it_is() -> None:
    every = " ".join(f"{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 32))
    assert not is_open(TODAY, a_shop(holidays=every))
    assert next_open_day(TODAY, a_shop(holidays=every)) == TODAY


def test_a_season_is_kept_and_read() -> None:
    kept = kept_seasons("Christmas=1dec..24dec; New Year = 27dec..6jan", TODAY)
    assert kept == "Christmas=12-01..12-24;New Year=12-27..01-06"
    _, turn = seasons_from(kept)
    assert turn.days_around(date(2027, 1, 3)) == (date(2026, 12, 27), date(2027, 1, 6))
    assert turn.days_around(date(2027, 1, 7)) is None


@pytest.mark.parametrize("typed", ["Christmas", "=1dec..24dec", "Christmas=1dec", "Christmas=soon..24dec"])
def test_what_is_no_season_is_refused(typed: str) -> None:
    with pytest.raises(UsageError):
        kept_seasons(typed, TODAY)


CHRISTMAS = a_shop(season="Christmas=12-01..12-24")
REGULAR = {"visits": [date(2025, 9, 1), date(2025, 10, 1)]}
LAST_YEAR = purchase("Winter Tales", on=date(2025, 12, 10), total=9000)


def seasonal(today: date = DECEMBER, **fields: object) -> list[str]:
    memory = a_memory(**{**REGULAR, "purchases": [LAST_YEAR], **fields})  # type: ignore[arg-type]
    return [item.text for item in due_today(teller(memory, today, CHRISTMAS)) if item.kind == "season"]


@pytest.mark.parametrize(
    ("today", "count"),
    [
        *((date(2026, 11, 30), 0), (date(2026, 12, 1), 1)),
        *((date(2026, 12, 24), 1), (date(2026, 12, 25), 0), (date(2027, 12, 3), 0)),
    ],
)
def test_a_regular_hears_of_the_season_while_it_lasts(today: date, count: int) -> None:
    assert len(seasonal(today)) == count


def test_who_was_no_regular_bought_a_trifle_came_already_or_must_not_be_told_hears_nothing() -> None:
    assert seasonal() == ["Christmas: show them what is new; last time it was Winter Tales"]
    assert seasonal(visits=[]) == []
    assert seasonal(purchases=[purchase("card", on=date(2025, 12, 10), total=300)]) == []
    assert seasonal(visits=[*REGULAR["visits"], date(2026, 12, 2)]) == []
    assert seasonal(facts=[fact("avoid-topic", "Christmas")]) == []
    assert seasonal(purchases=[LAST_YEAR._replace(private=True)]) == []
