"""Keeping your word: what was promised, and a day agreed with a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.context import ToldTwice, is_same, understood
from custmem.cli.customer_lookup import change_customer
from custmem.cli.days import coming_day
from custmem.cli.text_input import told
from custmem.domain import keys
from custmem.domain.customers.aftermath import warnings_against
from custmem.domain.customers.identification import Echo, Match, brief
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations, wording
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import parse_span, parse_time
from custmem.domain.typed.remembered import Timed, text_and_day, without_time
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.commitments import record_appointment
from custmem.record.customers import page_of_the_shop
from custmem.record.decisions import record_promise
from custmem.show import echo

if TYPE_CHECKING:
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Who
    from custmem.domain.customers.memory import Memory
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
    if by:
        day_typed, at = without_time(by.split())
        timed = Timed(typed, at=at)
    else:
        timed = text_and_day(typed.split(), context.today, day_first=shop.day_first)
        day_typed, at = [], timed.at
    promised = clean(timed.text)
    span = parse_span(every) if every else None
    if not promised:
        raise UsageError(
            _("what was promised is missing"),
            _("for example: {example}").format(example='custmem promise rossi "hold the tea" --by fri'),
        )

    warnings: list[str] = []

    def act(writing: Writing, match: Match, is_another: bool) -> Echo:
        due_on = coming_day(" ".join(day_typed), context, shop) if by else timed.on
        if due_on is None:
            raise UsageError(_("until when is missing"), _("add --by DATE, for example --by fri"))
        memory = memory_of(writing.book, match.id)
        if not is_another:
            _refuse_twice(memory, promised, due_on)
        warnings[:] = warnings_against([promised], memory, context.today)
        promise_id = record_promise(writing.book, match.id, promised, due_on, context.today, at or None, span)
        code = code_of(keys.promise(promise_id))
        writing.said = confirmations.said_promise(match.name, promised, due_on, code, at or None, span)
        record = {
            "id": promise_id,
            "code": code,
            "text": promised,
            "due_on": due_on.isoformat(),
            "at": at or None,
            "every": span,
        }
        return Echo(writing.said, {"customer": brief(match), "promise": record})

    def record(is_another: bool) -> Echo:
        if who.strip().lower() == THE_SHOP:
            with context.writing("promise") as writing:
                key, name = page_of_the_shop(
                    writing.book, THE_SHOP, shop.name or _("The shop"), context.today
                )
                return act(writing, Match(key, THE_SHOP, name, None, archived=False), is_another)
        return change_customer(
            context, "promise", who, lambda writing, match: act(writing, match, is_another), typed
        )

    echoed = understood(context, record)
    return Answer(echo, echoed, is_echo=True, warnings=tuple(warnings))


def _refuse_twice(memory: Memory, promised: str, due_on: date) -> None:
    """Raise ToldTwice for what is promised already; another day for it is for `edit` to say."""
    for known in memory.promises:
        if is_same(promised, known.text):
            raise ToldTwice(
                _("{text} is promised already, by {day} ({code})").format(
                    text=quoted(known.text),
                    day=wording.weekday_day(known.due_on),
                    code=code_of(keys.promise(known.id)),
                ),
                _("--yes notes another one")
                if known.due_on == due_on
                else _(
                    "for the other day type: custmem edit {ref} --by {day}; --yes notes another one"
                ).format(ref=f"promise:{known.id}", day=due_on.isoformat()),
            )


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
            _refuse_twice_of_appointments(memory_of(writing.book, match.id), purpose, day, time)
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


def _refuse_twice_of_appointments(memory: Memory, purpose: str, day: date, time: str | None) -> None:
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
