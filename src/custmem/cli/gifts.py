"""What the shop gives its customers: never the same thing twice, and within the year's money."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.customer_lookup import change_customer, with_customer
from custmem.domain.customers.aftermath import warnings_against
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import Gift, gift_record, money_record
from custmem.domain.data.typed_words import BEFORE_PRICE, CURRENCY_WORDS
from custmem.domain.gift_ideas import gift_ideas
from custmem.domain.incoming import ITEM_LIMIT
from custmem.domain.messages import confirmations, wording
from custmem.domain.rule_context import teller_for
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.money import (
    MOST_MINOR,
    looks_like_a_number,
    looks_like_money,
    parse_money,
    say_money,
)
from custmem.errors import BadMoney, Conflict, UsageError
from custmem.language import _
from custmem.recall.commitments import given_before
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.feedback import record_gift
from custmem.show import echo
from custmem.show import gift_ideas as gift_ideas_view

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Who
    from custmem.domain.customers.identification import Match
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing


def gift(
    context: Context,
    who: Who,
    item: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ITEM [COST]]", help="what was given, and its cost; without it, what would please"
        ),
    ] = None,
) -> Answer:
    """What the shop gave them, or what would please.

    Never the same twice. Without an item it says what would please them, by what they like, wish for and bought, and
    never what an allergy or a dislike speaks against. On their next visit custmem asks how it landed.

    Example: custmem gift rossi

    Example: custmem gift rossi "a box of tea" 6.50
    """
    if not item:
        return Answer(gift_ideas_view, with_customer(context, who, partial(_ideas, context)))
    warnings: list[str] = []

    def act(writing: Writing, match: Match) -> Echo:
        shop = shop_of(writing.book)
        given, cost = _item(item, shop)
        warnings[:] = warnings_against([given], memory_of(writing.book, match.id), context.today)
        before = given_before(writing.book, match.id, given)
        if before is not None and not context.options.yes:
            raise Conflict(
                _("{handle} was given {given} {before}").format(
                    handle=match.handle, given=quoted(given), before=wording.on_day(before, context.today)
                ),
                _("find something else, or give --yes to give it again"),
            )
        gift_id = record_gift(writing.book, match.id, given, cost, shop.currency, context.today)
        left = shop_of(writing.book).left_for_gifts(context.today.year)
        writing.said = confirmations.said_gift(
            *(match.name, given, say_money(cost, shop.currency) if cost else None),
            None if left is None else say_money(abs(left), shop.currency),
            over=left is not None and left < 0,
        )
        record_of = Gift(gift_id, given, cost, shop.currency, context.today)
        record = {"gift": gift_record(record_of), "budget_left": money_record(left, shop.currency)}
        return Echo(writing.said, {"customer": brief(match), **record})

    echoed = change_customer(context, "gift", who, act, " ".join(item))
    return Answer(echo, echoed, is_echo=True, warnings=tuple(warnings))


def _ideas(context: Context, book: sqlite3.Connection, match: Match) -> gift_ideas_view.GiftIdeas:
    shop, memory = shop_of(book), memory_of(book, match.id)
    found = gift_ideas(teller_for(memory, shop, context.today))
    left = shop.left_for_gifts(context.today.year)
    return gift_ideas_view.GiftIdeas(memory.customer, found, left, shop.currency)


def _item(words: Sequence[str], shop: Shop) -> tuple[str, int]:
    """Return what was given and its cost: the last word, where it is an amount and something stands before it."""
    words = list(words)
    if len(words) > 2 and shop.currency in CURRENCY_WORDS.get(words[-1].lower(), "").split():
        words.pop()
    *before, last = words or [""]
    if not before and looks_like_a_number(last):
        raise UsageError(
            _("what was given is missing"),
            _("for example: {example}").format(example='custmem gift rossi "a box of tea" 6.50'),
        )
    for at, word in enumerate(before[1:], 1):
        if word.isdigit() or looks_like_money(word, shop.currency):
            raise UsageError(
                _("{word} may be what it cost").format(word=quoted(word)),
                _("type: {line}").format(line=f'custmem gift WHO "{" ".join(before[:at])}" {word}'),
            )
    cost = 0
    if before and (looks_like_money(last, shop.currency) or looks_like_a_number(last)):
        cost = parse_money(last, shop.currency)
        words = before[:-1] if len(before) > 1 and before[-1].lower() in BEFORE_PRICE else before
    if not 0 <= cost <= MOST_MINOR:
        raise BadMoney(
            _("{last} is not a cost").format(last=quoted(last)),
            _("give what it cost the shop, for example: 12.50"),
        )
    item = clean(" ".join(words), limit=ITEM_LIMIT)
    if not item:
        raise UsageError(
            _("what was given is missing"),
            _("for example: {example}").format(example='custmem gift rossi "a box of tea" 6.50'),
        )
    return item, cost
