"""Who is in the book twice: likely pairs listed, two people kept apart, one person's two pages joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.book.backups import back_up_before
from custmem.cli.command import Answer
from custmem.cli.customer_lookup import customer_meant, with_customer
from custmem.cli.moods import owed_in
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import confirmations, tact
from custmem.errors import Conflict, UsageError
from custmem.language import _
from custmem.recall.duplicates import likely_pairs
from custmem.recall.settings import shop_of
from custmem.record.customers import keep_apart
from custmem.record.merge import doubts_about, merge_customers
from custmem.show import duplicates as duplicates_view
from custmem.show import echo as echo_view
from custmem.show.asking import agree, tell

if TYPE_CHECKING:
    import sqlite3
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import DryRun, Limit, Who
    from custmem.domain.customers.identification import Match
    from custmem.record.merge import Merged


_SAID = {
    "visit": "visit",
    "purchase": "purchase",
    "fact": "fact",
    "person": "person",
    "occasion": "occasion",
    "life_event": "event",
    "promise": "promise",
}
"""What is counted in the echo, by table."""


def duplicates(
    context: Context,
    who: Annotated[
        list[str] | None, typer.Argument(metavar="[WHO]", help="only who may be this customer")
    ] = None,
    not_: Annotated[
        tuple[str, str] | None,
        typer.Option("--not", metavar="WHO WHO", help="these two are two people; never list them again"),
    ] = None,
    limit: Limit = None,
) -> Answer:
    """Who may be in the book twice.

    The likeliest first, each with its reasons; nobody is joined by this.

    Example: custmem duplicates
    """
    if not_:
        if who:
            raise UsageError(
                _("--not takes two customers, and here is a third"), _("quote a name of several words")
            )
        return _keep_apart(context, *not_)
    if not who:
        with context.reading() as book:
            return Answer(
                duplicates_view, duplicates_view.Duplicates(likely_pairs(book, limit=limit), context.today)
            )

    def act(book: sqlite3.Connection, match: Match) -> duplicates_view.Duplicates:
        return duplicates_view.Duplicates(likely_pairs(book, match.id, limit), context.today, match.name)

    return Answer(duplicates_view, with_customer(context, " ".join(who), act))


def _keep_apart(context: Context, typed: str, other: str) -> Answer:
    """Remember that two customers are two people; each is settled before anything is written."""
    first, second = (with_customer(context, each, _this_one) for each in (typed, other))
    if first.id == second.id:
        raise UsageError(
            _("{handle} is one customer").format(handle=first.handle), _("name two, by handle or #id")
        )
    with context.writing("duplicates") as writing:
        a, b = (customer_meant(writing.book, f"#{match.id}", context) for match in (first, second))
        keep_apart(writing.book, a.id, b.id, context.today)
        writing.said = confirmations.said_two_people(a.name, a.handle, b.name, b.handle)
    record = {"a": brief(a), "b": brief(b), "said_on": context.today.isoformat()}
    return Answer(echo_view, Echo(writing.said, record), is_echo=True)


def merge(
    context: Context,
    who: Who,
    other: Annotated[
        str, typer.Argument(metavar="WHO", help="joined into the first: the first's name and handle stay")
    ],
    dry_run: DryRun = False,
) -> Answer:
    """Two customers who are one person.

    They are joined with everything they have, and both handles keep working. At a terminal it is shown first.

    Example: custmem merge rossi rosi --yes
    """
    one, second = (with_customer(context, typed, _this_one) for typed in (who, other))
    is_asked = not (dry_run or context.options.yes)
    if is_asked:
        _ask(context, one, second)
    if not dry_run:
        back_up_before(context.path, "merge")
    echo, doubts = _merged(context, one, second, rehearsal=dry_run)
    return Answer(echo_view, echo, is_echo=True, warnings=() if is_asked else tuple(doubts))


def _ask(context: Context, one: Match, other: Match) -> None:
    """Show what would be joined, tried and taken back, and ask; nothing is held open meanwhile.

    Raises UsageError where nobody can be asked, Conflict where the book speaks against it besides, Declined when the
    answer is no.
    """
    tried, doubts = _merged(context, one, other, rehearsal=True)
    if not context.may_ask and doubts:
        raise Conflict(
            _("{handle} and {other} are not joined: {doubts}").format(
                handle=one.handle, other=other.handle, doubts=doubts[0]
            ),
            _("give --yes to join them all the same"),
        )
    if not context.may_ask:
        raise UsageError(
            _("two customers are joined only when somebody says so"),
            _(
                "custmem merge {handle} {other} --yes joins them, --dry-run shows what would become of it"
            ).format(handle=one.handle, other=other.handle),
        )
    tell([tried.said, *doubts])
    agree(_("join them?"))


def _merged(context: Context, one: Match, other: Match, *, rehearsal: bool) -> tuple[Echo, list[str]]:
    """Join them, and return what speaks against it.

    In the transaction it is looked again who they are: another till may have been quicker.
    """
    with context.writing("merge", rehearsal=rehearsal, is_long=True) as writing:
        first, second = (customer_meant(writing.book, f"#{match.id}", context).id for match in (one, other))
        doubts = doubts_about(writing.book, first, second)
        merged = merge_customers(writing.book, first, second, shop_of(writing.book), context.today)
        owed = owed_in(writing.book, merged.customer.id)
        writing.said = _said(merged, rehearsal=rehearsal)
    said = confirmations.said_together([writing.said, tact.still_owed(owed)]) if owed else writing.said
    record = {
        "customer": brief(merged.customer),
        "joined": brief(merged.other),
        "moved": merged.moved,
        "same": merged.same,
        "notes": list(merged.notes),
        "owed": owed,
        "doubts": doubts,
        "dry_run": rehearsal,
    }
    return Echo(said, record), doubts


def _said(merged: Merged, *, rehearsal: bool) -> str:
    brought = {noun: merged.moved[table] + merged.same[table] for table, noun in _SAID.items()}
    other = merged.other
    return confirmations.said_merged(
        merged.customer.name, other.name, other.handle, brought, rehearsal=rehearsal
    )


def _this_one(_book: sqlite3.Connection, match: Match) -> Match:
    return match
