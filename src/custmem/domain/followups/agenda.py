"""The agenda: what today asks for, one block a customer, obligations always, kindness capped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.customers.reaching import is_away
from custmem.domain.followups.followups import due_today
from custmem.domain.greeting.greeting import kept_beside
from custmem.domain.greeting.obligations import order_alerts
from custmem.domain.greeting.talking_points import open_points
from custmem.domain.messages import phrases, visits
from custmem.domain.orders import why_called_for
from custmem.domain.rule_context import teller_for
from custmem.domain.shop import is_open
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date

    from custmem.domain.customers.memory import Customer, Memory
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.greeting.talking_point import Point
    from custmem.domain.rule_context import Teller
    from custmem.domain.shop import Shop


LEFT_ALONE_DAYS = 3
"""What stood on the page for so many mornings and was left alone gives way to what is new."""
PAGE_LINES = 60
_LINES_A_BLOCK = 3
EXPECTED_SHOWN = 6
LIKELY_LOOKED_AT = 8
COUNTED = 100
"""So many candidates for kindness are looked at even when there is enough, so that a small shop's count is right."""


class Block(NamedTuple):
    """Everything due to one customer today: several reasons make one call."""

    customer: Customer
    items: tuple[FollowUp, ...]

    @property
    def obliged(self) -> bool:
        """Whether something here is owed and not only kind."""
        return any(item.obligation for item in self.items)

    @property
    def is_appointment(self) -> bool:
        """Whether all that is here is that they have an appointment."""
        return all(item.kind == "appointment" for item in self.items)


class Expected(NamedTuple):
    """Someone likely to come today, why, the best thing to say to them, and what they bought last and usually take."""

    customer: Customer
    because: str
    point: Point | None
    beside: tuple[str, ...] = ()


class Arriving(NamedTuple):
    """A special order that is expected today, and for whom."""

    customer_id: int
    handle: str
    name: str
    item: str


class Agenda(NamedTuple):
    """A day's agenda; `held_back` counts the customers whose kindness can wait for another morning.

    `held_back_kinds` says how many of them wait for what, by the best reason of each; `is_exact` whether each of them
    was looked at. `at_counter` counts those whom nothing can reach, and who are told when they come in. `coming` are
    the days after this one that were asked for, each with what falls due on it, and `soon` those with the next few
    things where there is nothing today. Since `quiet_since` the book knows nothing.
    """

    day: date
    blocks: tuple[Block, ...]
    expected: tuple[Expected, ...]
    held_back: int
    held_back_kinds: Mapping[str, int] = {}
    coming: tuple[Agenda, ...] = ()
    at_counter: int = 0
    arriving: tuple[Arriving, ...] = ()
    soon: tuple[Agenda, ...] = ()
    is_exact: bool = True
    quiet_since: date | None = None


def agenda(
    owed: Iterable[Memory],
    kind: Iterable[Memory],
    likely: Iterable[Memory],
    shop: Shop,
    today: date,
    *,
    everything: bool = False,
    kinds: Collection[str] = (),
    counted: int = COUNTED,
    whole: Callable[[Memory], Memory] = lambda memory: memory,
) -> Agenda:
    """Return the agenda made from the memories of those who may have something due and who are likely to come.

    `kind` is looked at until there is enough for a morning, so it may be as long as it likes if the best come first;
    at least so many are `counted`, and `held_back` counts those who were looked at. `everything` lifts the cap on
    kindness; only what is of one of the `kinds` is listed, if any are named. A memory of what is asked after alone is
    enough; `whole` gives the rest of it, for those few who may be told of what is new.
    """
    known = {memory.customer.id: memory for memory in owed}
    first = {key: _block(memory, shop, today, kinds) for key, memory in known.items()}
    obliged = [block for block in first.values() if block and block.obliged]
    only_kind = [block for block in first.values() if block and not block.obliged]
    waiting = [block for each in only_kind if (block := each if everything else _can_be_done(each))]
    looked: dict[int, Memory] = {}
    at_counter = len(only_kind) - len(waiting)
    for looked_at, memory in enumerate(kind, start=1):
        block = None if memory.customer.id in first else _block(memory, shop, today, kinds)
        if block is not None and not everything:
            block = _can_be_done(block)
            at_counter += block is None
        if block is not None:
            waiting.append(block)
            looked[memory.customer.id] = memory
        enough = len(waiting) >= shop.kind_things_a_morning and looked_at >= counted
        if enough and not everything:
            break
    if len(obliged) + len(waiting) > 1:
        obliged, waiting = _each_day_once(obliged, waiting, {**known, **looked})
    most = shop.kind_things_a_morning if everything else _kind_things(shop, obliged)
    shown, held = _capped(
        sorted(waiting, key=lambda block: _kindness(block, today)), obliged, most, everything
    )
    return Agenda(
        day=today,
        blocks=(*sorted(obliged, key=_urgency), *shown),
        expected=(*_booked(known.values(), shop, today, whole), *_expected(likely, shop, today, whole)),
        held_back=len(held),
        held_back_kinds=_counted_kinds(held),
        at_counter=at_counter,
    )


