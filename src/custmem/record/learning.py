"""How customers come back and how long it is usually quiet here, learned from the book and kept in its settings.

A fit takes seconds on a large book, so no command at the counter pays for it: an import learns while it is at it, and
a sale leaves it to the step that follows the answer (docs/decisions/0020-coming-back.md).
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from custmem.domain.customers.returning import ENOUGH_GAPS, learned_from, returning_written
from custmem.domain.customers.rhythm import pauses_written, quiet_of
from custmem.recall.rankings import SAMPLED_VISITS, histories_sampled
from custmem.recall.settings import settings_of, shop_of
from custmem.record.customer_stats import KEPT_COLUMNS, histories_kept
from custmem.record.settings import change_settings
from custmem.record.staged_sales import NOBODY
from custmem.record.writing import Writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

GROWTH_TO_LEARN = 1.1
_RECENT_DAYS = 60
"""Whoever was lapsed so long before is not looked for every morning, and keeps the days they have."""


class Learning(Writing):
    """The write lock for what is learned after an answer: filed under the last change, whose sales it was learned from.

    So `undo` takes a sale back with what it taught. Nothing is learned while the last change could be brought back.
    """

    def _begin(self) -> None:
        last = self.book.execute("SELECT id, undone FROM change ORDER BY id DESC LIMIT 1").fetchone()
        self.is_possible = last is not None and not last[1]
        if self.is_possible:
            self._change_id = int(last[0])
            self.book.execute("UPDATE change SET finished = 0 WHERE id = :id", {"id": self._change_id})

    def _end(self) -> None:
        if self.is_possible:
            self.book.execute("UPDATE change SET finished = 1 WHERE id = :id", {"id": self._change_id})


def learn_if_stale(path: str, now: datetime, today: date) -> bool:
    """Learn anew how customers come back if sales have grown enough; says whether it did."""
    with Learning(path, "", now) as learning:
        is_due = learning.is_possible and is_stale(learning.book)
        if is_due:
            learn_from_book(learning.book, today)
    return is_due


def is_stale(book: sqlite3.Connection) -> bool:
    """Say whether sales have grown by a tenth since it was learned how customers come back."""
    learned_at = int(settings_of(book)["learned_returning_at"] or 0)
    (newest,) = book.execute("SELECT COALESCE(max(id), 0) FROM purchase").fetchone()
    return bool(newest >= ENOUGH_GAPS and newest > learned_at * GROWTH_TO_LEARN)


def learn_from_book(book: sqlite3.Connection, today: date) -> None:
    """Learn from what is in the book, and compute anew when each customer is missed."""
    (newest,) = book.execute("SELECT COALESCE(max(id), 0) FROM purchase").fetchone()
    _keep(book, histories_sampled(book, today), visit_days_of_shop(book, today), int(newest))
    refresh_missed(book, today)


def learn_from_file(book: sqlite3.Connection, sales: Iterable[tuple[int, str, int]], today: date) -> None:
    """Learn from sales on their way into a book without any: rows of person, day and total, a person's together."""
    histories: list[list[date]] = []
    days: set[date] = set()
    for history in _days_of_each(sales, today):
        days.update(history)
        histories.append(history)
    visits = sum(map(len, histories))
    part = max(1, -(-visits // SAMPLED_VISITS))
    (newest,) = book.execute("SELECT COALESCE(max(id), 0) FROM purchase").fetchone()
    _keep(book, histories[::part], sorted(days), int(newest) + visits)


def _days_of_each(sales: Iterable[tuple[int, str, int]], today: date) -> Iterator[list[date]]:
    for person, mine in groupby(sales, key=lambda sale: sale[0]):
        if person == NOBODY:
            continue
        found = {on for _, on, total in mine if total >= 0}
        history = [day for day in map(date.fromisoformat, sorted(found)) if day <= today]
        if history:
            yield history


def _keep(
    book: sqlite3.Connection, histories: Sequence[Sequence[date]], days: Sequence[date], newest: int
) -> None:
    """Keep what these histories teach as of the last day in the book."""
    gaps = sum(len(history) - 1 for history in histories)
    learned = returning_written(learned_from(histories, days[-1])) if gaps >= ENOUGH_GAPS else ""
    change_settings(
        book,
        {
            "learned_returning": learned,
            "learned_quiet": pauses_written(quiet_of(days)),
            "learned_returning_at": str(newest),
        },
    )


def visit_days_of_shop(book: sqlite3.Connection, today: date) -> list[date]:
    """Return the days up to today on which anybody came, oldest first: a seek on an index for each."""
    found: set[str] = set()
    for table in ("purchase", "visit"):
        day = ""
        while True:
            (day,) = book.execute(
                f"SELECT min(on_date) FROM {table} WHERE on_date > :day AND on_date <= :today",
                {"day": day, "today": today.isoformat()},
            ).fetchone()
            if day is None:
                break
            found.add(day)
    return list(map(date.fromisoformat, sorted(found)))


def refresh_missed(book: sqlite3.Connection, today: date) -> None:
    """Compute anew from when on customers are overdue and lapsed, of all who are not gone for long already."""
    shop = shop_of(book)
    since = date.fromordinal(today.toordinal() - _RECENT_DAYS).isoformat()
    wanted = "(SELECT id FROM customer WHERE last_visit_on IS NOT NULL AND (lapsed_on IS NULL OR lapsed_on > :since))"
    away: dict[int, list[tuple[str, str]]] = {}
    for customer_id, starts_on, ends_on in book.execute(
        "SELECT customer_id, starts_on, ends_on FROM life_event WHERE kind = 'away' AND person_id IS NULL"
    ):
        away.setdefault(customer_id, []).append((starts_on, ends_on))
    history = book.execute(
        f"SELECT customer_id, on_date, total_minor FROM purchase WHERE customer_id IN {wanted} "
        f"UNION ALL SELECT customer_id, on_date, NULL FROM visit WHERE customer_id IN {wanted} "
        "ORDER BY customer_id, on_date",
        {"since": since},
    )
    overdue, lapsed = KEPT_COLUMNS.index("overdue_on"), KEPT_COLUMNS.index("lapsed_on")
    found = [
        (kept[overdue], kept[lapsed], key, kept[overdue], kept[lapsed])
        for key, kept in histories_kept(history, shop.usual_gap_days, away, shop.returning)
    ]
    book.executemany(
        "UPDATE customer SET overdue_on = ?, lapsed_on = ? "
        "WHERE id = ? AND (overdue_on IS NOT ? OR lapsed_on IS NOT ?)",
        found,
    )
