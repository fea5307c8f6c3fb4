"""Days and times: as people type them, as they recur, and as the book writes them."""

from __future__ import annotations

from datetime import date, timedelta

from custmem.domain.text.cleaning import quoted
from custmem.domain.value import NamedTuple
from custmem.errors import BadDate
from custmem.language import _

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FIRST_YEAR, LAST_YEAR = 1900, 2200
_LENGTH = len("2026-06-12")


def iso(day: date | None) -> str | None:
    """Return a day as JSON and the book have it; None for none."""
    return day.isoformat() if day else None


class StillToCome(BadDate):
    """A birthday, an anniversary or a name day in a year that has not come yet."""


class MonthDay(NamedTuple):
    """A day that recurs every year; the year it began may be unknown."""

    month: int
    day: int
    year: int | None


def read_iso(text: str) -> date | None:
    """Return the day that `iso` has written so; None for any other text."""
    try:
        day = date.fromisoformat(text) if len(text) == _LENGTH else None
    except ValueError:
        return None
    return day if day is not None and day.isoformat() == text and is_kept(day.year) else None


def is_kept(year: int) -> bool:
    """Say whether a year is one that a shop may have to do with."""
    return FIRST_YEAR <= year <= LAST_YEAR


def on_year(month: int, day: int, year: int) -> date:
    """The day an occasion falls on in a year.

    29 February is observed on 28 February in a common year, as dateutil's relativedelta has it.
    """
    if (month, day) == (2, 29) and not is_leap(year):
        day = 28
    return date(year, month, day)


def next_on(month: int, day: int, today: date) -> date:
    """The occasion's next day; today counts."""
    this_year = on_year(month, day, today.year)
    return this_year if this_year >= today else on_year(month, day, today.year + 1)


def last_on(month: int, day: int, today: date) -> date:
    """The occasion's most recent day; today counts."""
    this_year = on_year(month, day, today.year)
    return this_year if this_year <= today else on_year(month, day, today.year - 1)


def shift_months(day: date, months: int) -> date:
    """The same day so many months on (or back), cut to the end of a shorter month.

    Raises ValueError outside the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def month_length(year: int, month: int) -> int:
    """Return how many days a month has."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def is_leap(year: int) -> bool:
    """Say whether a year has a 29 February."""
    # calendar.isleap would bring in `calendar`, which costs a greeting a tenth of its time.
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_LONGEST = 20
_NOON = 12
_OPENING = 7


def parse_time(text: str) -> str:
    """Return the time of day that was typed, of 24 hours and with two digits each; raises BadDate.

    A bare number is an hour (`9`), but for those at which a shop is closed in the morning (`3`); four digits in one
    are hours and minutes (`1430`).
    """
    plain = text.strip().lower().replace(" ", "").replace(".m.", "m").removesuffix("h").removesuffix("uhr")
    half = plain[-2:] if plain.endswith(("am", "pm")) else ""
    digits = plain.removesuffix(half).replace(".", ":")
    if digits.isdecimal() and len(digits) == len("1430"):
        digits = f"{digits[:2]}:{digits[2:]}"
    parts = digits.split(":")
    if (
        len(text) > _LONGEST
        or not text.isascii()
        or not 1 <= len(parts) <= len(("14", "30", "00"))
        or not all(part.isdecimal() and 1 <= len(part) <= len("14") for part in parts)
        or any(len(part) != len("30") for part in parts[1:])
    ):
        raise BadDate(_("{text} is not a time of day").format(text=quoted(text)), _time_hint())
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    if half and not 1 <= hour <= _NOON:
        raise BadDate(_("{text} is not a time of day").format(text=quoted(text)), _time_hint())
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    if plain.isdecimal() and 1 <= hour < _OPENING and len(plain) == 1:
        raise BadDate(
            _("{text} may be in the morning or in the afternoon").format(text=quoted(text)),
            _("type {afternoon}pm or {morning}am").format(afternoon=hour, morning=hour),
        )
    if hour >= 2 * _NOON or minute >= 60 or any(int(second) >= 60 for second in parts[2:]):
        raise BadDate(_("{text} is not a time of day").format(text=quoted(text)), _time_hint())
    return f"{hour:02}:{minute:02}"


