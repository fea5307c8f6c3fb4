"""A bookshop's first year, typed line by line: the prepared book of contract, golden and whole-book tests.

Each line is the day it was typed on and the line itself; every command that writes is among them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.keys import code_of as code_of_key
from factories import typed

if TYPE_CHECKING:
    from pathlib import Path

    from factories import Ran

SPRING_2025, WINTER, MARCH = date(2025, 1, 10), date(2026, 2, 24), date(2026, 3, 5)
WARNED = "custmem: taken, but mind with"
"""What is a walnut bookend to who can't have nuts, is taken all the same."""
COMPLAINED = code_of_key("complaint:1")
MAY, YESTERDAY = date(2026, 5, 28), date(2026, 6, 11)

LINES: tuple[tuple[date, str], ...] = (
    (SPRING_2025, "init --shop|Corner Books|--closed|sun"),
    # Mrs Bianchi: known well.
    (
        SPRING_2025,
        (
            "add|Lucia Bianchi|--address-as|Mrs Bianchi|--pronounce|BYAHN-kee|--looks|tall, red glasses"
            "|--phone|055 123 456|--email|lucia@example.org|--address|Via Roma 3|--birthday|15jun1961"
        ),
    ),
    (SPRING_2025, "remember|bianchi|likes|crime novels"),
    (SPRING_2025, "remember|bianchi|dislikes|e-books"),
    (SPRING_2025, "remember|bianchi|nephew|Luca|--birthday|3mar"),
    (SPRING_2025, "remember|bianchi|likes|dinosaurs|--about|nephew"),
    (SPRING_2025, "remember|bianchi|dog|Rex"),
    (SPRING_2025, "visit|bianchi"),
    (WINTER, "sold|bianchi|The Gruffalo storybook|14.90|--for|nephew Luca|--occasion|birthday|--receipt|R1"),
    (MARCH, "remember|bianchi|needs|large print|--private"),
    (MAY, "remember|bianchi|event|trip to Rome|--on|10jun"),
    (MAY, "promise|bianchi|ask the publisher about the atlas|--by|9jun"),
    (MAY, "note|bianchi|moved house"),
    (MAY, "appointment|bianchi|signing of the atlas|--on|16jun|--at|16:30"),
    # Two Rossis, told apart by street and company.
    (SPRING_2025, "add|Carlo Rossi|--address|Via Verdi 8|--card|4400 17"),
    (SPRING_2025, "add|Anna Rossi|--address|Piazza Nuova 1|--nickname|Annina|--language|it"),
    (SPRING_2025, "remember|anna rossi|allergy|nuts"),
    (SPRING_2025, "remember|anna rossi|husband|#2"),
    (SPRING_2025, "remember|anna rossi|anniversary|14jun2001"),
    (SPRING_2025, "remember|carlo rossi|usual|the Saturday paper|--guess"),
    (SPRING_2025, "remember|carlo rossi|size|42|--once"),
    (SPRING_2025, "remember|carlo rossi|nameday|4nov"),
    (MAY, "remember|carlo rossi|away|cruise|--on|20jun|--until|2jul"),
    (MAY, "remember|carlo rossi|avoid-topic|divorce|--until|+6m"),
    # Carlo waits for an order, and what Anna asked for is here.
    (MAY, "order|carlo rossi|The Leopard, in Italian|--expected|10jun"),
    (YESTERDAY, "arrived|The Leopard, in Italian"),
    (MAY, "order|anna rossi|a walnut bookend|--private"),
    (MAY, "wish|anna rossi|a cookbook of Sicily"),
    (MAY, "wish|bianchi|a dinosaur puzzle|--about|nephew"),
    (YESTERDAY, "arrived|Cookbook of Sicily"),
    (YESTERDAY, "arrived|The Snowman, a crime novel"),
    # Sven comes on Fridays.
    (MARCH, "add|Sven Åkesson|--phone|+46 70 123 45 67"),
    *(
        (date(2026, month, day), "visit|sven")
        for month, day in ((5, 1), (5, 8), (5, 15), (5, 22), (5, 29), (6, 5))
    ),
    # Zofie has not been seen for long, Maria buys in the grand way.
    (SPRING_2025, "add|Zofie Nováková"),
    *(
        (date(2026, month, day), "visit|zofie")
        for month, day in ((3, 10), (3, 24), (4, 7), (4, 21), (5, 5), (5, 19))
    ),
    (MARCH, "add|Maria Santos|--phone|0917 555 1234"),
    (MAY, "sold|maria|writing desk|300|lamp|49,90|--tag|furniture"),
    (MARCH, "add|Tereza Dvořák|--email|tereza@example.org"),
    (YESTERDAY, "sold|tereza|atlas of the stars|120|--private"),
    (YESTERDAY, "sold|tereza|ring with a stone|90|--surprise|--for|husband"),
    (YESTERDAY, "sold|tereza|tea set|75"),
    (YESTERDAY, "sold|tereza|green tea|24|--qty|0.25"),
    (YESTERDAY, "config|quiet_days|14"),
    # A programme that was given up again.
    (YESTERDAY, "config|loyalty_stamps|10"),
    (YESTERDAY, "stamp|zofie|12"),
    (YESTERDAY, "stamp|zofie|-1"),
    (YESTERDAY, "redeem|zofie"),
    (YESTERDAY, "config|loyalty_stamps|none"),
    (YESTERDAY, "voucher|zofie|20|--until|+6m|--why|sorry for the wait"),
    (YESTERDAY, "voucher|zofie|-12,50"),
    # Those who are put away, and those who have died.
    (MARCH, "add|Ivo Horvat"),
    (MARCH, "complaint|ivo|the atlas came torn|--fix-by|+3d|--cause|post|--promised|a new one"),
    (MARCH, f"resolve|{COMPLAINED}|a new one, the next day|--cost|12|--apology|by telephone"),
    (MARCH, "complaint|ivo|the wait at Christmas"),
    (MARCH, "praise|ivo|you always find it"),
    (MARCH, "suggestion|ivo|open on Sundays"),
    (MARCH, "rate|ivo|4|good coffee"),
    (MARCH, "referred|ivo|--by|zofie"),
    (MARCH, "gift|ivo|a map of the stars|6,50"),
    (YESTERDAY, "archive|ivo"),
    (MARCH, "add|Grete Lund|--birthday|13jun"),
    (MAY, "edit|grete|--died|2may"),
    (MAY, "remember|zofie|friend|Jana"),
    (MAY, "consent|zofie|--refuse|letter"),
    (MAY, "quiet|ivo|--until|+6m"),
    (MAY, "quiet|ivo|--over"),
    (MAY, "remember|zofie|friend|Jana|--died|1may"),
)


