"""The page of a customer that another's was joined to: whose each row was, what stands for two, what became a note."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain import echoes
from custmem.domain.value import NamedTuple
from custmem.record.facts import NewFact, remember_fact

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping
    from typing import Any, Protocol

    class _Told(Protocol):
        @property
        def learned_on(self) -> str:
            """The ISO date on which it was learned."""

        @property
        def source(self) -> str:
            """From where."""

        @property
        def private(self) -> int:
            """1 if it is private."""


NOTE_LIMIT = 2000


class Learned(NamedTuple):
    """When and from where something was learned, and whether it is private."""

    on: date
    source: str
    private: bool


class JointPage:
    """A page made of two; `theirs` are the ids, by table, of what the page of this handle brought.

    `one` says by table which rows stand no longer alone, and which row stands for them; `notes` are those kept.
    """

    def __init__(
        self,
        book: sqlite3.Connection,
        customer_id: int,
        handle: str,
        theirs: Mapping[str, Collection[int]],
        today: date,
    ) -> None:
        self.book, self.customer_id, self.today = book, customer_id, today
        self._handle, self._theirs = handle, theirs
        self.one: dict[str, dict[int, int]] = {}
        self.notes: list[str] = []

    def is_theirs(self, table: str, key: int) -> bool:
        """Say whether the other page brought this row."""
        return key in self._theirs[table]

    def rows(self, table: str, columns: str, condition: str = "") -> list[Any]:
        """Return the id and these columns of the page's rows, this page's own before the other's."""
        rows = self.book.execute(
            f"SELECT id, {columns} FROM {table} WHERE customer_id = :id {condition} ORDER BY id",
            {"id": self.customer_id},
        ).fetchall()
        return sorted(rows, key=lambda row: self.is_theirs(table, row[0]))

    def change(self, table: str, key: int, values: Mapping[str, object]) -> None:
        """Change a row, but only if that changes anything."""
        columns = [column for column in values if column != "id"]
        changed = " OR ".join(f"{column} IS NOT :{column}" for column in columns)
        assigned = ", ".join(f"{column} = :{column}" for column in columns)
        self.book.execute(
            f"UPDATE {table} SET {assigned} WHERE id = :id AND ({changed})", {**values, "id": key}
        )

    def drop(self, table: str, gone: int, held: int) -> None:
        """Take a row away for which another stands now."""
        self.book.execute(f"DELETE FROM {table} WHERE id = :id", {"id": gone})
        self.stands_for(table, gone, held)

    def stands_for(self, table: str, gone: int, held: int) -> None:
        """Remember that a row stands for another, too."""
        self.one.setdefault(table, {})[gone] = held

    def note(self, text: str, learned: Learned | None = None, person_id: int | None = None) -> None:
        """Keep as a note what gives way; without a day and source it is kept as told today."""
        day, source, private = learned or Learned(self.today, "told", False)
        kept = text[:NOTE_LIMIT]
        fact = NewFact("note", kept, person_id=person_id, source=source, private=private)
        remember_fact(self.book, self.customer_id, fact, day)
        self.notes.append(kept)

    def note_theirs(self, text: str, told: _Told | None = None, person_id: int | None = None) -> None:
        """Keep what the other page said differently, with the day it was learned and its source if these are known."""
        learned = None
        if told is not None:
            learned = Learned(date.fromisoformat(told.learned_on), told.source, bool(told.private))
        self.note(echoes.on_the_other_page(text, self._handle), learned, person_id)


def learned_on(row: _Told) -> str:
    """Return the day something was learned, to find what was learned first."""
    return row.learned_on
