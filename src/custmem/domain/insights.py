"""What a period of the shop's own history says: sales and visits, who came back, the shop's word, and what was said.

No customer is named in any of it: it is about the shop, and may hang in the back room.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain.customers.mentions import content
from custmem.domain.customers.ranking import percent
from custmem.domain.greeting.visits import NEW_DAYS
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from custmem.domain.customers.memory import Cause

USUAL_WEEKS = 53
"""Without a day given, this week and the 52 before it are looked at."""
WEEK = 7


class Period(NamedTuple):
    """The days looked at. `begun_on` and `last_on` are the first and the last day of which the book knows anything."""

    since: date
    until: date
    begun_on: date | None
    last_on: date | None

    @property
    def weeks(self) -> int:
        """How many weeks, Monday to Sunday, it touches."""
        return (monday_of(self.until) - monday_of(self.since)).days // WEEK + 1

    @property
    def before(self) -> tuple[date, date]:
        """The days just before it, as many."""
        days = (self.until - self.since).days + 1
        return self.since - timedelta(days), self.since - timedelta(1)

    @property
    def knows_before(self) -> bool:
        """Whether the book is old enough to know all of the days before it."""
        return self.begun_on is not None and self.begun_on <= self.before[0]

    @property
    def is_first(self) -> bool:
        """Whether the book was begun in it, so that everybody is met for the first time."""
        return self.begun_on is not None and self.begun_on >= self.since


class Day(NamedTuple):
    """What a day brought: what was taken net of returns, the sales, customers who came, and those who were new."""

    sales_minor: int = 0
    receipts: int = 0
    visits: int = 0
    new: int = 0


class Week(NamedTuple):
    """What the week from a Monday brought."""

    monday: date
    sales_minor: int
    receipts: int
    visits: int
    new: int


class Weekday(NamedTuple):
    """What all Mondays (0) to Sundays (6) brought, and on how many of them anybody came."""

    weekday: int
    sales_minor: int
    visits: int
    days: int


class Guest(NamedTuple):
    """A customer who came or paid in a period or in the one before it: what they spent, whether they came, and came
    again on another day, whether they came before, and since when they are known.
    """

    spent_minor: int | None
    came: bool
    again: bool
    came_before: bool
    first_on: date | None
    since_on: date


class Guests(NamedTuple):
    """Who came: new ones, of whom some came again; of those who came in the period before, how many were kept; and
    how many returned who had stayed away for all of it.
    """

    visitors: int
    new: int
    came_again: int
    before: int
    kept: int
    won_back: int

    @property
    def returning(self) -> int:
        """How many were no strangers."""
        return self.visitors - self.new


class Word(NamedTuple):
    """What became of the promises that were due in a period."""

    in_time: int = 0
    late: int = 0
    dropped: int = 0
    open: int = 0

    @property
    def due(self) -> int:
        """How many were due."""
        return sum(self)

    @property
    def kept_rate(self) -> float | None:
        """How many of those due were kept, late or not, in per cent; None where none was due."""
        return percent(self.in_time + self.late, self.due) if self.due else None


class Said(NamedTuple):
    """Words that were said alike, by how many, and when first."""

    text: str
    number: int
    since_on: date


class Voices(NamedTuple):
    """What customers said of the shop: how many gave one to five stars, and what was praised, the latest first."""

    stars: tuple[int, ...] = (0, 0, 0, 0, 0)
    praised: tuple[str, ...] = ()
    praises: int = 0

    @property
    def rated(self) -> int:
        """How many ratings there are."""
        return sum(self.stars)

    @property
    def average(self) -> float | None:
        """The average of the stars; None without a rating."""
        total = sum(number * each for number, each in enumerate(self.stars, 1))
        return round(total / self.rated, 2) if self.rated else None


class Gifts(NamedTuple):
    """What the shop gave: how many things and what they cost, in the period and in the year that a budget is for."""

    number: int = 0
    cost_minor: int = 0
    year: int = 0
    year_minor: int = 0
    budget_minor: int | None = None

    @property
    def left_minor(self) -> int | None:
        """What is left of the year's budget; None where there is none."""
        return None if self.budget_minor is None else self.budget_minor - self.year_minor


class Finished(NamedTuple):
    """The loyalty programme: who ever had a stamp, who filled a card, and what was redeemed in the period."""

    holders: int
    finished: int
    redeemed: int

    @property
    def rate(self) -> float | None:
        """How many of those with a card filled one, in per cent."""
        return percent(self.finished, self.holders) if self.holders else None