def _each_day_once(
    obliged: list[Block], waiting: list[Block], memories: Mapping[int, Memory]
) -> tuple[list[Block], list[Block]]:
    """Leave out the day of somebody who is on another page, too: a child's birthday is one call, not one a parent."""
    seen: set[tuple[str, ...]] = set()
    return _once(obliged, memories, seen), _once(waiting, memories, seen)


def _once(blocks: list[Block], memories: Mapping[int, Memory], seen: set[tuple[str, ...]]) -> list[Block]:
    found = []
    for block in blocks:
        kept = []
        for item in block.items:
            day = _family_day(item, memories[block.customer.id])
            if day is None or day not in seen:
                kept.append(item)
            if day is not None:
                seen.add(day)
        if kept:
            found.append(block._replace(items=tuple(kept)))
    return found


def _family_day(item: FollowUp, memory: Memory) -> tuple[str, ...] | None:
    """Return by what a day of somebody close can be told on two pages of one family: family name, first name, day."""
    kind, _, rest = item.key.partition(":")
    if item.kind != "occasion" or kind != "occasion" or not rest:
        return None
    occasion = next((each for each in memory.occasions if str(each.id) == rest.partition(":")[0]), None)
    person = memory.person(occasion.person_id) if occasion else None
    if occasion is None or person is None or not person.name:
        return None
    first = fold(person.name).split()[:1]
    family = fold(memory.customer.name).split()[-1:]
    return (*family, *first, occasion.kind, f"{occasion.month}-{occasion.day}")


def can_be_reached(item: FollowUp) -> bool:
    """Say whether something kind can be done this morning: a call needs a number, a letter an address."""
    return item.reach is not None or item.kind == "gift"


def _can_be_done(block: Block) -> Block | None:
    """Return a block of kindness with what can be done this morning, or nothing where it waits for the counter."""
    items = tuple(item for item in block.items if can_be_reached(item))
    return block._replace(items=items) if items else None


