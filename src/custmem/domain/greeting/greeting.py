"""Why a greeting says what it says, and what it leaves out.

What must not be said at all, private things, avoided topics, surprises, is not among them: a list of what is kept
silent would say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.contraindications import is_limited
from custmem.domain.customers.gifts import is_gift, is_silenced, may_be_spoken_of, recipient
from custmem.domain.customers.moods import is_hushed_event
from custmem.domain.customers.sensitive_topics import GRAVE_MATTERS, delicate, is_unkind
from custmem.domain.greeting.occasions import OCCASION
from custmem.domain.greeting.purchases import is_cheerful
from custmem.domain.greeting.talking_points import (
    RULE_OF,
    VISITS_TO_FADE,
    alerts,
    all_points,
    in_order,
    open_points,
    visits_missed,
)
from custmem.domain.loyalty.earning import tier_at, tiers_from
from custmem.domain.loyalty.programme import REWARD_LEAD_DAYS, THE_REWARD, card_on
from custmem.domain.messages import phrases, wording
from custmem.domain.messages import phrases as why_phrases
from custmem.domain.messages.loyalty import member_price, soon_lost, stamps_to_go
from custmem.domain.relations import is_company
from custmem.domain.rule_context import (
    PREFERENCES,
    is_uncertain,
    relation_on,
    spoken_facts,
    still_holds,
    teller_for,
)
from custmem.domain.text.cleaning import width
from custmem.domain.text.names import possessive_from
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from custmem.domain.customers.memory import Fact, Memory, Purchase
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller
    from custmem.domain.shop import Shop


class Reason(NamedTuple):
    """One alert or point, whether it is said today, and why or why not."""

    point: Point
    said: bool
    why: str


def reasons(memory: Memory, shop: Shop, today: date) -> list[Reason]:
    """Return every alert and point there is, those that may be said today first, in the order of their rank."""
    teller = teller_for(memory, shop, today)
    owed = [Reason(alert, True, why_phrases.why_alert()) for alert in alerts(teller)]
    every = in_order(all_points(teller), teller)
    kept = {point.key: _why_not_open(point, teller) for point in every}
    open_today = [point for point in every if kept[point.key] is None]
    chosen = few(open_today)
    told = [_of_open(point, chosen) for point in open_today]
    closed = [Reason(point, False, kept[point.key] or "") for point in every if kept[point.key] is not None]
    return [*owed, *told, *closed]


def _of_open(point: Point, chosen: Sequence[Point]) -> Reason:
    if point in chosen:
        return Reason(point, True, why_phrases.why_said(chosen.index(point) + 1))
    if any(is_too_much(point, other) for other in chosen):
        return Reason(point, False, why_phrases.why_too_much())
    return Reason(point, False, why_phrases.why_outranked(len(chosen)))


def _why_not_open(point: Point, teller: Teller) -> str | None:
    """Return what keeps a point from being said today, or None."""
    today = teller.today
    decision = teller.memory.decisions.get(point.key)
    if decision is not None and decision.verdict != "snoozed":
        return why_phrases.why_closed(decision.verdict, decision.decided_on, today)
    if decision is not None and (decision.until_on or today) > today:
        return why_phrases.why_put_off(decision.until_on or today, today)
    if today < point.opens_on:
        return why_phrases.why_early(point.opens_on, today)
    if today > point.closes_on:
        return why_phrases.why_late(point.closes_on, today)
    if RULE_OF[point.kind].fades and visits_missed(point, teller) >= VISITS_TO_FADE:
        return why_phrases.why_faded(VISITS_TO_FADE)
    return None


COLUMNS = 72
POINTS = 3
PREFERENCES_SHOWN = 3
READ_DAYS = 365
"""So long something told is worth reading before a greeting."""
HUSHED_BEFORE_DAYS, HUSHED_AFTER_DAYS = 42, 42
HABIT = 3
"""An item is a habit when it was bought on at least this many of the last `HABIT_OF` purchases."""
HABIT_OF = 5
HABIT_SAID = 2


class LastPurchase(NamedTuple):
    """The last purchase that may be spoken of."""

    on: date
    items: tuple[str, ...]
    recipient: str | None
    text: str


class Loyalty(NamedTuple):
    """Their card in the shop's programme; `text` is blank before the first stamp."""

    stamps: int
    needed: int
    reward: str
    ready: bool
    text: str


class Greeting(NamedTuple):
    """What to say, best first; `days_since` is None before the first visit."""

    memory: Memory
    header: str
    address_as: str | None
    pronounce: str | None
    looks: str | None
    company: tuple[str, ...]
    visits: int
    last_on: date | None
    days_since: int | None
    alerts: tuple[Point, ...]
    points: tuple[Point, ...]
    usual: tuple[str, ...]
    last_purchase: LastPurchase | None
    loyalty: Loyalty | None = None
    pays: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    quiet: bool = False


