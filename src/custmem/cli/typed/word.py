"""Keeping your word, as Typer declares it: signatures and wiring only."""

from typing import Annotated

import typer

from custmem.cli import appointing, consenting, word
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


def appointment(
    ctx: typer.Context,
    who: Who,
    text: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]", help="what for; or why it is called off")
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="fri, 12.6., +3d")] = None,
    at: Annotated[str | None, typer.Option(metavar="TIME", help="14:30, 2pm")] = None,
    cancel: Annotated[
        str | None, typer.Option(metavar="CODE", help="call off the one with this code")
    ] = None,
) -> Answer:
    """A day agreed with a customer; it is on the agenda, and at the counter, on its day.

    Example: custmem appointment rossi "fitting" --on fri --at 14:30
    """
    words = " ".join(text or ())
    if cancel is not None:
        return appointing.call_off(ctx.obj, who, cancel, words)
    return appointing.appointment(ctx.obj, who, words, on, at)


def consent(
    ctx: typer.Context,
    who: Who,
    allow: Annotated[list[str] | None, typer.Option(help="call, message, email, letter or any")] = None,
    refuse: Annotated[list[str] | None, typer.Option(help="any: do not contact")] = None,
    prefer: Annotated[str | None, typer.Option(help="rather so than otherwise")] = None,
) -> Answer:
    """How they want to be reached, or not; without options, what they said.

    Example: custmem consent rossi --prefer email --refuse call
    """
    return consenting.consent(ctx.obj, who, allow=allow or (), refuse=refuse or (), prefer=prefer)
