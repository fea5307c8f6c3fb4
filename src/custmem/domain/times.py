"""Times of day as people and programs write them: `14:30`, `14.30`, `2pm`, `3:50:00 PM`; kept as `14:30`."""

from __future__ import annotations

from custmem.domain.text import quoted
from custmem.errors import BadDate

_HINT = "type it like 14:30, 14.30, 2pm or 2:30 pm"
_LONGEST = 20
_NOON = 12


def parse_time(text: str) -> str:
    """Return the time of day that was typed, of 24 hours and with two digits each; raises BadDate.

    A bare number is an hour (`9`), and four digits in one are hours and minutes (`1430`).
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
        raise BadDate(f"{quoted(text)} is not a time of day", _HINT)
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    if half and not 1 <= hour <= _NOON:
        raise BadDate(f"{quoted(text)} is not a time of day", _HINT)
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    if hour >= 2 * _NOON or minute >= 60 or any(int(second) >= 60 for second in parts[2:]):
        raise BadDate(f"{quoted(text)} is not a time of day", _HINT)
    return f"{hour:02}:{minute:02}"
