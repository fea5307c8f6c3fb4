"""The visit itself: somebody new, somebody long away, a round number of visits."""

from __future__ import annotations

from custmem.domain import keys, phrases
from custmem.domain.kinds.point import Point

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from custmem.domain.memory import Customer
    from custmem.domain.teller import Teller

LONG_AWAY_DAYS = 60
MILESTONES = frozenset((10, 25, 50, 100, 150, 200, 250, 300, 400, 500, 750, 1000))


def long_away_days(customer: Customer) -> int:
    """Return after how many days somebody has stayed away for long: two months, or two of their own gaps."""
    return max(LONG_AWAY_DAYS, 2 * (customer.usual_gap_days or 0))


def visit_points(teller: Teller) -> Iterator[Point]:
    """Welcome someone new, someone long away, and mark a round number of visits."""
    customer, today = teller.memory.customer, teller.today
    before = [day for day in teller.memory.visit_days if day < today]
    counted = customer.visits - (len(teller.memory.visit_days) - len(before))
    if not before:
        because = phrases.because_new(customer.since_on, today)
        text = _thanks_to_sender(teller, again=False) or phrases.welcome_first(teller.whose)
        yield _visit_point("welcome_new", "first", text, because, 30, teller)
        return
    last, first = before[0], customer.first_visit_on or before[-1]
    days = (today - last).days
    if days >= long_away_days(customer):
        because = phrases.because_away(last, customer.usual_gap_days, today)
        yield _visit_point(
            "welcome_back", f"{last}", phrases.welcome_back(teller.whose, days), because, 58, teller
        )
    elif counted == 1:
        because = phrases.because_first(first, today)
        text = _thanks_to_sender(teller, again=True) or phrases.welcome_second(teller.whose)
        yield _visit_point("welcome_new", "second", text, because, 50, teller)
    if counted + 1 in MILESTONES:
        because = phrases.because_counted(first, today)
        yield _visit_point("milestone", str(counted + 1), phrases.milestone(counted + 1), because, 40, teller)


def _thanks_to_sender(teller: Teller, *, again: bool) -> str | None:
    """Return the welcome that names who sent them; None where nobody did, or is to be named."""
    if teller.memory.sent_by is None:
        return None
    from custmem.domain.phrases_of_thanks import welcome_sent, welcome_sent_again
    from custmem.domain.sending import sender_to_name

    sender = sender_to_name(teller)
    said = welcome_sent_again if again else welcome_sent
    return said(teller.whose, sender) if sender else None


def _visit_point(kind: str, what: str, text: str, because: str, score: int, teller: Teller) -> Point:
    customer = teller.memory.customer
    return Point(
        kind=kind,
        key=keys.visit(customer.id, what),
        text=text,
        because=because,
        about=None,
        score=score,
        opens_on=teller.today,
        closes_on=teller.today,
        fades=False,
    )
