"""What is worth asking: a doubtful fact once a visit, and the most useful thing not yet known.

The kinds of question are drawn from Mackay's "66 questions" (Swim With the Sharks, 1988), as far as a shop has use for
them; they are asked one a visit, in the order of what they are good for, and never as a form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.gifts import is_gift, may_be_spoken_of, recipient
from custmem.domain.greeting.talking_point import Point
from custmem.domain.messages import phrases
from custmem.domain.rule_context import is_uncertain, spoken_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.customers.memory import Memory, Purchase
    from custmem.domain.rule_context import Teller


MOST_USEFUL = 10
REGULAR_VISITS = 3
WELL_KNOWN_VISITS = 6
NAME_DAY_LANGUAGES = frozenset(
    ("bg", "cs", "el", "es", "fi", "hr", "hu", "it", "lt", "lv", "pl", "sk", "sl", "sr", "sv", "uk")
)
"""Where name days are kept."""


def learning_points(teller: Teller) -> Iterator[Point]:
    """Yield `learn` for each thing not yet known, what helps most first."""
    memory = teller.memory
    wanted = [what for what in _missing(teller) if not teller.silence.covers(None, what)]
    for place, what in enumerate(wanted):
        yield Point(
            kind="learn",
            key=keys.learning(memory.customer.id, what),
            text=phrases.learn(what, teller.whose),
            because=phrases.because_learn(what, memory.customer.visits),
            about=what,
            score=MOST_USEFUL - place,
            opens_on=teller.today,
            closes_on=teller.today,
            fades=False,
            topic=what,
        )


def _missing(teller: Teller) -> Iterator[str]:
    """Yield what is not known, the most useful first: how to reach them while something is owed comes before all."""
    memory = teller.memory
    if _is_owed(memory) and not memory.contact_points:
        yield "phone"
    if memory.customer.visits < REGULAR_VISITS:
        return
    known = {fact.kind for fact in memory.facts if fact.person_id is None}
    occasions = {occasion.kind for occasion in memory.occasions if occasion.person_id is None}
    if "birthday" not in occasions:
        yield "birthday"
    if not known & {"likes", "usual", "dislikes"}:
        yield "likes"
    if any(_is_for_somebody_unknown(purchase, teller) for purchase in memory.purchases):
        yield "for whom"
    if memory.customer.visits < WELL_KNOWN_VISITS:
        return
    if "nameday" not in occasions and teller.shop.language in NAME_DAY_LANGUAGES:
        yield "name day"
    if "address-as" not in known:
        yield "form of address"


def _is_owed(memory: Memory) -> bool:
    return bool(memory.promises or memory.orders or memory.wishes)


def _is_for_somebody_unknown(purchase: Purchase, teller: Teller) -> bool:
    """Say whether a present went to somebody of whom no name is known."""
    if not is_gift(purchase) or not may_be_spoken_of(purchase, teller.memory, teller.today):
        return False
    person = recipient(purchase, teller.memory)
    if person is None:
        return not teller.silence.covers(None, purchase.for_text)
    return person.name is None and person.id not in teller.silence.persons


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
