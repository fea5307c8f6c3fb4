"""How the list of those who are gone looks: the likeliest to return first, with why and how to reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.reaching import COUNTER
from custmem.domain.messages import queries
from custmem.domain.text.cleaning import fit, shown
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.customers.ranking import Gone
    from custmem.show.screen import Style

COLUMNS = 96
SHOWN = 20


class Lapsed(NamedTuple):
    """Those who are gone, or everybody, likeliest to return first; at most so many of them are shown to a person."""

    customers: Sequence[Gone]
    everybody: bool = False
    most: int | None = None


def lines(lapsed: Lapsed, style: Style) -> Iterator[str]:
    """Yield a customer in two lines: who, how likely, why; how to reach them and what they liked."""
    if not lapsed.customers:
        yield queries.nobody_gone()
        return
    yield style("bold", queries.gone_head(len(lapsed.customers), everybody=lapsed.everybody))
    most = lapsed.most or SHOWN
    for gone in lapsed.customers[:most]:
        first = f"{round(100 * gone.standing.score):3} %  {shown(gone.name)} · {gone.because}"
        yield fit(first, style.room(COLUMNS))
        second = (
            []
            if gone.reach.channel == COUNTER
            else [f"{gone.reach.channel} {shown(gone.reach.address or '')}"]
        )
        if gone.liked:
            second.append(shown(gone.liked))
        if second:
            yield style("dim", fit(f"       {' · '.join(second)}", style.room(COLUMNS)))
    if len(lapsed.customers) > most:
        yield queries.and_more(len(lapsed.customers) - most, "custmem lapsed --limit N")


def data(lapsed: Lapsed) -> dict[str, Any]:
    """Return them as JSON; `score` is the chance, from 0 to 1, that they come within three of the shop's usual gaps."""
    return {
        "customers": [
            {
                "id": gone.id,
                "handle": gone.handle,
                "name": gone.name,
                "visits": gone.visits,
                "last_visit_on": gone.last_on.isoformat(),
                "days_since": gone.standing.days_since,
                "usual_gap_days": gone.usual_gap_days,
                "score": gone.standing.score,
                "gone": gone.standing.is_gone,
                "because": gone.because,
                "channel": gone.reach.channel,
                "reach": gone.reach.address,
                "liked": gone.liked,
            }
            for gone in lapsed.customers[: lapsed.most]
        ],
        "count": len(lapsed.customers),
    }


def rows(lapsed: Lapsed) -> Iterator[tuple[object, ...]]:
    """Yield a row a customer: handle, name, score, days since, usual gap, reason, channel, number, what they liked."""
    for gone in lapsed.customers[: lapsed.most]:
        yield (
            gone.handle,
            gone.name,
            gone.standing.score,
            gone.standing.days_since,
            gone.usual_gap_days or "",
            gone.because,
            gone.reach.channel,
            gone.reach.address or "",
            gone.liked or "",
        )
