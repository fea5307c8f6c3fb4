"""What a file is taken for: nothing is taken in silence for what it may not be."""

# ruff: noqa: E501 (a small file stands in one line)

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from custmem.domain.incoming import (
    AppointmentRow,
    CustomerRow,
    PurchaseRow,
    Remark,
    Withdrawn,
    is_nothing,
    is_sum,
    is_walk_in,
)
from custmem.errors import BadData
from custmem.exchange import source
from custmem.exchange.columns import chosen_from
from custmem.exchange.opening import reading_of
from custmem.exchange.reading import Reading
from custmem.exchange.row_reader import Terms

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Opened = Callable[..., Reading]

TODAY = date(2026, 6, 12)


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """Write a file and return its reading."""

    def open_text(text: str | bytes, *maps: str, **more: Any) -> Reading:
        path = tmp_path / "file.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        terms = Terms(TODAY, "EUR", more.pop("day_first", True), chosen=chosen_from(maps), **more)
        found = reading_of(source.opened(str(path)), terms)
        assert isinstance(found, Reading)
        return found

    return open_text


def paid(reading: Reading) -> int:
    return sum(row.amount_minor for row in reading.rows() if isinstance(row, PurchaseRow))


WRONG = {
    "products": "Name,SKU,Price,Stock\nReading lamp,L-1,30.00,4\nOak chair,C-2,45.00,9\n",
    "products in Swedish": "Namn;Artikelnummer;Pris;Lager\nLäslampa;L-1;300,00;4\nEkstol;C-2;450,00;9\n",
    "products without a number": "Name,Description,Price\nReading lamp,of brass,30.00\nOak chair,solid,45.00\n",
    "services": "Service,Duration minutes,Price,Category\nHaircut,30,35.00,Hair\nColour,90,80.00,Hair\n",
    "price list in German": "Bezeichnung;EAN;EK;VK;MwSt Satz\nLampe;401;12,00;30,00;19\nStuhl;402;20,00;45,00;19\n",
    "stock count": "Item,Location,Counted,Variance\nReading lamp,Shelf A,4,-1\nOak chair,Shelf B,9,0\n",
    "stock movements": "Date,SKU,Product,Quantity,Warehouse\n2026-03-02,L-1,Lamp,4,Main\n2026-03-03,C-2,Chair,-1,Main\n",
    "staff": "First Name,Last Name,Job Title,Salary,Start date,Email\nMia,Lund,Cashier,24000,2020-01-01,mia@example.se\n",
    "staff in German": "Mitarbeiternummer;Vorname;Nachname;Eintrittsdatum;Gehalt\n7;Mia;Lund;01.01.2020;2400,00\n",
    "timesheet": "Date,Employee,Clock in,Clock out,Hours\n2026-03-02,Mia Lund,09:00,17:00,8\n2026-03-03,Mia Lund,09:00,16:00,7\n",
    "payroll": "Employee,Month,Gross pay,Net pay\nMia Lund,2026-03,2400.00,1800.00\nBo Orr,2026-03,2500.00,1900.00\n",
    "suppliers": "Supplier,Contact,Phone,Email,Payment terms\nLamps Ltd,Bob Orr,+44 7700 900201,bob@lamps.example,30 days\n",
    "bank statement": "Date,Description,Amount,Balance\n2026-03-02,ELECTRICITY CO,-84.20,1240.11\n",
    "bank statement in German": (
        "Buchungstag;Valutadatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Betrag;Währung;Saldo\n"
        "02.03.2026;02.03.2026;Stadtwerke;Lastschrift;Strom;-84,20;EUR;1.240,11\n"
    ),
    "bank statement without a balance": (
        "Date,Name,Amount,Description\n2026-03-02,Electricity Co,-84.20,Direct debit\n2026-03-03,H Berger,45.00,Transfer\n"
    ),
    "bank statement of two columns": "Date,Details,Paid out,Paid in\n2026-03-02,RENT,800.00,\n2026-03-03,H BERGER,,45.00\n",
    "expenses": "Date,Vendor,Description,Category,Amount\n2026-03-02,Stadtwerke,Strom,Utilities,84.20\n",
    "expenses in French": "Date,Fournisseur,Libellé,Montant\n02/03/2026,EDF,Électricité,84.20\n",
    "mailing statistics": "Campaign,Subject,Sent,Opens,Clicks,Unsubscribes\nSpring,Hello,120,40,8,1\n",
    "daily totals": "Date,Number of sales,Average sale,Total\n2026-03-02,12,14.20,170.40\n2026-03-03,9,11.00,99.00\n",
    "web statistics": "Date,Sessions,Page views,Bounce rate\n2026-03-02,120,400,40%\n",
    "tasks": "Task,Assigned to,Due date,Status\nOrder lamps,Mia Lund,2026-03-09,open\nSweep,Bo Orr,2026-03-10,done\n",
    "opening hours": "Day,Open,Close\nMonday,09:00,18:00\nTuesday,09:00,18:00\n",
    "till count": "Date,Opening float,Counted cash,Cash difference\n2026-03-02,100.00,340.20,0.00\n",
    "purchase orders": "PO number,Supplier,Item,Ordered quantity,Cost\nP1,Lamps Ltd,Lamp,10,120.00\n",
    "sales without a day": "Customer,Amount\nBob Orr,30.00\nIda Orr,45.50\n",
    "bookings without a service": "Date,Time,Client,Phone\n2026-03-02,09:00,Bob Orr,+44 7700 900201\n2026-03-02,10:00,Ida Orr,+44 7700 900202\n",
    "no-shows": "Date,Code,Service,Staff\n04/13/2018,AMAB01,SHCM,KELLY\n04/14/2018,APPS01,SBD,KELLY\n",
    "letters": "a,b,c\n1,2,3\n",
    "a rota": "Name,Mon,Tue,Wed,Thu\nMia Lund,9-17,9-17,off,9-17\nBo Orr,off,12-20,12-20,off\n",
    "takings of days": "Date,Gross,Net\n2026-05-01,480.00,400.00\n2026-05-02,420.00,350.00\n2026-05-03,410.00,340.00\n",
    "a till's reports": "Z-Nr;Datum;Umsatz brutto;Umsatz 19%;Bar\n101;01.05.2026;1.240,50;900,00;640,50\n",
    "payouts": (
        "id,Type,Amount,Fee,Net,Created (UTC),Available On (UTC),Description\n"
        "t1,charge,40.00,1.20,38.80,2026-05-01 10:00,2026-05-03 00:00,Order 1\n"
        "t2,payout,-38.80,0.00,-38.80,2026-05-03 10:00,2026-05-03 00:00,PAYOUT\n"
    ),
    "expenses in Swedish": "Datum;Leverantör;Beskrivning;Belopp;Moms\n2026-05-02;EON;El;840,20;168,04\n",
    "expenses in Spanish": "Fecha;Proveedor;Concepto;Base;IVA;Total\n02/05/2026;Iberdrola;Luz;70,00;14,70;84,70\n",
    "stock in Czech": "Kód;Název;Skladem;Nákupní cena;Prodejní cena\nL-1;Lampa;4;300;450\n",
    "bookings by people": (
        "Client,Phone,Email,Booked appointment,Table\nBob Orr,+447700900201,bob@example.com,2026-06-20,4\n"
    ),
    "a name that may be a thing": "Datum;Namn;Antal;Summa\n2026-05-01;Kaffe;2;60,00\n2026-05-02;Te;1;30,00\n",
    "another currency in the header": "Date,Customer,Item,Amount (SEK)\n2026-05-01,Bob Orr,Tea,40.00\n",
    "offers": "Quote no,Date,Client,Description,Amount\nQ1,2026-05-01,Bob Orr,Sofa,400.00\n",
    "a yes to nobody knows what": "Name,Email,Kontakt OK?\nBob Orr,bob@example.com,ja\nIda Lee,ida@example.com,nein\n",
}


