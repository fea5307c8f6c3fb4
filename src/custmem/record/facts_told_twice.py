"""Facts of two pages made one: the same is in force once, and where only one answer can hold, the first page's does.

No fact is dropped: one that gives way is retired, and kept as a note if it said something else.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from custmem.domain.names import fold
from custmem.domain.value import NamedTuple
from custmem.record.facts import ONE_ANSWER, OPPOSITE, retire_fact

if TYPE_CHECKING:
    from custmem.record.joint_page import JointPage


class _Fact(NamedTuple):
    id: int
    person_id: int | None
    kind: str
    text: str
    learned_on: str
    source: str
    guess: int
    once: int
    private: int
    until_on: str | None

    @property
    def words(self) -> str:
        """The text as it is compared."""
        return fold(self.text)


def join_facts(page: JointPage) -> None:
    """Settle the facts in force; those retired stay as they are."""
    _same(page, _in_force(page))
    _single_answers(page, _in_force(page))


def _in_force(page: JointPage) -> list[_Fact]:
    columns = "person_id, kind, text, learned_on, source, guess, once, private, until_on"
    return [_Fact(*row) for row in page.rows("fact", columns, "AND retired_on IS NULL")]


def _same(page: JointPage, facts: list[_Fact]) -> None:
    """Of the same said on both pages what was heard last stays in force, as certain and as private as either."""
    same: dict[tuple[object, ...], list[_Fact]] = defaultdict(list)
    for fact in facts:
        same[fact.person_id, fact.kind, fact.words].append(fact)
    for told in same.values():
        if len({page.is_theirs("fact", fact.id) for fact in told}) < 2:
            continue
        held = max(
            told, key=lambda fact: (fact.learned_on, not fact.guess, not page.is_theirs("fact", fact.id))
        )
        ends = [fact.until_on for fact in told]
        certain = {
            "guess": min(fact.guess for fact in told),
            "once": min(fact.once for fact in told),
            "private": max(fact.private for fact in told),
            "until_on": None if None in ends else max(filter(None, ends)),
        }
        page.change("fact", held.id, certain)
        for fact in told:
            if fact is not held:
                retire_fact(page.book, fact.id, page.today)
                page.stands_for("fact", fact.id, held.id)


def _single_answers(page: JointPage, facts: list[_Fact]) -> None:
    """A form of address, a way to say the name, looks; and nobody likes and dislikes the same."""
    own = [fact for fact in facts if not page.is_theirs("fact", fact.id)]
    answered = {(fact.person_id, fact.kind) for fact in own if fact.kind in ONE_ANSWER}
    said = {(fact.person_id, fact.kind, fact.words) for fact in own}
    for fact in facts[len(own) :]:
        against = (fact.person_id, OPPOSITE.get(fact.kind), fact.words)
        if (fact.person_id, fact.kind) in answered or against in said:
            retire_fact(page.book, fact.id, page.today)
            page.note_theirs(f"{fact.kind} {fact.text}", fact, fact.person_id)