def parse_span(text: str) -> str:
    """Return a span that was typed (`3m`, `2 weeks`, `a year`, `month`) as number and letter; raises BadDate."""
    plain = _plain(text).removeprefix("every ")
    runs = _runs(plain if plain[:1].isdigit() or " " in plain else f"1{plain}")
    number = 1 if runs[:1] in (["a"], ["an"], ["one"]) else int(runs[0]) if runs and runs[0].isdigit() else 0
    unit = _UNITS.get(runs[1]) if len(runs) == 2 else None
    if unit is None or not 0 < number < 1000:
        raise BadDate(_("{text} is no span of time").format(text=quoted(text)), _span_hint())
    return f"{number}{unit[0]}"


def after_span(day: date, span: str) -> date:
    """Return the day that is so long (`3m`) after another."""
    later = _shifted(day, span, 1)
    assert later is not None, span
    return later


_LONGEST_typed_dates = 40
_APPLE_NO_YEAR = 1604
_NEAR = {"today": 0, "tomorrow": 1, "yesterday": -1}
_UNITS = {
    **dict.fromkeys(("d", "day", "days"), "day"),
    **dict.fromkeys(("w", "week", "weeks"), "week"),
    **dict.fromkeys(("m", "month", "months"), "month"),
    **dict.fromkeys(("y", "year", "years"), "year"),
}


def parse_day(text: str, today: date, *, day_first: bool, lean: str = "nearest") -> date:
    """The day that was typed; raises BadDate.

    Dots are always day first and four digits in front always mean ISO; `day_first` decides for `/` and `-`.
    Two digits of a year mean 20xx. Without a year, and for a bare weekday, `lean` says which is meant:
    "future" (today or next), "past" (today or most recent) or "nearest" (a weekday: today or next).
    "next fri" is the Friday of next week, "this fri" of this week (weeks start on Monday), "last fri" the
    most recent one before today.
    """
    plain = _plain(text)
    try:
        found = _relative(plain, today, lean) or _completed(_absolute(plain, day_first), today, lean)
    except (ValueError, OverflowError):  # no such day in the calendar
        found = None
    if found is None:
        raise BadDate(_("{text} is not a date").format(text=quoted(text)), _date_hint())
    if not is_kept(found.year):
        raise BadDate(_("{text} is too far away").format(text=quoted(text)), _years_hint())
    return found


def parse_occasion(text: str, today: date, *, day_first: bool) -> MonthDay:
    """The birthday, anniversary or name day that was typed, with or without its year; raises BadDate.

    It may be today; with a year that puts it after today it is refused.
    """
    found = parse_day_of_year(text, today, day_first=day_first)
    if found.year is not None and (found.year, found.month, found.day) > (today.year, today.month, today.day):
        raise StillToCome(
            _("{text} is still to come").format(text=quoted(text)), _("check the year, or leave it out")
        )
    return found


def parse_day_of_year(text: str, today: date, *, day_first: bool) -> MonthDay:
    """The day that was typed, with or without its year, which may be still to come; raises BadDate.

    Two digits of a year mean the latest such day that is not in the future. The year 1604 means none:
    Apple writes a birthday of unknown year so; vCard writes `--0612` (RFC 6350, 4.3.1).
    """
    plain = _plain(text)
    try:
        found = _with_century(_yearless(plain) or _absolute(plain, day_first), today)
        if found:
            date(found.year or 2000, found.month, found.day)
    except ValueError:  # no such day in the calendar
        found = None
    if found is None:
        raise BadDate(_("{text} is not a date").format(text=quoted(text)), _occasion_hint())
    if found.year is not None and not is_kept(found.year):
        raise BadDate(
            _("{text} is too far away").format(text=quoted(text)),
            _("give a year from {first} to {last}, or leave the year out").format(
                first=FIRST_YEAR, last=LAST_YEAR
            ),
        )
    return found


