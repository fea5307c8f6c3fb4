"""Two customers who are likely one person, as they are listed."""

from __future__ import annotations

from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from custmem.domain.memory import Customer


class LikelyPair(NamedTuple):
    """Two customers, the one longer in the book first; how likely they are one person, 0 to 1; and why."""

    a: Customer
    b: Customer
    score: float
    reasons: tuple[str, ...]
    numbers: tuple[Number, Number]


class Number(NamedTuple):
    """The number that another program gave a customer, and which program; None where there is none."""

    source: str | None = None
    external_id: str | None = None
