"""A customer's own page: taken in, changed, put away, how they may be reached, told from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.identification import handle_base
from custmem.domain.text.dates import iso
from custmem.errors import Duplicate, UsageError
from custmem.language import _
from custmem.record.search_index import latin

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from datetime import date


MOST_OF_ONE_NAME = 100_000


def add_customer(
    book: sqlite3.Connection,
    name: str,
    today: date,
    fields: Mapping[str, str | None],
    points: Iterable[tuple[str, str]],
) -> int:
    """Take in a customer under a new handle and return their id.

    `fields` are columns of the customer's row (nickname, language, since_on, source, external_id); `points` are pairs
    of kind and value of ways to reach them.
    """
    (customer_id,) = book.execute(
        "INSERT INTO customer (handle, name, nickname, language, since_on, source, external_id, dead, visits, "
        "spent_minor) VALUES (:handle, :name, :nickname, :language, :since_on, :source, :external_id, 0, 0, 0) "
        "RETURNING id",
        {
            "nickname": None,
            "language": None,
            "source": None,
            "external_id": None,
            **fields,
            "handle": free_handle(book, name),
            "name": name,
            "since_on": fields.get("since_on") or today.isoformat(),
        },
    ).fetchone()
    for kind, value in points:
        add_contact_point(book, customer_id, kind, value)
    return int(customer_id)


def page_of_the_shop(book: sqlite3.Connection, handle: str, name: str, today: date) -> tuple[int, str]:
    """Return id and name of the page that the shop has for its own dates; it is made when first needed."""
    row = book.execute("SELECT id, name FROM customer WHERE handle = :handle", {"handle": handle}).fetchone()
    if row is None:
        customer_id = add_customer(book, name, today, {}, ())
        edit_customer(book, customer_id, {"handle": handle})
        return customer_id, name
    return int(row[0]), str(row[1])


def free_handle(book: sqlite3.Connection, name: str) -> str:
    """Return a handle for this name that nobody has: `rossi`, then `rossi-anna`, then `rossi-anna-2`."""
    bases = handle_base(latin(name))
    for base in bases:
        if not is_taken(book, base):
            return base
    numbered = (f"{bases[-1]}-{number}" for number in range(2, MOST_OF_ONE_NAME))
    return next(handle for handle in numbered if not is_taken(book, handle))


def is_taken(book: sqlite3.Connection, handle: str, customer_id: int | None = None) -> bool:
    """Say whether a handle means somebody, or meant somebody before a merge; this customer's own are theirs."""
    row = book.execute(
        "SELECT 1 FROM customer WHERE handle = :handle AND id IS NOT :id "
        "UNION ALL SELECT 1 FROM former_customer WHERE handle = :handle AND customer_id IS NOT :id",
        {"handle": handle, "id": customer_id},
    ).fetchone()
    return row is not None


def edit_customer(book: sqlite3.Connection, customer_id: int, fields: Mapping[str, str | int | None]) -> None:
    """Change columns of a customer's row: name, handle, nickname, language, since_on, archived_on, dead, died_on.

    Raises Duplicate when another customer has that handle, UsageError for a text longer than the book keeps it.
    """
    for column, value in fields.items():
        if isinstance(value, str) and len(value) > LONGEST.get(column, len(value)):
            raise UsageError(
                _("that can't be a customer's {column}").format(column=column),
                _("custmem edit --help shows what can"),
            )
    handle = fields.get("handle")
    if isinstance(handle, str) and is_taken(book, handle, customer_id):
        raise Duplicate(_('the handle "{handle}" is taken').format(handle=handle), _("choose another"))
    for column, value in fields.items():
        book.execute(
            f"UPDATE customer SET {_COLUMN[column]} = :value WHERE id = :id",
            {"value": value, "id": customer_id},
        )
    if fields.get("dead"):
        (name,) = book.execute("SELECT name FROM customer WHERE id = :id", {"id": customer_id}).fetchone()
        known_elsewhere(book, customer_id, name)


LONGEST = {"handle": 60, "name": 200, "nickname": 200, "language": 35}
"""Of a customer's own words, so many characters; a test holds this against the table."""
_COLUMN = {
    column: column
    for column in ("name", "handle", "nickname", "language", "since_on", "archived_on", "dead", "died_on")
}


def set_contact_point(book: sqlite3.Connection, customer_id: int, kind: str, value: str) -> None:
    """Give a customer a phone, e-mail, card or address in place of the one of that kind; blank takes it away."""
    book.execute(
        "DELETE FROM contact_point WHERE customer_id = :id AND kind = :kind",
        {"id": customer_id, "kind": kind},
    )
    if value:
        add_contact_point(book, customer_id, kind, value)


def add_contact_point(book: sqlite3.Connection, customer_id: int, kind: str, value: str) -> None:
    """Note a phone, e-mail, card or address beside any others."""
    book.execute(
        "INSERT INTO contact_point (customer_id, kind, value) VALUES (:id, :kind, :value)",
        {"id": customer_id, "kind": kind, "value": value},
    )


