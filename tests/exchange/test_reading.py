"""Whole files read as customers or purchases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from custmem.domain.incoming import CustomerRow, PurchaseRow, Reject, Remark
from custmem.domain.text.dates import MonthDay
from custmem.errors import BadData
from custmem.exchange import source
from custmem.exchange.columns import chosen_from
from custmem.exchange.opening import reading_of
from custmem.exchange.row_reader import Terms

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Read = Callable[..., list[Any]]

TODAY = date(2026, 6, 12)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write a file and return all that its reading yields."""

    def read_text(
        text: str | bytes, *maps: str, currency: str = "EUR", day_first: bool = True, **more: Any
    ) -> list[Any]:
        path = tmp_path / "file.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        terms = Terms(TODAY, currency, day_first, chosen=chosen_from(maps), **more)
        with reading_of(source.opened(str(path)), terms) as reading:
            return list(reading.rows())

    return read_text


def told(row: CustomerRow | PurchaseRow) -> dict[str, Any]:
    """What a row tells, without what is empty."""
    return {field: value for field, value in row._asdict().items() if value}


# ------------------------------------------------------------------------------------------- customers


def test_a_row_of_shopify_s_is_a_customer_without_its_apostrophes(read: Read) -> None:
    (row,) = read(
        "\ufeffCustomer ID,First Name,Last Name,Email,Default Address Address1,Default Address City,"
        "Default Address Zip,Default Address Phone,Phone,Note,Tags\n"
        "'9013808660771,Jordan,Lee,jordan@example.com,12 Ocean St,Bondi,'2026,'0412 000 111,'+61412000999,"
        '"VIP\nshy","vip, horeca"\n'
    )
    assert told(row) == {
        "line": 2,
        "name": "Jordan Lee",
        "external_id": "9013808660771",
        "phones": ("+61412000999", "0412 000 111"),
        "emails": ("jordan@example.com",),
        "addresses": ("12 Ocean St, 2026 Bondi",),
        "notes": ("VIP\nshy",),
        "tags": ("vip", "horeca"),
    }


def test_a_row_of_google_s_is_a_customer_with_all_phones_and_e_mails(read: Read) -> None:
    (row,) = read(
        "First Name,Middle Name,Last Name,Name Prefix,Nickname,Organization Name,Birthday,Notes,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Address 1 - Formatted\n"
        "Alice,Mary,Smith,Dr,Ali,Smith & Co,--03-12,likes tea,* myContacts ::: * friends,* Home,"
        'a@example.com ::: b@example.com,0701234567 ::: 0812345,"1 High St\nLeeds\nLS1 1AA"\n'
    )
    assert {
        "line": 2,
        "name": "Dr Alice Mary Smith",
        "nickname": "Ali",
        "company": "Smith & Co",
        "phones": ("0701234567", "0812345"),
        "emails": ("a@example.com", "b@example.com"),
        "addresses": ("1 High St, Leeds, LS1 1AA",),
        "birthday": MonthDay(3, 12, None),
        "notes": ("likes tea",),
        "tags": ("friends",),
    } == told(row)


def test_a_row_of_outlook_s_takes_the_home_address_else_the_work_address(read: Read) -> None:
    home, work = read(
        "First Name,Last Name,Business Street,Business City,Home Street,Home City,Birthday,Anniversary\n"
        "Anna,Berg,Dock 1,Malmö,Storgatan 2,Lund,0/0/00,6/30/2001\n"
        "Bo,Berg,Dock 1,Malmö,,,6/30/1961,0/0/00\n",
        day_first=False,
    )
    assert (("Storgatan 2, Lund",), None, MonthDay(6, 30, 2001)) == (
        home.addresses,
        home.birthday,
        home.anniversary,
    )
    assert (("Dock 1, Malmö",), MonthDay(6, 30, 1961), None) == (
        work.addresses,
        work.birthday,
        work.anniversary,
    )


