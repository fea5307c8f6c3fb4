"""What a customer told: facts, persons, occasions, life events, and answers to what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.identification import NATIONAL_DIGITS, phone_digits
from custmem.domain.messages import confirmations
from custmem.domain.relations import RELATIONS
from custmem.domain.text.dates import iso, parse_occasion
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple
from custmem.errors import BadDate
from custmem.record.customers import set_contact_point

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from custmem.domain.customers.memory import Memory
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.shop import Shop
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
        "label) VALUES (:customer_id, :person_id, :kind, :text, :today, :source, :guess, :once, :private, :until, "
        ":label) RETURNING id",
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
        "private = CASE WHEN private = 1 THEN 1 ELSE :private END, until_on = :until WHERE id = :id",
        {
            "id": fact_id,
            "text": fact.text,
            "today": today.isoformat(),
            "source": fact.source,
            "guess": fact.guess,
            "private": fact.private,
            "until": iso(fact.until_on),
        },
    )
    return fact_id


def reword_fact(book: sqlite3.Connection, fact_id: int, text: str) -> None:
    """Correct the words of a fact."""
    book.execute("UPDATE fact SET text = :text WHERE id = :id", {"text": text, "id": fact_id})


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
    for key, known_relation, known_name in rows:
        if fold(known_relation) != fold(relation):
            continue
        if known_name is None or fold(known_name) == fold(name or known_name):
            book.execute(
                "UPDATE person SET name = COALESCE(:name, name), known_as_id = COALESCE(:known, known_as_id), "
                "private = CASE WHEN private = 1 THEN 1 ELSE :private END WHERE id = :id",
                {"id": key, "name": name, "known": known_as_id, "private": private},
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


def person_died(book: sqlite3.Connection, person_id: int, died_on: date | None) -> None:
    """Remember that someone has died; from now on nothing is said of them as living."""
    book.execute(
        "UPDATE person SET dead = 1, died_on = :died_on WHERE id = :id",
        {"died_on": iso(died_on), "id": person_id},
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
    }
    row = book.execute(
        "SELECT id FROM occasion WHERE customer_id = :customer_id AND kind = :kind "
        "AND (person_id = :person_id OR (person_id IS NULL AND :person_id IS NULL))",
        values,
    ).fetchone()
    if row is not None:
        book.execute(
            "UPDATE occasion SET month = :month, day = :day, year = :year, learned_on = :today, source = :source, "
            "private = CASE WHEN private = 1 THEN 1 ELSE :private END WHERE id = :id",
            {**values, "id": row[0]},
        )
        return int(row[0])
    (occasion_id,) = book.execute(
        "INSERT INTO occasion (customer_id, person_id, kind, month, day, year, learned_on, source, private) "
        "VALUES (:customer_id, :person_id, :kind, :month, :day, :year, :today, :source, :private) RETURNING id",
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


def remember_event(book: sqlite3.Connection, customer_id: int, event: NewEvent, today: date) -> int:
    """Remember a life event and return its id; the same words again only move its days."""
    values = {
        "customer_id": customer_id,
        "person_id": event.person_id,
        "kind": event.kind,
        "text": event.text,
        "starts_on": event.starts_on.isoformat(),
        "ends_on": event.ends_on.isoformat(),
        "today": today.isoformat(),
        "private": event.private,
    }
    rows = book.execute(
        "SELECT id, text FROM life_event WHERE customer_id = :customer_id AND kind = :kind AND ends_on >= :today "
        "AND (person_id = :person_id OR (person_id IS NULL AND :person_id IS NULL))",
        values,
    ).fetchall()
    for key, text in rows:
        if fold(text) == fold(event.text):
            book.execute(
                "UPDATE life_event SET starts_on = :starts_on, ends_on = :ends_on, learned_on = :today WHERE id = :id",
                {**values, "id": key},
            )
            return int(key)
    (event_id,) = book.execute(
        "INSERT INTO life_event (customer_id, person_id, kind, text, starts_on, ends_on, learned_on, source, private) "
        "VALUES (:customer_id, :person_id, :kind, :text, :starts_on, :ends_on, :today, 'told', :private) RETURNING id",
        values,
    ).fetchone()
    return int(event_id)


def drop(book: sqlite3.Connection, customer_id: int, what: str, key: int) -> bool:
    """Take a person, occasion or event off a customer's page as never having been so; False when it isn't theirs."""
    table = {"person": "person", "occasion": "occasion", "event": "life_event", "fact": "fact"}[what]
    row = book.execute(
        f"DELETE FROM {table} WHERE id = :id AND customer_id = :customer_id RETURNING id",
        {"id": key, "customer_id": customer_id},
    ).fetchone()
    return row is not None


_YES = frozenset("yes y yep still ja da ano si sì oui oo".split())
_NO = frozenset("no n nope not never nej nei ne non hindi".split())
_DAYS = {"birthday": "birthday", "name day": "nameday"}
_FACTS = {"likes": "likes", "form of address": "address-as"}


def is_no(answer: str) -> bool:
    """Say whether an answer begins with a no."""
    return next(iter(fold(answer).split()), "") in _NO


def keep_answer(
    book: sqlite3.Connection, memory: Memory, point: Point | FollowUp, answer: str, today: date, shop: Shop
) -> int | None:
    """Store the answer to a talking point; returns the fact's id where it is one."""
    first = next(iter(fold(answer).split()), "")
    fact_id = getattr(point, "fact_id", None)
    if point.kind == "confirm" and fact_id is not None and first in _YES | _NO:
        (confirm_fact if first in _YES else retire_fact)(book, fact_id, today)
        return int(fact_id)
    topic = getattr(point, "topic", "")
    if point.kind == "learn":
        if topic in _FACTS:
            return remember_fact(
                book, memory.customer.id, NewFact(_FACTS[topic], answer, source="asked"), today
            )
        if _learned(book, memory, topic, answer, today, shop):
            return None
    text = confirmations.answer_note(topic or point.text, answer)
    fact = NewFact("note", text, person_id=getattr(point, "person_id", None), source="asked")
    return remember_fact(book, memory.customer.id, fact, today)


def _learned(
    book: sqlite3.Connection, memory: Memory, topic: str, answer: str, today: date, shop: Shop
) -> bool:
    """Store a day, a way to reach them, or somebody in their life; False when the answer is none of these."""
    customer_id = memory.customer.id
    if topic in _DAYS:
        try:
            day = parse_occasion(answer, today, day_first=shop.day_first)
        except BadDate:
            return False
        remember_occasion(book, customer_id, None, _DAYS[topic], day, today, source="asked")
        return True
    if topic == "phone":
        kind = "email" if "@" in answer and " " not in answer else "phone"
        if kind == "phone" and len(phone_digits(answer)) < NATIONAL_DIGITS:
            return False
        set_contact_point(book, customer_id, kind, answer)
        return True
    relation, _, name = answer.partition(" ")
    if topic == "for whom" and fold(relation) in RELATIONS:
        remember_person(book, customer_id, fold(relation), name.strip() or None, today)
        return True
    return False
