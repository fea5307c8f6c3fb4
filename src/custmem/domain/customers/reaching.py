"""How a customer may be reached: what they allowed, and what is known of them.

Who refused to be reached at all is never thought of for kindness; what is owed to them is told when they come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.relations import RELATIONS
from custmem.domain.text.names import fold
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from custmem.domain.customers.memory import ContactPoint, Memory


CHANNELS = ("call", "message", "email", "letter")
ANY = "any"
COUNTER = "counter"
"""Where there is no way to reach them, or none that they want: at the counter, when they come."""
_BY = {"call": "phone", "message": "phone", "email": "email", "letter": "address"}
_MOVED_AWAY = (
    *(
        "moved away",
        "moving away",
        "moves away",
        "moved abroad",
        "moving abroad",
        "emigrated",
        "emigrating",
        "emigrates",
    ),
    *("relocated", "relocating", "left town", "leaving town"),
)
_MOVED_TO = (" moved to ", " moving to ", " moves to ")
_NEAR = frozenset(
    "a an her his my our the their oat soya decaf monday mondays tuesday tuesdays wednesday wednesdays thursday "
    "thursdays friday fridays saturday saturdays sunday sundays".split()
)
"""Who moves to `the new flat` may still come; in a place with a name they are missed by nobody."""
_WANTED = ("yes", "preferred")


class Reached(NamedTuple):
    """A channel, and the number, e-mail or address for it; None at the counter."""

    channel: str
    address: str | None


def may_be_reached(memory: Memory) -> bool:
    """Say whether the shop may reach out at all: whoever refused every way and allowed none is left in peace."""
    refused_all = memory.consents.get(ANY) == "no"
    return not refused_all or any(allows(memory.consents, channel) for channel in CHANNELS)


def may_be_offered(memory: Memory) -> bool:
    """Say whether they may be reached for kindness, too: a consent for one purpose is none for others."""
    return may_be_reached(memory) and memory.purpose is None


def allows(consents: Mapping[str, str], channel: str) -> bool:
    """Say whether a customer may be reached so: their own answer about it, else their answer about any way."""
    answer = consents.get(channel)
    return answer in _WANTED if answer else consents.get(ANY) != "no"


def reached(memory: Memory) -> Reached:
    """Return how to reach them: as they prefer, else as they said yes to, else as they may be."""
    return reached_by(memory.consents, memory.contact_points)


def reached_by(consents: Mapping[str, str], points: Sequence[ContactPoint]) -> Reached:
    """Return how to reach somebody who has said so much of it and left these numbers and addresses."""
    preferred = [channel for channel in CHANNELS if consents.get(channel) == "preferred"]
    agreed = [channel for channel in CHANNELS if consents.get(channel) == "yes"]
    for channel in dict.fromkeys((*preferred, *agreed, *CHANNELS)):
        address = _address(points, channel)
        if address is not None and allows(consents, channel):
            return Reached(channel, address)
    return Reached(COUNTER, None)


def may_be_by(memory: Memory, channel: str) -> bool:
    """Say whether they can be reached by this channel and have not refused it; at the counter, always."""
    return channel == COUNTER or (
        allows(memory.consents, channel) and _address(memory.contact_points, channel) is not None
    )


def addressed(memory: Memory, channel: str) -> Reached:
    """Return the channel that a rule chose with its address, or another where they do not want that one."""
    if channel == COUNTER or allows(memory.consents, channel):
        return Reached(channel, _address(memory.contact_points, channel))
    return reached(memory)


def _address(points: Sequence[ContactPoint], channel: str) -> str | None:
    kind = _BY.get(channel)
    return next((point.value for point in points if point.kind == kind), None)


def is_away(memory: Memory, today: date) -> bool:
    """Say whether the customer is not to be expected on this day: away as they told, or moved away since they came."""
    for event in memory.events:
        if event.person_id is not None:
            continue
        if event.kind == "away" and event.starts_on <= today <= event.ends_on:
            return True
        if (
            event.starts_on <= today
            and _moves(event.text)
            and not _came_since(event.starts_on, memory, today)
        ):
            return True
    return any(
        fact.kind == "note"
        and fact.person_id is None
        and _moves(fact.text)
        and not _came_since(fact.learned_on, memory, today)
        for fact in memory.facts
    )


def _moves(text: str) -> bool:
    said = f" {fold(text)} "
    for phrase in _MOVED_AWAY:
        before, found, _ = said.partition(f" {phrase} ")
        if found and RELATIONS.isdisjoint(before.split()):
            return True
    for phrase in _MOVED_TO:
        before, found, after = said.partition(phrase)
        place = after.split()[:1]
        if place and RELATIONS.isdisjoint(before.split()) and place[0] not in _NEAR:
            return True
    return False


def _came_since(day: date, memory: Memory, today: date) -> bool:
    """Say whether they came in after a day: whoever moved away and still comes has a rhythm as before."""
    return any(day < visit <= today for visit in memory.visit_days)


def answered(
    consents: Mapping[str, str], allowed: Sequence[str], refused: Sequence[str], preferred: str | None
) -> dict[str, str]:
    """Return the answers after these new ones. What is said of any channel outranks all that was said before.

    One channel alone is preferred; the one before it stays allowed.
    """
    known = dict(consents)
    if ANY in refused:
        known = {ANY: "no"}
    elif ANY in allowed:
        known = {ANY: "yes", **{channel: was for channel, was in known.items() if was == "preferred"}}
    for channels, answer in ((refused, "no"), (allowed, "yes")):
        known.update((channel, answer) for channel in channels if channel != ANY)
    if preferred:
        known = {channel: "yes" if was == "preferred" else was for channel, was in known.items()}
        known[preferred] = "preferred"
    order = (ANY, *CHANNELS)
    return {channel: known[channel] for channel in order if channel in known}
