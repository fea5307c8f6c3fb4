"""How the shop is doing: a period of its history in charts and figures, at the terminal or as a page to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.days import past_day
from custmem.cli.written_files import write_page
from custmem.exchange.delivery import checked_file
from custmem.recall.insights import insights_on
from custmem.recall.settings import shop_of
from custmem.show import insights as insights_view
from custmem.show.insights_page import page

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context


def insights(
    context: Context,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="from this day on; without it, 53 weeks")
    ] = None,
    html: Annotated[
        str | None, typer.Option(metavar="PATH", help="as a page for the browser, to be printed")
    ] = None,
) -> Answer:
    """How the shop is doing, in charts and figures.

    Sales and visits by week and weekday, who is new and who came back, promises kept, stars and praise, complaints by
    cause, what was asked for in vain, why they buy and why they left, gifts and loyalty. No customer is named.

    Example: custmem insights --since 2026-01-01
    """
    path = checked_file(html, context.path, agreed=context.options.yes) if html is not None else None
    with context.reading() as book:
        shop = shop_of(book)
        from_day = past_day(since, context, shop) if since else None
        found = insights_on(book, shop, context.today, from_day)
    if path is not None:
        write_page(context, path, page(found, shop.language).encode())
    return Answer(insights_view, insights_view.Told(found, path), is_echo=path is not None)
