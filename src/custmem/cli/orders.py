"""What was ordered, until it is handed over; and what came into stock that somebody would want."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.context import MOST_TO_CHOOSE, ToldTwice, is_same, understood
from custmem.cli.customer_lookup import change_customer
from custmem.cli.days import coming_day, past_day
from custmem.cli.rankings import MOST_WANTING, wanted_by
from custmem.domain import keys
from custmem.domain.customers.aftermath import warnings_against
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.reaching import reached
from custmem.domain.incoming import ITEM_LIMIT
from custmem.domain.keys import code_of, looks_like_code
from custmem.domain.messages import orders as order_messages
from custmem.domain.messages import wording
from custmem.domain.recommendations import fits, is_alike, words_of
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso
from custmem.domain.text.names import fold
from custmem.domain.typed.phrases_in_words import Doubt, Doubtful
from custmem.domain.typed.remembered import text_and_day
from custmem.errors import Ambiguous, BadDate, Conflict, NotFound, UsageError
from custmem.language import _
from custmem.recall.commitments import decision_with_code, in_stock
from custmem.recall.customers import customers_with_ids
from custmem.recall.memories import memory_of
from custmem.recall.open_commitments import (
    open_orders,
    open_wishes,
    orders_with_code,
    wishes_with_code,
    with_item,
)
from custmem.recall.settings import shop_of
from custmem.record.commitments import (
    move_order,
    record_arrival,
    record_gone,
    record_here,
    record_order,
)
from custmem.record.decisions import collect
from custmem.record.sales import record_visit
from custmem.show import echo as echo_view
from custmem.show.asking import ask, tell
from custmem.show.out import candidate_line

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Who
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Memory
    from custmem.domain.typed.remembered import Timed
    from custmem.recall.open_commitments import OpenOrder
    from custmem.record.writing import Writing


def order(
    context: Context,
    who: Who,
    item: Annotated[list[str] | None, typer.Argument(metavar="ITEM", help="what is fetched for them")] = None,
    expected: Annotated[
        str | None, typer.Option(metavar="DATE", help="the day it should be here: fri, 12.6., +2w")
    ] = None,
    private: Annotated[
        bool, typer.Option("--private", help="never say what it is; it is owed all the same")
    ] = False,
) -> Answer:
    """Something fetched for them.

    It is followed until they have it, or it is called off. Its code in place of WHO gives it another day, earlier or
    later, and they are told.

    Example: custmem order rossi "Atlas of the Stars" --expected fri

    Example: custmem order CODE --expected "next fri"
    """
    with context.reading() as book:
        shop = shop_of(book)
        known = None if item else next(iter(orders_with_code(book, who.strip())), None)
    if known is not None and expected:
        return Answer(echo_view, _moved(context, known, expected), is_echo=True)
    if known is not None:
        raise UsageError(
            _("the new day of {code} is missing").format(code=known.code),
            f"custmem order {known.code} --expected fri",
        )
    item = item or []
    words = item if len(item) > 1 else []
    timed = text_and_day(
        words, context.today, day_first=shop.day_first, prepositions=("by", "for", "until", "on")
    )
    wanted = clean(timed.text or " ".join(item), limit=ITEM_LIMIT)
    if not wanted:
        raise UsageError(
            _("what was ordered is missing"),
            _("for example: {example}").format(example='custmem order rossi "the atlas" --expected fri'),
        )

    warnings: list[str] = []

    def act(writing: Writing, match: Match, is_sure: bool) -> Echo:
        memory = memory_of(writing.book, match.id)
        if not is_sure:
            _refuse_half_right(memory, wanted, timed)
        warnings[:] = warnings_against([wanted], memory, context.today)
        expected_on = coming_day(expected, context, shop) if expected else timed.on
        order_id = record_order(writing.book, match.id, wanted, expected_on, context.today, private=private)
        code = code_of(keys.order(order_id))
        writing.said = order_messages.said_ordered(match.name, wanted, expected_on, code)
        record = {
            "id": order_id,
            "code": code,
            "item": wanted,
            "ordered_on": context.today.isoformat(),
            "expected_on": iso(expected_on),
            "private": private,
        }
        return Echo(writing.said, {"customer": brief(match), "order": record})

    def record(is_sure: bool) -> Echo:
        return change_customer(
            context, "order", who, lambda writing, match: act(writing, match, is_sure), wanted
        )

    return Answer(echo_view, understood(context, record), is_echo=True, warnings=tuple(warnings))


def _refuse_half_right(memory: Memory, wanted: str, timed: Timed) -> None:
    """Raise ToldTwice for what is on order already, Doubtful for a day that may be the end of the item's name."""
    handle = memory.customer.handle
    for known in memory.orders:
        if known.arrived_on is None and is_same(wanted, known.item):
            raise ToldTwice(
                _("{item} is on order for {handle} already ({code})").format(
                    item=quoted(known.item), handle=handle, code=code_of(keys.order(known.id))
                ),
                _(
                    "for another day type: custmem edit {ref} --expected DATE; --yes orders another one"
                ).format(ref=f"order:{known.id}"),
            )
    if timed.is_bare:
        reading = _("{item}, expected {day}").format(item=wanted, day=timed.said)
        line = f'custmem order {handle} "{wanted}" --expected "{timed.said}"'
        raise Doubtful((Doubt(_("{day} stands in the item").format(day=quoted(timed.said)), reading, line),))


