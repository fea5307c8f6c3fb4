"""The figures kept on a customer's row, and what the shop learns from its sales, in the writing's own transaction.

The morning reads these instead of a million purchases (docs/decisions/0004-kept-figures.md).
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from custmem.domain.customers.returning import returning_read
from custmem.domain.customers.rhythm import median, rhythm_of
from custmem.domain.shop import ENOUGH_SALES, largest_minor, significant_minor
from custmem.domain.text.dates import iso
from custmem.domain.text.likeness import kept
from custmem.domain.value import NamedTuple
from custmem.recall.commitments import visit_days
from custmem.recall.customers import ON_CARD
from custmem.recall.settings import shop_of
from custmem.record.search_index import SPELT, words_of_all
from custmem.record.settings import change_settings

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any, TypeVar

    from custmem.domain.customers.returning import Returning
    from custmem.domain.customers.rhythm import Rhythm

    Key = TypeVar("Key", int, str)

GROWTH_TO_RELEARN = 1.1
"""The shop learns anew whenever its sales have grown by a tenth, so that no single sale pays for it."""


def refresh_customer(book: sqlite3.Connection, customer_id: int, shop_gap_days: int | None) -> None:
    """Compute a customer's kept figures anew from their visits and purchases."""
    mine = {"id": customer_id}
    away = book.execute(
        "SELECT starts_on, ends_on FROM life_event WHERE customer_id = :id AND kind = 'away' AND person_id IS NULL",
        mine,
    )
    days = visit_days(book, customer_id)[::-1]
    rhythm = rhythm_of(days, shop_gap_days, _spans(away), _learned(book))
    (spent,) = book.execute(
        "SELECT COALESCE(sum(total_minor), 0) FROM purchase WHERE customer_id = :id", mine
    ).fetchone()
    kept = ", ".join(f"{column} = :{column}" for column in KEPT_COLUMNS)
    book.execute(f"UPDATE customer SET {kept} WHERE id = :id", {**mine, **_figures(rhythm, spent)})
    keep_first_bought(book, customer_id)


def keep_first_bought(book: sqlite3.Connection, customer_id: int) -> None:
    """Keep, beside who sent this customer, if anybody did, when they first bought something."""
    book.execute(_KEEP_FIRST_BOUGHT.format("= :id"), {"id": customer_id})


_FIRST_BOUGHT = (
    "SELECT min(on_date) FROM purchase WHERE purchase.customer_id = referral.customer_id AND total_minor >= 0"
)
_KEEP_FIRST_BOUGHT = (
    f"UPDATE referral SET first_bought_on = ({_FIRST_BOUGHT}) "
    f"WHERE customer_id {{}} AND first_bought_on IS NOT ({_FIRST_BOUGHT})"
)


def refresh_customers(
    book: sqlite3.Connection, customer_ids: Iterable[int], shop_gap_days: int | None
) -> None:
    """Compute the kept figures of many customers anew, each as `refresh_customer` does, in one pass over their days."""
    columns = ", ".join(KEPT_COLUMNS)
    book.execute("CREATE TEMP TABLE IF NOT EXISTS touched (customer_id INTEGER PRIMARY KEY)")
    book.execute(f"CREATE TEMP TABLE IF NOT EXISTS figures (customer_id INTEGER PRIMARY KEY, {KEPT_TYPED})")
    book.execute("DELETE FROM touched")
    book.execute("DELETE FROM figures")
    book.executemany("INSERT INTO touched (customer_id) VALUES (?)", [(key,) for key in customer_ids])
    theirs = "WHERE customer_id IN (SELECT customer_id FROM touched)"
    away: dict[int, list[tuple[str, str]]] = {}
    for customer_id, *span in book.execute(
        f"SELECT customer_id, starts_on, ends_on FROM life_event {theirs} AND kind = 'away' AND person_id IS NULL"
    ):
        away.setdefault(customer_id, []).append((span[0], span[1]))
    history = book.execute(
        f"SELECT customer_id, on_date, total_minor FROM purchase {theirs} "
        f"UNION ALL SELECT customer_id, on_date, NULL FROM visit {theirs} "
        "UNION ALL SELECT customer_id, NULL, 0 FROM touched ORDER BY customer_id, on_date"
    )
    marks = ", ".join("?" * len(KEPT_COLUMNS))
    book.executemany(
        f"INSERT INTO figures (customer_id, {columns}) VALUES (?, {marks})",
        ((key, *kept) for key, kept in histories_kept(history, shop_gap_days, away, _learned(book))),
    )
    kept = ", ".join(f"{column} = figures.{column}" for column in KEPT_COLUMNS)
    book.execute(f"UPDATE customer SET {kept} FROM figures WHERE customer.id = figures.customer_id")
    book.execute(_KEEP_FIRST_BOUGHT.format("IN (SELECT customer_id FROM touched)"))


