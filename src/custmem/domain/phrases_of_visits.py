"""Every sentence about how often a customer comes: seen today, welcome back, missed, expected."""

from __future__ import annotations

from custmem.domain import wording
from custmem.domain.catalogue import _, by_whose, plural

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def last_seen(visits: int, last_on: date | None, today: date) -> str:
    """Say when they were last here."""
    if last_on is None or visits == 0:
        return _("no visit noted yet")
    if last_on >= today:
        return _("here today")
    return _("last here {ago}").format(ago=wording.ago(last_on, today))


def welcome_back(whose: str, days: int) -> str:
    """Welcome someone after a long time."""
    return by_whose(
        whose,
        her=_("Welcome her back {after_long}"),
        his=_("Welcome him back {after_long}"),
        their=_("Welcome them back {after_long}"),
    ).format(after_long=wording.after(days))


def because_away(last_on: date, usual_gap_days: int | None, today: date) -> str:
    """Say when they were last here, against their usual gap where one is known."""
    day = wording.plain_day(last_on, today)
    if not usual_gap_days:
        return _("last here {day}").format(day=day)
    return _("last here {day}, usually {every}").format(day=day, every=wording.every(usual_gap_days))


def welcome_first(whose: str) -> str:
    """Welcome someone who was never here before, as far as the book knows."""
    return by_whose(
        whose,
        her=_("Welcome her: the first visit noted"),
        his=_("Welcome him: the first visit noted"),
        their=_("Welcome them: the first visit noted"),
    )


def because_new(since_on: date, today: date) -> str:
    """Say since when somebody without a visit is known."""
    if since_on >= today:
        return _("new in the book")
    return _("in the book {since_day}").format(since_day=wording.since_day(since_on, today))


def welcome_second(whose: str) -> str:
    """Welcome someone on their second visit."""
    return by_whose(
        whose,
        her=_("Second visit: thank her for coming back"),
        his=_("Second visit: thank him for coming back"),
        their=_("Second visit: thank them for coming back"),
    )


def because_first(first_on: date, today: date) -> str:
    """Say when the first visit was."""
    return _("first here {day}").format(day=wording.plain_day(first_on, today))


def milestone(visit: int) -> str:
    """Mark a round number of visits."""
    return _("This is visit number {number}: a word of thanks").format(number=visit)


def because_counted(first_on: date, today: date) -> str:
    """Say since when visits are counted."""
    return _("counted since {day}").format(day=wording.plain_day(first_on, today))


def figures(visits: int, spent: str, usual_gap_days: int | None) -> str:
    """Say, to the owner alone, how often they come and what they have spent."""
    if not usual_gap_days:
        return plural("{number} visit; spent {spent}", "{number} visits; spent {spent}", visits).format(
            number=visits, spent=spent
        )
    return plural(
        "{number} visit, about {every}; spent {spent}",
        "{number} visits, about {every}; spent {spent}",
        visits,
    ).format(number=visits, every=wording.every(usual_gap_days), spent=spent)


def overdue(days_since: int) -> str:
    """Say that someone is missed."""
    return _("Not seen {for_long}: a friendly word").format(for_long=wording.for_long(days_since))


def lapsed(days_since: int) -> str:
    """Say that someone seems to be gone."""
    return _("Not seen {for_long}: ask what is wrong, or what would please").format(
        for_long=wording.for_long(days_since)
    )


def because_rhythm(usual_gap_days: int, last_on: date, today: date) -> str:
    """Say what the rhythm is and when it broke."""
    return _("usually {every}; last here {day}").format(
        every=wording.every(usual_gap_days), day=wording.plain_day(last_on, today)
    )


def expected(weekday: int | None, usual_gap_days: int) -> str:
    """Say why somebody is likely to come today; weekdays count from Monday, 0."""
    patterns = (
        _("usually comes on a Monday, about {every}"),
        _("usually comes on a Tuesday, about {every}"),
        _("usually comes on a Wednesday, about {every}"),
        _("usually comes on a Thursday, about {every}"),
        _("usually comes on a Friday, about {every}"),
        _("usually comes on a Saturday, about {every}"),
        _("usually comes on a Sunday, about {every}"),
    )
    pattern = _("usually comes about {every}") if weekday is None else patterns[weekday]
    return pattern.format(every=wording.every(usual_gap_days))
