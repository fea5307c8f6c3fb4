"""A corrected value: read as it was typed for its field, and said as it stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.customers.refs import Sort
from custmem.domain.messages.wording import weekday_day
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import MONTHS, MonthDay, parse_day, parse_occasion, parse_span, parse_time
from custmem.domain.text.money import MOST_MINOR, parse_money, say_money
from custmem.errors import BadDate, UsageError
from custmem.language import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.domain.customers.refs import Field, Ref, Thing

_YES, _NO = ("yes", "y", "true", "1", "on"), ("no", "n", "false", "0", "off", "")
_MOST = 100_000
_MOST_MILLI = 10_000_000_000


def value_typed(field: Field, typed: str, today: date, *, currency: str, day_first: bool) -> object:
    """Return what a field is to hold; blank takes away what may be missing.

    Raises UsageError, BadDate, BadMoney.
    """
    words = clean(typed, limit=field.limit)
    if not words and field.sort != Sort.FLAG:
        if field.blank:
            return None
        raise UsageError(
            _("the {name} can't be blank").format(name=field.name),
            _("give the new {name}, or leave it out").format(name=field.name),
        )
    match field.sort:
        case Sort.PAST:
            return _past(field, words, today, day_first).isoformat()
        case Sort.DAY:
            return parse_day(words, today, day_first=day_first, lean="nearest").isoformat()
        case Sort.MONTH_DAY:
            return parse_occasion(words, today, day_first=day_first)
        case Sort.TIME:
            return parse_time(words)
        case Sort.SPAN:
            return parse_span(words)
        case Sort.MONEY:
            return _money(field, words, currency)
        case Sort.QUANTITY:
            return _quantity(words)
        case Sort.NUMBER:
            return _number(field, words)
        case Sort.FLAG:
            return _flag(field, words)
    if field.choices and words.lower() not in field.choices:
        raise UsageError(
            _("{words} is not a {name}").format(words=quoted(words), name=field.name),
            _("it is one of {choices}").format(choices=", ".join(field.choices)),
        )
    return words.lower() if field.choices or field.column in ("tag", "occasion") else words


def _past(field: Field, words: str, today: date, day_first: bool) -> date:
    day = parse_day(words, today, day_first=day_first, lean="past")
    if day > today:
        raise BadDate(
            _("{words} has not come yet").format(words=quoted(words)),
            _("--{name} is the day it was, today or before").format(name=field.name),
        )
    return day


def _money(field: Field, words: str, currency: str) -> int:
    minor = parse_money(words, currency)
    if abs(minor) > MOST_MINOR or (minor < 0 and field.column == "cost_minor"):
        raise UsageError(
            _("{words} can't be a {name}").format(words=quoted(words), name=field.name),
            _("type it like 24.90"),
        )
    return minor


def _number(field: Field, words: str) -> int:
    if not (words.isascii() and words.isdigit() and 0 < int(words[:9]) <= _MOST):
        raise UsageError(
            _("{words} can't be the {name}").format(words=quoted(words), name=field.name),
            _("type a whole number, 1 or more"),
        )
    return int(words)


def _quantity(words: str) -> int:
    whole, _point, part = words.replace(",", ".").partition(".")
    digits = whole + part
    if not (digits.isascii() and digits.isdigit() and len(part) <= 3 and whole) or not int(digits):
        raise UsageError(
            _("{words} can't be a quantity").format(words=quoted(words)),
            _("type a number, for example 2 or 0.250"),
        )
    milli = int(whole[:12]) * 1000 + int(part.ljust(3, "0"))
    if milli > _MOST_MILLI:
        raise UsageError(
            _("{words} is more than can be sold").format(words=quoted(words)), _("check the quantity")
        )
    return milli


def _flag(field: Field, words: str) -> int:
    low = words.lower()
    if low not in (*_YES, *_NO):
        raise UsageError(
            _("{words} is neither yes nor no").format(words=quoted(words)),
            _("type --{name} yes, or no").format(name=field.name),
        )
    return int(low in _YES)


def echoed_value(field: Field, row: Mapping[str, object], currency: str) -> str:
    """Say what a field holds, a day with its weekday; blank where there is nothing."""
    value = row[field.column]
    if value is not None and field.sort in (Sort.PAST, Sort.DAY):
        return weekday_day(date.fromisoformat(str(value)))
    return said_value(field, row, currency)


def said_value(field: Field, row: Mapping[str, object], currency: str) -> str:
    """Say what a field holds, as it could be typed again; blank where there is nothing."""
    value = row[field.column]
    if value is None:
        return ""
    if field.sort == Sort.MONTH_DAY:
        return _day_of_year(row)
    if field.sort in (Sort.PAST, Sort.DAY):
        return str(value)
    if field.sort == Sort.FLAG:
        return "yes" if value else "no"
    if field.sort == Sort.MONEY:
        milli = row.get("quantity_milli")
        minor = int(str(value))
        return say_money(round(minor * 1000 / int(str(milli))) if milli else minor, currency)
    if field.sort == Sort.QUANTITY:
        return f"{int(str(value)) / 1000:g}"
    return str(value)


def _day_of_year(row: Mapping[str, object]) -> str:
    return day_of_year(int(str(row["month"])), int(str(row["day"])), int(str(row["year"] or 0)))


def day_of_year(month: int, day: int, year: int | None) -> str:
    """Say a day of a year as it can be typed again, with its year if that is known."""
    return f"{day} {MONTHS[month - 1]}" + (f" {year}" if year else "")


def columns_of(field: Field, value: object, currency: str) -> dict[str, object]:
    """Return the columns that keep a value: a day of a year has three, a death and a cost have two."""
    if isinstance(value, MonthDay):
        return {"month": value.month, "day": value.day, "year": value.year}
    if field.column == "died_on":
        return {"died_on": value} | ({"dead": 1} if value is not None else {})
    if field.column == "dead" and not value:
        return {"dead": 0, "died_on": None}
    if field.column == "cost_minor" and field.blank:
        return {"cost_minor": value, "currency": None if value is None else currency}
    return {field.column: value}


def said_thing(ref: Ref, thing: Thing, row: Mapping[str, object]) -> str:
    """Say in a few words what a thing is: its words, its amount and its day."""
    parts = []
    if row.get("items"):
        parts.append(str(row["items"]))
    if thing.words is not None and row.get(thing.words.column):
        parts.append(str(row[thing.words.column]))
    if ref.kind == "occasion":
        parts = [str(row["kind"]), _day_of_year(row)]
    if row.get("total_minor") is not None:
        parts.append(say_money(int(str(row["total_minor"])), str(row["currency"])))
    day = thing.day
    if day is not None and row.get(day.column):
        parts.append(weekday_day(date.fromisoformat(str(row[day.column]))))
    return ", ".join(parts)


def line_columns(row: Mapping[str, object], price: int | None, milli: int | None) -> dict[str, object]:
    """Return the columns of an item whose price for one, or whose quantity, is another: its amount follows."""
    held = int(str(row["quantity_milli"]))
    amount, now = int(str(row["amount_minor"])), milli or held
    whole = amount * now / held if price is None else price * now / 1000
    return {"quantity_milli": now, "amount_minor": round(whole)}
