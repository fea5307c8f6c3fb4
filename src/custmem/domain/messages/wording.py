"""How days, spans, people and things are said: what fills the placeholders of every sentence about a customer.

A day is said with its weekday while it is near and with its year once it is far. It comes with its preposition
wherever it has one (`on Friday 12 June`, `since yesterday`, `after 3 weeks`), each weekday and each unit in a pattern
of its own: a language that bends them bends them there. A person or a thing (`her nephew Luca`, `the ring`) is said
in its plain form; where a sentence needs another, its translation may put the name in brackets or after a colon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.relations import RELATIONS
from custmem.language import _, by_whose, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


DETERMINERS = frozenset("a an the my his her their our your some this that these those".split())
_SECOND_DAYS = 300
_WEEKDAY_DAYS = 180
_MONTH_DAYS = 30.44
_NEARLY_A_YEAR_DAYS = 15


# --- days -----------------------------------------------------------------------------------------------------


_WEEK = 7


def with_time(day: str, at: str | None) -> str:
    """Say a day, and at what time if one is known."""
    return _("{day} at {time}").format(day=day, time=at) if at else day


def day_phrase(day: date, today: date) -> str:
    """Say a day: `today`, `tomorrow`, `Friday 12 June`, and with its year when more than ten months away."""
    if abs((day - today).days) <= 1:
        return _near(day, today, _("yesterday"), _("today"), _("tomorrow"))
    if abs((day - today).days) >= _WEEKDAY_DAYS:
        return plain_day(day, today)
    return _of_weekday(
        day,
        _("Monday {day}"),
        _("Tuesday {day}"),
        _("Wednesday {day}"),
        _("Thursday {day}"),
        _("Friday {day}"),
        _("Saturday {day}"),
        _("Sunday {day}"),
    ).format(day=plain_day(day, today))


def on_day(day: date, today: date) -> str:
    """Say a day with its preposition: `today`, `yesterday`, `on Friday 12 June`."""
    if abs((day - today).days) <= 1:
        return _near(day, today, _("yesterday"), _("today"), _("tomorrow"))
    if abs((day - today).days) >= _WEEKDAY_DAYS:
        return _("on {day}").format(day=plain_day(day, today))
    return _of_weekday(
        day,
        _("on Monday {day}"),
        _("on Tuesday {day}"),
        _("on Wednesday {day}"),
        _("on Thursday {day}"),
        _("on Friday {day}"),
        _("on Saturday {day}"),
        _("on Sunday {day}"),
    ).format(day=plain_day(day, today))


def since_day(day: date, today: date) -> str:
    """Say since which day: `since yesterday`, `since Friday 12 June`."""
    if abs((day - today).days) <= 1:
        return _near(day, today, _("since yesterday"), _("since today"), _("since tomorrow"))
    if abs((day - today).days) >= _WEEKDAY_DAYS:
        return _("since {day}").format(day=plain_day(day, today))
    return _of_weekday(
        day,
        _("since Monday {day}"),
        _("since Tuesday {day}"),
        _("since Wednesday {day}"),
        _("since Thursday {day}"),
        _("since Friday {day}"),
        _("since Saturday {day}"),
        _("since Sunday {day}"),
    ).format(day=plain_day(day, today))


def until_day(day: date, today: date) -> str:
    """Say until which day: `until tomorrow`, `until Friday 12 June`."""
    if abs((day - today).days) <= 1:
        return _near(day, today, _("until yesterday"), _("until today"), _("until tomorrow"))
    if abs((day - today).days) >= _WEEKDAY_DAYS:
        return _("until {day}").format(day=plain_day(day, today))
    return _of_weekday(
        day,
        _("until Monday {day}"),
        _("until Tuesday {day}"),
        _("until Wednesday {day}"),
        _("until Thursday {day}"),
        _("until Friday {day}"),
        _("until Saturday {day}"),
        _("until Sunday {day}"),
    ).format(day=plain_day(day, today))


def _near(day: date, today: date, yesterday: str, this_day: str, tomorrow: str) -> str:
    return (yesterday, this_day, tomorrow)[(day - today).days + 1]


def _of_weekday(day: date, *patterns: str) -> str:
    """Choose the pattern of a day's weekday, Monday's first."""
    return patterns[day.weekday()]


def plain_day(day: date, today: date) -> str:
    """Say a day without its weekday: `12 June`, `12 June 2024`."""
    named = day_of_month(day.month, day.day)
    if abs((day - today).days) <= _SECOND_DAYS:
        return named
    return _("{day} {year}").format(day=named, year=day.year)


def day_of_month(month: int, day: int) -> str:
    """Say a day of any year: `12 June`."""
    return _of_month(month).format(day=day)


def _of_month(month: int) -> str:
    """Choose the pattern of a month; one look-up, for a morning names a hundred days."""
    match month:
        case 1:
            return _("{day} January")
        case 2:
            return _("{day} February")
        case 3:
            return _("{day} March")
        case 4:
            return _("{day} April")
        case 5:
            return _("{day} May")
        case 6:
            return _("{day} June")
        case 7:
            return _("{day} July")
        case 8:
            return _("{day} August")
        case 9:
            return _("{day} September")
        case 10:
            return _("{day} October")
        case 11:
            return _("{day} November")
        case _:
            return _("{day} December")


def day_and_time(on: date, at: str | None) -> str:
    """Say when something is agreed for."""
    return with_time(weekday_day(on), at)


def short_month(month: int) -> str:
    """Name a month in three letters or four."""
    names = (
        *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun")),
        *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
    )
    return names[month - 1]


def weekday_day(day: date) -> str:
    """Say a day in full, as an echo of what was typed: `Friday 12 June 2026`."""
    return _of_weekday(
        day,
        _("Monday {day} {year}"),
        _("Tuesday {day} {year}"),
        _("Wednesday {day} {year}"),
        _("Thursday {day} {year}"),
        _("Friday {day} {year}"),
        _("Saturday {day} {year}"),
        _("Sunday {day} {year}"),
    ).format(day=day_of_month(day.month, day.day), year=day.year)


def short_day(day: date, today: date) -> str:
    """Say a day in a word or two: its weekday within the week, else the day of the month."""
    if abs((day - today).days) >= _WEEK:
        return day_of_month(day.month, day.day)
    return _of_weekday(
        day, _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday")
    )


def coming_day(day: date, today: date) -> str:
    """Say a day from today on the way people do: `today`, `this Friday, 12 June`, `next week, Tuesday 16 June`."""
    weeks = _weeks_on(day, today)
    if (day - today).days <= 1:
        return day_phrase(day, today)
    if weeks > 1:
        return on_day(day, today)
    return _of_weekday(
        day,
        _("next week, Monday {day}") if weeks else _("this Monday, {day}"),
        _("next week, Tuesday {day}") if weeks else _("this Tuesday, {day}"),
        _("next week, Wednesday {day}") if weeks else _("this Wednesday, {day}"),
        _("next week, Thursday {day}") if weeks else _("this Thursday, {day}"),
        _("next week, Friday {day}") if weeks else _("this Friday, {day}"),
        _("next week, Saturday {day}") if weeks else _("this Saturday, {day}"),
        _("next week, Sunday {day}") if weeks else _("this Sunday, {day}"),
    ).format(day=plain_day(day, today))


def soon(day: date, today: date) -> str:
    """Say a coming day in short, its date being said elsewhere: `tomorrow`, `this Friday`, `next week`."""
    weeks = _weeks_on(day, today)
    if (day - today).days <= 1 or weeks > 1:
        return on_day(day, today)
    if weeks:
        return _("next week")
    return _of_weekday(
        day,
        _("this Monday"),
        _("this Tuesday"),
        _("this Wednesday"),
        _("this Thursday"),
        _("this Friday"),
        _("this Saturday"),
        _("this Sunday"),
    )


def _weeks_on(day: date, today: date) -> int:
    """Count the Mondays from today to a day: 0 for this week, 1 for the next."""
    return (day.toordinal() - 1) // 7 - (today.toordinal() - 1) // 7


# --- spans and numbers ----------------------------------------------------------------------------------------


def _measured(days: int) -> tuple[int, str]:
    """Measure a number of days as people do: days to two weeks, weeks to two months, months to two years, years.

    The nearest number is taken, but a year must be (almost) over to count.
    """
    if days < 14:
        return days, "days"
    if days < 60:
        return round(days / 7), "weeks"
    if days < 715:
        return round(days / _MONTH_DAYS), "months"
    return (days + _NEARLY_A_YEAR_DAYS) // 365, "years"


def ago(day: date, today: date) -> str:
    """Say how long ago a day was: `today`, `yesterday`, `5 days ago`, `3 weeks ago`, `4 months ago`, `2 years ago`."""
    days = (today - day).days
    if days in (0, 1):
        return _("yesterday") if days else _("today")
    number, unit = _measured(days)
    patterns = {
        "days": plural("{number} day ago", "{number} days ago", number),
        "weeks": plural("{number} week ago", "{number} weeks ago", number),
        "months": plural("{number} month ago", "{number} months ago", number),
        "years": plural("{number} year ago", "{number} years ago", number),
    }
    return patterns[unit].format(number=number)


def after(days: int) -> str:
    """Say after how long: `after 6 weeks`."""
    number, unit = _measured(days)
    patterns = {
        "days": plural("after {number} day", "after {number} days", number),
        "weeks": plural("after {number} week", "after {number} weeks", number),
        "months": plural("after {number} month", "after {number} months", number),
        "years": plural("after {number} year", "after {number} years", number),
    }
    return patterns[unit].format(number=number)


def for_long(days: int) -> str:
    """Say for how long: `for 6 weeks`."""
    number, unit = _measured(days)
    patterns = {
        "days": plural("for {number} day", "for {number} days", number),
        "weeks": plural("for {number} week", "for {number} weeks", number),
        "months": plural("for {number} month", "for {number} months", number),
        "years": plural("for {number} year", "for {number} years", number),
    }
    return patterns[unit].format(number=number)


def every(days: int) -> str:
    """Say a usual gap: `every day`, `every 6 weeks`."""
    if days == 1:
        return _("every day")
    number, unit = _measured(days)
    patterns = {
        "days": plural("every {number} day", "every {number} days", number),
        "weeks": plural("every {number} week", "every {number} weeks", number),
        "months": plural("every {number} month", "every {number} months", number),
        "years": plural("every {number} year", "every {number} years", number),
    }
    return patterns[unit].format(number=number)


def counted(number: int, noun: str) -> str:
    """Count things: `1 visit`, `5 visits`; only the nouns listed here can be counted."""
    patterns = {
        "change": plural("{number} change", "{number} changes", number),
        "column": plural("{number} column", "{number} columns", number),
        "complaint": plural("{number} complaint", "{number} complaints", number),
        "copy": plural("{number} copy", "{number} copies", number),
        "customer": plural("{number} customer", "{number} customers", number),
        "event": plural("{number} event", "{number} events", number),
        "fact": plural("{number} fact", "{number} facts", number),
        "line": plural("{number} line", "{number} lines", number),
        "occasion": plural("{number} occasion", "{number} occasions", number),
        "point": plural("{number} point", "{number} points", number),
        "person": plural("{number} person", "{number} people", number),
        "promise": plural("{number} promise", "{number} promises", number),
        "purchase": plural("{number} purchase", "{number} purchases", number),
        "row": plural("{number} row", "{number} rows", number),
        "rule": plural("{number} rule", "{number} rules", number),
        "stamp": plural("{number} stamp", "{number} stamps", number),
        "star": plural("{number} star", "{number} stars", number),
        "text": plural("{number} text", "{number} texts", number),
        "visit": plural("{number} visit", "{number} visits", number),
    }
    return patterns[noun].format(number=number)


def ordinal(number: int) -> str:
    """Say a number in order: `1st`, `2nd`, `10th`, `65th`."""
    last = 0 if 10 <= number % 100 <= 20 else number % 10
    patterns = {1: _("{number}st"), 2: _("{number}nd"), 3: _("{number}rd")}
    return patterns.get(last, _("{number}th")).format(number=number)


# --- lists ----------------------------------------------------------------------------------------------------


def listed(texts: Sequence[str]) -> str:
    """List things: `nuts, milk, eggs`."""
    return _(", ").join(texts)


def clauses(texts: Sequence[str]) -> str:
    """Say one thing after the other: `Lucia is forgotten; still named in 2 texts`."""
    return _("; ").join(texts)


def all_of(texts: Sequence[str]) -> str:
    """Name each of a few things or people: `the ring and the pen`; blank for none."""
    said = "".join(texts[:1])
    for text in texts[1:]:
        said = _("{first} and {second}").format(first=said, second=text)
    return said


def any_of(texts: Sequence[str]) -> str:
    """Name one of a few things: `greet or gift`; blank for none."""
    said = "".join(texts[:1])
    for text in texts[1:]:
        said = _("{first} or {second}").format(first=said, second=text)
    return said


# --- people and things ----------------------------------------------------------------------------------------


def person_phrase(relation: str, name: str | None, whose: str) -> str:
    """Name someone in a customer's life: `her nephew Luca`; `whose` is her, his or their."""
    if name:
        return by_whose(
            whose,
            her=_("her {relation} {name}"),
            his=_("his {relation} {name}"),
            their=_("their {relation} {name}"),
        ).format(relation=relation, name=name)
    return by_whose(
        whose, her=_("her {relation}"), his=_("his {relation}"), their=_("their {relation}")
    ).format(relation=relation)


