"""What there is to print: a sheet or a grid of each kind, from what the book holds of the day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.book.sidecars import read_log
from custmem.cli.clock import local
from custmem.cli.customer_lookup import with_customer
from custmem.domain.box_card import box_card
from custmem.domain.customers.gifts import is_silenced, may_be_spoken_of
from custmem.domain.customers.reaching import allows
from custmem.domain.customers.sensitive_topics import delicate
from custmem.domain.messages import paper as words
from custmem.domain.messages.wording import items_phrase
from custmem.domain.rule_context import teller_for
from custmem.domain.shop import is_open
from custmem.domain.text.cleaning import quoted
from custmem.domain.value import NamedTuple
from custmem.errors import NotFound, UsageError
from custmem.recall.agenda import agenda_on, seen_on
from custmem.recall.customer_query import ids_fitting
from custmem.recall.memories import memories_of, memory_of
from custmem.recall.settings import shop_of
from custmem.show.paper import cards
from custmem.show.paper.morning import has_anything, morning_sheet
from custmem.show.paper.sheet import Grid, Sheet, Shopfront

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import date

    from custmem.cli.context import Context
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Memory
    from custmem.domain.shop import Shop

MORNING, CARD, CARDS, EVENING, LABELS, TILL = "", "card", "loyalty-cards", "evening", "labels", "till"
_MOST_CARDS = 500


class Printable(NamedTuple):
    """What there is to print: a sheet, a grid, or lines; warnings say what was left out of it."""

    page: Sheet | Grid | list[str]
    is_nothing: bool = False
    warnings: tuple[str, ...] = ()


def printable(
    context: Context, kind: str, rest: Sequence[str], *, discreet: bool, grid: str, stamped: int
) -> Printable:
    """Return what was asked for. Raises UsageError, NotFound."""
    typed = " ".join(rest)
    if kind == MORNING:
        return _morning(context, discreet=discreet)
    if kind == CARD:
        return _card(context, typed, discreet=discreet)
    if kind == CARDS:
        return _cards(context, typed, stamped)
    if kind == EVENING:
        return _evening(context, discreet=discreet)
    if kind == LABELS:
        return _labels(context, typed, grid)
    if kind == TILL:
        with context.reading() as book:
            return Printable(cards.till_sheet(front_of(shop_of(book))))
    raise UsageError(
        f"{quoted(kind)} is nothing to print", f"one of {', '.join((CARD, CARDS, EVENING, LABELS, TILL))}"
    )


def front_of(shop: Shop) -> Shopfront:
    """Return what stands at the head of the shop's pages."""
    return Shopfront(shop.name, shop.address, shop.phone)


def _time(context: Context) -> str:
    return local(context.now).strftime("%H:%M")


def _morning(context: Context, *, discreet: bool) -> Printable:
    with context.reading() as book:
        shop = shop_of(book)
        found = agenda_on(book, shop, context.today)
    notes = _missing(context.path, shop, context.today)
    sheet = morning_sheet(found, shop, front_of(shop), _time(context), discreet=discreet, notes=notes)
    return Printable(sheet, is_nothing=not (has_anything(found) or notes))


def _missing(path: str, shop: Shop, today: date) -> tuple[str, ...]:
    """Return what is to be said of an earlier page that never reached the paper."""
    log = read_log(path)
    if log.failed_on is not None and log.failed_on < today:
        return (words.not_printed(log.failed_on, log.why),)
    if log.scheduled and log.printed_on is not None:
        days = (today - log.printed_on).days
        between = (today - timedelta(ago) for ago in range(1, min(days, 31)))
        missed = next((day for day in between if is_open(day, shop)), None)
        return (words.not_printed(missed, ""),) if missed else ()
    return ()


def _card(context: Context, who: str, *, discreet: bool) -> Printable:
    def _ask(book: sqlite3.Connection, match: Match) -> Printable:
        shop = shop_of(book)
        card = box_card(memory_of(book, match.id), shop, context.today)
        return Printable(cards.box_card_sheet(card, front_of(shop), context.today, discreet=discreet))

    return with_customer(context, who, _ask)


def _cards(context: Context, number: str, stamped: int) -> Printable:
    if not (number.isascii() and number.isdigit() and 0 < int(number) <= _MOST_CARDS):
        raise UsageError(
            "how many cards is missing", f"a number up to {_MOST_CARDS}: custmem print loyalty-cards 10"
        )
    with context.reading() as book:
        shop = shop_of(book)
    if shop.programme is None:
        raise NotFound("the shop has no loyalty programme", "set one up: custmem config loyalty_stamps 10")
    return Printable(cards.stamp_cards(int(number), shop.programme, front_of(shop), stamped))


def _evening(context: Context, *, discreet: bool) -> Printable:
    with context.reading() as book:
        shop = shop_of(book)
        seen = [
            _seen(memory, shop, context.today) for memory in memories_of(book, seen_on(book, context.today))
        ]
    sheet = cards.evening_sheet(seen, front_of(shop), context.today, _time(context), discreet=discreet)
    return Printable(sheet, is_nothing=not seen)


def _seen(memory: Memory, shop: Shop, today: date) -> cards.Seen:
    """Return somebody who was here, with what they bought as far as it may lie on a counter."""
    teller = teller_for(memory, shop, today)
    bought = [
        item
        for purchase in memory.purchases
        if purchase.on == today
        and not purchase.surprise
        and may_be_spoken_of(purchase, memory, today)
        and not is_silenced(purchase, memory, teller.silence)
        for item in teller.items(purchase)
        if not delicate(item)
    ]
    return cards.Seen(memory.customer, items_phrase(bought))


def _labels(context: Context, query: str, grid: str) -> Printable:
    """Return labels for everybody who fits, has an address and wants to be written to."""
    sheet = cards.grid_named(grid)
    with context.reading() as book:
        ids = ids_fitting(book, query, context.today)
        found = list(memories_of(book, ids))
    addressed = [
        (memory.customer.name, point.value)
        for memory in found
        if not (memory.customer.dead or memory.customer.archived_on) and allows(memory.consents, "letter")
        for point in [next((p for p in memory.contact_points if p.kind == "address"), None)]
        if point is not None
    ]
    if not addressed:
        raise NotFound(
            "nobody of those has an address that may be written to", "custmem edit WHO --address TEXT"
        )
    left = len(found) - len(addressed)
    return Printable(
        cards.address_labels(addressed, sheet), warnings=(words.without_label(left),) if left else ()
    )
