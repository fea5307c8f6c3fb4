"""What becomes of what was just told: the words of an echo that say what a note silences, holds back, or leaves on."""

from __future__ import annotations

import shlex
from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.bereavement import hear, is_about_customer_in_doubt, told_by, told_by_sale
from custmem.domain.customers.contraindications import what_speaks_against
from custmem.domain.customers.loss_clauses import BIRTH
from custmem.domain.customers.moods import GLAD, SAD, SECRET, is_hushed_event, mood_of
from custmem.domain.customers.told_clause import Told
from custmem.domain.messages import tact, wording
from custmem.domain.relations import is_spouse, relation_gender
from custmem.domain.text.names import possessive_from
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.loss_clauses import Heard
    from custmem.domain.customers.memory import Fact, LifeEvent, Memory, Person, Purchase
    from custmem.domain.customers.suppression import Silence

WISHED_BEFORE_DAYS = 14


class Aftermath(NamedTuple):
    """What a note was understood to say, what it leaves in doubt, whom that is about, and the lines that settle it."""

    understood: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    persons: tuple[Person, ...] = ()
    said: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """All that the echo says of it."""
        return (*self.understood, *self.said)


def after_note(before: Memory, fact: Fact, today: date) -> Aftermath:
    """Return what becomes of a note; `before` is what was known when it was typed."""
    return _after(told_by(fact), before, today)


def after_sale(purchase: Purchase, memory: Memory, today: date) -> tuple[str, ...]:
    """Return what a sale was understood to tell: a wreath for his wife's funeral, of his wife."""
    told = [_after(each, memory, today).sentences for each in told_by_sale(purchase, memory)]
    return tuple(dict.fromkeys(sentence for sentences in told for sentence in sentences))


def _after(told: Told, before: Memory, today: date) -> Aftermath:
    heard = hear(told, before, today)
    if heard.obituary:
        return Aftermath(tuple(_understood(heard, before, today)))
    handle = before.customer.handle
    held = tuple(person for person in before.persons if person.id in heard.held)
    doubtful = tuple(dict.fromkeys(thing for person in held for thing in _in_force(person, before, today)))
    said: list[str] = []
    if held:
        who = shlex.quote((held[0].name or held[0].relation).lower()) if len(held) == 1 else ""
        line = " ".join(f"custmem quiet {handle} {who} --over".split())
        said.append(tact.held_back(doubtful, line))
    for key in heard.held_events:
        event = _event(before, key)
        said.append(
            tact.held_back([tact.dated(event.text, event.starts_on, today)], _told_again(handle, event))
        )
    for key in heard.beside_events:
        event = _event(before, key)
        named = [tact.dated(event.text, event.starts_on, today)]
        said.append(tact.still_on(named, f"custmem drop event:{key}"))
    if not (heard.is_something or held) and is_about_customer_in_doubt(told):
        said.append(tact.offer_quiet(handle))
    return Aftermath(tuple(_understood(heard, before, today)), doubtful, held, tuple(said))


def _understood(heard: Heard, memory: Memory, today: date) -> Iterator[str]:
    dead = [person for person in memory.persons if person.id in heard.dead]
    for person in dead:
        yield tact.has_died(_called(person), relation_gender(person.relation))
        if person.known_as_id is not None:
            yield tact.has_own_page(_called(person), f"#{person.known_as_id}")
    if heard.obituary:
        yield tact.customer_died(memory.customer.name, memory.customer.handle)
        if owed := owed_to(memory):
            yield tact.still_owed(list(owed.values()))
    spouses = [person for person in memory.persons if person.id in heard.spouses]
    others = [person for person in memory.persons if person.id in heard.parted]
    if None in heard.parted and not any(is_spouse(person.relation) for person in dead):
        yield tact.parted([_called(person) for person in spouses]) if spouses or not dead else tact.widowed()
    elif others:
        yield tact.others_parted([_called(person) for person in others])
    for key in sorted(heard.events):
        event = _event(memory, key)
        yield tact.plan_is_off(event.text, event.starts_on, today)
    for purchase in memory.purchases:
        if purchase.id in heard.purchases:
            yield tact.thing_is_gone(wording.items_phrase([line.item for line in purchase.lines]))
    if heard.words >= BIRTH:
        yield tact.no_word_of_a_baby()
    elif heard.words and not heard.events:
        yield tact.not_kept([_as_named(word) for word in sorted(heard.words)[:3]])


