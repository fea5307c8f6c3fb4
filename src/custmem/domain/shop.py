"""The shop as the rules see it: its settings, seasons, open days, and what its own sales taught it.

A season is kept as `Christmas=12-01..12-24`; its last day may lie in the next year.

A newspaper never, a bedroom set always: significant is the top twentieth of the shop's sales and at least three
times the median, kept between three and thirty everyday amounts, so that neither a kiosk nor a furniture shop goes
wrong.

A holiday is kept as `12-25` (each year), `2026-08-14` (once), `08-01..08-15` (each year, both days included),
`2026-08-01..2026-08-15` (once) or `easter+1` (so many days after Easter Sunday).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain.customers.returning import returning_read
from custmem.domain.followup_rules import rules_from
from custmem.domain.loyalty.programme import programme_from
from custmem.domain.text.dates import on_year
from custmem.domain.text.money import everyday
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from custmem.domain.customers.returning import Returning
    from custmem.domain.customers.rhythm import Quiet
    from custmem.domain.followup_rules import Rule
    from custmem.domain.loyalty.programme import Programme


BETWEEN_SEASONS = ";"


class Season(NamedTuple):
    """A season by its name, and its first and last month and day."""

    name: str
    first: tuple[int, int]
    last: tuple[int, int]

    def days_around(self, today: date) -> tuple[date, date] | None:
        """Return the first and last day of the season that this day lies in, or None out of it."""
        for year in (today.year, today.year - 1):
            first, last = self.days_of(year)
            if first <= today <= last:
                return first, last
        return None

    def days_of(self, year: int) -> tuple[date, date]:
        """Return the first and last day of the season that begins in a year."""
        ends = year + (self.last < self.first)
        return on_year(*self.first, year), on_year(*self.last, ends)


def seasons_from(kept: str) -> tuple[Season, ...]:
    """Return the seasons from the setting; what can't be read is left out."""
    return tuple(filter(None, map(_season, kept.split(BETWEEN_SEASONS))))


def _season(kept: str) -> Season | None:
    name, _, days = kept.rpartition("=")
    first, _, last = days.partition("..")
    try:
        return Season(name, _month_day(first), _month_day(last)) if name else None
    except ValueError:
        return None


def _month_day(kept: str) -> tuple[int, int]:
    month, day = kept.split("-")
    return int(month), int(day)


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
    "address": "",
    "phone": "",
    "printer": "default",
    "lead_days": "7",
    "kind_things_a_morning": "12",
    "quiet_days": "14",
    "significant_minor": "",
    "gift_budget_minor": "",
    "loyalty_stamps": "",
    "loyalty_reward": "",
    "loyalty_months": "",
    "loyalty_unit": "",
    "loyalty_by": "",
    "loyalty_start": "",
    "loyalty_double": "",
    "loyalty_referral": "",
    "loyalty_tiers": "",
    "member_price": "",
    "voucher_months": "",
    "backups": ON,
    "backup_recipient": "",
    "learned_significant_minor": "",
    "learned_largest_minor": "",
    "learned_best_minor": "",
    "learned_gap_days": "",
    "learned_at_purchase": "0",
    "learned_returning": "",
    "learned_quiet": "",
    "learned_returning_at": "0",
}
"""Every setting with its value in a new book; `learned_…` are kept by custmem itself."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Shop(NamedTuple):
    """The shop's settings; money in minor units, spans in days, weekdays 0 (Monday) to 6.

    From `best_minor` on a customer is one of the best; `gifts_given` is what the shop gave away of late, by year;
    `rules` go by their names; `address` and `phone` stand on printed pages, `printer` is a receipt printer's profile.
    `returning` is how its customers come back and `quiet` how long nobody may come, as far as the book has taught it;
    on the days of `pauses` clocks stand still. `tiers` and what a `referral` brings are as they were typed
    (`custmem.domain.loyalty.earning`), and a voucher is good for `voucher_months`, None for ever.
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
    address: str = ""
    phone: str = ""
    printer: str = "default"
    returning: Returning | None = None
    quiet: Quiet | None = None
    pauses: tuple[tuple[date, date], ...] = ()
    tiers: str = ""
    referral: str = ""
    member_price: str = ""
    voucher_months: int | None = None

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
        address=known["address"],
        phone=known["phone"],
        printer=known["printer"],
        rules=rules_from(settings, int(known["lead_days"])),
        programme=_programme(known),
        returning=_returning(known["learned_returning"]),
        quiet=_quiet(known["learned_quiet"]),
        tiers=known["loyalty_tiers"],
        referral=known["loyalty_referral"],
        member_price=known["member_price"],
        voucher_months=int(known["voucher_months"]) if known["voucher_months"] else None,
    )