@pytest.mark.parametrize("what", WRONG)
def test_a_list_of_something_else_is_neither_people_nor_sales_without_a_question(
    opened: Opened, what: str
) -> None:
    with opened(WRONG[what]) as reading:
        assert reading.doubt is not None
        assert "--" in reading.doubt.hint
        with pytest.raises(BadData):
            list(reading.rows())


@pytest.mark.parametrize(
    ("what", "seems"),
    [
        ("products in Swedish", "a list of products"),
        ("stock count", "a list of stock"),
        ("staff", "a list of staff"),
        ("timesheet", "a timesheet"),
        ("suppliers", "a list of suppliers"),
        ("bank statement", "a bank statement"),
        ("bank statement without a balance", "a bank statement"),
        ("expenses", "a list of expenses"),
        ("mailing statistics", "a mailing's statistics"),
        ("a rota", "a timesheet"),
        ("takings of days", "a list of totals"),
        ("a till's reports", "a list of totals"),
        ("payouts", "a bank statement"),
        ("offers", "a list of offers"),
        ("expenses in Swedish", "a list of expenses"),
        ("expenses in Spanish", "a list of expenses"),
        ("stock in Czech", "a list of stock"),
    ],
)
def test_what_a_file_seems_to_be_is_said(opened: Opened, what: str, seems: str) -> None:
    with opened(WRONG[what]) as reading:
        assert reading.doubt is not None
        assert f"this seems to be {seems}: nothing of it is taken in" == reading.doubt.message


