"""What counts as a significant purchase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.shop import largest_minor, significant_minor

amounts = st.integers(0, 10_000_000)


@pytest.mark.parametrize(
    ("median", "top_twentieth", "expected"),
    [
        (300, 900, 3000),  # a kiosk: a newspaper is never significant
        (1500, 2500, 4500),  # the top twentieth must be three times the median at least
        (1500, 6000, 6000),
        (90000, 250000, 30000),  # a furniture shop: a bedroom set always is
    ],
)
def test_it_is_the_top_twentieth_within_reason(median: int, top_twentieth: int, expected: int) -> None:
    assert significant_minor(median, top_twentieth, "EUR") == expected


def test_it_is_measured_in_the_shop_s_own_currency() -> None:
    assert significant_minor(0, 0, "SEK") == 30000
    assert significant_minor(0, 10**9, "JPY") == 45000


@given(amounts, amounts, amounts)
def test_dearer_sales_never_make_less_significant(median: int, top_twentieth: int, more: int) -> None:
    assert significant_minor(median, top_twentieth, "EUR") <= significant_minor(
        median, top_twentieth + more, "EUR"
    )
    assert significant_minor(median, top_twentieth, "EUR") <= significant_minor(
        median + more, top_twentieth, "EUR"
    )


@given(amounts, amounts)
def test_one_of_the_largest_is_at_least_twice_a_significant_one(top_hundredth: int, significant: int) -> None:
    assert largest_minor(top_hundredth, significant) >= max(top_hundredth, 2 * significant)
