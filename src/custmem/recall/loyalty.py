"""What is on customers' cards: one customer's, of all who are near a reward."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from operator import itemgetter

from custmem.domain.loyalty import Holder, card_on
from custmem.domain.memory import Stamped
from custmem.recall.stamps import ON_CARD

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from custmem.domain.loyalty import Card, Programme

_NEAR = (
    "SELECT customer.id, handle, name, kind, number, on_date FROM customer "
    "JOIN stamp ON stamp.customer_id = customer.id WHERE dead = 0 AND archived_on IS NULL AND customer.id IN "
    f"(SELECT customer_id FROM stamp GROUP BY customer_id HAVING {ON_CARD} >= :least) "
    "ORDER BY customer.id, on_date, stamp.id"
)


def stamped(book: sqlite3.Connection, customer_id: int) -> tuple[Stamped, ...]:
    """Return what was stamped on a customer's card and redeemed, oldest first."""
    rows = book.execute(
        "SELECT kind, number, on_date FROM stamp WHERE customer_id = :id ORDER BY on_date, id",
        {"id": customer_id},
    )
    return tuple(Stamped(kind, number, date.fromisoformat(on)) for kind, number, on in rows)


def near_a_reward(book: sqlite3.Connection, programme: Programme, today: date) -> list[tuple[Holder, Card]]:
    """Return the customers with at least half of the stamps for a reward, those with a full card first."""
    half = (programme.needed + 1) // 2
    near = []
    for whose, rows in groupby(book.execute(_NEAR, {"least": half}), key=itemgetter(0, 1, 2)):
        entries = [Stamped(kind, number, date.fromisoformat(on)) for *_, kind, number, on in rows]
        card = card_on(today, entries, programme)
        if card.stamps >= half:
            near.append((Holder(*whose), card))
    return sorted(near, key=lambda pair: (-pair[1].stamps, pair[0].name, pair[0].id))
