"""A setting as it is typed, turned into what is kept, or refused with what it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.loyalty.earning import bonus_from, by_from, tiers_from
from custmem.domain.messages.loyalty import POINTS, STAMPS
from custmem.domain.shop import BETWEEN_SEASONS, BY_EASTER, DEFAULTS, OFF, ON, WEEKDAYS
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.dates import parse_day, parse_day_of_year
from custmem.domain.text.money import MOST_MINOR, parse_money
from custmem.errors import BadDate, UsageError
from custmem.language import _
from custmem.show.paper.printers import printer_named

if TYPE_CHECKING:
    from datetime import date

_NONE = ("", "none")
_LONGEST_NAME = 60
_OF_LOYALTY = (
    *("loyalty_reward", "loyalty_unit", "loyalty_by", "loyalty_double", "loyalty_referral", "loyalty_tiers"),
    "member_price",
)
_PAPERS = ("a4", "42", "48", "32")
_DATE_ORDERS = ("day-first", "month-first")


def checked(key: str, typed: str, today: date, currency: str = "") -> str:
    """Return a setting as it is kept.

    Raises UsageError.
    """
    value = clean(typed, limit=1000 if key in ("holidays", "season", "loyalty_tiers") else 200)
    if key in ("shop", "address", "phone"):
        return value
    if key in _OF_LOYALTY:
        return "" if value.lower() in _NONE else _checked_loyalty(key, value, today, currency)
    if key == "printer":
        return printer_named(value).name if value else DEFAULTS[key]
    if key == "season":
        return kept_seasons(value, today)
    if key == "holidays":
        return kept_holidays(value, today)
    value = value.lower()
    if key == "currency":
        if not (len(value) == 3 and value.isascii() and value.isalpha()):
            raise UsageError(
                _('"{value}" is not a currency').format(value=value), _("three letters, for example EUR")
            )
        return value.upper()
    if key == "closed":
        return _checked_closed(value)
    if key == "gift_budget_minor":
        return _checked_budget(value, currency)
    if key == "backup_recipient":
        return _checked_recipient(value)
    choices = {"date_order": _DATE_ORDERS, "paper": _PAPERS, "backups": (ON, OFF)}.get(key)
    if choices and value not in choices:
        raise UsageError(
            _('"{value}" can\'t be the {setting}').format(value=value, setting=key.replace("_", " ")),
            _("one of {choices}").format(choices=", ".join(choices)),
        )
    if key == "language" and not (len(value) == 2 and value.isascii() and value.isalpha()):
        raise UsageError(
            _('"{value}" is not a language').format(value=value), _("two letters, for example en")
        )
    return value


def _checked_budget(typed: str, currency: str) -> str:
    """Return a year's money for gifts in minor units; nothing for `none`."""
    if typed in ("", "none"):
        return ""
    minor = parse_money(typed, currency)
    if not 0 <= minor <= MOST_MINOR:
        raise UsageError(
            _("{typed} is not a budget").format(typed=quoted(typed)),
            _("the money for a year's gifts, for example 200; or none"),
        )
    return str(minor)


def _checked_recipient(typed: str) -> str:
    """Return the age key that backups are encrypted for; nothing for `none`."""
    if typed in ("", "none"):
        return ""
    from custmem.book.encryption import checked_recipient  # an extra's library

    return checked_recipient(typed)


def _checked_closed(typed: str) -> str:
    days = [word[:3] for word in typed.replace(",", " ").split() if word != "none"]
    unknown = [day for day in days if day not in WEEKDAYS]
    if unknown:
        raise UsageError(
            _('"{unknown}" is not a weekday').format(unknown=unknown[0]),
            _("some of {weekdays}, or none").format(weekdays=", ".join(WEEKDAYS)),
        )
    return " ".join(day for day in WEEKDAYS if day in days)


def _checked_loyalty(key: str, typed: str, today: date, currency: str) -> str:
    """Return a setting of the loyalty programme as it is kept: as it was typed, but for the days that count twice."""
    if key == "loyalty_double":
        words = [word.strip().lower() for word in typed.split(",") if word.strip()]
        weekdays = [word[:3] for word in words if word[:3] in WEEKDAYS and word.isalpha()]
        days = [_holiday(word, today) for word in words if word[:3] not in weekdays]
        return " ".join(dict.fromkeys((*weekdays, *days)))
    understood, examples = {
        "loyalty_unit": (typed.lower() in (STAMPS, POINTS), "stamps, points"),
        "loyalty_by": (by_from(typed, currency), "visit, amount 10, tag coffee, hand"),
        "loyalty_referral": (bonus_from(typed, currency), "2 stamps, 3 / 1 stamps, voucher 5"),
        "loyalty_tiers": (tiers_from(typed, currency), "Silver 300: 5 % off; Gold 800: free delivery"),
    }.get(key, (True, ""))
    if not understood:
        raise UsageError(
            _("{typed} can't be the {setting}").format(typed=quoted(typed), setting=key.replace("_", " ")),
            _("for example: {example}").format(example=examples),
        )
    return typed.lower() if key in ("loyalty_unit", "loyalty_by", "loyalty_referral") else typed


def kept_holidays(typed: str, today: date) -> str:
    """Return the holidays typed, as the settings keep them: `12-25 easter+1 2026-08-14 08-01..08-15`.

    Raises BadDate.
    """
    if typed.lower() in _NONE:
        return ""
    words = [word.strip().lower() for word in typed.split(",") if word.strip()]
    return " ".join(dict.fromkeys(_holiday(word, today) for word in words))


def _holiday(word: str, today: date) -> str:
    if ".." in word:
        first, last = (_holiday(day.strip(), today) for day in word.split("..", 1))
        if len(first) != len(last) or "easter" in first + last:
            raise BadDate(
                _("{typed} is no span of days").format(typed=quoted(word)),
                _("for example 1aug..15aug, or 2026-08-01..2026-08-15"),
            )
        return f"{first}..{last}"
    named = word.replace(" ", "-")
    if named in BY_EASTER:
        return f"easter{BY_EASTER[named]:+d}"
    found = parse_day_of_year(word, today, day_first=True)
    if found.year is None:
        return f"{found.month:02}-{found.day:02}"
    return parse_day(word, today, day_first=True, lean="future").isoformat()


def kept_seasons(typed: str, today: date) -> str:
    """Return the seasons typed, as the settings keep them: `Christmas=12-01..12-24`.

    Raises UsageError.
    """
    if typed.lower() in _NONE:
        return ""
    return BETWEEN_SEASONS.join(_season(part, today) for part in typed.split(BETWEEN_SEASONS) if part.strip())


def _season(typed: str, today: date) -> str:
    name, _mark, days = typed.partition("=")
    first, between, last = days.partition("..")
    name = name.strip()
    if not (name and between and len(name) <= _LONGEST_NAME):
        raise UsageError(
            _("{typed} is not a season").format(typed=quoted(typed)),
            _("for example: {example}").format(example='custmem config season "Christmas=1dec..24dec"'),
        )
    try:
        ends = [parse_day_of_year(day.strip(), today, day_first=True) for day in (first, last)]
    except BadDate as error:
        raise BadDate(
            error.message,
            _("for example: {example}").format(example='custmem config season "Christmas=1dec..24dec"'),
        ) from error
    return f"{name}=" + "..".join(f"{day.month:02}-{day.day:02}" for day in ends)
