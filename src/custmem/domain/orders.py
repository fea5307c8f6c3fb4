"""A special order on its way: fetched, here, told, reminded of, collected; what it asks for next and from which day.

Whoever came in after the day their order arrived was told by the alert at the counter; a visit on that day itself may
have been before it came, so then they are still told. A visit never collects: only `collected` or the sale does.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain import keys
from custmem.domain.followup_rules import ORDER
from custmem.domain.messages import orders, wording
from custmem.domain.rule_context import said_by
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.customers.memory import Memory, SpecialOrder
    from custmem.domain.followup_rules import Rule
    from custmem.domain.rule_context import Teller


CHASE_AFTER_DAYS = 1
CHASE_AGAIN_DAYS = 7
WITHOUT_DAY_DAYS = 21
"""An order that no day was given for is asked after so many days after it was placed."""
REMIND_AGAIN_DAYS = 14
LIKELY_DAYS = 14
"""Whoever was told of an order is likely to come for so many days."""


class OrderDue(NamedTuple):
    """What an order asks for next: `is_theirs` when the customer is to be reached, and not the supplier."""

    key: str
    text: str
    because: str
    due_on: date
    is_theirs: bool
    rule: Rule = ORDER


def orders_due(teller: Teller) -> Iterator[OrderDue]:
    """Yield what each open order asks for next, whether that day has come or not; exactly one thing for each."""
    for order in teller.memory.orders:
        if order.ordered_on <= teller.today:
            yield _due(order, teller)


def said_item(order: SpecialOrder, teller: Teller) -> str | None:
    """Return an order's words; None where it is private or touches what must not be said: it is owed all the same."""
    return None if order.private or teller.silence.covers(None, order.item) else order.item


def is_here(order: SpecialOrder, today: date) -> bool:
    """Say whether an order has arrived by this day."""
    return order.arrived_on is not None and order.arrived_on <= today


def is_moved(order: SpecialOrder, teller: Teller) -> bool:
    """Say whether they are still to be told on which other day their order is expected; a visit since told them."""
    if order.moved_on is None or order.moved_on > teller.today or is_here(order, teller.today):
        return False
    return _came_since(order.moved_on, teller) is None


def _due(order: SpecialOrder, teller: Teller) -> OrderDue:
    item, today, whose = said_item(order, teller), teller.today, teller.whose
    if is_moved(order, teller) and order.moved_on is not None:
        return OrderDue(
            key=keys.order(order.id),
            text=orders.tell_new_day(item, order.expected_on, today),
            because=orders.because_ordered(order.ordered_on, None, None, today),
            due_on=order.moved_on,
            is_theirs=True,
        )
    if order.arrived_on is None or order.arrived_on > today:
        return OrderDue(
            key=keys.order(order.id),
            text=orders.chase_order(item, order.expected_on, today),
            because=orders.because_ordered(order.ordered_on, None, None, today),
            due_on=chase_on(order, teller.memory),
            is_theirs=False,
        )
    told_on = order.told_on if order.told_on and order.told_on <= today else None
    came_on = _came_since(order.arrived_on, teller)
    if told_on is None and came_on is None:
        return OrderDue(
            key=keys.order(order.id),
            text=orders.tell_order(item, whose),
            because=orders.because_ordered(order.ordered_on, order.arrived_on, None, today),
            due_on=order.arrived_on,
            is_theirs=True,
        )
    rule = teller.shop.rules["order-nudge"]
    if told_on is not None:
        because = orders.because_ordered(order.ordered_on, order.arrived_on, told_on, today)
    else:
        because = orders.because_told_by_visit(
            order.ordered_on, order.arrived_on, came_on or order.arrived_on, today
        )
    return OrderDue(
        key=keys.order(order.id),
        text=said_by(
            rule,
            orders.remind_order(item, whose),
            teller,
            items=item,
            when=wording.on_day(order.arrived_on, today),
        ),
        because=because,
        due_on=_remind_on(order, told_on or came_on or order.arrived_on, teller),
        is_theirs=True,
        rule=rule,
    )


def _came_since(arrived_on: date, teller: Teller) -> date | None:
    """Return the first day on which they came in after their order had arrived, if they did."""
    came = [day for day in teller.memory.visit_days if arrived_on < day <= teller.today]
    return min(came, default=None)


def chase_on(order: SpecialOrder, memory: Memory) -> date:
    """Return the day to ask the supplier: the day after the one expected, and again a week after each time."""
    if order.expected_on is not None:
        first = order.expected_on + timedelta(CHASE_AFTER_DAYS)
    else:
        first = order.ordered_on + timedelta(WITHOUT_DAY_DAYS)
    last = _last_decided(f"{keys.order(order.id)}:chased:", memory)
    return max(first, last + timedelta(CHASE_AGAIN_DAYS)) if last else first


def _remind_on(order: SpecialOrder, told_on: date, teller: Teller) -> date:
    last = _last_decided(f"{keys.order(order.id)}:reminded:", teller.memory)
    if last is not None:
        return last + timedelta(REMIND_AGAIN_DAYS)
    return told_on + timedelta(teller.shop.rules["order-nudge"].days)


def _last_decided(prefix: str, memory: Memory) -> date | None:
    days = [decision.decided_on for key, decision in memory.decisions.items() if key.startswith(prefix)]
    return max(days, default=None)


def why_called_for(memory: Memory, today: date) -> str | None:
    """Return why somebody is likely to come today for an order, if they were told of one lately."""
    for order in memory.orders:
        if order.arrived_on is None or order.told_on is None or not is_here(order, today):
            continue
        if 0 <= (today - order.told_on).days <= LIKELY_DAYS:
            return orders.expected_for_order(order.arrived_on, today)
    return None
