"""Talking points: what may be said to this customer, each from its first day to its last, used once.

A draft is a point before the day decides: `greeting` keeps those that are open today, `asked` finds any of them
by its code even after its time. Kinds and windows are the README's table "What a greeting may say".
"""

from __future__ import annotations

from datetime import date, timedelta

from custmem.domain import keys, phrases, wording
from custmem.domain.codes import code_of
from custmem.domain.dates import last_on, next_on
from custmem.domain.gifts import ask_from, gift_day_said, is_gift, is_silenced, may_be_spoken_of, recipient
from custmem.domain.names import RELATIONS, fold
from custmem.domain.teller import (
    Teller,
    is_closed,
    is_grave,
    is_uncertain,
    may_celebrate,
    spoken_facts,
    tastes,
    years_on,
)
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.memory import LifeEvent, Occasion, Person, Purchase

GIFT_DAYS = 180
PURCHASE_FROM_DAYS = 4
PURCHASE_DAYS = 365
EVENT_BEFORE_DAYS = 14
EVENT_AFTER_DAYS = 42
OCCASION_BEFORE_DAYS = 7
OCCASION_AFTER_DAYS = 3
VISITS_TO_FADE = 2
LONG_AWAY_DAYS = 60
REGULAR_VISITS = 3
MILESTONES = frozenset((10, 25, 50, 100, 150, 200, 250, 300, 400, 500, 750, 1000))


class Point(NamedTuple):
    """One talking point; higher scores come first, and it may be said from `opens_on` to `closes_on`."""

    kind: str
    key: str
    text: str
    because: str
    about: str | None
    score: int
    opens_on: date
    closes_on: date
    fades: bool = True
    fact_id: int | None = None
    person_id: int | None = None
    topic: str = ""

    @property
    def code(self) -> str:
        """The short code by which the point is answered."""
        return code_of(self.key)


def open_points(teller: Teller) -> list[Point]:
    """Return the points that may be said today, best first; of equals what is nearest to today."""
    points = [point for point in all_points(teller) if _is_open(point, teller)]
    return sorted(points, key=lambda point: (-point.score, _remoteness(point, teller.today)))


def _remoteness(point: Point, today: date) -> int:
    day = point.closes_on if point.kind == "wish_luck" else point.opens_on
    return abs((day - today).days)


def all_points(teller: Teller) -> Iterator[Point]:
    """Yield every point there is to this memory, whatever the day, that may be said at all."""
    if teller.memory.customer.dead:
        return
    for purchase in teller.memory.purchases:
        yield from _purchase_points(purchase, teller)
    for event in teller.memory.events:
        yield from _event_points(event, teller)
    for occasion in teller.memory.occasions:
        yield from _occasion_points(occasion, teller)
    yield from _visit_points(teller)
    yield from _uncertain_points(teller)
    yield from _learning_points(teller)


def _is_open(point: Point, teller: Teller) -> bool:
    if not point.opens_on <= teller.today <= point.closes_on or is_closed(point.key, teller):
        return False
    missed = sum(1 for day in teller.memory.visit_days if point.opens_on <= day < teller.today)
    return not point.fades or missed < VISITS_TO_FADE


def _purchase_points(purchase: Purchase, teller: Teller) -> Iterator[Point]:
    """A present is asked after from its day on; a significant purchase from a few days after, for a year."""
    memory, today = teller.memory, teller.today
    if purchase.total_minor < 0 or not may_be_spoken_of(purchase, memory, today):
        return
    things = teller.things(purchase)
    if is_silenced(purchase, memory, teller.silence) or (
        any(line.item for line in purchase.lines) and not things
    ):
        return
    if is_gift(purchase):
        if not is_closed(keys.purchase(purchase.id), teller):  # asked after by a call
            yield _gift_point(purchase, things, teller)
    elif things and purchase.total_minor >= teller.shop.significant_minor:
        opens = purchase.on + timedelta(PURCHASE_FROM_DAYS)
        yield Point(
            kind="ask_purchase",
            key=keys.purchase(purchase.id),
            text=phrases.ask_purchase(things, teller.whose),
            because=phrases.because_bought(purchase.on, today),
            about=things,
            score=60,
            opens_on=opens,
            closes_on=purchase.on + timedelta(PURCHASE_DAYS),
            topic=things,
        )


