"""What of a file was not taken in: refused as a whole with the option that helps, or written aside with the reasons."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.cli.written_files import STDOUT, write_file
from custmem.domain.text.cleaning import quoted
from custmem.errors import BadData, Conflict, UsageError
from custmem.exchange.lists import as_csv
from custmem.language import _, plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.cli.context import Context
    from custmem.domain.incoming import ImportReport, TakenFor
    from custmem.exchange.cards import CardReading
    from custmem.exchange.reading import Reading


_STATES = ("status", "cancelled", "type")
"""What a column is that tells what became of a sale."""


def refuse_useless(report: ImportReport, taken_for: TakenFor) -> None:
    """Refuse a file of which no line can be used: it is most likely not what it was taken for.

    Raises BadData, with the option that helps against the first line's fault.
    """
    if not report.rows or report.rejected != report.rows:
        return
    first = report.rejects[0]
    message = plural(
        "the one line can't be taken in: line {line} {reason}",
        "none of the {count} lines can be taken in: line {line} {reason}",
        report.rows,
    ).format(count=report.rows, line=first.line, reason=first.reason)
    raise BadData(message, _helps(first.reason, taken_for))


def _helps(reason: str, taken_for: TakenFor) -> str:
    if "is not an amount in" in reason or "the book is kept in" in reason:
        currency = reason.rpartition(" ")[2]
        return _("if they are in {currency} all the same, say so: --currency {currency}").format(
            currency=currency
        )
    if "is not a date" in reason or "is in the future" in reason or "can be read two ways" in reason:
        header = next((column.header for column in taken_for.columns if column.field == "date"), "Header")
        return _(
            'if its dates go otherwise: --date-order month-first; if they are none: --map "{header}=ignore"'
        ).format(header=header)
    if reason.endswith((": it is not paid yet", ": nothing was sold")):
        header = next((column.header for column in taken_for.columns if column.field in _STATES), "Header")
        return _('if it was sold all the same, say so: --map "{header}=ignore"').format(header=header)
    if "cells where the header has" in reason:
        return _("if there are lines above the table, skip them: --skip-lines N")
    return _('look at the columns with --dry-run --json, and name them with --map "Header=field"')


def refuse_place(context: Context, path: str) -> None:
    """Refuse a place for rejects that can't be written. Raises Conflict, UsageError."""
    if os.path.isdir(path) or "\0" in path or path == STDOUT:
        raise UsageError(
            _("{path} can't be a file's name").format(path=quoted(path)), "--rejects rejects.csv"
        )
    if os.path.lexists(path) and not context.options.yes:
        raise Conflict(
            _("there is a file {path} already").format(path=quoted(path)),
            _("name another, or write over it with --yes"),
        )


def write_rejects(context: Context, path: str, reading: Reading | CardReading, report: ImportReport) -> None:
    """Write the lines that were rejected as they stood in the file, with the reason beside them."""
    reasons = {reject.line: reject.reason for reject in report.rejects}
    header, rows = reading.header, reading.cells_of(set(reasons))
    write_file(context, path, as_csv((*header, "Line", "Reason"), _with_reasons(header, rows, reasons)))


def _with_reasons(
    header: tuple[str, ...], rows: Iterator[tuple[int, list[str]]], reasons: dict[int, str]
) -> Iterator[tuple[str, ...]]:
    for line, cells in rows:
        padded = [*cells, *[""] * (len(header) - len(cells))][: len(header)]
        yield (*padded, str(line), reasons[line])
