"""Reaching out to customers: that they were reached, in whatever way, and that nobody answered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.cli.followups import chosen, codes_first, decided, each_decided
from custmem.cli.text_input import told
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import contacts as words
from custmem.domain.text.cleaning import clean, quoted
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.settings import shop_of
from custmem.record.feedback import BY, record_attempt, record_reached
from custmem.show import echo

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Who, Whose
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Customer
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing


def contacted(
    context: Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]", help="what was said")] = None,
    by: Annotated[str, typer.Option(metavar="call|message|email|letter|met", help="how")] = "call",
    editor: Editor = False,
) -> Answer:
    """You reached out to them.

    Nobody is called for kindness twice within a fortnight: config quiet_days says for how long.

    Example: custmem contacted rossi "said the lamp is fine" --by met
    """
    if by not in BY:
        raise UsageError(f"nobody is reached by {quoted(by)}", f"one of {', '.join(BY)}")
    who, typed = told(context, who, text, editor=editor)
    said = clean(typed) or None

    def act(writing: Writing, match: Match) -> Echo:
        shop = shop_of(writing.book)
        record_reached(writing.book, match.id, by, said, context.today, writing.at)
        until = context.today + timedelta(shop.quiet_days) if shop.quiet_days else None
        writing.said = words.said_contacted(match.name, by, said, until, context.today)
        record = {"by": by, "text": said, "on": context.today.isoformat()}
        return Echo(writing.said, {"customer": brief(match), "contact": record})

    return Answer(echo, change_customer(context, "contacted", who, act, typed), is_echo=True)


def tried(
    context: Context,
    code: Annotated[
        list[str] | None,
        typer.Argument(metavar="CODE", help="the code beside the follow-up; several at once, too"),
    ] = None,
    who: Whose = None,
) -> Answer:
    """Nobody answered: it comes back tomorrow.

    Example: custmem tried CODE
    """

    def put_off(writing: Writing, customer: Customer, item: FollowUp, shop: Shop) -> Echo:
        until, times = record_attempt(
            *(writing.book, customer.id, item, words.no_answer(), shop, context.today, writing.at)
        )
        said = words.said_tried(customer.name, item.text, until, times, context.today)
        return Echo(said, {"verdict": "tried", "until": until.isoformat(), "times": times})

    first, *others = code or [chosen(context)]
    codes, left = codes_first(first, others)
    if left:
        raise UsageError(
            _("{word} is not a code").format(word=quoted(left[0])), _("custmem agenda shows today's codes")
        )
    return each_decided(context, "tried", codes, lambda each: decided(context, "tried", each, who, put_off))
