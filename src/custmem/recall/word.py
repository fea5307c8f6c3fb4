"""The shop's word to one customer, and theirs: orders, wishes, complaints, remarks, gifts, appointments, referrals."""

from __future__ import annotations

from custmem.domain.memory import (
    Appointment,
    Arrival,
    Complaint,
    Gift,
    Referral,
    Remark,
    Sender,
    SpecialOrder,
    Stamped,
    Wish,
)
from custmem.recall.days import day, day_or_none

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from typing import Any

MOST_IN_STOCK = 200
"""So many of the latest arrivals are thought of; what came before is no news."""
_MOST_APPOINTMENTS = 500
_ORDERS = (
    "SELECT id, item, ordered_on, expected_on, arrived_on, told_on, private FROM special_order "
    "WHERE customer_id = :id AND collected_on IS NULL AND cancelled_on IS NULL ORDER BY id"
)
_WISHES = (
    "SELECT id, person_id, text, made_on, private FROM wish "
    "WHERE customer_id = :id AND closed_on IS NULL ORDER BY id"
)
_COMPLAINTS = (
    "SELECT id, text, made_on, fix_by, promised, resolved_on, resolution, cause, apology, cost_minor, currency "
    "FROM complaint "
    "WHERE customer_id = :id ORDER BY id"
)
_REMARKS = "SELECT id, kind, text, stars, said_on FROM remark WHERE customer_id = :id ORDER BY id"
_GIFTS = "SELECT id, item, cost_minor, currency, given_on FROM gift WHERE customer_id = :id ORDER BY id"
_APPOINTMENTS = (
    "SELECT id, text, on_date, at_time FROM appointment WHERE customer_id = :id AND cancelled_on IS NULL "
    "ORDER BY on_date DESC, id DESC LIMIT :most"
)
_GONE = "customer.dead OR customer.archived_on IS NOT NULL"
_SENT = (
    "SELECT referral.id, customer.id, customer.name, said_on, first_visit_on, "
    "(SELECT CASE WHEN private = 0 AND surprise = 0 THEN on_date END FROM purchase "
    "WHERE purchase.customer_id = customer.id AND total_minor >= 0 ORDER BY on_date, purchase.id LIMIT 1), "
    f"{_GONE} FROM referral JOIN customer ON customer.id = referral.customer_id "
    "WHERE by_id = :id ORDER BY referral.id"
)
_SENT_BY = (
    f"SELECT customer.id, customer.name, said_on, {_GONE} FROM referral "
    "JOIN customer ON customer.id = referral.by_id WHERE customer_id = :id"
)
_AVOIDS = (
    "SELECT fact.text FROM fact WHERE customer_id = :other AND kind = 'avoid-topic' AND person_id IS NULL "
    "AND retired_on IS NULL UNION ALL "
    "SELECT CASE WHEN known_as_id = :id THEN me.name ELSE person.name END FROM person "
    "JOIN customer AS me ON me.id = :id WHERE person.customer_id = :other AND (private OR EXISTS ("
    "SELECT 1 FROM fact WHERE fact.person_id = person.id AND fact.kind = 'avoid-topic' AND retired_on IS NULL))"
)
_CONSENTS = "SELECT channel, answer FROM consent WHERE customer_id = :id"
_STAMPED = "SELECT kind, number, on_date FROM stamp WHERE customer_id = :id ORDER BY on_date, id"
_ANY = "SELECT " + " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} WHERE {column} = :id)"
    for table, column in (
        *((table, "customer_id") for table in ("special_order", "wish", "complaint", "remark", "gift")),
        *((table, "customer_id") for table in ("appointment", "referral", "consent", "stamp")),
        ("referral", "by_id"),
    )
)
_STOCK = "SELECT id, item, arrived_on FROM arrival WHERE gone_on IS NULL ORDER BY arrived_on DESC, id DESC LIMIT :most"


def word_of(book: sqlite3.Connection, customer_id: int) -> dict[str, Any]:
    """Return the fields of a memory that are about the shop's word, by their names; none where nothing was said.

    Of most customers of a large shop nothing was, and a morning looks at many: one question spares ten.
    """
    if not book.execute(_ANY, {"id": customer_id}).fetchone()[0]:
        return {}

    def rows(query: str) -> sqlite3.Cursor:
        return book.execute(query, {"id": customer_id, "most": _MOST_APPOINTMENTS})

    return {
        "orders": tuple(
            SpecialOrder(
                key,
                item,
                day(made),
                day_or_none(expected),
                day_or_none(arrived),
                day_or_none(told),
                bool(private),
            )
            for key, item, made, expected, arrived, told, private in rows(_ORDERS)
        ),
        "wishes": tuple(
            Wish(key, person, text, day(made), bool(private))
            for key, person, text, made, private in rows(_WISHES)
        ),
        "complaints": tuple(
            Complaint(key, text, day(made), day_or_none(by), promised, day_or_none(resolved), *how)
            for key, text, made, by, promised, resolved, *how in rows(_COMPLAINTS)
        ),
        "remarks": tuple(
            Remark(key, kind, text, stars, day(said)) for key, kind, text, stars, said in rows(_REMARKS)
        ),
        "gifts": tuple(
            Gift(key, item, cost, currency, day(given)) for key, item, cost, currency, given in rows(_GIFTS)
        ),
        "appointments": tuple(
            Appointment(key, text, day(on), at) for key, text, on, at in rows(_APPOINTMENTS)
        ),
        "sent": tuple(
            Referral(
                *(key, customer, name, day(said), day_or_none(first), day_or_none(bought), bool(gone)),
                avoids=_avoids(book, customer, customer_id),
            )
            for key, customer, name, said, first, bought, gone in rows(_SENT).fetchall()
        ),
        "sent_by": _sent_by(book, customer_id),
        "consents": dict(rows(_CONSENTS).fetchall()),
        "stamped": tuple(Stamped(kind, number, day(on)) for kind, number, on in rows(_STAMPED)),
    }


def _sent_by(book: sqlite3.Connection, customer_id: int) -> Sender | None:
    row = book.execute(_SENT_BY, {"id": customer_id}).fetchone()
    if row is None:
        return None
    key, name, said, gone = row
    return Sender(key, name, day(said), bool(gone), _avoids(book, key, customer_id))


def _avoids(book: sqlite3.Connection, other_id: int, customer_id: int) -> tuple[str, ...]:
    """Return the people and topics that the other customer does not want named, this one by the full name."""
    rows = book.execute(_AVOIDS, {"other": other_id, "id": customer_id})
    return tuple(text for (text,) in rows if text)


def in_stock(book: sqlite3.Connection) -> Iterator[Arrival]:
    """Yield what came into the shop and is there still, the latest first."""
    for key, item, arrived_on in book.execute(_STOCK, {"most": MOST_IN_STOCK}):
        yield Arrival(key, item, day(arrived_on))
