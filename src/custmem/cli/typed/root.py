"""The root of the commands: a group that makes a command only when it is named.

Building all of them on every run would cost about a millisecond each (docs/decisions/0003-two-roads.md).
"""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from custmem.cli.answer import Answer
from custmem.cli.commands import COMMANDS, command_named
from custmem.cli.desk import Desk
from custmem.domain.text.cleaning import in_brief, quoted
from custmem.domain.text.likeness import distance
from custmem.domain.text.money import looks_like_money
from custmem.errors import Interrupted, UsageError

_HELP_NAMES = {"help_option_names": ["-h", "--help"]}


class LazyGroup(TyperGroup):
    """Every command's name, and each command made from its scene's module when it is wanted."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """Return the names of all commands."""
        return [command.name for command in COMMANDS]

    def get_command(self, _ctx: Any, cmd_name: str) -> Any:
        """Return the command of this name, made now; None when there is none."""
        return made(cmd_name) if command_named(cmd_name) else None


def made(name: str) -> Any:
    """Return a command made from the function that its scene's module declares for it."""
    command = command_named(name)
    assert command is not None
    module = import_module(f"custmem.cli.typed.{command.scene}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    function = getattr(module, f"{name}_" if name in _RESERVED else name)
    settings = {**_HELP_NAMES, "ignore_unknown_options": False}
    app.command(name, context_settings=settings)(function)
    return typer.main.get_command(app)


_RESERVED = ("import", "list")
"""Names that Python keeps for itself: their functions end in an underscore."""


def run(desk: Desk, line: list[str]) -> Answer | str:
    """Run a line through Typer and return the command's answer, or its help page.

    Raises UsageError for what Typer can't read, Interrupted when somebody stops it.
    """
    if not line[0].startswith("-") and command_named(line[0]) is None:
        raise _unknown(line[0])
    if any(word in _HELP for word in _before_dashes(line)):
        return help_of(line[0])
    group = LazyGroup(name="custmem", rich_markup_mode=None, context_settings=_HELP_NAMES)
    try:
        answer = group.main(_readable(line), prog_name="custmem", standalone_mode=False, obj=desk)
    except typer.Abort as stopped:
        raise Interrupted("stopped") from stopped
    except typer.TyperException as wrong:
        raise UsageError(_first_line(wrong.format_message()), _hint(line)) from None
    if not isinstance(answer, Answer):  # Typer turns the interrupt at a question into a status
        raise Interrupted("stopped")
    return answer


_HELP = ("-h", "--help")


def help_of(name: str) -> str:
    """Return the help page of a command."""
    command = made(name)
    context = command.make_context(f"custmem {name}", [], resilient_parsing=True)
    return str(command.get_help(context))


def _before_dashes(line: list[str]) -> list[str]:
    return line[: line.index("--")] if "--" in line else line


def _unknown(typed: str) -> UsageError:
    near = [command.name for command in COMMANDS if distance(typed.lower(), command.name, 2) <= 2]
    meant = f"did you mean {' or '.join(near)}? " if near else ""
    hint = f"{meant}custmem --help lists the commands"
    return UsageError(f"there is no command {quoted(typed)}", hint)


_VALUE_OPTIONAL = ("--died",)
"""Options whose value may be left out, which Typer has no word for."""
_WITH_AMOUNT = ("sold", "gift", "config", "rate", "stamp")
"""Commands in whose lines a word that begins with a minus is an amount or a number, to be taken or refused as one."""
_MINUS = "\N{MINUS SIGN}"


def _readable(line: list[str]) -> list[str]:
    """Return the line as Typer can read it: blank values for options without one, and `-5` as an amount."""
    given = []
    for word, following in zip(line, [*line[1:], "-"], strict=True):
        if word in _VALUE_OPTIONAL and following.startswith("-"):
            word += "="
        elif line[0] in _WITH_AMOUNT and word[:1] == "-" and looks_like_money(word):
            word = _MINUS + word[1:]
        given.append(word)
    return given


def _first_line(message: str) -> str:
    text = in_brief(message, _MOST_COLUMNS).replace("a valid int range", "a whole number")
    return text[:1].lower() + text[1:].rstrip(".")


_MOST_COLUMNS = 120
"""A message repeats what was typed, which may be a megabyte."""


def _hint(line: list[str]) -> str:
    known = command_named(line[0]) if line else None
    return f"custmem {known.name} --help shows how" if known else "custmem --help lists the commands"
