"""Each morning, as Typer declares it: signatures and wiring; a verb loads its module when called."""

from typing import Annotated

import typer

from custmem.cli.answer import Answer
from custmem.cli.longhand import words_for
from custmem.cli.typed.parameters import Editor

Code = Annotated[str, typer.Argument(metavar="CODE", help="the code beside the follow-up")]
Whose = Annotated[
    str | None, typer.Option("--who", metavar="WHO", help="whose, should two things share a code")
]


def agenda(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="also what can wait for another morning")] = False,
    days: Annotated[
        int, typer.Option(min=1, max=60, metavar="N", help="also what falls due in the days after")
    ] = 1,
    who: Annotated[str | None, typer.Option("--for", metavar="WHO", help="one customer's alone")] = None,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="promise, occasion … alone; may be given again")
    ] = None,
    if_any: Annotated[bool, typer.Option("--if-any", help="print nothing when nothing is due")] = False,
) -> Answer:
    """What today asks for, and who is likely to come.

    Example: custmem agenda

    Example: custmem agenda --days 7 --kind promise,appointment
    """
    if everything or days > 1 or who is not None or kind or if_any:
        from custmem.cli import mornings

        wanted = mornings.Wanted(days, who, tuple(kind or ()), everything, if_any)
        return mornings.agenda(ctx.obj, wanted)
    from custmem.cli import morning

    return morning.agenda(ctx.obj)


def done(
    ctx: typer.Context,
    code: Code,
    outcome: Annotated[list[str] | None, typer.Argument(metavar="[OUTCOME]", help="what came of it")] = None,
    who: Whose = None,
    editor: Editor = False,
) -> Answer:
    """A follow-up is done; it won't be listed again.

    Example: custmem done CODE "she is delighted"
    """
    from custmem.cli import settling

    return settling.done(ctx.obj, code, [words_for(ctx.obj, outcome, editor=editor)], who=who)


def snooze(
    ctx: typer.Context,
    code: Code,
    day: Annotated[list[str], typer.Argument(help="until when: fri, +3d, 12.6.", metavar="DATE")],
    who: Whose = None,
) -> Answer:
    """Put a follow-up off to a later day.

    Example: custmem snooze CODE fri
    """
    from custmem.cli import settling

    return settling.snooze(ctx.obj, code, day, who=who)


def skip(
    ctx: typer.Context,
    code: Code,
    why: Annotated[list[str] | None, typer.Argument(metavar="[WHY]", help="why not")] = None,
    who: Whose = None,
    editor: Editor = False,
) -> Answer:
    """A follow-up is not wanted; it won't be listed again.

    Example: custmem skip CODE "she told me herself"
    """
    from custmem.cli import settling

    return settling.skip(ctx.obj, code, [words_for(ctx.obj, why, editor=editor)], who=who)
