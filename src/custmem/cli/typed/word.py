"""Keeping your word, as Typer declares it: signatures and wiring only."""

from typing import Annotated

import typer

from custmem.cli import word
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
