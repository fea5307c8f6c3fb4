"""What leaves the book in a list: customers, sales, facts and days, without anything private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.text.dates import MonthDay

CUSTOMERS, SALES, FACTS, AGENDA = "customers", "sales", "facts", "agenda"
LISTS = (CUSTOMERS, SALES, FACTS, AGENDA)


class ExportedCustomer(NamedTuple):
    """A customer as other programs are told of them: nothing private, nothing that no longer holds.

    Facts are pairs of kind and text, persons of relation and name, consents of channel and answer.
    """

    id: int
    handle: str
    name: str
    nickname: str
    language: str
    since: date
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    birthday: MonthDay | None = None
    anniversary: MonthDay | None = None
    nameday: MonthDay | None = None
    tags: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    persons: tuple[tuple[str, str], ...] = ()
    consents: tuple[tuple[str, str], ...] = ()
    dead: bool = False

    def told(self, kind: str) -> tuple[str, ...]:
        """Return the facts of a kind."""
        return tuple(text for own, text in self.facts if own == kind)


class ExportedLine(NamedTuple):
    """A line of a sale; the quantity is in thousandths, the amount in minor units."""

    on: date
    receipt: str
    handle: str
    customer: str
    item: str
    quantity_milli: int
    amount_minor: int
    currency: str
    tag: str


class ExportedFact(NamedTuple):
    """One thing known of a customer, or of somebody in their life."""

    handle: str
    customer: str
    about: str
    kind: str
    text: str
    learned_on: date
    source: str


class ExportedDay(NamedTuple):
    """A day in a calendar: an occasion each year, a promise, an appointment. `kind` says which; `key` is its own.

    The year of an occasion is the one it began in, if that is known; a time is `14:30`, or empty.
    """

    kind: str
    key: str
    customer: str
    text: str
    month: int
    day: int
    year: int | None
    at: str = ""


class ExportedReach(NamedTuple):
    """Somebody on a mailing list, and the address that the channel takes."""

    handle: str
    name: str
    address_as: str
    language: str
    address: str
