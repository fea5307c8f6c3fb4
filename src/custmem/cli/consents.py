"""How a customer wants to be reached: what they allow, refuse and prefer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer, with_customer
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.reaching import ANY, CHANNELS, answered
from custmem.domain.messages.confirmations import said_consents
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.record.customers import record_consents
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
) -> Answer:
    """How they want to be reached, or not.

    Without options, what they said of it.

    Example: custmem consent rossi --prefer email --refuse call
    """
    allowed, refused = _channels(allow or ()), _channels(refuse or ())
    preferred = _channels([prefer])[0] if prefer else None
    _refuse_contradictions(allowed, refused, preferred)
    if not (allowed or refused or preferred):
        return Answer(echo_view, with_customer(context, who, _state))

    def act(writing: Writing, match: Match) -> Echo:
        consents = answered(memory_of(writing.book, match.id).consents, allowed, refused, preferred)
        record_consents(writing.book, match.id, consents, context.today)
        echo = _echo(match, consents)
        writing.said = echo.said
        return echo

    return Answer(echo_view, change_customer(context, "consent", who, act), is_echo=True)


def _state(book: sqlite3.Connection, match: Match) -> Echo:
    known = memory_of(book, match.id).consents
    return _echo(match, {channel: known[channel] for channel in (ANY, *CHANNELS) if channel in known})


def _echo(match: Match, consents: Mapping[str, str]) -> Echo:
    return Echo(said_consents(match.name, consents), {"customer": brief(match), "consents": dict(consents)})


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
