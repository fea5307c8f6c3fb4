"""An import: a file's rows into the book, all of them or nothing, and a second time nothing new."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from custmem.domain.incoming import (
    APPOINTMENTS,
    CUSTOMERS,
    PURCHASES,
    AppointmentRow,
    CustomerRow,
    PurchaseRow,
    Reject,
    Remark,
)
from custmem.language import _
from custmem.recall.settings import shop_of
from custmem.record.buyers import Buyers, Meeting
from custmem.record.customer_stats import learn_if_grown, refresh_customers
from custmem.record.import_report import Origin, Tally
from custmem.record.learning import is_stale, learn_from_book, learn_from_file
from custmem.record.many_appointments import ManyAppointments
from custmem.record.many_sales import NOBODY, ManySales
from custmem.record.taking_in import TakingIn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from custmem.domain.incoming import ImportReport
    from custmem.record.writing import Writing

    Incoming = CustomerRow | PurchaseRow | AppointmentRow | Reject | Remark


def import_customers(writing: Writing, rows: Iterable[Incoming], origin: Origin) -> ImportReport:
    """Take in customers. Who is in the book already is completed, never overwritten.

    Somebody is known again by the source's own number for them; else by an e-mail or phone that is one customer's
    alone and a name that can be theirs. Nobody is known by the name alone: the report says who may be the same.
    """
    tally = Tally()
    taking = TakingIn(writing.book, origin, tally)
    with _nothing_collected():
        for row in rows:
            if isinstance(row, CustomerRow):
                taking.take(row)
            else:
                _count(tally, row)
        taking.write()
    writing.said = _("imported {added} new customers from {source}, {updated} updated").format(
        added=tally.added, source=origin.source, updated=tally.updated
    )
    return tally.report(CUSTOMERS, origin)


def import_purchases(writing: Writing, rows: Iterable[Incoming], origin: Origin) -> ImportReport:
    """Take in lines of sales, and whoever bought and is not in the book yet.

    Lines of one customer, day and receipt are one purchase. Their figures are brought up to date at the end.
    """
    tally = Tally()
    shop = shop_of(writing.book)
    sales = ManySales(writing.book, origin.source, shop.currency)
    buyers = Buyers(origin)
    days: set[date] = set()
    with _nothing_collected():
        for row in rows:
            if not isinstance(row, PurchaseRow):
                _count(tally, row)
            elif row.currency != shop.currency:
                tally.reject(
                    row.line,
                    _("is in {currency}, and the book is kept in {own}").format(
                        currency=row.currency, own=shop.currency
                    ),
                )
            else:
                person, key = buyers.number(row)
                tally.walk_ins += person == NOBODY
                days.add(row.on)
                sales.add(row, person, key)
        tally.first_day, tally.last_day = (min(days), max(days)) if days else (None, None)
        tally.unchanged = sales.keep_new()
        is_first = writing.book.execute("SELECT 1 FROM purchase LIMIT 1").fetchone() is None
        if is_first:
            learn_from_file(writing.book, sales.history(), origin.today)
        meeting = Meeting(writing.book, origin, tally, sales)
        meeting.meet(buyers.people, shop.usual_gap_days)
    tally.added = sales.write(meeting.customers.items())
    if tally.added:
        refresh_customers(writing.book, sorted(meeting.known | sales.grown), shop.usual_gap_days)
        learn_if_grown(writing.book, enough=1)
        if not is_first and is_stale(writing.book):
            learn_from_book(writing.book, origin.today)
    writing.said = _("imported {added} lines of sales from {source}").format(
        added=tally.added, source=origin.source
    )
    return tally.report(PURCHASES, origin)


def import_appointments(writing: Writing, rows: Iterable[Incoming], origin: Origin) -> ImportReport:
    """Take in appointments, and whoever has one and is not in the book yet."""
    tally = Tally()
    booked = ManyAppointments(writing.book, origin.source, origin.today)
    buyers = Buyers(origin)
    days: set[date] = set()
    for row in rows:
        if not isinstance(row, AppointmentRow):
            _count(tally, row)
            continue
        person, key = buyers.number(row)
        if person == NOBODY:
            tally.reject(row.line, _("names no customer"))
            continue
        days.add(row.on)
        booked.add(row, person, key)
    tally.first_day, tally.last_day = (min(days), max(days)) if days else (None, None)
    tally.unchanged = booked.keep_new()
    meeting = Meeting(writing.book, origin, tally, booked)
    meeting.meet(buyers.people, shop_of(writing.book).usual_gap_days)
    tally.added = booked.write(meeting.customers)
    writing.said = _("imported {added} appointments from {source}").format(
        added=tally.added, source=origin.source
    )
    return tally.report(APPOINTMENTS, origin)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Keep Python from looking for rings of dead values: there are none, and it costs a tenth of an import."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _count(tally: Tally, row: Incoming) -> None:
    if isinstance(row, Reject):
        tally.reject(row.line, row.reason)
    elif isinstance(row, Remark):
        tally.remark(row.line, row.reason)
    else:
        raise TypeError("a file is of customers, of purchases or of appointments, not of several")
