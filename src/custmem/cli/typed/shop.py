"""Knowing the shop, as Typer declares it: signatures and wiring only."""

from typing import Annotated

import typer

from custmem.cli import pages
from custmem.cli.answer import Answer


def list_(
    ctx: typer.Context,
    query: Annotated[
        list[str] | None, typer.Argument(metavar="[QUERY]", help="any part of a name; without it, everybody")
    ] = None,
    sort: Annotated[str, typer.Option(help="name, last (visit) or visits")] = "name",
    archived: Annotated[bool, typer.Option("--archived", help="those put away")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="at most so many")] = None,
) -> Answer:
    """The customers in the book.

    Example: custmem list --sort last --limit 20
    """
    return pages.list_customers(ctx.obj, " ".join(query or ()), sort=sort, archived=archived, limit=limit)