def test_a_row_of_thunderbird_s_has_its_birthday_in_three_columns(read: Read) -> None:
    rows = read(
        "Display Name;Primary Email;Birth Year;Birth Month;Birth Day\n"
        "Jane Doe;jane@doe.invalid;1970;11;15\nJohn Doe;;;02;29\nJack Doe;;;;\nJill Doe;;1970;2;30\n"
    )
    birthdays = [row.birthday for row in rows if isinstance(row, CustomerRow)]
    assert [MonthDay(11, 15, 1970), MonthDay(2, 29, None), None, None] == birthdays
    assert [Remark(5, "birthday: its year, month and day are no date; it was left out")] == rows[4:]


def test_a_row_of_lightspeed_s_puts_names_and_streets_together(read: Read) -> None:
    (row,) = read(
        "Internal ID,Registered,Language,Firstname,LastnamePreposition,Lastname,E-Mail,Phone,Mobile,Streetname,Number,"
        "Extension,Zipcode,City,date of birth\n"
        "17,2024-02-01,nl,Jan,van der,Berg,jan@example.com,0101234567,,Dorpsstraat,12,A,1234AB,Delft,21-06-1961\n"
    )
    assert isinstance(row, CustomerRow)
    assert {
        "line": 2,
        "name": "Jan van der Berg",
        "external_id": "17",
        "language": "nl",
        "phones": ("0101234567",),
        "emails": ("jan@example.com",),
        "addresses": ("Dorpsstraat 12, 1234AB Delft",),
        "birthday": MonthDay(6, 21, 1961),
        "since": date(2024, 2, 1),
    } == told(row)


def test_an_unreadable_birthday_does_not_cost_the_customer(read: Read) -> None:
    row, remark = read("name,birthday\nAnna Berg,31/02/1961\n")
    assert told(row) == {"line": 2, "name": "Anna Berg"}
    assert Remark(2, 'birthday: "31/02/1961" is not a date; it was left out') == remark


def test_of_a_birthday_to_come_the_year_is_left_out(read: Read) -> None:
    row, remark = read("name,birthday\nAnna Berg,2062-01-01\n")
    assert (MonthDay(1, 1, None), Remark(2, "birthday: the year 2062 can't be right; it was left out")) == (
        row.birthday,
        remark,
    )


def test_a_phone_that_a_spreadsheet_rounded_spoils_itself_and_not_the_customer(read: Read) -> None:
    row, remark = read("name,phone\nAnna Berg,6.28123E+12\n")
    assert told(row) == {"line": 2, "name": "Anna Berg"}
    assert remark == Remark(2, 'the phone "6.28123E+12" was rounded by a spreadsheet; it was left out')
    (reject,) = read("phone\n6.28123E+12\n")
    assert reject == Reject(2, 'the phone "6.28123E+12" was rounded by a spreadsheet')


def test_a_row_that_names_nobody_is_a_reject(read: Read) -> None:
    assert [Reject(3, "has no name, number, e-mail or phone")] == read(
        "name,email,note\n,a@example.com,\n,,hello\n"
    )[1:]


def test_a_name_of_a_megabyte_is_a_reject_that_does_not_tell_it(read: Read) -> None:
    assert [Reject(2, "the name is longer than 200 characters")] == read(f"name\n{'x' * 1_000_000}\n")


def test_a_long_note_is_cut_into_several(read: Read) -> None:
    words = [f"word{number}" for number in range(600)]
    (row,) = read(f"name,note\nAnna,{' '.join(words)}\n")
    assert len(row.notes) > 1
    assert words == " ".join(row.notes).split()


def test_hostile_text_is_made_safe(read: Read) -> None:
    (row,) = read("name,note\n'=cmd|' /C calc'!A0,\x1b]52;c;AAAA\x07hi\u202e\x00\n")
    assert (row.name, row.notes) == ("=cmd|' /C calc'!A0", ("hi",))


