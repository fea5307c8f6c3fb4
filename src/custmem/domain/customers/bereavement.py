"""Losses told in passing: a note or a life event says that somebody died, a couple parted, a plan came to nothing.

Whoever types `note lund "lost her husband in April"` will not think of `--died` as well, and a good shopkeeper needs
no more to be told. What is heard here only ever silences. What is not understood and speaks of somebody in words
that are not plainly glad or everyday is doubtful: it is held back, too, until somebody says otherwise (`--mood plain`,
`quiet --over`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.loss_clauses import Clause, Heard
from custmem.domain.customers.mentions import clauses, names_of
from custmem.domain.customers.moods import SAD, mood_of_purchase
from custmem.domain.customers.told_clause import Told, is_of_somebody, without_no_loss
from custmem.domain.data import doubt_words
from custmem.domain.relations import is_spouse
from custmem.domain.text.lexicon import lexicon
from custmem.domain.text.names import possessive_from
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from custmem.domain.customers.memory import Fact, Memory, Person, Purchase

TELLING = frozenset(("note", "needs", "avoid-topic"))
"""Kinds of facts that may tell of a loss; a taste (`likes "Death in Venice"`) does not."""
NO_DOUBT = frozenset(("glad", "plain"))
"""Whoever says that a note is glad, or plain, has said that it silences nothing."""


class Losses(NamedTuple):
    """What is lost by all that was told: who is gone, whose anniversary is over (None: the customer's), what is off.

    `words` and the purchases and events of these ids are not to be said; `mourning` are the events that tell of it;
    `held` are people who are only held back, in doubt.
    """

    persons: frozenset[int]
    bereft: frozenset[int | None]
    words: frozenset[str]
    mourning: frozenset[int]
    events: frozenset[int] = frozenset()
    purchases: frozenset[int] = frozenset()
    held: frozenset[int] = frozenset()
    obituary: bool = False


def losses_told(memory: Memory, today: date) -> Losses | None:
    """Return what is lost by the words of notes and life events; None for nearly everybody."""
    heard = [
        (told, each) for told in texts(memory, today) if (each := hear(told, memory, today)).is_something
    ]
    if not heard:
        return None
    dead, spouses, held = (
        _all(each.dead for _, each in heard),
        _all(each.spouses for _, each in heard),
        set[int](),
    )
    for told, each in heard:
        held |= {key for key in each.held if not _is_released(told, memory, key)}
    parted: frozenset[int | None] = frozenset().union(*(each.parted for _, each in heard))
    couple = {person.id for person in memory.persons if is_spouse(person.relation)}
    bereft = parted | {None for _ in couple & (dead | held)}
    tell = {told.event_id for told, each in heard if told.event_id and (each.dead or each.parted)}
    return Losses(
        persons=frozenset(dead | spouses | held),
        bereft=bereft,
        words=frozenset().union(*(each.words for _, each in heard)),
        mourning=frozenset(filter(None, tell)),
        events=_all(each.events | each.held_events for _, each in heard),
        purchases=_all(each.purchases for _, each in heard),
        held=frozenset(held - dead - spouses),
        obituary=any(each.obituary for _, each in heard),
    )


def _all(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*sets)


def _is_released(told: Told, memory: Memory, person_id: int) -> bool:
    """Say whether somebody said since that a person is spoken of again (`quiet WHO PERSON --over`)."""
    return any(
        mark.over_on is not None and mark.person_id in (None, person_id) and mark.over_on >= told.learned_on
        for mark in memory.quiet
    )


def texts(memory: Memory, today: date) -> Iterator[Told]:
    """Yield each text that may tell of a loss."""
    for fact in memory.facts:
        if (
            fact.kind in TELLING
            and (fact.until_on is None or fact.until_on >= today)
            and fact.mood not in NO_DOUBT
        ):
            yield told_by(fact)
    for event in memory.events:
        if event.kind != "away" and event.mood not in NO_DOUBT:
            yield Told(event.person_id, event.text, event.learned_on, event.id, "event", event.source)
    for purchase in memory.purchases:
        if purchase.mood not in NO_DOUBT:
            yield from told_by_sale(purchase, memory)


def told_by_sale(purchase: Purchase, memory: Memory) -> Iterator[Told]:
    """Yield what a sale tells by whom and what it was for: `for his late wife`, `for his wife's funeral`.

    Of something sad that is only said to be for somebody it is doubtful whose it was.
    """
    for text in filter(None, (purchase.occasion, purchase.for_text)):
        if " " in text:
            yield Told(None, text, purchase.on, None, "occasion")
    if purchase.person_id is not None and mood_of_purchase(purchase) == SAD:
        person = memory.person(purchase.person_id)
        if person is not None:
            yield Told(None, f"{person.name or person.relation} died", purchase.on, None, "mourned")


def told_by(fact: Fact) -> Told:
    """Return a fact as a text that may tell of a loss."""
    kind = "own" if fact.label else fact.kind
    return Told(fact.person_id, fact.text, fact.learned_on, None, kind, fact.source, fact.id)


def hear(told: Told, memory: Memory, today: date) -> Heard:
    """Return what one text tells; of an event and of what is needed only what is understood, never a doubt."""
    known = [person for person in memory.persons if person.learned_on <= told.learned_on]
    whose = possessive_from(memory.fact("address-as") or "")
    heard = Heard()
    before: list[Person] = []
    about = [person for person in known if person.id == told.person_id]
    after_stranger = False
    before_words: list[str] = []
    for words in _joined(clauses(told.text), memory):
        clause = Clause(
            *(words, told, memory, known, about or before, whose),
            after_stranger=after_stranger,
            before_words=before_words,
        )
        heard = _added(heard, clause.heard(today))
        before = clause.persons() or before
        after_stranger = not clause.persons() and any(map(is_of_somebody, words))
        before_words = words
    if heard.obituary:
        return Heard(obituary=True)
    if told.kind == "mourned":
        return Heard(held=heard.dead)
    if told.kind != "note":
        return heard._replace(
            held=frozenset(), held_events=frozenset(), beside=frozenset(), beside_events=frozenset()
        )
    understood = heard.dead | heard.spouses
    is_well = lexicon(doubt_words.WELL_AGAIN).said_in(
        [word for words in clauses(told.text) for word in words]
    )
    held = frozenset[int]() if is_well else heard.held - understood
    return heard._replace(
        held=held,
        held_events=heard.held_events - heard.events,
        beside=heard.beside - understood - held,
        beside_events=heard.beside_events - heard.events - heard.held_events,
    )


def _joined(told: list[list[str]], memory: Memory) -> list[list[str]]:
    """Join to a clause that tells of nobody the bare person behind it: `sudden death in the family: his brother`."""
    names, found = names_of(memory), list[list[str]]()
    for words in told:
        is_bare = all(is_of_somebody(word) or word in names or word in _BESIDE_A_NAME for word in words)
        if found and is_bare and not any(_is_named(word, names) for word in found[-1]):
            found[-1] = [*words, *found[-1]]
        else:
            found.append(words)
    return found


def _is_named(word: str, names: set[str]) -> bool:
    return word in names or is_of_somebody(word)


_BESIDE_A_NAME = frozenset(("her", "his", "their", "the", "my", "poor", "dear", "old", "little", "only"))


def is_about_customer_in_doubt(told: Told) -> bool:
    """Say whether a note tells something sad of the customer alone: `she is in hospital`."""
    if told.kind != "note" or told.person_id is not None:
        return False
    words = [word for clause in clauses(told.text) for word in without_no_loss(clause)]
    if not lexicon(doubt_words.DOUBTS).said_in(words):
        return False
    first = words[:1]
    return bool({"she", "he", "they", "in", "is"} & set(first)) or lexicon(doubt_words.DOUBTS).said_in(
        words[:3]
    )


def _added(one: Heard, other: Heard) -> Heard:
    return Heard(
        one.dead | other.dead,
        one.parted | other.parted,
        one.spouses | other.spouses,
        one.events | other.events,
        one.purchases | other.purchases,
        one.words | other.words,
        one.held | other.held,
        one.held_events | other.held_events,
        one.beside | other.beside,
        one.beside_events | other.beside_events,
        one.obituary or other.obituary,
    )
