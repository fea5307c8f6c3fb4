"""Headers: which column is what."""

from __future__ import annotations

from datetime import date

import pytest

from custmem.domain.incoming import CUSTOMERS
from custmem.errors import UsageError
from custmem.exchange.column_values import Values
from custmem.exchange.columns import Columns, chosen_from
from custmem.exchange.file_kind import Kind, kind_of
from custmem.exchange.headers import ALIASES, FIELDS, LAYOUTS, meaning
from custmem.exchange.row_reader import Terms


def taken_for(header: str, *maps: str, kind: str | None = None) -> Kind:
    names = header.split(",")
    terms = Terms(date(2026, 6, 12), "EUR", day_first=True, chosen=chosen_from(maps), kind=kind)
    return kind_of(names, [Values()] * len(names), [], terms)


def columns(header: str, *maps: str, kind: str | None = None) -> Columns:
    return taken_for(header, *maps, kind=kind).columns


def fields(header: str, *maps: str, kind: str | None = None) -> dict[str, str]:
    names = header.split(",")
    places = columns(header, *maps, kind=kind).places
    return {field: ",".join(names[place] for place in found) for field, found in places.items()}


SHOPIFY_CUSTOMERS = (
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,"
    "Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,"
    "Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,"
    "Tags,Birthday (customer.metafields.facts.birth_date)"
)
SQUARE_CUSTOMERS = (
    "Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Street Address 1,"
    "Street Address 2,City,State,Postal Code,Birthday,Memo,Square Customer ID,Creation Source,First Visit,Last Visit,"
    "Transaction Count,Lifetime Spend,Email Subscription Status,Instant Profile"
)
SQUARE_ITEMS = (
    "Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,"
    "Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,"
    "Customer Reference ID,Unit,Count,GTIN,Itemization Type,Commission,Employee,Channel,Card Brand,PAN Suffix"
)
WOO_ORDERS = (
    "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,"
    "Attribution"
)


def test_shopify_s_customers_are_understood() -> None:
    found = fields(SHOPIFY_CUSTOMERS)
    assert columns(SHOPIFY_CUSTOMERS).kind == "customers"
    assert {field: names for field, names in found.items() if field != "birthday"} == {
        "external_id": "Customer ID",
        "first_name": "First Name",
        "last_name": "Last Name",
        "email": "Email",
        "company": "Default Address Company",
        "street": "Default Address Address1",
        "street_more": "Default Address Address2",
        "city": "Default Address City",
        "region": "Default Address Province Code",
        "country": "Default Address Country Code",
        "postcode": "Default Address Zip",
        "phone": "Phone,Default Address Phone",
        "note": "Note",
        "tags": "Tags",
        "consent_email": "Accepts Email Marketing",
        "consent_message": "Accepts SMS Marketing",
    }


def test_square_s_customers_are_no_purchases_though_they_tell_visits_and_money() -> None:
    found = columns(SQUARE_CUSTOMERS)
    assert found.kind == "customers"
    names = fields(SQUARE_CUSTOMERS)
    assert (
        names["external_id"],
        names["note"],
        names["birthday"],
        names["since"],
    ) == ("Square Customer ID", "Memo", "Birthday", "First Visit")
    assert {"Reference ID", "Last Visit", "Lifetime Spend", "Instant Profile"} <= set(found.ignored)


def test_square_s_items_take_what_was_paid_and_what_was_liked_and_leave_cards_behind() -> None:
    found = columns(SQUARE_ITEMS)
    assert found.kind == "purchases"
    assert fields(SQUARE_ITEMS) == {
        "date": "Date",
        "tag": "Category",
        "item": "Item",
        "quantity": "Qty",
        "variant": "Modifiers Applied",
        "amount": "Net Sales",
        "receipt": "Transaction ID",
        "external_id": "Customer ID",
        "name": "Customer Name",
        "type": "Event Type",
    }
    assert {"Card Brand", "PAN Suffix", "Gross Sales"} <= set(found.ignored)


def test_shopify_s_order_number_is_no_name() -> None:
    header = (
        "Name,Email,Financial Status,Created at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price,"
        "Billing Name,Cancelled at"
    )
    assert columns(header).continued
    assert fields(header) == {
        "receipt": "Name",
        "email": "Email",
        "status": "Financial Status",
        "date": "Created at",
        "currency": "Currency",
        "quantity": "Lineitem quantity",
        "item": "Lineitem name",
        "unit_price": "Lineitem price",
        "name": "Billing Name",
        "cancelled": "Cancelled at",
    }


