"""What follows a purchase, step by step: thanks, the question whether all is well, and of the largest a second one."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain import keys, phrases
from custmem.domain.dates import shift_months
from custmem.domain.gifts import ask_from, is_gift
from custmem.domain.kinds.purchases import ASK_PURCHASE, gift_question
from custmem.domain.open_days import next_open_day
from custmem.domain.rules_applied import asking_rule, fits, is_significant
from custmem.domain.teller import is_closed
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.memory import Purchase
    from custmem.domain.rules import Rule
    from custmem.domain.teller import Teller

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
