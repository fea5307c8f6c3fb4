"""What leaves the book: all of it as one document, or a list for another program."""

from __future__ import annotations

import io
import os
import tempfile
from itertools import chain
from typing import TYPE_CHECKING

from custmem.book.contents import contents, last_ids, rows_of
from custmem.book.opening import SCHEMA_VERSION
from custmem.cli.command import Answer
from custmem.cli.written_files import failed, write_file
from custmem.domain.customers.identification import Echo
from custmem.domain.customers.reaching import allows
from custmem.domain.exported import AGENDA, CUSTOMERS, FACTS, LISTS, SALES, ExportedReach
from custmem.domain.messages import book_confirmations
from custmem.domain.text.cleaning import quoted
from custmem.errors import UsageError
from custmem.exchange.book_document import document, in_envelope
from custmem.exchange.icalendar import as_calendar
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
from custmem.exchange.source import STDIN
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
from custmem.show import echo, poured, whole_book

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from typing import Annotated, Any

    import typer

    from custmem.cli.context import Context
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


_IN_MEMORY = 1 << 24
_PIECE = 1 << 20
_MAILING, _STDOUT = "mailing", "-"
_ENDINGS = {
    **dict.fromkeys((".csv", ".tsv", ".txt"), "--csv"),
    **dict.fromkeys((".xlsx", ".xls", ".ods"), "--xlsx"),
    **{".vcf": "--vcard", ".ics": "--ical"},
}


def export(
    context: Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE]", help="a file; or customers, sales, facts, agenda, mailing CHANNEL [QUERY]"
        ),
    ] = None,
    csv: Annotated[str | None, typer.Option(metavar="PATH", help="as CSV; - is standard output")] = None,
    xlsx: Annotated[str | None, typer.Option(metavar="PATH", help="as a workbook")] = None,
    vcard: Annotated[str | None, typer.Option(metavar="PATH", help="customers as cards for a phone")] = None,
    ical: Annotated[str | None, typer.Option(metavar="PATH", help="the agenda as a calendar")] = None,
) -> Answer:
    """The whole book as one JSON document, or a list.

    Private things are in the whole book, and in no list. A new book takes the whole one in with custmem import, any
    book a list. A mailing list holds those who may be reached so and are not to be left in peace.

    Example: custmem export book.json

    Example: custmem export customers --csv customers.csv

    Example: custmem export mailing email likes:crime --csv -
    """
    given = [
        (form, path) for form, path in zip(FORMS, (csv, xlsx, vcard, ical), strict=True) if path is not None
    ]
    what, *more = words or [""]
    if what in LISTS or what == _MAILING:
        return _list(context, what, more, given)
    if given or more:
        raise UsageError(
            _("{what} is no list").format(what=quoted(what)) if what else _("say which list"),
            _("the lists are: {lists}").format(lists=", ".join((*LISTS, _MAILING))),
        )
    if what and what != STDIN:
        _refuse_a_list_s_name(what)
        return _into_file(context, os.path.expanduser(what))
    # What is printed waits aside until the book is closed: a pager that is left open holds nobody up.
    aside = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 (closed when it has been printed)
    pieces, _counts = _document(context)
    try:
        for piece in in_envelope(pieces) if context.options.json else pieces:
            aside.write(piece.encode())
    except OSError as error:
        raise failed(error, tempfile.gettempdir()) from error
    return Answer(whole_book, whole_book.Exported(aside), warnings=(book_confirmations.private_too(),))


def _list(context: Context, what: str, more: list[str], given: list[tuple[str, str]]) -> Answer:
    """Write a list into a file, or print it. Raises UsageError, Conflict, BookReadOnly, DiskFull."""
    if what == _MAILING and not given:
        given = [("csv", _STDOUT)]
    if len(given) != 1:
        raise UsageError(
            _("say in which one form {what} are wanted").format(what=what),
            f"custmem export {what} --csv {what}.csv",
        )
    ((form, path),) = given
    if what == _MAILING and not more:
        raise UsageError(_("say how they are reached"), "custmem export mailing email")
    if more and what != _MAILING:
        raise UsageError(
            _("{word} is not expected here").format(word=quoted(more[0])), f"custmem export {what}"
        )
    if path == _STDOUT and form == "xlsx" and context.on_screen:
        raise UsageError(_("a workbook can't be shown here"), f"custmem export {what} --xlsx {what}.xlsx")
    aside = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 (closed when it has been written)
    try:
        with context.reading() as book:
            for piece in _pieces_of(book, context, what, more, form):
                aside.write(piece)
        aside.seek(0)
        if path == _STDOUT:
            return Answer(poured, poured.Poured(aside))
        path = os.path.expanduser(path)
        write_file(context, path, iter(lambda: aside.read(_PIECE), b""))
    except BaseException:
        aside.close()
        raise
    aside.close()
    said = book_confirmations.said_list_exported(what, path)
    return Answer(echo, Echo(said, {"file": path, "list": what, "form": form}), is_echo=True)


def _pieces_of(
    book: sqlite3.Connection, context: Context, what: str, more: list[str], form: str
) -> Iterator[bytes]:
    if what != _MAILING:
        return list_as(book, what, form, context.today)
    if form not in ("csv", "xlsx"):
        raise UsageError(_("{what} can't be written as {form}").format(what=what, form=form), "--csv PATH")
    channel, *query = more
    return table_as(form, what, *mailing_list(book, channel, " ".join(query), context.today))


def _refuse_a_list_s_name(file: str) -> None:
    """Refuse a name that promises a list: the file would hold the whole book, private things and all, as JSON."""
    stem, ending = os.path.splitext(os.path.basename(file))
    option = _ENDINGS.get(ending.lower())
    if option:
        what = next((each for each in LISTS if each.startswith(stem.lower()[:4])), "customers")
        what = {"--ical": "agenda", "--vcard": "customers"}.get(option, what)
        raise UsageError(
            _("{file} would hold the whole book as JSON, private things included").format(file=quoted(file)),
            _(
                "for a list: custmem export {what} {option} {file}; for the whole book: custmem export book.json"
            ).format(what=what, option=option, file=file),
        )


def _document(context: Context) -> tuple[Iterator[str], dict[str, int]]:
    """Return the document in pieces, to be read once, and by table how many rows it has when that is done."""
    counts: dict[str, int] = {}
    return _pieces(context, counts), counts


def _pieces(context: Context, counts: dict[str, int]) -> Iterator[str]:
    with context.reading() as book:
        yield from document(SCHEMA_VERSION, _tables(book, counts))


def _tables(
    book: sqlite3.Connection, counts: dict[str, int]
) -> Iterator[tuple[str, int | None, Iterable[dict[str, Any]]]]:
    last = last_ids(book)
    for table in contents():
        yield table.name, last.get(table.name), _counted(rows_of(book, table), table.name, counts)


def _counted(rows: Iterable[dict[str, Any]], name: str, counts: dict[str, int]) -> Iterator[dict[str, Any]]:
    counts[name] = 0
    for row in rows:
        counts[name] += 1
        yield row


def _into_file(context: Context, path: str) -> Answer:
    """Write the document beside its place and put it there when it is whole and on disk."""
    pieces, counts = _document(context)
    write_file(context, path, (piece.encode() for piece in chain(pieces, ("\n",))))
    said = book_confirmations.said_exported(path, counts["customer"], counts["purchase"])
    rows = sum(counts.values())
    return Answer(echo, Echo(said, {"file": path, "rows": rows, "tables": counts}), is_echo=True)
