"""What is owed and what must be heeded: allergies, promises, orders, rewards, appointments, complaints.

While a complaint is open nothing cheerful stands beside it: no news, no round number of visits, nothing to find out.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.suppression import current
from custmem.domain.greeting.talking_point import Point
from custmem.domain.greeting.visits import long_away_days
from custmem.domain.loyalty.programme import THE_REWARD, card_on
from custmem.domain.messages import feedback, loyalty, orders, phrases, visits, wording
from custmem.domain.orders import is_here, said_item
from custmem.domain.rule_context import is_closed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Complaint, Fact
    from custmem.domain.rule_context import Teller


OVERDUE_SCORE = 90
ALLERGY_SCORE = 100
PROMISE_SCORE = 70


def allergy_alerts(teller: Teller) -> Iterator[Point]:
    """Yield one alert for each person with allergies: the customer's own and those of the people close to them.

    An avoided topic doesn't silence an allergy, only whose it is; a private one is left out like everything private.
    """
    by_person: dict[int | None, list[Fact]] = {}
    for fact in teller.memory.facts:
        if fact.kind == "allergy" and not fact.private and current(fact.until_on, teller.today):
            by_person.setdefault(fact.person_id, []).append(fact)
    for person_id, facts in by_person.items():
        person = teller.memory.person(person_id)
        if person and (person.dead or person.private):
            continue
        avoided = person is not None and person.id in teller.silence.persons
        owner = wording.someone_close(teller.whose) if avoided else teller.owner(person)
        newest = max(fact.learned_on for fact in facts)
        yield Point(
            kind="allergy",
            key=keys.allergy(facts[0].id),
            text=phrases.allergy([f.text for f in facts], any(f.guess for f in facts), owner),
            because=phrases.because_learned(newest, teller.today),
            about=owner,
            score=ALLERGY_SCORE - (1 if owner else 0),
            opens_on=newest,
            closes_on=teller.today,
            person_id=person_id,
        )


def promise_alerts(teller: Teller) -> Iterator[Point]:
    """Yield every promise not yet kept; one that touches an avoided topic is owed all the same, without its words."""
    today: date = teller.today
    for promise in teller.memory.promises:
        words = teller.said_aloud(promise.text)
        yield Point(
            kind="promise",
            key=keys.promise(promise.id),
            text=phrases.promise_alert(words, promise.due_on, today),
            because=phrases.because_promised(promise.made_on, today),
            about=words,
            score=OVERDUE_SCORE if promise.due_on <= today else PROMISE_SCORE,
            opens_on=promise.made_on,
            closes_on=promise.due_on,
        )


ORDER_SCORE = 95


def order_alerts(teller: Teller) -> Iterator[Point]:
    """Yield every order that has arrived and is not collected; what must not be said is owed without its words."""
    today = teller.today
    for order in teller.memory.orders:
        if order.arrived_on is None or not is_here(order, today):
            continue
        item = teller.said_aloud(said_item(order, teller))
        told_on = order.told_on if order.told_on and order.told_on <= today else None
        yield Point(
            kind="order_here",
            key=keys.order(order.id),
            text=orders.order_here(item, teller.whose, order.arrived_on, today),
            because=orders.because_ordered(order.ordered_on, order.arrived_on, told_on, today),
            about=item,
            score=ORDER_SCORE,
            opens_on=order.arrived_on,
            closes_on=order.arrived_on,
            topic=item or "",
        )


REWARD_SCORE = 50


def reward_alerts(teller: Teller) -> Iterator[Point]:
    """Yield `reward_ready`, after all that is owed."""
    programme, customer = teller.shop.programme, teller.memory.customer
    if programme is None:
        return
    card = card_on(teller.today, teller.memory.stamped, programme)
    if card.full_since is None:
        return
    yield Point(
        kind="reward_ready",
        key=keys.reward(customer.id, card.redeemed),
        text=loyalty.reward_ready(teller.spoken(programme.reward) or THE_REWARD, teller.whose),
        because=loyalty.because_full(card.stamps, card.needed, card.full_until, teller.today),
        about=None,
        score=REWARD_SCORE,
        opens_on=card.full_since,
        closes_on=teller.today,
        fades=False,
    )


APPOINTMENT_SCORE = 95


def appointment_alerts(teller: Teller) -> Iterator[Point]:
    """Yield today's appointments, the earliest first; after allergies nothing matters more at the counter."""
    today = teller.today
    meant = [each for each in teller.memory.appointments if each.on == today]
    for place, appointment in enumerate(sorted(meant, key=lambda each: (each.at or "", each.id))):
        key = keys.appointment(appointment.id)
        if is_closed(key, teller):
            continue
        text = teller.spoken(appointment.text)
        yield Point(
            kind="appointment",
            key=key,
            text=visits.appointment_alert(text, appointment.at),
            because=visits.because_agreed(appointment.on, today),
            about=text,
            score=APPOINTMENT_SCORE - min(place, 4),
            opens_on=today,
            closes_on=today,
        )


