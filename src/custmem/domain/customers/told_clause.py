"""One clause of what was told: its words, whom it speaks of, and whether that is somebody the book does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.mentions import (
    Mention,
    mentioned,
)
from custmem.domain.data import loss_words
from custmem.domain.relations import RELATIONS, SPOUSES, is_spouse
from custmem.domain.text.lexicon import READ_OVER, Found, lexicon
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from custmem.domain.customers.memory import Memory, Person

_NO_LOSS = (loss_words.NO_LOSS,)
_GONE_IS_THEIRS = frozenset(loss_words.GONE_IS_THEIRS.split())
NO_SUBJECT = frozenset(loss_words.NO_SUBJECT.split())
SUBJECTS = frozenset(("she", "he", "they", "we", "i"))
_AT_WORK = frozenset("doctor doctors vet vets nurse nurses dentist surgeon priest family".split())
"""Who has to do with a loss and is not whom it befell."""


def is_of_somebody(word: str) -> bool:
    """Say whether a word means somebody of somebody's life, one or several: `boss`, `neighbours`."""
    if word in _AT_WORK:
        return False
    return (
        word in RELATIONS or (word.endswith("s") and word[:-1] in RELATIONS) or word in ("parents", "people")
    )


class Told(NamedTuple):
    """One text: whom it is about, its words, since when it is known, which event or fact it is, and its kind."""

    person_id: int | None
    text: str
    learned_on: date
    event_id: int | None = None
    kind: str = "note"
    source: str = "told"
    fact_id: int | None = None


def without_no_loss(words: list[str]) -> list[str]:
    """Read over what only sounds like a loss, but where it is part of a longer one: `didn't wake up`."""
    words = [
        READ_OVER if word == "over" and "".join(words[at + 1 : at + 2]).isdigit() else word
        for at, word in enumerate(words)
    ]
    no_loss, losses = lexicon(*_NO_LOSS), lexicon(loss_words.DEATHS, loss_words.PARTINGS)
    if not no_loss.said_in(words):
        return words
    real = [place for place in losses.found(words) if place.end - place.start > 1]
    kept = [
        place
        for place in no_loss.found(words)
        if not any(
            each.start <= place.start
            and place.end <= each.end
            and each.end - each.start > place.end - place.start
            for each in real
        )
    ]
    left = list(words)
    for place in reversed(kept):
        left[place.start : place.end] = [READ_OVER]
    return left


class ToldClause:
    """One clause of a text, and what it tells."""

    def __init__(
        self,
        words: list[str],
        told: Told,
        memory: Memory,
        known: list[Person],
        before: list[Person],
        whose: str,
        *,
        after_stranger: bool = False,
        before_words: Sequence[str] = (),
    ) -> None:
        self.after_stranger, self.before_words = after_stranger, before_words
        self.told, self.memory, self.known, self.before = told, memory, known, before
        self.words = without_no_loss(words)
        self.is_plain = READ_OVER in self.words
        self.mentions = mentioned(
            words if READ_OVER not in self.words else self.words, memory, known, _GONE_IS_THEIRS
        )
        self.whose = whose

    def persons(self) -> list[Person]:
        """Return everybody whom the clause speaks of."""
        return list(dict.fromkeys(person for mention in self.mentions for person in mention.persons))

    def _others(self, meant: Sequence[Mention]) -> bool:
        return any(
            (mention.relation and mention.relation not in SPOUSES)
            or any(not is_spouse(person.relation) for person in mention.persons)
            for mention in meant
        )

    def _is_of_customer(self) -> bool:
        """Say whether a relation that is nobody's in the book stands there: her neighbour, her boss."""
        return any(word in RELATIONS for word in self.words)

    def _is_of_stranger(self, place: Found) -> bool:
        """Say whether it happened to somebody whom the book does not know: `his boss lost his wife`, `met her mother, a
        widow` where that is her friend's mother.
        """
        known = {mention.at for mention in self.mentions if mention.persons}
        before = range(place.start)
        if any(is_of_somebody(self.words[at]) and at not in known for at in before):
            return not any(at in known for at in before)
        return self.after_stranger and not self.mentions and not any(word in SUBJECTS for word in self.words)
