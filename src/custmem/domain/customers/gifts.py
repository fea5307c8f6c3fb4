"""Presents: whom a purchase was for, which day it was meant for, and whether it is still a surprise."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from custmem.domain.customers.sensitive_topics import may_be_read
from custmem.domain.customers.suppression import matter_of
from custmem.domain.relations import is_parted, is_spouse
from custmem.domain.text.dates import next_on

if TYPE_CHECKING:
    from datetime import date

    from custmem.domain.customers.memory import Memory, Occasion, Person, Purchase
    from custmem.domain.customers.suppression import Silence


ASK_AFTER_DAYS = 3
"""Without a known day a present is asked after from this many days past the sale."""
_OWN_DAYS = ("birthday", "anniversary", "nameday")
_FIXED_DAYS = {"christmas": (12, 25), "xmas": (12, 25), "valentine": (2, 14), "valentines": (2, 14)}
_ANY_DAY = frozenset(("day", "gift", "party", "present"))
"""Words of an occasion that don't say which one it is."""


def recipient(purchase: Purchase, memory: Memory) -> Person | None:
    """Return the person in the customer's life a purchase was for, when they are known."""
    if purchase.person_id is not None:
        return memory.person(purchase.person_id)
    if not purchase.for_text:
        return None
    fitting = memory.persons_named(purchase.for_text)
    return fitting[0] if len(fitting) == 1 else None


def is_gift(purchase: Purchase) -> bool:
    """Say whether a purchase was meant for somebody or for an occasion."""
    return bool(purchase.for_text or purchase.occasion)


def gift_day(purchase: Purchase, memory: Memory) -> date | None:
    """Return the day a present was meant for, on or after the sale; None when it can't be known.

    A birthday, anniversary or name day is the recipient's own (the customer's when it is for nobody named; of a
    couple's anniversary either's); Christmas and Valentine's are fixed; anything else is looked for among the life
    events told.
    """
    return _meant_for(purchase, memory)[0]


def gift_day_said(purchase: Purchase, memory: Memory) -> date | None:
    """Return the day a present was meant for if it may be said: one told in private is heeded, and never said."""
    day, private = _meant_for(purchase, memory)
    return None if private else day


def _meant_for(purchase: Purchase, memory: Memory) -> tuple[date | None, bool]:
    """Return the day a present was meant for, and whether that was told in private."""
    words = matter_of((purchase.occasion or "").lower().replace("name day", "nameday"))
    person = recipient(purchase, memory)
    own = next((kind for kind in _OWN_DAYS if kind in words), None)
    if own:
        for known in memory.occasions if person or not purchase.for_text else ():
            if known.kind == own and _is_whose(known, person):
                return next_on(known.month, known.day, purchase.on), known.private
        return None, False
    fixed = next((day for word, day in _FIXED_DAYS.items() if word in words), None)
    if fixed:
        return next_on(*fixed, purchase.on), False
    for event in memory.events:
        is_theirs = person is None or event.person_id in (None, person.id)
        if event.ends_on >= purchase.on and is_theirs and words & matter_of(event.text) - _ANY_DAY:
            return event.ends_on, event.private
    return None, False


def _is_whose(known: Occasion, person: Person | None) -> bool:
    """Say whether an occasion is the recipient's: a couple's anniversary may be kept with either of them."""
    if person is None or (known.kind == "anniversary" and is_spouse(person.relation)):
        return known.person_id in (None, person.id if person else None)
    return known.person_id == person.id


def is_silenced(purchase: Purchase, memory: Memory, silence: Silence) -> bool:
    """Say whether what a purchase was for touches what must not be said; its items are looked at by themselves."""
    if purchase.id in silence.purchases:
        return True
    person = recipient(purchase, memory)
    if (person and is_parted(person.relation)) or not may_be_read(purchase.for_text or ""):
        return True
    person_id = person.id if person else None
    return silence.covers(person_id, purchase.for_text) or silence.covers_occasion(
        person_id, purchase.occasion
    )


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
