"""Every kind of letter, in one table: what it is drafted from, whether it is cheerful, and which day is their own.

To add a kind is to add a function that returns a `Matter`, a line in the table, and its sentences
(`custmem.domain.messages.letters`). None means that nothing is known that it could be about.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.greeting.talking_points import open_points
from custmem.domain.greeting.visits import sent_to_thank_for
from custmem.domain.letters import known
from custmem.domain.letters.letter import Matter, Wanted
from custmem.domain.messages import letters, letters_owed, phrases
from custmem.domain.messages.feedback import because_complained, because_put_right, because_said, because_sent
from custmem.domain.messages.orders import because_ordered
from custmem.domain.messages.wording import plain_day
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from custmem.domain.customers.memory import Complaint, Occasion, SpecialOrder
    from custmem.domain.rule_context import Teller

REGULAR_VISITS = 3
_THANKS_DAYS = 60
_CHECK_FROM_DAYS, _CHECK_DAYS = 3, 180
_APOLOGY_DAYS = 90
_PRAISE_DAYS = 90
_BEFORE_MISSED_DAYS = 21
_SEASON_AHEAD_DAYS = 30


class LetterKind(NamedTuple):
    """A kind of letter; `own_day` may be written in the days in which nobody is written to twice."""

    name: str
    drafted_from: Callable[[Teller, str], Matter | None]
    cheerful: bool = True
    own_day: bool = False
    owed: bool = False


def _birthday(teller: Teller, _about: str) -> Matter | None:
    count, because, key = _own_day("birthday", teller)
    taste, wishes = _taste(teller)
    return Matter(
        (Wanted(letters.birthday(count), because, main=True), *wishes, *_regular(teller)),
        key,
        {"count": str(count or ""), "taste": taste},
    )


def _anniversary(teller: Teller, _about: str) -> Matter | None:
    count, because, key = _own_day("anniversary", teller)
    couple = known.spouse(teller)
    return Matter(
        (Wanted(letters.anniversary(couple, count), because, main=True), *_regular(teller)),
        key,
        {"count": str(count or ""), "spouse": couple or ""},
    )


def _own_day(kind: str, teller: Teller) -> tuple[int | None, str, str | None]:
    """Return how many years it makes where that is pleasant to say, why it is written of, and the key of its card."""
    found = known.occasion_near(kind, teller)
    if found is None:
        return None, letters.because_you_said(), None
    occasion, day = found
    return (
        known.pleasant_years(occasion, day),
        _why_occasion(occasion),
        keys.occasion_card(occasion.id, day.year),
    )


def _why_occasion(occasion: Occasion) -> str:
    return phrases.because_occasion(occasion.kind, occasion.month, occasion.day, occasion.year)


def _thank_you(teller: Teller, about: str) -> Matter | None:
    praise = list(_praise(teller))
    if about:
        return Matter((Wanted(letters.thanks_for(about), letters.because_you_said(), main=True), *praise))
    bought = next(known.significant(teller, within=_THANKS_DAYS), None) or next(
        known.purchases(teller, within=_THANKS_DAYS), None
    )
    if bought is not None:
        purchase, things = bought
        because = phrases.because_bought(purchase.on, teller.today)
        whom = known.whom_for(purchase, teller)
        return Matter(
            (
                Wanted(letters.thanks(things, _day(purchase.on, teller)), because, main=True),
                *((Wanted(letters.for_whom(whom), because),) if whom else ()),
                *praise,
                *((Wanted(letters_owed.tell_me(), because),) if not whom else ()),
            ),
            keys.thanks(purchase.id),
            {"things": things, "whom": whom or ""},
        )
    seen = next((day for day in teller.memory.visit_days if day <= teller.today), None)
    if seen is None or (teller.today - seen).days > _THANKS_DAYS:
        return None
    visit = phrases.last_seen(1, seen, teller.today)
    return Matter((Wanted(letters.thanks_for_visit(_day(seen, teller)), visit, main=True), *praise))


def _praise(teller: Teller) -> Iterator[Wanted]:
    since = teller.today - timedelta(_PRAISE_DAYS)
    for remark in teller.memory.remarks:
        if remark.kind == "praise" and since <= remark.said_on <= teller.today:
            yield Wanted(letters.kind_words(), because_said(remark.said_on, teller.today))
            return


def _congratulation(teller: Teller, about: str) -> Matter | None:
    if about:
        return Matter((Wanted(letters.congratulation_on(about), letters.because_you_said(), main=True),))
    found = known.glad_news(teller)
    if found is None:
        return None
    event, news, whom = found
    is_past = event.starts_on <= teller.today
    because = phrases.because_event(event.starts_on, event.ends_on, teller.today)
    key = keys.event_after(event.id) if is_past else keys.event_before(event.id)
    said = letters.congratulation(news, whom, is_past=is_past)
    return Matter((Wanted(said, because, main=True), *_regular(teller)), key, {"whom": whom or ""})


def _order(teller: Teller, _about: str) -> Matter | None:
    orders = [
        (order, item)
        for order in teller.memory.orders
        if not order.private
        and order.ordered_on <= teller.today
        and (item := known.may_be_written(order.item, teller))
    ]
    if not orders:
        return None
    here = [each for each in orders if each[0].arrived_on and each[0].arrived_on <= teller.today]
    order, item = (here or orders)[0]
    ordered = _day(order.ordered_on, teller)
    because = because_ordered(order.ordered_on, order.arrived_on, None, teller.today)
    facts = {"item": item}
    if here:
        key = keys.order_told(order.id)
        return Matter(
            (
                Wanted(letters_owed.order_here(item, ordered), because, main=True),
                Wanted(letters_owed.collect(), because),
            ),
            key,
            facts,
        )
    return Matter(tuple(_on_its_way(order, item, ordered, because, teller)), None, facts)


def _on_its_way(
    order: SpecialOrder, item: str, ordered: str, because: str, teller: Teller
) -> Iterator[Wanted]:
    """Yield what there is to say of an order that is not here: when it is expected, or that it is late."""
    if order.expected_on is not None and order.expected_on >= teller.today:
        expected = _day(order.expected_on, teller)
        yield Wanted(letters_owed.order_coming(item, expected), because, main=True)
        return
    yield Wanted(letters_owed.order_later(item, ordered), because, main=True)
    if order.expected_on is not None:
        yield Wanted(letters_owed.expected_by(_day(order.expected_on, teller)), because)


def _apology(teller: Teller, about: str) -> Matter | None:
    if about:
        wanted = Wanted(letters_owed.apology_for(about), letters.because_you_said(), main=True)
        return Matter((wanted, Wanted(letters_owed.will_put_right(), letters.because_you_said())))
    complaint = _complaint(teller)
    if complaint is None:
        return None
    because = because_complained(complaint.made_on, teller.today)
    wanted = Wanted(letters_owed.apology(_day(complaint.made_on, teller)), because, main=True)
    resolution = known.may_be_written(complaint.resolution, teller)
    promised = known.may_be_written(complaint.promised, teller)
    if complaint.resolved_on is not None:
        said = [Wanted(letters_owed.put_right(resolution), because)] if resolution else []
    elif promised:
        said = [Wanted(letters_owed.promised(promised), because)]
    else:
        said = [Wanted(letters_owed.will_put_right(), because)]
    return Matter((wanted, *said), None, {"promised": promised or "", "resolution": resolution or ""})


def _complaint(teller: Teller) -> Complaint | None:
    """Return what there is to apologise for: an open complaint first, else the last one that was put right."""
    since = teller.today - timedelta(_APOLOGY_DAYS)
    told = [
        each
        for each in teller.memory.complaints
        if each.made_on <= teller.today
        and (each.resolved_on is None or each.resolved_on >= since)
        and not teller.silence.covers(None, each.text)
    ]
    return min(told, key=lambda each: (each.resolved_on is not None, -each.made_on.toordinal()), default=None)


def _check_back(teller: Teller, _about: str) -> Matter | None:
    settled = [each for each in teller.memory.complaints if each.resolved_on is not None]
    last = max(settled, key=lambda each: each.resolved_on or each.made_on, default=None)
    for purchase, things in known.significant(teller, within=_CHECK_DAYS):
        if (teller.today - purchase.on).days < _CHECK_FROM_DAYS:
            continue
        if last is not None and last.resolved_on is not None and last.resolved_on > purchase.on:
            break
        because = phrases.because_bought(purchase.on, teller.today)
        said = letters_owed.check_back(things, _day(purchase.on, teller))
        return Matter(
            (Wanted(said, because, main=True), Wanted(letters_owed.tell_me(), because)),
            keys.purchase(purchase.id),
            {"things": things},
        )
    if last is None or last.resolved_on is None or (teller.today - last.resolved_on).days > _CHECK_DAYS:
        return None
    day = _day(last.resolved_on, teller)
    because = because_put_right(last.resolved_on, None, teller.today)
    return Matter(
        (
            Wanted(letters_owed.check_back_after_complaint(day), because, main=True),
            Wanted(letters_owed.tell_me(), because),
        ),
        keys.complaint_check(last.id),
    )


def _miss_you(teller: Teller, _about: str) -> Matter | None:
    last = teller.memory.customer.last_visit_on
    if last is None:
        return None
    because = phrases.last_seen(teller.memory.customer.visits, last, teller.today)
    missed = Wanted(letters.miss_you(plain_day(last, teller.today)), because, main=True)
    key = keys.lapsed(teller.memory.customer.id, last)
    return Matter((missed, *_news(teller)), key)


def is_missed(teller: Teller) -> bool:
    """Say whether somebody was not here for longer than is their way: before that nobody is told they are missed."""
    customer = teller.memory.customer
    if customer.last_visit_on is None:
        return True
    days = (teller.today - customer.last_visit_on).days
    return days > max(_BEFORE_MISSED_DAYS, customer.usual_gap_days or 0)


def _news(teller: Teller) -> Iterator[Wanted]:
    """Yield something in stock that is to their taste."""
    if not teller.memory.stock:
        return
    for point in open_points(teller):
        if point.kind in ("new_for_you", "wish_arrived") and point.person_id is None:
            item = known.may_be_written(point.topic, teller)
            if item:
                yield Wanted(letters.has_come_in(item), point.because)
                return


def _referral(teller: Teller, _about: str) -> Matter | None:
    sent = sent_to_thank_for(teller)
    if not sent:
        return None
    names = letters.listed([referral.name for referral in sent])
    newest = max(sent, key=lambda referral: referral.id)
    because = because_sent(len(sent), len(sent), newest.said_on, teller.today)
    return Matter(
        (Wanted(letters.referral(names), because, main=True), *_regular(teller)),
        keys.referrals(newest.id),
        {"names": names},
    )


def _season(teller: Teller, about: str) -> Matter | None:
    if about:
        return Matter(
            (Wanted(letters.season(about), letters.because_you_said(), main=True), *_regular(teller))
        )
    for season in teller.shop.seasons:
        for ahead in range(_SEASON_AHEAD_DAYS + 1):
            days = season.days_around(teller.today + timedelta(ahead))
            if days is None or teller.silence.covers(None, season.name):
                continue
            because = f"{season.name} {plain_day(days[0], teller.today)}"
            first, last = season.days_of(days[0].year - 1)
            bought = [
                things
                for purchase, things in known.significant(teller, within=2 * 365)
                if first <= purchase.on <= last
            ]
            remembered = [Wanted(letters.last_season(bought[0]), because)] if bought else []
            return Matter(
                (Wanted(letters.season(season.name), because, main=True), *remembered, *_regular(teller)),
                keys.season(teller.memory.customer.id, season.name, days[0].year),
                {"season": season.name},
            )
    return None


def _invitation(teller: Teller, about: str) -> Matter | None:
    said = letters.invitation(about) if about else letters.look_in()
    taste = next((each for each in known.tastes(teller) if known.speaks_of(about, each)), "")
    thought = [Wanted(letters.thought_of_you(taste), phrases.preference("likes", taste))] if taste else []
    return Matter(
        (Wanted(said, letters.because_you_said(), main=True), *thought, *_news(teller)),
        None,
        {"about": about, "taste": taste},
    )


def _sympathy(teller: Teller, _about: str) -> Matter | None:
    said = letters.sympathy(is_known=known.has_a_loss(teller))
    return Matter(
        (
            Wanted(said, letters.because_you_said(), main=True),
            Wanted(letters.here_for_you(), letters.because_you_said()),
        )
    )


def _taste(teller: Teller) -> tuple[str, list[Wanted]]:
    taste = next(iter(known.tastes(teller)), "")
    because = phrases.preference("likes", taste) if taste else ""
    return taste, [Wanted(letters.what_they_like(taste), because)] if taste else []


def _regular(teller: Teller) -> Iterator[Wanted]:
    """Yield a word for whoever comes again and again."""
    customer = teller.memory.customer
    if customer.visits >= REGULAR_VISITS and customer.last_visit_on and not is_missed(teller):
        because = phrases.last_seen(customer.visits, customer.last_visit_on, teller.today)
        yield Wanted(letters.good_to_see_you(), because)


def _day(day: date, teller: Teller) -> str:
    return letters.on_the_day(day, teller.today)


KINDS = (
    LetterKind("thank-you", _thank_you),
    LetterKind("birthday", _birthday, own_day=True),
    LetterKind("anniversary", _anniversary, own_day=True),
    LetterKind("congratulation", _congratulation, own_day=True),
    LetterKind("order", _order, cheerful=False, owed=True),
    LetterKind("apology", _apology, cheerful=False, owed=True),
    LetterKind("check-back", _check_back, cheerful=False),
    LetterKind("miss-you", _miss_you),
    LetterKind("referral", _referral),
    LetterKind("season", _season),
    LetterKind("invitation", _invitation),
    LetterKind("sympathy", _sympathy, cheerful=False, own_day=True),
)


def kind_named(name: str) -> LetterKind | None:
    """Return the kind of letter of this name, however it is joined: `thank you`, `thank_you`, `thankyou`."""
    wanted = "".join(char for char in name.lower() if char.isalpha())
    return next((kind for kind in KINDS if kind.name.replace("-", "") == wanted), None)
