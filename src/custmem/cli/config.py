"""A setting as it is typed, turned into what is kept, or refused with what it may be."""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, cast

from custmem.cli.command import Answer
from custmem.cli.text_input import words_for
from custmem.domain.customers.identification import Echo
from custmem.domain.customers.retention import KEY, months_from, told
from custmem.domain.customers.retention import NAME as RETENTION
from custmem.domain.followup_rules import BUILT_IN
from custmem.domain.loyalty.earning import bonus_from, by_from, tiers_from
from custmem.domain.messages import book_confirmations
from custmem.domain.messages.loyalty import POINTS, STAMPS
from custmem.domain.messages.wording import any_of
from custmem.domain.settings import SETTINGS, known_setting, setting_named
from custmem.domain.shop import BETWEEN_SEASONS, BY_EASTER, DEFAULTS, OFF, ON, WEEKDAYS, shop_from
from custmem.domain.text.cleaning import clean, fit, quoted, shown
from custmem.domain.text.dates import parse_day, parse_day_of_year
from custmem.domain.text.money import MOST_MINOR, parse_money
from custmem.errors import BadData, BadDate, Conflict, UsageError
from custmem.exchange.rules_document import MOST_CHARACTERS, document, rules_from_document
from custmem.exchange.source import STDIN, opened
from custmem.language import _
from custmem.recall.rankings import kept_for, outdated
from custmem.recall.settings import settings_of, shop_of
from custmem.record.settings import change_settings, has_purchases, store_rules
from custmem.show import echo
from custmem.show import retention as retention_view
from custmem.show import rules as rules_view
from custmem.show import settings as settings_view
from custmem.show.paper.escpos import printer_named

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Annotated, BinaryIO

    import typer

    from custmem.cli.context import Context
    from custmem.domain.followup_rules import Rule
    from custmem.domain.settings import Setting


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


RULES = "rules"


def config(
    context: Context,
    key: Annotated[
        str, typer.Argument(metavar="[KEY]", help="a setting, or rules; without it, all settings")
    ] = "",
    value: Annotated[
        list[str] | None,
        typer.Argument(metavar="[VALUE]", help="what it is to be; for rules a file, or - for standard input"),
    ] = None,
    reset: Annotated[bool, typer.Option("--reset", help="as in a new book")] = False,
) -> Answer:
    """The shop's settings, and the follow-up rules.

    All settings, one, or one changed. The rules are printed to be edited, and taken back.

    Example: custmem config significant 120

    Example: custmem config rules

    Example: custmem config retention 3y
    """
    typed = words_for(context, value) if value and key != RULES else " ".join(value or ()) or None
    if reset and typed is not None:
        raise UsageError(_("--reset takes no value"), _("leave out one of the two"))
    if key == RULES:
        return _rules(context, typed, reset=reset)
    if key == RETENTION:
        return _retention(context, "none" if reset else typed)
    setting = _named(key) if key else None
    if setting is None and reset:
        raise UsageError(
            _("say which setting to reset"),
            _("for example: {example}").format(example="custmem config lead_days --reset"),
        )
    if setting is not None and (reset or typed is not None):
        return _set(context, setting, typed)
    with context.reading() as book:
        settings = settings_of(book)
    shop = shop_from(settings)
    wanted = (setting,) if setting else SETTINGS
    known = [known_setting(each, settings, shop) for each in wanted]
    return Answer(settings_view, settings_view.Settings(known, shop.currency))


def _named(key: str) -> Setting:
    setting = setting_named(key.replace("-", "_"))
    if setting is None:
        names = [each.name for each in SETTINGS]
        near = get_close_matches(key, [*names, RULES, RETENTION], 3, 0.5)
        hint = (
            _("did you mean {names}?").format(names=any_of(near)) if near else _("custmem config lists them")
        )
        raise UsageError(_("there is no setting {key}").format(key=quoted(key)), hint)
    return setting


