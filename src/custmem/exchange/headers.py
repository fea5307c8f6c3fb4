"""What other programs and other languages call our fields: data, best name first where a file has several."""

from __future__ import annotations

from typing import NamedTuple

from custmem.domain.incoming import APPOINTMENTS, CUSTOMERS, PURCHASES
from custmem.domain.text.names import fold

FIELDS = {
    CUSTOMERS: (
        *("external_id", "name", "prefix", "first_name", "middle_name", "last_name", "suffix", "nickname"),
        *("address_as", "company", "phone", "email", "card", "address", "street", "street_more"),
        *("house_number", "city", "postcode", "region", "country", "birthday", "birth_year", "birth_month"),
        *("birth_day", "anniversary", "since", "language", "note"),
    ),
    PURCHASES: (
        *("date", "item", "variant", "quantity", "amount", "unit_price", "discount", "currency", "receipt"),
        *("tag", "status", "cancelled", "external_id", "name", "first_name", "last_name", "email", "phone"),
    ),
    APPOINTMENTS: (
        *("date", "time", "text", "status", "cancelled"),
        *("external_id", "name", "first_name", "last_name", "email", "phone"),
    ),
}
"""What a column can be mapped to, for each kind of file."""
SEVERAL = frozenset(("phone", "email", "card", "note"))
"""Fields that may have several columns in a file; of any other field the best one is used."""
PLAIN_NAMES = frozenset("name names namn navn nom nome nombre ime jmeno".split())
"""Headers of a whole name that are the given name beside a family name, and the family name beside a given one."""

_PEOPLE = {
    "external_id": (
        "square customer id, customer id, customer number, customer no, customer nr, customer code, customerid, "
        "client id, client number, client no, client code, member id, member number, member no, contact id, "
        "buyer user id, guest id, internal id, external id, kundnummer, kundnr, kund id, kundenummer, kundenr, "
        "kunde id, kundennummer, kundennr, kunden id, sifra kupca, id kupca, broj kupca, sifra klijenta, "
        "cislo zakaznika, kod zakaznika, id zakaznika, codice cliente, id cliente, numero cliente, numero client, "
        "code client, id client, no client, numero de cliente, codigo cliente, codigo de cliente"
    ),
    "name": (
        "full name, customer name, client name, display name, contact name, buyer name, guest name, billing name, "
        "member name, name and surname, first and last name, customer, client, name, names, fullt namn, kundnamn, "
        "kund, namn, fullt navn, kundenavn, kunde, navn, vollstandiger name, kundenname, ime i prezime, naziv kupca, "
        "kupac, klijent, ime, jmeno a prijmeni, cele jmeno, zakaznik, klient, jmeno, nome e cognome, nome completo, "
        "nome cliente, cliente, nome, nom complet, nom et prenom, nom du client, nom client, nom, nombre completo, "
        "nombre y apellidos, nombre del cliente, nombre"
    ),
    "first_name": (
        "first name, given name, forename, first, fname, billing first name, fornamn, fornavn, vorname, krestni jmeno, "
        "prenom, nome di battesimo, nombre de pila"
    ),
    "last_name": (
        "last name, family name, surname, last, lname, billing last name, efternamn, etternavn, efternavn, "
        "nachname, familienname, zuname, prezime, prijmeni, cognome, nom de famille, apellidos, apellido"
    ),
    "email": (
        "email address, e mail address, email, e mail, primary email, customer email, billing email, buyer email, "
        "email home, email work, email other, secondary email, e mail # address, e mail # value, email # value, "
        "email #, mail, epost, epostadress, e postadress, epostadresse, e postadresse, e mail adresse, email adresse, "
        "elektronska posta, e posta, e mail adresa, emailova adresa, posta elettronica, indirizzo email, "
        "indirizzo e mail, courriel, adresse email, adresse e mail, correo, correo electronico, "
        "direccion de correo electronico"
    ),
    "phone": (
        "phone number, phone, mobile phone, mobile number, mobile, cell phone, cell, cellphone, telephone, "
        "telephone number, tel, primary phone, home mobile, home phone, work phone, business phone, other phone, "
        "home phone #, business phone #, phone # value, phone #, customer phone, billing phone, "
        "default address phone, sms number, whatsapp, telefon, telefonnummer, mobil, mobilnummer, mobiltelefon, "
        "tlf, handy, handynummer, rufnummer, mobitel, broj telefona, broj mobitela, kontakt telefon, telefonni cislo, "
        "telefono, cellulare, numero di telefono, telefono cellulare, telefono movil, movil, celular, "
        "numero de telefono, telephone portable, portable, numero de telephone"
    ),
}

