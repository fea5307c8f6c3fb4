"""What a file from elsewhere says, as frozen values, and what came of taking it in."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from custmem.domain.customers.identification import email_key, phone_digits
from custmem.domain.data.status_words import ALSO_NAMES, NOBODY, NOTHING, SUMS
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from custmem.domain.text.dates import MonthDay


NAME_LIMIT = 200
ITEM_LIMIT = 500
CONTACT_LIMIT = 500
TEXT_LIMIT = 2000
TAG_LIMIT = 60
LANGUAGE_LIMIT = 35
RECEIPT_LIMIT = 200
_KEY_LIMIT = 160
_ABOVE_OTHERS = frozenset(
    "subtotal subtotals zwischensumme delsumma delsum medzbroj mezisoucet subtotale subtotaal".split()
)
"""What stands before a name in a row of its sum: Subtotal Bob Orr."""
FACT_KINDS = frozenset(
    (
        "likes",
        "dislikes",
        "usual",
        "size",
        "needs",
        "allergy",
        "avoid-topic",
        "looks",
        "pronounce",
        "address-as",
        "note",
    )
)
"""Kinds of facts that the book has; what a file tells beside them is a note."""

CUSTOMERS = "customers"
PURCHASES = "purchases"
APPOINTMENTS = "appointments"
VISITS = "visits"
BOOK = "book"
KINDS = (CUSTOMERS, PURCHASES, APPOINTMENTS, VISITS)


class Reject(NamedTuple):
    """A line that can't be taken in, and why; lines are counted from 1, the header's included."""

    line: int
    reason: str


class Remark(NamedTuple):
    """Something about a line that was taken in all the same."""

    line: int
    reason: str


class NewFact(NamedTuple):
    """One thing that a file tells of a customer; a note may have a kind of its own, like job."""

    kind: str
    text: str
    private: bool = False
    label: str = ""


class CustomerRow(NamedTuple):
    """A customer as a file tells of them; what it does not tell is empty.

    Persons are pairs of a relation and a name, consents of a channel and `yes` or `no`; points are a till's own.
    """

    line: int
    name: str
    external_id: str = ""
    nickname: str = ""
    company: str = ""
    language: str = ""
    address_as: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    birthday: MonthDay | None = None
    anniversary: MonthDay | None = None
    since: date | None = None
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    facts: tuple[NewFact, ...] = ()
    persons: tuple[tuple[str, str], ...] = ()
    consents: tuple[tuple[str, str], ...] = ()
    nameday: MonthDay | None = None
    points: str = ""


class PurchaseRow(NamedTuple):
    """One line of a sale as a file tells of it; the amount is of the whole line, negative for a return."""

    line: int
    on: date
    item: str
    quantity_milli: int
    amount_minor: int
    currency: str
    receipt: str = ""
    tag: str = ""
    external_id: str = ""
    email: str = ""
    phone: str = ""
    name: str = ""


class Withdrawn(NamedTuple):
    """A line of a sale that came to nothing in the end: what an earlier file told of it is taken out again."""

    line: int
    reason: str
    sale: PurchaseRow


CANCELLED, MISSED = "cancelled", "missed"


class AppointmentRow(NamedTuple):
    """An appointment as a file tells of it; the time is `14:30`, or empty.

    `number` is the source's own; `state` is `cancelled`, `missed`, or empty.
    """

    line: int
    on: date
    at: str
    text: str
    number: str = ""
    state: str = ""
    external_id: str = ""
    email: str = ""
    phone: str = ""
    name: str = ""


class VisitRow(NamedTuple):
    """A day on which somebody came, as a file tells of it."""

    line: int
    on: date
    external_id: str = ""
    email: str = ""
    phone: str = ""
    name: str = ""


def known_as(row: CustomerRow) -> str:
    """Return the name a customer goes by until a better one is told; empty where the file tells nothing at all."""
    names = (row.name, row.nickname, row.company, *row.emails, *row.phones, *row.cards, row.external_id)
    return next((name[:NAME_LIMIT] for name in names if name), "")


def key_of(external_id: str, email: str, phone: str, name: str) -> str:
    """Return what tells a person from all others of the same source; empty for nobody in particular.

    The number the other program gave them, else the e-mail, else the phone, else the name.
    """
    if external_id:
        return external_id
    if email:
        return _bounded(f"email:{email_key(email)}")
    if phone and phone_digits(phone):
        return f"phone:{phone_digits(phone)}"
    return _bounded(f"name:{fold(name) or name.casefold()}") if name else ""


def is_derived(key: str) -> bool:
    """Say whether a key was made by `key_of` from an e-mail, a phone or a name, and is no number of its own."""
    return key.startswith(("email:", "phone:", "name:"))


def is_shared(key: str) -> bool:
    """Say whether a key is an e-mail or a phone, which a family may share."""
    return key.startswith(("email:", "phone:"))


def with_name(key: str, name: str) -> str:
    """Return a shared key made somebody's own."""
    return _bounded(f"{key} {fold(name) or name.casefold()}")


def is_walk_in(name: str, more: Collection[str] = ()) -> bool:
    """Say whether this is what tills call a sale to nobody in particular; `more` are the shop's own words for it."""
    compact = _compact(name)
    return bool(compact) and (compact in NOBODY or any(compact == _compact(word) for word in more))


def is_nothing(text: str) -> bool:
    """Say whether a program or a spreadsheet wrote this where there is nothing to tell: N/A, NULL, #REF!, (blank)."""
    if text.startswith("#") and text.rstrip("!?").isupper() and not text[1:2].isdigit():
        return True
    compact = fold(text).replace(" ", "")
    if compact in ALSO_NAMES and text.istitle() and text.isalpha():
        return False
    return compact in NOTHING or not any(map(str.isalnum, text))


def is_sum(text: str) -> bool:
    """Say whether this is the word beside a sum, like Total."""
    words = [word for word in fold(text).split() if not word.isdigit()]
    if not words:
        return False
    return words[0] in _ABOVE_OTHERS or "".join(words) in SUMS or all(word in SUMS for word in words)


def _bounded(key: str) -> str:
    """Return a key short enough to be kept with something behind it; what is cut off lives on as its digest."""
    if len(key) <= _KEY_LIMIT:
        return key
    return f"{key[: _KEY_LIMIT - 17]} {blake2b(key.encode(), digest_size=8).hexdigest()}"


def _compact(name: str) -> str:
    """Return the words in one, without a number behind them: WALK_IN and Walk-in 2 are both walkin."""
    words = fold(name).split()
    if len(words) > 1 and words[-1].isdigit():
        del words[-1]
    return words[0] if len(set(words)) == 1 else "".join(words)  # Test Test


class ImportReport(NamedTuple):
    """What came of an import; rows = added + updated + unchanged + rejected.

    Of purchases a row is a line of a sale: `customers_added` is how many people were met for the first time,
    `walk_ins` how many lines belong to nobody in particular, and the days are the first and the last of the sales.
    """

    kind: str
    rows: int
    added: int
    updated: int
    unchanged: int
    rejected: int
    rejects: tuple[Reject, ...]
    warnings: tuple[Remark, ...]
    columns_ignored: tuple[str, ...]
    customers_added: int
    walk_ins: int
    first_day: date | None
    last_day: date | None


class Column(NamedTuple):
    """One column of a file: its header, the field it is taken for ("" for none), and why."""

    header: str
    field: str
    evidence: str


class TakenFor(NamedTuple):
    """The kind of a file, the program whose file it is ("" where that is not known), and its columns."""

    kind: str
    program: str
    columns: tuple[Column, ...]
