"""Imports of a newer file: what the source tells otherwise now is corrected, and nothing is added beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from custmem.domain.incoming import (
    CANCELLED,
    MISSED,
    AppointmentRow,
    CustomerRow,
    ImportReport,
    NewFact,
    PurchaseRow,
    Reject,
    VisitRow,
    Withdrawn,
)
from custmem.record.import_appointments import import_appointments, import_visits
from custmem.record.import_customers import import_customers
from custmem.record.import_report import Origin
from custmem.record.import_sales import import_sales
from custmem.record.writing import Writing
from factories import NOW, TODAY, taken_back

if TYPE_CHECKING:
    from pathlib import Path

MARCH = date(2026, 3, 2)


def taken_in(path: Path, *rows: Any) -> ImportReport:
    of = next(type(row) for row in rows if not isinstance(row, Reject))
    take_in = {AppointmentRow: import_appointments, VisitRow: import_visits, CustomerRow: import_customers}
    with Writing(str(path), "import", NOW, is_long=True) as writing:
        report = take_in.get(of, import_sales)(writing, rows, Origin("till", TODAY))
    assert report.rows == report.added + report.updated + report.unchanged + report.rejected
    return report


def ask(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as book:
        return [row[0] if len(row) == 1 else row for row in book.execute(query)]


def sale(line: int = 2, amount: int = 400, *, receipt: str = "R-17", **more: Any) -> PurchaseRow:
    told = {
        "on": MARCH,
        "item": "Tea",
        "quantity_milli": 1000,
        "currency": "EUR",
        "name": "Anna Berg",
        **more,
    }
    return PurchaseRow(line, amount_minor=amount, receipt=receipt, **told)


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.unchanged, report.rejected


def sales(path: Path) -> list[Any]:
    return ask(
        path,
        "SELECT name, on_date, receipt, total_minor FROM purchase LEFT JOIN customer ON customer.id = customer_id "
        "ORDER BY purchase.id",
    )


def whole(path: Path) -> list[Any]:
    query = "SELECT customer_id, on_date, total_minor, item, amount_minor FROM purchase JOIN purchase_line"
    return ask(path, f"{query} ON purchase_id = purchase.id ORDER BY purchase_line.id")


def test_a_corrected_amount_takes_the_place_of_the_one_before(book_path: Path) -> None:
    taken_in(book_path, sale(amount=400))
    before = whole(book_path)
    report = taken_in(book_path, sale(amount=500))
    assert counts(report) == (0, 1, 0, 0)
    assert "this file is newer" in report.warnings[0].reason
    assert sales(book_path) == [("Anna Berg", "2026-03-02", "R-17", 500)]
    assert ask(book_path, "SELECT visits, spent_minor FROM customer") == [(1, 500)]
    assert counts(taken_in(book_path, sale(amount=500))) == (0, 0, 1, 0)
    taken_back(book_path)
    assert whole(book_path) != before
    taken_back(book_path)
    assert whole(book_path) == before


def test_a_line_that_the_newer_receipt_has_no_more_is_taken_out(book_path: Path) -> None:
    taken_in(book_path, sale(), sale(3, 900, item="Pot"))
    report = taken_in(book_path, sale())
    assert counts(report) == (0, 0, 1, 0)
    assert sales(book_path) == [("Anna Berg", "2026-03-02", "R-17", 400)]


@pytest.mark.parametrize("receipt", ["R-17", ""])
def test_a_sale_that_was_called_off_later_is_taken_out_again(book_path: Path, receipt: str) -> None:
    taken_in(book_path, sale(receipt=receipt), sale(3, 900, receipt="R-18"))
    off = Withdrawn(2, 'is "cancelled": nothing was sold', sale(receipt=receipt))
    report = taken_in(book_path, off, sale(3, 900, receipt="R-18"))
    assert counts(report) == (0, 1, 1, 0)
    assert sales(book_path) == [("Anna Berg", "2026-03-02", "R-18", 900)]
    assert ask(book_path, "SELECT visits, spent_minor FROM customer") == [(1, 900)]
    again = taken_in(book_path, off, sale(3, 900, receipt="R-18"))
    assert counts(again) == (0, 0, 1, 1)


def test_a_sale_called_off_that_never_came_in_is_a_reject(book_path: Path) -> None:
    report = taken_in(book_path, Withdrawn(2, 'is "void": nothing was sold', sale()))
    assert report.rejects == (Reject(2, 'is "void": nothing was sold'),)
    assert ask(book_path, "SELECT count(*) FROM customer") == [0]


@pytest.mark.parametrize("receipt", ["R-17", ""])
def test_whose_a_sale_was_may_be_told_later(book_path: Path, receipt: str) -> None:
    taken_in(book_path, sale(name="", receipt=receipt))
    report = taken_in(book_path, sale(receipt=receipt))
    assert counts(report) == (0, 1, 0, 0)
    assert sales(book_path) == [("Anna Berg", "2026-03-02", receipt or None, 400)]


def test_a_receipt_of_another_buyer_now_moves_with_what_was_said_of_it(book_path: Path) -> None:
    taken_in(book_path, sale())
    with Writing(str(book_path), "edit", NOW) as writing:
        writing.book.execute("UPDATE purchase SET for_text = 'the shelf', private = 1")
    assert counts(taken_in(book_path, sale(name="Bo Lund"))) == (0, 1, 0, 0)
    assert ask(
        book_path, "SELECT name, for_text, private FROM purchase JOIN customer ON customer.id = customer_id"
    ) == [("Bo Lund", "the shelf", 1)]
    assert ask(book_path, "SELECT name, visits, spent_minor FROM customer ORDER BY id") == [
        ("Anna Berg", 0, 0),
        ("Bo Lund", 1, 400),
    ]


def test_dates_that_were_read_the_wrong_way_are_mended(book_path: Path) -> None:
    taken_in(book_path, sale(on=date(2026, 3, 2)))
    assert counts(taken_in(book_path, sale(on=date(2026, 2, 3)))) == (0, 1, 0, 0)
    assert sales(book_path) == [("Anna Berg", "2026-02-03", "R-17", 400)]


def test_a_till_whose_numbers_begin_anew_each_day_keeps_each_day_s(book_path: Path) -> None:
    for day in range(3):
        rows = [
            sale(2 + at, 100 * at + day, receipt=str(at), on=MARCH + timedelta(day), item=f"Item {at} {day}")
            for at in range(1, 5)
        ]
        assert counts(taken_in(book_path, *rows)) == (4, 0, 0, 0)
    assert ask(book_path, "SELECT count(*) FROM purchase") == [12]


# ------------------------------------------------------------------------------------------ appointments


def booked(on: date = TODAY, *, at: str = "09:00", state: str = "", number: str = "B1") -> AppointmentRow:
    return AppointmentRow(2, on, at, "Haircut", number, state, name="Noa Lev")


def test_an_appointment_that_was_moved_is_moved(book_path: Path) -> None:
    taken_in(book_path, booked())
    report = taken_in(book_path, booked(TODAY + timedelta(1), at="11:30"))
    assert counts(report) == (0, 1, 0, 0)
    assert ask(book_path, "SELECT on_date, at_time, cancelled_on FROM appointment") == [
        ((TODAY + timedelta(1)).isoformat(), "11:30", None)
    ]
    assert "was on 2026-06-12 09:00 and is on 2026-06-13 11:30" in report.warnings[0].reason


def test_a_booking_with_another_service_under_its_number_is_the_same_booking(book_path: Path) -> None:
    first = AppointmentRow(2, TODAY + timedelta(8), "10:00", "Cut", "B-1", name="Anna Berg")
    taken_in(book_path, first)
    report = taken_in(book_path, first._replace(on=TODAY + timedelta(9), text="Colour"))
    assert (report.added, report.updated) == (0, 1)
    assert ask(book_path, "SELECT text FROM appointment") == ["Colour"]


def test_of_several_services_under_a_number_a_new_one_comes_beside_them(book_path: Path) -> None:
    first = AppointmentRow(2, TODAY + timedelta(8), "10:00", "Cut", "B-1", name="Anna Berg")
    taken_in(book_path, first, first._replace(line=3, text="Colour"))
    report = taken_in(book_path, first._replace(text="Nails"))
    assert (report.added, report.updated) == (1, 0)


@pytest.mark.parametrize("number", ["B1", ""])
def test_an_appointment_that_was_called_off_is_called_off_and_back_on_again(
    book_path: Path, number: str
) -> None:
    taken_in(book_path, booked(number=number))
    assert counts(taken_in(book_path, booked(number=number, state=CANCELLED))) == (0, 1, 0, 0)
    assert ask(book_path, "SELECT cancelled_on FROM appointment") == [TODAY.isoformat()]
    assert counts(taken_in(book_path, booked(number=number, state=CANCELLED))) == (0, 0, 1, 0)
    assert counts(taken_in(book_path, booked(number=number))) == (0, 1, 0, 0)
    assert ask(book_path, "SELECT cancelled_on FROM appointment") == [None]


def test_nobody_came_is_a_private_note_and_no_visit(book_path: Path) -> None:
    taken_in(book_path, booked(MARCH, state=MISSED))
    assert ask(book_path, "SELECT text, private FROM fact") == [
        ("did not come to the appointment on 2026-03-02: Haircut", 1)
    ]
    assert ask(book_path, "SELECT cancelled_on FROM appointment") == ["2026-03-02"]


def test_visits_alone_come_in_and_a_second_time_add_nothing(book_path: Path) -> None:
    rows = [VisitRow(2, MARCH, "7"), VisitRow(3, MARCH + timedelta(7), "7"), VisitRow(4, MARCH, "8")]
    assert counts(taken_in(book_path, *rows)) == (3, 0, 0, 0)
    assert ask(book_path, "SELECT name, visits, last_visit_on, since_on FROM customer ORDER BY id") == [
        ("7", 2, "2026-03-09", "2026-03-02"),
        ("8", 1, "2026-03-02", "2026-03-02"),
    ]
    assert counts(taken_in(book_path, *rows)) == (0, 0, 3, 0)


# --------------------------------------------------------------------------------------------- customers


def test_what_is_told_beside_who_they_are_comes_in_and_a_second_time_adds_nothing(book_path: Path) -> None:
    row = CustomerRow(
        2,
        "Anna Berg",
        external_id="17",
        facts=(NewFact("likes", "crime novels"), NewFact("note", "blocked: no show", private=True)),
        persons=(("partner", "Karl"), ("dog", "Otto")),
        consents=(("email", "no"), ("message", "yes")),
        points="120",
        tags=("VIP", "Choir  boys"),
    )
    taken_in(book_path, row)
    assert ask(book_path, "SELECT kind, text, private FROM fact ORDER BY id") == [
        ("likes", "crime novels", 0),
        ("note", "blocked: no show", 1),
        ("note", "120", 0),
    ]
    assert ask(book_path, "SELECT relation, name, source FROM person ORDER BY id") == [
        ("partner", "Karl", "import"),
        ("dog", "Otto", "import"),
    ]
    assert ask(book_path, "SELECT channel, answer FROM consent ORDER BY channel") == [
        ("email", "no"),
        ("message", "yes"),
    ]
    assert ask(book_path, "SELECT tag FROM customer_tag ORDER BY id") == ["vip", "choir boys"]
    assert counts(taken_in(book_path, row)) == (0, 0, 1, 0)
    report = taken_in(book_path, row._replace(points="150", consents=(("email", "yes"), ("message", "no"))))
    assert counts(report) == (0, 1, 0, 0)
    assert ask(book_path, "SELECT text FROM fact WHERE label = 'points' AND retired_on IS NULL") == ["150"]
    assert ask(book_path, "SELECT channel, answer FROM consent ORDER BY channel") == [
        ("email", "no"),
        ("message", "no"),
    ]
    assert "the no in the book was kept" in report.warnings[0].reason