OPEN_SCORE = 95
CHECK_SCORE = 80
RETURN_SCORE = 82
RETURN_DAYS = 365
"""Whoever comes back later than so long after it was put right is not thanked for that any more."""


def complaint_alerts(teller: Teller) -> Iterator[Point]:
    """Yield `complaint_open` until it is put right, and `complaint_check` from the day after until it was asked.

    One that touches an avoided topic is owed all the same, without its words.
    """
    for complaint in teller.memory.complaints:
        if complaint.resolved_on is None:
            yield _open_alert(complaint, teller)
        elif complaint.resolved_on < teller.today and not is_closed(
            keys.complaint_check(complaint.id), teller
        ):
            yield _check_alert(complaint, complaint.resolved_on, teller)


def _open_alert(complaint: Complaint, teller: Teller) -> Point:
    words = teller.spoken(complaint.text)
    promised = teller.spoken(complaint.promised)
    return Point(
        kind="complaint_open",
        key=keys.complaint(complaint.id),
        text=feedback.own_failure(words, promised, complaint.fix_by, teller.today),
        because=feedback.because_complained(complaint.made_on, teller.today),
        about=words,
        score=OPEN_SCORE,
        opens_on=complaint.made_on,
        closes_on=complaint.fix_by or complaint.made_on,
    )


def _check_alert(complaint: Complaint, resolved_on: date, teller: Teller) -> Point:
    words = teller.spoken(complaint.text)
    return Point(
        kind="complaint_check",
        key=keys.complaint_check(complaint.id),
        text=feedback.all_well(words),
        because=feedback.because_put_right(resolved_on, teller.spoken(complaint.resolution), teller.today),
        about=words,
        score=CHECK_SCORE,
        opens_on=resolved_on + timedelta(1),
        closes_on=teller.today,
        topic=words or "the complaint",
    )


def return_points(teller: Teller) -> Iterator[Point]:
    """Yield `thank_return` on the first visit after a complaint was put right, or after they had long stayed away."""
    before = [day for day in teller.memory.visit_days if day < teller.today]
    if not before:
        return
    for complaint in reversed(teller.memory.complaints):
        if not _is_return(complaint, before[0], teller):
            continue
        because = (
            feedback.because_put_right(complaint.resolved_on, None, teller.today)
            if complaint.resolved_on
            else feedback.because_complained(complaint.made_on, teller.today)
        )
        yield Point(
            kind="thank_return",
            key=keys.visit(teller.memory.customer.id, f"return:{complaint.id}"),
            text=feedback.came_back(teller.whose),
            because=because,
            about=None,
            score=RETURN_SCORE,
            opens_on=teller.today,
            closes_on=teller.today,
            fades=False,
            topic="coming back",
        )
        return


def _is_return(complaint: Complaint, last: date, teller: Teller) -> bool:
    """Say whether a visit today is the first since a complaint was put right, or since a long time after it."""
    today = teller.today
    if complaint.resolved_on is not None:
        return last <= complaint.resolved_on < today <= complaint.resolved_on + timedelta(RETURN_DAYS)
    return last <= complaint.made_on and (today - last).days >= long_away_days(teller.memory.customer)
