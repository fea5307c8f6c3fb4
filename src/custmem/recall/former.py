"""Who a customer was before two pages were made one: their former id, handle and codes still mean them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from custmem.domain.who import Match


def called_before(book: sqlite3.Connection, typed: str, matches: list[Match]) -> list[Match]:
    """Return the matches as they are told apart: who had the handle that was typed, whole, goes by it."""
    row = book.execute(
        "SELECT customer_id FROM former_customer WHERE handle = :handle", {"handle": typed.strip().lower()}
    ).fetchone()
    if row is None:
        return matches
    return [
        match._replace(handle=typed.strip().lower()) if match.id == row[0] else match for match in matches
    ]


def key_before(book: sqlite3.Connection, code: str, customer_id: int | None) -> tuple[int, str] | None:
    """Return whose and which thing a code means that is from before a merge, if it is such a code.

    Only this customer's are looked at if one is given.
    """
    row: tuple[int, str] | None = book.execute(
        "SELECT customer_id, now_key FROM former_key WHERE code = :code "
        "AND (:customer_id IS NULL OR customer_id = :customer_id) ORDER BY customer_id DESC LIMIT 1",
        {"code": code.lower(), "customer_id": customer_id},
    ).fetchone()
    return row
