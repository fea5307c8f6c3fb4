"""At the counter, as Typer declares it: signatures and wiring; a verb loads its module when called."""

from typing import Annotated

import typer

from custmem.cli.answer import Answer
from custmem.cli.longhand import settled, words_for
from custmem.cli.typed.parameters import Editor, On, Private, Who, Whole
from custmem.errors import UsageError


def greet(
    ctx: typer.Context,
    who: Whole,
    full: Annotated[
        bool,
        typer.Option("--full/--counter", help="all of it, private things and figures too, for the back room"),
    ] = False,
    why: Annotated[bool, typer.Option("--why", help="the reasons: what is said, what is left out")] = False,
) -> Answer:
    """What to say to the customer who just walked in: five lines that they may read over your shoulder.

    Example: custmem greet rossi

    Example: custmem greet rossi --why
    """
    from custmem.cli import counter

    if full and why:
        raise UsageError("--full and --why are two different pages", "give one of them")
    return counter.greet(ctx.obj, who, full=full, why=why)


def find(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="any part of what you know")],
) -> Answer:
    """Customers by any part of a name, phone, e-mail or card.

    Example: custmem find ann
    """
    from custmem.cli import looking_up

    return looking_up.find(ctx.obj, text)


def show(
    ctx: typer.Context,
    who: Whole,
    private: Annotated[bool, typer.Option("--private", help="private things too")] = False,
) -> Answer:
    """All that is known of a customer, each thing with its day and source.

    Example: custmem show rossi
    """
    from custmem.cli import looking_up

    return looking_up.show(ctx.obj, who, private=private)


def add(
    ctx: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="the whole name")],
    address_as: Annotated[str | None, typer.Option(help="how to address them: Mrs Bianchi")] = None,
    pronounce: Annotated[str | None, typer.Option(help="how to say the name: BYAHN-kee")] = None,
    nickname: Annotated[str | None, typer.Option(help="another name they go by")] = None,
    looks: Annotated[
        str | None, typer.Option(help="how to recognise them; never on the counter's screen")
    ] = None,
    phone: Annotated[list[str] | None, typer.Option(help="may be given again")] = None,
    email: Annotated[list[str] | None, typer.Option(help="may be given again")] = None,
    card: Annotated[str | None, typer.Option(help="the number of their card")] = None,
    address: Annotated[str | None, typer.Option(help="street and town")] = None,
    birthday: Annotated[str | None, typer.Option(help="3mar, or with the year: 3mar1961")] = None,
    language: Annotated[str | None, typer.Option(help="what they like to be spoken to in: it, sv")] = None,
    since: Annotated[str | None, typer.Option(help="customer since this day")] = None,
    new_: Annotated[
        bool, typer.Option("--new", help="a new customer, although somebody alike is in the book")
    ] = False,
) -> Answer:
    """Take in a new customer.

    Example: custmem add "Lucia Bianchi" --address-as "Mrs Bianchi" --phone "055 123 456"
    """
    from custmem.cli import pages

    new = pages.NewCustomer(
        name=" ".join(name),
        address_as=address_as,
        pronounce=pronounce,
        nickname=nickname,
        looks=looks,
        phones=tuple(phone or ()),
        emails=tuple(email or ()),
        card=card,
        address=address,
        birthday=birthday,
        language=language,
        since=since,
        is_new=new_,
    )
    return pages.add(ctx.obj, new)


def remember(
    ctx: typer.Context,
    who: Who,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="likes, dislikes, usual, size, needs, allergy, event … or a relation"
        ),
    ],
    text: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]", help="what, or the person's name, or the date")
    ] = None,
    on: On = None,
    until: Annotated[str | None, typer.Option(help="the last day it holds")] = None,
    about: Annotated[str | None, typer.Option(help="the person it is about: nephew, Luca")] = None,
    birthday: Annotated[str | None, typer.Option(help="the person's birthday")] = None,
    private: Private = False,
    guess: Annotated[bool, typer.Option("--guess", help="not certain: it will be asked, not said")] = False,
    once: Annotated[bool, typer.Option("--once", help="seen once: it will be asked, not said")] = False,
    died: Annotated[
        str | None, typer.Option(help="the person has died; a day if known", metavar="[DATE]")
    ] = None,
    editor: Editor = False,
) -> Answer:
    """What they like, need, or told of their life and of the people in it.

    Kinds: likes dislikes usual size needs allergy avoid-topic looks pronounce address-as note, event and away (with
    --on), birthday anniversary nameday (TEXT is the date), or a relation such as nephew (TEXT is the name).

    Example: custmem remember bianchi nephew Luca --birthday 3mar
    """
    from custmem.cli import remembering

    who = settled(ctx.obj, who, editor=editor)
    told = remembering.Told(
        kind=kind,
        text=words_for(ctx.obj, text, editor=editor),
        on=on,
        until=until,
        about=about,
        birthday=birthday,
        private=private,
        guess=guess,
        once=once,
        died=died,
    )
    return remembering.remember(ctx.obj, who, told)


def sold(
    ctx: typer.Context,
    who: Who,
    items: Annotated[
        list[str], typer.Argument(help="ITEM [PRICE] [ITEM [PRICE]] …", metavar="ITEM [PRICE]…")
    ],
    for_: Annotated[str | None, typer.Option("--for", help="whom it is for: nephew Luca")] = None,
    occasion: Annotated[str | None, typer.Option(help="what for: birthday, christmas")] = None,
    surprise: Annotated[bool, typer.Option("--surprise", help="not to be spoken of before its day")] = False,
    private: Private = False,
    on: On = None,
    tag: Annotated[str | None, typer.Option(help="what sort of thing: book, tea")] = None,
    qty: Annotated[
        str | None, typer.Option(help="how many, or how much: 2, 0.250; the price is for one")
    ] = None,
    receipt: Annotated[str | None, typer.Option(help="the receipt's number")] = None,
) -> Answer:
    """What they bought, for whom and for which occasion.

    Example: custmem sold bianchi "The Gruffalo storybook" 14.90 --for "nephew Luca" --occasion birthday
    """
    from custmem.cli import selling

    sale = selling.Sold(
        words=tuple(items),
        for_text=for_,
        occasion=occasion,
        surprise=surprise,
        private=private,
        on=on,
        tag=tag,
        quantity=qty,
        receipt=receipt,
    )
    return selling.sold(ctx.obj, who, sale)


def visit(ctx: typer.Context, who: Whole, on: On = None) -> Answer:
    """They came in.

    Example: custmem visit rossi
    """
    from custmem.cli import noting

    return noting.visit(ctx.obj, who, on=on)


def asked(
    ctx: typer.Context,
    who: Who,
    code: Annotated[str, typer.Argument(metavar="CODE", help="the code beside the talking point")],
    answer: Annotated[list[str] | None, typer.Argument(metavar="[ANSWER]", help="what they said")] = None,
    editor: Editor = False,
) -> Answer:
    """A talking point was used; it won't be shown again, and the answer is kept.

    Example: custmem asked bianchi CODE "he loved it"
    """
    from custmem.cli import answering

    who = settled(ctx.obj, who, editor=editor)
    return answering.asked(ctx.obj, who, code, [words_for(ctx.obj, answer, editor=editor)])


def note(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="the note")] = None,
    private: Private = False,
    editor: Editor = False,
) -> Answer:
    """A free note, kept for show and never said.

    Example: custmem note rossi moved house
    """
    from custmem.cli import noting

    who = settled(ctx.obj, who, editor=editor)
    return noting.note(ctx.obj, who, [words_for(ctx.obj, text, editor=editor)], private=private)
