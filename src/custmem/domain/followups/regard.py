"""Follow-ups of complaints, referrals, best customers and rewards.

`followups` makes follow-ups of what is wanted here, on the shop's open days and by the customer's own channel.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.greeting.visits import is_thanked, may_be_named
from custmem.domain.loyalty.programme import REWARD_LEAD_DAYS, THE_REWARD, card_on
from custmem.domain.messages import feedback, loyalty, phrases, wording
from custmem.domain.rule_context import may_celebrate, said_by, spoken_facts
from custmem.domain.text.dates import next_on
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Memory, Referral
    from custmem.domain.followup_rules import Rule
    from custmem.domain.rule_context import Teller


COMPLAINT_SCORE = 110
CHECK_SCORE = 98
THANK_SCORE = 71
GIFT_SCORE = 68
LIKES_SAID = 2


class Wanted(NamedTuple):
    """Something that a morning should ask: on a day that may move to an open one, for so many days or until one.

    Without `days` and `until` it stays until it is closed.
    """

    kind: str
    key: str
    text: str
    because: str
    on: date
    score: int
    moves: bool = False
    listed_from: date | None = None
    days: int | None = None
    until: date | None = None
    obligation: bool = False
    met_from: date | None = None
    at_counter: bool = False
    rule: Rule | None = None


def wanted(teller: Teller, thank_days: int) -> Iterator[Wanted]:
    """Yield what is wanted, whatever the day; thanks are listed for so many days."""
    yield from _complaints(teller)
    for referral in teller.memory.sent:
        yield from _thanks(referral, teller, thank_days)
    yield from _gifts(teller)


def _complaints(teller: Teller) -> Iterator[Wanted]:
    """A complaint is listed from the day it is made until it is put right, then once more, a week after by default."""
    today, rule = teller.today, teller.shop.rules["complaint-check"]
    for complaint in teller.memory.complaints:
        words = teller.spoken(complaint.text)
        if complaint.resolved_on is None:
            yield Wanted(
                kind="complaint",
                key=keys.complaint(complaint.id),
                text=feedback.put_right(words, teller.spoken(complaint.promised), complaint.fix_by, today),
                because=feedback.because_complained(complaint.made_on, today),
                on=complaint.fix_by or complaint.made_on,
                listed_from=complaint.made_on,
                score=COMPLAINT_SCORE,
                obligation=True,
            )
        else:
            how = teller.spoken(complaint.resolution)
            yield Wanted(
                kind="complaint",
                key=keys.complaint_check(complaint.id),
                text=said_by(
                    rule,
                    feedback.all_well(words),
                    teller,
                    items=words,
                    when=wording.on_day(complaint.resolved_on, today),
                ),
                because=feedback.because_put_right(complaint.resolved_on, how, today),
                on=complaint.resolved_on + timedelta(rule.days),
                moves=True,
                score=CHECK_SCORE,
                obligation=True,
                rule=rule,
            )


def _thanks(referral: Referral, teller: Teller, days: int) -> Iterator[Wanted]:
    """Thank the open day after the first purchase of somebody sent, unless they were in since or thanked since."""
    bought = referral.first_bought_on
    if bought is None or not may_be_named(referral, teller) or _thanked_since(referral, bought, teller):
        return
    yield Wanted(
        kind="thank_you",
        key=keys.referral_bought(referral.id),
        text=feedback.thank_for_buyer(referral.name, teller.whose),
        because=feedback.because_first_bought(bought, teller.today),
        on=bought + timedelta(1),
        moves=True,
        days=days,
        score=THANK_SCORE,
        met_from=bought + timedelta(1),
    )


def _thanked_since(referral: Referral, bought: date, teller: Teller) -> bool:
    """Say whether thanks at the counter named this one, once the purchase was made."""
    return any(
        is_thanked(keys.referrals(each.id), teller)
        and teller.memory.decisions[keys.referrals(each.id)].decided_on >= bought
        for each in teller.memory.sent
        if each.id >= referral.id
    )


def _had_a_gift(memory: Memory, year: int) -> bool:
    """Say whether they were given something in a year: written down as a gift, or as done when it was suggested."""
    return any(gift.given_on.year == year for gift in memory.gifts) or any(
        decision.kind == "gift" and decision.verdict == "done" and decision.decided_on.year == year
        for decision in memory.decisions.values()
    )


def _gifts(teller: Teller) -> Iterator[Wanted]:
    """A small gift to one of the best customers' own day, once a year, while the money set aside lasts."""
    memory, shop, today = teller.memory, teller.shop, teller.today
    if memory.customer.spent_minor < shop.best_minor or _had_a_gift(memory, today.year):
        return
    for occasion in memory.occasions:
        coming = next_on(occasion.month, occasion.day, today)
        left = shop.left_for_gifts(today.year)
        if occasion.person_id is not None or not may_celebrate(occasion, teller) or not left or left < 0:
            continue
        likes = [phrases.preference(f.kind, f.text) for f in spoken_facts(teller) if f.kind == "likes"]
        given = [gift.item for gift in memory.gifts if teller.spoken(gift.item)]
        yield Wanted(
            kind="gift",
            key=keys.shop_gift(occasion.id, coming.year),
            text=feedback.small_gift(occasion.kind, teller.whose, coming, today, likes[:LIKES_SAID], given),
            because=feedback.because_best(say_money(left, shop.currency)),
            on=coming - timedelta(shop.lead_days),
            moves=True,
            until=coming - timedelta(1),
            score=GIFT_SCORE - (coming - today).days,
            at_counter=True,
        )


class Ending(NamedTuple):
    """A full card that soon is none: from when to speak of it, and its last day."""

    key: str
    text: str
    because: str
    due_on: date
    until: date


def reward_ending(teller: Teller) -> Ending | None:
    """Return the reward that would be lost, whether soon or later; None where there is none, or it never is."""
    programme, today = teller.shop.programme, teller.today
    if programme is None:
        return None
    card = card_on(today, teller.memory.stamped, programme)
    until, since = card.full_until, card.full_since
    if until is None or since is None:
        return None
    reward = teller.spoken(programme.reward) or THE_REWARD
    return Ending(
        key=keys.reward_ends(teller.memory.customer.id, card.redeemed),
        text=loyalty.reward_expires(reward, until, teller.whose, today),
        because=loyalty.because_full(card.stamps, card.needed, None, today),
        due_on=max(since, until - timedelta(REWARD_LEAD_DAYS)),
        until=until,
    )
