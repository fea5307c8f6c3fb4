"""Charts in letters: they fit, the highest reaches the top, and nothing is left out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.cleaning import width
from custmem.show.charts import HEIGHT, MONTH, WEEK, YEAR, Bar, bars, over_time

MONDAY = date(2025, 6, 9)


def weeks(number: int) -> list[date]:
    """So many Mondays."""
    return [MONDAY + timedelta(7 * week) for week in range(number)]


def named(day: date, unit: int) -> str:
    """A name below a chart."""
    return {YEAR: f"{day:%Y}", MONTH: f"{day:%b}", WEEK: f"{day.day} {day:%b}"}[unit]


def drawn(*sizes: int, room: int = 40, unicode: bool = True) -> tuple[list[str], int]:
    """A chart of these weeks."""
    return over_time(weeks(len(sizes)), sizes, room, str, named, unicode=unicode)


def test_the_highest_reaches_the_top_and_half_of_it_half_way() -> None:
    lines, each = drawn(8, 4, 0, room=5)
    assert ([line[2:5].rstrip() for line in lines[:-1]], each) == (["█", "█", "█", "██", "██", "██"], 1)
    assert (lines[0][:1], lines[-2][:1]) == ("8", "0")


def test_a_little_is_not_nothing() -> None:
    lines, _each = drawn(100_000, 1, 0, room=10)
    assert lines[-2] == "     0 █▁"


def test_what_is_below_nothing_is_a_minus_at_the_foot() -> None:
    lines, _each = drawn(3, -3, room=4)
    assert [line[2:] for line in lines[-3:-1]] == ["█", "█-"]


def test_without_room_a_column_holds_several() -> None:
    lines, each = drawn(*([2] * 53), room=30)
    assert (each, lines[0][:2]) == (2, "4 ")


def test_few_weeks_are_wide_and_each_is_named() -> None:
    assert drawn(1, 2, 3)[0][-1] == "  9 Jun   16 Jun  23 Jun"


def test_weeks_are_named_by_months_and_many_by_years() -> None:
    assert drawn(*([1] * 12), room=30)[0][-1].split() == ["Jun", "Jul", "Aug"]
    assert drawn(*([1] * 300), room=60)[0][-1].split()[:2] == ["2025", "2026"]


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=700), st.integers(20, 100), st.booleans())
def test_any_chart_fits_and_holds_all(sizes: list[int], room: int, unicode: bool) -> None:
    lines, each = drawn(*sizes, room=room, unicode=unicode)
    assert len(lines) == HEIGHT + 1
    assert [line for line in lines if width(line) > room] == []
    assert unicode or all(line.isascii() for line in lines)
    assert int(lines[0].split()[0]) == max(
        0, *(sum(sizes[at : at + each]) for at in range(0, len(sizes), each))
    )


@pytest.mark.parametrize("unicode", [True, False])
def test_bars_stand_beside_their_names(unicode: bool) -> None:
    full, half = ("█" * 20, "█" * 10) if unicode else ("#" * 20, "#" * 10)
    found = bars([Bar("Mon", 10, "10"), Bar("Tuesday", 5, "5"), Bar("Sun", -1, "-1")], 33, unicode=unicode)
    assert found == [f"Mon      {full}  10", f"Tuesday  {half}             5", f"Sun      {' ' * 20}  -1"]


@given(
    st.lists(
        st.tuples(st.text(st.characters(codec="latin-1", exclude_categories=["C"])), st.integers(0, 10**9)),
        min_size=1,
    ),
    st.integers(20, 100),
)
def test_any_bars_fit(found: list[tuple[str, int]], room: int) -> None:
    lines = bars([Bar(label, size, str(size)) for label, size in found], room, unicode=True)
    assert [line for line in lines if width(line) > room] == []
