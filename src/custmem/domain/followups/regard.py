"""Follow-ups of complaints, referrals, best customers and rewards."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.reaching import COUNTER
from custmem.domain.followup_rules import COMPLAINT, GIFT, THANKS_FOR_SENT
from custmem.domain.followups.followup import channel_for, channel_of, listed
from custmem.domain.greeting.visits import is_thanked, may_be_named
from custmem.domain.loyalty.programme import REWARD_LEAD_DAYS, THE_REWARD, card_on, half_of
from custmem.domain.messages import feedback, loyalty, phrases, wording
from custmem.domain.rule_context import may_celebrate, said_by, spoken_facts
from custmem.domain.shop import next_open_day, open_day_by
from custmem.domain.text.dates import next_on
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Memory, Referral
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.rule_context import Teller


LIKES_SAID = 2


def regard_follow_ups(teller: Teller) -> Iterator[FollowUp]:
    """Complaints to put right and to ask about, thanks for whom they sent, gifts for the best customers."""
    yield from complaint_follow_ups(teller)
    for referral in teller.memory.sent:
        yield from _thanks(referral, teller)
    yield from _gifts(teller)


def complaint_follow_ups(teller: Teller) -> Iterator[FollowUp]:
    """A complaint is listed from the day it is made until it is put right, then once more, a week after by default."""
    memory, today, rule = teller.memory, teller.today, teller.shop.rules["complaint-check"]
    for complaint in memory.complaints:
        words = teller.spoken(complaint.text)
        if complaint.resolved_on is None:
            yield listed(
                COMPLAINT,
                keys.complaint(complaint.id),
                feedback.put_right(words, teller.spoken(complaint.promised), complaint.fix_by, today),
                feedback.because_complained(complaint.made_on, today),
                complaint.fix_by or complaint.made_on,
                channel_for(memory),
                since=complaint.made_on,
            )
        else:
            how = teller.spoken(complaint.resolution)
            yield listed(
                rule,
                keys.complaint_check(complaint.id),
                said_by(
                    rule,
                    feedback.all_well(words),
                    teller,
                    items=words,
                    when=wording.on_day(complaint.resolved_on, today),
                ),
                feedback.because_put_right(complaint.resolved_on, how, today),
                next_open_day(complaint.resolved_on + timedelta(rule.days), teller.shop),
                channel_of(rule, memory),
            )


def _thanks(referral: Referral, teller: Teller) -> Iterator[FollowUp]:
    """Thank the open day after the first purchase of somebody sent, unless they were in since or thanked since."""
    bought = referral.first_bought_on
    if bought is None or not may_be_named(referral, teller) or _thanked_since(referral, bought, teller):
        return
    yield listed(
        THANKS_FOR_SENT,
        keys.referral_bought(referral.id),
        feedback.thank_for_buyer(referral.name, teller.whose),
        feedback.because_first_bought(bought, teller.today),
        next_open_day(bought + timedelta(THANKS_FOR_SENT.days), teller.shop),
        channel_for(teller.memory),
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


def _gifts(teller: Teller) -> Iterator[FollowUp]:
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
        yield listed(
            GIFT,
            keys.shop_gift(occasion.id, coming.year),
            feedback.small_gift(occasion.kind, teller.whose, coming, today, likes[:LIKES_SAID], given),
            feedback.because_best(say_money(left, shop.currency)),
            open_day_by(coming - timedelta(shop.lead_days), coming - timedelta(1), shop),
            COUNTER,
            until=coming - timedelta(1),
            less=(coming - today).days,
        )


class Ending(NamedTuple):
    """Stamps or a voucher that soon are lost: from when to speak of it, and the last day."""

    key: str
    text: str
    because: str
    due_on: date
    until: date


def endings(teller: Teller) -> Iterator[Ending]:
    """Yield what would be lost, whether soon or later: a full card's reward, stamps of a card that is half full or
    more, what is left on a voucher.
    """
    memory, programme, today = teller.memory, teller.shop.programme, teller.today
    for voucher in memory.vouchers:
        if voucher.until is not None and voucher.is_good(today):
            money = say_money(voucher.left_minor, voucher.currency)
            whole = say_money(voucher.amount_minor, voucher.currency)
            yield Ending(
                keys.voucher_ends(voucher.id),
                loyalty.voucher_ends(money, voucher.until, teller.whose, today),
                loyalty.because_voucher(whole, voucher.on, today),
                max(voucher.on, voucher.until - timedelta(REWARD_LEAD_DAYS)),
                voucher.until,
            )
    if programme is None or not memory.stamped:
        return
    card = card_on(today, memory.stamped, programme)
    key = keys.reward_ends(memory.customer.id, card.redeemed)
    because = loyalty.because_full(card.stamps, card.needed, None, today, programme.unit)
    since, until = card.full_since, card.full_until
    if until is not None and since is not None:
        reward = teller.spoken(programme.reward) or THE_REWARD
        text = loyalty.reward_expires(reward, until, teller.whose, today)
        yield Ending(key, text, because, max(since, until - timedelta(REWARD_LEAD_DAYS)), until)
    elif card.next_lost_after is not None and card.stamps >= half_of(programme):
        until = card.next_lost_after
        text = loyalty.some_expire(card.next_lost, until, teller.whose, today, programme.unit)
        yield Ending(
            keys.stamps_end(memory.customer.id, card.redeemed),
            text,
            because,
            until - timedelta(REWARD_LEAD_DAYS),
            until,
        )
