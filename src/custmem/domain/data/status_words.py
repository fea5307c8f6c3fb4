"""What programs say became of a sale or a booking, in nine languages and English, folded and without spaces."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset("".join(word.split()) for word in text.split(","))


SOLD = _words(
    "paid, complete, completed, closed, done, sold, sale, fulfilled, shipped, delivered, processed, settled, "
    "succeeded, success, successful, captured, payment, ok, finished, invoiced, sent, collected, picked up, "
    "ready for pickup, ready, processing, in progress, partially fulfilled, unfulfilled, approved, posted, "
    "received, active, normal, regular, standard, confirmed, purchase, order, charge, cash, card, invoice, receipt, "
    "online, in store, pos, retail, service, product, paid out, locked, sales order, "
    "fardigbehandlad, behandlas, ferdigbehandlet, under behandling, faerdigbehandlet, behandles, fertiggestellt, zpracovani, "
    "dokoncena, afgehandeld, in behandeling, "
    "betald, betalt, slutford, klar, avslutad, levererad, skickad, genomford, sald, forsaljning, kop, "
    "fullfort, ferdig, levert, sendt, solgt, salg, kjop, gennemfort, afsluttet, leveret, kob, "
    "bezahlt, abgeschlossen, erledigt, versandt, versendet, geliefert, verkauft, verkauf, fertig, in bearbeitung, "
    "ausgeliefert, gebucht, barverkauf, umsatz, beleg, rechnung, "
    "placeno, zavrseno, isporuceno, poslano, prodano, prodaja, naplaceno, u obradi, racun, "
    "zaplaceno, uhrazeno, dokonceno, vyrizeno, odeslano, doruceno, prodano, prodej, hotovo, zpracovava se, "
    "pagato, completato, spedito, consegnato, chiuso, venduto, vendita, evaso, in lavorazione, "
    "paye, payee, termine, terminee, expedie, expediee, livre, livree, cloture, vendu, vente, acquitte, "
    "en cours, en cours de traitement, "
    "pagado, pagada, completado, completada, enviado, entregado, cerrado, vendido, venta, procesando, finalizado, "
    "betaald, voltooid, afgerond, verzonden, oplacone, zrealizowane, zakonczone, wyslane, pago, concluido, "
    "maksettu, valmis, fizetve, teljesitve"
)
RETURNED = _words(
    "ret, rtn, rma, return, returns, refund, refund issued, refunded sale, credit, credit note, credit memo, credited, "
    "chargeback, exchange return, reversal, sale return, sales return, "
    "retur, aterbetalning, aterkop, kreditfaktura, kreditnota, kredit, refusjon, "
    "tilbagebetaling, returvare, retoure, ruckgabe, ruckerstattung, gutschrift, rucknahme, erstattung, "
    "stornorechnung, stornobeleg, "
    "povrat, povrat robe, povratnica, odobrenje, vratka, vraceni, vraceno zbozi, dobropis, "
    "reso, rimborso, nota di credito, storno reso, retour, remboursement, avoir, note de credit, "
    "devolucion, reembolso, nota de credito, abono, retour nl, creditnota, zwrot, korekta, devolucao, "
    "palautus, hyvitys"
)
"""What a type of receipt says where money went back: the line is a return, whatever its sign."""
REFUNDED = _words(
    "refunded, fully refunded, refund complete, returned, returnerad, returnerat, returnert, returneret, retourniert, vraceno, devuelto, devuelta, reso effettuato, retourne, aterbetald, aterbetalat, krediterad, refundert, tilbagebetalt, "
    "refunderet, krediteret, erstattet, ruckerstattet, voll erstattet, zuruckerstattet, gutgeschrieben, "
    "vracen novac, refundirano, storno i povrat, vraceno zakaznikovi, vraceny penize, refundovano, rimborsato, "
    "rimborsata, remborse, rembourse, remboursee, reembolsado, reembolsada, terugbetaald, zwrocone, "
    "zwrocono, reembolsado pt, hyvitetty"
)
"""An order that was paid and paid back: a return where its amount is negative, else nothing was sold in the end."""
PARTLY_REFUNDED = _words(
    "partially refunded, partly refunded, partial refund, partially returned, delvis aterbetald, delvis refundert, "
    "delvist refunderet, teilweise erstattet, teilerstattet, teilweise zuruckerstattet, djelomicno vraceno, "
    "castecne vraceno, castecne refundovano, parzialmente rimborsato, partiellement rembourse, "
    "partiellement remboursee, parcialmente reembolsado, reembolso parcial, gedeeltelijk terugbetaald"
)
NOT_SOLD = _words(
    "voided, void, cancelled, canceled, cancel, cancelled by customer, cancelled by merchant, failed, payment failed, "
    "declined, rejected, expired, abandoned, trash, deleted, denied, blocked, uncaptured, reversed, "
    "error, lost, draft cancelled, not paid, "
    "makulerad, makulerat, annullerad, annullerat, avbruten, avbestalld, avbokad, misslyckad, nekad, utgangen, "
    "annullert, kansellert, avbrutt, mislykket, avvist, utlopt, kreditert bort, annulleret, aflyst, afvist, fejlet, "
    "slettet, storniert, storno, annulliert, abgebrochen, fehlgeschlagen, abgelehnt, abgelaufen, geloscht, ungultig, "
    "stornirano, otkazano, ponisteno, neuspjelo, odbijeno, isteklo, stornovano, zruseno, zrusena, stornovana, "
    "neuspesne, selhalo, zamitnuto, vyprselo, smazano, "
    "annullato, annullata, cancellato, stornato, fallito, rifiutato, scaduto, non riuscito, eliminato, "
    "annule, annulee, echoue, echouee, refuse, refusee, expire, expiree, supprime, abandonne, "
    "cancelado, cancelada, anulado, anulada, fallido, rechazado, caducado, vencido, eliminado, "
    "geannuleerd, mislukt, anulowane, anulowano, odrzucone, cancelado pt, peruttu, torolt"
)
NOT_YET = _words(
    "pending, pending payment, on hold, onhold, awaiting payment, unpaid, waiting, partially paid, authorized, authorised, "
    "draft, checkout draft, quote, quotation, estimate, proforma, open, new, incomplete, requires payment, overdue, "
    "deposit paid, parked, layby, lay by, layaway, saved, started, in cart, backordered, due, outstanding, "
    "vantar, vantande, vantar pa betalning, obetald, utkast, offert, parkerad, delbetald, oppen, "
    "venter, avventer, avventer betaling, ubetalt, kladd, tilbud, apen, afventer, afventer betaling, kladde, aben, "
    "ausstehend, offen, unbezahlt, wartend, zahlung ausstehend, in wartestellung, entwurf, angebot, teilweise bezahlt, "
    "zuruckgestellt, in wartestellung, reserviert, "
    "na cekanju, ceka uplatu, neplaceno, nacrt, ponuda, otvoreno, u tijeku placanja, djelomicno placeno, "
    "ceka na platbu, cekajici, nezaplaceno, neuhrazeno, koncept, nabidka, otevreno, pozastaveno, castecne zaplaceno, "
    "in attesa, in sospeso, non pagato, da pagare, bozza, preventivo, aperto, in attesa di pagamento, "
    "en attente, en attente de paiement, impaye, impayee, non paye, brouillon, devis, ouvert, a payer, "
    "pendiente, pendiente de pago, en espera, sin pagar, no pagado, impagado, borrador, presupuesto, abierto, por pagar, "
    "in afwachting, openstaand, niet betaald, oczekujace, nieoplacone, szkic, pendente, em espera, odottaa, fuggoben"
)
MISSED = _words(
    "no show, noshow, did not attend, dna, did not show, missed, absent, not attended, did not arrive, "
    "uteblev, uteblivit, kom inte, ej kommit, ikke mott, mote ikke, udeblev, udeblevet, modte ikke, "
    "nicht erschienen, nicht gekommen, ausgeblieben, versaumt, nije dosao, nije dosla, nije se pojavio, izostao, "
    "nedostavil se, neprisel, neprisla, non presentato, mancata presentazione, assente, absent e, non presente, "
    "non venu, lapin, ne s est pas presente, no presentado, no se presento, no asistio, ausente, niet verschenen, "
    "nie przyszedl"
)
"""A booking to which nobody came."""
CALLED_OFF = NOT_SOLD | _words(
    "cancelled late, late cancellation, late cancel, rescheduled, moved, cancelled by client, cancelled by salon, "
    "cancelled by guest, avbokad, avbokat, ombokad, avlyst, avbestilt, flyttet, afbestilt, abgesagt, verschoben, "
    "otkazan, otkazana, pomaknuto, premjesteno, odvolano, presunuto, zrusen, disdetto, disdetta, spostato, "
    "reporte, reportee, decommande, aplazado, reprogramado, afgezegd, odwolane, declined"
)
BOOKED = _words(
    "confirmed, booked, scheduled, new, pending, accepted, active, upcoming, arrived, checked in, started, "
    "in progress, completed, attended, done, paid, finished, showed up, show, unconfirmed, requested, approved, "
    "reserved, ok, bekraftad, bokad, klar, genomford, anlant, bekreftet, bestilt, fullfort, motte, bekraeftet, booket, "
    "gennemfort, modt, bestatigt, gebucht, geplant, erschienen, abgeschlossen, reserviert, angefragt, "
    "potvrdeno, zakazano, rezervirano, dosao, zavrseno, obavljeno, potvrzeno, objednano, rezervovano, prisel, dokonceno, "
    "confermato, prenotato, programmato, completato, arrivato, in attesa, confirme, confirmee, reserve, planifie, "
    "termine, venu, effectue, honore, confirmado, confirmada, reservado, programado, completado, completada, asistio, "
    "pendiente, bevestigd, geboekt, potwierdzone, umowione, open, offen, na cekanju, venter, vantar"
)
YES = _words(
    "yes, y, true, t, 1, on, x, ✓, ✔, subscribed, subscribe, opted in, opt in, optin, granted, accepted, accept, active, "
    "allowed, allow, consented, agreed, agree, enabled, confirmed, checked, ja, j, sant, prenumererar, samtycker, tillaten, "
    "abonnerer, tillatt, tilladt, samtykket, wahr, abonniert, angemeldet, zugestimmt, erlaubt, eingewilligt, da, "
    "istina, pretplacen, pretplacena, dozvoljeno, pristaje, ano, a, pravda, prihlasen, odebira, povoleno, souhlasi, si, s, "
    "vero, iscritto, iscritta, accettato, consentito, oui, o, vrai, abonne, abonnee, inscrit, inscrite, accepte, autorise, "
    "verdadero, suscrito, suscrita, aceptado, permitido, tak, sim, kylla, igen, waar, member"
)
NO = _words(
    "no, n, false, f, 0, off, unsubscribed, unsubscribe, never subscribed, neversubscribed, not subscribed, opted out, "
    "opt out, optout, declined, refused, denied, disabled, revoked, withdrawn, inactive, not allowed, cleaned, bounced, "
    "suppressed, unchecked, nonsubscribed, non subscribed, nej, falskt, avregistrerad, avslutad, nekad, nei, falsk, avmeldt, "
    "afmeldt, frameldt, nein, falsch, abgemeldet, nicht angemeldet, widerrufen, abgelehnt, ne, neistina, odjavljen, "
    "odjavljena, ne zeli, nepravda, odhlasen, neodebira, nesouhlasi, odmitl, non, falso, disiscritto, disiscritta, "
    "rifiutato, non iscritto, faux, desabonne, desabonnee, desinscrit, desinscrite, refuse, dado de baja, no suscrito, "
    "rechazado, nie, nao, ei, nem, nee, onwaar"
)

STEMS = {
    "partly": "partial, partly, teilweise, teil, delvis, djelomic, castecn, parzial, partiel, parcial, gedeeltelijk, czesciow",
    "paid": "paid, betal, bezahl, plac, zaplac, pagat, pagad, pay, oplac",
    "refunded": (
        "refund, return, retur, retour, erstatt, ruckerstatt, zuruckerstatt, gutgeschr, aterbet, aterkop, tilbagebet, kredit, "
        "krediter, credited, povrat, vrac, rimbors, rembours, reembols, devuel, devol, terugbet, geretour, gecrediteerd, "
        "chargeback, dobropis, reso, zwroc, zwrot, abonad"
    ),
    "off": (
        "cancel, void, annul, storn, abgesagt, abgebroch, avbrut, avbrudt, prekinut, avbok, avbest, avlys, aflys, afbest, otkaz, ponist, zrus, disd, geannul, anul, "
        "makul, fail, declin, reject, expir, mislyk, misluk, fehlgeschl, abgelehnt, neusp, fallit, rifiut, echou, rechaz, "
        "fallid, kansell, odwol, afgezegd, decommand, odvol, delet, gelosch"
    ),
    "not yet": (
        "pending, await, unpaid, wait, wacht, hold, afvent, avvent, vanta, venter, ausstehend, offen, unbezahl, cekan, ceka, "
        "attesa, attente, pendient, impay, nezaplac, neuhraz, neplac, nieopl, obetal, ubetal, draft, quote, proforma, "
        "openstaand, not paid, nicht bezahlt, non pag, no pagad, niet betaald, ej betal, inte betal, ikke betal, non pay, "
        "sin pagar, da pagare, a payer, nije plac"
    ),
    "missed": (
        "no show, noshow, not attend, did not, didn t, uteblev, utebliv, udeblev, kom inte, ikke mott, nicht erschien, "
        "nicht gekommen, ausgeblieben, nije dos, nije se, neprisel, neprisla, non present, non venu, absent, assent, "
        "no present, no se present, no asist, niet versch, niet gekomen"
    ),
    "not": "not, no, nicht, kein, keine, non, ikke, ej, inte, niet, nije, not yet",
}
"""How the words of a status begin that is put together otherwise than the lists above: Canceled by client."""


_NOBODY = (
    "do not use, don t use, nicht verwenden, anvand ej, test kunde, testkunde, testkund, test client, test customer, demo, "
    "demo customer, mr, mrs, ms, miss, herr, frau, fru, gospodin, gospoda, pan, pani, signor, signora, monsieur, madame, "
    "senor, senora, no contact, quick sale, walkin, walkins, walk in customer, walk in customers, walk in client, "
    "walk in clients, walk in guest, walkin sale, "
    "cash, cash customer, cash customers, cash client, cash sale, cash sales, cash account, guest, guests, "
    "guest customer, guest checkout, guest user, anonymous, anonymous customer, anon, unknown, unknown customer, "
    "unknown client, counter, counter customer, counter sale, counter sales, over the counter, pos, pos customer, "
    "pos sale, till, till sale, default, default customer, default client, no customer, no customer name, no name, "
    "not specified, not provided, unassigned, unregistered, retail, retail customer, retail sale, general customer, "
    "general public, public, misc, misc customer, miscellaneous, various, various customers, sundry, sundry customers, "
    "other customers, one time customer, onetime customer, new customer, street customer, passing trade, customer, "
    "client, private customer, test, test customer, dummy, nobody, "
    "laufkundschaft, laufkunde, laufkunden, barkunde, barkunden, barverkauf, kassenkunde, kassakunde, thekenverkauf, "
    "thekenkunde, tageskunde, unbekannt, unbekannter kunde, anonym, anonymer kunde, diverse, diverse kunden, "
    "diverser kunde, kunde divers, kein kunde, ohne kunde, ohne name, privatkunde, standardkunde, gastkunde, gast, "
    "gastbestellung, einmalkunde, "
    "kontantkund, kontantkunde, kontantkunder, kontant, kontantsalg, kontantforsaljning, kassakund, okand, okand kund, "
    "ukjent, ukjent kunde, ukendt, ukendt kunde, dropin, drop in kund, diverse kunder, tillfallig kund, ospecificerad, "
    "ingen kund, ingen kunde, anonym kund, anonym kunde, gaest, gjest, privatkund, "
    "client de passage, client passage, passage, client comptoir, comptoir, anonyme, client anonyme, inconnu, "
    "client inconnu, client divers, clients divers, divers, invite, sans nom, aucun client, particulier, "
    "cliente generico, cliente occasionale, cliente di passaggio, cliente banco, vendita al banco, anonimo, "
    "cliente anonimo, sconosciuto, consumatore finale, contanti, clienti vari, clienti diversi, cliente privato, "
    "nessun cliente, senza nome, ospite, "
    "consumidor final, publico general, publico en general, cliente contado, contado, mostrador, cliente mostrador, "
    "desconocido, cliente desconocido, clientes varios, cliente varios, varios, invitado, sin nombre, sin cliente, "
    "cliente generico, cliente final, "
    "gotovina, gotovinski kupac, krajnji kupac, nepoznat, nepoznati kupac, gost, razni kupci, razni, gradanin, gradani, "
    "fizicka osoba, maloprodaja, bez kupca, anonimni kupac, prolaznik, "
    "hotovost, hotovostni zakaznik, neznamy, neznamy zakaznik, anonymni, anonymni zakaznik, host, ruzni zakaznici, "
    "ruzni, bez zakaznika, bezny zakaznik, koncovy zakaznik, konecny spotrebitel, maloobchod, "
    "contante klant, passant, onbekend, klient detaliczny, nieznany, consumidor, cliente balcao, kateisasiakas"
)
NOBODY = _words(_NOBODY)
IN_NOBODY = NOBODY | frozenset(_NOBODY.replace(",", " ").split())
"""The names of nobody in one word, and each of their words: a name with none of these is somebody's."""

