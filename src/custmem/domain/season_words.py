"""A word on the shop's own season: to regulars who bought something significant in the last one."""

from __future__ import annotations

from custmem.domain import keys, phrases, phrases_of_agenda
from custmem.domain.gifts import is_silenced, may_be_spoken_of
from custmem.domain.rules_applied import is_significant
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.memory import Purchase
    from custmem.domain.seasons import Season
    from custmem.domain.teller import Teller

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
                text=phrases_of_agenda.season(season.name, teller.whose, teller.things(bought)),
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
