"""iCalendar: events as appointments, and yearly ones of somebody's birthday as customers with a birthday."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from custmem.domain.incoming import (
    APPOINTMENTS,
    CANCELLED,
    CUSTOMERS,
    ITEM_LIMIT,
    NAME_LIMIT,
    RECEIPT_LIMIT,
    AppointmentRow,
    CustomerRow,
    Reject,
    Remark,
)
from custmem.domain.messages.file_doubts import Doubt, doubt_whose_title
from custmem.domain.messages.pages import calendar_name, occasion_title, promise_title
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.dates import MonthDay
from custmem.exchange.cells import Unusable, emails_of, name_of, text_of
from custmem.exchange.column_values import looks_like_a_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from custmem.domain.exported import ExportedDay
    from custmem.exchange.row_reader import Terms

    Row = CustomerRow | AppointmentRow | Reject | Remark

_EVENT = re.compile(
    r"^BEGIN:VEVENT[ \t]*\r?$(.*?)^END:VEVENT[ \t]*\r?$", re.IGNORECASE | re.MULTILINE | re.DOTALL
)
_BIRTHDAY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<name>.+?)(?:['’]s?|s)?\s+(?:birthday|födelsedag|fødselsdag|geburtstag)",
        r"(?P<name>.+?)\s+(?:hat geburtstag|fyller år|har fødselsdag|slavi rođendan|rođendan|narozeniny|má narozeniny)",
        r"(?:birthday|geburtstag|födelsedag|fødselsdag|rođendan|narozeniny)\s*(?:of|von|för|til|:|-|–)?\s+(?P<name>.+)",
        r"(?:anniversaire de|anniversaire d['’]|compleanno di|cumpleaños de|aniversario de)\s*(?P<name>.+)",
    )
)
_YEAR = re.compile(r"[\s(*]+((?:19|20)[0-9]{2})\)?\s*$")
_SEPARATORS = re.compile(
    r"\s+[-–—|/]\s+|:\s+|\s+@\s+|\s+(?:with|for|mit|für|med|för|til|za|s|pro|con|per|avec|pour|para)\s+"
)
_TOLD = re.compile(
    r"(?:customer|client|guest|name|kund|kunde|kundin|gast|kupac|klijent|zákazník|klient|cliente|nom|nombre)\s*:\s*(.+)",
    re.IGNORECASE,
)
_OLD_ENOUGH = 15
_USED = {
    **{"SUMMARY": "text", "DTSTART": "date", "UID": "receipt", "STATUS": "status", "ATTENDEE": "name"},
    **{"RRULE": "date", "EXDATE": "date", "CONTACT": "name"},
}
_NEEDLESS = frozenset(
    ("DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS", "DTEND", "DURATION")
)


def read_calendar(
    text: str, terms: Terms
) -> tuple[str, list[Row], dict[str, str], tuple[str, ...], Doubt | None]:
    """Return what a calendar holds, its rows, the properties that were used for which fields, those left,
    and what is doubtful: a title alone may name a customer, or a dentist.
    """
    events = list(_events(text))
    met = dict.fromkeys(str(name).upper() for _, event in events if event is not None for name in event)
    used = {name: _USED[name] for name in met if name in _USED}
    left = tuple(name for name in met if name not in _USED and name not in _NEEDLESS)
    birthdays = sum(event is not None and bool(_birthday_name(event)) for _, event in events)
    of_people = birthdays * 2 > len(events)
    read = _birthday if of_people else _appointment
    rows: list[Row] = []
    guessed = [
        str(event.get("SUMMARY", "")) for _, event in events if event is not None and _is_guessed(event)
    ]
    doubt = None
    if not of_people and guessed and terms.kind != APPOINTMENTS:
        told = sum(
            event is not None and not _is_guessed(event) and any(_whose(event)[:2]) for _, event in events
        )
        doubt = None if told else doubt_whose_title(guessed[0])
    for line, event in events:
        if event is None:
            rows.append(Reject(line, "is no event that can be read"))
            continue
        try:
            rows += read(line, event, terms)
        except (Unusable, ValueError) as error:
            rows.append(Reject(line, str(error)))
    return (CUSTOMERS if of_people else APPOINTMENTS), rows, used, left, doubt


def _events(text: str) -> Iterator[tuple[int, Any]]:
    """Yield the events of a calendar with their lines, None for one that can't be read."""
    from icalendar import Calendar, Event

    zones = "\r\n".join(re.findall(r"^BEGIN:VTIMEZONE.*?^END:VTIMEZONE", text, re.MULTILINE | re.DOTALL))
    for found in _EVENT.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        body = found[0].replace("\r\n", "\n").replace("\n", "\r\n")
        try:
            calendar = Calendar.from_ical(f"BEGIN:VCALENDAR\r\n{zones}\r\n{body}\r\nEND:VCALENDAR\r\n")
            (event,) = calendar.walk("VEVENT")
        except (ValueError, KeyError, IndexError, TypeError, AttributeError):
            event = _without_broken_lines(body, Event)
        yield line, event


