"""Who would want something: the likeliest of the book are looked at, and each is named with the reason."""

from __future__ import annotations

from custmem.cli.answer import Answer
from custmem.domain.matching import words_of
from custmem.domain.teller import teller_for
from custmem.domain.text import clean
from custmem.domain.wanting import wants
from custmem.errors import UsageError
from custmem.recall.memories import memories_of
from custmem.recall.settings import shop_of
from custmem.recall.wanting import who_may_want
from custmem.show import wanted as wanted_view

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from custmem.cli.desk import Desk
    from custmem.domain.memory import Customer
    from custmem.domain.shop import Shop
    from custmem.domain.wanting import Want

ITEM_LIMIT = 500
MOST_WANTING = 20


def match(desk: Desk, typed: str, *, limit: int | None = None) -> Answer:
    """Say who would want something."""
    item = clean(typed, limit=ITEM_LIMIT)
    if not words_of(item):
        raise UsageError("what somebody may want is missing", 'for example: custmem match "crime novel"')
    with desk.reading() as book:
        wanted = wanted_by(book, item, shop_of(book), desk.today, limit or MOST_WANTING)
    return Answer(wanted_view, wanted_view.Wanted(wanted, desk.today))


def wanted_by(
    book: sqlite3.Connection, item: str, shop: Shop, today: date, most: int
) -> tuple[tuple[Customer, Want], ...]:
    """Return who would want an item: wishes first, then tastes, then what they bought; rare words before common."""
    spoken_for = who_may_want(book, item, today)
    found = []
    for memory in memories_of(book, spoken_for):
        want = wants(item, teller_for(memory, shop, today))
        if want is not None:
            found.append((memory.customer, want))
    found.sort(key=lambda each: (each[1].rank, -spoken_for[each[0].id], each[0].id))
    return tuple(found[:most])
