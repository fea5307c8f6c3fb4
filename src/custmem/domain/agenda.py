"""The agenda: what today asks for, one block a customer, obligations always, kindness capped."""

from __future__ import annotations

from custmem.domain import phrases
from custmem.domain.followups import due_today, is_away
from custmem.domain.points import open_points, teller_for
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from custmem.domain.followups import FollowUp
    from custmem.domain.memory import Customer, Memory
    from custmem.domain.points import Point
    from custmem.domain.shop import Shop

EXPECTED_SHOWN = 6
HABIT_VISITS = 4
"""A usual weekday needs this many visits to be one."""


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
    memories: Iterable[Memory],
    likely: Iterable[Memory],
    shop: Shop,
    today: date,
    *,
    unseen: int = 0,
    everything: bool = False,
) -> Agenda:
    """Return the agenda made from the memories of those who may have something due and who are likely to come.

    `unseen` counts candidates whose memory was not even fetched; `everything` lifts the cap on kindness.
    """
    blocks = [block for memory in memories if (block := _block(memory, shop, today)) is not None]
    owed = sorted((block for block in blocks if block.obliged), key=_urgency)
    kind = sorted((block for block in blocks if not block.obliged), key=_kindness)
    room = len(kind) if everything else shop.kind_things_a_morning
    return Agenda(
        day=today,
        blocks=(*owed, *kind[:room]),
        expected=tuple(_expected(likely, shop, today)),
        held_back=len(kind[room:]) + unseen,
    )


def _block(memory: Memory, shop: Shop, today: date) -> Block | None:
    items = due_today(teller_for(memory, shop, today))
    return Block(memory.customer, tuple(items)) if items else None


def _urgency(block: Block) -> tuple[date, int]:
    return (min(item.due_on for item in block.items if item.obligation), block.customer.id)


def _kindness(block: Block) -> tuple[int, int, int]:
    """Order kindness by its best reason, then by how much the customer is worth to the shop."""
    return (-max(item.score for item in block.items), -block.customer.spent_minor, block.customer.id)


def _expected(likely: Iterable[Memory], shop: Shop, today: date) -> list[Expected]:
    found = []
    for memory in likely:
        because = _why_expected(memory, today)
        if because is None:
            continue
        points = open_points(teller_for(memory, shop, today))
        worth_saying = [point for point in points if point.kind != "learn"]
        found.append(Expected(memory.customer, because, worth_saying[0] if worth_saying else None))
        if len(found) == EXPECTED_SHOWN:
            break
    return found


def _why_expected(memory: Memory, today: date) -> str | None:
    """Return why somebody is likely to come today: their own rhythm, on their usual weekday if they have one."""
    customer = memory.customer
    if customer.dead or customer.archived_on is not None or customer.usual_gap_days is None:
        return None
    past = [day for day in memory.visit_days if day < today]
    if not past or len(past) < len(memory.visit_days) or is_away(memory, today):
        return None
    weekday = usual_weekday(past)
    if weekday is not None and weekday != today.weekday():
        return None
    if weekday is None and customer.expected_on != today:
        return None
    return phrases.expected(weekday, customer.usual_gap_days)


def usual_weekday(days: Sequence[date]) -> int | None:
    """Return the weekday (0 is Monday) of at least two visits in three, when there are enough to say."""
    if len(days) < HABIT_VISITS:
        return None
    counts = [0] * 7
    for day in days:
        counts[day.weekday()] += 1
    best = counts.index(max(counts))
    return best if 3 * counts[best] >= 2 * len(days) else None
