"""Losses told in passing: a note or a life event says that somebody died, a couple parted, a plan came to nothing.

Whoever types `note lund "lost her husband in April"` will not think of `--died` as well, and a good shopkeeper needs
no more to be told. What is heard here only ever silences: notes are not said, and in doubt a harmless sentence is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.relations import RELATIONS, SPOUSES, is_spouse, same_kin
from custmem.domain.text.names import fold, holds_phrase
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Memory, Person


TELLING = frozenset(("note", "needs", "avoid-topic"))
"""Kinds of facts that may tell of a loss; a taste (`likes "Death in Venice"`) does not."""
_DIED = frozenset(
    "died dead death deaths deceased passing funeral funerals burial buried cremation cremated memorial bereaved "
    "bereavement rip widow widowed widower".split()
)
_DIED_SAID = (
    *("passed away", "passed on", "passed in", "passed last", "passed suddenly", "passed peacefully"),
    "put to sleep",
    "be put down",
    "been put down",
    "was put down",
)
_OBITUARIES = ("died", "has died", "she died", "he died", "they died", "passed away", "deceased")
"""So begins a note on a customer who died."""
_DYED = frozenset("her hair his it my the their them".split())
"""What is typed after `died` by whoever means a colour."""
_WIDOWED = frozenset(("widow", "widowed", "widower"))
_PARTED = frozenset(
    "divorce divorced divorcing divorces divorcee separated separating separation breakup".split()
)
_PARTED_SAID = (
    *(
        "split up",
        "splitting up",
        "split from",
        "broke up",
        "broken up",
        "breaking up",
        "break up",
        "no longer married",
    ),
    *("no longer together", "not together"),
)
_OVER = frozenset(("ex", "marriage", "married"))
"""These tell of a parting only where they are a topic to avoid."""
_LEFT = frozenset(("left", "leaving", "leaves"))
_UNBORN = frozenset("miscarriage miscarried miscarry stillbirth stillborn".split())
_UNBORN_SAID = (
    "lost the baby",
    "lost her baby",
    "lost his baby",
    "lost their baby",
    "lost a baby",
    "lost baby",
)
_FAILED = frozenset("cancelled canceled failed rejected postponed".split())
_FAILED_SAID = (
    *("called off", "is off", "s off", "fell through", "not happening", "turned down", "isn t happening"),
    *("won t happen", "wont happen", "did not get", "didn t get", "didnt get", "did not pass", "didn t pass"),
    *("didnt pass", "backed out", "not going ahead"),
)
_BIRTH = frozenset(
    "pregnancy pregnant expecting expectant baby babies birth due maternity newborn nursery christening miscarriage "
    "miscarried stillbirth stillborn ivf fertility infertility scan".split()
)
_TOPICS = (
    _BIRTH,
    frozenset(
        "weight overweight diet dieting slimming slim fat obese obesity calorie calories kilos lowcal".split()
    ),
    frozenset(
        "job work redundancy redundant dismissal dismissed unemployed unemployment sacked interview".split()
    ),
    frozenset("death died dead deceased funeral burial cremation memorial bereavement grief".split()),
    frozenset(
        "illness ill cancer chemo chemotherapy hospital operation surgery biopsy tumour tumor treatment "
        "diagnosis".split()
    ),
)
"""Words that speak of one thing: whoever is not to be reminded of the one is not to be reminded of the others."""
_ALIKE = 5
"""Words that share this many first letters are taken for one here (`pregnant`, `pregnancy`)."""
_NEAR = 2
"""A word belongs to another that stands at most so many words away: `lost her dear husband`."""
_YEAR_DAYS = 365
_SMALL = frozenset("a an and at for her his in is it my of off on or our the their to was with".split())


class Losses(NamedTuple):
    """Who is gone, whose anniversary is over (None: the customer's), words not to be said, events that tell of it."""

    persons: frozenset[int]
    bereft: frozenset[int | None]
    words: frozenset[str]
    events: frozenset[int]
    obituary: bool = False


class _Told(NamedTuple):
    """One text: whom it is about, its folded words, since when it is known, which event it is, and its kind."""

    person_id: int | None
    said: str
    learned_on: date
    event_id: int | None
    kind: str


def same_topic(word: str) -> frozenset[str]:
    """Return the words that speak of the same as a word; the word alone for most."""
    return frozenset((word,)).union(
        *(topic for topic in _TOPICS if any(other == word or _alike(other, word) for other in topic))
    )


def _alike(one: str, other: str) -> bool:
    return len(one) >= _ALIKE and len(other) >= _ALIKE and one[:_ALIKE] == other[:_ALIKE]


def losses_told(memory: Memory, today: date) -> Losses | None:
    """Return what is lost by the words of notes and life events; None for nearly everybody."""
    persons: set[int] = set()
    bereft: set[int | None] = set()
    words: set[str] = set()
    events: set[int] = set()
    obituary = False
    for told in _texts(memory, today):
        obituary = obituary or (told.kind == "note" and told.person_id is None and is_obituary(told.said))
        dead, widowed = _died(told, memory)
        parted = _parted(told, memory)
        persons.update(dead)
        bereft.update(parted)
        if widowed:
            bereft.add(None)
        if None in parted:
            persons.update(person.id for person in _known(told, memory) if _is_spouse(person))
        words.update(_come_to_nothing(told, memory, today))
        if told.event_id is not None and (dead or widowed or parted):
            events.add(told.event_id)
    if not (persons or bereft or words or obituary):
        return None
    return Losses(frozenset(persons), frozenset(bereft), frozenset(words), frozenset(events), obituary)


def is_obituary(said: str) -> bool:
    """Say whether a folded note tells that the customer died; `died` of nobody named is them."""
    if said == "rip":
        return True
    begins = next((words for words in _OBITUARIES if f"{said} ".startswith(f"{words} ")), None)
    return begins is not None and _DYED.isdisjoint(said.removeprefix(begins).split()[:1])


def _texts(memory: Memory, today: date) -> Iterator[_Told]:
    for fact in memory.facts:
        if fact.kind in TELLING and (fact.until_on is None or fact.until_on >= today):
            yield _Told(fact.person_id, fold(fact.text), fact.learned_on, None, fact.kind)
    for event in memory.events:
        if event.kind != "away":
            yield _Told(event.person_id, fold(event.text), event.learned_on, event.id, "event")


def _says(told: _Told, words: frozenset[str], phrases: tuple[str, ...]) -> bool:
    return not words.isdisjoint(told.said.split()) or holds_phrase(told.said, phrases)


def _known(told: _Told, memory: Memory) -> list[Person]:
    """Return who was in the book when it was told: whoever came into a life later is not meant."""
    return [person for person in memory.persons if person.learned_on <= told.learned_on]


def _is_spouse(person: Person) -> bool:
    return is_spouse(person.relation)


# --- who died -------------------------------------------------------------------------------------------------


def _died(told: _Told, memory: Memory) -> tuple[set[int], bool]:
    """Return who is dead by these words, and whether that leaves the customer widowed."""
    speaks = _says(told, _DIED, _DIED_SAID)
    if not (speaks or "lost" in told.said or "loss" in told.said or "late" in told.said):
        return set(), False
    meant = _meant(told, memory, speaks=speaks)
    if told.person_id is not None:
        person = memory.person(told.person_id)
        gone = [person] if person and speaks and not meant else []
    else:
        gone = _of_words(meant, told, memory)
    others = [word for word in meant if word in RELATIONS and word not in SPOUSES]
    if told.person_id is None and _says(told, _WIDOWED, ()) and not others:
        gone += [person for person in _known(told, memory) if _is_spouse(person) and person not in gone]
        return {person.id for person in gone}, True
    spouse = told.person_id is None and any(word in SPOUSES for word in meant)
    return {person.id for person in gone}, spouse or any(map(_is_spouse, gone))


def _of_words(meant: list[str], told: _Told, memory: Memory) -> list[Person]:
    """Return the people meant by relations and names; a name decides among several of one relation."""
    known = _known(told, memory)
    named = [person for person in known if _first_name(person) in meant]
    if named:
        return named
    kin = frozenset().union(*map(same_kin, meant))
    return [person for person in known if not kin.isdisjoint(fold(person.relation).split())]


def _first_name(person: Person) -> str | None:
    words = fold(person.name or "").split()
    return words[0] if words else None


def _meant(told: _Told, memory: Memory, *, speaks: bool) -> list[str]:
    """Return the relations and names that the words of a death are about: in `husband's mother died` his mother."""
    words = told.said.split()
    people = {_first_name(person) for person in memory.persons}
    found = []
    for at, word in enumerate(words):
        if word not in RELATIONS and word not in people:
            continue
        if words[at + 1 : at + 2] == ["s"]:
            if not _DIED.isdisjoint(words[at + 2 : at + 2 + _NEAR]) and not RELATIONS.intersection(
                words[at + 2 : at + 2 + _NEAR]
            ):
                found.append(word)
        elif speaks or _is_lost(words[:at]):
            found.append(word)
    return found


def _is_lost(before: list[str]) -> bool:
    """Say whether the words before a person tell of their loss: `late`, `lost her dear`, `loss of his`."""
    if before[-1:] == ["late"]:
        return True
    for word in reversed(before[-_NEAR - 1 :]):
        if word in ("lost", "loss"):
            return True
        if word not in _SMALL and word not in ("dear", "beloved", "old"):
            return False
    return False


# --- who parted -----------------------------------------------------------------------------------------------


def _parted(told: _Told, memory: Memory) -> set[int | None]:
    """Return whose anniversary is over by these words; None for the customer's own, and where it may be theirs."""
    words = told.said.split()
    avoided = told.kind == "avoid-topic"
    at = next(
        (at for at, word in enumerate(words) if word in _PARTED or (avoided and _is_over(words, at))), None
    )
    if at is None:
        phrase = next((phrase for phrase in _PARTED_SAID if f" {phrase} " in f" {told.said} "), None)
        at = len(told.said.partition(phrase)[0].split()) if phrase else _left_at(words, memory)
    if at is None:
        return set()
    if told.person_id is not None:
        person = memory.person(told.person_id)
        return {None if person is None or _is_spouse(person) else person.id}
    names = {_first_name(person) for person in memory.persons if not _is_spouse(person)}
    others = [word for word in words[:at] if (word in RELATIONS and word not in SPOUSES) or word in names]
    if others and not avoided:
        return {person.id for person in _of_words(others, told, memory)}
    return {None}


def _is_over(words: list[str], at: int) -> bool:
    """Say whether a topic to avoid is the marriage, or the ex; an ex-husband is no husband."""
    return words[at] in _OVER and not (words[at] == "ex" and RELATIONS.intersection(words[at + 1 : at + 2]))


def _left_at(words: list[str], memory: Memory) -> int | None:
    """Return where it says that one of a couple left the other."""
    couple = SPOUSES.union(_first_name(person) or "" for person in memory.persons if _is_spouse(person))
    for at, word in enumerate(words):
        if word in _LEFT and not couple.isdisjoint(words[max(0, at - _NEAR) : at + 1 + _NEAR]):
            return at
    return None


# --- what came to nothing -------------------------------------------------------------------------------------


def _come_to_nothing(told: _Told, memory: Memory, today: date) -> frozenset[str]:
    """Return the words not to be said since a child was lost within the year, or a plan that was told is off."""
    words: frozenset[str] = frozenset()
    if _says(told, _UNBORN, _UNBORN_SAID) and (today - told.learned_on).days <= _YEAR_DAYS:
        words = _BIRTH
    if not _says(told, _FAILED, _FAILED_SAID):
        return words
    matter = frozenset(told.said.split()) - _SMALL - _FAILED
    before: set[str] = set()
    since: set[str] = set()
    for event in memory.events:
        shared = {word for word in fold(event.text).split() if word in matter or _any_alike(word, matter)}
        (since if event.learned_on > told.learned_on else before).update(shared)
    return words | before - since


def _any_alike(word: str, others: frozenset[str]) -> bool:
    return any(_alike(word, other) for other in others)