def _without_broken_lines(body: str, kind: Any) -> Any:
    """Return an event made of those of its lines that can be read; None where its day is not among them."""
    lines = [line for line in body.split("\r\n")[1:-1] if line.strip()]
    kept: list[str] = []
    for line in lines:
        try:
            kind.from_ical("\r\n".join(("BEGIN:VEVENT", *kept, line, "END:VEVENT", "")))
        except (ValueError, KeyError, IndexError, TypeError, AttributeError):
            continue
        kept.append(line)
    event = kind.from_ical("\r\n".join(("BEGIN:VEVENT", *kept, "END:VEVENT", "")))
    return event if "DTSTART" in event else None


def _birthday_name(event: Any) -> str:
    """Return whose birthday a yearly event is; "" for no birthday."""
    summary = str(event.get("SUMMARY", "")).strip()
    told = str(event.get("X-GOOGLE-CALENDAR-CONTENT-TITLE", summary)).strip()
    yearly = "YEARLY" in _frequency(event)
    for pattern in _BIRTHDAY:
        found = pattern.fullmatch(_YEAR.sub("", told))
        if found:
            return str(found["name"]).strip(" .!🎂🎉")
    categories = str(event.get("CATEGORIES", "")).lower()
    if yearly and ("birthday" in categories or "geburtstag" in categories or _YEAR.search(summary)):
        return _YEAR.sub("", summary)
    return ""


def _frequency(event: Any) -> str:
    rule = event.get("RRULE")
    rules = rule if isinstance(rule, list) else [rule] if rule else []
    return " ".join(str(part) for each in rules for part in each.get("FREQ", ()))


def _start(event: Any) -> date | datetime:
    told = event.get("DTSTART")
    if isinstance(told, list):
        told = told[0]
    start = getattr(told, "dt", None)
    if not isinstance(start, date):
        raise Unusable("has no day")
    return start


def _birthday(line: int, event: Any, terms: Terms) -> list[Row]:
    name = _birthday_name(event)
    if not name:
        return [Reject(line, "is no birthday, as the others are")]
    start = _start(event)
    told = _YEAR.search(str(event.get("SUMMARY", "")))
    year = int(told[1]) if told else start.year
    of_the_calendar = "X-GOOGLE-CALENDAR-CONTENT-TITLE" in event or year > terms.today.year - _OLD_ENOUGH
    known = None if year == 1604 or (of_the_calendar and not told) else year
    day = MonthDay(start.month, start.day, known)
    return [CustomerRow(line, name_of(name, NAME_LIMIT), birthday=day)]


def _appointment(line: int, event: Any, terms: Terms) -> list[Row]:
    start, remarks = _next(line, event, _start(event), terms)
    name, email, text = _whose(event)
    if (not name and not email) or (_is_guessed(event) and terms.kind != APPOINTMENTS):
        raise Unusable(f"{quoted(text)} does not say whose appointment it is")
    on, at = _local(start)
    cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED"
    number = str(event.get("UID", ""))[:RECEIPT_LIMIT]
    row = AppointmentRow(line, on, at, text, number, CANCELLED if cancelled else "", "", email, "", name)
    return [row, *remarks]


