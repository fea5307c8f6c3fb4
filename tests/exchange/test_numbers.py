"""Columns of numbers and of money."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.exchange.cells import Unusable
from custmem.exchange.numbers import MoneyColumn, NumberColumn, minor_units


def money(*cells: str, currency: str = "EUR") -> list[int]:
    column = MoneyColumn(currency)
    for cell in cells:
        column.see(cell)
    return [minor_units(column.read(cell), currency) for cell in cells]


@pytest.mark.parametrize(
    ("cell", "minor", "currency"),
    [
        ("82", 8200, "EUR"),
        ("82.0", 8200, "EUR"),
        ("29,73", 2973, "EUR"),
        ("$1,149.00 ", 114900, "USD"),
        ("($33.62)", -3362, "USD"),
        ("-$12.96", -1296, "USD"),
        ("$-12.96", -1296, "USD"),
        ("12.96-", -1296, "USD"),
        ("\u221250", -5000, "EUR"),
        ("1 234,50 kr", 123450, "SEK"),
        ("1\u00a0234,50", 123450, "SEK"),
        ("1\u202f234,5", 123450, "EUR"),
        ("1'234.50", 123450, "CHF"),
        ("1.234,50", 123450, "EUR"),
        ("1.234.567", 123456700, "EUR"),
        ("12,34,567.89", 123456789, "INR"),
        (".50", 50, "EUR"),
        ("24,-", 2400, "EUR"),
        ("€ 24.90", 2490, "EUR"),
        ("24.90 EUR", 2490, "EUR"),
        ("31.005", 3101, "EUR"),
        ("15.600000000000001", 1560, "EUR"),
        ("0.005", 1, "EUR"),
        ("'-50.4", -5040, "EUR"),
        ("1,234", 1234, "JPY"),
        ("1.234", 1234, "KWD"),
    ],
)
def test_an_amount_is_read_as_shops_and_programs_write_it(cell: str, minor: int, currency: str) -> None:
    beside = ["0.99"] if cell == "31.005" else []
    assert minor == money(cell, *beside, currency=currency)[0]


@pytest.mark.parametrize(
    "cell", ["free", "", "1,2,3", "12.06.2026", "1.2.3", "$", "8.00 each", "--5", "1" * 15, "NaN", "1e3", "٣"]
)
def test_what_is_no_amount_is_unusable(cell: str) -> None:
    with pytest.raises(Unusable, match="is not an amount in EUR"):
        money(cell)


def test_an_amount_in_another_currency_is_unusable() -> None:
    with pytest.raises(Unusable, match="is not an amount in EUR"):
        money("$8.00")


def test_whether_1_234_is_over_a_thousand_is_told_by_the_rest_of_its_column() -> None:
    assert money("1.234", "12,50") == [123400, 1250]
    assert money("1.234", "12.50") == [123, 1250]
    assert money("1,234", "12.50") == [123400, 1250]


def test_where_nothing_in_the_column_tells_1_234_can_t_be_read() -> None:
    with pytest.raises(Unusable, match="can be read two ways"):
        money("1.234", "12")
    with pytest.raises(Unusable, match="can be read two ways"):
        money("1.234", "12,50", "12.50")


def test_one_slip_of_the_pen_does_not_change_a_column() -> None:
    assert money("1.234", "12.50", *(f"{n},50" for n in range(1, 30)))[0] == 123400


def test_quantities_may_have_fractions_and_count_words() -> None:
    column = NumberColumn()
    assert [Decimal("0.250"), Decimal(2), Decimal("1.5"), Decimal(-1)] == [
        column.read(cell) for cell in ("0.250", "2 x", "1,5", "-1")
    ]
    with pytest.raises(Unusable, match="is not a number"):
        column.read("two")


@given(st.integers(-(10**10), 10**10), st.sampled_from([".", ","]), st.booleans())
def test_every_amount_comes_back_from_how_it_is_written(minor: int, mark: str, grouped: bool) -> None:
    whole, part = divmod(abs(minor), 100)
    head = f"{whole:,}" if grouped else str(whole)
    text = f"{'-' if minor < 0 else ''}{head.replace(',', '.' if mark == ',' else ',')}{mark}{part:02}"
    assert [minor] == money(text)
