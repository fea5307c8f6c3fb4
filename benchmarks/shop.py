"""A lifelike shop of any size: who its customers are, when they come, what they buy and what is known of them.

Everything follows from the seed: the same seed and size make the same rows, to the byte. Days are counted back from
one fixed day, so that a book that was made once stays a book of that day.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.names import called

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 6, 12)
PURCHASES_EACH = 10
"""So many purchases a customer has in the mean: 100,000 customers make 1,000,000 purchases."""
KNOWN = ("Lucia", "Bellandini"), ("Viktor", "Almqvistson"), ("Zofie", "Vrabcovská")
"""The first customers of every generated shop: known well, and called as nobody else is."""
CUSTOMER_COLUMNS = (
    *(
        "Customer ID",
        "First name",
        "Last name",
        "Email",
        "Phone",
        "Street",
        "City",
        "Birthday",
        "Card number",
    ),
    *("Customer since", "Notes"),
)
PURCHASE_COLUMNS = ("Date", "Customer ID", "Receipt", "Item", "Category", "Qty", "Amount")
_GOODS = (
    ("paper", 1.8, "the morning paper|the Saturday paper|a crossword book|a magazine"),
    ("tea", 5.9, "green tea|Assam tea|Darjeeling first flush|rooibos|a tin of Earl Grey|jasmine pearls"),
    (
        "books",
        14.5,
        "a crime novel|The Gruffalo storybook|an atlas of the stars|a cookbook of Sicily|a travel guide",
    ),
    ("toys", 19.9, "a dinosaur puzzle|a wooden train|a kite|watercolours|a chess set"),
    ("gifts", 24.0, "a scented candle|a fountain pen|a leather notebook|a tea set|a scarf"),
    ("music", 17.0, "a jazz record|piano scores|a harmonica"),
    ("furniture", 340.0, "a writing desk|a reading chair|a bookcase|a walnut bedside table"),
)
_GOODS_ODDS = (30, 28, 20, 8, 8, 4, 1)
_FACTS = (
    ("likes", "crime novels|dinosaurs|strong tea|jazz|gardening|sailing|watercolours|old maps|chess"),
    ("dislikes", "e-books|liquorice|perfume|thrillers"),
    ("usual", "the Saturday paper|100 g of green tea|a magazine"),
    ("size", "42|M|large|38"),
    ("needs", "large print|a step-free way in"),
    ("allergy", "nuts|wool|lilies"),
    ("looks", "tall, red glasses|a grey beard|always with a green scarf"),
    ("note", "moved house|works at the theatre|plays in the town band|has a boat"),
)
_RELATIONS = ("nephew", "daughter", "son", "wife", "husband", "dog", "friend", "sister")
_SEASONS = ((12, 5), (3, 20), (6, 1), (9, 10))


class Customer(NamedTuple):
    """A customer of the shop, as their line in a file of customers has them, and their country's language."""

    number: int
    cells: tuple[str, ...]
    language: str


class Purchase(NamedTuple):
    """A line of the till."""

    on: date
    customer: int
    receipt: int
    cells: tuple[str, ...]


class Told(NamedTuple):
    """Something known of a customer beyond what a file says: `kind` names who writes it down."""

    customer: int
    kind: str
    texts: tuple[str, ...]
    days: int = 0
    """Days from today: those gone by are negative."""


def customers(seed: int, size: int) -> Iterator[Customer]:
    """Yield the customers, numbered from 1."""
    chance = Random(f"customers {seed}")
    for number in range(1, size + 1):
        people, given, family = called(chance)
        if number <= len(KNOWN):
            given, family = KNOWN[number - 1]
        latin = f"{given[0]}.{family}".lower() if family.isascii() else "post"
        email = f"{latin.replace(chr(39), '')}.{number}@example.org" if chance.random() < 0.6 else ""
        phone = f"{people.dial} {chance.randrange(10**6, 10**7)}" if chance.random() < 0.8 else ""
        street = (
            f"{chance.choice(people.streets)} {chance.randrange(1, 140)}" if chance.random() < 0.5 else ""
        )
        since = TODAY - timedelta(chance.randrange(30, 3650))
        cells = (
            *(
                f"C{number}",
                given,
                family,
                email,
                phone,
                street,
                chance.choice(people.cities) if street else "",
            ),
            _birthday(chance) if chance.random() < 0.4 else "",
            f"{4400000000 + number}" if chance.random() < 0.3 else "",
            *(since.isoformat(), "prefers to be called in the evening" if chance.random() < 0.03 else ""),
        )
        yield Customer(number, cells, people.language)


