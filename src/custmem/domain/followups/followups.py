"""Follow-ups: what this customer is owed, and what kindness suggests, computed from memory for a day.

Nothing here is stored: a morning missed loses nothing, because the next one computes the same. What a person decided
(done, snoozed, skipped) closes a follow-up, and so does what happened: they came in, or they were called.
Their ranks and days, and what the shop may change of them, are the rules in `rules`.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.aftermath import owed_to
from custmem.domain.customers.gifts import is_gift, is_silenced, may_be_spoken_of
from custmem.domain.customers.moods import GLAD, SECRET, mood_of
from custmem.domain.customers.reaching import COUNTER, addressed, is_away, may_be_offered
from custmem.domain.customers.rhythm import put_off
from custmem.domain.followup_rules import APPOINTMENT, CHEERFUL, REWARD, SEASON
from custmem.domain.followups.followup import FollowUp, channel_for, channel_of, listed, wishes_open
from custmem.domain.followups.occasions import occasion_follow_ups, season_words
from custmem.domain.followups.purchases import least_followed, steps_after
from custmem.domain.followups.regard import complaint_follow_ups, endings, regard_follow_ups
from custmem.domain.greeting.occasions import said_after
from custmem.domain.greeting.purchases import is_cheerful, whom_for
from custmem.domain.greeting.talking_points import alerts, all_points
from custmem.domain.messages import phrases, tact, visits, wording
from custmem.domain.orders import orders_due
from custmem.domain.rule_context import is_closed, said_by, tagged_items
from custmem.domain.shop import next_open_day, open_day_by
from custmem.domain.text.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.customers.memory import LifeEvent, Memory, Purchase
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller


def due_today(teller: Teller) -> list[FollowUp]:
    """Return what is due to this customer today, obligations first, then the best kindness."""
    open_today = _made(teller._replace(only_open=True))
    found = [_reached(follow_up, teller) for follow_up in open_today if _is_due(follow_up, teller)]
    return sorted(found, key=lambda f: (not f.obligation, -f.score, f.due_on, f.moment, f.key))


def all_follow_ups(teller: Teller) -> Iterator[FollowUp]:
    """Yield every follow-up of this customer that may be said at all, whatever the day, as they want to be reached."""
    for follow_up in _made(teller):
        yield _reached(follow_up, teller)


def all_with_codes(teller: Teller) -> Iterator[Point | FollowUp]:
    """Yield all that can have a code today: what a greeting says first, then what only the morning asks."""
    yield from alerts(teller)
    yield from all_points(teller)
    yield from all_follow_ups(teller)


def _reached(follow_up: FollowUp, teller: Teller) -> FollowUp:
    """Return a follow-up with what the memory adds: until when it was put off, and how to reach them."""
    decision = teller.memory.decisions.get(follow_up.key)
    back_on = decision.until_on if decision else None
    if follow_up.to_supplier:  # whose number the book does not hold
        return follow_up._replace(back_on=back_on)
    channel, address = addressed(teller.memory, follow_up.channel)
    return follow_up._replace(channel=channel, reach=address, back_on=back_on)


def _made(teller: Teller) -> Iterator[FollowUp]:
    if teller.is_dead or teller.memory.customer.archived_on is not None:
        yield from _still_owed(teller)
        return
    yield from _promises(teller)
    yield from regard_follow_ups(teller)
    yield from _orders(teller)
    yield from _wishes(teller)
    yield from _appointments(teller)
    if teller.memory.purchases:
        least = max(least_followed(teller.shop) or 0, 0)
        for purchase in teller.memory.purchases:
            if purchase.total_minor >= least:
                yield from _purchase_follow_ups(purchase, teller)
    for event in teller.memory.events:
        yield from _event_follow_ups(event, teller)
    for occasion in teller.memory.occasions:
        yield from occasion_follow_ups(occasion, teller)
    yield from _missed(teller)
    yield from _seasons(teller)
    yield from _reward(teller)


def _still_owed(teller: Teller) -> Iterator[FollowUp]:
    """Yield what is owed whatever became of them: to who was put away as ever, of the dead to those they leave."""
    owed = owed_to(teller.memory, teller.silence)
    for follow_up in chain(_promises(teller), complaint_follow_ups(teller), _orders(teller)):
        if follow_up.key not in owed:
            continue
        if teller.is_dead:
            yield follow_up._replace(
                text=tact.settle(owed[follow_up.key]),
                because=phrases.has_died(teller.memory.customer.died_on, teller.today),
                channel=COUNTER,
                to_supplier=False,
            )
        else:
            yield follow_up


def _is_due(follow_up: FollowUp, teller: Teller) -> bool:
    today = teller.today
    if teller.silence.quiet and not follow_up.obligation:
        return False
    if follow_up.kind in CHEERFUL and teller.memory.has_open_complaint:
        return False
    if follow_up.listed_from > today or is_closed(follow_up.key, teller):
        return False
    if follow_up.listed_to is not None and follow_up.listed_to < today:
        return False
    if follow_up.met_from is not None and _last_visit(teller.memory, today) >= follow_up.met_from:
        return False
    if follow_up.obligation:
        return True
    if not may_be_offered(teller.memory):
        return False
    is_wanted = follow_up.their_own or _comes_back(follow_up, teller)
    return is_wanted or not _was_just_contacted(teller)


def _comes_back(follow_up: FollowUp, teller: Teller) -> bool:
    """Say whether the shopkeeper put this off to a day that has come: nobody answered, or another day was better."""
    decision = teller.memory.decisions.get(follow_up.key)
    return decision is not None and decision.verdict == "snoozed"


def _last_visit(memory: Memory, today: date) -> date:
    """Return the last day on which they came in, today included; the first of all days if they never did."""
    return next((day for day in memory.visit_days if day <= today), date.min)


def _was_just_contacted(teller: Teller) -> bool:
    """Nobody is called twice within the quiet days but for what is owed, and for their own birthday."""
    last = teller.memory.last_contact_on
    return last is not None and 0 <= (teller.today - last).days < teller.shop.quiet_days


def _promises(teller: Teller) -> Iterator[FollowUp]:
    """A promise is listed the day before and stays, overdue, until it is kept.

    One that touches an avoided topic is owed all the same and is listed without its words.
    """
    rule = teller.shop.rules["promise"]
    for promise in teller.memory.promises:
        words = teller.spoken(promise.text)
        due = promise.due_on
        when = wording.on_day(due, teller.today)
        yield listed(
            rule,
            keys.promise(promise.id),
            said_by(rule, phrases.promise_due(words, promise.at), teller, items=words, when=when),
            phrases.because_promised(promise.made_on, teller.today),
            due,
            channel_of(rule, teller.memory),
            since=due - timedelta(rule.days),
            at=promise.at,
        )


def _orders(teller: Teller) -> Iterator[FollowUp]:
    """An order asks for one thing at a time: chase it, tell them, remind them. It stays until that is done."""
    for due in orders_due(teller):
        yield listed(
            due.rule,
            due.key,
            due.text,
            due.because,
            due.due_on,
            channel_of(due.rule, teller.memory) if due.is_theirs else "call",
            to_supplier=not due.is_theirs,
        )


def _wishes(teller: Teller) -> Iterator[FollowUp]:
    if teller.memory.wishes:
        yield from wishes_open(teller)


def _appointments(teller: Teller) -> Iterator[FollowUp]:
    """An appointment is listed on its day and on no other, and a closed day moves nothing: it was agreed.

    It closes when they come in on the day. One that has passed is over whether they came or not: nobody is nagged
    about it. One that touches an avoided topic is kept all the same and is listed without its words.
    """
    for appointment in teller.memory.appointments:
        words = teller.spoken(appointment.text)
        yield listed(
            APPOINTMENT,
            keys.appointment(appointment.id),
            visits.appointment_due(words, appointment.at),
            visits.because_agreed(appointment.on, teller.today),
            appointment.on,
            COUNTER,
            met_from=appointment.on,
            at=appointment.at,
        )


def _purchase_follow_ups(purchase: Purchase, teller: Teller) -> Iterator[FollowUp]:
    """Thank the open day after a significant purchase; ask after two weeks, and the largest after three months."""
    today = teller.today
    if not may_be_spoken_of(purchase, teller.memory, today) or not is_cheerful(purchase):
        return
    things = teller.things(purchase)
    if is_silenced(purchase, teller.memory, teller.silence) or (
        any(line.item for line in purchase.lines) and not things
    ):
        return
    for step in steps_after(purchase, things, teller):
        yield listed(
            step.rule,
            step.key,
            said_by(
                step.rule,
                step.text,
                teller,
                names_whom=step.rule.kind == "satisfaction" and is_gift(purchase),
                items=wording.items_phrase(tagged_items(step.rule, purchase, teller)),
                when=wording.on_day(purchase.on, today),
                whom=whom_for(purchase, teller),
            ),
            phrases.because_bought(purchase.on, today),
            step.due_on,
            channel_of(step.rule, teller.memory),
            until=step.listed_to,
            amount=Money(purchase.total_minor, purchase.currency),
            met_from=step.met_from,
        )


def _event_follow_ups(event: LifeEvent, teller: Teller) -> Iterator[FollowUp]:
    """Ask the open day after a life event, unless they came in since."""
    if (
        event.private
        or event.kind == "away"
        or teller.silence.covers_event(event)
        or mood_of(event) == SECRET
    ):
        return
    rule = teller.shop.rules["event"]
    if not rule.on:
        return
    owner = teller.owner(teller.memory.person(event.person_id))
    due = next_open_day(event.ends_on + timedelta(rule.days), teller.shop)
    if teller.passes_over(due, due + timedelta(rule.listed_days)):
        return
    when = wording.on_day(event.ends_on, teller.today)
    text = said_after(event, owner, teller)
    if mood_of(event) == GLAD:
        text = said_by(
            rule, text, teller, names_whom=owner is not None, items=event.text, when=when, whom=owner
        )
    yield listed(
        rule,
        keys.event_after(event.id),
        text,
        phrases.because_event(event.starts_on, event.ends_on, teller.today),
        due,
        channel_of(rule, teller.memory),
        met_from=event.ends_on + timedelta(1),
    )


def _reward(teller: Teller) -> Iterator[FollowUp]:
    """Whoever has a full card, half a card or a voucher is told in time before it is lost."""
    for ending in endings(teller):
        due = open_day_by(ending.due_on, ending.until, teller.shop)
        yield listed(
            REWARD,
            *(ending.key, ending.text, ending.because, due, channel_for(teller.memory)),
            until=ending.until,
            met_from=ending.due_on,
        )


def _missed(teller: Teller) -> Iterator[FollowUp]:
    """Someone past their own rhythm is missed; far past it they may be gone. Nobody is missed while away, nor with an
    appointment ahead, and days of which the book knows nothing don't count.
    """
    customer, today = teller.memory.customer, teller.today
    last, gap = customer.last_visit_on, customer.usual_gap_days
    if last is None or customer.overdue_on is None or customer.lapsed_on is None:
        return
    if any(appointment.on >= today for appointment in teller.memory.appointments):
        return
    late_rule, gone_rule = teller.shop.rules["overdue"], teller.shop.rules["lapsed"]
    overdue_on = put_off(last, customer.overdue_on, teller.shop.pauses)
    lapsed_on = put_off(last, customer.lapsed_on, teller.shop.pauses)
    late = next_open_day(overdue_on + timedelta(late_rule.days), teller.shop)
    gone = next_open_day(lapsed_on + timedelta(gone_rule.days), teller.shop)
    last_late = late + timedelta(late_rule.listed_days)
    if gone_rule.on:
        last_late = min(last_late, gone - timedelta(1))
    is_late = late_rule.on and not teller.passes_over(late, last_late)
    is_gone = gone_rule.on and not teller.passes_over(gone, gone + timedelta(gone_rule.listed_days))
    if not (is_late or is_gone) or teller.silence.everything or is_away(teller.memory, today):
        return
    days_since = (today - last).days
    because = visits.because_few(customer.visits, last, today)
    if gap:
        because = visits.because_rhythm(gap, last, today)
    when = wording.on_day(last, today)
    if is_late:
        yield listed(
            late_rule,
            keys.overdue(customer.id, last),
            said_by(late_rule, phrases.overdue(days_since), teller, when=when),
            *(because, late, channel_of(late_rule, teller.memory)),
            until=last_late,
        )
    if is_gone:
        yield listed(
            gone_rule,
            keys.lapsed(customer.id, last),
            said_by(gone_rule, phrases.lapsed(days_since), teller, when=when),
            *(because, gone, channel_of(gone_rule, teller.memory)),
        )


def _seasons(teller: Teller) -> Iterator[FollowUp]:
    """In the shop's own season a regular who bought something significant in the last one hears of it, once a year."""
    if not teller.shop.seasons:
        return
    for word in season_words(teller):
        due = open_day_by(word.first, word.last, teller.shop)
        yield listed(
            SEASON,
            *(word.key, word.text, word.because, due, channel_for(teller.memory)),
            until=word.last,
            met_from=word.first,
        )
