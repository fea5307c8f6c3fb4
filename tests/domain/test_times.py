"""Times of day: what people and programs type, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.dates import parse_time
from custmem.errors import BadDate


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("14:30", "14:30"), ("14.30", "14:30"), ("1430", "14:30"), ("9", "09:00"), ("0:05", "00:05")),
        *(("2pm", "14:00"), ("2:30 pm", "14:30"), ("12am", "00:00"), ("12 PM", "12:00"), ("9 a.m.", "09:00")),
        *(("3:50:00 PM", "15:50"), ("8:15h", "08:15"), ("14.30 Uhr", "14:30")),
    ],
)
def test_a_time_is_read_in_many_ways(typed: str, meant: str) -> None:
    assert parse_time(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "noon", "24:00", "14:60", "13pm", "0am", "14:3", "1:2:3:4", "-1", "٣:00", "9" * 50]
)
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(BadDate):
        parse_time(typed)


@given(st.times())
def test_every_time_of_day_comes_back(time: object) -> None:
    assert parse_time(str(time)[:8]) == str(time)[:5]