def purchases(seed: int, size: int, most: int | None = None) -> Iterator[Purchase]:
    """Yield the lines of the till, in the order of its days: regulars, those of a season, the lapsed, the rare."""
    chance = Random(f"purchases {seed}")
    wanted = PURCHASES_EACH * size if most is None else most
    days = sorted((day, number) for number in range(1, size + 1) for day in _days(chance, number))
    # Rhythms make a little less than is wanted, or more: some come once more, or the oldest go.
    days = days[:wanted]
    days += [(chance.randrange(1, 1500), chance.randrange(1, size + 1)) for _ in range(wanted - len(days))]
    for receipt, (day, number) in enumerate(sorted(days, reverse=True), 1):
        (tag, price, items), *_ = chance.choices(_GOODS, _GOODS_ODDS)
        quantity = 1 if chance.random() < 0.9 else 2
        amount = round(price * quantity * (0.6 + chance.random()), 2)
        if chance.random() < 0.004:
            amount = -amount
        item = chance.choice(items.split("|"))
        on = TODAY - timedelta(day)
        cells = (on.isoformat(), f"C{number}", f"R{receipt}", item, tag, str(quantity), f"{amount:.2f}")
        yield Purchase(on, number, receipt, cells)


def _days(chance: Random, number: int) -> list[int]:
    """Return how many days ago a customer bought something: by their rhythm, of which there are four kinds."""
    if number <= len(KNOWN):
        return list(range(3, 900, 14))
    kind = chance.random()
    if kind < 0.35:  # a regular: a gap of their own, kept to within a third
        gap, first = chance.choice((7, 14, 30, 45, 60, 90)), chance.randrange(60, 900)
        days: list[int] = []
        day = chance.randrange(gap)
        while day < first and len(days) < 50:
            days.append(day)
            day += max(1, round(gap * chance.uniform(0.67, 1.33)))
        return days
    if kind < 0.6:  # lapsed: as a regular, until one day
        gap, last = chance.choice((14, 30, 60)), chance.randrange(200, 1400)
        return [
            last + round(turn * gap * chance.uniform(0.9, 1.1)) for turn in range(chance.randrange(2, 16))
        ]
    if kind < 0.8:  # once or twice a year, in their season
        month, day = chance.choice(_SEASONS)
        season = [
            (TODAY - date(year, month, day)).days + chance.randrange(-6, 7) for year in range(2019, 2026)
        ]
        return [max(1, ago) for ago in season for _ in range(chance.randrange(1, 3))]
    return [chance.randrange(1, 1500) for _ in range(chance.randrange(5))]


def told(seed: int, size: int) -> Iterator[Told]:
    """Yield what is known of customers beyond files: tastes and people by the size of the shop, duties by its day.

    What is owed on a morning does not grow with the years, for one person does it all.
    """
    chance = Random(f"told {seed}")
    for number in range(1, size + 1):
        yield from _known_of(chance, number)
    for turn in range(24):
        number = 1 + 7 * turn % size
        yield Told(number, "promise", (f"hold parcel {turn} of Sencha",), 3 * turn - 3)
        yield Told(number, "order", (f"The Leopard, volume {turn}",), 3 * turn - 6)
        yield Told(number, "appointment", (f"fitting {turn}", "14:30"), turn // 4)
    for turn in range(3):
        yield Told(1 + 5 * turn % size, "complaint", (f"parcel {turn} came late", "post"), turn)
    for turn in range(80):
        yield Told(1 + (3 + turn) % size, "stamp", ("10",), -turn)
    for turn in range(120):
        yield Told(0, "arrival", (f"{chance.choice(_goods())}, number {turn}",), -turn)


def _known_of(chance: Random, number: int) -> Iterator[Told]:
    known = number <= len(KNOWN)
    for _ in range(6 if known else chance.choice((0, 0, 1, 1, 2, 3))):
        kind, texts = chance.choice(_FACTS)
        yield Told(number, kind, (chance.choice(texts.split("|")),), -chance.randrange(1, 700))
    if known or chance.random() < 0.2:
        _, given, _ = called(chance)
        relation = "nephew" if known else chance.choice(_RELATIONS)
        yield Told(number, "person", (relation, given, _birthday(chance)), -chance.randrange(1, 700))
    if known or chance.random() < 0.03:
        yield Told(
            number,
            "event",
            (chance.choice(("trip to Rome", "an operation", "her exam")),),
            chance.randrange(-40, 40),
        )
    if chance.random() < 0.02:
        yield Told(number, "wish", (chance.choice(_goods()),), -chance.randrange(1, 200))
    if chance.random() < 0.03:
        yield Told(number, "stamp", (str(chance.randrange(1, 9)),), -chance.randrange(1, 300))
    if chance.random() < 0.01:
        yield Told(
            number,
            "remark",
            (chance.choice(("praise", "suggestion")), "you always find it"),
            -chance.randrange(1, 400),
        )
    if number > 1 and chance.random() < 0.01:
        yield Told(number, "referral", (str(chance.randrange(1, number)),), -chance.randrange(20, 400))
    if chance.random() < 0.01:
        cause = chance.choice(("post", "wait", "Kitchen", "stock"))
        yield Told(number, "resolved", ("it came torn", cause), -chance.randrange(20, 900))


def _goods() -> list[str]:
    return [item for _, _, items in _GOODS for item in items.split("|")]


def _birthday(chance: Random) -> str:
    born = date(1930, 1, 1) + timedelta(chance.randrange(29_000))
    return born.isoformat()
