"""What a person is told when a line can't be read: the question that is left open, and a line that would do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from custmem.domain.text.cleaning import in_brief, quoted
from custmem.errors import UsageError

if TYPE_CHECKING:
    from custmem.cli.command import Command

_QUESTIONS = {
    "WHO": "who is meant?",
    "CODE": "which one is meant?",
    "CODE|ITEM": "what has arrived?",
    "DATE": "until when?",
    "FILE": "which file?",
    "ITEM": "which item?",
    "KIND": "what kind of thing is it?",
    "NAME": "what is the name?",
    "SHELL": "for which shell?",
    "STARS": "how many stars?",
}
"""What is asked of somebody who left a word out; the example after it shows where it goes."""
_MOST_COLUMNS = 120
"""A message repeats what was typed, which may be a megabyte."""


def refused(wrong: Any, command: Command) -> UsageError:
    """Return Typer's refusal of a line in a shopkeeper's words."""
    message, hint = _told(wrong, command)
    return UsageError(message, hint or f"custmem {command.name} --help shows how")


def _told(wrong: Any, command: Command) -> tuple[str, str]:
    kind, param = type(wrong).__name__, getattr(wrong, "param", None)
    if kind == "MissingParameter" and param is not None:
        example = f"for example: {command.example}"
        if param.param_type_name == "option":
            return f"{param.opts[0]} {param.metavar} is missing", example
        if param.name == "other":
            return "who is the other one?", example
        slot = str(param.metavar).split()[0]
        return _QUESTIONS.get(slot, "what is meant?"), example
    if kind == "NoSuchOption":
        near = " or ".join(sorted(wrong.possibilities or ()))
        return f"there is no option {quoted(wrong.option_name)}", f"did you mean {near}?" if near else ""
    if kind == "BadOptionUsage":
        value = next((each.value for each in command.options if wrong.option_name in each.names), "")
        return f"{wrong.option_name} {f'needs a value: {value}' if value else 'takes no value'}", ""
    if kind == "BadParameter" and param is not None:
        least, most = getattr(param.type, "min", None), getattr(param.type, "max", None)
        span = f"from {least} to {most}" if most is not None else f"{least} or more"
        typed = wrong.message.partition(" is not ")[0].strip("'")
        return f"{param.opts[0]} can't be {quoted(typed)}", f"a whole number, {span}"
    if "unexpected extra argument" in wrong.format_message():
        return f"those are more words than {command.name} takes", _usage(command)
    text = in_brief(wrong.format_message(), _MOST_COLUMNS)
    return text[:1].lower() + text[1:].rstrip("."), ""


def _usage(command: Command) -> str:
    if not command.arguments:
        return f"type custmem {command.name} alone"
    return f"custmem {command.name} {command.usage}: quotes keep words together"