def test_an_old_file_of_a_czech_shop_is_read_in_its_page(read: Read) -> None:
    (row,) = read("Jméno;Příjmení\nŽofie;Nováková\n".encode("cp1250"), language="cs")
    assert row.name == "Žofie Nováková"


def test_bytes_that_are_broken_are_remarked_on(read: Read) -> None:
    remark, *_ = read("name\nÅsa\n".encode() + b"B\xe9rit\n")
    assert Remark(3, "is not all UTF-8: what can't be read was replaced") == remark


# ------------------------------------------------------------------------------------- rows and columns


def test_a_row_with_too_few_or_too_many_cells_is_a_reject(read: Read) -> None:
    assert [
        Reject(2, "has 2 cells where the header has 3"),
        Reject(3, "has 4 cells where the header has 3"),
    ] == read("name,phone,note\nAnna,0701234567\nBo,0701234567,hello, there\n")


def test_empty_cells_too_many_do_no_harm(read: Read) -> None:
    (row,) = read("name,phone\nAnna,0701234567,,\n")
    assert (row.name, row.phones) == ("Anna", ("0701234567",))


def test_a_column_without_a_name_at_the_end_may_be_left_out(read: Read) -> None:
    assert [row.name for row in read("name,\nAnna\nBo,\n")] == ["Anna", "Bo"]


def test_rows_that_excel_left_short_in_blocks_of_sixteen_are_read(read: Read) -> None:
    rows = read("name,phone,note\nFirst,0701234567,hello\n" + "Anna,0701234567\n" * 16)
    assert sum(isinstance(row, CustomerRow) for row in rows) == 17


def test_a_file_that_can_t_be_split_into_rows_is_refused_before_anything_is_read(read: Read) -> None:
    with pytest.raises(BadData, match="line 3"):
        read('name,note\nAnna,x\nBo,"never closed\n')


# ------------------------------------------------------------------------------------------- purchases


def test_a_salon_s_receipts_are_lines_of_sales(read: Read) -> None:
    (row,) = read(
        "Receipt,Date,Description,Client,Staff,Quantity,Amount,GST,PST\n"
        "10,03/15/2018,Women's hair cut,KERT01,JJ,1,82,4.1,6.56\n",
        "Client=name",
    )
    assert (
        PurchaseRow(2, date(2018, 3, 15), "Women's hair cut", 1000, 8200, "EUR", "10", name="KERT01") == row
    )


def test_the_price_times_the_quantity_is_the_amount_where_nothing_else_tells_it(read: Read) -> None:
    rows = read('date,item,qty,price\n2026-01-02,Tea,"0,25","39,90"\n2026-01-02,Cup,-2,"5,00"\n')
    assert [(row.quantity_milli, row.amount_minor) for row in rows] == [(250, 998), (-2000, -1000)]


def test_a_return_is_negative_as_it_stands_there(read: Read) -> None:
    (row,) = read("date,item,quantity,amount\n2026-01-02,Tea,1,-50\n")
    assert (row.quantity_milli, row.amount_minor) == (1000, -5000)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2026-06-13,Tea,1,5", '"2026-06-13" is in the future'),
        (",Tea,1,5", "the date is missing"),
        ("soon,Tea,1,5", '"soon" is not a date'),
        ("2026-01-02,Tea,0,5", "the quantity is zero"),
        ("2026-01-02,Tea,some,5", '"some" is not a number'),
        ("2026-01-02,Tea,1,gratis", '"gratis" is not an amount in EUR'),
        ("2026-01-02,,1,", "has neither an item nor an amount"),
        (f"2026-01-02,{'x' * 501},1,5", "the item is longer than 500 characters"),
    ],
)
def test_a_line_that_can_t_be_a_sale_is_a_reject(read: Read, line: str, reason: str) -> None:
    assert [Reject(2, reason)] == read(f"date,item,quantity,amount\n{line}\n")


