"""Holidays and seasons as they are typed at `init`, turned into what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.domain.shop import BETWEEN_SEASONS, BY_EASTER
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.dates import parse_day, parse_occasion
from custmem.errors import BadDate, UsageError

if TYPE_CHECKING:
    from datetime import date

_NONE = ("", "none")
_LONGEST_NAME = 60


def kept_holidays(typed: str, today: date) -> str:
    """Return the holidays typed, as the settings keep them: `12-25 easter+1 2026-08-14`.

    Raises BadDate.
    """
    if typed.lower() in _NONE:
        return ""
    words = [word.strip().lower() for word in typed.split(",") if word.strip()]
    return " ".join(dict.fromkeys(_holiday(word, today) for word in words))


def _holiday(word: str, today: date) -> str:
    named = word.replace(" ", "-")
    if named in BY_EASTER:
        return f"easter{BY_EASTER[named]:+d}"
    found = parse_occasion(word, today, day_first=True)
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
    name, _, days = typed.partition("=")
    first, between, last = days.partition("..")
    name = name.strip()
    if not (name and between and len(name) <= _LONGEST_NAME):
        raise UsageError(f"{quoted(typed)} is no season", 'for example --season "Christmas=1dec..24dec"')
    try:
        ends = [parse_occasion(day.strip(), today, day_first=True) for day in (first, last)]
    except BadDate as error:
        raise BadDate(error.message, 'for example --season "Christmas=1dec..24dec"') from error
    return f"{name}=" + "..".join(f"{day.month:02}-{day.day:02}" for day in ends)
