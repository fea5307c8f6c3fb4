"""The shop's settings as they are shown and set: what each is called, what it holds, and where its value is from."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from custmem.domain.followup_rules import BUILT_IN, PREFIX, added, read, written
from custmem.domain.shop import BETWEEN_SEASONS, DEFAULTS, OFF, ON, WEEKDAYS, seasons_from
from custmem.domain.text.money import MOST_MINOR
from custmem.domain.value import NamedTuple
from custmem.language import marked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.domain.shop import Shop


DEFAULT, SET, LEARNED = "default", "set", "learned"


class Setting(NamedTuple):
    """A setting: `key` is what it is kept under (blank when it is only learned), `field` where a shop has it."""

    name: str
    kind: str
    help: str
    key: str = ""
    learned_key: str = ""
    field: str = ""
    least: int = 0
    most: int = 0
    or_none: bool = False


class Known(NamedTuple):
    """A setting with its value, a text, a number or minor units, and where it is from; None where nothing is known."""

    setting: Setting
    value: str | int | None
    origin: str


def _number(name: str, told: str, least: int, most: int, *, or_none: bool = False) -> Setting:
    return Setting(name, "number", told, name, "", "" if or_none else name, least, most, or_none)


SETTINGS = (
    Setting("shop", "text", marked("the shop's name"), "shop"),
    Setting("currency", "text", marked("three letters, fixed with the first sale"), "currency"),
    Setting(
        "date_order", "text", marked("whether 6/7 is the 6th of July: day-first, month-first"), "date_order"
    ),
    Setting("language", "text", marked("two letters"), "language"),
    Setting("closed", "text", marked("weekdays the shop is closed: sun mon; or none"), "closed"),
    Setting("holidays", "text", marked("days closed besides: 25dec, easter-monday; or none"), "holidays"),
    Setting("season", "text", marked("the shop's own seasons: Christmas=1dec..24dec; or none"), "season"),
    Setting("address", "text", marked("the shop's address, for printed pages"), "address"),
    Setting("phone", "text", marked("the shop's phone, for printed pages"), "phone"),
    Setting("printer", "text", marked("the receipt printer's profile: TM-T88V, POS-5890"), "printer"),
    Setting("paper", "text", marked("a4, or a roll's columns: 42, 48, 32"), "paper"),
    _number("lead_days", marked("a card is due so many days before"), 1, 60),
    _number("kind_things_a_morning", marked("so many customers' kind things at most"), 1, 500),
    _number("quiet_days", marked("nobody is called twice within so many days"), 0, 365),
    Setting(
        *("significant", "money", marked("a purchase is significant from this amount on")),
        *("significant_minor", "learned_significant_minor", "significant_minor"),
    ),
    Setting(
        *("gift_budget", "money", marked("a year's money for gifts; none: none are suggested")),
        *("gift_budget_minor", "", "gift_budget_minor"),
        or_none=True,
    ),
    _number(
        "loyalty_stamps", marked("so many stamps for a reward; none: no programme"), 2, 10_000, or_none=True
    ),
    Setting("loyalty_reward", "text", marked("what a full card is good for"), "loyalty_reward"),
    _number("loyalty_months", marked("a stamp lasts so many months; none: for ever"), 1, 120, or_none=True),
    Setting("loyalty_unit", "text", marked("what is collected: stamps, points"), "loyalty_unit"),
    Setting(
        "loyalty_by",
        "text",
        marked("what sold stamps by: visit, amount 10, tag coffee; or hand"),
        "loyalty_by",
    ),
    _number("loyalty_start", marked("so many are on a new card already"), 0, 5_000, or_none=True),
    Setting(
        "loyalty_double",
        "text",
        marked("days when a sale counts twice: tue, 24dec; or none"),
        "loyalty_double",
    ),
    Setting(
        "loyalty_referral",
        "text",
        marked("for both when one sends the other: 2 stamps, voucher 5; or none"),
        "loyalty_referral",
    ),
    Setting(
        "loyalty_tiers",
        "text",
        marked("by a year's worth: Silver 300: 5 % off; Gold 800: free delivery"),
        "loyalty_tiers",
    ),
    Setting("member_price", "text", marked("what who has a card pays: 10 % off; or none"), "member_price"),
    _number(
        "voucher_months", marked("a voucher is good for so many months; none: for ever"), 1, 120, or_none=True
    ),
    Setting("backups", "text", marked("whether a backup is made by itself each day: on, off"), "backups"),
    Setting(
        "backup_recipient",
        "text",
        marked("an age key that backups are encrypted for; none: plain"),
        "backup_recipient",
    ),
    Setting(
        "largest",
        "money",
        marked("one of the largest from here on"),
        "",
        "learned_largest_minor",
        "largest_minor",
    ),
    Setting(
        "best",
        "money",
        marked("one of the best customers from here on"),
        "",
        "learned_best_minor",
        "best_minor",
    ),
    Setting(
        "usual_gap_days", "number", marked("days between visits"), "", "learned_gap_days", "usual_gap_days"
    ),
)


def setting_named(name: str) -> Setting | None:
    """Return the setting of this name, if there is one."""
    return next((setting for setting in SETTINGS if setting.name == name), None)


def known_setting(setting: Setting, settings: Mapping[str, str], shop: Shop) -> Known:
    """Return a setting's value and where it is from."""
    value = getattr(shop, setting.field) if setting.field else settings[setting.key]
    if setting.or_none:
        value = None if value in ("", None) else int(value)
    return Known(setting, value, _origin(setting, settings))


def _origin(setting: Setting, settings: Mapping[str, str]) -> str:
    if setting.key and settings[setting.key] != DEFAULTS[setting.key]:
        return SET
    return LEARNED if settings.get(setting.learned_key) else DEFAULT


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
