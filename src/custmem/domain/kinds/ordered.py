"""What was ordered for them and is here: handed over before anything else is said, but for what they can't bear."""

from __future__ import annotations

from custmem.domain import keys, phrases_of_orders
from custmem.domain.kinds.point import PointRule, Window
from custmem.domain.order_steps import is_here, said_item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.kinds.point import Point
    from custmem.domain.teller import Teller


def order_alerts(teller: Teller) -> Iterator[Point]:
    """An order that has arrived; what must not be said is owed without its words."""
    today = teller.today
    for order in teller.memory.orders:
        if order.arrived_on is None or not is_here(order, today):
            continue
        item = teller.said_aloud(said_item(order, teller))
        told_on = order.told_on if order.told_on and order.told_on <= today else None
        yield ORDER_HERE.point(
            keys.order(order.id),
            phrases_of_orders.order_here(item, teller.whose, order.arrived_on, today),
            phrases_of_orders.because_ordered(order.ordered_on, order.arrived_on, told_on, today),
            (order.arrived_on, order.arrived_on),
            about=item,
            topic=item or "",
        )


ORDER_HERE = PointRule(
    "order_here",
    order_alerts,
    95,
    Window("it arrives", closes=None),
    retired_by=("collected", "skip"),
    is_alert=True,
)
RULES = (ORDER_HERE,)
