"""A talking point or an alert: a draft with the days from which and until which it may be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.keys import code_of
from custmem.domain.value import NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Point(NamedTuple):
    """One talking point; higher scores come first, and it may be said from `opens_on` to `closes_on`."""

    kind: str
    key: str
    text: str
    because: str
    about: str | None
    score: int
    opens_on: date
    closes_on: date
    fades: bool = True
    fact_id: int | None = None
    person_id: int | None = None
    topic: str = ""

    @property
    def code(self) -> str:
        """The short code by which the point is answered."""
        return code_of(self.key)