def _moved(context: Context, known: OpenOrder, expected: str) -> Echo:
    """Give an order another day, and say whom to tell and how. Raises Conflict when it is here already."""
    with context.writing("order") as writing:
        day = coming_day(expected, context, shop_of(writing.book))
        if known.arrived_on is not None:
            raise Conflict(
                _("{code} is here already").format(code=known.code),
                _(
                    "custmem done {code} once they are told, custmem collected {code} once they have it"
                ).format(code=known.code),
            )
        move_order(writing.book, known.id, day, context.today)
        memory = memory_of(writing.book, known.customer_id)
        channel, reach = reached(memory)
        name = memory.customer.name
        writing.said = order_messages.said_moved(name, known.item, day, channel, reach, known.code)
        record = {"id": known.id, "code": known.code, "item": known.item, "expected_on": day.isoformat()}
        return Echo(writing.said, {"customer": brief(memory.customer), "order": record})


def arrived(
    context: Context,
    item: Annotated[
        list[str], typer.Argument(metavar="CODE|ITEM", help="an order's code or its item; else what came in")
    ],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="the day it came, if not today")] = None,
    gone: Annotated[bool, typer.Option("--gone", help="it is in stock no more")] = False,
) -> Answer:
    """An order is here, or something came into stock.

    The echo names whom to tell, or who would want it.

    Example: custmem arrived "The Moonstone, a crime novel"

    Example: custmem arrived "The Moonstone, a crime novel" --gone
    """
    typed = " ".join(item)
    if gone:
        return _gone(context, typed)

    def record(typed: str, is_for_stock: bool) -> Echo:
        with context.writing("arrived") as writing:
            book = writing.book
            day = past_day(on, context, shop_of(book))
            wished = _wish_with_code(book, typed)
            if wished is not None:
                return _into_stock(writing, context, wished, day)
            waited_for = [each for each in open_orders(book) if each.arrived_on is None]
            waiting = _order_meant(book, typed, waited_for, "arrived")
            if waiting is not None:
                return _mark_here(writing, context, waiting, day)
            text = clean(typed, limit=ITEM_LIMIT)
            if not is_for_stock:
                _offer_alike(book, text, waited_for, context)
            return _into_stock(writing, context, text, day)

    try:
        echo = record(typed, context.options.yes)
    except MayBeWaitedForError as offered:
        if not context.may_ask:
            raise
        code = _chosen_of(offered, typed)
        echo = record(code or typed, not code)
    return Answer(echo_view, echo, is_echo=True)


class MayBeWaitedForError(Ambiguous):
    """What came in shares a word with what somebody ordered or asked for."""


