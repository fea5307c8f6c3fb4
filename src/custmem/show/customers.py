"""How a list of customers looks: found at the counter, or the whole book in the back room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import phrases
from custmem.domain.text.cleaning import fit, shown, width
from custmem.domain.text.dates import iso
from custmem.domain.value import NamedTuple
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from typing import Any

    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Customer
    from custmem.show.screen import Style


COLUMNS = 96


class Listing(NamedTuple):
    """Customers found, best first, with what tells each from the others where they are few, and what was found."""

    customers: Sequence[Customer]
    told: Mapping[int, str]
    today: date
    matches: Sequence[Match]

    @property
    def found_by(self) -> dict[int, Match]:
        """What each customer was found by, by their id: the first of several."""
        return {match.id: match for match in reversed(self.matches)}

    @property
    def nearest_only(self) -> bool:
        """Whether no name fits and these are only spelt alike."""
        return bool(self.matches) and all(match.by == "spelling" for match in self.matches)


def lines(listing: Listing, style: Style) -> Iterator[str]:
    """Yield a line a customer: handle, name, and what tells them from the others."""
    if not listing.customers:
        yield _("Nobody in the book answers to that: custmem add NAME takes them in.")
        return
    if listing.nearest_only:
        yield _("Nobody is called that; the nearest names are:")
    broad = max(width(customer.handle) for customer in listing.customers)
    found_by = listing.found_by
    has_begun_near = listing.nearest_only
    for customer in listing.customers:
        if not has_begun_near and found_by[customer.id].by == "spelling":
            has_begun_near = True
            yield _("Spelt nearly so:")
        seen = phrases.last_seen(customer.visits, customer.last_visit_on, listing.today)
        differs = listing.told.get(customer.id, "")
        told = differs if differs != seen else ""
        found = phrases.found_by(*found_by[customer.id][-2:])
        parts = [part for part in (shown(customer.name), shown(found), shown(told), seen) if part]
        padding = " " * (broad - width(customer.handle))
        yield f"{style('green', customer.handle)}{padding}  {fit(' · '.join(parts), COLUMNS - broad)}"


def data(listing: Listing) -> dict[str, Any]:
    """Return the customers as JSON, best first, each with what was found and what tells them from the others."""
    found_by = listing.found_by
    return {
        "customers": [
            {
                **customer_data(customer),
                "matched": {"by": found_by[customer.id].by, "words": found_by[customer.id].words},
                "differs": listing.told.get(customer.id, ""),
            }
            for customer in listing.customers
        ],
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
        "last_visit_on": iso(customer.last_visit_on),
        "archived": customer.archived_on is not None,
    }


def customer_row(customer: Customer) -> tuple[object, ...]:
    """Return a customer as a tab-separated list has them."""
    return (customer.handle, customer.id, customer.name, customer.visits, customer.last_visit_on)
