"""What is in the book put right: a customer's page, any one thing that has a number, taken out, put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_edits import edit_page
from custmem.cli.customer_lookup import change_customer, with_customer
from custmem.cli.moods import agree_though_owed, owed_in
from custmem.cli.thing_edits import edit_thing, found
from custmem.domain.customers.corrections import said_thing
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.refs import POINTS, looks_like_ref, ref_from, thing_of
from custmem.domain.messages import book_confirmations, confirmations, tact
from custmem.domain.messages import corrections as messages
from custmem.domain.text.cleaning import clean, quoted
from custmem.errors import Duplicate, UsageError
from custmem.language import _
from custmem.recall.customers import held
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.corrections import take_out
from custmem.record.customers import edit_customer
from custmem.show import echo
from custmem.show.asking import agree, tell

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import DryRun, Whole
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.refs import Ref
    from custmem.record.writing import Writing


def edit(
    context: Context,
    what: Annotated[
        list[str], typer.Argument(metavar="WHO|REF", help="a customer, or a number of show: purchase:7")
    ],
    name: Annotated[str | None, typer.Option(metavar="NAME", help="the name, whole")] = None,
    handle: Annotated[
        str | None, typer.Option(metavar="HANDLE", help="a short name of letters, digits and dashes")
    ] = None,
    nickname: Annotated[
        str | None, typer.Option(metavar="TEXT", help="another name they go by; blank for none")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="LANGUAGE", help="what they like to be spoken to in")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="customer since this day")] = None,
    died: Annotated[
        str | None, typer.Option(metavar="[DATE]", help="the customer has died; a day if known")
    ] = None,
    phone: Annotated[str | None, typer.Option(metavar="PHONE", help="the right one; blank for none")] = None,
    email: Annotated[str | None, typer.Option(metavar="EMAIL", help="the right one; blank for none")] = None,
    card: Annotated[str | None, typer.Option(metavar="NUMBER", help="the right one; blank for none")] = None,
    address: Annotated[str | None, typer.Option(metavar="TEXT", help="the right one; blank for none")] = None,
    birthday: Annotated[
        str | None, typer.Option(metavar="DATE", help="the right day; blank for none")
    ] = None,
    anniversary: Annotated[
        str | None, typer.Option(metavar="DATE", help="the right day; blank for none")
    ] = None,
    nameday: Annotated[str | None, typer.Option(metavar="DATE", help="the right day; blank for none")] = None,
    address_as: Annotated[
        str | None, typer.Option("--address-as", metavar="TEXT", help="how to address them")
    ] = None,
    pronounce: Annotated[str | None, typer.Option(metavar="TEXT", help="how to say the name")] = None,
    looks: Annotated[str | None, typer.Option(metavar="TEXT", help="how to recognise them")] = None,
    likes: Annotated[str | None, typer.Option(metavar="TEXT", help="what they like")] = None,
    dislikes: Annotated[str | None, typer.Option(metavar="TEXT", help="what they do not like")] = None,
    usual: Annotated[str | None, typer.Option(metavar="TEXT", help="what they always have")] = None,
    size: Annotated[str | None, typer.Option(metavar="TEXT", help="their size")] = None,
    needs: Annotated[str | None, typer.Option(metavar="TEXT", help="what they need")] = None,
    allergy: Annotated[str | None, typer.Option(metavar="TEXT", help="what they are allergic to")] = None,
    avoid_topic: Annotated[
        str | None, typer.Option("--avoid-topic", metavar="TEXT", help="what is not to be spoken of")
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="the note")] = None,
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="of a number: what it says")] = None,
    item: Annotated[
        str | None, typer.Option(metavar="TEXT", help="what was bought, ordered or given")
    ] = None,
    price: Annotated[str | None, typer.Option(metavar="AMOUNT", help="of one item of a purchase")] = None,
    qty: Annotated[str | None, typer.Option(metavar="NUMBER", help="how many of it")] = None,
    cost: Annotated[str | None, typer.Option(metavar="AMOUNT", help="what it cost the shop")] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="the day it was, or is to be")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="the last day")] = None,
    by: Annotated[
        str | None, typer.Option(metavar="WHAT", help="by which day; how; or who sent them")
    ] = None,
    at: Annotated[str | None, typer.Option(metavar="TIME", help="the time of an appointment")] = None,
    every: Annotated[
        str | None, typer.Option(metavar="SPAN", help="how long after a promise was kept it comes back")
    ] = None,
    expected: Annotated[str | None, typer.Option(metavar="DATE", help="when an order is expected")] = None,
    ordered: Annotated[str | None, typer.Option(metavar="DATE", help="when it was ordered")] = None,
    arrived: Annotated[str | None, typer.Option(metavar="DATE", help="when it arrived")] = None,
    made: Annotated[str | None, typer.Option(metavar="DATE", help="when it was promised")] = None,
    learned: Annotated[str | None, typer.Option(metavar="DATE", help="when it was told")] = None,
    fix_by: Annotated[
        str | None, typer.Option("--fix-by", metavar="DATE", help="by when it is to be put right")
    ] = None,
    for_: Annotated[str | None, typer.Option("--for", metavar="WHOM", help="for whom it was bought")] = None,
    occasion: Annotated[str | None, typer.Option(metavar="TEXT", help="for which occasion")] = None,
    receipt: Annotated[str | None, typer.Option(metavar="NUMBER", help="the number of the receipt")] = None,
    tag: Annotated[str | None, typer.Option(metavar="TAG", help="the sort of item")] = None,
    about: Annotated[
        str | None, typer.Option(metavar="PERSON", help="whom it is about; blank for the customer")
    ] = None,
    relation: Annotated[str | None, typer.Option(metavar="TEXT", help="nephew, wife, dog")] = None,
    known_as: Annotated[
        str | None, typer.Option("--known-as", metavar="WHO", help="the customer that this person is")
    ] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="what kind of thing it is")] = None,
    cause: Annotated[str | None, typer.Option(metavar="TEXT", help="why it went wrong")] = None,
    promised: Annotated[str | None, typer.Option(metavar="TEXT", help="what was promised")] = None,
    apology: Annotated[str | None, typer.Option(metavar="TEXT", help="how you said sorry")] = None,
    resolution: Annotated[str | None, typer.Option(metavar="TEXT", help="how it was put right")] = None,
    prevent: Annotated[
        str | None, typer.Option(metavar="TEXT", help="what keeps it from happening again")
    ] = None,
    outcome: Annotated[str | None, typer.Option(metavar="TEXT", help="what came of it")] = None,
    stars: Annotated[str | None, typer.Option(metavar="NUMBER", help="of a rating")] = None,
    number: Annotated[str | None, typer.Option(metavar="NUMBER", help="how many stamps")] = None,
    answer: Annotated[
        str | None, typer.Option(metavar="yes|no|preferred", help="about being reached")
    ] = None,
    label: Annotated[
        str | None, typer.Option(metavar="TEXT", help="which phone: home, work; or a kind of your own: job")
    ] = None,
    private: Annotated[
        bool | None, typer.Option("--private/--no-private", help="never said or printed")
    ] = None,
    guess: Annotated[bool | None, typer.Option("--guess/--no-guess", help="not certain")] = None,
    once: Annotated[bool | None, typer.Option("--once/--no-once", help="seen once")] = None,
    surprise: Annotated[
        bool | None, typer.Option("--surprise/--no-surprise", help="not for their eyes")
    ] = None,
    dead: Annotated[bool | None, typer.Option("--dead/--no-dead", help="has died")] = None,
    whose: Annotated[
        str | None, typer.Option(metavar="WHO", help="it was somebody else: hand it over")
    ] = None,
    reword: Annotated[
        list[str] | None,
        typer.Option(metavar="REF=TEXT", help='"fact:12=the right words", may be given again'),
    ] = None,
    drop: Annotated[
        list[str] | None, typer.Option(metavar="REF", help="fact:12, person:3 … never was so")
    ] = None,
) -> Answer:
    """Put a customer's page or any one thing right.

    What is not named stays as it is, and blank ("") takes a thing away. At a terminal without options each field is
    asked for: Enter keeps it. Figures, days and stamps follow.

    Example: custmem edit purchase:1 --on yesterday --price 12.50
    """
    named = {**locals()}  # every option by its name: which of them a thing has, its fields say
    given = {
        name.rstrip("_").replace("_", "-"): value if isinstance(value, str) else "yes" if value else "no"
        for name, value in named.items()
        if isinstance(value, str | bool)
    }
    typed = " ".join(what)
    ref = _number(typed)
    if ref is None:
        rewords = dict(_reworded(each) for each in reword or ())
        said = edit_page(context, typed, given, rewords, [_ref(each) for each in drop or ()])
    elif reword or drop:
        raise UsageError("--reword and --drop are for a whole page", f"custmem drop {ref} takes it out")
    else:
        said = edit_thing(context, ref, given)
    return Answer(echo, said, is_echo=True)


def _number(typed: str) -> Ref | None:
    """Return the one thing that is meant; None for a customer. Raises UsageError for what is nearly a number."""
    ref = ref_from(typed)
    if ref is None and looks_like_ref(typed):
        raise UsageError(f"{quoted(typed)} names nothing on a page", "as custmem show has it: purchase:7")
    return ref


def _ref(typed: str) -> Ref:
    ref = ref_from(typed)
    if ref is None:
        raise UsageError(
            f'"{clean(typed, limit=200)}" names nothing on a page', "as custmem show has it: fact:12"
        )
    return ref


def _reworded(typed: str) -> tuple[Ref, str]:
    reference, equals, words = typed.partition("=")
    ref = ref_from(reference)
    if ref is None or not equals or not clean(words) or ref.kind not in ("fact", *POINTS):
        raise UsageError(
            f'"{clean(typed, limit=200)}" says no new words', 'for example: --reword "fact:12=likes tea"'
        )
    return ref, words


def drop(
    context: Context,
    refs: Annotated[list[str], typer.Argument(metavar="REF", help="purchase:7, fact:12 … as show has it")],
) -> Answer:
    """Take things out as if they had never been.

    Figures, days, stamps and what was decided of them follow; undo brings them back. At a terminal it is asked first.

    Example: custmem drop purchase:1
    """
    wanted = list(dict.fromkeys(map(_ref, refs)))
    if context.may_ask and not context.options.yes:
        with context.reading() as book:
            tell([messages.asked_to_take_out(*each) for each in _described(book, wanted)])
        agree("take out as if it had never been?")
    with context.writing("drop") as writing:
        shop = shop_of(writing.book)
        things = _described(writing.book, wanted)
        first = memory_of(writing.book, found(writing.book, wanted[0]).customer_id).customer
        again: list[str] = []
        for ref in sorted(wanted, key=lambda ref: (ref.kind, ref.id, -ref.line)):
            thing = held(writing.book, ref)
            if thing is not None:  # it may have gone with another: a person's day, a purchase's last item
                again += take_out(writing.book, thing, shop)
        writing.said = messages.said_taken_out(first.name, [(ref, what) for _, ref, what in things], again)
    record = {
        "customer": brief(first),
        "dropped": [{"ref": ref, "what": what} for _, ref, what in things],
        "holds_again": again,
    }
    return Answer(echo, Echo(writing.said, record), is_echo=True)


def _described(book: sqlite3.Connection, refs: Sequence[Ref]) -> list[tuple[str, str, str]]:
    """Return whose each thing is, its number and what it is. Raises NotFound."""
    things = [found(book, ref) for ref in refs]
    return [
        (
            memory_of(book, thing.customer_id).customer.name,
            str(thing.ref),
            said_thing(thing.ref, thing_of(thing.ref), thing.row),
        )
        for thing in things
    ]


def archive(
    context: Context,
    who: Whole,
    back: Annotated[bool, typer.Option("--back", help="take them out of the archive again")] = False,
    dry_run: DryRun = False,
) -> Answer:
    """Put a customer away, or back.

    They are kept, and no longer greeted, listed or called. What they are still owed is named, and stays on the page.

    Example: custmem archive rossi
    """

    def look(book: sqlite3.Connection, match: Match) -> Echo:
        if match.archived != back:
            state = "is not put away" if back else "is put away already"
            raise Duplicate(f"{match.handle} {state}", "custmem list --archived shows those who are")
        said = confirmations.said_archived(match.name, back)
        owed = [] if back else owed_in(book, match.id)
        if owed:
            said = confirmations.said_together([said, tact.still_owed(owed)])
        record = {"customer": brief(match), "archived": not back, "owed": owed, "dry_run": dry_run}
        return Echo(said, record)

    def act(writing: Writing, match: Match) -> Echo:
        found = look(writing.book, match)
        edit_customer(writing.book, match.id, {"archived_on": None if back else context.today.isoformat()})
        writing.said = found.said
        return found

    if dry_run:
        found = with_customer(context, " ".join(who), look)
        return Answer(echo, found._replace(said=book_confirmations.said_would_be(found.said)), is_echo=True)
    if not back:
        agree_though_owed(context, " ".join(who), _("put them away all the same?"))
    return Answer(echo, change_customer(context, "archive", " ".join(who), act), is_echo=True)