def test_the_kind_said_by_hand_settles_it(opened: Opened) -> None:
    with opened(WRONG["staff"], kind="customers") as reading:
        assert reading.doubt is None
        assert [row.name for row in reading.examples(3)] == ["Mia Lund"]  # type: ignore[union-attr]


RIGHT = {
    "Date,Receipt,Customer,Item,Quantity,Total": "purchases",
    "customer_id,date": "visits",
    "date,id": "visits",
    "date,datetime,cash_type,card,money,coffee_name": "purchases",
    "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country": "purchases",
    "Kunde;Datum;Artikel;Betrag": "purchases",
    "Appointment Date;Time;Customer;Service;Status;Price": "appointments",
    "Booking ID,Client,Service,Start time,Date,Staff,Status": "appointments",
    "Invitee Name,Invitee Email,Event Type Name,Start Date & Time,Canceled": "appointments",
    "Reservation date,Time,Guest name,Party size,Phone,Status": "appointments",
    "Ref #,Client,Service,Appt. date,Time,Price,Status": "appointments",
    "Termin-Nr.;Datum;Von;Kunde;Leistung;Preis;Status": "appointments",
    "Name,Phone,Last appointment,Next appointment": "customers",
    "Kundennummer,Name,E-Mail,Erstellt am,Letzter Einkauf,Gesamtumsatz": "customers",
    "Datum;Rechnungsnummer;Artikel;Menge;Gesamtpreis;Zahlart;Kellner;Tisch": "purchases",
    "First Name,Last Name,Phone,Birthday": "customers",
    "Customer,Phone": "customers",
    "Email": "customers",
    "Name,Email,Total Spent": "customers",
    "Customer ID,Name": "customers",
}


@pytest.mark.parametrize("header", RIGHT)
def test_what_is_meant_by_its_headers_is_taken_for_that(opened: Opened, header: str) -> None:
    values = {
        **dict.fromkeys(
            ("date", "datum", "datetime", "invoicedate", "appointmentdate", "startdatetime"), "2026-03-02"
        ),
        **dict.fromkeys(("amount", "total", "money", "price", "betrag", "totalspent"), "12.50"),
        **dict.fromkeys(("quantity",), "2"),
        **dict.fromkeys(("customer", "client", "kunde", "name", "inviteename"), "Bob Orr"),
        **dict.fromkeys(("email", "inviteeemail"), "bob@example.org"),
        **{"time": "09:00", "starttime": "09:00", "status": "Confirmed", "phone": "+44 7700 900201"},
        **{"birthday": "1980-01-01", "cash_type": "card", "canceled": "false", "card": "ANON-0001"},
    }
    mark = ";" if ";" in header else ","
    cells = [values.get(name.lower().replace(" ", "").replace("&", ""), "7") for name in header.split(mark)]
    with opened(f"{header}\n{mark.join(cells)}\n") as reading:
        assert (reading.kind, reading.doubt) == (RIGHT[header], None)


