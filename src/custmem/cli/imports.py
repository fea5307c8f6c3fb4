"""Importing: a file from another program read by `exchange`, written by `record`, all of it or nothing."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from custmem.book.backups import back_up_before
from custmem.book.making import make
from custmem.book.opening import SCHEMA_VERSION
from custmem.cli.clock import utc_now
from custmem.cli.command import Answer
from custmem.cli.init import locale_settings, make_if_missing
from custmem.cli.rejected_rows import refuse_place, refuse_useless, write_rejects
from custmem.domain.incoming import APPOINTMENTS, BOOK, CUSTOMERS, KINDS, PURCHASES, VISITS, ImportReport
from custmem.domain.messages import book_confirmations
from custmem.domain.shop import shop_from
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.value import NamedTuple
from custmem.errors import Declined, UsageError
from custmem.exchange.book_document import BookDocument, Table, is_json
from custmem.exchange.columns import chosen_from
from custmem.exchange.opening import reading_of
from custmem.exchange.row_reader import Terms
from custmem.exchange.source import opened
from custmem.language import _
from custmem.recall.settings import shop_of
from custmem.record.import_appointments import import_appointments, import_visits
from custmem.record.import_customers import import_customers
from custmem.record.import_report import Origin
from custmem.record.import_sales import import_sales
from custmem.record.settings import LONGEST_NAME, names_of_maps, saved_map
from custmem.record.settings import save_map as save_map_of
from custmem.record.writing import Writing
from custmem.show import asking, importing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Annotated, BinaryIO

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import DryRun
    from custmem.domain.shop import Shop
    from custmem.exchange.cards import CardReading
    from custmem.exchange.reading import Reading


_MARKS = {"comma": ",", "point": "."}
_PREVIEWED, _EXAMPLES = 3, 10
_TAKE_IN = {
    CUSTOMERS: import_customers,
    PURCHASES: import_sales,
    APPOINTMENTS: import_appointments,
    VISITS: import_visits,
}


def import_(
    context: Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="CSV, XLSX, ODS, vCard, iCalendar, an exported book, or -")
    ],
    kind: Annotated[
        str | None,
        typer.Option(metavar="customers|purchases|appointments|visits", help="where the file leaves it open"),
    ] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="HEADER=FIELD", help="may be given again; or a name from --save-map"),
    ] = None,
    date_order: Annotated[
        str | None, typer.Option(metavar="day-first|month-first", help="how this file writes dates")
    ] = None,
    decimal: Annotated[
        str | None, typer.Option(metavar="comma|point", help="the decimal mark of this file")
    ] = None,
    currency: Annotated[
        str | None, typer.Option(metavar="CODE", help="what its amounts are in, whatever it says itself")
    ] = None,
    no_header: Annotated[
        bool, typer.Option("--no-header", help="the first row is data: columns are 1, 2, 3")
    ] = False,
    skip_lines: Annotated[int, typer.Option(min=0, metavar="N", help="lines above the table")] = 0,
    sheet: Annotated[str | None, typer.Option(metavar="NAME", help="the sheet of a workbook")] = None,
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="where it comes from: numbers are told apart by it")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="where it can't be told: cp1250")
    ] = None,
    walk_in: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="a till's account that is no person")
    ] = None,
    save_map: Annotated[
        str | None, typer.Option(metavar="NAME", help="keep what is said of this file, for --map NAME")
    ] = None,
    rejects: Annotated[
        str | None, typer.Option(metavar="PATH", help="write what was rejected there, with the reason")
    ] = None,
    dry_run: DryRun = False,
) -> Answer:
    """Customers, sales, bookings from other programs.

    All of the file or nothing is taken in, and a second time adds nothing; what a newer file tells otherwise of the
    same receipt or booking is corrected. The first import starts the book. A whole book, as custmem export writes it,
    is taken in by an empty book.

    Example: custmem import receipts.csv --map "Client=name"
    """
    if file == "-" and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError(_("nothing is coming from standard input"), "custmem import - < receipts.csv")
    with opened(file, sys.stdin.buffer if file == "-" else None) as opened_file:
        if is_json(opened_file):
            if kind or map_ or encoding or walk_in:
                raise UsageError(
                    _("a whole book is taken in as it is"),
                    _("leave out --kind, --map, --encoding and --walk-in"),
                )
            return _import_book(context, opened_file, dry_run=dry_run)
        said = _Said(
            *(kind, tuple(map_ or ()), date_order, decimal, currency, no_header, skip_lines, sheet, encoding)
        )
        said, maps = _with_saved(context, said)
        if save_map is not None:
            save_map = _map_name(save_map)
        if rejects is not None:
            refuse_place(context, rejects)
        reading = _understood(context, file, opened_file, said._replace(maps=maps))
        with reading:
            return _take_in(
                context,
                reading,
                _Wanted(source, tuple(walk_in or ()), said._replace(maps=maps), save_map, rejects, dry_run),
            )


class _Said(NamedTuple):
    """What was typed of a file."""

    kind: str | None = None
    maps: tuple[str, ...] = ()
    date_order: str | None = None
    decimal: str | None = None
    currency: str | None = None
    no_header: bool = False
    skip_lines: int = 0
    sheet: str | None = None
    encoding: str | None = None


class _Wanted(NamedTuple):
    """What is to be done with a file that is understood."""

    source: str | None
    walk_ins: tuple[str, ...]
    said: _Said
    save_map: str | None
    rejects: str | None
    dry_run: bool


def _terms(context: Context, said: _Said) -> Terms:
    """Return how a file is to be read. Raises UsageError for what can't be meant."""
    if said.kind is not None and said.kind not in KINDS:
        raise UsageError(
            _("{kind} is nothing to import").format(kind=quoted(said.kind)),
            _("--kind is one of {kinds}").format(kinds=", ".join(KINDS)),
        )
    if said.date_order not in (None, "day-first", "month-first"):
        raise UsageError(_("--date-order is day-first or month-first"), "--date-order day-first")
    if said.decimal not in (None, *_MARKS):
        raise UsageError(_("--decimal is comma or point"), "--decimal comma")
    shop = _shop(context)
    currency = (said.currency or shop.currency).upper()
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise UsageError(
            _("{code} is not a currency's code").format(code=quoted(currency)), f"--currency {shop.currency}"
        )
    return Terms(
        today=context.today,
        currency=currency,
        day_first=shop.day_first if said.date_order is None else said.date_order == "day-first",
        language=shop.language,
        chosen=chosen_from(said.maps),
        kind=said.kind,
        encoding=said.encoding,
        order_given=said.date_order is not None,
        currency_given=said.currency is not None,
        no_header=said.no_header,
        skip_lines=said.skip_lines,
        sheet=said.sheet,
        decimal=_MARKS[said.decimal] if said.decimal else "",
    )