def _kind_things(shop: Shop, obliged: Sequence[Block]) -> int:
    """Return for how many customers there is room on one page beside what is owed."""
    owed = sum(1 if block.is_appointment else _LINES_A_BLOCK * len(block.items) for block in obliged)
    return min(shop.kind_things_a_morning, max(0, PAGE_LINES - 15 - owed) // _LINES_A_BLOCK)


def _counted_kinds(blocks: Iterable[Block]) -> dict[str, int]:
    """Return how many customers there are by the kind of the best reason for each."""
    counts: dict[str, int] = {}
    for block in blocks:
        kind = max(block.items, key=lambda item: item.score).kind
        counts[kind] = counts.get(kind, 0) + 1
    return counts


def falling_due(found: Agenda, listed: Collection[str]) -> Agenda:
    """Return of a coming day's agenda what falls due or comes back on that very day, each thing once.

    What was put off comes back whenever it was due; what is listed before is left out.
    """
    blocks = (
        Block(block.customer, items)
        for block in found.blocks
        for items in [
            tuple(i for i in block.items if found.day in (i.due_on, i.back_on) and i.key not in listed)
        ]
        if items
    )
    return found._replace(
        blocks=tuple(blocks), expected=(), held_back=0, held_back_kinds={}, at_counter=0, arriving=()
    )


def _capped(
    waiting: Sequence[Block], owed: Sequence[Block], most: int, everything: bool
) -> tuple[list[Block], list[Block]]:
    """Return the kindness for this morning and what must wait.

    Of two kind things with one code the second waits, so that a code on a page means one thing.
    """
    codes = {item.code for block in owed for item in block.items}
    shown: list[Block] = []
    held: list[Block] = []
    for block in waiting:
        own = {item.code for item in block.items}
        if (everything or len(shown) < most) and not own & codes:
            shown.append(block)
            codes |= own
        else:
            held.append(block)
    return shown, held


def _block(memory: Memory, shop: Shop, today: date, kinds: Collection[str]) -> Block | None:
    items = [item for item in due_today(teller_for(memory, shop, today)) if not kinds or item.kind in kinds]
    return Block(memory.customer, tuple(items)) if items else None


def _urgency(block: Block) -> tuple[date, str, int]:
    """Order what is owed by its day, and the appointments of a day after the rest by their time."""
    first = min((item.due_on, item.moment) for item in block.items if item.obligation)
    return (*first, block.customer.id)


def _kindness(block: Block, today: date) -> tuple[bool, int, int, int]:
    """Order kindness by its best reason, then by how much the customer is worth; last what was left alone for days."""
    is_old = all(
        (today - max(item.listed_from, item.back_on or item.listed_from)).days >= LEFT_ALONE_DAYS
        for item in block.items
    )
    best = max(item.score for item in block.items)
    return (is_old, -best, -block.customer.spent_minor, block.customer.id)


def _booked(
    owed: Iterable[Memory], shop: Shop, today: date, whole: Callable[[Memory], Memory]
) -> list[Expected]:
    """Return those with an appointment today that is not over, in order of time, however many they are."""
    found: list[tuple[str, Expected]] = []
    for memory in owed:
        if all(appointment.on != today for appointment in memory.appointments):
            continue
        teller = teller_for(memory, shop, today)
        booked = [item for item in due_today(teller) if item.kind == "appointment"]
        if booked:
            at = min(item.moment for item in booked)
            because = visits.expected_for(None if at == "~" else at)
            found.append((at, _guest(memory, because, shop, today, whole)))
    return [guest for _, guest in sorted(found, key=lambda each: (each[0], each[1].customer.id))]


def _guest(
    memory: Memory, because: str, shop: Shop, today: date, whole: Callable[[Memory], Memory]
) -> Expected:
    beside = kept_beside(teller_for(memory, shop, today))
    return Expected(memory.customer, because, _worth_saying(memory, shop, today, whole), beside)


def _worth_saying(memory: Memory, shop: Shop, today: date, whole: Callable[[Memory], Memory]) -> Point | None:
    """Return the best thing to say to somebody: what is here for them, else a point that is not only to be learned.

    Whether they have what is new, all that they bought must tell.
    """
    best = _best_point(teller_for(memory, shop, today))
    if best is not None and best.kind == "new_for_you":
        return _best_point(teller_for(whole(memory), shop, today))
    return best


def _best_point(teller: Teller) -> Point | None:
    points = (*order_alerts(teller), *open_points(teller, but=("learn",)))
    return points[0] if points else None


def _expected(
    likely: Iterable[Memory], shop: Shop, today: date, whole: Callable[[Memory], Memory]
) -> list[Expected]:
    found: list[Expected] = []
    if not is_open(today, shop):
        return found
    for memory in likely:
        because = _why_expected(memory, today)
        if because is None:
            continue
        found.append(_guest(memory, because, shop, today, whole))
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
    if any(appointment.on == today for appointment in memory.appointments):
        return None  # expected already, and at its time
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
