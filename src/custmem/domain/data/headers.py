"""Headers of columns that are known and of no interest, so that nobody is asked of them; and words that headers begin with."""

from __future__ import annotations

from custmem.domain.value import NamedTuple

NO_AMOUNT = (
    "tax, taxes, vat, gst, pst, hst, sales tax, moms, mva, mwst, ust, steuer, pdv, dph, iva, tva, btw, tax amount, vat amount, "
    "bank, membership, age group, tip, tips, gratuity, drikke, dricks, trinkgeld, napojnica, spropitne, mancia, pourboire, propina, discount, discounts, "
    "shipping, shipping cost, shipping total, delivery, delivery fee, fee, fees, service charge, rounding, frakt, versand, "
    "cost, costs, unit cost, cost price, cogs, cog, margin, profit, weight, sku, gtin, ean, barcode, count, number, no, nr, "
    "days, age, points, stamps, visits, total orders, orders, total spent, total spend, lifetime spend, lifetime value, aov, "
    "transaction count, payment count, refunded volume, dispute losses, rating, stars, score, latitude, longitude, "
    "timeint, duration, duration min, minutes, table, seats, covers, guests, party size, register, register id, "
    "commission, fee percentage rate, fee fixed rate, gift card sales, partial refunds, line, line no, position, row, pos, "
    "index, year, month, week, hour, zip, postcode, id, gross weight, net weight, outstanding balance, total due, change, "
    "tendered, paid cash, paid card, cash, card, version, group id, default group id, stock, popularity"
)
NO_NAME = (
    "staff, staff name, employee, employee name, cashier, server, served by, sold by, seller, salesperson, sales person, "
    "sales rep, stylist, therapist, barber, technician, provider, practitioner, operator, user, created by, added by, "
    "canceled by, cancelled by, team member, assigned to, personal, saljare, kassor, selger, saelger, medarbejder, ekspedient, "
    "verkaufer, bediener, kassierer, mitarbeiter, kellner, stylistin, prodavac, blagajnik, djelatnik, prodavajici, pokladni, "
    "venditore, operatore, cassiere, vendeur, caissier, employe, vendedor, cajero, empleado, payment method, payment, "
    "payment type, tender, tender type, method, betalsatt, betalningssatt, betalingsmate, betalingsmetode, zahlungsart, "
    "nacin placanja, zpusob platby, platba, metodo di pagamento, mode de paiement, forma de pago, cash type, "
    "location, store, shop, branch, outlet, site, butik, butikk, forretning, filiale, standort, poslovnica, prodejna, negozio, "
    "magasin, tienda, device, device name, register, till, terminal, channel, source, brand, vendor, manufacturer, "
    "category, department, time zone, timezone, dining option, event type, card brand, details, fulfillment note, "
    "shipping method, country, city, state, region, street, address, note, notes, comment, tags, gender, sex, area, weekday, "
    "day, dow, month, referral source, creation source, role, plan, attribution, coupon, coupon code, coupons, discount code, "
    "customer type, type, unit, price point name, gift card, delivery method, language, room, resource, variant, size, colour, "
    "color, dst ware, status, state, zahlart, zahlweise, bezahlart, tisch, bord, tavolo, mesa, stol, kasse, kassa, pokladna, "
    "blagajna, cameriere, serveur, camarero, konobar, cisnik, betaalmethode, betaalwijze, forma platnosci, payment state, "
    "payment status, card type, tender name, order type, sales channel, lieferart, versandart, steuersatz, tax name, "
    "moyen de paiement, medio de pago, nacin placanja racuna, pagamento, metode de paiement, platebni metoda"
)
BOOKING_WORDS = (
    "appointment",
    "appt",
    "rendezvous",
    "reserv",
    "prenot",
    "afspraak",
    "bestilling",
    "booking",
    "reservation",
    "termin",
    "bokning",
    "aftale",
    "avtale",
    "rezervac",
)
LAST_OR_NEXT = (
    "last",
    "next",
    "first",
    "letzte",
    "nachste",
    "naechste",
    "erste",
    "senaste",
    "sista",
    "nasta",
    "siste",
    "neste",
    "sidste",
    "naeste",
    "zadnj",
    "posljednj",
    "sljedec",
    "posledni",
    "pristi",
    "ultim",
    "prossim",
    "dernier",
    "prochain",
    "proxim",
    "laatste",
    "volgende",
)
"""What stands before a day that a list of people tells of each."""
OF_A_VISIT = (
    "date",
    "datum",
    "dato",
    "data",
    "fecha",
    "visit",
    "checkin",
    "datetime",
    "timestamp",
    "besok",
    "besuch",
)