"""A till's account that is no person."""

NOTHING = _words(
    "none known, no allergies, no known allergies, keine bekannt, keine allergien, inga, inget, ingenting, inga allergier, "
    "inga kanda, ingen allergier, ingen kjente, ingen kendte, aucune connue, pas d allergie, pas d allergies, nessuna, "
    "nessuna allergia, ninguna conocida, sin alergias, nema alergija, bez alergija, bez alergii, zadne alergie, geen, "
    "geen allergieen, niets, brak, brez, na, n a, null, none, nan, nil, nul, undefined, blank, empty, nothing, leer, keine, kein, keiner, ingen, "
    "vide, aucun, aucune, vuoto, nessuno, vacio, ninguno, ninguna, prazno, nema, prazdne, zadny, zadne, tbd, tba, "
    "xxx, xx, noname"
)
"""What stands in a cell for nothing at all; what spreadsheets' errors leave when `#` and `!` are taken away."""

SUMS = _words(
    "average, avg, averages, durchschnitt, mittelwert, medelvarde, genomsnitt, gjennomsnitt, gennemsnit, prosjek, prumer, "
    "media totale, promedio, moyenne, gemiddelde, srednia, count, records, record, rows, entries, customers, clients, "
    "records downloaded, record s downloaded, records exported, number of customers, number of clients, anzahl kunden, "
    "anzahl, kunden, antal kunder, antall kunder, kunder, broj kupaca, kupaca, pocet zakazniku, zakazniku, numero clienti, "
    "clienti, nombre de clients, numero de clientes, clientes, aantal klanten, klanten, end of file, end of report, total, totals, grand total, sub total, subtotal, sum, overall total, total sales, total amount, report total, "
    "page total, total customers, total orders, totalsumma, summa, summa totalt, totalt, delsumma, sammanlagt, sum totalt, "
    "sum total, i alt, ialt, hovedsum, delsum, summe, gesamt, gesamtsumme, gesamtbetrag, zwischensumme, insgesamt, "
    "endsumme, ukupno, sveukupno, medzbroj, zbroj, celkem, soucet, celkovy soucet, mezisoucet, totale, totali, "
    "totale generale, subtotale, somma, total general, totaux, sous total, somme, total ventes, suma, suma total, "
    "total ventas, totaal, eindtotaal, subtotaal, razem, lacznie, total geral, yhteensa, osszesen, skupaj, spolu"
)
"""The word beside a sum: the row is no customer and no sale."""

ALSO_NAMES = frozenset("na null nil leer keine kein vide nul ingen inga nema prazno brak".split())
"""Those that are somebody's name where they are written like one."""
