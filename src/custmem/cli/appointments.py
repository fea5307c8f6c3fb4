"""Keeping your word: a day agreed with a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.cli.days import coming_day
from custmem.cli.text_input import told
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean
from custmem.domain.text.dates import parse_time
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.settings import shop_of
from custmem.record.commitments import record_appointment
from custmem.show import echo

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Who
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing

_EXAMPLE = 'custmem appointment rossi "fitting" --on fri --at 14:30'


def appointment(
    context: Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="what for")] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="the day: fri, 12.6., +3d")] = None,
    at: Annotated[str | None, typer.Option(metavar="TIME", help="14:30, 2pm")] = None,
    editor: Editor = False,
) -> Answer:
    """A day agreed with a customer.

    It is on the agenda, and at the counter, on its day. custmem skip CODE calls it off.

    Example: custmem appointment rossi "fitting" --on fri --at 14:30
    """
    who, typed = told(context, who, text, editor=editor)
    purpose = clean(typed)
    if not purpose:
        raise UsageError(
            _("what the appointment is for is missing"), _("for example: {example}").format(example=_EXAMPLE)
        )
    if not on:
        raise UsageError(
            _("the day of the appointment is missing"), _("for example: {example}").format(example=_EXAMPLE)
        )
    time = parse_time(at) if at else None

    def act(writing: Writing, match: Match) -> Echo:
        day = coming_day(on, context, shop_of(writing.book))
        key = record_appointment(writing.book, match.id, purpose, day, time, context.today)
        code = code_of(keys.appointment(key))
        writing.said = confirmations.said_appointment(match.name, purpose, day, time, code)
        record = {"id": key, "code": code, "text": purpose, "on": day.isoformat(), "at": time}
        return Echo(writing.said, {"customer": brief(match), "appointment": record})

    return Answer(echo, change_customer(context, "appointment", who, act), is_echo=True)