def _plain(text: str) -> str:
    """Lower case with single spaces; empty, thus no date, where it is too long or not ASCII."""
    plain = " ".join(text.split()) if len(text) <= _LONGEST_typed_dates else ""
    return plain.lower() if plain.isascii() else ""


def _relative(plain: str, today: date, lean: str) -> date | None:
    """A day told from today: `tomorrow`, `fri`, `next fri`, `+3w`, `in 2 months`, `3 days ago`, `eom`."""
    if plain in _NEAR:
        return today + timedelta(days=_NEAR[plain])
    if plain == "eom":
        return today.replace(day=month_length(today.year, today.month))
    first, _, rest = plain.partition(" ")
    if plain[:1] in ("+", "-"):
        amount, sign = plain[1:], 1 if plain[0] == "+" else -1
    elif first in ("next", "last") and rest in ("week", "month", "year"):
        amount, sign = f"a {rest}", 1 if first == "next" else -1
    elif first == "in":
        amount, sign = rest, 1
    elif plain.endswith(" ago"):
        amount, sign = plain.removesuffix(" ago"), -1
    else:
        return _weekday(first, rest, today, lean)
    return _shifted(today, amount, sign)


def _shifted(today: date, amount: str, sign: int) -> date | None:
    """Today moved by an amount like `3w`, `2 months` or `a week`."""
    runs = _runs(amount)
    # A sign or a mark inside the amount would be lost in the runs.
    if len(runs) != 2 or not amount.replace(" ", "").isalnum():
        return None
    number = 1 if runs[0] in ("a", "an", "one") else int(runs[0]) if runs[0].isdigit() else None
    unit = _UNITS.get(runs[1])
    if number is None or unit is None:
        return None
    if unit in ("day", "week"):
        return today + timedelta(days=sign * number * (7 if unit == "week" else 1))
    return shift_months(today, sign * number * (12 if unit == "year" else 1))


def _weekday(first: str, rest: str, today: date, lean: str) -> date | None:
    named = _position(rest or first, WEEKDAYS)
    if named is None:
        return None
    ahead = (named - today.weekday()) % 7
    if not rest:
        return today - timedelta(days=-ahead % 7) if lean == "past" else today + timedelta(days=ahead)
    monday = today - timedelta(days=today.weekday())
    if first == "last":
        return today - timedelta(days=7 - ahead)
    weeks = {"this": 0, "next": 1}.get(first)
    return None if weeks is None else monday + timedelta(days=7 * weeks + named)


def _absolute(plain: str, day_first: bool) -> MonthDay | None:
    """A day of the calendar, not checked against it; a year below 100 was typed with two digits."""
    return _named_month(plain) or _numbers(plain, day_first)


def _numbers(plain: str, day_first: bool) -> MonthDay | None:
    mark = next((mark for mark in ".-/" if mark in plain), None)
    parts = [part.strip() for part in plain.removesuffix(".").split(mark)] if mark else []
    if not 2 <= len(parts) <= 3 or not all(map(str.isdigit, parts)):
        return None
    if len(parts) == 3 and len(parts[0]) == 4 and mark != ".":
        return _month_day(parts[1], parts[2], parts[0])
    day_leads = day_first or mark == "."
    day, month, *year = parts if day_leads else (parts[1], parts[0], *parts[2:])
    found = _month_day(month, day, *year)
    if found and found.day <= 12 < found.month <= 31:
        swapped = f"{parts[1]}{mark}{parts[0]}"
        raise BadDate(
            (
                _("{date} is not a date: here the day comes before the month")
                if day_leads
                else _("{date} is not a date: here the month comes before the day")
            ).format(date=quoted(plain)),
            _("type {swapped} or {named}").format(
                swapped=swapped, named=f"{found.month} {MONTHS[found.day - 1]}"
            ),
        )
    return found


