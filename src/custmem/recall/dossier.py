"""All that the book holds on one customer, of every table, whatever is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.retention import Dossier, Held, Typed
from custmem.domain.text.names import words
from custmem.recall.misspelt import number_of_bearers
from custmem.recall.settings import shop_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


ABOUT = (
    ("customer", "id"),
    *(
        (table, "customer_id")
        for table in ("contact_point", "customer_tag", "consent", "former_customer", "person", "fact")
    ),
    *((table, "customer_id") for table in ("occasion", "life_event", "purchase", "visit", "contact")),
    *((table, "customer_id") for table in ("promise", "appointment", "special_order", "wish", "complaint")),
    *((table, "customer_id") for table in ("remark", "gift", "stamp", "voucher", "referral", "quiet")),
    ("referral", "by_id"),
    ("decision", "customer_id"),
    ("former_key", "customer_id"),
    ("not_same", "customer_id"),
    ("not_same", "other_id"),
    ("search_word", "customer_id"),
    ("unindexed", "customer_id"),
)
"""Every column that says that a row is a customer's; a test holds this against the tables."""
TOLD = ("person", "known_as_id")
"""The column that says that somebody in another customer's life is this customer."""
TOLD_OF_PERSON = ("fact", "occasion", "life_event", "wish", "purchase", "quiet")
"""The tables in which another customer's page tells of such a person."""
_VERY_MANY = 2_000


def dossier_of(book: sqlite3.Connection, customer_id: int) -> Dossier:
    """Return all that is held on a customer. Raises LookupError when there is none of this id."""
    found = book.execute(
        "SELECT id, handle, name FROM customer WHERE id = :id", {"id": customer_id}
    ).fetchone()
    if found is None:
        raise LookupError(customer_id)
    key, handle, name = found
    held = tuple(row for table, column in ABOUT for row in _rows(book, table, column, customer_id))
    told = tuple(_told(book, customer_id))
    return Dossier(key, handle, name, shop_of(book).currency, held, told, tuple(_history(book, key, name)))


def _rows(book: sqlite3.Connection, table: str, column: str, key: object) -> Iterator[Held]:
    cursor = book.execute(f"SELECT * FROM {table} WHERE {column} = :key ORDER BY 1", {"key": key})
    names = [name for name, *_ in cursor.description]
    for row in cursor.fetchall():
        values: dict[str, object] = dict(zip(names, row, strict=True))
        if table == "purchase":
            values["lines"] = tuple(
                line.values for line in _rows(book, "purchase_line", "purchase_id", values["id"])
            )
        yield Held(table, column, values)


def _told(book: sqlite3.Connection, customer_id: int) -> Iterator[Held]:
    """Yield what others told of the customer: as whom they know them, and what they said of that person."""
    table, column = TOLD
    for person in _rows(book, table, column, customer_id):
        yield person
        for telling in TOLD_OF_PERSON:
            yield from _rows(book, telling, "person_id", person.values["id"])


def _history(book: sqlite3.Connection, customer_id: int, name: str) -> Iterator[Typed]:
    """Yield what the history says that begins with the customer's name, if nobody else is called the same."""
    if not _has_namesake(book, customer_id, name):
        query = (
            "SELECT at, command, said FROM change WHERE substr(said, 1, length(:name)) = :name ORDER BY id"
        )
        yield from (Typed(*row) for row in book.execute(query, {"name": name}).fetchall())


def _has_namesake(book: sqlite3.Connection, customer_id: int, name: str) -> bool:
    """Say whether somebody else is called the same: looked for among those who share the name's rarest word.

    A name without a letter or digit has no word in the index; then everybody is looked at.
    """
    query = "SELECT 1 FROM customer WHERE name = :name AND id <> :id"
    rarest = min(
        words(name), key=lambda word: number_of_bearers(book, "name", word, _VERY_MANY), default=None
    )
    if rarest is not None:
        query += " AND id IN (SELECT customer_id FROM search_word WHERE kind = 'name' AND word = :word)"
    return book.execute(query, {"name": name, "id": customer_id, "word": rarest}).fetchone() is not None
