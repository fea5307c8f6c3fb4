"""Remembering: what was told goes where it belongs, a fact, a person, an occasion or a life event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.customer_lookup import change_customer, customer_meant
from custmem.cli.days import event_day, past_day
from custmem.cli.doubts import understood
from custmem.cli.moods import aftermath, mood_typed, owed_in, settled
from custmem.cli.text_input import told
from custmem.domain.customers.aftermath import after_event
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.sensitive_topics import delicate
from custmem.domain.data.kind_words import FIRST_WORDS
from custmem.domain.messages import confirmations, tact
from custmem.domain.relations import is_parted
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso, parse_day, parse_occasion
from custmem.domain.typed.doubt import Doubtful
from custmem.domain.typed.remembered import TypedPerson, read_kind, read_person
from custmem.domain.value import NamedTuple
from custmem.errors import Ambiguous, NotFound, UsageError
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.recall.search import only_one_named
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
    from collections.abc import Sequence
    from datetime import date
    from typing import Annotated, Any

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Mood, On, Private, Who
    from custmem.domain.customers.aftermath import Aftermath
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Memory, Person
    from custmem.domain.shop import Shop
    from custmem.domain.text.dates import MonthDay
    from custmem.domain.typed.remembered import TypedKind
    from custmem.record.writing import Writing

FACTS = "likes dislikes usual size needs allergy avoid-topic looks pronounce address-as note".split()
EVENTS = ("event", "away")
OCCASIONS = ("birthday", "anniversary", "nameday")
_KINDS = (*FACTS, *EVENTS, *OCCASIONS)
KIND_LIMIT = 40
MOST_DAYS_AWAY = 300
"""Without a year, an end so much later than the beginning is the end before it, typed by mistake."""


def remember(
    context: Context,
    who: Who,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="likes, dislikes, usual, size, needs, allergy, event … or a relation"
        ),
    ],
    text: Annotated[
        list[str] | None, typer.Argument(metavar="TEXT", help="what, or the person's name, or the date")
    ] = None,
    on: On = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="the last day it holds")] = None,
    about: Annotated[
        str | None, typer.Option(metavar="PERSON", help="the person it is about: nephew, Luca")
    ] = None,
    birthday: Annotated[str | None, typer.Option(metavar="DATE", help="the person's birthday")] = None,
    private: Private = False,
    guess: Annotated[bool, typer.Option("--guess", help="not certain: it will be asked, not said")] = False,
    once: Annotated[bool, typer.Option("--once", help="seen once: it will be asked, not said")] = False,
    died: Annotated[
        str | None, typer.Option(metavar="[DATE]", help="the person has died; a day if known")
    ] = None,
    mood: Mood = None,
    editor: Editor = False,
) -> Answer:
    """What they like, need, or told of their life.

    Kinds: likes dislikes usual size needs allergy avoid-topic looks pronounce address-as note, event and away (with
    --on), birthday anniversary nameday (TEXT is the date), or a relation such as nephew (TEXT is the name).

    Example: custmem remember bianchi nephew Luca --birthday 3mar
    """
    who, typed = told(context, who, text, editor=editor)
    typed = clean(typed)
    felt = mood_typed(mood)

    def record(is_sure: bool) -> tuple[Echo, Aftermath, tuple[str, ...]]:
        kind_ = read_kind(clean(kind, limit=KIND_LIMIT), f"custmem remember {who} {{kind}} {typed}")
        if kind_.doubt and not is_sure:
            raise Doubtful((kind_.doubt,))
        meant = kind_.name
        words = _without_first_word(meant, typed)
        _check_options(kind_, words, on=on, about=about, birthday=birthday, died=died)
        warnings = second_thoughts(words) if meant in _GUARDED and not private else ()

        def act(writing: Writing, match: Match) -> tuple[Echo, Aftermath]:
            at = At(writing, memory_of(writing.book, match.id), shop_of(writing.book), context)
            person = person_meant(about, at.memory) if about else None
            if meant in OCCASIONS:
                echo = _occasion(at, meant, words, person, felt, private=private)
            elif meant in EVENTS:
                echo = _event(at, meant, words, person, on or "", until, felt, private=private)
            elif kind_.is_relation:
                echo = _person_with(at, meant, words, text or [], birthday, died, is_sure, private=private)
            else:
                fact = NewFact(
                    *("note" if kind_.is_own else meant, words, person.id if person else None),
                    guess=guess,
                    once=once,
                    private=private,
                    until_on=holding_until(until, at),
                    label=meant if kind_.is_own else None,
                    mood=felt,
                )
                echo = _fact(at, fact, person)
            writing.said = echo.said
            warned = {"warnings": list(warnings)} if meant in _GUARDED else {}
            echo = Echo(echo.said, {"customer": brief(match), **echo.record, **warned})
            return echo, aftermath(writing, echo, context.today)

        return *change_customer(context, "remember", who, act), warnings

    echo, after, warnings = understood(context, record)
    return Answer(echo_view, settled(context, echo, after), True, warnings)


def _without_first_word(kind: str, words: str) -> str:
    """Return what is told without a word between it and the kind: allergic to nuts, born on 3 March."""
    first, _, rest = words.partition(" ")
    return rest if rest and kind in ("allergy", *OCCASIONS) and first.lower() in FIRST_WORDS else words


def note(
    context: Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="the note")] = None,
    private: Private = False,
    mood: Mood = None,
    editor: Editor = False,
) -> Answer:
    """A free note, kept and never said.

    What it tells of a death, a parting or a plan that is off is heeded, and the echo says how; --mood plain says
    that it takes nothing away.

    Example: custmem note rossi moved house
    """
    who, typed = told(context, who, text, editor=editor)
    words = clean(typed)
    if not words:
        raise UsageError(
            _("the note is empty"),
            _("for example: {example}").format(example="custmem note rossi moved house"),
        )

    warnings = () if private else second_thoughts(words)
    felt = mood_typed(mood)

    def act(writing: Writing, match: Match) -> tuple[Echo, Aftermath]:
        fact = NewFact("note", words, private=private, mood=felt)
        fact_id = remember_fact(writing.book, match.id, fact, context.today)
        writing.said = confirmations.said_fact(match.name, "note", words)
        record = {"id": fact_id, "kind": "note", "text": words, "learned_on": context.today.isoformat()}
        echo = Echo(writing.said, {"customer": brief(match), "fact": record, "warnings": list(warnings)})
        return echo, aftermath(writing, echo, context.today)

    return Answer(echo_view, settled(context, *change_customer(context, "note", who, act)), True, warnings)


def second_thoughts(text: str) -> tuple[str, ...]:
    """Return the warning that a text is better kept private, if it is; it is only ever a warning."""
    matters = delicate(text)
    return (confirmations.delicate(matters),) if matters else ()


_GUARDED = ("likes", "dislikes", "usual", "size", "needs", "looks", "note")
"""Facts whose words are looked at twice; an allergy, an avoided topic and a life event are what they are."""


def _check_options(
    read: TypedKind, text: str, *, on: str | None, about: str | None, birthday: str | None, died: str | None
) -> None:
    kind, is_relation = read.name, read.is_relation
    if not kind or not all(char.isalpha() or char in "-' " for char in kind):
        raise UsageError(
            _('"{kind}" is not a kind of thing to remember').format(kind=kind),
            _("one of {choices}, a relation, or a word").format(choices=", ".join(_KINDS)),
        )
    if not text and not is_relation:
        raise UsageError(
            _("what to remember as {kind} is missing").format(kind=kind),
            _("for example: {example}").format(example=f"custmem remember rossi {kind} …"),
        )
    if kind in EVENTS and not on:
        raise UsageError(
            _("when the {kind} is, is missing").format(kind=kind), _("add --on DATE, for example --on 12jun")
        )
    for name, value in (("--birthday", birthday), ("--died", died)):
        if value is not None and not is_relation:
            raise UsageError(
                _("{name} goes with a person").format(name=name),
                _("for example: {example}").format(example=f"custmem remember rossi nephew Luca {name}"),
            )
    if on and kind not in EVENTS:
        raise UsageError(
            _("--on goes with an event or away, not with {kind}").format(kind=kind), _("leave it out")
        )
    if about and is_relation:
        raise UsageError(_("--about goes with a fact, not with a person"), _("leave it out"))


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


def holding_until(typed: str | None, at: At) -> date | None:
    """Return the last day on which something holds, as it was typed. Raises UsageError, BadDate."""
    if not typed:
        return None
    until = parse_day(typed, at.today, day_first=at.shop.day_first, lean="future")
    if until < at.today:
        raise UsageError(_("--until is past"), _("give the last day it will hold, today or later"))
    return until


def _fact(at: At, fact: NewFact, person: Person | None) -> Echo:
    fact_id = remember_fact(at.writing.book, at.memory.customer.id, fact, at.today)
    said = confirmations.said_fact(
        at.memory.customer.name, fact.label or fact.kind, fact.text, named(person), fact.until_on
    )
    record = {
        "id": fact_id,
        "kind": fact.label or fact.kind,
        "text": fact.text,
        "person_id": fact.person_id,
        "learned_on": at.today.isoformat(),
        "source": "told",
        "guess": fact.guess,
        "once": fact.once,
        "private": fact.private,
        "until_on": iso(fact.until_on),
    }
    return Echo(said, {"fact": record})


def _occasion(
    at: At, kind: str, text: str, person: Person | None, mood: str | None, *, private: bool
) -> Echo:
    on = at.occasion(text)
    person_id = person.id if person else None
    occasion_id = remember_occasion(
        *(at.writing.book, at.memory.customer.id, person_id, kind, on, at.today), private=private, mood=mood
    )
    said = confirmations.said_occasion(
        at.memory.customer.name, kind, on.month, on.day, on.year, named(person)
    )
    before = next((o for o in at.memory.occasions if (o.kind, o.person_id) == (kind, person_id)), None)
    if before and (before.month, before.day, before.year) != (on.month, on.day, on.year or before.year):
        said = confirmations.said_replaced(
            said, confirmations.day_and_year(before.month, before.day, before.year)
        )
    record = {
        "id": occasion_id,
        "kind": kind,
        "person_id": person_id,
        "month": on.month,
        "day": on.day,
        "year": on.year,
        "private": private,
    }
    return Echo(said, {"occasion": record})


def _has_year(typed: str) -> bool:
    return any(len(run) == len("2026") for run in re.findall(r"\d+", typed))


def _event(
    at: At,
    kind: str,
    text: str,
    person: Person | None,
    on: str,
    until: str | None,
    mood: str | None,
    *,
    private: bool,
) -> Echo:
    starts_on = event_day(on, at.context, at.shop)
    ends_on = parse_day(until, starts_on, day_first=at.shop.day_first, lean="future") if until else starts_on
    if ends_on < starts_on or ((ends_on - starts_on).days > MOST_DAYS_AWAY and not _has_year(until or "")):
        raise UsageError(
            _("--until is before --on"), _("give the first day with --on and the last with --until")
        )
    event = NewEvent(kind, text, starts_on, ends_on, person.id if person else None, private, mood)
    event_id = remember_event(at.writing.book, at.memory.customer.id, event, at.today)
    if kind == "away":
        refresh_customer(at.writing.book, at.memory.customer.id, at.shop.usual_gap_days)
    said = confirmations.said_event(at.memory.customer.name, kind, text, starts_on, ends_on, named(person))
    after = memory_of(at.writing.book, at.memory.customer.id)
    known = next(each for each in after.events if each.id == event_id)
    if not private:
        said = f"{said}: {after_event(known, after, at.today)}"
    record = {
        "id": event_id,
        "kind": kind,
        "text": text,
        "person_id": event.person_id,
        "starts_on": starts_on.isoformat(),
        "ends_on": ends_on.isoformat(),
        "private": private,
    }
    return Echo(said, {"event": record})


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
    said = confirmations.said_person(
        at.memory.customer.name,
        relation,
        person.name if person else name,
        (kept.month, kept.day, kept.year) if kept else None,
        person is not None and person.dead,
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


def _person_with(
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
    echo = _person(at, relation, person.name, birthday or person.birthday or None, died, private=private)
    kept: dict[str, Any] = echo.record["person"]  # type: ignore[assignment]
    told = [(kind, clean(text)) for kind, text in person.facts if clean(text)]
    for kind, text in told:
        fact = NewFact(kind, text, kept["id"], private=private)
        remember_fact(at.writing.book, at.memory.customer.id, fact, at.today)
    return Echo(confirmations.said_person_with(echo.said, told), echo.record)


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
    return f"{person.relation} {person.name}" if person and person.name else person and person.relation
