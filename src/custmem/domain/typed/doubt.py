"""A doubt about what was typed: what it may be, the likeliest reading, and the line that leaves no doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.value import NamedTuple
from custmem.errors import UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence


class Doubt(NamedTuple):
    """One question to whoever typed a line.

    `what` names the thing that can be read two ways, `reading` the likeliest way in words, and `line` what to type so
    that it is read in no other way.
    """

    what: str
    reading: str
    line: str


class Doubtful(UsageError):
    """A line that can be read two ways: a script is told what to type, and a person is asked."""

    def __init__(self, doubts: Sequence[Doubt]) -> None:
        first = doubts[0]
        super().__init__(
            first.what,
            _("did you mean {reading}? type: {line}").format(reading=first.reading, line=first.line),
        )
        self.doubts = tuple(doubts)
