"""What must not be said: private things, avoided topics, the dead, surprises. In doubt, silence.

These rules outrank every sentence (the handbook, "What custmem never says"). They are applied to what a sentence is
made from, before it is made, so that no wording can let through what its matter must not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.bereavement import losses_told, same_topic
from custmem.domain.relations import RELATIONS, is_late, is_spouse, same_kin
from custmem.domain.text.names import fold, holds_phrase
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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
_TELLING = frozenset(("note", "needs"))
"""Facts that may tell of a loss in passing."""
_HUSHED = (
    *(
        "in confidence",
        "confidential",
        "confidentially",
        "between us",
        "between ourselves",
        "hush hush",
        "nobody knows",
    ),
    *(
        "don t tell",
        "dont tell",
        "do not tell",
        "don t mention",
        "dont mention",
        "do not mention",
        "keep quiet",
    ),
    *("keep it quiet", "keep secret", "keep it secret", "s a secret", "is a secret", "mum s the word"),
)
"""Words by which a text itself asks not to be said."""
_SURPRISES = (
    *("surprise party", "s a surprise", "is a surprise", "as a surprise", "surprise for", "surprise present"),
    *("surprise gift", "secret present", "secret gift"),
)
HINTS = tuple(
    "died dead death decease pass funeral buri cremat memorial bereave rip widow put lost loss late divorc separat "
    "split broke break longer together left leav miscarr stillb cancel off fail reject postpone fell happen turned "
    "get backed ahead".split()
)
"""A text in which no word begins so tells of no loss: so the words of losses are not loaded for nothing."""
_ENDINGS = (
    *(("ying", "y", 1), ("ies", "y", 1), ("ied", "y", 1), ("ing", "", 2), ("ed", "", 2), ("es", "", 3)),
    *(("ie", "y", 1), ("s", "", 3), ("e", "", 2)),
)
"""English endings, what stands in their place, and how many letters must be left before them."""
_BEGINNING = 4
"""A word of at least this many letters that another begins with is a form of it (`school`, `schooling`)."""
_MORE = 4
_SHARED = 5
"""Words that share this many first letters are forms of one if few others follow (`pregnant`, `pregnancy`)."""
_FEW = 3


class Silence(NamedTuple):
    """The people, the words in all their forms, and the names that nothing may be said about.

    `bereft` are people whose anniversary is over (None is the customer), and `mourning` the events that tell of a loss:
    a kind word about these may still be said. With `everything` nothing is said at all: the customer died.
    """

    persons: frozenset[int]
    words: frozenset[str]
    names: frozenset[str]
    bereft: frozenset[int | None]
    mourning: frozenset[int]
    everything: bool = False

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
        if is_hushed(event.text):
            return True
        return event.id not in self.mourning and self.covers(event.person_id, event.text)


def silence_for(memory: Memory, today: date) -> Silence:
    """Return what must not be said in front of this customer on this day."""
    avoided = [f for f in memory.facts if f.kind == "avoid-topic" and current(f.until_on, today)]
    topics = matter_of(*(fact.text for fact in avoided if fact.person_id is None))
    whole_persons = {fact.person_id for fact in avoided if fact.person_id is not None}
    silent = [
        person
        for person in memory.persons
        if person.id in whole_persons
        or _is_topic(person, topics)
        or person.dead
        or person.private
        or is_late(person.relation)
    ]
    if not (topics or any(_may_tell(text) for text in _told(memory))):
        return _silence_about(silent, memory, topics)
    said = _silence_about(silent, memory, topics.union(*map(same_topic, topics)))
    open_events = [event for event in memory.events if not (event.private or said.covers_event(event))]
    losses = losses_told(memory, today)
    if not losses:
        return said
    gone = [person for person in memory.persons if person in silent or person.id in losses.persons]
    more = _silence_about(gone, memory, said.words | losses.words)
    mourning = frozenset(event.id for event in open_events if event.id in losses.events)
    return more._replace(bereft=more.bereft | losses.bereft, mourning=mourning, everything=losses.obituary)


def _told(memory: Memory) -> Iterator[str]:
    yield from (fact.text for fact in memory.facts if fact.kind in _TELLING)
    yield from (event.text for event in memory.events)


def _may_tell(text: str) -> bool:
    return any(word.startswith(HINTS) for word in fold(text).split())


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
    return holds_phrase(fold(text), _HUSHED)


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


def is_form_of(word: str, other: str) -> bool:
    """Say whether two folded words are forms of one: `divorce`, `divorced`, `divorcing`; `pregnant`, `pregnancy`."""
    if word[0] != other[0]:
        return False
    if _stem(word) == _stem(other):
        return True
    shorter, longer = sorted((word, other), key=len)
    beginnings = tuple(part for part in (shorter, _stem(shorter)) if len(part) >= _BEGINNING)
    if longer.startswith(beginnings):
        return len(longer) - len(shorter) <= _MORE
    if word in RELATIONS or other in RELATIONS:  # a grandson is no grandpa
        return False
    shared = 0
    while shared < len(shorter) and shorter[shared] == longer[shared]:
        shared += 1
    return shared >= _SHARED and len(longer) - shared <= _FEW


def _stem(word: str) -> str:
    """Return a word without its ending, where enough is left to be one; `y` becomes `i`."""
    for ending, instead, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word.removesuffix(ending) + instead
            break
    return f"{word[:-1]}i" if word.endswith("y") else word
