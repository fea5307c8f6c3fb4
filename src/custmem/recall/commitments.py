"""The shop's word to one customer, and theirs: orders, wishes, complaints, remarks, gifts, decisions."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.memory import (
    Appointment,
    Arrival,
    Complaint,
    Decision,
    Gift,
    Referral,
    Remark,
    Sender,
    SpecialOrder,
    Stamped,
    Voucher,
    Wish,
)
from custmem.domain.customers.mentions import content
from custmem.domain.followup_rules import THANKS_FOR_SENT
from custmem.domain.keys import code_of
from custmem.domain.text.dates import shift_months
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from typing import Any


EVERYTHING = 1_000_000
_VISIT_DAYS = (
    "SELECT on_date FROM visit WHERE customer_id = :id UNION "
    "SELECT on_date FROM purchase WHERE customer_id = :id "
    "ORDER BY on_date DESC LIMIT :most"
)


def day(value: object) -> date:
    """Return the day that is always there."""
    return date.fromisoformat(str(value))


def day_or_none(value: object) -> date | None:
    """Return the day, or None where there is none."""
    return None if value is None else day(value)


def visit_days(book: sqlite3.Connection, customer_id: int, most: int = EVERYTHING) -> tuple[date, ...]:
    """Return the distinct days on which a customer came in, newest first."""
    rows = book.execute(_VISIT_DAYS, {"id": customer_id, "most": most})
    return tuple([date.fromisoformat(on) for (on,) in rows])  # a list takes half of a generator's time


def decision_with_code(book: sqlite3.Connection, code: str) -> Decision | None:
    """Return the newest decision about a thing with this code, if there is one."""
    row = book.execute(
        "SELECT key, code, kind, verdict, until_on, outcome, decided_on FROM decision WHERE code = :code "
        "ORDER BY id DESC LIMIT 1",
        {"code": code},
    ).fetchone()
    if row is None:
        return None
    key, code, kind, verdict, until_on, outcome, decided_on = row
    until = date.fromisoformat(until_on) if until_on else None
    return Decision(key, code, kind, verdict, until, outcome, date.fromisoformat(decided_on))


_CLOSED_WEEK_DAYS = 7
"""A week in which the shop is open on one day can move a day by so many."""
_FIRST_BOUGHT = "SELECT by_id, id FROM referral WHERE first_bought_on BETWEEN :since AND :until ORDER BY id"


def thanks_owed(book: sqlite3.Connection, today: date, days_back: int = 0) -> Iterator[tuple[int, str]]:
    """Yield who may be to thank for a first purchase today, or on one of so many days before, each with its key."""
    since = today - timedelta(
        THANKS_FOR_SENT.days + THANKS_FOR_SENT.listed_days + _CLOSED_WEEK_DAYS + days_back
    )
    rows = book.execute(_FIRST_BOUGHT, {"since": since.isoformat(), "until": today.isoformat()})
    for by_id, referral_id in rows:
        yield by_id, keys.referral_bought(referral_id)


def thanks_with_code(
    book: sqlite3.Connection, code: str, today: date, days_back: int
) -> list[tuple[int, str]]:
    """Return who is to be thanked under this code, each with the key."""
    return [
        (whose, key) for whose, key in thanks_owed(book, today, days_back) if code_of(key) == code.lower()
    ]


def sender_of(book: sqlite3.Connection, customer_id: int) -> tuple[int, int, str] | None:
    """Return the referral's id, and the id and the handle of who sent a customer, if that was said."""
    row = book.execute(
        "SELECT referral.id, customer.id, customer.handle FROM referral JOIN customer ON customer.id = by_id "
        "WHERE customer_id = :id",
        {"id": customer_id},
    ).fetchone()
    return (int(row[0]), int(row[1]), str(row[2])) if row else None


def given_before(book: sqlite3.Connection, customer_id: int, item: str) -> date | None:
    """Return the last day on which the shop gave a customer this very thing."""
    rows = book.execute(
        "SELECT item, given_on FROM gift WHERE customer_id = :id ORDER BY given_on DESC", {"id": customer_id}
    )
    wanted = content(item) or {fold(item)}
    return next(
        (date.fromisoformat(day) for known, day in rows if (content(known) or {fold(known)}) == wanted), None
    )


MOST_IN_STOCK = 200
"""So many of the latest arrivals are thought of; what came before is no news."""
_MOST_APPOINTMENTS = 500
_ORDERS = (
    "SELECT id, item, ordered_on, expected_on, arrived_on, told_on, private, moved_on FROM special_order "
    "WHERE customer_id = :id AND collected_on IS NULL AND cancelled_on IS NULL ORDER BY id"
)
_WISHES = (
    "SELECT id, person_id, text, made_on, private FROM wish "
    "WHERE customer_id = :id AND closed_on IS NULL ORDER BY id"
)
_COMPLAINTS = (
    "SELECT id, text, made_on, fix_by, promised, resolved_on, resolution, cause, apology, cost_minor, currency, "
    "prevention "
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
_PURPOSE = (
    "SELECT purpose FROM consent WHERE customer_id = :id AND purpose IS NOT NULL ORDER BY id DESC LIMIT 1"
)
_STAMPED = "SELECT kind, number, on_date, id, why, purchase_id FROM stamp WHERE customer_id = :id ORDER BY on_date, id"
_VOUCHERS = (
    "SELECT held.id, held.amount_minor, held.amount_minor + COALESCE((SELECT sum(spent.amount_minor) "
    "FROM voucher AS spent WHERE spent.of_id = held.id), 0), held.currency, held.on_date, held.until_on, held.why "
    "FROM voucher AS held WHERE held.customer_id = :id AND held.of_id IS NULL "
    "ORDER BY held.until_on IS NULL, held.until_on, held.id"
)
_ANY = "SELECT " + " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} WHERE {column} = :id)"
    for table, column in (
        *((table, "customer_id") for table in ("special_order", "wish", "complaint", "remark", "gift")),
        *((table, "customer_id") for table in ("appointment", "referral", "consent", "stamp", "voucher")),
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
                day_or_none(moved),
            )
            for key, item, made, expected, arrived, told, private, moved in rows(_ORDERS)
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
        "purpose": next((purpose for (purpose,) in rows(_PURPOSE)), None),
        "stamped": stamped(book, customer_id),
        "vouchers": vouchers(book, customer_id),
    }


def stamped(book: sqlite3.Connection, customer_id: int) -> tuple[Stamped, ...]:
    """Return what was stamped on a customer's card, taken back and redeemed, oldest first."""
    rows = book.execute(_STAMPED, {"id": customer_id})
    return tuple(Stamped(kind, number, day(on), *more) for kind, number, on, *more in rows)


def vouchers(book: sqlite3.Connection, customer_id: int) -> tuple[Voucher, ...]:
    """Return the vouchers of a customer with what is left of each, the first to end first."""
    rows = book.execute(_VOUCHERS, {"id": customer_id})
    return tuple(
        Voucher(key, amount, left, currency, day(on), day_or_none(until), why)
        for key, amount, left, currency, on, until, why in rows
    )


def worth_of_a_year(book: sqlite3.Connection, customer_id: int, today: date) -> int:
    """Return what the customer bought in the year up to today, less what came back, in minor units."""
    (worth,) = book.execute(
        "SELECT COALESCE(sum(total_minor), 0) FROM purchase WHERE customer_id = :id "
        "AND on_date > :since AND on_date <= :today",
        {"id": customer_id, "since": shift_months(today, -12).isoformat(), "today": today.isoformat()},
    ).fetchone()
    return int(worth)


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
