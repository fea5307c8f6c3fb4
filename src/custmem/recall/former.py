"""Who a customer was before two pages were made one: their former id, handle and codes still mean them."""

from __future__ import annotations

from custmem.domain.names import query_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from custmem.domain.who import Match


def called_before(book: sqlite3.Connection, typed: str, matches: list[Match]) -> list[Match]:
    """Return the matches by the former handle or name of theirs, from before a merge, that was typed whole."""
    wanted = sorted(query_words(typed))
    listed = ", ".join(str(match.id) for match in matches)
    called = {match.id: match for match in matches}
    for key, handle, name in book.execute(
        f"SELECT customer_id, handle, name FROM former_customer WHERE customer_id IN ({listed})"
    ):
        if handle == typed.strip().lower():
            called[key] = called[key]._replace(handle=handle)
        if sorted(query_words(name)) == wanted:
            called[key] = called[key]._replace(name=name)
    return list(called.values())


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
