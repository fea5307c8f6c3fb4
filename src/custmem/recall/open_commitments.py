"""What is open in the shop: appointments of a day, complaints, orders and wishes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.memory import Cause
from custmem.domain.followups.agenda import Arriving
from custmem.domain.keys import code_of, looks_like_code
from custmem.domain.orders import CHASE_AFTER_DAYS, LIKELY_DAYS, WITHOUT_DAY_DAYS
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator


UNDERSTOOD_DAYS = 14
"""The code of an appointment that has passed is understood for so long, as that of anything on a printed page."""
_ON_DAY = "SELECT customer_id, id FROM appointment WHERE on_date = :day AND cancelled_on IS NULL ORDER BY at_time, id"
_SINCE = "SELECT customer_id, id FROM appointment WHERE on_date >= :day AND cancelled_on IS NULL ORDER BY on_date, id"


def booked_on(book: sqlite3.Connection, day: date) -> Iterator[tuple[int, int]]:
    """Yield the customer and the id of each appointment of a day, in order of time."""
    yield from book.execute(_ON_DAY, {"day": day.isoformat()})


def booked_with_code(book: sqlite3.Connection, code: str, today: date) -> Iterator[tuple[int, int]]:
    """Yield the customer and the id of each appointment, passed lately or to come, that has this code."""
    since = today - timedelta(UNDERSTOOD_DAYS)
    for customer_id, appointment_id in book.execute(_SINCE, {"day": since.isoformat()}):
        if code_of(keys.appointment(appointment_id)) == code.lower():
            yield customer_id, appointment_id


_OPEN = "SELECT customer_id, id FROM complaint WHERE resolved_on IS NULL ORDER BY made_on, id"
_UNASKED = (
    "SELECT customer_id, id FROM complaint "
    "WHERE resolved_on <= :until AND asked_on IS NULL ORDER BY resolved_on, id"
)


def complaints_owed(book: sqlite3.Connection, today: date, check_days: int) -> Iterator[tuple[int, str]]:
    """Yield whose complaint is open, or to be asked about so many days after it was put right, each with its key."""
    until = (today - timedelta(check_days)).isoformat()
    yield from ((customer_id, keys.complaint(key)) for customer_id, key in book.execute(_OPEN))
    rows = book.execute(_UNASKED, {"until": until})
    yield from ((customer_id, keys.complaint_check(key)) for customer_id, key in rows)


def complaints_with_code(book: sqlite3.Connection, code: str) -> list[tuple[int, str]]:
    """Return whose complaint, open or still to be asked about, has this code, each with its key."""
    if not looks_like_code(code):
        return []
    owed = complaints_owed(book, date.max, 0)
    return [(customer_id, key) for customer_id, key in owed if code_of(key) == code.lower()]


def open_with_code(book: sqlite3.Connection, code: str) -> list[tuple[int, int]]:
    """Return whose open complaint has this code, each with its id."""
    rows = book.execute(_OPEN).fetchall()
    return [(whose, key) for whose, key in rows if code_of(keys.complaint(key)) == code.lower()]


_OPEN_orders = "collected_on IS NULL AND cancelled_on IS NULL"
LIVING = "customer.dead = 0 AND customer.archived_on IS NULL"


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


def arriving_on(book: sqlite3.Connection, today: date) -> Iterator[Arriving]:
    """Yield the special orders that are expected today and are not here yet."""
    rows = book.execute(
        "SELECT customer.id, handle, name, item FROM special_order JOIN customer ON customer.id = customer_id "
        f"WHERE {_OPEN_orders} AND arrived_on IS NULL AND special_order.expected_on = :today AND private = 0 "
        "ORDER BY special_order.id",
        {"today": today.isoformat()},
    )
    yield from map(Arriving._make, rows)


def orders_owed(book: sqlite3.Connection, today: date) -> list[tuple[int, int]]:
    """Return (customer's id, order's id) of every order that is here, late, moved, or old and without a day."""
    late = f"SELECT id, customer_id FROM special_order WHERE {_OPEN_orders} AND arrived_on IS NULL"
    rows = book.execute(
        f"SELECT id, customer_id FROM special_order WHERE {_OPEN_orders} AND arrived_on > '' "
        f"UNION ALL {late} AND expected_on <= :late "
        f"UNION ALL {late} AND expected_on > :late AND moved_on IS NOT NULL "
        f"UNION ALL {late} AND expected_on IS NULL AND ordered_on <= :long_ago",
        {
            "late": (today - timedelta(CHASE_AFTER_DAYS)).isoformat(),
            "long_ago": (today - timedelta(WITHOUT_DAY_DAYS)).isoformat(),
        },
    )
    return [(customer_id, order_id) for order_id, customer_id in sorted(rows)]


def called_for_today(book: sqlite3.Connection, today: date, most: int) -> list[int]:
    """Return the customers who were told lately that their order is here, the last told first."""
    rows = book.execute(
        "SELECT customer.id FROM special_order JOIN customer ON customer.id = special_order.customer_id "
        f"WHERE {_OPEN_orders} AND arrived_on > '' AND told_on BETWEEN :since AND :today AND {LIVING} "
        "ORDER BY told_on DESC, special_order.id LIMIT :most",
        {"since": (today - timedelta(LIKELY_DAYS)).isoformat(), "today": today.isoformat(), "most": most},
    )
    return list(dict.fromkeys(int(customer_id) for (customer_id,) in rows))


def open_orders(book: sqlite3.Connection) -> list[OpenOrder]:
    """Return all open orders, the oldest first."""
    rows = book.execute(
        "SELECT id, customer_id, item, ordered_on, arrived_on FROM special_order "
        f"WHERE {_OPEN_orders} AND (arrived_on > '' OR arrived_on IS NULL)"
    )
    return [
        OpenOrder(
            key, whose, item, date.fromisoformat(made), date.fromisoformat(arrived) if arrived else None
        )
        for key, whose, item, made, arrived in sorted(rows)
    ]


def with_item(orders: Iterable[OpenOrder], item: str) -> list[OpenOrder]:
    """Return those of the orders that are for an item called so."""
    return [order for order in orders if fold(order.item) == fold(item)]


def orders_with_code(book: sqlite3.Connection, code: str) -> list[OpenOrder]:
    """Return the open orders with this code."""
    if not looks_like_code(code):
        return []
    return [order for order in open_orders(book) if order.code == code.lower()]


def open_wishes(book: sqlite3.Connection) -> list[tuple[int, int, str]]:
    """Return (customer's id, wish's id, words) of the open wishes that may be spoken of."""
    rows = book.execute(
        "SELECT customer_id, id, text FROM wish WHERE closed_on IS NULL AND private = 0 ORDER BY id"
    )
    return [(whose, key, text) for whose, key, text in rows]


def wishes_with_code(book: sqlite3.Connection, code: str) -> list[tuple[int, int]]:
    """Return (customer's id, wish's id) of the open wishes with this code."""
    if not looks_like_code(code):
        return []
    rows = book.execute("SELECT customer_id, id FROM wish WHERE closed_on IS NULL ORDER BY id").fetchall()
    return [(whose, key) for whose, key in rows if code_of(keys.wish(key)) == code.lower()]


def causes(book: sqlite3.Connection, since: date = date.min, until: date = date.max) -> list[Cause]:
    """Return the causes of complaints, the most frequent first; one that is spelt alike is one."""
    span = {"since": since.isoformat(), "until": until.isoformat()}
    rows = book.execute(
        "SELECT cause, count(*), sum(resolved_on IS NULL), COALESCE(sum(cost_minor), 0), max(made_on) "
        "FROM complaint WHERE made_on BETWEEN :since AND :until GROUP BY cause ORDER BY max(made_on), cause",
        span,
    )
    found: dict[str | None, Cause] = {}
    for cause, count, still_open, cost, last_on in rows:
        alike = _alike(cause)
        before = found.get(alike, Cause(cause, 0, 0, 0, date.min))
        found[alike] = Cause(
            cause,
            before.number + count,
            before.open + still_open,
            before.cost_minor + cost,
            max(before.last_on, date.fromisoformat(last_on)),
        )
    for cause, prevention in book.execute(
        "SELECT cause, prevention FROM complaint WHERE prevention IS NOT NULL "
        "AND made_on BETWEEN :since AND :until ORDER BY resolved_on DESC, id DESC",
        span,
    ):
        each = found[_alike(cause)]
        if prevention not in each.prevented:
            found[_alike(cause)] = each._replace(prevented=(*each.prevented, prevention))
    return sorted(
        found.values(), key=lambda cause: (-cause.number, -cause.last_on.toordinal(), cause.cause or "")
    )


def _alike(cause: str | None) -> str | None:
    return fold(cause) if cause else None
