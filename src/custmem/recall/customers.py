"""The customers in the book, as a list."""

from __future__ import annotations

from custmem.domain.names import fold
from custmem.recall.memories import CUSTOMER_COLUMNS, customer_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from typing import Any

    from custmem.domain.memory import Customer


class Sorting:
    """How a list of customers is ordered."""

    NAME = "name"
    LAST = "last"
    VISITS = "visits"


_KEYS: dict[str, Callable[[Customer], Any]] = {
    Sorting.NAME: lambda customer: (fold(customer.name), customer.id),
    Sorting.LAST: lambda customer: (
        -(customer.last_visit_on.toordinal() if customer.last_visit_on else 0),
        customer.id,
    ),
    Sorting.VISITS: lambda customer: (-customer.visits, customer.id),
}


def customers_with_ids(book: sqlite3.Connection, customer_ids: Sequence[int]) -> list[Customer]:
    """Return these customers in their order; unknown ids are passed over."""
    one = f"SELECT {CUSTOMER_COLUMNS} FROM customer WHERE id = :id"
    rows = (book.execute(one, {"id": customer_id}).fetchone() for customer_id in customer_ids)
    return [customer_from(row) for row in rows if row is not None]


def customers_in_book(
    book: sqlite3.Connection, only: Sequence[int] | None, sorting: str, *, archived: bool, limit: int | None
) -> list[Customer]:
    """Return the customers of the book, or only those with these ids; either those put away or the others."""
    if only is None and limit is not None:
        return customers_with_ids(book, _first(book, sorting, limit, archived=archived))
    if only is None:
        rows = book.execute(f"SELECT {CUSTOMER_COLUMNS} FROM customer WHERE {_SHELF[archived]}")
        found = [customer_from(row) for row in rows]
    else:
        listed = customers_with_ids(book, sorted(set(only)))
        found = [customer for customer in listed if (customer.archived_on is not None) == archived]
    return sorted(found, key=_KEYS[sorting])[:limit]


_SHELF = {True: "archived_on IS NOT NULL", False: "archived_on IS NULL"}
_ORDERS = {Sorting.LAST: "last_visit_on IS NULL, last_visit_on DESC, id", Sorting.VISITS: "visits DESC, id"}
"""The orders of `_KEYS` in SQL; how a name is folded SQL does not know."""


def _first(book: sqlite3.Connection, sorting: str, limit: int, *, archived: bool) -> list[int]:
    """Return the ids of the first customers of the book in this order, without reading anybody's whole row."""
    if sorting in _ORDERS:
        rows = book.execute(
            f"SELECT id FROM customer WHERE {_SHELF[archived]} ORDER BY {_ORDERS[sorting]} LIMIT :limit",
            {"limit": limit},
        )
        return [key for (key,) in rows]
    names = book.execute(f"SELECT name, id FROM customer WHERE {_SHELF[archived]}")
    return [key for _, key in sorted((fold(name), key) for name, key in names)[:limit]]
