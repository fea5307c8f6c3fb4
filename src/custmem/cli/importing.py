"""Importing: a file from another program read by `exchange`, written by `record`, all of it or nothing."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from custmem.book.making import make
from custmem.cli.answer import Answer
from custmem.cli.clock import utc_now
from custmem.cli.founding import locale_settings, make_if_missing
from custmem.domain.incoming import APPOINTMENTS, CUSTOMERS, KINDS, PURCHASES
from custmem.domain.shop import shop_from
from custmem.domain.text import clean, quoted
from custmem.domain.value import NamedTuple
from custmem.domain.wording import counted
from custmem.errors import BadData, UsageError
from custmem.exchange.columns import chosen_from
from custmem.exchange.reading import open_reading
from custmem.exchange.terms import Terms
from custmem.recall.settings import shop_of
from custmem.record.backroom import BackRoom
from custmem.record.import_report import Origin
from custmem.record.importing import import_appointments, import_customers, import_purchases
from custmem.show import importing as importing_view

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.cli.desk import Desk
    from custmem.domain.import_report import ImportReport
    from custmem.domain.shop import Shop


_TAKE_IN = {
    CUSTOMERS: import_customers,
    PURCHASES: import_purchases,
    APPOINTMENTS: import_appointments,
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
    """Import customers, purchases or appointments; the first import starts the book.

    Raises BadData for a file that can't be used, UsageError for columns or fields that are not there.
    """
    if wanted.kind is not None and wanted.kind not in KINDS:
        raise UsageError(
            f"{quoted(wanted.kind)} is nothing to import", f"--kind is one of {', '.join(KINDS)}"
        )
    if wanted.file == "-" and sys.stdin.isatty():
        raise UsageError("nothing is coming from standard input", "custmem import - < receipts.csv")
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
    with open_reading(wanted.file, terms, sys.stdin.buffer if wanted.file == "-" else None) as reading:
        origin = Origin(source, desk.today, wanted.walk_ins, reading.columns_ignored)
        take_in = _TAKE_IN[reading.kind]
        with (
            _book(desk, is_rehearsal=wanted.dry_run) as path,
            BackRoom(path, "import", utc_now(), rehearsal=wanted.dry_run) as room,
        ):
            report = take_in(room, reading.rows(), origin)
            _refuse_useless(report)
    return Answer(importing_view, importing_view.Imported(report, wanted.dry_run))


@contextmanager
def _book(desk: Desk, *, is_rehearsal: bool) -> Iterator[str]:
    """Lend the path of the book, started by the first import; a rehearsal before that has a book of its own."""
    if is_rehearsal and not os.path.exists(desk.path):
        with TemporaryDirectory(prefix="custmem-rehearsal-") as folder:
            path = os.path.join(folder, "book.db")
            make(path, locale_settings(desk.environment))
            yield path
    else:
        make_if_missing(desk)
        yield desk.path


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