def greeting(memory: Memory, shop: Shop, today: date) -> Greeting:
    """Return the greeting of this customer on this day."""
    teller = teller_for(memory, shop, today)
    customer = memory.customer
    past = [day for day in memory.visit_days if day <= today]
    last_on = past[0] if past else None
    points = few(open_points(teller))
    confirmed = {point.fact_id for point in points}
    return Greeting(
        memory=memory,
        header=_header(teller, last_on),
        address_as=_kind_address(memory),
        pronounce=memory.fact("pronounce"),
        looks=memory.fact("looks"),
        company=() if teller.is_dead else tuple(_company(teller)),
        visits=customer.visits - (len(memory.visit_days) - len(past)),
        last_on=last_on,
        days_since=(today - last_on).days if last_on else None,
        alerts=tuple(alerts(teller)),
        points=tuple(points),
        usual=tuple(_usual(teller, confirmed)),
        last_purchase=_last_purchase(teller),
        loyalty=None if teller.silence.quiet else _loyalty(teller),
        pays=() if teller.silence.quiet or memory.customer.dead else tuple(_pays(teller)),
        marks=tuple(_marks(teller)),
        quiet=teller.silence.quiet,
    )


def _marks(teller: Teller) -> Iterator[str]:
    """Yield what the shopkeeper must know and the card does not say: to be quiet, and to read their page first."""
    if teller.is_dead:
        return
    if teller.silence.quiet:
        yield phrases.quietly()
    if is_to_be_read(teller):
        yield phrases.read_first(teller.memory.customer.handle)


def is_to_be_read(teller: Teller) -> bool:
    """Say whether the page tells of something, within the year, that a greeting should heed and must not say."""
    memory, today = teller.memory, teller.today
    told = [
        fact
        for fact in memory.facts
        if fact.kind not in ("avoid-topic", "allergy", "looks") and not fact.private
    ]
    return any(
        fact.person_id is None
        and (today - fact.learned_on).days <= READ_DAYS
        and still_holds(fact, today)
        and not GRAVE_MATTERS.isdisjoint(
            delicate(fact.text, of_people=fact.kind in ("note", "needs", "usual"))
        )
        for fact in told
    ) or any(
        not event.private
        and is_hushed_event(event)
        and -HUSHED_BEFORE_DAYS <= (today - event.ends_on).days <= HUSHED_AFTER_DAYS
        for event in memory.events
    )


def few(points: Sequence[Point]) -> list[Point]:
    """Return the best few points, with at most one of those that are asked once a visit."""
    chosen: list[Point] = []
    for point in points:
        if any(is_too_much(point, other) for other in chosen):
            continue
        chosen.append(point)
        if len(chosen) == POINTS:
            break
    return chosen


def is_too_much(point: Point, beside: Point) -> bool:
    """Say whether one point is too much beside another.

    Two questions are, two new things, two welcomes, or a present and the very day it was for.
    """
    sort = RULE_OF[point.kind].sort
    if sort and sort == RULE_OF[beside.kind].sort:
        return True
    if {point.kind, beside.kind} != {"ask_gift", "occasion"} or point.person_id != beside.person_id:
        return False
    return abs((point.opens_on - beside.opens_on).days) == -OCCASION.window.opens


def _company(teller: Teller) -> list[str]:
    """Return who comes along or is asked after by name: a dog, a wife, a baby."""
    return [
        f"{relation_on(person, teller.memory, teller.today)} {person.name}"
        for person in teller.memory.persons
        if person.name
        and is_company(relation_on(person, teller.memory, teller.today))
        and person.id not in teller.silence.persons
    ]


def _kind_address(memory: Memory) -> str | None:
    """Return how they are addressed; a nickname behind their back is none."""
    address = memory.fact("address-as")
    if address is None or possessive_from(address) in ("her", "his"):  # Mrs Bianchi
        return address
    return None if is_unkind(address, guess=False) else address


def _header(teller: Teller, last_on: date | None) -> str:
    """Return the first line; where it is too long all but the name and the last visit gives way."""
    memory = teller.memory
    customer = memory.customer
    if teller.is_dead:
        return phrases.header(customer.name, None, None, (), phrases.has_died(customer.died_on, teller.today))
    company = _company(teller)
    seen = phrases.last_seen(customer.visits, last_on, teller.today)
    if seen and _only_brought_back(teller, last_on):
        seen = phrases.seen_bringing_back(seen)
    if teller.silence.quiet:
        seen = phrases.seen_quietly(seen)
    address, pronounce = _kind_address(memory), memory.fact("pronounce")
    shapes = [(company[:most], brief) for most in (2, 1, 0) for brief in (False, True)]
    said = [
        phrases.header(customer.name, address, pronounce, beside, seen, brief=brief)
        for beside, brief in shapes
    ]
    return next((header for header in said if width(header) <= COLUMNS), said[-1])


