"""Presents: whom a purchase was for, which day it was meant for, and whether it is still a surprise."""

from __future__ import annotations

from datetime import timedelta

from custmem.domain.dates import next_on
from custmem.domain.names import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.memory import Memory, Person, Purchase

ASK_AFTER_DAYS = 3
"""Without a known day a present is asked after from this many days past the sale."""
_OWN_DAYS = {
    "birthday": "birthday",
    "anniversary": "anniversary",
    "nameday": "nameday",
    "name day": "nameday",
}
_FIXED_DAYS = {"christmas": (12, 25), "new year": (1, 1), "valentine": (2, 14), "valentines": (2, 14)}


def recipient(purchase: Purchase, memory: Memory) -> Person | None:
    """Return the person in the customer's life a purchase was for, when they are known."""
    if purchase.person_id is not None:
        return memory.person(purchase.person_id)
    fitting = memory.persons_named(purchase.for_text or "")
    return fitting[0] if len(fitting) == 1 else None


def gift_day(purchase: Purchase, memory: Memory) -> date | None:
    """Return the day a present was meant for, on or after the sale; None when it can't be known.

    A birthday, anniversary or name day is the recipient's own (the customer's when it is for nobody named);
    Christmas and Valentine's are fixed; anything else is looked for among the life events told.
    """
    if not purchase.occasion:
        return None
    occasion = fold(purchase.occasion)
    kind = _OWN_DAYS.get(occasion)
    if kind:
        person = recipient(purchase, memory)
        if purchase.for_text and person is None:
            return None
        person_id = person.id if person else None
        for known in memory.occasions:
            if known.kind == kind and known.person_id == person_id:
                return next_on(known.month, known.day, purchase.on)
        return None
    if occasion in _FIXED_DAYS:
        return next_on(*_FIXED_DAYS[occasion], purchase.on)
    for event in memory.events:
        if event.ends_on >= purchase.on and occasion in fold(event.text).split():
            return event.ends_on
    return None


def ask_from(purchase: Purchase, memory: Memory) -> date:
    """Return from which day a present may be asked after."""
    return gift_day(purchase, memory) or purchase.on + timedelta(ASK_AFTER_DAYS)


def may_be_spoken_of(purchase: Purchase, memory: Memory, today: date) -> bool:
    """Say whether a purchase may be mentioned at all.

    A private one never. A surprise not before its day is over, and never while that day is unknown: whoever it
    is for, or someone of the same household, may be the one who listens or reads.
    """
    if purchase.private:
        return False
    if not purchase.surprise:
        return True
    day = gift_day(purchase, memory)
    return day is not None and day < today