PEOPLE = {
    "external_id": (
        "square customer id, customer id, customer number, customer no, customer nr, customer code, customerid, "
        "customer ref, client id, client number, client no, client code, member id, member number, member no, "
        "membership number, contact id, patient id, guest id, buyer user id, buyer id, internal id, external id, "
        "user id, userid, kundnummer, kundnr, kund id, medlemsnummer, kundenummer, kundenr, kunde id, kundennummer, "
        "kundennr, kunden id, kunden nr, mitgliedsnummer, sifra kupca, id kupca, broj kupca, sifra klijenta, "
        "cislo zakaznika, kod zakaznika, id zakaznika, codice cliente, id cliente, numero cliente, numero client, "
        "code client, id client, no client, n client, numero de cliente, codigo cliente, codigo de cliente, "
        "n de cliente, klantnummer, klant id, numer klienta, id klienta, codigo do cliente, asiakasnumero"
    ),
    "name": (
        "full name, customer name, client name, customer full name, buyer name, guest name, billing name, "
        "billing full name, member name, patient name, display name, contact name, name and surname, "
        "first and last name, customer, client, name, names, buyer, guest, patient, member, bill to, bill to name, "
        "billed to, sold to, customer contact, ordered by, booked by, contact person, contact, "
        "fullt namn, hela namnet, kundnamn, kundens namn, kund, namn, kopare, bestallare, gast, patientnamn, "
        "fullt navn, kundenavn, kundens navn, kunde, navn, kjoper, kober, gjest, gaest, bestiller, "
        "vollstandiger name, vor und nachname, kundenname, kaufer, kaeufer, besteller, rechnungsempfanger, "
        "kontakt, kontaktperson, kontaktname, ansprechpartner, "
        "ime i prezime, puno ime, naziv kupca, ime kupca, ime klijenta, kupac, klijent, narucitelj, gost, ime, "
        "jmeno a prijmeni, cele jmeno, jmeno zakaznika, zakaznik, klient, kupujici, odberatel, objednatel, host, "
        "jmeno, nome e cognome, cognome e nome, nome completo, nome cliente, nominativo, cliente, acquirente, "
        "intestatario, ospite, contatto, nome, nom complet, nom et prenom, nom prenom, prenom et nom, nom du client, "
        "nom client, acheteur, destinataire, nom, nombre completo, nombre y apellidos, apellidos y nombre, "
        "nombre del cliente, nombre cliente, comprador, huesped, titular, contacto, nombre, "
        "volledige naam, klantnaam, klant, koper, naam, imie i nazwisko, nabywca, kupujacy, imie, "
        "nome do cliente, asiakas, asiakkaan nimi, nimi, vevo, ugyfel, nev, kupec, stranka, ime in priimek, meno, "
        "anzeigename, weergavenaam, visningsnamn, visningsnavn, prikazano ime, zobrazovane jmeno, nome visualizzato, nom affiche, nombre para mostrar, order customer name, payment customer name, ordering customer, client full name, member full name"
    ),
    "first_name": (
        "first name, given name, forename, first, fname, firstname, customer first name, billing first name, "
        "christian name, fornamn, fornavn, vorname, krestni jmeno, prenom, nome di battesimo, nombre de pila, "
        "voornaam, imie wlasne, primeiro nome, etunimi"
    ),
    "last_name": (
        "last name, family name, surname, last, lname, lastname, customer last name, billing last name, second name, "
        "efternamn, etternavn, efternavn, nachname, familienname, zuname, prezime, prijmeni, cognome, "
        "nom de famille, apellidos, apellido, primer apellido, achternaam, nazwisko, sobrenome, apelido, sukunimi, "
        "priimek, priezvisko"
    ),
    "email": (
        "email address, e mail address, email, e mail, primary email, customer email, client email, billing email, "
        "buyer email, contact email, email home, email work, email other, secondary email, e mail # address, "
        "e mail # value, email # value, email # address, email #, mail, mail address, epost, e post, epostadress, "
        "e postadress, epostadresse, e postadresse, mejl, e mail adresse, email adresse, e mail # adresse, "
        "elektronska posta, e posta, e mail adresa, emailova adresa, posta elettronica, indirizzo email, "
        "indirizzo e mail, courriel, adresse email, adresse e mail, adresse electronique, adresse de messagerie, "
        "correo, correo electronico, direccion de correo electronico, direccion de correo, e mailadres, "
        "adres e mail, endereco de email, sahkoposti, "
        "email addresses, primare e mail adresse, sekundare e mail adresse, e mail privat, mail adresse, primary email address, secondary email address"
    ),
    "phone": (
        "phone number, phone, mobile phone, tel mobile, telefon domu, telefon do zamestnani, particular, telefono particular, telefon bostad, mobil privat, telefono abitazione, telephone domicile, mobile number, mobile, cell phone, cell, cellphone, telephone, "
        "telephone number, tel, tel no, phone no, primary phone, contact number, contact phone number, home mobile, "
        "home phone, work phone, business phone, other phone, home phone #, business phone #, phone # value, phone #, "
        "customer phone, client phone, billing phone, default address phone, sms number, whatsapp, whatsapp number, "
        "telefon, telefonnummer, telefonnr, mobil, mobilnummer, mobilnr, mobiltelefon, telefon hem, telefon arbete, "
        "tlf, tlf nr, tlfnr, telefon privat, telefon geschaftlich, handy, handynummer, rufnummer, festnetz, "
        "mobitel, broj telefona, broj mobitela, kontakt telefon, telefonni cislo, mobilni telefon, "
        "telefono, cellulare, numero di telefono, telefono cellulare, telefono casa, telefono movil, movil, celular, "
        "numero de telefono, telephone portable, portable, numero de telephone, telephone mobile, tel portable, "
        "telefoonnummer, mobiel, numer telefonu, komorka, telemovel, puhelin, puhelinnumero, telefonszam, "
        "contact no, contact nr, contact num, phone nr, landline, day phone, night phone, evening phone, daytime phone, phone numbers, cell number, tel dienstlich, tel privat, mobil tel nr, telefoon, telefoon thuis, telefoon werk, mobiele telefoon, mobiel nummer, telefono fisso, telefono celular, fixe, telephone fixe, tel fixe, pevna linka, fasttelefon, fastnet, hemtelefon, fiksni telefon, sms, handy nr, mobile no, mobile phone number"
    ),
}
"""Who somebody is: in every kind of file."""

