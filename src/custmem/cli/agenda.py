"""The morning page: what today asks for, and who is likely to come."""

from __future__ import annotations

from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import with_customer
from custmem.domain.followup_rules import KINDS
from custmem.domain.followups.agenda import COUNTED, LIKELY_LOOKED_AT, falling_due
from custmem.domain.followups.agenda import agenda as agenda_of
from custmem.domain.followups.purchases import followed, spoken_of
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.commitments import in_stock
from custmem.recall.due import Kindness, likely_today, owed_today
from custmem.recall.memories import memories_of, memory_of
from custmem.recall.open_commitments import booked_on
from custmem.recall.settings import shop_of
from custmem.show import agenda as agenda_view

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Sequence
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
        return page(shop, lambda day: agenda_on(book, shop, day, everything=everything, kinds=kinds))

    def of_somebody(book: sqlite3.Connection, match: Match) -> agenda_view.Page:
        shop, memory = shop_of(book), memory_of(book, match.id, whole=True)

        def on(day: date) -> Agenda:
            return agenda_of([memory], [], [memory], shop, day, everything=True, kinds=kinds)

        return page(shop, on, match.name)

    if who is not None:
        return Answer(agenda_view, with_customer(context, who, of_somebody))
    with context.reading() as book:
        return Answer(agenda_view, of_everybody(book))


def agenda_on(
    book: sqlite3.Connection,
    shop: Shop,
    day: date,
    *,
    everything: bool = False,
    kinds: Collection[str] = (),
) -> Agenda:
    """Return the agenda of a day; only of these kinds, if any are named."""
    kindness = Kindness(book, shop, day, everything=everything, kinds=kinds)
    bought, spoken = followed(shop, day), spoken_of(shop, day)
    booked = {customer_id for customer_id, _ in booked_on(book, day)}  # who are spoken to, too
    owed = {due.customer_id for due in owed_today(book, day, shop.rules)} - booked
    stock = tuple(in_stock(book))  # for guests alone: nobody is called for what is new
    found = agenda_of(
        chain(
            memories_of(book, sorted(booked), spoken, stock),
            memories_of(book, sorted(owed), bought, ()),
        ),
        memories_of(book, kindness.customer_ids(), bought, ()),
        memories_of(book, likely_today(book, day, LIKELY_LOOKED_AT), spoken, stock),
        shop,
        day,
        whole=lambda memory: memory_of(book, memory.customer.id),
        everything=everything,
        kinds=kinds,
        counted=0 if kindness.are_many() else COUNTED,
    )
    unseen = kindness.unseen_kinds()
    waiting = {
        kind: found.held_back_kinds.get(kind, 0) + unseen.get(kind, 0)
        for kind in dict.fromkeys((*found.held_back_kinds, *unseen))
    }
    return found._replace(held_back=found.held_back + sum(unseen.values()), held_back_kinds=waiting)


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
