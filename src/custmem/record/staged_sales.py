"""Many sales taken in at once: their lines staged beside the book, told from those already in it, then written.

A line is known by what it is (customer, day, receipt, item, quantity, amount) and by how many like it came before
it in the file: so a second import of it finds each in the book, and a line that really is there twice stays twice.
A receipt that a newer file tells otherwise is corrected (`custmem.record.corrected_sales`).
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from custmem.book.journal import in_one_run
from custmem.record.corrected_sales import Corrections, carry_over, corrected
from custmem.record.erased_marks import mark_of_line, marks_in
from custmem.record.search_index import index_tags, index_unindexed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from datetime import date

    from custmem.domain.incoming import PurchaseRow, Withdrawn

NOBODY = 0
"""The person of a walk-in's line."""
_AT_ONCE = 5000
_REMEMBERED = 50_000
_LONGEST_RECEIPT = 40
_STAGES = {
    "sold_line": (
        "line INTEGER PRIMARY KEY, file_line INTEGER, sale INTEGER, person INTEGER, on_date TEXT, receipt TEXT, "
        "item TEXT, "
        "quantity INTEGER, amount INTEGER, tag TEXT, sale_key TEXT, sale_hash INTEGER, line_key TEXT, line_hash INTEGER"
    ),
    "withdrawn": (
        "file_line INTEGER, reason TEXT, on_date TEXT, receipt TEXT, sale_key TEXT, line_key TEXT, person INTEGER"
    ),
    "piece": "began INTEGER PRIMARY KEY, sale INTEGER",
    "sale": "first_line INTEGER PRIMARY KEY, total INTEGER, number INTEGER, known_id INTEGER",
    "buyer": "person INTEGER PRIMARY KEY, customer_id INTEGER",
}
"""`sold_line.sale` is the first line of its sale; only where lines of one begin is there a hash of its key."""
_REPEATED = (
    "SELECT line, line_key FROM sold_line WHERE line_hash IN "
    "(SELECT line_hash FROM sold_line GROUP BY line_hash HAVING count(*) > 1) ORDER BY line"
)
_DROP_KNOWN = (
    "DELETE FROM sold_line WHERE EXISTS (SELECT 1 FROM purchase_line "
    "WHERE purchase_line.source = :source AND purchase_line.external_id = sold_line.line_key)"
)
_STAGED = "SELECT line, file_line, on_date, receipt, line_key FROM sold_line ORDER BY line"
_SCATTERED = (
    "INSERT INTO piece SELECT line, first FROM sold_line JOIN (SELECT sale_hash AS hash, min(line) AS first "
    "FROM sold_line WHERE sale_hash IS NOT NULL GROUP BY sale_hash HAVING count(*) > 1) AS whole "
    "ON hash = sale_hash WHERE line <> first"
)
_BEHEADED = (
    "INSERT INTO piece SELECT sale, min(line) FROM sold_line "
    "WHERE sale NOT IN (SELECT line FROM sold_line) GROUP BY sale"
)
_REJOIN = "UPDATE sold_line SET sale = piece.sale FROM piece WHERE piece.began = sold_line.sale"
_GROUP = (
    "INSERT INTO sale (first_line, total, number) "
    "SELECT sale, sum(amount), row_number() OVER (ORDER BY sale) FROM sold_line GROUP BY sale"
)
_FIND_SALES = (
    "UPDATE sale SET known_id = (SELECT purchase.id FROM sold_line JOIN purchase "
    "ON purchase.source = :source AND purchase.external_id = COALESCE(sale_key, line_key) WHERE line = first_line)"
)
_ADD_TO_SALES = (
    "UPDATE purchase SET total_minor = total_minor + sale.total FROM sale WHERE purchase.id = sale.known_id"
)
_GROWN = "SELECT DISTINCT customer_id FROM sale JOIN purchase ON purchase.id = known_id WHERE customer_id IS NOT NULL"
_WRITE_SALES = (
    "INSERT INTO purchase (id, customer_id, on_date, currency, total_minor, receipt, surprise, private, source, "
    "external_id) SELECT :last + number, customer_id, on_date, :currency, total, receipt, 0, 0, :source, "
    "COALESCE(sale_key, line_key) FROM sale JOIN sold_line ON line = first_line "
    "LEFT JOIN buyer ON buyer.person = sold_line.person WHERE true ORDER BY first_line "
    "ON CONFLICT (source, external_id) DO NOTHING"
)
_WRITE_LINES = (
    "INSERT INTO purchase_line (purchase_id, item, quantity_milli, amount_minor, tag, source, external_id) "
    "SELECT COALESCE(known_id, :last + number), item, quantity, amount, tag, :source, line_key "
    "FROM sold_line JOIN sale ON first_line = sold_line.sale ORDER BY line"
)
_TAGS = (
    "SELECT tag, customer_id FROM sold_line JOIN sale ON first_line = sold_line.sale "
    "JOIN buyer ON buyer.person = sold_line.person WHERE known_id IS NULL AND tag IS NOT NULL "
    "GROUP BY tag, customer_id ORDER BY tag, customer_id"
)


