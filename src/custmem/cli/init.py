"""A book begun: four questions at a terminal, options without one, and the rest guessed from the locale."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from custmem.book.backup_files import backups_of
from custmem.cli.command import Answer
from custmem.cli.config import checked
from custmem.domain.customers.identification import Echo
from custmem.domain.messages import book_confirmations, confirmations
from custmem.domain.shop import DEFAULTS
from custmem.errors import Conflict, UsageError
from custmem.language import _
from custmem.recall.settings import settings_of
from custmem.record.settings import change_settings, has_purchases
from custmem.show import echo
from custmem.show.asking import ask, tell
from custmem.show.out import talk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Annotated

    import typer

    from custmem.cli.context import Context

_CURRENCIES = {
    "AU": "AUD", "BR": "BRL", "CA": "CAD", "CH": "CHF", "CN": "CNY", "CZ": "CZK", "DK": "DKK", "GB": "GBP",
    "HU": "HUF", "IN": "INR", "IS": "ISK", "JP": "JPY", "KR": "KRW", "MX": "MXN", "NO": "NOK", "NZ": "NZD",
    "PH": "PHP", "PL": "PLN", "RO": "RON", "SE": "SEK", "TR": "TRY", "US": "USD", "ZA": "ZAR",
}  # fmt: skip
_MONTH_FIRST = frozenset(("US", "PH"))


def init(
    context: Context,
    shop: Annotated[str | None, typer.Option(metavar="NAME", help="the shop's name")] = None,
    currency: Annotated[str | None, typer.Option(metavar="CURRENCY", help="three letters: EUR, SEK")] = None,
    language: Annotated[str | None, typer.Option(metavar="LANGUAGE", help="two letters: en, sv")] = None,
    closed: Annotated[
        str | None,
        typer.Option(metavar="DAYS", help="weekdays the shop is closed: sun, or sun,mon; or none"),
    ] = None,
) -> Answer:
    """Start a book.

    Asks four questions at a terminal, takes options without one. Every other setting is changed with custmem config.

    Example: custmem init --shop "Corner Books" --currency EUR --closed sun
    """
    is_new = not os.path.exists(context.path)
    known = locale_settings(context.environment) if is_new else _settings(context)
    options = {"shop": shop, "currency": currency, "language": language, "closed": closed}
    given = {key: value for key, value in options.items() if value is not None}
    changed = {key: checked(key, value, context.today) for key, value in given.items()}
    if not given and context.may_ask:
        changed = _asked(context, known)
    elif not given and not is_new:
        raise Conflict(
            _("there is a book at {path} already").format(path=context.path),
            _("custmem config shows its settings, and custmem config KEY VALUE changes one"),
        )
    if is_new and not _make(context, {**known, **changed}):
        raise Conflict(
            _("somebody else has just started the book {path}").format(path=context.path),
            _("type it again to change it"),
        )
    if not is_new:
        _change(context, changed, known)
    settings = {**known, **changed}
    said = confirmations.said_founded(context.path, settings, is_new)
    then = confirmations.next_in_a_new_book() if is_new and not given and context.may_ask else ""
    record = {"book": context.path, "new": is_new, "settings": _public(settings)}
    return Answer(
        echo, Echo(said, record, then), is_echo=True, warnings=_left_over(context) if is_new else ()
    )


def make_if_missing(context: Context) -> bool:
    """Start the book with settings from the locale when the first thing is written and there is none.

    Returns whether there was none.
    """
    if os.path.exists(context.path):
        return False
    settings = locale_settings(context.environment)
    if not _make(context, settings):
        return False
    if not (context.options.quiet or context.options.json):
        talk(confirmations.said_founded(context.path, settings, True))
        for warning in _left_over(context):
            talk(warning)
    return True


def _left_over(context: Context) -> tuple[str, ...]:
    """Return that backups of a book are there which was lost, and is not to be begun anew by a slip."""
    newest = next(iter(backups_of(context.path)), None)
    if newest is None:
        return ()
    return (book_confirmations.said_made_beside_backups(os.path.basename(newest.path)),)


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


def _make(context: Context, settings: Mapping[str, str]) -> bool:
    """Make the book; False when somebody else was quicker.

    Where a book is named, only its own folder is made: its drive may be missing (docs/decisions/0001).
    """
    from custmem.book.making import make  # once in a book's life

    return make(context.path, settings, with_parents=not context.options.book)


def _settings(context: Context) -> dict[str, str]:
    with context.reading() as book:
        return settings_of(book)


def _change(context: Context, changed: Mapping[str, str], known: Mapping[str, str]) -> None:
    with context.writing("init") as writing:
        if changed.get("currency", known["currency"]) != known["currency"] and has_purchases(writing.book):
            raise Conflict(
                _("the currency can't change after the first sale"), _("start another book with --book")
            )
        change_settings(writing.book, changed)
        writing.said = confirmations.said_founded(context.path, {**known, **changed}, False)


_QUESTIONS = {
    "shop": _("What is the shop called?"),
    "currency": _("Which currency, in three letters?"),
    "language": _("Which language, in two letters?"),
    "closed": _("Closed on which weekdays (sun, or sun,mon; or none)?"),
}


def _asked(context: Context, known: Mapping[str, str]) -> dict[str, str]:
    """Ask at the terminal, the known answer offered; an answer that can't be is asked for again at once."""
    answers = {}
    for key, question in _QUESTIONS.items():
        while key not in answers:
            typed = ask(question, known[key] or ("none" if key == "closed" else ""))
            try:
                answers[key] = checked(key, typed, context.today)
            except UsageError as wrong:
                tell((f"{wrong.message}: {wrong.hint}",))
    return answers


def _public(settings: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in settings.items() if not key.startswith("learned_")}
