"""Importing: a file from another program read by `exchange`, written by `record`, all of it or nothing."""

from __future__ import annotations

import sys

from custmem.cli.answer import Answer
from custmem.cli.clock import utc_now
from custmem.cli.founding import make_if_missing
from custmem.domain.incoming import CUSTOMERS, KINDS
from custmem.domain.text import clean, quoted
from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.exchange.reading import open_reading
from custmem.exchange.terms import Terms
from custmem.recall.settings import shop_of
from custmem.record.backroom import BackRoom
from custmem.record.import_report import Origin
from custmem.record.importing import import_customers, import_purchases
from custmem.show import importing as importing_view

TYPE_CHECKING = False
if TYPE_CHECKING:
    from custmem.cli.desk import Desk


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
    """Import customers or purchases; the first import starts the book.

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
    chosen = _chosen(wanted.maps)
    make_if_missing(desk)
    with desk.reading() as book:
        shop = shop_of(book)
    terms = Terms(
        desk.today, shop.currency, shop.day_first, shop.language, chosen, wanted.kind, wanted.encoding
    )
    with open_reading(wanted.file, terms, sys.stdin.buffer if wanted.file == "-" else None) as reading:
        origin = Origin(source, desk.today, wanted.walk_ins, reading.columns_ignored)
        take_in = import_customers if reading.kind == CUSTOMERS else import_purchases
        with BackRoom(desk.path, "import", utc_now(), rehearsal=wanted.dry_run) as room:
            report = take_in(room, reading.rows(), origin)
    return Answer(importing_view, importing_view.Imported(report, wanted.dry_run))


def _chosen(maps: tuple[str, ...]) -> dict[str, str]:
    """Return which column is taken for which field.

    Raises UsageError.
    """
    chosen = {}
    for typed in maps:
        header, equals, field = typed.rpartition("=")
        if not equals or not header.strip() or not field.strip():
            raise UsageError(f"{quoted(typed)} maps nothing", 'type it like --map "Client=name"')
        chosen[header.strip()] = field.strip().lower()
    return chosen
