"""How ideas for a gift look: what would please and why, and how much of the year's money is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.identification import brief
from custmem.domain.customers.memory import money_record
from custmem.domain.messages import contacts as words
from custmem.domain.text.cleaning import shown
from custmem.domain.text.money import say_money
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from custmem.domain.customers.memory import Customer
    from custmem.domain.gift_ideas import GiftIdea
    from custmem.show.screen import Style


class GiftIdeas(NamedTuple):
    """Ideas for one customer, the likeliest to please first, and what is left of the year's money in minor units."""

    customer: Customer
    ideas: Sequence[GiftIdea]
    left_minor: int | None
    currency: str


def lines(found: GiftIdeas, style: Style) -> Iterator[str]:
    """Yield an idea a line with its reason, then what is left to spend and what to type."""
    if not found.ideas:
        yield words.no_gift_ideas(shown(found.customer.name))
    else:
        yield words.gift_ideas(shown(found.customer.name))
        for idea in found.ideas:
            yield f"  {shown(idea.text)} {style('dim', f'({shown(idea.because)})')}"
    if found.left_minor is not None:
        yield words.left_of_the_budget(say_money(max(0, found.left_minor), found.currency))
    yield style("dim", words.note_the_gift(found.customer.handle))


def data(found: GiftIdeas) -> dict[str, Any]:
    """Return the ideas as JSON."""
    return {
        "customer": brief(found.customer),
        "ideas": [{"text": idea.text, "because": idea.because} for idea in found.ideas],
        "budget_left": money_record(found.left_minor, found.currency),
    }


def rows(found: GiftIdeas) -> Iterator[tuple[object, ...]]:
    """Yield a row for each idea: what, why."""
    for idea in found.ideas:
        yield idea.text, idea.because
