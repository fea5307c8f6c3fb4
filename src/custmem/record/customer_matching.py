"""Who in the book a line of a file is about: by the number their program gave them, then e-mail, phone, name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.customers.identification import (
    NATIONAL_DIGITS,
    email_key,
    looks_like_phone,
    phone_digits,
    same_phone,
)
from custmem.domain.incoming import is_derived
from custmem.domain.text.names import fold
from custmem.record.search_index import index_unindexed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_COLUMNS = (
    "customer.id, customer.handle, customer.name, customer.source, customer.external_id, "
    "(SELECT group_concat(former_customer.name, char(31)) FROM former_customer "
    "WHERE former_customer.customer_id = customer.id)"
)
_ALL_NAMES = (
    "SELECT handle, name FROM (SELECT id, handle, name FROM customer UNION ALL "
    "SELECT customer.id, customer.handle, former_customer.name FROM former_customer "
    "JOIN customer ON customer.id = former_customer.customer_id) ORDER BY id"
)
_BETWEEN_NAMES = "\x1f"
_ASKED_BEFORE_KEPT = 200


class Known(NamedTuple):
    """A customer of the book, and the number by which a source knows them."""

    id: int
    handle: str
    name: str
    source: str | None
    external_id: str | None
    former_names: str | None = None

    @property
    def is_joined(self) -> bool:
        """Whether two pages were made one: what stands on it was chosen by a person."""
        return self.former_names is not None

    @property
    def names(self) -> tuple[str, ...]:
        """The name, and those that pages joined with this one had."""
        former = self.former_names.split(_BETWEEN_NAMES) if self.former_names else ()
        return (self.name, *former)

    @property
    def is_nameless(self) -> bool:
        """Whether they go by a number, an e-mail or a phone for want of a name."""
        return self.name == self.external_id or "@" in self.name or looks_like_phone(self.name)


class Recognition:
    """Looks customers up for one import: `source` is where the file's numbers come from."""

    def __init__(self, book: sqlite3.Connection, source: str) -> None:
        self._book = book
        self._source = source
        self._names: dict[str, list[str]] | None = None
        self._former: dict[str, int] = dict(
            book.execute(
                "SELECT external_id, customer_id FROM former_customer "
                "WHERE source = :source AND external_id IS NOT NULL",
                {"source": source},
            )
        )
        self._former_keys: dict[int, list[str]] = {}
        for key, customer_id in self._former.items():
            self._former_keys.setdefault(customer_id, []).append(key)

    def by_key(self, key: str) -> Known | None:
        """Return the customer whom this source knows by this key, or knew by it before a merge."""
        condition = "source = :source AND external_id = :key"
        values: dict[str, object] = {"source": self._source, "key": key}
        if key in self._former:
            condition, values = "id = :id", {"id": self._former[key]}
        row = self._book.execute(f"SELECT {_COLUMNS} FROM customer WHERE {condition}", values).fetchone()
        return Known(*row) if row else None

    def by_email(self, email: str) -> list[Known]:
        """Return the customers with exactly this e-mail address, but for its case."""
        index_unindexed(self._book)
        rows = self._book.execute(
            f"SELECT {_COLUMNS} FROM search_word JOIN customer ON customer.id = search_word.customer_id "
            "WHERE word = :word AND kind = 'email' ORDER BY customer.id",
            {"word": email_key(email)},
        )
        return [Known(*row) for row in rows]

    def by_phone(self, phone: str) -> list[Known]:
        """Return the customers with this phone number; a country code may be missing on either side."""
        digits = phone_digits(phone)
        if len(digits) < NATIONAL_DIGITS:
            return []
        index_unindexed(self._book)
        rows = self._book.execute(
            f"SELECT {_COLUMNS}, value FROM search_word JOIN customer ON customer.id = search_word.customer_id "
            "JOIN contact_point AS point ON point.customer_id = customer.id AND point.kind = 'phone' "
            "WHERE search_word.kind = 'phone' AND word = :end ORDER BY customer.id",
            {"end": digits[-NATIONAL_DIGITS:]},
        ).fetchall()
        return [Known(*row[:-1]) for row in rows if same_phone(phone_digits(row[-1]), digits)]

    def by_name(self, name: str) -> list[Known]:
        """Return the customers of this very name, but for case and accents; those still waiting are left out."""
        query = f"SELECT {_COLUMNS} FROM customer WHERE handle = :handle"
        found = (
            self._book.execute(query, {"handle": handle}).fetchone() for handle in self.handles_named(name)
        )
        return [Known(*row) for row in found if row]

    def handles_named(self, name: str) -> list[str]:
        """Return the handles of the customers of this very name, those of this import included."""
        return self._all_names().get(_folded(name), [])

    def note(self, handle: str, name: str) -> None:
        """Remember a customer who is taken in by this import; before the names were asked for, the book will tell."""
        if self._names is not None:
            self._names.setdefault(_folded(name), []).append(handle)

    def possible(self, found: list[Known], external_id: str) -> list[Known]:
        """Return those whom this number can mean: whoever the source knows by another is somebody else."""
        once = list(dict.fromkeys(found))
        return [known for known in once if not (external_id and self._has_number(known))]

    def _has_number(self, known: Known) -> bool:
        return any(not is_derived(key) for key in self._keys(known))

    def _keys(self, known: Known) -> list[str]:
        """Return all by which this source knows a customer."""
        own = [known.external_id] if known.source == self._source and known.external_id else []
        return own + self._former_keys.get(known.id, [])

    def bind(self, known: Known, key: str) -> bool:
        """Let this source know a customer by this key, unless they have a better one; say whether it is new."""
        held = self._keys(known)
        if known.source not in (None, self._source) or key in held:
            return False
        if self._has_number(known) or (held and is_derived(key)):
            return False
        self._book.execute(
            "UPDATE customer SET source = :source, external_id = :key WHERE id = :id",
            {"source": self._source, "key": key, "id": known.id},
        )
        return True

    def _all_names(self) -> dict[str, list[str]]:
        if self._names is None:
            self._names = {}
            for handle, name in self._book.execute(_ALL_NAMES):
                handles = self._names.setdefault(_folded(name), [])
                if handle not in handles[-1:]:
                    handles.append(handle)
        return self._names


