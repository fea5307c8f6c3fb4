"""The agenda: what today asks for, one block a customer, obligations always, kindness capped."""

from __future__ import annotations

from custmem.domain import phrases
from custmem.domain.followups import due_today, is_away
from custmem.domain.kinds.ordered import order_alerts
from custmem.domain.order_steps import why_called_for
from custmem.domain.points import open_points
from custmem.domain.teller import teller_for
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from custmem.domain.followups import FollowUp
    from custmem.domain.kinds.point import Point
    from custmem.domain.memory import Customer, Memory
    from custmem.domain.shop import Shop

EXPECTED_SHOWN = 6
LIKELY_LOOKED_AT = 8
LOOKED_AT = 24
"""So many candidates for kindness are looked at even when there is enough, so that a small shop's count is right."""


class Block(NamedTuple):
    """Everything due to one customer today: several reasons make one call."""

    customer: Customer
    items: tuple[FollowUp, ...]

    @property
    def obliged(self) -> bool:
        """Whether something here is owed and not only kind."""
        return any(item.obligation for item in self.items)


class Expected(NamedTuple):
    """Someone likely to come today, why, and the best thing to say to them."""

    customer: Customer
    because: str
    point: Point | None


class Agenda(NamedTuple):
    """A day's agenda; `held_back` counts the customers whose kindness can wait for another morning."""

    day: date
    blocks: tuple[Block, ...]
    expected: tuple[Expected, ...]
    held_back: int


def agenda(
    owed: Iterable[Memory],
    kind: Iterable[Memory],
    likely: Iterable[Memory],
    shop: Shop,
    today: date,
    *,
    everything: bool = False,
) -> Agenda:
    """Return the agenda made from the memories of those who may have something due and who are likely to come.

    `kind` is looked at until there is enough for a morning, so it may be as long as it likes if the best come first;
    `held_back` counts those who were looked at. `everything` lifts the cap on kindness.
    """
    first = {memory.customer.id: _block(memory, shop, today) for memory in owed}
    obliged = [block for block in first.values() if block and block.obliged]
    waiting = [block for block in first.values() if block and not block.obliged]
    for looked_at, memory in enumerate(kind, start=1):
        block = None if memory.customer.id in first else _block(memory, shop, today)
        if block is not None:
            waiting.append(block)
        enough = len(waiting) >= shop.kind_things_a_morning and looked_at >= LOOKED_AT
        if enough and not everything:
            break
    shown, held = _capped(sorted(waiting, key=_kindness), obliged, shop, everything)
    return Agenda(
        day=today,
        blocks=(*sorted(obliged, key=_urgency), *shown),
        expected=tuple(_expected(likely, shop, today)),
        held_back=held,
    )


def _capped(
    waiting: Sequence[Block], owed: Sequence[Block], shop: Shop, everything: bool
) -> tuple[list[Block], int]:
    """Return the kindness for this morning and how much must wait.

    Of two kind things with one code the second waits, so that a code on a page means one thing.
    """
    codes = {item.code for block in owed for item in block.items}
    shown: list[Block] = []
    for block in waiting:
        own = {item.code for item in block.items}
        if (everything or len(shown) < shop.kind_things_a_morning) and not own & codes:
            shown.append(block)
            codes |= own
    return shown, len(waiting) - len(shown)


def _block(memory: Memory, shop: Shop, today: date) -> Block | None:
    items = due_today(teller_for(memory, shop, today))
    return Block(memory.customer, tuple(items)) if items else None


def _urgency(block: Block) -> tuple[date, int]:
    return (min(item.due_on for item in block.items if item.obligation), block.customer.id)


def _kindness(block: Block) -> tuple[int, int, int]:
    """Order kindness by its best reason, then by how much the customer is worth to the shop."""
    return (-max(item.score for item in block.items), -block.customer.spent_minor, block.customer.id)


def _expected(likely: Iterable[Memory], shop: Shop, today: date) -> list[Expected]:
    found: list[Expected] = []
    if today.weekday() in shop.closed_weekdays:
        return found
    for memory in likely:
        because = _why_expected(memory, today)
        if because is None:
            continue
        teller = teller_for(memory, shop, today)
        waiting = list(order_alerts(teller))  # better than any word is what they come for
        worth_saying = [*waiting, *(point for point in open_points(teller) if point.kind != "learn")]
        found.append(Expected(memory.customer, because, worth_saying[0] if worth_saying else None))
        if len(found) == EXPECTED_SHOWN:
            break
    return found


def _why_expected(memory: Memory, today: date) -> str | None:
    """Return why somebody is likely to come today: an order, or their own rhythm, on their usual weekday if any."""
    customer = memory.customer
    if customer.dead or customer.archived_on is not None or is_away(memory, today):
        return None
    past = [day for day in memory.visit_days if day < today]
    if len(past) < len(memory.visit_days):
        return None
    called_for = why_called_for(memory, today)
    if called_for is not None:
        return called_for
    if not past or customer.usual_gap_days is None:
        return None
    weekday = customer.usual_weekday
    if weekday is not None and weekday != today.weekday():
        return None
    if weekday is None and customer.expected_on != today:
        return None
    return phrases.expected(weekday, customer.usual_gap_days)
