"""A while in which nothing cheerful is said, to a customer or about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.cli.facts import holding_until
from custmem.cli.persons import At, named, person_meant
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import tact
from custmem.domain.text.dates import iso
from custmem.errors import UsageError
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.quiet import record_quiet
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Who
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing


def quiet(
    context: Context,
    who: Who,
    person: Annotated[
        list[str] | None, typer.Argument(metavar="PERSON", help="only about one person: husband, Tom")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="the last quiet day")] = None,
    over: Annotated[bool, typer.Option("--over", help="it is over: all is said as before")] = False,
) -> Answer:
    """Nothing cheerful for a while; what is owed stays.

    With a PERSON nothing is said of that person. It ends by itself after --until, or with --over.

    Example: custmem quiet rossi --until +6w
    """
    if over and until:
        raise UsageError("--over and --until are two things", "give one of them")

    def act(writing: Writing, match: Match) -> Echo:
        at = At(writing, memory_of(writing.book, match.id), shop_of(writing.book), context)
        about = person_meant(" ".join(person), at.memory) if person else None
        last = holding_until(until, at)
        key = record_quiet(
            *(writing.book, match.id, about.id if about else None, context.today), until_on=last, over=over
        )
        whom = f"{match.name}, {named(about)}" if about else match.name
        line = f"{match.handle} {(about.name or about.relation).lower()}" if about else match.handle
        writing.said = tact.quiet_is_over(whom) if over else tact.quiet_from_now(whom, last, line)
        record = {"id": key, "person_id": about.id if about else None, "until_on": iso(last), "over": over}
        return Echo(writing.said, {"customer": brief(match), "quiet": record})

    return Answer(echo_view, change_customer(context, "quiet", who, act), is_echo=True)
