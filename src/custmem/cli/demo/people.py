"""What is known of a made-up customer, every day as a distance from today."""

from __future__ import annotations

from custmem.domain.customers.memory import Line
from custmem.domain.value import NamedTuple


def item(title: str, minor: int, tag: str) -> Line:
    """Return one of an item."""
    return Line(title, 1000, minor, tag)


class Guest(NamedTuple):
    """Whom the demo greets: what is typed, and how the shopkeeper calls them."""

    typed: str
    name: str


class Told(NamedTuple):
    """A fact, learned so many days ago; `about` is the relation of the person it is of."""

    kind: str
    text: str
    ago: int = 60
    about: str | None = None
    guess: bool = False
    private: bool = False


class Kin(NamedTuple):
    """Someone in their life; `customer` is the name of the customer that this is."""

    relation: str
    name: str
    birthday: Birthday | None = None
    customer: str | None = None
    died_ago: int | None = None


class Birthday(NamedTuple):
    """A birthday in so many days (minus: so many days ago), and how old they are then; None when nobody knows."""

    in_days: int
    age: int | None = None


class Event(NamedTuple):
    """A life event, or a time away, from so many days ago (minus: to come) until so many."""

    text: str
    first_ago: int
    last_ago: int
    kind: str = "event"
    about: str | None = None


class Bought(NamedTuple):
    """One purchase beside the habit; `thanked` is what came of the thank-you on the next open day."""

    ago: int
    lines: tuple[Line, ...]
    for_text: str | None = None
    occasion: str | None = None
    surprise: bool = False
    thanked: str | None = None


class Promised(NamedTuple):
    """A promise made so many days ago, due so many days ago (0: today)."""

    text: str
    made_ago: int
    due_ago: int


class Habit(NamedTuple):
    """How they come: every so many days, last so many days ago, so many times, reading from these shelves.

    `always` is what they take each time; without it they take a book each time.
    """

    every: int
    last: int
    times: int
    shelves: str
    always: tuple[Line, ...] = ()


class MadeUp(NamedTuple):
    """A made-up customer with everything there is to record of them."""

    name: str
    habit: Habit | None = None
    birthday: Birthday | None = None
    told: tuple[Told, ...] = ()
    kin: tuple[Kin, ...] = ()
    events: tuple[Event, ...] = ()
    bought: tuple[Bought, ...] = ()
    promised: tuple[Promised, ...] = ()
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    card: str | None = None
    language: str | None = None
    since_ago: int = 0
