"""What both of two pages tell, once they are one: kept once where it is the same, or else the other page's as a note.

Nothing told is lost (docs/decisions/0011-merging.md): a fact that gives way is retired and stays in the book, and a
day that gives way becomes a note with the day it was learned and its source. In doubt both are kept.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from custmem.domain import echoes
from custmem.domain.names import fold
from custmem.domain.value import NamedTuple
from custmem.record.facts import ONE_ANSWER, OPPOSITE, NewFact, remember_fact, retire_fact

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping
    from typing import Any

NOTE_LIMIT = 2000
OF_A_PERSON = ("fact", "occasion", "life_event", "purchase")
"""The tables with a `person_id`."""
TOLD = ("contact_point", "person", "fact", "occasion", "life_event")
"""The tables in which both pages may tell the same."""


class ToldTwice:
    """Settles what the page of a customer tells twice; `theirs` are the ids, by table, of what the other page told.

    Afterwards `one` says by table which of their rows stand no longer alone, and which row stands for them; `notes`
    are the notes that were kept.
    """

    def __init__(
        self,
        book: sqlite3.Connection,
        customer_id: int,
        handle: str,
        theirs: Mapping[str, Collection[int]],
        today: date,
    ) -> None:
        self._book, self._theirs, self._today = book, theirs, today
        self._mine = {"id": customer_id}
        self._handle = handle
        self.one: dict[str, dict[int, int]] = {table: {} for table in TOLD}
        self.notes: list[str] = []

    def settle(self) -> None:
        """Settle everything; persons come first, because a thing is told twice only of the same person."""
        self._contact_points()
        self._persons()
        self._facts()
        self._single_answers()
        self._occasions()
        self._events()

    def note(self, text: str, learned: Learned | None = None, person_id: int | None = None) -> None:
        """Keep as a note what gives way; without a day and source it is kept as told today."""
        day, source, private = learned or Learned(self._today, "told", False)
        kept = text[:NOTE_LIMIT]
        fact = NewFact("note", kept, person_id=person_id, source=source, private=private)
        remember_fact(self._book, self._mine["id"], fact, day)
        self.notes.append(kept)

    def _contact_points(self) -> None:
        """The very same number, address or card; one that is only written otherwise is kept beside it."""
        own: dict[tuple[str, str], tuple[int, str | None]] = {}
        for key, kind, value, label in self._rows("contact_point", "kind, value, label"):
            held, known_label = own.setdefault((kind, value), (key, label))
            is_told_twice = key in self._theirs["contact_point"] and held != key
            if is_told_twice and (not label or not known_label or label == known_label):
                own[kind, value] = (held, known_label or label)
                self._set("contact_point", held, {"label": known_label or label})
                self._stands_for("contact_point", key, held)

    def _persons(self) -> None:
        """One person of the same relation and name, unless what else is known of them differs."""
        own: dict[tuple[str, str], _Person] = {}
        columns = "relation, name, known_as_id, dead, died_on, private, learned_on, source"
        for row in self._rows("person", columns):
            person = _Person(*row)
            if not person.name:
                continue
            held = own.setdefault((fold(person.relation), fold(person.name)), person)
            if person.id not in self._theirs["person"] or held.id == person.id or held.differs(person):
                continue
            if (person.relation, person.name) != (held.relation, held.name):
                learned = Learned.of(person)
                self.note(
                    echoes.on_the_other_page(f"{person.relation} {person.name}", self._handle),
                    learned,
                    held.id,
                )
            first = min(held, person, key=_learned_on)
            joined = held._replace(
                known_as_id=held.known_as_id or person.known_as_id,
                dead=held.dead or person.dead,
                died_on=held.died_on or person.died_on,
                private=held.private or person.private,
                learned_on=first.learned_on,
                source=first.source,
            )
            own[fold(person.relation), fold(person.name)] = joined
            self._set("person", held.id, joined._asdict())
            for table in OF_A_PERSON:
                self._book.execute(
                    f"UPDATE {table} SET person_id = :held WHERE customer_id = :id AND person_id = :gone",
                    {**self._mine, "held": held.id, "gone": person.id},
                )
            self._stands_for("person", person.id, held.id)

    def _facts(self) -> None:
        """The same said twice: what was heard last stays in force, as certain and as private as either."""
        same: dict[tuple[object, ...], list[_Fact]] = defaultdict(list)
        for fact in self._current_facts():
            same[fact.person_id, fact.kind, fold(fact.text)].append(fact)
        for facts in same.values():
            if len({fact.id in self._theirs["fact"] for fact in facts}) < 2:
                continue
            held = max(facts, key=self._freshness)
            ends = [fact.until_on for fact in facts]
            self._set(
                "fact",
                held.id,
                {
                    "guess": min(fact.guess for fact in facts),
                    "once": min(fact.once for fact in facts),
                    "private": max(fact.private for fact in facts),
                    "until_on": None if None in ends else max(filter(None, ends)),
                },
            )
            for fact in facts:
                if fact is not held:
                    retire_fact(self._book, fact.id, self._today)
                    self.one["fact"][fact.id] = held.id

    def _freshness(self, fact: _Fact) -> tuple[str, bool, bool]:
        return fact.learned_on, not fact.guess, fact.id not in self._theirs["fact"]

    def _single_answers(self) -> None:
        """Where only one answer can hold, this page's does: of address, of looks, of liking and not liking."""
        facts = self._current_facts()
        own = [fact for fact in facts if fact.id not in self._theirs["fact"]]
        answered = {(fact.person_id, fact.kind) for fact in own if fact.kind in ONE_ANSWER}
        said = {(fact.person_id, fact.kind, fold(fact.text)) for fact in own}
        for fact in facts:
            if fact.id not in self._theirs["fact"]:
                continue
            against = (fact.person_id, OPPOSITE.get(fact.kind), fold(fact.text))
            if (fact.person_id, fact.kind) in answered or against in said:
                retire_fact(self._book, fact.id, self._today)
                text = echoes.on_the_other_page(f"{fact.kind} {fact.text}", self._handle)
                self.note(text, Learned.of(fact), fact.person_id)

    def _occasions(self) -> None:
        """One day of each kind to a person: this page's, with the year if only the other knows it."""
        own: dict[tuple[object, ...], _Occasion] = {}
        for row in self._rows("occasion", "person_id, kind, month, day, year, private, learned_on, source"):
            occasion = _Occasion(*row)
            held = own.setdefault((occasion.person_id, occasion.kind), occasion)
            if occasion.id not in self._theirs["occasion"] or held.id == occasion.id:
                continue
            if held.agrees(occasion):
                first = min(held, occasion, key=_learned_on)
                joined = held._replace(
                    year=held.year or occasion.year,
                    private=held.private or occasion.private,
                    learned_on=first.learned_on,
                    source=first.source,
                )
                own[occasion.person_id, occasion.kind] = joined
                self._set("occasion", held.id, joined._asdict())
            else:
                said = echoes.day_of_year(occasion.kind, occasion.month, occasion.day, occasion.year)
                text = echoes.on_the_other_page(said, self._handle)
                self.note(text, Learned.of(occasion), occasion.person_id)
            self._stands_for("occasion", occasion.id, held.id)

    def _events(self) -> None:
        """The very same event on the very same days."""
        own: dict[tuple[object, ...], _Event] = {}
        columns = "person_id, kind, text, starts_on, ends_on, private, learned_on, source"
        for row in self._rows("life_event", columns):
            event = _Event(*row)
            held = own.setdefault(event[1:6], event)
            if event.id in self._theirs["life_event"] and held.id != event.id:
                first = min(held, event, key=_learned_on)
                joined = held._replace(
                    private=held.private or event.private, learned_on=first.learned_on, source=first.source
                )
                own[event[1:6]] = joined
                self._set("life_event", held.id, joined._asdict())
                self._stands_for("life_event", event.id, held.id)

    def _current_facts(self) -> list[_Fact]:
        columns = "person_id, kind, text, learned_on, source, guess, once, private, until_on"
        return [_Fact(*row) for row in self._rows("fact", columns, "AND retired_on IS NULL")]

    def _rows(self, table: str, columns: str, condition: str = "") -> list[Any]:
        """Return the rows of the page, this page's own before the other's."""
        rows = self._book.execute(
            f"SELECT id, {columns} FROM {table} WHERE customer_id = :id {condition} ORDER BY id", self._mine
        ).fetchall()
        return sorted(rows, key=lambda row: row[0] in self._theirs[table])

    def _set(self, table: str, key: int, values: Mapping[str, object]) -> None:
        """Change a row, but only if that changes anything."""
        columns = [column for column in values if column != "id"]
        changed = " OR ".join(f"{column} IS NOT :{column}" for column in columns)
        assigned = ", ".join(f"{column} = :{column}" for column in columns)
        self._book.execute(
            f"UPDATE {table} SET {assigned} WHERE id = :id AND ({changed})", {**values, "id": key}
        )

    def _stands_for(self, table: str, gone: int, held: int) -> None:
        self._book.execute(f"DELETE FROM {table} WHERE id = :id", {"id": gone})
        self.one[table][gone] = held