def tell(book: Path) -> None:
    """Type the whole story into a book; every line of it succeeds."""
    for day, line in LINES:
        ran = typed(*_words(line), book=book, today=day)
        assert (ran.status, ran.err.startswith(WARNED) or not ran.err) == (0, True), (line, ran)


def decide(book: Path) -> None:
    """Act on what is open today: ask, do what is owed and what is kind, put off, skip, join two and part two."""
    for line in (
        f"asked|bianchi|{code_of(typed('greet', 'bianchi', '--json', book=book), 'ask_gift')}|he loved it",
        f"done|{code_of(typed('agenda', '--json', book=book), 'promise')}|they will reprint it",
        f"done|{code_of(typed('agenda', '--json', book=book), 'thank_you')}|she laughed",
        f"snooze|{code_of(typed('agenda', '--json', book=book), 'satisfaction')}|+3d",
        f"skip|{code_of(typed('agenda', '--all', '--json', book=book), 'overdue')}|she told me herself",
        "add|Luzia Bianchi|--birthday|15jun|--new",
        "merge|#1|luzia|--yes",
        "tag|bianchi|vip|choir",
        "duplicates|--not|anna rossi|carlo rossi",
    ):
        ran = typed(*line.split("|"), book=book)
        assert (ran.status, ran.err) == (0, ""), (line, ran)


def code_of(ran: Ran, kind: str) -> str:
    """Return the code of the first thing of this kind in what `greet --json` or `agenda --json` said."""
    data = ran.data
    listed = data["items"] if "items" in data else [*data["alerts"], *data["talking_points"]]
    return str(next(item["code"] for item in listed if item["kind"] == kind))


def with_codes(line: str, book: Path) -> str:
    """Return a line with today's codes in place of PROMISE, OVERDUE, GIFT and LEARN."""
    for name, question, kind in (
        ("PROMISE", ("agenda",), "promise"),
        ("OVERDUE", ("agenda", "--all"), "overdue"),
        ("GIFT", ("greet", "bianchi"), "ask_gift"),
        ("LEARN", ("greet", "sven"), "learn"),
    ):
        if name in line:
            line = line.replace(name, code_of(typed(*question, "--json", book=book), kind))
    return line


def _words(line: str) -> list[str]:
    """A line's words are set apart by bars; before the first bar by spaces."""
    first, *rest = line.split("|")
    return [*first.split(), *rest]
