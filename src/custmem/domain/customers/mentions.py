"""Whom and what a text speaks of: people in a customer's life by name or relation, plans and purchases by their words.

`Tom's boss` speaks of somebody else and `Tom's heart` of Tom; `her friend's mother` is not her mother.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from custmem.domain.relations import RELATIONS, is_spouse, relation_gender, same_kin
from custmem.domain.text.lexicon import family_of, is_same_word
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.domain.customers.memory import LifeEvent, Memory, Person, Purchase

_CLAUSES = re.compile(r"[,;.!?:()]+\s|[,;.!?:()]+$|\s[-–—]+\s|\bbut\b", re.IGNORECASE)
_SHORT = 3
"""A word of fewer letters is nothing to know a thing by."""
_SMALL = frozenset(
    "a about after again all an and another any are as at back be been big by da de der die due first "
    "for from got had has have her him his i in into is it its last little my new next no not of off "
    "old on one or our out over own s she he so t that the their them then there they this to too two "
    "up us was we well were will with won you your".split()
)
_WEDDINGS = frozenset(("wedding", "weddings"))
_PRONOUNS = {"he": "his", "him": "his", "his": "his", "she": "her", "her": "her"}
_BEFORE_IN_LAW = frozenset(("mother", "father", "sister", "brother", "son", "daughter"))


class Mention(NamedTuple):
    """Where a text speaks of somebody: the place of the word, the people it may mean, the relation if it names one."""

    at: int
    persons: tuple[Person, ...]
    relation: str | None


def clauses(text: str) -> list[list[str]]:
    """Return the folded words of a text, clause by clause."""
    return [words for part in _CLAUSES.split(text) if (words := _joined(fold(part).split()))]


def _joined(words: list[str]) -> list[str]:
    """Join what is one relation: `mother in law`, `ex husband`, `step son`."""
    found: list[str] = []
    for word in words:
        if word == "law" and found[-1:] == ["in"] and found[-2:-1] and found[-2] in _BEFORE_IN_LAW:
            found[-2:] = [f"{found[-2]}-in-law"]
        elif (
            found
            and word in RELATIONS
            and found[-1] in ("ex", "half", "foster", "great", "step", "god", "guinea")
        ):
            found[-1] = f"{found[-1]}-{word}" if f"{found[-1]}-{word}" in RELATIONS else found[-1] + word
        elif word == "mrs" and found[-1:] in (["his"], ["the"], ["my"]):
            found.append("wife")
        elif found and (found[-1], word) in _TWO_WORDS:
            his, her = _TWO_WORDS[found[-1], word]
            found[-1] = her if found[-2:-1] == ["her"] else his
        else:
            found.append(word)
    return found


_TWO_WORDS = {
    ("old", "man"): ("father", "husband"),
    ("old", "lady"): ("wife", "mother"),
    ("better", "half"): ("wife", "husband"),
    ("other", "half"): ("wife", "husband"),
}
"""What two words mean said of a man, and of a woman: `his old man` is his father, and hers her husband."""


def mentioned(
    words: Sequence[str], memory: Memory, known: Sequence[Person], theirs: frozenset[str]
) -> list[Mention]:
    """Return each mention of somebody; `known` were in the book then, `theirs` are things said of their owner."""
    own = set(fold(memory.customer.name).split())
    names: dict[str, list[Person]] = {}
    for person in known:
        for word in fold(person.name or "").split():
            if word not in own and len(word) > 1:
                names.setdefault(word, []).append(person)
    found: list[Mention] = []
    for at, word in enumerate(words):
        if word not in names and (word not in RELATIONS or word in ("widow", "widower")):
            continue
        if words[at + 1 : at + 2] == ["s"] and not _is_theirs(words[at + 2 :], theirs):
            continue
        if word in names:
            found.append(Mention(at, tuple(names[word]), None))
        elif not _is_anothers(words, at, own):
            found.append(Mention(at, tuple(_of_relation(word, known)), word))
    return _narrowed(found)


def _is_theirs(after: Sequence[str], theirs: frozenset[str]) -> bool:
    """Say whether what follows `Tom's` is said of Tom: his heart, his funeral, `Tom's been ill`; not his boss."""
    return not after or after[0] in theirs or after[0] in _AFTER_IS


_AFTER_IS = frozenset(
    "been gone not no very in so left off with at back out away under dying dead leaving lost passed moved having had "
    "taken going never still now about to on a an the and".split()
)
"""After these `Tom's` is `Tom is` or `Tom has`."""


def _is_anothers(words: Sequence[str], at: int, own: set[str]) -> bool:
    """Say whether a relation is another person's: `neighbour's dog`, and not `Clara's dog` of Clara."""
    if words[at + 1 : at + 2] == ["of"] and not RELATIONS.isdisjoint(words[at + 2 : at + 4]):
        return True
    return at >= 2 and words[at - 1] == "s" and words[at - 2] not in own


