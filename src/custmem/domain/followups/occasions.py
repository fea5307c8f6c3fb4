"""Follow-ups of occasions and of the shop's own seasons: a card in time, good wishes on the day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.gifts import is_silenced, may_be_spoken_of
from custmem.domain.followups.followup import channel_of, listed
from custmem.domain.messages import phrases, visits, wording
from custmem.domain.rule_context import is_significant, may_celebrate, said_by, tastes_for, years_on
from custmem.domain.shop import next_open_day, open_day_by
from custmem.domain.text.dates import last_on, next_on
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Occasion, Purchase
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.rule_context import Teller
    from custmem.domain.shop import Season


def occasion_follow_ups(occasion: Occasion, teller: Teller) -> Iterator[FollowUp]:
    """A card (or, for someone close to them, a reminder) in time, and good wishes on the customer's own day."""
    if not may_celebrate(occasion, teller):
        return
    owner = teller.owner(teller.memory.person(occasion.person_id))
    if teller.shop.rules["occasion-card"].on:
        yield from _card(occasion, owner, teller)
    if owner is None and teller.shop.rules["occasion-day"].on:
        yield from _good_wishes(occasion, teller)


def _card(occasion: Occasion, owner: str | None, teller: Teller) -> Iterator[FollowUp]:
    """The nearer the occasion, the more it presses; lead days keep its score above a satisfaction check's."""
    shop, today, whose = teller.shop, teller.today, teller.whose
    rule = shop.rules["occasion-card"]
    coming = next_on(occasion.month, occasion.day, today)
    due = open_day_by(coming - timedelta(rule.days), coming - timedelta(1), shop)
    if teller.passes_over(due, coming - timedelta(1)):
        return
    count = years_on(occasion, coming)
    own = (
        phrases.occasion_offer(occasion.kind, owner, whose, count, coming, today)
        if owner
        else phrases.occasion_card(occasion.kind, whose, count, coming, today)
    )
    named = wording.occasion_name(occasion.kind, count)
    when = wording.coming_day(coming, today)
    sentence = said_by(rule, own, teller, names_whom=owner is not None, items=named, when=when, whom=owner)
    yield listed(
        rule,
        keys.occasion_card(occasion.id, coming.year),
        phrases.with_tastes(sentence, tastes_for(occasion, teller)),
        phrases.because_occasion(
            occasion.kind, occasion.month, occasion.day, occasion.year if count else None
        ),
        due,
        channel_of(rule, teller.memory, None if owner else "letter"),
        until=coming - timedelta(1),
        less=(coming - today).days,
        their_own=owner is None,
        letter=occasion.kind if owner is None else "",
    )


def _good_wishes(occasion: Occasion, teller: Teller) -> Iterator[FollowUp]:
    shop, today = teller.shop, teller.today
    rule = shop.rules["occasion-day"]
    latest = last_on(occasion.month, occasion.day, today)
    due = next_open_day(latest + timedelta(rule.days), shop)
    if teller.passes_over(due, due + timedelta(rule.listed_days)):
        return
    count = years_on(occasion, latest)
    own = phrases.occasion_call(occasion.kind, teller.whose, count, latest, today)
    named = wording.occasion_name(occasion.kind, count)
    yield listed(
        rule,
        keys.occasion_day(occasion.id, latest.year),
        said_by(rule, own, teller, items=named, when=wording.on_day(latest, today)),
        phrases.because_occasion(
            occasion.kind, occasion.month, occasion.day, occasion.year if count else None
        ),
        due,
        channel_of(rule, teller.memory),
        less=(today - latest).days,
        met_from=latest,
        their_own=True,
    )


SEASON_VISITS = 3
"""A regular has come in at least so often."""


class SeasonWord(NamedTuple):
    """What to say on a season that has come, and its first and last day."""

    key: str
    text: str
    because: str
    first: date
    last: date


def season_words(teller: Teller) -> Iterator[SeasonWord]:
    """Yield a word on each season that today lies in."""
    customer = teller.memory.customer
    if customer.visits < SEASON_VISITS:
        return
    for season in teller.shop.seasons:
        days = season.days_around(teller.today)
        bought = _bought_before(season, days[0].year, teller) if days else None
        if days and bought:
            yield SeasonWord(
                key=keys.season(customer.id, season.name, days[0].year),
                text=visits.season(season.name, teller.whose, teller.things(bought)),
                because=phrases.because_bought(bought.on, teller.today),
                first=days[0],
                last=days[1],
            )


def _bought_before(season: Season, year: int, teller: Teller) -> Purchase | None:
    """Return the latest significant purchase of the season before that may be spoken of."""
    first, last = season.days_of(year - 1)
    if teller.silence.covers(None, season.name):
        return None
    for purchase in teller.memory.purchases:
        if (
            first <= purchase.on <= last
            and is_significant(purchase, teller.shop)
            and may_be_spoken_of(purchase, teller.memory, teller.today)
            and not is_silenced(purchase, teller.memory, teller.silence)
            and teller.things(purchase)
        ):
            return purchase
    return None