def _usual(teller: Teller, confirmed: set[int | None]) -> list[str]:
    """Return the best known of what they like; what is old or uncertain as a question."""
    if teller.is_dead:
        return []
    spoken = spoken_facts(teller)
    facts = [fact for fact in spoken if fact.id not in confirmed]
    is_offered = not (teller.memory.has_open_complaint or teller.silence.quiet)
    is_offered = is_offered and all(fact.kind != "usual" for fact in spoken)
    habit = _habit(teller) if is_offered else None
    said = [phrases.same_again(habit)] if habit else []
    facts = facts[: PREFERENCES_SHOWN - len(said)]
    for kind in PREFERENCES:
        known = [f.text for f in facts if f.kind == kind and not is_uncertain(f, teller.today)]
        if known:
            said.append(phrases.preferences(kind, known))
        said += [_question(f) for f in facts if f.kind == kind and is_uncertain(f, teller.today)]
    return said


def _question(fact: Fact) -> str:
    if fact.guess or fact.once:
        return phrases.uncertain(fact.kind, fact.text)
    return phrases.still(fact.kind, fact.text, fact.learned_on)


def _habit(teller: Teller) -> str | None:
    """Return what they take nearly every time: the item, or the two that go together."""
    bought = _spoken_purchases(teller)[:HABIT_OF]
    counts: dict[str, int] = {}
    for purchase in bought:
        for item in set(teller.items(purchase)):
            counts[item] = counts.get(item, 0) + 1
    habits = [
        item
        for item, count in counts.items()
        if count >= HABIT and not is_limited(item, teller.memory, teller.today)
    ]
    if not habits:
        return None
    most = max(counts[item] for item in habits)
    return wording.listed(sorted(item for item in habits if counts[item] == most)[:HABIT_SAID])


def _last_purchase(teller: Teller) -> LastPurchase | None:
    if teller.is_dead:
        return None
    for purchase in _spoken_purchases(teller):
        items = [item for item in teller.items(purchase) if not _is_barred(item, purchase, teller)]
        things = wording.items_phrase(items)
        if not things:
            continue
        person = recipient(purchase, teller.memory)
        whom = teller.owner(person) or (
            wording.recipient_phrase(purchase.for_text, teller.whose) if purchase.for_text else None
        )
        return LastPurchase(
            on=purchase.on,
            items=tuple(items),
            recipient=whom,
            text=phrases.last_purchase(things, whom, purchase.on, teller.today),
        )
    return None


def _only_brought_back(teller: Teller, last_on: date | None) -> bool:
    """Say whether they were here last for nothing but to bring something back."""
    that_day = [each for each in teller.memory.purchases if each.on == last_on]
    return bool(that_day) and all(each.total_minor < 0 for each in that_day)


def kept_beside(teller: Teller) -> tuple[str, ...]:
    """Return what is good to have at hand for somebody who comes today: what they bought last, and their usual."""
    last = _last_purchase(teller)
    usual = _usual(teller, set())[:1]
    return (*((last.text,) if last else ()), *usual)


def _loyalty(teller: Teller) -> Loyalty | None:
    shop, memory = teller.shop, teller.memory
    programme = shop.programme
    if programme is None or teller.is_dead:
        return None
    card = card_on(teller.today, memory.stamped, programme)
    said = [stamps_to_go(card.missing, programme.unit)] if card.stamps else []
    if card.next_lost_after and (card.next_lost_after - teller.today).days <= REWARD_LEAD_DAYS:
        said.append(soon_lost(card.next_lost, card.next_lost_after, teller.today))
    return Loyalty(
        card.stamps,
        card.needed,
        teller.spoken(programme.reward) or THE_REWARD,
        card.is_full,
        " · ".join(said),
    )


def _pays(teller: Teller) -> Iterator[str]:
    """Yield what this customer pays or gets by the shop's rules: the member price, what the tier gives."""
    shop, memory = teller.shop, teller.memory
    if shop.member_price and memory.has_card:
        yield member_price(shop.member_price)
    tier = tier_at(memory.worth_minor, tiers_from(shop.tiers, shop.currency) or ()) if shop.tiers else None
    if tier is not None:
        yield tier.gives


def _spoken_purchases(teller: Teller) -> list[Purchase]:
    """Return the purchases that may be spoken of up to today, newest first; no returns."""
    return [
        purchase
        for purchase in teller.memory.purchases
        if purchase.on <= teller.today
        and purchase.total_minor >= 0
        and is_cheerful(purchase)
        and may_be_spoken_of(purchase, teller.memory, teller.today)
        and not _silenced(purchase, teller)
    ]


def _is_barred(item: str, purchase: Purchase, teller: Teller) -> bool:
    """Say whether what was bought for themselves is what they must not have by now: wine, of who is sober since."""
    return not is_gift(purchase) and is_limited(item, teller.memory, teller.today)


def _silenced(purchase: Purchase, teller: Teller) -> bool:
    items = (line.item for line in purchase.lines)
    return is_silenced(purchase, teller.memory, teller.silence) or teller.silence.covers(None, *items)
