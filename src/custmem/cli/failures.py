"""What a person is told when a line can't be read, or when something fails that nobody foresaw; loaded once it has."""

from __future__ import annotations

import os
import sqlite3
import traceback
from contextlib import closing
from typing import TYPE_CHECKING, Any

from custmem.book import faults
from custmem.book.check import is_damaged
from custmem.book.opening import to_copy
from custmem.domain.messages.wording import any_of
from custmem.domain.text.cleaning import in_brief, quoted
from custmem.errors import BookDamaged, CustmemError, UsageError
from custmem.language import _, marked, spoken
from custmem.recall.settings import shop_of
from custmem.show.out import talk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from custmem.cli.command import Command


def explained(error: Exception, environment: Mapping[str, str], book: str) -> CustmemError:
    """Return what a person is told of an unforeseen error: SQLite's own in words, any other as our fault.

    Its message is left out, because it may hold a customer's data; so it is from the trace that CUSTMEM_DEBUG=1 shows.
    """
    if environment.get("CUSTMEM_DEBUG"):
        for line in _trace(error).splitlines():
            talk(line)
    fault = getattr(error, "orig", error)
    if isinstance(fault, sqlite3.Error):
        return faults.explained(fault, book)
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    return CustmemError(
        _("custmem made a mistake of its own ({name}{where})").format(name=type(error).__name__, where=where),
        _("nothing was half written; CUSTMEM_DEBUG=1 shows where"),
    )


def looked_into(error: CustmemError, path: str) -> CustmemError:
    """Return what is behind an error that seems to be custmem's own fault: the book may be damaged."""
    if not os.path.exists(path):
        return error
    try:
        return _damage_of(path) or error
    except Exception:  # noqa: BLE001 (whoever can't look has found nothing)
        return error


def _damage_of(path: str) -> CustmemError | None:
    """Return the error that a damaged book is; None when nothing is wrong with it, and custmem is at fault."""
    if not (is_damaged(path) or not _has_readable_settings(path)):
        return None
    return BookDamaged(
        _("the book {path} is damaged").format(path=path),
        _("{path}; nothing was changed").format(path=faults.next_step(path)),
    )


def _has_readable_settings(path: str) -> bool:
    """Say whether the shop's settings and rules can be read: `config` takes in none that can't be."""
    try:
        with closing(to_copy(path)) as book:
            shop_of(book)
    except Exception:  # noqa: BLE001 (whatever it is, the settings are the cause)
        return False
    return True


def _trace(error: BaseException) -> str:
    """Return where an error came from, and what came before it: our lines and kinds of errors, never a value."""
    told = [] if error.__context__ is None else [_trace(error.__context__), ""]
    told += ["Traceback (most recent call last):", *traceback.format_tb(error.__traceback__)]
    return "\n".join([*(line.rstrip() for line in told), type(error).__qualname__])


_QUESTIONS = {
    "WHO": marked("who is meant?"),
    "CODE": marked("which one is meant?"),
    "CODE|ITEM": marked("what has arrived?"),
    "DATE": marked("until when?"),
    "FILE": marked("which file?"),
    "ITEM": marked("which item?"),
    "KIND": marked("what kind of thing is it?"),
    "NAME": marked("what is the name?"),
    "SHELL": marked("for which shell?"),
    "STARS": marked("how many stars?"),
}
"""What is asked of somebody who left a word out; the example after it shows where it goes."""
_MOST_COLUMNS = 120
"""A message repeats what was typed, which may be a megabyte."""


def refused(wrong: Any, command: Command) -> UsageError:
    """Return Typer's refusal of a line in a shopkeeper's words."""
    message, hint = _told(wrong, command)
    return UsageError(message, hint or _("custmem {command} --help shows how").format(command=command.name))


def _told(wrong: Any, command: Command) -> tuple[str, str]:
    kind, param = type(wrong).__name__, getattr(wrong, "param", None)
    if kind == "MissingParameter" and param is not None:
        example = _("for example: {example}").format(example=command.example)
        if param.param_type_name == "option":
            return _("{option} {value} is missing").format(option=param.opts[0], value=param.metavar), example
        if param.name == "other":
            return _("who is the other one?"), example
        slot = str(param.metavar).split()[0]
        return spoken(_QUESTIONS.get(slot, marked("what is meant?"))), example
    if kind == "NoSuchOption":
        near = any_of(sorted(wrong.possibilities or ()))
        message = _("there is no option {option}").format(option=quoted(wrong.option_name))
        return message, _("did you mean {names}?").format(names=near) if near else ""
    if kind == "BadOptionUsage":
        value = next((each.value for each in command.options if wrong.option_name in each.names), "")
        said = _("{option} needs a value: {value}") if value else _("{option} takes no value")
        return said.format(option=wrong.option_name, value=value), ""
    if kind == "BadParameter" and param is not None:
        least, most = getattr(param.type, "min", None), getattr(param.type, "max", None)
        hint = (
            _("a whole number, from {least} to {most}")
            if most is not None
            else _("a whole number, {least} or more")
        ).format(least=least, most=most)
        typed = wrong.message.partition(" is not ")[0].strip("'")
        return _("{option} can't be {typed}").format(option=param.opts[0], typed=quoted(typed)), hint
    if "unexpected extra argument" in wrong.format_message():
        return _("those are more words than {command} takes").format(command=command.name), _usage(command)
    text = in_brief(wrong.format_message(), _MOST_COLUMNS)
    return text[:1].lower() + text[1:].rstrip("."), ""


def _usage(command: Command) -> str:
    if not command.arguments:
        return _("type custmem {command} alone").format(command=command.name)
    return _("custmem {command} {usage}: quotes keep words together").format(
        command=command.name, usage=command.usage
    )
