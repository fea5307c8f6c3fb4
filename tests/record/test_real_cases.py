"""What each real file must give, and what it is taken for: a table of files, imported as `custmem import` does."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from factories import Run

_FOLDER = os.environ.get("CUSTMEM_FIELD_DATA", "")

pytestmark = [
    pytest.mark.field,
    pytest.mark.skipif(not _FOLDER, reason="CUSTMEM_FIELD_DATA names no folder"),
]


class Given(NamedTuple):
    """What a file must give: its kind, how many rows are taken and rejected, and the sum of its sales in pence."""

    kind: str
    added: int
    rejected: int = 0
    total: int = 0
    options: tuple[str, ...] = ()


GIVEN = {
    "7-cases/a03_google_multi.csv": Given("customers", 1),
    "7-cases/a05_outlook_de.csv": Given("customers", 1),
    "7-cases/a07_mixed_formats.csv": Given("customers", 3),
    "7-cases/a10_prestashop.csv": Given("customers", 2),
    "7-cases/a12_gdpdu.csv": Given("purchases", 5, total=1800 + 1850 + 1160),
    "7-cases/a14_fresha_clients.csv": Given("customers", 2),
    "7-cases/a16_excel_serial.csv": Given("customers", 2),
    "7-cases/a19_totals_date.csv": Given("purchases", 2, 1, 12000),
    "7-cases/a19b_totals_customers.csv": Given("customers", 2, 1),
    "7-cases/a20_odoo_orders.csv": Given("purchases", 3, total=36000),
    "7-cases/a21_erpnext_invoice.csv": Given("purchases", 3, total=50000),
    "7-cases/a22_woo_orders.csv": Given("purchases", 2, 2, 5000),
    "7-cases/a25_appts_24h.csv": Given("appointments", 3),
    "7-cases/s03_preamble.csv": Given("customers", 2),
    "7-cases/s14_merged_header.csv": Given("customers", 2),
    "7-cases/s17_cp850.csv": Given("customers", 1),
    "7-cases/s19_lastname_first.csv": Given("customers", 2),
    "7-cases/s24_excel_text_phone.csv": Given("customers", 2),
    "1-transactions/bakery/BreadBasket_DMS.csv": Given("purchases", 21293),
    "1-transactions/cdnow/lifetimes_example_transactions.csv": Given("visits", 14270),
    "1-transactions/salon/Client Cancellations0.csv": Given(
        "appointments", 243, options=("--date-order", "month-first")
    ),
    "4-exports/roundcube_all.csv": Given("customers", 1),
    "4-exports/roundcube_gmail.csv": Given("customers", 1),
    "4-exports/roundcube_email.csv": Given("customers", 4),
    "4-exports/transcribed/google_contacts_2024.csv": Given("customers", 5),
    "4-exports/transcribed/klaviyo_profiles.csv": Given("customers", 1),
    "4-exports/transcribed/shopify_customers_au.csv": Given("customers", 3),
    "4-exports/transcribed/thunderbird_semicolon.csv": Given("customers", 2),
    "4-exports/transcribed/etsy_sold_orders.csv": Given(
        "purchases", 2, total=1800, options=("--currency", "EUR")
    ),
    "6-naughty/csv-spectrum/csvs/comma_in_quotes.csv": Given("customers", 1),
    "6-naughty/csv-spectrum/csvs/location_coordinates.csv": Given("customers", 1),
}
REFUSED = {
    "7-cases/s08_no_header_people.csv": "--no-header --map 1=name --map 2=email --map 3=phone",
    "7-cases/w01_products.csv": "a list of products",
    "7-cases/w05_bank_de.csv": "a bank statement",
    "7-cases/w06_bank_en.csv": "a bank statement",
    "7-cases/w07_bank_name.csv": "a bank statement",
    "7-cases/w09_staff.csv": "a list of staff",
    "7-cases/w12_products_sv.csv": "a list of products",
    "7-cases/w16_expenses.csv": "a list of expenses",
    "1-transactions/salon/Product Listing (Retail)0.csv": "a list of products",
    "1-transactions/salon/Service Listing0.csv": "a list of products",
    "1-transactions/salon/No-Show Report0.csv": "--kind",
    "4-exports/transcribed/etsy_sold_orders.csv": "--currency",
    "6-naughty/csv-spectrum/csvs/simple.csv": "no column of this file names a customer",
    "6-naughty/csv-test-data/csv/bad-missing-quote.csv": "never closed",
}


@pytest.mark.parametrize("name", GIVEN)
def test_a_file_gives_what_it_must(run: Run, name: str) -> None:
    given = GIVEN[name]
    file = str(Path(_FOLDER, name))
    data = run("import", file, *given.options, "--json").data
    assert (data["kind"], data["added"], data["rejected"]) == (given.kind, given.added, given.rejected)
    again = run("import", file, *given.options, "--json").data
    assert (again["added"], again["updated"]) == (0, 0)
    sold = [line.split(",") for line in run("export", "sales", "--csv", "-").out.splitlines()[1:]]
    assert given.total == round(sum(float(cells[-3]) for cells in sold) * 100)


@pytest.mark.parametrize("name", REFUSED)
def test_a_doubtful_file_is_refused_with_what_settles_it(run: Run, name: str) -> None:
    ran = run("import", str(Path(_FOLDER, name)), "--json")
    assert (ran.status, ran.error["code"]) == (6, "bad_data")
    assert REFUSED[name] in f"{ran.error['message']}; {ran.error['hint']}"


def test_all_cards_come_in_and_nobody_is_born_in_1604(run: Run) -> None:
    cards = sorted(Path(_FOLDER, "3-vcard-ical").rglob("*.vcf"))
    added = rejected = 0
    for path in cards:
        data = run("import", str(path), "--json").data
        added += data["added"] + data["updated"] + data["unchanged"]
        rejected += data["rejected"]
    assert added / (added + rejected) >= 0.97
    listed = run("export", "customers", "--csv", "-").out
    assert ",1604-" not in listed
    assert "Ǽgean ĽdaMonté" in listed
    assert "최유림" in listed


def test_no_calendar_is_more_than_one_plain_sentence(run: Run) -> None:
    for path in sorted(Path(_FOLDER, "3-vcard-ical").rglob("*.ics")):
        ran = run("import", str(path), "--json")
        assert ran.status in (0, 6), path
        assert ran.status == 0 or (ran.error["hint"] and "\n" not in ran.error["message"]), path
