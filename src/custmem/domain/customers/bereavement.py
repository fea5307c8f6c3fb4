"""Losses told in passing: a note or a life event says that somebody died, a couple parted, a plan came to nothing.

Whoever types `note lund "lost her husband in April"` will not think of `--died` as well, and a good shopkeeper needs
no more to be told. What is heard here only ever silences. What is not understood and speaks of somebody in words
that are not plainly glad or everyday is doubtful: it is held back, too, until somebody says otherwise (`--mood plain`,
`quiet --over`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.mentions import (
    Mention,
    by_pronoun,
    clauses,
    content,
    events_meant,
    mentioned,
    names_of,
    purchases_meant,
    shares,
)
from custmem.domain.data import doubt_words, loss_words
from custmem.domain.relations import RELATIONS, SPOUSES, is_spouse
from custmem.domain.text.lexicon import READ_OVER, Found, lexicon
from custmem.domain.text.names import fold, possessive_from
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from custmem.domain.customers.memory import Fact, Memory, Person


TELLING = frozenset(("note", "needs", "avoid-topic"))
"""Kinds of facts that may tell of a loss; a taste (`likes "Death in Venice"`) does not."""
NO_DOUBT = frozenset(("glad", "plain"))
"""Whoever says that a note is glad, or plain, has said that it silences nothing."""
_OBITUARIES = frozenset("she he they has have was passed died deceased rip dead customer the".split())
_DYED = frozenset("her hair his it my the their them".split())
"""What is typed after `died` by whoever means a colour."""
_OF_WHOM = frozenset(
    "death deaths funeral burial cremation ashes passing memorial wake loss mourning grave".split()
)
_DOES_TO = frozenset(
    "lost buried burying lose losing mourns mourning grieving grieves rip goodbye goodbyes let late".split()
)
"""After these stands who is gone: `buried Lily`, `lost her dear husband`."""
_NEAR = 4
_MARITAL = frozenset(
    "divorce divorced divorcing divorces divorcee separated separating separation estranged annulled maiden custody "
    "jilted affair married ex".split()
)
"""Words of a parting that are said of couples alone; whatever else splits up may be a band."""
_MARRIAGE = frozenset(("marriage", "couple", "them", "ring", "relationship", "wedlock"))
_YEAR_DAYS = 365
_NO = frozenset(("no", "not", "t", "never", "without", "nobody", "neither", "nor"))
_KEPT_DAYS = frozenset(
    "christmas xmas easter birthday birthdays anniversary anniversaries valentine valentines halloween nameday mother "
    "father thanksgiving hanukkah new".split()
)

_NO_LOSS = (loss_words.NO_LOSS,)
_GONE_IS_THEIRS = frozenset(loss_words.GONE_IS_THEIRS.split())
_NO_SUBJECT = frozenset(loss_words.NO_SUBJECT.split())
_BIRTH = frozenset(loss_words.BIRTH.split())


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


class Told(NamedTuple):
    """One text: whom it is about, its words, since when it is known, which event or fact it is, and its kind."""

    person_id: int | None
    text: str
    learned_on: date
    event_id: int | None = None
    kind: str = "note"
    source: str = "told"
    fact_id: int | None = None


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
        if purchase.occasion and purchase.mood not in NO_DOUBT and not purchase.occasion.isalpha():
            yield Told(None, purchase.occasion, purchase.on, None, "occasion")


def told_by(fact: Fact) -> Told:
    """Return a fact as a text that may tell of a loss."""
    return Told(fact.person_id, fact.text, fact.learned_on, None, fact.kind, fact.source, fact.id)


def hear(told: Told, memory: Memory, today: date) -> Heard:
    """Return what one text tells; of an event and of what is needed only what is understood, never a doubt."""
    known = [person for person in memory.persons if person.learned_on <= told.learned_on]
    whose = possessive_from(memory.fact("address-as") or "")
    heard = Heard()
    before: list[Person] = []
    about = [person for person in known if person.id == told.person_id]
    for words in clauses(told.text):
        clause = _Clause(words, told, memory, known, about or before, whose)
        heard = _added(heard, clause.heard(today))
        before = clause.persons() or before
    if told.kind != "note":
        return heard._replace(
            held=frozenset(), held_events=frozenset(), beside=frozenset(), beside_events=frozenset()
        )
    understood = heard.dead | heard.spouses
    held = heard.held - understood
    return heard._replace(
        held=held,
        held_events=heard.held_events - heard.events,
        beside=heard.beside - understood - held,
        beside_events=heard.beside_events - heard.events - heard.held_events,
    )


def is_about_customer_in_doubt(told: Told) -> bool:
    """Say whether a note tells something sad of the customer alone: `she is in hospital`."""
    if told.kind != "note" or told.person_id is not None:
        return False
    words = [word for clause in clauses(told.text) for word in lexicon(*_NO_LOSS).read_over(clause)]
    if not lexicon(doubt_words.DOUBTS).said_in(words):
        return False
    first = words[:1]
    return bool({"she", "he", "they", "in", "is"} & set(first)) or lexicon(doubt_words.DOUBTS).said_in(
        words[:3]
    )


def _without_no_loss(words: list[str]) -> list[str]:
    """Read over what only sounds like a loss, but where it is part of a longer one: `didn't wake up`."""
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


class _Clause:
    """One clause of a text, and what it tells."""

    def __init__(
        self,
        words: list[str],
        told: Told,
        memory: Memory,
        known: list[Person],
        before: list[Person],
        whose: str,
    ) -> None:
        self.told, self.memory, self.known, self.before = told, memory, known, before
        self.words = _without_no_loss(words)
        self.is_plain = READ_OVER in self.words
        self.mentions = mentioned(
            words if READ_OVER not in self.words else self.words, memory, known, _GONE_IS_THEIRS
        )
        self.whose = whose

    def persons(self) -> list[Person]:
        """Return everybody whom the clause speaks of."""
        return list(dict.fromkeys(person for mention in self.mentions for person in mention.persons))

    def heard(self, today: date) -> Heard:
        """Return what the clause tells."""
        died = self._died()
        parted, spouses = self._parted() if not died[0] else (frozenset[int | None](), frozenset[int]())
        off, words = self._off(today)
        gone = self._things_gone()
        held, beside = self._doubted(died[0] | spouses | {key for key in parted if key is not None})
        held_events, beside_events = self._events_doubted(off)
        return Heard(
            died[0], parted | died[1], spouses, off, gone, words | self._not_kept(), held, held_events,
            beside, beside_events, self._is_obituary(),
        )  # fmt: skip

    # --- who died -----------------------------------------------------------------------------------------

    def _died(self) -> tuple[frozenset[int], frozenset[int | None]]:
        """Return who is dead by this clause, and whether that leaves the customer widowed."""
        places = self._deaths()
        gone: set[Person] = set()
        widowed = False
        for place in places:
            meant = self._whom(place)
            persons = {person for mention in meant for person in mention.persons}
            if not meant and not self._is_of_customer():
                persons = set(self._unnamed())
            is_widow = lexicon(loss_words.WIDOWED).said_in(self.words[place.start : place.end])
            if is_widow:
                persons = set() if self._others(meant) else {p for p in self.known if is_spouse(p.relation)}
                widowed = widowed or not self._others(meant)
            widowed = widowed or any(mention.relation in SPOUSES for mention in meant)
            gone |= persons
        widowed = widowed or any(is_spouse(person.relation) for person in gone)
        return frozenset(person.id for person in gone), frozenset((None,)) if widowed else frozenset()

    def _deaths(self) -> list[Found]:
        if self.words[:1] == ["died"] and not _DYED.isdisjoint(self.words[1:2]):
            return []
        found = list(lexicon(loss_words.DEATHS).found(self.words))
        for mention in self.mentions:
            lost = self._lost_before(mention.at)
            if lost is not None:
                found.append(Found(lost, lost + 1))
        return found

    def _lost_before(self, at: int) -> int | None:
        """Return where the words before a person tell of their loss: `late`, `lost her dear`, `loss of his`."""
        for back, word in enumerate(reversed(self.words[max(0, at - _NEAR) : at])):
            if (
                word == "late"
                and back == 0
                and at >= 2
                and self.words[at - 2] in ("her", "his", "their", "the", "my", "late")
            ):
                return at - 1 - back
            if word in ("lost", "loss"):
                return at - 1 - back
            if word not in (
                "her",
                "his",
                "their",
                "the",
                "my",
                "a",
                "of",
                "dear",
                "beloved",
                "old",
                "own",
                "only",
                "to",
            ):
                return None
        return None

    def _whom(self, place: Found) -> list[Mention]:
        """Return who is meant by a death: who stands behind `buried` or `the death of`, else who stands before it."""
        behind = [mention for mention in self.mentions if mention.at >= place.end]
        before = [mention for mention in self.mentions if mention.at < place.start]
        inside = [mention for mention in self.mentions if place.start <= mention.at < place.end]
        said = self.words[place.start : place.end]
        if inside:
            return inside
        if behind and (
            said[-1] in _DOES_TO
            or said[0] in _DOES_TO
            or self.words[place.end : place.end + 1] in (["of"], ["for"])
        ):
            return self._joined_with(behind[0], behind)
        if before:
            return self._joined_with(before[-1], before[::-1])
        if behind and said[-1] in _OF_WHOM | {"of", "to"}:
            return behind[:1]
        return []

    def _joined_with(self, first: Mention, others: Sequence[Mention]) -> list[Mention]:
        """Return a mention with those that `and` joins to it, or that name the same person (`her husband Tom`)."""
        meant = [first]
        for other in others:
            low, high = sorted((meant[-1].at, other.at))
            between = self.words[low + 1 : high]
            if other is not first and (not between or ("and" in between and len(between) <= 2)):
                meant.append(other)
        return meant

    def _others(self, meant: Sequence[Mention]) -> bool:
        return any(
            (mention.relation and mention.relation not in SPOUSES)
            or any(not is_spouse(person.relation) for person in mention.persons)
            for mention in meant
        )

    def _unnamed(self) -> list[Person]:
        """Return who is meant where nobody is named: whom the note is about, whom a pronoun can only mean."""
        return by_pronoun(self.words, self.known, self.whose) or self.before

    def _is_of_customer(self) -> bool:
        """Say whether a relation that is nobody's in the book stands there: her neighbour, her boss."""
        return any(word in RELATIONS for word in self.words)

    def _is_obituary(self) -> bool:
        """Say whether a note tells that the customer died: `died` of nobody named is them."""
        if self.told.kind != "note" or self.told.person_id is not None or self.mentions or self.before:
            return False
        places = self._deaths()
        if not places or self._is_of_customer() or by_pronoun(self.words, self.known, self.whose):
            return False
        said = self.words[places[0].start : places[0].end]
        first = self.words[: places[0].start]
        names = set(fold(self.memory.customer.name).split())
        is_theirs = all(word in _OBITUARIES or word in names for word in first)
        if said[0] == "rip" and not all(word in names for word in self.words[places[0].end :]):
            return False
        return is_theirs and said[0] in (
            "died",
            "dead",
            "deceased",
            "rip",
            "passed",
            "r",
            "killed",
            "drowned",
            "didn",
            "didnt",
        )

    # --- who parted ---------------------------------------------------------------------------------------

    def _parted(self) -> tuple[frozenset[int | None], frozenset[int]]:
        """Return whose anniversary is over (None: the customer's), and the husband or wife who is no more."""
        nothing = frozenset[int | None](), frozenset[int]()
        avoided = self.told.kind == "avoid-topic"
        lists = (loss_words.PARTINGS, loss_words.OVER_AS_TOPIC) if avoided else (loss_words.PARTINGS,)
        place = next(lexicon(*lists).found(self.words), None) or self._left()
        if place is None:
            return nothing
        said = set(self.words[place.start : place.end])
        rest = self.words[: place.start] + self.words[place.end :]
        about = [person for person in self.known if person.id == self.told.person_id]
        if about and not is_spouse(about[0].relation):
            return frozenset((about[0].id,)), frozenset()
        others = [m for m in self.mentions if not place.start <= m.at < place.end and self._others([m])]
        couple = [
            m for m in self.mentions if m.relation in SPOUSES or any(is_spouse(p.relation) for p in m.persons)
        ]
        if others and not avoided and not any(m.at < min(place.start, others[0].at + 1) for m in couple):
            return frozenset(person.id for mention in others for person in mention.persons), frozenset()
        names = names_of(self.memory)
        known = _NO_SUBJECT | _MARRIAGE | SPOUSES | names
        stranger = [word for word in rest if word not in known and not word.isdigit()]
        is_couples = bool(said & _MARITAL) or bool(couple) or bool(_MARRIAGE & set(self.words))
        has_subject = bool({"she", "he", "they", "we"} & set(rest)) or not [
            w for w in rest if w not in ("just", "now", "has", "have", "is", "s", "it", "since")
        ]
        if (
            avoided
            or is_couples
            or (
                has_subject
                and not stranger
                and said & {"split", "broke", "broken", "breaking", "own", "single", "separate"}
            )
        ):
            gone = [person.id for person in self.known if is_spouse(person.relation)]
            return frozenset((None,)), frozenset(gone)
        return nothing

    def _left(self) -> Found | None:
        """Return where it says that one of a couple left the other; who leaves an umbrella has left nobody."""
        couple = SPOUSES.union(*(fold(p.name or "").split()[:1] for p in self.known if is_spouse(p.relation)))
        for at, word in enumerate(self.words):
            if word not in ("left", "leaving", "leaves"):
                continue
            rest = self.words[at + 1 : at + 4]
            if not couple.isdisjoint(rest[:1]) or (
                rest[:1] and rest[0] in ("her", "his", "the") and not couple.isdisjoint(rest[1:2])
            ):
                return Found(at, at + 1)
            by_one = not couple.isdisjoint(self.words[max(0, at - 2) : at])
            ends = (
                not rest
                or rest[0] in ("home", "in", "last", "for")
                or (
                    rest[0] in ("her", "him")
                    and (len(rest) == 1 or rest[1] in ("for", "in", "last", "after", "and", "with"))
                )
            )
            if by_one and ends:
                return Found(at, at + 1)
        return None

    # --- what came to nothing -----------------------------------------------------------------------------

    def _off(self, today: date) -> tuple[frozenset[int], frozenset[str]]:
        """Return the plans that are off by this clause, and the words not to be said: also when a child was lost."""
        words: frozenset[str] = frozenset()
        if (
            lexicon(loss_words.UNBORN).said_in(self.words)
            and (today - self.told.learned_on).days <= _YEAR_DAYS
        ):
            words = _BIRTH
        if self.told.kind != "note":
            return frozenset(), words
        is_off = lexicon(loss_words.CAME_TO_NOTHING).said_in(self.words)
        before = [
            (event, shared)
            for event, shared in events_meant(self.words, self.memory)
            if event.learned_on <= self.told.learned_on and (is_off or self._is_denied(shared))
        ]
        off = frozenset(event.id for event, _ in before)
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

    def _things_gone(self) -> frozenset[int]:
        """Return the purchases that are no pleasure any more: stolen, broken, sold again."""
        if self.told.kind != "note" or not lexicon(loss_words.THING_GONE).said_in(self.words):
            return frozenset()
        return frozenset(
            p.id for p in purchases_meant(self.words, self.memory) if p.on <= self.told.learned_on
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
        persons = frozenset(person.id for person in self.persons() if not person.dead) - understood
        is_doubtful = lexicon(doubt_words.DOUBTS).said_in(self.words)
        if not persons and is_doubtful and not self._is_of_customer():
            persons = frozenset(p.id for p in by_pronoun(self.words, self.known, self.whose)) - understood
        if not persons:
            return frozenset(), frozenset()
        if is_doubtful:
            return persons, frozenset()
        if self.is_plain or lexicon(doubt_words.PLAIN).said_in(self.words):
            return frozenset(), frozenset()
        return (persons, frozenset()) if self._is_unheard_of() else (frozenset(), frozenset())

    def _is_unheard_of(self) -> bool:
        """Say whether something is told of them, in words that nothing is known of; a name alone tells nothing."""
        if self.told.source != "told":
            return False
        names = names_of(self.memory)
        return any(
            word not in _NO_SUBJECT and word not in names and word not in RELATIONS for word in self.words
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
        if lexicon(doubt_words.DOUBTS).said_in(self.words) or not _NO.isdisjoint(self.words):
            return meant - off, frozenset()
        if self.is_plain or lexicon(doubt_words.PLAIN).said_in(self.words):
            return frozenset(), frozenset()
        return frozenset(), meant - off
