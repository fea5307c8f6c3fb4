"""The made-up year: how each habit fills it with purchases, written by the functions that every command uses."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.cli.demo.people import Birthday, Bought, Habit, MadeUp, Told, item
from custmem.cli.demo.regulars import REGULARS
from custmem.cli.demo.shelves import FOR_EVERYBODY, TITLES
from custmem.cli.demo.story import STORY
from custmem.domain import keys
from custmem.domain.shop import DEFAULTS, WEEKDAYS, next_open_day
from custmem.domain.text.dates import MonthDay, on_year
from custmem.recall.settings import shop_of
from custmem.record.customer_stats import learn, refresh_customer
from custmem.record.customers import add_customer
from custmem.record.decisions import Verdict, decide, record_contact, record_promise
from custmem.record.facts import (
    NewEvent,
    NewFact,
    person_died,
    remember_event,
    remember_fact,
    remember_occasion,
    remember_person,
)
from custmem.record.sales import Sale, record_sale

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from datetime import date

    from custmem.domain.customers.memory import Line
    from custmem.domain.shop import Shop


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


_SUNDAY = 6


def settings(today: date) -> dict[str, str]:
    """Return the settings of the made-up shop: closed on Sundays, or on Mondays when today is a Sunday."""
    return {**DEFAULTS, "shop": "The Corner Bookshop", "closed": WEEKDAYS[_closed_weekday(today)]}


def _closed_weekday(today: date) -> int:
    return 0 if today.weekday() == _SUNDAY else _SUNDAY


def record_year(book: sqlite3.Connection, today: date) -> None:
    """Record all customers with what they told, and then every sale of the year in the order of its day."""
    year = _Year(book, today)
    people = (*STORY, *regulars())
    ids = {customer.name: year.take_in(customer) for customer in people}
    for customer in people:
        year.remember(customer, ids)
    sales = [(bought, customer) for customer in people for bought in purchases(customer)]
    newest = 0
    for bought, customer in sorted(sales, key=lambda sale: -sale[0].ago):
        newest = year.sell(bought, ids[customer.name])
    learn(book, year.shop.currency, newest)
    gap = shop_of(book).usual_gap_days
    for customer_id in ids.values():
        refresh_customer(book, customer_id, gap)


class _Year:
    """The year that ends today: distances become days, and what is made up becomes what is recorded."""

    def __init__(self, book: sqlite3.Connection, today: date) -> None:
        self.book = book
        self.today = today
        self.shop: Shop = shop_of(book)
        self._closed_ago = (today.weekday() - _closed_weekday(today)) % 7
        self._people: dict[tuple[int, str], int] = {}

    def day(self, ago: int) -> date:
        """Return a day on which the shop did something: an open one."""
        return self.today - timedelta(open_ago(ago, self._closed_ago) if ago > 0 else ago)

    def take_in(self, customer: MadeUp) -> int:
        """Take in a customer as of the first day that anything is known of them."""
        first = max(
            customer.since_ago, *(b.ago for b in purchases(customer)), *(t.ago for t in customer.told), 1
        )
        points = {
            "phone": customer.phone,
            "email": customer.email,
            "address": customer.address,
            "card": customer.card,
        }
        return add_customer(
            self.book,
            customer.name,
            self.today,
            {"language": customer.language, "since_on": self.day(first).isoformat()},
            [(kind, value) for kind, value in points.items() if value],
        )

    def remember(self, customer: MadeUp, ids: dict[str, int]) -> None:
        """Remember what a customer told: people, dates, facts, life events, and what was promised to them."""
        key = ids[customer.name]
        if customer.birthday:
            self._birthday(key, None, customer.birthday)
        for kin in customer.kin:
            known_as = ids[kin.customer] if kin.customer else None
            person_id = remember_person(
                self.book, key, kin.relation, kin.name, self.day(200), known_as_id=known_as
            )
            self._people[key, kin.relation] = person_id
            if kin.birthday:
                self._birthday(key, person_id, kin.birthday)
            if kin.died_ago is not None:
                person_died(self.book, person_id, self.today - timedelta(kin.died_ago))
        for told in customer.told:
            fact = NewFact(
                told.kind, told.text, self._person(key, told.about), guess=told.guess, private=told.private
            )
            remember_fact(self.book, key, fact, self.day(told.ago))
        for event in customer.events:
            first, last = (self.today - timedelta(ago) for ago in (event.first_ago, event.last_ago))
            new = NewEvent(event.kind, event.text, first, last, self._person(key, event.about))
            remember_event(self.book, key, new, self.day(event.first_ago + 20))
        for promised in customer.promised:
            due_on = self.day(promised.due_ago)
            record_promise(self.book, key, promised.text, due_on, self.day(promised.made_ago))

    def sell(self, bought: Bought, key: int) -> int:
        """Record a purchase, and the thank-you for it where that was said; return the purchase's id."""
        relation = (bought.for_text or "").partition(" ")[0]
        sale = Sale(
            on=self.day(bought.ago),
            lines=bought.lines,
            for_text=bought.for_text,
            person_id=self._person(key, relation or None),
            occasion=bought.occasion,
            surprise=bought.surprise,
            private=False,
            receipt=None,
        )
        purchase_id = record_sale(self.book, key, sale, self.shop)
        if bought.thanked:
            thanks = keys.thanks(purchase_id)
            day = next_open_day(sale.on + timedelta(1), self.shop)
            at = f"{day} 10:00:00.000000"
            decide(self.book, key, Verdict(thanks, "thank_you", "done", outcome=bought.thanked), day, at)
            record_contact(self.book, key, "call", thanks, bought.thanked, day, at)
        return purchase_id

    def _person(self, key: int, relation: str | None) -> int | None:
        return self._people[key, relation] if relation else None

    def _birthday(self, key: int, person_id: int | None, birthday: Birthday) -> None:
        day = self.today + timedelta(birthday.in_days)
        if birthday.age is not None:
            # Who is told to have been born on a 29 February that never was, was born the day before.
            day = on_year(day.month, day.day, day.year - birthday.age)
        on = MonthDay(day.month, day.day, None if birthday.age is None else day.year)
        remember_occasion(self.book, key, person_id, "birthday", on, self.day(200))
