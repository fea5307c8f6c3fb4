"""What was ordered for a customer, until it is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.days import coming_day, past_day
from custmem.cli.who import change_customer
from custmem.domain import keys
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.reaching import reached
from custmem.domain.incoming import ITEM_LIMIT
from custmem.domain.keys import code_of, looks_like_code
from custmem.domain.messages import confirmations, wording
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso
from custmem.errors import Ambiguous, BadDate, Conflict, NotFound, UsageError
from custmem.recall.commitments import decision_with_code
from custmem.recall.customers import customers_with_ids
from custmem.recall.memories import memory_of
from custmem.recall.open_commitments import open_orders, orders_with_code, with_item
from custmem.recall.settings import shop_of
from custmem.record.commitments import record_here, record_order
from custmem.record.decisions import collect
from custmem.record.sales import record_visit
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date

    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.recall.open_commitments import OpenOrder
    from custmem.record.writing import Writing


def order(desk: Desk, who: str, typed: str, *, expected: str | None = None, private: bool = False) -> Answer:
    """Record what is fetched for a customer; it is followed until it is collected or called off."""
    item = clean(typed, limit=ITEM_LIMIT)
    if not item:
        raise UsageError(
            "what was ordered is missing", 'for example: custmem order rossi "the atlas" --expected fri'
        )

    def act(writing: Writing, match: Match) -> Echo:
        expected_on = coming_day(expected, desk, shop_of(writing.book)) if expected else None
        order_id = record_order(writing.book, match.id, item, expected_on, desk.today, private=private)
        code = code_of(keys.order(order_id))
        writing.said = confirmations.said_ordered(match.name, item, expected_on, code)
        record = {
            "id": order_id,
            "code": code,
            "item": item,
            "ordered_on": desk.today.isoformat(),
            "expected_on": iso(expected_on),
            "private": private,
        }
        return Echo(writing.said, {"customer": brief(match), "order": record})

    return Answer(echo_view, change_customer(desk, "order", who, act), is_echo=True)


def mark_here(writing: Writing, desk: Desk, arrived: OpenOrder, on: date) -> Echo:
    """Record that an order is here, and say whom to tell and how.

    Raises Conflict when it is here already, BadDate when it was ordered later.
    """
    memory = memory_of(writing.book, arrived.customer_id)
    if arrived.arrived_on is not None:
        when = wording.on_day(arrived.arrived_on, desk.today)
        raise Conflict(
            f"{arrived.code} arrived already, {when}",
            f"custmem done {arrived.code} once they are told, custmem collected {arrived.code} once they have it",
        )
    _refuse_before(on, arrived, "arrived")
    record_here(writing.book, arrived.id, on)
    channel, reach = reached(memory)
    name, code = memory.customer.name, arrived.code
    writing.said = confirmations.said_here(name, arrived.item, on, channel, reach, code)
    record = {"id": arrived.id, "code": code, "item": arrived.item, "arrived_on": on.isoformat()}
    return Echo(
        writing.said,
        {"customer": brief(memory.customer), "order": record, "channel": channel, "reach": reach},
    )


def collected(desk: Desk, typed: str, *, on: str | None = None) -> Answer:
    """Close an order that was handed over; they came in that day."""
    with desk.writing("collected") as writing:
        shop = shop_of(writing.book)
        day = past_day(on, desk, shop)
        taken = order_meant(writing.book, typed, open_orders(writing.book), "collected")
        if taken is None:
            raise NotFound(
                f"no open order is {quoted(typed)}",
                "custmem agenda and custmem greet show the codes of orders",
            )
        _refuse_before(day, taken, "been collected")
        collect(writing.book, taken.customer_id, taken.id, day, writing.at)
        is_new = record_visit(writing.book, taken.customer_id, day, shop)
        (customer,) = customers_with_ids(writing.book, [taken.customer_id])
        writing.said = confirmations.said_collected(customer.name, taken.item, day)
        record = {"id": taken.id, "code": taken.code, "item": taken.item, "collected_on": day.isoformat()}
        echo = Echo(writing.said, {"customer": brief(customer), "order": record, "new_visit": is_new})
    return Answer(echo_view, echo, is_echo=True)


def order_meant(
    book: sqlite3.Connection, typed: str, among: Iterable[OpenOrder], command: str
) -> OpenOrder | None:
    """Return the open order with this code, or the one among these that is for this item; None when there is none.

    Raises Ambiguous when several are, Conflict for the code of one that is closed, NotFound for any other code.
    """
    text = clean(typed, limit=ITEM_LIMIT)
    if not text:
        raise UsageError("the code or the item is missing", f'for example: custmem {command} "the atlas"')
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
        f"{quoted(typed)} fits several open orders", "type the code of the one you mean", candidates
    )


def _no_such_code(book: sqlite3.Connection, code: str) -> Conflict | NotFound:
    closed = decision_with_code(book, code.lower())
    if closed is not None and closed.verdict != "snoozed" and closed.key.startswith("order:"):
        how = "collected" if closed.verdict == "done" else "called off"
        return Conflict(
            f"the order {code.lower()} is closed already: {how}", "custmem show WHO has what was decided"
        )
    return NotFound(f"no open order has the code {quoted(code)}", "custmem agenda shows the codes of today")


def _refuse_before(on: date, of: OpenOrder, what: str) -> None:
    if on < of.ordered_on:
        raise BadDate(
            f"it can't have {what} before it was ordered, {wording.weekday_day(of.ordered_on)}",
            "give a later day with --on",
        )