def _offer_alike(
    book: sqlite3.Connection, typed: str, waited_for: Sequence[OpenOrder], context: Context
) -> None:
    """Raise MayBeWaitedForError where what came in may be what somebody ordered, or at a terminal asked for.

    A wish that it fits is named once it is in stock, and needs no asking; neither does a script about any wish.
    """
    waiting = [(order.customer_id, order.code, order.item) for order in waited_for]
    if context.may_ask:
        wishes = [wish for wish in open_wishes(book) if not fits(wish[2], typed)]
        waiting += [(whose, code_of(keys.wish(key)), text) for whose, key, text in wishes]
    alike = [each for each in waiting if is_alike(each[2], typed)]
    if not alike:
        return
    whose = {c.id: c for c in customers_with_ids(book, list(dict.fromkeys(each[0] for each in alike)))}
    raise MayBeWaitedForError(
        _("{typed} may be what is waited for").format(typed=quoted(typed)),
        _("type the code of the one that is here; --yes puts it into stock"),
        [{**brief(whose[each[0]]), "code": each[1], "what": each[2]} for each in alike],
    )


def _chosen_of(offered: Ambiguous, typed: str) -> str:
    """Let the person choose what is here; blank puts it into stock."""
    few = offered.candidates[:MOST_TO_CHOOSE]
    tell([offered.message, *(f"  {number}  {candidate_line(each)}" for number, each in enumerate(few, 1))])
    answer = ask(
        _("which one is here? [1-{number}; Enter puts {typed} into stock]").format(
            number=len(few), typed=quoted(typed)
        ),
        "",
    )
    if not answer:
        return ""
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(few):
        return str(few[int(answer) - 1]["code"])
    raise offered


def _wish_with_code(book: sqlite3.Connection, typed: str) -> str | None:
    """Return what was wished for under this code: it comes into stock under the name that it was asked for by."""
    found = wishes_with_code(book, typed) if not orders_with_code(book, typed) else []
    known = {key: text for _whose, key, text in open_wishes(book)} if found else {}
    return known[found[0][1]] if len(found) == 1 else None


def _mark_here(writing: Writing, context: Context, arrived: OpenOrder, on: date) -> Echo:
    """Record that an order is here, and say whom to tell and how.

    Raises Conflict when it is here already, BadDate when it was ordered later.
    """
    memory = memory_of(writing.book, arrived.customer_id)
    if arrived.arrived_on is not None:
        when = wording.on_day(arrived.arrived_on, context.today)
        raise Conflict(
            _("{code} arrived already, {when}").format(code=arrived.code, when=when),
            _("custmem done {code} once they are told, custmem collected {code} once they have it").format(
                code=arrived.code
            ),
        )
    _refuse_before(on, arrived)
    record_here(writing.book, arrived.id, on)
    channel, reach = reached(memory)
    name, code = memory.customer.name, arrived.code
    writing.said = order_messages.said_here(name, arrived.item, on, channel, reach, code)
    record = {"id": arrived.id, "code": code, "item": arrived.item, "arrived_on": on.isoformat()}
    return Echo(
        writing.said,
        {"customer": brief(memory.customer), "order": record, "channel": channel, "reach": reach},
    )


def collected(
    context: Context,
    code: Annotated[list[str], typer.Argument(metavar="CODE", help="the order's code, or its item")],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="the day they took it, if not today")] = None,
) -> Answer:
    """An order was handed over.

    It is closed, and they came in that day.

    Example: custmem collected CODE
    """
    typed = " ".join(code)
    with context.writing("collected") as writing:
        shop = shop_of(writing.book)
        day = past_day(on, context, shop)
        taken = _order_meant(writing.book, typed, open_orders(writing.book), "collected")
        if taken is None:
            raise NotFound(
                _("no open order is {typed}").format(typed=quoted(typed)),
                _("custmem agenda and custmem greet show the codes of orders"),
            )
        _refuse_before(day, taken)
        collect(writing.book, taken.customer_id, taken.id, day, writing.at)
        is_new = record_visit(writing.book, taken.customer_id, day, shop)
        (customer,) = customers_with_ids(writing.book, [taken.customer_id])
        writing.said = order_messages.said_collected(customer.name, taken.item, day)
        record = {"id": taken.id, "code": taken.code, "item": taken.item, "collected_on": day.isoformat()}
        echo = Echo(writing.said, {"customer": brief(customer), "order": record, "new_visit": is_new})
    return Answer(echo_view, echo, is_echo=True)