MONEY = (
    "Amount (EUR),Brutto,Gross,Grand total,Net amount,Bedrag,Beløb,Kwota,Price (Gross),Umsatz Br.,Total incl. VAT,"
    "Gesamtbetrag,Betrag in €,Belopp inkl. moms,Totalt (EUR),Att betala,Sum inkl. mva,Ukupno s PDV-om,Částka s DPH,"
    "Celkem Kč,Totale IVA inclusa,Montant TTC,Prix TTC,Importe total,Total con IVA,money,Valor"
)
DAYS = (
    "Created at,Datetime,Paid at,Buchungstag,Date facture,Sold on,Date & Time,Rechnungsdatum,Köpdatum,Skapad,Salgsdato,"
    "Datum računa,Datum nákupu,Data ordine,Date commande,Fecha pedido,Date (UTC),When"
)
BUYERS = (
    "Buyer,Guest,Bill To,Contact,Klant,Käufer,Sold to,Patient,Köpare,Kundnamn,Kjøper,Gæst,Besteller,Kupac,Zákazník,"
    "Odběratel,Acquirente,Nome cliente,Acheteur,Comprador"
)


def sales_of(
    date: str = "Date", who: str = "Customer", money: str = "Amount", more: str = "", word: str = ""
) -> str:
    return (
        f"{date};Receipt;{who};Item;{money}{more and ';' + more}\n"
        f"2026-03-01;1;Bob Orr;Lamp;30.00{more and ';'}\n2026-03-02;2;Ida Orr;Chair;45.50{more and ';' + word}\n"
    )


@pytest.mark.parametrize("header", MONEY.split(","))
def test_money_is_found_under_many_names(opened: Opened, header: str) -> None:
    with opened(sales_of(money=header)) as reading:
        assert paid(reading) == 7550


@pytest.mark.parametrize("header", DAYS.split(","))
def test_a_day_is_found_under_many_names(opened: Opened, header: str) -> None:
    with opened(sales_of(date=header)) as reading:
        assert (reading.kind, paid(reading)) == ("purchases", 7550)


@pytest.mark.parametrize("header", BUYERS.split(","))
def test_a_buyer_is_found_under_many_names(opened: Opened, header: str) -> None:
    with opened(sales_of(who=header)) as reading:
        names = [row.name for row in reading.rows() if isinstance(row, PurchaseRow)]
    assert names == ["Bob Orr", "Ida Orr"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (sales_of(money="Zaplatil"), '--map "Zaplatil=amount"'),
        (sales_of(date="Onsdag"), '--map "Onsdag=date"'),
        (sales_of(who="Whom"), '--map "Whom=name"'),
    ],
)
def test_a_column_left_over_while_that_field_is_empty_is_asked_about_with_the_line_to_type(
    opened: Opened, text: str, hint: str
) -> None:
    with opened(text) as reading:
        assert reading.doubt is not None
        assert hint in reading.doubt.hint


NOT_SOLD = (
    "Cancelled,Voided,Failed,Declined,storniert,Makulerad,Annullerad,Kansellert,Aflyst,Stornirano,Otkazano,Stornováno,"
    "Zrušeno,Annullato,Annulée,Anulado,Refunded,erstattet,Återbetald,Tilbagebetalt,Rimborsato,Remboursée,Reembolsado,"
    "wc-cancelled,wc-on-hold,Canceled by client,CANCELLED_BY_CUSTOMER,Geretourneerd,Kreditert,Wacht op betaling,"
    "Storniert durch Kunde,Cancelled - late,Refunded by shop,Payment pending,Partially paid,Abgebrochen vom Kunden,"
    "pending,on-hold,Unpaid,offen,Obetald,Ubetalt,Na čekanju,Nezaplaceno,In attesa,En attente,Pendiente,Draft,No-show"
)


@pytest.mark.parametrize("word", NOT_SOLD.split(","))
def test_what_came_to_nothing_or_is_not_paid_is_not_sold(opened: Opened, word: str) -> None:
    with opened(sales_of(more="Status", word=word)) as reading:
        rows = list(reading.rows())
    assert [row.amount_minor for row in rows if isinstance(row, PurchaseRow)] == [3000]
    assert [row.line for row in rows if isinstance(row, Withdrawn)] == [3]