def test_woocommerce_s_orders_are_understood() -> None:
    assert fields(WOO_ORDERS) == {
        "date": "Date",
        "receipt": "Order #",
        "status": "Status",
        "name": "Customer",
        "item": "Product(s)",
        "amount": "Net Sales",
    }


def test_google_s_numbered_columns_are_found_however_many_there_are() -> None:
    header = "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 12 - Value,Phone 1 - Label,Phone 3 - Value"
    assert fields(header) == {
        "first_name": "First Name",
        "last_name": "Last Name",
        "email": "E-mail 1 - Value,E-mail 12 - Value",
        "phone": "Phone 3 - Value",
    }


def test_the_record_linkage_package_s_name_components_and_birthday_are_understood() -> None:
    assert fields("rec,fname_c1,fname_c2,lname_c1,lname_c2,by,bm,bd") == {
        **{
            "external_id": "rec",
            "first_name": "fname_c1",
            "middle_name": "fname_c2",
            "last_name": "lname_c1",
        },
        **{"suffix": "lname_c2", "birth_year": "by", "birth_month": "bm", "birth_day": "bd"},
    }


def test_by_is_a_town_unless_a_month_and_a_day_stand_beside_it() -> None:
    assert fields("navn,by")["city"] == "by"
    assert fields("fname,lname,by,bm,bd")["birth_year"] == "by"


def test_a_street_s_number_in_a_column_of_its_own_is_the_house_s() -> None:
    assert fields("given_name,surname,street_number,address_1")["house_number"] == "street_number"


def test_thunderbird_s_birth_day_is_a_day_of_a_month() -> None:
    assert fields("Display Name,Birth Year,Birth Month,Birth Day") == {
        "name": "Display Name",
        "birth_year": "Birth Year",
        "birth_month": "Birth Month",
        "birth_day": "Birth Day",
    }


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Receipt,Date,Description,Client,Staff,Quantity,Amount,GST,PST", "purchases"),
        ("customer_id,date,item,amount,Quantity,Staff,Receipt", "purchases"),
        ("customer_id,date,cds,amount", "purchases"),
        ("customer_id,name", "customers"),
        ("Date,Time,Transaction,Item", "purchases"),
        ("Kvitto,Datum,Vara,Kund,Antal,Belopp", "purchases"),
        ("Dato,Vare,Kunde,Antall,Beløp", "purchases"),
        ("Datum,Artikl,Kupac,Količina,Iznos", "purchases"),
        ("Datum,Položka,Zákazník,Množství,Částka", "purchases"),
        ("Datum,Bezeichnung,Kunde,Menge,Betrag", "purchases"),
        ("Data,Descrizione,Cliente,Quantità,Importo", "purchases"),
        ("Date,Désignation,Client,Quantité,Montant", "purchases"),
        ("Fecha,Descripción,Cliente,Cantidad,Importe", "purchases"),
        ("Namn,Telefon,E-post,Födelsedag", "customers"),
        ("Ime,Prezime,Mobitel,Rođendan", "customers"),
        ("Jméno,Příjmení,Telefon,Narozeniny", "customers"),
        ("Name,Vorname,Telefon,Geburtstag,PLZ,Ort", "customers"),
    ],
)
def test_a_file_is_of_purchases_when_it_tells_a_day_and_what_was_sold_or_paid(header: str, kind: str) -> None:
    found = columns(header)
    assert kind == found.kind
    assert not {"date", "item", "amount", "name"} & set(found.ignored)


def test_the_kind_can_be_said_by_hand() -> None:
    assert columns("Date,Client,Amount", kind="customers").kind == "customers"
    with pytest.raises(UsageError, match='"people" is not a kind of file'):
        columns("Date,Client,Amount", kind="people")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Nom,Prénom", {"last_name": "Nom", "first_name": "Prénom"}),
        ("Nome,Cognome", {"first_name": "Nome", "last_name": "Cognome"}),
        ("Name,Vorname", {"last_name": "Name", "first_name": "Vorname"}),
        ("Nome,Telefono", {"name": "Nome", "phone": "Telefono"}),
        ("Display Name,First Name", {"name": "Display Name", "first_name": "First Name"}),
        ("Name,First Name,Last Name", {"name": "Name", "first_name": "First Name", "last_name": "Last Name"}),
    ],
)
def test_a_plain_name_beside_half_a_name_is_the_other_half(header: str, expected: dict[str, str]) -> None:
    assert expected == fields(header)


