"""Which purchases can be spoken of: most of a history is too small, or was asked after long ago."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain.dates import shift_months
from custmem.domain.kinds.purchases import ASK_PURCHASE
from custmem.domain.open_days import longest_closed
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.shop import Shop

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