@pytest.mark.parametrize(
    "word",
    "RET,Customer return,Rückerstattung,Return,Refund,Retur,Gutschrift,Rückgabe,Povrat,Vratka,Reso,Avoir,Devolución".split(
        ","
    ),
)
def test_a_type_that_says_return_makes_a_return_whatever_the_sign(opened: Opened, word: str) -> None:
    with opened(sales_of(more="Type", word=word)) as reading:
        assert paid(reading) == 3000 - 4550


@pytest.mark.parametrize("header", ["Storniert", "Voided", "Makulerad", "Annulé", "Stornirano"])
def test_a_column_of_yes_and_no_tells_what_was_called_off(opened: Opened, header: str) -> None:
    with opened(sales_of(more=header, word="Ja")) as reading:
        assert paid(reading) == 3000
    with opened(sales_of(more=header, word="Nein")) as reading:
        assert paid(reading) == 7550


def test_of_two_columns_of_states_the_one_that_says_no_is_heard(opened: Opened) -> None:
    text = (
        "Order Date,Order ID,Customer,Product,Price,Order Status,Payment Status\n"
        "2026-05-01,1,Bob Orr,Tea,4.00,Shipped,Paid\n2026-05-02,2,Ida Lee,Tea,4.00,Cancelled,Paid\n"
        "2026-05-03,3,Eve Fox,Tea,4.00,Processing,Pending\n"
    )
    with opened(text) as reading:
        rows = list(reading.rows())
    assert [row.receipt for row in rows if isinstance(row, PurchaseRow)] == ["1"]


@pytest.mark.parametrize(
    "header", ["Balance due", "Offener Betrag", "Restbelopp", "Reste à payer", "Preostalo"]
)
def test_what_is_still_to_be_paid_is_not_sold_yet(opened: Opened, header: str) -> None:
    text = f"Date,Invoice,Customer,Item,Total,{header}\n2026-05-01,1,Bob Orr,Sofa,400.00,0.00\n2026-05-02,2,Ida Lee,Sofa,300.00,300.00\n"
    with opened(text) as reading:
        assert paid(reading) == 40000


def test_rows_under_a_customer_s_own_are_theirs(opened: Opened) -> None:
    text = "Customer,Date,Item,Amount\nBob Orr,,,\n,2026-05-01,Tea,4.00\n,2026-05-02,Mug,5.00\nIda Lee,,,\n,2026-05-02,Tea,4.00\n"
    with opened(text) as reading:
        rows = [row for row in reading.rows() if isinstance(row, PurchaseRow)]
    assert [(row.name, row.item) for row in rows] == [
        ("Bob Orr", "Tea"),
        ("Bob Orr", "Mug"),
        ("Ida Lee", "Tea"),
    ]


def test_rows_that_go_on_without_a_receipt_s_number_belong_to_the_row_above(opened: Opened) -> None:
    text = "Date,Customer,Item,Amount\n2026-05-01,Bob Orr,Tea,4.00\n,,Mug,5.00\nTotal,,,9.00\n"
    with opened(text) as reading:
        rows = [row for row in reading.rows() if isinstance(row, PurchaseRow)]
    assert [(row.name, row.item, row.amount_minor) for row in rows] == [
        ("Bob Orr", "Tea", 400),
        ("Bob Orr", "Mug", 500),
    ]


def test_a_row_of_a_whole_sale_is_not_counted_beside_its_lines(opened: Opened) -> None:
    text = (
        "Date,Receipt Number,Line Type,Customer Name,Quantity,Total,Details,Register,Status\n"
        "2026-05-01 10:00:00,5001,Sale,Bob Orr,2,20.00,,Main,Closed\n"
        "2026-05-01 10:00:00,5001,Sale Line,,1,10.00,Mug,,\n2026-05-01 10:00:00,5001,Sale Line,,1,10.00,Tea,,\n"
        "2026-05-01 10:00:00,5001,Payment,,,20.00,Cash,,\n"
    )
    with opened(text) as reading:
        rows = [row for row in reading.rows() if isinstance(row, PurchaseRow)]
    assert [(row.name, row.item, row.amount_minor) for row in rows] == [
        ("Bob Orr", "Mug", 1000),
        ("Bob Orr", "Tea", 1000),
    ]


