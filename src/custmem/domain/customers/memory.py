"""What is remembered of one customer, as frozen values: all that the rules may look at.

Private things and what belongs to the dead are here too, because saying nothing needs to know what not to say;
`custmem.domain.customers.suppression` takes them out before a sentence is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.keys import code_of
from custmem.domain.relations import same_kin
from custmem.domain.text.dates import iso
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


RECENT_PURCHASES = 30
"""How many purchases the rules look at, besides those for somebody or for an occasion: enough for any habit."""


_WHOSE = frozenset(("her", "his", "their", "my", "the", "our"))


def _words_for(person: Person) -> set[str]:
    """Return all words by which a person may be meant: mum is mother, too."""
    return set(fold(person.name or "").split()).union(*map(same_kin, fold(person.relation).split()))


class Customer(NamedTuple):
    """A customer with the figures kept of their history; money in minor units, gaps in days."""

    id: int
    handle: str
    name: str
    nickname: str | None
    language: str | None
    since_on: date
    archived_on: date | None
    dead: bool
    died_on: date | None
    visits: int
    first_visit_on: date | None
    last_visit_on: date | None
    usual_gap_days: int | None
    usual_weekday: int | None
    expected_on: date | None
    overdue_on: date | None
    lapsed_on: date | None
    spent_minor: int


class ContactPoint(NamedTuple):
    """A way to reach or tell a customer: `kind` is phone, email, card or address."""

    id: int
    kind: str
    label: str | None
    value: str


class Person(NamedTuple):
    """Someone in the customer's life; dead when said so here or on their own page as a customer."""

    id: int
    relation: str
    name: str | None
    known_as_id: int | None
    dead: bool
    died_on: date | None
    private: bool
    learned_on: date
    source: str


class Fact(NamedTuple):
    """One thing remembered of the customer, or of the person with `person_id`."""

    id: int
    person_id: int | None
    kind: str
    text: str
    learned_on: date
    source: str
    guess: bool
    once: bool
    private: bool
    until_on: date | None
    label: str | None = None
    mood: str | None = None

    @property
    def called(self) -> str:
        """The kind as the shopkeeper called it: a note may have a kind of its own, such as job or hobby."""
        return self.label or self.kind


class Occasion(NamedTuple):
    """A date that recurs each year, of the customer or of the person with `person_id`."""

    id: int
    person_id: int | None
    kind: str
    month: int
    day: int
    year: int | None
    private: bool
    learned_on: date
    source: str
    mood: str | None = None


class LifeEvent(NamedTuple):
    """Something that happens once, or (`away`) a time they will not be here; both days included."""

    id: int
    person_id: int | None
    kind: str
    text: str
    starts_on: date
    ends_on: date
    private: bool
    learned_on: date
    source: str
    mood: str | None = None


class Quiet(NamedTuple):
    """A while without anything cheerful, about them or about one person; with `over_on` it was said to be over."""

    id: int
    person_id: int | None
    since_on: date
    until_on: date | None
    over_on: date | None


class Line(NamedTuple):
    """One item of a purchase; quantity in thousandths, amount in minor units for all of the quantity."""

    item: str
    quantity_milli: int
    amount_minor: int
    tag: str | None


class Purchase(NamedTuple):
    """A sale; a negative total is a return."""

    id: int
    on: date
    currency: str
    total_minor: int
    for_text: str | None
    person_id: int | None
    occasion: str | None
    surprise: bool
    private: bool
    receipt: str | None
    lines: tuple[Line, ...]
    mood: str | None = None


class Promise(NamedTuple):
    """What was promised and is not yet kept."""

    id: int
    text: str
    made_on: date
    due_on: date
    at: str | None = None
    every: str | None = None


class SpecialOrder(NamedTuple):
    """Something fetched for the customer that is neither collected nor called off."""

    id: int
    item: str
    ordered_on: date
    expected_on: date | None
    arrived_on: date | None
    told_on: date | None
    private: bool
    moved_on: date | None = None


class Wish(NamedTuple):
    """What they, or the person with `person_id`, would like and do not have yet."""

    id: int
    person_id: int | None
    text: str
    made_on: date
    private: bool


class Complaint(NamedTuple):
    """What went wrong, and how it was put right once it was."""

    id: int
    text: str
    made_on: date
    fix_by: date | None
    promised: str | None
    resolved_on: date | None
    resolution: str | None
    cause: str | None = None
    apology: str | None = None
    cost_minor: int | None = None
    currency: str | None = None
    prevention: str | None = None


class Remark(NamedTuple):
    """Praise, a suggestion, or a rating of one to five stars."""

    id: int
    kind: str
    text: str
    stars: int | None
    said_on: date


class Gift(NamedTuple):
    """What the shop gave them."""

    id: int
    item: str
    cost_minor: int
    currency: str
    given_on: date


class Appointment(NamedTuple):
    """A day agreed with them, with a time (`14:30`) or without."""

    id: int
    text: str
    on: date
    at: str | None


class Referral(NamedTuple):
    """Somebody they sent to the shop, and when that customer first came and first bought (openly).

    `gone` says that the customer died or was put away; `avoids` are the people and topics they don't want named.
    """

    id: int
    customer_id: int
    name: str
    said_on: date
    first_visit_on: date | None
    first_bought_on: date | None = None
    gone: bool = False
    avoids: tuple[str, ...] = ()


class Sender(NamedTuple):
    """The customer who sent this one to the shop; `gone` and `avoids` as of somebody sent."""

    customer_id: int
    name: str
    said_on: date
    gone: bool = False
    avoids: tuple[str, ...] = ()