def _next(
    line: int, event: Any, start: date | datetime, terms: Terms
) -> tuple[date | datetime, list[Remark]]:
    """Return the next day of an event that repeats, and a remark that only this one is taken."""
    if not _frequency(event):
        return start, []
    from dateutil.rrule import rruleset, rrulestr

    rule = event.get("RRULE")
    told = (rule[0] if isinstance(rule, list) else rule).to_ical().decode()
    first = start if isinstance(start, datetime) else datetime(start.year, start.month, start.day)  # noqa: DTZ001
    naive = first.replace(tzinfo=None)
    told = re.sub(r"(UNTIL=[0-9]{8}T[0-9]{6})Z", r"\1", told)
    try:
        after = datetime(terms.today.year, terms.today.month, terms.today.day)  # noqa: DTZ001
        days = rruleset()
        days.rrule(rrulestr(told, dtstart=naive))  # type: ignore[arg-type]
        for left_out in _left_out(event, naive):
            days.exdate(left_out)
        found = days.after(after, inc=True)
    except (ValueError, TypeError):
        found = None
    remark = [Remark(line, "repeats; only its next day was taken in")]
    if found is None:
        return start, remark
    moved = start + timedelta(days=(found.date() - naive.date()).days)
    return moved, remark


def _left_out(event: Any, first: datetime) -> Iterator[datetime]:
    """Yield the days on which an event that repeats does not take place, at its time."""
    told = event.get("EXDATE")
    for each in told if isinstance(told, list) else [told] if told else []:
        for day in each.dts:
            yield datetime.combine(day.dt.date() if isinstance(day.dt, datetime) else day.dt, first.time())


def _local(start: date | datetime) -> tuple[date, str]:
    """Return the day and the time as the shop's clock shows them; a time of another zone stays as it was told there."""
    if not isinstance(start, datetime):
        return start, ""
    if start.tzinfo is not None and str(start.tzinfo) in ("UTC", "Etc/UTC", "Z"):
        start = start.astimezone()
    return start.date(), f"{start.hour:02}:{start.minute:02}"


def _is_guessed(event: Any) -> bool:
    """Say whether nothing but the title tells whose appointment it is."""
    if event.get("ATTENDEE") or event.get("CONTACT") or _TOLD.search(str(event.get("DESCRIPTION") or "")):
        return False
    return bool(_whose(event)[0])


def _whose(event: Any) -> tuple[str, str, str]:
    """Return the name, the e-mail and what it is for: by who attends, by what is written, or by the summary's parts."""
    summary = text_of(str(event.get("SUMMARY", "")), ITEM_LIMIT, "appointment")
    attendees = event.get("ATTENDEE", [])
    for attendee in attendees if isinstance(attendees, list) else [attendees]:
        name = str(getattr(attendee, "params", {}).get("CN", ""))
        address = re.sub(r"^mailto:", "", str(attendee), flags=re.IGNORECASE)
        email = next(iter(emails_of(address)), "") if "@" in address and " " not in address else ""
        if name or email:
            return name_of(name if "@" not in name else "", NAME_LIMIT), email, summary or "appointment"
    contact = event.get("CONTACT")
    name = str((contact[0] if isinstance(contact, list) else contact) or "").split("\n")[0].strip()
    described = _TOLD.search(str(event.get("DESCRIPTION") or ""))
    if not name and described:
        name = described[1].split("\n")[0].strip()
    if name:
        return name_of(name, NAME_LIMIT), "", summary.removesuffix(f" - {name}") or "appointment"
    parts = [part.strip() for part in _SEPARATORS.split(summary) if part.strip()]
    names = [part for part in parts if looks_like_a_name(part) and len(part.split()) > 1]
    if len(parts) > 1 and len(names) == 1:
        rest = " ".join(part for part in parts if part != names[0])
        return name_of(names[0], NAME_LIMIT), "", rest or "appointment"
    if len(parts) == 1 and names and all(word[0].isupper() for word in summary.split()):
        return name_of(summary, NAME_LIMIT), "", "appointment"
    return "", "", summary


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
