"""Follow-ups of an occasion: a card or a reminder in time, and good wishes on a customer's own day."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain import keys, phrases, wording
from custmem.domain.dates import last_on, next_on
from custmem.domain.followup import channel_of, listed
from custmem.domain.open_days import next_open_day, open_day_by
from custmem.domain.rules_applied import said_by
from custmem.domain.teller import may_celebrate, tastes_for, years_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.followup import FollowUp
    from custmem.domain.memory import Occasion
    from custmem.domain.teller import Teller


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
