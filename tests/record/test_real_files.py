"""Files that shops and programs really wrote, imported as they are."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from custmem.domain.incoming import APPOINTMENTS, CUSTOMERS, PURCHASES, VISITS, ImportReport
from custmem.errors import BadData
from custmem.exchange import source
from custmem.exchange.columns import chosen_from
from custmem.exchange.opening import reading_of
from custmem.exchange.row_reader import Terms
from custmem.record.import_appointments import import_appointments, import_visits
from custmem.record.import_customers import import_customers
from custmem.record.import_report import Origin
from custmem.record.import_sales import import_sales
from custmem.record.writing import Writing
from factories import NOW

TODAY = date(2026, 6, 12)
_FOLDER = os.environ.get("CUSTMEM_FIELD_DATA", "")
_CASES = Path(_FOLDER)

pytestmark = [
    pytest.mark.field,
    pytest.mark.skipif(not _FOLDER, reason="CUSTMEM_FIELD_DATA names no folder"),
]


_TAKE_IN = {
    CUSTOMERS: import_customers,
    PURCHASES: import_sales,
    APPOINTMENTS: import_appointments,
    VISITS: import_visits,
}


def imported(book: Path, name: str, *maps: str) -> ImportReport:
    """Import a file of the folder as `custmem import` does."""
    currency = ask(book, "SELECT value FROM setting WHERE key = 'currency'")[0]
    terms = Terms(TODAY, currency, True, chosen=chosen_from(maps))
    with reading_of(source.opened(str(_CASES / name)), terms) as reading:
        take_in = _TAKE_IN[reading.kind]
        with Writing(str(book), "import", NOW) as room:
            report = take_in(room, reading.rows(), Origin("csv", TODAY, (), reading.columns_ignored))
    assert report.rows == report.added + report.updated + report.unchanged + report.rejected
    return report


def ask(book: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(book)) as connection:
        return [row[0] if len(row) == 1 else row for row in connection.execute(query)]


def trade_in_dollars(book: Path) -> None:
    with Writing(str(book), "init", NOW) as room:
        room.book.execute("UPDATE setting SET value = 'USD' WHERE key = 'currency'")


def under(*folders: str, ends: str = ".csv") -> list[str]:
    found = (path for folder in folders for path in (_CASES / folder).rglob(f"*{ends}")) if _FOLDER else ()
    return sorted(path.relative_to(_CASES).as_posix() for path in found)


def test_a_salon_s_receipts_come_in_whole_with_returns_and_without_walk_ins(book_path: Path) -> None:
    name = "1-transactions/salon/Receipt Transactions0.csv"
    report = imported(book_path, name, "Client=name")
    assert (report.rows, report.added, report.rejected, report.walk_ins) == (1934, 1934, 0, 37)
    assert report.columns_ignored == ("Staff", "GST", "PST")
    assert (report.first_day, report.last_day) == (date(2018, 3, 15), date(2018, 7, 29))
    assert ask(book_path, "SELECT count(*) FROM purchase_line WHERE amount_minor < 0") == [71]
    of_somebody = "SELECT id FROM purchase WHERE customer_id IS NOT NULL"
    assert ask(book_path, f"SELECT count(*) FROM purchase_line WHERE purchase_id NOT IN ({of_somebody})") == [
        37
    ]
    assert ask(book_path, "SELECT count(*) FROM customer WHERE name LIKE 'WALK%'") == [0]
    assert ask(book_path, "SELECT count(*) FROM customer") == [report.customers_added] == [766]
    again = imported(book_path, name, "Client=name")
    assert (again.added, again.updated, again.unchanged, again.customers_added) == (0, 0, 1934, 0)


def test_a_salon_s_receipts_by_customer_number_come_in_whole(book_path: Path) -> None:
    report = imported(book_path, "derived/salon_receipts.csv")
    assert (report.kind, report.rows, report.added, report.columns_ignored) == (
        "purchases",
        1934,
        1934,
        ("Staff",),
    )
    assert imported(book_path, "derived/salon_receipts.csv").unchanged == 1934


def test_a_record_shop_s_69659_sales_come_in_whole(book_path: Path) -> None:
    report = imported(book_path, "derived/cdnow_purchases.csv")
    assert (report.rows, report.added, report.customers_added, report.columns_ignored) == (
        69659,
        69659,
        23570,
        (),
    )
    assert ask(book_path, "SELECT count(*), sum(quantity_milli) / 1000 FROM purchase_line") == [
        (69659, 167881)
    ]
    assert imported(book_path, "derived/cdnow_purchases.csv").unchanged == 69659


def test_five_thousand_names_come_in_whole(book_path: Path) -> None:
    report = imported(book_path, "truth/search_febrl4_customers.csv")
    assert (report.kind, report.added, report.rejected) == ("customers", report.rows, 0)
    assert imported(book_path, "truth/search_febrl4_customers.csv").unchanged == report.rows


@pytest.mark.parametrize("name", under("4-exports"))
def test_every_program_s_export_comes_in_and_a_second_time_adds_nothing(book_path: Path, name: str) -> None:
    trade_in_dollars(book_path)
    report = imported(book_path, name)
    assert report.rejects == ()
    assert (imported(book_path, name).added, report.added) == (0, report.rows)


@pytest.mark.parametrize("name", under("6-naughty/csv-spectrum", "6-naughty/csv-test-data"))
def test_a_naughty_file_comes_in_or_is_bad_data_in_one_line(book_path: Path, name: str) -> None:
    bad: BadData | None = None
    try:
        imported(book_path, name)
    except BadData as error:
        bad = error
    assert bad is None or (bad.hint and "\n" not in bad.message)


@pytest.mark.parametrize(
    "line", (_CASES / "6-naughty/csv-injection/csv-payload.txt").read_text().splitlines() if _FOLDER else ()
)
def test_a_formula_comes_in_as_the_text_it_is(book_path: Path, tmp_path: Path, line: str) -> None:
    file = tmp_path / "formulas.csv"
    quoted = line.replace('"', '""')
    file.write_text(f'name,note\nAnna Berg,"{quoted}"\n')
    assert imported(book_path, str(file)).added == 1
    assert ask(book_path, "SELECT text FROM fact") == [" ".join(line.split())]
