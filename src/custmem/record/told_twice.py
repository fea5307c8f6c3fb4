"""What both of two pages tell, once they are one: kept once where it is the same, or else the other page's as a note.

Nothing told is lost, and in doubt both are kept (docs/decisions/0011-merging.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import echoes
from custmem.domain.names import fold
from custmem.domain.value import NamedTuple
from custmem.record.facts_told_twice import join_facts
from custmem.record.joint_page import learned_on

if TYPE_CHECKING:
    from custmem.record.joint_page import JointPage

OF_A_PERSON = ("fact", "occasion", "life_event", "purchase", "wish")
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
            said = echoes.day_of_year(occasion.kind, occasion.month, occasion.day, occasion.year)
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
