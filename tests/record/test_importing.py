"""Imports: who is recognised, what is new, and that a second time adds nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from custmem.domain.incoming import CustomerRow, ImportReport, PurchaseRow, Reject, Remark
from custmem.domain.text.dates import MonthDay
from custmem.recall.misspelt import nearest
from custmem.recall.search import by_words
from custmem.record.customers import edit_customer
from custmem.record.facts import NewFact, remember_fact, remember_occasion, retire_fact
from custmem.record.import_customers import import_customers
from custmem.record.import_report import Origin
from custmem.record.import_sales import import_sales
from custmem.record.writing import Writing
from factories import NOW, TODAY, taken_back

if TYPE_CHECKING:
    from pathlib import Path

    from factories import Shop

MARCH = date(2026, 3, 2)


def taken_in(
    path: Path, *rows: Any, source: str = "csv", rehearsal: bool = False, walk_ins: tuple[str, ...] = ()
) -> ImportReport:
    """Import rows, as customers or as purchases."""
    origin = Origin(source, TODAY, walk_ins, ("Shoe size",))
    of_customers = any(isinstance(row, CustomerRow) for row in rows)
    with Writing(str(path), "import", NOW, rehearsal=rehearsal, is_long=True) as room:
        report = (import_customers if of_customers else import_sales)(room, rows, origin)
    assert report.rows == report.added + report.updated + report.unchanged + report.rejected
    assert report.rejected == len(report.rejects)
    assert report.columns_ignored == ("Shoe size",)
    return report


def ask(path: Path, query: str, *values: object) -> list[Any]:
    with closing(sqlite3.connect(path)) as book:
        rows = book.execute(query, values).fetchall()
    return [row[0] if len(row) == 1 else row for row in rows]


def row(name: str = "Anna Berg", line: int = 2, **more: Any) -> CustomerRow:
    return CustomerRow(line, name, **more)


def bought(
    line: int = 2, *, on: date = MARCH, item: str = "Tea", amount: int = 500, **more: Any
) -> PurchaseRow:
    return PurchaseRow(
        line, on, item, more.pop("quantity", 1000), amount, more.pop("currency", "EUR"), **more
    )


def tags_in_the_index(path: Path) -> list[Any]:
    return ask(
        path, "SELECT word, customer_id FROM search_word WHERE kind = 'tag' ORDER BY word, customer_id"
    )


def tags_bought(path: Path) -> list[Any]:
    query = "SELECT lower(tag), customer_id FROM purchase JOIN purchase_line ON purchase_id = purchase.id"
    return sorted({(tag, who) for tag, who in ask(path, query) if tag and who})


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.unchanged, report.rejected


# ------------------------------------------------------------------------------------------- customers


def test_a_customer_comes_in_with_all_that_is_told_of_them(book_path: Path) -> None:
    report = taken_in(
        book_path,
        row(
            external_id="17",
            nickname="Annie",
            company="Berg & Co",
            language="sv",
            address_as="Mrs Berg",
            phones=("+46 70 123 45 67",),
            emails=("Anna@Example.com",),
            cards=("C 100",),
            addresses=("Storgatan 1, 22222 Lund",),
            birthday=MonthDay(6, 12, None),
            anniversary=MonthDay(5, 3, 2001),
            since=date(2020, 1, 2),
            notes=("likes tea",),
        ),
    )
    assert counts(report) == (1, 0, 0, 0)
    assert ask(
        book_path,
        "SELECT handle, name, nickname, language, since_on, source, external_id, visits FROM customer",
    ) == [("berg", "Anna Berg", "Annie", "sv", "2020-01-02", "csv", "17", 0)]
    assert ask(book_path, "SELECT kind, value FROM contact_point ORDER BY id") == [
        ("phone", "+46 70 123 45 67"),
        ("email", "Anna@Example.com"),
        ("card", "C 100"),
        ("address", "Storgatan 1, 22222 Lund"),
    ]
    assert ask(book_path, "SELECT kind, text, source, learned_on FROM fact ORDER BY id") == [
        ("address-as", "Mrs Berg", "import", "2026-06-12"),
        ("note", "likes tea", "import", "2026-06-12"),
        ("note", "company: Berg & Co", "import", "2026-06-12"),
    ]
    assert ask(book_path, "SELECT kind, month, day, year, source FROM occasion ORDER BY id") == [
        ("birthday", 6, 12, None, "import"),
        ("anniversary", 5, 3, 2001, "import"),
    ]


def test_who_came_in_is_found_by_name_even_misspelt(book_path: Path) -> None:
    taken_in(book_path, row("Zofie Nováková"), row("Анна Каренина", 3))
    with closing(sqlite3.connect(book_path)) as book:
        assert [match.name for match in by_words(book, "novak zof")] == ["Zofie Nováková"]
        assert [match.name for match in nearest(book, "novokova")] == ["Zofie Nováková"]
        assert [match.name for match in by_words(book, "anna")] == ["Анна Каренина"]


@pytest.mark.parametrize(
    "key", [{"external_id": "17"}, {"emails": ("anna@example.com",)}, {"phones": ("070-1234567",)}, {}]
)
def test_a_second_import_of_the_same_changes_nothing(book_path: Path, key: dict[str, Any]) -> None:
    rows = [row(**key, notes=("likes tea",), birthday=MonthDay(6, 12, 1961)), row("Bo Lund", 3)]
    assert counts(taken_in(book_path, *rows)) == (2, 0, 0, 0)
    before = ask(book_path, "SELECT max(id) FROM journal")
    assert counts(taken_in(book_path, *rows)) == (0, 0, 2, 0)
    assert ask(book_path, "SELECT max(id) FROM journal") == before


@pytest.mark.parametrize(
    ("change", "query", "expected"),
    [
        ({"name": "Anna Svensson"}, "SELECT name FROM customer", ["Anna Svensson"]),
        ({"name": "Anna Maria Berg"}, "SELECT name FROM customer", ["Anna Maria Berg"]),
        (
            {"phones": ("0709999999",)},
            "SELECT value FROM contact_point WHERE kind = 'phone'",
            ["0701234567", "0709999999"],
        ),
        (
            {"emails": ("a@example.com",)},
            "SELECT value FROM contact_point WHERE kind = 'email'",
            ["a@example.com"],
        ),
        ({"notes": ("shy",)}, "SELECT text FROM fact", ["shy"]),
        ({"birthday": MonthDay(1, 2, 1970)}, "SELECT month, day, year FROM occasion", [(1, 2, 1970)]),
        ({"birthday": MonthDay(6, 12, 1961)}, "SELECT month, day, year FROM occasion", [(6, 12, 1961)]),
        ({"nickname": "Annie"}, "SELECT nickname FROM customer", ["Annie"]),
        ({"language": "sv"}, "SELECT language FROM customer", ["sv"]),
    ],
)
def test_what_is_new_in_the_file_is_added(
    book_path: Path, change: dict[str, Any], query: str, expected: list[Any]
) -> None:
    first: dict[str, Any] = {
        "external_id": "17",
        "phones": ("0701234567",),
        "birthday": MonthDay(6, 12, None),
    }
    taken_in(book_path, row(**first))
    changed = CustomerRow(2, **{"name": "Anna Berg", **first, **change})
    assert counts(taken_in(book_path, changed)) == (0, 1, 0, 0)
    assert ask(book_path, query) == expected
    assert counts(taken_in(book_path, changed)) == (0, 0, 1, 0)


def test_what_the_file_does_not_tell_stays(book_path: Path) -> None:
    taken_in(
        book_path,
        row(external_id="17", phones=("0701234567",), notes=("shy",), birthday=MonthDay(6, 12, 1961)),
    )
    assert counts(taken_in(book_path, row(external_id="17", birthday=MonthDay(6, 12, None)))) == (0, 0, 1, 0)
    assert ask(book_path, "SELECT value FROM contact_point") == ["0701234567"]
    assert ask(book_path, "SELECT year FROM occasion") == [1961]


def test_what_was_typed_by_hand_is_never_overwritten(book_path: Path, shop: Shop) -> None:
    told = row(
        external_id="17",
        notes=("old note",),
        birthday=MonthDay(6, 12, 1961),
        addresses=("Storgatan 1",),
        address_as="Ms Berg",
    )
    taken_in(book_path, told)
    (key,) = ask(book_path, "SELECT id FROM customer")

    def by_hand(book: sqlite3.Connection) -> None:
        edit_customer(book, key, {"name": "Anna Lindqvist", "nickname": "Ann"})
        (note,) = book.execute("SELECT id FROM fact WHERE kind = 'note'").fetchone()
        retire_fact(book, note, TODAY)
        remember_fact(book, key, NewFact("address-as", "Anna"), TODAY)
        remember_occasion(book, key, None, "birthday", MonthDay(6, 13, 1961), TODAY)

    shop.change(by_hand)
    report = taken_in(book_path, told._replace(nickname="Annie", addresses=("Kungsgatan 2",)))
    assert ask(book_path, "SELECT name, nickname FROM customer") == [("Anna Lindqvist", "Ann")]
    assert ask(book_path, "SELECT text FROM fact WHERE retired_on IS NULL") == ["Anna"]
    assert ask(book_path, "SELECT month, day FROM occasion") == [(6, 13)]
    assert ask(book_path, "SELECT value FROM contact_point ORDER BY id") == ["Storgatan 1", "Kungsgatan 2"]
    assert report.warnings == (
        Remark(2, "has another address in the file; both were kept"),
        Remark(2, "has another birthday in the file; the one in the book was kept"),
        Remark(2, 'is called "Anna Berg" in the file; the name in the book was kept'),
    )


@pytest.mark.parametrize(
    ("in_the_book", "in_the_file"),
    [("Anna Maria Berg", "Anna Berg"), ("Anna Berg", "ANNA BERG"), ("Zoë Berg", "Zoe Berg")],
)
def test_a_poorer_name_is_no_news(book_path: Path, in_the_book: str, in_the_file: str) -> None:
    taken_in(book_path, row(in_the_book, external_id="17"))
    assert counts(taken_in(book_path, row(in_the_file, external_id="17"))) == (0, 0, 1, 0)
    assert ask(book_path, "SELECT name FROM customer") == [in_the_book]


def test_who_was_typed_by_hand_is_known_again_by_e_mail_or_phone_and_a_name_that_can_be_theirs(
    book_path: Path, shop: Shop
) -> None:
    anna = shop.customer("Anna Berg", email="ANNA@example.com")
    bo = shop.customer("Bo Lund", phone="070-123 45 67")
    report = taken_in(
        book_path,
        row("Berg, Anna", external_id="1", emails=("anna@example.com",), phones=("08123456",)),
        row("Bo Lund", 3, external_id="2", phones=("+46 70 1234567",)),
    )
    assert counts(report) == (0, 2, 0, 0)
    assert ask(book_path, "SELECT id, source, external_id FROM customer ORDER BY id") == [
        (anna.id, "csv", "1"),
        (bo.id, "csv", "2"),
    ]
    assert ask(book_path, "SELECT value FROM contact_point WHERE customer_id = ?", anna.id) == [
        "ANNA@example.com",
        "08123456",
    ]
    assert ask(book_path, "SELECT value FROM contact_point WHERE customer_id = ?", bo.id) == ["070-123 45 67"]


def test_nobody_is_known_again_by_the_name_alone_but_named_for_a_look(book_path: Path, shop: Shop) -> None:
    shop.customer("Anna Berg", email="anna@example.com")
    report = taken_in(book_path, row("anna berg", emails=("other@example.com",)))
    assert counts(report) == (1, 0, 0, 0)
    assert report.warnings == (Remark(2, "may be the same as berg: the name is all they share"),)


def test_a_family_s_e_mail_makes_them_no_one_person(book_path: Path) -> None:
    rows = [
        row("Anna Berg", emails=("family@example.com",)),
        row("Bo Berg", 3, emails=("family@example.com",)),
    ]
    report = taken_in(book_path, *rows)
    assert counts(report) == (2, 0, 0, 0)
    assert report.warnings == (Remark(3, "has the e-mail or phone of berg, but another name"),)
    assert counts(taken_in(book_path, *rows)) == (0, 0, 2, 0)
    assert ask(book_path, "SELECT name FROM customer ORDER BY id") == ["Anna Berg", "Bo Berg"]


def test_two_numbers_of_one_source_are_two_people(book_path: Path) -> None:
    rows = [
        row(external_id="1", emails=("a@example.com",)),
        row(line=3, external_id="2", emails=("a@example.com",)),
    ]
    assert counts(taken_in(book_path, *rows)) == (2, 0, 0, 0)
    assert counts(taken_in(book_path, *rows)) == (0, 0, 2, 0)


def test_rows_of_one_name_alone_are_several_people_unless_they_tell_the_very_same(book_path: Path) -> None:
    rows = [
        row(addresses=("Storgatan 1",)),
        row(line=3, addresses=("Kungsgatan 2",)),
        row(line=4, addresses=("Storgatan 1",)),
    ]
    report = taken_in(book_path, *rows)
    assert counts(report) == (2, 0, 1, 0)
    assert counts(taken_in(book_path, *rows)) == (0, 0, 3, 0)


def test_rows_of_one_number_are_one_person_with_all_their_addresses(book_path: Path) -> None:
    rows = [
        row(external_id="1", addresses=("Storgatan 1",)),
        row(line=3, external_id="1", addresses=("Kungsgatan 2",)),
    ]
    assert counts(taken_in(book_path, *rows)) == (1, 1, 0, 0)
    assert counts(taken_in(book_path, *rows)) == (0, 0, 2, 0)


def test_the_same_number_of_another_source_is_somebody_else(book_path: Path) -> None:
    taken_in(book_path, row("Anna Berg", external_id="1"), source="square")
    assert counts(taken_in(book_path, row("Bo Lund", external_id="1"), source="shopify")) == (1, 0, 0, 0)


def test_whoever_has_no_name_goes_by_what_is_known_until_they_get_one(book_path: Path) -> None:
    taken_in(book_path, row("", external_id="7", phones=("+1 630 555 0000",)))
    assert ask(book_path, "SELECT name FROM customer") == ["+1 630 555 0000"]
    report = taken_in(
        book_path,
        row("Jo Smith", 2, external_id="8"),
        row("Jo Smith", 3, external_id="7", phones=("+16305550000",)),
    )
    assert counts(report) == (1, 1, 0, 0)
    assert ask(book_path, "SELECT handle, name FROM customer ORDER BY id") == [
        ("smith-jo", "Jo Smith"),
        ("smith", "Jo Smith"),
    ]


@pytest.mark.parametrize(
    "name",
    ["Walk-in", "WALK_IN", "Guest", "Laufkundschaft", "walk-in customer 2", "Kontantkund", "Front desk"],
)
def test_a_till_s_account_for_nobody_is_no_customer(book_path: Path, name: str) -> None:
    report = taken_in(book_path, row(name), row("Anna Berg", 3), walk_ins=("front desk",))
    assert report.rejects == (Reject(2, "is the till's account for walk-in customers"),)
    assert ask(book_path, "SELECT name FROM customer") == ["Anna Berg"]


def test_rejects_and_remarks_of_the_reading_are_reported_in_order(book_path: Path) -> None:
    report = taken_in(
        book_path, Reject(9, "has 1 cell"), row(line=3), Remark(3, "b"), Remark(1, "a"), Reject(4, "x")
    )
    assert (report.rejects, report.warnings) == (
        (Reject(4, "x"), Reject(9, "has 1 cell")),
        (Remark(1, "a"), Remark(3, "b")),
    )
    assert report.rows == 3


def test_thousands_of_one_name_have_handles_of_their_own(book_path: Path) -> None:
    report = taken_in(book_path, *(row(line=line, external_id=str(line)) for line in range(2, 5002)))
    assert report.added == 5000
    assert ask(book_path, "SELECT count(DISTINCT handle), max(length(handle)) FROM customer") == [
        (5000, len("berg-anna-4999"))
    ]


def test_customers_and_purchases_don_t_mix(book_path: Path) -> None:
    with pytest.raises(TypeError), Writing(str(book_path), "import", NOW) as room:
        import_customers(room, [bought()], Origin("csv", TODAY))
    with pytest.raises(TypeError), Writing(str(book_path), "import", NOW) as room:
        import_sales(room, [row()], Origin("csv", TODAY))


# ------------------------------------------------------------------------------------------- purchases


def test_lines_of_one_customer_day_and_receipt_are_one_purchase(book_path: Path) -> None:
    report = taken_in(
        book_path,
        bought(2, item="Tea", amount=500, receipt="1", external_id="7", name="Anna Berg"),
        bought(3, item="Cup", amount=900, receipt="2", external_id="7", name="Anna Berg"),
        bought(4, item="Pot", amount=1900, receipt="1", external_id="7", tag="kitchen", quantity=2000),
        bought(
            5, item="Pot", amount=1900, receipt="1", external_id="8", name="Bo Lund", on=MARCH + timedelta(1)
        ),
    )
    assert counts(report) == (4, 0, 0, 0)
    assert (report.customers_added, report.walk_ins, report.first_day, report.last_day) == (
        2,
        0,
        MARCH,
        MARCH + timedelta(1),
    )
    assert ask(
        book_path,
        "SELECT name, on_date, receipt, total_minor, currency FROM purchase JOIN customer ON customer.id = customer_id "
        "ORDER BY purchase.id",
    ) == [
        ("Anna Berg", "2026-03-02", "1", 2400, "EUR"),
        ("Anna Berg", "2026-03-02", "2", 900, "EUR"),
        ("Bo Lund", "2026-03-03", "1", 1900, "EUR"),
    ]
    assert ask(
        book_path,
        "SELECT item, quantity_milli, amount_minor, tag FROM purchase_line JOIN purchase "
        "ON purchase.id = purchase_id WHERE receipt = '1' AND total_minor = 2400 ORDER BY purchase_line.id",
    ) == [("Tea", 1000, 500, None), ("Pot", 2000, 1900, "kitchen")]


def test_the_kept_figures_are_up_to_date_and_the_shop_has_learned(book_path: Path) -> None:
    days = [MARCH + timedelta(7 * week) for week in range(25)]
    taken_in(
        book_path,
        *(bought(2 + at, on=day, amount=1000 + at, external_id="7") for at, day in enumerate(days[:14])),
    )
    assert ask(
        book_path,
        "SELECT visits, first_visit_on, last_visit_on, usual_gap_days, spent_minor, since_on FROM customer",
    ) == [(14, "2026-03-02", "2026-06-01", 7, 14091, "2026-03-02")]
    settings_of = dict(ask(book_path, "SELECT key, value FROM setting WHERE key LIKE 'learned%'"))
    assert (settings_of["learned_gap_days"], settings_of["learned_at_purchase"]) == ("7", "14")
    taken_in(book_path, bought(2, on=date(2026, 6, 8), amount=1, external_id="7"))
    assert ask(book_path, "SELECT visits, last_visit_on, spent_minor FROM customer") == [
        (15, "2026-06-08", 14092)
    ]


def test_a_small_file_into_a_large_book_is_not_what_the_shop_learns_from(book_path: Path) -> None:
    def learned() -> dict[str, str]:
        return dict(ask(book_path, "SELECT key, value FROM setting WHERE key LIKE 'learned%'"))

    taken_in(book_path, *(bought(2 + at, amount=1000, external_id=f"{at}") for at in range(100)))
    before = learned()
    taken_in(
        book_path,
        *(bought(102 + at, on=MARCH + timedelta(1), amount=900_000, external_id=f"{at}") for at in range(9)),
    )
    assert learned() == before
    taken_in(
        book_path,
        *(bought(111 + at, on=MARCH + timedelta(2), amount=900_000, external_id=f"{at}") for at in range(2)),
    )
    assert (before["learned_at_purchase"], learned()["learned_at_purchase"]) == ("100", "111")


def test_a_purchase_that_was_given_to_somebody_else_grows_there(book_path: Path, shop: Shop) -> None:
    heir = shop.customer("Bo Lund")
    taken_in(book_path, bought(receipt="1", external_id="7", name="Anna Berg"))
    shop.change(lambda book: book.execute("UPDATE purchase SET customer_id = ?", (heir.id,)))
    taken_in(
        book_path,
        bought(receipt="1", external_id="7", name="Anna Berg"),
        bought(3, receipt="1", external_id="7", item="Cup"),
    )
    assert ask(book_path, "SELECT customer_id, total_minor FROM purchase") == [(heir.id, 1000)]
    assert ask(book_path, "SELECT name, visits, spent_minor FROM customer ORDER BY id") == [
        ("Bo Lund", 1, 1000),
        ("Anna Berg", 0, 0),
    ]


def test_buyers_are_found_by_the_tags_that_came_in(book_path: Path) -> None:
    taken_in(book_path, bought(external_id="7", tag="Café au lait"), bought(3, external_id="8", tag="Tea"))
    taken_in(book_path, bought(external_id="7", on=TODAY, tag="Tea"), bought(3, on=TODAY, tag="Nobody's"))
    assert tags_in_the_index(book_path) == [("au", 1), ("cafe", 1), ("lait", 1), ("tea", 1), ("tea", 2)]
    assert ask(book_path, "SELECT customer_id FROM unindexed") == []


def test_the_tag_of_a_line_added_to_a_private_purchase_is_not_found(book_path: Path, shop: Shop) -> None:
    first = bought(receipt="1", external_id="7", name="Anna Berg", tag="Tea")
    taken_in(book_path, first)
    shop.change(lambda book: book.execute("UPDATE purchase SET private = 1"))
    taken_in(book_path, first, bought(3, receipt="1", external_id="7", item="Ring", tag="Jewels"))
    assert ask(book_path, "SELECT total_minor FROM purchase") == [1000]
    assert tags_in_the_index(book_path) == []


def test_a_receipt_whose_first_line_is_in_the_book_grows_by_the_others(book_path: Path) -> None:
    first, other = (
        bought(2, receipt="1", external_id="7"),
        bought(3, receipt="2", item="Mug", external_id="7"),
    )
    taken_in(book_path, first)
    report = taken_in(
        book_path,
        first,
        other,
        bought(4, receipt="1", item="Cup", external_id="7"),
        bought(5, receipt="2", item="Jug", external_id="7"),
        bought(6, receipt="1", item="Pot", external_id="7"),
    )
    assert counts(report) == (4, 0, 1, 0)
    assert ask(
        book_path,
        "SELECT receipt, item, total_minor FROM purchase_line JOIN purchase ON purchase.id = purchase_id "
        "ORDER BY purchase_line.id",
    ) == [("1", "Tea", 1500), ("2", "Mug", 1000), ("1", "Cup", 1500), ("2", "Jug", 1000), ("1", "Pot", 1500)]


def test_returns_are_negative_and_a_day_here(book_path: Path) -> None:
    taken_in(
        book_path, bought(amount=-500, name="Anna Berg"), bought(3, on=MARCH - timedelta(1), name="Anna Berg")
    )
    assert ask(book_path, "SELECT visits, spent_minor FROM customer") == [(2, 0)]


def test_a_second_import_of_the_same_lines_adds_nothing_and_writes_nothing(book_path: Path) -> None:
    lines = [
        bought(2 + at, amount=100 * at, name=name)
        for at, name in enumerate(("Anna Berg", "Bo Lund", "Walk-in", ""))
    ]
    assert counts(taken_in(book_path, *lines)) == (4, 0, 0, 0)
    before = ask(book_path, "SELECT max(id) FROM journal")
    report = taken_in(book_path, *lines)
    assert (counts(report), report.customers_added) == ((0, 0, 4, 0), 0)
    assert ask(book_path, "SELECT max(id) FROM journal") == before


def test_a_line_that_is_there_twice_stays_twice_and_a_third_is_one_more(book_path: Path) -> None:
    twice = [bought(2, receipt="1", name="Anna Berg"), bought(9, receipt="1", name="Anna Berg")]
    assert counts(taken_in(book_path, *twice)) == (2, 0, 0, 0)
    assert counts(taken_in(book_path, *twice)) == (0, 0, 2, 0)
    assert counts(taken_in(book_path, *twice, bought(10, receipt="1", name="Anna Berg"))) == (1, 0, 2, 0)
    assert ask(book_path, "SELECT total_minor FROM purchase") == [1500]


def test_exports_that_overlap_add_only_what_is_new(book_path: Path) -> None:
    march = [bought(2 + at, on=MARCH + timedelta(at), external_id="7", receipt=str(at)) for at in range(5)]
    taken_in(book_path, *march)
    later = [line._replace(line=line.line + 50) for line in march[3:]]
    assert counts(taken_in(book_path, *later, bought(99, on=TODAY, external_id="7", receipt="9"))) == (
        1,
        0,
        2,
        0,
    )
    assert ask(book_path, "SELECT visits FROM customer") == [6]


@pytest.mark.parametrize("name", ["", "WALK_IN", "Cash customer", "Kiosk"])
def test_a_walk_in_is_nobody(book_path: Path, name: str) -> None:
    report = taken_in(book_path, bought(2, name=name), bought(3, name=name), walk_ins=("kiosk",))
    assert (report.added, report.walk_ins, report.customers_added) == (2, 2, 0)
    assert ask(book_path, "SELECT count(*) FROM customer") == [0]
    assert ask(book_path, "SELECT customer_id, total_minor FROM purchase") == [(None, 500), (None, 500)]


def test_a_walk_in_s_lines_of_one_receipt_are_one_purchase(book_path: Path) -> None:
    taken_in(book_path, bought(2, receipt="1"), bought(3, receipt="1", item="Cup"), bought(4, receipt="2"))
    assert ask(book_path, "SELECT receipt, total_minor FROM purchase ORDER BY id") == [
        ("1", 1000),
        ("2", 500),
    ]


def test_a_guest_with_an_e_mail_is_somebody(book_path: Path) -> None:
    report = taken_in(book_path, bought(name="Guest", email="a@example.com"))
    assert (report.walk_ins, ask(book_path, "SELECT name FROM customer")) == (0, ["a@example.com"])


@pytest.mark.parametrize(
    "told",
    [
        {"external_id": "17"},
        {"email": "ANNA@example.com", "name": "Anna Berg"},
        {"email": "ANNA@example.com"},
        {"phone": "+46701234567"},
        {"name": "anna berg"},
        {"name": "17"},
        {"external_id": "17", "name": "Anna B."},
    ],
)
def test_a_buyer_is_found_by_number_then_e_mail_then_phone_then_name(
    book_path: Path, told: dict[str, Any]
) -> None:
    taken_in(
        book_path,
        row(external_id="17", emails=("anna@example.com",), phones=("070-1234567",)),
        row("Bo Lund", 3),
    )
    report = taken_in(book_path, bought(**told))
    assert (report.added, report.customers_added) == (1, 0)
    assert ask(book_path, "SELECT name FROM customer JOIN purchase ON customer.id = customer_id") == [
        "Anna Berg"
    ]


@pytest.mark.parametrize(
    "told",
    [
        {"external_id": "18", "name": "Anna Berg"},
        {"external_id": "18", "email": "anna@example.com"},
        {"email": "other@example.com", "name": "Anna Berg"},
        {"email": "anna@example.com", "name": "Bo Berg"},
        {"name": "Anna"},
    ],
)
def test_a_buyer_who_is_told_apart_is_somebody_new(book_path: Path, told: dict[str, Any]) -> None:
    taken_in(book_path, row(external_id="17", emails=("anna@example.com",)))
    report = taken_in(book_path, bought(**told))
    assert (report.added, report.customers_added) == (1, 1)


def test_a_customer_who_was_typed_by_hand_is_the_buyer_of_their_very_name(
    book_path: Path, shop: Shop
) -> None:
    anna = shop.customer("Anna Berg")
    lines = [bought(name="ANNA BERG")]
    assert taken_in(book_path, *lines).customers_added == 0
    shop.customer("Anna Berg")
    assert taken_in(book_path, *lines, bought(3, on=TODAY, name="Anna Berg")).rejected == 0
    assert ask(book_path, "SELECT DISTINCT customer_id FROM purchase") == [anna.id]


def test_which_of_several_of_a_name_bought_is_never_guessed(book_path: Path, shop: Shop) -> None:
    for _ in range(2):
        shop.customer("Anna Berg")
    report = taken_in(
        book_path, bought(2, name="Anna Berg"), bought(3, name="Bo Lund"), bought(4, name="Anna Berg")
    )
    assert report.rejects == tuple(
        Reject(line, 'several customers are called "Anna Berg"') for line in (2, 4)
    )
    assert (report.added, ask(book_path, "SELECT count(*) FROM purchase")) == (1, [1])
    report = taken_in(book_path, bought(2, name="Anna Berg", external_id="5"))
    assert (report.customers_added, report.warnings) == (
        1,
        (Remark(2, "may be the same as berg: the name is all they share"),),
    )


def test_which_of_several_rows_of_a_name_bought_is_never_guessed(book_path: Path) -> None:
    taken_in(book_path, row(addresses=("Storgatan 1",)), row(line=3, addresses=("Kungsgatan 2",)))
    assert taken_in(book_path, bought(name="Anna Berg")).rejected == 1


def test_lines_without_a_number_are_of_the_one_who_has_that_name_in_the_file(book_path: Path) -> None:
    report = taken_in(
        book_path,
        bought(2, name="Anna Berg"),
        bought(3, name="Anna Berg", email="anna@example.com", item="Cup", on=TODAY),
        bought(4, name="Anna Berg", email="anna@example.com", external_id="7", item="Pot"),
        bought(5, name="Bo Lund", external_id="8"),
        bought(6, name="Bo Lund", external_id="9"),
        bought(7, name="Bo Lund"),
    )
    assert (report.added, report.customers_added) == (5, 3)
    assert report.rejects == (Reject(7, 'several customers are called "Bo Lund"'),)
    assert report.warnings == (Remark(6, "may be the same as lund: the name is all they share"),)
    assert ask(book_path, "SELECT name, external_id, visits, spent_minor FROM customer ORDER BY id") == [
        ("Anna Berg", "7", 2, 1500),
        ("Bo Lund", "8", 1, 500),
        ("Bo Lund", "9", 1, 500),
    ]


def test_a_code_stands_for_a_name_until_one_is_told(book_path: Path) -> None:
    taken_in(book_path, bought(external_id="KERT01"))
    assert ask(book_path, "SELECT handle, name FROM customer") == [("kert01", "KERT01")]
    assert counts(taken_in(book_path, row("Anna Kertesz", external_id="KERT01"))) == (0, 1, 0, 0)
    assert ask(book_path, "SELECT handle, name, visits FROM customer") == [("kertesz", "Anna Kertesz", 1)]


def test_a_name_that_a_later_line_tells_is_taken_too(book_path: Path) -> None:
    taken_in(
        book_path, bought(2, external_id="C1"), bought(3, external_id="C1", name="Anna Berg", item="Cup")
    )
    assert ask(book_path, "SELECT name, visits FROM customer") == [("Anna Berg", 1)]


def test_an_amount_in_another_currency_than_the_book_s_is_a_reject(book_path: Path) -> None:
    report = taken_in(book_path, bought(2, currency="USD", name="Anna"), bought(3, name="Bo"))
    assert report.rejects == (Reject(2, "is in USD, and the book is kept in EUR"),)
    assert report.added == 1


def test_a_rehearsal_reports_all_and_writes_nothing(book_path: Path) -> None:
    lines = [bought(2, name="Anna Berg"), bought(3, name="Bo Lund")]
    rehearsed = taken_in(book_path, *lines, rehearsal=True)
    assert ask(book_path, "SELECT count(*) FROM purchase") == [0]
    assert taken_in(book_path, *lines) == rehearsed


def test_a_file_that_breaks_in_the_middle_leaves_nothing(book_path: Path) -> None:
    def breaking() -> Any:
        yield from (bought(line, name=f"Customer {line}") for line in range(2, 9000))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), Writing(str(book_path), "import", NOW) as room:
        import_sales(room, breaking(), Origin("csv", TODAY))
    assert ask(book_path, "SELECT (SELECT count(*) FROM purchase) + (SELECT count(*) FROM customer)") == [0]


def test_one_undo_takes_a_whole_import_back(book_path: Path) -> None:
    taken_in(book_path, bought(2, name="Anna Berg"))
    before = ask(book_path, "SELECT * FROM customer, purchase, purchase_line")
    taken_in(book_path, bought(2, name="Anna Berg"), bought(3, name="Anna Berg"), bought(4, name="Bo Lund"))
    taken_back(book_path)
    assert ask(book_path, "SELECT * FROM customer, purchase, purchase_line") == before
    assert ask(book_path, "SELECT count(*) FROM search_word WHERE word = 'lund'") == [0]


lines_of_sales = st.lists(
    st.builds(
        PurchaseRow,
        line=st.just(0),
        on=st.dates(date(2025, 1, 1), TODAY),
        item=st.sampled_from(["Tea", "Cup", ""]),
        quantity_milli=st.sampled_from([1000, 250]),
        amount_minor=st.integers(-300, 300),
        currency=st.just("EUR"),
        receipt=st.sampled_from(["", "1", "2"]),
        tag=st.sampled_from(["", "Kitchen", "tea"]),
        external_id=st.sampled_from(["", "1", "2"]),
        email=st.just(""),
        phone=st.just(""),
        name=st.sampled_from(["", "Anna Berg", "Bo Lund", "WALK_IN"]),
    ),
    max_size=25,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(lines_of_sales, st.randoms(use_true_random=False))
def test_whatever_the_lines_are_each_is_in_the_book_once_and_a_second_time_adds_nothing(
    template_book: Path, tmp_path_factory: pytest.TempPathFactory, told: list[PurchaseRow], chance: Any
) -> None:
    from factories import copied

    path = copied(template_book, tmp_path_factory.mktemp("lines"))
    lines = [line._replace(line=2 + at) for at, line in enumerate(told)]
    report = taken_in(path, *lines)
    assert report.added + report.rejected == len(lines)
    assert ask(path, "SELECT count(*) FROM purchase_line") == [report.added]
    assert ask(
        path,
        "SELECT count(*) FROM purchase WHERE total_minor <> "
        "(SELECT sum(amount_minor) FROM purchase_line WHERE purchase_id = purchase.id)",
    ) == [0]
    assert ask(path, "SELECT COALESCE(sum(spent_minor), 0) FROM customer") == ask(
        path, "SELECT COALESCE(sum(total_minor), 0) FROM purchase WHERE customer_id IS NOT NULL"
    )
    assert tags_in_the_index(path) == tags_bought(path)
    chance.shuffle(lines)
    again = taken_in(path, *(line._replace(line=2 + at) for at, line in enumerate(lines)))
    assert (again.added, again.unchanged) == (0, report.added)
