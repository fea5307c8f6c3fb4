"""What both of two pages tell, once they are one: kept once, or the other page's as a note.

No fact is dropped: one that gives way is retired, and kept as a note if it said something else.

Nothing told is lost, and in doubt both are kept (docs/decisions/0011-merging.md).
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.messages import confirmations
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple
from custmem.record.facts import ONE_ANSWER, OPPOSITE, NewFact, remember_fact, retire_fact

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping
    from typing import Any, Protocol


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

    @property
    def words(self) -> str:
        """The text as it is compared."""
        return fold(self.text)


def join_facts(page: JointPage) -> None:
    """Settle the facts in force; those retired stay as they are."""
    _same(page, _in_force(page))
    _single_answers(page, _in_force(page))


def _in_force(page: JointPage) -> list[_Fact]:
    columns = "person_id, kind, text, learned_on, source, guess, once, private, until_on"
    return [_Fact(*row) for row in page.rows("fact", columns, "AND retired_on IS NULL")]


def _same(page: JointPage, facts: list[_Fact]) -> None:
    """Of the same said on both pages what was heard last stays in force, as certain and as private as either."""
    same: dict[tuple[object, ...], list[_Fact]] = defaultdict(list)
    for fact in facts:
        same[fact.person_id, fact.kind, fact.words].append(fact)
    for told in same.values():
        if len({page.is_theirs("fact", fact.id) for fact in told}) < 2:
            continue
        held = max(
            told, key=lambda fact: (fact.learned_on, not fact.guess, not page.is_theirs("fact", fact.id))
        )
        ends = [fact.until_on for fact in told]
        certain = {
            "guess": min(fact.guess for fact in told),
            "once": min(fact.once for fact in told),
            "private": max(fact.private for fact in told),
            "until_on": None if None in ends else max(filter(None, ends)),
        }
        page.change("fact", held.id, certain)
        for fact in told:
            if fact is not held:
                retire_fact(page.book, fact.id, page.today)
                page.stands_for("fact", fact.id, held.id)


def _single_answers(page: JointPage, facts: list[_Fact]) -> None:
    """A form of address, a way to say the name, looks; and nobody likes and dislikes the same."""
    own = [fact for fact in facts if not page.is_theirs("fact", fact.id)]
    answered = {(fact.person_id, fact.kind) for fact in own if fact.kind in ONE_ANSWER}
    said = {(fact.person_id, fact.kind, fact.words) for fact in own}
    for fact in facts[len(own) :]:
        against = (fact.person_id, OPPOSITE.get(fact.kind), fact.words)
        if (fact.person_id, fact.kind) in answered or against in said:
            retire_fact(page.book, fact.id, page.today)
            page.note_theirs(f"{fact.kind} {fact.text}", fact, fact.person_id)


OF_A_PERSON = ("fact", "occasion", "life_event", "purchase", "wish", "quiet")
"""The tables with a `person_id`."""
TOLD = ("contact_point", "person", "fact", "occasion", "life_event")
"""The tables in which both pages may tell the same."""


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


def settle(page: JointPage) -> None:
    """Settle everything told twice; persons come first, because a thing is told twice only of the same person."""
    _contact_points(page)
    _persons(page)
    join_facts(page)
    _occasions(page)
    _events(page)


def _contact_points(page: JointPage) -> None:
    """The very same number, address or card; one that is only written otherwise is kept beside it."""
    own: dict[tuple[str, str], tuple[int, str | None]] = {}
    for key, kind, value, label in page.rows("contact_point", "kind, value, label"):
        held, known_label = own.setdefault((kind, value), (key, label))
        is_told_twice = held != key and page.is_theirs("contact_point", key)
        if is_told_twice and (not label or not known_label or label == known_label):
            own[kind, value] = (held, known_label or label)
            page.change("contact_point", held, {"label": known_label or label})
            page.drop("contact_point", key, held)


def _persons(page: JointPage) -> None:
    """One person of the same relation and name, unless what else is known of them differs."""
    own: dict[tuple[str, str], _Person] = {}
    columns = "relation, name, known_as_id, dead, died_on, private, learned_on, source"
    for row in page.rows("person", columns):
        person = _Person(*row)
        if not person.name:
            continue
        called = (fold(person.relation), fold(person.name))
        held = own.setdefault(called, person)
        if held.id == person.id or not page.is_theirs("person", person.id) or held.differs(person):
            continue
        if (person.relation, person.name) != (held.relation, held.name):
            page.note_theirs(f"{person.relation} {person.name}", person, held.id)
        first = min(held, person, key=learned_on)
        own[called] = held._replace(
            known_as_id=held.known_as_id or person.known_as_id,
            dead=held.dead or person.dead,
            died_on=held.died_on or person.died_on,
            private=held.private or person.private,
            learned_on=first.learned_on,
            source=first.source,
        )
        page.change("person", held.id, own[called]._asdict())
        _hand_over_person(page, person.id, held.id)
        page.drop("person", person.id, held.id)


def _hand_over_person(page: JointPage, gone: int, held: int) -> None:
    for table in OF_A_PERSON:
        page.book.execute(
            f"UPDATE {table} SET person_id = :held WHERE customer_id = :id AND person_id = :gone",
            {"id": page.customer_id, "held": held, "gone": gone},
        )


def _occasions(page: JointPage) -> None:
    """One day of each kind to a person: this page's, with the year if only the other knows it."""
    own: dict[tuple[object, ...], _Occasion] = {}
    for row in page.rows("occasion", "person_id, kind, month, day, year, private, learned_on, source"):
        occasion = _Occasion(*row)
        which = (occasion.person_id, occasion.kind)
        held = own.setdefault(which, occasion)
        if held.id == occasion.id or not page.is_theirs("occasion", occasion.id):
            continue
        if held.agrees(occasion):
            first = min(held, occasion, key=learned_on)
            own[which] = held._replace(
                year=held.year or occasion.year,
                private=held.private or occasion.private,
                learned_on=first.learned_on,
                source=first.source,
            )
            page.change("occasion", held.id, own[which]._asdict())
        else:
            said = confirmations.day_of_year(occasion.kind, occasion.month, occasion.day, occasion.year)
            page.note_theirs(said, occasion, occasion.person_id)
        page.drop("occasion", occasion.id, held.id)


def _events(page: JointPage) -> None:
    """The very same event on the very same days."""
    own: dict[tuple[object, ...], _Event] = {}
    for row in page.rows(
        "life_event", "person_id, kind, text, starts_on, ends_on, private, learned_on, source"
    ):
        event = _Event(*row)
        held = own.setdefault(event[1:6], event)
        if held.id == event.id or not page.is_theirs("life_event", event.id):
            continue
        first = min(held, event, key=learned_on)
        own[event[1:6]] = held._replace(
            private=held.private or event.private, learned_on=first.learned_on, source=first.source
        )
        page.change("life_event", held.id, own[event[1:6]]._asdict())
        page.drop("life_event", event.id, held.id)


if TYPE_CHECKING:

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
        self.note(confirmations.on_the_other_page(text, self._handle), learned, person_id)


def learned_on(row: _Told) -> str:
    """Return the day something was learned, to find what was learned first."""
    return row.learned_on
