"""What the made-up bookshop sells: titles with their prices in cents, as a till would ring them up.

No single one costs 20 euros or more: what is significant in this shop is bought by the story's people alone.
"""

from __future__ import annotations

from custmem.cli.demo.people import item

TIMES = item("The Irish Times", 320, "newspaper")
EXAMINER = item("Irish Examiner", 290, "newspaper")
REPUBBLICA = item("La Repubblica", 350, "newspaper")
ZEITUNG = item("Die Zeit", 690, "newspaper")
COFFEE = item("flat white", 340, "coffee")
TEA = item("pot of tea", 310, "coffee")
CAPPUCCINO = item("cappuccino", 350, "coffee")

TITLES = {
    "crime": (
        ("The Moonstone", 950),
        ("Death at La Fenice", 1099),
        ("In the Woods", 1199),
        ("Gaudy Night", 1150),
        ("Jar City", 1099),
        ("The Shape of Water", 1050),
        ("The Hound of the Baskervilles", 799),
        ("Faceless Killers", 1099),
        ("The Daughter of Time", 1099),
        ("Maigret Sets a Trap", 999),
        ("The Tokyo Zodiac Murders", 1199),
        ("Still Life", 1099),
    ),
    "novel": (
        ("Small Things Like These", 1199),
        ("Middlemarch", 999),
        ("The Remains of the Day", 1099),
        ("Brooklyn", 1099),
        ("The Garden Party", 899),
        ("Convenience Store Woman", 1099),
        ("Half of a Yellow Sun", 1199),
        ("The Sea, The Sea", 1199),
        ("Milkman", 1150),
        ("Stoner", 1099),
        ("The Bell", 1050),
        ("Normal People", 1099),
        ("A Gentleman in Moscow", 1199),
        ("The Leopard", 1099),
    ),
    "history": (
        ("SPQR", 1499),
        ("The Silk Roads", 1599),
        ("A Short History of Ireland", 1399),
        ("The Radetzky March", 1099),
        ("Postwar", 1899),
        ("The Sleepwalkers", 1699),
        ("Say Nothing", 1299),
        ("The Great Hunger", 1299),
    ),
    "poetry": (
        ("Opened Ground", 1699),
        ("View with a Grain of Sand", 1499),
        ("The Wild Iris", 1299),
        ("Deaf Republic", 1199),
        ("North", 1099),
        ("Poems of the Sea", 1350),
    ),
    "cookery": (
        ("Salt, Fat, Acid, Heat", 1950),
        ("Forgotten Skills of Cooking", 1899),
        ("Honey & Co. at Home", 1850),
        ("The Bread Book", 1799),
        ("Simple Suppers", 1650),
    ),
    "garden": (
        ("The Well-Tempered Garden", 1599),
        ("The Thrifty Gardener", 1499),
        ("Dear Friend and Gardener", 1299),
        ("Wilding", 1299),
        ("Seed to Dust", 1199),
    ),
    "children": (
        ("We're Going on a Bear Hunt", 899),
        ("The Tiger Who Came to Tea", 899),
        ("Pippi Longstocking", 850),
        ("Finn Family Moomintroll", 899),
        ("The Very Hungry Caterpillar", 899),
        ("Matilda", 899),
        ("Guess How Much I Love You", 850),
        ("Where the Wild Things Are", 950),
    ),
    "travel": (
        ("The Living Mountain", 1099),
        ("A Time of Gifts", 1250),
        ("Danube", 1399),
        ("The Old Ways", 1299),
        ("In Patagonia", 1199),
        ("Round Ireland in Low Gear", 1199),
    ),
    "italian": (
        ("L'amica geniale", 1300),
        ("Il nome della rosa", 1450),
        ("La forma dell'acqua", 1250),
        ("Lessico famigliare", 1290),
        ("Le città invisibili", 1250),
        ("Il sentiero dei nidi di ragno", 1190),
        ("Se questo è un uomo", 1290),
        ("La luna e i falò", 1190),
    ),
    "nordic": (
        ("Sofies verden", 1590),
        ("Gösta Berlings saga", 1390),
        ("Doktor Glas", 1290),
        ("Sult", 1290),
        ("Sinuhe egyptiläinen", 1690),
        ("En man som heter Ove", 1390),
    ),
    "german": (
        ("Die Verwandlung", 890),
        ("Der Vorleser", 1200),
        ("Die Blechtrommel", 1590),
        ("Momo", 1290),
        ("Effi Briest", 990),
    ),
    "slavic": (
        ("Solaris", 1290),
        ("Na Drini ćuprija", 1390),
        ("Osudy dobrého vojáka Švejka", 1490),
        ("Кобзар", 1290),
        ("Nesnesitelná lehkost bytí", 1390),
        ("Ferdydurke", 1290),
    ),
    "romance": (
        ("Ensaio sobre a Cegueira", 1490),
        ("Le Petit Prince", 890),
        ("Cien años de soledad", 1390),
        ("Livro do Desassossego", 1590),
        ("Bonjour tristesse", 850),
        ("La sombra del viento", 1290),
    ),
    "far": (
        ("Noli Me Tángere", 1290),
        ("雪国", 1190),
        ("Kokoro", 1090),
        ("Things Fall Apart", 1050),
        ("Insurrecto", 1290),
        ("The God of Small Things", 1099),
    ),
}
FOR_EVERYBODY = ("novel", "crime", "travel", "history", "poetry")
"""What those go on to who are through with their own shelves."""