def test_what_has_variants_is_no_customer(opened: Opened) -> None:
    with opened(
        "Datum;Kvittonummer;Namn;Variant;Antal;Slutpris\n2026-05-01;1;Kaffe;Liten;2;60,00\n",
        "Slutpris=amount",
    ) as reading:
        (row,) = [row for row in reading.rows() if isinstance(row, PurchaseRow)]
    assert (row.item, row.name) == ("Kaffe, Liten", "")


@pytest.mark.parametrize(
    ("told", "at"),
    [("10h30", "10:30"), ("10h", "10:00"), ("14 Uhr", "14:00"), ("kl. 9.15", "09:15"), ("2:30pm", "14:30")],
)
def test_the_time_of_a_booking_is_read_as_countries_write_it(opened: Opened, told: str, at: str) -> None:
    with opened(f"Date,Time,Client,Service,Status\n2026-06-20,{told},Bob Orr,Cut,Booked\n") as reading:
        (row,) = [row for row in reading.rows() if isinstance(row, AppointmentRow)]
    assert row.at == at


def test_a_table_in_a_restaurant_is_booked_for_so_many(opened: Opened) -> None:
    with opened(
        "Reservation date,Time,Guest name,Party size,Status\n2026-06-20,19:30,Bob Orr,4,Booked\n"
    ) as reading:
        (row,) = [row for row in reading.rows() if isinstance(row, AppointmentRow)]
    assert (row.text, row.at) == ("table for 4", "19:30")


def test_a_start_with_its_day_is_the_day_of_a_booking(opened: Opened) -> None:
    text = (
        "Start Time,First Name,Last Name,Phone,Email,Type,Canceled,Appointment ID\n"
        '"June 20, 2026 10:00 am",Bob,Orr,+447700900201,bob@example.com,Massage,no,9001\n'
        '"June 21, 2026 10:00 am",Ida,Lee,+447700900202,ida@example.com,Massage,yes,9002\n'
    )
    with opened(text) as reading:
        rows = [row for row in reading.rows() if isinstance(row, AppointmentRow)]
    assert [(row.on.day, row.at, row.text, row.state) for row in rows] == [
        (20, "10:00", "Massage", ""),
        (21, "10:00", "Massage", "cancelled"),
    ]


def test_an_unknown_word_for_what_became_of_a_sale_is_counted_and_shown(opened: Opened) -> None:
    with opened(sales_of(more="Status", word="Zorgled")) as reading:
        rows = list(reading.rows())
    assert [row.amount_minor for row in rows if isinstance(row, PurchaseRow)] == [3000, 4550]
    assert any('"Zorgled" (1)' in row.reason for row in rows if isinstance(row, Remark))


def test_what_was_paid_back_in_part_is_taken_off(opened: Opened) -> None:
    text = "Order,Date,Customer,Total,Status,Refunded Amount\n1,2026-03-01,Bob Orr,30.00,partially_refunded,10.00\n"
    with opened(text) as reading:
        assert [row.amount_minor for row in reading.rows() if isinstance(row, PurchaseRow)] == [3000, -1000]


def test_a_negative_number_of_things_is_brought_back(opened: Opened) -> None:
    with opened("Date,Receipt,Customer,Item,Qty,Amount\n2026-03-01,1,Bob Orr,Lamp,-1,30.00\n") as reading:
        assert paid(reading) == -3000


def test_a_receipt_s_sum_on_each_of_its_lines_is_counted_once(opened: Opened) -> None:
    with opened(
        "Bon_Nummer;Datum;Umsatz Br.;Anzahl;Produkt;Einzel VK Br.\n"
        "46338;02.01.2018;18,5;1;Erwachsene;18,5\n46375;02.01.2018;11,6;1;Milchkaffee;2,6\n46375;02.01.2018;11,6;-1;Kaffee;2\n"
    ) as reading:
        totals: dict[str, int] = {}
        for row in reading.rows():
            if isinstance(row, PurchaseRow):
                totals[row.receipt] = totals.get(row.receipt, 0) + row.amount_minor
    assert totals == {"46338": 1850, "46375": 1160}


