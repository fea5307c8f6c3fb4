"""Typer, for a line with options and for a command's own help page: the only module that runs it.

A command's module does not import Typer: its annotations are text until somebody asks for them, which is done here.
So the same function is called at once when a line has only plain words (docs/decisions/0003-two-roads.md), and only
the command that was named is built: all of them would cost a millisecond each.
"""

from __future__ import annotations

from inspect import signature
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer
from typer.main import get_command

from custmem.cli import parameters
from custmem.cli.command import Answer, function_of
from custmem.cli.context import Context
from custmem.cli.failures import refused
from custmem.domain.text.money import looks_like_money
from custmem.errors import Interrupted
from custmem.language import _, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from custmem.cli.command import Command

_NAMES = {**vars(parameters), "Annotated": Annotated, "Answer": Answer, "Context": Context, "typer": typer}
"""What annotations speak of, beside what the command's own module has imported."""
_VALUE_OPTIONAL = ("--died",)
"""Options whose value may be left out, which Typer has no word for."""
_WITH_AMOUNT = ("sold", "gift", "config", "rate", "stamp", "voucher")
"""Commands in whose lines a word that begins with a minus is an amount or a number, to be taken or refused as one."""
_MINUS = "\N{MINUS SIGN}"


def run(context: Context, command: Command, words: list[str]) -> Answer:
    """Run a command's words through Typer and return its answer.

    Raises UsageError for what can't be read, Interrupted when somebody stops it.
    """
    made = made_of(command.name, function_of(command.function), context)
    try:
        answer = made.main(
            _readable(command.name, words), prog_name=f"custmem {command.name}", standalone_mode=False
        )
    except typer.Abort as stopped:
        raise Interrupted(_("stopped")) from stopped
    except typer.TyperException as wrong:
        raise refused(wrong, command) from None
    if not isinstance(answer, Answer):  # Typer turns the interrupt at a question into a status
        raise Interrupted(_("stopped"))
    return answer


def help_of(command: Command, width: int) -> str:
    """Return the help page of a command."""
    made = made_of(command.name, function_of(command.function))
    settings: dict[str, Any] = {"terminal_width": width, "max_content_width": width}
    page = made.make_context(f"custmem {command.name}", [], resilient_parsing=True, **settings)
    return str(made.get_help(page))


def made_of(name: str, function: Callable[..., Answer], context: Context | None = None) -> Any:
    """Return Typer's command for a function: its signature without the context, which is put in here."""
    hints = get_type_hints(function, {**_NAMES, **function.__globals__}, include_extras=True)
    _context, *own = signature(function).parameters.values()
    own = [parameter.replace(annotation=hints[parameter.name]) for parameter in own]

    def call(**given: object) -> Answer:
        return function(context, **given)

    call.__doc__ = _in_language(function.__doc__ or "")
    for parameter in own:
        for info in getattr(parameter.annotation, "__metadata__", ()):
            info.help = spoken(info.help)
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in own}
    call.__signature__ = signature(function).replace(parameters=own)  # type: ignore[attr-defined]
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, context_settings={"help_option_names": ["-h", "--help"]})(call)
    return get_command(app)


def _in_language(page: str) -> str:
    """Return a command's docstring in the language spoken, paragraph by paragraph; examples are typed as they are."""
    said = [" ".join(paragraph.split()) for paragraph in page.split("\n\n")]
    return "\n\n".join(part if part.startswith("Example: ") else spoken(part) for part in said)


def _readable(name: str, words: list[str]) -> list[str]:
    """Return the words as Typer can read them: blank values for options without one, and `-5` as an amount."""
    given = []
    for word, following in zip(words, [*words[1:], "-"], strict=False):
        if word in _VALUE_OPTIONAL and following.startswith("-"):
            word += "="
        elif name in _WITH_AMOUNT and word[:1] == "-" and looks_like_money(word):
            word = _MINUS + word[1:]
        given.append(word)
    return given
