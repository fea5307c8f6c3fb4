"""What a customer told: facts, persons, occasions, life events, and answers to what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.mentions import content, shares
from custmem.domain.relations import is_late, is_one, is_parted, is_spouse
from custmem.domain.text.dates import iso
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from custmem.domain.text.dates import MonthDay


ONE_ANSWER = frozenset(("address-as", "pronounce", "looks"))
"""Kinds of which only the newest holds."""
OPPOSITE = {"likes": "dislikes", "dislikes": "likes"}


class NewFact(NamedTuple):
    """A fact to be remembered of a customer or of one of their persons."""

    kind: str
    text: str
    person_id: int | None = None
    source: str = "told"
    guess: bool = False
    once: bool = False
    private: bool = False
    until_on: date | None = None
    label: str | None = None
    mood: str | None = None


def remember_fact(book: sqlite3.Connection, customer_id: int, fact: NewFact, today: date) -> int:
    """Remember a fact and return its id; one heard before is made fresh, its opposite and its predecessor retired."""
    held = _current_facts(book, customer_id, fact.person_id)
    same = [key for key, kind, text in held if kind == fact.kind and fold(text) == fold(fact.text)]
    for key, kind, text in held:
        outdated = kind == fact.kind and kind in ONE_ANSWER and key not in same
        if outdated or (kind == OPPOSITE.get(fact.kind) and fold(text) == fold(fact.text)):
            retire_fact(book, key, today)
    if same:
        return _freshen(book, same[0], fact, today)
    (fact_id,) = book.execute(
        "INSERT INTO fact (customer_id, person_id, kind, text, learned_on, source, guess, once, private, until_on, "
        "label, mood) VALUES (:customer_id, :person_id, :kind, :text, :today, :source, :guess, :once, :private, "
        ":until, :label, :mood) RETURNING id",
        {
            "customer_id": customer_id,
            "person_id": fact.person_id,
            "kind": fact.kind,
            "text": fact.text,
            "today": today.isoformat(),
            "source": fact.source,
            "guess": fact.guess,
            "once": fact.once,
            "private": fact.private,
            "until": iso(fact.until_on),
            "label": fact.label,
            "mood": fact.mood,
        },
    ).fetchone()
    return int(fact_id)


def _current_facts(
    book: sqlite3.Connection, customer_id: int, person_id: int | None
) -> list[tuple[int, str, str]]:
    return book.execute(
        "SELECT id, kind, text FROM fact WHERE customer_id = :customer_id AND retired_on IS NULL "
        "AND (person_id = :person_id OR (person_id IS NULL AND :person_id IS NULL)) ORDER BY id",
        {"customer_id": customer_id, "person_id": person_id},
    ).fetchall()


def _freshen(book: sqlite3.Connection, fact_id: int, fact: NewFact, today: date) -> int:
    """Hear a fact again: what was a guess or seen once is now known, and a private one stays private."""
    book.execute(
        "UPDATE fact SET text = :text, learned_on = :today, source = :source, guess = :guess, once = 0, "
        "private = CASE WHEN private = 1 THEN 1 ELSE :private END, until_on = :until, mood = :mood WHERE id = :id",
        {
            "id": fact_id,
            "text": fact.text,
            "today": today.isoformat(),
            "source": fact.source,
            "guess": fact.guess,
            "private": fact.private,
            "until": iso(fact.until_on),
            "mood": fact.mood,
        },
    )
    return fact_id


def retire_fact(book: sqlite3.Connection, fact_id: int, today: date) -> None:
    """End a fact: it was true, and is no longer said."""
    book.execute(
        "UPDATE fact SET retired_on = :today WHERE id = :id", {"today": today.isoformat(), "id": fact_id}
    )


def confirm_fact(book: sqlite3.Connection, fact_id: int, today: date) -> None:
    """Hear that a fact still holds: it is neither old nor a guess any more."""
    book.execute(
        "UPDATE fact SET learned_on = :today, guess = 0, once = 0, source = 'asked' WHERE id = :id",
        {"today": today.isoformat(), "id": fact_id},
    )


def remember_person(
    book: sqlite3.Connection,
    customer_id: int,
    relation: str,
    name: str | None,
    today: date,
    *,
    private: bool = False,
    known_as_id: int | None = None,
) -> int:
    """Remember someone in a customer's life and return their id; one of that relation and name is not doubled.

    A person known so far by the relation alone gets the name.
    """
    rows = book.execute(
        "SELECT id, relation, name FROM person WHERE customer_id = :id ORDER BY id", {"id": customer_id}
    ).fetchall()
    known = known_already(rows, relation, name)
    if known is not None:
        key, known_relation, known_name = known
        book.execute(
            "UPDATE person SET relation = :relation, name = :name, known_as_id = COALESCE(:known, known_as_id), "
            "private = CASE WHEN private = 1 THEN 1 ELSE :private END WHERE id = :id",
            {
                "id": key,
                "relation": newer_relation(known_relation, relation),
                "name": max(filter(None, (known_name, name)), key=len, default=None),
                "known": known_as_id,
                "private": private,
            },
        )
        return int(key)
    (person_id,) = book.execute(
        "INSERT INTO person (customer_id, relation, name, known_as_id, dead, private, learned_on, source) "
        "VALUES (:customer_id, :relation, :name, :known, 0, :private, :today, 'told') RETURNING id",
        {
            "customer_id": customer_id,
            "relation": relation,
            "name": name,
            "known": known_as_id,
            "private": private,
            "today": today.isoformat(),
        },
    ).fetchone()
    return int(person_id)


def known_already(
    rows: list[tuple[int, str, str | None]], relation: str, name: str | None
) -> tuple[int, str, str | None] | None:
    """Return who of somebody's people is meant again, if anybody is: of two wives of no name or one name, the one.

    Son Tom and son Tom Lund are one, husband Per and partner Per; a wife who is an ex-wife now is one, too.
    """
    for row in rows:
        if is_one(row[1], row[2], relation, name):
            return row
    alike = [row for row in rows if fold(row[1]) == fold(relation)]
    if is_parted(relation) and not alike:
        alike = [row for row in rows if is_spouse(row[1]) and (name is None or row[2] is None)]
        return alike[0] if len(alike) == 1 else None
    return next((row for row in alike if row[2] is None or name is None), None)


def newer_relation(known: str, told: str) -> str:
    """Return the relation that somebody is remembered by: the one told last, where it says more than the first."""
    changed = is_parted(told) != is_parted(known) or is_late(told)
    return told if changed or fold(known) == fold(told) else known


def person_died(book: sqlite3.Connection, person_id: int, died_on: date | None) -> None:
    """Remember that someone has died, on their own page, too: nothing is said of them as living."""
    theirs = {"died_on": iso(died_on), "id": person_id}
    book.execute("UPDATE person SET dead = 1, died_on = :died_on WHERE id = :id", theirs)
    book.execute(
        "UPDATE customer SET dead = 1, died_on = :died_on "
        "WHERE dead = 0 AND id = (SELECT known_as_id FROM person WHERE id = :id)",
        theirs,
    )


def remember_occasion(
    book: sqlite3.Connection,
    customer_id: int,
    person_id: int | None,
    kind: str,
    on: MonthDay,
    today: date,
    *,
    private: bool = False,
    source: str = "told",
    mood: str | None = None,
) -> int:
    """Remember a birthday, anniversary or name day and return its id; there is one of each kind to a person."""
    values = {
        "customer_id": customer_id,
        "person_id": person_id,
        "kind": kind,
        "month": on.month,
        "day": on.day,
        "year": on.year,
        "today": today.isoformat(),
        "source": source,
        "private": private,
        "mood": mood,
    }
    row = book.execute(
        "SELECT id FROM occasion WHERE customer_id = :customer_id AND kind = :kind "
        "AND (person_id = :person_id OR (person_id IS NULL AND :person_id IS NULL))",
        values,
    ).fetchone()
    if row is not None:
        book.execute(
            "UPDATE occasion SET month = :month, day = :day, year = :year, learned_on = :today, source = :source, "
            "mood = COALESCE(:mood, mood), private = CASE WHEN private = 1 THEN 1 ELSE :private END WHERE id = :id",
            {**values, "id": row[0]},
        )
        return int(row[0])
    (occasion_id,) = book.execute(
        "INSERT INTO occasion (customer_id, person_id, kind, month, day, year, learned_on, source, private, mood) "
        "VALUES (:customer_id, :person_id, :kind, :month, :day, :year, :today, :source, :private, :mood) RETURNING id",
        values,
    ).fetchone()
    return int(occasion_id)


class NewEvent(NamedTuple):
    """A life event (`event`) or a time away (`away`) to be remembered; both days included."""

    kind: str
    text: str
    starts_on: date
    ends_on: date
    person_id: int | None = None
    private: bool = False
    mood: str | None = None


def remember_event(book: sqlite3.Connection, customer_id: int, event: NewEvent, today: date) -> int:
    """Remember a life event and return its id; the same words again only move its days."""
    settle_notes(book, customer_id, event.text, today)
    values = {
        "customer_id": customer_id,
        "person_id": event.person_id,
        "kind": event.kind,
        "text": event.text,
        "starts_on": event.starts_on.isoformat(),
        "ends_on": event.ends_on.isoformat(),
        "today": today.isoformat(),
        "private": event.private,
        "mood": event.mood,
    }
    rows = book.execute(
        "SELECT id, text FROM life_event WHERE customer_id = :customer_id AND kind = :kind AND ends_on >= :today "
        "AND (person_id = :person_id OR (person_id IS NULL AND :person_id IS NULL))",
        values,
    ).fetchall()
    for key, text in rows:
        if fold(text) == fold(event.text):
            book.execute(
                "UPDATE life_event SET starts_on = :starts_on, ends_on = :ends_on, learned_on = :today, "
                "mood = COALESCE(:mood, mood) WHERE id = :id",
                {**values, "id": key},
            )
            return int(key)
    (event_id,) = book.execute(
        "INSERT INTO life_event (customer_id, person_id, kind, text, starts_on, ends_on, learned_on, source, private, "
        "mood) VALUES (:customer_id, :person_id, :kind, :text, :starts_on, :ends_on, :today, 'told', :private, :mood) "
        "RETURNING id",
        values,
    ).fetchone()
    return int(event_id)


def settle_notes(book: sqlite3.Connection, customer_id: int, text: str, today: date) -> None:
    """Let today's notes on a plan hold it back no more: it is told anew, with the day to which it was moved."""
    notes = book.execute(
        "SELECT id, text FROM fact WHERE customer_id = :id AND kind = 'note' AND learned_on = :today "
        "AND mood IS NULL AND retired_on IS NULL",
        {"id": customer_id, "today": today.isoformat()},
    ).fetchall()
    for key, said in notes:
        if shares(fold(said).split(), content(text)):
            book.execute("UPDATE fact SET mood = 'plain' WHERE id = :id", {"id": key})


def drop(book: sqlite3.Connection, customer_id: int, what: str, key: int) -> bool:
    """Take a person, occasion or event off a customer's page as never having been so; False when it isn't theirs."""
    table = {"person": "person", "occasion": "occasion", "event": "life_event", "fact": "fact"}[what]
    row = book.execute(
        f"DELETE FROM {table} WHERE id = :id AND customer_id = :customer_id RETURNING id",
        {"id": key, "customer_id": customer_id},
    ).fetchone()
    return row is not None
