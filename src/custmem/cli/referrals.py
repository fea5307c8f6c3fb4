"""Who sent whom to the shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import customer_meant, with_customer
from custmem.cli.sales import thanked_for_sending
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import confirmations
from custmem.errors import Conflict
from custmem.language import _
from custmem.recall.commitments import sender_of
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.feedback import record_referral
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    import sqlite3
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Who
    from custmem.domain.customers.identification import Match


def referred(
    context: Context,
    who: Who,
    by: Annotated[str, typer.Option(metavar="WHO", help="the customer who sent them")],
) -> Answer:
    """Who sent them; both are thanked.

    The greetings of both say so, and thanks are due after the first purchase.

    Example: custmem referred rossi --by bianchi
    """
    typed = [f"#{with_customer(context, each, _this_one).id}" for each in (who, by)]
    with context.writing("referred") as writing:
        customer, sender = (customer_meant(writing.book, each, context) for each in typed)
        _refuse(writing.book, customer, sender, agreed=context.options.yes)
        before = sender_of(writing.book, customer.id)
        known = before[0] if before is not None and before[1] == sender.id else None
        is_new = known is None
        referral_id = known or record_referral(writing.book, customer.id, sender.id, context.today)
        writing.said = confirmations.said_referred(customer.name, sender.name, is_new=is_new)
        memory, shop = memory_of(writing.book, customer.id), shop_of(writing.book)
        bought = [each for each in memory.purchases if each.total_minor >= 0]
        if bought and all(
            each.on == context.today for each in bought
        ):  # what they said at the till of the first sale
            given = thanked_for_sending(writing.book, memory, shop, context.today)
            writing.said = "; ".join((writing.said, *given))
        record = {"id": referral_id, "by": brief(sender), "new": is_new}
        echo = Echo(writing.said, {"customer": brief(customer), "referral": record})
    return Answer(echo_view, echo, is_echo=True)


def _this_one(_book: sqlite3.Connection, match: Match) -> Match:
    return match


def _refuse(book: sqlite3.Connection, customer: Match, sender: Match, *, agreed: bool) -> None:
    """Raise Conflict for what can't be, or is said otherwise in the book."""
    if customer.id == sender.id:
        raise Conflict(
            _("{handle} can't have sent themselves").format(handle=customer.handle),
            _("name somebody else with --by"),
        )
    circle = sender_of(book, sender.id)
    if circle is not None and circle[1] == customer.id:
        raise Conflict(
            _("{handle} was sent by {sender}").format(handle=sender.handle, sender=customer.handle),
            _("of two customers only one sent the other"),
        )
    before = sender_of(book, customer.id)
    if before is not None and before[1] != sender.id and not agreed:
        raise Conflict(
            _("{handle} was sent by {sender}").format(handle=customer.handle, sender=before[2]),
            _("give --yes to change who it was"),
        )
