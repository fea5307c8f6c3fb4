"""Complaints: an open one is owned before anything else, one put right is asked about, who comes back is thanked.

While a complaint is open nothing cheerful stands beside it: no news, no round number of visits, nothing to find out.
"""

from __future__ import annotations

from datetime import timedelta

from custmem.domain import keys
from custmem.domain import phrases_of_complaints as phrases
from custmem.domain.kinds.point import Point
from custmem.domain.kinds.visits import long_away_days
from custmem.domain.teller import is_closed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from custmem.domain.memory import Complaint
    from custmem.domain.teller import Teller

OPEN_SCORE = 95
CHECK_SCORE = 80
RETURN_SCORE = 82
RETURN_DAYS = 365
"""Whoever comes back later than so long after it was put right is not thanked for that any more."""


def complaint_alerts(teller: Teller) -> Iterator[Point]:
    """Yield `complaint_open` until it is put right, and `complaint_check` from the day after until it was asked.

    One that touches an avoided topic is owed all the same, without its words.
    """
    for complaint in teller.memory.complaints:
        if complaint.resolved_on is None:
            yield _open_alert(complaint, teller)
        elif complaint.resolved_on < teller.today and not is_closed(
            keys.complaint_check(complaint.id), teller
        ):
            yield _check_alert(complaint, complaint.resolved_on, teller)


def _open_alert(complaint: Complaint, teller: Teller) -> Point:
    words = teller.spoken(complaint.text)
    promised = teller.spoken(complaint.promised)
    return Point(
        kind="complaint_open",
        key=keys.complaint(complaint.id),
        text=phrases.own_failure(words, promised, complaint.fix_by, teller.today),
        because=phrases.because_complained(complaint.made_on, teller.today),
        about=words,
        score=OPEN_SCORE,
        opens_on=complaint.made_on,
        closes_on=complaint.fix_by or complaint.made_on,
    )


def _check_alert(complaint: Complaint, resolved_on: date, teller: Teller) -> Point:
    words = teller.spoken(complaint.text)
    return Point(
        kind="complaint_check",
        key=keys.complaint_check(complaint.id),
        text=phrases.all_well(words),
        because=phrases.because_put_right(resolved_on, teller.spoken(complaint.resolution), teller.today),
        about=words,
        score=CHECK_SCORE,
        opens_on=resolved_on + timedelta(1),
        closes_on=teller.today,
        topic=words or "the complaint",
    )


def return_points(teller: Teller) -> Iterator[Point]:
    """Yield `thank_return` on the first visit after a complaint was put right, or after they had long stayed away."""
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
        yield Point(
            kind="thank_return",
            key=keys.visit(teller.memory.customer.id, f"return:{complaint.id}"),
            text=phrases.came_back(teller.whose),
            because=because,
            about=None,
            score=RETURN_SCORE,
            opens_on=teller.today,
            closes_on=teller.today,
            fades=False,
            topic="coming back",
        )
        return


def _is_return(complaint: Complaint, last: date, teller: Teller) -> bool:
    """Say whether a visit today is the first since a complaint was put right, or since a long time after it."""
    today = teller.today
    if complaint.resolved_on is not None:
        return last <= complaint.resolved_on < today <= complaint.resolved_on + timedelta(RETURN_DAYS)
    return last <= complaint.made_on and (today - last).days >= long_away_days(teller.memory.customer)
