"""A customer's page corrected or put away, in the back writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer, with_customer
from custmem.cli.customers import NAME_LIMIT, VALUE_LIMIT, checked_point
from custmem.cli.days import past_day
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso, parse_day
from custmem.errors import Duplicate, NotFound, UsageError
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.customers import edit_customer, set_contact_point
from custmem.record.facts import drop as drop_thing
from custmem.record.facts import reword_fact
from custmem.show import echo
from custmem.show.asking import ask

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Whole
    from custmem.domain.customers.identification import Match
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing

_DROPPABLE = ("fact", "person", "occasion", "event")


def edit(
    context: Context,
    who: Whole,
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
    phone: Annotated[
        str | None, typer.Option(metavar="PHONE", help="in place of the one known; blank for none")
    ] = None,
    email: Annotated[
        str | None, typer.Option(metavar="EMAIL", help="in place of the one known; blank for none")
    ] = None,
    card: Annotated[
        str | None, typer.Option(metavar="NUMBER", help="in place of the one known; blank for none")
    ] = None,
    address: Annotated[
        str | None, typer.Option(metavar="TEXT", help="in place of the one known; blank for none")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="customer since this day")] = None,
    died: Annotated[
        str | None, typer.Option(metavar="[DATE]", help="the customer has died; a day if known")
    ] = None,
    reword: Annotated[
        list[str] | None,
        typer.Option(metavar="REF=TEXT", help='"fact:12=the right words", may be given again'),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option(metavar="REF", help="fact:12, person:3 … as show has it; never was so"),
    ] = None,
) -> Answer:
    """Correct a customer's page.

    At a terminal without options it asks field by field.

    Example: custmem edit rossi --phone "055 123 456" --drop fact:12
    """
    typed = " ".join(who)
    named = {"name": name, "handle": handle, "nickname": nickname, "language": language, "since_on": since}
    reached = {"phone": phone, "email": email, "card": card, "address": address}
    fields = {field: value for field, value in named.items() if value is not None}
    points = {kind: value for kind, value in reached.items() if value is not None}
    if not (fields or points or reword or drop) and died is None:
        typed, fields, points = _asked(context, typed)

    def act(writing: Writing, match: Match) -> Echo:
        shop = shop_of(writing.book)
        changed = [
            *_edit_fields(writing, match, fields, died, context, shop),
            *_edit_points(writing, match, points),
            *(_reword(writing, match, each) for each in reword or ()),
            *(_drop(writing, match, each) for each in drop or ()),
        ]
        customer = memory_of(writing.book, match.id).customer
        writing.said = confirmations.said_edited(customer.name, changed)
        return Echo(writing.said, {"customer": brief(customer), "changed": changed})

    return Answer(echo, change_customer(context, "edit", typed, act), is_echo=True)


def _asked(context: Context, typed: str) -> tuple[str, dict[str, str], dict[str, str]]:
    """Ask for each field at the terminal, what is known offered; nothing is held open meanwhile.

    Returns who is meant, the fields and the ways to reach them that were answered otherwise.
    """
    if not context.may_ask:
        raise UsageError(
            "nothing to change was given", 'for example: custmem edit rossi --phone "055 123 456"'
        )
    memory = with_customer(context, typed, lambda book, match: memory_of(book, match.id))
    reached = {point.kind: point.value for point in memory.contact_points}
    customer = memory.customer
    fields = {"name": customer.name, "nickname": customer.nickname or "", "language": customer.language or ""}
    points = {kind: reached.get(kind, "") for kind in ("phone", "email", "card", "address")}
    return f"#{customer.id}", _asked_anew(fields), _asked_anew(points)


def _asked_anew(known: Mapping[str, str]) -> dict[str, str]:
    """Ask for each of these, and return the answers that are new."""
    answers = {what: ask(f"{what}?", value) for what, value in known.items()}
    return {what: answer for what, answer in answers.items() if answer != known[what]}


def _edit_fields(
    writing: Writing,
    match: Match,
    typed: Mapping[str, str],
    died: str | None,
    context: Context,
    shop: Shop,
) -> Iterator[str]:
    fields: dict[str, str | int | None] = {}
    for field, value in typed.items():
        kept = clean(value, limit=NAME_LIMIT)
        if field == "since_on":
            fields[field] = parse_day(kept, context.today, day_first=shop.day_first, lean="past").isoformat()
        elif field in ("name", "handle") and not kept:
            raise UsageError(f"the {field} can't be blank", f"give the new {field}")
        elif field == "handle":
            fields[field] = _checked_handle(kept)
        else:
            fields[field] = kept or None
        yield "since" if field == "since_on" else field
    if died is not None:
        died_on = past_day(died, context, shop) if died else None
        fields |= {"dead": 1, "died_on": iso(died_on)}
        yield "died"
    if fields:
        edit_customer(writing.book, match.id, fields)


def _checked_handle(typed: str) -> str:
    handle = typed.lower()
    parts = handle.split("-")
    if not all(part and part.isascii() and part.isalnum() for part in parts) or len(handle) > 60:
        raise UsageError(
            f"{quoted(typed)} is no handle",
            "letters a to z, digits and single dashes, for example rossi-anna",
        )
    return handle


def _edit_points(writing: Writing, match: Match, typed: Mapping[str, str]) -> Iterator[str]:
    for kind, value in typed.items():
        kept = clean(value, limit=VALUE_LIMIT)
        set_contact_point(writing.book, match.id, kind, checked_point(kind, kept) if kept else "")
        yield kind


def _reword(writing: Writing, match: Match, typed: str) -> str:
    reference, equals, words = typed.partition("=")
    what, key = _reference(reference)
    text = clean(words)
    if what != "fact" or not equals or not text:
        raise UsageError(
            f'"{clean(typed, limit=200)}" says no new words', 'for example: --reword "fact:12=likes tea"'
        )
    memory = memory_of(writing.book, match.id)
    if all(fact.id != key for fact in memory.facts):
        raise _no_such(reference, match)
    reword_fact(writing.book, key, text)
    return reference


def _drop(writing: Writing, match: Match, reference: str) -> str:
    what, key = _reference(reference)
    if not drop_thing(writing.book, match.id, what, key):
        raise _no_such(reference, match)
    return reference


def _reference(typed: str) -> tuple[str, int]:
    what, _, number = typed.strip().partition(":")
    if what not in _DROPPABLE or not (number.isascii() and number.isdigit() and len(number) <= 15):
        raise UsageError(
            f'"{clean(typed, limit=200)}" names nothing on a page', "as custmem show has it: fact:12"
        )
    return what, int(number)


def _no_such(reference: str, match: Match) -> NotFound:
    return NotFound(f"{match.handle} has no {reference}", f"custmem show {match.handle} lists what there is")


def archive(
    context: Context,
    who: Whole,
    back: Annotated[bool, typer.Option("--back", help="take them out of the archive again")] = False,
) -> Answer:
    """Put a customer away, or back.

    They are kept, and no longer greeted, listed or called.

    Example: custmem archive rossi
    """

    def act(writing: Writing, match: Match) -> Echo:
        if match.archived != back:
            state = "is not put away" if back else "is put away already"
            raise Duplicate(f"{match.handle} {state}", "custmem list --archived shows those who are")
        edit_customer(writing.book, match.id, {"archived_on": None if back else context.today.isoformat()})
        writing.said = confirmations.said_archived(match.name, back)
        return Echo(writing.said, {"customer": brief(match), "archived": not back})

    return Answer(echo, change_customer(context, "archive", " ".join(who), act), is_echo=True)
