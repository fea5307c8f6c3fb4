"""Remembering: what was told goes where it belongs, a fact, a person, an occasion or a life event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.days import event_day, past_day
from custmem.cli.noting import second_thoughts
from custmem.cli.who import change_customer, customer_meant
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.messages import confirmations
from custmem.domain.relations import RELATIONS
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso, parse_day, parse_occasion
from custmem.domain.text.likeness import distance
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple
from custmem.errors import Ambiguous, NotFound, UsageError
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.customer_stats import refresh_customer
from custmem.record.facts import (
    NewEvent,
    NewFact,
    person_died,
    remember_event,
    remember_fact,
    remember_occasion,
    remember_person,
)
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    from custmem.cli.desk import Desk
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Memory, Person
    from custmem.domain.shop import Shop
    from custmem.record.writing import Writing

FACTS = "likes dislikes usual size needs allergy avoid-topic looks pronounce address-as note".split()
EVENTS = ("event", "away")
OCCASIONS = ("birthday", "anniversary", "nameday")
_KINDS = (*FACTS, *EVENTS, *OCCASIONS)


class Told(NamedTuple):
    """One `remember` as it was typed."""

    kind: str
    text: str
    on: str | None = None
    until: str | None = None
    about: str | None = None
    birthday: str | None = None
    private: bool = False
    guess: bool = False
    once: bool = False
    died: str | None = None


def remember(desk: Desk, who: str, told: Told) -> Answer:
    """Remember something a customer told."""
    kind = _kind(told.kind)
    text = clean(told.text)
    _check_options(kind, text, told)
    warnings = second_thoughts(text) if kind in _GUARDED and not told.private else ()

    def act(writing: Writing, match: Match) -> Echo:
        shop = shop_of(writing.book)
        memory = memory_of(writing.book, match.id)
        person = person_meant(told.about, memory) if told.about else None
        if kind in OCCASIONS:
            echo = _occasion(writing, memory, kind, text, told, person, desk, shop)
        elif kind in EVENTS:
            echo = _event(writing, memory, kind, text, told, person, desk, shop)
        elif kind in FACTS:
            echo = _fact(writing, memory, kind, text, told, person, desk, shop)
        else:
            echo = _person(writing, memory, kind, text, told, desk, shop)
        writing.said = echo.said
        warned = {"warnings": list(warnings)} if kind in _GUARDED else {}
        return Echo(echo.said, {"customer": brief(match), **echo.record, **warned})

    return Answer(echo_view, change_customer(desk, "remember", who, act), True, warnings)


_GUARDED = ("likes", "dislikes", "usual", "size", "needs", "looks", "note")
"""Facts whose words are looked at twice; an allergy, an avoided topic and a life event are what they are."""


def _kind(typed: str) -> str:
    """Return the kind that was typed; a slip of the finger is not taken for a new relation.

    Raises UsageError.
    """
    kind = clean(typed, limit=60).lower()
    if kind.replace(" ", "-") in _KINDS:
        return kind.replace(" ", "-")
    if fold(kind) in RELATIONS or kind in RELATIONS:
        return kind
    near = [known for known in _KINDS if distance(kind, known, 2) <= min(2, len(kind) // 3)]
    if near:
        raise UsageError(f'"{kind}" is no kind of thing to remember', f"did you mean {near[0]}?")
    if not kind or not all(char.isalpha() or char in "-' " for char in kind):
        raise UsageError(
            f'"{kind}" is no kind of thing to remember', f"one of {', '.join(_KINDS)}, or a relation"
        )
    return kind


def _check_options(kind: str, text: str, told: Told) -> None:
    is_relation = kind not in _KINDS
    if not text and not (is_relation and told.died is not None):
        raise UsageError(
            f"what to remember as {kind} is missing", f"for example: custmem remember rossi {kind} …"
        )
    if kind in EVENTS and not told.on:
        raise UsageError(f"when the {kind} is, is missing", "add --on DATE, for example --on 12jun")
    for name, value in (("--birthday", told.birthday), ("--died", told.died)):
        if value is not None and not is_relation:
            raise UsageError(
                f"{name} goes with a person", "for example: custmem remember rossi nephew Luca " + name
            )
    if told.on and kind not in EVENTS:
        raise UsageError(f"--on goes with an event or away, not with {kind}", "leave it out")
    if told.about and is_relation:
        raise UsageError("--about goes with a fact, not with a person", "leave it out")


def _fact(
    writing: Writing,
    memory: Memory,
    kind: str,
    text: str,
    told: Told,
    person: Person | None,
    desk: Desk,
    shop: Shop,
) -> Echo:
    until = parse_day(told.until, desk.today, day_first=shop.day_first, lean="future") if told.until else None
    if until is not None and until < desk.today:
        raise UsageError("--until is past", "give the last day it will hold, today or later")
    person_id = person.id if person else None
    fact = NewFact(
        kind, text, person_id, guess=told.guess, once=told.once, private=told.private, until_on=until
    )
    fact_id = remember_fact(writing.book, memory.customer.id, fact, desk.today)
    said = confirmations.said_fact(memory.customer.name, kind, text, _named(person), until)
    return Echo(
        said,
        {
            "fact": {
                "id": fact_id,
                "kind": kind,
                "text": text,
                "person_id": person_id,
                "learned_on": desk.today.isoformat(),
                "source": "told",
                "guess": told.guess,
                "once": told.once,
                "private": told.private,
                "until_on": iso(until),
            }
        },
    )


def _occasion(
    writing: Writing,
    memory: Memory,
    kind: str,
    text: str,
    told: Told,
    person: Person | None,
    desk: Desk,
    shop: Shop,
) -> Echo:
    on = parse_occasion(text, desk.today, day_first=shop.day_first)
    person_id = person.id if person else None
    occasion_id = remember_occasion(
        writing.book, memory.customer.id, person_id, kind, on, desk.today, private=told.private
    )
    said = confirmations.said_occasion(memory.customer.name, kind, on.month, on.day, on.year, _named(person))
    record = {
        "id": occasion_id,
        "kind": kind,
        "person_id": person_id,
        "month": on.month,
        "day": on.day,
        "year": on.year,
        "private": told.private,
    }
    return Echo(said, {"occasion": record})


def _event(
    writing: Writing,
    memory: Memory,
    kind: str,
    text: str,
    told: Told,
    person: Person | None,
    desk: Desk,
    shop: Shop,
) -> Echo:
    starts_on = event_day(told.on or "", desk, shop)
    ends_on = (
        parse_day(told.until, starts_on, day_first=shop.day_first, lean="future") if told.until else starts_on
    )
    if ends_on < starts_on:
        raise UsageError("--until is before --on", "give the first day with --on and the last with --until")
    event = NewEvent(kind, text, starts_on, ends_on, person.id if person else None, told.private)
    event_id = remember_event(writing.book, memory.customer.id, event, desk.today)
    if kind == "away":
        refresh_customer(writing.book, memory.customer.id, shop.usual_gap_days)
    said = confirmations.said_event(memory.customer.name, kind, text, starts_on, ends_on, _named(person))
    record = {
        "id": event_id,
        "kind": kind,
        "text": text,
        "person_id": event.person_id,
        "starts_on": starts_on.isoformat(),
        "ends_on": ends_on.isoformat(),
        "private": told.private,
    }
    return Echo(said, {"event": record})


def _person(
    writing: Writing, memory: Memory, relation: str, text: str, told: Told, desk: Desk, shop: Shop
) -> Echo:
    """Remember someone in their life; `#12` names a customer, and a death is remembered of one known already."""
    book, customer_id = writing.book, memory.customer.id
    known_as_id = None
    name: str | None = text or None
    if text.startswith("#"):
        known = customer_meant(book, text, desk)
        known_as_id, name = known.id, known.name
    person_id = remember_person(
        book, customer_id, relation, name, desk.today, private=told.private, known_as_id=known_as_id
    )
    if told.birthday:
        on = parse_occasion(told.birthday, desk.today, day_first=shop.day_first)
        remember_occasion(book, customer_id, person_id, "birthday", on, desk.today, private=told.private)
    if told.died is not None:
        person_died(book, person_id, past_day(told.died, desk, shop) if told.died else None)
    after = memory_of(book, customer_id)
    person = after.person(person_id)
    birthday = next((o for o in after.occasions if o.person_id == person_id and o.kind == "birthday"), None)
    said = confirmations.said_person(
        memory.customer.name,
        relation,
        person.name if person else name,
        (birthday.month, birthday.day, birthday.year) if birthday else None,
        person is not None and person.dead,
    )
    record = {
        "id": person_id,
        "relation": relation,
        "name": person.name if person else name,
        "customer_id": known_as_id,
        "birthday": {"month": birthday.month, "day": birthday.day, "year": birthday.year}
        if birthday
        else None,
        "dead": person is not None and person.dead,
        "private": told.private,
    }
    return Echo(said, {"person": record})


def person_meant(typed: str, memory: Memory) -> Person:
    """Return the person in this customer's life who is meant by a relation, a name, or both.

    Raises NotFound, Ambiguous.
    """
    fitting = memory.persons_named(typed)
    if len(fitting) == 1:
        return fitting[0]
    handle = memory.customer.handle
    if not fitting:
        raise NotFound(
            f"no {quoted(typed)} is known of {handle}",
            f"first: custmem remember {handle} nephew Luca (relation, name)",
        )
    candidates = [{"id": p.id, "handle": p.relation, "name": p.name or ""} for p in fitting]
    raise Ambiguous(f"{quoted(typed)} fits several people of {handle}", "give the name too", candidates)


def _named(person: Person | None) -> str | None:
    if person is None:
        return None
    return f"{person.relation} {person.name}" if person.name else person.relation