def _set(context: Context, setting: Setting, typed: str | None) -> Answer:
    """Set one setting, or give it back its default; what is then learned from the sales holds again."""
    if not setting.key:
        raise UsageError(
            _("{name} is learned from the sales").format(name=setting.name), _("it can't be set by hand")
        )
    with context.writing("config") as writing:
        before = settings_of(writing.book)
        kept = (
            DEFAULTS[setting.key] if typed is None else _checked(context, setting, typed, before["currency"])
        )
        if setting.key == "currency" and kept != before["currency"] and has_purchases(writing.book):
            raise Conflict(
                _("the currency can't change after the first sale"), _("start another book with --book")
            )
        change_settings(writing.book, {setting.key: kept})
        after = {**before, setting.key: kept}
        currency = after["currency"]
        was = known_setting(setting, before, shop_from(before))
        now = known_setting(setting, after, shop_from(after))
        writing.said = book_confirmations.said_setting(
            setting.name, settings_view.said(now, currency), settings_view.said(was, currency)
        )
    record = {"setting": settings_view.setting_data(now, currency)}
    return Answer(echo, Echo(writing.said, record), is_echo=True)


def _checked(context: Context, setting: Setting, typed: str, currency: str) -> str:
    """Return a value as it is kept.

    Raises UsageError, BadMoney.
    """
    if setting.kind == "money" and not setting.or_none:
        minor = parse_money(typed, currency)
        if not 0 < minor < MOST_MINOR:
            raise UsageError(
                _("{name} can't be {typed}").format(name=setting.name, typed=quoted(typed)),
                _("an amount above zero"),
            )
        return str(minor)
    if setting.kind != "number":
        return checked(setting.key, typed, context.today, currency)
    number = typed.strip()
    if setting.or_none and number.lower() in ("", "none", "0"):
        return ""
    is_number = number.isascii() and number.isdigit() and len(number) < 6
    if not (is_number and setting.least <= int(number) <= setting.most):
        raise UsageError(
            _("{name} can't be {typed}").format(name=setting.name, typed=quoted(typed)),
            _("a whole number from {least} to {most}").format(least=setting.least, most=setting.most),
        )
    return str(int(number))


def _retention(context: Context, typed: str | None) -> Answer:
    """Set for how long customers are kept who do not come any more, and list who is past it; nothing is erased."""
    from dateutil.relativedelta import relativedelta  # no other setting needs it

    if typed is not None:
        months = months_from(typed)
        with context.writing("config") as writing:
            change_settings(writing.book, {KEY: str(months) if months else ""})
            writing.said = book_confirmations.said_retention(told(months) if months else "")
    with context.reading() as book:
        kept = kept_for(book)
        before = context.today - relativedelta(months=kept) if kept else None
        found = outdated(book, before, context.today) if before else []
    return Answer(retention_view, retention_view.Retention(kept, found))


def _rules(context: Context, path: str | None, *, reset: bool) -> Answer:
    """Show the follow-up rules as a document, or keep those of an edited one."""
    if path is None and not reset:
        with context.reading() as book:
            shop = shop_of(book)
        text = document(shop.rules, shop.currency)
        return Answer(rules_view, rules_view.Rules(tuple(shop.rules.values()), text, shop.currency))
    text, named = ("", "") if path is None else _edited(path)
    with context.writing("config") as writing:
        shop = shop_of(writing.book)
        rules = dict(BUILT_IN) if reset else rules_from_document(text, named, shop.currency)
        store_rules(writing.book, rules)
        changed = _changed(shop.rules, rules)
        writing.said = book_confirmations.said_rules(changed)
    listed = [rules_view.rule_data(rule, shop.currency) for rule in rules.values()]
    return Answer(echo, Echo(writing.said, {"changed": changed, "rules": listed}), is_echo=True)


def _changed(before: Mapping[str, Rule], after: Mapping[str, Rule]) -> list[str]:
    return [name for name in {**after, **before} if before.get(name) != after.get(name)]


def _edited(path: str) -> tuple[str, str]:
    """Return an edited document and what to call it in a message; it is read before the book is locked."""
    if path == STDIN and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError(_("nothing is coming from standard input"), _("custmem config rules - < rules.toml"))
    named = _("standard input") if path == STDIN else fit(shown(os.path.basename(path)), 40)
    stdin = cast("BinaryIO", getattr(sys.stdin, "buffer", None)) if path == STDIN else None
    with opened(path, stdin) as file:
        raw = file.read(4 * MOST_CHARACTERS)
    if not raw.strip():  # a pipe that broke off, or a slip: rules are not given up by saying nothing
        raise BadData(
            _("{named} is empty").format(named=named),
            _("custmem config rules --reset gives back a new book's rules"),
        )
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n"), named
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadData(
            _("{named} line {line}: this is not UTF-8").format(named=named, line=line), _("save it as UTF-8")
        ) from None
