"""Hand-made memories of a customer for the tests of rules: each factory fills in what a test does not name.

`any_memory` makes memories of every shape for hypothesis; `said` and `asked_for` collect each string that a greeting
and an agenda would show of them.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from custmem.domain.customers.memory import (
    Appointment,
    Arrival,
    ContactPoint,
    Customer,
    Decision,
    Fact,
    LifeEvent,
    Line,
    Memory,
    Occasion,
    Person,
    Promise,
    Purchase,
    SpecialOrder,
    Wish,
)
from custmem.domain.customers.rhythm import rhythm_of
from custmem.domain.followups.agenda import agenda
from custmem.domain.greeting.greeting import greeting
from custmem.domain.greeting.talking_point import Point
from custmem.domain.greeting.talking_points import open_points
from custmem.domain.keys import code_of
from custmem.domain.rule_context import Teller, teller_for
from custmem.domain.shop import Shop, shop_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TODAY = date(2026, 6, 12)
"""The day of every test that does not name another: a Friday."""
TWO_DAYS_AGO = TODAY - timedelta(2)
LONG_AGO = TODAY - timedelta(300)
_ids = count(1)


def days(number: int, since: date = TODAY) -> date:
    """Return the day so many days after (or before) today."""
    return since + timedelta(number)


def a_shop(**settings: str) -> Shop:
    """A shop in euros that is never closed, where 50.00 is significant and 300.00 one of the largest sales."""
    return shop_from(settings)


SHOP = a_shop(loyalty_stamps="10", loyalty_reward="a coffee")


def fact(kind: str = "likes", text: str = "crime novels", **fields: Any) -> Fact:
    """A fact of the customer's own, told not long ago."""
    known = {"person_id": None, "learned_on": days(-30), "source": "told", "until_on": None}
    flags = {"guess": False, "once": False, "private": False}
    return Fact(**{"id": next(_ids), "kind": kind, "text": text, **known, **flags, **fields})


def person(relation: str = "nephew", name: str | None = "Luca", **fields: Any) -> Person:
    """Somebody living in the customer's life."""
    known = {"known_as_id": None, "dead": False, "died_on": None, "private": False, "learned_on": LONG_AGO}
    return Person(
        **{"id": next(_ids), "relation": relation, "name": name, **known, "source": "told", **fields}
    )


def occasion(month: int, day: int, year: int | None = None, **fields: Any) -> Occasion:
    """The customer's own birthday."""
    known = {
        "person_id": None,
        "kind": "birthday",
        "private": False,
        "learned_on": LONG_AGO,
        "source": "told",
    }
    return Occasion(**{"id": next(_ids), "month": month, "day": day, "year": year, **known, **fields})


def event(text: str = "moving house", *, on: date, until: date | None = None, **fields: Any) -> LifeEvent:
    """A life event of the customer's own."""
    known = {"person_id": None, "kind": "event", "private": False, "learned_on": LONG_AGO, "source": "told"}
    return LifeEvent(
        **{"id": next(_ids), "text": text, "starts_on": on, "ends_on": until or on, **known, **fields}
    )


def away(text: str = "cruise", *, on: date, until: date, **fields: Any) -> LifeEvent:
    """A time they will not be here."""
    return event(text, on=on, until=until, kind="away", **fields)


