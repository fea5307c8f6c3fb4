"""One clause of what was told, and what it tells: who died, who parted, what is off, and of whom it is doubtful.

What is said before a comma and after it are two things: in `Felix died, they have a kitten now` the kitten lives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.mentions import (
    Mention,
    by_pronoun,
    content,
    events_meant,
    mentioned,
    names_of,
    purchases_meant,
    shares,
)
from custmem.domain.data import doubt_words, loss_words
from custmem.domain.data.relations import CHILDREN
from custmem.domain.relations import RELATIONS, SPOUSES, is_spouse, same_kin
from custmem.domain.text.lexicon import READ_OVER, Found, family_of, lexicon
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from custmem.domain.customers.memory import LifeEvent, Memory, Person

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
_SHORT_CLAUSE = 4
"""A clause of so few words speaks of what the clause before it named: `the wedding? cancelled`."""
MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
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
_BIRTH = family_of("birth")
"""What is not said for a year to who has lost a child."""


_SUBJECTS = frozenset(("she", "he", "they", "we", "i"))


_AT_WORK = frozenset("doctor doctors vet vets nurse nurses dentist surgeon priest family".split())
"""Who has to do with a loss and is not whom it befell."""


def is_of_somebody(word: str) -> bool:
    """Say whether a word means somebody of somebody's life, one or several: `boss`, `neighbours`."""
    if word in _AT_WORK:
        return False
    return word in RELATIONS or (word.endswith("s") and word[:-1] in RELATIONS) or word in ("parents", "people")


_TITLES = frozenset("mr mrs ms miss dr old poor dear our we heard that told us".split())
_BETWEEN = frozenset("has have had is was just sadly suddenly peacefully apparently".split())


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


class Clause:
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

    # --- who died -----------------------------------------------------------------------------------------

    def _died(self) -> tuple[frozenset[int], frozenset[int | None]]:
        """Return who is dead by this clause, and whether that leaves the customer widowed."""
        places = self._deaths()
        gone: set[Person] = set()
        widowed = False
        for place in places:
            if (
                self._is_of_stranger(place)
                or self._is_of_named_customer(place)
                or self._is_parent_of(self.before)
            ):
                continue
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
        found = [
            place
            for place in lexicon(loss_words.DEATHS).found(self.words)
            if not (self.words[place.start] == "died" and self._is_dyed(place.end))
        ]
        for mention in self.mentions:
            lost = self._lost_before(mention.at)
            if lost is not None:
                found.append(Found(lost, lost + 1))
        return found

    def _is_dyed(self, at: int) -> bool:
        """Say whether `died` is typed for a colour: `died her hair`, `Greta died it red`."""
        after = self.words[at : at + 2]
        return not _DYED.isdisjoint(after[:1]) and (at == 1 or after[0] != "the")

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

    def _is_of_stranger(self, place: Found) -> bool:
        """Say whether it happened to somebody whom the book does not know: `his boss lost his wife`, `met her mother, a
        widow` where that is her friend's mother.
        """
        known = {mention.at for mention in self.mentions if mention.persons}
        before = range(place.start)
        if any(is_of_somebody(self.words[at]) and at not in known for at in before):
            return not any(at in known for at in before)
        return self.after_stranger and not self.mentions and not any(word in _SUBJECTS for word in self.words)

    def _is_obituary(self) -> bool:
        """Say whether a note tells that the customer died: `died` of nobody named is them."""
        if self.told.kind != "note" or self.told.person_id is not None:
            return False
        places = self._deaths()
        if places and (self._is_of_named_customer(places[0]) or self._is_parent_of(self.before)):
            return True
        if self.mentions or self.before:
            return False
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

    def _is_of_named_customer(self, place: Found) -> bool:
        """Say whether a death is told of the customer by name: `Mr Holm died`, `Ivar's funeral`, `burial of Ivar`."""
        names = set(fold(self.memory.customer.name).split())
        title = {"her": {"mr"}, "his": {"mrs", "miss", "ms"}}.get(self.whose, set())
        if not title.isdisjoint(self.words) or self._is_of_customer():
            return False
        said = self.words[place.start : place.end]
        before = [word for word in self.words[: place.start] if word not in _BETWEEN]
        if before[-1:] == ["s"]:
            return before[-2:-1] != [] and before[-2] in names
        if said[-1] in _OF_WHOM:
            return self.words[place.end : place.end + 1] == ["of"] and not names.isdisjoint(
                self.words[place.end :]
            )
        is_there = before[-1:] != [] and before[-1] in names
        return is_there and all(word in names or word in _TITLES for word in before)

    def _is_parent_of(self, children: Sequence[Person]) -> bool:
        """Say whether the customer is the parent whom a child of theirs lost: `daughter came: her dad has died`."""
        kin = {"his": "father", "her": "mother"}.get(self.whose)
        return bool(kin) and any(
            mention.relation
            and kin in same_kin(mention.relation)
            and self._is_theirs_alone(mention, children)
            for mention in self.mentions
        )

    def _is_theirs_alone(self, mention: Mention, children: Sequence[Person]) -> bool:
        """Say whether a parent is told of as a child's: by `her` of a man's daughter, by `his` of a woman's son."""
        before = self.words[mention.at - 1] if mention.at else ""
        return (
            before in ("her", "his", "their")
            and before != self.whose
            and any(child.relation in CHILDREN for child in children)
        )

    # --- who parted ---------------------------------------------------------------------------------------

    def _parted(self) -> tuple[frozenset[int | None], frozenset[int]]:
        """Return whose anniversary is over (None: the customer's), and the husband or wife who is no more."""
        nothing = frozenset[int | None](), frozenset[int]()
        avoided = self.told.kind == "avoid-topic"
        lists = (loss_words.PARTINGS, loss_words.OVER_AS_TOPIC) if avoided else (loss_words.PARTINGS,)
        place = next(lexicon(*lists).found(self.words), None) or self._left()
        if place is None or (self._is_of_stranger(place) and not avoided) or self._is_only_over(place):
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

    def _is_only_over(self, place: Found) -> bool:
        """Say whether what `is over` is no couple: `Bo is over 90`, `the match is over`."""
        if self.words[place.end - 1] != "over":
            return False
        couple = [
            m for m in self.mentions if m.relation in SPOUSES or any(is_spouse(p.relation) for p in m.persons)
        ]
        after = self.words[place.end : place.end + 1]
        return (bool(after) and after[0] not in _NO_SUBJECT | {"between"}) or not (
            couple or _MARRIAGE & set(self.words) or after
        )

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
                    rest[0] in ("her", "him", "them")
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
        meant = events_meant(self.words, self.memory)
        if is_off and not meant and len(self.words) <= _SHORT_CLAUSE:
            meant = events_meant(self.before_words, self.memory)
        before = [
            (event, shared)
            for event, shared in meant
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
        if not persons:
            return frozenset(), frozenset()
        if is_doubtful:
            return persons, frozenset()
        if self.is_plain or lexicon(doubt_words.PLAIN).said_in(self.words):
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
        if not meant and lexicon(loss_words.CAME_TO_NOTHING).said_in(self.words):
            meant = self._plans_of_persons()
            return meant - off, frozenset()
        if lexicon(doubt_words.DOUBTS).said_in(self.words) or not _NO.isdisjoint(self.words):
            return meant - off, frozenset()
        if moved := frozenset(
            event.id for event in self.memory.events if event.id in meant and self._is_moved(event)
        ):
            return moved - off, frozenset()
        if self.is_plain or lexicon(doubt_words.PLAIN).said_in(self.words):
            return frozenset(), frozenset()
        return frozenset(), meant - off
