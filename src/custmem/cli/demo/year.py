"""How a made-up customer's habit fills a year with purchases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.demo.people import Bought
from custmem.cli.demo.shelves import reading_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.cli.demo.people import Habit, MadeUp

_EARLIER = (0, 2, -1, 3, -2, 1)
"""People of three weeks and more come a few days before or after their time; the others keep to their weekday."""
_KEEPS_WEEKDAY = 14
_BOOK_EACH = 4
"""Who comes for paper and coffee takes a book as well every so many times."""
_TWO_BOOKS_EACH = 5
_LATELY_DAYS, _LITTLE = 60, 2000
"""So many days back, habits stay under what can be significant (two everyday amounts, in cents): only the story's
great purchases are to be thanked for."""


def purchases(customer: MadeUp) -> list[Bought]:
    """Return a customer's purchases, oldest first: those of the habit, and those told one by one."""
    habitual = _habitual(customer.habit, len(customer.name)) if customer.habit else ()
    return sorted((*habitual, *customer.bought), key=lambda bought: -bought.ago)


def _habitual(habit: Habit, start: int) -> Iterator[Bought]:
    """Yield a habit's purchases, oldest first; `start` is where on the shelves they begin, so that people differ."""
    books = reading_list(habit.shelves, start)
    taken = 0
    for number in reversed(range(habit.times)):
        ago = habit.last + number * habit.every
        if habit.every > _KEEPS_WEEKDAY and number:
            ago += _EARLIER[number % len(_EARLIER)]
        lines = list(habit.always)
        wanted = 1 if not habit.always or number % _BOOK_EACH == _BOOK_EACH - 1 else 0
        if not habit.always and ago > _LATELY_DAYS and number % _TWO_BOOKS_EACH == 0:
            wanted = 2
        for _ in range(wanted):
            book = books[taken]
            total = sum(line.amount_minor for line in (*lines, book))
            if ago > _LATELY_DAYS or total < _LITTLE:
                lines.append(book)
                taken += 1
        yield Bought(ago, tuple(lines))


def open_ago(ago: int, closed_ago: int) -> int:
    """Return so many days ago, or the nearest day when the shop was open, where it was closed `closed_ago` days ago.

    It is the day before, or the day after where the day before has today's weekday: nobody comes today by accident.
    """
    if (ago - closed_ago) % 7:
        return ago
    return ago + 1 if (ago + 1) % 7 else ago - 1
