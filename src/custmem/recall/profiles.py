"""What is compared of a customer to tell whether two are one person; private birthdays are left out."""

from __future__ import annotations

from custmem.domain.profile import profile_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from custmem.domain.profile import Profile

_COLUMNS = "customer.id, customer.name, customer.nickname, customer.external_id"
_BIRTHDAYS = (
    "SELECT customer_id, year, month, day FROM occasion "
    "WHERE kind = 'birthday' AND person_id IS NULL AND private = 0"
)
_POINTS = "SELECT customer_id, kind, value FROM contact_point"


def profiles_in(book: sqlite3.Connection, ids: Sequence[int] | None = None) -> Iterator[Profile]:
    """Yield what is compared of every customer, or of these, by id."""
    chosen = "" if ids is None else f"({', '.join(str(int(key)) for key in ids)})"
    birthdays = {
        key: (year or 0, month, day)
        for key, year, month, day in book.execute(
            _BIRTHDAYS + (f" AND customer_id IN {chosen}" if chosen else "")
        )
    }
    points: dict[int, list[tuple[str, str]]] = {}
    for key, kind, value in book.execute(_POINTS + (f" WHERE customer_id IN {chosen}" if chosen else "")):
        points.setdefault(key, []).append((kind, value))
    rows = book.execute(
        f"SELECT {_COLUMNS} FROM customer {f'WHERE id IN {chosen} ' if chosen else ''}ORDER BY id"
    )
    for key, name, nickname, number in rows:
        yield profile_of(
            key,
            name,
            nickname=nickname or "",
            number=number or "",
            birthday=birthdays.get(key),
            points=points.get(key, ()),
        )
