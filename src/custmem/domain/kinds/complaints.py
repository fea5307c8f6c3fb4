"""Complaints: an open one is owned before anything else, one put right is asked about, who comes back is thanked.

While a complaint is open nothing cheerful stands beside it: no news, no round number of visits, nothing to find out.
"""

from __future__ import annotations

from custmem.domain import keys
from custmem.domain import phrases_of_complaints as phrases
from custmem.domain.kinds.point import PointRule, Window
from custmem.domain.kinds.visits import long_away_days
from custmem.domain.teller import is_closed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.kinds.point import Point
    from custmem.domain.memory import Complaint
    from custmem.domain.teller import Teller


def _still_open(teller: Teller) -> Iterator[Point]:
    """A complaint not yet put right; nothing cheerful stands beside it.

    One that touches an avoided topic is owed all the same, without its words.
    """
    for complaint in teller.memory.complaints:
        if complaint.resolved_on is not None:
            continue
        words = teller.spoken(complaint.text)
        promised = teller.spoken(complaint.promised)
        yield COMPLAINT_OPEN.point(
            keys.complaint(complaint.id),
            phrases.own_failure(words, promised, complaint.fix_by, teller.today),
            phrases.because_complained(complaint.made_on, teller.today),
            (complaint.made_on, complaint.fix_by or complaint.made_on),
            about=words,
        )


def _put_right(teller: Teller) -> Iterator[Point]:
    """A complaint that was put right."""
    for complaint in teller.memory.complaints:
        if complaint.resolved_on is None:
            continue
        days = COMPLAINT_CHECK.window.around(complaint.resolved_on)
        if teller.today < days[0] or is_closed(keys.complaint_check(complaint.id), teller):
            continue
        words = teller.spoken(complaint.text)
        how = teller.spoken(complaint.resolution)
        yield COMPLAINT_CHECK.point(
            keys.complaint_check(complaint.id),
            phrases.all_well(words),
            phrases.because_put_right(complaint.resolved_on, how, teller.today),
            days,
            about=words,
            topic=words or "the complaint",
        )


def _came_back(teller: Teller) -> Iterator[Point]:
    """The first visit after a complaint was put right, or after it was followed by a long time away."""
    before = [day for day in teller.memory.visit_days if day < teller.today]
    if not before:
        return
    for complaint in reversed(teller.memory.complaints):
        if not _is_return(complaint, before[0], teller):
            continue
        because = (
            phrases.because_put_right(complaint.resolved_on, None, teller.today)
            if complaint.resolved_on
            else phrases.because_complained(complaint.made_on, teller.today)
        )
        yield THANK_RETURN.point(
            keys.visit(teller.memory.customer.id, f"return:{complaint.id}"),
            phrases.came_back(teller.whose),
            because,
            (teller.today, teller.today),
            topic="coming back",
        )
        return


def _is_return(complaint: Complaint, last: date, teller: Teller) -> bool:
    """Say whether a visit today is the first since a complaint was put right, or since a long time after it."""
    today = teller.today
    if complaint.resolved_on is not None:
        opens_on, closes_on = THANK_RETURN.window.around(complaint.resolved_on)
        return last <= complaint.resolved_on and opens_on <= today <= closes_on
    return last <= complaint.made_on and (today - last).days >= long_away_days(teller.memory.customer)


COMPLAINT_OPEN = PointRule(
    "complaint_open",
    _still_open,
    95,
    Window("it is made", closes=None),
    retired_by=("resolve",),
    is_alert=True,
)
COMPLAINT_CHECK = PointRule(
    "complaint_check", _put_right, 80, Window("it was put right", 1, None), is_alert=True
)
THANK_RETURN = PointRule("thank_return", _came_back, 82, Window("it was put right", 1, 365), sort="welcome")
RULES = (COMPLAINT_OPEN, COMPLAINT_CHECK, THANK_RETURN)