_NAMED_DAYS = frozenset("christmas xmas easter valentine valentines halloween thanksgiving hanukkah".split())


def _as_named(word: str) -> str:
    return word.capitalize() if word in _NAMED_DAYS else word


def _called(person: Person) -> str:
    return person.name or person.relation


def _in_force(person: Person, memory: Memory, today: date) -> Iterator[str]:
    """Yield what is spoken of that has to do with a person: their days, the couple's anniversary, their plans."""
    found = False
    for occasion in memory.occasions:
        named = wording.occasion_name(occasion.kind, None)
        if occasion.person_id == person.id and not occasion.private:
            found = True
            yield tact.whose_day(_called(person), named, occasion.month, occasion.day)
        elif occasion.person_id is None and occasion.kind == "anniversary" and is_spouse(person.relation):
            found = True
            yield tact.own_day(named, occasion.month, occasion.day)
    for event in memory.events:
        if event.person_id == person.id and event.ends_on >= today and not event.private:
            found = True
            yield tact.dated(event.text, event.starts_on, today)
    if not found:
        yield wording.known_by(person.relation, person.name) if person.name else person.relation


def _event(memory: Memory, key: int) -> LifeEvent:
    return next(event for event in memory.events if event.id == key)


def _told_again(handle: str, event: LifeEvent) -> str:
    return (
        f"custmem remember {handle} {event.kind} {shlex.quote(event.text)} --on {event.starts_on.isoformat()}"
    )


def owed_to(memory: Memory, silence: Silence | None = None) -> dict[str, str]:
    """Return what a customer is owed, whatever becomes of them, by its key: orders, promises, open complaints.

    What touches what must not be said is named without its words.
    """
    avoided = silence._replace(everything=False) if silence else None

    def words(text: str) -> str | None:
        return None if avoided and avoided.covers(None, text) else text

    owed = {
        keys.order(each.id): tact.order_owed(None if each.private else words(each.item))
        for each in memory.orders
    }
    owed |= {keys.promise(each.id): tact.promise_owed(words(each.text)) for each in memory.promises}
    return owed | {
        keys.complaint(each.id): tact.complaint_owed(words(each.text))
        for each in memory.complaints
        if each.resolved_on is None
    }


def after_event(event: LifeEvent, memory: Memory, today: date) -> str:
    """Return what comes of a life event: how it was taken, what will be said before it and after it."""
    whose = possessive_from(memory.fact("address-as") or "")
    after = max(event.ends_on + timedelta(1), today)
    first = max(event.starts_on - timedelta(WISHED_BEFORE_DAYS), today) if event.ends_on >= today else None
    mood = mood_of(event)
    if mood == SECRET:
        return tact.kept_secret()
    if mood == SAD:
        told = Told(event.person_id, event.text, event.learned_on, event.id, "event", event.source)
        return "; ".join(
            [tact.quiet_word_from(after, today), *_understood(hear(told, memory, today), memory, today)]
        )
    if is_hushed_event(event):
        return tact.asked_without_words(after, today)
    if mood == GLAD:
        return tact.will_wish_and_ask(whose, first, after, today)
    return tact.only_said(first, today)


def warnings_against(
    items: list[str], memory: Memory, today: date, person: Person | None = None
) -> tuple[str, ...]:
    """Return a warning for each item that something known speaks against: an allergy, a dislike, an abstinence."""
    found: list[str] = []
    for item in items:
        fact = what_speaks_against(item, memory, today, person.id if person else None)
        if fact is None:
            continue
        if fact.private:
            found.append(tact.mind_private(item, memory.customer.handle))
            continue
        whom = f"{person.relation} {person.name}" if person and person.name else person and person.relation
        found.append(tact.mind(item, tact.reason_of(fact.kind, fact.text, whom)))
    return tuple(found)
