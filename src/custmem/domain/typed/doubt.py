"""A doubt about what was typed: what it may be, the likeliest reading, and the line that leaves no doubt."""

from __future__ import annotations

from custmem.domain.value import NamedTuple


class Doubt(NamedTuple):
    """One question to whoever typed a line.

    `what` names the thing that can be read two ways, `reading` the likeliest way in words, and `line` what to type so
    that it is read in no other way.
    """

    what: str
    reading: str
    line: str
