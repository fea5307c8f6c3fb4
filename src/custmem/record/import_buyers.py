"""Who bought, in a file of sales: told apart while it is read, then found in the book or taken into it."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Protocol

from custmem.domain.incoming import NAME_LIMIT, is_walk_in, key_of
from custmem.domain.messages.book_confirmations import said_erased_is_back
from custmem.domain.text.cleaning import quoted
from custmem.language import _
from custmem.recall.settings import shop_of
from custmem.record.customer_matching import Known, Recognition, only_compatible
from custmem.record.customer_stats import histories_kept
from custmem.record.erased_marks import mark_of_number, marks_in
from custmem.record.new_customers import Newcomer, Newcomers
from custmem.record.staged_sales import NOBODY, digest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from custmem.domain.incoming import AppointmentRow, PurchaseRow, VisitRow
    from custmem.record.import_report import Origin, Tally


_WEAKER = ("email:", "phone:", "name:")


class Buyer:
    """Who bought, as the file tells of them over all their lines.

    `weakness` is how little tells who this is: 0 for a number, more for an e-mail, a phone, a name.
    """

    __slots__ = ("email", "external_id", "key", "line", "name", "phone", "weakness")

    def __init__(self, row: PurchaseRow | AppointmentRow | VisitRow, key: str) -> None:
        self.key, self.line = key, row.line
        self.external_id = self.email = self.phone = self.name = ""
        self.weakness = next((at for at, start in enumerate(_WEAKER, 1) if key.startswith(start)), 0)

    def hear(self, external_id: str, email: str, phone: str, name: str) -> None:
        """Take in what one line tells; what an earlier one told stands."""
        self.external_id = self.external_id or external_id
        self.email, self.phone, self.name = self.email or email, self.phone or phone, self.name or name


class Buyers:
    """Numbers the persons of a file."""

    def __init__(self, origin: Origin) -> None:
        self.people: list[Buyer] = []
        self._origin = origin
        self._numbers: dict[str, int] = {}
        self._told: dict[tuple[str, str, str, str], tuple[int, str]] = {}

    def number(self, row: PurchaseRow | AppointmentRow | VisitRow) -> tuple[int, str]:
        """Return the person of a line, 0 for a walk-in, and what stands for them in the line's key."""
        told = row[-4:]  # number, e-mail, phone and name
        found = self._told.get(told)
        if found is None:
            found = self._told[told] = self._numbered(row, *told)
        return found

    def _numbered(
        self,
        row: PurchaseRow | AppointmentRow | VisitRow,
        external_id: str,
        email: str,
        phone: str,
        name: str,
    ) -> tuple[int, str]:
        more = self._origin.walk_ins
        if (name and is_walk_in(name, more)) or (external_id and is_walk_in(external_id, more)):
            external_id = name = ""
        key = key_of(external_id, email, phone, name)
        if not key:
            return NOBODY, "walk-in"
        person = self._numbers.get(key)
        if person is None:
            self.people.append(Buyer(row, key))
            person = self._numbers[key] = len(self.people)
        self.people[person - 1].hear(external_id, email, phone, name)
        return person, digest(key)


class NewLines(Protocol):
    """Lines on their way into the book, of sales or of appointments, by the persons whose they are."""

    def persons(self) -> list[tuple[int, str]]:
        """Return each person with new lines and the first day of these."""

    def history(self) -> Iterator[tuple[int, str, int]]:
        """Yield person, day and total of each new sale."""

    def leave_out(self, person: int) -> list[int]:
        """Take a person's new lines out again and return their numbers."""


