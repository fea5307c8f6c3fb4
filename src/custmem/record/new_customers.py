"""Many customers taken in at once: staged beside the book, then written with one statement a table.

One statement for a thousand rows, and not a thousand statements, is what makes triggers cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from custmem.book.journal import in_one_run
from custmem.domain.customers.identification import handle_base
from custmem.record.customer_stats import KEPT_COLUMNS, KEPT_TYPED, NO_HISTORY
from custmem.record.customers import MOST_OF_ONE_NAME, is_taken
from custmem.record.search_index import latin

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import date

    from custmem.domain.incoming import NewFact
    from custmem.domain.text.dates import MonthDay

_ASKED_BEFORE_KEPT = 200
"""In a long file all handles are asked for once; a short one asks for each."""
_KEPT = ", ".join(KEPT_COLUMNS)
_STAGES = {
    "new_customer": (
        "at INTEGER, handle TEXT, name TEXT, nickname TEXT, language TEXT, since_on TEXT, source TEXT, "
        f"external_id TEXT, {KEPT_TYPED}"
    ),
    "new_point": "at INTEGER, handle TEXT, kind TEXT, value TEXT",
    "new_fact": "at INTEGER, handle TEXT, kind TEXT, text TEXT, private INTEGER, label TEXT",
    "new_occasion": "at INTEGER, handle TEXT, kind TEXT, month INTEGER, day INTEGER, year INTEGER",
    "new_person": "at INTEGER, handle TEXT, relation TEXT, name TEXT",
    "new_consent": "at INTEGER, handle TEXT, channel TEXT, answer TEXT",
    "new_tag": "at INTEGER, handle TEXT, tag TEXT",
}
_WRITE = {
    "new_customer": (
        f"INSERT INTO customer (handle, name, nickname, language, since_on, source, external_id, dead, {_KEPT}) "
        f"SELECT handle, name, nickname, language, since_on, source, external_id, 0, {_KEPT} "
        "FROM new_customer ORDER BY at"
    ),
    "new_point": (
        "INSERT INTO contact_point (customer_id, kind, value) SELECT customer.id, kind, value "
        "FROM new_point JOIN customer ON customer.handle = new_point.handle ORDER BY at"
    ),
    "new_fact": (
        "INSERT INTO fact (customer_id, kind, text, learned_on, source, guess, once, private, label) "
        "SELECT customer.id, kind, text, :today, 'import', 0, 0, private, nullif(label, '') "
        "FROM new_fact JOIN customer ON customer.handle = new_fact.handle ORDER BY at"
    ),
    "new_occasion": (
        "INSERT INTO occasion (customer_id, kind, month, day, year, learned_on, source, private) "
        "SELECT customer.id, kind, month, day, year, :today, 'import', 0 "
        "FROM new_occasion JOIN customer ON customer.handle = new_occasion.handle ORDER BY at"
    ),
    "new_person": (
        "INSERT INTO person (customer_id, relation, name, dead, private, learned_on, source) "
        "SELECT customer.id, relation, new_person.name, 0, 0, :today, 'import' "
        "FROM new_person JOIN customer ON customer.handle = new_person.handle ORDER BY at"
    ),
    "new_consent": (
        "INSERT INTO consent (customer_id, channel, answer, said_on) SELECT customer.id, channel, answer, :today "
        "FROM new_consent JOIN customer ON customer.handle = new_consent.handle ORDER BY at"
    ),
    "new_tag": (
        "INSERT INTO customer_tag (customer_id, tag, tagged_on) SELECT customer.id, tag, :today "
        "FROM new_tag JOIN customer ON customer.handle = new_tag.handle ORDER BY at"
    ),
}

_TABLES = {
    "new_customer": "customer",
    "new_point": "contact_point",
    "new_fact": "fact",
    "new_occasion": "occasion",
    "new_person": "person",
    "new_consent": "consent",
    "new_tag": "customer_tag",
}


class Newcomer(NamedTuple):
    """A customer to be taken in; points are pairs of kind and text, persons of relation and name."""

    name: str
    source: str
    external_id: str
    nickname: str | None = None
    language: str | None = None
    since_on: date | None = None
    points: tuple[tuple[str, str], ...] = ()
    facts: tuple[NewFact, ...] = ()
    occasions: tuple[tuple[str, MonthDay], ...] = ()
    persons: tuple[tuple[str, str], ...] = ()
    consents: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()


class Newcomers:
    """Customers on their way into the book: each gets a handle at once, and is in it after `write`."""

    def __init__(self, book: sqlite3.Connection, today: date) -> None:
        self._book = book
        self._today = today
        self._rows: dict[str, list[tuple[object, ...]]] = {stage: [] for stage in _STAGES}
        self._next: dict[str, int] = {}
        self._taken: set[str] = set()
        self._asked = 0
        for stage, columns in _STAGES.items():
            book.execute(f"CREATE TEMP TABLE IF NOT EXISTS {stage} ({columns})")
            book.execute(f"DELETE FROM {stage}")

    def __len__(self) -> int:
        return len(self._rows["new_customer"])

    def add(self, new: Newcomer) -> str:
        """Stage a customer and return their handle."""
        handle = self.free_handle(new.name)
        since_on = (new.since_on or self._today).isoformat()
        rows = self._rows
        rows["new_customer"].append(
            (handle, new.name, new.nickname, new.language, since_on, new.source, new.external_id)
        )
        rows["new_point"] += [(handle, *point) for point in new.points]
        rows["new_fact"] += [(handle, *fact) for fact in new.facts]
        rows["new_occasion"] += [(handle, kind, *day) for kind, day in new.occasions]
        rows["new_person"] += [(handle, *person) for person in new.persons]
        rows["new_consent"] += [(handle, *consent) for consent in new.consents]
        rows["new_tag"] += [(handle, tag) for tag in new.tags]
        return handle

    def write(self, histories: Mapping[str, tuple[object, ...]] | None = None) -> None:
        """Write all who were staged since the last time; `histories` are kept figures by handle, if there are any."""
        none, known = tuple(NO_HISTORY.values()), histories or {}
        customers = self._rows["new_customer"]
        customers[:] = [(*row, *known.get(str(row[0]), none)) for row in customers]
        self._book.execute("DELETE FROM new_customer")
        for stage, rows in self._rows.items():
            if rows:
                self._book.execute(f"DELETE FROM {stage}")
                marks = ", ".join("?" * (1 + len(rows[0])))
                staged = ((at, *row) for at, row in enumerate(rows))
                self._book.executemany(f"INSERT INTO {stage} VALUES ({marks})", staged)
                with in_one_run(self._book, _TABLES[stage]):
                    self._book.execute(_WRITE[stage], {"today": self._today.isoformat()})
                rows.clear()

    @property
    def ids(self) -> dict[str, int]:
        """The ids of those who were written last, by handle."""
        return dict(
            self._book.execute("SELECT handle, customer.id FROM new_customer JOIN customer USING (handle)")
        )

    def free_handle(self, name: str) -> str:
        """Return a handle nobody has or is about to have: `rossi`, then `rossi-anna`, then `rossi-anna-2`."""
        bases = handle_base(latin(name))
        for base in bases:
            if self._take(base):
                return base
        last = bases[-1]
        for number in range(self._next.get(last, 2), MOST_OF_ONE_NAME):
            if self._take(f"{last}-{number}"):
                self._next[last] = number + 1
                return f"{last}-{number}"
        raise AssertionError("nobody has a hundred thousand customers of one name")

    def _take(self, handle: str) -> bool:
        self._asked += 1
        if self._asked == _ASKED_BEFORE_KEPT:
            for table in ("customer", "former_customer"):
                self._taken.update(known for (known,) in self._book.execute(f"SELECT handle FROM {table}"))
        if handle in self._taken:
            return False
        self._taken.add(handle)
        return self._asked >= _ASKED_BEFORE_KEPT or not is_taken(self._book, handle)
