"""Lists for other programs: which there are, in which forms, and who may stand on them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from custmem.domain.customers.reaching import allows
from custmem.domain.exported import AGENDA, CUSTOMERS, FACTS, SALES, ExportedReach
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.exchange.icalendar_writing import as_calendar
from custmem.exchange.lists import (
    CUSTOMER_HEADER,
    FACT_HEADER,
    REACH_HEADER,
    SALE_HEADER,
    as_csv,
    customer_rows,
    fact_rows,
    reach_rows,
    sale_rows,
    write_xlsx,
)
from custmem.exchange.vcard_writing import as_vcards
from custmem.language import _
from custmem.recall.agenda import agenda_on
from custmem.recall.customer_query import ids_fitting
from custmem.recall.exports import (
    exported_customers,
    exported_days,
    exported_facts,
    exported_sales,
    quiet_ones,
)
from custmem.recall.settings import shop_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from custmem.exchange.lists import Cell

FORMS = ("csv", "xlsx", "vcard", "ical")
_TAKES = {"email": "emails", "message": "phones", "call": "phones", "letter": "addresses"}
CHANNELS = tuple(_TAKES)
_AGENDA_HEADER = ("Due", "Kind", "Customer ID", "Customer", "What", "Why", "Channel")


def list_as(book: sqlite3.Connection, what: str, form: str, today: date) -> Iterator[bytes]:
    """Yield a list in one of the `FORMS`. Raises UsageError for a form that it hasn't."""
    if form == "vcard":
        _refuse_unless(what == CUSTOMERS, what, form, "custmem export customers --vcard customers.vcf")
        yield from as_vcards(exported_customers(book))
    elif form == "ical":
        _refuse_unless(what == AGENDA, what, form, "custmem export agenda --ical shop.ics")
        yield as_calendar(exported_days(book, today), today)
    else:
        yield from table_as(form, what, *_table(book, what, today))


def table_as(form: str, sheet: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """Yield a table as CSV or as a workbook."""
    if form == "csv":
        yield from as_csv(header, rows)
        return
    file = io.BytesIO()
    write_xlsx(file, sheet, header, rows)
    yield file.getvalue()


def mailing_list(
    book: sqlite3.Connection, channel: str, query: str, today: date
) -> tuple[Sequence[str], list[tuple[Cell, ...]]]:
    """Return the header and the rows of those who may be reached so, each by their first address for it.

    Left out are those who said no to it, who want quiet, who are dead or put away, and those without an address.
    Raises UsageError for a channel there is not.
    """
    if channel not in _TAKES:
        raise UsageError(
            _("{channel} is no way to reach somebody").format(channel=quoted(channel)),
            _("the ways are: {ways}").format(ways=", ".join(CHANNELS)),
        )
    quiet, fitting = quiet_ones(book, today), set(ids_fitting(book, query, today))
    reached = []
    for each in exported_customers(book):
        addresses = getattr(each, _TAKES[channel])
        allowed = allows(dict(each.consents), channel) and not each.dead and each.id not in quiet
        if addresses and allowed and each.id in fitting:
            address_as = next(iter(each.told("address-as")), "")
            reached.append(ExportedReach(each.handle, each.name, address_as, each.language, addresses[0]))
    return REACH_HEADER, list(reach_rows(reached))


def _table(
    book: sqlite3.Connection, what: str, today: date
) -> tuple[Sequence[str], Iterator[tuple[Cell, ...]]]:
    if what == CUSTOMERS:
        return CUSTOMER_HEADER, customer_rows(exported_customers(book))
    if what == SALES:
        return SALE_HEADER, sale_rows(exported_sales(book))
    if what == FACTS:
        return FACT_HEADER, fact_rows(exported_facts(book))
    return _AGENDA_HEADER, _agenda_rows(book, today)


def _agenda_rows(book: sqlite3.Connection, today: date) -> Iterator[tuple[Cell, ...]]:
    found = agenda_on(book, shop_of(book), today, everything=True)
    for block in found.blocks:
        for item in block.items:
            who = block.customer
            yield (item.due_on, item.kind, who.handle, who.name, item.text, item.because, item.channel)


def _refuse_unless(fits: bool, what: str, form: str, example: str) -> None:
    if not fits:
        raise UsageError(_("{what} can't be written as {form}").format(what=what, form=form), example)