def _order_meant(
    book: sqlite3.Connection, typed: str, among: Iterable[OpenOrder], command: str
) -> OpenOrder | None:
    """Return the open order with this code, or the one among these that is for this item; None when there is none.

    Raises Ambiguous when several are, Conflict for the code of one that is closed, NotFound for any other code.
    """
    text = clean(typed, limit=ITEM_LIMIT)
    if not text:
        raise UsageError(
            _("the code or the item is missing"),
            _('for example: custmem {command} "the atlas"').format(command=command),
        )
    is_code = looks_like_code(text)
    found = orders_with_code(book, text) if is_code else with_item(among, text)
    if len(found) > 1:
        raise _several(book, text, found)
    if not found and is_code:
        raise _no_such_code(book, text)
    return found[0] if found else None


def _several(book: sqlite3.Connection, typed: str, found: list[OpenOrder]) -> Ambiguous:
    names = {c.id: c for c in customers_with_ids(book, list(dict.fromkeys(o.customer_id for o in found)))}
    candidates = [
        {**brief(names[each.customer_id]), "code": each.code, "differs": each.code} for each in found
    ]
    return Ambiguous(
        _("{typed} fits several open orders").format(typed=quoted(typed)),
        _("type the code of the one you mean"),
        candidates,
    )


def _no_such_code(book: sqlite3.Connection, code: str) -> Conflict | NotFound:
    closed = decision_with_code(book, code.lower())
    if closed is not None and closed.verdict != "snoozed" and closed.key.startswith("order:"):
        how = _("collected") if closed.verdict == "done" else _("called off")
        return Conflict(
            _("the order {code} is closed already: {how}").format(code=code.lower(), how=how),
            _("custmem show WHO has what was decided"),
        )
    return NotFound(
        _("no open order has the code {code}").format(code=quoted(code)),
        _("custmem agenda shows the codes of today"),
    )


def _refuse_before(on: date, of: OpenOrder) -> None:
    if on < of.ordered_on:
        raise BadDate(
            _("that is before it was ordered, {day}").format(day=wording.weekday_day(of.ordered_on)),
            _("give a later day with --on"),
        )


def _into_stock(writing: Writing, context: Context, item: str, day: date) -> Echo:
    known = [each for each in in_stock(writing.book) if fold(each.item) == fold(item)]
    since = known[0].arrived_on if known else day
    arrival_id = known[0].id if known else record_arrival(writing.book, item, day)
    wanted = wanted_by(writing.book, item, shop_of(writing.book), context.today, MOST_WANTING)
    named = [(customer.name, want.because) for customer, want in wanted]
    writing.said = order_messages.said_in_stock(item, since, named, is_new=not known)
    record = {"id": arrival_id, "item": item, "arrived_on": since.isoformat(), "new": not known}
    matches = [{**brief(customer), "by": want.by, "because": want.because} for customer, want in wanted]
    return Echo(writing.said, {"arrival": record, "matches": matches})


def _gone(context: Context, typed: str) -> Answer:
    """End what is in stock: by its whole name, or by words that only one thing has."""
    text = clean(typed, limit=ITEM_LIMIT)
    with context.writing("arrived") as writing:
        stock = list(in_stock(writing.book))
        found = [each for each in stock if fold(each.item) == fold(text)]
        if not found and words_of(text):
            found = [each for each in stock if words_of(text) <= words_of(each.item)]
        if not found:
            raise NotFound(
                _("nothing in stock is called {text}").format(text=quoted(text)),
                _("type it as it was noted when it arrived"),
            )
        if len(found) > 1:
            candidates = [{"id": each.id, "handle": _("in stock"), "name": each.item} for each in found]
            raise Ambiguous(
                _("{text} fits several things in stock").format(text=quoted(text)),
                _("type all of its name"),
                candidates,
            )
        record_gone(writing.book, found[0].id, context.today)
        writing.said = order_messages.said_gone(found[0].item)
        record = {"id": found[0].id, "item": found[0].item, "gone_on": context.today.isoformat()}
    return Answer(echo_view, Echo(writing.said, {"arrival": record}), is_echo=True)
