"""Who died by one clause of what was told: somebody in their life, or the customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.mentions import (
    Mention,
    by_pronoun,
)
from custmem.domain.customers.told_clause import ToldClause
from custmem.domain.data import loss_words
from custmem.domain.data.relations import CHILDREN
from custmem.domain.relations import SPOUSES, is_spouse, same_kin
from custmem.domain.text.lexicon import Found, lexicon
from custmem.domain.text.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.domain.customers.memory import Person

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
_BESIDE = 2
_TITLES = frozenset("mr mrs ms miss dr old poor dear our we heard that told us".split())
_BETWEEN = frozenset("has have had is was just sadly suddenly peacefully apparently".split())


class DeathClause(ToldClause):
    """One clause, and who died by it."""

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
        if said[-1] in _OF_WHOM and not self._is_linked(place, before):
            return []
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

    def _is_linked(self, place: Found, before: Sequence[Mention]) -> bool:
        """Say whether a funeral is somebody's: `Tom's funeral`, `burial of her aunt`; none is who sings at one."""
        after = self.words[place.end : place.end + 1]
        near = bool(before) and place.start - before[-1].at <= _BESIDE
        return near or after in (["of"], ["for"]) or self.words[place.start] != self.words[place.end - 1]

    def _joined_with(self, first: Mention, others: Sequence[Mention]) -> list[Mention]:
        """Return a mention with those that `and` joins to it, or that name the same person (`her husband Tom`)."""
        meant = [first]
        for other in others:
            low, high = sorted((meant[-1].at, other.at))
            between = self.words[low + 1 : high]
            if other is not first and (not between or ("and" in between and len(between) <= 2)):
                meant.append(other)
        return meant

    def _unnamed(self) -> list[Person]:
        """Return who is meant where nobody is named: whom the note is about, whom a pronoun can only mean."""
        return by_pronoun(self.words, self.known, self.whose) or self.before

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