class Arrival(NamedTuple):
    """Something in stock that may please somebody."""

    id: int
    item: str
    arrived_on: date


class Stamped(NamedTuple):
    """Stamps put on their card, (`taken`) taken back, or (`redeemed`) given for a reward; `purchase_id` earned them."""

    kind: str
    number: int
    on: date
    id: int = 0
    why: str | None = None
    purchase_id: int | None = None


class Voucher(NamedTuple):
    """A voucher they hold: what it was for and what is left of it, in minor units; it is good to `until`, that day
    included.
    """

    id: int
    amount_minor: int
    left_minor: int
    currency: str
    on: date
    until: date | None
    why: str | None = None

    def is_good(self, day: date) -> bool:
        """Say whether something can be bought with it on a day."""
        return self.left_minor > 0 and self.on <= day and (self.until is None or self.until >= day)


class Decision(NamedTuple):
    """What a person decided about the thing with this key."""

    key: str
    code: str
    kind: str
    verdict: str
    until_on: date | None
    outcome: str | None
    decided_on: date


class Memory(NamedTuple):
    """Everything remembered of one customer; purchases and visit days newest first.

    `sent` are the customers they sent and `sent_by` is who sent them, `stock` is what came into the shop and is there
    still, `consents` are answers by channel, `stamped` how stamps came on their card and went, oldest first, and
    `vouchers` what they hold, the first to end first. `worth_minor` is what the last year brought, where the shop has
    tiers.
    """

    customer: Customer
    contact_points: tuple[ContactPoint, ...]
    persons: tuple[Person, ...]
    facts: tuple[Fact, ...]
    occasions: tuple[Occasion, ...]
    events: tuple[LifeEvent, ...]
    purchases: tuple[Purchase, ...]
    promises: tuple[Promise, ...]
    decisions: Mapping[str, Decision]
    visit_days: tuple[date, ...]
    last_contact_on: date | None
    orders: tuple[SpecialOrder, ...] = ()
    wishes: tuple[Wish, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    remarks: tuple[Remark, ...] = ()
    gifts: tuple[Gift, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    sent: tuple[Referral, ...] = ()
    sent_by: Sender | None = None
    stock: tuple[Arrival, ...] = ()
    consents: Mapping[str, str] = {}
    stamped: tuple[Stamped, ...] = ()
    vouchers: tuple[Voucher, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    purpose: str | None = None
    worth_minor: int = 0

    @property
    def has_card(self) -> bool:
        """Whether they have a card of the shop's: one that was stamped, or one with a number."""
        return bool(self.stamped) or any(point.kind == "card" for point in self.contact_points)

    def person(self, person_id: int | None) -> Person | None:
        """Return the person with this id, if they are one of this customer's."""
        for person in self.persons:
            if person.id == person_id:
                return person
        return None

    def persons_named(self, typed: str) -> list[Person]:
        """Return the persons who fit a relation, a name or both: `nephew`, `Luca`, `nephew Luca`, `his nephew`."""
        wanted = set(fold(typed).split()) - _WHOSE
        if not wanted:
            return []
        fitting = [p for p in self.persons if wanted <= set(fold(f"{p.relation} {p.name or ''}").split())]
        return fitting or [p for p in self.persons if wanted <= _words_for(p)]

    @property
    def has_open_complaint(self) -> bool:
        """Whether something is still to be put right for this customer."""
        return any(complaint.resolved_on is None for complaint in self.complaints)

    def fact(self, kind: str) -> str | None:
        """Return the customer's own newest fact of a kind that has one answer, such as a form of address."""
        for fact in reversed(self.facts):
            if fact.kind == kind and fact.person_id is None and not fact.private:
                return fact.text
        return None


class Cause(NamedTuple):
    """One cause with its complaints counted, and what keeps it from coming again, the latest first; None is for those
    of which no cause was noted.
    """

    cause: str | None
    number: int
    open: int
    cost_minor: int
    last_on: date
    prevented: tuple[str, ...] = ()


def complaint_record(complaint: Complaint) -> dict[str, object]:
    """Return a complaint with its code and, once it was put right, how."""
    return {
        "id": complaint.id,
        "code": code_of(keys.complaint(complaint.id)),
        "text": complaint.text,
        "made_on": complaint.made_on.isoformat(),
        "fix_by": iso(complaint.fix_by),
        "cause": complaint.cause,
        "promised": complaint.promised,
        "apology": complaint.apology,
        "cost": money_record(complaint.cost_minor, complaint.currency),
        "resolved_on": iso(complaint.resolved_on),
        "resolution": complaint.resolution,
        "prevention": complaint.prevention,
    }


def remark_record(remark: Remark) -> dict[str, object]:
    """Return praise, a suggestion or a rating."""
    return {
        "id": remark.id,
        "kind": remark.kind,
        "text": remark.text,
        "stars": remark.stars,
        "said_on": remark.said_on.isoformat(),
    }


def gift_record(gift: Gift) -> dict[str, object]:
    """Return what the shop gave."""
    return {
        "id": gift.id,
        "item": gift.item,
        "cost": money_record(gift.cost_minor, gift.currency),
        "given_on": gift.given_on.isoformat(),
    }


def money_record(minor: int | None, currency: str | None) -> dict[str, object] | None:
    """Return an amount in minor units with its currency; None for none."""
    return None if minor is None else {"minor": minor, "currency": currency}
