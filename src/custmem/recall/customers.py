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
    if only is None:
        condition = "archived_on IS NOT NULL" if archived else "archived_on IS NULL"
        rows = book.execute(f"SELECT {CUSTOMER_COLUMNS} FROM customer WHERE {condition}")
        found = [customer_from(row) for row in rows]
    else:
        listed = customers_with_ids(book, sorted(set(only)))
        found = [customer for customer in listed if (customer.archived_on is not None) == archived]
    return sorted(found, key=_KEYS[sorting])[:limit]
