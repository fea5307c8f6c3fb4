"""Knowing the shop, as Typer declares it: signatures and wiring; a verb loads its module when called."""

from typing import Annotated

import typer

from custmem.cli.answer import Answer


def list_(
    ctx: typer.Context,
    query: Annotated[
        list[str] | None, typer.Argument(metavar="[QUERY]", help="any part of a name; without it, everybody")
    ] = None,
    sort: Annotated[str, typer.Option(help="name, last (visit) or visits")] = "name",
    archived: Annotated[bool, typer.Option("--archived", help="those put away")] = False,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="at most so many")] = None,
) -> Answer:
    """The customers in the book.

    Example: custmem list --sort last --limit 20
    """
    from custmem.cli import listing

    return listing.list_customers(ctx.obj, " ".join(query or ()), sort=sort, archived=archived, limit=limit)


def match(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="a thing, in the words for it")],
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="at most so many")] = None,
) -> Answer:
    """Who would want this: by what they asked for, what they like, and what they bought.

    Example: custmem match "crime novel"
    """
    from custmem.cli import recommending

    return recommending.match(ctx.obj, " ".join(text), limit=limit)
