"""Open orders and wishes: whose morning they belong to, and which is meant by a code or by what was ordered."""

from __future__ import annotations

from datetime import date, timedelta

from custmem.domain import keys
from custmem.domain.codes import code_of, looks_like_code
from custmem.domain.names import fold
from custmem.domain.order_steps import CHASE_AFTER_DAYS, LIKELY_DAYS, WITHOUT_DAY_DAYS
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_OPEN = "collected_on IS NULL AND cancelled_on IS NULL"
_LIVING = "customer.dead = 0 AND customer.archived_on IS NULL"


class OpenOrder(NamedTuple):
    """An order that is neither collected nor called off, and whose it is."""

    id: int
    customer_id: int
    item: str
    ordered_on: date
    arrived_on: date | None

    @property
    def code(self) -> str:
        """The code of the order, the same from its first day to its last."""
        return code_of(keys.order(self.id))


def orders_owed(book: sqlite3.Connection, today: date) -> list[tuple[int, int]]:
    """Return (customer's id, order's id) of every order that is here, or late, or was placed long ago without a day."""
    return book.execute(
        f"SELECT customer_id, id FROM special_order WHERE {_OPEN} AND (arrived_on IS NOT NULL "
        "OR expected_on <= :late OR (expected_on IS NULL AND ordered_on <= :long_ago)) ORDER BY id",
        {
            "late": (today - timedelta(CHASE_AFTER_DAYS)).isoformat(),
            "long_ago": (today - timedelta(WITHOUT_DAY_DAYS)).isoformat(),
        },
    ).fetchall()


def called_for_today(book: sqlite3.Connection, today: date, most: int) -> list[int]:
    """Return the customers who were told lately that their order is here, the last told first."""
    rows = book.execute(
        "SELECT DISTINCT customer.id FROM special_order JOIN customer ON customer.id = special_order.customer_id "
        f"WHERE {_OPEN} AND arrived_on IS NOT NULL AND told_on BETWEEN :since AND :today AND {_LIVING} "
        "ORDER BY told_on DESC, special_order.id LIMIT :most",
        {"since": (today - timedelta(LIKELY_DAYS)).isoformat(), "today": today.isoformat(), "most": most},
    )
    return [int(customer_id) for (customer_id,) in rows]


def open_orders(book: sqlite3.Connection) -> list[OpenOrder]:
    """Return all open orders, the oldest first."""
    rows = book.execute(
        f"SELECT id, customer_id, item, ordered_on, arrived_on FROM special_order WHERE {_OPEN} ORDER BY id"
    )
    return [
        OpenOrder(
            key, whose, item, date.fromisoformat(made), date.fromisoformat(arrived) if arrived else None
        )
        for key, whose, item, made, arrived in rows
    ]


def with_item(orders: Iterable[OpenOrder], item: str) -> list[OpenOrder]:
    """Return those of the orders that are for an item called so."""
    return [order for order in orders if fold(order.item) == fold(item)]


def orders_with_code(book: sqlite3.Connection, code: str) -> list[OpenOrder]:
    """Return the open orders with this code."""
    if not looks_like_code(code):
        return []
    return [order for order in open_orders(book) if order.code == code.lower()]


def wishes_with_code(book: sqlite3.Connection, code: str) -> list[tuple[int, int]]:
    """Return (customer's id, wish's id) of the open wishes with this code."""
    if not looks_like_code(code):
        return []
    rows = book.execute("SELECT customer_id, id FROM wish WHERE closed_on IS NULL ORDER BY id").fetchall()
    return [(whose, key) for whose, key in rows if code_of(keys.wish(key)) == code.lower()]
