"""Every kind of thing a greeting may say: the rules, each stated beside the function that makes its points.

To add a kind is to write its function and its rule in the file of its family. Of points with one score and one day
those come first whose rule does.
"""

from __future__ import annotations

from custmem.domain.kinds import (
    appointments,
    complaints,
    doubts,
    events,
    learning,
    loyalty,
    obligations,
    occasions,
    ordered,
    purchases,
    stock,
    thanks,
    visits,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from custmem.domain.kinds.point import Point
    from custmem.domain.teller import Teller

RULES = (
    *obligations.RULES,
    *ordered.RULES,
    *appointments.RULES,
    *loyalty.RULES,
    *events.RULES,
    *stock.RULES,
    *purchases.RULES,
    *occasions.RULES,
    *complaints.RULES,
    *thanks.RULES,
    *visits.RULES,
    *doubts.RULES,
    *learning.RULES,
)
RULE_OF = {rule.kind: rule for rule in RULES}
"""The rule of each kind."""


def made(teller: Teller, *, alerts: bool, but: Collection[str] = ()) -> Iterator[Point]:
    """Yield every alert, or every talking point, there is to this memory, whatever the day, that may be said at all.

    Kinds that nobody asks for are left out.
    """
    if not teller.memory.customer.dead:
        for rule in RULES:
            if rule.is_alert == alerts and rule.kind not in but:
                yield from rule.made_by(teller)
