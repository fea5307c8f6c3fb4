"""What is kept of a customer who was erased, so that a file does not bring them back: hashes, and nothing else.

A mark is of the source and the receipt of a sale, or of the whole line where there is no receipt: whoever has the file
can tell that it was taken in, and nobody can tell from a mark whose it was. The number that another program had for
them leaves one, too. A name, a phone or an e-mail leaves none: it could be guessed.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from custmem.domain.incoming import is_derived

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


_SALES = (
    "SELECT DISTINCT purchase.source, on_date, receipt, purchase_line.external_id FROM purchase "
    "JOIN purchase_line ON purchase_id = purchase.id "
    "WHERE customer_id IN ({0}) AND purchase.source IS NOT NULL AND purchase_line.external_id IS NOT NULL"
)


_APPOINTMENTS = (
    "SELECT source, external_id FROM appointment "
    "WHERE customer_id IN ({0}) AND source IS NOT NULL AND external_id IS NOT NULL"
)


_NUMBERS = (
    "SELECT source, external_id FROM customer WHERE id IN ({0}) AND source IS NOT NULL AND external_id IS NOT NULL "
    "UNION SELECT source, external_id FROM former_customer "
    "WHERE customer_id IN ({0}) AND source IS NOT NULL AND external_id IS NOT NULL"
)


_BETWEEN = "\0"


def mark_of_line(source: str, on: str, receipt: str | None, key: str) -> str:
    """Return the mark of a line of a sale: of its receipt on that day, else of the line itself."""
    return _mark("receipt", source, on, receipt) if receipt else _mark("line", source, key)


def mark_of_appointment(source: str, key: str) -> str:
    """Return the mark of an appointment that another program booked."""
    return _mark("appointment", source, key)


def mark_of_number(source: str, number: str) -> str:
    """Return the mark of the number that another program knows somebody by."""
    return _mark("number", source, number)


def mark_erased(book: sqlite3.Connection, listed: str) -> None:
    """Keep the marks of these customers, who are about to be erased; `listed` are their ids, as SQL lists them."""
    marks = {mark_of_line(*row) for row in book.execute(_SALES.format(listed))}
    marks.update(mark_of_appointment(*row) for row in book.execute(_APPOINTMENTS.format(listed)))
    marks.update(
        mark_of_number(source, number)
        for source, number in book.execute(_NUMBERS.format(listed))
        if not is_derived(number)
    )
    keep_marks(book, marks)


def keep_marks(book: sqlite3.Connection, marks: Iterable[str]) -> None:
    """Keep marks, once each."""
    book.executemany("INSERT OR IGNORE INTO erased_mark (mark) VALUES (?)", [(mark,) for mark in marks])


def marks_in(book: sqlite3.Connection) -> frozenset[str]:
    """Return every mark that is kept; few shops ever have many."""
    return frozenset(mark for (mark,) in book.execute("SELECT mark FROM erased_mark"))


def _mark(*parts: str) -> str:
    return blake2b(_BETWEEN.join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
