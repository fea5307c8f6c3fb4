"""Importing: a file from another program read by `exchange`, written by `record`, all of it or nothing."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from custmem.book.making import make
from custmem.book.opening import SCHEMA_VERSION
from custmem.book.precaution import back_up_before
from custmem.cli.answer import Answer
from custmem.cli.clock import utc_now
from custmem.cli.founding import locale_settings, make_if_missing
from custmem.domain.incoming import APPOINTMENTS, BOOK, CUSTOMERS, KINDS, PURCHASES, VISITS, ImportReport
from custmem.domain.messages import book_confirmations
from custmem.domain.messages.wording import counted
from custmem.domain.shop import shop_from
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.value import NamedTuple
from custmem.errors import BadData, UsageError
from custmem.exchange.book_document import BookDocument, Table, is_json
from custmem.exchange.columns import chosen_from
from custmem.exchange.opening import reading_of
from custmem.exchange.source import opened
from custmem.exchange.terms import Terms
from custmem.recall.settings import shop_of
from custmem.record.import_appointments import import_appointments, import_visits
from custmem.record.import_customers import import_customers
from custmem.record.import_report import Origin
from custmem.record.import_sales import import_sales
from custmem.record.writing import Writing
from custmem.show import importing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from custmem.cli.desk import Desk
    from custmem.domain.shop import Shop


_TAKE_IN = {
    CUSTOMERS: import_customers,
    PURCHASES: import_sales,
    APPOINTMENTS: import_appointments,
    VISITS: import_visits,
}


class Wanted(NamedTuple):
    """One `import` as it was typed."""

    file: str
    kind: str | None = None
    maps: tuple[str, ...] = ()
    source: str = "csv"
    encoding: str | None = None
    walk_ins: tuple[str, ...] = ()
    dry_run: bool = False


def import_file(desk: Desk, wanted: Wanted) -> Answer:
    """Import customers, purchases or appointments, or a whole book; the first import starts the book.

    Raises BadData for a file that can't be used, UsageError for columns or fields that are not there.
    """
    if wanted.file == "-" and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError("nothing is coming from standard input", "custmem import - < receipts.csv")
    with opened(wanted.file, sys.stdin.buffer if wanted.file == "-" else None) as file:
        return (_import_book if is_json(file) else _import_list)(desk, wanted, file)


def _import_list(desk: Desk, wanted: Wanted, file: BinaryIO) -> Answer:
    if wanted.kind is not None and wanted.kind not in KINDS:
        raise UsageError(
            f"{quoted(wanted.kind)} is nothing to import", f"--kind is one of {', '.join(KINDS)}"
        )
    source = clean(wanted.source, limit=60)
    if not source:
        raise UsageError("--source is blank", "name the program the file is from, for example --source till")
    shop = _shop(desk)
    terms = Terms(
        desk.today,
        shop.currency,
        shop.day_first,
        shop.language,
        chosen_from(wanted.maps),
        wanted.kind,
        wanted.encoding,
    )
    with reading_of(file, terms) as reading:
        origin = Origin(source, desk.today, wanted.walk_ins, reading.columns_ignored)
        take_in = _TAKE_IN[reading.kind]
        with _lent(desk, wanted) as writing:
            report = take_in(writing, reading.rows(), origin)
            _refuse_useless(report)
    return Answer(importing, importing.Imported(report, wanted.dry_run))


def _import_book(desk: Desk, wanted: Wanted, file: BinaryIO) -> Answer:
    """Take in a whole book that was exported; its ids, settings and all. Raises BadData, Conflict."""
    if wanted.kind or wanted.maps or wanted.encoding or wanted.walk_ins:
        raise UsageError(
            "a whole book is taken in as it is", "leave out --kind, --map, --encoding and --walk-in"
        )
    from custmem.record.whole_book import take_in_book  # checks by the models: loads SQLModel

    book_document = BookDocument(file)
    with _lent(desk, wanted) as writing:
        arriving = take_in_book(writing.book, desk.path, book_document.schema, SCHEMA_VERSION)
        for item in book_document.items(arriving.order):
            if isinstance(item, Table):
                arriving.begin(item.name, item.last_id)
            else:
                arriving.take(item.values, item.where)
        arriving.end()
        report = _whole(arriving.counts)
        writing.said = book_confirmations.said_book_taken_in(
            report.customers_added, arriving.counts["purchase"], report.rows
        )
    return Answer(importing, importing.Imported(report, wanted.dry_run, writing.said))


def _whole(counts: dict[str, int]) -> ImportReport:
    """Return the report of a book that came whole."""
    rows = sum(counts.values())
    return ImportReport(BOOK, rows, rows, 0, 0, 0, (), (), (), counts["customer"], 0, None, None)


@contextmanager
def _lent(desk: Desk, wanted: Wanted) -> Iterator[Writing]:
    """Lend the book, started by the first import and backed up before a later one.

    A rehearsal before there is a book has one of its own, which nobody else ever sees.
    """
    if wanted.dry_run and not os.path.exists(desk.path):
        with TemporaryDirectory(prefix="custmem-rehearsal-") as folder:
            path = os.path.join(folder, "book.db")
            make(path, locale_settings(desk.environment))
            with Writing(path, "import", utc_now(), rehearsal=True, is_long=True) as writing:
                yield writing
        return
    if not make_if_missing(desk) and not wanted.dry_run:
        back_up_before(desk.path, desk.today, "import")
    with Writing(desk.path, "import", utc_now(), rehearsal=wanted.dry_run, is_long=True) as writing:
        yield writing


def _shop(desk: Desk) -> Shop:
    """Return the shop of the book, or the one that a book made now would have."""
    if not os.path.exists(desk.path):
        return shop_from(locale_settings(desk.environment))
    with desk.reading() as book:
        return shop_of(book)


def _refuse_useless(report: ImportReport) -> None:
    """Refuse a file of which no line can be used: it is most likely not what it was taken for.

    Raises BadData.
    """
    if report.rows and report.rejected == report.rows:
        first = report.rejects[0]
        raise BadData(
            f"none of the {counted(report.rows, 'line')} can be taken in: line {first.line} {first.reason}",
            "look at the columns, and name them with --map",
        )
