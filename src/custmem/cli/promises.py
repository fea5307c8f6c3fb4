"""Keeping your word: what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.cli.days import coming_day
from custmem.cli.text_input import told
from custmem.domain import keys
from custmem.domain.customers.aftermath import warnings_against
from custmem.domain.customers.identification import Echo, Match, brief
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean
from custmem.domain.text.dates import parse_span
from custmem.domain.typed.phrases_in_words import time_at_end
from custmem.domain.typed.remembered import text_and_day
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.customers import page_of_the_shop
from custmem.record.decisions import record_promise
from custmem.show import echo

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Who
    from custmem.record.writing import Writing

THE_SHOP = "shop"
"""Instead of a customer: the shop's own dates, on a page under this handle."""


def promise(
    context: Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what was promised")] = None,
    by: Annotated[
        str | None, typer.Option(metavar="DATE", help="until when: fri, 12.6., +3d, fri 15:00")
    ] = None,
    every: Annotated[
        str | None, typer.Option(metavar="SPAN", help="how long after it was done it comes back: 3m, 2w")
    ] = None,
    editor: Editor = False,
) -> Answer:
    """What you said you would do, by when.

    It stays on the agenda until it is done. For WHO, shop is the shop itself: its own dates have a page of their own.

    Example: custmem promise rossi "hold 200 g Sencha" --by "fri 15:00"

    Example: custmem promise shop "order Advent calendars" --by 1sep --every 1y
    """
    who, typed = told(context, who, text, editor=editor)
    with context.reading() as book:
        shop = shop_of(book)
    day_typed, at = time_at_end((by if by else typed).split())
    said, told_by = text_and_day(day_typed, context.today, day_first=shop.day_first)
    if not by and told_by is None:
        at = None
    promised = clean(typed if by or told_by is None else said)
    span = parse_span(every) if every else None
    if not promised:
        raise UsageError(
            _("what was promised is missing"),
            _("for example: {example}").format(example='custmem promise rossi "hold the tea" --by fri'),
        )

    warnings: list[str] = []

    def act(writing: Writing, match: Match) -> Echo:
        due_on = coming_day(" ".join(day_typed), context, shop) if by else told_by
        if due_on is None:
            raise UsageError(_("until when is missing"), _("add --by DATE, for example --by fri"))
        warnings[:] = warnings_against([promised], memory_of(writing.book, match.id), context.today)
        promise_id = record_promise(writing.book, match.id, promised, due_on, context.today, at, span)
        code = code_of(keys.promise(promise_id))
        writing.said = confirmations.said_promise(match.name, promised, due_on, code, at, span)
        record = {
            "id": promise_id,
            "code": code,
            "text": promised,
            "due_on": due_on.isoformat(),
            "at": at,
            "every": span,
        }
        return Echo(writing.said, {"customer": brief(match), "promise": record})

    if who.strip().lower() == THE_SHOP:
        with context.writing("promise") as writing:
            key, name = page_of_the_shop(writing.book, THE_SHOP, shop.name or _("The shop"), context.today)
            echoed = act(writing, Match(key, THE_SHOP, name, None, archived=False))
    else:
        echoed = change_customer(context, "promise", who, act)
    return Answer(echo, echoed, is_echo=True, warnings=tuple(warnings))