def test_a_mapping_by_hand_wins() -> None:
    header = "Code,Date,Client,Total,Amount"
    assert fields(header)["name"] == "Client"
    found = fields(header, "Code=name", "total=amount", "Client=ignore")
    assert (found["name"], found["amount"], found["date"]) == ("Code", "Total", "Date")
    assert columns(header, "Code=name", "total=amount", "Client=ignore").ignored == ("Client", "Amount")


def test_a_field_may_be_named_in_the_words_of_files() -> None:
    assert fields("Code,Name", "Code=customer id")["external_id"] == "Code"


def test_a_header_with_an_equals_sign_can_be_mapped() -> None:
    assert chosen_from(["a=b=name"]) == {"a=b": "name"}


@pytest.mark.parametrize("pair", ["Client", "=name", "Client="])
def test_a_mapping_that_maps_nothing_is_refused(pair: str) -> None:
    with pytest.raises(UsageError, match="maps nothing"):
        chosen_from([pair])


def test_a_header_that_is_not_there_is_refused_and_those_that_are_there_are_named() -> None:
    with pytest.raises(UsageError, match='the file has no column "Kunde"') as caught:
        columns("Date,Client,Amount", "Kunde=name")
    assert caught.value.hint == "its columns are: Date, Client, Amount"


def test_a_field_that_is_not_there_is_refused_and_the_fields_are_named() -> None:
    with pytest.raises(UsageError, match='"nose" is not a field of customers') as caught:
        columns("Name,Phone", "Phone=nose")
    assert all(field in caught.value.hint for field in FIELDS["customers"])


def test_all_columns_that_nothing_is_taken_from_are_named_in_their_order() -> None:
    assert columns("Shoe,Name,,Hat").ignored == ("Shoe", "column 3", "Hat")


@pytest.mark.parametrize(
    ("header", "kind", "message"),
    [
        ("a,b,c", None, "no column of this file names a customer, or a sale"),
        ("customer_id,points", None, "no column of this file names a customer, or a sale"),
        ("Name,Phone", "purchases", "no column of this file is known to be the date"),
        ("Name,Date", "purchases", "no column of this file is known to be what was paid"),
    ],
)
def test_a_file_of_which_nothing_is_understood_is_doubted(
    header: str, kind: str | None, message: str
) -> None:
    doubt = taken_for(header, kind=kind).doubt
    assert doubt is not None
    assert message in doubt.message
    assert "--map" in doubt.hint


@pytest.mark.parametrize("kind", ["customers", "purchases"])
def test_every_alias_names_a_field_that_can_be_mapped(kind: str) -> None:
    named = {field.partition(":")[0] for field, _ in ALIASES[kind].values()}
    told = {field for layout in LAYOUTS[kind] for field in layout.fields.values() if field}
    assert set() == (named | told) - set(FIELDS[kind])


REACHED = {
    "consent_email": "Privola za e-poštu,Souhlas s e-mailem,Samtykke e-post,Ønsker nyhedsbrev,Einwilligung_E-Mail",
    "consent_message": "Samtycke SMS,Må kontaktes på SMS,SMS OK,Accord SMS,Privola za SMS",
    "consent_call": "Consent to call,Samtykke telefon",
    "consent_letter": "Post erlaubt",
    "refused_email": "Niet mailen,Ne želi e-poštu,Email Suppressions,No quiero correo",
    "refused_message": "Do not send SMS,Ej SMS,Nechce SMS",
    "refused_call": "Keine Anrufe,Ne pas appeler,Ring inte",
    "refused_letter": "Pas de courrier",
    "refused_any": "Reservert mot reklame,Baja,Unsubscribed at,Anti-marketing,Inga utskick",
    "blocked": "Kunde gesperrt,Client blocked",
}


@pytest.mark.parametrize(
    ("header", "field"), [(name, field) for field, names in REACHED.items() for name in names.split(",")]
)
def test_whether_somebody_may_be_reached_is_told_by_the_words_of_a_header(header: str, field: str) -> None:
    assert meaning(header, CUSTOMERS)[0] == field


@pytest.mark.parametrize(
    "header",
    "Email Marketing Consent Timestamp,UNSUB_REASON,SMS Reminder Consent,Consenso privacy,No,Subscribed at,Non-taxable,"
    "Promotion code,Text Notification,Terms accepted,Accepted quote".split(","),
)
def test_what_only_stands_beside_a_consent_is_none(header: str) -> None:
    field = meaning(header, CUSTOMERS)[0]
    assert not field.startswith(("consent", "refused"))


def test_a_birthday_in_three_columns_is_known_in_other_languages() -> None:
    found = fields("Vorname,Nachname,Geburtsjahr,Geburtsmonat,Geburtstag")
    assert found["birth_day"] == "Geburtstag"
