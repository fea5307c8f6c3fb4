"""The visit itself and thanks: somebody new, long away, sent by a friend, full of praise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.sensitive_topics import delicate
from custmem.domain.customers.suppression import is_form_of, matter_of
from custmem.domain.greeting.talking_point import THAT_VISIT, PointRule, Window
from custmem.domain.messages import feedback, phrases
from custmem.domain.messages.contacts import ask_given, because_given
from custmem.domain.messages.feedback import welcome_sent, welcome_sent_again
from custmem.domain.rule_context import is_closed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Customer, Referral, Remark, Sender
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller


def may_be_named(other: Referral | Sender, teller: Teller) -> bool:
    """Say whether one of two customers, of whom one sent the other, may be named to the other.

    Not somebody dead or put away, nor where either of them keeps silent about the other.
    """
    memory, silence = teller.memory, teller.silence
    if other.gone or silence.covers(None, other.name):
        return False
    if any(p.known_as_id == other.customer_id and p.id in silence.persons for p in memory.persons):
        return False
    topics = matter_of(*other.avoids)
    return not any(is_form_of(word, topic) for word in matter_of(memory.customer.name) for topic in topics)


def sent_to_thank_for(teller: Teller) -> list[Referral]:
    """Return whom they sent and were not thanked for yet, as far as they may be named."""
    decisions = teller.memory.decisions
    thanked = max(
        (each.id for each in teller.memory.sent if is_thanked(keys.referrals(each.id), teller)), default=0
    )
    return [
        each
        for each in teller.memory.sent
        if each.id > thanked
        and keys.referral_bought(each.id) not in decisions
        and each.said_on <= teller.today
        and may_be_named(each, teller)
    ]


def is_thanked(key: str, teller: Teller) -> bool:
    """Say whether thanks were said, and not only put off."""
    decision = teller.memory.decisions.get(key)
    return decision is not None and decision.verdict != "snoozed"


def sender_to_name(teller: Teller) -> str | None:
    """Return the name of who sent this customer, unless it was said before or must not be."""
    memory = teller.memory
    sender = memory.sent_by
    if sender is None or is_closed(keys.visit(memory.customer.id, "first"), teller):
        return None
    return sender.name if may_be_named(sender, teller) else None


LONG_AWAY_DAYS = 60
MILESTONES = frozenset((10, 25, 50, 100, 150, 200, 250, 300, 400, 500, 750, 1000))


def long_away_days(customer: Customer) -> int:
    """Return after how many days somebody has stayed away for long: two months, or two of their own gaps."""
    return max(LONG_AWAY_DAYS, 2 * (customer.usual_gap_days or 0))


def _new(teller: Teller) -> Iterator[Point]:
    """No visit yet, or the second one."""
    customer, today = teller.memory.customer, teller.today
    before = _days_before(teller)
    if not before:
        text = _thanks_to_sender(teller, again=False) or phrases.welcome_first(teller.whose)
        because = phrases.because_new(customer.since_on, today)
        yield WELCOME_NEW.point(keys.visit(customer.id, "first"), text, because, (today, today))
    elif _visits_before(teller) == 1 and not _is_long_away(before[0], teller):
        text = _thanks_to_sender(teller, again=True) or phrases.welcome_second(teller.whose)
        because = phrases.because_first(customer.first_visit_on or before[-1], today)
        yield WELCOME_NEW.point(
            keys.visit(customer.id, "second"), text, because, (today, today), more=_SECOND
        )


def _back(teller: Teller) -> Iterator[Point]:
    """A long time away: 60 days, and twice their usual gap."""
    customer, today = teller.memory.customer, teller.today
    before = _days_before(teller)
    if before and _is_long_away(before[0], teller):
        yield WELCOME_BACK.point(
            keys.visit(customer.id, f"{before[0]}"),
            phrases.welcome_back(teller.whose, (today - before[0]).days),
            phrases.because_away(before[0], customer.usual_gap_days, today),
            (today, today),
        )


def _round_number(teller: Teller) -> Iterator[Point]:
    """The 10th, 25th, 50th, 100th visit and so on."""
    customer, today = teller.memory.customer, teller.today
    before, number = _days_before(teller), _visits_before(teller) + 1
    if before and number in MILESTONES:
        yield MILESTONE.point(
            keys.visit(customer.id, str(number)),
            phrases.milestone(number),
            phrases.because_counted(customer.first_visit_on or before[-1], today),
            (today, today),
        )


def _days_before(teller: Teller) -> list[date]:
    return [day for day in teller.memory.visit_days if day < teller.today]


def _visits_before(teller: Teller) -> int:
    return teller.memory.customer.visits - sum(day >= teller.today for day in teller.memory.visit_days)


def _is_long_away(last: date, teller: Teller) -> bool:
    return (teller.today - last).days >= long_away_days(teller.memory.customer)


def _thanks_to_sender(teller: Teller, *, again: bool) -> str | None:
    """Return the welcome that names who sent them; None where nobody did, or is to be named."""
    if teller.memory.sent_by is None:
        return None
    sender = sender_to_name(teller)
    said = welcome_sent_again if again else welcome_sent
    return said(teller.whose, sender) if sender else None


_SECOND = 20
"""Who comes for the second time is welcomed before a good deal else."""
WELCOME_NEW = PointRule("welcome_new", _new, 30, THAT_VISIT)
WELCOME_BACK = PointRule("welcome_back", _back, 58, THAT_VISIT, sort="welcome")
MILESTONE = PointRule("milestone", _round_number, 40, THAT_VISIT, is_cheerful=True)


MOST_STARS = 5


def _praise(teller: Teller) -> Iterator[Point]:
    """Praise, five stars, or a suggestion."""
    for remark in teller.memory.remarks:
        text = _thanks_for(remark, teller.whose)
        if text is None or teller.silence.covers(None, remark.text):
            continue
        yield THANK_PRAISE.point(
            keys.praise(remark.id),
            text,
            feedback.because_said(remark.said_on, teller.today),
            THANK_PRAISE.window.around(remark.said_on),
            about=remark.text or None,
            topic=remark.kind,
        )


def _thanks_for(remark: Remark, whose: str) -> str | None:
    """Return the sentence that a remark deserves; a rating with fewer than all stars deserves none."""
    if remark.kind == "praise":
        return feedback.thank_praise(remark.text, whose)
    if remark.kind == "suggestion":
        return feedback.suggestion_heard(remark.text, whose)
    return feedback.thank_stars(remark.text, whose) if remark.stars == MOST_STARS else None


def _referrals(teller: Teller) -> Iterator[Point]:
    """Customers whom they sent since the last time they were thanked, all of them by name."""
    sent = sent_to_thank_for(teller)
    if not sent:
        return
    names = [referral.name for referral in sent]
    newest = max(sent, key=lambda referral: referral.id)
    came = sum(1 for each in sent if each.first_visit_on and each.first_visit_on <= teller.today)
    yield THANK_REFERRAL.point(
        keys.referrals(newest.id),
        feedback.thank_referral(names, teller.whose),
        feedback.because_sent(came, len(sent), newest.said_on, teller.today),
        THANK_REFERRAL.window.around(min(referral.said_on for referral in sent)),
        about=feedback.listed(names),
        topic=feedback.listed(names),
    )


def _given(teller: Teller) -> Iterator[Point]:
    """A gift of the shop's."""
    for gift in teller.memory.gifts:
        item = teller.said_aloud(gift.item)
        if item is not None and not delicate(item):
            yield ASK_GIVEN.point(
                keys.gift_given(gift.id),
                ask_given(item, teller.whose),
                because_given(gift.given_on, teller.today),
                ASK_GIVEN.window.around(gift.given_on),
                about=item,
                topic=item,
            )


ASK_GIVEN = PointRule("ask_given", _given, 57, Window("it was given", 1, 180), fades=True, is_cheerful=True)
THANK_PRAISE = PointRule("thank_praise", _praise, 72, Window("it was said", 1, 365))
THANK_REFERRAL = PointRule("thank_referral", _referrals, 74, Window("it was told", closes=None))
RULES = (THANK_REFERRAL, THANK_PRAISE, ASK_GIVEN, WELCOME_BACK, MILESTONE, WELCOME_NEW)
"""What this family may say."""
