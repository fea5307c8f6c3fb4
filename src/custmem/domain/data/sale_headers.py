"""What other programs, and nine languages, call the columns of sales, bookings and visits: best name first, folded."""

from __future__ import annotations

from custmem.domain.data.customer_headers import PEOPLE

_BUYERS = {
    **PEOPLE,
    "external_id": PEOPLE["external_id"]
    + ", member card, loyalty card, loyalty card number, card number, card no, card id, card, account number, "
    "account no, account id, account, kundkort, kundekort, kundenkarte, tessera, carte de fidelite, tarjeta",
}

SALES = {
    **_BUYERS,
    "date": (
        "date, sale date, sales date, order date, purchase date, transaction date, receipt date, invoice date, "
        "date of sale, date of purchase, document date, bill date, sold on, sold at, purchased on, date paid, "
        "paid date, paid at, paid on, completed at, closed at, closed on, date and time, date time, datetime, "
        "transaction time, order time, time of sale, issued on, issue date, processed at, created at, created on, "
        "date created, created, timestamp, posting date, purchased, purchased at, when, day, "
        "datum, kopdatum, forsaljningsdatum, orderdatum, bestallningsdatum, fakturadatum, kvittodatum, "
        "transaktionsdatum, skapad, betald, betald den, datum och tid, dato, kjopsdato, kobsdato, salgsdato, "
        "ordredato, fakturadato, bilagsdato, betalingsdato, oprettet, opprettet, dato og tid, kaufdatum, verkaufsdatum, "
        "belegdatum, bondatum, rechnungsdatum, bestelldatum, auftragsdatum, bestellt am, verkauft am, erstellt am, "
        "bezahlt am, buchungstag, buchungsdatum, datum uhrzeit, zeitpunkt, datum kupnje, datum prodaje, "
        "datum racuna, datum narudzbe, datum i vrijeme, kreirano, datum prodeje, datum nakupu, datum objednavky, "
        "datum vystaveni, datum uctenky, datum a cas, vytvoreno, den, data, data vendita, data di vendita, "
        "data acquisto, data ordine, data fattura, data documento, data scontrino, data e ora, data ora, creato il, "
        "pagato il, giorno, date de vente, date vente, date d achat, date de facture, date facture, "
        "date de commande, date commande, date et heure, date heure, date du ticket, cree le, paye le, jour, fecha, "
        "fecha de venta, fecha venta, fecha de compra, fecha compra, fecha de pedido, fecha pedido, fecha de factura, "
        "fecha factura, fecha y hora, creado el, pagado el, dia, besteldatum, factuurdatum, verkoopdatum, aankoopdatum, "
        "data sprzedazy, data zamowienia, data zakupu, data wystawienia, data da venda, data do pedido, paivamaara, "
        "paivays, keltezes"
    ),
    "item": (
        "item, item name, lineitem name, product, product name, products, product s, article, article name, "
        "product title, item title, service, service name, treatment, title, items, description, item description, "
        "product description, line description, what, goods, coffee name, menu item, dish, "
        "artikel, artikelnamn, vara, varor, produkt, produktnamn, tjanst, behandling, beskrivning, benamning, "
        "artikelbenamning, vare, varenavn, varetekst, tjeneste, ydelse, beskrivelse, artikelbezeichnung, "
        "artikelname, artikeltext, bezeichnung, produktname, leistung, dienstleistung, behandlung, beschreibung, "
        "artikl, naziv artikla, proizvod, naziv proizvoda, usluga, naziv usluge, stavka, naziv, opis, roba, "
        "polozka, nazev polozky, zbozi, sluzba, produkt nazev, nazev, nazev zbozi, nazev produktu, popis, articolo, "
        "nome articolo, prodotto, nome prodotto, servizio, trattamento, descrizione, descrizione articolo, produit, "
        "nom du produit, article libelle, prestation, soin, designation, libelle, articulo, nombre del articulo, "
        "producto, nombre del producto, servicio, tratamiento, descripcion, concepto, artikelomschrijving, "
        "omschrijving, product naam, towar, nazwa towaru, nazwa produktu, usluga nazwa, produto, tuote, termek"
    ),
    "variant": "modifiers applied, modifiers, lineitem variant, variant, variation, option, options, variant name",
    "quantity": (
        "quantity, qty, quantity sold, qty sold, lineitem quantity, number of cds, cds, count of items, "
        "number of items, items sold, units, units sold, count, pieces, pcs, no of items, antal, antall, "
        "antal sald, menge, anzahl, stuck, stuckzahl, kolicina, kom, mnozstvi, pocet, pocet kusu, ks, quantita, "
        "qta, q ta, pezzi, quantite, qte, nombre d articles, cantidad, unidades, cant, uds, aantal, stuks, ilosc, "
        "quantidade, qtd, maara, mennyiseg"
    ),
    "amount": (
        "line total, line amount, net sales, item total, extended price, line value, amount, total amount, amount paid, "
        "paid amount, total paid, sale amount, sales amount, sale total, sales total, payment amount, transaction amount, "
        "order total, invoice total, total price, price total, total sale, total, grand total, net amount, net total, "
        "gross amount, gross total, dollar value, order value, value, sum, revenue, n revenue formatted, n revenue, "
        "turnover, takings, spend, spent, amount spent, price paid, sold for, charged, charge, paid, money, "
        "gross sales, total collected, total incl tax, total inc tax, total with tax, payment, sales, sale, gross, net, "
        "subtotal, sub total, "
        "radsumma, radbelopp, belopp, summa, totalt, totalbelopp, totalsumma, att betala, betalt belopp, "
        "forsaljningsbelopp, forsaljning, nettobelopp, bruttobelopp, brutto, netto, linjesum, belop, belob, sum inkl mva, "
        "totalbelop, totalbelob, sum totalt, i alt, ialt, a betale, at betale, salg, salgssum, omsetning, omsaetning, "
        "samlet belop, samlet belob, subtotal sum, "
        "positionsbetrag, positionssumme, zeilensumme, betrag, summe, gesamtbetrag, gesamtpreis, gesamtsumme, gesamt, "
        "endbetrag, endpreis, endsumme, zahlbetrag, rechnungsbetrag, rechnungssumme, verkaufsbetrag, bruttobetrag, "
        "nettobetrag, bruttoumsatz, nettoumsatz, umsatz, erlos, wert, zwischensumme, "
        "iznos stavke, iznos, ukupno, ukupan iznos, ukupna cijena, sveukupno, iznos racuna, za platiti, za naplatu, "
        "placeno, promet, vrijednost, bruto, neto, "
        "castka, celkem, cena celkem, celkova castka, celkova cena, celkem s dph, castka s dph, cena s dph, soucet, "
        "suma, k uhrade, zaplaceno, trzba, trzby, obrat, hodnota, "
        "totale riga, importo riga, importo, totale, importo totale, prezzo totale, totale documento, totale scontrino, "
        "totale ordine, totale fattura, incasso, valore, pagato, lordo, imponibile, somma, "
        "total ligne, montant ligne, montant, montant total, montant ttc, total ttc, prix total, montant ht, total ht, "
        "somme, chiffre d affaires, ca ttc, ca ht, valeur, ttc, paye, net a payer, "
        "total linea, importe linea, importe, importe total, precio total, total venta, monto, monto total, valor, "
        "valor total, ventas, venta, suma total, a pagar, pagado, bruto total, neto total, "
        "bedrag, totaal, totaalbedrag, regelbedrag, omzet, totaalprijs, kwota, kwota brutto, razem, wartosc, "
        "wartosc brutto, do zaplaty, montante, total do pedido, yhteensa, loppusumma, osszeg, vegosszeg, znesek, skupaj, "
        "spolu, ciastka, nettoforsaljning, n intakter formaterat, n intakter, intakter, nettosalg, nettoomsetning, nettoomsaetning, "
        "n umsatz, n umsatz formatiert, ciste trzby, cisty obrat, neto prodaja, neto promet, vendite nette, ventas netas, "
        "ventes nettes, netto omzet, sprzedaz netto, betaald bedrag"
    ),
    "receipt_total": "receipt total, bill total, ticket total, basket total, bon summe, bonsumme, kvittosumma, "
    "total du ticket",
    "unit_price": (
        "unit price, lineitem price, item price, price each, price per unit, price per item, unit amount, rate, price, "
        "retail price, selling price, sale price, list price, price paid each, styckpris, a pris, apris, enhetspris, "
        "pris, stykkpris, stykpris, enhedspris, salgspris, forsaljningspris, einzelpreis, einzel vk, stuckpreis, "
        "verkaufspreis, vk preis, vk, e preis, preis, cijena po komadu, jedinicna cijena, prodajna cijena, cijena, "
        "cena za kus, jednotkova cena, cena za jednotku, prodejni cena, cena, prezzo unitario, prezzo di vendita, prezzo, "
        "prix unitaire, prix de vente, pu ttc, pu ht, prix, precio unitario, precio de venta, p unitario, precio, "
        "stukprijs, eenheidsprijs, prijs, cena jednostkowa, preco unitario, preco, yksikkohinta, hinta, egysegar, ar"
    ),
    "discount": (
        "lineitem discount, line discount, discount, discount amount, discounts, rabatt, rabat, popust, sleva, sconto, "
        "remise, descuento, korting"
    ),
    "refunded": (
        "refunded amount, amount refunded, refund amount, partial refunds, refund total, total refunded, refunded, "
        "refund, refunds total, refunds, total refunds, refunded total, amount returned, returned amount, aterbetalt belopp, aterbetalt, refundert belop, refunderet belob, erstattungsbetrag, erstatteter betrag, "
        "erstatteter betrag, importo rimborsato, rimborsato, montant rembourse, importe reembolsado, povrat, "
        "vraceni iznos, vracena castka"
    ),
    "outstanding": (
        "balance due, amount due, outstanding, outstanding balance, amount outstanding, outstanding amount, unpaid amount, "
        "balance owing, amount owing, offener betrag, offen, restbetrag, noch offen, utestaende, utestaende belopp, restbelopp, "
        "kvar att betala, utestaende belop, restbelop, skyldig, restbelob, udestaende, udestaende belob, zbyva uhradit, "
        "neuhrazeno, preostalo, preostalo za platiti, dugovanje, residuo, importo residuo, saldo dovuto, da pagare, "
        "reste a payer, restant du, solde du, pendiente de pago, importe pendiente, saldo pendiente, openstaand, "
        "openstaand bedrag, te betalen"
    ),
    "currency": (
        "currency, currency code, order currency, valuta, wahrung, mena, divisa, devise, moneda, waluta, moeda"
    ),
    "receipt": (
        "receipt, receipt number, receipt no, receipt nr, receipt id, order number, order id, order no, order, "
        "order reference, order name, sale id, sale number, sale no, transaction, transaction id, transaction number, "
        "transaction no, invoice number, invoice no, invoice id, invoice, bill number, bill no, bill id, check number, "
        "check no, check, ticket, ticket number, ticket no, document number, document no, booking reference, reference, "
        "kvitto, kvittonummer, kvittonr, kvitto nr, ordernummer, ordernr, fakturanummer, fakturanr, kopnummer, "
        "kvittering, kvitteringsnummer, kvitteringsnr, kvitteringsnr, bon nr, bilag, bilagsnummer, bilagsnr, "
        "ordrenummer, ordrenr, ordre, salgsnummer, beleg, belegnummer, belegnr, beleg nr, bon, bonnummer, bonnr, "
        "bestellung, bestellnummer, bestellnr, auftragsnummer, vorgangsnummer, rechnung, rechnungsnummer, rechnungsnr, "
        "rechnung nr, racun, broj racuna, br racuna, narudzba, broj narudzbe, uctenka, cislo uctenky, doklad, "
        "cislo dokladu, objednavka, cislo objednavky, faktura, cislo faktury, scontrino, numero scontrino, "
        "n scontrino, ricevuta, numero ricevuta, ordine, numero ordine, n ordine, fattura, numero fattura, "
        "numero documento, recu, numero de recu, ticket de caisse, numero de ticket, n ticket, commande, "
        "numero de commande, n commande, facture, numero de facture, n facture, recibo, numero de recibo, pedido, "
        "numero de pedido, n pedido, factura, numero de factura, n factura, tique, bonnummer nl, bestelnummer, "
        "factuurnummer, numer zamowienia, nr zamowienia, paragon, numer paragonu, nr paragonu, numero da fatura, "
        "kuittinumero, "
        "bestallning, bestallningsnummer, bestallningsnr, bestallnings id, bestilling, bestillingsnr, order ref, pos ref, receipt ref, sale ref, sale reference, n vente, no vente, numero de vente, n ticket de caisse, "
        "n de ticket, n de commande, n de facture, n factura venta, no ticket, n venta, numero de venta, numero vendita, "
        "n vendita, kop nr, forsaljningsnummer, salg nr, salgsnr, verkaufsnummer, verkauf nr, transaktions id, "
        "transaktionsnummer, transaktions nr, transaktionsid, transaksjonsnr, transakcija, id transakcije, id transakce, "
        "id transazione, id transaction, id transaccion, transactie id, cislo prodeje, prodejka, br prodaje, verkoopnummer, "
        "belegnr bon, bon id, bonus nr"
    ),
    "tag": (
        "item category, product category, category, category name, tag, department, product type, product group, "
        "item group, collection, kategori, varugrupp, varegruppe, produktgrupp, produktgruppe, avdelning, avdeling, "
        "kategorie, warengruppe, produktkategorie, artikelgruppe, kategorija, grupa artikala, skupina, "
        "skupina zbozi, categoria, reparto, categorie, rayon, famille, familia, seccion, groep, categoria prodotto"
    ),
    "type": (
        "event type, transaction type, sale type, record type, document type, receipt type, type, entry type, "
        "line type, typ, transaktionstyp, type transaktion, transaktionstype, belegart, vorgangsart, buchungsart, "
        "bontyp, vrsta, vrsta racuna, tip, typ dokladu, druh, tipo, tipo documento, tipo di vendita, "
        "type de vente, type de document, tipo de venta, tipo de documento"
    ),
    "status": (
        "financial status, payment status, order status, transaction status, sale status, invoice status, status, "
        "state, betalstatus, betalningsstatus, orderstatus, betalingsstatus, ordrestatus, zahlungsstatus, "
        "bestellstatus, rechnungsstatus, zustand, status placanja, status narudzbe, stanje, stav, stav platby, "
        "stav objednavky, stato, stato pagamento, stato ordine, statut, statut de la commande, etat, "
        "statut de paiement, estado, estado del pedido, estado de pago"
    ),
    "cancelled": (
        "cancelled at, canceled at, voided at, cancelled on, canceled on, cancellation date, cancelled date, "
        "cancelled, canceled, is cancelled, is canceled, void, voided, is void, is voided, storno, storniert, ist storniert, "
        "makulerad, annullerad, annulleret, annullert, kansellert, stornirano, stornovano, zruseno, annullato, stornato, "
        "annule, annulee, anulado, cancelado, geannuleerd, annulliert, anulowane, "
        "annullerad den, storniert am, annulee le, annullato il, anulado el, stornirano dana, stornovano dne"
    ),
    "is_return": "is return, is refund, return, returned, retur, retoure, retour, reso, devolucion, povrat robe, vratka",
}

