"""The customers in the book, as a list, and what is on their cards."""

from __future__ import annotations

import json
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from custmem.domain.customers.memory import Stamped
from custmem.domain.customers.refs import POINTS, THINGS, Held, Numbers
from custmem.domain.data.status_words import IN_NOBODY
from custmem.domain.incoming import is_walk_in
from custmem.domain.loyalty.programme import Holder, card_on, half_of
from custmem.domain.text.names import fold
from custmem.recall.commitments import worth_of_a_year
from custmem.recall.memories import CUSTOMER_COLUMNS, customer_from

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from custmem.domain.customers.memory import Customer, Memory
    from custmem.domain.customers.refs import Ref
    from custmem.domain.loyalty.programme import Card, Programme
    from custmem.domain.shop import Shop


class Sorting:
    """How a list of customers is ordered."""

    NAME = "name"
    LAST = "last"
    VISITS = "visits"


KEYS: dict[str, Callable[[Customer], Any]] = {
    Sorting.NAME: lambda customer: (fold(customer.name), customer.id),
    Sorting.LAST: lambda customer: (
        -(customer.last_visit_on.toordinal() if customer.last_visit_on else 0),
        customer.id,
    ),
    Sorting.VISITS: lambda customer: (-customer.visits, customer.id),
}


_MAYBE_NOBODY = (
    "SELECT DISTINCT customer.id, name FROM search_word JOIN customer ON customer.id = search_word.customer_id "
    "WHERE search_word.kind = 'name' AND search_word.word IN (SELECT value FROM json_each(:words))"
)


def walk_ins(book: sqlite3.Connection) -> set[int]:
    """Return which pages are no people, but what a till calls a sale to nobody in particular."""
    rows = book.execute(_MAYBE_NOBODY, {"words": json.dumps(sorted(IN_NOBODY))})
    return {key for key, name in rows if is_walk_in(name)}


def customers_with_ids(book: sqlite3.Connection, customer_ids: Sequence[int]) -> list[Customer]:
    """Return these customers in their order; unknown ids are passed over."""
    one = f"SELECT {CUSTOMER_COLUMNS} FROM customer WHERE id = :id"
    rows = (book.execute(one, {"id": customer_id}).fetchone() for customer_id in customer_ids)
    return [customer_from(row) for row in rows if row is not None]


def with_worth(book: sqlite3.Connection, memory: Memory, shop: Shop, today: date) -> Memory:
    """Return a memory with what the last year brought, if the shop has tiers that depend on it."""
    if not shop.tiers:
        return memory
    return memory._replace(worth_minor=worth_of_a_year(book, memory.customer.id, today))


ON_CARD = "sum(CASE kind WHEN 'stamp' THEN number ELSE -number END)"
MAY_LOSE_STAMPS = (
    "SELECT customer_id FROM stamp WHERE customer_id IN (SELECT customer_id FROM stamp "
    "WHERE on_date BETWEEN :since AND :until AND kind = 'stamp') AND on_date <= :today "
    f"GROUP BY customer_id HAVING {ON_CARD} >= :least"
)
REDEEMED_BY = (
    "(SELECT count(*) FROM stamp WHERE customer_id = customer.id AND kind = 'redeemed' AND on_date <= :today)"
)


_NEAR = (
    "SELECT customer.id, handle, name, kind, number, on_date FROM customer "
    "JOIN stamp ON stamp.customer_id = customer.id WHERE dead = 0 AND archived_on IS NULL AND customer.id IN "
    f"(SELECT customer_id FROM stamp GROUP BY customer_id HAVING {ON_CARD} >= :least) "
    "ORDER BY customer.id, on_date, stamp.id"
)


def near_a_reward(book: sqlite3.Connection, programme: Programme, today: date) -> list[tuple[Holder, Card]]:
    """Return the customers with at least half of the stamps for a reward, those with a full card first."""
    half = half_of(programme)
    near = []
    for whose, rows in groupby(book.execute(_NEAR, {"least": half}), key=itemgetter(0, 1, 2)):
        entries = [Stamped(kind, number, date.fromisoformat(on)) for *_, kind, number, on in rows]
        card = card_on(today, entries, programme)
        if card.stamps >= half:
            near.append((Holder(*whose), card))
    return sorted(near, key=lambda pair: (-pair[1].stamps, pair[0].name, pair[0].id))


