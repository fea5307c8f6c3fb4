"""How the best customers look: what each brings, and the shop's own 80/20 line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.ranking import TOP_PERCENT
from custmem.domain.messages import queries, wording
from custmem.domain.text.cleaning import shown
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple
from custmem.language import _
from custmem.show.screen import Column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import Any

    from rich.console import RenderableType

    from custmem.domain.customers.ranking import Ranking
    from custmem.show.drawing import Drawing
    from custmem.show.screen import Style


class Best(NamedTuple):
    """Customers by what they brought since a day, or ever."""

    ranking: Ranking
    currency: str
    today: date
    since: date | None


def lines(best: Best, _style: Style) -> Iterator[str]:
    """Yield plain lines, and the 80/20 line."""
    for row in _cells(best):
        yield "  ".join(row)
    yield from _said(best)


def screen(best: Best, drawing: Drawing) -> Iterator[RenderableType]:
    """Draw a table, and the 80/20 line below it."""
    if best.ranking.customers:
        columns = (
            Column(_("handle"), "green"),
            Column(_("name")),
            *(Column(title, right=True) for title in (_("spent"), _("share"), _("visits"))),
            Column(_("last here")),
        )
        yield drawing.table(columns, list(_cells(best)))
    for line in _said(best):
        yield drawing.say(line)


def _cells(best: Best) -> Iterator[tuple[str, ...]]:
    for worth in best.ranking.customers:
        yield (
            worth.handle,
            shown(worth.name),
            say_money(worth.spent_minor, best.currency),
            f"{worth.share:.2f} %",
            str(worth.visits),
            wording.ago(worth.last_on, best.today),
        )


def _said(best: Best) -> Iterator[str]:
    ranking = best.ranking
    if not ranking.customers:
        yield queries.nobody_bought()
        return
    yield queries.total(say_money(ranking.total_minor, best.currency), ranking.buyers)
    yield queries.top(TOP_PERCENT, ranking.top_share, ranking.most_bring)


def data(best: Best) -> dict[str, Any]:
    """Return the ranking as JSON; shares are per cent."""
    ranking = best.ranking
    return {
        "customers": [
            {
                "id": worth.id,
                "handle": worth.handle,
                "name": worth.name,
                "spent": {"minor": worth.spent_minor, "currency": best.currency},
                "share": worth.share,
                "visits": worth.visits,
                "last_visit_on": worth.last_on.isoformat(),
                "days_since": (best.today - worth.last_on).days,
            }
            for worth in ranking.customers
        ],
        "since": best.since.isoformat() if best.since else None,
        "buyers": ranking.buyers,
        "total": {"minor": ranking.total_minor, "currency": best.currency},
        "top": {"top_percent": TOP_PERCENT, "of_sales": ranking.top_share},
        "bring_80_percent": ranking.most_bring,
    }


def rows(best: Best) -> Iterator[tuple[object, ...]]:
    """Yield a row a customer: handle, name, spent in minor units, share in per cent, visits, last day."""
    for worth in best.ranking.customers:
        yield (
            worth.handle,
            worth.name,
            worth.spent_minor,
            worth.share,
            worth.visits,
            worth.last_on.isoformat(),
        )
