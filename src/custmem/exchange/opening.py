"""A file from elsewhere opened: a table, cards or a calendar, by what its first bytes say."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from custmem.exchange.delimited import Delimited, delimited
from custmem.exchange.reading import Reading
from custmem.exchange.source import ICALENDAR, VCARD, WORKBOOK, format_of
from custmem.exchange.spreadsheet import Spreadsheet
from custmem.exchange.table import Table

if TYPE_CHECKING:
    from custmem.exchange.cards import CardReading
    from custmem.exchange.row_reader import Terms


def reading_of(file: BinaryIO, terms: Terms) -> Reading | CardReading:
    """Look an open file through, which the reading owns from here on.

    Raises BadData for a file that can't be used, UsageError for columns, fields or encodings that are not there.
    """
    kind = format_of(file)
    if kind in (VCARD, ICALENDAR):  # vobject and icalendar are loaded for these alone
        from custmem.exchange.cards import CardReading

        return CardReading(file, kind, terms)
    source: Delimited | Spreadsheet
    if kind == WORKBOOK:
        source = Spreadsheet(file, terms.sheet)
    else:
        source = delimited(file, language=terms.language, encoding=terms.encoding)
    try:
        return Reading(Table(source, terms), terms._replace(delimiter=source.delimiter))
    except BaseException:
        source.close()
        raise