class Share(NamedTuple):
    """What the best customers bring: how many bought, what share the top fifth has, how many bring four fifths."""

    buyers: int
    of_sales: float
    most_bring: int


class Insights(NamedTuple):
    """All that is told of a period."""

    shop: str
    currency: str
    period: Period
    weeks: tuple[Week, ...]
    weekdays: tuple[Weekday, ...]
    sales_minor: int
    named_minor: int
    before_minor: int | None
    guests: Guests
    share: Share
    word: Word
    voices: Voices
    complaints: tuple[Cause, ...]
    unmet: tuple[Said, ...]
    reasons: tuple[Said, ...]
    left: tuple[Said, ...]
    gifts: Gifts
    programme: Finished | None

    @property
    def is_empty(self) -> bool:
        """Whether nobody came and nothing was sold."""
        return not any(week.receipts or week.visits for week in self.weeks)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(day.weekday())


def period_of(since: date | None, today: date, begun_on: date | None, last_on: date | None) -> Period:
    """Return the days to look at, as far as the book goes: from a day asked for, or this week and the 52 before."""
    since = since or monday_of(today) - timedelta(WEEK * (USUAL_WEEKS - 1))
    if begun_on is not None and since < begun_on <= today:
        since = monday_of(begun_on)
    return Period(min(since, today), today, begun_on, last_on)


def weeks_of(period: Period, days: Mapping[date, Day]) -> tuple[Week, ...]:
    """Return every week of a period, those with nothing in them too."""
    first = monday_of(period.since)
    sums = [[0, 0, 0, 0] for _ in range(period.weeks)]
    for on, day in days.items():
        week = sums[(on - first).days // WEEK]
        week[:] = (kept + more for kept, more in zip(week, day, strict=True))
    return tuple(Week(first + timedelta(WEEK * place), *week) for place, week in enumerate(sums))


def weekdays_of(days: Mapping[date, Day]) -> tuple[Weekday, ...]:
    """Return what each weekday brought, Monday's first; a day on which nobody came does not count as a day."""
    sums = [[0, 0, 0] for _ in range(WEEK)]
    for on, day in days.items():
        is_a_day = bool(day.receipts or day.visits)
        minor, visits, number = sums[on.weekday()]
        sums[on.weekday()] = [minor + day.sales_minor, visits + day.visits, number + is_a_day]
    return tuple(Weekday(number, *found) for number, found in enumerate(sums))


def is_new(guest: Guest, period: Period) -> bool:
    """Say whether a customer was first here in a period, and was not known to the shop long before."""
    return (
        guest.first_on is not None
        and guest.first_on >= period.since
        and (guest.first_on - guest.since_on).days <= NEW_DAYS
    )


def guests_of(guests: Iterable[Guest], period: Period) -> Guests:
    """Return how many came, and came back."""
    visitors = new = again = before = kept = won = 0
    for guest in guests:
        before += guest.came_before
        if not guest.came:
            continue
        visitors += 1
        if is_new(guest, period):
            new += 1
            again += guest.again
        elif guest.came_before:
            kept += 1
        elif guest.first_on is not None and guest.first_on < period.before[0]:
            won += 1
    return Guests(visitors, new, again, before, kept, won)


def said_alike(told: Iterable[tuple[str, int, date]]) -> tuple[Said, ...]:
    """Return what was said, with what says the same counted together, what most said first: text, by how many, when."""
    texts: dict[frozenset[str], Counter[str]] = {}
    since: dict[frozenset[str], date] = {}
    for text, number, on in told:
        alike = frozenset(content(text) or {fold(text)})
        texts.setdefault(alike, Counter())[text] += number
        since[alike] = min(on, since.get(alike, on))
    found = [
        Said(max(forms, key=lambda form: (forms[form], form)), forms.total(), since[alike])
        for alike, forms in texts.items()
    ]
    return tuple(sorted(found, key=lambda said: (-said.number, said.since_on, said.text)))


def word_of(promises: Sequence[tuple[date, date | None, bool]], today: date) -> Word:
    """Return what became of promises: when each was due, when it was closed, and whether it was dropped.

    One that is due today may be kept yet, and is not counted.
    """
    in_time = late = dropped = still_open = 0
    for due_on, closed_on, was_dropped in promises:
        if closed_on is None or closed_on > today:
            still_open += due_on < today
        elif was_dropped:
            dropped += 1
        elif closed_on <= due_on:
            in_time += 1
        else:
            late += 1
    return Word(in_time, late, dropped, still_open)