CUSTOMERS = {
    **PEOPLE,
    "external_id": PEOPLE["external_id"] + ", id, rec id, unique id, kod, sifra",
    "prefix": "name prefix, prefix, title, tilltal, titel, titula, titul, titolo, titre, titulo, civilite",
    "middle_name": (
        "middle name, additional name, lastname preposition, mellannamn, mellomnavn, weitere vornamen, "
        "zweiter vorname, deuxieme prenom, secondo nome, segundo nombre, srednje ime, prostredni jmeno, "
        "tussenvoegsel, tussenvoegsels, voorvoegsel, middelste naam, tweede voornaam, drugie imie"
    ),
    "suffix": ("name suffix, suffix, achtervoegsel, suffixe, sufijo, suffisso, sufiks"),
    "nickname": (
        "nickname, nick name, nick, known as, smeknamn, kallenavn, kaelenavn, spitzname, rufname, nadimak, prezdivka, "
        "soprannome, surnom, apodo, alias"
    ),
    "address_as": (
        "address as, greeting name, addressed as, tilltalsnamn, briefanrede, osloveni, oslovljavanje, salutation"
    ),
    "pronounce": "pronounce, pronunciation, phonetic name",
    "company": (
        "company, company name, organization, organisation, organization name, organisation name, "
        "organization # name, default address company, business name, billing company, foretag, foretagsnamn, "
        "firma, firmenname, bedrift, virksomhed, unternehmen, tvrtka, naziv tvrtke, spolecnost, azienda, societa, "
        "ragione sociale, entreprise, societe, empresa, bedrijf, bedrijfsnaam"
    ),
    "card": (
        "card number, card no, loyalty card, loyalty card number, loyalty number, member card, membership card, "
        "card, kundkort, kortnummer, kundekort, kundenkarte, kundenkartennummer, kartennummer, kartica, "
        "broj kartice, kartica vjernosti, cislo karty, vernostni karta, karta, tessera, numero tessera, "
        "carta fedelta, carte de fidelite, numero de carte, tarjeta, tarjeta de fidelidad, klantenkaart"
    ),
    "address": (
        "address 1 formatted, address # formatted, formatted address, full address, postal address, mailing address, address, adress, "
        "postadress, postadresse, adresse, anschrift, adresa, indirizzo, direccion, domicilio, adres, endereco, osoite, "
        "addresses, street and number, straat en huisnummer"
    ),
    "street": (
        "street address 1, street, street address, adresa domu ulice, ulice domu, calle del domicilio, calle particular, rue domicile, via abitazione, gatuadress bostad, gateadresse privat, adresse privat, address 1, address line 1, default address address 1, home street, "
        "home address, address 1 street, street 1, street name, billing address 1, gatuadress, gata, gatuadress hem, "
        "gateadresse, gate, vei, strasse, strasse und hausnummer, strasse privat, ulica, ulica i broj, ulice, "
        "ulice a cislo, via, indirizzo casa, via casa, rue, rue domicile, calle, calle particular, straat, straatnaam, "
        "physical address 1, postal address 1, privat adresse, privat adresse 1, huisadres straat, straat thuis, adres thuis"
    ),
    "street_more": (
        "street address 2, address 2, address line 2, default address address 2, home address 2, home street 2, "
        "address 1 extended address, street 2, billing address 2, apartment suite, apartment, suite, adresszusatz, "
        "complement d adresse, c o"
    ),
    "house_number": (
        "house number, house no, street number, street no, husnummer, hausnummer, hausnr, kucni broj, cislo popisne, "
        "numero civico, civico, huisnummer"
    ),
    "city": (
        "city, town, suburb, adresa domu mesto, mesto domu, ciudad de domicilio, ciudad del domicilio, citta abitazione, poststed privat, by privat, grad kuce, default address city, home city, address 1 city, billing city, ship city, ort, "
        "postort, ort hem, stad, poststed, sted, by, wohnort, ort privat, stadt, grad, mjesto, mesto, obec, citta, "
        "citta casa, comune, localita, ville, ville domicile, ciudad, ciudad particular, localidad, poblacion, "
        "woonplaats, plaats, miasto, miejscowosc, cidade, kaupunki, "
        "physical city, postal city, privat stadt, physical suburb, plaats thuis, woonplaats thuis"
    ),
    "postcode": (
        "postcode, post code, zip, adresa domu psc, psc domu, codigo postal del domicilio, codigo postal de domicilio, cap abitazione, postnummer privat, zip code, zipcode, postal code, default address zip, home zip, home zip code, "
        "home postal code, address 1 postal code, billing postcode, ship zipcode, postnummer, postnr, postnummer hem, "
        "plz, postleitzahl, postleitzahl privat, postanski broj, psc, cap, cap casa, codice postale, code postal, "
        "code postal domicile, codigo postal, codigo postal particular, cp, kod pocztowy, postinumero, "
        "physical postcode, postal postcode, privat plz, postcode thuis"
    ),
    "region": (
        "state, province, county, region, state region, province code, default address province code, home state, "
        "address 1 region, billing state, ship state, lan, fylke, bundesland, bundesland kanton privat, zupanija, "
        "kraj, provincia, departement, "
        "physical state, privat bundesland, provincie"
    ),
    "country": (
        "country, country region, country code, default address country code, home country, home country region, "
        "address 1 country, billing country, ship country, land, land region privat, drzava, zeme, stat, paese, "
        "nazione, pays, pais, kraj kod, "
        "physical country id, privat land, land regio, land thuis"
    ),
    "street:work": "business street, work address, work street, business address, strasse geschaftlich, via ufficio, "
    "rue bureau, calle del trabajo",
    "city:work": "work city, business city, ort geschaftlich, citta ufficio, ville bureau, ciudad de trabajo",
    "postcode:work": "work zip, work zip code, business postal code, work postal code, postleitzahl geschaftlich",
    "region:work": "work state, business state, bundesland kanton geschaftlich",
    "country:work": "work country, business country region, business country, land region geschaftlich",
    "birthday": (
        "birthday, birth date, birthdate, date of birth, dob, d o b, born, born on, birthdate date, "
        "customer metafields facts birth date, birth date customer metafields facts birth date, fodelsedag, "
        "fodelsedatum, fodd, fodselsdag, fodselsdato, fodt, geburtstag, geburtsdatum, geboren, geboren am, rodendan, "
        "datum rodenja, rojstni dan, datum rojstva, narozeniny, datum narozeni, narozen, compleanno, data di nascita, "
        "data nascita, nato il, date de naissance, date naissance, ne le, anniversaire, cumpleanos, "
        "fecha de nacimiento, fecha nacimiento, nacimiento, verjaardag, geboortedatum, data urodzenia, urodziny, "
        "data de nascimento, aniversario de nascimento, syntymaaika, szuletesi datum"
    ),
    "birth_year": (
        "birth year, year of birth, fodelsear, fodselsar, geburtsjahr, annee de naissance, "
        "birthday year, fodelsear, rok narozeni, godina rodenja, anno di nascita, ano de nacimiento, geboortejaar"
    ),
    "birth_month": (
        "birth month, month of birth, geburtsmonat, "
        "birthday month, fodelsemanad, fodselsmaned, mesic narozeni, mjesec rodenja, mese di nascita, mois de naissance, mes de nacimiento, geboortemaand"
    ),
    "birth_day": (
        "day of birth, "
        "birthday day, birth day of month, dan rodenja, den narozeni, giorno di nascita, jour de naissance, dia de nacimiento, geboortedag"
    ),
    "nameday": "name day, nameday, namnsdag, navnedag, namenstag, imendan, svatek, onomastico, santo, imieniny",
    "anniversary": (
        "anniversary, wedding anniversary, wedding day, wedding date, brollopsdag, bryllupsdag, hochzeitstag, "
        "jahrestag, godisnjica, godisnjica braka, vyroci, vyroci svatby, anniversario, anniversaire de mariage, "
        "aniversario, aniversario de boda, "
        "anniversaire de mariage ou fete, jubileum, trouwdag, rocznica, rocznica slubu"
    ),
    "since": (
        "customer since, client since, member since, first visit, first visit date, first purchase, first order, "
        "registered, registered on, registration date, sign up, sign up date, signup date, date joined, joined, "
        "joined on, date added, added on, added, created at, created on, date created, created, created utc, "
        "customer created, first seen, kund sedan, medlem sedan, registrerad, skapad, kunde siden, medlem siden, "
        "registrert, oprettet, kunde seit, mitglied seit, angelegt am, registriert am, kupac od, klijent od, "
        "datum registracije, zakaznik od, datum registrace, cliente dal, data registrazione, client depuis, "
        "date d inscription, inscrit le, cliente desde, fecha de alta, fecha de registro, "
        "profile created on, erstellt am, created date, customer since date, toegevoegd, aangemaakt op, klant sinds, inscription, alta, tillagd, datum dodavanja, aggiunto il, data aggiunta, ajoute le, pridano, kunde seit datum, data dodania, klient od"
    ),
    "language": (
        "language, preferred language, locale, sprak, sprog, sprache, jezik, jazyk, lingua, langue, idioma, taal"
    ),
    "note": (
        "note, notes, memo, comment, comments, remark, remarks, customer note, customer notes, client notes, "
        "internal note, about, bio, anteckning, anteckningar, kommentar, notering, noteringar, notat, notater, "
        "merknad, notiz, notizen, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentare, napomena, napomene, "
        "biljeska, poznamka, poznamky, nota, note cliente, osservazioni, commentaire, commentaires, remarque, "
        "remarques, notas, observaciones, comentarios, opmerkingen, uwagi, "
        "notities, opmerking, aantekeningen, notatki, appunti, bemerkninger, bemaerkninger, uwaga"
    ),
}
"""Who somebody is, and where they live; what is known of them beside that is in `CUSTOMER_FACTS`."""

