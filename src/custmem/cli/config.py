"""The shop's settings shown and set, one at a time, and the follow-up rules as a document."""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, cast

from custmem.cli.answer import Answer
from custmem.cli.setting_values import checked
from custmem.domain.customers.identification import Echo
from custmem.domain.customers.retention import KEY, months_from, told
from custmem.domain.customers.retention import NAME as RETENTION
from custmem.domain.followup_rules import BUILT_IN
from custmem.domain.messages import book_confirmations
from custmem.domain.messages.wording import any_of
from custmem.domain.settings import SETTINGS, known_setting, setting_named
from custmem.domain.shop import DEFAULTS, shop_from
from custmem.domain.text.cleaning import fit, quoted, shown
from custmem.domain.text.money import MOST_MINOR, parse_money
from custmem.errors import BadData, Conflict, UsageError
from custmem.exchange.rules_document import document
from custmem.exchange.rules_edited import MOST_CHARACTERS, rules_from_document
from custmem.exchange.source import STDIN, opened
from custmem.language import _
from custmem.recall.retention import kept_for, outdated
from custmem.recall.settings import settings_of, shop_of
from custmem.record.settings import change_settings, has_purchases, store_rules
from custmem.show import echo
from custmem.show import retention as retention_view
from custmem.show import rules as rules_view
from custmem.show import settings as settings_view

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Annotated, BinaryIO

    import typer

    from custmem.cli.context import Context
    from custmem.domain.followup_rules import Rule
    from custmem.domain.settings import Setting

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
    typed = " ".join(value) if value else None
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
