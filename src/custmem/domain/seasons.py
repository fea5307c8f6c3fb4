"""The shop's own seasons: Christmas, Mother's Day weeks, the start of school; days that recur each year.

A season is kept as `Christmas=12-01..12-24`; its last day may lie in the next year.
"""

from __future__ import annotations

from custmem.domain.dates import on_year
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

BETWEEN_SEASONS = ";"


class Season(NamedTuple):
    """A season by its name, and its first and last month and day."""

    name: str
    first: tuple[int, int]
    last: tuple[int, int]

    def days_around(self, today: date) -> tuple[date, date] | None:
        """Return the first and last day of the season that this day lies in, or None out of it."""
        for year in (today.year, today.year - 1):
            first, last = self.days_of(year)
            if first <= today <= last:
                return first, last
        return None

    def days_of(self, year: int) -> tuple[date, date]:
        """Return the first and last day of the season that begins in a year."""
        ends = year + (self.last < self.first)
        return on_year(*self.first, year), on_year(*self.last, ends)


def seasons_from(kept: str) -> tuple[Season, ...]:
    """Return the seasons from the setting; what can't be read is left out."""
    return tuple(filter(None, map(_season, kept.split(BETWEEN_SEASONS))))


def _season(kept: str) -> Season | None:
    name, _, days = kept.rpartition("=")
    first, _, last = days.partition("..")
    try:
        return Season(name, _month_day(first), _month_day(last)) if name else None
    except ValueError:
        return None


def _month_day(kept: str) -> tuple[int, int]:
    month, day = kept.split("-")
    return int(month), int(day)
