"""Columns of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmem.domain.text.dates import MonthDay
from custmem.exchange.cells import Unusable
from custmem.exchange.days import DayColumn, SaleDays

TODAY = date(2026, 6, 12)


def days(*cells: str, day_first: bool = True) -> list[MonthDay]:
    column = DayColumn(TODAY, day_first=day_first)
    for cell in cells:
        column.see(cell)
    return [column.read(cell) for cell in cells]


def sale(cell: str, *, day_first: bool = True) -> date:
    column = SaleDays(TODAY, day_first=day_first)
    column.see(cell)
    return column.read(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "1961-03-05",
        "1961/3/5",
        "1961.03.05.",
        "19610305",
        "5.3.1961",
        "5. 3. 1961",
        "05/03/1961",
        "5-3-61",
        "5 March 1961",
        "Mar 5, 1961",
        "5-Mar-61",
        "Sun, 5 Mar 1961",
        "1961-03-05T12:59:30Z",
        "1961-03-05 10:15:00 -0400",
        "05/03/1961 19:20",
        "05.03.1961 19.20",
        "5/3/1961, 3:50:00 PM",
        "'1961-03-05",
    ],
)
def test_a_day_is_read_as_programs_write_it(cell: str) -> None:
    assert [MonthDay(3, 5, 1961)] == days(cell)


@pytest.mark.parametrize(
    ("cell", "month"),
    [
        ("5. mai 1961", 5),
        ("5. května 1961", 5),
        ("5. června 1961", 6),
        ("5. července 1961", 7),
        ("5. svibnja 1961.", 5),
        ("5. srpnja 1961.", 7),
        ("5 srpna 1961", 8),
        ("5 de mayo de 1961", 5),
        ("5 gennaio 1961", 1),
        ("5 févr. 1961", 2),
        ("5 août 1961", 8),
        ("5. März 1961", 3),
        ("5 maart 1961", 3),
        ("5 okt. 1961", 10),
        ("5. prosince 1961", 12),
    ],
)
def test_a_month_may_have_its_name_in_another_language(cell: str, month: int) -> None:
    assert [MonthDay(month, 5, 1961)] == days(cell)


@pytest.mark.parametrize("cell", ["5 listopada 1961", "5 marraskuu 1961"])
def test_a_month_of_two_meanings_or_none_is_no_date(cell: str) -> None:
    with pytest.raises(Unusable):
        days(cell)


def test_a_column_that_tells_no_order_follows_another_of_its_file() -> None:
    told, untold = (DayColumn(TODAY, day_first=True) for _ in range(2))
    told.see("04/15/1985")
    untold.see("01/05/2022")
    untold.follow([told, untold])
    assert (untold.is_guess, untold.read("01/05/2022")) == (False, MonthDay(1, 5, 2022))


@pytest.mark.parametrize("cell", ["--03-05", "5 March", "5.3.", "5/3", "1604-03-05"])
def test_a_birthday_may_have_no_year_and_apple_s_1604_is_none(cell: str) -> None:
    assert [MonthDay(3, 5, None)] == days(cell)


def test_one_day_over_twelve_fixes_the_order_of_its_whole_column() -> None:
    assert [MonthDay(3, 5, 2020), MonthDay(12, 27, 2018)] == days("03/05/2020", "12/27/2018")
    assert [MonthDay(5, 3, 2020), MonthDay(12, 27, 2018)] == days("03/05/2020", "27/12/2018", day_first=False)
    assert [MonthDay(3, 5, None), MonthDay(12, 27, None)] == days("03-05", "12-27")


def test_iso_wins_over_every_order() -> None:
    assert [MonthDay(3, 5, 2020), MonthDay(12, 27, 2018)] == days("2020-03-05", "27/12/2018")


def test_where_nothing_tells_the_shop_s_order_holds_and_the_column_knows_it_is_a_guess() -> None:
    assert [MonthDay(5, 3, 2020)] == days("03/05/2020")
    assert [MonthDay(3, 5, 2020)] == days("03/05/2020", day_first=False)
    guessed, told, same = (DayColumn(TODAY, day_first=True) for _ in range(3))
    guessed.see("03/05/2020")
    for cell in ("03/05/2020", "03/27/2020"):
        told.see(cell)
    same.see("05/05/2020")
    assert (guessed.is_guess, told.is_guess, same.is_guess) == (True, False, False)


def test_a_column_that_holds_both_orders_gives_only_what_can_t_be_mistaken() -> None:
    assert [MonthDay(12, 27, 2018), MonthDay(12, 27, 2018), MonthDay(5, 5, 2018)] == days(
        "12/27/2018", "27/12/2018", "05/05/2018"
    )
    with pytest.raises(Unusable, match="can be read two ways"):
        days("12/27/2018", "27/12/2018", "03/05/2018")


def test_two_digits_of_a_year_in_front_are_told_by_their_size() -> None:
    assert [MonthDay(12, 31, 1985), MonthDay(5, 3, 2012)] == days("85-12-31", "12-05-03")


def test_two_digits_of_a_year_mean_the_latest_such_day_that_has_been() -> None:
    assert [MonthDay(6, 12, 2026), MonthDay(6, 13, 1926)] == days("12.6.26", "13.6.26")


@pytest.mark.parametrize(
    "cell", ["31/02/2020", "1961", "13/13/2020", "tomorrow", "fri", "soon", "1700-01-01", "32.1."]
)
def test_what_is_no_day_is_unusable(cell: str) -> None:
    with pytest.raises(Unusable, match="is not a date"):
        days(cell)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("", "the date is missing"),
        ("0/0/00", "the date is missing"),
        ("5 March", "has no year"),
        ("2026-06-13", "is in the future"),
        ("13.6.26", "is in the future, or before 1950"),
        ("1900-13-01", "is not a date"),
    ],
)
def test_a_sale_has_its_whole_day_and_it_has_been(cell: str, reason: str) -> None:
    with pytest.raises(Unusable, match=reason):
        sale(cell)


def test_a_sale_of_today_is_taken() -> None:
    assert sale("12/06/2026 09:30") == TODAY


@given(st.dates(date(1950, 1, 1), TODAY), st.sampled_from("/-."), st.booleans(), st.booleans())
def test_every_day_comes_back_from_either_order_once_the_column_shows_it(
    day: date, mark: str, day_first: bool, shop_day_first: bool
) -> None:
    telling = "31{0}12{0}1999" if day_first else "12{0}31{0}1999"
    text = f"%d{mark}%m{mark}%Y" if day_first else f"%m{mark}%d{mark}%Y"
    found, _ = days(day.strftime(text), telling.format(mark), day_first=shop_day_first)
    assert MonthDay(day.month, day.day, day.year) == found