CUSTOMER_FACTS = {
    "tags": (
        "tags, tag, labels, label, customer tags, groups, group, customer group, customer groups, segments, segment, "
        "group membership, categories, category, taggar, etiketter, grupper, kundgrupp, kategorier, kundegruppe, "
        "stikkord, merker, schlagworte, schlagworter, etiketten, gruppen, gruppe, kundengruppe, kategorien, kategorie, "
        "oznake, grupe, grupa, kategorije, stitky, skupiny, skupina, etichette, gruppi, gruppo, categorie, etiquettes, "
        "groupes, groupe, etiquetas, grupos, grupo, categorias, "
        "categorieen, groepen, groep, tagi, etykiety, grupy, customer group name, client tags, member group, kundengruppen"
    ),
    "likes": (
        "likes, like, favourites, favorites, favourite, favorite, favourite products, preferences, preference, "
        "interests, interest, gillar, favoriter, intressen, preferenser, liker, kan lide, favoritter, interesser, "
        "mag, vorlieben, vorliebe, lieblingsprodukte, interessen, praferenzen, aime, gouts, interets, "
        "centres d interet, piace, gli piace, preferenze, gusti, interessi, gustos, preferencias, intereses, le gusta, "
        "voli, sklonosti, interesi, zeli, ma rad, ma rada, obliby, oblibene, zajmy, preferencije"
    ),
    "dislikes": (
        "dislikes, dislike, does not like, avoids, ogillar, gillar inte, liker ikke, kan ikke lide, mag nicht, "
        "abneigungen, n aime pas, non piace, no le gusta, ne voli, nema rad"
    ),
    "usual": (
        "usual, usual order, the usual, regular order, usual item, brukar ta, det vanliga, pleier, ublichs, "
        "stammbestellung, d habitude, commande habituelle, il solito, lo de siempre, uobicajeno, obvykle, "
        "favourite drink, favorite drink, usual order, usual drink, lieblingsgetrank, stammgetrank, favoritdryck, favorittdrikk, yndlingsdrik, omiljeno pice, oblibeny napoj, bevanda preferita, boisson preferee, boisson favorite, bebida favorita, favoriete drankje"
    ),
    "size": (
        "size, sizes, shoe size, clothing size, dress size, ring size, storlek, skostorlek, storrelse, skostorrelse, "
        "grosse, schuhgrosse, konfektionsgrosse, taille, pointure, taglia, misura, numero scarpe, talla, "
        "numero de zapato, velicina, broj cipela, velikost, velikost bot"
    ),
    "needs": "needs, special needs, accessibility, requirements, special requirements, behov, bedurfnisse, besoins, "
    "esigenze, necesidades, potrebe, potreby",
    "allergy": (
        "allergy, allergies, allergens, allergic to, intolerances, intolerance, food allergies, allergi, allergier, "
        "allergisk, allergie, allergien, allergisch gegen, unvertraglichkeiten, unvertraglichkeit, allergeni, "
        "allergia, intolleranze, allergenes, intolerances alimentaires, alergia, alergias, intolerancias, "
        "alergija, alergije, alergie, alergeny"
    ),
    "job": "occupation, profession, job, yrke, beruf, zanimanje, povolani, professione, metier, profesion, ocupacion",
    "hobby": "hobby, hobbies, hobbys, loisirs, aficiones, hobiji, konicky, fritidsintressen",
    "points": (
        "points, loyalty points, points balance, reward points, bonus points, points available, current points, "
        "poang, bonuspoang, poeng, bonuspoeng, point, bonuspoint, punkte, bonuspunkte, treuepunkte, punktestand, "
        "points fidelite, points de fidelite, punti, punti fedelta, saldo punti, puntos, puntos de fidelidad, "
        "bodovi, broj bodova, body, vernostni body, pocet bodu, punten, punkty, "
        "loyalty balance, points balance, loyalty points balance, stempel, poang saldo"
    ),
    "pet": (
        "pet, pet name, pet s name, pets, dog, dog name, dog s name, cat, cat name, animal, animal name, husdjur, "
        "hund, hundens namn, katt, kjaeledyr, kaeledyr, haustier, name des tieres, tiername, katze, animal de "
        "compagnie, chien, chat, animale, animale domestico, cane, gatto, mascota, perro, gato, ljubimac, "
        "kucni ljubimac, macka, mazlicek, domaci mazlicek, pes, kocka, huisdier"
    ),
    "spouse": (
        "spouse, spouse name, partner, partner name, husband, wife, make maka, ektefelle partner, manzel ka, conjoint e, ektefelle, samboer, aegtefaelle, "
        "ehepartner, ehefrau, ehemann, lebenspartner, conjoint, coniuge, conyuge, pareja, supruznik, suprug, supruga, "
        "manzel, manzelka, partnerka"
    ),
    "children": "children, kids, child, barn, kinder, enfants, figli, hijos, djeca, deti, kinderen, dzieci",
    "relation_kind": "relation # type, relation # label",
    "relation": "relation # value",
    "event_kind": "event # type, event # label",
    "event": "event # value",
    "consent_email": (
        "email marketing consent, accepts email marketing, email subscription status, email consent, email opt in, "
        "email marketing, email marketing status, newsletter, newsletter subscription, newsletter opt in, "
        "newsletter subscribed, subscribed to newsletter, marketing emails, email allowed, nyhetsbrev, "
        "prenumererar pa nyhetsbrev, nyhedsbrev, newsletter abonniert, newsletter anmeldung, werbung per e mail, "
        "e mail werbung, infolettre, lettre d information, bulletin, boletin, bilten, newsletterbezug, odber novinek, "
        "zasilani novinek, nieuwsbrief"
    ),
    "consent_marketing": (
        "accepts marketing, marketing consent, marketing opt in, opt in, optin, opted in, consent, subscribed, "
        "marketing, marketing allowed, allow marketing, gdpr consent, marketing preference, subscription status, "
        "samtycke, marknadsforing, tillater marknadsforing, samtykke, markedsforing, einwilligung, werbung, "
        "werbeeinwilligung, werbung erlaubt, zustimmung, consentement, accepte le marketing, publicite, consenso, "
        "consenso marketing, accetta marketing, consentimiento, acepta marketing, publicidad, privola, pristanak, "
        "marketinska privola, souhlas, souhlas s marketingem, marketingovy souhlas"
    ),
    "consent_message": (
        "accepts sms marketing, sms consent, sms opt in, sms marketing, sms marketing consent, sms subscription status, "
        "sms marketing status, accepts whatsapp marketing, whatsapp consent, whatsapp opt in, text consent, "
        "text marketing, accepts texts, sms allowed, sms tillatet, sms samtycke, sms samtykke, sms werbung, sms einwilligung, "
        "werbung per sms, consentement sms, consenso sms, consentimiento sms, sms privola, souhlas sms"
    ),
    "consent_call": (
        "phone consent, call consent, phone opt in, accepts calls, phone marketing, calls allowed, telefonwerbung, "
        "werbung per telefon, consentement telephone, consenso telefono, consentimiento telefono"
    ),
    "consent_letter": (
        "postal consent, mail consent, direct mail, direct mail consent, postal marketing, letter consent, "
        "werbung per post, briefwerbung, consentement courrier, consenso posta"
    ),
    "refused_any": (
        "do not contact, dont contact, no contact, do not market, no marketing, opt out, optout, opted out, "
        "marketing opt out, unsubscribed, kontakta ej, kontakta inte, ikke kontakt, ma ikke kontaktes, nicht kontaktieren, "
        "kein kontakt, kontaktsperre, werbesperre, ne pas contacter, non contattare, no contactar, ne kontaktirati, "
        "nekontaktovat"
    ),
    "refused_email": (
        "email opt out, do not email, no email, no emails, has opted out of email, email unsubscribed, email optout, "
        "keine e mails, pas d e mail, no email marketing"
    ),
    "refused_message": "sms opt out, do not text, do not sms, no sms, text opt out, sms unsubscribed, keine sms",
    "refused_call": "do not call, no calls, phone opt out, call opt out, ring ej, nicht anrufen, no llamar",
    "refused_letter": "do not mail, no mail, do not post, postal opt out, no post, keine post",
    "blocked": (
        "blocked, banned, blacklisted, blocked from online booking, blacklist, sparrad, blockerad, blockert, sperret, "
        "blokeret, gesperrt, blockiert, bloque, bloccato, bloqueado, blokiran, blokovan, blokovany, zablokovan"
    ),
    "deceased": (
        "deceased, dead, date of death, died, died on, avliden, dodsdatum, avdod, dod, afdod, verstorben, gestorben, "
        "verstorben am, todesdatum, preminuo, umro, pokojnik, zemrel, zesnuly, deceduto, defunto, decede, fallecido, "
        "difunto, overleden, zmarly"
    ),
    "block_reason": "block reason, blocked reason, reason for block, sparrorsak, sperrgrund, raison du blocage, "
    "motivo blocco, motivo del bloqueo",
    "private_note": (
        "private note, private notes, confidential, staff alert, alert, warning, popup note, pop up note, "
        "alerts, medical alert, medical alerts, medical notes, alert notes, warnhinweis, varning, advarsel, upozorenje, upozorneni, avviso, avertissement, aviso"
    ),
}
"""What is known of somebody beside who they are: tastes, family, consent."""

