"""Headers that give away a list a shop also has, of something else than customers and sales: folded, no spaces.

`NEVER` is a header that no list of customers or sales has; `OFTEN` counts only where two of them stand together.
"""

from __future__ import annotations

from custmem.domain.value import NamedTuple


class ForeignList(NamedTuple):
    """A kind of list that is nothing to import: what it is called, and the headers that tell it."""

    what: str
    never: str
    often: str


FOREIGN = (
    ForeignList(
        "bank",
        "balance, running balance, account balance, saldo, kontosaldo, bokfort saldo, saldo nach buchung, kontostand, "
        "valutadatum, valuta datum, value date, buchungstext, verwendungszweck, auftraggeber empfanger, "
        "beguenstigter zahlungspflichtiger, begunstigter zahlungspflichtiger, bic, swift, kontonummer iban, iban, "
        "counterparty, counterparty iban, payee, paid out, paid in, money in, money out, withdrawals, withdrawal, "
        "deposits, deposit, soll, haben, debit, credit, debit amount, credit amount, mottagare avsandare, "
        "clearingnummer, zustatek, protiucet, cislo protiuctu, variabilni symbol, stanje racuna, isplata, uplata, "
        "addebiti, accrediti, dare, avere, solde, solde du compte, credito, debito, cargo, abono, saldo contable, "
        "sort code, transaction balance, mutatiesoort, af bij, tegenrekening, "
        "saldo po operacji, nadawca odbiorca, available on utc, available on, payout, payout id, payout date, "
        "balance transaction id, automatic payout id",
        "datum, text, belopp, belop, belob, betrag, opis, popis, descrizione, libelle, montant, concepto, importe, iznos, "
        "castka, omschrijving, bedrag, date, description, amount, details, narrative, memo, reference, type, name, buchungstag, betrag, wahrung",
    ),
    ForeignList(
        "expenses",
        "vendor, vendor name, supplier, supplier name, merchant, merchant name, payee name, expense, expense type, "
        "expense category, expense date, expense account, cost center, cost centre, reimbursable, billable, "
        "leverantor, utgift, kostnad, kostnadsstalle, leverandor, udgift, lieferant, ausgabe, ausgaben, kostenstelle, "
        "kostenart, dobavljac, trosak, vrsta troska, dodavatel, vydaj, naklad, fornitore, spesa, tipo di spesa, "
        "fournisseur, depense, type de depense, frais, proveedor, gasto, tipo de gasto, leverancier, uitgave, "
        "dostawca, wydatek, gl account, ledger account, nominal code, account code",
        "date, amount, category, description, vat, receipt, datum, dato, data, fecha, belopp, belop, belob, betrag, montant, "
        "importo, importe, iznos, castka, bedrag, total, konto, moms, iva, tva, dph, pdv, mwst, base, concepto, libelle, "
        "descrizione, opis, popis, beskrivning, beskrivelse, beschreibung, kategori, kategorie",
    ),
    ForeignList(
        "products",
        "sku, variant sku, stock code, stockcode, item code, product code, product id, handle, barcode, ean, ean 13, "
        "ean13, gtin, upc, isbn, artikelnummer, artikelnr, artnr, art nr, varenummer, varenr, artikel nr, streckkod, "
        "stregkode, strekkode, sifra artikla, sifra proizvoda, barkod, kod zbozi, carovy kod, kod produktu, "
        "codice articolo, codice prodotto, codice a barre, reference produit, code article, code barre, code barres, "
        "codigo de barras, codigo articulo, codigo producto, referencia producto, cost price, purchase price, "
        "wholesale price, unit cost, cost, cost per item, inkopspris, innkjopspris, indkobspris, einkaufspreis, ek, "
        "nabavna cijena, nakupni cena, prezzo di acquisto, costo, prix d achat, cout, precio de compra, coste, "
        "tax rate, vat rate, moms, momssats, mwst satz, variant price, compare at price, weight, dimensions, "
        "image src, image url, duration minutes, published, is active, isactive, cog, package",
        "price, category, description, brand, name, pris, preis, cijena, cena, prezzo, prix, precio",
    ),
    ForeignList(
        "stock",
        "stock, stock on hand, in stock, on hand, quantity on hand, qty on hand, qty in stock, stock level, "
        "stock quantity, inventory, inventory quantity, reorder level, reorder point, reorder quantity, minimum stock, "
        "min stock, warehouse, bin location, shelf, counted, stock count, stock take, stocktake date, variance, "
        "low stock threshold, available quantity, committed, incoming, lager, lagersaldo, lagerplats, i lager, "
        "bestallningspunkt, saldo lager, lagerbeholdning, beholdning, pa lager, lagerbestand, bestand, mindestbestand, "
        "meldebestand, lagerort, lagerplatz, zaliha, zalihe, stanje zaliha, skladiste, zasoba, sklad, skladem, "
        "stav skladu, giacenza, magazzino, scorta, scorta minima, en stock, quantite en stock, stock minimum, entrepot, "
        "existencias, almacen, stock minimo, voorraad, magazyn, stan magazynowy, estoque",
        "sku, barcode, ean, price, cost, supplier, category, brand, kod, nazev, naziv, artikel, vare, vara, articolo, article, "
        "articulo, pris, preis, cijena, cena, prezzo, prix, precio, nakupni cena, prodejni cena, "
        "dph, moms, pdv, iva, tva",
    ),
    ForeignList(
        "staff",
        "employee, employee id, employee name, employee number, employee no, staff, staff id, staff name, staff member, "
        "salary, wage, wages, hourly rate, hourly wage, pay rate, hire date, hired, hired on, employment start, "
        "job start, job end, national insurance number, social security number, ssn, payroll number, payroll id, "
        "gross pay, net pay, holiday entitlement, line manager, reports to, contract type, "
        "anstalld, anstallningsnummer, anstallningsdatum, lon, manadslon, timlon, ansatt, ansattnummer, lonn, timelonn, "
        "medarbejder, medarbejdernummer, ansaettelsesdato, mitarbeiter, mitarbeiternummer, personalnummer, gehalt, lohn, "
        "stundenlohn, eintrittsdatum, zaposlenik, djelatnik, placa, datum zaposlenja, zamestnanec, osobni cislo, mzda, "
        "plat, datum nastupu, dipendente, matricola, stipendio, data assunzione, employe, salarie, salaire, matricule, "
        "date d embauche, empleado, sueldo, salario, fecha de contratacion, werknemer, medewerker, salaris, pracownik, "
        "wynagrodzenie",
        "job title, position, role, department, start date, end date, manager, email",
    ),
    ForeignList(
        "timesheet",
        "clock in, clock out, clocked in, clocked out, punch in, punch out, hours, hours worked, total hours, "
        "break, breaks, break minutes, overtime, shift, shift start, shift end, regular hours, stamped in, stamped out, "
        "timmar, arbetade timmar, rast, overtid, pass, timer, pause, stunden, arbeitsstunden, arbeitszeit, "
        "uberstunden, kommen, gehen, sati, radni sati, prekovremeni, smjena, hodiny, odpracovane hodiny, prescas, smena, "
        "ore, ore lavorate, straordinari, turno, heures, heures travaillees, heures supplementaires, horas, "
        "horas trabajadas, horas extra, entrada, salida, uren, godziny, mon, tue, wed, thu, fri, sat, sun, monday, tuesday, "
        "wednesday, thursday, friday, saturday, sunday, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, "
        "mo, di, mi, do, fr, mandag, tisdag, onsdag, torsdag, fredag, lordag, sondag, tirsdag, ponedjeljak, utorak, srijeda, "
        "cetvrtak, petak, subota, nedjelja, pondeli, utery, streda, ctvrtek, patek, sobota, nedele, lunedi, martedi, "
        "mercoledi, giovedi, venerdi, sabato, domenica, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, lunes, "
        "martes, miercoles, jueves, viernes, sabado, domingo, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag",
        "date, employee, staff, name, start, end, project, task",
    ),
    ForeignList(
        "mailing statistics",
        "campaign, campaign name, campaign id, subject line, opens, open rate, unique opens, total opens, clicks, "
        "click rate, unique clicks, click through rate, ctr, bounces, bounce rate, hard bounces, soft bounces, "
        "unsubscribes, unsubscribe rate, delivered, deliveries, recipients, sends, emails sent, spam complaints, "
        "abuse complaints, impressions, reach, kampanj, kampanje, oppningar, oppningsgrad, apninger, kampagne, "
        "offnungen, offnungsrate, klicks, klickrate, kampanja, otvaranja, kampan, otevreni, campagna, aperture, "
        "tasso di apertura, campagne, ouvertures, taux d ouverture, desabonnements, campana, aperturas, "
        "tasa de apertura, subject, send date, send time",
        "sent, date, title, list, audience, revenue",
    ),
    ForeignList(
        "suppliers",
        "supplier id, supplier number, supplier no, supplier code, supplier contact, vendor id, vendor code, "
        "vendor number, payment terms, lead time, lead time days, minimum order, minimum order quantity, "
        "leverantorsnummer, leverandornummer, leverantornr, lieferantennummer, lieferantennr, lieferzeit, "
        "sifra dobavljaca, cislo dodavatele, dodaci lhuta, codice fornitore, numero fournisseur, code fournisseur, "
        "delai de livraison, codigo proveedor, supplier, supplier name, vendor, vendor name, lieferant, leverantor, "
        "leverandor, fornitore, fournisseur, proveedor, dobavljac, dodavatel, leverancier",
        "contact, contact person, phone, email, iban, vat number, company",
    ),
    ForeignList(
        "web statistics",
        "page views, pageviews, sessions, visitors, unique visitors, users, new users, bounce, avg session duration, "
        "conversion rate, conversions, landing page, traffic source, source medium, page title, url, page url",
        "date, source, country, device",
    ),
    ForeignList(
        "tasks",
        "task, task name, assignee, assigned to, due date, priority, completed at by, milestone, story points, "
        "done, progress, sprint, uppgift, oppgave, opgave, aufgabe, zadatak, ukol, compito, attivita, tache, tarea",
        "status, title, description, created",
    ),
    ForeignList(
        "prices of suppliers and purchases",
        "purchase order, purchase order number, po number, po no, goods received, ordered quantity, received quantity, "
        "inkopsorder, bestillt fra, bestellnummer lieferant, narudzba dobavljacu, ordine di acquisto, "
        "bon de commande fournisseur, orden de compra",
        "supplier, quantity, cost, total",
    ),
    ForeignList(
        "offers",
        "quote no, quote number, quote id, quote date, quotation number, quotation no, estimate number, estimate no, "
        "angebotsnummer, angebotsnr, angebotsdatum, offertnummer, offertnr, tilbudsnummer, tilbudsnr, tilbudsdato, "
        "broj ponude, ponuda br, cislo nabidky, numero preventivo, n preventivo, numero devis, n devis, numero de devis, "
        "numero de presupuesto, n presupuesto, offertenummer",
        "date, client, customer, amount, total, description, datum, dato, fecha, data, kunde, kund, kupac, zakaznik, cliente, "
        "betrag, belopp, belop, belob, iznos, castka, importo, montant, importe",
    ),
    ForeignList(
        "cash counts",
        "opening float, closing float, expected cash, counted cash, cash difference, drawer, till float, z report, "
        "z number, z nr, cash in drawer, kassadifferens, kassedifferanse, kassendifferenz, z bon, razlika u blagajni",
        "date, total, cash, card",
    ),
    ForeignList(
        "daily totals",
        "transactions count, number of transactions, number of sales, no of transactions, transaction count, "
        "orders count, number of orders, average order value, average sale, average basket, avg sale, aov, "
        "gross profit, profit, margin, gross margin, number of customers, customers count, covers, footfall, "
        "receipts, receipt count, number of receipts, number of customers served, umsatz 19, umsatz 7, umsatz bar, umsatz ec, "
        "items sold, tagesumsatz, dagskassa, dagsomsetning, dagsomsaetning, dnevni promet, denni trzba, incasso giornaliero, "
        "antal kvitton, antall kvitteringer, antal kop, snittkop, anzahl bons, durchschnittsbon, broj racuna dnevno, "
        "numero scontrini, scontrino medio, nombre de tickets, panier moyen, numero de tickets, ticket medio",
        "date, day, total, net sales, gross sales, tax, datum, dato, data, fecha, umsatz brutto, umsatz netto, bar, z nr",
    ),
)
"""The first that fits is said; a file of sales may have a few of these, like SKU or Staff, beside a buyer."""

BANK_WORDS = (
    "direct debit, standing order, bank transfer, transfer, card payment, card payments, faster payment, atm, cash withdrawal, "
    "interest, bank charge, bank fee, salary, payroll, wire, ach, sepa, rent, autogiro, overforing, bankgiro, plusgiro, "
    "kortkop, uttag, swish, avtalegiro, kortbetaling, betalingsservice, lastschrift, uberweisung, dauerauftrag, "
    "gutschrift, kartenzahlung, gehalt, miete, entgelt, nalog, placanje karticom, trajni nalog, inkaso, prikaz k uhrade, "
    "trvaly prikaz, prevod, platba kartou, bonifico, addebito, accredito, prelievo, virement, prelevement, "
    "carte bancaire, retrait, transferencia, domiciliacion, adeudo, recibo domiciliado, electricity, insurance, "
    "gas, water, tax office, strom, internet, telefon, versicherung, stadtwerke, hyra, leie, husleje, loyer, affitto, alquiler"
)
"""What a bank says of a movement of money, and whom a shop pays: words of a description."""
