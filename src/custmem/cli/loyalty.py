"""Loyalty: stamps given and taken back, rewards, vouchers, the programme, and what one customer has of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_lookup import change_customer, with_customer
from custmem.cli.days import coming_day
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import money_record
from custmem.domain.loyalty.earning import tiers_from
from custmem.domain.loyalty.programme import card_on
from custmem.domain.messages import loyalty as phrases_of_loyalty
from custmem.domain.messages.loyalty import POINTS, STAMPS
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso
from custmem.domain.text.money import MOST_MINOR, parse_money, say_money
from custmem.errors import BadMoney, Conflict, UsageError
from custmem.language import _, plural
from custmem.recall.commitments import stamped, vouchers
from custmem.recall.customers import near_a_reward, numbers_of, with_worth
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.ledger import (
    FOR_EVER,
    PAPER,
    new_voucher,
    put_stamps,
    record_reward,
    spend_vouchers,
    take_stamps,
)
from custmem.record.settings import change_settings
from custmem.show import echo, loyalty_statement
from custmem.show import loyalty as loyalty_view
from custmem.show.asking import ask

if TYPE_CHECKING:
    import sqlite3
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Limit, Who, Whole
    from custmem.domain.customers.identification import Match
    from custmem.domain.loyalty.programme import Card, Programme
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing

MOST_AT_ONCE = {STAMPS: 100, POINTS: 10_000}
_MINUS = ("-", "\N{MINUS SIGN}")


def stamp(
    context: Context,
    who: Who,
    number: Annotated[
        str | None, typer.Argument(metavar="[N]", help="how many; without it, one; -1 takes one back")
    ] = None,
    paper: Annotated[
        bool, typer.Option("--paper", help="these were on a paper card: it is taken over")
    ] = False,
) -> Answer:
    """Put stamps on a customer's card, or take them back.

    The first stamp begins a card, with its head start if the shop gives one.

    Example: custmem stamp rossi 2

    Example: custmem stamp rossi 6 --paper

    Example: custmem stamp rossi -1
    """

    def act(writing: Writing, match: Match) -> Echo:
        programme = _programme(writing.book)
        given = _number(number, programme)
        if given < 0:
            return _taken_back(writing, match, -given, programme, context)
        put = put_stamps(
            writing.book, match.id, given, context.today, programme, why=PAPER if paper else None
        )
        card = card_on(context.today, stamped(writing.book, match.id), programme)
        said = phrases_of_loyalty.put_on(given, card.stamps, card.needed, programme.reward, programme.unit)
        writing.said = phrases_of_loyalty.said_stamped(match.name, said, put.start, is_paper=paper)
        record = {"id": put.id, "number": given, "on": context.today.isoformat()}
        return _echo(writing, match, {"stamp": record, "loyalty": _card(card, programme)})

    return Answer(echo, change_customer(context, "stamp", who, act), is_echo=True)


def _taken_back(writing: Writing, match: Match, number: int, programme: Programme, context: Context) -> Echo:
    """Take stamps back that are on the card. Raises Conflict where there are fewer."""
    card = card_on(context.today, stamped(writing.book, match.id), programme)
    if card.stamps < number:
        raise Conflict(
            _("{handle} has {stamps} on the card").format(
                handle=match.handle, stamps=phrases_of_loyalty.some(card.stamps, programme.unit)
            ),
            _("custmem loyalty {handle} shows how they came there").format(handle=match.handle),
        )
    stamp_id = take_stamps(writing.book, match.id, number, context.today)
    card = card_on(context.today, stamped(writing.book, match.id), programme)
    said = phrases_of_loyalty.taken_off(number, card.stamps, card.needed, programme.unit)
    writing.said = phrases_of_loyalty.said_stamped(match.name, said, 0)
    record = {"id": stamp_id, "number": -number, "on": context.today.isoformat()}
    return _echo(writing, match, {"stamp": record, "loyalty": _card(card, programme)})


def _echo(writing: Writing, match: Match, record: dict[str, object]) -> Echo:
    return Echo(writing.said, {"customer": brief(match), **record})


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
                    needed=phrases_of_loyalty.some(card.needed, programme.unit),
                    number=card.missing,
                ),
                _("custmem stamp {handle} puts one on the card").format(handle=match.handle),
            )
        reward_id = record_reward(writing.book, match.id, programme.needed, context.today)
        card = card_on(context.today, stamped(writing.book, match.id), programme)
        writing.said = phrases_of_loyalty.said_redeemed(
            match.name, programme.reward, card.stamps, programme.unit
        )
        record = {"id": reward_id, "reward": programme.reward, "on": context.today.isoformat()}
        return _echo(writing, match, {"redeemed": record, "loyalty": _card(card, programme)})

    return Answer(echo, change_customer(context, "redeem", " ".join(who), act), is_echo=True)


def voucher(
    context: Context,
    who: Who,
    amount: Annotated[str, typer.Argument(metavar="AMOUNT", help="what it is for; -12.50 is paid by it")],
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="the last day it is good; none: for ever")
    ] = None,
    why: Annotated[str | None, typer.Option(metavar="TEXT", help="what it was given for")] = None,
) -> Answer:
    """A voucher for a customer, or what they pay by it.

    What they pay is taken from the voucher that ends first, and never more than is left.

    Example: custmem voucher rossi 20 --until 31dec

    Example: custmem voucher rossi -12.50
    """

    def act(writing: Writing, match: Match) -> Echo:
        shop = shop_of(writing.book)
        minor = parse_money(amount, shop.currency)
        if not 0 < abs(minor) <= MOST_MINOR:
            raise BadMoney(
                _("{typed} is not a voucher's amount").format(typed=quoted(amount)),
                _("what it is for, 20, or what is paid by it, -12.50"),
            )
        if minor < 0 and (until or why):
            raise UsageError(
                _("what is paid by voucher has no day and no reason"), _("leave out --until and --why")
            )
        if minor < 0:
            return _spent(writing, match, -minor, shop, context)
        last = _last_day(until, context, shop)
        reason = clean(why, limit=200) if why else None
        voucher_id, ends = new_voucher(
            writing.book, match.id, minor, shop, context.today, until=last, why=reason or None
        )
        money = say_money(minor, shop.currency)
        writing.said = phrases_of_loyalty.said_voucher(match.name, money, ends, context.today)
        record = {
            "id": voucher_id,
            "ref": f"voucher:{voucher_id}",
            "amount": money_record(minor, shop.currency),
            "left": money_record(_left(writing.book, match, context), shop.currency),
            "on": context.today.isoformat(),
            "until": iso(ends),
        }
        return _echo(writing, match, {"voucher": record})

    return Answer(echo, change_customer(context, "voucher", who, act), is_echo=True)


def _last_day(typed: str | None, context: Context, shop: Shop) -> date | str | None:
    """Return the day that was typed, FOR_EVER for none, or None where nothing was."""
    if typed is None:
        return None
    if typed.strip().lower() in ("", "none"):
        return FOR_EVER
    return coming_day(typed, context, shop)


def _left(book: sqlite3.Connection, match: Match, context: Context) -> int:
    good = (each for each in vouchers(book, match.id) if each.is_good(context.today))
    return sum(each.left_minor for each in good)


def _spent(writing: Writing, match: Match, minor: int, shop: Shop, context: Context) -> Echo:
    """Pay by vouchers. Raises Conflict where less is left of them."""
    left = _left(writing.book, match, context)
    if left < minor:
        raise Conflict(
            _("{handle} has {money} left on vouchers").format(
                handle=match.handle, money=say_money(left, shop.currency)
            ),
            _("custmem loyalty {handle} shows them").format(handle=match.handle),
        )
    ids = spend_vouchers(writing.book, match.id, minor, context.today)
    rest = left - minor
    writing.said = phrases_of_loyalty.said_spent(
        match.name, say_money(minor, shop.currency), say_money(rest, shop.currency)
    )
    record = {
        "id": ids[0],
        "ref": f"voucher:{ids[0]}",
        "amount": money_record(-minor, shop.currency),
        "left": money_record(rest, shop.currency),
        "on": context.today.isoformat(),
        "until": None,
    }
    return _echo(writing, match, {"voucher": record})


def loyalty(
    context: Context,
    who: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WHO]", help="a customer's statement; without it, who is near"),
    ] = None,
    limit: Limit = None,
) -> Answer:
    """The programme, or what a customer has of it.

    Full cards come first. At a terminal of a shop without a programme, three questions set one up.

    Example: custmem loyalty

    Example: custmem loyalty rossi
    """
    if who:
        return Answer(
            loyalty_statement,
            with_customer(context, " ".join(who), lambda book, match: _statement(book, match, context)),
        )
    with context.reading() as book:
        shop = shop_of(book)
    if shop.programme is None and context.may_ask:
        return _set_up(context)
    with context.reading() as book:
        near = near_a_reward(book, shop.programme, context.today) if shop.programme else []
    tiers = tiers_from(shop.tiers, shop.currency) or ()
    found = loyalty_view.Loyalty(
        *(shop.programme, tuple(near[:limit]), context.today, tiers, shop.member_price, shop.currency)
    )
    return Answer(loyalty_view, found)


def _statement(book: sqlite3.Connection, match: Match, context: Context) -> loyalty_statement.Statement:
    shop = shop_of(book)
    memory = with_worth(book, memory_of(book, match.id), shop, context.today)
    return loyalty_statement.Statement(memory, shop, context.today, numbers_of(book, match.id))


def _set_up(context: Context) -> Answer:
    """Ask the three questions of a programme, and keep the answers: a visit at which something is bought is a stamp."""
    needed = _asked_number(_("How many stamps for a reward?"), "10", 2, 100)
    reward = clean(ask(_("What is the reward?"), _("a coffee")), limit=200)
    start = _asked_number(
        _("How many are on a new card already? (a head start: more cards get full)"),
        str(needed // 5),
        0,
        needed - 1,
    )
    settings = {
        "loyalty_stamps": str(needed),
        "loyalty_reward": reward,
        "loyalty_start": str(start or ""),
        "loyalty_by": "visit",
    }
    with context.writing("loyalty") as writing:
        change_settings(writing.book, settings)
        programme = _programme(writing.book)
        said = programme.said
        writing.said = phrases_of_loyalty.said_set_up(said)
    return Answer(echo, Echo(writing.said, {"programme": programme._asdict()}), is_echo=True)


def _asked_number(question: str, default: str, least: int, most: int) -> int:
    typed = ask(question, default)
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 5
    if not (is_number and least <= int(typed) <= most):
        raise UsageError(
            _("{typed} is not a number of stamps").format(typed=quoted(typed)),
            _("a whole number from {least} to {most}").format(least=least, most=most),
        )
    return int(typed)


def _programme(book: sqlite3.Connection) -> Programme:
    programme = shop_of(book).programme
    if programme is None:
        raise Conflict(
            _("there is no loyalty programme yet"), _("custmem config loyalty_stamps 10 begins one")
        )
    return programme


def _number(typed: str | None, programme: Programme) -> int:
    """Return how many stamps were meant; below zero they are taken back."""
    if typed is None:
        return 1
    most = MOST_AT_ONCE[programme.unit]
    digits = typed[1:] if typed.startswith(_MINUS) else typed
    is_number = digits.isascii() and digits.isdigit() and len(digits) < 6
    if not (is_number and 1 <= int(digits) <= most):
        raise UsageError(
            _("{typed} is not a number of stamps").format(typed=quoted(typed)),
            _("a whole number from 1 to {most_at_once}").format(most_at_once=most),
        )
    return int(digits) if digits == typed else -int(digits)


def _card(card: Card, programme: Programme) -> dict[str, object]:
    return {
        "stamps": card.stamps,
        "needed": card.needed,
        "reward": programme.reward,
        "ready": card.is_full,
    }
