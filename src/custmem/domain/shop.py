"""The shop itself as the rules see it: what was set at `init`, and what its own sales have taught."""

from __future__ import annotations

from custmem.domain.money import everyday
from custmem.domain.rules import rules_from
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from custmem.domain.customers.pauses import Quiet
    from custmem.domain.customers.returning import Returning
    from custmem.domain.loyalty import Programme
    from custmem.domain.rules import Rule
    from custmem.domain.seasons import Season

ON, OFF = "on", "off"
"""Whether custmem does something by itself."""
DEFAULTS = {
    "shop": "",
    "currency": "EUR",
    "date_order": "day-first",
    "language": "en",
    "closed": "",
    "holidays": "",
    "season": "",
    "paper": "a4",
    "lead_days": "7",
    "kind_things_a_morning": "12",
    "quiet_days": "14",
    "significant_minor": "",
    "gift_budget_minor": "",
    "loyalty_stamps": "",
    "loyalty_reward": "",
    "loyalty_months": "",
    "backups": ON,
    "backup_recipient": "",
    "learned_significant_minor": "",
    "learned_largest_minor": "",
    "learned_best_minor": "",
    "learned_gap_days": "",
    "learned_at_purchase": "0",
    "learned_returning": "",
    "learned_quiet": "",
}
"""Every setting with its value in a new book; `learned_…` are kept by custmem itself."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Shop(NamedTuple):
    """The shop's settings; money in minor units, spans in days, weekdays 0 (Monday) to 6.

    From `best_minor` on a customer is one of the best; `gifts_given` is what the shop gave away of late, by year;
    `rules` go by their names. `returning` is how its customers come back and `quiet` how long nobody may come, as far as
    the book has taught it; on the days of `pauses` clocks stand still.
    """

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
    best_minor: int
    gift_budget_minor: int | None
    gifts_given: Mapping[int, int]
    rules: Mapping[str, Rule]
    programme: Programme | None
    holidays: frozenset[str] = frozenset()
    seasons: tuple[Season, ...] = ()
    returning: Returning | None = None
    quiet: Quiet | None = None
    pauses: tuple[tuple[date, date], ...] = ()

    def left_for_gifts(self, year: int) -> int | None:
        """Return what is left of a year's money for gifts; None when the shop has set none aside."""
        if self.gift_budget_minor is None:
            return None
        return self.gift_budget_minor - self.gifts_given.get(year, 0)


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
        best_minor=int(known["learned_best_minor"] or 30 * unit),
        gift_budget_minor=int(known["gift_budget_minor"]) if known["gift_budget_minor"] else None,
        gifts_given={},
        holidays=frozenset(known["holidays"].split()),
        seasons=_seasons(known["season"]),
        rules=rules_from(settings, int(known["lead_days"])),
        programme=_programme(known),
        returning=_returning(known["learned_returning"]),
        quiet=_quiet(known["learned_quiet"]),
    )


def _returning(written: str) -> Returning | None:
    if not written:
        return None
    from custmem.domain.customers.returning import returning_read

    return returning_read(written)


def _quiet(written: str) -> Quiet | None:
    if not written:
        return None
    from custmem.domain.customers.pauses import pauses_read

    return pauses_read(written)


def _seasons(written: str) -> tuple[Season, ...]:
    if not written:
        return ()
    from custmem.domain.seasons import seasons_from

    return seasons_from(written)


def _programme(known: Mapping[str, str]) -> Programme | None:
    if not known["loyalty_stamps"]:
        return None
    from custmem.domain.loyalty import programme_from

    return programme_from(known)
