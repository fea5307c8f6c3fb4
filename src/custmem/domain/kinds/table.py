"""Every kind of thing a greeting may say, in one table: by what it is made, its rank, its window, what retires it.

To add a kind is to add a function that yields `Point`s in the file of its family, and a line here.
"""

from __future__ import annotations

from custmem.domain.kinds.appointments import appointment_alerts
from custmem.domain.kinds.complaints import complaint_alerts, return_points
from custmem.domain.kinds.doubts import uncertain_points
from custmem.domain.kinds.events import event_points
from custmem.domain.kinds.learning import learning_points
from custmem.domain.kinds.loyalty import reward_alerts
from custmem.domain.kinds.obligations import allergy_alerts, promise_alerts
from custmem.domain.kinds.occasions import occasion_points
from custmem.domain.kinds.ordered import order_alerts
from custmem.domain.kinds.purchases import purchase_points
from custmem.domain.kinds.stock import new_points, wish_points
from custmem.domain.kinds.thanks import praise_points, referral_points
from custmem.domain.kinds.visits import visit_points
from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from custmem.domain.kinds.point import Point
    from custmem.domain.teller import Teller


class Kind(NamedTuple):
    """A kind of talking point or alert: `rank` is the least score of its points, the higher the earlier."""

    name: str
    made_by: Callable[[Teller], Iterator[Point]]
    rank: int
    window: str
    retired_by: str
    is_alert: bool = False
    one_a_visit: bool = False


KINDS = (
    Kind("allergy", allergy_alerts, 99, "always", "nothing", is_alert=True),
    Kind("order_here", order_alerts, 95, "until it is collected", "collected", is_alert=True),
    Kind("appointment", appointment_alerts, 91, "its day", "done, skip", is_alert=True),
    Kind("promise", promise_alerts, 70, "until it is kept", "done", is_alert=True),
    Kind("complaint_open", complaint_alerts, 95, "until it is put right", "resolve", is_alert=True),
    Kind(
        "complaint_check", complaint_alerts, 80, "from the day after it was put right", "asked", is_alert=True
    ),
    Kind("reward_ready", reward_alerts, 50, "until it is redeemed", "redeem", is_alert=True),
    Kind("wish_luck", event_points, 90, "the two weeks before, and the days of it", "asked"),
    Kind("wish_arrived", wish_points, 87, "while it is in stock", "asked"),
    Kind("ask_gift", purchase_points, 85, "half a year from its occasion, or 3 days after the sale", "asked"),
    Kind("ask_event", event_points, 84, "the six weeks after", "asked, done"),
    Kind("occasion", occasion_points, 46, "a week before to three days after", "asked, done"),
    Kind("thank_return", return_points, 82, "that visit", "asked"),
    Kind("thank_referral", referral_points, 74, "until it is said", "asked"),
    Kind("thank_praise", praise_points, 72, "a year from the day after", "asked"),
    Kind("ask_purchase", purchase_points, 60, "a year from 4 days after the sale", "asked, done"),
    Kind("welcome_back", visit_points, 58, "that visit", "asked"),
    Kind("new_for_you", new_points, 55, "30 days from its arrival, while it is in stock", "asked"),
    Kind("milestone", visit_points, 40, "that visit", "asked"),
    Kind("welcome_new", visit_points, 30, "that visit", "asked"),
    Kind("confirm", uncertain_points, 20, "one a visit", "asked", one_a_visit=True),
    Kind("learn", learning_points, 4, "one a visit, from the third on", "asked", one_a_visit=True),
)


def made(teller: Teller, *, alerts: bool) -> Iterator[Point]:
    """Yield every alert, or every talking point, there is to this memory, whatever the day, that may be said at all."""
    if not teller.memory.customer.dead:
        for make in dict.fromkeys(kind.made_by for kind in KINDS if kind.is_alert == alerts):
            yield from make(teller)
