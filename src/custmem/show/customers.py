"""How a list of customers looks: found at the counter, or the whole book in the back room."""

from __future__ import annotations

from custmem.domain import phrases
from custmem.domain.text import fit, shown, width
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from typing import Any

    from custmem.domain.memory import Customer
    from custmem.show.style import Style


COLUMNS = 96


class Listing(NamedTuple):
    """Customers found, best first, with what tells each from the others where they are few.

    `nearest_only` when no name fits and these are only spelt alike.
    """

    customers: Sequence[Customer]
    told: Mapping[int, str]
    today: date
    nearest_only: bool = False


def lines(listing: Listing, style: Style) -> Iterator[str]:
    """Yield a line a customer: handle, name, and what tells them from the others."""
    if not listing.customers:
        yield "Nobody in the book answers to that: custmem add NAME takes them in."
        return
    if listing.nearest_only:
        yield "Nobody is called that; the nearest names are:"
    broad = max(width(customer.handle) for customer in listing.customers)
    for customer in listing.customers:
        seen = phrases.last_seen(customer.visits, customer.last_visit_on, listing.today)
        differs = listing.told.get(customer.id, "")
        told = differs if differs != seen else ""
        parts = [shown(customer.name), *([shown(told)] if told else []), seen]
        padding = " " * (broad - width(customer.handle))
        yield f"{style('green', customer.handle)}{padding}  {fit(' · '.join(parts), COLUMNS - broad)}"


def data(listing: Listing) -> dict[str, Any]:
    """Return the customers as JSON, best first."""
    return {
        "customers": [customer_data(customer) for customer in listing.customers],
        "nearest_only": listing.nearest_only,
    }


def rows(listing: Listing) -> Iterator[tuple[object, ...]]:
    """Yield a row a customer: handle, id, name, visits, last visit."""
    for customer in listing.customers:
        yield customer_row(customer)


def customer_data(customer: Customer) -> dict[str, Any]:
    """Return a customer as a list in JSON has them: nothing private, no spend."""
    return {
        "id": customer.id,
        "handle": customer.handle,
        "name": customer.name,
        "nickname": customer.nickname,
        "visits": customer.visits,
        "last_visit_on": customer.last_visit_on.isoformat() if customer.last_visit_on else None,
        "archived": customer.archived_on is not None,
    }


def customer_row(customer: Customer) -> tuple[object, ...]:
    """Return a customer as a tab-separated list has them."""
    return (customer.handle, customer.id, customer.name, customer.visits, customer.last_visit_on)
