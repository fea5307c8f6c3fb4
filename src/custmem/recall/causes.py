"""Why customers complain."""

from __future__ import annotations

from datetime import date

from custmem.domain.causes import Cause
from custmem.domain.names import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3


def causes(book: sqlite3.Connection) -> list[Cause]:
    """Return the causes of all complaints, the most frequent first; one that is spelt alike is one."""
    rows = book.execute(
        "SELECT cause, count(*), sum(resolved_on IS NULL), COALESCE(sum(cost_minor), 0), max(made_on) "
        "FROM complaint GROUP BY cause ORDER BY max(made_on), cause"
    )
    found: dict[str | None, Cause] = {}
    for cause, count, still_open, cost, last_on in rows:
        alike = fold(cause) if cause else None
        before = found.get(alike, Cause(cause, 0, 0, 0, date.min))
        found[alike] = Cause(
            cause,
            before.number + count,
            before.open + still_open,
            before.cost_minor + cost,
            max(before.last_on, date.fromisoformat(last_on)),
        )
    return sorted(
        found.values(), key=lambda cause: (-cause.number, -cause.last_on.toordinal(), cause.cause or "")
    )
