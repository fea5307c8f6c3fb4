"""Sentences about visits and appointments, and what the morning page says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, by_whose, plural

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date


def last_seen(visits: int, last_on: date | None, today: date) -> str:
    """Say when they were last here."""
    if last_on is None or visits == 0:
        return _("no visit noted yet")
    if last_on >= today:
        return _("here today")
    return _("last here {ago}").format(ago=wording.ago(last_on, today))


def said_return(name: str, items: Sequence[str], money: str, taken_for: str, on: date) -> str:
    """Echo what was brought back, and what it was bought as where that was under other words."""
    said = (
        _("{name}: brought back {items} (bought as {other}), {money}, {day}")
        if taken_for
        else _("{name}: brought back {items}, {money}, {day}")
    )
    return said.format(
        name=name, items=wording.listed(items), other=taken_for, money=money, day=wording.weekday_day(on)
    )


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
        her=_("Welcome her: it is her first visit in the book"),
        his=_("Welcome him: it is his first visit in the book"),
        their=_("Welcome them: it is their first visit in the book"),
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


def because_few(visits: int, last_on: date, today: date) -> str:
    """Say how often somebody came who is too new for a rhythm."""
    pattern = _("came once, {day}") if visits == 1 else _("came twice; last here {day}")
    return pattern.format(day=wording.plain_day(last_on, today))


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


def appointment_due(text: str | None, at: str | None) -> str:
    """Say what is agreed for a day; without its words where they touch what must not be said."""
    if at:
        pattern = _("At {time}: {matter}") if text else _("At {time}: an appointment (custmem show has it)")
    else:
        pattern = _("Some time today: {matter}") if text else _("An appointment, some time today")
    return pattern.format(time=at, matter=text)


def appointment_alert(text: str | None, at: str | None) -> str:
    """Say at the counter what they are here for."""
    if at:
        pattern = _("Appointment at {time}: {matter}") if text else _("Appointment at {time}")
    else:
        pattern = _("Appointment today: {matter}") if text else _("Appointment today")
    return pattern.format(time=at, matter=text)


def because_agreed(on: date, today: date) -> str:
    """Say which day was agreed."""
    return _("agreed for {day}").format(day=wording.day_phrase(on, today))


def expected_for(at: str | None) -> str:
    """Say why somebody with an appointment is expected."""
    return _("appointment at {time}").format(time=at) if at else _("appointment today")


def season(name: str, whose: str, things: str) -> str:
    """Say a word on the shop's own season to somebody who bought in the last one."""
    return by_whose(
        whose,
        her=_("{season}: show her what is new; last time it was {things}"),
        his=_("{season}: show him what is new; last time it was {things}"),
        their=_("{season}: show them what is new; last time it was {things}"),
    ).format(season=name, things=things)


def can_wait(number: int, kinds: Mapping[str, int]) -> str:
    """Say how much can wait, and of what: `5 more can wait (3 birthdays and other days, 2 words of thanks)`."""
    named = wording.listed([_counted(kind, count) for kind, count in kinds.items() if kind and count])
    if not named:
        return plural("{number} more can wait", "{number} more can wait", number).format(number=number)
    return plural("{number} more can wait ({kinds})", "{number} more can wait ({kinds})", number).format(
        number=number, kinds=named
    )


def _counted(kind: str, number: int) -> str:
    """Count follow-ups of a kind; one that a rule of the shop's own made has the name that it was given."""
    patterns = {
        "thank_you": plural("{number} word of thanks", "{number} words of thanks", number),
        "satisfaction": plural(
            "{number} question whether all is well", "{number} questions whether all is well", number
        ),
        "occasion": plural("{number} birthday or other day", "{number} birthdays and other days", number),
        "event": plural("{number} life event", "{number} life events", number),
        "gift": plural("{number} gift", "{number} gifts", number),
        "reward": plural("{number} reward that would be lost", "{number} rewards that would be lost", number),
        "overdue": plural("{number} customer overdue", "{number} customers overdue", number),
        "lapsed": plural(
            "{number} customer not seen for long", "{number} customers not seen for long", number
        ),
        "season": plural("{number} word on the season", "{number} words on the season", number),
    }
    other = plural("{number} {kind}", "{number} {kind}s", number)
    return patterns.get(kind, other).format(number=number, kind=kind.replace("_", " "))
