"""The made-up year: who comes, and how each customer's habit fills it with purchases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.demo.people import Birthday, Bought, Habit, MadeUp, Told, item
from custmem.cli.demo.regulars import REGULARS
from custmem.cli.demo.shelves import FOR_EVERYBODY, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from custmem.domain.customers.memory import Line

_EARLIER = (0, 2, -1, 3, -2, 1)
"""People of three weeks and more come a few days before or after their time; the others keep to their weekday."""
_KEEPS_WEEKDAY = 14
_BOOK_EACH = 4
"""Who comes for paper and coffee takes a book as well every so many times."""
_TWO_BOOKS_EACH = 5
_LATELY_DAYS, _LITTLE = 60, 2000
"""So many days back, habits stay under what can be significant (two everyday amounts, in cents): only the story's
great purchases are to be thanked for."""


def regulars() -> Iterator[MadeUp]:
    """Yield the regulars; their birthdays are spread over the year, none of them near today."""
    for place, (name, every, last, shelves, always, known) in enumerate(REGULARS):
        kind, _, text = known.partition(" ")
        yield MadeUp(
            name,
            Habit(every, last, (364 - last) // every + 1, shelves, always),
            Birthday(20 + place * 37 % 325, 22 + place * 17 % 60 if place % 3 else None),
            told=(Told(kind, text, 15 + place * 29 % 300),),
            phone=f"020 911 {1000 + place * 113:04}" if place % 4 else None,
            email=None if place % 4 else f"reader{place}@example.org",
        )


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


def reading_list(names: str, start: int) -> list[Line]:
    """Return what somebody of these shelves (named with spaces between) reads, from a place of their own on.

    One of each shelf in turn; who is through with them goes on to what everybody reads, and never reads a book twice.
    """
    own = names.split()
    books = _in_turn(own)
    others = _in_turn([name for name in FOR_EVERYBODY if name not in own])
    place = start % len(books)
    return [*books[place:], *books[:place], *others]


def _in_turn(names: Sequence[str]) -> list[Line]:
    shelves = [[item(title, minor, name) for title, minor in TITLES[name]] for name in names]
    longest = max(map(len, shelves), default=0)
    return [books[place] for place in range(longest) for books in shelves if place < len(books)]


def open_ago(ago: int, closed_ago: int) -> int:
    """Return so many days ago, or the nearest day when the shop was open, where it was closed `closed_ago` days ago.

    It is the day before, or the day after where the day before has today's weekday: nobody comes today by accident.
    """
    if (ago - closed_ago) % 7:
        return ago
    return ago + 1 if (ago + 1) % 7 else ago - 1
