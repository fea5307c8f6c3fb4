"""What is owed and what must be heeded: allergies, promises, orders, rewards, appointments, complaints.

While a complaint is open nothing cheerful stands beside it: no news, no round number of visits, nothing to find out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.suppression import current
from custmem.domain.greeting.talking_point import PointRule, Window
from custmem.domain.greeting.visits import long_away_days
from custmem.domain.loyalty.programme import THE_REWARD, card_on
from custmem.domain.messages import feedback, loyalty, orders, phrases, visits, wording
from custmem.domain.orders import is_here, said_item
from custmem.domain.rule_context import is_closed
from custmem.domain.text.money import say_money

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Complaint, Fact
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller


def _allergies(teller: Teller) -> Iterator[Point]:
    """An allergy, theirs or of somebody close to them; one alert for each person.

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
        yield ALLERGY.point(
            keys.allergy(facts[0].id),
            phrases.allergy([f.text for f in facts], any(f.guess for f in facts), owner),
            phrases.because_learned(newest, teller.today),
            ALLERGY.window.around(newest),
            about=owner,
            more=0 if owner else _THEIR_OWN,
            person_id=person_id,
        )


def _promises(teller: Teller) -> Iterator[Point]:
    """A promise not yet kept; one that touches an avoided topic is owed all the same, without its words."""
    today: date = teller.today
    for promise in teller.memory.promises:
        words = teller.said_aloud(promise.text)
        yield PROMISE.point(
            keys.promise(promise.id),
            phrases.promise_alert(words, promise.due_on, today),
            phrases.because_promised(promise.made_on, today),
            (promise.made_on, promise.due_on),
            about=words,
            more=_OVERDUE if promise.due_on <= today else 0,
        )


_THEIR_OWN = 1
_OVERDUE = 20
ALLERGY = PointRule(
    "allergy", _allergies, 99, Window("it was told", closes=None), retired_by=(), is_alert=True
)
PROMISE = PointRule(
    "promise", _promises, 70, Window("it is made", closes=None), retired_by=("done",), is_alert=True
)


def order_alerts(teller: Teller) -> Iterator[Point]:
    """An order that has arrived; what must not be said is owed without its words."""
    today = teller.today
    for order in teller.memory.orders:
        if order.arrived_on is None or not is_here(order, today):
            continue
        item = teller.said_aloud(said_item(order, teller))
        told_on = order.told_on if order.told_on and order.told_on <= today else None
        yield ORDER_HERE.point(
            keys.order(order.id),
            orders.order_here(item, teller.whose, order.arrived_on, today),
            orders.because_ordered(order.ordered_on, order.arrived_on, told_on, today),
            (order.arrived_on, order.arrived_on),
            about=item,
            topic=item or "",
        )


ORDER_HERE = PointRule(
    "order_here",
    order_alerts,
    95,
    Window("it arrives", closes=None),
    retired_by=("collected", "skip"),
    is_alert=True,
)


def _full_card(teller: Teller) -> Iterator[Point]:
    """A full card of the loyalty programme, and what is left on vouchers; they come after all that is owed."""
    for voucher in teller.memory.vouchers:
        if voucher.is_good(teller.today):
            money = say_money(voucher.left_minor, voucher.currency)
            yield REWARD_READY.point(
                keys.voucher(voucher.id),
                loyalty.voucher_left(money, voucher.until, teller.today),
                loyalty.because_voucher(
                    say_money(voucher.amount_minor, voucher.currency), voucher.on, teller.today
                ),
                REWARD_READY.window.around(voucher.on),
            )
    if not teller.memory.stamped:
        return
    programme, customer = teller.shop.programme, teller.memory.customer
    if programme is None:
        return
    card = card_on(teller.today, teller.memory.stamped, programme)
    if card.full_since is None:
        return
    yield REWARD_READY.point(
        keys.reward(customer.id, card.redeemed),
        loyalty.reward_ready(teller.spoken(programme.reward) or THE_REWARD, teller.whose),
        loyalty.because_full(card.stamps, card.needed, card.full_until, teller.today, programme.unit),
        REWARD_READY.window.around(card.full_since),
    )


