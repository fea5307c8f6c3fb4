"""Keeping your word: a day agreed with a customer, and how they want to be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.days import coming_day
from custmem.cli.who import change_customer
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.keys import code_of
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import parse_time
from custmem.errors import NotFound, UsageError
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.commitments import record_appointment
from custmem.record.decisions import Verdict, decide
from custmem.show import echo

if TYPE_CHECKING:
    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Appointment
    from custmem.record.writing import Writing

_EXAMPLE = 'for example: custmem appointment rossi "fitting" --on fri --at 14:30'


def appointment(desk: Desk, who: str, typed: str, on: str | None, at: str | None) -> Answer:
    """Record a day, and maybe a time, that was agreed with a customer."""
    text = clean(typed)
    if not text:
        raise UsageError("what the appointment is for is missing", _EXAMPLE)
    if not on:
        raise UsageError("the day of the appointment is missing", _EXAMPLE)
    time = parse_time(at) if at else None

    def act(writing: Writing, match: Match) -> Echo:
        day = coming_day(on, desk, shop_of(writing.book))
        key = record_appointment(writing.book, match.id, text, day, time, desk.today)
        code = code_of(keys.appointment(key))
        writing.said = confirmations.said_appointment(match.name, text, day, time, code)
        record = {"id": key, "code": code, "text": text, "on": day.isoformat(), "at": time}
        return Echo(writing.said, {"customer": brief(match), "appointment": record})

    return Answer(echo, change_customer(desk, "appointment", who, act), is_echo=True)


def call_off(desk: Desk, who: str, code: str, why: str) -> Answer:
    """Call an appointment off; it is kept on the page and no longer listed."""

    def act(writing: Writing, match: Match) -> Echo:
        found = _with_code(writing, match, code)
        verdict = Verdict(keys.appointment(found.id), "appointment", "skipped", outcome=clean(why) or None)
        decide(writing.book, match.id, verdict, desk.today, writing.at)
        writing.said = confirmations.said_called_off(match.name, found.text, found.on, found.at)
        record = {
            "id": found.id,
            "code": code.lower(),
            "text": found.text,
            "on": found.on.isoformat(),
            "at": found.at,
        }
        return Echo(writing.said, {"customer": brief(match), "appointment": record, "cancelled": True})

    return Answer(echo, change_customer(desk, "appointment", who, act), is_echo=True)


def _with_code(writing: Writing, match: Match, code: str) -> Appointment:
    for appointment in memory_of(writing.book, match.id).appointments:
        if code_of(keys.appointment(appointment.id)) == code.lower():
            return appointment
    raise NotFound(
        f"{match.handle} has no appointment with the code {quoted(code)}",
        f"custmem agenda --days 7 --for {match.handle} shows what is to come",
    )