def seen_on(book: sqlite3.Connection, day: date) -> list[str]:
    """Return the names of the customers who were here on a day, in the order in which they were noted."""
    rows = book.execute(
        "SELECT name FROM customer JOIN ("
        "SELECT customer_id, min(noted) AS noted FROM ("
        "SELECT customer_id, id AS noted FROM visit WHERE on_date = :day "
        "UNION ALL SELECT customer_id, id FROM purchase WHERE on_date = :day AND customer_id IS NOT NULL"
        ") GROUP BY customer_id) AS seen ON seen.customer_id = customer.id ORDER BY noted, customer.id",
        {"day": day.isoformat()},
    )
    return [str(name) for (name,) in rows]


_VISITS = "SELECT id, on_date FROM visit WHERE customer_id = :id ORDER BY on_date, id"
_CONTACTS = "SELECT id, on_date, channel, text FROM contact WHERE customer_id = :id ORDER BY on_date, id"
_STAMPS = "SELECT id, kind, number, on_date FROM stamp WHERE customer_id = :id ORDER BY on_date, id"
_VOUCHERS = (
    "SELECT id, on_date, amount_minor, of_id, why, currency FROM voucher "
    "WHERE customer_id = :id ORDER BY on_date, id"
)
_LINES = "SELECT id, item, quantity_milli, amount_minor, tag FROM purchase_line WHERE purchase_id = :id ORDER BY id"


def held(book: sqlite3.Connection, ref: Ref) -> Held | None:
    """Return the thing with this number; None where there is none, or it is nobody's."""
    table = THINGS[ref.kind].table
    kind = " AND kind = :kind" if ref.kind in POINTS else ""
    row = _row(book, f"SELECT * FROM {table} WHERE id = :id{kind}", {"id": ref.id, "kind": ref.kind})
    if row is None or row["customer_id"] is None:
        return None
    customer_id = int(str(row["customer_id"]))
    if ref.kind != "purchase":
        return Held(ref, customer_id, row)
    lines = list(_rows(book, _LINES, {"id": ref.id}))
    if not ref.line:
        items = ", ".join(str(line["item"]) for line in lines if line["item"])
        return Held(ref, customer_id, {**row, "items": items, "lines": len(lines)})
    if ref.line > len(lines):
        return None
    return Held(ref, customer_id, {**lines[ref.line - 1], "on_date": row["on_date"]})


def numbers_of(book: sqlite3.Connection, customer_id: int) -> Numbers:
    """Return the numbers of a customer's visits (id, day), contacts (id, day, channel, words), stamps (id, kind,
    number, day), answers about being reached by channel, decisions by key, of who sent them, and of vouchers and what
    was spent of them (id, day, minor units, of which, why, currency).
    """
    mine = {"id": customer_id}
    sent = book.execute("SELECT id FROM referral WHERE customer_id = :id", mine).fetchone()
    return Numbers(
        visits=tuple(book.execute(_VISITS, mine)),
        contacts=tuple(book.execute(_CONTACTS, mine)),
        stamps=tuple(book.execute(_STAMPS, mine)),
        consents=dict(
            book.execute("SELECT channel, id FROM consent WHERE customer_id = :id", mine).fetchall()
        ),
        decisions=dict(book.execute("SELECT key, id FROM decision WHERE customer_id = :id", mine).fetchall()),
        referral=sent[0] if sent else None,
        tags=tuple(
            book.execute("SELECT id, tag FROM customer_tag WHERE customer_id = :id ORDER BY tag", mine)
        ),
        vouchers=tuple(book.execute(_VOUCHERS, mine)),
    )


def _rows(book: sqlite3.Connection, query: str, values: dict[str, object]) -> Iterator[dict[str, object]]:
    cursor = book.execute(query, values)
    names = [name for name, *_ in cursor.description]
    for row in cursor.fetchall():
        yield dict(zip(names, row, strict=True))


def _row(book: sqlite3.Connection, query: str, values: dict[str, object]) -> dict[str, object] | None:
    return next(_rows(book, query, values), None)
