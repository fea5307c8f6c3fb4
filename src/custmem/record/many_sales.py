"""Many sales taken in at once: their lines staged beside the book, told from those already in it, then written.

A line is known by what it is (customer, day, receipt, item, quantity, amount) and by how many like it came before
it in the file: so a second import of it finds each in the book, and a line that really is there twice stays twice.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from custmem.book.runs import in_one_run

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from custmem.domain.incoming import PurchaseRow

NOBODY = 0
"""The person of a walk-in's line."""
_AT_ONCE = 5000
_REMEMBERED = 50_000
_LONGEST_RECEIPT = 40
_STAGES = {
    "sold_line": (
        "line INTEGER PRIMARY KEY, person INTEGER, on_date TEXT, receipt TEXT, item TEXT, quantity INTEGER, "
        "amount INTEGER, tag TEXT, sale_key TEXT, sale_hash INTEGER, line_key TEXT, line_hash INTEGER"
    ),
    "sale": (
        "first_line INTEGER PRIMARY KEY, person INTEGER, on_date TEXT, receipt TEXT, total INTEGER, sale_key TEXT"
    ),
    "buyer": "person INTEGER PRIMARY KEY, customer_id INTEGER",
}
_REPEATED = (
    "SELECT line, line_key FROM sold_line WHERE line_hash IN "
    "(SELECT line_hash FROM sold_line GROUP BY line_hash HAVING count(*) > 1) ORDER BY line"
)
_DROP_KNOWN = (
    "DELETE FROM sold_line WHERE EXISTS (SELECT 1 FROM purchase_line "
    "WHERE purchase_line.source = :source AND purchase_line.external_id = sold_line.line_key)"
)
_GROUP = (
    "INSERT INTO sale SELECT min(line), min(person), min(on_date), min(receipt), sum(amount), "
    "min(COALESCE(sale_key, line_key)) FROM sold_line GROUP BY sale_hash"
)
_ADD_TO_SALES = (
    "UPDATE purchase SET total_minor = total_minor + sale.total FROM sale "
    "WHERE purchase.source = :source AND purchase.external_id = sale.sale_key"
)
_GROWN = (
    "SELECT DISTINCT customer_id FROM sale JOIN purchase "
    "ON purchase.source = :source AND purchase.external_id = sale.sale_key WHERE customer_id IS NOT NULL"
)
_WRITE_SALES = (
    "INSERT INTO purchase (customer_id, on_date, currency, total_minor, receipt, surprise, private, source, "
    "external_id) SELECT customer_id, on_date, :currency, total, receipt, 0, 0, :source, sale_key "
    "FROM sale LEFT JOIN buyer ON buyer.person = sale.person WHERE true ORDER BY first_line "
    "ON CONFLICT (source, external_id) DO NOTHING"
)
_WRITE_LINES = (
    "INSERT INTO purchase_line (purchase_id, item, quantity_milli, amount_minor, tag, source, external_id) "
    "SELECT purchase.id, item, quantity, amount, tag, :source, line_key FROM sold_line JOIN purchase "
    "ON purchase.source = :source AND purchase.external_id = COALESCE(sale_key, line_key) ORDER BY line"
)


