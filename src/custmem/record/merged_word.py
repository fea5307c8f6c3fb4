"""What two pages that become one say of being reached, where the stricter answer holds, and of who sent whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_STRICTEST_FIRST = "CASE answer WHEN 'no' THEN 0 WHEN 'preferred' THEN 1 ELSE 2 END"


def join_consents(book: sqlite3.Connection, customer_id: int, other_id: int) -> None:
    """Hand the other's answers over; where both answered for one way of being reached, the stricter holds."""
    both = {"id": customer_id, "other": other_id}
    # Whoever refused to be reached at all on one page is not reached because the other once allowed it.
    book.execute(
        "DELETE FROM consent WHERE answer <> 'no' AND customer_id IN (:id, :other) AND EXISTS ("
        "SELECT 1 FROM consent AS refusal WHERE refusal.customer_id IN (:id, :other) "
        "AND refusal.customer_id <> consent.customer_id AND refusal.channel = 'any' AND refusal.answer = 'no')",
        both,
    )
    book.execute(
        "DELETE FROM consent WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER ("
        f"PARTITION BY channel ORDER BY {_STRICTEST_FIRST}, customer_id = :id DESC) AS place "
        "FROM consent WHERE customer_id IN (:id, :other)) AS ranked WHERE place > 1)",
        both,
    )
    book.execute("UPDATE consent SET customer_id = :id WHERE customer_id = :other", both)


def join_referrals(book: sqlite3.Connection, customer_id: int, other_id: int) -> None:
    """Hand over who sent whom; nobody sent himself, and of two who sent one person the first to be told stays."""
    both = {"id": customer_id, "other": other_id}
    book.execute("DELETE FROM referral WHERE customer_id IN (:id, :other) AND by_id IN (:id, :other)", both)
    book.execute(
        "DELETE FROM referral WHERE customer_id IN (:id, :other) AND id > "
        "(SELECT min(id) FROM referral WHERE customer_id IN (:id, :other))",
        both,
    )
    book.execute("UPDATE referral SET customer_id = :id WHERE customer_id = :other", both)
    book.execute("UPDATE referral SET by_id = :id WHERE by_id = :other", both)
