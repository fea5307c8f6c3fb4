"""Keeping your word, as Typer declares it: signatures and wiring; a verb loads its module when called."""

from typing import Annotated

import typer

from custmem.cli.answer import Answer
from custmem.cli.longhand import settled, words_for
from custmem.cli.typed.parameters import Editor, Who
from custmem.errors import UsageError


def promise(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what was promised")] = None,
    *,
    by: Annotated[str, typer.Option(metavar="DATE", help="until when: fri, 12.6., +3d")],
    editor: Editor = False,
) -> Answer:
    """What you said you would do, by when; it is listed until it is done.

    Example: custmem promise rossi "hold 200 g Sencha" --by fri
    """
    from custmem.cli import word

    who = settled(ctx.obj, who, editor=editor)
    return word.promise(ctx.obj, who, words_for(ctx.obj, text, editor=editor), by)


Cause = Annotated[str | None, typer.Option(help="why it went wrong, in a word or two: late delivery")]


def complaint(
    ctx: typer.Context,
    who: Annotated[
        str | None,
        typer.Argument(metavar="WHO", help="handle, #id, e-mail, phone, card or any part of the name"),
    ] = None,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what went wrong")] = None,
    fix_by: Annotated[
        str | None, typer.Option(metavar="DATE", help="until when it is put right: fri, +3d")
    ] = None,
    cause: Cause = None,
    promised: Annotated[
        str | None, typer.Option(metavar="TEXT", help="what was promised on the spot")
    ] = None,
    causes: Annotated[
        bool, typer.Option("--causes", help="instead: why customers complain, the most frequent first")
    ] = False,
    editor: Editor = False,
) -> Answer:
    """What went wrong; it is listed every day until it is put right.

    Example: custmem complaint rossi "the soup was cold" --cause kitchen
    Example: custmem complaint --causes
    """
    from custmem.cli import complaining

    if causes:
        if who is not None:
            raise UsageError("--causes is about all customers", "leave out WHO: custmem complaint --causes")
        return complaining.recurring(ctx.obj)
    if who is None:
        raise UsageError(
            "whose complaint is missing", 'for example: custmem complaint rossi "the soup was cold"'
        )
    who = settled(ctx.obj, who, editor=editor)
    complained = complaining.Complained(words_for(ctx.obj, text, editor=editor), fix_by, cause, promised)
    return complaining.complaint(ctx.obj, who, complained)


def resolve(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="the code beside the complaint")],
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="how it was put right")] = None,
    cause: Cause = None,
    apology: Annotated[str | None, typer.Option(metavar="TEXT", help="how you said sorry")] = None,
    cost: Annotated[str | None, typer.Option(metavar="MONEY", help="what it cost the shop")] = None,
    promised: Annotated[str | None, typer.Option(metavar="TEXT", help="what was promised")] = None,
    who: Annotated[
        str | None, typer.Option("--who", metavar="WHO", help="whose, should two complaints share a code")
    ] = None,
    editor: Editor = False,
) -> Answer:
    """How a complaint was put right; a week later you are asked to ask whether all is well.

    Example: custmem resolve CODE "a fresh bowl, and the wine" --cost 8.50
    """
    from custmem.cli import complaining

    resolved = complaining.Resolved(
        words_for(ctx.obj, text, editor=editor), cause, apology, cost, promised, who
    )
    return complaining.resolve(ctx.obj, code, resolved)


def praise(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what they praised")] = None,
    editor: Editor = False,
) -> Answer:
    """What they praised; the next greeting thanks them, once.

    Example: custmem praise rossi "the best bread in town"
    """
    from custmem.cli import praising

    who = settled(ctx.obj, who, editor=editor)
    return praising.praise(ctx.obj, who, words_for(ctx.obj, text, editor=editor))


