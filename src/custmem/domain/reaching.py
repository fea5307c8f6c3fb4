"""How a customer may be reached: by what they said they want, and by what is known of them.

Who refused to be reached at all is never thought of for kindness; what is owed to them is told when they come.
"""

from __future__ import annotations

from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.domain.memory import Memory

CHANNELS = ("call", "message", "email", "letter")
ANY = "any"
COUNTER = "counter"
"""Where there is no way to reach them, or none that they want: at the counter, when they come."""
_BY = {"call": "phone", "message": "phone", "email": "email", "letter": "address"}
_WANTED = ("yes", "preferred")


class Reached(NamedTuple):
    """A channel, and the number, e-mail or address for it; None at the counter."""

    channel: str
    address: str | None


def may_be_reached(memory: Memory) -> bool:
    """Say whether the shop may reach out at all: whoever refused every way and allowed none is left in peace."""
    refused_all = memory.consents.get(ANY) == "no"
    return not refused_all or any(allows(memory.consents, channel) for channel in CHANNELS)


def allows(consents: Mapping[str, str], channel: str) -> bool:
    """Say whether a customer may be reached so: their own answer about it, else their answer about any way."""
    answer = consents.get(channel)
    return answer in _WANTED if answer else consents.get(ANY) != "no"


def reached(memory: Memory) -> Reached:
    """Return how to reach them: as they prefer, else as they said yes to, else as they may be."""
    consents = memory.consents
    preferred = [channel for channel in CHANNELS if consents.get(channel) == "preferred"]
    agreed = [channel for channel in CHANNELS if consents.get(channel) == "yes"]
    for channel in dict.fromkeys((*preferred, *agreed, *CHANNELS)):
        address = _address(memory, channel)
        if address is not None and allows(consents, channel):
            return Reached(channel, address)
    return Reached(COUNTER, None)


def may_be_by(memory: Memory, channel: str) -> bool:
    """Say whether they can be reached by this channel and have not refused it; at the counter, always."""
    return channel == COUNTER or (allows(memory.consents, channel) and _address(memory, channel) is not None)


def addressed(memory: Memory, channel: str) -> Reached:
    """Return the channel that a rule chose with its address, or another where they do not want that one."""
    if channel == COUNTER or allows(memory.consents, channel):
        return Reached(channel, _address(memory, channel))
    return reached(memory)


def _address(memory: Memory, channel: str) -> str | None:
    kind = _BY.get(channel)
    return next((point.value for point in memory.contact_points if point.kind == kind), None)
