"""What is on customers' cards: one customer's, of all who are near a reward."""

from __future__ import annotations

from datetime import date

from custmem.domain.loyalty import card_on
from custmem.domain.memory import Stamped
from custmem.recall.memories import CUSTOMER_COLUMNS, customer_from
from custmem.recall.stamps import ON_CARD

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from custmem.domain.loyalty import Card, Programme
    from custmem.domain.memory import Customer

_NEAR = (
    f"SELECT {CUSTOMER_COLUMNS} FROM customer WHERE dead = 0 AND archived_on IS NULL AND id IN "
    f"(SELECT customer_id FROM stamp GROUP BY customer_id HAVING {ON_CARD} >= :least)"
)


def stamped(book: sqlite3.Connection, customer_id: int) -> tuple[Stamped, ...]:
    """Return what was stamped on a customer's card and redeemed, oldest first."""
    rows = book.execute(
        "SELECT kind, number, on_date FROM stamp WHERE customer_id = :id ORDER BY on_date, id",
        {"id": customer_id},
    )
    return tuple(Stamped(kind, number, date.fromisoformat(on)) for kind, number, on in rows)


def near_a_reward(book: sqlite3.Connection, programme: Programme, today: date) -> list[tuple[Customer, Card]]:
    """Return the customers with at least half of the stamps for a reward, those with a full card first."""
    half = (programme.needed + 1) // 2
    customers = [customer_from(row) for row in book.execute(_NEAR, {"least": half}).fetchall()]
    cards = [(each, card_on(today, stamped(book, each.id), programme)) for each in customers]
    near = [(customer, card) for customer, card in cards if card.stamps >= half]
    return sorted(near, key=lambda pair: (-pair[1].stamps, pair[0].name, pair[0].id))
