"""When the shop is open: weekdays it is closed, and holidays, those that move with Easter included.

A holiday is kept as `12-25` (each year), `2026-08-14` (once), `08-01..08-15` (each year, both days included),
`2026-08-01..2026-08-15` (once) or `easter+1` (so many days after Easter Sunday).
"""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from custmem.domain.shop import Shop

BY_EASTER = {
    "good-friday": -2,
    "easter": 0,
    "easter-sunday": 0,
    "easter-monday": 1,
    "ascension": 39,
    "whit-sunday": 49,
    "whit-monday": 50,
    "corpus-christi": 60,
}
"""Holidays that move with Easter Sunday, by so many days."""
MOST_CLOSED_DAYS = 366
_LOOKED_BACK_DAYS = 120


def is_open(day: date, shop: Shop) -> bool:
    """Say whether the shop is open on a day."""
    return day.weekday() not in shop.closed_weekdays and not is_holiday(day, shop.holidays)


def is_holiday(day: date, holidays: Collection[str]) -> bool:
    """Say whether a day is one of these holidays."""
    if not holidays:
        return False
    written = day.isoformat()
    if written in holidays or written[5:] in holidays:
        return True
    if any(".." in holiday and _is_within(written, holiday) for holiday in holidays):
        return True
    after_easter = (day - easter_sunday(day.year)).days
    return f"easter{after_easter:+d}" in holidays


def _is_within(written: str, span: str) -> bool:
    """Say whether a day lies in a span, which may go over the turn of the year (`12-24..01-06`)."""
    first, _, last = span.partition("..")
    day = written[-len(first) :]
    return first <= day <= last if first <= last else day >= first or day <= last


def next_open_day(day: date, shop: Shop) -> date:
    """Return the first day from this one on when the shop is open; a shop that never is stays as it is."""
    if len(shop.closed_weekdays) >= 7:
        return day
    for days in range(MOST_CLOSED_DAYS):
        if is_open(day + timedelta(days), shop):
            return day + timedelta(days)
    return day


def open_day_by(day: date, last: date, shop: Shop) -> date:
    """Return the first open day from this one on; the day itself where there is none by the last that would do."""
    moved = next_open_day(day, shop)
    return moved if moved <= last else day


def longest_closed(shop: Shop, today: date) -> int:
    """Return by how many days at most something that is due about now was put off: a week where weekdays are closed."""
    slack = 7 if shop.closed_weekdays else 0
    if not shop.holidays:
        return slack
    longest = run = 0
    for days in range(-_LOOKED_BACK_DAYS, 1):
        run = 0 if is_open(today + timedelta(days), shop) else run + 1
        longest = max(longest, run)
    return max(slack, longest)


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of a year."""
    return easter(year)