def someone_close(whose: str) -> str:
    """Speak of someone in a customer's life without saying who."""
    return by_whose(
        whose, her=_("someone close to her"), his=_("someone close to him"), their=_("someone close to them")
    )


def recipient_phrase(for_text: str, whose: str) -> str:
    """Name whom a purchase was for as typed: `nephew Luca` becomes `her nephew Luca`, `Ann` stays `Ann`."""
    first = for_text.split()[0].lower() if for_text.split() else ""
    return person_phrase(for_text, None, whose) if first in RELATIONS else for_text


def the_item(item: str) -> str:
    """Speak of an item: a title stays as it is (`The Gruffalo`), a plain thing gets its article (`the ring`)."""
    first = item.split()[0] if item.split() else ""
    is_plain = first[:1].islower() and first.lower() not in DETERMINERS
    return _("the {item}").format(item=item) if is_plain else item


def items_phrase(items: Sequence[str], most: int = 2) -> str:
    """Speak of the items of a purchase, the first few of many: `The Gruffalo and the pen`; blank if none is named."""
    named = [the_item(item) for item in dict.fromkeys(items) if item]
    more = len(named) - most
    if more <= 0:
        return all_of(named)
    return plural("{items} and {number} more", "{items} and {number} more", more).format(
        items=listed(named[:most]), number=more
    )


def known_by(relation: str, name: str) -> str:
    """Tell a customer from others by who belongs to them: `dog Rex`."""
    return _("{relation} {name}").format(relation=relation, name=name)


def bought(item: str, on: date, today: date) -> str:
    """Tell a customer from others by what they last bought."""
    return _("bought {item} {ago}").format(item=the_item(item), ago=ago(on, today))


def occasion_name(kind: str, count: int | None) -> str:
    """Name an occasion: `birthday`, `65th birthday`, `name day`, `10th anniversary`."""
    if count:
        patterns = {
            "birthday": _("{ordinal} birthday"),
            "anniversary": _("{ordinal} anniversary"),
            "nameday": _("{ordinal} name day"),
        }
        return patterns[kind].format(ordinal=ordinal(count))
    return {"birthday": _("birthday"), "anniversary": _("anniversary"), "nameday": _("name day")}[kind]


def occasion_as_typed(words: str) -> str:
    """Name the occasion that something was bought for: a birthday in the language spoken, another as it was typed."""
    names = {"birthday": _("birthday"), "anniversary": _("anniversary"), "name day": _("name day")}
    return names.get(words.lower(), words)
