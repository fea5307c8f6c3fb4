"""Remembering: what was told goes where it belongs, a fact, a person, an occasion or a life event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.cli.command import Answer
from custmem.cli.context import is_same, understood
from custmem.cli.customer_lookup import change_customer
from custmem.cli.days import event_day
from custmem.cli.index import NAMED
from custmem.cli.moods import aftermath, mood_typed, settled
from custmem.cli.persons import At, named, person_meant, person_with
from custmem.cli.text_input import told
from custmem.domain.customers.aftermath import after_event
from custmem.domain.customers.identification import Echo, brief
from custmem.domain.customers.sensitive_topics import delicate
from custmem.domain.data.typed_words import FIRST_WORDS
from custmem.domain.messages import confirmations
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import iso, parse_day
from custmem.domain.typed.phrases_in_words import Doubtful
from custmem.domain.typed.remembered import (
    read_kind,
    refuse_no_kind,
    refuse_two_at_once,
    told_days,
)
from custmem.errors import UsageError
from custmem.language import _
from custmem.recall.memories import memory_of
from custmem.recall.settings import shop_of
from custmem.record.customer_stats import refresh_customer
from custmem.record.facts import (
    NewEvent,
    NewFact,
    remember_event,
    remember_fact,
    remember_occasion,
)
from custmem.show import echo as echo_view

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Annotated

    import typer

    from custmem.cli.context import Context
    from custmem.cli.parameters import Editor, Mood, On, Private, Who
    from custmem.domain.customers.aftermath import Aftermath
    from custmem.domain.customers.identification import Match
    from custmem.domain.customers.memory import Person
    from custmem.domain.typed.remembered import ToldDays, TypedKind
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
        if not is_sure:
            refuse_no_kind(kind, typed, who, NAMED)
        kind_ = read_kind(clean(kind, limit=KIND_LIMIT), f"custmem remember {who} {{kind}} {typed}")
        if kind_.doubt and not is_sure:
            raise Doubtful((kind_.doubt,))
        meant = kind_.name
        words = _without_first_word(meant, typed)
        days = _days_told(context, kind_, kind, typed, text or ()) if on is None and until is None else None
        if days is not None:
            words = days.text
            if kind_.is_own and not is_sure:
                raise _may_be_an_event(who, kind, days)
        elif not is_sure and _is_plain(text or ()):
            refuse_two_at_once(kind, typed, who)
        on_day, last_day = (days.on, days.until) if days else (on, until)
        _check_options(kind_, words, on=on_day, about=about, birthday=birthday, died=died)
        warnings = second_thoughts(words) if meant in _GUARDED and not private else ()

        def act(writing: Writing, match: Match) -> tuple[Echo, Aftermath]:
            at = At(writing, memory_of(writing.book, match.id), shop_of(writing.book), context)
            if kind_.is_own and at.memory.persons_named(kind) and not is_sure:
                raise UsageError(
                    _("{kind} is somebody in their life").format(kind=quoted(kind)),
                    _("type: {line}").format(line=f"custmem remember {match.handle} {typed} --about {kind}"),
                )
            person = person_meant(about, at.memory) if about else None
            if meant in OCCASIONS:
                echo = _occasion(at, meant, words, person, felt, private=private)
            elif meant in EVENTS:
                echo = _event(at, meant, words, person, on_day or "", last_day or None, felt, private=private)
            elif kind_.is_relation:
                echo = person_with(at, meant, words, text or [], birthday, died, is_sure, private=private)
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

        return *change_customer(context, "remember", who, act, f"{kind} {typed}"), warnings

    echo, after, warnings = understood(context, record)
    return Answer(echo_view, settled(context, echo, after), True, warnings)


def _is_plain(words: Sequence[str]) -> bool:
    """Say whether words were typed without quotes round them."""
    return len(words) > 1


def _days_told(
    context: Context, kind: TypedKind, typed_kind: str, typed: str, words: Sequence[str]
) -> ToldDays | None:
    """Return an event or an absence with the days that stand among its words; None where they tell none.

    A word of its own may be an event, too: graduation 12 july.
    """
    if not (kind.name in EVENTS or (kind.is_own and _is_plain(words))):
        return None
    with context.reading() as book:
        days = told_days(typed.split(), context.today, day_first=shop_of(book).day_first)
    if not days.on or (kind.is_own and days.text):
        return None
    return days._replace(text=days.text or typed_kind)


def _may_be_an_event(who: str, kind: str, days: ToldDays) -> UsageError:
    until = f' --until "{days.until}"' if days.until else ""
    name = "away" if days.until else "event"
    return UsageError(
        _("{kind} with a day may be an event").format(kind=quoted(kind)),
        _("type: {line}").format(line=f'custmem remember {who} {name} {kind} --on "{days.on}"{until}'),
    )


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

    return Answer(
        echo_view, settled(context, *change_customer(context, "note", who, act, words)), True, warnings
    )


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


def holding_until(typed: str | None, at: At) -> date | None:
    """Return the last day on which something holds, as it was typed. Raises UsageError, BadDate."""
    if not typed:
        return None
    until = parse_day(typed, at.today, day_first=at.shop.day_first, lean="future")
    if until < at.today:
        raise UsageError(_("--until is past"), _("give the last day it will hold, today or later"))
    return until


_OPPOSITE = {"likes": "dislikes", "dislikes": "likes"}


def _fact(at: At, fact: NewFact, person: Person | None) -> Echo:
    fact_id = remember_fact(at.writing.book, at.memory.customer.id, fact, at.today)
    said = confirmations.said_fact(
        at.memory.customer.name, fact.label or fact.kind, fact.text, named(person), fact.until_on
    )
    against = _OPPOSITE.get(fact.kind)
    for known in at.memory.facts:
        if known.kind == against and known.person_id == fact.person_id and is_same(known.text, fact.text):
            said = _("{said}; the book has {kind} {text} too: custmem drop {ref} takes it out").format(
                said=said, kind=known.kind, text=known.text, ref=f"fact:{known.id}"
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
