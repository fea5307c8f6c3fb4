"""The visit itself: somebody new, somebody long away, a round number of visits."""

from __future__ import annotations

from custmem.domain import keys, phrases
from custmem.domain.kinds.point import THAT_VISIT, PointRule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.kinds.point import Point
    from custmem.domain.memory import Customer
    from custmem.domain.teller import Teller

LONG_AWAY_DAYS = 60
MILESTONES = frozenset((10, 25, 50, 100, 150, 200, 250, 300, 400, 500, 750, 1000))


def long_away_days(customer: Customer) -> int:
    """Return after how many days somebody has stayed away for long: two months, or two of their own gaps."""
    return max(LONG_AWAY_DAYS, 2 * (customer.usual_gap_days or 0))


def _new(teller: Teller) -> Iterator[Point]:
    """No visit yet, or the second one."""
    customer, today = teller.memory.customer, teller.today
    before = _days_before(teller)
    if not before:
        text = _thanks_to_sender(teller, again=False) or phrases.welcome_first(teller.whose)
        because = phrases.because_new(customer.since_on, today)
        yield WELCOME_NEW.point(keys.visit(customer.id, "first"), text, because, (today, today))
    elif _visits_before(teller) == 1 and not _is_long_away(before[0], teller):
        text = _thanks_to_sender(teller, again=True) or phrases.welcome_second(teller.whose)
        because = phrases.because_first(customer.first_visit_on or before[-1], today)
        yield WELCOME_NEW.point(
            keys.visit(customer.id, "second"), text, because, (today, today), more=_SECOND
        )


def _back(teller: Teller) -> Iterator[Point]:
    """A long time away: 60 days, and twice their usual gap."""
    customer, today = teller.memory.customer, teller.today
    before = _days_before(teller)
    if before and _is_long_away(before[0], teller):
        yield WELCOME_BACK.point(
            keys.visit(customer.id, f"{before[0]}"),
            phrases.welcome_back(teller.whose, (today - before[0]).days),
            phrases.because_away(before[0], customer.usual_gap_days, today),
            (today, today),
        )


def _round_number(teller: Teller) -> Iterator[Point]:
    """The 10th, 25th, 50th, 100th visit and so on."""
    customer, today = teller.memory.customer, teller.today
    before, number = _days_before(teller), _visits_before(teller) + 1
    if before and number in MILESTONES:
        yield MILESTONE.point(
            keys.visit(customer.id, str(number)),
            phrases.milestone(number),
            phrases.because_counted(customer.first_visit_on or before[-1], today),
            (today, today),
        )


def _days_before(teller: Teller) -> list[date]:
    return [day for day in teller.memory.visit_days if day < teller.today]


def _visits_before(teller: Teller) -> int:
    return teller.memory.customer.visits - sum(day >= teller.today for day in teller.memory.visit_days)


def _is_long_away(last: date, teller: Teller) -> bool:
    return (teller.today - last).days >= long_away_days(teller.memory.customer)


def _thanks_to_sender(teller: Teller, *, again: bool) -> str | None:
    """Return the welcome that names who sent them; None where nobody did, or is to be named."""
    if teller.memory.sent_by is None:
        return None
    from custmem.domain.phrases_of_thanks import welcome_sent, welcome_sent_again
    from custmem.domain.sending import sender_to_name

    sender = sender_to_name(teller)
    said = welcome_sent_again if again else welcome_sent
    return said(teller.whose, sender) if sender else None


_SECOND = 20
"""Who comes for the second time is welcomed before a good deal else."""
WELCOME_NEW = PointRule("welcome_new", _new, 30, THAT_VISIT)
WELCOME_BACK = PointRule("welcome_back", _back, 58, THAT_VISIT, sort="welcome")
MILESTONE = PointRule("milestone", _round_number, 40, THAT_VISIT, is_cheerful=True)
RULES = (WELCOME_BACK, WELCOME_NEW, MILESTONE)