REWARD_READY = PointRule(
    "reward_ready",
    _full_card,
    50,
    Window("it is full", closes=None),
    retired_by=("redeem", "voucher"),
    is_alert=True,
)


def _appointments(teller: Teller) -> Iterator[Point]:
    """An appointment; the earliest of a day comes first, and after allergies nothing matters more at the counter."""
    today = teller.today
    meant = [each for each in teller.memory.appointments if each.on == today]
    for place, appointment in enumerate(sorted(meant, key=lambda each: (each.at or "", each.id))):
        key = keys.appointment(appointment.id)
        if is_closed(key, teller):
            continue
        text = teller.spoken(appointment.text)
        yield APPOINTMENT.point(
            key,
            visits.appointment_alert(text, appointment.at),
            visits.because_agreed(appointment.on, today),
            APPOINTMENT.window.around(appointment.on),
            about=text,
            more=_EARLIEST - min(place, _EARLIEST),
        )


_EARLIEST = 4
APPOINTMENT = PointRule(
    "appointment", _appointments, 91, Window("its day"), retired_by=("done", "skip"), is_alert=True
)


def _still_open(teller: Teller) -> Iterator[Point]:
    """A complaint not yet put right; nothing cheerful stands beside it.

    One that touches an avoided topic is owed all the same, without its words.
    """
    for complaint in teller.memory.complaints:
        if complaint.resolved_on is not None:
            continue
        words = teller.spoken(complaint.text)
        promised = teller.spoken(complaint.promised)
        yield COMPLAINT_OPEN.point(
            keys.complaint(complaint.id),
            feedback.own_failure(words, promised, complaint.fix_by, teller.today),
            feedback.because_complained(complaint.made_on, teller.today),
            (complaint.made_on, complaint.fix_by or complaint.made_on),
            about=words,
        )


def _put_right(teller: Teller) -> Iterator[Point]:
    """A complaint that was put right."""
    for complaint in teller.memory.complaints:
        if complaint.resolved_on is None:
            continue
        days = COMPLAINT_CHECK.window.around(complaint.resolved_on)
        if teller.today < days[0] or is_closed(keys.complaint_check(complaint.id), teller):
            continue
        words = teller.spoken(complaint.text)
        how = teller.spoken(complaint.resolution)
        yield COMPLAINT_CHECK.point(
            keys.complaint_check(complaint.id),
            feedback.all_well(words),
            feedback.because_put_right(complaint.resolved_on, how, teller.today),
            days,
            about=words,
            topic=words or "the complaint",
        )


def _came_back(teller: Teller) -> Iterator[Point]:
    """The first visit after a complaint was put right, or after it was followed by a long time away."""
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
        yield THANK_RETURN.point(
            keys.visit(teller.memory.customer.id, f"return:{complaint.id}"),
            feedback.came_back(teller.whose),
            because,
            (teller.today, teller.today),
            topic="coming back",
        )
        return


def _is_return(complaint: Complaint, last: date, teller: Teller) -> bool:
    """Say whether a visit today is the first since a complaint was put right, or since a long time after it."""
    today = teller.today
    if complaint.resolved_on is not None:
        opens_on, closes_on = THANK_RETURN.window.around(complaint.resolved_on)
        return last <= complaint.resolved_on and opens_on <= today <= closes_on
    return last <= complaint.made_on and (today - last).days >= long_away_days(teller.memory.customer)


COMPLAINT_OPEN = PointRule(
    "complaint_open",
    _still_open,
    95,
    Window("it is made", closes=None),
    retired_by=("resolve",),
    is_alert=True,
)
COMPLAINT_CHECK = PointRule(
    "complaint_check", _put_right, 80, Window("it was put right", 1, None), is_alert=True
)
THANK_RETURN = PointRule("thank_return", _came_back, 82, Window("it was put right", 1, 365), sort="welcome")
RULES = (
    ALLERGY,
    ORDER_HERE,
    COMPLAINT_OPEN,
    APPOINTMENT,
    COMPLAINT_CHECK,
    PROMISE,
    REWARD_READY,
    THANK_RETURN,
)
"""What this family may say."""
