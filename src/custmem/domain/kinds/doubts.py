"""What is not certain: a fact that is old, guessed, or was seen once, comes back as a question."""

from __future__ import annotations

from custmem.domain import keys, phrases
from custmem.domain.kinds.point import THAT_VISIT, PointRule
from custmem.domain.teller import is_uncertain, spoken_facts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.kinds.point import Point
    from custmem.domain.teller import Teller


def _uncertain(teller: Teller) -> Iterator[Point]:
    """Something guessed, seen once, or not heard for a year: guesses first, then the oldest."""
    uncertain = [fact for fact in spoken_facts(teller) if is_uncertain(fact, teller.today)]
    for fact in sorted(uncertain, key=lambda fact: (not fact.guess, fact.learned_on, fact.id)):
        known = not (fact.guess or fact.once)
        yield CONFIRM.point(
            keys.fact(fact.id, fact.learned_on),
            phrases.confirm(fact.kind, fact.text, teller.whose, known=known),
            phrases.because_uncertain(fact.guess, fact.once, fact.learned_on, teller.today),
            CONFIRM.window.around(teller.today),
            about=fact.text,
            fact_id=fact.id,
            topic=fact.text,
        )


CONFIRM = PointRule("confirm", _uncertain, 20, THAT_VISIT, sort="question")
RULES = (CONFIRM,)
