"""The full card for the back room: what the counter's greeting leaves out, private things and figures included."""

from __future__ import annotations

from custmem.domain import phrases
from custmem.domain.greeting import greeting
from custmem.domain.money import Money, say_money
from custmem.domain.silence import current
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.greeting import Greeting
    from custmem.domain.memory import Memory
    from custmem.domain.shop import Shop


class FullCard(NamedTuple):
    """A greeting with every open point, the private facts that hold, and the figures of their history."""

    greeting: Greeting
    private: tuple[str, ...]
    figures: str
    spent: Money
    usual_gap_days: int | None
    expected_on: date | None


def full_card(memory: Memory, shop: Shop, today: date) -> FullCard:
    """Return all that may be of use on this day to the owner alone."""
    customer = memory.customer
    spent = Money(customer.spent_minor, shop.currency)
    return FullCard(
        greeting=greeting(memory, shop, today, full=True),
        private=tuple(_private(memory, today)),
        figures=phrases.figures(
            customer.visits, say_money(spent.minor, spent.currency), customer.usual_gap_days
        ),
        spent=spent,
        usual_gap_days=customer.usual_gap_days,
        expected_on=customer.expected_on,
    )


def _private(memory: Memory, today: date) -> Iterator[str]:
    for fact in memory.facts:
        if fact.private and current(fact.until_on, today):
            person = memory.person(fact.person_id)
            yield phrases.private_fact(
                fact.kind, fact.text, person.name or person.relation if person else None
            )
