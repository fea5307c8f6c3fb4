"""The things of a customer's page by their numbers, and one of them as it stands in the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.refs import POINTS, THINGS, Held, Numbers

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from custmem.domain.customers.refs import Ref

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