def histories_kept(
    rows: Iterable[tuple[Key, str | None, int | None]],
    shop_gap_days: int | None,
    away: Mapping[Key, Iterable[tuple[str, str]]],
    learned: Returning | None = None,
) -> Iterator[tuple[Key, tuple[object, ...]]]:
    """Yield each one's figures in the order of KEPT_COLUMNS.

    `rows` are who, a day and its total (None for a visit without buying), those of one together and by day.
    """
    for key, mine in groupby(rows, key=lambda row: row[0]):
        days: list[date] = []
        spent, last = 0, None
        for _, on_date, total in mine:
            spent += total or 0
            if on_date is not None and on_date != last:
                days.append(date.fromisoformat(on_date))
                last = on_date
        rhythm = rhythm_of(days, shop_gap_days, _spans(away.get(key, ())), learned)
        yield key, tuple(_figures(rhythm, spent).values())


def _learned(book: sqlite3.Connection) -> Returning | None:
    """Return what was learned of how customers come back, the one setting that their figures need."""
    found = book.execute("SELECT value FROM setting WHERE key = 'learned_returning'").fetchone()
    return returning_read(found[0]) if found and found[0] else None


def _spans(rows: Iterable[tuple[str, str]]) -> list[tuple[date, date]]:
    return [(date.fromisoformat(starts_on), date.fromisoformat(ends_on)) for starts_on, ends_on in rows]


def _figures(rhythm: Rhythm, spent_minor: int) -> dict[str, object]:
    """Return what is kept of a history, by column."""
    return {
        "visits": rhythm.visits,
        "first_visit_on": iso(rhythm.first_on),
        "last_visit_on": iso(rhythm.last_on),
        "usual_gap_days": rhythm.usual_gap_days,
        "usual_weekday": rhythm.usual_weekday,
        "expected_on": iso(rhythm.expected_on),
        "overdue_on": iso(rhythm.overdue_on),
        "lapsed_on": iso(rhythm.lapsed_on),
        "spent_minor": spent_minor,
    }


NO_HISTORY = _figures(rhythm_of((), None), 0)
"""The kept figures of somebody who has not been here yet, by column."""
KEPT_COLUMNS = tuple(NO_HISTORY)
KEPT_TYPED = ", ".join(
    f"{column} {'TEXT' if column.endswith('_on') else 'INTEGER'}" for column in KEPT_COLUMNS
)


def learn_if_grown(book: sqlite3.Connection, enough: int = ENOUGH_SALES) -> None:
    """Learn anew what is significant and what gap is usual here, when sales have grown enough since last time.

    With fewer than `enough` sales nothing is learned; a file is given at once what days can be learned from less.
    """
    shop = shop_of(book)
    (newest,) = book.execute("SELECT COALESCE(max(id), 0) FROM purchase").fetchone()
    if newest >= enough and newest >= shop.learned_at_purchase * GROWTH_TO_RELEARN:
        learn(book, shop.currency, newest)


def learn(book: sqlite3.Connection, currency: str, newest_purchase: int) -> None:
    """Learn from all sales which totals are significant and large, and from all customers the usual gap."""
    (sales,) = book.execute("SELECT count(*) FROM purchase WHERE total_minor > 0").fetchone()
    if sales >= ENOUGH_SALES:
        middle, twentieth, hundredth = (_total_at(book, int(sales * part)) for part in (0.5, 0.95, 0.99))
        significant = significant_minor(middle, twentieth, currency)
        change_settings(book, {"learned_significant_minor": str(significant)})
        change_settings(book, {"learned_largest_minor": str(largest_minor(hundredth, significant))})
        change_settings(book, {"learned_best_minor": str(_spent_by_the_best(book))})
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


