"""What a person is told when a line can't be read: the question that is left open, and a line that would do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from custmem.domain.messages.wording import any_of
from custmem.domain.text.cleaning import in_brief, quoted
from custmem.errors import UsageError
from custmem.language import _, marked, spoken

if TYPE_CHECKING:
    from custmem.cli.command import Command

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
