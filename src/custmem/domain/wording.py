"""How days, spans, people and things are said: the words that every sentence about a customer is made of.

A day is said with its weekday while it is near and with its year once it is far.
"""

from __future__ import annotations

from custmem.domain.dates import MONTHS, WEEKDAYS
from custmem.domain.names import RELATIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_DETERMINERS = frozenset("a an the my his her their our your some this that these those".split())
_SECOND_DAYS = 300
_MONTH_DAYS = 30.44
_NEARLY_A_YEAR_DAYS = 15


def day_phrase(day: date, today: date) -> str:
    """Say a day: `today`, `tomorrow`, `Friday 12 June`, and with its year when more than ten months away."""
    distance = (day - today).days
    if distance in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[distance + 1]
    named = plain_day(day, today)
    return f"{WEEKDAYS[day.weekday()]} {named}" if abs(distance) < 180 else named


def plain_day(day: date, today: date) -> str:
    """Say a day without its weekday: `12 June`, `12 June 2024`."""
    named = f"{day.day} {MONTHS[day.month - 1]}"
    return named if abs((day - today).days) <= _SECOND_DAYS else f"{named} {day.year}"


def weekday_day(day: date) -> str:
    """Say a day in full, as an echo of what was typed: `Friday 12 June 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def coming_day(day: date, today: date) -> str:
    """Say a day from today on the way people do: `today`, `this Friday, 12 June`, `next week, Tuesday 16 June`."""
    distance = (day - today).days
    if distance <= 1:
        return day_phrase(day, today)
    weeks = (day.toordinal() - 1) // 7 - (today.toordinal() - 1) // 7
    if weeks == 0:
        return f"this {WEEKDAYS[day.weekday()]}, {plain_day(day, today)}"
    if weeks == 1:
        return f"next week, {WEEKDAYS[day.weekday()]} {plain_day(day, today)}"
    return f"on {day_phrase(day, today)}"


def soon(day: date, today: date) -> str:
    """Say a coming day in short, its date being said elsewhere: `tomorrow`, `this Friday`, `next week`."""
    weeks = (day.toordinal() - 1) // 7 - (today.toordinal() - 1) // 7
    if (day - today).days <= 1 or weeks > 1:
        return on_day(day, today)
    return "next week" if weeks else f"this {WEEKDAYS[day.weekday()]}"


def on_day(day: date, today: date) -> str:
    """Say a day with its preposition: `today`, `yesterday`, `on Friday 12 June`."""
    said = day_phrase(day, today)
    return said if said in ("today", "tomorrow", "yesterday") else f"on {said}"


def ago(day: date, today: date) -> str:
    """Say how long ago a day was: `today`, `yesterday`, `5 days ago`, `3 weeks ago`, `4 months ago`, `2 years ago`."""
    return (
        "today"
        if day == today
        else "yesterday"
        if (today - day).days == 1
        else f"{span((today - day).days)} ago"
    )


def span(days: int) -> str:
    """Say a number of days as people do: days to two weeks, weeks to two months, months to two years, years.

    The nearest number is said, but a year must be (almost) over to count.
    """
    if days < 14:
        return counted(days, "day")
    if days < 60:
        return counted(round(days / 7), "week")
    if days < 715:
        return counted(round(days / _MONTH_DAYS), "month")
    return counted((days + _NEARLY_A_YEAR_DAYS) // 365, "year")


def every(days: int) -> str:
    """Say a usual gap: `every day`, `every 6 weeks`."""
    return "every day" if days == 1 else f"every {span(days)}"


def counted(number: int, noun: str) -> str:
    """Count things: `1 visit`, `5 visits`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def ordinal(number: int) -> str:
    """Say a number in order: `1st`, `2nd`, `10th`, `65th`."""
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def person_phrase(relation: str, name: str | None, whose: str) -> str:
    """Name someone in a customer's life: `her nephew Luca`; `whose` is her, his or their."""
    return f"{whose} {relation} {name}" if name else f"{whose} {relation}"


def someone_close(whose: str) -> str:
    """Speak of someone in a customer's life without saying who."""
    return f"someone close to {whom(whose)}"


def recipient_phrase(for_text: str, whose: str) -> str:
    """Name whom a purchase was for as typed: `nephew Luca` becomes `her nephew Luca`, `Ann` stays `Ann`."""
    first = for_text.split()[0].lower() if for_text.split() else ""
    return f"{whose} {for_text}" if first in RELATIONS else for_text


def the_item(item: str) -> str:
    """Speak of an item: a title stays as it is (`The Gruffalo`), a plain thing gets its article (`the ring`)."""
    first = item.split()[0] if item.split() else ""
    return f"the {item}" if first[:1].islower() and first.lower() not in _DETERMINERS else item


def items_phrase(items: Sequence[str], most: int = 2) -> str:
    """Speak of the items of a purchase, the first few of many: `The Gruffalo and the pen`; blank if none is named."""
    named = [the_item(item) for item in dict.fromkeys(items) if item]
    if len(named) > most:
        return f"{', '.join(named[:most])} and {len(named) - most} more"
    return " and ".join(named)


def known_by(relation: str, name: str) -> str:
    """Tell a customer from others by who belongs to them: `dog Rex`."""
    return f"{relation} {name}"


def bought(item: str, on: date, today: date) -> str:
    """Tell a customer from others by what they last bought."""
    return f"bought {the_item(item)} {ago(on, today)}"


def occasion_name(kind: str, count: int | None) -> str:
    """Name an occasion: `birthday`, `65th birthday`, `name day`, `10th anniversary`."""
    named = "name day" if kind == "nameday" else kind
    return f"{ordinal(count)} {named}" if count else named


def whom(whose: str) -> str:
    """Return the pronoun for the one spoken to: her, him or them."""
    return {"her": "her", "his": "him"}.get(whose, "them")
