"""What paper says: headings, days in short, what was left out and why, and a follow-up without any life detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.messages import wording
from custmem.language import _, plural

if TYPE_CHECKING:
    from datetime import date

_NEAR_DAYS = 6


# --- the head of a page ---------------------------------------------------------------------------------------


def day_and_week(day: date) -> str:
    """Say a day with its calendar week: `Friday 12 June 2026 (week 24)`."""
    return _("{day} (week {week})").format(day=wording.weekday_day(day), week=day.isocalendar().week)


def printed_at(time: str) -> str:
    """Say when a page was printed."""
    return _("printed {time}").format(time=time)


def page_of(number: int, pages: int) -> str:
    """Number a page: `p 1/2`."""
    return _("p {number}/{pages}").format(number=number, pages=pages)


def summary(owed: int, booked: int, kind: int, guests: int) -> list[str]:
    """Count what is on a morning page, what there is none of left out."""
    said = (
        (owed, plural("{number} owed", "{number} owed", owed)),
        (booked, plural("{number} appointment", "{number} appointments", booked)),
        (kind, plural("{number} kind word", "{number} kind words", kind)),
        (guests, plural("{number} expected", "{number} expected", guests)),
    )
    return [pattern.format(number=number) for number, pattern in said if number]


def closed_on(day: date) -> str:
    """Name the next day on which the shop is closed."""
    return _("closed {day}").format(day=short_day(day))


def nothing_due() -> str:
    """Say that a morning asks for nothing."""
    return _("Nothing is owed and nobody is waiting for a word today.")


def not_printed(day: date, why: str) -> str:
    """Say in today's page that an earlier one never reached the paper."""
    if why:
        return _("The page of {day} could not be printed: {why}").format(
            day=wording.weekday_day(day), why=why
        )
    return _("The page of {day} was not printed").format(day=wording.weekday_day(day))


# --- sections -------------------------------------------------------------------------------------------------


def section(name: str) -> str:
    """Return the heading of a part of a page."""
    return {
        "owed": _("OWED"),
        "appointments": _("APPOINTMENTS"),
        "dates": _("BIRTHDAYS AND DATES"),
        "follow-ups": _("FOLLOW-UPS"),
        "likely": _("LIKELY IN TODAY"),
        "seen": _("HERE TODAY"),
        "others": _("WHO ELSE WAS HERE?"),
        "till": _("WHAT ONE TYPES"),
        "learned": _("GOOD TO KNOW"),
        "people": _("PEOPLE AND DATES"),
        "reach": _("HOW TO REACH THEM"),
        "careful": _("MIND"),
        "card": _("STAMP CARD"),
    }[name]


# --- an entry -------------------------------------------------------------------------------------------------


def short_day(day: date) -> str:
    """Say a day in short: `Sun 14 Jun`."""
    weekdays = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    return _("{weekday} {day} {month}").format(
        weekday=weekdays[day.weekday()], day=day.day, month=wording.short_month(day.month)
    )


def when_due(due_on: date, today: date, *, owed: bool) -> str:
    """Say when a thing is due; what is only kind is never overdue: it may be said today, too."""
    days = (due_on - today).days
    if days < 0 and owed:
        return _("OVERDUE {days} d").format(days=-days)
    if days <= 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return wording.soon(due_on, today) if days <= _NEAR_DAYS else short_day(due_on)


def without_details(kind: str) -> str:
    """Say what there is to do and nothing of anybody's life: paper lies on the counter."""
    return {
        "promise": _("a promise to keep"),
        "complaint": _("a complaint to look into"),
        "order": _("an order to see to"),
        "appointment": _("an appointment"),
        "wish": _("a wish that can be met"),
        "thank_you": _("a word of thanks"),
        "satisfaction": _("ask whether all is well"),
        "occasion": _("good wishes"),
        "event": _("a kind word"),
        "gift": _("a small gift"),
        "reward": _("a full card"),
        "overdue": _("a friendly word"),
        "lapsed": _("a friendly word"),
        "season": _("a word on the season"),
    }.get(kind, _("a kind word"))


def at_time(time: str) -> str:
    """Say the time of an appointment, or that none was agreed."""
    return time or _("any time")


