"""Who may be meant by a name that is still being typed: a few customers, found at once however large the book is.

As `custmem.recall.search`, but bounded at every step: so many words of an index are looked at and no more. Where a
letter or two fit more than that, those who were here lately are looked at besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.identification import Named
from custmem.domain.text.names import AFTER

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


MOST = 50
_LOOKED_AT = 200
_LATELY = 60
_KINDS = ("handle", "name", "nickname")
_KIND = "kind IN ('handle', 'name', 'nickname')"
_COLUMNS = "customer.handle, customer.name, customer.nickname"
_HERE_LATELY = (
    "SELECT customer_id FROM (SELECT customer_id FROM purchase ORDER BY on_date DESC LIMIT 10 * :lately) AS bought "
    "WHERE customer_id IS NOT NULL "
    "UNION SELECT customer_id FROM (SELECT customer_id FROM visit ORDER BY id DESC LIMIT :lately) AS came "
    "UNION SELECT id FROM (SELECT id FROM customer ORDER BY id DESC LIMIT :lately) AS taken_in"
)
"""Ids of some hundreds who were here last or are new, from the ends of indices."""


def here_lately(book: sqlite3.Connection, *, archived: bool = False, most: int = MOST) -> list[Named]:
    """Return the customers who were here last, the latest first."""
    rows = book.execute(
        f"SELECT {_COLUMNS} FROM customer WHERE id IN ({_HERE_LATELY}) AND {_present(archived)} "
        "ORDER BY last_visit_on DESC, id DESC LIMIT :most",
        {"lately": _LATELY, "most": most},
    )
    return [Named(*row) for row in rows]


def named_with(
    book: sqlite3.Connection,
    beginnings: Sequence[str],
    handle: str,
    *,
    archived: bool = False,
    most: int = MOST,
) -> list[Named]:
    """Return the customers of whose names and handle each of these folded beginnings begins a word.

    Whoever has exactly this handle comes first, then those who were here last.
    """
    counted = sorted((_count(book, word), number, word) for number, word in enumerate(beginnings))
    fewest = counted[0][0]
    values: dict[str, object] = {"handle": handle, "most": most, "looked_at": _LOOKED_AT, "lately": _LATELY}
    for number, (_, _, word) in enumerate(counted):
        values[f"word{number}"] = word
        values[f"end{number}"] = word + AFTER
    within = [_first_of(kind) for kind in _KINDS]
    if fewest >= _LOOKED_AT:
        within.append(f"SELECT customer_id FROM ({_HERE_LATELY}) AS late WHERE {_has('late.customer_id', 0)}")
    others = "".join(f" AND {_has('customer.id', number)}" for number in range(1, len(counted)))
    rows = book.execute(
        f"SELECT {_COLUMNS} FROM customer WHERE id IN ({' UNION '.join(within)}) AND {_present(archived)}{others} "
        "ORDER BY handle = :handle DESC, last_visit_on DESC, id DESC LIMIT :most",
        values,
    )
    return [Named(*row) for row in rows]


def _count(book: sqlite3.Connection, word: str) -> int:
    """Return how many words of names begin so, counted up to a limit."""
    (count,) = book.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM search_word WHERE {_KIND} "
        "AND word >= :word AND word < :end LIMIT :looked_at) AS met",
        {"word": word, "end": word + AFTER, "looked_at": _LOOKED_AT},
    ).fetchone()
    return int(count)


def _first_of(kind: str) -> str:
    return (
        f"SELECT customer_id FROM (SELECT customer_id FROM search_word WHERE kind = '{kind}' "
        f"AND word >= :word0 AND word < :end0 LIMIT :looked_at) AS by_{kind}"
    )


def _has(customer_id: str, number: int) -> str:
    return (
        f"EXISTS (SELECT 1 FROM search_word AS own WHERE own.customer_id = {customer_id} AND own.{_KIND} "
        f"AND own.word >= :word{number} AND own.word < :end{number})"
    )


def _present(archived: bool) -> str:
    return "customer.archived_on IS NOT NULL" if archived else "customer.archived_on IS NULL"