class ManySales:
    """Lines of sales on their way into the book; persons are numbered by the caller, from 1."""

    def __init__(self, book: sqlite3.Connection, source: str, currency: str) -> None:
        self._book = book
        self._values = {"source": source, "currency": currency}
        self._rows: list[tuple[object, ...]] = []
        self._digests: dict[str, str] = {}
        self.grown: set[int] = set()
        for stage, columns in _STAGES.items():
            book.execute(f"CREATE TEMP TABLE IF NOT EXISTS {stage} ({columns})")
            book.execute(f"DELETE FROM {stage}")

    def add(self, row: PurchaseRow, person: int, buyer: str) -> None:
        """Stage a line; `buyer` is the digest of who bought, from `digest`."""
        on = row.on.isoformat()
        sale: str | None = f"{buyer}.{on}.{self._receipt_key(row.receipt) if row.receipt else ''}"
        line = f"{sale}.{self._item_key(row.item)}.{row.quantity_milli}.{row.amount_minor}.1"
        line_hash, sale_hash = hash(line), hash(sale)
        if person == NOBODY and not row.receipt:
            # Nothing tells which walk-ins' lines are one sale, so each is its own.
            sale, sale_hash = None, line_hash
        self._rows.append(
            (
                row.line,
                person,
                on,
                row.receipt or None,
                row.item,
                row.quantity_milli,
                row.amount_minor,
                row.tag or None,
                sale,
                sale_hash,
                line,
                line_hash,
            )
        )
        if len(self._rows) >= _AT_ONCE:
            self._stage()

    def keep_new(self) -> int:
        """Leave only what is not in the book yet; returns how many lines are in it already."""
        self._stage()
        self._number_repeated()
        known = 0
        if self._is_known_source("purchase_line"):
            known = self._book.execute(_DROP_KNOWN, self._values).rowcount
        self._book.execute(_GROUP)
        return known

    def persons(self) -> list[tuple[int, str]]:
        """Return each person with new lines and the first day of these, in the order of the file."""
        return self._book.execute(
            "SELECT person, min(on_date) FROM sale WHERE person <> 0 GROUP BY person ORDER BY person"
        ).fetchall()

    def history(self) -> Iterator[tuple[int, str, int]]:
        """Yield person, day and total of each new sale, those of one person together and by day."""
        yield from self._book.execute("SELECT person, on_date, total FROM sale ORDER BY person, on_date")

    def leave_out(self, person: int) -> list[int]:
        """Take a person's new lines out again and return their numbers."""
        who = {"person": person}
        lines = self._book.execute(
            "SELECT line FROM sold_line WHERE person = :person ORDER BY line", who
        ).fetchall()
        self._book.execute("DELETE FROM sold_line WHERE person = :person", who)
        self._book.execute("DELETE FROM sale WHERE person = :person", who)
        return [line for (line,) in lines]

    def write(self, buyers: Iterable[tuple[int, int]]) -> int:
        """Write the new lines and return how many; `buyers` are pairs of person and customer id.

        Afterwards `grown` are the customers with lines added to a purchase that was in the book.
        """
        self._book.executemany("INSERT INTO buyer (person, customer_id) VALUES (?, ?)", buyers)
        if self._is_known_source("purchase"):
            self.grown = {key for (key,) in self._book.execute(_GROWN, self._values)}
            self._book.execute(_ADD_TO_SALES, self._values)
        with in_one_run(self._book, "purchase"):
            self._book.execute(_WRITE_SALES, self._values)
        with in_one_run(self._book, "purchase_line"):
            return self._book.execute(_WRITE_LINES, self._values).rowcount

    def _stage(self) -> None:
        marks = ", ".join("?" * 12)
        self._book.executemany(f"INSERT INTO sold_line VALUES ({marks})", self._rows)
        self._rows.clear()

    def _number_repeated(self) -> None:
        """Number the lines that are in the file more than once, so that the second import finds as many."""
        seen: dict[str, int] = {}
        numbered: list[dict[str, object]] = []
        for line, key in self._book.execute(_REPEATED):
            seen[key] = seen.get(key, 0) + 1
            if seen[key] > 1:
                own = f"{key.removesuffix('1')}{seen[key]}"
                numbered.append({"line": line, "key": own, "hash": hash(own)})
        self._book.executemany(
            "UPDATE sold_line SET line_key = :key, "
            "sale_hash = CASE WHEN sale_key IS NULL THEN :hash ELSE sale_hash END WHERE line = :line",
            numbered,
        )

    def _is_known_source(self, table: str) -> bool:
        query = f"SELECT 1 FROM {table} WHERE source = :source LIMIT 1"
        return self._book.execute(query, self._values).fetchone() is not None

    def _receipt_key(self, receipt: str) -> str:
        return receipt if len(receipt) <= _LONGEST_RECEIPT else digest(receipt)

    def _item_key(self, item: str) -> str:
        key = self._digests.get(item)
        if key is None:
            if len(self._digests) >= _REMEMBERED:
                self._digests.clear()
            key = self._digests[item] = digest(item)
        return key


def digest(text: str) -> str:
    """Return sixteen characters that stand for a text and don't tell it."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