class StagedSales:
    """Lines of sales on their way into the book; persons are numbered by the caller, from 1."""

    def __init__(self, book: sqlite3.Connection, source: str, currency: str) -> None:
        self._book = book
        self._values: dict[str, object] = {"source": source, "currency": currency}
        self._rows: list[tuple[object, ...]] = []
        self._count = 0
        self._withdrawn: list[tuple[object, ...]] = []
        self.corrections = Corrections()
        self._digests: dict[str, str] = {}
        self._days: dict[date, str] = {}
        self._latest: str | None = None
        self._began = 0
        self._is_numbered = False
        self.grown: set[int] = set()
        self.erased: list[int] = []
        for stage, columns in _STAGES.items():
            book.execute(f"CREATE TEMP TABLE IF NOT EXISTS {stage} ({columns})")
            book.execute(f"DELETE FROM {stage}")

    def add(self, row: PurchaseRow, person: int, buyer: str) -> None:
        """Stage a line; `buyer` is the digest of who bought, from `digest`."""
        file_line, day, item, quantity, amount, _, receipt, tag = row[:8]
        number = self._count = self._count + 1
        on = self._days.get(day) or self._days.setdefault(day, day.isoformat())
        sale = f"{buyer}.{on}.{self._receipt_key(receipt) if receipt else ''}"
        line = f"{sale}.{self._digests.get(item) or self._item_key(item)}.{quantity}.{amount}.1"
        sale_key: str | None = sale
        sale_hash = None
        if person == NOBODY and not receipt:
            # Nothing tells which walk-ins' lines are one sale, so each is its own.
            sale_key, self._began = None, number
        elif sale != self._latest:
            sale_hash, self._began = hash(sale), number
        self._latest = sale_key
        self._rows.append(
            (
                number,
                file_line,
                self._began,
                person,
                on,
                receipt or None,
                item,
                quantity,
                amount,
                tag or None,
                sale_key,
                sale_hash,
                line,
                hash(line),
            )
        )
        if len(self._rows) >= _AT_ONCE:
            self._stage()

    def withdraw(self, row: Withdrawn, person: int, buyer: str) -> None:
        """Stage a line that came to nothing: what is in the book of it is taken out."""
        sale, on = row.sale, row.sale.on.isoformat()
        key = f"{buyer}.{on}.{self._receipt_key(sale.receipt) if sale.receipt else ''}"
        line = f"{key}.{self._item_key(sale.item)}.{sale.quantity_milli}.{sale.amount_minor}.1"
        self._withdrawn.append((row.line, row.reason, on, sale.receipt or None, key, line, person))

    def keep_new(self) -> int:
        """Leave only what is not in the book yet; returns how many lines are in it already.

        Afterwards `corrections` tells what in the book was told otherwise and was taken out, and `erased` are the lines
        among those known that were of somebody who was erased since.
        """
        self._stage()
        marks = ", ".join("?" * 7)
        self._book.executemany(f"INSERT INTO withdrawn VALUES ({marks})", self._withdrawn)
        self._number_repeated()
        self._rejoin(_SCATTERED)
        known = 0
        if self._is_known_source("purchase_line"):
            self.corrections = corrected(self._book, str(self._values["source"]))
            self.grown |= self.corrections.customers
            known = self._book.execute(_DROP_KNOWN, self._values).rowcount
        self._drop_erased()
        known += len(self.erased)
        if known:
            self._rejoin(_BEHEADED)
        self._group()
        return known

    def _drop_erased(self) -> None:
        marks = marks_in(self._book)
        if not marks:
            return
        source = str(self._values["source"])
        gone = [
            (line, file_line)
            for line, file_line, on, receipt, key in self._book.execute(_STAGED)
            if mark_of_line(source, on, receipt, key) in marks
        ]
        self.erased = [file_line for _, file_line in gone]
        self._book.executemany("DELETE FROM sold_line WHERE line = ?", [(line,) for line, _ in gone])

    def persons(self) -> list[tuple[int, str]]:
        """Return each person with new lines and the first day of these, in the order of the file."""
        return self._book.execute(
            "SELECT person, min(on_date) FROM sold_line WHERE person <> 0 GROUP BY person ORDER BY person"
        ).fetchall()

    def history(self) -> Iterator[tuple[int, str, int]]:
        """Yield person, day and total of each new sale, those of one person together and by day."""
        yield from self._book.execute(
            "SELECT person, on_date, total FROM sale JOIN sold_line ON line = first_line ORDER BY person, on_date"
        )

    def leave_out(self, person: int) -> list[int]:
        """Take a person's new lines out again and return their numbers."""
        who = {"person": person}
        lines = self._book.execute(
            "SELECT file_line FROM sold_line WHERE person = :person ORDER BY line", who
        ).fetchall()
        self._book.execute(
            "DELETE FROM sale WHERE first_line IN (SELECT sale FROM sold_line WHERE person = :person)", who
        )
        self._book.execute("DELETE FROM sold_line WHERE person = :person", who)
        self._is_numbered = False
        return [line for (line,) in lines]

    def write(self, buyers: Iterable[tuple[int, int]]) -> int:
        """Write the new lines and return how many; `buyers` are pairs of person and customer id.

        Afterwards `grown` are the customers with lines added to a purchase that was in the book.
        """
        self._book.executemany("INSERT INTO buyer (person, customer_id) VALUES (?, ?)", buyers)
        if not self._is_numbered:
            self._group()
        if self._is_known_source("purchase"):
            self._book.execute(_FIND_SALES, self._values)
            self.grown |= {key for (key,) in self._book.execute(_GROWN)}
            self._book.execute(_ADD_TO_SALES)
        with in_one_run(self._book, "purchase") as last:
            self._values["last"] = last
            self._book.execute(_WRITE_SALES, self._values)
        index_unindexed(self._book)
        with in_one_run(self._book, "purchase_line"):
            written = self._book.execute(_WRITE_LINES, self._values).rowcount
        carry_over(self._book, self.corrections, str(self._values["source"]))
        self._index_tags()
        return written

    def lines_corrected(self, written: int) -> int:
        """Return how many of the lines that were written took the place of others."""
        if not written or not (self.corrections.receipts or self.corrections.unnumbered):
            return 0
        receipts = [(receipt,) for receipt in self.corrections.receipts]
        self._book.execute("CREATE TEMP TABLE IF NOT EXISTS corrected (receipt TEXT PRIMARY KEY)")
        self._book.execute("DELETE FROM corrected")
        self._book.executemany("INSERT INTO corrected VALUES (?)", receipts)
        query = "SELECT count(*) FROM sold_line WHERE receipt IN (SELECT receipt FROM corrected)"
        (count,) = self._book.execute(query).fetchone()
        return min(written, int(count) + self.corrections.unnumbered)

    def _index_tags(self) -> None:
        """Add the new purchases' tags to their buyers' words, which were up to date until the lines were written.

        Whose purchase has grown stays marked: it may be private.
        """
        index_tags(self._book, self._book.execute(_TAGS))
        marked = {key for (key,) in self._book.execute("SELECT customer_id FROM unindexed")} - self.grown
        self._book.executemany("DELETE FROM unindexed WHERE customer_id = ?", [(key,) for key in marked])

    def _stage(self) -> None:
        marks = ", ".join("?" * 14)
        self._book.executemany(f"INSERT INTO sold_line VALUES ({marks})", self._rows)
        self._rows.clear()

    def _number_repeated(self) -> None:
        """Number the lines that are in the file more than once, so that the second import finds as many."""
        seen: dict[str, int] = {}
        numbered: list[tuple[str, int]] = []
        for line, key in self._book.execute(_REPEATED):
            seen[key] = seen.get(key, 0) + 1
            if seen[key] > 1:
                numbered.append((f"{key.removesuffix('1')}{seen[key]}", line))
        self._book.executemany("UPDATE sold_line SET line_key = ? WHERE line = ?", numbered)

    def _group(self) -> None:
        """Add the lines of each sale up, and number the sales as the book will."""
        self._book.execute("DELETE FROM sale")
        self._book.execute(_GROUP)
        self._is_numbered = True

    def _rejoin(self, pieces: str) -> None:
        """Give the lines of each piece found by a query to the sale that it is a piece of."""
        if self._book.execute(pieces).rowcount:
            self._book.execute(_REJOIN)
            self._book.execute("DELETE FROM piece")

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
