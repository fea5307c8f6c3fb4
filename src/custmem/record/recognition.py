"""Who in the book a line of a file is about: by the number their program gave them, then e-mail, phone, name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.incoming import is_derived
from custmem.domain.names import fold
from custmem.domain.who import NATIONAL_DIGITS, email_key, looks_like_phone, phone_digits, same_phone
from custmem.record.index import index_unindexed

if TYPE_CHECKING:
    import sqlite3

_COLUMNS = "customer.id, customer.handle, customer.name, customer.source, customer.external_id"


class Known(NamedTuple):
    """A customer of the book, and the number by which a source knows them."""

    id: int
    handle: str
    name: str
    source: str | None
    external_id: str | None

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

    def by_key(self, key: str) -> Known | None:
        """Return the customer whom this source knows by this key."""
        row = self._book.execute(
            f"SELECT {_COLUMNS} FROM customer WHERE source = :source AND external_id = :key",
            {"source": self._source, "key": key},
        ).fetchone()
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
        return known.source == self._source and not is_derived(known.external_id or "")

    def bind(self, known: Known, key: str) -> bool:
        """Let this source know a customer by this key, unless they have a better one; say whether it is new."""
        held = known.external_id
        weaker = known.source is None or (known.source == self._source and is_derived(held or ""))
        if not weaker or (known.source is not None and (is_derived(key) or held == key)):
            return False
        self._book.execute(
            "UPDATE customer SET source = :source, external_id = :key WHERE id = :id",
            {"source": self._source, "key": key, "id": known.id},
        )
        return True

    def _all_names(self) -> dict[str, list[str]]:
        if self._names is None:
            self._names = {}
            for handle, name in self._book.execute("SELECT handle, name FROM customer ORDER BY id"):
                self._names.setdefault(_folded(name), []).append(handle)
        return self._names


def is_compatible(name: str, known: Known) -> bool:
    """Say whether a name can be this customer's: the same words in any order, or one of the two has none."""
    return not name or known.is_nameless or set(fold(name).split()) == set(fold(known.name).split())


def only_compatible(name: str, found: list[Known]) -> Known | None:
    """Return the one customer found, or the one among several whose name fits; None where that is nobody."""
    fitting = [known for known in found if is_compatible(name, known)]
    return fitting[0] if len(fitting) == 1 else None


def _folded(name: str) -> str:
    return fold(name) or name.casefold()
