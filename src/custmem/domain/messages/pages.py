"""What a page of the morning says besides its sentences about customers: when, how many more, and what is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, plural

if TYPE_CHECKING:
    from datetime import date

_OWED = ("promise", "order", "complaint")


def due(kind: str, on: date, today: date) -> str:
    """Say when something is due, short enough to stand at the end of a line."""
    days = (today - on).days
    if days > 0 and kind == "complaint":
        return _("open {days} d").format(days=days)
    if days > 0 and kind in _OWED:
        return _("OVERDUE {days} d").format(days=days)
    if days > 0:
        if days < 7:
            return _since_weekday(on)
        return _("since {day}").format(day=wording.short_day(on, today))
    if days == 0:
        return _("today")
    return _("tomorrow") if days == -1 else wording.short_day(on, today)


def coming_up() -> str:
    """Head what is to come, on a page with nothing for today."""
    return _("COMING UP")


def orders_expected() -> str:
    """Head the orders that are expected today."""
    return _("ORDERS EXPECTED TODAY")


def for_later() -> str:
    """Say that the rest is for another page."""
    return _("for a later page")


def about_can_wait(number: int) -> str:
    """Say about how much can wait, where nobody looked at each."""
    return plural("about {number} more can wait", "about {number} more can wait", number).format(
        number=number
    )


def when_they_come(number: int) -> str:
    """Say how many there is a kind word for whom no call or letter reaches."""
    return plural(
        "{number} more when they come in: no phone, e-mail or address is known, or they don't want to be called",
        "{number} more when they come in: no phone, e-mail or address is known, or they don't want to be called",
        number,
    ).format(number=number)


def quiet_since(since: date, today: date) -> str:
    """Say that the book knows nothing of the last days, so that nobody is missed for them."""
    return _("Nothing has been written down since {day}, so nobody is called overdue for these days.").format(
        day=wording.day_phrase(since, today)
    )


def _since_weekday(day: date) -> str:
    weekdays = (
        _("since Monday"),
        _("since Tuesday"),
        _("since Wednesday"),
        _("since Thursday"),
        _("since Friday"),
        _("since Saturday"),
        _("since Sunday"),
    )
    return weekdays[day.weekday()]


def will_be_written(by: str) -> str:
    """Show what is to be written, before it is."""
    return _("This goes to {by}:").format(by=by)


def write_it() -> str:
    """Ask whether to write it."""
    return _("write it?")


def nothing_written() -> str:
    """Say that it was only shown."""
    return _("nothing was written")


def said_scheduled(time: str, by: str) -> str:
    """Echo that it is scheduled."""
    return _("written: {by} prints the morning's page at {time}; custmem schedule off ends it").format(
        by=by, time=time
    )


def said_removed() -> str:
    """Echo that it is no longer scheduled."""
    return _("removed: the morning's page is no longer printed by itself")


def would_be_removed() -> str:
    """Say what would be removed."""
    return _("this would be removed; nothing was")


def said_present() -> str:
    """Say that this is how it is."""
    return _("this prints the morning's page; custmem schedule off ends it")


def nothing_scheduled() -> str:
    """Say that nothing is scheduled."""
    return _("nothing is printed by itself; for example: custmem schedule --at 07:30 --to OFFICE")


def calendar_name() -> str:
    """Name the calendar."""
    return _("The shop's days")


def occasion_title(kind: str, customer: str, person: str) -> str:
    """Name a day that comes each year: a customer's, or that of somebody in their life."""
    if person:
        titles = {
            "birthday": _("Birthday of {person} ({customer})"),
            "anniversary": _("Anniversary of {person} ({customer})"),
            "nameday": _("Name day of {person} ({customer})"),
        }
    else:
        titles = {
            "birthday": _("{customer}'s birthday"),
            "anniversary": _("{customer}'s anniversary"),
            "nameday": _("{customer}'s name day"),
        }
    return titles[kind].format(person=person, customer=customer)


def promise_title(customer: str, text: str) -> str:
    """Name the day on which a promise is due."""
    return _("Promised {customer}: {text}").format(customer=customer, text=text)