def _named_month(plain: str) -> MonthDay | None:
    if plain[:1] in ("+", "-"):
        return None
    runs = [run for run in _without_ordinals(_runs(plain)) if run not in ("of", "the")]
    if not 2 <= len(runs) <= 3 or any(char not in " .,-" and not char.isalnum() for char in plain):
        return None
    first, second, *year = runs
    day, name = (first, second) if first.isdigit() else (second, first)
    month = _position(name, MONTHS)
    return None if month is None else _month_day(str(month + 1), day, *year)


def _month_day(month: str, day: str, year: str = "") -> MonthDay | None:
    """The parts as numbers, where each is written with as many digits as it may have."""
    right = day.isdigit() and len(day) <= 2 and len(month) <= 2 and len(year) in (0, 2, 4)
    if not right or (year and not year.isdigit()) or (len(year) == 4 and year[0] == "0"):
        return None
    return MonthDay(int(month), int(day), int(year) if year else None)


def _yearless(plain: str) -> MonthDay | None:
    digits = plain[2:].replace("-", "", 1) if plain.startswith("--") else ""
    return MonthDay(int(digits[:2]), int(digits[2:]), None) if len(digits) == 4 and digits.isdigit() else None


def _with_century(found: MonthDay | None, today: date) -> MonthDay | None:
    if found is None or found.year is None or found.year == _APPLE_NO_YEAR:
        return MonthDay(found.month, found.day, None) if found else None
    if found.year >= 100:
        return found
    year = 2000 + found.year
    begun = (year, found.month, found.day) <= (today.year, today.month, today.day)
    return MonthDay(found.month, found.day, year if begun else year - 100)


def _completed(found: MonthDay | None, today: date, lean: str) -> date | None:
    if found is None:
        return None
    if found.year is not None:
        return date(found.year + 2000 if found.year < 100 else found.year, found.month, found.day)
    date(2000, found.month, found.day)  # refuses what no year has
    # Eight years reach a 29 February even over a year like 2100.
    years = range(today.year - 8, today.year + 9)
    leap_day = (found.month, found.day) == (2, 29)
    days = [date(year, found.month, found.day) for year in years if not leap_day or is_leap(year)]
    if lean == "future":
        return min(day for day in days if day >= today)
    if lean == "past":
        return max(day for day in days if day <= today)
    return min(days, key=lambda day: (abs(day - today), day < today))


def _runs(text: str) -> list[str]:
    """The runs of digits and of letters: `12jun2026` is 12, jun, 2026."""
    runs: list[str] = []
    before = ""
    for char in text:
        kind = "digit" if char.isdigit() else "letter" if char.isalpha() else ""
        if kind and kind == before:
            runs[-1] += char
        elif kind:
            runs.append(char)
        before = kind
    return runs


def _without_ordinals(runs: list[str]) -> list[str]:
    """`12th` is 12."""
    pairs = zip(["", *runs], runs, strict=False)
    return [run for before, run in pairs if not (run in ("st", "nd", "rd", "th") and before.isdigit())]


def _position(word: str, names: tuple[str, ...]) -> int | None:
    """Which name the word begins, by at least three letters: `sept`, `tues`."""
    if len(word) < 3:
        return None
    return next((at for at, name in enumerate(names) if name.lower().startswith(word)), None)


def _span_hint() -> str:
    return _("try 3m, 2 weeks, a year")


def _time_hint() -> str:
    return _("type it like 14:30, 14.30, 2pm or 2:30 pm")


def _date_hint() -> str:
    return _("type it like 2026-06-12, 12.6., 12 June, 12jun2026, fri, next fri, +3w, in 2 months or eom")


def _occasion_hint() -> str:
    return _("type it like 12.6., 12 June, 12 June 1961, 1961-06-12 or --06-12")


def _years_hint() -> str:
    return _("give a year from {first} to {last}").format(first=FIRST_YEAR, last=LAST_YEAR)