class Meeting:
    """Finds out who the buyers are, and takes in those who are new.

    `customers` are the ids of all who were met, by their number in the file; `known` of those who had a page before.
    """

    def __init__(self, book: sqlite3.Connection, origin: Origin, tally: Tally, sales: NewLines) -> None:
        self._book, self._origin, self._tally, self._sales = book, origin, tally, sales
        self._recognition = Recognition(book, origin.source)
        self._newcomers = Newcomers(book, origin.today)
        self._marks = marks_in(book)
        self._added: dict[int, str] = {}
        self.known: set[int] = set()
        self.customers: dict[int, int] = {}

    def meet(self, people: Sequence[Buyer], shop_gap_days: int | None) -> None:
        """Find or take in everybody with new lines; lines of whom it can't be told who they are become rejects."""
        first_days = self._sales.persons()
        # Those told best come first: a name alone may then be one of theirs.
        for strength in range(len(_WEAKER) + 1):
            for person, first_day in first_days:
                if people[person - 1].weakness == strength:
                    self._meet(person, people[person - 1], date.fromisoformat(first_day))
            self._write(shop_gap_days)

    def _meet(self, person: int, buyer: Buyer, first_day: date) -> None:
        known = self._by_key(buyer)
        if known is None and (buyer.email or buyer.phone):
            known = self._by_contact(buyer)
        if known is None and buyer.name:
            named = self._named(buyer)
            if len(named) > 1 and buyer.key.startswith("name:"):
                for line in self._sales.leave_out(person):
                    self._tally.reject(
                        line, _("several customers are called {name}").format(name=quoted(buyer.name))
                    )
                return
            known = named[0] if len(named) == 1 else None
        if known is None:
            self._add(person, buyer, first_day)
        else:
            self._recognition.bind(known, buyer.key)
            self.known.add(known.id)
            self.customers[person] = known.id

    def _write(self, shop_gap_days: int | None) -> None:
        """Write the new ones with the figures of their sales."""
        if not self._added:
            return
        added = self._added
        history = (
            (added[person], on, total) for person, on, total in self._sales.history() if person in added
        )
        learned = shop_of(self._book).returning
        self._newcomers.write(dict(histories_kept(history, shop_gap_days, {}, learned)))
        ids = self._newcomers.ids
        self.customers.update((person, ids[handle]) for person, handle in added.items())
        added.clear()

    def _by_key(self, buyer: Buyer) -> Known | None:
        known = self._recognition.by_key(buyer.key)
        if not buyer.key.startswith("name:"):
            return known
        if known is not None:
            # Several rows of one name came in as several people: which of them bought can't be told, unless they
            # turned out to be one.
            return known if all(other.id == known.id for other in self._namesakes(buyer.key)) else None
        # Tills put the number they know a customer by where others put the name.
        return self._recognition.by_key(buyer.name)

    def _namesakes(self, key: str) -> Iterator[Known]:
        """Yield the others who came in under this very name."""
        for number in count(2):
            known = self._recognition.by_key(f"{key}#{number}")
            if known is None:
                return
            yield known

    def _by_contact(self, buyer: Buyer) -> Known | None:
        for found in (
            self._recognition.by_email(buyer.email) if buyer.email else [],
            self._recognition.by_phone(buyer.phone) if buyer.phone else [],
        ):
            known = only_compatible(buyer.name, self._recognition.possible(found, buyer.external_id))
            if known is not None:
                return known
        return None

    def _named(self, buyer: Buyer) -> list[Known]:
        """Return the customers of the buyer's very name whom nothing else tells from them."""
        named = self._recognition.possible(self._recognition.by_name(buyer.name), buyer.external_id)
        if buyer.email or buyer.phone:
            named = [known for known in named if not self._is_reached_otherwise(known, buyer)]
        return named

    def _is_reached_otherwise(self, known: Known, buyer: Buyer) -> bool:
        kinds = {kind for kind, told in (("email", buyer.email), ("phone", buyer.phone)) if told}
        rows = self._book.execute("SELECT kind FROM contact_point WHERE customer_id = :id", {"id": known.id})
        return any(kind in kinds for (kind,) in rows)

    def _add(self, person: int, buyer: Buyer, first_day: date) -> None:
        name = (buyer.name or buyer.email or buyer.phone or buyer.external_id)[:NAME_LIMIT]
        same = self._recognition.handles_named(buyer.name) if buyer.name else []
        points = [("email", buyer.email), ("phone", buyer.phone)]
        handle = self._newcomers.add(
            Newcomer(
                name=name,
                source=self._origin.source,
                external_id=buyer.key,
                since_on=first_day,
                points=tuple((kind, value) for kind, value in points if value),
            )
        )
        if mark_of_number(self._origin.source, buyer.key) in self._marks:
            self._tally.remark(buyer.line, said_erased_is_back())
        if same:
            self._tally.remark(
                buyer.line,
                _("may be the same as {handle}: the name is all they share").format(handle=same[0]),
            )
        self._recognition.note(handle, name)
        self._added[person] = handle
        self._tally.customers_added += 1