class Learned(NamedTuple):
    """When and from where something was learned, and whether it is private."""

    on: date
    source: str
    private: bool

    @classmethod
    def of(cls, row: _Person | _Fact | _Occasion) -> Learned:
        """Return what a row says of this."""
        return cls(date.fromisoformat(row.learned_on), row.source, bool(row.private))


class _Person(NamedTuple):
    id: int
    relation: str
    name: str | None
    known_as_id: int | None
    dead: int
    died_on: str | None
    private: int
    learned_on: str
    source: str

    def differs(self, other: _Person) -> bool:
        """Whether two persons of one name are known to be two, or to have died on two days."""
        pairs = ((self.known_as_id, other.known_as_id), (self.died_on, other.died_on))
        return any(one and two and one != two for one, two in pairs)


class _Fact(NamedTuple):
    id: int
    person_id: int | None
    kind: str
    text: str
    learned_on: str
    source: str
    guess: int
    once: int
    private: int
    until_on: str | None


class _Occasion(NamedTuple):
    id: int
    person_id: int | None
    kind: str
    month: int
    day: int
    year: int | None
    private: int
    learned_on: str
    source: str

    def agrees(self, other: _Occasion) -> bool:
        """Whether both are one day; a year may be missing from either."""
        same_day = (self.month, self.day) == (other.month, other.day)
        return same_day and (self.year is None or other.year is None or self.year == other.year)


class _Event(NamedTuple):
    id: int
    person_id: int | None
    kind: str
    text: str
    starts_on: str
    ends_on: str
    private: int
    learned_on: str
    source: str


def _learned_on(row: _Person | _Occasion | _Event) -> str:
    return row.learned_on
