"""What follows a purchase, step by step, and which purchases can be spoken of at all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.gifts import ask_from, is_gift
from custmem.domain.greeting.purchases import ASK_PURCHASE, gift_question
from custmem.domain.messages import phrases
from custmem.domain.rule_context import asking_rule, fits, is_closed, is_significant
from custmem.domain.shop import longest_closed, next_open_day
from custmem.domain.text.dates import shift_months
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Purchase
    from custmem.domain.followup_rules import Rule
    from custmem.domain.rule_context import Teller
    from custmem.domain.shop import Shop


MET_BEFORE_DAYS = 10
"""Whoever came in so shortly before a question was due could be asked at the counter."""


class Step(NamedTuple):
    """One of the things that follow a purchase, and the rule it follows by."""

    rule: Rule
    key: str
    due_on: date
    listed_to: date
    met_from: date
    text: str = ""


def steps_after(purchase: Purchase, things: str, teller: Teller) -> Iterator[Step]:
    """A visit after the sale is thanks enough; one from ten days before a question is due lets the counter ask it."""
    for step in _steps(purchase, teller):
        if not teller.passes_over(step.due_on, step.listed_to):
            yield step._replace(text=_words(step, purchase, things, teller))


def _words(step: Step, purchase: Purchase, things: str, teller: Teller) -> str:
    """Return what a step says; a present is asked after as one, but for the second time."""
    if step.rule.kind == "thank_you":
        return phrases.thank_you(things, teller.whose)
    if step.key == keys.purchase(purchase.id) and is_gift(purchase):
        return gift_question(purchase, things, teller)
    return phrases.satisfaction(things)


def _steps(purchase: Purchase, teller: Teller) -> Iterator[Step]:
    """Yield every step whatever the day, without its words: most are not for today."""
    shop = teller.shop
    thanks, again = shop.rules["thank-you"], shop.rules["satisfaction-again"]
    is_worth_it = is_significant(purchase, shop)
    if thanks.on and is_worth_it and fits(thanks, purchase, teller):
        due = next_open_day(purchase.on + timedelta(thanks.days), shop)
        yield Step(
            rule=thanks,
            key=keys.thanks(purchase.id),
            due_on=due,
            listed_to=due + timedelta(thanks.listed_days),
            met_from=purchase.on + timedelta(1),
        )
    asking = asking_rule(purchase, teller)
    if asking and not is_closed(keys.gift(purchase.id), teller):  # asked at the counter
        day = purchase.on + timedelta(asking.days)
        asked_from = _asked_from(purchase, day, teller)
        yield Step(
            rule=asking,
            key=keys.purchase(purchase.id),
            due_on=next_open_day(max(day, asked_from), shop),
            listed_to=next_open_day(day, shop) + timedelta(asking.listed_days),
            met_from=max(asked_from, day - timedelta(MET_BEFORE_DAYS)),
        )
    is_large = is_worth_it and purchase.total_minor >= shop.largest_minor
    if again.on and is_large and fits(again, purchase, teller):
        day = shift_months(purchase.on, again.days)
        due = next_open_day(day, shop)
        yield Step(
            rule=again,
            key=keys.purchase_again(purchase.id),
            due_on=due,
            listed_to=due + timedelta(again.listed_days),
            met_from=day - timedelta(MET_BEFORE_DAYS),
        )


def _asked_from(purchase: Purchase, day: date, teller: Teller) -> date:
    """Return from which day a purchase may be asked after: a present not before the day after its own."""
    if is_gift(purchase):
        return ask_from(purchase, teller.memory) + timedelta(1)
    return min(day, purchase.on + timedelta(ASK_PURCHASE.window.opens))


MONTH_ENDS = 3
"""29, 30 and 31 November are all asked after on 28 February."""


class Followed(NamedTuple):
    """Purchases of at least so much from this day on, presents whenever they were, and what was brought back."""

    least_minor: int
    since: date


def least_followed(shop: Shop) -> int | None:
    """Return the least total of a purchase that any rule can be about; None where a rule asks for more than a total."""
    if any(
        rule.on and (rule.after or rule.first or rule.significant is True) for rule in shop.rules.values()
    ):
        return None
    return shop.significant_minor


def followed(shop: Shop, today: date) -> Followed | None:
    """Return which purchases a follow-up can be about that is due today; None where it may be any.

    Of the season before, too, where today lies in a season. A closed week may move a question by a week.
    """
    least = least_followed(shop)
    if least is None:
        return None
    slack = longest_closed(shop, today)
    thanks, asked = shop.rules["thank-you"], shop.rules["satisfaction"]
    again = shop.rules["satisfaction-again"]
    longest = max(thanks.days + thanks.listed_days, asked.days + asked.listed_days)
    since = min(
        today - timedelta(longest + slack),
        shift_months(today, -again.days) - timedelta(again.listed_days + slack + MONTH_ENDS),
    )
    for season in shop.seasons:
        now = season.days_around(today)
        if now is not None:
            since = min(since, season.days_of(now[0].year - 1)[0])
    return Followed(least, since)


def spoken_of(shop: Shop, today: date) -> Followed | None:
    """Return which purchases a greeting can ask about today, besides the follow-ups; None where it may be any."""
    about = followed(shop, today)
    longest = timedelta(ASK_PURCHASE.window.closes or 0)
    return about and about._replace(since=min(about.since, today - longest))
