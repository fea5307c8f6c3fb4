"""The people of the made-up bookshop whom today is about: each shows one thing that custmem does, or leaves unsaid.

Ages are multiples of four where a birthday is near today, so that even one on 29 February began in a leap year.
Phone numbers are from ranges kept free for made-up people, and example.org is nobody's.
"""

from __future__ import annotations

from custmem.cli.demo.people import (
    Birthday,
    Bought,
    Event,
    Guest,
    Habit,
    Kin,
    MadeUp,
    Promised,
    Told,
    item,
)
from custmem.cli.demo.shelves import CAPPUCCINO, COFFEE, EXAMINER, REPUBBLICA, TEA, TIMES

WALKS_IN = Guest("bianchi", "Mrs Bianchi")

UNSAID = (
    "Eamon Gallagher has not been in for weeks, but he is on a cruise. What Jan Novák",
    "bought for Eva is a surprise and stays one. Aoife Byrne does not speak of Niall",
    "any more, so nothing reminds you of his birthday.",
)
"""What is in the book and not on the page, in lines."""

STORY = (
    # Walks in today: her nephew has had his present.
    MadeUp(
        "Lucia Bianchi",
        Habit(14, 28, 25, "crime italian garden", (REPUBBLICA, CAPPUCCINO)),
        Birthday(98, 64),
        told=(
            Told("address-as", "Mrs Bianchi", 370),
            Told("pronounce", "BYAHN-kee", 370),
            Told("looks", "silver bob, red glasses", 370),
            Told("usual", "cappuccino, La Repubblica", 120),
            Told("likes", "Donna Leon", 84),
            Told("likes", "garden books", 56),
            Told("allergy", "nuts", 310),
        ),
        kin=(Kin("dog", "Argo"), Kin("nephew", "Luca", Birthday(-5, 8))),
        bought=(Bought(14, (item("The Gruffalo storybook", 999, "children"),), "nephew Luca", "birthday"),),
        phone="020 910 0114",
        email="lucia.bianchi@example.org",
        address="7 Mill Lane",
        card="1007",
        language="it",
        since_ago=2200,
    ),
    # Two promises: one overdue, one for today.
    MadeUp(
        "Tomasz Kowalczyk",
        Habit(28, 12, 12, "poetry slavic"),
        Birthday(201),
        told=(Told("address-as", "Mr Kowalczyk", 300), Told("likes", "Szymborska", 40)),
        promised=(Promised("order Szymborska", 12, 3),),
        phone="020 910 0231",
        address="22 Quay Street",
        language="pl",
    ),
    MadeUp(
        "Marisol Reyes",
        Habit(21, 4, 16, "far novel"),
        Birthday(71, 35),
        told=(Told("address-as", "Marisol", 200), Told("likes", "signed copies", 25)),
        kin=(Kin("daughter", "Ligaya", Birthday(131, 6)),),
        promised=(Promised("wrap the Noli Me Tángere", 4, 0),),
        phone="020 910 0242",
        language="tl",
    ),
    # Birthdays: hers today, hers in a week with a card to write, his nephew's.
    MadeUp(
        "Siobhán Ryan",
        Habit(30, 19, 12, "novel poetry"),
        Birthday(0, 60),
        told=(Told("address-as", "Mrs Ryan", 340), Told("pronounce", "shi-VAWN", 340)),
        kin=(Kin("sister", "Nuala"),),
        phone="020 910 0358",
    ),
    MadeUp(
        "Ana Ferreira",
        Habit(30, 9, 11, "romance cookery"),
        Birthday(7, 40),
        told=(Told("address-as", "Mrs Ferreira", 250), Told("likes", "Saramago", 90)),
        phone="020 910 0466",
        address="11 Harbour Row",
        language="pt",
    ),
    MadeUp(
        "Henrik Lindqvist",
        Habit(21, 11, 15, "nordic history"),
        Birthday(160, 51),
        told=(
            Told("address-as", "Mr Lindqvist", 320),
            Told("likes", "dinosaurs", 150, about="nephew"),
            Told("likes", "pop-up books", 32, about="nephew"),
        ),
        kin=(Kin("nephew", "Oskar", Birthday(4, 8)),),
        phone="020 910 0577",
        language="sv",
    ),
    # Life: a great day yesterday, another tomorrow, a journey that is over, one that is not.
    MadeUp(
        "Marija Horvat",
        Habit(21, 5, 17, "slavic novel"),
        Birthday(-60),
        told=(Told("address-as", "Mrs Horvat", 290),),
        kin=(Kin("daughter", "Petra"),),
        events=(Event("graduation in medicine", 1, 1, about="daughter"),),
        phone="020 910 0689",
        language="hr",
    ),
    MadeUp(
        "Zsófia Nagy",
        Habit(14, 14, 20, "novel travel", (TEA,)),
        Birthday(45, 27),
        told=(Told("address-as", "Miss Nagy", 200),),
        events=(Event("driving test", -1, -1),),
        phone="020 910 0704",
        language="hu",
    ),
    MadeUp(
        "Matti Virtanen",
        Habit(7, 21, 44, "travel nordic", (TIMES, COFFEE)),
        Birthday(222, 70),
        told=(Told("address-as", "Mr Virtanen", 300), Told("likes", "maps", 66)),
        events=(Event("walking holiday in Madeira", 17, 3, "away"),),
        phone="020 910 0815",
    ),
    MadeUp(
        "Eamon Gallagher",
        Habit(7, 29, 46, "history crime", (TIMES, TEA)),
        Birthday(111, 72),
        told=(Told("address-as", "Mr Gallagher", 360),),
        events=(Event("cruise round the Norwegian fjords", 26, -5, "away"),),
        phone="020 910 0923",
        address="3 Chapel Street",
    ),
    # Great purchases: yesterday's, and one that has been lived with for a fortnight.
    MadeUp(
        "Ingrid Solberg",
        Habit(28, 23, 12, "nordic history"),
        Birthday(180, 58),
        told=(Told("address-as", "Mrs Solberg", 330),),
        bought=(Bought(1, (item("leather-bound encyclopaedia set", 48000, "antiquarian"),)),),
        phone="020 910 1037",
        email="ingrid.solberg@example.org",
        language="no",
    ),
    MadeUp(
        "Klaus Brandt",
        Habit(28, 46, 11, "german history"),
        Birthday(-90, 66),
        told=(Told("address-as", "Herr Brandt", 310), Told("likes", "old maps", 16)),
        bought=(
            Bought(
                16,
                (item("The Times Atlas of the World", 15000, "travel"),),
                thanked="rang him, he was pleased",
            ),
        ),
        phone="020 910 1148",
        language="de",
    ),
    # Missed, each by their own rhythm.
    MadeUp(
        "Bridget O'Hara",
        Habit(7, 13, 48, "crime", (EXAMINER, TEA)),
        Birthday(140, 81),
        told=(
            Told("address-as", "Mrs O'Hara", 360),
            Told("usual", "Irish Examiner and a pot of tea", 200),
            Told("needs", "large print", 75),
        ),
        kin=(Kin("son", "Cormac"),),
        phone="020 910 1259",
        address="5 Mill Lane",
    ),
    MadeUp(
        "Олена Коваленко",
        Habit(21, 37, 14, "slavic children"),
        Birthday(66, 33),
        told=(Told("address-as", "Olena", 270),),
        kin=(Kin("son", "Danylo", Birthday(88, 5)),),
        phone="020 910 1361",
        language="uk",
    ),
    MadeUp(
        "Eleni Papadopoulou",
        Habit(30, 72, 9, "novel travel"),
        Birthday(-120),
        told=(Told("address-as", "Mrs Papadopoulou", 280),),
        phone="020 910 1470",
        language="el",
    ),
    # New last week.
    MadeUp("Mai Nguyen", bought=(Bought(6, (item("The Sympathizer", 1199, "novel"), COFFEE)),)),
    # Two of one name.
    MadeUp(
        "Anna Rossi",
        Habit(14, 9, 24, "cookery italian"),
        Birthday(33, 45),
        told=(Told("address-as", "Mrs Rossi", 260),),
        kin=(Kin("dog", "Pippo"),),
        phone="020 910 1582",
        address="2 Chapel Street",
        language="it",
    ),
    MadeUp(
        "Marco Rossi",
        Habit(21, 15, 13, "italian history"),
        Birthday(255),
        told=(Told("address-as", "Mr Rossi", 180),),
        phone="020 910 1693",
        address="19 Quay Street",
        language="it",
    ),
    # A couple, and a surprise between them.
    MadeUp(
        "Eva Nováková",
        Habit(21, 8, 14, "slavic novel"),
        Birthday(20, 48),
        told=(Told("address-as", "Mrs Nováková", 300),),
        address="14 Castle Road",
        language="cs",
    ),
    MadeUp(
        "Jan Novák",
        Habit(28, 18, 11, "slavic history"),
        Birthday(190, 52),
        told=(Told("address-as", "Mr Novák", 300),),
        kin=(Kin("wife", "Eva", Birthday(20, 48), customer="Eva Nováková"),),
        bought=(
            Bought(
                9,
                (item("first edition of R.U.R.", 9500, "antiquarian"),),
                "wife Eva",
                "birthday",
                surprise=True,
            ),
        ),
        phone="020 910 1701",
        address="14 Castle Road",
        language="cs",
    ),
    # What is better left alone: a name, a dog that died, a thing told in confidence.
    MadeUp(
        "Aoife Byrne",
        Habit(14, 3, 25, "novel crime"),
        Birthday(77, 44),
        told=(Told("address-as", "Aoife", 320), Told("avoid-topic", "Niall", 50)),
        kin=(Kin("husband", "Niall", Birthday(5, 48)),),
        phone="020 910 1816",
    ),
    MadeUp(
        "Yumi Tanaka",
        Habit(21, 13, 13, "far poetry"),
        Birthday(-30, 39),
        told=(Told("address-as", "Tanaka-san", 240), Told("likes", "Kawabata", 100)),
        kin=(Kin("dog", "Hachi", died_ago=40),),
        phone="020 910 1924",
        language="ja",
    ),
    MadeUp(
        "Grace Okafor",
        Habit(14, 5, 23, "far novel"),
        Birthday(120, 37),
        told=(
            Told("address-as", "Grace", 230),
            Told("note", "between jobs; her tab can wait until the month's end", 19, private=True),
        ),
        phone="020 910 2035",
    ),
    # What is not certain: a guess, and something told long ago.
    MadeUp(
        "Wim de Groot",
        Habit(7, 7, 40, "travel novel", (TIMES, COFFEE)),
        Birthday(165),
        told=(Told("address-as", "Mr de Groot", 250), Told("likes", "sailing", 21, guess=True)),
        phone="020 910 2147",
        language="nl",
    ),
    MadeUp(
        "Françoise Lemaire",
        Habit(21, 10, 16, "romance cookery"),
        Birthday(60, 68),
        told=(
            Told("address-as", "Madame Lemaire", 600),
            Told("dislikes", "e-books", 590),
            Told("likes", "Colette", 45),
        ),
        phone="020 910 2258",
        language="fr",
        since_ago=600,
    ),
    # The fiftieth time.
    MadeUp(
        "Pádraig Ó Murchú",
        Habit(7, 7, 49, "history", (TIMES, TEA)),
        Birthday(-150, 76),
        told=(Told("address-as", "Pádraig", 340), Told("usual", "The Irish Times and a pot of tea", 340)),
        phone="020 910 2360",
    ),
)
