"""The figures kept on a customer's row, and what the shop learns from its sales, in the writing's own transaction.

The morning reads these instead of a million purchases (docs/decisions/0004-kept-figures.md).
"""

from __future__ import annotations

from datetime import date

from custmem.domain.rhythm import median, rhythm_of
from custmem.domain.worth import ENOUGH_SALES, largest_minor, significant_minor
from custmem.recall.memories import visit_days
from custmem.recall.settings import shop_of
from custmem.record.settings import change_settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

GROWTH_TO_RELEARN = 1.1
"""The shop learns anew whenever its sales have grown by a tenth, so that no single sale pays for it."""


def refresh_customer(book: sqlite3.Connection, customer_id: int, shop_gap_days: int | None) -> None:
    """Compute a customer's kept figures anew from their visits and purchases."""
    mine = {"id": customer_id}
    away = [
        (date.fromisoformat(starts_on), date.fromisoformat(ends_on))
        for starts_on, ends_on in book.execute(
            "SELECT starts_on, ends_on FROM life_event WHERE customer_id = :id AND kind = 'away' "
            "AND person_id IS NULL",
            mine,
        )
    ]
    rhythm = rhythm_of(visit_days(book, customer_id)[::-1], shop_gap_days, away)
    (spent,) = book.execute(
        "SELECT COALESCE(sum(total_minor), 0) FROM purchase WHERE customer_id = :id", mine
    ).fetchone()
    book.execute(
        "UPDATE customer SET visits = :visits, first_visit_on = :first, last_visit_on = :last, "
        "usual_gap_days = :gap, usual_weekday = :weekday, expected_on = :expected, overdue_on = :overdue, lapsed_on = :lapsed, "
        "spent_minor = :spent WHERE id = :id",
        {
            "id": customer_id,
            "visits": rhythm.visits,
            "first": _iso(rhythm.first_on),
            "last": _iso(rhythm.last_on),
            "gap": rhythm.usual_gap_days,
            "weekday": rhythm.usual_weekday,
            "expected": _iso(rhythm.expected_on),
            "overdue": _iso(rhythm.overdue_on),
            "lapsed": _iso(rhythm.lapsed_on),
            "spent": spent,
        },
    )


def learn_if_grown(book: sqlite3.Connection) -> None:
    """Learn anew what is significant and what gap is usual here, when sales have grown enough since last time."""
    shop = shop_of(book)
    (newest,) = book.execute("SELECT COALESCE(max(id), 0) FROM purchase").fetchone()
    if newest >= ENOUGH_SALES and newest >= shop.learned_at_purchase * GROWTH_TO_RELEARN:
        learn(book, shop.currency, newest)


def learn(book: sqlite3.Connection, currency: str, newest_purchase: int) -> None:
    """Learn from all sales which totals are significant and large, and from all customers the usual gap."""
    (sales,) = book.execute("SELECT count(*) FROM purchase WHERE total_minor > 0").fetchone()
    if sales >= ENOUGH_SALES:
        middle, tenth, hundredth = (_total_at(book, int(sales * part)) for part in (0.5, 0.9, 0.99))
        significant = significant_minor(middle, tenth, currency)
        change_settings(book, {"learned_significant_minor": str(significant)})
        change_settings(book, {"learned_largest_minor": str(largest_minor(hundredth, significant))})
    gaps = [
        gap for (gap,) in book.execute("SELECT usual_gap_days FROM customer WHERE usual_gap_days IS NOT NULL")
    ]
    if gaps:
        change_settings(book, {"learned_gap_days": str(round(median(gaps)))})
    change_settings(book, {"learned_at_purchase": str(newest_purchase)})


def _total_at(book: sqlite3.Connection, rank: int) -> int:
    row = book.execute(
        "SELECT total_minor FROM purchase WHERE total_minor > 0 ORDER BY total_minor LIMIT 1 OFFSET :rank",
        {"rank": rank},
    ).fetchone()
    return int(row[0])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
