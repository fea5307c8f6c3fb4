"""What a sale fulfils: the order for the very item, and the wish that something bought fits."""

from __future__ import annotations

from custmem.domain.matching import fits
from custmem.domain.names import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from custmem.domain.memory import Memory, SpecialOrder, Wish


def orders_sold(memory: Memory, items: Sequence[str], on: date) -> list[SpecialOrder]:
    """Return an open order for each item sold that is called the very same, the oldest first."""
    waiting = [order for order in memory.orders if order.ordered_on <= on]
    sold: list[SpecialOrder] = []
    for item in items:
        fitting = next((order for order in waiting if fold(order.item) == fold(item)), None)
        if fitting is not None:
            waiting.remove(fitting)
            sold.append(fitting)
    return sold


def wishes_granted(memory: Memory, items: Sequence[str], on: date) -> list[Wish]:
    """Return the open wishes that something sold fits."""
    return [
        wish for wish in memory.wishes if wish.made_on <= on and any(fits(wish.text, item) for item in items)
    ]
