"""Loyalty, as Typer declares it: signatures and wiring; a verb loads its module when called."""

from typing import Annotated

import typer

from custmem.cli.answer import Answer
from custmem.cli.typed.parameters import Who, Whole


def stamp(
    ctx: typer.Context,
    who: Who,
    number: Annotated[str | None, typer.Argument(metavar="[N]", help="how many; without it, one")] = None,
) -> Answer:
    """Put stamps on a customer's card.

    Example: custmem stamp rossi 2
    """
    from custmem.cli import rewarding

    return rewarding.stamp(ctx.obj, who, number)


def redeem(ctx: typer.Context, who: Whole) -> Answer:
    """A full card is turned into its reward.

    Example: custmem redeem rossi
    """
    from custmem.cli import rewarding

    return rewarding.redeem(ctx.obj, " ".join(who))


def loyalty(
    ctx: typer.Context,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="at most so many customers")] = None,
) -> Answer:
    """The programme, and who is near a reward, full cards first.

    Example: custmem loyalty
    """
    from custmem.cli import rewarding

    return rewarding.loyalty(ctx.obj, limit=limit)
