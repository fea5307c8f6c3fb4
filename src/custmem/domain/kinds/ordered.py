"""What was ordered for them and is here: handed over before anything else is said, but for what they can't bear."""

from __future__ import annotations

from custmem.domain import keys, phrases_of_orders
from custmem.domain.kinds.point import Point
from custmem.domain.order_steps import is_here, said_item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.teller import Teller

ORDER_SCORE = 95


def order_alerts(teller: Teller) -> Iterator[Point]:
    """Yield every order that has arrived and is not collected; what must not be said is owed without its words."""
    today = teller.today
    for order in teller.memory.orders:
        if order.arrived_on is None or not is_here(order, today):
            continue
        item = teller.said_aloud(said_item(order, teller))
        told_on = order.told_on if order.told_on and order.told_on <= today else None
        yield Point(
            kind="order_here",
            key=keys.order(order.id),
            text=phrases_of_orders.order_here(item, teller.whose, order.arrived_on, today),
            because=phrases_of_orders.because_ordered(order.ordered_on, order.arrived_on, told_on, today),
            about=item,
            score=ORDER_SCORE,
            opens_on=order.arrived_on,
            closes_on=order.arrived_on,
            topic=item or "",
        )
