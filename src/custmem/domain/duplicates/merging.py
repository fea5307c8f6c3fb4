"""Two pages made one: what cannot be settled without asking, which decision holds, and what an old code means now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.domain.customers.memory import Customer, Decision
    from custmem.domain.followups.followup import FollowUp
    from custmem.domain.greeting.talking_point import Point


if TYPE_CHECKING:
    Thing = Point | FollowUp

_OF_A_CUSTOMER = frozenset(("overdue", "lapsed", "learn", "visit", "reward", "new", "season"))
"""The keys that hold the customer's own id; all others hold the id of a row."""
_MADE_ONE = {"occasion": "occasion", "event": "life_event"}
"""Keys of rows of which one may stand for two after a merge, and the rows' table."""


class Joining(NamedTuple):
    """Which two pages are made one, and which of the other page's rows are now one with a row of this one."""

    customer_id: int
    other_id: int
    rows: Mapping[str, Mapping[int, int]]

    def row(self, table: str, key: int) -> int:
        """Return the id of the row that now stands for this one."""
        return self.rows.get(table, {}).get(key, key)


def doubts(one: Customer, other: Customer, *, told_apart: bool) -> list[str]:
    """Return what speaks against two pages being one person's."""
    found = []
    if told_apart:
        found.append("you said that they are two people")
    for dead, living in ((one, other), (other, one)):
        if dead.dead and not living.dead:
            found.append(f"{dead.handle} has died, and so {living.handle} would have, too")
    return found


def renamed(key: str, joining: Joining) -> str:
    """Return the key under which a decision about this thing is looked for after the merge."""
    kind, _, rest = key.partition(":")
    number, _, more = rest.partition(":")
    if kind in _OF_A_CUSTOMER and int(number) == joining.other_id:
        return f"{kind}:{joining.customer_id}:{more}"
    if kind in _MADE_ONE:
        return f"{kind}:{joining.row(_MADE_ONE[kind], int(number))}:{more}"
    return key


def outranks(other: Decision, own: Decision) -> bool:
    """Say whether the other page's decision about a thing holds: dealt with before put off, then the later day."""
    if (other.verdict == "snoozed") != (own.verdict == "snoozed"):
        return own.verdict == "snoozed"
    return other.until_on is not None and own.until_on is not None and other.until_on > own.until_on


def keys_now(before: list[Thing], after: list[Thing], joining: Joining) -> dict[str, str]:
    """Return the key of what each thing is now whose own key means nothing any more; what is gone is left out."""
    none = joining._replace(rows={}, other_id=joining.customer_id)
    now = {_subject(thing, none): thing.key for thing in reversed(after)}
    left = {thing.key for thing in after}
    gone = {thing.key: now.get(_subject(thing, joining)) for thing in before if thing.key not in left}
    return {key: same for key, same in gone.items() if same is not None}


def _subject(thing: Thing, joining: Joining) -> tuple[object, ...]:
    """Return what a thing is about, the same before and after: a customer has one overdue, whatever the day."""
    kind, _, rest = thing.key.partition(":")
    number, _, more = rest.partition(":")
    if kind in ("learn", "new", "season"):
        return (kind, more)
    if kind in _OF_A_CUSTOMER:
        return (kind, thing.kind)
    if kind == "allergy":
        person_id = getattr(thing, "person_id", None)
        return (kind, joining.row("person", person_id) if person_id is not None else None)
    if kind == "fact":
        return (kind, joining.row("fact", int(number)))
    return (renamed(thing.key, joining),)