def _of_relation(word: str, known: Sequence[Person]) -> list[Person]:
    kin = same_kin(word)
    joined = word.replace("-", " ")
    return [
        person
        for person in known
        if fold(person.relation) == joined
        or ("-" not in person.relation and not kin.isdisjoint(fold(person.relation).split()))
    ]


def _narrowed(found: list[Mention]) -> list[Mention]:
    """Let a name beside a relation decide among several: `nephew Luca` is one of the nephews."""
    named = {person.id for mention in found if mention.relation is None for person in mention.persons}
    kept: list[Mention] = []
    for mention in found:
        meant = [person for person in mention.persons if person.id in named]
        kept.append(mention._replace(persons=tuple(meant)) if mention.relation and meant else mention)
    return kept


def by_pronoun(words: Sequence[str], known: Sequence[Person], whose: str) -> list[Person]:
    """Return whom `he` or `she` can only mean: not of the customer's own gender, the spouse before anybody else."""
    said = {_PRONOUNS[word] for word in words if word in ("he", "she")}
    if len(said) != 1 or whose == "their" or whose in said:
        return []
    (gender,) = said
    fitting = [
        person
        for person in known
        if relation_gender(person.relation) in (gender, "their") and not person.dead
    ]
    spouses = [person for person in fitting if is_spouse(person.relation)]
    return spouses or (fitting if len(fitting) == 1 else [])


def content(text: str) -> set[str]:
    """Return the words of a text by which a thing is known."""
    return {
        word
        for word in fold(text).split()
        if len(word) >= _SHORT and word not in _SMALL and not word.isdigit()
    }


def shares(words: Sequence[str], things: set[str]) -> set[str]:
    """Return the words of a text that are forms of words a thing is known by."""
    told = [word for word in words if len(word) >= _SHORT and word not in _SMALL]
    return {
        thing
        for thing in things
        if any(is_same_word(word, thing) or _is_wedding(word, thing) for word in told)
    }


def _is_wedding(word: str, thing: str) -> bool:
    """Say whether a word of marrying speaks of a wedding: `isn't getting married`."""
    return thing in _WEDDINGS and word in family_of(thing)


def names_of(memory: Memory) -> set[str]:
    """Return all words of the names of a customer and of the people in their life."""
    names = (memory.customer.name, *(person.name or "" for person in memory.persons))
    return {word for name in names for word in fold(name).split()}


def events_meant(words: Sequence[str], memory: Memory) -> list[tuple[LifeEvent, set[str]]]:
    """Return the life events that a text speaks of, each with the words they share; a name alone is no event."""
    names = names_of(memory)
    return [
        (event, shared) for event in memory.events if (shared := shares(words, content(event.text) - names))
    ]


def purchases_meant(words: Sequence[str], memory: Memory) -> list[Purchase]:
    """Return the purchases whose items a text speaks of."""
    names = names_of(memory)
    return [
        purchase
        for purchase in memory.purchases
        if purchase.total_minor >= 0
        and any(shares(words, content(line.item) - names - _PLAIN_OF_THINGS) for line in purchase.lines)
    ]


_PLAIN_OF_THINGS = frozenset(
    "red blue green black white brown grey yellow pink gold silver large small medium size pair set box bottle bag "
    "half pound gram kilo colour color cut day shop".split()
)
