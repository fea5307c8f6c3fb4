"""What must not be said: private things, avoided topics, the dead, surprises. In doubt, silence.

These rules outrank every sentence (the handbook, "What custmem never says"). They are applied to what a sentence is
made from, before it is made, so that no wording can let through what its matter must not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.bereavement import losses_told
from custmem.domain.data.mood_words import SECRET
from custmem.domain.relations import RELATIONS, is_late, is_one, is_parted, is_spouse, same_kin
from custmem.domain.text.lexicon import family_of, is_form_of, lexicon
from custmem.domain.text.names import fold, holds_phrase
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from custmem.domain.customers.memory import LifeEvent, Memory, Person


_SMALL_WORDS = frozenset(
    "a about all an and any anything ask asking at bring by do don dont for from he her his in is it its mention "
    "mentioning my never no not of off on or our over please say she speak speaking subject t s talk talking that the "
    "their them they this to topic touch was were with your".split()
)
_NAMELESS = frozenset("a and da de del den der di du la le of the van von".split())
_BEFORE_RELATIONS = frozenset("ex great half foster guinea".split())
"""What makes another person of a relation: an ex-husband is no husband."""
_TELLING = frozenset(("note", "needs", "avoid-topic"))
"""Facts that may tell of a loss in passing."""
_SURPRISES = (
    *("surprise party", "s a surprise", "is a surprise", "as a surprise", "surprise for", "surprise present"),
    *("surprise gift", "secret present", "secret gift"),
)


class Silence(NamedTuple):
    """The people, the words in all their forms, and the names that nothing may be said about.

    `bereft` are people whose anniversary is over (None is the customer), and `mourning` the events that tell of a loss:
    a kind word about these may still be said. `events` and `purchases` came to nothing. With `everything` nothing is
    said at all: the customer died. With `quiet` nothing cheerful is.
    """

    persons: frozenset[int]
    words: frozenset[str]
    names: frozenset[str]
    bereft: frozenset[int | None]
    mourning: frozenset[int]
    everything: bool = False
    events: frozenset[int] = frozenset()
    purchases: frozenset[int] = frozenset()
    quiet: bool = False

    def covers(self, person_id: int | None, *texts: str | None) -> bool:
        """Say whether a sentence about this person, made from these texts, must stay unsaid."""
        if self.everything:
            return True
        if person_id is not None and person_id in self.persons:
            return True
        if not (self.words or self.names):
            return False
        for text in filter(None, texts):
            words = fold(text).split()
            if not self.names.isdisjoint(words):
                return True
            if any(is_form_of(word, avoided) for word in _matter(words) for avoided in self.words):
                return True
        return False

    def covers_occasion(self, person_id: int | None, occasion: str | None) -> bool:
        """Say whether an occasion must stay unsaid; nobody widowed or parted is reminded of their anniversary."""
        if person_id in self.bereft and "anniversary" in matter_of(occasion):
            return True
        return self.covers(person_id, occasion)

    def covers_event(self, event: LifeEvent) -> bool:
        """Say whether a life event must stay unsaid; the loss that silences the rest is met with a kind word."""
        if event.id in self.events or is_hushed(event.text):
            return True
        return event.id not in self.mourning and self.covers(event.person_id, event.text)


def silence_for(memory: Memory, today: date) -> Silence:
    """Return what must not be said in front of this customer on this day."""
    avoided = [f for f in memory.facts if f.kind == "avoid-topic" and current(f.until_on, today)]
    topics = matter_of(*(fact.text for fact in avoided if fact.person_id is None))
    hushed = {fact.person_id for fact in avoided if fact.person_id is not None} | quiet_about(memory, today)
    silent = [
        person for person in memory.persons if person.id in hushed or _is_silent(person, topics, memory)
    ]
    if topics:
        topics = topics.union(*map(family_of, topics))
    said = _silence_about(silent, memory, topics)._replace(quiet=None in hushed)
    if not (memory.events or any(fact.kind in _TELLING for fact in memory.facts) or _bought_for_more(memory)):
        return said
    losses = losses_told(memory, today)
    if not losses:
        return said
    open_events = [event for event in memory.events if not (event.private or said.covers_event(event))]
    gone = [person for person in memory.persons if person in silent or person.id in losses.persons]
    gone += [person for person in memory.persons if person not in gone and _is_one_of(person, gone)]
    more = _silence_about(gone, memory, said.words | losses.words)
    mourning = frozenset(event.id for event in open_events if event.id in losses.mourning)
    return more._replace(
        bereft=more.bereft | losses.bereft,
        mourning=mourning,
        everything=losses.obituary,
        events=losses.events - mourning,
        purchases=losses.purchases,
        quiet=said.quiet,
    )


def _bought_for_more(memory: Memory) -> bool:
    """Say whether something was bought for more than a word tells, which may tell of a loss, or for something sad."""
    return any(
        purchase.occasion or (purchase.for_text and " " in purchase.for_text) for purchase in memory.purchases
    )


def _is_silent(person: Person, topics: frozenset[str], memory: Memory) -> bool:
    """Say whether nothing is said of a person: dead or private, an avoided topic, or one with somebody who is."""
    return (
        person.dead
        or person.private
        or is_late(person.relation)
        or _is_topic(person, topics)
        or any(
            is_one(person.relation, person.name, other.relation, other.name)
            for other in memory.persons
            if other is not person and (other.dead or is_parted(other.relation))
        )
    )


def _is_one_of(person: Person, gone: Iterable[Person]) -> bool:
    return any(
        is_one(person.relation, person.name, other.relation, other.name)
        for other in gone
        if not other.private
    )


def quiet_about(memory: Memory, today: date) -> set[int | None]:
    """Return about whom nothing cheerful is said for a while; None for the customer. What was said last counts."""
    last = {mark.person_id: mark for mark in memory.quiet if mark.since_on <= today}
    return {whom for whom, mark in last.items() if mark.over_on is None and current(mark.until_on, today)}


def _silence_about(silent: Iterable[Person], memory: Memory, words: frozenset[str]) -> Silence:
    """Return the silence about these people and words; who has lost a husband or a wife has no anniversary."""
    kept = set(words)
    names: set[str] = set()
    bereft: set[int | None] = set()
    persons = frozenset(person.id for person in silent)
    for person in silent:
        names.update(set(fold(person.name or "").split()) - _NAMELESS)
        if not _another_lives(person, persons, memory.persons):
            kept.update(*map(same_kin, matter_of(person.relation)))
        if is_spouse(person.relation) and (person.dead or not person.private):
            bereft.add(None)
    return Silence(persons, frozenset(kept), frozenset(names), frozenset(bereft), frozenset())


def is_hushed(text: str) -> bool:
    """Say whether a text itself asks not to be said: `told in confidence`, `don't mention it`."""
    return lexicon(SECRET).said_in(fold(text).split())


def is_surprise(text: str) -> bool:
    """Say whether a text speaks of a surprise: whoever it is for may be the one who reads it at the counter."""
    return holds_phrase(fold(text), _SURPRISES)


def current(until_on: date | None, today: date) -> bool:
    """Say whether something remembered `--until` a day still holds; that day included."""
    return until_on is None or until_on >= today


def _is_topic(person: Person, topics: frozenset[str]) -> bool:
    named = matter_of(person.name).union(*map(same_kin, matter_of(person.relation)))
    return any(is_form_of(word, topic) for word in named for topic in topics)


def _another_lives(person: Person, silent: frozenset[int], persons: Iterable[Person]) -> bool:
    """Say whether the relation word still means somebody who may be spoken of: a new dog may be asked after."""
    return any(
        fold(other.relation) == fold(person.relation) and other.id not in silent and not other.dead
        for other in persons
    )


def matter_of(*texts: str | None) -> frozenset[str]:
    """Return the words that carry a text's matter, folded, without the small ones; `mother-in-law` is one word."""
    return frozenset(word for text in texts if text for word in _matter(fold(text).split()))


def _matter(words: Iterable[str]) -> set[str]:
    found: set[str] = set()
    before = ""
    for word in words:
        if before in _BEFORE_RELATIONS and word in RELATIONS:
            found.discard(before)
            word = before + word
        elif before.endswith(" in") and word == "law":
            found.discard(before.removesuffix(" in"))
            word = before.replace(" in", "inlaw")
        if word not in _SMALL_WORDS:
            found.add(word)
        before = f"{before} in" if word == "in" and before in RELATIONS else word
    return found
