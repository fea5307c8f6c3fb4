"""Days that recur, days some months away, and a day as the book writes it."""

from __future__ import annotations

from datetime import date

from custmem.domain.value import NamedTuple

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FIRST_YEAR, LAST_YEAR = 1900, 2200
_LENGTH = len("2026-06-12")


def iso(day: date | None) -> str | None:
    """Return a day as JSON and the book have it; None for none."""
    return day.isoformat() if day else None


class MonthDay(NamedTuple):
    """A day that recurs every year; the year it began may be unknown."""

    month: int
    day: int
    year: int | None


def read_iso(text: str) -> date | None:
    """Return the day that `iso` has written so; None for any other text."""
    try:
        day = date.fromisoformat(text) if len(text) == _LENGTH else None
    except ValueError:
        return None
    return day if day is not None and day.isoformat() == text and is_kept(day.year) else None


def is_kept(year: int) -> bool:
    """Say whether a year is one that a shop may have to do with."""
    return FIRST_YEAR <= year <= LAST_YEAR


def on_year(month: int, day: int, year: int) -> date:
    """The day an occasion falls on in a year.

    29 February is observed on 28 February in a common year, as dateutil's relativedelta has it.
    """
    if (month, day) == (2, 29) and not is_leap(year):
        day = 28
    return date(year, month, day)


def next_on(month: int, day: int, today: date) -> date:
    """The occasion's next day; today counts."""
    this_year = on_year(month, day, today.year)
    return this_year if this_year >= today else on_year(month, day, today.year + 1)


def last_on(month: int, day: int, today: date) -> date:
    """The occasion's most recent day; today counts."""
    this_year = on_year(month, day, today.year)
    return this_year if this_year <= today else on_year(month, day, today.year - 1)


def shift_months(day: date, months: int) -> date:
    """The same day so many months on (or back), cut to the end of a shorter month.

    Raises ValueError outside the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def month_length(year: int, month: int) -> int:
    """Return how many days a month has."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def is_leap(year: int) -> bool:
    """Say whether a year has a 29 February."""
    # calendar.isleap would bring in `calendar`, which costs a greeting a tenth of its time.
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