_CUSTOMERS = {
    **_PEOPLE,
    "external_id": _PEOPLE["external_id"] + ", id, rec id, unique id, kod, sifra",
    "prefix": "name prefix, prefix, title, tilltal, titel, titula, titul, titolo",
    "middle_name": "middle name, additional name, lastname preposition, mellannamn, mellomnavn",
    "suffix": "name suffix, suffix",
    "nickname": (
        "nickname, nick name, nick, smeknamn, kallenavn, spitzname, nadimak, prezdivka, soprannome, surnom, apodo"
    ),
    "address_as": (
        "address as, salutation, greeting name, addressed as, tilltalsnamn, anrede, osloveni, oslovljavanje"
    ),
    "company": (
        "company, company name, organization, organisation, organization name, organization # name, "
        "default address company, business name, billing company, foretag, firma, bedrift, unternehmen, tvrtka, "
        "azienda, societa, ragione sociale, entreprise, societe, empresa"
    ),
    "card": (
        "card number, card no, loyalty card, loyalty card number, loyalty number, member card, membership card, "
        "card, kundkort, kortnummer, kundekort, kundenkarte, kartennummer, kartica, broj kartice, kartica vjernosti, "
        "cislo karty, karta, tessera, numero tessera, carte de fidelite, numero de carte, tarjeta"
    ),
    "address": (
        "address 1 formatted, formatted address, full address, postal address, mailing address, address, adress, "
        "postadress, postadresse, adresse, anschrift, adresa, indirizzo, direccion, domicilio"
    ),
    "street": (
        "street address 1, street, street address, address 1, address line 1, default address address 1, home street, "
        "home address, address 1 street, street 1, street name, billing address 1, gatuadress, gata, "
        "gateadresse, gate, vei, strasse, strasse und hausnummer, ulica, ulica i broj, ulice, ulice a cislo, via, rue, "
        "calle"
    ),
    "street_more": (
        "street address 2, address 2, address line 2, default address address 2, home address 2, home street 2, "
        "address 1 extended address, street 2, billing address 2"
    ),
    "house_number": (
        "house number, house no, street number, street no, husnummer, hausnummer, kucni broj, cislo popisne, "
        "numero civico, civico"
    ),
    "city": (
        "city, town, suburb, default address city, home city, address 1 city, billing city, ship city, ort, "
        "postort, stad, poststed, sted, by, wohnort, grad, mjesto, mesto, obec, citta, comune, ville, ciudad, "
        "localidad, poblacion"
    ),
    "postcode": (
        "postcode, post code, zip, zip code, zipcode, postal code, default address zip, home zip, home zip code, "
        "home postal code, address 1 postal code, billing postcode, postnummer, postnr, plz, postleitzahl, "
        "postanski broj, psc, cap, codice postale, code postal, codigo postal, cp"
    ),
    "region": (
        "state, province, county, region, state region, province code, default address province code, home state, "
        "address 1 region, billing state, bundesland, zupanija, kraj, provincia, departement"
    ),
    "country": (
        "country, country region, country code, default address country code, home country, home country region, "
        "address 1 country, billing country, land, drzava, zeme, stat, paese, nazione, pays, pais"
    ),
    "street:work": "business street, work address, work street, business address",
    "city:work": "work city, business city",
    "postcode:work": "work zip, work zip code, business postal code, work postal code",
    "region:work": "work state, business state",
    "country:work": "work country, business country region, business country",
    "birthday": (
        "birthday, birth date, birthdate, date of birth, dob, born, customer metafields facts birth date, "
        "birth date customer metafields facts birth date, fodelsedag, fodelsedatum, fodselsdag, fodselsdato, "
        "geburtstag, geburtsdatum, rodendan, datum rodenja, rojstni dan, datum rojstva, narozeniny, "
        "datum narozeni, compleanno, data di nascita, date de naissance, anniversaire, cumpleanos, "
        "fecha de nacimiento"
    ),
    "birth_year": "birth year, year of birth, fodelsear, fodselsar, geburtsjahr",
    "birth_month": "birth month, month of birth",
    "birth_day": "day of birth",
    "anniversary": (
        "anniversary, wedding anniversary, wedding day, brollopsdag, bryllupsdag, hochzeitstag, godisnjica, "
        "vyroci, anniversario, aniversario"
    ),
    "since": (
        "customer since, client since, member since, first visit, first purchase, first order, registered, "
        "registration date, sign up, date joined, joined, kund sedan, kunde siden, kunde seit, kupac od, "
        "zakaznik od, cliente dal, client depuis, cliente desde"
    ),
    "language": (
        "language, preferred language, locale, sprak, sprog, sprache, jezik, jazyk, lingua, langue, idioma"
    ),
    "note": (
        "note, notes, memo, comment, comments, remark, remarks, customer note, customer notes, anteckning, "
        "anteckningar, kommentar, notering, notat, notater, merknad, notiz, notizen, bemerkung, bemerkungen, "
        "anmerkung, napomena, napomene, biljeska, poznamka, poznamky, nota, commentaire, remarque, remarques, notas, "
        "observaciones, comentarios"
    ),
}