def purchase(*items: str, on: date, total: int = 1200, **fields: Any) -> Purchase:
    """A sale of these items, the price shared out among them."""
    lines = tuple(Line(item, 1000, total // len(items), None) for item in items)
    known = {"currency": "EUR", "for_text": None, "person_id": None, "occasion": None}
    flags = {"surprise": False, "private": False, "receipt": None}
    return Purchase(
        **{"id": next(_ids), "on": on, "total_minor": total, "lines": lines, **known, **flags, **fields}
    )


def promise(text: str = "hold 200 g Sencha", *, due_on: date, made_on: date = TWO_DAYS_AGO) -> Promise:
    """A promise that is still to be kept."""
    return Promise(next(_ids), text, made_on, due_on)


def order(
    item: str = "Atlas of the Stars",
    *,
    on: date = TODAY - timedelta(20),
    private: bool = False,
    **days: date | None,
) -> SpecialOrder:
    """An open order; days are expected, arrived and told."""
    expected, arrived, told = (days.get(name) for name in ("expected", "arrived", "told"))
    return SpecialOrder(next(_ids), item, on, expected, arrived, told, private)


def wish(text: str = "an atlas of the stars", *, on: date = TWO_DAYS_AGO, **fields: Any) -> Wish:
    """What they asked for and do not have yet."""
    return Wish(
        **{"id": next(_ids), "person_id": None, "text": text, "made_on": on, "private": False, **fields}
    )


def arrival(item: str = "Atlas of the Stars", *, on: date = TODAY) -> Arrival:
    """Something in stock."""
    return Arrival(next(_ids), item, on)


def appointment(text: str = "fitting", *, on: date = TODAY, at: str | None = None) -> Appointment:
    """An appointment that stands."""
    return Appointment(next(_ids), text, on, at)


def decided(
    key: str, verdict: str = "done", *, until: date | None = None, on: date = TWO_DAYS_AGO
) -> Decision:
    """What a person decided about the thing of this key."""
    return Decision(key, code_of(key), key.partition(":")[0], verdict, until, None, on)


def a_memory(
    *,
    name: str = "Lucia Bianchi",
    points: Iterable[tuple[str, str]] = (),
    persons: Sequence[Person] = (),
    facts: Sequence[Fact] = (),
    occasions: Sequence[Occasion] = (),
    events: Sequence[LifeEvent] = (),
    purchases: Sequence[Purchase] = (),
    promises: Sequence[Promise] = (),
    orders: Sequence[SpecialOrder] = (),
    wishes: Sequence[Wish] = (),
    stock: Sequence[Arrival] = (),
    decisions: Sequence[Decision] = (),
    visits: Iterable[date] = (),
    last_contact_on: date | None = None,
    address_as: str | None = None,
    appointments: Sequence[Appointment] = (),
    consents: Mapping[str, str] | None = None,
    **customer: Any,
) -> Memory:
    """What is remembered of a customer; their figures follow from the visits, and every sale is a visit."""
    came = sorted({*visits, *(sale.on for sale in purchases if sale.total_minor >= 0)})
    gone = [(e.starts_on, e.ends_on) for e in events if e.kind == "away" and e.person_id is None]
    rhythm = rhythm_of(came, None, gone)
    known: dict[str, Any] = {
        "id": next(_ids),
        "handle": name.split()[-1].lower(),
        "name": name,
        **dict.fromkeys(("nickname", "language", "archived_on", "died_on")),
        "since_on": LONG_AGO,
        "dead": False,
        "spent_minor": sum(sale.total_minor for sale in purchases),
        "visits": rhythm.visits,
        "first_visit_on": rhythm.first_on,
        "last_visit_on": rhythm.last_on,
        "usual_gap_days": rhythm.usual_gap_days,
        "usual_weekday": rhythm.usual_weekday,
        "expected_on": rhythm.expected_on,
        "overdue_on": rhythm.overdue_on,
        "lapsed_on": rhythm.lapsed_on,
    }
    told = [*facts, fact("address-as", address_as)] if address_as else facts
    return Memory(
        customer=Customer(**{**known, **customer}),
        contact_points=tuple(ContactPoint(next(_ids), kind, None, value) for kind, value in points),
        persons=tuple(persons),
        facts=tuple(told),
        occasions=tuple(occasions),
        events=tuple(events),
        purchases=tuple(sorted(purchases, key=lambda sale: sale.on, reverse=True)),
        promises=tuple(promises),
        decisions={decision.key: decision for decision in decisions},
        visit_days=tuple(came[::-1]),
        last_contact_on=last_contact_on,
        orders=tuple(orders),
        wishes=tuple(wishes),
        stock=tuple(stock),
        appointments=tuple(appointments),
        consents=consents or {},
    )


def teller(memory: Memory, today: date = TODAY, shop: Shop = SHOP) -> Teller:
    """What the rules need to speak of this customer."""
    return teller_for(memory, shop, today)


def open_kinds(memory: Memory, today: date = TODAY, shop: Shop = SHOP) -> list[str]:
    """Return the kinds of the points that may be said on this day."""
    return [point.kind for point in open_points(teller(memory, today, shop))]


def point_of(kind: str, memory: Memory, today: date = TODAY, shop: Shop = SHOP) -> Point | None:
    """Return the best open point of a kind, if there is one."""
    found = [point for point in open_points(teller(memory, today, shop)) if point.kind == kind]
    return found[0] if found else None


def said(memory: Memory, today: date = TODAY, shop: Shop = SHOP) -> list[str]:
    """Return every string that a greeting shows beside the customer's own name."""
    found = greeting(memory, shop, today)
    texts = [found.header, found.address_as, found.pronounce, found.looks, *found.usual]
    for point in (*found.alerts, *found.points):
        texts += [point.text, point.because, point.about]
    if found.last_purchase:
        texts += [found.last_purchase.text, found.last_purchase.recipient, *found.last_purchase.items]
    return [text for text in texts if text]


def asked_for(memory: Memory, today: date = TODAY, shop: Shop = SHOP) -> list[str]:
    """Return every string that an agenda shows about one customer, as somebody to be called and as a likely guest."""
    page = agenda([memory], [], [memory], shop, today, everything=True)
    texts: list[str | None] = []
    for block in page.blocks:
        for item in block.items:
            texts += [item.text, item.because, item.channel]
    for guest in page.expected:
        texts.append(guest.because)
        if guest.point:
            texts += [guest.point.text, guest.point.because, guest.point.about]
    return [text for text in texts if text]


# --- memories of every shape ----------------------------------------------------------------------------------

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A memory of many things takes a moment to make up."""
todays = st.dates(date(2023, 1, 1), date(2032, 12, 31))
RELATIONS = ("nephew", "wife", "husband", "dog", "mother", "friend", "ex-husband", "godchild")
_NAMES = (None, "Luca", "Ruth", "Rex", "Anna Maria")
_TEXTS = (
    "graduation",
    "operation",
    "wedding in Jamaica",
    "funeral of an uncle",
    "new flat",
    "school concert",
)
_ITEMS = ("ring", "The Gruffalo", "green tea", "")
_OCCASIONS = (None, "birthday", "anniversary", "christmas", "graduation", "40th birthday")
_PREFERENCES = ("likes", "dislikes", "usual", "size", "needs", "allergy")
_OWN = (*_PREFERENCES, "avoid-topic", "looks", "pronounce", "address-as", "note")


@st.composite
def any_memory(draw: st.DrawFn, today: date, *, marker: str = "") -> Memory:
    """Make a memory around a day; with a marker, everything private carries it in its words.

    Nothing in it was learned, sold or promised after the day.
    """

    def some(most: int) -> range:
        return range(draw(st.integers(0, most)))

    def words(texts: Sequence[str], private: bool) -> str:
        return (
            f"{draw(st.sampled_from(texts))} {marker}" if private and marker else draw(st.sampled_from(texts))
        )

    flag = st.booleans()
    past = st.integers(-500, 0).map(lambda number: days(number, today))
    near = st.integers(-60, 60).map(lambda number: days(number, today))
    persons = []
    for _ in some(3):
        private = draw(st.integers(0, 3)) == 0
        name = f"{marker} Zed" if private and marker else draw(st.sampled_from(_NAMES))
        dead = draw(st.integers(0, 3)) == 0
        persons.append(person(draw(st.sampled_from(RELATIONS)), name, private=private, dead=dead))
    whose = st.sampled_from([None, *(p.id for p in persons)])
    unnamed = {p.id for p in persons if p.private}
    facts = []
    for _ in some(6):
        private, kind, about = draw(flag), draw(st.sampled_from(_OWN)), draw(whose)
        text = words(
            ("crime novels", "cilantro", "tea with milk", "Luca", "wedding"), private or about in unnamed
        )
        until = draw(st.none() | near)
        told = {"private": private, "guess": draw(flag), "once": draw(flag), "until_on": until}
        facts.append(fact(kind, text, person_id=about, learned_on=draw(past), **told))
    occasions = [
        occasion(
            (on := draw(near)).month,
            on.day,
            draw(st.none() | st.integers(1890, 2040)),
            kind=draw(st.sampled_from(("birthday", "anniversary", "nameday"))),
            person_id=draw(whose),
            private=draw(flag),
        )
        for _ in some(3)
    ]
    events = []
    for _ in some(3):
        private, starts_on, about = draw(flag), draw(near), draw(whose)
        until = days(draw(st.sampled_from((0, 0, 3, 20))), starts_on)
        kind = draw(st.sampled_from(("event", "event", "away")))
        known = {"kind": kind, "private": private, "person_id": about}
        events.append(event(words(_TEXTS, private or about in unnamed), on=starts_on, until=until, **known))
    purchases = []
    for _ in some(4):
        private = draw(flag)
        meant = {"private": private, "surprise": draw(flag), "occasion": draw(st.sampled_from(_OCCASIONS))}
        for_text = words(("nephew", "wife Ruth", "Ann"), private) if draw(flag) else None
        total = draw(st.sampled_from((500, 9000, 90000, -500)))
        items = [words(_ITEMS, private) for _ in range(draw(st.integers(1, 3)))]
        purchases.append(
            purchase(*items, on=draw(past), total=total, for_text=for_text, person_id=draw(whose), **meant)
        )
    orders = []
    for _ in some(2):
        private, arrived = draw(flag), draw(st.none() | near)
        expected, told_on = draw(st.none() | near), draw(st.none() | near) if arrived else None
        item = words(_ITEMS[:3], private)
        orders.append(
            order(item, on=draw(past), private=private, expected=expected, arrived=arrived, told=told_on)
        )
    wishes = []
    for _ in some(2):
        private, about = draw(flag), draw(whose)
        wished = words(("green tea", "a gruffalo", "crime novel"), private or about in unnamed)
        wishes.append(wish(wished, on=draw(past), private=private, person_id=about))
    stock = [
        arrival(draw(st.sampled_from(("green tea", "crime novel", "wedding ring"))), on=draw(past))
        for _ in some(2)
    ]
    return a_memory(
        orders=orders,
        wishes=wishes,
        stock=stock,
        persons=persons,
        facts=facts,
        occasions=occasions,
        events=events,
        purchases=purchases,
        promises=[
            promise(draw(st.sampled_from(_TEXTS)), due_on=draw(near), made_on=draw(past)) for _ in some(2)
        ],
        visits=[draw(past) for _ in some(5)],
        last_contact_on=draw(st.none() | past),
        dead=draw(st.integers(0, 9)) == 0,
    )
