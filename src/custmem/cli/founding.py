"""Founding a book: asked for at a terminal, given as options without one, or guessed from the locale at first use."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.cli.answer import Answer
from custmem.cli.open_days import kept_holidays, kept_seasons
from custmem.domain.customers.identification import Echo
from custmem.domain.messages import confirmations
from custmem.domain.shop import DEFAULTS, OFF, ON, WEEKDAYS
from custmem.domain.text.cleaning import clean, quoted
from custmem.domain.text.money import MOST_MINOR, parse_money
from custmem.domain.value import NamedTuple
from custmem.errors import Conflict, UsageError
from custmem.show import echo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from custmem.cli.desk import Desk

_CURRENCIES = {
    "AU": "AUD", "BR": "BRL", "CA": "CAD", "CH": "CHF", "CN": "CNY", "CZ": "CZK", "DK": "DKK", "GB": "GBP",
    "HU": "HUF", "IN": "INR", "IS": "ISK", "JP": "JPY", "KR": "KRW", "MX": "MXN", "NO": "NOK", "NZ": "NZD",
    "PH": "PHP", "PL": "PLN", "RO": "RON", "SE": "SEK", "TR": "TRY", "US": "USD", "ZA": "ZAR",
}  # fmt: skip
_MONTH_FIRST = frozenset(("US", "PH"))
_PAPERS = ("a4", "42", "48", "32")
_DATE_ORDERS = ("day-first", "month-first")


class Wanted(NamedTuple):
    """One `init` as it was typed; None leaves a setting as it is, or to its question."""

    shop: str | None = None
    currency: str | None = None
    date_order: str | None = None
    language: str | None = None
    closed: str | None = None
    paper: str | None = None
    holidays: str | None = None
    season: str | None = None
    gift_budget_minor: str | None = None


def init(desk: Desk, wanted: Wanted) -> Answer:
    """Start a book with these settings, or change those of the one that is there.

    Raises Conflict when the currency is changed after the first sale, UsageError for a setting that can't be.
    """
    is_new = not os.path.exists(desk.path)
    known = locale_settings(desk.environment) if is_new else _settings(desk)
    given = {key: value for key, value in zip(Wanted._fields, wanted, strict=True) if value is not None}
    if not given and desk.may_ask:
        given = _asked(known)
    elif not given and not is_new:
        raise Conflict(
            f"there is a book at {desk.path} already", "give the settings to change, for example --closed sun"
        )
    currency = checked("currency", given.get("currency", known["currency"]), desk.today)
    changed = {key: checked(key, value, desk.today, currency) for key, value in given.items()}
    if is_new and not _make(desk, {**known, **changed}):
        raise Conflict(f"somebody else has just started the book {desk.path}", "type it again to change it")
    if not is_new:
        _change(desk, changed, known)
    settings = {**known, **changed}
    said = confirmations.said_founded(desk.path, settings, is_new)
    return Answer(echo, Echo(said, {"book": desk.path, "new": is_new, "settings": _public(settings)}), True)


def make_if_missing(desk: Desk) -> bool:
    """Start the book with settings from the locale when the first thing is written and there is none.

    Returns whether there was none.
    """
    if os.path.exists(desk.path):
        return False
    settings = locale_settings(desk.environment)
    if not _make(desk, settings):
        return False
    if not (desk.options.quiet or desk.options.json):
        from custmem.show.out import talk

        talk(confirmations.said_founded(desk.path, settings, True))
    return True


def locale_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """Return sensible settings for a new book from the locale: `sv_SE.UTF-8` is Swedish, SEK, day first."""
    name = next((environment[key] for key in ("LC_ALL", "LC_MONETARY", "LANG") if environment.get(key)), "")
    language, _, territory = name.partition(".")[0].partition("_")
    known = len(language) == 2 and language.isalpha()
    return {
        **DEFAULTS,
        "currency": _CURRENCIES.get(territory[:2], DEFAULTS["currency"]),
        "date_order": "month-first" if territory[:2] in _MONTH_FIRST else "day-first",
        "language": language.lower() if known else DEFAULTS["language"],
    }


def _make(desk: Desk, settings: Mapping[str, str]) -> bool:
    """Make the book; False when somebody else was quicker.

    Where a book is named, only its own folder is made: its drive may be missing (docs/decisions/0001).
    """
    from custmem.book.making import make  # once in a book's life

    return make(desk.path, settings, with_parents=not desk.options.book)


def _settings(desk: Desk) -> dict[str, str]:
    from custmem.recall.settings import settings_of

    with desk.reading() as book:
        return settings_of(book)


def _change(desk: Desk, changed: Mapping[str, str], known: Mapping[str, str]) -> None:
    from custmem.record.settings import change_settings, has_purchases

    with desk.writing("init") as writing:
        if changed.get("currency", known["currency"]) != known["currency"] and has_purchases(writing.book):
            raise Conflict("the currency can't change after the first sale", "start another book with --book")
        change_settings(writing.book, changed)
        writing.said = confirmations.said_founded(desk.path, {**known, **changed}, False)


def _asked(known: Mapping[str, str]) -> dict[str, str]:
    """Ask for each setting at the terminal, the known one offered."""
    from custmem.show.asking import ask

    questions = {
        "shop": "What is the shop called?",
        "currency": "Which currency, in three letters?",
        "date_order": "Is 6/7 the 6th of July (day-first) or the 7th of June (month-first)?",
        "language": "Which language, in two letters?",
        "closed": "Closed on which weekdays (sun, or sun,mon; or none)?",
        "paper": "Which paper is printed on (a4, or a roll's columns: 42, 48, 32)?",
    }
    return {
        key: ask(question, known[key] or ("none" if key == "closed" else ""))
        for key, question in questions.items()
    }


def checked(key: str, typed: str, today: date, currency: str = "") -> str:
    """Return a setting as it is kept.

    Raises UsageError.
    """
    value = clean(typed, limit=1000 if key in ("holidays", "season") else 200)
    if key == "shop":
        return value
    if key == "season":
        return kept_seasons(value, today)
    if key == "holidays":
        return kept_holidays(value, today)
    value = value.lower()
    if key == "currency":
        if not (len(value) == 3 and value.isascii() and value.isalpha()):
            raise UsageError(f'"{value}" is no currency', "three letters, for example EUR")
        return value.upper()
    if key == "closed":
        return _checked_closed(value)
    if key == "gift_budget_minor":
        return _checked_budget(value, currency)
    if key == "backup_recipient":
        return _checked_recipient(value)
    choices = {"date_order": _DATE_ORDERS, "paper": _PAPERS, "backups": (ON, OFF)}.get(key)
    if choices and value not in choices:
        raise UsageError(f'"{value}" is no {key.replace("_", " ")}', f"one of {', '.join(choices)}")
    if key == "language" and not (len(value) == 2 and value.isascii() and value.isalpha()):
        raise UsageError(f'"{value}" is no language', "two letters, for example en")
    return value


def _checked_budget(typed: str, currency: str) -> str:
    """Return a year's money for gifts in minor units; nothing for `none`."""
    if typed in ("", "none"):
        return ""
    minor = parse_money(typed, currency)
    if not 0 <= minor <= MOST_MINOR:
        raise UsageError(
            f"{quoted(typed)} is no budget", "the money for a year's gifts, for example 200; or none"
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
        raise UsageError(f'"{unknown[0]}" is no weekday', f"some of {', '.join(WEEKDAYS)}, or none")
    return " ".join(day for day in WEEKDAYS if day in days)


def _public(settings: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in settings.items() if not key.startswith("learned_")}
