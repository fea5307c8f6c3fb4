"""Why customers complain: the causes that come again, and what they cost."""

from __future__ import annotations

from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


class Cause(NamedTuple):
    """One cause with its complaints counted; None is for those of which no cause was noted."""

    cause: str | None
    number: int
    open: int
    cost_minor: int
    last_on: date