_PURCHASES = {
    **_PEOPLE,
    "date": (
        "date, sale date, order date, purchase date, transaction date, receipt date, invoice date, sold on, "
        "purchased on, date paid, paid date, date and time, timestamp, datum, "
        "kopdatum, forsaljningsdatum, dato, kjopsdato, salgsdato, kaufdatum, verkaufsdatum, belegdatum, "
        "rechnungsdatum, datum kupnje, datum prodaje, datum racuna, datum prodeje, datum nakupu, data, "
        "data vendita, data acquisto, data documento, date de vente, date d achat, fecha, "
        "fecha de venta, fecha de compra"
    ),
    "item": (
        "item, item name, lineitem name, product, product name, products, product s, article, article name, service, "
        "service name, description, item description, product title, what, artikel, artikelnamn, vara, produkt, "
        "tjanst, beskrivning, benamning, vare, varenavn, tjeneste, beskrivelse, artikelbezeichnung, bezeichnung, "
        "leistung, beschreibung, artikl, proizvod, usluga, naziv artikla, naziv, opis, polozka, zbozi, sluzba, "
        "nazev, nazev zbozi, popis, articolo, prodotto, servizio, descrizione, produit, prestation, designation, "
        "libelle, articulo, producto, servicio, descripcion, concepto"
    ),
    "variant": "modifiers applied, modifiers, lineitem variant, variant, variation",
    "quantity": (
        "quantity, qty, lineitem quantity, number of cds, cds, count of items, units, antal, antall, menge, anzahl, "
        "stuck, kolicina, mnozstvi, pocet, pocet kusu, quantita, qta, quantite, qte, cantidad, unidades"
    ),
    "amount": (
        "line total, net sales, item total, amount, total amount, order total, total price, total, amount paid, "
        "dollar value, value, sum, revenue, n revenue formatted, n revenue, gross sales, total collected, belopp, "
        "summa, totalt, belop, sum inkl mva, totalbelop, betrag, summe, gesamtbetrag, gesamt, umsatz, iznos, ukupno, "
        "ukupan iznos, castka, celkem, cena celkem, importo, totale, importo totale, montant, montant total, "
        "montant ttc, total ttc, importe, importe total"
    ),
    "unit_price": (
        "unit price, lineitem price, item price, price, price each, styckpris, pris, enhetspris, stykkpris, "
        "einzelpreis, stuckpreis, preis, cijena, jedinicna cijena, cena, cena za kus, jednotkova cena, "
        "prezzo unitario, prezzo, prix unitaire, prix, precio unitario, precio"
    ),
    "discount": "lineitem discount",
    "currency": ("currency, currency code, order currency, valuta, wahrung, mena, divisa, devise, moneda"),
    "receipt": (
        "receipt, receipt number, receipt no, receipt id, order number, order id, order no, order, transaction, "
        "transaction id, transaction number, invoice number, invoice no, invoice, bill number, bill no, ticket, "
        "kvitto, kvittonummer, kvittonr, ordernummer, kvittering, kvitteringsnummer, bilag, bilagsnummer, "
        "ordrenummer, beleg, belegnummer, bon, bonnummer, rechnung, rechnungsnummer, racun, broj racuna, uctenka, "
        "cislo uctenky, doklad, cislo dokladu, scontrino, numero scontrino, ricevuta, numero documento, recu, "
        "numero de ticket, facture, numero de facture, recibo, numero de recibo, factura"
    ),
    "tag": (
        "tag, category, item category, product category, department, product type, kategori, varugrupp, varegruppe, "
        "kategorie, warengruppe, kategorija, skupina, categoria, reparto, categorie, rayon"
    ),
    "status": "financial status, order status, payment status, status, transaction status",
    "cancelled": "cancelled at, canceled at",
}


