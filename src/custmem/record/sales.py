"""A sale and a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple
from custmem.errors import Duplicate
from custmem.language import _
from custmem.record.customer_stats import learn_if_grown, refresh_customer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import date

    from custmem.domain.customers.memory import Line
    from custmem.domain.shop import Shop


class Sale(NamedTuple):
    """What was sold, to be recorded; the total is the sum of the lines, in minor units of the shop's currency."""

    on: date
    lines: Sequence[Line]
    for_text: str | None
    person_id: int | None
    occasion: str | None
    surprise: bool
    private: bool
    receipt: str | None
    mood: str | None = None

    @property
    def total_minor(self) -> int:
        """The sum of the lines."""
        return sum(line.amount_minor for line in self.lines)


def record_sale(book: sqlite3.Connection, customer_id: int, sale: Sale, shop: Shop) -> int:
    """Record a purchase and return its id.

    Raises Duplicate when this receipt is in the book already.
    """
    if sale.receipt and _has_receipt(book, sale.receipt):
        raise Duplicate(
            _('receipt "{receipt}" is in the book already').format(receipt=sale.receipt),
            _("leave out --receipt, or give its own"),
        )
    (purchase_id,) = book.execute(
        "INSERT INTO purchase (customer_id, on_date, currency, total_minor, receipt, for_text, person_id, occasion, "
        "surprise, private, mood) VALUES (:customer_id, :on, :currency, :total, :receipt, :for_text, :person_id, "
        ":occasion, :surprise, :private, :mood) RETURNING id",
        {
            "customer_id": customer_id,
            "on": sale.on.isoformat(),
            "currency": shop.currency,
            "total": sale.total_minor,
            "receipt": sale.receipt,
            "for_text": sale.for_text,
            "person_id": sale.person_id,
            "occasion": sale.occasion,
            "surprise": sale.surprise,
            "private": sale.private,
            "mood": sale.mood,
        },
    ).fetchone()
    book.executemany(
        "INSERT INTO purchase_line (purchase_id, item, quantity_milli, amount_minor, tag) "
        "VALUES (:purchase_id, :item, :quantity, :amount, :tag)",
        [
            {
                "purchase_id": purchase_id,
                "item": line.item,
                "quantity": line.quantity_milli,
                "amount": line.amount_minor,
                "tag": line.tag,
            }
            for line in sale.lines
        ],
    )
    refresh_customer(book, customer_id, shop.usual_gap_days)
    learn_if_grown(book)
    return int(purchase_id)


def record_visit(book: sqlite3.Connection, customer_id: int, on: date, shop: Shop) -> bool:
    """Record that a customer came in; False when that day was noted already."""
    seen = book.execute(
        "SELECT 1 FROM visit WHERE customer_id = :id AND on_date = :on UNION ALL "
        "SELECT 1 FROM purchase WHERE customer_id = :id AND on_date = :on AND total_minor >= 0",
        {"id": customer_id, "on": on.isoformat()},
    ).fetchone()
    if seen:
        return False
    book.execute(
        "INSERT INTO visit (customer_id, on_date) VALUES (:id, :on)",
        {"id": customer_id, "on": on.isoformat()},
    )
    refresh_customer(book, customer_id, shop.usual_gap_days)
    return True


def _has_receipt(book: sqlite3.Connection, receipt: str) -> bool:
    found = book.execute(
        "SELECT 1 FROM purchase WHERE receipt = :receipt AND receipt IS NOT NULL AND source IS NULL LIMIT 1",
        {"receipt": receipt},
    ).fetchone()
    return found is not None
