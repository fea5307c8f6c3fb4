"""Names of many countries, written as people there write them: what a generated shop calls its customers."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random


class People(NamedTuple):
    """How the people of one country are called, where they live and how their telephones begin."""

    language: str
    given: tuple[str, ...]
    family: tuple[str, ...]
    rare: tuple[str, ...]
    """Family names put together from parts, so that a large shop does not run out of them."""
    streets: tuple[str, ...]
    cities: tuple[str, ...]
    dial: str


def _people(
    language: str, given: str, family: str, rare: tuple[str, str], where: tuple[str, str, str]
) -> People:
    streets, cities, dial = where
    joined = tuple(map("".join, product(rare[0].split(), rare[1].split())))
    return People(
        language,
        tuple(given.split()),
        tuple(family.split()),
        joined,
        tuple(streets.split(", ")),
        tuple(cities.split(", ")),
        dial,
    )


COUNTRIES = (
    _people(
        "en",
        "Ann Mary John James Robert Linda Susan Michael David Karen Emma Oliver Amelia George Harry Isla Grace "
        "Jack Sophie Thomas Charlotte William Ruth Peter Alice Daniel Lucy Martin Helen Edward Nora Simon",
        "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White "
        "Roberts Green Hall Wood Jackson Clarke Harrison Scott Cooper O'Brien O'Connor MacDonald Murphy Reed",
        (
            "Ash Brad Hart Whit Lang Kings Ather Birch Carl Den Ell Hal Lin Mar Nor Strat Thorn West",
            "ford ton ley well worth bury wick",
        ),
        (
            "High Street, Church Lane, Mill Road, Park Avenue, Station Road",
            "Leeds, Bristol, York, Bath",
            "+44 20",
        ),
    ),
    _people(
        "de",
        "Anna Karl Ursula Hans Peter Sabine Jürgen Monika Wolfgang Petra Klaus Renate Uwe Gisela Jörg Käthe Lukas "
        "Lena Felix Mia Jonas Hannah Max Sophia Paul Günther Bärbel Heike Stefan Anke",
        "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein "
        "Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Strauß Weiß Köhler",
        (
            "Stein Rosen Birken Eich Schön Wald Linden Berg Hohen Kirch Grün Ober",
            "berg feld thal mann bach hoff au",
        ),
        ("Hauptstraße, Gartenweg, Bahnhofstraße, Am Markt", "Köln, Bremen, München, Jena", "+49 30"),
    ),
    _people(
        "sv",
        "Anna Erik Lars Karin Åke Astrid Sven Ingrid Björn Maja Elsa Nils Göran Åsa Örjan Märta Gustav Ebba Oskar "
        "Kerstin Johan Linnéa Per Sigrid Tove Anders Birgitta Ulf Agneta",
        "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Åkesson Öberg "
        "Sjögren Nyström Hägglund Björk Ek Lind",
        (
            "Lind Berg Sjö Öst Väst Norr Söder Ny Hög Ek Björk Gran Strand Dal Al Hed",
            "ström gren lund kvist berg qvist man",
        ),
        ("Storgatan, Kyrkogatan, Skolgatan, Åvägen", "Umeå, Malmö, Örebro, Visby", "+46 70"),
    ),
    _people(
        "nb",
        "Kari Ola Ingrid Bjørn Solveig Håkon Åse Øystein Liv Knut Marit Leif Sigrun Tor Nora Emil Ida Jakob Sølvi "
        "Gunnar Randi Arne Berit Odd Turid Sindre",
        "Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Bøe Sørensen Ødegård Bakken Moen "
        "Haugen Lie Dahl Aas Næss",
        ("Hauge Berge Sol Fjell Nord Sør Vest Øst Lang Strand Kirke Myr", "land stad heim vik seth haug rud"),
        ("Storgata, Kirkeveien, Åsveien, Fjordgata", "Bergen, Tromsø, Ålesund", "+47 22"),
    ),
    _people(
        "hr",
        "Ivan Marija Ana Josip Petra Marko Ivana Luka Đurđa Željko Šime Nikola Maja Zvonimir Ivo Mirjana Tomislav "
        "Lucija Ante Katarina Dražen Snježana Stjepan Vesna",
        "Horvat Kovačević Babić Marić Novak Jurić Kovačić Vuković Knežević Marković Petrović Matić Tomić Pavlović "
        "Božić Blažević Grgić Perić Šimić Đurić Žanić",
        ("Stan Rad Mil Drag Mir Vlad Bog Zor Tom Mat Luk Jur Per Pav", "ić ović ač ek inić aković ičević"),
        ("Ilica, Vukovarska, Trg bana Jelačića, Zagrebačka", "Zagreb, Split, Šibenik", "+385 1"),
    ),
    _people(
        "cs",
        "Jan Jana Petr Eva Josef Hana Pavel Věra Jiří Zdeňka Tomáš Lenka Ondřej Žofie Řehoř Ludmila Kateřina Matěj "
        "Božena Václav Šárka Miloš Růžena Zbyněk",
        "Novák Nováková Svoboda Svobodová Novotný Dvořák Dvořáková Černý Černá Procházka Kučera Veselý Horák Němec "
        "Pokorný Marek Pospíšil Hájek Král Růžička Beneš Fiala",
        ("Kova Haj Len Mal Star Nov Hor Vod Kol Bar Zem Dub Kub", "ek ík ický áček ovský ánek ička"),
        ("Hlavní, Školní, Nádražní, Na Příkopě", "Brno, Plzeň, Olomouc", "+420 602"),
    ),
    _people(
        "it",
        "Lucia Marco Giulia Luca Francesca Andrea Chiara Matteo Sofia Alessandro Nicolò Elena Carlo Anna Paolo Silvia "
        "Giorgio Laura Pietro Rosa Enzo Beatrice Salvatore Teresa",
        "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti D'Angelo "
        "Costa Giordano Mancini Rizzo Lombardi Moretti",
        ("Bel Mont Cast Ros Camp Font Vald Mar Ser Tor Pal Gal", "ini elli one etti ari asco ucci"),
        ("Via Roma, Via Garibaldi, Corso Italia, Piazza Nuova", "Torino, Lucca, Forlì", "+39 055"),
    ),
    _people(
        "fil",
        "Maria Jose Juan Angelica Mark Jasmine Rodrigo Luz Reynaldo Corazon Niño Joy Althea Gabriel Rosario Dante "
        "Imelda Jericho Liwayway Bayani Divina Arnel",
        "Santos Reyes Cruz Bautista Ocampo García Mendoza Torres Tomas Andrada Castillo Flores Villanueva Ramos "
        "Castro Rivera Aquino Navarro Salazar Mercado Dimaculangan Magsaysay Peña",
        ("Maca Pana Dima Cata Bala Mana Lacsa Pala Suma Tala", "pagal ligan isip bulan gtas ntog quib"),
        ("Mabini St., Rizal Avenue, Bonifacio St.", "Quezon City, Cebu, Parañaque", "+63 917"),
    ),
    _people(
        "ru",
        "Иван Мария Анна Сергей Ольга Дмитрий Елена Алексей Наталья Фёдор Татьяна Юрий Ирина Николай Екатерина Пётр "
        "Светлана Михаил Людмила Андрей",
        "Иванов Иванова Смирнов Смирнова Кузнецов Попов Васильев Петрова Соколов Михайлова Новиков Фёдорова Морозов "
        "Волкова Алексеев Лебедева Семёнов Егорова",
        ("Бел Чер Крас Сер Зим Лес Пол Гор Гол Вор", "ов ова ский ская енко ин ина"),
        ("улица Ленина, Садовая, Советская", "Казань, Тверь", "+7 495"),
    ),
    _people(
        "el",
        "Γιώργος Μαρία Δημήτρης Ελένη Κώστας Κατερίνα Γιάννης Βασιλική Νίκος Σοφία Παναγιώτης Αγγελική Χρήστος "
        "Ιωάννα Θανάσης Δήμητρα",
        "Παπαδόπουλος Παπαδοπούλου Οικονόμου Γεωργίου Βλάχος Καραγιάννης Νικολάου Αντωνίου Μακρής Δημητρίου Ιωάννου",
        ("Παπα Καρα Χατζη Κωνσταντ", "νίκος γιώργης πέτρου δάκης ίδης ινάκης ηλίας"),
        ("Ερμού, Πανεπιστημίου", "Πάτρα, Βόλος", "+30 210"),
    ),
    _people(
        "hu",
        "Anna István Erzsébet László Katalin József Ilona János Zsuzsanna Zoltán Ágnes Gábor Éva Ferenc Mária György "
        "Judit Attila Réka Ákos",
        "Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros "
        "Oláh Simon Rácz Fekete Győri Szűcs",
        ("Szent Nagy Kis Bor Deb Gyön Vár Er Heg", "falvi vári házi mezei pataki gyesi dösi"),
        ("Fő utca, Kossuth utca, Petőfi tér", "Győr, Szeged", "+36 1"),
    ),
    _people(
        "fr",
        "Marie Jean Chloé Pierre Hélène Michel Françoise André Noémie Étienne Camille Louis Agnès Léa Hugo Jeanne "
        "René Zoé Benoît Édith Gaël Solène",
        "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia "
        "Roux Fournier Girard Bonnet Dupont Lambert Fontaine L'Hermite",
        ("Beau Mont Bel Cham Ville Roch Font Clair Bois", "mont champ ville neuve bourg eau ard"),
        ("rue de la Paix, avenue Foch, place du Marché", "Nîmes, Besançon", "+33 1"),
    ),
)


def called(chance: Random) -> tuple[People, str, str]:
    """Return somebody's country, given name and family name; common names are common."""
    people = COUNTRIES[min(int(chance.random() ** 1.3 * len(COUNTRIES)), len(COUNTRIES) - 1)]
    given = people.given[int(chance.random() ** 1.6 * len(people.given))]
    if chance.random() < 0.35:
        family = people.family[int(chance.random() ** 1.6 * len(people.family))]
    else:
        family = people.rare[int(chance.random() * len(people.rare))]
    return people, given, family
