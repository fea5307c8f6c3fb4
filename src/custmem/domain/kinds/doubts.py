"""What is not certain: a fact that is old, guessed, or was seen once, comes back as a question."""

from __future__ import annotations

from custmem.domain import keys, phrases
from custmem.domain.kinds.point import Point
from custmem.domain.teller import is_uncertain, spoken_facts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.teller import Teller


def uncertain_points(teller: Teller) -> Iterator[Point]:
    """Confirm one uncertain fact a visit: guesses first, then the oldest."""
    uncertain = [fact for fact in spoken_facts(teller) if is_uncertain(fact, teller.today)]
    for fact in sorted(uncertain, key=lambda fact: (not fact.guess, fact.learned_on, fact.id)):
        known = not (fact.guess or fact.once)
        yield Point(
            kind="confirm",
            key=keys.fact(fact.id, fact.learned_on),
            text=phrases.confirm(fact.kind, fact.text, teller.whose, known=known),
            because=phrases.because_uncertain(fact.guess, fact.once, fact.learned_on, teller.today),
            about=fact.text,
            score=20,
            opens_on=teller.today,
            closes_on=teller.today,
            fades=False,
            fact_id=fact.id,
            topic=fact.text,
        )