def _returning(written: str) -> Returning | None:
    if not written:
        return None
    return returning_read(written)


def _quiet(written: str) -> Quiet | None:
    if not written:
        return None
    from custmem.domain.customers.rhythm import pauses_read

    return pauses_read(written)


def _seasons(written: str) -> tuple[Season, ...]:
    if not written:
        return ()

    return seasons_from(written)


def _programme(known: Mapping[str, str]) -> Programme | None:
    if not known["loyalty_stamps"]:
        return None
    return programme_from(known)


ENOUGH_SALES = 20
"""With fewer sales there is nothing to learn from, and five everyday amounts are significant."""


def significant_minor(median_minor: int, top_twentieth_minor: int, currency: str) -> int:
    """Return from which total a purchase is significant, in minor units."""
    unit = everyday(currency)
    return max(3 * unit, min(30 * unit, max(top_twentieth_minor, 3 * median_minor)))


def largest_minor(top_hundredth_minor: int, significant: int) -> int:
    """Return from which total a purchase is one of the largest, in minor units."""
    return max(top_hundredth_minor, 2 * significant)


BY_EASTER = {
    "good-friday": -2,
    "easter": 0,
    "easter-sunday": 0,
    "easter-monday": 1,
    "ascension": 39,
    "whit-sunday": 49,
    "whit-monday": 50,
    "corpus-christi": 60,
}
"""Holidays that move with Easter Sunday, by so many days."""
MOST_CLOSED_DAYS = 366
_LOOKED_BACK_DAYS = 120
CLOSED_WEEK_DAYS = 6
"""Holidays of so many days on end are a week in which clocks stand still."""
_CLOSED_LOOKED_BACK = 800


def is_open(day: date, shop: Shop) -> bool:
    """Say whether the shop is open on a day."""
    return day.weekday() not in shop.closed_weekdays and not is_holiday(day, shop.holidays)


def is_holiday(day: date, holidays: Collection[str]) -> bool:
    """Say whether a day is one of these holidays."""
    if not holidays:
        return False
    written = day.isoformat()
    if written in holidays or written[5:] in holidays:
        return True
    if any(".." in holiday and _is_within(written, holiday) for holiday in holidays):
        return True
    if not any(holiday.startswith("easter") for holiday in holidays):
        return False
    after_easter = (day - easter_sunday(day.year)).days
    return f"easter{after_easter:+d}" in holidays


def is_double(day: date, double: str) -> bool:
    """Say whether a sale stamps twice on a day: on these weekdays and holidays."""
    days = double.split()
    return WEEKDAYS[day.weekday()] in days or is_holiday(day, days)


def _is_within(written: str, span: str) -> bool:
    """Say whether a day lies in a span, which may go over the turn of the year (`12-24..01-06`)."""
    first, _, last = span.partition("..")
    day = written[-len(first) :]
    return first <= day <= last if first <= last else day >= first or day <= last


def next_open_day(day: date, shop: Shop) -> date:
    """Return the first day from this one on when the shop is open; a shop that never is stays as it is."""
    if len(shop.closed_weekdays) >= 7:
        return day
    for days in range(MOST_CLOSED_DAYS):
        if is_open(day + timedelta(days), shop):
            return day + timedelta(days)
    return day


def open_day_by(day: date, last: date, shop: Shop) -> date:
    """Return the first open day from this one on; the day itself where there is none by the last that would do."""
    moved = next_open_day(day, shop)
    return moved if moved <= last else day


def longest_closed(shop: Shop, today: date) -> int:
    """Return by how many days at most something that is due about now was put off: a week where weekdays are closed."""
    slack = 7 if shop.closed_weekdays else 0
    if not shop.holidays:
        return slack
    longest = run = 0
    for days in range(-_LOOKED_BACK_DAYS, 1):
        run = 0 if is_open(today + timedelta(days), shop) else run + 1
        longest = max(longest, run)
    return max(slack, longest)


def closed_weeks(shop: Shop, today: date) -> Iterator[tuple[date, date]]:
    """Yield the stretches of holidays of a week or nearly that lie between two years ago and today."""
    if not any(".." in holiday for holiday in shop.holidays):
        return
    first = None
    for number in range(_CLOSED_LOOKED_BACK, -1, -1):
        day = today - timedelta(number)
        if is_open(day, shop):
            if first is not None and (day - first).days >= CLOSED_WEEK_DAYS:
                yield first, day - timedelta(1)
            first = None
        elif first is None:
            first = day
    if first is not None and (today - first).days + 1 >= CLOSED_WEEK_DAYS:
        yield first, today


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of a year."""
    from dateutil.easter import easter  # only a shop with such a holiday needs it

    return easter(year)
