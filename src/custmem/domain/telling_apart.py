"""What tells several customers from one another whom the same words fit: where they live, who comes along."""

from __future__ import annotations

from custmem.domain import phrases, wording
from custmem.domain.gifts import is_silenced, may_be_spoken_of
from custmem.domain.silence import silence_for

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from custmem.domain.memory import Memory, Purchase
    from custmem.domain.silence import Silence


def told_apart(memories: Sequence[Memory], today: date) -> list[tuple[Memory, str]]:
    """Return each candidate with what tells them from the others: street, who comes along, last purchase.

    Only what differs is said, and nothing private, silenced or still a surprise.
    """
    traits = [_traits(memory, today) for memory in memories]
    said = []
    for memory, own in zip(memories, traits, strict=True):
        telling = [
            trait
            for kind, trait in own.items()
            if any(other.get(kind) != trait for other in traits if other is not own)
        ]
        said.append((memory, " · ".join(telling)))
    return said


def _traits(memory: Memory, today: date) -> dict[str, str]:
    silence = silence_for(memory, today)
    found: dict[str, str] = {}
    for point in memory.contact_points:
        if point.kind == "address":
            found.setdefault("street", point.value)
    if memory.customer.dead:
        return {**found, "died": phrases.has_died(memory.customer.died_on, today)}
    for person in memory.persons:
        if person.name and person.id not in silence.persons:
            found.setdefault("company", wording.known_by(person.relation, person.name))
    for purchase in memory.purchases:
        items = [line.item for line in purchase.lines if line.item]
        if items and _tells_apart(purchase, items, memory, silence, today):
            found.setdefault("purchase", wording.bought(items[0], purchase.on, today))
    past = [day for day in memory.visit_days if day <= today]
    if not found and past:
        found["visit"] = phrases.last_seen(len(past), past[0], today)
    return found


def _tells_apart(
    purchase: Purchase, items: Sequence[str], memory: Memory, silence: Silence, today: date
) -> bool:
    """Say whether a purchase happened, was no return, and may be spoken of."""
    if purchase.total_minor < 0 or purchase.on > today or not may_be_spoken_of(purchase, memory, today):
        return False
    return not (is_silenced(purchase, memory, silence) or silence.covers(None, *items))
