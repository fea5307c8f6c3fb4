"""Whether a setting is as it is kept: asked of a book that comes from elsewhere, where nobody typed and checked it."""

from __future__ import annotations

import re
from datetime import date

from custmem.domain.followup_rules import BUILT_IN, PREFIX, added, read, written
from custmem.domain.settings import SETTINGS
from custmem.domain.shop import BETWEEN_SEASONS, DEFAULTS, OFF, ON, WEEKDAYS, seasons_from
from custmem.domain.text.money import MOST_MINOR

_CHOICES = {
    "date_order": ("day-first", "month-first"),
    "paper": ("a4", "48", "42", "32"),
    "backups": (ON, OFF),
}
_FORMS = {
    "currency": re.compile(r"[A-Z]{3}"),
    "language": re.compile(r"[a-z]{2}"),
    "backup_recipient": re.compile(r"(age1[0-9a-z]{6,200})?"),
}
_LEARNED = "learned_"
_DIGITS = re.compile(r"[0-9]{1,15}", re.ASCII)
_MOST_DAYS = 100_000
_HOLIDAY = re.compile(r"((?P<year>\d{4})-)?(?P<month>\d\d)-(?P<day>\d\d)|easter[+-]\d{1,3}", re.ASCII)


def is_kept_so(key: str, value: str) -> bool:
    """Say whether a setting of this key can have this value: one that no command would have kept is none."""
    if key.startswith(PREFIX):
        return _is_rule(key.removeprefix(PREFIX), value)
    if key not in DEFAULTS:
        return False
    if key.startswith(_LEARNED) or key.endswith("_minor"):
        most = _MOST_DAYS if key == "learned_gap_days" else MOST_MINOR
        return value == "" or (_DIGITS.fullmatch(value) is not None and int(value) <= most)
    if key in _CHOICES:
        return value in _CHOICES[key]
    if key in _FORMS:
        return _FORMS[key].fullmatch(value) is not None
    if key == "closed":
        return value.split() == [day for day in WEEKDAYS if day in value.split()]
    if key == "holidays":
        return all(map(_is_holiday, value.split()))
    if key == "season":
        return not value or len(seasons_from(value)) == len(value.split(BETWEEN_SEASONS))
    setting = next((each for each in SETTINGS if each.key == key and each.kind == "number"), None)
    if setting is None:
        return True  # a text, such as the shop's name
    if setting.or_none and not value:
        return True
    return _DIGITS.fullmatch(value) is not None and setting.least <= int(value) <= setting.most


def _is_rule(name: str, value: str) -> bool:
    """Say whether a rule's line is what would be kept of the rule that is read from it."""
    return bool(name) and written(read(BUILT_IN.get(name) or added(name), value)) == value


def _is_holiday(word: str) -> bool:
    """Say whether a day, or the first and the last of several, is one that a calendar has."""
    return all(map(_is_day, word.split("..", 1)))


def _is_day(word: str) -> bool:
    found = _HOLIDAY.fullmatch(word)
    if found is None:
        return False
    if not found["day"]:
        return True
    try:
        date(int(found["year"] or 2000), int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True
