"""Who the shop's customers are, ranked: those who are gone, and those who bring most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.domain.text.dates import parse_day
from custmem.recall.rankings import best_since, gone_on
from custmem.recall.settings import shop_of
from custmem.show import best as best_view
from custmem.show import lapsed as lapsed_view

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Limit

BEST_SHOWN = 20


def lapsed(
    context: Context,
    everybody: Annotated[
        bool, typer.Option("--all", help="everybody who ever came, ranked in the same way")
    ] = False,
    limit: Limit = None,
) -> Answer:
    """Who has stayed away, likeliest to return first.

    Everybody who has not come for longer than is usual for them, also those who came once or twice: with the chance
    that they return, why they are listed, how to reach them and what they liked.

    Example: custmem lapsed --limit 10
    """
    with context.reading() as book:
        found = gone_on(book, shop_of(book), context.today, everybody=everybody)
    return Answer(lapsed_view, lapsed_view.Lapsed(found, everybody, limit))


def best(
    context: Context,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="what was bought from this day on")
    ] = None,
    limit: Limit = None,
) -> Answer:
    """Who brings most, and the shop's own 80/20 line.

    What each customer spent, net of what came back, and which share of all that is.

    Example: custmem best --limit 10
    """
    with context.reading() as book:
        shop = shop_of(book)
        from_day = parse_day(since, context.today, day_first=shop.day_first, lean="past") if since else None
        most = limit or (BEST_SHOWN if context.on_screen else None)
        found = best_since(book, context.today, from_day, most)
    return Answer(best_view, best_view.Best(found, shop.currency, context.today, from_day))
