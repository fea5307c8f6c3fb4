"""Each morning, as Typer declares it: signatures and wiring only."""

from typing import Annotated

import typer

from custmem.cli import morning
from custmem.cli.answer import Answer

Code = Annotated[str, typer.Argument(metavar="CODE", help="the code beside the follow-up")]
Whose = Annotated[
    str | None, typer.Option("--who", metavar="WHO", help="whose, should two things share a code")
]


def agenda(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="also what can wait for another morning")] = False,
) -> Answer:
    """What today asks for, and who is likely to come.

    Example: custmem agenda
    """
    return morning.agenda(ctx.obj, everything=everything)


def done(
    ctx: typer.Context,
    code: Code,
    outcome: Annotated[list[str] | None, typer.Argument(metavar="[OUTCOME]", help="what came of it")] = None,
    who: Whose = None,
) -> Answer:
    """A follow-up is done; it won't be listed again.

    Example: custmem done CODE "she is delighted"
    """
    return morning.done(ctx.obj, code, outcome or (), who=who)


def snooze(
    ctx: typer.Context,
    code: Code,
    day: Annotated[list[str], typer.Argument(help="until when: fri, +3d, 12.6.", metavar="DATE")],
    who: Whose = None,
) -> Answer:
    """Put a follow-up off to a later day.

    Example: custmem snooze CODE fri
    """
    return morning.snooze(ctx.obj, code, day, who=who)


def skip(
    ctx: typer.Context,
    code: Code,
    why: Annotated[list[str] | None, typer.Argument(metavar="[WHY]", help="why not")] = None,
    who: Whose = None,
) -> Answer:
    """A follow-up is not wanted; it won't be listed again.

    Example: custmem skip CODE "she told me herself"
    """
    return morning.skip(ctx.obj, code, why or (), who=who)
