"""The visit itself and thanks: somebody new, long away, sent by a friend, full of praise."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.suppression import matter_of
from custmem.domain.data.visit_words import REGULAR
from custmem.domain.greeting.talking_point import Point
from custmem.domain.messages import feedback, phrases
from custmem.domain.messages.feedback import welcome_sent, welcome_sent_again
from custmem.domain.rule_context import is_closed
from custmem.domain.text.lexicon import is_form_of, lexicon
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Customer, Memory, Referral, Remark, Sender
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
NEW_DAYS = 60
"""Whoever was in the book for longer without a visit is not new, only not noted."""
MILESTONES = frozenset((10, 25, 50, 100, 150, 200, 250, 300, 400, 500, 750, 1000))


def long_away_days(customer: Customer) -> int:
    """Return after how many days somebody has stayed away for long: two months, or two of their own gaps."""
    return max(LONG_AWAY_DAYS, 2 * (customer.usual_gap_days or 0))


def is_known_before(memory: Memory, day: date) -> bool:
    """Say whether somebody came long before the book knows of it: by their own day, or by what is noted of them."""
    if (day - memory.customer.since_on).days > NEW_DAYS:
        return True
    told = (fact.text for fact in memory.facts if fact.kind in ("note", "usual") and fact.person_id is None)
    return any(lexicon(REGULAR).said_in(fold(text).split()) for text in told)


def visit_points(teller: Teller) -> Iterator[Point]:
    """Welcome someone new, someone long away, and mark a round number of visits."""
    customer, today = teller.memory.customer, teller.today
    before = [day for day in teller.memory.visit_days if day < today]
    counted = customer.visits - (len(teller.memory.visit_days) - len(before))
    if not before:
        because = phrases.because_new(customer.since_on, today)
        text = _thanks_to_sender(teller, again=False)
        if text is None and is_known_before(teller.memory, today):
            return
        text = text or phrases.welcome_first(teller.whose)
        yield _visit_point("welcome_new", "first", text, because, 30, teller)
        return
    last, first = before[0], customer.first_visit_on or before[-1]
    days = (today - last).days
    if days >= long_away_days(customer):
        because = phrases.because_away(last, customer.usual_gap_days, today)
        yield _visit_point(
            "welcome_back", f"{last}", phrases.welcome_back(teller.whose, days), because, 58, teller
        )
    elif counted == 1 and (teller.memory.sent_by or not is_known_before(teller.memory, first)):
        because = phrases.because_first(first, today)
        text = _thanks_to_sender(teller, again=True) or phrases.welcome_second(teller.whose)
        yield _visit_point("welcome_new", "second", text, because, 50, teller)
    if counted + 1 in MILESTONES:
        because = phrases.because_counted(first, today)
        yield _visit_point("milestone", str(counted + 1), phrases.milestone(counted + 1), because, 40, teller)


def _thanks_to_sender(teller: Teller, *, again: bool) -> str | None:
    """Return the welcome that names who sent them; None where nobody did, or is to be named."""
    if teller.memory.sent_by is None:
        return None
    sender = sender_to_name(teller)
    said = welcome_sent_again if again else welcome_sent
    return said(teller.whose, sender) if sender else None


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


PRAISE_DAYS = 365
PRAISE_SCORE = 72
REFERRAL_SCORE = 74
MOST_STARS = 5


def praise_points(teller: Teller) -> Iterator[Point]:
    """Yield `thank_praise` for praise, five stars and suggestions, from the day after, for a year."""
    for remark in teller.memory.remarks:
        text = _thanks_for(remark, teller.whose)
        if text is None or teller.silence.covers(None, remark.text):
            continue
        yield Point(
            kind="thank_praise",
            key=keys.praise(remark.id),
            text=text,
            because=feedback.because_said(remark.said_on, teller.today),
            about=remark.text or None,
            score=PRAISE_SCORE,
            opens_on=remark.said_on + timedelta(1),
            closes_on=remark.said_on + timedelta(PRAISE_DAYS),
            fades=False,
            topic=remark.kind,
        )


def _thanks_for(remark: Remark, whose: str) -> str | None:
    """Return the sentence that a remark deserves; a rating with fewer than all stars deserves none."""
    if remark.kind == "praise":
        return feedback.thank_praise(remark.text, whose)
    if remark.kind == "suggestion":
        return feedback.suggestion_heard(remark.text, whose)
    return feedback.thank_stars(remark.text, whose) if remark.stars == MOST_STARS else None


def referral_points(teller: Teller) -> Iterator[Point]:
    """Yield one `thank_referral` that names all whom they sent since the last time they were thanked."""
    sent = sent_to_thank_for(teller)
    if not sent:
        return
    names = [referral.name for referral in sent]
    newest = max(sent, key=lambda referral: referral.id)
    came = sum(1 for each in sent if each.first_visit_on and each.first_visit_on <= teller.today)
    yield Point(
        kind="thank_referral",
        key=keys.referrals(newest.id),
        text=feedback.thank_referral(names, teller.whose),
        because=feedback.because_sent(came, len(sent), newest.said_on, teller.today),
        about=feedback.listed(names),
        score=REFERRAL_SCORE,
        opens_on=min(referral.said_on for referral in sent),
        closes_on=teller.today,
        fades=False,
        topic=feedback.listed(names),
    )
