"""What is exported as a list, as cards or as a calendar comes back as it was."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from custmem.domain.data.status_words import NO
from custmem.domain.exported import ExportedCustomer, ExportedDay, ExportedLine
from custmem.domain.incoming import AppointmentRow, CustomerRow, PurchaseRow, is_nothing, is_sum
from custmem.domain.text.cleaning import clean
from custmem.domain.text.dates import MonthDay
from custmem.exchange.headers import key
from custmem.exchange.icalendar import as_calendar
from custmem.exchange.lists import CUSTOMER_HEADER, SALE_HEADER, as_csv, customer_rows, sale_rows, write_xlsx
from custmem.exchange.opening import reading_of
from custmem.exchange.row_reader import Terms
from custmem.exchange.vcard_writing import as_vcards

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 6, 12)
TERMS = Terms(TODAY, "EUR", day_first=True)


def plain(text: str) -> str:
    return clean(text, limit=200)


letters = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])
words = (
    st.text(letters, min_size=1, max_size=30)
    .map(plain)
    .filter(
        lambda text: (
            bool(text)
            and ":::" not in text
            and not is_nothing(text)
            and key(text) not in NO  # a no in a list of likes says that there is none
            and not is_sum(text)
            and text[0].isalnum()
        )
    )
)
names = st.from_regex(r"[A-ZÅÖŽ][a-zåöž]{1,8}( [A-ZÅÖŽ][a-zåöž]{1,8}){1,2}", fullmatch=True).filter(
    lambda text: not is_nothing(text) and not is_sum(text)
)
texts = st.one_of(
    words, st.sampled_from(["=1+2", "+tea", "-5", "@home", "'quoted'", "'=1", "tea, green", "a;b", "x|y"])
)
days = st.one_of(
    st.none(),
    st.dates(date(1900, 1, 2), date(2020, 12, 31)).map(lambda day: MonthDay(day.month, day.day, day.year)),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: MonthDay(day.month, day.day, None)),
)
facts = st.lists(
    st.tuples(st.sampled_from(["likes", "dislikes", "usual", "size", "needs", "allergy", "note"]), texts),
    max_size=4,
).map(lambda found: tuple(dict.fromkeys(found)))
customers = st.lists(
    st.builds(
        ExportedCustomer,
        id=st.just(1),
        handle=st.just(""),
        name=names,
        nickname=st.one_of(st.just(""), names),
        language=st.sampled_from(["", "sv", "hr"]),
        since=st.dates(date(1990, 1, 1), TODAY),
        phones=st.lists(
            st.from_regex(r"\+[0-9]{2} [0-9]{3} [0-9]{4}", fullmatch=True), max_size=2, unique=True
        ).map(tuple),
        emails=st.lists(
            st.from_regex(r"[a-z]{2,8}@[a-z]{2,8}\.example", fullmatch=True), max_size=2, unique=True
        ).map(tuple),
        addresses=st.lists(
            st.from_regex(r"[A-Z][a-z]{2,8} [1-9], [1-9][0-9]{4} [A-Z][a-z]{2,8}", fullmatch=True),
            max_size=2,
            unique=True,
        ).map(tuple),
        birthday=days,
        anniversary=days,
        tags=st.lists(st.sampled_from(["vip", "choir", "crime novels"]), max_size=2, unique=True).map(tuple),
        facts=facts,
        persons=st.lists(
            st.tuples(st.sampled_from(["spouse", "child", "dog", "nephew"]), names),
            max_size=2,
            unique_by=lambda each: each[1],
        ).map(tuple),
        consents=st.sampled_from(
            [(), (("email", "no"),), (("email", "yes"), ("message", "no")), (("any", "no"),)]
        ),
    ),
    min_size=1,
    max_size=4,
).map(lambda found: [each._replace(handle=f"h{at}", id=at) for at, each in enumerate(found)])


def read(written: bytes) -> list[Any]:
    with reading_of(io.BytesIO(written), TERMS) as reading:
        assert reading.doubt is None
        rows = list(reading.rows())
    assert not [row for row in rows if not isinstance(row, CustomerRow | PurchaseRow | AppointmentRow)]
    return rows


def csv_of(found: list[ExportedCustomer]) -> bytes:
    return b"".join(as_csv(CUSTOMER_HEADER, customer_rows(found)))


def xlsx_of(found: list[ExportedCustomer]) -> bytes:
    file = io.BytesIO()
    write_xlsx(file, "customers", CUSTOMER_HEADER, customer_rows(found))
    return file.getvalue()


def told(row: CustomerRow) -> dict[str, Any]:
    notes = [("note", note) for note in row.notes]
    return {
        "handle": row.external_id,
        "name": row.name,
        "nickname": row.nickname,
        "language": row.language,
        "phones": row.phones,
        "emails": row.emails,
        "addresses": row.addresses,
        "birthday": row.birthday,
        "anniversary": row.anniversary,
        "tags": row.tags,
        "facts": sorted([*((fact.kind, fact.text) for fact in row.facts), *notes]),
        "persons": row.persons,
    }


def known(each: ExportedCustomer) -> dict[str, Any]:
    fields = ("handle", "name", "nickname", "language", "phones", "emails", "addresses")
    more = ("birthday", "anniversary", "tags", "persons")
    return {**{field: getattr(each, field) for field in (*fields, *more)}, "facts": sorted(each.facts)}


@pytest.mark.parametrize("written", [csv_of, xlsx_of])
@settings(max_examples=25, deadline=None)
@given(found=customers)
def test_a_list_of_customers_comes_back_as_it_was(
    written: Callable[[list[ExportedCustomer]], bytes], found: list[ExportedCustomer]
) -> None:
    rows = read(written(found))
    assert list(map(told, rows)) == list(map(known, found))
    assert [row.since for row in rows] == [each.since for each in found]
    assert [dict(row.consents) for row in rows] == [dict(each.consents) for each in found]


@settings(max_examples=25, deadline=None)
@given(found=customers)
def test_cards_come_back_as_they_were(found: list[ExportedCustomer]) -> None:
    rows = read(b"".join(as_vcards(found)))
    assert list(map(told, rows)) == list(map(known, found))


@settings(max_examples=15, deadline=None)
@given(found=customers)
def test_cards_are_read_by_another_library(found: list[ExportedCustomer]) -> None:
    cards = list(vobject.readComponents(b"".join(as_vcards(found)).decode()))
    assert [card.fn.value for card in cards] == [each.name for each in found]
    assert [tuple(tel.value for tel in card.contents.get("tel", ())) for card in cards] == [
        each.phones for each in found
    ]


lines = st.lists(
    st.builds(
        ExportedLine,
        on=st.dates(date(2000, 1, 1), TODAY),
        receipt=st.sampled_from(["", "R-1", "R-2"]),
        handle=st.sampled_from(["berg", "lund"]),
        customer=names,
        item=st.one_of(st.sampled_from(["=1+2", "3 x tea"]), words).filter(lambda item: " x" not in item),
        quantity_milli=st.sampled_from([1000, 250, 12000]),
        amount_minor=st.integers(-99_999, 9_999_999),
        currency=st.just("EUR"),
        tag=st.sampled_from(["", "Kitchen"]),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=25, deadline=None)
@given(found=lines)
def test_a_list_of_sales_comes_back_to_the_penny(found: list[ExportedLine]) -> None:
    rows = read(b"".join(as_csv(SALE_HEADER, sale_rows(found))))
    assert [
        (
            row.on,
            row.receipt,
            row.external_id,
            row.name,
            row.item,
            row.quantity_milli,
            row.amount_minor,
            row.tag,
        )
        for row in rows
    ] == [(*each[:5], each.quantity_milli, each.amount_minor, each.tag) for each in found]


def test_no_text_of_a_list_is_a_formula() -> None:
    each = ExportedCustomer(
        1, "h", "=cmd|' /C calc'!A0", "", "", TODAY, phones=("+46 70",), tags=("@x", "-y")
    )
    row = csv_of([each]).decode().splitlines()[1]
    assert row.split(",")[1] == "'=cmd|' /C calc'!A0"
    assert "'+46 70" in row
    assert "'@x ::: '-y" in row


DAYS = [
    ExportedDay("birthday", "occasion-1", "Anna Berg", "", 6, 12, 1961),
    ExportedDay("birthday", "occasion-2", "Anna Berg", "Luca", 2, 29, None),
    ExportedDay("promise", "promise-1", "Bo Lund", "call about the lamp", 6, 20, 2026),
    ExportedDay("appointment", "appointment-1", "Noa Lev", "Haircut", 6, 30, 2026, "09:30"),
    ExportedDay("appointment", "appointment-2", "Gil Lev", "Colour - long", 7, 1, 2026),
]


def test_a_calendar_is_read_by_another_library() -> None:
    calendar = vobject.readOne(as_calendar(DAYS, TODAY).decode())
    events = [(event.summary.value, str(event.dtstart.value)) for event in calendar.vevent_list]
    assert events == [
        ("Anna Berg's birthday", "1961-06-12"),
        ("Birthday of Luca (Anna Berg)", "2000-02-29"),
        ("Promised Bo Lund: call about the lamp", "2026-06-20"),
        ("Haircut - Noa Lev", "2026-06-30 09:30:00"),
        ("Colour - long - Gil Lev", "2026-07-01"),
    ]
    assert len({event.uid.value for event in calendar.vevent_list}) == len(DAYS)


def test_appointments_of_a_calendar_come_back() -> None:
    rows = read(as_calendar(DAYS[3:], TODAY))
    assert [(row.on, row.at, row.text, row.name) for row in rows] == [
        (date(2026, 6, 30), "09:30", "Haircut", "Noa Lev"),
        (date(2026, 7, 1), "", "Colour - long", "Gil Lev"),
    ]
    assert as_calendar(DAYS, TODAY) == as_calendar(DAYS, TODAY)


def test_birthdays_of_a_calendar_come_back_as_customers() -> None:
    (row,) = read(as_calendar(DAYS[:1], TODAY))
    assert (row.name, row.birthday) == ("Anna Berg", MonthDay(6, 12, 1961))