def suggestion(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what they suggested")] = None,
    editor: Editor = False,
) -> Answer:
    """What they suggested; the next greeting says that it was heard.

    Example: custmem suggestion rossi "open at seven"
    """
    from custmem.cli import praising

    who = settled(ctx.obj, who, editor=editor)
    return praising.suggestion(ctx.obj, who, words_for(ctx.obj, text, editor=editor))


def rate(
    ctx: typer.Context,
    who: Who,
    stars: Annotated[str, typer.Argument(metavar="STARS", help="1 to 5")],
    text: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]", help="in their words")] = None,
    editor: Editor = False,
) -> Answer:
    """How they rate the shop, one to five stars, with words or without.

    Example: custmem rate rossi 5 "always a smile"
    """
    from custmem.cli import praising

    who = settled(ctx.obj, who, editor=editor)
    return praising.rate(ctx.obj, who, stars, words_for(ctx.obj, text, editor=editor))


def referred(
    ctx: typer.Context,
    who: Who,
    by: Annotated[str, typer.Option(metavar="WHO", help="the customer who sent them")],
) -> Answer:
    """Who sent them; the greetings of both say so, and thanks are due after the first purchase.

    Example: custmem referred rossi --by bianchi
    """
    from custmem.cli import sending

    return sending.referred(ctx.obj, who, by)


def gift(
    ctx: typer.Context,
    who: Who,
    item: Annotated[
        list[str], typer.Argument(metavar="ITEM [COST]", help="what was given, and what it cost the shop")
    ],
) -> Answer:
    """What the shop gave them; never the same thing twice.

    Example: custmem gift rossi "a box of tea" 6.50
    """
    from custmem.cli import giving

    return giving.gift(ctx.obj, who, item)


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
    """Something fetched for them; it is followed until they have it, or it is called off.

    Example: custmem order rossi "Atlas of the Stars" --expected fri
    """
    from custmem.cli import ordering

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
    from custmem.cli import stocking

    return stocking.arrived(ctx.obj, " ".join(item), on=on, gone=gone)


def collected(
    ctx: typer.Context,
    code: Annotated[list[str], typer.Argument(metavar="CODE", help="the order's code, or its item")],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="the day they took it, if not today")] = None,
) -> Answer:
    """An order was handed over: it is closed, and they came in that day.

    Example: custmem collected CODE
    """
    from custmem.cli import ordering

    return ordering.collected(ctx.obj, " ".join(code), on=on)


def wish(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what they would like")] = None,
    about: Annotated[
        str | None, typer.Option(metavar="PERSON", help="for whom in their life: nephew, Luca")
    ] = None,
    private: Annotated[bool, typer.Option("--private", help="never say it")] = False,
    editor: Editor = False,
) -> Answer:
    """What they asked for and you did not have; the greeting says so once something like it is here.

    Example: custmem wish rossi "an atlas of the stars"
    """
    from custmem.cli import wishing

    who = settled(ctx.obj, who, editor=editor)
    return wishing.wish(ctx.obj, who, words_for(ctx.obj, text, editor=editor), about=about, private=private)


def appointment(
    ctx: typer.Context,
    who: Who,
    text: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]", help="what for; or why it is called off")
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="the day: fri, 12.6., +3d")] = None,
    at: Annotated[str | None, typer.Option(metavar="TIME", help="14:30, 2pm")] = None,
    cancel: Annotated[
        str | None, typer.Option(metavar="CODE", help="call off the one with this code")
    ] = None,
    editor: Editor = False,
) -> Answer:
    """A day agreed with a customer; it is on the agenda, and at the counter, on its day.

    Example: custmem appointment rossi "fitting" --on fri --at 14:30
    """
    from custmem.cli import appointing

    who = settled(ctx.obj, who, editor=editor)
    words = words_for(ctx.obj, text, editor=editor)
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
    from custmem.cli import consenting

    return consenting.consent(ctx.obj, who, allow=allow or (), refuse=refuse or (), prefer=prefer)
