"""How a customer wants to be reached, and a while in which nothing cheerful is said to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_lookup import change_customer, with_customer
from custmem.cli.facts import holding_until
from custmem.cli.persons import At, named, person_meant
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.reaching import ANY, CHANNELS, answered
from custmem.domain.messages import tact
from custmem.domain.messages.confirmations import said_consents
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.customers import record_consents, record_purpose, record_quiet
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Who
    from custmem.domain.customers.identification import Match
    from custmem.record.writing import Writing


_KNOWN = (*CHANNELS, ANY)


def consent(
    context: Context,
    who: Who,
    allow: Annotated[
        list[str] | None, typer.Option(metavar="CHANNEL", help="call, message, email, letter or any")
    ] = None,
    refuse: Annotated[list[str] | None, typer.Option(metavar="CHANNEL", help="any: do not contact")] = None,
    prefer: Annotated[str | None, typer.Option(metavar="CHANNEL", help="rather so than otherwise")] = None,
    purpose: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help='what for: "fittings only, no offers"; none takes it back'),
    ] = None,
) -> Answer:
    """How they want to be reached, or not.

    Without options, what they said of it.

    Example: custmem consent rossi --prefer email --refuse call
    """
    allowed, refused = _channels(allow or ()), _channels(refuse or ())
    preferred = _channels([prefer])[0] if prefer else None
    _refuse_contradictions(allowed, refused, preferred)
    if not (allowed or refused or preferred or purpose):
        return Answer(echo_view, with_customer(context, who, _state))

    def act(writing: Writing, match: Match) -> Echo:
        known = memory_of(writing.book, match.id)
        consents = answered(known.consents, allowed, refused, preferred) or {ANY: "yes"}
        record_consents(writing.book, match.id, consents, context.today)
        meant = known.purpose
        if purpose is not None:
            meant = None if purpose.strip().lower() == "none" else clean(purpose, limit=200)
            record_purpose(writing.book, match.id, meant)
        echo = _echo(match, consents, meant)
        writing.said = echo.said
        return echo

    return Answer(echo_view, change_customer(context, "consent", who, act), is_echo=True)


def _state(book: sqlite3.Connection, match: Match) -> Echo:
    memory = memory_of(book, match.id)
    known = memory.consents
    given = {channel: known[channel] for channel in (ANY, *CHANNELS) if channel in known}
    return _echo(match, given, memory.purpose)


def _echo(match: Match, consents: Mapping[str, str], purpose: str | None) -> Echo:
    said = said_consents(match.name, consents)
    record = {"customer": brief(match), "consents": dict(consents), "purpose": purpose}
    return Echo(f"{said}; for: {purpose}" if purpose else said, record)


def _channels(typed: Sequence[str]) -> list[str]:
    """Return the channels typed, several in one with commas. Raises UsageError."""
    found = [word.strip().lower() for words in typed for word in words.split(",") if word.strip()]
    for channel in found:
        if channel not in _KNOWN:
            raise UsageError(
                _("{channel} is not a way to reach anybody").format(channel=quoted(channel)),
                _("one of {choices}").format(choices=", ".join(_KNOWN)),
            )
    if typed and not found:
        raise UsageError(
            _("no way to reach anybody is named"), _("one of {choices}").format(choices=", ".join(_KNOWN))
        )
    return list(dict.fromkeys(found))


def _refuse_contradictions(allowed: Sequence[str], refused: Sequence[str], preferred: str | None) -> None:
    if preferred == ANY:
        raise UsageError(
            _("one way can be preferred, not any"),
            _("one of {choices}").format(choices=", ".join(CHANNELS)),
        )
    both = [channel for channel in (*allowed, *filter(None, [preferred])) if channel in refused]
    if both:
        raise UsageError(
            _("{channel} is both wanted and refused").format(channel=both[0]), _("say one of them")
        )


def quiet(
    context: Context,
    who: Who,
    person: Annotated[
        list[str] | None, typer.Argument(metavar="PERSON", help="only about one person: husband, Tom")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="the last quiet day")] = None,
    over: Annotated[bool, typer.Option("--over", help="it is over: all is said as before")] = False,
) -> Answer:
    """Nothing cheerful for a while; what is owed stays.

    With a PERSON nothing is said of that person. It ends by itself after --until, or with --over.

    Example: custmem quiet rossi --until +6w
    """
    if over and until:
        raise UsageError("--over and --until are two things", "give one of them")

    def act(writing: Writing, match: Match) -> Echo:
        at = At(writing, memory_of(writing.book, match.id), shop_of(writing.book), context)
        about = person_meant(" ".join(person), at.memory) if person else None
        last = holding_until(until, at)
        key = record_quiet(
            *(writing.book, match.id, about.id if about else None, context.today), until_on=last, over=over
        )
        whom = f"{match.name}, {named(about)}" if about else match.name
        line = f"{match.handle} {(about.name or about.relation).lower()}" if about else match.handle
        writing.said = tact.quiet_is_over(whom) if over else tact.quiet_from_now(whom, last, line)
        record = {"id": key, "person_id": about.id if about else None, "until_on": iso(last), "over": over}
        return Echo(writing.said, {"customer": brief(match), "quiet": record})

    return Answer(echo_view, change_customer(context, "quiet", who, act), is_echo=True)
