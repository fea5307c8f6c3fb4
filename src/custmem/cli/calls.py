"""A command called: with plain words at once, with any others as Typer reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.command import bound, function_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmem.cli.command import Answer, Command
    from custmem.cli.context import Context


def called(context: Context, command: Command, words: Sequence[str]) -> Answer:
    """Call a command's function with the words after its name, and return its answer."""
    given = bound(command, words)
    if given is not None:
        return function_of(command.function)(context, **given)
    from custmem.cli.app import run  # loads Typer

    return run(context, command, list(words))