_APPOINTMENTS = {
    **_PEOPLE,
    "name": _PEOPLE["name"] + ", code",
    "date": (
        "appointment date, booking date, reservation date, start date, starts on, date, day, termin datum, datum, "
        "dato, data, fecha, date de rendez vous"
    ),
    "time": (
        "appointment time, booking time, start time, starts at, time, start, tid, klokkeslett, tidpunkt, uhrzeit, "
        "zeit, vrijeme, cas, ora, heure, hora"
    ),
    "text": (
        "appointment, appointment type, service, service name, services, treatment, booking, event type, "
        "behandling, tjanst, tjeneste, leistung, behandlung, usluga, sluzba, servizio, prestation, servicio, "
        "tratamiento"
    ),
    "status": "appointment status, booking status, status",
    "cancelled": "cancelled at, canceled at, cancel date, cancelled on, cancellation date, canceled by, cancelled by",
}


class Layout(NamedTuple):
    """A program's own file: headers that give it away, and what its columns are against the general table.

    A field "" is no field. `continued`: a receipt's first line alone carries its date and its customer.
    """

    signs: tuple[str, ...]
    fields: dict[str, str]
    continued: bool = False


def key(header: str) -> str:
    """Return a header as it is compared: letters and digits alone, no case, no accents."""
    return fold(header).replace(" ", "")


LAYOUTS = {
    CUSTOMERS: (
        Layout(("streetname", "extension"), {"number": "house_number"}),  # Lightspeed eCom
        Layout(("birthyear", "birthmonth"), {"birthday": "birth_day"}),  # Thunderbird
        Layout(  # the R world's RecordLinkage: two components of each name, a birthday in three columns
            ("fnamec1", "lnamec1"),
            {
                **{"rec": "external_id", "fnamec1": "first_name", "fnamec2": "middle_name"},
                **{"lnamec1": "last_name", "lnamec2": "suffix"},
                **{"by": "birth_year", "bm": "birth_month", "bd": "birth_day"},
            },
        ),
        # Without these two beside it, "by" is a Danish and Norwegian town.
        Layout(("bm", "bd"), {"by": "birth_year", "bm": "birth_month", "bd": "birth_day"}),
    ),
    PURCHASES: (
        Layout(  # Shopify orders
            ("lineitemname", "lineitemprice"),
            {"name": "receipt", "createdat": "date", "total": "", "receiptnumber": ""},
            continued=True,
        ),
        Layout(("createdutc", "sellermessage"), {"id": "receipt", "createdutc": "date"}),  # Stripe payments
    ),
    APPOINTMENTS: (),
}


def _ranked(table: dict[str, str]) -> dict[str, tuple[str, int]]:
    """Return for each header's key the field it names and its rank, 0 the best; `#` stands for any number."""
    return {
        "#".join(map(key, name.split("#"))): (field, rank)
        for field, names in table.items()
        for rank, name in enumerate(names.split(","))
        if name.strip()
    }


ALIASES = {
    CUSTOMERS: _ranked(_CUSTOMERS),
    PURCHASES: _ranked(_PURCHASES),
    APPOINTMENTS: _ranked(_APPOINTMENTS),
}
