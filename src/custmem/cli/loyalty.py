"""Loyalty: stamps given, a full card redeemed, the programme and who is near a reward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.loyalty.programme import card_on
from custmem.domain.messages import loyalty as phrases_of_loyalty
from custmem.domain.messages.wording import counted
from custmem.domain.text.cleaning import quoted
from custmem.errors import Conflict, UsageError
from custmem.language import _, plural
from custmem.recall.customers import near_a_reward, stamped
from custmem.recall.settings import shop_of
from custmem.record.sales import record_reward, record_stamps
from custmem.show import echo
from custmem.show import loyalty as loyalty_view

if TYPE_CHECKING:
    import sqlite3
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Limit, Who, Whole
    from custmem.domain.customers.identification import Match
    from custmem.domain.loyalty.programme import Card, Programme
    from custmem.record.writing import Writing

MOST_AT_ONCE = 100


def stamp(
    context: Context,
    who: Who,
    number: Annotated[str | None, typer.Argument(metavar="[N]", help="how many; without it, one")] = None,
) -> Answer:
    """Put stamps on a customer's card.

    Example: custmem stamp rossi 2
    """
    given = _number(number)

    def act(writing: Writing, match: Match) -> Echo:
        programme = _programme(writing.book)
        stamp_id = record_stamps(writing.book, match.id, given, context.today)
        card = card_on(context.today, stamped(writing.book, match.id), programme)
        writing.said = phrases_of_loyalty.said_stamped(
            match.name, given, card.stamps, programme.needed, programme.reward
        )
        record = {"id": stamp_id, "number": given, "on": context.today.isoformat()}
        return Echo(
            writing.said, {"customer": brief(match), "stamp": record, "loyalty": _card(card, programme)}
        )

    return Answer(echo, change_customer(context, "stamp", who, act), is_echo=True)


def redeem(context: Context, who: Whole) -> Answer:
    """A full card is turned into its reward.

    Example: custmem redeem rossi
    """

    def act(writing: Writing, match: Match) -> Echo:
        programme = _programme(writing.book)
        card = card_on(context.today, stamped(writing.book, match.id), programme)
        if not card.is_full:
            raise Conflict(
                plural(
                    "{handle} has {stamps} of {needed}: {number} is missing",
                    "{handle} has {stamps} of {needed}: {number} are missing",
                    card.missing,
                ).format(
                    handle=match.handle,
                    stamps=card.stamps,
                    needed=counted(card.needed, "stamp"),
                    number=card.missing,
                ),
                _("custmem stamp {handle} puts one on the card").format(handle=match.handle),
            )
        reward_id = record_reward(writing.book, match.id, programme.needed, context.today)
        card = card_on(context.today, stamped(writing.book, match.id), programme)
        writing.said = phrases_of_loyalty.said_redeemed(match.name, programme.reward, card.stamps)
        record = {"id": reward_id, "reward": programme.reward, "on": context.today.isoformat()}
        return Echo(
            writing.said, {"customer": brief(match), "redeemed": record, "loyalty": _card(card, programme)}
        )

    return Answer(echo, change_customer(context, "redeem", " ".join(who), act), is_echo=True)


def loyalty(context: Context, limit: Limit = None) -> Answer:
    """The programme, and who is near a reward.

    Full cards come first.

    Example: custmem loyalty
    """
    with context.reading() as book:
        programme = shop_of(book).programme
        near = near_a_reward(book, programme, context.today) if programme else []
    return Answer(loyalty_view, loyalty_view.Loyalty(programme, tuple(near[:limit]), context.today))


def _programme(book: sqlite3.Connection) -> Programme:
    programme = shop_of(book).programme
    if programme is None:
        raise Conflict(
            _("there is no loyalty programme yet"), _("custmem config loyalty_stamps 10 begins one")
        )
    return programme


def _number(typed: str | None) -> int:
    if typed is None:
        return 1
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 5
    if not (is_number and 1 <= int(typed) <= MOST_AT_ONCE):
        raise UsageError(
            _("{typed} is not a number of stamps").format(typed=quoted(typed)),
            _("a whole number from 1 to {most_at_once}").format(most_at_once=MOST_AT_ONCE),
        )
    return int(typed)


def _card(card: Card, programme: Programme) -> dict[str, object]:
    return {
        "stamps": card.stamps,
        "needed": card.needed,
        "reward": programme.reward,
        "ready": card.is_full,
    }
