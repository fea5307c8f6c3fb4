"""Keeping your word: a day agreed with a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.cli.days import coming_day
from custmem.cli.doubts import ToldTwice, is_same, understood
from custmem.cli.text_input import told
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations, wording
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import parse_time
from custmem.domain.typed.remembered import Timed, text_and_day
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.commitments import record_appointment
from custmem.show import echo

if TYPE_CHECKING:
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Who
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Memory
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

    It is on the agenda, and at the counter, on its day. The day and the time may stand at the end as they are said:
    fitting on fri at 2pm. custmem skip CODE calls it off.

    Example: custmem appointment rossi "fitting" --on fri --at 14:30
    """
    who, typed = told(context, who, text, editor=editor)
    with context.reading() as book:
        shop = shop_of(book)
    timed = Timed(typed) if on else text_and_day(typed.split(), context.today, day_first=shop.day_first)
    purpose = clean(timed.text)
    if not purpose:
        raise UsageError(
            _("what the appointment is for is missing"), _("for example: {example}").format(example=_EXAMPLE)
        )
    if not on and timed.on is None:
        raise UsageError(
            _("the day of the appointment is missing"), _("for example: {example}").format(example=_EXAMPLE)
        )
    time = parse_time(at) if at else timed.at or None

    def act(writing: Writing, match: Match, is_another: bool) -> Echo:
        day = coming_day(on, context, shop) if on else timed.on
        assert day is not None
        if not is_another:
            _refuse_twice(memory_of(writing.book, match.id), purpose, day, time)
        key = record_appointment(writing.book, match.id, purpose, day, time, context.today)
        code = code_of(keys.appointment(key))
        writing.said = confirmations.said_appointment(match.name, purpose, day, time, code)
        record = {"id": key, "code": code, "text": purpose, "on": day.isoformat(), "at": time}
        return Echo(writing.said, {"customer": brief(match), "appointment": record})

    def record(is_another: bool) -> Echo:
        return change_customer(
            context, "appointment", who, lambda writing, match: act(writing, match, is_another), typed
        )

    return Answer(echo, understood(context, record), is_echo=True)


def _refuse_twice(memory: Memory, purpose: str, day: date, time: str | None) -> None:
    """Raise ToldTwice for the same thing on a day for which it is agreed already."""
    for known in memory.appointments:
        if known.on != day or not is_same(purpose, known.text):
            continue
        raise ToldTwice(
            _("{text} is agreed for {when} already ({code})").format(
                text=quoted(known.text),
                when=wording.day_and_time(known.on, known.at),
                code=code_of(keys.appointment(known.id)),
            ),
            _("--yes notes another one")
            if time in (None, known.at)
            else _("for the other time type: custmem edit {ref} --at {time}; --yes notes another one").format(
                ref=f"appointment:{known.id}", time=time
            ),
        )