def gift_question(purchase: Purchase, things: str, teller: Teller) -> str:
    """Return the question whether a present was liked."""
    whom = _whom_for(purchase, teller)
    if whom:
        return phrases.ask_gift(whom, things)
    return phrases.ask_gift_for_occasion(purchase.occasion or "occasion", things)


def _whom_for(purchase: Purchase, teller: Teller) -> str | None:
    owner = teller.owner(recipient(purchase, teller.memory))
    return owner or wording.recipient_phrase(purchase.for_text or "", teller.whose) or None


def _gift_point(purchase: Purchase, things: str, teller: Teller) -> Point:
    opens = ask_from(purchase, teller.memory)
    person = recipient(purchase, teller.memory)
    because = phrases.because_gift(
        _gender_of_recipient(purchase, person),
        purchase.occasion,
        gift_day_said(purchase, teller.memory),
        purchase.on,
        teller.today,
    )
    return Point(
        kind="ask_gift",
        key=keys.gift(purchase.id),
        text=gift_question(purchase, things, teller),
        because=because,
        about=_whom_for(purchase, teller) or things or None,
        score=85,
        opens_on=opens,
        closes_on=opens + timedelta(GIFT_DAYS),
        person_id=person.id if person else None,
        topic=things or "the present",
    )


def _gender_of_recipient(purchase: Purchase, person: Person | None) -> str | None:
    if person:
        return phrases.whose_of(person.relation)
    first = fold(purchase.for_text or "").split()[:1]
    return phrases.whose_of(first[0]) if first and first[0] in RELATIONS else None


def _event_points(event: LifeEvent, teller: Teller) -> Iterator[Point]:
    """Wish well in the two weeks before a life event, ask in the six weeks after it; gently when it is sad."""
    today = teller.today
    if event.private or teller.silence.covers(event.person_id, event.text):
        return
    person = teller.memory.person(event.person_id)
    owner = teller.owner(person)
    because = phrases.because_event(event.starts_on, event.ends_on, today)
    grave = is_grave(event)
    if not grave:
        wish = (
            phrases.wish_trip(event.text, teller.whose)
            if event.kind == "away" and person is None
            else phrases.wish_luck(event.text, owner, teller.whose)
        )
        yield Point(
            kind="wish_luck",
            key=keys.event_before(event.id),
            text=wish,
            because=because,
            about=owner,
            score=90,
            opens_on=event.starts_on - timedelta(EVENT_BEFORE_DAYS),
            closes_on=event.starts_on if event.kind == "away" else event.ends_on,
            person_id=event.person_id,
            topic=event.text,
        )
    if grave:
        text = phrases.kind_word(event.text, owner)
    elif event.kind == "away":
        text = phrases.ask_trip(event.text, owner)
        because = phrases.back_since(event.ends_on, today)
    else:
        text = phrases.ask_event(event.text, owner)
    yield Point(
        kind="ask_event",
        key=keys.event_after(event.id),
        text=text,
        because=because,
        about=owner,
        score=84,
        opens_on=event.ends_on + timedelta(1),
        closes_on=event.ends_on + timedelta(EVENT_AFTER_DAYS),
        person_id=event.person_id,
        topic=event.text,
    )


def _occasion_points(occasion: Occasion, teller: Teller) -> Iterator[Point]:
    """Wish well from a week before an occasion to three days after; years are counted only when known."""
    if not may_celebrate(occasion, teller):
        return
    today = teller.today
    person = teller.memory.person(occasion.person_id)
    owner = teller.owner(person)
    for day in sorted(
        {last_on(occasion.month, occasion.day, today), next_on(occasion.month, occasion.day, today)}
    ):
        count = years_on(occasion, day)
        closeness = 20 - 2 * min(10, abs((day - today).days))
        because = phrases.because_day(occasion.kind, day, today, occasion.year if count else None)
        yield Point(
            kind="occasion",
            key=keys.occasion_day(occasion.id, day.year),
            text=phrases.occasion_wish(occasion.kind, owner, teller.whose, count, day, today),
            because=phrases.because_with_tastes(
                because, tastes(occasion.person_id, teller) if day >= today else ()
            ),
            about=owner,
            score=(76 if owner is None else 66) + closeness,
            opens_on=day - timedelta(OCCASION_BEFORE_DAYS),
            closes_on=day + timedelta(OCCASION_AFTER_DAYS),
            fades=False,
            person_id=occasion.person_id,
            topic=wording.occasion_name(occasion.kind, None),
        )