def test_rows_that_continue_an_order_belong_to_it(opened: Opened) -> None:
    with opened(
        "Order Reference,Order Date,Customer,Order Lines/Product,Order Lines/Quantity,Order Lines/Subtotal,Total\n"
        "S21,2026-03-02 09:12:11,Azur Interior,Desk,2,200.00,260.00\n,,,Lamp,1,60.00,\n"
    ) as reading:
        rows = [row for row in reading.rows() if isinstance(row, PurchaseRow)]
    assert [(row.receipt, row.item, row.amount_minor, row.name) for row in rows] == [
        ("S21", "Desk", 20000, "Azur Interior"),
        ("S21", "Lamp", 6000, "Azur Interior"),
    ]


def test_several_items_in_one_cell_are_several_lines(opened: Opened) -> None:
    with opened(
        'Date,Receipt,Customer,Items,Amount\n2026-03-01,1,Bob Orr,"1 x CHOCO, 2 x POWDER",10.00\n'
    ) as reading:
        rows = [row for row in reading.rows() if isinstance(row, PurchaseRow)]
    assert [(row.item, row.quantity_milli, row.amount_minor) for row in rows] == [
        ("CHOCO", 1000, 333),
        ("POWDER", 2000, 667),
    ]


@pytest.mark.parametrize(
    "above", ["Customer list\nExported 2026-03-02 by Mia\n\n", "# made by hand\n", '"Our customers"\n']
)
def test_what_stands_above_the_table_is_no_part_of_it(opened: Opened, above: str) -> None:
    with opened(f"{above}Name,Email\nBob Orr,bob@example.org\n") as reading:
        rows = list(reading.rows())
        assert [row.name for row in reading.examples(9)] == ["Bob Orr"]  # type: ignore[union-attr]
    assert "above the table" in str(rows[0])


def test_of_two_header_rows_the_one_that_names_the_columns_is_taken(opened: Opened) -> None:
    with opened("Customer,,Contact\nFirst,Last,Phone\nBob,Orr,+44 7700 900201\n") as reading:
        assert [row.name for row in reading.examples(9)] == ["Bob Orr"]  # type: ignore[union-attr]


def test_a_file_without_a_header_is_asked_about_with_what_was_guessed(opened: Opened) -> None:
    text = "Bob Orr,bob@example.org,+44 7700 900201\nIda Orr,ida@example.org,+44 7700 900202\n"
    with opened(text) as reading:
        assert reading.doubt is not None
        assert "--no-header --map 1=name --map 2=email --map 3=phone" in reading.doubt.hint
    with opened(text, "1=name", "2=email", "3=phone", no_header=True) as reading:
        assert [row.name for row in reading.examples(9)] == ["Bob Orr", "Ida Orr"]  # type: ignore[union-attr]


def test_lines_can_be_skipped_by_hand(opened: Opened) -> None:
    with opened(
        "Name,Email\nOld,old@example.org\nName,Email\nBob Orr,bob@example.org\n", skip_lines=2
    ) as reading:
        assert [row.name for row in reading.examples(9)] == ["Bob Orr"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("amounts", "more", "expected"),
    [
        (("1.000", "12,50"), {}, 101250),
        (("1.000", "2.500"), {}, 350000),  # the cells are set apart by semicolons, so commas are for pence
        (("1,000", "2,500"), {}, None),
        (("1,000", "2,500"), {"decimal": "."}, 350000),
    ],
)
def test_the_decimal_mark_is_settled_by_its_neighbours_or_asked(
    opened: Opened, amounts: tuple[str, str], more: dict[str, Any], expected: int | None
) -> None:
    text = f"Datum;Kunde;Betrag\n01.03.2026;Bob Orr;{amounts[0]}\n02.03.2026;Ida Orr;{amounts[1]}\n"
    with opened(text, **more) as reading:
        if expected is None:
            assert reading.doubt is not None
            assert "--decimal" in reading.doubt.hint
        else:
            assert paid(reading) == expected


def test_dotted_days_are_days_first_in_a_month_first_shop(opened: Opened) -> None:
    with opened("Datum;Kunde;Betrag\n03.04.2026;Bob Orr;1,50\n", day_first=False) as reading:
        (row,) = (row for row in reading.rows() if isinstance(row, PurchaseRow))
    assert row.on == date(2026, 4, 3)


