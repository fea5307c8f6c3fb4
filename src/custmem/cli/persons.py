"""Somebody in a customer's life, remembered: a name, a birthday, a taste, a death; and who of them is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.customer_lookup import customer_meant
from custmem.cli.days import past_day
from custmem.cli.moods import owed_in
from custmem.domain.customers.identification import Echo
from custmem.domain.messages import confirmations, tact
from custmem.domain.relations import is_parted
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import parse_occasion
from custmem.domain.typed.phrases_in_words import Doubtful
from custmem.domain.typed.remembered import TypedPerson, read_person
from custmem.domain.value import NamedTuple
from custmem.errors import Ambiguous, NotFound
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.recall.search import only_one_named
from custmem.record.facts import NewFact, person_died, remember_fact, remember_occasion, remember_person

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Any

    from custmem.cli.context import Context
    from custmem.domain.customers.memory import Memory, Person
    from custmem.domain.shop import Shop
    from custmem.domain.text.dates import MonthDay
    from custmem.record.writing import Writing


class At(NamedTuple):
    """Where something is remembered: the open book, what is known of the customer, the shop and its day."""

    writing: Writing
    memory: Memory
    shop: Shop
    context: Context

    @property
    def today(self) -> date:
        """The day of this command."""
        return self.context.today

    def occasion(self, typed: str) -> MonthDay:
        """Return a day of the year as it was typed. Raises BadDate."""
        return parse_occasion(typed, self.today, day_first=self.shop.day_first)


def person_with(
    at: At,
    relation: str,
    typed: str,
    words: Sequence[str],
    birthday: str | None,
    died: str | None,
    is_sure: bool,
    *,
    private: bool,
) -> Echo:
    """Remember somebody with what stands behind the name: a birthday, a taste of theirs."""
    is_quoted = len(words) == 1 and " " in words[0]
    person = TypedPerson(typed)
    if not is_quoted and not typed.startswith("#"):
        line = f"custmem remember {at.memory.customer.handle} {relation} {typed.split()[0] if typed else ''}"
        person = read_person(typed.split(), at.today, day_first=at.shop.day_first, line=line)
    if person.doubts and not is_sure:
        raise Doubtful(person.doubts)
    died = person.died if died is None else died
    echo = _person(at, relation, person.name, birthday or person.birthday or None, died, private=private)
    kept: dict[str, Any] = echo.record["person"]  # type: ignore[assignment]
    told = [(kind, clean(text)) for kind, text in person.facts if clean(text)]
    for kind, text in told:
        fact = NewFact(kind, text, kept["id"], private=private)
        remember_fact(at.writing.book, at.memory.customer.id, fact, at.today)
    return Echo(confirmations.said_person_with(echo.said, told), echo.record)


def _person(
    at: At, relation: str, text: str, birthday: str | None, died: str | None, *, private: bool
) -> Echo:
    """Remember someone in their life; `#12` names a customer, and a death is remembered of one known already."""
    book, customer_id = at.writing.book, at.memory.customer.id
    known_as_id = None
    name: str | None = text or None
    if text.startswith("#"):
        known = customer_meant(book, text, at.context)
        known_as_id, name = known.id, known.name
    elif name and len(name.split()) > 1:
        known_as_id = only_one_named(book, name, but=customer_id)
    person_id = remember_person(
        book, customer_id, relation, name, at.today, private=private, known_as_id=known_as_id
    )
    if birthday:
        born = at.occasion(birthday)
        remember_occasion(book, customer_id, person_id, "birthday", born, at.today, private=private)
    if died is not None:
        person_died(book, person_id, past_day(died, at.context, at.shop) if died else None)
    after = memory_of(book, customer_id)
    person = after.person(person_id)
    kept = next((o for o in after.occasions if o.person_id == person_id and o.kind == "birthday"), None)
    before = next((o for o in at.memory.occasions if o.person_id == person_id and o.kind == "birthday"), None)
    said = confirmations.said_person(
        at.memory.customer.name,
        relation,
        person.name if person else name,
        (kept.month, kept.day, kept.year) if kept else None,
        person is not None and person.dead,
    )
    if birthday and kept and before and (before.month, before.day) != (kept.month, kept.day):
        said = confirmations.said_replaced(
            said, confirmations.day_and_year(before.month, before.day, before.year)
        )
    if known_as_id is not None:
        said = f"{said} (#{known_as_id} in the book)"
    if person and died is not None and person.known_as_id and (owed := owed_in(book, person.known_as_id)):
        said = confirmations.said_together([said, tact.still_owed(owed)])
    if is_parted(relation):
        said = confirmations.said_together([said, tact.parted([name or relation])])
    record = {
        "id": person_id,
        "relation": relation,
        "name": person.name if person else name,
        "customer_id": known_as_id,
        "birthday": {"month": kept.month, "day": kept.day, "year": kept.year} if kept else None,
        "dead": person is not None and person.dead,
        "private": private,
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
            _("no {typed} is known of {handle}").format(typed=quoted(typed), handle=handle),
            _("first: custmem remember {handle} nephew Luca (relation, name)").format(handle=handle),
        )
    candidates = [{"id": p.id, "handle": p.relation, "name": p.name or ""} for p in fitting]
    raise Ambiguous(
        _("{typed} fits several people of {handle}").format(typed=quoted(typed), handle=handle),
        _("give the name too"),
        candidates,
    )


def named(person: Person | None) -> str | None:
    """Return how a person is named in an echo: `nephew Luca`."""
    if person is None:
        return None
    return f"{person.relation} {person.name}" if person.name else person.relation