def _visit_points(teller: Teller) -> Iterator[Point]:
    """Welcome someone new, someone long away, and mark a round number of visits."""
    customer, today = teller.memory.customer, teller.today
    before = [day for day in teller.memory.visit_days if day < today]
    counted = customer.visits - (len(teller.memory.visit_days) - len(before))
    if not before:
        because = phrases.because_new(customer.since_on, today)
        yield _visit_point("welcome_new", "first", phrases.welcome_first(teller.whose), because, 30, teller)
        return
    last, first = before[0], customer.first_visit_on or before[-1]
    days = (today - last).days
    long = max(LONG_AWAY_DAYS, 2 * customer.usual_gap_days if customer.usual_gap_days else 0)
    if days >= long:
        because = phrases.because_away(last, customer.usual_gap_days, today)
        yield _visit_point(
            "welcome_back", f"{last}", phrases.welcome_back(teller.whose, days), because, 58, teller
        )
    elif counted == 1:
        because = phrases.because_first(first, today)
        yield _visit_point("welcome_new", "second", phrases.welcome_second(teller.whose), because, 50, teller)
    if counted + 1 in MILESTONES:
        because = phrases.because_counted(first, today)
        yield _visit_point("milestone", str(counted + 1), phrases.milestone(counted + 1), because, 40, teller)


def _visit_point(kind: str, what: str, text: str, because: str, score: int, teller: Teller) -> Point:
    customer = teller.memory.customer
    return Point(
        kind=kind,
        key=keys.visit(customer.id, what),
        text=text,
        because=because,
        about=None,
        score=score,
        opens_on=teller.today,
        closes_on=teller.today,
        fades=False,
    )


def _uncertain_points(teller: Teller) -> Iterator[Point]:
    """Confirm one uncertain fact a visit: guesses first, then the oldest."""
    uncertain = [fact for fact in spoken_facts(teller) if is_uncertain(fact, teller.today)]
    for fact in sorted(uncertain, key=lambda fact: (not fact.guess, fact.learned_on, fact.id)):
        known = not (fact.guess or fact.once)
        yield Point(
            kind="confirm",
            key=keys.fact(fact.id, fact.learned_on),
            text=phrases.confirm(fact.kind, fact.text, teller.whose, known=known),
            because=phrases.because_uncertain(fact.guess, fact.once, fact.learned_on, teller.today),
            about=fact.text,
            score=20,
            opens_on=teller.today,
            closes_on=teller.today,
            fades=False,
            fact_id=fact.id,
            topic=fact.text,
        )


def _learning_points(teller: Teller) -> Iterator[Point]:
    """Suggest the most useful thing not yet known of someone who comes often enough to be asked."""
    memory = teller.memory
    if memory.customer.visits < REGULAR_VISITS:
        return
    known = {fact.kind for fact in memory.facts if fact.person_id is None}
    has_birthday = any(o.kind == "birthday" and o.person_id is None for o in memory.occasions)
    missing = [
        what
        for what, is_known in (
            ("birthday", has_birthday),
            ("likes", bool(known & {"likes", "usual", "dislikes"})),
        )
        if not is_known and not teller.silence.covers(None, what)
    ]
    for what in missing:
        yield Point(
            kind="learn",
            key=keys.learning(memory.customer.id, what),
            text=phrases.learn(what, teller.whose),
            because=phrases.because_unknown(memory.customer.visits),
            about=what,
            score=5,
            opens_on=teller.today,
            closes_on=teller.today,
            fades=False,
            topic=what,
        )
