"""The morning page: what today asks for, and who is likely to come."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_lookup import with_customer
from custmem.domain.followup_rules import KINDS
from custmem.domain.followups.agenda import agenda as agenda_of
from custmem.domain.followups.agenda import falling_due
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.agenda import agenda_on, coming_up
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.show import agenda as agenda_view

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.domain.customers.identification import Match
    from custmem.domain.followups.agenda import Agenda
    from custmem.domain.shop import Shop


def agenda(
    context: Context,
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
    kinds = _checked(kind or ())

    def page(shop: Shop, on: Callable[[date], Agenda], whose: str | None = None) -> agenda_view.Page:
        found = _joined([on(context.today + timedelta(ahead)) for ahead in range(days)])
        return agenda_view.Page(found, shop, everything, if_any, some_kinds=bool(kinds), whose=whose)

    def of_everybody(book: sqlite3.Connection) -> agenda_view.Page:
        shop = shop_of(book)
        found = page(shop, lambda day: agenda_on(book, shop, day, everything=everything, kinds=kinds))
        if found.agenda.blocks or found.agenda.coming or kinds:
            return found
        soon = tuple(coming_up(book, shop, context.today))
        return found._replace(agenda=found.agenda._replace(soon=soon))

    def of_somebody(book: sqlite3.Connection, match: Match) -> agenda_view.Page:
        shop, memory = shop_of(book), memory_of(book, match.id, whole=True)

        def on(day: date) -> Agenda:
            return agenda_of([memory], [], [memory], shop, day, everything=True, kinds=kinds)

        return page(shop, on, match.name)

    if who is not None:
        return Answer(agenda_view, with_customer(context, who, of_somebody))
    with context.reading() as book:
        return Answer(agenda_view, of_everybody(book))


def _joined(found: Sequence[Agenda]) -> Agenda:
    """Return the agenda of several days, each thing on its day once."""
    today, *later = found
    listed = {item.key for block in today.blocks for item in block.items}
    coming = []
    for day in later:
        due = falling_due(day, listed)
        listed |= {item.key for block in due.blocks for item in block.items}
        coming.append(due)
    return today._replace(coming=tuple(day for day in coming if day.blocks))


def _checked(typed: Sequence[str]) -> list[str]:
    """Return the kinds typed, several in one with commas. Raises UsageError."""
    found = [
        word.strip().lower().replace("-", "_") for words in typed for word in words.split(",") if word.strip()
    ]
    if typed and not found:
        raise UsageError(_("which kind is missing"), _("one of {choices}").format(choices=", ".join(KINDS)))
    for kind in found:
        if kind not in KINDS:
            raise UsageError(
                _("{kind} is not a kind of follow-up").format(kind=quoted(kind)),
                _("one of {choices}").format(choices=", ".join(KINDS)),
            )
    return found