def record_consents(
    book: sqlite3.Connection, customer_id: int, consents: Mapping[str, str], today: date
) -> None:
    """Let these be all the answers of a customer, by channel; one that has not changed keeps its day."""
    for (channel,) in book.execute(
        "SELECT channel FROM consent WHERE customer_id = :id", {"id": customer_id}
    ).fetchall():
        if channel not in consents:
            book.execute(
                "DELETE FROM consent WHERE customer_id = :id AND channel = :channel",
                {"id": customer_id, "channel": channel},
            )
    for channel, answer in consents.items():
        book.execute(
            "INSERT INTO consent (customer_id, channel, answer, said_on) VALUES (:id, :channel, :answer, :today) "
            "ON CONFLICT (customer_id, channel) DO UPDATE SET answer = :answer, said_on = :today "
            "WHERE consent.answer <> :answer",
            {"id": customer_id, "channel": channel, "answer": answer, "today": today.isoformat()},
        )


def keep_apart(book: sqlite3.Connection, customer_id: int, other_id: int, today: date) -> None:
    """Remember that these two are two people; a second time changes nothing."""
    first, second = sorted((customer_id, other_id))
    book.execute(
        "INSERT INTO not_same (customer_id, other_id, said_on) VALUES (:first, :second, :today) "
        "ON CONFLICT (customer_id, other_id) DO NOTHING",
        {"first": first, "second": second, "today": today.isoformat()},
    )


def record_purpose(book: sqlite3.Connection, customer_id: int, purpose: str | None) -> None:
    """Record what reaching a customer is allowed for; None takes it back."""
    book.execute(
        "UPDATE consent SET purpose = :purpose WHERE customer_id = :id",
        {"id": customer_id, "purpose": purpose},
    )


def known_elsewhere(book: sqlite3.Connection, customer_id: int, name: str) -> None:
    """Let whoever in other customers' lives goes by this whole name be this customer, if nobody else is called so."""
    namesakes = book.execute(
        "SELECT count(*) FROM customer WHERE name = :name COLLATE NOCASE", {"name": name}
    ).fetchone()
    if len(name.split()) > 1 and namesakes[0] == 1:
        book.execute(
            "UPDATE person SET known_as_id = :id WHERE known_as_id IS NULL AND customer_id <> :id "
            "AND name = :name COLLATE NOCASE",
            {"id": customer_id, "name": name},
        )


def record_quiet(
    book: sqlite3.Connection,
    customer_id: int,
    person_id: int | None,
    today: date,
    *,
    until_on: date | None = None,
    over: bool = False,
) -> int:
    """Record that nothing cheerful is said until a day, or until it is said to be over; returns the mark's id."""
    (key,) = book.execute(
        "INSERT INTO quiet (customer_id, person_id, since_on, until_on, over_on) "
        "VALUES (:customer_id, :person_id, :today, :until_on, :over_on) RETURNING id",
        {
            "customer_id": customer_id,
            "person_id": person_id,
            "today": today.isoformat(),
            "until_on": iso(until_on),
            "over_on": today.isoformat() if over else None,
        },
    ).fetchone()
    return int(key)


def note_is_plain(book: sqlite3.Connection, fact_id: int) -> None:
    """Record that a note takes nothing away: whoever it speaks of is spoken of as before."""
    book.execute("UPDATE fact SET mood = 'plain' WHERE id = :id", {"id": fact_id})


def tag_customer(book: sqlite3.Connection, customer_id: int, tags: Iterable[str], today: date) -> list[str]:
    """Sort a customer under these words, each kept as `tag_from` gives it; return those that are new."""
    return [
        tag
        for tag in tags
        if book.execute(
            "INSERT INTO customer_tag (customer_id, tag, tagged_on) VALUES (:id, :tag, :today) "
            "ON CONFLICT (customer_id, tag) DO NOTHING",
            {"id": customer_id, "tag": tag, "today": today.isoformat()},
        ).rowcount
    ]


def untag_customer(book: sqlite3.Connection, customer_id: int, tags: Iterable[str]) -> list[str]:
    """Sort a customer under these words no more; return those that were."""
    return [
        tag
        for tag in tags
        if book.execute(
            "DELETE FROM customer_tag WHERE customer_id = :id AND tag = :tag", {"id": customer_id, "tag": tag}
        ).rowcount
    ]


def join_tags(book: sqlite3.Connection, customer_id: int, other_id: int) -> None:
    """Let a customer have the tags of another whose page joins theirs; what both have stays once."""
    both = {"id": customer_id, "other": other_id}
    book.execute(
        "DELETE FROM customer_tag WHERE customer_id = :other AND tag IN "
        "(SELECT tag FROM customer_tag WHERE customer_id = :id)",
        both,
    )
    book.execute("UPDATE customer_tag SET customer_id = :id WHERE customer_id = :other", both)
