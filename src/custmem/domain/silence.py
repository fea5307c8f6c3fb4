"""What must not be said: private things, avoided topics, the dead, surprises. In doubt, silence.

These rules outrank every sentence (README, "What custmem never says"). They are applied to what a sentence is made
from, before it is made, so that no wording can let through what its matter must not.
"""

from __future__ import annotations

from custmem.domain.names import fold
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from custmem.domain.memory import Memory, Person

_SMALL_WORDS = frozenset(
    "a about all an and any anything at by do don for from her his in is it its mention my no not of off on or "
    "our over she he talk that the their them they this to was were with your s t".split()
)
_SPOUSES = frozenset("wife husband spouse partner fiance fiancee".split())
_STEM = 4
"""Two words of at least this many shared first letters are forms of one (`divorce`, `divorced`)."""


class Silence(NamedTuple):
    """The people and the words that nothing may be said about."""

    persons: frozenset[int]
    words: frozenset[str]
    widowed: bool

    def covers(self, person_id: int | None, *texts: str | None) -> bool:
        """Say whether a sentence about this person, made from these texts, must stay unsaid."""
        if person_id is not None and person_id in self.persons:
            return True
        said = _matter(text for text in texts if text)
        return any(_same(word, avoided) for word in said for avoided in self.words)


def silence_for(memory: Memory) -> Silence:
    """Return what must not be said in front of this customer."""
    avoided = [fact for fact in memory.facts if fact.kind == "avoid-topic"]
    topics = _matter(fact.text for fact in avoided if fact.person_id is None)
    whole_persons = {fact.person_id for fact in avoided if fact.person_id is not None}
    persons: set[int] = set()
    words = set(topics)
    for person in memory.persons:
        if person.id in whole_persons or _is_topic(person, topics) or person.dead or person.private:
            persons.add(person.id)
            words.update(_matter((person.name or "",)))
            if not _another_lives(person, memory.persons):
                words.update(_matter((person.relation,)))
    widowed = any(person.dead and fold(person.relation) in _SPOUSES for person in memory.persons)
    return Silence(frozenset(persons), frozenset(words), widowed)


def current(until_on: date | None, today: date) -> bool:
    """Say whether something remembered `--until` a day still holds; that day included."""
    return until_on is None or until_on >= today


def _is_topic(person: Person, topics: frozenset[str]) -> bool:
    named = _matter((person.relation, person.name or ""))
    return any(_same(word, topic) for word in named for topic in topics)


def _another_lives(person: Person, persons: Iterable[Person]) -> bool:
    """Say whether the relation word still means somebody living: a new dog may be asked after."""
    return any(
        other.relation == person.relation and other.id != person.id and not other.dead for other in persons
    )


def _matter(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that carry a text's matter, folded, without the small ones."""
    return frozenset(word for text in texts for word in fold(text).split() if word not in _SMALL_WORDS)


def _same(word: str, other: str) -> bool:
    """Say whether two folded words are one, give or take an ending."""
    if word == other or word + "s" == other or other + "s" == word:
        return True
    shorter, longer = sorted((word, other), key=len)
    return len(shorter) >= _STEM and len(longer) - len(shorter) <= _STEM and longer.startswith(shorter)
