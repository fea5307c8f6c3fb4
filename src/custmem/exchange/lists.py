"""Lists for other programs: CSV and XLSX, with a header that an import knows again, and formulas made harmless.

Several values of one cell are set apart by ` ::: `, as Google does it. A text that a spreadsheet would calculate with
gets an apostrophe before it, which an import takes away again.
"""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

from custmem.domain.text.money import digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from typing import BinaryIO

    from custmem.domain.exported import ExportedCustomer, ExportedFact, ExportedLine, ExportedReach
    from custmem.domain.text.dates import MonthDay

    Cell = str | date | Decimal | tuple[str, ...]

_MANY = " ::: "
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
_LISTED = (
    "likes",
    "dislikes",
    "usual",
    "size",
    "needs",
    "allergy",
    "address-as",
    "pronounce",
    "note",
    "job",
    "hobby",
    "points",
)
_CHANNELS = ("email", "message", "call", "letter")
_ANSWERED = {"yes": "yes", "preferred": "yes", "no": "no"}

CUSTOMER_HEADER = (
    *("Handle", "Name", "Nickname", "Language", "Customer since", "Phone", "Email", "Card number", "Address"),
    *(
        "Birthday",
        "Anniversary",
        "Name day",
        "Tags",
        "Likes",
        "Dislikes",
        "Usual",
        "Size",
        "Needs",
        "Allergy",
    ),
    *(
        "Address as",
        "Pronounce",
        "Notes",
        "Job",
        "Hobby",
        "Points",
        "Relation 1 - Label",
        "Relation 1 - Value",
    ),
    *("Email consent", "SMS consent", "Phone consent", "Postal consent", "Do not contact"),
)
SALE_HEADER = (
    *("Date", "Receipt", "Customer ID", "Customer", "Item", "Quantity", "Line total", "Currency", "Tag"),
)
FACT_HEADER = ("Customer ID", "Customer", "About", "Kind", "Text", "Learned on", "Source")
REACH_HEADER = ("Customer ID", "Name", "Address as", "Language", "Address")


def customer_rows(customers: Iterable[ExportedCustomer]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each customer, under `CUSTOMER_HEADER`."""
    for each in customers:
        consents = dict(each.consents)
        yield (
            *(each.handle, each.name, each.nickname, each.language, each.since),
            *(each.phones, each.emails, each.cards, each.addresses),
            *(_day(day) for day in (each.birthday, each.anniversary, each.nameday)),
            each.tags,
            *(each.told(kind) for kind in _LISTED),
            tuple(relation for relation, _ in each.persons),
            tuple(name for _, name in each.persons),
            *(_ANSWERED.get(consents.get(channel, ""), "") for channel in _CHANNELS),
            "yes" if consents.get("any") == "no" else "",
        )


def sale_rows(lines: Iterable[ExportedLine]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each line of a sale, under `SALE_HEADER`."""
    for each in lines:
        amount = Decimal(each.amount_minor).scaleb(-digits(each.currency))
        quantity = (Decimal(each.quantity_milli) / 1000).normalize()
        yield (
            *(each.on, each.receipt, each.handle, each.customer, each.item),
            quantity if quantity != quantity.to_integral() else quantity.quantize(Decimal(1)),
            *(amount, each.currency, each.tag),
        )


def fact_rows(facts: Iterable[ExportedFact]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each fact, under `FACT_HEADER`."""
    yield from facts


def reach_rows(people: Iterable[ExportedReach]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each one on a mailing list, under `REACH_HEADER`."""
    yield from people


def as_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """Yield a list as CSV in UTF-8, a few rows at a time."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    for at, row in enumerate(rows, 1):
        writer.writerow([_plain(cell) for cell in row])
        if at % 500 == 0:
            yield text.getvalue().encode("utf-8", "replace")
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode("utf-8", "replace")


def write_xlsx(file: BinaryIO, sheet: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a list as a workbook of one sheet: days are days, amounts are numbers, and no text is a formula."""
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        page = book.add_worksheet(sheet)
        page.write_row(0, 0, header, bold)
        page.freeze_panes(1, 0)
        for at, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                if isinstance(cell, str | tuple):
                    page.write_string(at, place, _as_written(cell)[:32_767])
                elif isinstance(cell, Decimal):
                    page.write_number(at, place, cell)
                else:
                    page.write_datetime(at, place, cell, day)


def _plain(cell: Cell) -> str:
    """Return a cell as text for a file that a spreadsheet may open: nothing in it is a formula."""
    if isinstance(cell, tuple):
        return _many([_harmless(value) for value in cell])
    if isinstance(cell, str):
        return _harmless(cell)
    return f"{cell:f}" if isinstance(cell, Decimal) else cell.isoformat()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _as_written(cell: str | tuple[str, ...]) -> str:
    """Return a cell as text for a workbook, in which no text is a formula."""
    values = [
        f"'{value}" if value[:1] == "'" else value for value in (cell if isinstance(cell, tuple) else (cell,))
    ]
    return _many(values) if isinstance(cell, tuple) else values[0]


def _many(values: Sequence[str]) -> str:
    """Return several values in one cell; one with a comma is told apart from a list of two."""
    if len(values) == 1 and any(mark in values[0] for mark in ",;|\n"):
        return values[0] + _MANY
    return _MANY.join(values)


def _day(day: MonthDay | None) -> str:
    if day is None:
        return ""
    return (
        f"--{day.month:02}-{day.day:02}" if day.year is None else f"{day.year:04}-{day.month:02}-{day.day:02}"
    )