def _spent_by_the_best(book: sqlite3.Connection) -> int:
    """Return what a customer has spent who is just among the best twentieth of those who ever bought."""
    (buyers,) = book.execute("SELECT count(*) FROM customer WHERE spent_minor > 0").fetchone()
    row = book.execute(
        "SELECT spent_minor FROM customer WHERE spent_minor > 0 ORDER BY spent_minor DESC LIMIT 1 OFFSET :rank",
        {"rank": buyers // 20},
    ).fetchone()
    return int(row[0]) if row else 0


AT_ONCE = 1000
_ALL_KINDS = ", ".join(f"'{kind}'" for kind in SPELT)
_OF_HISTORY = ("visits", "first_visit_on", "last_visit_on", "usual_weekday", "spent_minor")
"""The kept figures that follow from a customer's own history alone; the others change with what the shop learns."""


class Stretch(NamedTuple):
    """What differs in a stretch of the book, and from where to go on; None at the end of the book."""

    differing: tuple[Any, ...]
    after: Any


def words_differing(book: sqlite3.Connection, after: int | None) -> Stretch:
    """Return the customers who are not found by just the words that their page gives, in the order of their ids."""
    values = {"after": after or 0, "most": AT_ONCE}
    ids: set[int] = set()
    for query in (
        "SELECT id FROM customer WHERE id > :after ORDER BY id LIMIT :most",
        "SELECT DISTINCT customer_id FROM search_word WHERE customer_id > :after ORDER BY customer_id LIMIT :most",
        "SELECT customer_id FROM unindexed WHERE customer_id > :after ORDER BY customer_id LIMIT :most",
    ):
        ids.update(key for (key,) in book.execute(query, values))
    looked_at = sorted(ids)[:AT_ONCE]
    listed = ", ".join(map(str, looked_at))
    query = f"SELECT kind, word, customer_id FROM search_word WHERE customer_id IN ({listed})"
    unlike = set(book.execute(query).fetchall()) ^ set(words_of_all(book, listed))
    waiting = book.execute(f"SELECT customer_id FROM unindexed WHERE customer_id IN ({listed})").fetchall()
    differing = {key for _, _, key in unlike} | {key for (key,) in waiting}
    return Stretch(tuple(sorted(differing)), looked_at[-1] if len(ids) >= AT_ONCE else None)


def spellings_missing(book: sqlite3.Connection, after: str | None) -> Stretch:
    """Return the words of names that would not be found when they are misspelt."""
    words: set[str] = set()
    for kind in SPELT:
        words.update(
            word
            for (word,) in book.execute(
                "SELECT DISTINCT word FROM search_word WHERE kind = :kind AND word > :after "
                "ORDER BY word LIMIT :most",
                {"kind": kind, "after": after or "", "most": AT_ONCE},
            )
        )
    looked_at = sorted(words)[:AT_ONCE]
    query = "SELECT 1 FROM spelling WHERE spelling = ? AND word = ?"
    differing = [
        word
        for word in looked_at
        if any(book.execute(query, (variant, word)).fetchone() is None for variant in kept(word))
    ]
    return Stretch(tuple(differing), looked_at[-1] if len(words) >= AT_ONCE else None)


def spellings_in_excess(book: sqlite3.Connection, after: tuple[str, str] | None) -> Stretch:
    """Return the words with a spelling that is none of theirs, or that nobody is called any more."""
    spelling, word = after or ("", "")
    rows = book.execute(
        "SELECT spelling, word FROM spelling WHERE (spelling, word) > (:spelling, :word) "
        "ORDER BY spelling, word LIMIT :most",
        {"spelling": spelling, "word": word, "most": AT_ONCE},
    ).fetchall()
    query = f"SELECT 1 FROM search_word WHERE kind IN ({_ALL_KINDS}) AND word = ? LIMIT 1"
    differing = [
        told
        for variant, told in rows
        if variant not in kept(told) or book.execute(query, (told,)).fetchone() is None
    ]
    return Stretch(tuple(differing), rows[-1] if len(rows) == AT_ONCE else None)


def figures_differing(book: sqlite3.Connection, after: int | None) -> Stretch:
    """Return the customers on whose row something else is kept than their visits and purchases come to."""
    columns = ", ".join(_OF_HISTORY)
    held = {
        key: figures
        for key, *figures in book.execute(
            f"SELECT id, {columns} FROM customer WHERE id > :after ORDER BY id LIMIT :most",
            {"after": after or 0, "most": AT_ONCE},
        )
    }
    listed = ", ".join(map(str, held))
    history = book.execute(
        f"SELECT customer_id, on_date, total_minor FROM purchase WHERE customer_id IN ({listed}) "
        f"UNION ALL SELECT customer_id, on_date, NULL FROM visit WHERE customer_id IN ({listed}) "
        f"UNION ALL SELECT id, NULL, 0 FROM customer WHERE id IN ({listed}) ORDER BY customer_id, on_date"
    )
    places = [KEPT_COLUMNS.index(column) for column in _OF_HISTORY]
    gap = shop_of(book).usual_gap_days
    differing = [
        key
        for key, figures in histories_kept(history, gap, {})
        if [figures[place] for place in places] != held[key]
    ]
    return Stretch(tuple(differing), max(held) if len(held) == AT_ONCE else None)


def sums_differing(book: sqlite3.Connection, after: int | None) -> Stretch:
    """Return the purchases whose total is not the sum of their lines, those that have lines."""
    rows = book.execute(
        "SELECT purchase.id, total_minor, (SELECT sum(amount_minor) FROM purchase_line "
        "WHERE purchase_id = purchase.id) FROM purchase WHERE purchase.id > :after ORDER BY purchase.id LIMIT :most",
        {"after": after or 0, "most": 10 * AT_ONCE},
    ).fetchall()
    differing = tuple(key for key, total, lines in rows if lines is not None and lines != total)
    return Stretch(differing, rows[-1][0] if len(rows) == 10 * AT_ONCE else None)


def cards_overdrawn(book: sqlite3.Connection, after: int | None) -> Stretch:
    """Return the customers of whose cards more stamps were redeemed than were put on them."""
    rows = book.execute(
        f"SELECT customer_id, {ON_CARD} FROM stamp WHERE customer_id > :after GROUP BY customer_id "
        "ORDER BY customer_id LIMIT :most",
        {"after": after or 0, "most": AT_ONCE},
    ).fetchall()
    return Stretch(
        tuple(key for key, on_card in rows if on_card < 0), rows[-1][0] if len(rows) == AT_ONCE else None
    )
