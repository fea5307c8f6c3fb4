"""What other programs, and nine languages, call the columns of a list of customers: best name first, folded."""

from __future__ import annotations

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
