"""What is worth asking: a doubtful fact once a visit, and the most useful thing not yet known.

The kinds of question are drawn from Mackay's "66 questions" (Swim With the Sharks, 1988), as far as a shop has use for
them; they are asked one a visit, in the order of what they are good for, and never as a form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.customers.gifts import is_gift, may_be_spoken_of, recipient
from custmem.domain.greeting.talking_point import THAT_VISIT, PointRule
from custmem.domain.messages import loyalty, phrases
from custmem.domain.rule_context import is_uncertain, spoken_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.customers.memory import Memory, Purchase
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller


REGULAR_VISITS = 3
WELL_KNOWN_VISITS = 6
NAME_DAY_LANGUAGES = frozenset(
    ("bg", "cs", "el", "es", "fi", "hr", "hu", "it", "lt", "lv", "pl", "sk", "sl", "sr", "sv", "uk")
)
"""Where name days are kept."""


def _not_known(teller: Teller) -> Iterator[Point]:
    """What would help most to know, from the third visit on, or a phone number as soon as something is owed."""
    memory = teller.memory
    wanted = [what for what in _missing(teller) if not teller.silence.covers(None, what)]
    for place, what in enumerate(wanted):
        yield LEARN.point(
            keys.learning(memory.customer.id, what),
            phrases.learn(what, teller.whose),
            phrases.because_learn(what, memory.customer.visits),
            LEARN.window.around(teller.today),
            about=what,
            more=_MOST_USEFUL - place,
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


_MOST_USEFUL = 5
LEARN = PointRule("learn", _not_known, 5, THAT_VISIT, is_cheerful=True, sort="question")


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


def _without_a_card(teller: Teller) -> Iterator[Point]:
    """The card of a programme that runs itself, for who has been here before and has none."""
    programme, memory = teller.shop.programme, teller.memory
    if programme is None or not programme.by or memory.has_card or not memory.customer.visits:
        return
    if teller.silence.covers(None, "card"):
        return
    yield INVITATION.point(
        keys.invitation(memory.customer.id),
        loyalty.invitation(programme.start, programme.needed, teller.whose),
        loyalty.because_no_card(),
        INVITATION.window.around(teller.today),
        topic="card",
    )


INVITATION = PointRule(
    "invitation",
    _without_a_card,
    10,
    THAT_VISIT,
    retired_by=("asked", "stamp"),
    is_cheerful=True,
    sort="question",
)
CONFIRM = PointRule("confirm", _uncertain, 20, THAT_VISIT, sort="question")
RULES = (CONFIRM, INVITATION, LEARN)
"""What this family may say."""