CONSENT_WORDS = {
    "agreed": (
        "consent, optin, opt in, opted in, subscri, accept, allow, permission, permitted, agree, samtyck, samtykke, "
        "godkann, tillat, tillad, onsker, prenumer, abonn, einwillig, zustimm, erlaubt, erlaubnis, privol, pristan, "
        "suglas, souhlas, zgoda, consens, accett, accord, autoris, autoriz, acept, toestemming, suostumus, ma kontaktes, "
        "desea, vuole, souhaite, zeli, suhlas, ok"
    ),
    "refused": (
        "blacklist, block list, opt out, optout, opted out, unsub, clean, anti, do not, don t, dont, never, exclude, suppress, stop, blocklist, no, "
        "kein, keine, keinen, nicht, gesperrt, werbesperre, sperre, abgemeldet, widerspr, widerruf, niet, geen, afgemeld, "
        "uitgeschreven, ej, inte, inga, avregistrer, avanmald, avbojt, sparr, ikke, ingen, reservert, reserveret, "
        "avmeldt, afmeldt, frameldt, robinson, ne pas, pas de, refus, desabonn, desinscri, non, rifiut, disiscri, "
        "baja, rechaz, ne zeli, odjav, odhlas, nesouhlas, nechce, odmit, wypis"
    ),
    "advertising": (
        "market, newsletter, news letter, nyhetsbrev, nyhedsbrev, nieuwsbrief, werbung, werbe, reklam, reclame, publicit, "
        "publicid, promo, boletin, bilten, newsy, novinky, novinek, infolettre, marknadsf, markedsf, mailing, mailinglist, "
        "utskick, utsendelse, offers, erbjudanden, tilbud, angebote, propagand, pubblicit, obchodni sdeleni, marketinsk, commercial, comercial, komerc, kommerz, komers"
    ),
    "email": "email, e mail, emails, epost, e post, eposta, e posta, e postu, e postou, e mailem, correo electronico, "
    "correo, courriel, mailen, mejl, mailing, mailings, newsletter, nyhetsbrev, nyhedsbrev, nieuwsbrief, infolettre, "
    "boletin, bilten, mails",
    "message": "sms, text, texts, texting, whatsapp, mms, textmeddelande",
    "call": "phone, call, calls, telefon, telefonu, telefonom, telephone, telefono, anruf, anrufe, anrufen, ring, ringa, "
    "ringes, bellen, gebeld, llamar, llamadas, chiamare, chiamate, telefonare, telefonica, telefonicky, telefonieren, appels, appeler, telemarketing, pozive, volat, telefonisch, zvati",
    "letter": "post, postal, brief, briefe, letter, letters, courrier, postom, postou, posta, brev, direct mail, mailed",
    "reached": "contact, kontakt, contatt, reach, erreich",
    "beside": (
        "timestamp, source, method, reason, ip, title, campaign, text reminder, reminder, reminders, notification, "
        "notifications, privacy, cookies, terms, language, id, template, url, link, version, store, group, list name, kilde, "
        "code, credit, by, kalla, quelle, grund, orsak, motivo, motif, razlog, duvod"
    ),
    "when": "at, on, date, time, timestamp, datum, dato, fecha, data, am, den",
}
"""Words of columns that say whether somebody may be reached: what they are about, the whole of a word or its beginning.

What is `beside` a consent, like where it was given, is none; a `when` of a consent is none, but of a refusal it is one.
"""


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
