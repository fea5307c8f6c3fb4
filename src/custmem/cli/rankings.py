"""Who the shop's customers are, ranked: those who are gone, those who bring most, and those who would want a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.domain.incoming import ITEM_LIMIT
from custmem.domain.recommendations import wants, words_of
from custmem.domain.rule_context import teller_for
from custmem.domain.text.cleaning import clean
from custmem.domain.text.dates import parse_day
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.memories import memories_of
from custmem.recall.rankings import best_since, gone_on
from custmem.recall.recommendations import who_may_want
from custmem.recall.settings import shop_of
from custmem.show import best as best_view
from custmem.show import lapsed as lapsed_view
from custmem.show import wanted as wanted_view

if TYPE_CHECKING:
    import sqlite3
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Limit
    from custmem.domain.customers.memory import Customer
    from custmem.domain.recommendations import Want
    from custmem.domain.shop import Shop


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


MOST_WANTING = 20
_AT_ONCE = 25
"""So many memories are looked at before it is asked whether more are needed."""


def match(
    context: Context,
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="a thing, in the words for it")],
    limit: Limit = None,
) -> Answer:
    """Who would want this, and why.

    By what they asked for, what they like, and what they bought.

    Example: custmem match "crime novel"
    """
    item = clean(" ".join(text), limit=ITEM_LIMIT)
    if not words_of(item):
        raise UsageError(
            _("what somebody may want is missing"),
            _("for example: {example}").format(example='custmem match "crime novel"'),
        )
    with context.reading() as book:
        wanted = wanted_by(book, item, shop_of(book), context.today, limit or MOST_WANTING)
    return Answer(wanted_view, wanted_view.Wanted(wanted, context.today))


def wanted_by(
    book: sqlite3.Connection, item: str, shop: Shop, today: date, most: int
) -> tuple[tuple[Customer, Want], ...]:
    """Return who would want an item: wishes first, then tastes, then what they bought; rare words before common."""
    likely = who_may_want(book, item, today)
    found: list[tuple[tuple[object, ...], Customer, Want]] = []
    for start in range(0, len(likely), _AT_ONCE):
        portion = likely[start : start + _AT_ONCE]
        if len(found) >= most and found[most - 1][0] <= portion[0].best:
            break  # nobody of the others can have a better reason
        scores = {each.customer_id: each.score for each in portion}
        for memory in memories_of(book, scores):
            customer = memory.customer
            want = wants(item, teller_for(memory, shop, today))
            if want is not None:
                found.append(((want.rank, -scores[customer.id], customer.id), customer, want))
        found.sort()
    return tuple((customer, want) for _, customer, want in found[:most])