def test_a_line_without_an_amount_is_kept_for_its_item(read: Read) -> None:
    row, remark = read("date,item,quantity,amount\n2026-01-02,Tea,1,\n")
    assert ("Tea", 0, Remark(2, "has no amount; it was taken as 0")) == (row.item, row.amount_minor, remark)
    row, remark = read("date,transaction,item\n2026-01-02,1,Bread\n")
    assert remark == Remark(1, "no column tells what was paid: the sales are kept without amounts")
    assert (row.item, row.amount_minor) == ("Bread", 0)


def test_the_lines_of_shopify_s_orders_carry_their_date_and_customer_on(read: Read) -> None:
    rows = read(
        "Name,Email,Financial Status,Created at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price,"
        "Billing Name\n"
        "#1001,a@example.com,paid,2026-05-01 10:00:00 +0000,EUR,30.00,2,Tea,10.00,Anna Berg\n"
        "#1001,a@example.com,,,,,1,Cup,10.00,\n"
        "#1002,b@example.com,voided,2026-05-02 10:00:00 +0000,EUR,5.00,1,Pot,5.00,Bo Berg\n"
        "#1002,b@example.com,,,,,1,Lid,5.00,\n"
    )
    assert [
        PurchaseRow(
            2, date(2026, 5, 1), "Tea", 2000, 2000, "EUR", "#1001", email="a@example.com", name="Anna Berg"
        ),
        PurchaseRow(
            3, date(2026, 5, 1), "Cup", 1000, 1000, "EUR", "#1001", email="a@example.com", name="Anna Berg"
        ),
    ] == rows[:2]
    assert [(row.line, row.reason, row.sale.receipt) for row in rows[2:]] == [
        (4, 'is "voided": nothing was sold', "#1002"),
        (5, 'is "voided": nothing was sold', "#1002"),
    ]


def test_what_square_s_customers_like_is_part_of_the_item(read: Read) -> None:
    (row,) = read(
        "Date,Category,Item,Qty,Modifiers Applied,Gross Sales,Net Sales,Transaction ID,Customer ID,Customer Name\n"
        '2026-05-18,None,Matcha Latte,1.0,"12oz, Oat Milk",$8.00,$8.00,T1,C1,\n',
        currency="USD",
    )
    assert (
        PurchaseRow(2, date(2026, 5, 18), "Matcha Latte, 12oz, Oat Milk", 1000, 800, "USD", "T1", "", "C1")
        == row
    )


def test_a_web_shop_s_customer_zero_is_a_guest(read: Read) -> None:
    (row,) = read("order_date,order_total,customer_id,billing_email\n2026-05-18,8.00,0,a@example.com\n")
    assert (row.external_id, row.email) == ("", "a@example.com")


def test_an_amount_in_another_currency_says_so_for_the_book_to_decide(read: Read) -> None:
    rows = read("date,amount,currency\n2026-05-18,800,JPY\n2026-05-18,8.00,\n2026-05-18,8.00,dollars\n")
    assert [(row.amount_minor, row.currency) for row in rows[:2]] == [(800, "JPY"), (800, "EUR")]
    assert [Reject(4, '"DOLLARS" is not a currency\'s code')] == rows[2:]


def test_dates_that_can_be_read_two_ways_are_remarked_on_once(read: Read) -> None:
    remark, *rows = read("date,amount\n03/04/2026,1\n05/06/2026,1\n")
    assert (
        Remark(
            1, 'the dates in "date" can be read two ways; they were read with the day first (--date-order)'
        )
        == remark
    )
    assert [date(2026, 4, 3), date(2026, 6, 5)] == [row.on for row in rows]


def test_dates_of_a_whole_column_are_read_alike(read: Read) -> None:
    rows = read("date,amount\n03/04/2026,1\n05/27/2026,1\n")
    assert [date(2026, 3, 4), date(2026, 5, 27)] == [row.on for row in rows]
