"""Receipts that a newer file tells otherwise than an earlier one: called off, paid back, corrected, somebody else's.

A receipt is known again by the source's own number. A till's numbers may begin anew each day, so another day or
another buyer is believed only where the number is the file's and the book's once, and what was bought bears it out.
What the newer file tells differently is taken out of the book, and its lines come in as new ones do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_NOW = (
    "CREATE TEMP TABLE receipt_now AS SELECT receipt, min(sale_key) AS sale_key, min(on_date) AS on_date, "
    "max(person) AS person, min(file_line) AS line, sum(sold) AS sold FROM ("
    "SELECT receipt, sale_key, on_date, person, file_line, 1 AS sold FROM sold_line WHERE receipt IS NOT NULL "
    "UNION ALL SELECT receipt, sale_key, on_date, person, file_line, 0 FROM withdrawn WHERE receipt IS NOT NULL) "
    "GROUP BY receipt HAVING count(DISTINCT sale_key) = 1"
)
_HELD = (
    "CREATE TEMP TABLE receipt_held AS SELECT purchase.id AS id, now.receipt AS receipt, external_id, "
    "purchase.on_date AS on_date, customer_id, sale_key, now.on_date AS now_on, person, line, sold "
    "FROM receipt_now AS now JOIN purchase ON purchase.receipt = now.receipt WHERE source = :source"
)
_GONE = (
    "SELECT purchase_line.id, held.id, held.receipt, held.line, customer_id "
    "FROM receipt_held AS held JOIN purchase_line ON purchase_id = held.id "
    "WHERE held.external_id = sale_key AND source = :source "
    "AND NOT EXISTS (SELECT 1 FROM sold_line WHERE line_key = purchase_line.external_id)"
)
_OTHERS = (
    "SELECT id, receipt, on_date, customer_id, now_on, person, line, sold FROM receipt_held "
    "WHERE external_id <> sale_key AND receipt IN "
    "(SELECT receipt FROM receipt_held GROUP BY receipt HAVING count(*) = 1) ORDER BY line"
)
_NOBODYS = (
    "SELECT line.id, line.purchase_id FROM sold_line CROSS JOIN purchase_line AS line "
    "ON line.source = :source AND line.external_id = 'walk-in' || substr(line_key, 17) "
    "JOIN purchase ON purchase.id = line.purchase_id WHERE sold_line.receipt IS NULL AND person <> 0 "
    "AND purchase.customer_id IS NULL AND NOT EXISTS "
    "(SELECT 1 FROM sold_line AS other WHERE other.line_key = line.external_id)"
)
_UNNUMBERED = (
    "SELECT line.id, line.purchase_id, withdrawn.file_line, customer_id "
    "FROM withdrawn CROSS JOIN purchase_line AS line "
    "ON line.source = :source AND line.external_id = withdrawn.line_key "
    "JOIN purchase ON purchase.id = line.purchase_id WHERE withdrawn.receipt IS NULL"
)
_KEPT = "for_text, person_id, occasion, surprise, private"


class Corrections:
    """What was taken out of the book because a newer file tells it otherwise.

    `receipts` are those whose new lines take the place of others, `taken_back` the lines of the file that took
    something out, and `customers` those whose history has changed.
    """

    def __init__(self) -> None:
        self.receipts: dict[str, int] = {}
        self.unnumbered = 0
        self.taken_back: set[int] = set()
        self.customers: set[int] = set()
        self.lines_gone = 0
        self.kept: dict[str, tuple[object, ...]] = {}


def corrected(book: sqlite3.Connection, source: str) -> Corrections:
    """Take out of the book what the staged lines tell otherwise."""
    found = Corrections()
    values = {"source": source}
    for table in ("receipt_now", "receipt_held"):
        book.execute(f"DROP TABLE IF EXISTS temp.{table}")
    book.execute(_NOW)
    book.execute(_HELD, values)
    _take_back_unnumbered(book, values, found)
    _give_to_somebody(book, values, found)
    if book.execute("SELECT 1 FROM receipt_held LIMIT 1").fetchone():
        book.execute("CREATE INDEX IF NOT EXISTS temp.sold_line_by_key ON sold_line (line_key)")
        book.execute("CREATE INDEX IF NOT EXISTS temp.sold_line_by_receipt ON sold_line (receipt)")
        _take_out_lines(book, values, found)
        _take_out_others(book, found)
        for index in ("sold_line_by_key", "sold_line_by_receipt"):
            book.execute(f"DROP INDEX temp.{index}")
    return found


def carry_over(book: sqlite3.Connection, corrections: Corrections, source: str) -> None:
    """Give the receipts that came in anew what a person had said of them: whose present it was, and what is private."""
    for key, (for_text, person_id, occasion, surprise, private, customer_id) in corrections.kept.items():
        book.execute(
            "UPDATE purchase SET for_text = :for_text, occasion = :occasion, surprise = :surprise, private = :private, "
            "person_id = CASE WHEN customer_id = :customer_id THEN :person_id END "
            "WHERE source = :source AND external_id = :key",
            {
                "for_text": for_text,
                "person_id": person_id,
                "occasion": occasion,
                "surprise": surprise,
                "private": private,
                "customer_id": customer_id,
                "source": source,
                "key": key,
            },
        )


def _take_out_lines(book: sqlite3.Connection, values: dict[str, str], found: Corrections) -> None:
    """Take out lines of the very same receipt that the newer file has no more."""
    gone = book.execute(_GONE, values).fetchall()
    for _, _, receipt, line, customer_id in gone:
        found.receipts[receipt] = line
        if customer_id is not None:
            found.customers.add(customer_id)
    _delete_lines(book, [key for key, *_ in gone], {purchase_id for _, purchase_id, *_ in gone})
    found.lines_gone += len(gone)
    lines = "SELECT file_line FROM withdrawn WHERE receipt = :receipt"
    for receipt in {receipt for _, _, receipt, _, _ in gone}:
        found.taken_back |= {line for (line,) in book.execute(lines, {"receipt": receipt})}


def _take_out_others(book: sqlite3.Connection, found: Corrections) -> None:
    """Take out receipts that are another buyer's or day's now; their lines come in as new ones."""
    for key, receipt, on, customer_id, now_on, person, line, sold in book.execute(_OTHERS).fetchall():
        if not _is_same(
            book, key, receipt, same_day=on == now_on, nobodys=customer_id is None or not person, sold=sold
        ):
            continue
        kept = book.execute(
            f"SELECT {_KEPT}, customer_id FROM purchase WHERE id = :id", {"id": key}
        ).fetchone()
        if any(kept[:-1]):
            (sale_key,) = book.execute(
                "SELECT sale_key FROM receipt_held WHERE id = :id", {"id": key}
            ).fetchone()
            found.kept[sale_key] = kept
        lines = [
            each
            for (each,) in book.execute("SELECT id FROM purchase_line WHERE purchase_id = :id", {"id": key})
        ]
        _delete_lines(book, lines, {key})
        found.receipts[receipt] = line
        found.lines_gone += len(lines)
        withdrawn = "SELECT file_line FROM withdrawn WHERE receipt = :receipt"
        found.taken_back |= {each for (each,) in book.execute(withdrawn, {"receipt": receipt})}
        if customer_id is not None:
            found.customers.add(customer_id)


def _is_same(
    book: sqlite3.Connection, purchase_id: int, receipt: str, *, same_day: bool, nobodys: bool, sold: int
) -> bool:
    """Say whether a receipt of the file is this one of the book, though its day or its buyer is another."""
    held = "SELECT item, quantity_milli, amount_minor FROM purchase_line WHERE purchase_id = :id"
    ours = sorted(book.execute(held, {"id": purchase_id}).fetchall())
    theirs = sorted(
        book.execute(
            "SELECT item, quantity, amount FROM sold_line WHERE receipt = :receipt", {"receipt": receipt}
        ).fetchall()
    )
    if same_day:
        return nobodys or not sold or bool({line[0] for line in ours} & {line[0] for line in theirs})
    return ours == theirs and len(receipt) > 1


def _take_back_unnumbered(book: sqlite3.Connection, values: dict[str, str], found: Corrections) -> None:
    rows = book.execute(_UNNUMBERED, values).fetchall()
    _delete_lines(book, [key for key, *_ in rows], {purchase_id for _, purchase_id, *_ in rows})
    for _, _, line, customer_id in rows:
        found.taken_back.add(line)
        if customer_id is not None:
            found.customers.add(customer_id)


def _give_to_somebody(book: sqlite3.Connection, values: dict[str, str], found: Corrections) -> None:
    """Take out lines that an earlier import gave to nobody, and of which it is now told whose they are."""
    rows = book.execute(_NOBODYS, values).fetchall()
    _delete_lines(book, [key for key, _ in rows], {purchase_id for _, purchase_id in rows})
    found.unnumbered += len(rows)


def _delete_lines(book: sqlite3.Connection, lines: Iterable[int], purchases: Iterable[int]) -> None:
    """Delete lines, bring the sums of their purchases up to date, and delete those that have none left."""
    book.executemany("DELETE FROM purchase_line WHERE id = ?", [(key,) for key in lines])
    for key in sorted(purchases):
        (count, total) = book.execute(
            "SELECT count(*), COALESCE(sum(amount_minor), 0) FROM purchase_line WHERE purchase_id = :id",
            {"id": key},
        ).fetchone()
        (coming,) = book.execute(
            "SELECT COALESCE(max(sold), 0) FROM receipt_held WHERE id = :id AND external_id = sale_key",
            {"id": key},
        ).fetchone()
        if count or coming:
            book.execute(
                "UPDATE purchase SET total_minor = :total WHERE id = :id", {"id": key, "total": total}
            )
        else:
            book.execute("DELETE FROM purchase WHERE id = :id", {"id": key})