# --- what is left out -----------------------------------------------------------------------------------------


def not_on_this_page(number: int, *, owed: bool) -> str:
    """Say how many are left out for want of room, and what prints them, too."""
    if owed:
        return plural(
            "{number} MORE IS OWED and has no room here: custmem print --pages",
            "{number} MORE ARE OWED and have no room here: custmem print --pages",
            number,
        ).format(number=number)
    return plural(
        "{number} more has no room here: custmem print --pages",
        "{number} more have no room here: custmem print --pages",
        number,
    ).format(number=number)


def type_back() -> str:
    """Say what to type once something on the page is done."""
    return _('custmem done CODE "what came of it"  |  snooze CODE DATE  |  skip CODE "why"')


def type_back_in_short() -> str:
    """Say the same on a narrow roll."""
    return _("custmem done CODE")


def all_else() -> str:
    """Say what shows the things that wait."""
    return _("custmem agenda --all")


# --- a customer's card, and the evening's sheet ---------------------------------------------------------------


def addressed(address: str) -> str:
    """Say how a customer is addressed."""
    return _("say {address}").format(address=address)


def pronounced(spelled: str) -> str:
    """Say how a name is spoken."""
    return _("spoken {spelled}").format(spelled=spelled)


def customer_since(day: date, today: date) -> str:
    """Say since when the book has them."""
    return _("in the book {since}").format(since=wording.since_day(day, today))


def here_today(number: int) -> str:
    """Count who was here."""
    return plural("{number} customer was here", "{number} customers were here", number).format(number=number)


def whoever_else() -> str:
    """Head the lines for those whom nobody noted."""
    return _("Name, and what you learned:")


def write_up() -> str:
    """Say how the evening's lines get into the book."""
    return _('what you learned goes in with: custmem jot "bianchi likes sea swimming"')


def write_up_in_short() -> str:
    """Say the same on a narrow roll."""
    return _("custmem jot TEXT")


# --- letters to the same address, cards, labels ---------------------------------------------------------------


def stamp_card(needed: int, reward: str) -> str:
    """Say what a stamp card is good for."""
    return _("{needed} stamps: {reward}").format(needed=needed, reward=reward)


def card_valid(months: int) -> str:
    """Say how long a stamp lives."""
    return plural("A stamp holds for {number} month.", "A stamp holds for {number} months.", months).format(
        number=months
    )


def name_line() -> str:
    """Leave room for the name on a card."""
    return _("Name: ______________________")


# --- the test page --------------------------------------------------------------------------------------------


def test_page() -> str:
    """Head the page that shows what a printer can do."""
    return _("TEST PAGE")


def ruler(columns: int) -> str:
    """Return a line that is as wide as the paper, for counting."""
    return ("1234567890" * (columns // 10 + 1))[:columns]


def letters() -> str:
    """Return letters of the languages that shops here are likely to print."""
    return "àâäåæçéèêëíîïñóôöøœßúüý ąćčďđęěğįłľńňőřśšťůűźżž ÅÄÖØ ČĐŠŽ"


def signs() -> str:
    """Return signs of currencies, and letters of other scripts."""
    return "€ £ ¥ ₱ ₴ zł Kč  Ελλ Укр 李"


def code_page(number: int, name: str) -> str:
    """Name a code page."""
    return _("code page {number}: {name}").format(number=number, name=name)


def as_printed() -> str:
    """Head what comes out on this printer."""
    return _("so this printer prints them:")


# --- what became of it ----------------------------------------------------------------------------------------


def written(path: str, pages: int) -> str:
    """Say into which file a page went."""
    return plural("{pages} page in {path}", "{pages} pages in {path}", pages).format(pages=pages, path=path)


def handed_over(where: str, pages: int) -> str:
    """Say to which printer a page went."""
    return plural("{pages} page sent to {where}", "{pages} pages sent to {where}", pages).format(
        pages=pages, where=where
    )


def without_label(number: int) -> str:
    """Say how many have no label."""
    return plural(
        "{number} has no label: no address is known, or no letters are wanted",
        "{number} have no label: no address is known, or no letters are wanted",
        number,
    ).format(number=number)
