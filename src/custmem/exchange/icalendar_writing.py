"""Occasions, promises and appointments as an iCalendar file (RFC 5545) that a calendar can subscribe to."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from custmem.domain.messages.calendar import calendar_name, occasion_title, promise_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from custmem.domain.exported import ExportedDay

_LEAP_YEAR = 2000
"""An occasion whose year is not known begins in a year that has every day."""
_LENGTH = timedelta(hours=1)


def as_calendar(days: Iterable[ExportedDay], today: date) -> bytes:
    """Return the calendar; each event keeps its number from one time to the next."""
    from icalendar import Calendar, Event, vRecur

    calendar = Calendar()
    calendar.add("prodid", "-//custmem//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", calendar_name())
    stamp = datetime.combine(today, time(), UTC)
    for each in days:
        event = Event()
        event.add("uid", f"{each.key}@custmem")
        event.add("dtstamp", stamp)
        on = date(each.year or _LEAP_YEAR, each.month, each.day)
        if each.kind == "appointment":
            event.add("summary", f"{each.text} - {each.customer}" if each.text else each.customer)
            event.add("contact", each.customer)
        elif each.kind == "promise":
            event.add("summary", promise_title(each.customer, each.text))
        else:
            event.add("summary", occasion_title(each.kind, each.customer, each.text))
            event.add("rrule", vRecur({"FREQ": "YEARLY"}))
        event.add("categories", [each.kind])
        if each.at:
            start = datetime.combine(on, time.fromisoformat(each.at))  # floating: the shop's own clock
            event.add("dtstart", start)
            event.add("dtend", start + _LENGTH)
        else:
            event.add("dtstart", on)
            event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