APPOINTMENTS = {
    **_BUYERS,
    "name": PEOPLE["name"] + ", attendee, attendee name, invitee name, invitee, patient name, code",
    "date": (
        "appointment date, booking date, reservation date, appt date, appt, date of booking, date of reservation, termin am, "
        "reserviert fur, bokad till, reserverat datum, data prenotata, rdv le, reserviert am, termini, datum a cas, "
        "datum i vrijeme, datum und uhrzeit, datum och tid, dato og tid, date et heure, data e ora, fecha y hora, scheduled date, scheduled for, scheduled on, start date, "
        "starts on, start date time, event start date time, start datetime, date of appointment, date, day, "
        "appointment time and date, termin datum, termindatum, termin, datum, bokad datum, bokningsdatum, "
        "besoksdatum, dato, avtaledato, bestillingsdato, aftaledato, datum termina, datum rezervacije, "
        "datum terminu, datum rezervace, data, data appuntamento, data prenotazione, date de rendez vous, date du rdv, "
        "date rdv, date, fecha, fecha de la cita, fecha cita, fecha de reserva"
    ),
    "time": (
        "appointment time, booking time, start time, starts at, time, start, from, tid, klokkeslett, klokkeslaet, "
        "tidpunkt, starttid, kl, uhrzeit, zeit, beginn, startzeit, von, vrijeme, pocetak, cas, zacatek, ora, orario, "
        "ora inizio, inizio, heure, heure de debut, debut, hora, hora de inicio, inicio, tijd, godzina"
    ),
    "text": (
        "appointment, appointment type, service, service name, services, treatment, treatments, event type name, "
        "booking, event type, event name, appointment for, "
        "reason for visit, behandling, tjanst, bokning, tjeneste, time til, ydelse, leistung, behandlung, "
        "dienstleistung, terminart, usluga, tretman, sluzba, osetreni, procedura, servizio, trattamento, prestation, "
        "soin, servicio, tratamiento, dienst, zabieg, description, item, beskrivning, class, class name, kurs, session, "
        "session type, what, type, party size, covers, pax, number of guests, guests, personen, anzahl personen, "
        "antal gaster, antal personer, antall gjester, antall personer, broj osoba, pocet osob, numero persone, coperti, "
        "nombre de personnes, couverts, numero de personas, comensales, aantal personen"
    ),
    "status": (
        "appointment status, booking status, reservation status, attendance, attendance status, status, state, "
        "bokningsstatus, bookingstatus, terminstatus, zustand, status termina, status rezervacije, stanje, stav, "
        "stav rezervace, stato, stato prenotazione, stato appuntamento, statut, statut du rdv, etat, estado, "
        "estado de la cita"
    ),
    "cancelled": (
        "cancelled at, canceled at, cancelled on, canceled on, cancel date, cancellation date, "
        "canceled by, cancelled by, canceled, cancelled"
    ),
    "receipt": (
        "appointment id, booking id, appointment ref, ref, ref no, reservation no, bokningsnr, boknings id, bestillingsnr, "
        "bookingnr, terminnr, termin nr, termin id, buchungsnr, buchung nr, reservierungsnummer, reservierung nr, "
        "broj termina, rezervacija br, cislo terminu, rezervace c, rezervace, id prenotazione, n prenotazione, "
        "n rdv, n reservation, n reserva, id reserva, reserveringsnummer, afspraaknummer, booking reference, booking number, reservation id, reservation number, "
        "appointment number, booking no, booking ref, event uuid, bokningsnummer, bestillingsnummer, bookingnummer, "
        "terminnummer, buchungsnummer, broj rezervacije, cislo rezervace, numero prenotazione, numero de reservation, "
        "numero de reserva, reference"
    ),
    "amount": SALES["amount"] + ", " + SALES["unit_price"],
}

VISITS = {
    **_BUYERS,
    "external_id": _BUYERS["external_id"] + ", id",
    "date": SALES["date"]
    + ", visit date, visited on, visit, visited at, check in, checked in at, check in date, "
    "check in time, last visit, besok, besoksdatum, besoksdag, besok dato, besuch, besuchsdatum, besuch am, posjet, "
    "datum posjeta, navsteva, datum navstevy, visita, data visita, date de visite, visite, fecha de visita",
}