def _with_saved(context: Context, said: _Said) -> tuple[_Said, tuple[str, ...]]:
    """Return what was said, with what was kept under a name that stands for a map, and the pairs of the map.

    Raises UsageError for a name under which nothing is kept.
    """
    pairs = tuple(pair for pair in said.maps if "=" in pair)
    for name in (each for each in said.maps if "=" not in each):
        kept, names = None, []
        if os.path.exists(context.path):
            with context.reading() as book:
                kept, names = saved_map(book, name), names_of_maps(book)
        if kept is None:
            there_are = _("kept are: {names}").format(names=", ".join(names)) if names else ""
            raise UsageError(
                _("{pair} maps nothing").format(pair=quoted(name)),
                there_are or _('write it like --map "Client=name"'),
            )
        maps = kept.pop("maps", [])
        if isinstance(maps, list):
            pairs = (*map(str, maps), *pairs)
        typed = {field: value for field, value in said._asdict().items() if value}
        said = said._replace(
            **{**{key: value for key, value in kept.items() if key in said._fields}, **typed}
        )
    return said, pairs


def _understood(context: Context, path: str, file: BinaryIO, said: _Said) -> Reading | CardReading:
    """Return the file as it is understood, after the one question that a person is asked of it.

    Raises BadData for one that is doubtful and nobody is there to ask, and for one a person doesn't want.
    """
    reading = reading_of(file, _terms(context, said))
    if not context.may_ask or path == "-" or context.options.yes:
        reading.refuse_doubtful()
        return reading
    if reading.doubt:
        doubt = reading.doubt
        asking.tell((doubt.message,))
        if not doubt.settled:
            reading.refuse_doubtful()
        asking.agree(_("go on with {options}?").format(options=" ".join(doubt.settled)))
        reading.__exit__(None, None, None)
        reading = reading_of(opened(path), _terms(context, _settled(said, doubt.settled)))
        reading.refuse_doubtful()
    asking.tell(tuple(importing.preview(reading.taken_for, reading.examples(_PREVIEWED))))
    if not asking.confirmed(_("take it in like this?")):
        raise Declined(
            _("nothing was taken in"),
            _('say which column is what: --map "Header=field", or --kind; --dry-run tries'),
        )
    return reading


def _settled(said: _Said, options: tuple[str, ...]) -> _Said:
    """Return what was said, with the options of a doubt that a person agreed to."""
    for option in options:
        name, _equals, value = option.removeprefix("--").partition("=")
        if name == "kind":
            said = said._replace(kind=value)
        elif name == "no-header":
            said = said._replace(no_header=True)
        elif name == "map":
            said = said._replace(maps=(*said.maps, value))
    return said


def _take_in(context: Context, reading: Reading | CardReading, wanted: _Wanted) -> Answer:
    taken_for = reading.taken_for
    source = clean(
        wanted.source if wanted.source is not None else taken_for.program.lower() or "csv", limit=60
    )
    if not source:
        raise UsageError(
            _("--source is blank"), _("name the program the file is from, for example --source till")
        )
    origin = Origin(source, context.today, wanted.walk_ins, reading.columns_ignored)
    examples = tuple(reading.examples(_EXAMPLES)) if wanted.dry_run else ()
    with _lent(context, dry_run=wanted.dry_run) as writing:
        rows = asking.counted_rows(reading.rows(), reading.lines, on_screen=context.may_ask)
        report = _TAKE_IN[reading.kind](writing, rows, origin)
        refuse_useless(report, taken_for)
        if wanted.save_map and not save_map_of(writing.book, wanted.save_map, _kept(wanted.said)):
            raise UsageError(_("that map is too long to be kept"), _("leave out --save-map"))
    if wanted.rejects is not None and report.rejects:
        write_rejects(context, wanted.rejects, reading, report)
    return Answer(importing, importing.Imported(report, wanted.dry_run, "", taken_for, examples))


def _kept(said: _Said) -> dict[str, object]:
    """Return what is kept of what was said of a file."""
    return {field: value for field, value in said._asdict().items() if value}


def _map_name(typed: str) -> str:
    name = clean(typed, limit=LONGEST_NAME)
    if not name or "=" in name:
        raise UsageError(
            _("{name} can't be a map's name").format(name=quoted(typed)),
            _("a word, for example --save-map till"),
        )
    return name


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
        back_up_before(context.path, "import")
    with context.writing("import", rehearsal=dry_run, is_long=True) as writing:
        yield writing


def _shop(context: Context) -> Shop:
    """Return the shop of the book, or the one that a book made now would have."""
    if not os.path.exists(context.path):
        return shop_from(locale_settings(context.environment))
    with context.reading() as book:
        return shop_of(book)
