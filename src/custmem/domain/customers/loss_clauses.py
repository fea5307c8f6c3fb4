"""One clause of what was told, and what it tells: who died, who parted, what is off, and of whom it is doubtful.

What is said before a comma and after it are two things: in `Felix died, they have a kitten now` the kitten lives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.deaths_told import DeathClause
from custmem.domain.customers.mentions import (
    by_pronoun,
    content,
    events_meant,
    names_of,
    purchases_meant,
    shares,
)
from custmem.domain.customers.partings_told import PartingClause
from custmem.domain.customers.told_clause import NO_SUBJECT, SUBJECTS
from custmem.domain.data import doubt_words, loss_words
from custmem.domain.relations import RELATIONS
from custmem.domain.text.lexicon import family_of, lexicon
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.customers.memory import LifeEvent

_SHORT_CLAUSE = 4
"""A clause of so few words speaks of what the clause before it named: `the wedding? cancelled`."""
MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
_YEAR_DAYS = 365
_NO = frozenset(("no", "not", "t", "never", "without", "nobody", "neither", "nor"))
_KEPT_DAYS = frozenset(
    "christmas xmas easter birthday birthdays anniversary anniversaries valentine valentines halloween nameday mother "
    "father thanksgiving hanukkah new".split()
)
BIRTH = family_of("birth")
"""What is not said for a year to who has lost a child."""


class Heard(NamedTuple):
    """What one text tells: understood, or (`held`, `held_events`) only doubtful; `beside` is spoken of and still on."""

    dead: frozenset[int] = frozenset()
    parted: frozenset[int | None] = frozenset()
    spouses: frozenset[int] = frozenset()
    events: frozenset[int] = frozenset()
    purchases: frozenset[int] = frozenset()
    words: frozenset[str] = frozenset()
    held: frozenset[int] = frozenset()
    held_events: frozenset[int] = frozenset()
    beside: frozenset[int] = frozenset()
    beside_events: frozenset[int] = frozenset()
    obituary: bool = False

    @property
    def is_something(self) -> bool:
        """Whether anything is to be kept silent by it."""
        return any(self[:8]) or self.obituary


class Clause(DeathClause, PartingClause):
    """One clause of a text, and what it tells."""

    def heard(self, today: date) -> Heard:
        """Return what the clause tells."""
        died = self._died()
        parted, spouses = self._parted() if not died[0] else (frozenset[int | None](), frozenset[int]())
        off, words = self._off(today)
        gone = self._things_gone() | self._bought_for(off)
        held, beside = self._doubted(died[0] | spouses | {key for key in parted if key is not None})
        held_events, beside_events = self._events_doubted(off)
        return Heard(
            died[0], parted | died[1], spouses, off, gone, words | self._not_kept(), held, held_events,
            beside, beside_events, self._is_obituary(),
        )  # fmt: skip

    # --- what came to nothing -----------------------------------------------------------------------------

    def _off(self, today: date) -> tuple[frozenset[int], frozenset[str]]:
        """Return the plans that are off by this clause, and the words not to be said: also when a child was lost."""
        words, off = frozenset[str](), frozenset[int]()
        if (
            lexicon(loss_words.UNBORN).said_in(self.words)
            and (today - self.told.learned_on).days <= _YEAR_DAYS
        ):
            words = BIRTH
            off = frozenset(e.id for e in self.memory.events if not BIRTH.isdisjoint(fold(e.text).split()))
        if self.told.kind != "note":
            return off, words
        is_off = lexicon(loss_words.CAME_TO_NOTHING).said_in(self.words)
        meant = events_meant(self.words, self.memory)
        if is_off and not meant and len(self.words) <= _SHORT_CLAUSE:
            meant = events_meant(self.before_words, self.memory)
        before = [
            (event, shared)
            for event, shared in meant
            if event.learned_on <= self.told.learned_on and (is_off or self._is_denied(shared))
        ]
        off |= frozenset(event.id for event, _ in before)
        if is_off:
            since = {
                w for e in self.memory.events if e.learned_on > self.told.learned_on for w in content(e.text)
            }
            bought = {w for p in self.memory.purchases for w in shares(self.words, content(p.occasion or ""))}
            words = words | (frozenset(bought) - since)
        return off, words

    def _is_denied(self, things: set[str]) -> bool:
        """Say whether the clause says `no wedding`, or `wedding off`."""
        for at, word in enumerate(self.words):
            if shares([word], things) and (
                not _NO.isdisjoint(self.words[max(0, at - 2) : at]) or self.words[at + 1 : at + 2] == ["off"]
            ):
                return True
        return False

    def _plans_of_persons(self) -> frozenset[int]:
        """Return the plans of whoever the clause speaks of: `Signe isn't playing after all`, of Signe's recital."""
        names = {word for person in self.persons() for word in fold(person.name or "").split()}
        ids = {person.id for person in self.persons()}
        return frozenset(
            event.id
            for event in self.memory.events
            if (event.person_id in ids or not names.isdisjoint(fold(event.text).split()))
            and event.ends_on >= self.told.learned_on >= event.learned_on
        )

    def _is_moved(self, event: LifeEvent) -> bool:
        """Say whether a plan is told of with another day than the book has: `the recital is on the 24th`."""
        own = {str(event.starts_on.day), str(event.ends_on.day), str(event.starts_on.year)}
        own |= {MONTHS[event.starts_on.month - 1], MONTHS[event.ends_on.month - 1]}
        own |= {WEEKDAYS[event.starts_on.weekday()], WEEKDAYS[event.ends_on.weekday()]}
        told = {word.rstrip("stndrh") if word[:1].isdigit() else word for word in self.words}
        days = {word for word in told if word in MONTHS or word in WEEKDAYS or word.isdigit()}
        return not days <= own and not any(char in "".join(self.words) for char in ":")

    def _things_gone(self) -> frozenset[int]:
        """Return the purchases that are no pleasure any more: stolen, broken, sold again."""
        if self.told.kind != "note" or not lexicon(loss_words.THING_GONE).said_in(self.words):
            return frozenset()
        meant = purchases_meant(self.words, self.memory) or purchases_meant(self.before_words, self.memory)
        return frozenset(p.id for p in meant if p.on <= self.told.learned_on)

    def _bought_for(self, events: frozenset[int]) -> frozenset[int]:
        """Return what was bought for plans that are off: the suit for the wedding."""
        plans = [content(event.text) for event in self.memory.events if event.id in events]
        return frozenset(
            each.id
            for each in self.memory.purchases
            if each.occasion and any(shares(fold(each.occasion).split(), plan) for plan in plans)
        )

    def _not_kept(self) -> frozenset[str]:
        """Return the days that are not celebrated: `doesn't celebrate Christmas`."""
        if self.told.kind != "note" or not lexicon(loss_words.NOT_CELEBRATED).said_in(self.words):
            return frozenset()
        days = set(self.words) & (_KEPT_DAYS - {"mother", "father", "new"})
        return frozenset(days | ({"birthday"} if "birthdays" in days else set()))

    # --- doubts -------------------------------------------------------------------------------------------

    def _doubted(self, understood: frozenset[int]) -> tuple[frozenset[int], frozenset[int]]:
        """Return who is held back in doubt, and who is only spoken of: `Tom works at the bank` takes nothing away."""
        if self.told.kind != "note":
            return frozenset(), frozenset()
        if any(map(self._is_of_stranger, self._deaths())):
            return frozenset(), frozenset()
        persons = frozenset(person.id for person in self.persons() if not person.dead) - understood
        is_doubtful = self._is_poor() or any(
            not self._is_of_stranger(place) for place in lexicon(doubt_words.DOUBTS).found(self.words)
        )
        if not persons and is_doubtful and not self._is_of_customer():
            persons = frozenset(p.id for p in by_pronoun(self.words, self.known, self.whose)) - understood
            if not persons and SUBJECTS.isdisjoint(self.words):
                persons = frozenset(p.id for p in self.before if not p.dead) - understood
        if not persons:
            return frozenset(), frozenset()
        if is_doubtful:
            return persons, frozenset()
        if self.is_plain or lexicon(doubt_words.PLAIN, doubt_words.EVERYDAY_VERBS).said_in(self.words):
            return frozenset(), frozenset()
        return (persons, frozenset()) if self._is_unheard_of() else (frozenset(), frozenset())

    def _is_poor(self) -> bool:
        """Say whether somebody is pitied: `his poor Greta`."""
        return any(self.words[mention.at - 1] == "poor" for mention in self.mentions if mention.at)

    def _is_unheard_of(self) -> bool:
        """Say whether something is told of them, in words that nothing is known of; a name alone tells nothing."""
        if self.told.source != "told":
            return False
        names = names_of(self.memory)
        return any(
            word not in NO_SUBJECT and word not in names and word not in RELATIONS for word in self.words
        )

    def _events_doubted(self, off: frozenset[int]) -> tuple[frozenset[int], frozenset[int]]:
        """Return which plans are held back in doubt, and which are only spoken of."""
        if self.told.kind != "note" or self.told.source != "told":
            return frozenset(), frozenset()
        meant = frozenset(
            event.id
            for event, _ in events_meant(self.words, self.memory)
            if event.ends_on >= self.told.learned_on and event.learned_on <= self.told.learned_on
        )
        if not meant and lexicon(loss_words.CAME_TO_NOTHING).said_in(self.words):
            meant = self._plans_of_persons()
            return meant - off, frozenset()
        if lexicon(doubt_words.DOUBTS).said_in(self.words) or not _NO.isdisjoint(self.words):
            return meant - off, frozenset()
        if moved := frozenset(
            event.id for event in self.memory.events if event.id in meant and self._is_moved(event)
        ):
            return moved - off, frozenset()
        if self.is_plain or lexicon(doubt_words.PLAIN, doubt_words.EVERYDAY_VERBS).said_in(self.words):
            return frozenset(), frozenset()
        return frozenset(), meant - off
