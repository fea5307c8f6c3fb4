"""Who parted by one clause of what was told."""

from __future__ import annotations

from custmem.domain.customers.mentions import (
    names_of,
)
from custmem.domain.customers.told_clause import NO_SUBJECT, ToldClause
from custmem.domain.data import loss_words
from custmem.domain.relations import SPOUSES, is_spouse
from custmem.domain.text.lexicon import Found, lexicon
from custmem.domain.text.names import fold

_MARITAL = frozenset(
    "divorce divorced divorcing divorces divorcee separated separating separation estranged annulled maiden custody "
    "jilted affair married ex decree ring dating tinder".split()
)
"""Words of a parting that are said of couples alone; whatever else splits up may be a band."""
_MARRIAGE = frozenset(("marriage", "couple", "them", "ring", "relationship", "wedlock"))


class PartingClause(ToldClause):
    """One clause, and who parted by it."""

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
        known = NO_SUBJECT | _MARRIAGE | SPOUSES | names
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
        return (bool(after) and after[0] not in NO_SUBJECT | {"between"}) or not (
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
