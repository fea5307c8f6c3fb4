"""At the counter: what to say to the customer who just walked in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import with_customer
from custmem.domain.greeting.greeting import greeting
from custmem.recall.customers import with_worth
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.show import greeting as greeting_view

if TYPE_CHECKING:
    import sqlite3
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Whole
    from custmem.domain.customers.identification import Match
    from custmem.domain.greeting.greeting import Greeting
    from custmem.show.why import Explained


def greet(
    context: Context,
    who: Whole,
    why: Annotated[bool, typer.Option("--why", help="the reasons: what is said, what is left out")] = False,
) -> Answer:
    """What to say to the customer who just walked in.

    Five lines at most, which they may read over your shoulder: nothing private and no figures.

    Example: custmem greet rossi

    Example: custmem greet rossi --why
    """
    if why:
        return _with_reasons(context, " ".join(who))

    def ask(book: sqlite3.Connection, match: Match) -> Greeting:
        shop = shop_of(book)
        memory = with_worth(book, memory_of(book, match.id), shop, context.today)
        return greeting(memory, shop, context.today)

    return Answer(greeting_view, with_customer(context, " ".join(who), ask))


def _with_reasons(context: Context, who: str) -> Answer:
    """Return the greeting with the reasons for what is said and what is not, for the owner alone."""
    from custmem.domain.greeting.reasons import (
        reasons,  # every rule's reasons, which nobody needs at the counter
    )
    from custmem.show import why as why_view

    def _ask(book: sqlite3.Connection, match: Match) -> Explained:
        shop = shop_of(book)
        memory = with_worth(book, memory_of(book, match.id), shop, context.today)
        return why_view.Explained(greeting(memory, shop, context.today), reasons(memory, shop, context.today))

    return Answer(why_view, with_customer(context, who, _ask))