class Strangers:
    """Tells without asking the book that nobody in it can be meant, once a file has shown to be a long one."""

    def __init__(self, book: sqlite3.Connection, source: str) -> None:
        self._book, self._source = book, source
        self._asked = 0
        self._known: set[str] = set()

    def is_one(self, marks: set[str]) -> bool:
        """Say whether none of these keys, e-mails and phones, as `marks_of` gives them, is in the book."""
        self._asked += 1
        if self._asked == _ASKED_BEFORE_KEPT:
            self._keep()
        return self._asked >= _ASKED_BEFORE_KEPT and self._known.isdisjoint(marks)

    def meet(self, marks: set[str]) -> None:
        """Take in that somebody with these is in the book now."""
        self._known |= marks

    def _keep(self) -> None:
        for table in ("customer", "former_customer"):
            rows = self._book.execute(
                f"SELECT external_id FROM {table} WHERE source = :source AND external_id IS NOT NULL",
                {"source": self._source},
            )
            self._known.update(key for (key,) in rows)
        points = self._book.execute("SELECT kind, value FROM contact_point WHERE kind IN ('email', 'phone')")
        self._known.update(mark for kind, value in points for mark in _point_marks(kind, value))


def marks_of(key: str, emails: Iterable[str], phones: Iterable[str]) -> set[str]:
    """Return what somebody could be known again by."""
    found = {key}
    for kind, values in (("email", emails), ("phone", phones)):
        for value in values:
            found.update(_point_marks(kind, value))
    return found


def _point_marks(kind: str, value: str) -> tuple[str, ...]:
    if kind == "email":
        return (f"email {email_key(value)}",)
    return (f"phone {phone_digits(value)[-NATIONAL_DIGITS:]}",)


def is_compatible(name: str, known: Known) -> bool:
    """Say whether a name can be this customer's: the same words in any order, or one of the two has none."""
    wanted = set(fold(name).split())
    return not name or known.is_nameless or any(wanted == set(fold(own).split()) for own in known.names)


def only_compatible(name: str, found: list[Known]) -> Known | None:
    """Return the one customer found, or the one among several whose name fits; None where that is nobody."""
    fitting = [known for known in found if is_compatible(name, known)]
    return fitting[0] if len(fitting) == 1 else None


def _folded(name: str) -> str:
    return fold(name) or name.casefold()
