"""Every kind of thing a greeting may say, in one table: by what it is made, its rank, its window, what retires it.

To add a kind is to add a function that yields `Point`s in the file of its family, and a line here. A family is loaded
once a memory has something for it: of most customers there are no orders and no complaints.
"""

from __future__ import annotations

from custmem.domain.value import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

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


def _appointments(teller: Teller) -> Iterator[Point]:
    if teller.memory.appointments:
        from custmem.domain.kinds.appointments import appointment_alerts

        yield from appointment_alerts(teller)


def _complaints(teller: Teller) -> Iterator[Point]:
    if teller.memory.complaints:
        from custmem.domain.kinds.complaints import complaint_alerts

        yield from complaint_alerts(teller)


def _returns(teller: Teller) -> Iterator[Point]:
    if teller.memory.complaints:
        from custmem.domain.kinds.complaints import return_points

        yield from return_points(teller)


def _doubts(teller: Teller) -> Iterator[Point]:
    if teller.memory.facts:
        from custmem.domain.kinds.doubts import uncertain_points

        yield from uncertain_points(teller)


def _events(teller: Teller) -> Iterator[Point]:
    if teller.memory.events:
        from custmem.domain.kinds.events import event_points

        yield from event_points(teller)


def _learning(teller: Teller) -> Iterator[Point]:
    from custmem.domain.kinds.learning import learning_points

    yield from learning_points(teller)


def _rewards(teller: Teller) -> Iterator[Point]:
    if teller.memory.stamped:
        from custmem.domain.kinds.loyalty import reward_alerts

        yield from reward_alerts(teller)


def _allergies(teller: Teller) -> Iterator[Point]:
    if any(fact.kind == "allergy" for fact in teller.memory.facts):
        from custmem.domain.kinds.obligations import allergy_alerts

        yield from allergy_alerts(teller)


def _promises(teller: Teller) -> Iterator[Point]:
    if teller.memory.promises:
        from custmem.domain.kinds.obligations import promise_alerts

        yield from promise_alerts(teller)


def _occasions(teller: Teller) -> Iterator[Point]:
    if teller.memory.occasions:
        from custmem.domain.kinds.occasions import occasion_points

        yield from occasion_points(teller)


def _orders(teller: Teller) -> Iterator[Point]:
    if teller.memory.orders:
        from custmem.domain.kinds.ordered import order_alerts

        yield from order_alerts(teller)


def _purchases(teller: Teller) -> Iterator[Point]:
    if teller.memory.purchases:
        from custmem.domain.kinds.purchases import purchase_points

        yield from purchase_points(teller)


def _wishes(teller: Teller) -> Iterator[Point]:
    if teller.memory.stock and teller.memory.wishes:
        from custmem.domain.kinds.stock import wish_points

        yield from wish_points(teller)


def _news(teller: Teller) -> Iterator[Point]:
    if teller.memory.stock and teller.memory.facts:
        from custmem.domain.kinds.stock import new_points

        yield from new_points(teller)


def _praise(teller: Teller) -> Iterator[Point]:
    if teller.memory.remarks:
        from custmem.domain.kinds.thanks import praise_points

        yield from praise_points(teller)


def _referrals(teller: Teller) -> Iterator[Point]:
    if teller.memory.sent:
        from custmem.domain.kinds.thanks import referral_points

        yield from referral_points(teller)


def _visits(teller: Teller) -> Iterator[Point]:
    from custmem.domain.kinds.visits import visit_points

    yield from visit_points(teller)


KINDS = (
    Kind("allergy", _allergies, 99, "always", "nothing", is_alert=True),
    Kind("order_here", _orders, 95, "until it is collected", "collected", is_alert=True),
    Kind("appointment", _appointments, 91, "its day", "done, skip", is_alert=True),
    Kind("promise", _promises, 70, "until it is kept", "done", is_alert=True),
    Kind("complaint_open", _complaints, 95, "until it is put right", "resolve", is_alert=True),
    Kind("complaint_check", _complaints, 80, "from the day after it was put right", "asked", is_alert=True),
    Kind("reward_ready", _rewards, 50, "until it is redeemed", "redeem", is_alert=True),
    Kind("wish_luck", _events, 90, "the two weeks before, and the days of it", "asked"),
    Kind("wish_arrived", _wishes, 87, "while it is in stock", "asked"),
    Kind("ask_gift", _purchases, 85, "half a year from its occasion, or 3 days after the sale", "asked"),
    Kind("ask_event", _events, 84, "the six weeks after", "asked, done"),
    Kind("occasion", _occasions, 46, "a week before to three days after", "asked, done"),
    Kind("thank_return", _returns, 82, "that visit", "asked"),
    Kind("thank_referral", _referrals, 74, "until it is said", "asked"),
    Kind("thank_praise", _praise, 72, "a year from the day after", "asked"),
    Kind("ask_purchase", _purchases, 60, "a year from 4 days after the sale", "asked, done"),
    Kind("welcome_back", _visits, 58, "that visit", "asked"),
    Kind("new_for_you", _news, 55, "30 days from its arrival, while it is in stock", "asked"),
    Kind("milestone", _visits, 40, "that visit", "asked"),
    Kind("welcome_new", _visits, 30, "that visit", "asked"),
    Kind("confirm", _doubts, 20, "one a visit", "asked", one_a_visit=True),
    Kind("learn", _learning, 4, "one a visit, from the third on", "asked", one_a_visit=True),
)


def made(teller: Teller, *, alerts: bool, but: Collection[str] = ()) -> Iterator[Point]:
    """Yield every alert, or every talking point, there is to this memory, whatever the day, that may be said at all.

    Kinds that nobody asks for are left out.
    """
    if not teller.memory.customer.dead:
        wanted = (kind for kind in KINDS if kind.is_alert == alerts and kind.name not in but)
        for make in dict.fromkeys(kind.made_by for kind in wanted):
            yield from make(teller)
