"""Keeping your word, as Typer declares it: signatures and wiring only."""

from typing import Annotated

import typer

from custmem.cli import ordering, stocking, wishing, word
from custmem.cli.answer import Answer
from custmem.cli.typed.counter import Who


def promise(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="what was promised")],
    by: Annotated[str, typer.Option(metavar="DATE", help="until when: fri, 12.6., +3d")],
) -> Answer:
    """What you said you would do, by when; it is listed until it is done.

    Example: custmem promise rossi "hold 200 g Sencha" --by fri
    """
    return word.promise(ctx.obj, who, " ".join(text), by)


def order(
    ctx: typer.Context,
    who: Who,
    item: Annotated[list[str], typer.Argument(metavar="ITEM", help="what is fetched for them")],
    expected: Annotated[
        str | None, typer.Option(metavar="DATE", help="the day it should be here: fri, 12.6., +2w")
    ] = None,
    private: Annotated[
        bool, typer.Option("--private", help="never say what it is; it is owed all the same")
    ] = False,
) -> Answer:
    """Something fetched for one customer; it is followed until they have it, or it is called off.

    Example: custmem order rossi "Atlas of the Stars" --expected fri
    """
    return ordering.order(ctx.obj, who, " ".join(item), expected=expected, private=private)


def arrived(
    ctx: typer.Context,
    item: Annotated[
        list[str], typer.Argument(metavar="CODE|ITEM", help="an order's code or its item; else what came in")
    ],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="the day it came, if not today")] = None,
    gone: Annotated[bool, typer.Option("--gone", help="it is in stock no more")] = False,
) -> Answer:
    """An order is here, and whom to tell; or something came into stock, and who would want it.

    Example: custmem arrived "The Moonstone, a crime novel"
    Example: custmem arrived "The Moonstone, a crime novel" --gone
    """
    return stocking.arrived(ctx.obj, " ".join(item), on=on, gone=gone)


def collected(
    ctx: typer.Context,
    code: Annotated[list[str], typer.Argument(metavar="CODE", help="the order's code, or its item")],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="the day they took it, if not today")] = None,
) -> Answer:
    """An order was handed over: it is closed, and they came in that day.

    Example: custmem collected CODE
    """
    return ordering.collected(ctx.obj, " ".join(code), on=on)


def wish(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="what they would like")],
    about: Annotated[
        str | None, typer.Option(metavar="PERSON", help="for whom in their life: nephew, Luca")
    ] = None,
    private: Annotated[bool, typer.Option("--private", help="never say it")] = False,
) -> Answer:
    """What they asked for and you did not have; the greeting says so once something like it is here.

    Example: custmem wish rossi "an atlas of the stars"
    """
    return wishing.wish(ctx.obj, who, " ".join(text), about=about, private=private)