def test_the_order_of_dates_can_be_said_of_a_file(opened: Opened) -> None:
    with opened(
        "Date,Client,Amount\n03/04/2026,Bob Orr,1.50\n", day_first=False, order_given=True
    ) as reading:
        rows = list(reading.rows())
    assert [row.on for row in rows if isinstance(row, PurchaseRow)] == [date(2026, 3, 4)]
    assert not [row for row in rows if isinstance(row, Remark)]


def test_a_booking_s_price_makes_it_no_sale(opened: Opened) -> None:
    with opened(
        "Appointment Date;Time;Customer;Service;Status;Price\n03.12.2026;09:00;Noa Lev;Haircut;Confirmed;35,00\n"
        "04.12.2026;13:15;Gil Lev;Colour;Cancelled;80,00\n05.12.2026;13:15;Gil Lev;Colour;No-Show;80,00\n"
    ) as reading:
        states = [row.state for row in reading.rows() if isinstance(row, AppointmentRow)]
    assert states == ["", "cancelled", "missed"]


PLACEHOLDERS = (
    "Average,Durchschnitt,Gesamt: 2 Kunden,Subtotal Bob Orr,1 record(s) downloaded,Test Test,Do not use,Unknown Unknown,Mr,"
    "Walk-in,Cash customer,Laufkundschaft,Diverse Kunden,Barverkauf,Total,Summe,N/A,NULL,null,None,NaN,#REF!,#N/A,(blank),"
    "(leer),--,?,Unknown,unbekannt,Kontantkund,Okänd,Gotovina,Neznámý,Cliente generico,Client de passage,Consumidor final"
)


@pytest.mark.parametrize("word", PLACEHOLDERS.split(","))
def test_a_placeholder_is_nobody(word: str) -> None:
    assert is_walk_in(word) or is_nothing(word) or is_sum(word)


@pytest.mark.parametrize(
    "name", ["Inga", "Na", "Null", "Tom", "Tom Nothing", "Anna Berg", "小龙", "Max Total"]
)
def test_a_name_that_looks_like_one_is_somebody(name: str) -> None:
    assert [is_walk_in(name), is_nothing(name), is_sum(name)] == [False, False, False]


REACHED = {
    "Name,Email,Opt-out,Unsubscribed\nBob Orr,bob@example.com,no,yes\n": {"any": "no"},
    "Email,First Name,Status\na@example.com,Ann,Unsubscribed\nb@example.com,Bob,Subscribed\n": {
        "email": "no",
        "message": "no",
    },
    "Email,First Name,MEMBER_RATING,OPTIN_TIME,UNSUB_TIME\na@example.com,Ann,4,2024-02-01,2025-11-02\n": {
        "email": "no"
    },
    "Name,Email,Do not call\nBob Orr,bob@example.com,since 3 May\n": {"call": "no"},
    "Name,Email,Newsletter opt-in date,Newsletter opt-out date\nBob Orr,bob@example.com,2024-01-01,2025-01-01\n": {
        "email": "no"
    },
    "Name;E-Mail;E-Mail erlaubt;SMS erlaubt;Brief erlaubt\nJan Voss;jan@example.de;0;1;1\n": {
        "email": "no",
        "message": "yes",
        "letter": "yes",
    },
    "Name,Phone,Deceased\nSean Byrne,+353871234568,TRUE\n": {"any": "no"},
    "Name,Phone,Contact No,Member no\nBob Orr,+447700900201,+447700900202,7\n": {},
}


@pytest.mark.parametrize("text", REACHED)
def test_who_may_not_be_reached_is_heard_however_it_is_told(opened: Opened, text: str) -> None:
    with opened(text) as reading:
        assert reading.doubt is None
        row = next(row for row in reading.rows() if isinstance(row, CustomerRow))
    assert dict(row.consents) == REACHED[text]


def test_an_allergy_to_nothing_is_none(opened: Opened) -> None:
    with opened("Namn;Telefon;Allergier\nMia Lund;070-1234567;Inga\nÅsa Ek;070-1234568;nötter\n") as reading:
        facts = [row.facts for row in reading.rows() if isinstance(row, CustomerRow)]
    assert [[fact.text for fact in each] for each in facts] == [[], ["nötter"]]
