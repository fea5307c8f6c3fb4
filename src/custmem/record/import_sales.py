"""Sales from a file into the book: all of them or nothing, and a second time nothing new."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from custmem.domain.incoming import PURCHASES, PurchaseRow, Reject, Remark, Withdrawn
from custmem.domain.messages.book_confirmations import said_of_erased
from custmem.domain.messages.wording import counted
from custmem.domain.text.cleaning import quoted
from custmem.recall.settings import shop_of
from custmem.record.customer_stats import learn_if_grown, refresh_customers
from custmem.record.import_buyers import Buyers, Meeting
from custmem.record.import_report import Origin, Tally
from custmem.record.learning import is_stale, learn_from_book, learn_from_file
from custmem.record.staged_sales import NOBODY, StagedSales

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from custmem.domain.incoming import ImportReport
    from custmem.record.writing import Writing

_SAID = 20
"""So many corrected receipts are named."""


def import_sales(writing: Writing, rows: Iterable[object], origin: Origin) -> ImportReport:
    """Take in lines of sales, and those who bought and are not in the book yet.

    Lines of one customer, day and receipt are one purchase. A receipt that the source told otherwise before is
    corrected: the newer file wins. Figures are brought up to date at the end.
    """
    tally = Tally()
    shop = shop_of(writing.book)
    sales = StagedSales(writing.book, origin.source, shop.currency)
    buyers = Buyers(origin)
    days: set[date] = set()
    withdrawn: list[Withdrawn] = []
    with nothing_collected():
        for row in rows:
            if isinstance(row, PurchaseRow):
                if row.currency != shop.currency:
                    tally.reject(row.line, f"is in {row.currency}, and the book is kept in {shop.currency}")
                    continue
                person, key = buyers.number(row)
                tally.walk_ins += person == NOBODY
                days.add(row.on)
                sales.add(row, person, key)
            elif isinstance(row, Withdrawn):
                withdrawn.append(row)
                sales.withdraw(row, *buyers.number(row.sale))
            else:
                count_other(tally, row)
        tally.first_day, tally.last_day = (min(days), max(days)) if days else (None, None)
        tally.unchanged = sales.keep_new()
        if sales.erased:
            tally.remark(sales.erased[0], said_of_erased(len(sales.erased)))
        _tell_corrections(tally, sales, withdrawn)
        is_first = writing.book.execute("SELECT 1 FROM purchase LIMIT 1").fetchone() is None
        if is_first:
            learn_from_file(writing.book, sales.history(), origin.today)
        meeting = Meeting(writing.book, origin, tally, sales)
        meeting.meet(buyers.people, shop.usual_gap_days)
    tally.added = sales.write(meeting.customers.items())
    updated = sales.lines_corrected(tally.added)
    tally.added, tally.updated = tally.added - updated, tally.updated + updated
    changed = meeting.known | sales.grown
    if tally.added or changed:
        refresh_customers(writing.book, sorted(changed), shop.usual_gap_days)
        learn_if_grown(writing.book, enough=1)
        if not is_first and is_stale(writing.book):
            learn_from_book(writing.book, origin.today)
    writing.said = f"imported {tally.added} lines of sales from {origin.source}"
    return tally.report(PURCHASES, origin)


def _tell_corrections(tally: Tally, sales: StagedSales, withdrawn: Iterable[Withdrawn]) -> None:
    """Say which receipts were told otherwise before; a line that came to nothing is a reject unless it took one out."""
    told = sales.corrections
    for row in withdrawn:
        if row.line in told.taken_back:
            tally.updated += 1
        else:
            tally.reject(row.line, row.reason)
    for receipt, line in sorted(told.receipts.items(), key=lambda each: each[1])[:_SAID]:
        tally.remark(
            line, f"receipt {quoted(receipt)} was told otherwise before; this file is newer, and it wins"
        )
    if len(told.receipts) > _SAID:
        tally.remark(0, f"{counted(len(told.receipts) - _SAID, 'more receipt')} were told otherwise before")
    if told.unnumbered:
        tally.remark(
            0, f"{counted(told.unnumbered, 'line')} had come in as nobody's before, and have a customer now"
        )


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Keep Python from looking for rings of dead values: there are none, and it costs a tenth of an import."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def count_other(tally: Tally, row: object) -> None:
    """Count a reject or a remark. Raises TypeError for a row of another kind."""
    if isinstance(row, Reject):
        tally.reject(row.line, row.reason)
    elif isinstance(row, Remark):
        tally.remark(row.line, row.reason)
    else:
        raise TypeError("a file is of customers, of purchases, of appointments or of visits, not of several")
