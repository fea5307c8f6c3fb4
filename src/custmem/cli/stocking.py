"""What came in: an order that somebody waits for, or something in stock that somebody would want."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.days import past_day
from custmem.cli.ordering import mark_here, order_meant
from custmem.cli.recommending import MOST_WANTING, wanted_by
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.incoming import ITEM_LIMIT
from custmem.domain.messages import confirmations
from custmem.domain.recommendations import words_of
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.names import fold
from custmem.errors import Ambiguous, NotFound
from custmem.recall.commitments import in_stock
from custmem.recall.open_commitments import open_orders
from custmem.recall.settings import shop_of
from custmem.record.commitments import record_arrival, record_gone
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    from datetime import date

    from custmem.cli.desk import Desk
    from custmem.record.writing import Writing


def arrived(desk: Desk, typed: str, *, on: str | None = None, gone: bool = False) -> Answer:
    """Record that an order is here, or that something came into stock, and name who would want it."""
    if gone:
        return _gone(desk, typed)
    with desk.writing("arrived") as writing:
        day = past_day(on, desk, shop_of(writing.book))
        waited_for = [each for each in open_orders(writing.book) if each.arrived_on is None]
        order = order_meant(writing.book, typed, waited_for, "arrived")
        if order is not None:
            echo = mark_here(writing, desk, order, day)
        else:
            echo = _into_stock(writing, desk, clean(typed, limit=ITEM_LIMIT), day)
    return Answer(echo_view, echo, is_echo=True)


def _into_stock(writing: Writing, desk: Desk, item: str, day: date) -> Echo:
    known = [each for each in in_stock(writing.book) if fold(each.item) == fold(item)]
    since = known[0].arrived_on if known else day
    arrival_id = known[0].id if known else record_arrival(writing.book, item, day)
    wanted = wanted_by(writing.book, item, shop_of(writing.book), desk.today, MOST_WANTING)
    named = [(customer.name, want.because) for customer, want in wanted]
    writing.said = confirmations.said_in_stock(item, since, named, is_new=not known)
    record = {"id": arrival_id, "item": item, "arrived_on": since.isoformat(), "new": not known}
    matches = [{**brief(customer), "by": want.by, "because": want.because} for customer, want in wanted]
    return Echo(writing.said, {"arrival": record, "matches": matches})


def _gone(desk: Desk, typed: str) -> Answer:
    """End what is in stock: by its whole name, or by words that only one thing has."""
    text = clean(typed, limit=ITEM_LIMIT)
    with desk.writing("arrived") as writing:
        stock = list(in_stock(writing.book))
        found = [each for each in stock if fold(each.item) == fold(text)]
        if not found and words_of(text):
            found = [each for each in stock if words_of(text) <= words_of(each.item)]
        if not found:
            raise NotFound(
                f"nothing in stock is called {quoted(text)}", "type it as it was noted when it arrived"
            )
        if len(found) > 1:
            candidates = [{"id": each.id, "handle": "in stock", "name": each.item} for each in found]
            raise Ambiguous(
                f"{quoted(text)} fits several things in stock", "type all of its name", candidates
            )
        record_gone(writing.book, found[0].id, desk.today)
        writing.said = confirmations.said_gone(found[0].item)
        record = {"id": found[0].id, "item": found[0].item, "gone_on": desk.today.isoformat()}
    return Answer(echo_view, Echo(writing.said, {"arrival": record}), is_echo=True)
