"""They came in, and what they bought: what is typed after `sold` becomes lines of a purchase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.context import understood
from custmem.cli.customer_lookup import change_customer
from custmem.cli.days import past_day
from custmem.cli.moods import mood_typed
from custmem.domain import keys
from custmem.domain.customers.aftermath import after_sale, warnings_against
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.memory import Line
from custmem.domain.customers.moods import is_for_something_sad
from custmem.domain.loyalty.earning import HAND, VOUCHER, tier_at, tiers_from
from custmem.domain.loyalty.programme import card_on
from custmem.domain.messages import confirmations, tact, visits, wording
from custmem.domain.messages import loyalty as phrases_of_loyalty
from custmem.domain.recommendations import orders_sold, wishes_granted
from custmem.domain.rule_context import taken_back
from custmem.domain.text.cleaning import clean
from custmem.domain.text.money import MOST_MINOR, say_money
from custmem.domain.text.names import fold
from custmem.domain.typed.phrases_in_words import Doubtful
from custmem.domain.typed.sale import read_sale
from custmem.domain.typed.sale_line import Terms
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.commitments import stamped
from custmem.recall.customers import with_worth
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.decisions import Verdict, collect, decide
from custmem.record.ledger import reward_referral, stamp_sale
from custmem.record.sales import Sale, record_sale, record_visit
from custmem.show import echo

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Mood, On, Private, Who, Whole
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Memory
    from custmem.domain.shop import Shop
    from custmem.domain.typed.sale_line import TypedSale
    from custmem.record.writing import Writing

MOST_DIGITS = 7


def sold(
    context: Context,
    who: Who,
    items: Annotated[
        list[str], typer.Argument(metavar="ITEM [PRICE]…", help="ITEM [PRICE] [ITEM [PRICE]] …")
    ],
    for_: Annotated[
        str | None, typer.Option("--for", metavar="PERSON", help="whom it is for: nephew Luca")
    ] = None,
    occasion: Annotated[
        str | None, typer.Option(metavar="OCCASION", help="what for: birthday, christmas")
    ] = None,
    surprise: Annotated[bool, typer.Option("--surprise", help="not to be spoken of before its day")] = False,
    private: Private = False,
    on: On = None,
    tag: Annotated[str | None, typer.Option(metavar="TAG", help="what sort of thing: book, tea")] = None,
    qty: Annotated[
        str | None,
        typer.Option(metavar="NUMBER", help="how many, or how much: 2, 0.250; the price is for one"),
    ] = None,
    receipt: Annotated[str | None, typer.Option(metavar="NUMBER", help="the receipt's number")] = None,
    back: Annotated[bool, typer.Option("--back", help="they brought it back")] = False,
    mood: Mood = None,
) -> Answer:
    """What they bought, for whom, for which occasion.

    The words up to a price are one item; a comma or + parts items without one, and 3x before an item is its number.
    Whom it is for, the occasion and the day may stand at the end as they are said: for nephew Luca, yesterday.

    Example: custmem sold bianchi red roses 25 for husband

    Example: custmem sold bianchi "The Gruffalo storybook" 14.90 --for "nephew Luca" --occasion birthday
    """
    felt = mood_typed(mood)
    warnings: list[str] = []

    def record(is_sure: bool) -> Echo:
        def act(writing: Writing, match: Match) -> Echo:
            shop, memory = shop_of(writing.book), memory_of(writing.book, match.id)
            typed = _read(items, shop, memory, context.today)
            if typed.doubts and not is_sure:
                raise Doubtful(typed.doubts)
            for_text = clean(for_ or typed.for_text, limit=200) or None
            recipients = memory.persons_named(for_text or "")
            sale = Sale(
                on=past_day(on, context, shop) if on else typed.on or context.today,
                lines=_lines(typed, tag, qty, is_return=back),
                for_text=for_text,
                person_id=recipients[0].id if len(recipients) == 1 else None,
                occasion=clean(occasion or typed.occasion, limit=60).lower() or None,
                surprise=surprise or typed.surprise,
                private=private or typed.private,
                receipt=clean(receipt, limit=200) if receipt else None,
                mood=felt,
            )
            before = with_worth(writing.book, memory, shop, context.today)
            purchase_id = record_sale(writing.book, match.id, sale, shop)
            is_unpriced_return = (back or typed.back) and not sale.total_minor
            loyal = (
                []
                if is_unpriced_return
                else _loyalty_of(writing.book, before, purchase_id, sale, shop, context.today)
            )
            collected, granted = _fulfilled(writing, memory, sale, context)
            items_said = [confirmations.counted_item(line.item, line.quantity_milli) for line in sale.lines]
            is_priced = any(item.minor is not None for item in typed.items)
            money = say_money(sale.total_minor, shop.currency) if is_priced else confirmations.no_price()
            said = confirmations.said_sale(match.name, items_said, money, sale.for_text, sale.on)
            if sale.total_minor < 0:
                said = visits.said_return(
                    match.name, items_said, money.removeprefix("-"), _taken_for(sale, memory), sale.on
                )
            if is_for_something_sad(sale.occasion, sale.for_text, [line.item for line in sale.lines], felt):
                said = f"{said}; {tact.bought_for_something_sad()}"
            after = memory_of(writing.book, match.id)
            sold = next((each for each in after.purchases if each.id == purchase_id), None)
            if sold is not None:
                said = confirmations.said_together([said, *after_sale(sold, after, context.today)])
            handed_over = [line.item for line in sale.lines if line.amount_minor >= 0]
            recipient = memory.person(sale.person_id)
            warnings[:] = warnings_against(handed_over, memory, context.today, recipient)
            writing.said = "; ".join((confirmations.said_with(said, collected, granted), *loyal))
            return Echo(
                writing.said, {"customer": brief(match), "purchase": _record(purchase_id, sale, shop)}
            )

        return change_customer(context, "sold", who, act, " ".join(items))

    echoed = understood(context, record)
    return Answer(echo, echoed, is_echo=True, warnings=tuple(warnings))


def _loyalty_of(
    book: sqlite3.Connection, memory: Memory, purchase_id: int, sale: Sale, shop: Shop, today: date
) -> list[str]:
    """Stamp what a sale earns, reward who sent a newcomer, and return what is to be said of it at the counter."""
    customer, programme = memory.customer, shop.programme
    is_first = sale.total_minor >= 0 and all(before.total_minor < 0 for before in memory.purchases)
    said = thanked_for_sending(book, memory, shop, today) if is_first else []
    if programme is not None and (memory.has_card or stamped(book, customer.id)):
        number, taken = stamp_sale(book, customer.id, purchase_id, sale, shop)
        card = card_on(today, stamped(book, customer.id), programme)
        held, unit = (card.stamps, card.needed), programme.unit
        said += [phrases_of_loyalty.taken_off(taken, *held, unit)] if taken else []
        said += [phrases_of_loyalty.put_on(number, *held, programme.reward, unit)] if number else []
    elif programme is not None and programme.by not in ("", HAND) and sale.total_minor >= 0:
        is_offered = keys.invitation(customer.id) in memory.decisions
        said += [] if is_offered else [phrases_of_loyalty.no_card(customer.handle)]
    tiers = tiers_from(shop.tiers, shop.currency) or ()
    tier = tier_at(with_worth(book, memory, shop, today).worth_minor, tiers)
    was = tier_at(memory.worth_minor, tiers)
    if tier is not None and tier.from_minor > (was.from_minor if was else 0):
        said.append(phrases_of_loyalty.now_in(tier.name, tier.gives))
    return said


def thanked_for_sending(book: sqlite3.Connection, memory: Memory, shop: Shop, today: date) -> list[str]:
    """Give both what a referral brings, now that the newcomer has bought something, and return what is said of it."""
    sender = memory.sent_by
    if sender is None or sender.gone:
        return []
    bonus = reward_referral(book, memory.customer.id, sender.customer_id, shop, today)
    if bonus is None:
        return []
    unit = shop.programme.unit if shop.programme else ""
    by_voucher = bonus.kind == VOUCHER
    theirs, senders = (
        say_money(number, shop.currency) if by_voucher else phrases_of_loyalty.some(number, unit)
        for number in (bonus.newcomer, bonus.sender)
    )
    return [phrases_of_loyalty.said_bonus(theirs, sender.name, senders, by_voucher=by_voucher)]


def _read(words: Sequence[str], shop: Shop, memory: Memory, today: date) -> TypedSale:
    """Return what was typed as a sale to this customer: whom they know is known by name."""

    def _is_known(phrase: str) -> bool:
        return bool(phrase) and bool(memory.persons_named(phrase))

    return read_sale(words, Terms(shop.currency, today, shop.day_first, _is_known), memory.customer.handle)


def visit(context: Context, who: Whole, on: On = None) -> Answer:
    """They came in.

    Example: custmem visit rossi
    """

    def act(writing: Writing, match: Match) -> Echo:
        shop = shop_of(writing.book)
        day = past_day(on, context, shop)
        is_new = record_visit(writing.book, match.id, day, shop)
        writing.said = confirmations.said_visit(match.name, day, is_new)
        return Echo(writing.said, {"customer": brief(match), "on": day.isoformat(), "new": is_new})

    return Answer(echo, change_customer(context, "visit", " ".join(who), act), is_echo=True)


def _taken_for(sale: Sale, memory: Memory) -> str:
    """Name what a return was bought as; blank where it is called the same, or nothing of theirs fits."""
    called = {fold(line.item) for line in sale.lines}
    bought = [taken_back(line.item, line.amount_minor, sale.on, memory) for line in sale.lines]
    items = [each.item for each in bought if each and fold(each.item) not in called]
    return wording.items_phrase(items)


def _fulfilled(writing: Writing, memory: Memory, sale: Sale, context: Context) -> tuple[list[str], list[str]]:
    """Close the orders and wishes that a sale fulfils, and return those that may be named."""
    items = [line.item for line in sale.lines if line.amount_minor >= 0]
    orders = orders_sold(memory, items, sale.on)
    for order in orders:
        collect(writing.book, memory.customer.id, order.id, sale.on, writing.at)
    wishes = wishes_granted(memory, items, sale.on)
    for wish in wishes:
        bought = Verdict(keys.wish(wish.id), "wish", "done", outcome=confirmations.bought(items))
        decide(writing.book, memory.customer.id, bought, context.today, writing.at)
    return [order.item for order in orders if not order.private], [w.text for w in wishes if not w.private]


def _lines(typed: TypedSale, tag: str | None, qty: str | None, *, is_return: bool) -> tuple[Line, ...]:
    """Return the lines of a sale; --qty counts the one item, whose price is for one.

    Raises UsageError.
    """
    tag = clean(tag, limit=60).lower() if tag else None
    milli = _quantity(qty) if qty else 1000
    if milli != 1000 and len(typed.items) > 1:
        raise UsageError(_("--qty counts one item only"), _("record the items one by one"))
    sign = -1 if is_return or typed.back else 1
    lines = tuple(
        Line(item.text, item.milli * milli // 1000, sign * round((item.minor or 0) * milli / 1000), tag)
        for item in typed.items
    )
    if sum(abs(line.amount_minor) for line in lines) > MOST_MINOR:
        raise UsageError(_("that is more money than a sale can hold"), _("check the price and --qty"))
    return lines


def _quantity(text: str) -> int:
    """Return a typed quantity in thousandths.

    Raises UsageError.
    """
    whole, _point, part = text.strip().replace(",", ".").partition(".")
    digits = whole + part
    if not (digits.isascii() and digits.isdigit() and len(part) <= 3 and len(whole) <= MOST_DIGITS and whole):
        raise UsageError(
            _('"{text}" is not a quantity').format(text=clean(text, limit=60)),
            _("type a number, for example 2 or 0.250"),
        )
    milli = int(whole) * 1000 + int(part.ljust(3, "0") or 0)
    if milli == 0:
        raise UsageError(_("nothing was sold"), _("the quantity must be more than 0"))
    return milli


def _record(purchase_id: int, sale: Sale, shop: Shop) -> dict[str, object]:
    return {
        "id": purchase_id,
        "on": sale.on.isoformat(),
        "total": _money(sale.total_minor, shop),
        "for": sale.for_text,
        "person_id": sale.person_id,
        "occasion": sale.occasion,
        "surprise": sale.surprise,
        "private": sale.private,
        "receipt": sale.receipt,
        "lines": _line_records(sale.lines, shop),
    }


def _line_records(lines: Sequence[Line], shop: Shop) -> list[dict[str, object]]:
    return [
        {
            "item": line.item,
            "quantity": line.quantity_milli / 1000,
            "amount": _money(line.amount_minor, shop),
            "tag": line.tag,
        }
        for line in lines
    ]


def _money(minor: int, shop: Shop) -> dict[str, object]:
    return {"minor": minor, "currency": shop.currency}
