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
from custmem.cli.init import locale_settings, make_if_missing
from custmem.domain.incoming import APPOINTMENTS, BOOK, CUSTOMERS, KINDS, PURCHASES, VISITS, ImportReport
from custmem.domain.messages import book_confirmations
from custmem.domain.messages.wording import counted
from custmem.domain.shop import shop_from
from custmem.domain.text.cleaning import clean, quoted
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
    from typing import Annotated, BinaryIO

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import DryRun
    from custmem.domain.shop import Shop


_TAKE_IN = {
    CUSTOMERS: import_customers,
    PURCHASES: import_sales,
    APPOINTMENTS: import_appointments,
    VISITS: import_visits,
}


def import_(
    context: Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="a CSV file, an exported book, or - for standard input")
    ],
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="customers|purchases|appointments|visits", help="where the headers leave it open"
        ),
    ] = None,
    map_: Annotated[
        list[str] | None, typer.Option("--map", metavar="HEADER=FIELD", help="may be given again")
    ] = None,
    source: Annotated[
        str, typer.Option(metavar="NAME", help="where it comes from: ids are told apart by it")
    ] = "csv",
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="where it can't be told: cp1250")
    ] = None,
    walk_in: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="a till's account that is no person")
    ] = None,
    dry_run: DryRun = False,
) -> Answer:
    """Customers, purchases, appointments from a CSV.

    All of the file or nothing is taken in, and a second time adds nothing. The first import starts the book. A whole
    book, as custmem export writes it, is taken in by an empty book.

    Example: custmem import receipts.csv --map "Client=name"
    """
    if file == "-" and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError("nothing is coming from standard input", "custmem import - < receipts.csv")
    with opened(file, sys.stdin.buffer if file == "-" else None) as opened_file:
        if is_json(opened_file):
            if kind or map_ or encoding or walk_in:
                raise UsageError(
                    "a whole book is taken in as it is", "leave out --kind, --map, --encoding and --walk-in"
                )
            return _import_book(context, opened_file, dry_run=dry_run)
        if kind is not None and kind not in KINDS:
            raise UsageError(f"{quoted(kind)} is nothing to import", f"--kind is one of {', '.join(KINDS)}")
        named = clean(source, limit=60)
        if not named:
            raise UsageError(
                "--source is blank", "name the program the file is from, for example --source till"
            )
        shop = _shop(context)
        terms = Terms(
            *(context.today, shop.currency, shop.day_first, shop.language),
            *(chosen_from(tuple(map_ or ())), kind, encoding),
        )
        with reading_of(opened_file, terms) as reading:
            origin = Origin(named, context.today, tuple(walk_in or ()), reading.columns_ignored)
            with _lent(context, dry_run=dry_run) as writing:
                report = _TAKE_IN[reading.kind](writing, reading.rows(), origin)
                _refuse_useless(report)
        return Answer(importing, importing.Imported(report, dry_run))


def _import_book(context: Context, file: BinaryIO, *, dry_run: bool) -> Answer:
    """Take in a whole book that was exported; its ids, settings and all. Raises BadData, Conflict."""
    from custmem.record.whole_book import take_in_book  # checks by the models: loads SQLModel

    book_document = BookDocument(file)
    with _lent(context, dry_run=dry_run) as writing:
        arriving = take_in_book(writing.book, context.path, book_document.schema, SCHEMA_VERSION)
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
    return Answer(importing, importing.Imported(report, dry_run, writing.said))


def _whole(counts: dict[str, int]) -> ImportReport:
    """Return the report of a book that came whole."""
    rows = sum(counts.values())
    return ImportReport(BOOK, rows, rows, 0, 0, 0, (), (), (), counts["customer"], 0, None, None)


@contextmanager
def _lent(context: Context, *, dry_run: bool) -> Iterator[Writing]:
    """Lend the book, started by the first import and backed up before a later one.

    A rehearsal before there is a book has one of its own, which nobody else ever sees.
    """
    if dry_run and not os.path.exists(context.path):
        with TemporaryDirectory(prefix="custmem-rehearsal-") as folder:
            path = os.path.join(folder, "book.db")
            make(path, locale_settings(context.environment))
            with Writing(path, "import", utc_now(), rehearsal=True, is_long=True) as writing:
                yield writing
        return
    if not make_if_missing(context) and not dry_run:
        back_up_before(context.path, context.today, "import")
    with context.writing("import", rehearsal=dry_run, is_long=True) as writing:
        yield writing


def _shop(context: Context) -> Shop:
    """Return the shop of the book, or the one that a book made now would have."""
    if not os.path.exists(context.path):
        return shop_from(locale_settings(context.environment))
    with context.reading() as book:
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
