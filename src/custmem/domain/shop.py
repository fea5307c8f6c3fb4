"""The shop itself as the rules see it: what was set at `init`, and what its own sales have taught."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain.loyalty import programme_from
from custmem.domain.money import everyday
from custmem.domain.rules import rules_from
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from custmem.domain.loyalty import Programme
    from custmem.domain.rules import Rule

DEFAULTS = {
    "shop": "",
    "currency": "EUR",
    "date_order": "day-first",
    "language": "en",
    "closed": "",
    "paper": "a4",
    "lead_days": "7",
    "kind_things_a_morning": "12",
    "quiet_days": "14",
    "significant_minor": "",
    "loyalty_stamps": "",
    "loyalty_reward": "",
    "loyalty_months": "",
    "learned_significant_minor": "",
    "learned_largest_minor": "",
    "learned_gap_days": "",
    "learned_at_purchase": "0",
}
"""Every setting with its value in a new book; `learned_…` are kept by custmem itself."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Shop(NamedTuple):
    """The shop's settings; money in minor units, spans in days, weekdays 0 (Monday) to 6, rules by their names."""

    name: str
    currency: str
    day_first: bool
    language: str
    closed_weekdays: frozenset[int]
    paper: str
    lead_days: int
    kind_things_a_morning: int
    quiet_days: int
    significant_minor: int
    largest_minor: int
    usual_gap_days: int | None
    learned_at_purchase: int
    rules: Mapping[str, Rule]
    programme: Programme | None


def shop_from(settings: Mapping[str, str]) -> Shop:
    """Read the shop from its settings; what is missing takes its default.

    A significant purchase is what was set by hand, else what the sales taught, else five everyday amounts.
    """
    known = {**DEFAULTS, **settings}
    unit = everyday(known["currency"])
    significant = known["significant_minor"] or known["learned_significant_minor"] or str(5 * unit)
    largest = known["learned_largest_minor"] or str(30 * unit)
    return Shop(
        name=known["shop"],
        currency=known["currency"],
        day_first=known["date_order"] != "month-first",
        language=known["language"],
        closed_weekdays=frozenset(WEEKDAYS.index(day) for day in known["closed"].split() if day in WEEKDAYS),
        paper=known["paper"],
        lead_days=int(known["lead_days"]),
        kind_things_a_morning=int(known["kind_things_a_morning"]),
        quiet_days=int(known["quiet_days"]),
        significant_minor=int(significant),
        largest_minor=max(int(largest), int(significant)),
        usual_gap_days=int(known["learned_gap_days"]) if known["learned_gap_days"] else None,
        learned_at_purchase=int(known["learned_at_purchase"]),
        rules=rules_from(settings, int(known["lead_days"])),
        programme=programme_from(known),
    )


def next_open_day(day: date, shop: Shop) -> date:
    """Return the first day from this one on when the shop is open; a shop that never is stays as it is."""
    if len(shop.closed_weekdays) >= 7:
        return day
    while day.weekday() in shop.closed_weekdays:
        day += timedelta(1)
    return day
