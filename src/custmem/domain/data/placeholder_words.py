"""What tills and spreadsheets write where nobody in particular, nothing, or a sum is meant: folded, no spaces."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset("".join(word.split()) for word in text.split(","))


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
